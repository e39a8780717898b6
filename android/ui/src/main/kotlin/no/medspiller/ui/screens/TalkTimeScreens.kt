package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import kotlinx.coroutines.delay
import no.medspiller.NotHeld
import no.medspiller.ui.app.AskingForTalk
import no.medspiller.ui.app.Refused
import no.medspiller.ui.app.TalkInterval
import no.medspiller.ui.app.TalkOff
import no.medspiller.ui.app.TalkPlanActions
import no.medspiller.ui.app.TalkTimeForm
import no.medspiller.ui.app.TalkTimePurpose
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.ChoiceList
import no.medspiller.ui.parts.DateChoice
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.PAUSE
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.TimeChoice
import no.medspiller.ui.parts.Words
import no.medspiller.ui.parts.WriteArea
import no.medspiller.ui.parts.WriteField
import java.time.LocalDate

/** When and where a talk is to be; and why, where it is moved. */
@Composable
internal fun TalkTimeScreen(
    screen: TalkTimeForm,
    actions: TalkPlanActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val moves = screen.purpose is TalkTimePurpose.Move
    val opened = remember { screen }
    LaunchedEffect(screen.date, screen.time, screen.place) {
        if (screen == opened) return@LaunchedEffect
        delay(PAUSE)
        actions.keepTime(screen)
    }
    Page(
        words[if (moves) "talks-move" else "talks-time-title"],
        back = back,
        bottom = { MainButton(words["talks-time-save"], { actions.saveTime(screen) }) },
    ) {
        screen.refused.elsewhere(setOf("agreed", "place", "reason"))?.let { Said(it) }
        DateChoice(
            words["talks-time-date"],
            screen.date,
            { date -> actions.editTime { it.copy(date = date) } },
            { words.dayAtBeginning(it, screen.today) },
            screen.today,
            quick = soonDays(screen.today, words),
            earliest = screen.today,
        )
        screen.refused.at("agreed")?.let { Said(it) }
        TimeChoice(
            words["talks-time-clock"],
            screen.time,
            { time -> actions.editTime { it.copy(time = time) } },
            { words.clockAtBeginning(it) },
        )
        WriteField(
            words["talks-time-place"],
            screen.place,
            { place -> actions.editTime { it.copy(place = place) } },
            problem = screen.refused.at("place"),
        )
        if (moves) {
            WriteArea(
                words["talks-move-reason"],
                screen.reason,
                { reason -> actions.editTime { it.copy(reason = reason) } },
                onPause = { actions.keepTime(screen.copy(reason = it)) },
                problem = screen.refused.at("reason"),
            )
        }
    }
}

/** The days one most often agrees on: a week, a fortnight, a month on. */
internal fun soonDays(
    today: String,
    words: Words,
): List<Choice<String>> {
    val from = LocalDate.parse(today)
    return listOf(
        Choice(from.plusWeeks(1).toString(), words["talks-in-a-week"]),
        Choice(from.plusWeeks(2).toString(), words["talks-in-two-weeks"]),
        Choice(from.plusMonths(1).toString(), words["talks-in-a-month"]),
    )
}

/** What a rule has against [field]. */
@Composable
internal fun Refused?.at(field: String): String? = this?.takeIf { it.field == field }?.inWords()

/** What a rule refused, where it is none of the [shown] fields. */
@Composable
internal fun Refused?.elsewhere(shown: Set<String>): String? = this?.takeIf { it.field !in shown }?.inWords()

/** Calling a talk off, or saying that it was missed: why is asked for, and all three see it. */
@Composable
internal fun TalkOffScreen(
    screen: TalkOff,
    actions: TalkPlanActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val title = words[if (screen.how == NotHeld.MISSED) "talks-missed" else "talks-cancel"]
    val button = words[if (screen.how == NotHeld.MISSED) "log-save" else "talks-cancel"]
    Page(title, back = back, bottom = { MainButton(button, { actions.confirmOff(screen) }) }) {
        screen.refused.elsewhere(setOf("reason"))?.let { Said(it) }
        WriteArea(
            words["talks-off-reason"],
            screen.reason,
            actions::writeReason,
            onPause = { actions.keepReason(screen, it) },
            hint = words["talks-all-see"],
            problem = screen.refused.at("reason"),
        )
    }
}

/** Asking for a talk. Why may be left out. */
@Composable
internal fun AskForTalkScreen(
    screen: AskingForTalk,
    actions: TalkPlanActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(words["talks-ask"], back = back, bottom = { MainButton(words["talks-ask"], { actions.askNow(screen) }) }) {
        Paragraph(words["talks-ask-detail"])
        screen.refused.elsewhere(setOf("why"))?.let { Said(it) }
        WriteArea(
            words["talks-ask-why"],
            screen.why,
            actions::writeWhy,
            onPause = { actions.keepWhy(screen, it) },
            hint = words["talks-all-see"],
            problem = screen.refused.at("why"),
        )
    }
}

/** How many months there are between the talks; chosen is set. */
@Composable
internal fun TalkIntervalScreen(
    screen: TalkInterval,
    actions: TalkPlanActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(words["talks-interval"], back = back) {
        Paragraph(words["talks-interval-detail"])
        ChoiceList(
            listOf(
                Choice(2, words["talks-every-2"]),
                Choice(3, words["talks-every-3"]),
                Choice(4, words["talks-every-4"]),
                Choice(5, words["talks-every-5"]),
                Choice(6, words["talks-every-6"]),
            ),
            screen.months,
            { months -> months?.let { actions.setInterval(screen, it) } },
            canClear = false,
        )
    }
}
