package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import no.medspiller.HomeScreen
import no.medspiller.OwnRole
import no.medspiller.TodayCard
import no.medspiller.TodayCardKind
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.LinkActions
import no.medspiller.ui.app.Screen
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.TaskCard
import no.medspiller.ui.parts.UndoBar
import no.medspiller.ui.parts.WorthOpening
import no.medspiller.ui.theme.Space

/**
 * What comes next and what waits. One that has a screen is opened; the others are read. The assessment is left out: it
 * stands among what can be done in its case.
 */
@Composable
internal fun TodayCards(
    home: HomeScreen,
    links: LinkActions,
) {
    val cards = home.todayCards.filter { it.kind != TodayCardKind.ASSESSMENT }
    cards.sortedByDescending { it.large }.forEachIndexed { index, card ->
        val opens = { links.open(card.target) }
        val lines = card.lines + listOfNotNull(card.action)
        when {
            !links.leadsOn(card.target) -> ReadCard(card)
            card.kind == TodayCardKind.SIGNALS -> WorthOpening(card.title, opens, lines = lines)
            index == 0 -> TaskCard(card.title, opens, lines = lines)
            else -> OpenCard(card.title, opens, lines = lines)
        }
    }
}

@Composable
private fun ReadCard(card: TodayCard) =
    Column(verticalArrangement = Arrangement.spacedBy(Space.line)) {
        SubHeading(card.title)
        card.lines.forEach { Quiet(it) }
    }

/** "Log a session" for whoever has a case, a new case for whoever may have one, and what was just logged. */
@Composable
internal fun HomeButtons(
    screen: Screen.Home,
    app: AppModel,
) {
    val words = LocalWords.current
    val home = screen.shown
    screen.logged?.let { logged ->
        UndoBar(
            logged.said,
            { app.sessions.undo(logged) },
            logged.seconds,
            { app.sessions.forget() },
            id = logged.versions,
        )
    }
    val newCase = { app.home.newCase(screen) }
    when {
        home.role != OwnRole.TRAINING_CONTACT -> {
            MainButton(words["home-begin"], newCase)
        }

        home.cases.isEmpty() -> {
            MainButton(words["home-open-case"], newCase)
        }

        else -> {
            MainButton(words["log-session"], { app.sessions.log() })
            OtherButton(words["home-open-case"], newCase)
        }
    }
}
