package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import no.medspiller.Acting
import no.medspiller.OwnRole
import no.medspiller.PastTalkLine
import no.medspiller.TalkCard
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.TalksShown
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.MarkShape
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.StatusTag
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.outdent

/** "Talks": the next one, who is ready for it, what all three see of its agenda, and those that have been. */
@Composable
internal fun TalksScreen(
    screen: TalksShown,
    app: AppModel,
    handedOver: Boolean,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val shown = screen.shown
    val main = mainThing(screen, app)
    Page(
        words["talks-title"],
        back = back,
        above = if (screen.people.role == OwnRole.TRAINING_CONTACT) ({ Quiet(screen.people.user) }) else null,
        bottom = main?.let { (text, action) -> { MainButton(text, action) } },
    ) {
        shown.none?.let { Paragraph(it) }
        shown.next?.let { NextTalk(screen, it, app) }
        shown.others.forEach { TalkWords(it) }
        if (handedOver) HelpAndBack(app)
        Quiet(shown.interval)
        if (shown.past.isNotEmpty()) {
            Heading(words["talks-past"])
            shown.past.forEach { PastTalk(it) }
        }
    }
}

/** The one thing the page is for: to set the talk up, to prepare, and for the user then to see the agenda first. */
@Composable
private fun mainThing(
    screen: TalksShown,
    app: AppModel,
): Pair<String, () -> Unit>? {
    val words = LocalWords.current
    val next = screen.shown.next
    val talk = next?.talkId
    return when {
        talk == null && screen.shown.canPlan && next != null -> words["talks-set-up"] to { app.talks.setUp(screen) }
        talk == null -> null
        !next.viewerIsReady() -> words["talks-prepare"] to { app.talks.prepare(screen, talk) }
        screen.acting == Acting.USER -> words["talks-agenda-choose"] to { app.talks.agenda(screen, talk) }
        else -> null
    }
}

private fun TalkCard.viewerIsReady() = prepared.any { it.isYou && it.ready }

@Composable
private fun NextTalk(
    screen: TalksShown,
    card: TalkCard,
    app: AppModel,
) {
    val words = LocalWords.current
    TalkWords(card)
    val talk = card.talkId ?: return
    if (card.viewerIsReady()) {
        OtherButton(words["talks-prepare-again"], { app.talks.prepare(screen, talk) })
    } else if (screen.acting == Acting.USER) {
        WordButton(
            words["talks-agenda-choose"],
            { app.talks.agenda(screen, talk) },
            Modifier.outdent(WordPadding),
        )
    }
    screen.handOver?.let {
        OpenCard(it.title, { app.talks.handOver(screen) }, lines = listOf(words["talks-hand-over"]))
    }
}

/** When and where, who is ready, what is on the agenda: the same words for all three. */
@Composable
private fun TalkWords(card: TalkCard) {
    val words = LocalWords.current
    Group {
        Heading(card.title)
        Paragraph(card.`when`)
        listOfNotNull(card.overdue, card.due, card.settle, card.because).forEach { Quiet(it) }
        card.prepared.forEach { one ->
            StatusTag(one.text, if (one.ready) MarkShape.DISC else MarkShape.RING, accent = one.ready)
        }
        card.notes.forEach { Quiet(it) }
        if (card.agenda.isNotEmpty()) {
            SubHeading(words["talks-agenda"])
            card.agenda.forEach { point ->
                Paragraph(point.title)
                if (point.reason.isNotEmpty()) Quiet(point.reason)
            }
        }
    }
}

@Composable
private fun PastTalk(past: PastTalkLine) =
    Group {
        SubHeading(past.title)
        past.notHeld?.let { Paragraph(it) }
        if (past.summary.isNotEmpty()) Paragraph(past.summary)
        past.agreements.forEach { Paragraph(it.text) }
        past.next?.let { Quiet(it) }
    }
