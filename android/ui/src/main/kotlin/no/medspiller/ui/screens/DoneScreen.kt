package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import no.medspiller.DoneLine
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.DoneShown
import no.medspiller.ui.app.MonthShown
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MonthGrid
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Signs
import no.medspiller.ui.parts.Step
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.outdent
import no.medspiller.ui.theme.Space

/** "What we have done": each session's place, people, and what one said about it, the newest first. */
@Composable
internal fun DoneListScreen(
    screen: DoneShown,
    app: AppModel,
    handedOver: Boolean,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(words["done-title"], back = back, above = aboveOf(screen)) {
        Column {
            Onward(words["done-month"]) { app.done.month(screen.people, screen.acting) }
            Onward(words["done-development"]) { app.done.development(screen.people, screen.acting) }
        }
        screen.pages.firstNotNullOfOrNull { it.empty }?.let { Paragraph(it) }
        screen.pages.flatMap { it.months }.forEach { month ->
            Heading(month.title)
            Column(verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
                month.sessions.forEach { DoneCard(screen, it, app) }
            }
        }
        if (screen.next != null) OtherButton(words["done-more"], { app.done.more(screen) })
        if (handedOver) HelpAndBack(app)
    }
}

@Composable
internal fun Onward(
    text: String,
    onOpen: () -> Unit,
) = WordButton(text, onOpen, Modifier.outdent(WordPadding), sign = Signs.onward)

@Composable
private fun DoneCard(
    screen: DoneShown,
    line: DoneLine,
    app: AppModel,
) {
    val what = listOfNotNull(line.activity, line.place).joinToString(", ")
    OpenCard(
        line.`when`,
        { app.done.see(screen.people, screen.acting, line.sessionId) },
        lines = listOf(line.attendance, what, line.people).filter { it.isNotEmpty() } + line.said,
    )
}

/** A month, and what lies on the day that is chosen. */
@Composable
internal fun MonthScreen(
    screen: MonthShown,
    app: AppModel,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val calendar = screen.calendar
    Page(words[if (screen.ofAll) "calendar-title" else "done-month"], back = back, above = aboveOf(screen)) {
        MonthGrid(
            monthOf(calendar, screen.today, words),
            screen.today,
            screen.chosen,
            app.done::chooseDay,
            Step(words["calendar-before"]) { app.done.turn(screen, calendar.previous) },
            Step(words["calendar-after"]) { app.done.turn(screen, calendar.next) },
        )
        val day = calendar.days.firstOrNull { it.date == screen.chosen }
        if (day != null) {
            Heading(words.dayAtBeginning(day.date, screen.today))
            val lines = calendar.lines.filter { it.date == day.date }
            if (lines.isEmpty()) Quiet(words[if (day.paused) "calendar-day-paused" else "calendar-day-nothing"])
            lines.forEach { line ->
                OpenCard(
                    if (screen.ofAll) line.title else line.`when`,
                    { app.done.see(screen, line) },
                    lines =
                        listOfNotNull(line.`when`.takeIf { screen.ofAll }, line.word, line.activity, line.place),
                )
            }
        }
        Quiet(calendar.text)
    }
}
