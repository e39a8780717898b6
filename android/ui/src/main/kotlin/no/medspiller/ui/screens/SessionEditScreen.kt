package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import kotlinx.coroutines.delay
import no.medspiller.RatingChoice
import no.medspiller.ui.app.SessionEditActions
import no.medspiller.ui.app.SessionEditing
import no.medspiller.ui.app.entryOf
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.ChoiceButtons
import no.medspiller.ui.parts.ChoiceList
import no.medspiller.ui.parts.DateChoice
import no.medspiller.ui.parts.FoldOut
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.NumberChoice
import no.medspiller.ui.parts.PAUSE
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.TimeChoice
import no.medspiller.ui.parts.WriteArea
import no.medspiller.ui.parts.WriteField

/** Correcting a session, or adding to it. What stood there is kept as an older version, with why. */
@Composable
internal fun SessionEditScreen(
    screen: SessionEditing,
    actions: SessionEditActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val shown = screen.shown
    val entry = screen.entry
    LaunchedEffect(entry.activity, entry.place, entry.reason) {
        if (entry == entryOf(shown)) return@LaunchedEffect
        delay(PAUSE)
        actions.keep(screen)
    }
    Page(
        words["session-correct"],
        back = back,
        above = { Quiet(shown.title + ". " + shown.`when`) },
        bottom = { MainButton(words["log-save"], { actions.save(screen) }) },
    ) {
        screen.refused.elsewhere(Fields)?.let { Said(it) }
        WhenAndWhat(screen, actions)
        Choosing(
            screen,
            "attendance",
            words["log-how"],
            shown.attendances.map { Choice(it.attendance, it.text) },
            entry.attendance,
            actions,
            canClear = false,
        ) { picked -> picked?.let { actions.editEntry { old -> old.copy(attendance = it) } } }
        screen.refused.at("attendance")?.let { Said(it) }
        Ratings(screen, actions)
        WriteArea(
            words["log-shared-note"],
            entry.sharedNote,
            { text -> actions.editEntry { it.copy(sharedNote = text) } },
            onPause = { text -> actions.keep(screen.copy(entry = entry.copy(sharedNote = text))) },
            hint = words["log-shared-note-hint"],
            problem = screen.refused.at("shared_note"),
        )
        WriteField(
            words["session-why"],
            entry.reason,
            { text -> actions.editEntry { it.copy(reason = text) } },
            hint = words["session-why-hint"],
            problem = screen.refused.at("reason"),
        )
    }
}

/** The fields that a problem can be shown at. */
private val Fields = setOf("start", "minutes", "activity", "place", "attendance", "shared_note", "reason")

@Composable
private fun WhenAndWhat(
    screen: SessionEditing,
    actions: SessionEditActions,
) {
    val words = LocalWords.current
    val entry = screen.entry
    val (date, clock) = entry.start.split("T")
    val time = words.time(entry.start, screen.today, entry.minutes)
    val line = listOf(time.`when`.replaceFirstChar { it.uppercase() }, entry.activity, entry.place)
    FoldOut(
        line.filter { it.isNotBlank() }.joinToString("\n"),
        screen.whenOpen,
        { open -> actions.edit { it.copy(whenOpen = open) } },
    ) {
        DateChoice(
            words["log-date"],
            date,
            { picked -> actions.editEntry { it.copy(start = picked + "T" + clock) } },
            { words.dayAtBeginning(it, screen.today) },
            today = screen.today,
            latest = screen.today,
        )
        TimeChoice(
            words["log-time"],
            clock,
            { picked -> actions.editEntry { it.copy(start = date + "T" + picked) } },
            { words.clockAtBeginning(it) },
        )
        screen.refused.at("start")?.let { Said(it) }
        NumberChoice(
            words["log-length"],
            entry.minutes,
            { minutes -> actions.editEntry { it.copy(minutes = minutes) } },
            { "$it " + words["log-minutes"] },
            range = LEAST_MINUTES..MOST_MINUTES,
            by = LEAST_MINUTES,
            start = USUAL,
        )
        screen.refused.at("minutes")?.let { Said(it) }
        WriteField(
            words["log-activity"],
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
    }
}

/** A session is as short as this step, and no longer than this, in minutes; where it has no length, an hour is offered. */
internal const val LEAST_MINUTES = 15
internal const val MOST_MINUTES = 720
private const val USUAL = 60

/** What was said of it. How hard it was, the mood after and steps belong to what was held only. */
@Composable
private fun Ratings(
    screen: SessionEditing,
    actions: SessionEditActions,
) {
    val words = LocalWords.current
    val shown = screen.shown
    val entry = screen.entry
    val held = shown.attendances.any { it.held && it.attendance == entry.attendance }
    val moods = shown.mood.map(::choiceOf)
    Choosing(screen, "mood_before", words["session-mood-before"], moods, entry.moodBefore, actions) { picked ->
        actions.editEntry { it.copy(moodBefore = picked) }
    }
    if (held) {
        Choosing(screen, "mood_after", words["log-mood-after"], moods, entry.moodAfter, actions) { picked ->
            actions.editEntry { it.copy(moodAfter = picked) }
        }
        val exertions = shown.exertion.map(::choiceOf)
        Choosing(screen, "exertion", words["log-exertion"], exertions, entry.exertion, actions) { picked ->
            actions.editEntry { it.copy(exertion = picked) }
        }
        if (shown.goals.isNotEmpty()) Steps(screen, actions)
    }
    if (shown.saidBy.size > 1 && entry.isRatedAnew(screen)) {
        SubHeading(words["log-said-by"])
        ChoiceButtons(
            words["log-said-by"],
            shown.saidBy.map { Choice(it.saidBy, it.text) },
            entry.saidBy,
            { picked -> picked?.let { actions.editEntry { old -> old.copy(saidBy = it) } } },
            canClear = false,
        )
    }
}

private fun no.medspiller.ui.app.SessionEntry.isRatedAnew(screen: SessionEditing): Boolean {
    val old = entryOf(screen.shown)
    return listOf(exertion, moodBefore, moodAfter) != listOf(old.exertion, old.moodBefore, old.moodAfter) ||
        steps != old.steps
}

private fun choiceOf(rating: RatingChoice) = Choice(rating.value.toInt(), rating.text)

/** What is chosen, and behind a tap the choice: nobody changes all of it. */
@Composable
private fun <T : Any> Choosing(
    screen: SessionEditing,
    field: String,
    title: String,
    choices: List<Choice<T>>,
    chosen: T?,
    actions: SessionEditActions,
    canClear: Boolean = true,
    onPick: (T?) -> Unit,
) = FoldOut(
    listOfNotNull(title, choices.firstOrNull { it.id == chosen }?.text).joinToString("\n"),
    field in screen.opened,
    { actions.open(field, it) },
) { ChoiceList(choices, chosen, onPick, canClear = canClear) }

/** The field of the steps on goals. */
private const val STEPS = "steps"

@Composable
private fun Steps(
    screen: SessionEditing,
    actions: SessionEditActions,
) = FoldOut(
    LocalWords.current["session-steps"],
    STEPS in screen.opened,
    { actions.open(STEPS, it) },
) {
    screen.shown.goals.forEach { goal ->
        SubHeading(goal.words)
        ChoiceList(
            goal.steps.map { Choice(it.level.toInt(), it.text) },
            screen.entry.steps[goal.goalId],
            { level ->
                actions.editEntry { old ->
                    val others = old.steps - goal.goalId
                    old.copy(steps = if (level == null) others else others + (goal.goalId to level))
                }
            },
        )
    }
}
