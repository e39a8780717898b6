package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import no.medspiller.Acting
import no.medspiller.NotHeld
import no.medspiller.OwnRole
import no.medspiller.RequestLine
import no.medspiller.TalkCard
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.TalksShown
import no.medspiller.ui.parts.FoldOut
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.theme.Space

/** What can be done with the next talk, besides the page's main thing. */
@Composable
internal fun NextTalk(
    screen: TalksShown,
    card: TalkCard,
    app: AppModel,
    handedOver: Boolean,
) {
    val words = LocalWords.current
    val talk = card.talkId ?: return
    Cards {
        when {
            card.viewerIsReady() -> {
                OtherButton(words["talks-prepare-again"], { app.talks.prepare(screen, talk) })
            }

            screen.acting == Acting.USER -> {
                EdgeButton(words["talks-agenda-choose"]) { app.talks.agenda(screen, talk) }
            }

            card.isOver -> {
                OtherButton(words["talks-prepare"], { app.talks.prepare(screen, talk) })
            }
        }
        screen.handOver?.let {
            OpenCard(it.title, { app.talks.handOver(screen) }, lines = listOf(words["talks-hand-over"]))
        }
        if (screen.people.role == OwnRole.TRAINING_CONTACT && !handedOver) {
            OpenCard(
                words["talks-write-for"] + " " + screen.people.user,
                { app.talks.prepare(screen, talk, forUser = true) },
                lines = listOf(words["talks-write-for-detail"]),
            )
        }
        OpenCard(
            words["talks-before"],
            { app.talks.before(screen, talk) },
            lines = listOf(words["talks-before-detail"]),
        )
        if (!handedOver) {
            val setsTime = screen.acting == Acting.OWNER && card.viewerIsReady()
            TimeAndPlace(screen, card, app, setsTime = !setsTime, holds = !card.isOver)
        }
    }
    if (!handedOver) Changes(screen, card, talk, app)
}

/** Another talk that is planned. */
@Composable
internal fun OtherTalk(
    screen: TalksShown,
    card: TalkCard,
    app: AppModel,
) {
    val talk = card.talkId ?: return
    Cards { TimeAndPlace(screen, card, app) }
    Changes(screen, card, talk, app)
}

/** A time for a talk that has none, and holding it; what is the page's main thing is left out here. */
@Composable
private fun TimeAndPlace(
    screen: TalksShown,
    card: TalkCard,
    app: AppModel,
    setsTime: Boolean = true,
    holds: Boolean = true,
) {
    val words = LocalWords.current
    val talk = card.talkId ?: return
    if (!card.hasTime && setsTime) {
        OpenCard(words["talks-set-time"], { app.talkPlans.setTime(screen, card) })
    }
    if (holds) {
        OpenCard(
            words["talks-hold"],
            { app.holding.open(screen, talk) },
            lines = listOf(words["talks-hold-detail"]),
        )
    }
}

/** Moved, called off, missed: each asks why. */
@Composable
private fun Changes(
    screen: TalksShown,
    card: TalkCard,
    talk: String,
    app: AppModel,
) {
    val words = LocalWords.current
    FoldOut(words["talks-change"], screen.changes == talk, { open ->
        app.talks.edit { it.copy(changes = talk.takeIf { open }) }
    }) {
        Cards {
            if (card.hasTime) OpenCard(words["talks-move"], { app.talkPlans.setTime(screen, card) })
            if (card.isOver) {
                OpenCard(words["talks-missed"], { app.talkPlans.callOff(screen, talk, NotHeld.MISSED) })
            }
            OpenCard(words["talks-cancel"], { app.talkPlans.callOff(screen, talk, NotHeld.CANCELLED) })
        }
    }
}

/** Someone's wish for a talk that nobody has answered. */
@Composable
internal fun Requests(
    screen: TalksShown,
    app: AppModel,
    handedOver: Boolean,
) = screen.shown.requests.forEach { request ->
    Group {
        SubHeading(request.text)
        if (request.why.isNotEmpty()) Paragraph(request.why)
        Answers(screen, request, app, handedOver)
    }
}

@Composable
private fun Answers(
    screen: TalksShown,
    request: RequestLine,
    app: AppModel,
    handedOver: Boolean,
) {
    val words = LocalWords.current
    Column {
        if (!handedOver) {
            EdgeButton(words["talks-request-plan"]) { app.talkPlans.planAsked(screen, request) }
            screen.shown.next?.talkId?.let { talk ->
                EdgeButton(words["talks-request-answer"]) { app.talkPlans.answer(screen, request, talk) }
            }
        }
        if (request.isYours) {
            EdgeButton(words["talks-request-take-back"]) { app.talkPlans.takeBack(screen, request) }
        }
    }
}

/** What was agreed, asking for a talk, and how often they are. */
@Composable
internal fun BesidesTalks(
    screen: TalksShown,
    app: AppModel,
    handedOver: Boolean,
) {
    val words = LocalWords.current
    val shown = screen.shown
    Cards {
        OpenCard(
            words["talks-agreements"],
            { app.agreements.open(screen.people, screen.acting) },
            lines = listOfNotNull(shown.agreementsLate, shown.agreements),
        )
        if (shown.canAsk) {
            OpenCard(words["talks-ask"], { app.talkPlans.ask(screen) }, lines = listOf(words["talks-ask-detail"]))
        }
        if (!handedOver) {
            OpenCard(words["talks-interval"], { app.talkPlans.interval(screen) }, lines = listOf(shown.interval))
        }
    }
}

/** Things to tap, one under the other. */
@Composable
internal fun Cards(content: @Composable ColumnScope.() -> Unit) =
    Column(verticalArrangement = Arrangement.spacedBy(Space.betweenTargets), content = content)
