package no.medspiller.preview

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import kotlinx.coroutines.runBlocking
import no.medspiller.Acting
import no.medspiller.NewCase
import no.medspiller.NewPlan
import no.medspiller.OwnRole
import no.medspiller.ui.screens.MedspillerApp
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.time.Duration

/** A session logged at the bus stop, by what a screen reader would read. */
@OptIn(ExperimentalTestApi::class)
class LogTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val clock = TestClock()

    @Test
    fun threeTapsFromHomeToSaved() =
        onPhone {
            sees("Trening med Åse")
            tap("Trening med Åse")
            sees("Svømming", part = true)
            // All that is needed is in view, without scrolling.
            listOf("Kom", "Kom sent", "Kom ikke", "Avlyste, sa fra i tide", "Lagre").forEach {
                test.onNode(hasText(it) and hasClickAction()).assertIsDisplayed()
            }
            tap("Kom")
            tap("Lagre")
            sees("Neste trening: mandag 30. november", part = true)
            assertEquals(1, logged())
        }

    @Test
    fun whatIsRefusedIsSaidAndNothingIsLost() =
        onPhone {
            tap("Loggfør økt")
            tap("Legg til")
            write("Felles notat", "Vi svømte tusen meter")
            tap("Lagre")
            sees("Her mangler det noe.")
            back()
            tap("Loggfør økt")
            sees("Vi svømte tusen meter")
            tap("Kom ikke")
            tap("Lagre")
            sees("Neste trening: mandag 30. november", part = true)
            assertEquals(1, logged())
        }

    private fun Hand.logged(): Int =
        runBlocking {
            val caseId =
                app.vault
                    .home()
                    .cases
                    .single()
                    .caseId
            app.vault.sessions
                .doneTogether(caseId, null, Acting.OWNER)
                .months
                .sumOf { it.sessions.size }
        }

    private fun onPhone(story: Hand.() -> Unit) =
        runSkikoComposeUiTest(Size(PHONE_WIDTH.toFloat(), PHONE_HEIGHT.toFloat()), Density(PHONE_DENSITY)) {
            RunningApp(folder.root, clock).use { app ->
                runBlocking { app.planToday() }
                clock.pass(Duration.ofHours(HOURS_TO_THE_BUS_STOP))
                setContent { MedspillerApp(app.model, Hyperlegible, systemIsDark = false) }
                app.model.begin()
                Hand(this, app).story()
            }
        }

    private suspend fun RunningApp.planToday() {
        vault.create(OwnRole.TRAINING_CONTACT, TEST_CODE).close()
        val caseId = vault.openCase(NewCase("Åse", "Kari", false, false, false))
        val zone = vault.plans.planForm(caseId, null).zone
        val mondays = NewPlan("2026-11-23", null, listOf(1u), 1u, "17:00", zone, 60u, "Svømming", "Pirbadet")
        vault.plans.planSessions(listOf(caseId), mondays, Acting.OWNER, null)
    }
}

private const val HOURS_TO_THE_BUS_STOP = 6L
