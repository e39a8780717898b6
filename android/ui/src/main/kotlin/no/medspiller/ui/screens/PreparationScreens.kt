package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import no.medspiller.AgendaPoint
import no.medspiller.PointState
import no.medspiller.ui.app.BringingUp
import no.medspiller.ui.app.ReadingBack
import no.medspiller.ui.app.TalkActions
import no.medspiller.ui.app.TalkAgenda
import no.medspiller.ui.app.TalkPreparation
import no.medspiller.ui.parts.CheckList
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
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.Signs
import no.medspiller.ui.parts.StatusTag
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.WriteArea

/**
 * A preparation: phrases to tap, words of one's own, who sees them, and "I am ready". The contact writing for the user
 * reads it back first; what the user has prepared alone is not shown to them.
 */
@Composable
internal fun PreparationScreen(
    screen: TalkPreparation,
    actions: TalkActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val shown = screen.shown
    val theirs = shown.theirs
    if (theirs != null) {
        Page(shown.title, back = back) { Paragraph(theirs) }
        return
    }
    Page(
        shown.title,
        back = back,
        bottom = {
            MainButton(
                words[if (screen.forUser) "talks-read-back-title" else "talks-ready"],
                { actions.ready(screen) },
                enabled = screen.phrases.isNotEmpty() || screen.words.isNotBlank(),
            )
        },
    ) {
        Paragraph(shown.intro)
        Note(listOf(shown.whoSees, shown.told).joinToString(" "))
        shown.note?.let { Quiet(it) }
        screen.refused.elsewhere(setOf("words"))?.let { Said(it) }
        CheckList(
            shown.phrases.map { Choice(it.key, it.text) },
            screen.phrases,
            { actions.choosePhrases(screen, it) },
        )
        WriteArea(
            words[if (screen.forUser) "talks-their-words" else "talks-own-words"],
            screen.words,
            actions::write,
            onPause = { actions.keepWords(screen, it) },
            problem = screen.refused.at("words"),
        )
    }
}

/** What the contact wrote for the user: read aloud, by either, and approved by the one it is of. */
@Composable
internal fun ReadBackScreen(
    screen: ReadingBack,
    actions: TalkActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val text = screen.shown.readBack.orEmpty()
    Page(
        words["talks-read-back-title"],
        back = back,
        above = { Quiet(screen.people.user) },
        bottom = {
            MainButton(words["talks-read-back-right"], { actions.approve(screen) })
            back?.let { OtherButton(words["talks-read-back-change"], it) }
        },
    ) {
        Paragraph(text)
        OtherButton(words["runner-read"], { actions.readAloud(text) }, sign = Signs.speaker)
        Note(screen.shown.whoSees)
    }
}

/** What of it all three shall see. Nothing is chosen beforehand, and nothing need be. */
@Composable
internal fun BringUpScreen(
    screen: BringingUp,
    actions: TalkActions,
) {
    val words = LocalWords.current
    val phrases = screen.shown.phrases.filter { it.canBeBroughtUp }
    val ownWords = Choice(OWN_WORDS, words["talks-bring-up-words"], screen.shown.words)
    val choices = phrases.map { Choice(it.key, it.text) } + listOfNotNull(ownWords.takeIf { screen.canBringUpWords })
    Page(
        words["talks-bring-up-title"],
        bottom = {
            MainButton(words["talks-bring-up"], { actions.bringUp(screen) }, enabled = screen.hasChosen)
            OtherButton(words["talks-bring-up-not"], actions::toTalks)
        },
    ) {
        Paragraph(words["talks-bring-up-explanation"])
        CheckList(
            choices,
            screen.phrases + setOfNotNull(OWN_WORDS.takeIf { screen.withWords }),
            { chosen -> actions.choose { it.copy(phrases = chosen - OWN_WORDS, withWords = OWN_WORDS in chosen) } },
        )
    }
}

/** Stands among the phrases for what was written; no phrase is called that. */
private const val OWN_WORDS = "own words"

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
                EdgeButton(words["talks-strike"]) { actions.strike(screen, point.key) }
            }

            PointState.STRUCK -> {
                StatusTag(words["talks-point-struck"], MarkShape.DIAMOND)
                EdgeButton(words["talks-keep"]) { actions.keepPoint(screen, point.key) }
            }

            PointState.PASSED_ON -> {
                StatusTag(words["talks-point-passed-on"], MarkShape.DISC, accent = true)
            }
        }
    }
}
