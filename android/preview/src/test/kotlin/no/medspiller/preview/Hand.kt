package no.medspiller.preview

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ComposeTimeoutException
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import no.medspiller.Clock
import no.medspiller.DeviceSettings
import no.medspiller.Language
import no.medspiller.Medspiller
import no.medspiller.PhoneKey
import no.medspiller.PhoneKeyLost
import no.medspiller.PhoneReminders
import no.medspiller.ReminderDifference
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.Phone
import java.io.File
import java.time.Duration
import java.time.Instant
import java.time.LocalDateTime
import java.time.ZoneId

internal const val TEST_CODE = "314159"

/** A clock that only moves when it is told to. */
internal class TestClock : Clock {
    private var at: Instant = LocalDateTime.of(2026, 11, 23, 12, 0).atZone(zone()).toInstant()

    override fun now(): Instant = at

    override fun zone(): ZoneId = ZoneId.of("Europe/Oslo")

    fun pass(time: Duration) {
        at += time
    }
}

/** A phone that remembers what was asked of it. */
internal class TestPhone(
    private val folder: File,
    clock: Clock,
) : Phone {
    private var settings = DeviceSettings(Language.BOKMAL)
    val read = mutableListOf<String>()
    val dialled = mutableListOf<String>()
    val pages = mutableListOf<String>()
    val tried = mutableListOf<String>()
    val reminders = DeskReminders({}) { clock.now().toEpochMilli() }

    /** What it tells of itself, where that is not that all is well. */
    var health: PhoneReminders? = null

    override fun deviceSettings() = settings

    override fun keep(settings: DeviceSettings) {
        this.settings = settings
    }

    override fun read(
        text: String,
        language: Language,
    ) {
        read += text
    }

    override fun hush() = Unit

    override fun dial(digits: String) {
        dialled += digits
    }

    override fun newBackupFile() = File(folder, "backup.medspiller")

    override fun share(backup: File) = Unit

    override fun sharePage(
        title: String,
        text: String,
    ) {
        pages += text
    }

    override fun heldReminders() = reminders.held()

    override fun shownReminders() = reminders.shown()

    override fun hideReminder(id: String) = reminders.hide(id)

    override fun changeReminders(difference: ReminderDifference) = reminders.change(difference)

    override fun tryReminder(text: String) {
        tried += text
    }

    override fun reminderHealth() = health ?: reminders.health()
}

/** A phone key that can be lost, as by a reset of the phone. */
internal class BreakableKey(
    private val key: PhoneKey,
) : PhoneKey {
    @Volatile
    var gone = false

    override fun bind(input: ByteArray): ByteArray = if (gone) throw PhoneKeyLost() else key.bind(input)
}

/** The app as one process runs it: a vault object of its own on the files in [folder]. */
internal class RunningApp(
    folder: File,
    clock: Clock,
) : AutoCloseable {
    val phone = TestPhone(folder, clock)
    private val scope = CoroutineScope(Job() + Dispatchers.Default)
    val phoneKey = BreakableKey(InsecureDemoPhoneKey(File(folder, DEMO_KEY_FILE)))
    val vault = Medspiller(File(folder, "vault"), phoneKey, clock)
    val model = AppModel(vault, phone, scope, clock)

    override fun close() {
        scope.cancel()
        vault.close()
    }
}

/** Does what a person does, and finds things by what is read aloud. */
@OptIn(ExperimentalTestApi::class)
internal class Hand(
    val test: SkikoComposeUiTest,
    val app: RunningApp,
) {
    /** Waits until [text] is there. */
    fun sees(
        text: String,
        part: Boolean = false,
    ) = await(hasText(text, substring = part))

    /** Waits until a reader would say [text]. */
    fun hears(text: String) = await(hasContentDescription(text))

    /**
     * Taps the control called [name], the one at [place] where several are; what comes after a screen change is not
     * tapped too early.
     */
    fun tap(
        name: String,
        place: Int = 0,
    ) {
        val control = (hasText(name) or hasContentDescription(name)) and hasClickAction()
        await(control)
        patient()
        reach(test.onAllNodes(control)[place]).performClick()
        taps++
        idle()
    }

    /** How many taps there have been, digits of codes left out. */
    var taps = 0
        private set

    /** Does [block] while the clock moves only as far as the block itself moves it. */
    fun standingStill(block: Hand.() -> Unit) {
        test.mainClock.autoAdvance = false
        block()
        test.mainClock.autoAdvance = true
    }

    /** The answer with this place among the shown ones, 0 the uppermost; waits until it is marked. */
    fun pick(place: Int) {
        patient()
        val answers = test.onAllNodes(isAnswer)
        reach(answers[place]).performClick()
        await(isAnswer and SemanticsMatcher.expectValue(SemanticsProperties.Selected, true))
        idle()
    }

    fun write(
        field: String,
        text: String,
    ) {
        val isField = hasContentDescription(field) and hasSetTextAction()
        await(isField)
        test.onNode(isField).performScrollTo().performTextReplacement(text)
    }

    /** The code on the large keys. */
    fun enterCode(code: String = TEST_CODE) {
        await(hasText("1") and hasClickAction())
        patient()
        code.forEach { digit -> test.onNode(hasText("$digit") and hasClickAction()).performScrollTo().performClick() }
        test.waitForIdle()
    }

    /** The groups of the recovery code as a reader says them, letter by letter, put together. */
    fun groupsShown(): List<String> {
        await(hasContentDescription("Gruppe 1: ", substring = true))
        return (1..4).map { number ->
            val node = test.onNode(hasContentDescription("Gruppe $number: ", substring = true)).fetchSemanticsNode()
            node.config[SemanticsProperties.ContentDescription]
                .single()
                .substringAfter(": ")
                .replace(" ", "")
        }
    }

    fun back() {
        app.model.back()
        idle()
    }

    /** Waits until nothing is under way. */
    fun idle() = test.waitUntil(TIMEOUT) { !app.model.state.value.busy }

    /** Longer than taps are ignored after a screen change. */
    fun patient() {
        idle()
        test.waitForIdle()
        test.mainClock.advanceTimeBy(AFTER_A_SCREEN_CHANGE)
        test.waitForIdle()
    }

    fun await(matcher: SemanticsMatcher) =
        try {
            test.waitUntil(TIMEOUT) { test.onAllNodes(matcher).fetchSemanticsNodes().isNotEmpty() }
        } catch (_: ComposeTimeoutException) {
            throw AssertionError("nothing that ${matcher.description}; there is: ${read()}")
        }

    /** Everything a reader would say of this screen. */
    fun read(): List<String> =
        test.onAllNodes(isRoot().not()).fetchSemanticsNodes().map { node ->
            val said = node.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()
            (
                said +
                    node.config
                        .getOrNull(SemanticsProperties.Text)
                        .orEmpty()
                        .map { it.text }
            ).joinToString(" ")
        }

    private fun reach(control: SemanticsNodeInteraction): SemanticsNodeInteraction {
        val inPage =
            generateSequence(control.fetchSemanticsNode().parent) { it.parent }.any {
                SemanticsActions.ScrollBy in
                    it.config
            }
        return if (inPage) control.performScrollTo() else control
    }
}

internal val isAnswer =
    SemanticsMatcher.expectValue(SemanticsProperties.Role, androidx.compose.ui.semantics.Role.RadioButton)

private const val TIMEOUT = 10_000L
private const val AFTER_A_SCREEN_CHANGE = 600L
