package no.medspiller.preview

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import kotlinx.coroutines.runBlocking
import no.medspiller.NewCase
import no.medspiller.OwnRole
import no.medspiller.ui.screens.MedspillerApp
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.time.Duration

/** A goal by what a screen reader would read: from a wish to rated, met, and on to the next. */
@OptIn(ExperimentalTestApi::class)
class GoalTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val clock = TestClock()
    private var running: RunningApp? = null

    @After
    fun end() {
        running?.close()
    }

    private fun onPhone(
        role: OwnRole = OwnRole.SERVICE_USER,
        killed: Boolean = false,
        story: Hand.() -> Unit,
    ) = runSkikoComposeUiTest(Size(PHONE_WIDTH.toFloat(), PHONE_HEIGHT.toFloat()), Density(PHONE_DENSITY)) {
        val app = RunningApp(folder.root, clock)
        running = app
        if (!killed) runBlocking { app.begun(role) }
        setContent { MedspillerApp(app.model, Hyperlegible, systemIsDark = false) }
        app.model.begin()
        Hand(this, app).story()
    }

    private suspend fun RunningApp.begun(role: OwnRole) {
        vault.create(role, TEST_CODE).close()
        vault.recoveryCodeWrittenDown()
        vault.openCase(NewCase("Åse", "Kari", userUnder18 = false, contactUnder18 = false, withoutSubstance = false))
    }

    /** What is written in a field now. */
    private fun Hand.written(field: String): String {
        val isField = hasContentDescription(field) and hasSetTextAction()
        await(isField)
        return test
            .onNode(isField)
            .fetchSemanticsNode()
            .config[SemanticsProperties.EditableText]
            .text
    }

    /** Longer than the pause after which what is written is kept. */
    private fun Hand.rests() {
        test.waitForIdle()
        test.mainClock.advanceTimeBy(AFTER_A_PAUSE)
        test.waitForIdle()
        idle()
    }

    @Test
    fun aWishBecomesAGoalThatIsRatedMetAndLeadsOn() {
        onPhone {
            tap("Målene mine")
            sees("Du har ingen mål ennå.")
            tap("Nytt mål")
            sees("Hva vil du få til?")
            write("Målet", WISH)
            rests()
        }
        // The process is killed in the middle of it: another opens the same files.
        onPhone(killed = true) {
            enterCode()
            tap("Lås opp")
            tap("Målene mine")
            tap("Nytt mål")
            assertEquals(WISH, written("Målet"))
            restOfTheWizard()
            hears(
                "Trinn 1 av 5: Ingen ganger i uka. Trinn 2 av 5: 1 gang i uka. Her startet du. Her er du. " +
                    "Trinn 3 av 5: 2 ganger i uka med Kåre. Dette håper vi på. Trinn 4 av 5: 3 ganger i uka. " +
                    "Trinn 5 av 5: 4 ganger i uka.",
            )
            clock.pass(Duration.ofDays(30))
            rateFromHome()
            meetAndGoOn()
        }
    }

    private fun Hand.restOfTheWizard() {
        tap("Neste")
        sees("Hva handler det om?")
        tap("Neste")
        sees("Her mangler det noe.")
        tap("Fritid")
        tap("Neste")
        tap("Ganger i uka")
        write("Hvor mye er det nå?", "1")
        write("Hvor mye håper dere på?", "2")
        tap("Neste")
        sees("Hva betyr trinnene?")
        assertEquals("2 ganger i uka", written("Dette håper vi på"))
        write("Dette håper vi på", "2 ganger i uka med Kåre")
        tap("Neste")
        tap("Veldig viktig")
        tap("Neste")
        sees("Stemmer dette?")
        // Back and on: what was changed by hand is not proposed away.
        back()
        back()
        assertEquals("2 ganger i uka med Kåre", written("Dette håper vi på"))
        tap("Neste")
        tap("Neste")
        tap("Lagre målet")
    }

    private fun Hand.rateFromHome() {
        back()
        sees("Her er du: 1 gang i uka.")
        tap("Hvor er vi nå?")
        tap("Lagre")
        sees("Her mangler det noe.")
        tap("2 ganger i uka med Kåre")
        tap("Åse")
        tap("Kari")
        tap("Lagre")
        undoes()
        sees("Hvor er vi nå?")
        tap("Lagre")
        sees("Enige: Åse og Kari", part = true)
    }

    /** "Undo" while it is there: by itself the test's clock would run past its ten seconds. */
    private fun Hand.undoes() {
        test.mainClock.autoAdvance = false
        val undo = hasText("Angre") and hasClickAction()
        repeat(FRAMES) {
            test.mainClock.advanceTimeByFrame()
            if (test.onAllNodes(undo).fetchSemanticsNodes().isNotEmpty()) return@repeat
            Thread.sleep(A_FRAME)
        }
        test.mainClock.advanceTimeBy(AFTER_A_PAUSE * 2)
        test.onNode(undo).performClick()
        test.mainClock.autoAdvance = true
        idle()
    }

    private fun Hand.meetAndGoOn() {
        tap("Målet er nådd")
        sees("Er målet nådd?")
        tap("Ja, målet er nådd")
        sees("Målet er nådd. Hva vil du få til nå?")
        tap("Sett neste mål")
        write("Målet", "Gå på tur i fjæra")
        tap("Neste")
        sees("Hva handler det om?")
        tap("Neste")
        tap("Neste")
        write("Dette håper vi på", "Hver søndag")
        tap("Neste")
        tap("Neste")
        tap("Lagre målet")
        sees("Kom etter: $WISH")
        back()
        sees("Neste mål: Gå på tur i fjæra")
    }

    @Test
    fun whatIsLeftInTheMiddleIsThereAgainUntilItIsThrownAway() =
        onPhone {
            tap("Målene mine")
            tap("Nytt mål")
            write("Målet", WISH)
            tap("Neste")
            tap("Fritid")
            tap("Fortsett senere")
            sees("Du har ingen mål ennå.")
            tap("Nytt mål")
            sees("Hva handler det om?")
            tap("Slett det som er skrevet")
            tap("Slett det")
            sees("Du har ingen mål ennå.")
            tap("Nytt mål")
            sees("Hva vil du få til?")
            assertEquals("", written("Målet"))
        }

    @Test
    fun theUserSetsAGoalOnTheContactsPhoneAndSeesNoNumber() =
        onPhone(OwnRole.TRAINING_CONTACT) {
            tap("Alt om oppdraget")
            tap("Mål")
            tap("Gi telefonen til Åse")
            sees("Her står bare det som gjelder målene. Resten av appen er låst.")
            tap("Jeg er Åse")
            sees("Målene mine")
            tap("Nytt mål")
            sees("Hva vil du få til?")
            write("Målet", "Ringe mor 01129950184")
            tap("Neste")
            sees("Dette ligner et fødselsnummer.", part = true)
            write("Målet", "Ringe mor")
            tap("Neste")
            tap("Fritid")
            tap("Neste")
            tap("Neste")
            write("Dette håper vi på", "Hver uke")
            tap("Neste")
            tap("Neste")
            tap("Lagre målet")
            back()
            assertFalse(read().toString(), read().any { it == "Målene samlet" })
            tap("Gi telefonen tilbake")
            tap("Jeg har fått telefonen")
            enterCode()
            tap("Lås opp")
            tap("Alt om oppdraget")
            tap("Mål")
            sees("Målene til Åse")
            tap("Målene samlet")
            sees("0 av 1 vurdert", part = true)
        }

    @Test
    fun aGoalSetAsideStaysWithItsReason() =
        onPhone {
            tap("Målene mine")
            tap("Nytt mål")
            write("Målet", WISH)
            tap("Neste")
            tap("Fritid")
            tap("Neste")
            tap("Neste")
            write("Dette håper vi på", "To ganger")
            tap("Neste")
            tap("Neste")
            tap("Lagre målet")
            tap("Legg målet til side")
            tap("Legg målet til side")
            sees("Her mangler det noe.")
            write("Hvorfor?", "Vi venter til våren")
            tap("Legg målet til side")
            sees("Lagt til side i dag.")
            back()
            sees("Tidligere mål")
            sees("Vi venter til våren")
        }
}

private const val WISH = "Få være med på svømming på lørdager"
private const val AFTER_A_PAUSE = 400L
private const val FRAMES = 250
private const val A_FRAME = 16L
