package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import no.medspiller.SignalCard
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.SignalActions
import no.medspiller.ui.app.SignalPuttingAway
import no.medspiller.ui.app.SignalsShown
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.ChoiceList
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.WorthTalkingAbout
import no.medspiller.ui.parts.WriteArea
import no.medspiller.ui.parts.outdent

/** "Worth talking about": each with what it is made from; taken up, or put away with why. */
@Composable
internal fun WorthScreen(
    screen: SignalsShown,
    app: AppModel,
    back: (() -> Unit)?,
) {
    val shown = screen.shown
    val talk = shown.talk
    Page(
        shown.title,
        back = back,
        above = aboveOf(screen),
        bottom = talk?.let { { MainButton(it.button, { app.signals.proposeTalk(screen, it) }) } },
    ) {
        shown.none?.let { Paragraph(it) }
        if (shown.signals.isNotEmpty()) Quiet(shown.intro)
        shown.signals.forEach { SignalView(screen, it, app.signals) }
        talk?.let { Quiet(it.detail) }
    }
}

@Composable
private fun SignalView(
    screen: SignalsShown,
    card: SignalCard,
    actions: SignalActions,
) = Group {
    WorthTalkingAbout(card.text)
    card.evidence.forEach { Quiet(it) }
    // Where a talk is proposed, that is how it is taken up.
    if (screen.shown.talk?.signal != card.key) {
        OtherButton(LocalWords.current["signal-take-up"], { actions.takeUp(screen, card) })
    }
    WordButton(screen.shown.dismiss, { actions.toPuttingAway(screen, card) }, Modifier.outdent(WordPadding))
}

/** Why it is put away: a ready reason, one's own words, or both. */
@Composable
internal fun PuttingAwayScreen(
    screen: SignalPuttingAway,
    actions: SignalActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(
        screen.shown.dismissWhy,
        back = back,
        bottom = { MainButton(screen.shown.dismiss, { actions.putAway(screen) }) },
    ) {
        Paragraph(screen.card.text)
        ChoiceList(
            screen.shown.dismissReasons.map { Choice(it, it) },
            screen.reason,
            { reason -> actions.edit { it.copy(reason = reason) } },
        )
        WriteArea(
            words["signal-own-words"],
            screen.words,
            { text -> actions.edit { it.copy(words = text) } },
            onPause = { actions.keep(screen, it) },
        )
        screen.refused?.let { Said(it.inWords()) }
    }
}
