package no.medspiller.preview

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import no.medspiller.ui.app.Screen
import no.medspiller.ui.screens.MedspillerApp
import org.junit.After
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.time.Duration

/** The whole story through the screens, by what a screen reader would read, against the real core and its files. */
@OptIn(ExperimentalTestApi::class)
class StoryTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val clock = TestClock()
    private var running: RunningApp? = null

    @After
    fun end() {
        running?.close()
    }

    @Test
    fun fromFirstStartToTwoRoundsSideBySide() {
        onPhone {
            firstStart()
            openCase()
            tap("Hvordan har Åse det?")
            sees("Åse får se 14 spørsmål", part = true)
            tap("Jeg er Åse")
            tap("Sammen")
            answerEight()
            sees("Spørsmål 9 av 14")
        }
        // The process is killed: nothing is closed, another one opens the same files.
        onPhone(killed = true) {
            enterCode()
            tap("Lås opp")
            sees("Kommet til spørsmål 9 av 14", part = true)
            tap("Hvordan har Åse det?")
            tap("Jeg er Åse")
            sees("Spørsmål 9 av 14")
            answerTheRest()
            settleTheSkipped()
            tap("Vanlig")
            sees("I dag er en vanlig dag.")
            tap("Lås svarene")
            tap("Lås svarene")
            sees("Ferdig. Takk for at du svarte.")
            hears("Ring Mental Helse, 1 1 6 1 2 3")
            takeThePhoneBack()
            answerAsContact()
            tap("Slik ser dere det")
            sees("Dere ser det likt")
            back()
            clock.pass(Duration.ofDays(DAYS_TO_NEXT_ROUND))
            secondRound()
            tap("Tidligere målinger")
            tap("Se to målinger side om side")
            hears("1. måling, 23. november 2026: Ganske fornøyd")
            hears("2. måling, 25. mai 2027: Lite fornøyd")
        }
    }

    private fun Hand.firstStart() {
        tap("Bokmål")
        tap("Jeg er treningskontakt")
        sees("må treningskontakten si fra", part = true)
        tap("Jeg har lest det")
        enterCode()
        tap("Neste")
        enterCode()
        tap("Bruk denne koden")
        val groups = groupsShown()
        tap("Jeg har skrevet den ned")
        (app.model.state.value.screen as Screen.RecoveryAsked).groups.forEach {
            write("Gruppe ${it + 1}", groups[it].lowercase())
        }
        tap("Sjekk")
        sees("Du har ingen oppdrag her ennå.")
    }

    private fun Hand.openCase() {
        tap("Nytt oppdrag")
        write("Hva heter den du er treningskontakt for?", "Åse 01010012345")
        write("Hva vil du selv kalles?", "Kari")
        write("Hva heter den du er treningskontakt for?", "Åse")
        tap("Opprett oppdraget")
        sees("Åse")
    }

    private fun Hand.answerEight() {
        repeat(8) { question ->
            if (question == 4) {
                tap("Hopp over")
            } else {
                pick(3)
                tap("Neste")
            }
        }
    }

    private fun Hand.answerTheRest() {
        repeat(6) { question ->
            if (question == 1) {
                tap("Hopp over")
            } else {
                pick(2)
                tap("Neste")
            }
        }
    }

    private fun Hand.settleTheSkipped() {
        sees("Du hoppet over 2. Vil du svare nå?")
        tap("Ja")
        tap("Vet ikke")
        tap("Neste")
        tap("Hopp over")
        sees("Du hoppet over 1. Vil du svare nå?")
        tap("Nei, jeg vil ikke svare")
    }

    private fun Hand.takeThePhoneBack() {
        tap("Gi telefonen tilbake")
        sees("For å komme tilbake trengs koden til Kari.")
        tap("Jeg har fått telefonen")
        enterCode()
        tap("Lås opp")
        sees("I dag")
    }

    private fun Hand.answerAsContact() {
        tap("Dine spørsmål om Åse")
        sees("18 igjen")
        val answers = test.onAllNodes(hasText("Ja") and hasClickAction())
        val count = answers.fetchSemanticsNodes().size
        repeat(count) {
            answers[it].performScrollTo().performClick()
            val left = count - it - 1
            sees(if (left == 0) "Alle er besvart" else "$left igjen")
        }
        tap("Lås svarene")
        tap("Lås svarene")
    }

    private fun Hand.secondRound() {
        app.model.home.goHome()
        sees("2. måling. 14 spørsmål.")
        tap("Hvordan har Åse det?")
        tap("Jeg er Åse")
        tap("Sammen")
        repeat(14) {
            pick(1)
            tap("Neste")
        }
        tap("Hopp over")
        tap("Lås svarene")
        tap("Lås svarene")
        takeThePhoneBack()
    }

    private fun onPhone(
        killed: Boolean = false,
        story: Hand.() -> Unit,
    ) = runSkikoComposeUiTest(Size(PHONE_WIDTH.toFloat(), PHONE_HEIGHT.toFloat()), Density(PHONE_DENSITY)) {
        if (!killed) running?.close()
        val app = RunningApp(folder.root, clock)
        running = app
        setContent { MedspillerApp(app.model, Hyperlegible, systemIsDark = false) }
        app.model.begin()
        Hand(this, app).story()
    }
}

private const val DAYS_TO_NEXT_ROUND = 183L
