package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import no.medspiller.DomainAnswers
import no.medspiller.OwnRole
import no.medspiller.PerspectivePair
import no.medspiller.Verdict
import no.medspiller.ui.app.RoundsActions
import no.medspiller.ui.app.Screen
import no.medspiller.ui.parts.Agreed
import no.medspiller.ui.parts.AnswerRow
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.SideBySide
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.WorthTalkingAbout
import no.medspiller.ui.parts.outdent
import no.medspiller.ui.theme.Space

/** How each of the two sees it: a sentence of each, and whether they see it alike. */
@Composable
internal fun PerspectivesScreen(
    screen: Screen.Perspectives,
    back: (() -> Unit)?,
) {
    val shown = screen.shown
    Page(LocalWords.current["two-views-title"], back = back, above = { Quiet(shown.title) }) {
        shown.notYet?.let { Paragraph(it) }
        shown.domains.forEach { domain ->
            Group {
                Heading(domain.title)
                domain.pairs.forEach { PairView(it) }
            }
        }
    }
}

@Composable
private fun PairView(pair: PerspectivePair) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
        AnswerRow(pair.userQuestion, pair.userAnswer, who = pair.user)
        AnswerRow(pair.contactQuestion, pair.contactAnswer, who = pair.contact)
        val verdict = pair.verdictText
        when {
            verdict == null -> Unit
            pair.verdict == Verdict.DIFFER -> WorthTalkingAbout(verdict)
            else -> Agreed(verdict)
        }
    }
}

/** The rounds as a list of dates, newest first. */
@Composable
internal fun RoundsScreen(
    screen: Screen.Rounds,
    actions: RoundsActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(
        words["rounds-title"],
        back = back,
        above =
            if (screen.people.role == OwnRole.TRAINING_CONTACT) {
                { Quiet(screen.people.user) }
            } else {
                null
            },
        bottom =
            if (screen.shown.canCompare) {
                { MainButton(words["rounds-compare"], { actions.compareNewest(screen) }) }
            } else {
                null
            },
    ) {
        screen.shown.rounds.forEach { round ->
            OpenCard(round.title, { actions.open(screen, round.round) }, lines = listOf(round.date, round.state))
        }
        if (screen.shown.next.isNotEmpty()) Quiet(screen.shown.next)
    }
}

/** One round: what each answered, in words, by life domain. */
@Composable
internal fun RoundScreen(
    screen: Screen.Round,
    actions: RoundsActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val shown = screen.shown
    Page(shown.title, back = back, above = { Quiet(shown.date) }) {
        if (shown.circumstances.isNotEmpty()) Paragraph(shown.circumstances)
        if (shown.userDomains.isNotEmpty() && shown.contactDomains.isNotEmpty()) {
            OtherButton(words["round-perspectives"], { actions.perspectives(shown.caseId, shown.round) })
        }
        screen.before?.let { before ->
            OtherButton(words["round-compare"], { actions.compare(shown.caseId, before, shown.round) })
        }
        if (shown.userDomains.isNotEmpty()) {
            Heading(if (screen.people.role == OwnRole.SERVICE_USER) words["your-answers"] else screen.people.user)
            Domains(shown.userDomains)
            shown.mean?.let { Quiet(it) }
            WordButton(words["round-correct"], { actions.correctUserPart(screen) }, Modifier.outdent(WordPadding))
        }
        if (shown.contactDomains.isNotEmpty()) {
            Heading(
                if (screen.people.role ==
                    OwnRole.TRAINING_CONTACT
                ) {
                    words["your-answers"]
                } else {
                    screen.people.contact
                },
            )
            Domains(shown.contactDomains)
            if (screen.people.role == OwnRole.TRAINING_CONTACT) {
                WordButton(
                    words["round-correct"],
                    { actions.correctContactPart(screen) },
                    Modifier.outdent(WordPadding),
                )
            }
        }
        shown.notes.forEach { Quiet(it) }
    }
}

@Composable
private fun Domains(domains: List<DomainAnswers>) =
    domains.forEach { domain ->
        Group {
            SubHeading(domain.title)
            domain.answers.forEach { AnswerRow(it.question, it.answer) }
        }
    }

/** Two rounds, the older left. Words and dates: no arrow and no colour says which is better. */
@Composable
internal fun CompareScreen(
    screen: Screen.Compare,
    back: (() -> Unit)?,
) {
    val shown = screen.shown
    Page(LocalWords.current["compare-title"], back = back) {
        Group {
            SideBySide(shown.older, shown.newer, headings = true)
            if (shown.olderDay != null || shown.newerDay != null) {
                SideBySide(shown.olderDay.orEmpty(), shown.newerDay.orEmpty(), names = shown.older to shown.newer)
            }
            Quiet(shown.interval)
        }
        shown.domains.forEach { domain ->
            Group {
                Heading(domain.title)
                domain.lines.forEach { line ->
                    Column(verticalArrangement = Arrangement.spacedBy(Space.line)) {
                        Quiet(line.question)
                        SideBySide(line.older, line.newer, names = shown.older to shown.newer)
                    }
                }
            }
        }
        shown.notes.forEach { Quiet(it) }
    }
}
