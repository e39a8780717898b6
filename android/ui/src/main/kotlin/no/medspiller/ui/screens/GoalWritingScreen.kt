package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.KeyboardType
import no.medspiller.GoalDraft
import no.medspiller.GoalWizardStep
import no.medspiller.ui.app.GoalWriting
import no.medspiller.ui.app.GoalWritingActions
import no.medspiller.ui.app.HOPED
import no.medspiller.ui.app.written
import no.medspiller.ui.parts.AnswerRow
import no.medspiller.ui.parts.AskPage
import no.medspiller.ui.parts.CheckList
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.ChoiceList
import no.medspiller.ui.parts.DateChoice
import no.medspiller.ui.parts.FoldOut
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.Note
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.WriteArea
import no.medspiller.ui.parts.WriteField
import no.medspiller.ui.parts.WriteLimit
import no.medspiller.ui.parts.outdent

/** Setting a goal: one question a page, and what is typed is there when one comes again. */
@Composable
internal fun GoalWritingScreen(
    screen: GoalWriting,
    actions: GoalWritingActions,
) {
    val words = LocalWords.current
    if (screen.asksToDrop) {
        AskPage(
            words["goal-drop-title"],
            words["goal-drop-explanation"],
            words["goal-drop-yes"],
            { actions.drop(screen) },
            words["goal-drop-no"],
            { actions.askToDrop(false) },
        )
        return
    }
    val shown = screen.shown
    Page(
        shown.question,
        back = { actions.back(screen) },
        above = {
            Quiet(shown.title + ". " + shown.position)
            shown.about?.let { Quiet(it) }
        },
        bottom = {
            if (shown.isLast) {
                MainButton(words["goal-save"], { actions.finish(screen) })
            } else {
                MainButton(words["next"], { actions.next(screen) })
            }
        },
    ) {
        shown.locked?.let { Note(it) }
        Quiet(shown.help)
        screen.refused.elsewhere(fieldsOf(screen))?.let { Said(it) }
        when (shown.draft.step) {
            GoalWizardStep.WORDS -> WordsStep(screen, actions)
            GoalWizardStep.DOMAINS -> DomainsStep(screen, actions)
            GoalWizardStep.MEASURE -> MeasureStep(screen, actions)
            GoalWizardStep.LEVELS -> LevelsStep(screen, actions)
            GoalWizardStep.IMPORTANCE -> ImportanceStep(screen, actions)
            GoalWizardStep.REVIEW -> ReviewStep(screen, actions)
        }
        if (!shown.isFirst) {
            Column {
                WordButton(words["goal-later"], { actions.leave(screen) }, Modifier.outdent(WordPadding))
                WordButton(words["goal-drop"], { actions.askToDrop(true) }, Modifier.outdent(WordPadding))
            }
        }
    }
}

/** The fields of this step that a problem can be shown at. */
private fun fieldsOf(screen: GoalWriting): Set<String> =
    when (screen.shown.draft.step) {
        GoalWizardStep.WORDS -> {
            setOf("words")
        }

        GoalWizardStep.MEASURE -> {
            setOf("count_now", "count_hoped")
        }

        GoalWizardStep.LEVELS -> {
            screen.shown.levels
                .map { it.field }
                .toSet()
        }

        GoalWizardStep.REVIEW -> {
            setOf("date")
        }

        GoalWizardStep.DOMAINS, GoalWizardStep.IMPORTANCE -> {
            emptySet()
        }
    }

@Composable
private fun WordsStep(
    screen: GoalWriting,
    actions: GoalWritingActions,
) {
    val words = LocalWords.current
    WriteArea(
        words["goal-words"],
        screen.shown.draft.words,
        { text -> actions.write { it.copy(words = text) } },
        onPause = { text -> actions.keep(screen.written { it.copy(words = text) }) },
        problem = screen.refused.at("words"),
        limit = WriteLimit(WORDS) { "$it " + words["characters-left"] },
    )
}

/** The most characters of a goal's words, and of a level's, as the core has it. */
private const val WORDS = 200

@Composable
private fun DomainsStep(
    screen: GoalWriting,
    actions: GoalWritingActions,
) = CheckList(
    screen.shown.domains.map { Choice(it.key, it.name) },
    screen.shown.draft.domains
        .toSet(),
    { chosen ->
        actions.pick(screen) { draft ->
            // In the instrument's order, whatever order they are tapped in.
            draft.copy(
                domains =
                    screen.shown.domains
                        .map { it.key }
                        .filter { it in chosen },
            )
        }
    },
)

@Composable
private fun MeasureStep(
    screen: GoalWriting,
    actions: GoalWritingActions,
) {
    val words = LocalWords.current
    val draft = screen.shown.draft
    val units = screen.shown.units
    ChoiceList(
        units.mapIndexed { at, unit -> Choice(at, unit.text) },
        units.indexOfFirst { it.unit == draft.unit },
        { at -> at?.let { actions.pick(screen) { old -> old.copy(unit = units[it].unit) } } },
        canClear = false,
    )
    if (draft.unit == null) return
    Count(words["goal-count-now"], draft.countNow, screen.refused.at("count_now")) { typed ->
        actions.pick(screen) { it.copy(countNow = typed) }
    }
    Count(words["goal-count-hoped"], draft.countHoped, screen.refused.at("count_hoped")) { typed ->
        actions.pick(screen) { it.copy(countHoped = typed) }
    }
    val companies = screen.shown.companies
    SubHeading(words["goal-company"])
    ChoiceList(
        companies.mapIndexed { at, company -> Choice(at, company.text) },
        companies.indexOfFirst { it.company == draft.company },
        { at -> at?.let { actions.pick(screen) { old -> old.copy(company = companies[it].company) } } },
        canClear = false,
    )
}

@Composable
private fun Count(
    name: String,
    typed: String,
    problem: String?,
    onType: (String) -> Unit,
) = WriteField(
    name,
    typed,
    onType,
    problem = problem,
    keyboard = KeyboardOptions(keyboardType = KeyboardType.Number),
)

/** What is hoped for first, since it is the one that must have words; the other four behind one tap. */
@Composable
private fun LevelsStep(
    screen: GoalWriting,
    actions: GoalWritingActions,
) {
    val words = LocalWords.current
    val hoped = screen.shown.levels.indexOfFirst { it.field == HOPED }
    LevelField(screen, hoped, actions)
    FoldOut(words["goal-other-levels"], screen.levelsOpen, { open -> actions.edit { it.copy(levelsOpen = open) } }) {
        screen.shown.levels.indices
            .filter { it != hoped }
            .forEach { LevelField(screen, it, actions) }
        SubHeading(words["goal-starts"])
        ChoiceList(
            screen.shown.starts.map { Choice(it.start, it.text) },
            screen.shown.draft.start,
            { start -> start?.let { actions.pick(screen) { old -> old.copy(start = it) } } },
            canClear = false,
        )
    }
}

@Composable
private fun LevelField(
    screen: GoalWriting,
    at: Int,
    actions: GoalWritingActions,
) {
    val words = LocalWords.current
    val field = screen.shown.levels[at]
    val now = screen.shown.levels.firstNotNullOfOrNull { it.mark }
    WriteArea(
        field.label,
        screen.shown.draft.levels[at],
        { text -> actions.write { it.withLevel(at, text) } },
        onPause = { text -> actions.keep(screen.written { it.withLevel(at, text) }) },
        hint = now.takeIf { at + LOWEST == screen.shown.draft.start },
        problem = screen.refused.at(field.field),
        limit = WriteLimit(WORDS) { "$it " + words["characters-left"] },
        lines = 1,
    )
}

/** The level of the first of the five. */
private const val LOWEST = -2

private fun GoalDraft.withLevel(
    at: Int,
    text: String,
) = copy(levels = levels.mapIndexed { level, old -> if (level == at) text else old })

@Composable
private fun ImportanceStep(
    screen: GoalWriting,
    actions: GoalWritingActions,
) = ChoiceList(
    screen.shown.importance.map { Choice(it.number.toInt(), it.text) },
    screen.shown.draft.importance
        ?.toInt(),
    { number -> actions.pick(screen) { it.copy(importance = number?.toUByte()) } },
)

/** All of it once more, the path as it will be, and the day it is set. */
@Composable
private fun ReviewStep(
    screen: GoalWriting,
    actions: GoalWritingActions,
) {
    val words = LocalWords.current
    val shown = screen.shown
    AnswerRow(words["goal-words"], shown.draft.words)
    AnswerRow(
        words["goal-domains"],
        shown.domains.filter { it.key in shown.draft.domains }.joinToString { it.name },
    )
    shown.importance
        .firstOrNull { it.number == shown.draft.importance }
        ?.let { AnswerRow(words["goal-importance"], it.text) }
    shown.preview?.let { PathView(it) }
    FoldOut(
        words["goal-date"] + ": " + shown.dateText,
        screen.dateOpen,
        { open -> actions.edit { it.copy(dateOpen = open) } },
    ) {
        DateChoice(
            words["goal-date"],
            shown.draft.date.ifEmpty { screen.today },
            { actions.setDate(screen, it) },
            { words.dayAtBeginning(it, screen.today) },
            today = screen.today,
            latest = screen.today,
        )
        screen.refused.at("date")?.let { Said(it) }
    }
}
