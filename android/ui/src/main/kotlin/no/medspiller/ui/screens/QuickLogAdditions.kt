package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import no.medspiller.LogForm
import no.medspiller.LogParticipant
import no.medspiller.RatingChoice
import no.medspiller.ui.app.LogAddition
import no.medspiller.ui.app.LogRow
import no.medspiller.ui.app.QuickLog
import no.medspiller.ui.app.SessionActions
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.ChoiceButtons
import no.medspiller.ui.parts.ChoiceList
import no.medspiller.ui.parts.FoldOut
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.Note
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.WriteArea

/** What can be added of one participant: how hard it was, the mood, steps on goals, and notes. */
@Composable
internal fun Additions(
    screen: QuickLog,
    participant: LogParticipant,
    at: Int,
    row: LogRow,
    actions: SessionActions,
) = Group {
    val words = LocalWords.current
    val form = checkNotNull(screen.shown.log)
    if (form.groupId != null) Heading(participant.called)
    if (participant.attendance.any { it.held && it.attendance == row.attendance }) {
        Ratings(Adding(screen, form, participant, at, row, actions))
    } else if (row.attendance == null) {
        Paragraph(words["log-add-first"])
    }
    WriteArea(
        words["log-shared-note"],
        row.sharedNote,
        { text -> actions.editRow(at) { it.copy(sharedNote = text) } },
        onPause = { actions.keep(screen) },
        hint = words["log-shared-note-hint"],
        problem = screen.problemOf("shared_note", at),
    )
    if (form.workNote) {
        WriteArea(
            words["log-work-note"],
            row.workNote,
            { text -> actions.editRow(at) { it.copy(workNote = text) } },
            onPause = { actions.keep(screen) },
            hint = words["log-work-note-hint"],
            problem = screen.problemOf("work_note", at),
        )
    }
}

/** Whose row is added to, and where. */
private class Adding(
    val screen: QuickLog,
    val form: LogForm,
    val participant: LogParticipant,
    val at: Int,
    val row: LogRow,
    val actions: SessionActions,
) {
    fun edit(change: (LogRow) -> LogRow) = actions.editRow(at, change)
}

@Composable
private fun Ratings(adding: Adding) {
    val words = LocalWords.current
    val (form, row) = adding.form to adding.row
    Rated(adding, LogAddition.EXERTION, words["log-exertion"], choicesOf(form.exertion), row.exertion) {
        copy(exertion = it)
    }
    MoodBefore(adding)
    Rated(adding, LogAddition.MOOD_AFTER, words["log-mood-after"], choicesOf(form.mood), row.moodAfter) {
        copy(moodAfter = it)
    }
    adding.participant.goals.forEach { goal ->
        val steps = goal.steps.map { Choice(it.level.toInt(), it.text) }
        val title = words["log-step"] + " " + goal.words
        Rated(adding, goal.goalId, title, steps, row.steps[goal.goalId]) { level ->
            copy(steps = if (level == null) this.steps - goal.goalId else this.steps + (goal.goalId to level))
        }
    }
    SaidByWhom(adding)
}

/** What was said before the session comes along by itself; what is said now is kept as said afterwards. */
@Composable
private fun MoodBefore(adding: Adding) {
    val words = LocalWords.current
    val said = adding.participant.moodBefore
    if (said != null) {
        Group {
            SubHeading(words["log-mood-before"])
            Paragraph(said)
        }
        return
    }
    val moods = choicesOf(adding.form.mood)
    val note: @Composable () -> Unit = { Note(words["log-mood-before-afterwards"]) }
    Rated(adding, LogAddition.MOOD_BEFORE, words["log-mood-before"], moods, adding.row.moodBefore, note) {
        copy(moodBefore = it)
    }
}

private fun choicesOf(ratings: List<RatingChoice>) = ratings.map { Choice(it.value.toInt(), it.text) }

/** One thing to rate behind its question, which says what is chosen while it is closed. */
@Composable
private fun Rated(
    adding: Adding,
    what: String,
    question: String,
    choices: List<Choice<Int>>,
    chosen: Int?,
    note: (@Composable () -> Unit)? = null,
    change: LogRow.(Int?) -> LogRow,
) {
    val key = LogAddition.of(adding.row.caseId, what)
    val answer = choices.firstOrNull { it.id == chosen }?.text
    FoldOut(
        listOfNotNull(question, answer).joinToString("\n"),
        key in adding.screen.opened,
        { open -> adding.actions.edit { it.copy(opened = if (open) it.opened + key else it.opened - key) } },
    ) {
        note?.invoke()
        ChoiceList(choices, chosen, { picked -> adding.edit { it.change(picked) } })
    }
}

@Composable
private fun SaidByWhom(adding: Adding) {
    val speakers = adding.participant.saidBy
    if (speakers.size < 2 || !adding.row.isRated) return
    val words = LocalWords.current
    SubHeading(words["log-said-by"])
    Quiet(words["log-said-by-hint"])
    ChoiceButtons(
        words["log-said-by"],
        speakers.map { Choice(it.saidBy, it.text) },
        adding.row.saidBy,
        { picked -> picked?.let { by -> adding.edit { it.copy(saidBy = by) } } },
        canClear = false,
    )
}
