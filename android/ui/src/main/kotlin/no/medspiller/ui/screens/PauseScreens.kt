package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.KeyboardCapitalization
import kotlinx.coroutines.delay
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.GroupWriting
import no.medspiller.ui.app.GroupsShown
import no.medspiller.ui.app.PauseActions
import no.medspiller.ui.app.PauseWriting
import no.medspiller.ui.app.PausesShown
import no.medspiller.ui.app.acting
import no.medspiller.ui.parts.AskPage
import no.medspiller.ui.parts.CheckList
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.ChoiceList
import no.medspiller.ui.parts.DateChoice
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.PAUSE
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.WriteField
import no.medspiller.ui.parts.outdent
import no.medspiller.ui.theme.Space

/** The pauses: in one of them nothing is planned, reminded of or due. */
@Composable
internal fun PauseListScreen(
    screen: PausesShown,
    actions: PauseActions,
    back: (() -> Unit)?,
) {
    val shown = screen.shown
    val new = LocalWords.current["pause-new"]
    Page(
        LocalWords.current["pauses-title"],
        back = back,
        above = aboveOf(screen),
        bottom = { MainButton(new, { actions.begin(screen) }) },
    ) {
        Paragraph(shown.explanation)
        shown.empty?.let { Paragraph(it) }
        Column(verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
            shown.pauses.forEach { pause ->
                OpenCard(
                    pause.word,
                    { actions.change(screen, pause) },
                    lines = listOfNotNull(pause.now, pause.days, pause.entered),
                )
            }
        }
    }
}

/** A pause: why, from when, and until when if that is known. */
@Composable
internal fun PauseWritingScreen(
    screen: PauseWriting,
    actions: PauseActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    if (screen.asksToTakeAway) {
        AskPage(
            words["pause-take-away-title"],
            words["pause-take-away-explanation"],
            words["pause-take-away"],
            { actions.takeAway(screen) },
            words["pause-take-away-no"],
            { actions.edit { it.copy(asksToTakeAway = false) } },
        )
        return
    }
    val today = screen.shown.from
    Page(
        words[if (screen.pauseId == null) "pause-new" else "pause-change"],
        back = back,
        above = aboveOf(screen),
        bottom = { MainButton(words["log-save"], { actions.save(screen) }) },
    ) {
        screen.refused.elsewhere(setOf("kind", "from", "to"))?.let { Said(it) }
        ChoiceList(
            screen.shown.kinds.map { Choice(it.kind, it.text) },
            screen.kind,
            { kind -> actions.edit { it.copy(kind = kind) } },
        )
        screen.refused.at("kind")?.let { Said(it) }
        DateChoice(
            words["pause-first-day"],
            screen.from,
            { date -> actions.edit { it.copy(from = date) } },
            { words.dayAtBeginning(it, today) },
            today = today,
        )
        screen.refused.at("from")?.let { Said(it) }
        DateChoice(
            words["pause-last-day"],
            screen.to,
            { date -> actions.edit { it.copy(to = date) } },
            { words.dayAtBeginning(it, today) },
            today = screen.from,
            earliest = screen.from,
        )
        screen.refused.at("to")?.let { Said(it) }
        if (screen.to != null) {
            WordButton(
                words["pause-unknown-end"],
                { actions.edit { it.copy(to = null) } },
                Modifier.outdent(WordPadding),
            )
        }
        if (screen.pauseId != null) {
            WordButton(
                words["pause-take-away"],
                { actions.edit { it.copy(asksToTakeAway = true) } },
                Modifier.outdent(WordPadding),
            )
        }
    }
}

/** The contact's groups; nobody in one sees who else is. */
@Composable
internal fun GroupListScreen(
    screen: GroupsShown,
    app: AppModel,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val shown = screen.shown
    Page(
        words["groups-title"],
        back = back,
        bottom = { MainButton(words["group-new"], { app.pauses.writeGroup(screen, null) }) },
    ) {
        Paragraph(shown.explanation)
        shown.empty?.let { Paragraph(it) }
        shown.groups.forEach { group ->
            Group {
                OpenCard(group.called, { app.pauses.writeGroup(screen, group) }, lines = listOf(group.people))
                Onward(words["group-plan"]) {
                    app.plans.begin(screen.people, screen.people.acting, group.groupId, group.called)
                }
            }
        }
    }
}

@Composable
internal fun GroupWritingScreen(
    screen: GroupWriting,
    actions: PauseActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    if (screen.asksToPutAway) {
        AskPage(
            words["group-put-away-title"],
            words["group-put-away-explanation"],
            words["group-put-away"],
            { actions.putAway(screen) },
            words["group-put-away-no"],
            { actions.editGroup { it.copy(asksToPutAway = false) } },
        )
        return
    }
    LaunchedEffect(screen.called) {
        delay(PAUSE)
        actions.keepGroup(screen)
    }
    Page(
        words[if (screen.groupId == null) "group-new" else "group-change"],
        back = back,
        bottom = { MainButton(words["log-save"], { actions.saveGroup(screen) }) },
    ) {
        screen.refused.elsewhere(setOf("called", "cases"))?.let { Said(it) }
        WriteField(
            words["group-called"],
            screen.called,
            { text -> actions.editGroup { it.copy(called = text) } },
            problem = screen.refused.at("called"),
            keyboard = KeyboardOptions(capitalization = KeyboardCapitalization.Sentences),
        )
        Heading(words["group-who"])
        CheckList(
            screen.shown.people.map { Choice(it.caseId, it.called) },
            screen.cases,
            { cases -> actions.editGroup { it.copy(cases = cases) } },
        )
        screen.refused.at("cases")?.let { Said(it) }
        if (screen.groupId != null) {
            WordButton(
                words["group-put-away"],
                { actions.editGroup { it.copy(asksToPutAway = true) } },
                Modifier.outdent(WordPadding),
            )
        }
    }
}
