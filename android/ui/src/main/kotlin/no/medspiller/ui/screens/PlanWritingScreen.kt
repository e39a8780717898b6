package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Modifier
import kotlinx.coroutines.delay
import no.medspiller.ui.app.PlanActions
import no.medspiller.ui.app.PlanWriting
import no.medspiller.ui.app.newEntry
import no.medspiller.ui.parts.CheckList
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.ChoiceButtons
import no.medspiller.ui.parts.ChoiceList
import no.medspiller.ui.parts.DateChoice
import no.medspiller.ui.parts.FoldOut
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.NumberChoice
import no.medspiller.ui.parts.PAUSE
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.TimeChoice
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.WriteField
import no.medspiller.ui.parts.outdent

/** Planning: week by week or once, when, what and where. As last time, until something else is chosen. */
@Composable
internal fun PlanWritingScreen(
    screen: PlanWriting,
    actions: PlanActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val entry = screen.entry
    LaunchedEffect(entry) {
        if (entry == newEntry(screen.form)) return@LaunchedEffect
        delay(PAUSE)
        actions.keep(screen)
    }
    Page(
        words["plan-new"],
        back = back,
        above = { Quiet(screen.group ?: screen.people.user) },
        bottom = { MainButton(words["log-save"], { actions.save(screen) }) },
    ) {
        screen.refused.elsewhere(Fields)?.let { Said(it) }
        ChoiceButtons(
            words["plan-how-often"],
            listOf(Choice(false, words["plan-weekly-kind"]), Choice(true, words["plan-once-kind"])),
            entry.once,
            { once -> once?.let { actions.editEntry { old -> old.copy(once = it) } } },
            canClear = false,
        )
        if (entry.once) Day(screen, actions) else Weekly(screen, actions)
        Clock(screen, actions)
        WriteField(
            words["plan-activity"],
            entry.activity,
            { text -> actions.editEntry { it.copy(activity = text) } },
            problem = screen.refused.at("activity"),
        )
        WriteField(
            words["log-place"],
            entry.place,
            { text -> actions.editEntry { it.copy(place = text) } },
            problem = screen.refused.at("place"),
        )
        if (!entry.once) Period(screen, actions)
    }
}

/** The fields that a problem can be shown at. */
private val Fields = setOf("from", "until", "weekdays", "minutes", "activity", "place")

@Composable
private fun Day(
    screen: PlanWriting,
    actions: PlanActions,
) {
    val words = LocalWords.current
    DateChoice(
        words["log-date"],
        screen.entry.from,
        { date -> actions.editEntry { it.copy(from = date) } },
        { words.dayAtBeginning(it, screen.form.from) },
        today = screen.form.from,
        earliest = screen.form.from,
    )
    screen.refused.at("from")?.let { Said(it) }
}

@Composable
private fun Weekly(
    screen: PlanWriting,
    actions: PlanActions,
) {
    val words = LocalWords.current
    Heading(words["plan-weekdays"])
    CheckList(
        screen.form.weekdays.map { Choice(it.number.toInt(), it.text) },
        screen.entry.weekdays,
        { days -> actions.editEntry { it.copy(weekdays = days) } },
    )
    screen.refused.at("weekdays")?.let { Said(it) }
    Heading(words["plan-how-often"])
    ChoiceList(
        screen.form.everyWeeks.map { Choice(it.weeks.toInt(), it.text) },
        screen.entry.everyWeeks,
        { weeks -> weeks?.let { actions.editEntry { old -> old.copy(everyWeeks = it) } } },
        canClear = false,
    )
}

@Composable
private fun Clock(
    screen: PlanWriting,
    actions: PlanActions,
) {
    val words = LocalWords.current
    TimeChoice(
        words["plan-begins"],
        screen.entry.at,
        { time -> actions.editEntry { it.copy(at = time) } },
        { words.clockAtBeginning(it) },
    )
    NumberChoice(
        words["log-length"],
        screen.entry.minutes,
        { minutes -> minutes?.let { actions.editEntry { old -> old.copy(minutes = it) } } },
        { "$it " + words["log-minutes"] },
        range = LEAST_MINUTES..MOST_MINUTES,
        by = LEAST_MINUTES,
    )
    screen.refused.at("minutes")?.let { Said(it) }
}

/** From today on and without end, until something else is chosen. */
@Composable
private fun Period(
    screen: PlanWriting,
    actions: PlanActions,
) {
    val words = LocalWords.current
    val entry = screen.entry
    val today = screen.form.from
    FoldOut(words["plan-period"], screen.periodOpen, { open -> actions.edit { it.copy(periodOpen = open) } }) {
        DateChoice(
            words["plan-first-day"],
            entry.from,
            { date -> actions.editEntry { it.copy(from = date) } },
            { words.dayAtBeginning(it, today) },
            today = today,
            earliest = today,
        )
        screen.refused.at("from")?.let { Said(it) }
        DateChoice(
            words["plan-last-day"],
            entry.until,
            { date -> actions.editEntry { it.copy(until = date) } },
            { words.dayAtBeginning(it, today) },
            today = entry.from,
            earliest = entry.from,
        )
        screen.refused.at("until")?.let { Said(it) }
        if (entry.until != null) {
            WordButton(
                words["plan-without-end"],
                { actions.editEntry { it.copy(until = null) } },
                Modifier.outdent(WordPadding),
            )
        }
    }
}
