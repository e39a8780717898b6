package no.medspiller.preview

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import kotlinx.coroutines.runBlocking
import no.medspiller.NewCase
import no.medspiller.OwnRole
import no.medspiller.ui.screens.MedspillerApp
import java.io.File
import java.time.Duration
import java.time.LocalDateTime

/** The contact's phone from day to day: put down, killed and taken up again, the files the same all along. */
@OptIn(ExperimentalTestApi::class)
internal class PhoneStory(
    private val folder: File,
    val clock: TestClock = TestClock(),
) : AutoCloseable {
    private var running: RunningApp? = null

    /** Kari's phone, with Åse's case and Mona in the municipality. The first time, all that is made. */
    fun onPhone(
        prepare: suspend RunningApp.(caseId: String) -> Unit = {},
        story: Hand.() -> Unit,
    ) = runSkikoComposeUiTest(Size(PHONE_WIDTH.toFloat(), PHONE_HEIGHT.toFloat()), Density(PHONE_DENSITY)) {
        // The one before is not closed: its process was killed.
        val app = RunningApp(folder, clock)
        val isFirst = running == null
        running = app
        if (isFirst) runBlocking { app.begin(prepare) }
        setContent { MedspillerApp(app.model, Hyperlegible, systemIsDark = false) }
        app.model.begin()
        val hand = Hand(this, app)
        if (!isFirst) {
            hand.enterCode()
            hand.tap("Lås opp")
        }
        hand.story()
    }

    private suspend fun RunningApp.begin(prepare: suspend RunningApp.(caseId: String) -> Unit) {
        vault.create(OwnRole.TRAINING_CONTACT, TEST_CODE).close()
        vault.recoveryCodeWrittenDown()
        val caseId = vault.openCase(NewCase("Åse", "Kari", false, false, false))
        vault.cases.nameCoordinator(caseId, "Mona")
        prepare(caseId)
    }

    /** It becomes [local] ("2026-12-07T13:05"), and whoever takes the phone up sees it. */
    fun becomes(local: String) {
        val to = LocalDateTime.parse(local).atZone(clock.zone()).toInstant()
        clock.pass(Duration.between(clock.now(), to))
    }

    override fun close() {
        running?.close()
    }
}

/** The hand rests for so long that what was written is kept. */
@OptIn(ExperimentalTestApi::class)
internal fun Hand.rest() {
    test.waitForIdle()
    test.mainClock.advanceTimeBy(LONGER_THAN_A_PAUSE)
    idle()
}

private const val LONGER_THAN_A_PAUSE = 400L
