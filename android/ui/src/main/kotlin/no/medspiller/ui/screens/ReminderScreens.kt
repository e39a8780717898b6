package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import no.medspiller.HeldReminder
import no.medspiller.LaterMinutes
import no.medspiller.LaterTomorrow
import no.medspiller.ui.app.ReminderActions
import no.medspiller.ui.app.ReminderLater
import no.medspiller.ui.app.RemindersShown
import no.medspiller.ui.parts.FoldOut
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.Note
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.SwitchRow
import no.medspiller.ui.parts.TimeChoice
import no.medspiller.ui.theme.Space

/** The settings of reminders: whether they come through, which there are, when it is quiet, and what comes. */
@Composable
internal fun RemindersScreen(
    screen: RemindersShown,
    actions: ReminderActions,
    back: (() -> Unit)?,
) {
    val shown = screen.shown
    Page(
        shown.title,
        back = back,
        bottom = { MainButton(shown.tryButton, { actions.tryOne(screen) }, enabled = !shown.allOff) },
    ) {
        Health(screen)
        if (screen.tried) Said(LocalWords.current["reminder-tried"])
        OtherButton(shown.allButton, { actions.setAllOff(!shown.allOff) })
        if (!shown.allOff) {
            Kinds(screen, actions)
            QuietHours(screen, actions)
            Coming(screen)
        }
    }
}

/** What stands in the way, each thing a line; or that all is well. With all off, that is all there is to say. */
@Composable
private fun Health(screen: RemindersShown) {
    val off = screen.shown.allOffNote
    if (off != null) {
        Note(off)
    } else {
        Note((screen.health.lines + listOfNotNull(screen.health.calendar)).joinToString("\n\n"))
    }
}

@Composable
private fun Kinds(
    screen: RemindersShown,
    actions: ReminderActions,
) = Group {
    Heading(LocalWords.current["reminder-kinds"])
    Cards {
        screen.shown.kinds.forEach { kind ->
            SwitchRow(kind.title, kind.on, { on -> actions.setKind(kind.kind, on) }, detail = kind.detail)
        }
    }
}

@Composable
private fun QuietHours(
    screen: RemindersShown,
    actions: ReminderActions,
) {
    val words = LocalWords.current
    val shown = screen.shown
    val clock = { time: String -> words.clockAtBeginning(time) }
    FoldOut(shown.quiet, screen.quiet, actions::openQuiet) {
        Quiet(shown.quietDetail)
        TimeChoice(
            words["reminder-quiet-from"],
            shown.quietFrom,
            { actions.setQuiet(it, shown.quietTo) },
            clock,
            earliest = "19:00",
            latest = "23:30",
        )
        TimeChoice(
            words["reminder-quiet-to"],
            shown.quietTo,
            { actions.setQuiet(shown.quietFrom, it) },
            clock,
            earliest = "05:00",
            latest = "10:00",
        )
    }
}

@Composable
private fun Coming(screen: RemindersShown) =
    Group {
        Heading(screen.shown.nextTitle)
        screen.shown.nextNone?.let { Paragraph(it) }
        screen.shown.next.forEach { Paragraph(it) }
    }

/** A reminder that came: what it is about, and the two answers to it. */
@Composable
internal fun CameCard(
    reminder: HeldReminder,
    actions: ReminderActions,
) = Column(verticalArrangement = Arrangement.spacedBy(Space.line)) {
    val words = LocalWords.current
    OpenCard(reminder.text, { actions.follow(reminder) }, above = words["reminder-card"])
    val answers: @Composable () -> Unit = {
        EdgeButton(words["reminder-later"]) { actions.askWhen(reminder) }
        EdgeButton(words["reminder-done"]) { actions.done(reminder) }
    }
    // Two words fit beside each other until the text is large.
    if (LocalDensity.current.fontScale > LARGEST_TEXT_BESIDE) {
        Column { answers() }
    } else {
        Row(Modifier, Arrangement.spacedBy(Space.betweenTargets)) { answers() }
    }
}

private const val LARGEST_TEXT_BESIDE = 1.4f

/** "Later": when it shall come again. Chosen is done. */
@Composable
internal fun ReminderLaterScreen(
    screen: ReminderLater,
    actions: ReminderActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(words["reminder-later-title"], back = back) {
        Paragraph(screen.reminder.text)
        Cards {
            OpenCard(words["reminder-in-an-hour"], { actions.later(screen, LaterMinutes(AN_HOUR)) })
            OpenCard(words["reminder-in-three-hours"], { actions.later(screen, LaterMinutes(3u * AN_HOUR)) })
            OpenCard(words["reminder-tomorrow"], { actions.later(screen, LaterTomorrow) })
        }
        Quiet(words["reminder-later-detail"])
    }
}

private const val AN_HOUR = 60u
