package no.medspiller.ui.app

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import no.medspiller.Clock
import no.medspiller.Conflict
import no.medspiller.DeviceSettings
import no.medspiller.Invalid
import no.medspiller.Locked
import no.medspiller.Medspiller
import no.medspiller.MedspillerException
import no.medspiller.NotFound
import no.medspiller.VaultState
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicInteger

/**
 * The app behind its screens: holds the one state, and turns what people do into calls.
 *
 * Navigation is state too: [show] puts a screen on top, [back] takes it away. What each group of screens can do lies
 * in its own class below ([start], [codes], [home], [assessment], [rounds], [settings], [sessions], [talks], [goals]
 * and those after them).
 */
class AppModel(
    internal val vault: Medspiller,
    internal val phone: Phone,
    internal val scope: CoroutineScope,
    private val clock: Clock = Clock.OfPhone,
) {
    private val current = MutableStateFlow(AppState(phone.deviceSettings()))
    private val oneAtATime = Mutex()
    private val running = AtomicInteger()
    private var away: Away? = null
    private var lockingLater: Job? = null

    val state: StateFlow<AppState> = current.asStateFlow()

    val start = StartActions(this)
    val codes = CodeActions(this)
    val home = HomeActions(this)
    val assessment = AssessmentActions(this)
    val rounds = RoundsActions(this)
    val settings = SettingsActions(this)
    val sessions = SessionActions(this)
    val talks = TalkActions(this)
    val talkPlans = TalkPlanActions(this)
    val holding = HoldActions(this)
    val agreements = AgreementActions(this)
    val reminders = ReminderActions(this)
    val links = LinkActions(this)
    val goals = GoalActions(this)
    val goalWriting = GoalWritingActions(this)
    val goalRating = GoalRatingActions(this)
    val done = DoneActions(this)
    val sessionEdits = SessionEditActions(this)
    val signals = SignalActions(this)
    val plans = PlanActions(this)
    val pauses = PauseActions(this)

    init {
        vault.language = state.value.device.language
    }

    /** The first screen there is something to see on: first start, the lock, or home. */
    fun begin() =
        act {
            when (vault.state()) {
                VaultState.MISSING -> reset(Screen.ChooseLanguage)
                VaultState.LOCKED -> codes.toLock()
                VaultState.OPEN -> home.toHome()
            }
        }

    /** The system's back, or the page's. False when there is nowhere to go: the system may close the app. */
    fun back(): Boolean {
        val now = state.value
        val view = now.screen as? CaseView
        return when {
            view != null && backWithin(view) -> {
                Unit
            }

            now.screen is Screen.Runner -> {
                assessment.pause()
            }

            (now.screen as? Holding)?.let(holding::back) == true -> {
                Unit
            }

            now.handedOver != null && now.stack.dropLast(1).lastOrNull() is Screen.HandOver -> {
                home.askToGiveBack()
            }

            now.canGoBack -> {
                pop()
            }

            else -> {
                return false
            }
        }.let { true }
    }

    /** Now, in milliseconds since 1970-01-01T00:00:00Z. */
    internal fun now(): Long = clock.now().toEpochMilli()

    /** The civil date, as the core carries it: "2026-11-24". */
    internal fun today(): String =
        clock
            .now()
            .atZone(clock.zone())
            .toLocalDate()
            .toString()

    /** Takes the trouble banner away. */
    fun dismiss() = current.update { it.copy(failure = null) }

    /** Left the foreground: lets the file go, and locks when it has taken longer than the setting allows. */
    fun left() =
        act(wait = true) {
            if (vault.state() != VaultState.OPEN) return@act
            val allowed = Duration.ofMinutes(vault.settings().lockAfterMinutes.toLong())
            away = Away(clock.now(), allowed)
            reminders.tellPhone()
            vault.pause()
            lockingLater =
                scope.launch {
                    delay(allowed.toMillis())
                    act(wait = true) { if (away != null) lockAfterAway() }
                }
        }

    /** Back in the foreground. A phone that slept may not have locked in time: then it is done now. */
    fun returned() =
        act(wait = true) {
            val since = away ?: return@act
            val gone = Duration.between(since.left, clock.now())
            // A clock set back is no reason to stay open.
            if (gone.isNegative || gone >= since.allowed) lockAfterAway() else stayOpen()
        }

    private suspend fun lockAfterAway() {
        forgetAway()
        codes.lock()
    }

    private suspend fun stayOpen() {
        forgetAway()
        vault.resume()
        reloadNow(state.value.screen)
    }

    private fun forgetAway() {
        lockingLater?.cancel()
        lockingLater = null
        away = null
    }

    /**
     * Runs [block] with the vault. While one runs, another that does not [wait] is dropped: a second tap on the same
     * button must not do the thing twice.
     */
    internal fun act(
        wait: Boolean = false,
        block: suspend () -> Unit,
    ) {
        if (!wait && running.get() > 0) return
        running.incrementAndGet()
        current.update { it.copy(busy = true, failure = null) }
        scope.launch {
            try {
                oneAtATime.withLock { block() }
            } catch (failure: MedspillerException) {
                onFailure(failure)
            } finally {
                val left = running.decrementAndGet()
                current.update { it.copy(busy = left > 0) }
            }
        }
    }

    private suspend fun onFailure(failure: MedspillerException) {
        when (failure) {
            is Locked -> {
                codes.toLock()
            }

            is Conflict, is NotFound -> {
                current.update { it.copy(failure = failure) }
                reloadNow(state.value.screen)
            }

            else -> {
                current.update { it.copy(failure = failure) }
            }
        }
    }

    /** Keeps what is typed. What a rule refuses is kept nowhere, and is said when it is to be used. */
    internal suspend fun keepTyped(
        form: String,
        fields: Map<String, String>,
    ) {
        try {
            vault.keepForm(form, fields)
        } catch (_: Invalid) {
            // A number that looks like an identity number stays on the screen, and only there.
        }
    }

    /** Puts [screen] on top. */
    internal fun show(screen: Screen) = current.update { it.copy(stack = it.stack + screen) }

    /** Puts [screen] where the top one was. */
    internal fun replace(screen: Screen) = current.update { it.copy(stack = it.stack.dropLast(1) + screen) }

    /** Leaves nothing but [screen]. */
    internal fun reset(screen: Screen) = current.update { it.copy(stack = listOf(screen), handedOver = null) }

    /** Goes back to the newest screen that [isIt], and loads it again; changes nothing if there is none. */
    internal fun backTo(isIt: (Screen) -> Boolean) {
        current.update { now ->
            val last = now.stack.indexOfLast(isIt)
            if (last < 0) now else now.copy(stack = now.stack.take(last + 1))
        }
        reload()
    }

    /** Leaves the top screen if it is a [T]: another may have come meanwhile. */
    internal inline fun <reified T : Screen> leave() {
        if (state.value.screen is T) pop()
    }

    @PublishedApi
    internal fun pop() {
        current.update { if (it.canGoBack) it.copy(stack = it.stack.dropLast(1), failure = null) else it }
        reload()
    }

    internal fun handOver(handedOver: HandedOver?) = current.update { it.copy(handedOver = handedOver) }

    internal fun keep(device: DeviceSettings) {
        phone.keep(device)
        vault.language = device.language
        current.update { it.copy(device = device) }
    }

    /** Changes the top screen if it is still a [T]: what is typed is state like all else. */
    internal inline fun <reified T : Screen> edit(crossinline change: (T) -> Screen) =
        update { now -> (now.screen as? T)?.let { now.copy(stack = now.stack.dropLast(1) + change(it)) } ?: now }

    @PublishedApi
    internal fun update(change: (AppState) -> AppState) = current.update(change)

    private fun reload() = act(wait = true) { reloadNow(state.value.screen) }

    /** Asks the core for [screen] again, since something may have changed meanwhile. */
    internal suspend fun reloadNow(screen: Screen) {
        val fresh =
            when (screen) {
                is Screen.Home -> screen.copy(shown = vault.home(), came = reminders.came())
                is Screen.HandOver -> screen.copy(shown = vault.handOver(screen.caseId))
                is Screen.AssessmentStart -> screen.copy(shown = vault.assessmentStart(screen.caseId))
                is Screen.Runner -> screen.copy(shown = vault.runner(screen.shown.draftId))
                is Screen.ContactPart -> screen.copy(shown = vault.contactPart(screen.shown.draftId))
                is Screen.Rounds -> screen.copy(shown = vault.rounds(screen.shown.caseId))
                is Screen.Round -> screen.copy(shown = vault.round(screen.shown.caseId, screen.shown.round))
                is Screen.Settings -> screen.copy(shown = vault.settings())
                is TalksShown -> talks.load(screen.people, screen.acting)
                is TalkAgenda -> screen.copy(shown = talks.fresh(screen))
                is Holding -> screen.copy(shown = holding.fresh(screen))
                is AgreementsShown -> screen.copy(shown = agreements.fresh(screen))
                is RemindersShown -> reminders.fresh(screen)
                is CaseView -> fresh(screen)
                else -> return
            }
        update { now -> if (now.screen == screen) now.copy(stack = now.stack.dropLast(1) + fresh) else now }
    }
}

/** When the app left the foreground, and how long it may stay away before it locks. */
private class Away(
    val left: Instant,
    val allowed: Duration,
)
