package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import no.medspiller.OwnRole
import no.medspiller.ui.app.OccurrenceChanging
import no.medspiller.ui.app.OccurrenceShown
import no.medspiller.ui.app.PlanActions
import no.medspiller.ui.parts.DateChoice
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.NumberChoice
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.TimeChoice
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.WriteArea
import no.medspiller.ui.parts.outdent

/** One planned session: how it stands, and what can be done with this one alone. */
@Composable
internal fun OneOccurrenceScreen(
    screen: OccurrenceShown,
    actions: PlanActions,
    handedOver: Boolean,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val shown = screen.shown
    val canLog = shown.canLog && !handedOver && screen.people.role == OwnRole.TRAINING_CONTACT
    Page(
        shown.title,
        back = back,
        above = { Quiet(shown.state) },
        bottom = if (canLog) ({ MainButton(words["log-session"], { actions.log(screen) }) }) else null,
    ) {
        Lines(shown.`when`, listOfNotNull(shown.activity, shown.place))
        shown.changes.forEach { Paragraph(it) }
        if (shown.canChange) {
            Group {
                if (shown.occurrences.size > 1) Quiet(words["plan-of-group"])
                OtherButton(words["occurrence-move"], { actions.toMoving(screen) })
                // What is dropped or in a pause can be moved, but not dropped once more.
                if (shown.canLog) OtherButton(words["occurrence-drop"], { actions.toDropping(screen) })
            }
        }
        if (shown.canTakeBack) {
            WordButton(words["occurrence-take-back"], { actions.takeBack(screen) }, Modifier.outdent(WordPadding))
        }
    }
}

/** Where it is moved to, or that it is dropped; why, if one wants to say. */
@Composable
internal fun OccurrenceChangeScreen(
    screen: OccurrenceChanging,
    actions: PlanActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val local = screen.local
    val title = words[if (local == null) "occurrence-drop-title" else "occurrence-move-title"]
    val button = words[if (local == null) "occurrence-drop" else "occurrence-move"]
    Page(
        title,
        back = back,
        above = { Quiet(screen.shown.title + ". " + screen.shown.`when`) },
        bottom = { MainButton(button, { actions.saveChange(screen) }) },
    ) {
        screen.refused.elsewhere(setOf("local", "minutes", "reason"))?.let { Said(it) }
        local?.let { When(screen, it, actions) }
        WriteArea(
            words["occurrence-why"],
            screen.reason,
            { text -> actions.editChange { it.copy(reason = text) } },
            onPause = { actions.keepReason(screen.copy(reason = it)) },
            hint = words["occurrence-why-hint"],
            problem = screen.refused.at("reason"),
        )
    }
}

@Composable
private fun When(
    screen: OccurrenceChanging,
    local: String,
    actions: PlanActions,
) {
    val words = LocalWords.current
    val (date, clock) = local.split("T")
    DateChoice(
        words["log-date"],
        date,
        { picked -> actions.editChange { it.copy(local = picked + "T" + clock) } },
        { words.dayAtBeginning(it, screen.today) },
        today = screen.today,
        earliest = screen.today,
    )
    TimeChoice(
        words["plan-begins"],
        clock,
        { picked -> actions.editChange { it.copy(local = date + "T" + picked) } },
        { words.clockAtBeginning(it) },
    )
    screen.refused.at("local")?.let { Said(it) }
    NumberChoice(
        words["log-length"],
        screen.minutes,
        { minutes -> minutes?.let { actions.editChange { old -> old.copy(minutes = it) } } },
        { "$it " + words["log-minutes"] },
        range = LEAST_MINUTES..MOST_MINUTES,
        by = LEAST_MINUTES,
    )
    screen.refused.at("minutes")?.let { Said(it) }
}
