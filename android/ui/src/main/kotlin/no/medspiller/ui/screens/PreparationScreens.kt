package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import no.medspiller.AgendaPoint
import no.medspiller.PointState
import no.medspiller.ui.app.BringingUp
import no.medspiller.ui.app.TalkActions
import no.medspiller.ui.app.TalkAgenda
import no.medspiller.ui.app.TalkPreparation
import no.medspiller.ui.parts.CheckList
import no.medspiller.ui.parts.CheckRow
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.MarkShape
import no.medspiller.ui.parts.Note
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.StatusTag
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.WriteArea
import no.medspiller.ui.parts.outdent

/** One's own preparation: phrases to tap, words of one's own, who sees them, and "I am ready". */
@Composable
internal fun PreparationScreen(
    screen: TalkPreparation,
    actions: TalkActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val shown = screen.shown
    Page(
        shown.title,
        back = back,
        bottom = {
            MainButton(
                words["talks-ready"],
                { actions.ready(screen) },
                enabled = screen.phrases.isNotEmpty() || screen.words.isNotBlank(),
            )
        },
    ) {
        Paragraph(shown.intro)
        Note(listOf(shown.whoSees, shown.told).joinToString(" "))
        shown.note?.let { Quiet(it) }
        CheckList(
            shown.phrases.map { Choice(it.key, it.text) },
            screen.phrases,
            { actions.choosePhrases(screen, it) },
        )
        WriteArea(
            words["talks-own-words"],
            screen.words,
            actions::write,
            onPause = { actions.keepWords(screen, it) },
        )
    }
}

/** What of it all three shall see. Nothing is chosen beforehand, and nothing need be. */
@Composable
internal fun BringUpScreen(
    screen: BringingUp,
    actions: TalkActions,
) {
    val words = LocalWords.current
    Page(
        words["talks-bring-up-title"],
        bottom = {
            MainButton(words["talks-bring-up"], { actions.bringUp(screen) }, enabled = screen.hasChosen)
            OtherButton(words["talks-bring-up-not"], actions::toTalks)
        },
    ) {
        Paragraph(words["talks-bring-up-explanation"])
        CheckList(
            screen.shown.phrases
                .filter { it.canBeBroughtUp }
                .map { Choice(it.key, it.text) },
            screen.phrases,
            { chosen -> actions.choose { it.copy(phrases = chosen) } },
        )
        if (screen.canBringUpWords) {
            CheckRow(
                words["talks-bring-up-words"],
                screen.withWords,
                { on -> actions.choose { it.copy(withWords = on) } },
                detail = screen.shown.words,
            )
        }
    }
}

/** The points, for the user first: each with its reason, struck or kept, and passed on together. */
@Composable
internal fun AgendaScreen(
    screen: TalkAgenda,
    actions: TalkActions,
    back: (() -> Unit)?,
) {
    val shown = screen.shown
    val passOn = LocalWords.current["talks-pass-on"]
    Page(
        shown.title,
        back = back,
        bottom = if (shown.canPassOn) ({ MainButton(passOn, { actions.passOn(screen) }) }) else null,
    ) {
        Paragraph(shown.intro)
        Note(shown.whoSees)
        shown.none?.let { Paragraph(it) }
        shown.points.forEach { PointView(screen, it, actions) }
    }
}

@Composable
private fun PointView(
    screen: TalkAgenda,
    point: AgendaPoint,
    actions: TalkActions,
) {
    val words = LocalWords.current
    Group {
        SubHeading(point.title)
        if (point.reason.isNotEmpty()) Paragraph(point.reason)
        when (point.state) {
            PointState.PROPOSED -> {
                StatusTag(words["talks-point-proposed"], MarkShape.RING)
                PointButton(words["talks-strike"]) { actions.strike(screen, point.key) }
            }

            PointState.STRUCK -> {
                StatusTag(words["talks-point-struck"], MarkShape.DIAMOND)
                PointButton(words["talks-keep"]) { actions.keepPoint(screen, point.key) }
            }

            PointState.PASSED_ON -> {
                StatusTag(words["talks-point-passed-on"], MarkShape.DISC, accent = true)
            }
        }
    }
}

@Composable
private fun PointButton(
    text: String,
    onClick: () -> Unit,
) = WordButton(text, onClick, Modifier.outdent(WordPadding))
