package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import no.medspiller.Acting
import no.medspiller.OwnRole
import no.medspiller.PastTalkLine
import no.medspiller.TalkCard
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.BeforeTalk
import no.medspiller.ui.app.TalkActions
import no.medspiller.ui.app.TalksShown
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.MarkShape
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.StatusTag
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.outdent
import no.medspiller.ui.theme.Space

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
    val main = mainThing(screen, app, handedOver)
    Page(
        words["talks-title"],
        back = back,
        above = if (screen.people.role == OwnRole.TRAINING_CONTACT) ({ Quiet(screen.people.user) }) else null,
        bottom = main?.let { (text, action) -> { MainButton(text, action) } },
    ) {
        shown.none?.let { Paragraph(it) }
        shown.next?.let {
            TalkWords(it)
            NextTalk(screen, it, app, handedOver)
        }
        shown.others.forEach {
            TalkWords(it)
            if (!handedOver) OtherTalk(screen, it, app)
        }
        Requests(screen, app, handedOver)
        BesidesTalks(screen, app, handedOver)
        if (handedOver) HelpAndBack(app)
        PastTalks(screen, app)
    }
}

/** The one thing the page is for: to set the talk up, to prepare, to see the agenda first, to hold it. */
@Composable
private fun mainThing(
    screen: TalksShown,
    app: AppModel,
    handedOver: Boolean,
): Pair<String, () -> Unit>? {
    val words = LocalWords.current
    val next = screen.shown.next
    val talk = next?.talkId
    return when {
        talk == null && screen.shown.canPlan && next != null -> words["talks-set-up"] to { app.talks.setUp(screen) }
        talk == null -> null
        next.isOver && !handedOver -> words["talks-hold"] to { app.holding.open(screen, talk) }
        !next.viewerIsReady() -> words["talks-prepare"] to { app.talks.prepare(screen, talk) }
        screen.acting == Acting.USER -> words["talks-agenda-choose"] to { app.talks.agenda(screen, talk) }
        !next.hasTime -> words["talks-set-time"] to { app.talkPlans.setTime(screen, next) }
        else -> null
    }
}

internal fun TalkCard.viewerIsReady() = prepared.any { it.isYou && it.ready }

/** When and where, who is ready, what is on the agenda: the same words for all three. */
@Composable
private fun TalkWords(card: TalkCard) {
    val words = LocalWords.current
    Group {
        Heading(card.title)
        Paragraph(card.`when`)
        (listOfNotNull(card.overdue, card.due, card.settle, card.because) + card.moves).forEach { Quiet(it) }
        card.prepared.forEach { one ->
            StatusTag(one.text, if (one.ready) MarkShape.DISC else MarkShape.RING, accent = one.ready)
        }
        card.notes.forEach { Quiet(it) }
        if (card.agenda.isNotEmpty()) {
            SubHeading(words["talks-agenda"])
            card.agenda.forEach { point -> Explained(point.title, point.reason) }
        }
    }
}

@Composable
private fun PastTalks(
    screen: TalksShown,
    app: AppModel,
) {
    val words = LocalWords.current
    if (screen.shown.past.isEmpty()) return
    Heading(words["talks-past"])
    (screen.shown.past + screen.earlier).forEach { PastTalk(it) }
    if (screen.hasMore) OtherButton(words["talks-past-more"], { app.talks.showEarlier(screen) })
}

@Composable
private fun PastTalk(past: PastTalkLine) =
    Group {
        SubHeading(past.title)
        past.notHeld?.let { Paragraph(it) }
        if (past.summary.isNotEmpty()) Paragraph(past.summary)
        past.agreements.forEach { Explained(it.text, it.state) }
        past.next?.let { Quiet(it) }
    }

/** The page "before the talk" as it is printed. */
@Composable
internal fun BeforeTalkScreen(
    screen: BeforeTalk,
    actions: TalkActions,
    back: (() -> Unit)?,
) {
    val shown = screen.shown
    val share = LocalWords.current["talks-before-share"]
    Page(
        shown.title,
        back = back,
        above = { Quiet(shown.about) },
        bottom = { MainButton(share, { actions.share(screen) }) },
    ) {
        shown.sections.forEach { section ->
            Group {
                Heading(section.heading)
                section.lines.forEach { line -> Explained(line.text, line.detail) }
            }
        }
        Quiet(shown.note)
    }
}

/** A line, and close under it what is said about it; heard as one. */
@Composable
internal fun Explained(
    text: String,
    detail: String,
) = Column(
    Modifier.semantics(mergeDescendants = true) {},
    verticalArrangement = Arrangement.spacedBy(Space.line),
) {
    Paragraph(text)
    if (detail.isNotEmpty()) Quiet(detail)
}

/** A button of words on the page's edge. */
@Composable
internal fun EdgeButton(
    text: String,
    onClick: () -> Unit,
) = WordButton(text, onClick, Modifier.outdent(WordPadding), fromEdge = true)
