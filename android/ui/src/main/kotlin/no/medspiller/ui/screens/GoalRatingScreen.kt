package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import no.medspiller.ui.app.GoalRating
import no.medspiller.ui.app.GoalRatingActions
import no.medspiller.ui.parts.CheckList
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.DateChoice
import no.medspiller.ui.parts.FoldOut
import no.medspiller.ui.parts.GoalPathChoice
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.WriteArea

/** "Where are we now?": a step, and who agrees. Nothing is chosen beforehand. */
@Composable
internal fun GoalRatingScreen(
    screen: GoalRating,
    actions: GoalRatingActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val shown = screen.shown
    Page(
        shown.title,
        back = back,
        above = { Quiet(shown.words) },
        bottom = { MainButton(words["log-save"], { actions.save(screen) }) },
    ) {
        screen.refused.elsewhere(setOf("level", "agreed", "date", "note"))?.let { Said(it) }
        Quiet(shown.last)
        GoalPathChoice(
            // Where it began is no answer that was given: it is told by its own mark alone.
            shown.path.pathSteps().map { it.copy(isHere = it.isHere && !it.isStart) },
            screen.draft.level,
            { level -> actions.pick(screen) { it.copy(level = level) } },
            here = words["goal-here-last"],
            start = shown.path.startWords() ?: words["path-start"],
        )
        screen.refused.at("level")?.let { Said(it) }
        Heading(words["goal-agreed"])
        CheckList(
            shown.people.map { Choice(it.personId, it.name) },
            screen.draft.agreed.toSet(),
            { chosen ->
                actions.pick(screen) { draft ->
                    draft.copy(agreed = shown.people.map { it.personId }.filter { it in chosen })
                }
            },
        )
        screen.refused.at("agreed")?.let { Said(it) }
        Additions(screen, actions)
    }
}

@Composable
private fun Additions(
    screen: GoalRating,
    actions: GoalRatingActions,
) {
    val words = LocalWords.current
    val shown = screen.shown
    FoldOut(words["log-add"], screen.adds, { open -> actions.edit { it.copy(adds = open) } }) {
        WriteArea(
            words["goal-note"],
            screen.draft.note,
            actions::write,
            onPause = { actions.keep(screen.copy(draft = screen.draft.copy(note = it))) },
            problem = screen.refused.at("note"),
        )
        DateChoice(
            words["goal-rate-day"],
            screen.draft.date.ifEmpty { shown.lastDate },
            { actions.setDate(screen, it) },
            { words.dayAtBeginning(it, shown.lastDate) },
            today = shown.lastDate,
            earliest = shown.firstDate,
            latest = shown.lastDate,
        )
        screen.refused.at("date")?.let { Said(it) }
    }
}
