package no.medspiller.ui.screens

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.HoldActions
import no.medspiller.ui.app.HoldStep
import no.medspiller.ui.app.Holding
import no.medspiller.ui.parts.ButtonPair
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.Signs
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.WriteArea

/** Holding a talk: one thing a page, on one phone on the table. */
@Composable
internal fun HoldScreen(
    screen: Holding,
    app: AppModel,
) {
    when (val step = screen.step) {
        HoldStep.Earlier -> EarlierStep(screen, app)
        is HoldStep.Point -> PointStep(screen, step, app)
        is HoldStep.Agreeing -> AgreeingStep(screen, step, app.holding)
        HoldStep.Agreed -> AgreedStep(screen, app)
        HoldStep.Summary -> SummaryStep(screen, app)
        HoldStep.Onward -> OnwardStep(screen, app)
        HoldStep.Finish -> FinishStep(screen, app)
    }
}

/** A page of the talk: back and on at the bottom, and a way to put it down. */
@Composable
internal fun HoldPage(
    screen: Holding,
    app: AppModel,
    title: String,
    above: String = screen.shown.title,
    content: @Composable ColumnScope.() -> Unit,
) {
    val words = LocalWords.current
    val next = screen.stepFrom(1)
    Page(
        title,
        above = { Quiet(above) },
        bottom = {
            if (next != null) {
                ButtonPair(
                    words["back"] to { app.back() },
                    words["next"] to { app.holding.go(next) },
                )
            }
        },
    ) {
        content()
        EdgeButton(words["holding-later"], app.holding::later)
    }
}

/** What was agreed at the last talk, and what became of it. */
@Composable
private fun EarlierStep(
    screen: Holding,
    app: AppModel,
) {
    val words = LocalWords.current
    val shown = screen.shown
    HoldPage(screen, app, words["holding-earlier"]) {
        Paragraph(words[if (shown.openAgreements.isEmpty()) "holding-earlier-none" else "holding-earlier-explanation"])
        Cards {
            shown.openAgreements.forEach { line ->
                OpenCard(
                    line.text,
                    { app.agreements.followUp(screen.people, screen.acting, line, shown.people) },
                    lines = listOf(line.state),
                )
            }
        }
    }
}

/** One point: what it is, room for a note, and what was agreed about it. */
@Composable
private fun PointStep(
    screen: Holding,
    step: HoldStep.Point,
    app: AppModel,
) {
    val words = LocalWords.current
    val page = screen.shown.pages[step.index]
    val actions = app.holding
    HoldPage(screen, app, page.title, above = page.position) {
        if (page.reason.isNotEmpty()) Paragraph(page.reason)
        WriteArea(
            words["holding-note"],
            screen.entry.notes[page.noteField].orEmpty(),
            { note -> actions.edit { it.copy(notes = it.notes + (page.noteField to note)) } },
            onPause = { actions.keep() },
            hint = words["holding-note-hint"],
            problem = screen.refused.at(page.noteField),
        )
        AgreementCards(screen, actions, ofPoint = page.key)
        OtherButton(words["holding-agree"], { actions.agree(screen) }, sign = Signs.more)
    }
}

/** All that was agreed now, from whichever point. */
@Composable
private fun AgreedStep(
    screen: Holding,
    app: AppModel,
) {
    val words = LocalWords.current
    HoldPage(screen, app, words["holding-agreed"]) {
        screen.shown.notes.forEach { Paragraph(it) }
        if (screen.entry.agreements.isEmpty()) Paragraph(words["holding-agreed-none"])
        AgreementCards(screen, app.holding)
        OtherButton(words["holding-agree"], { app.holding.agree(screen) }, sign = Signs.more)
    }
}

/** The agreements so far, each to be opened and changed; with [ofPoint], those that were made at that point. */
@Composable
private fun AgreementCards(
    screen: Holding,
    actions: HoldActions,
    ofPoint: String? = null,
) {
    val words = LocalWords.current
    val all =
        screen.entry.agreements
            .withIndex()
            .filter { (_, one) -> ofPoint == null || one.point == ofPoint }
    if (all.isEmpty()) return
    Cards {
        all.forEach { (index, one) ->
            val who =
                screen.shown.people
                    .find { it.personId == one.whoId }
                    ?.name
            val by = one.by.ifEmpty { null }?.let { words["agreed-by"] + " " + words.day(it, screen.today) }
            OpenCard(
                listOfNotNull(who, one.what.ifBlank { words["choice-not-chosen"] }).joinToString(": "),
                { actions.go(HoldStep.Agreeing(index, screen.step)) },
                lines = listOfNotNull(by),
            )
        }
    }
}

/** Who does what by when. */
@Composable
private fun AgreeingStep(
    screen: Holding,
    step: HoldStep.Agreeing,
    actions: HoldActions,
) {
    val words = LocalWords.current
    val entry = screen.entry.agreements.getOrNull(step.index) ?: return
    val done = { actions.go(step.from) }
    Page(
        words["agreed-title"],
        above = { Quiet(screen.shown.title) },
        bottom = { MainButton(words["agreed-add"], done) },
    ) {
        AgreementForm(
            entry,
            screen.shown.people,
            screen.today,
            screen.refused?.let { it.copy(field = it.field.substringAfterLast('.')) },
            actions::keep,
        ) { change -> actions.editAgreement(step.index, change) }
        EdgeButton(words["agreed-remove"]) { actions.remove(step) }
    }
}

/** What was said, in words that all three can stand by: read together, and changed until they do. */
@Composable
private fun SummaryStep(
    screen: Holding,
    app: AppModel,
) {
    val words = LocalWords.current
    val actions = app.holding
    val summary = screen.entry.summary
    HoldPage(screen, app, words["holding-summary"]) {
        Paragraph(words["holding-summary-explanation"])
        WriteArea(
            words["holding-summary-said"],
            summary,
            { text -> actions.edit { it.copy(summary = text) } },
            onPause = { actions.keep() },
            problem = screen.refused.at("summary"),
        )
        if (summary.isNotBlank()) {
            OtherButton(words["runner-read"], { actions.readAloud(summary) }, sign = Signs.speaker)
        }
        if (screen.entry.agreements.isNotEmpty()) {
            SubHeading(words["holding-agreed"])
            AgreementLines(screen)
        }
    }
}

/** The agreements as they will be read. */
@Composable
internal fun AgreementLines(screen: Holding) {
    val words = LocalWords.current
    screen.entry.agreements.filterNot { it.isEmpty }.forEach { one ->
        val who =
            screen.shown.people
                .find { it.personId == one.whoId }
                ?.name
        val by = one.by.ifEmpty { null }?.let { words["agreed-by"] + " " + words.day(it, screen.today) }
        Explained(listOfNotNull(who, one.what).joinToString(": "), by.orEmpty())
    }
}

/** What a rule has against the whole of it. */
@Composable
internal fun WholeRefused(
    screen: Holding,
    shown: Set<String>,
) = screen.refused.elsewhere(shown)?.let { Said(it) }
