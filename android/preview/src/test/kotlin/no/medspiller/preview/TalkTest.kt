package no.medspiller.preview

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import kotlinx.coroutines.runBlocking
import no.medspiller.NewCase
import no.medspiller.OwnRole
import no.medspiller.ui.screens.MedspillerApp
import org.junit.After
import org.junit.Assert.assertFalse
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** Before a triangle talk, by what a reader hears: that someone is ready, and never what they have written. */
@OptIn(ExperimentalTestApi::class)
class TalkTest {
    @get:Rule
    val folder = TemporaryFolder()

    private lateinit var app: RunningApp

    @After
    fun end() = app.close()

    private fun opened(story: Hand.() -> Unit) =
        runSkikoComposeUiTest(Size(PHONE_WIDTH.toFloat(), PHONE_HEIGHT.toFloat()), Density(PHONE_DENSITY)) {
            app = RunningApp(folder.root, TestClock())
            runBlocking {
                app.vault.create(OwnRole.TRAINING_CONTACT, TEST_CODE).close()
                app.vault.recoveryCodeWrittenDown()
                app.vault.openCase(
                    NewCase("Åse", "Kari", userUnder18 = false, contactUnder18 = false, withoutSubstance = false),
                )
            }
            setContent { MedspillerApp(app.model, Hyperlegible, systemIsDark = false) }
            app.model.begin()
            Hand(this, app).story()
        }

    @Test
    fun theUserPreparesWithOneTapAndTheContactHearsOnlyThatTheyAreReady() =
        opened {
            tap("Samtaler")
            tap("Sett opp samtalen")
            sees("Åse er ikke klar ennå")
            tap("Gi telefonen til Åse")
            sees("Her står bare det som gjelder samtalene. Resten av appen er låst.")
            tap("Jeg er Åse")
            tap("Forbered deg")
            sees("ligger på telefonen til Kari", part = true)
            tap(PHRASE)
            tap("Jeg er klar")
            tap("Ikke nå")
            sees("Du er klar")
            tap("Gi telefonen tilbake")
            tap("Jeg har fått telefonen")
            enterCode()
            tap("Lås opp")
            tap("Samtaler")
            sees("Åse er klar")
            assertFalse(read().toString(), read().any { PHRASE in it })
        }

    @Test
    fun whatIsBroughtUpAllSee() =
        opened {
            tap("Samtaler")
            tap("Sett opp samtalen")
            tap("Gi telefonen til Åse")
            tap("Jeg er Åse")
            tap("Forbered deg")
            tap(PHRASE)
            tap("Jeg er klar")
            sees("Vil du ta opp noe?")
            tap(PHRASE)
            tap("Ta opp dette")
            sees("Dette skal dere snakke om")
            sees(PHRASE)
        }
}

private const val PHRASE = "Jeg vil snakke om tidspunktene"
