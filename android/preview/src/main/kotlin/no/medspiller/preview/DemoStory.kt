package no.medspiller.preview

import androidx.compose.runtime.Composable
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.runBlocking
import no.medspiller.Clock
import no.medspiller.DeviceSettings
import no.medspiller.Language
import no.medspiller.Medspiller
import no.medspiller.MedspillerException
import no.medspiller.Theme
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.AppState
import no.medspiller.ui.app.HandedOver
import no.medspiller.ui.app.Screen
import no.medspiller.ui.screens.Shown
import java.io.File
import java.nio.file.Files
import java.time.Duration
import java.time.Instant
import java.time.LocalDateTime
import java.time.ZoneId

/**
 * Invented people living through the app, once in each language, in vaults that are thrown away afterwards.
 *
 * The screens are what the core really says at each step, so a picture shows nothing that the app would not.
 */
class DemoStory : AutoCloseable {
    private val folder: File = Files.createTempDirectory("medspiller-demo").toFile()
    private val scope = CoroutineScope(Job())
    private val lives = Language.entries.associateWith { DemoLife(it, File(folder, it.name), scope) }

    /** Every screen, in the order a contact and a user come by them. */
    fun catalogue(): ScreenCatalogue {
        val lived = lives.mapValues { (_, life) -> runBlocking { life.lived() } }
        val model = lives.getValue(Language.BOKMAL).app
        return ScreenCatalogue(
            lived.getValue(Language.BOKMAL).map { (name, moment) ->
                CatalogueScreen(name, moment.reached) { look ->
                    Picture(lived.getValue(look.language).getValue(name).state, model, look)
                }
            },
        )
    }

    override fun close() {
        scope.cancel()
        lives.values.forEach { it.close() }
        folder.deleteRecursively()
    }
}

/** One screen of the story: how a person gets there, and what is shown. */
internal class DemoMoment(
    val reached: String,
    val state: AppState,
)

/** The story in one language. */
internal class DemoLife(
    private val language: Language,
    private val folder: File,
    private val scope: CoroutineScope,
) : AutoCloseable {
    internal val clock = DemoClock()
    private val moments = linkedMapOf<String, DemoMoment>()
    private val vaults = mutableListOf<Medspiller>()

    /** The vault of the one whose phone it is now. */
    lateinit var core: Medspiller
        private set

    /** An app for the screens to hang on; what is tapped in a picture leads nowhere. */
    lateinit var app: AppModel
        private set

    /** The screens by name, in order. */
    suspend fun lived(): Map<String, DemoMoment> {
        if (moments.isNotEmpty()) return moments
        enter("contact")
        firstStartScreens(this)
        val caseId = openCaseScreens(this)
        firstRoundScreens(this, caseId)
        contactPartScreens(this, caseId)
        talkScreens(this, people(caseId))
        val goal = goalScreens(this, people(caseId))
        clock.pass(Duration.ofDays(DAYS_TO_SECOND_ROUND))
        secondRoundScreens(this, caseId)
        goalLaterScreens(this, people(caseId), goal)
        val (plan, first) = planScreens(this, people(caseId))
        doneScreens(this, people(caseId), plan, first)
        aheadScreens(this, people(caseId), plan)
        settingsScreens(this)
        lockScreens(this)
        enter("user")
        ownPhoneScreens(this)
        enter("log")
        logScreens(this)
        enter("talks")
        holdScreens(this)
        reminderScreens(this)
        enter("user-talks")
        userTalkScreens(this)
        return moments
    }

    private fun enter(name: String) {
        val key = InsecureDemoPhoneKey(File(folder, "$name-key"))
        core = Medspiller(File(folder, name), key, clock, language = language)
        vaults += core
        app = AppModel(core, DesktopPhone(File(folder, "$name-phone")) {}, scope, clock)
        core.language = language
    }

    /** Time passes for the one whose phone it is. */
    fun pass(time: Duration) = clock.pass(time)

    /** Adds a screen. [back] says whether there is one below it to go back to. */
    fun add(
        name: String,
        reached: String,
        screen: Screen,
        handedOver: Boolean = false,
        failure: MedspillerException? = null,
        back: Boolean = true,
    ) {
        val state =
            AppState(
                DeviceSettings(language),
                stack = if (back) listOf(Screen.Empty, screen) else listOf(screen),
                failure = failure,
                handedOver = if (handedOver) HandedOver("", "") else null,
            )
        check(moments.put(name, DemoMoment(reached, state)) == null) { "two screens are called $name" }
    }

    /** The civil date: "2026-11-23". */
    fun today(): String =
        clock
            .now()
            .atZone(clock.zone())
            .toLocalDate()
            .toString()

    override fun close() = vaults.forEach { it.close() }
}

@Composable
private fun Picture(
    state: AppState,
    model: AppModel,
    look: Look,
) {
    val device = state.device.copy(theme = if (look.dark) Theme.DARK else Theme.LIGHT)
    Shown(state.copy(device = device), model, Hyperlegible, look.dark)
}

/** A clock that only moves when it is told to. */
internal class DemoClock : Clock {
    private var at: Instant = LocalDateTime.of(2026, 11, 23, 16, 40).atZone(zone()).toInstant()

    override fun now(): Instant = at

    override fun zone(): ZoneId = ZoneId.of("Europe/Oslo")

    fun pass(time: Duration) {
        at += time
    }
}

private const val DAYS_TO_SECOND_ROUND = 183L
