package no.medspiller.ui.app

import no.medspiller.Attendance
import no.medspiller.LogForm
import no.medspiller.QuickLogScreen
import no.medspiller.SaidBy
import no.medspiller.SessionVersion

/** Logging a session: who it is about, and once that is known, what was done and how it went. */
data class QuickLog(
    val shown: QuickLogScreen,
    /** "2026-11-24". */
    val today: String,
    /** What is filled in; none until it is known whom it is about. */
    val entry: LogEntry? = shown.log?.let(::entryOf),
    /** When, what and where are open to be changed. */
    val changes: Boolean = false,
    /** The cases for which the less usual ways it can have gone are open. */
    val more: Set<String> = emptySet(),
    /** The additions are open. */
    val adds: Boolean = false,
    /** Which of them are open, each by [LogAddition.of]. */
    val opened: Set<String> = emptySet(),
    /** The field a rule refused, and why. */
    val refused: Refused? = null,
) : Screen {
    override val identity get() = this::class to shown.log?.form
}

/** What is filled in of a log. */
data class LogEntry(
    /** As the core carries it: "2026-11-24T17:00". */
    val start: String,
    val minutes: Int,
    val activity: String,
    val place: String,
    /** One for each participant, in the form's order. */
    val rows: List<LogRow>,
)

/** What is filled in of one participant. */
data class LogRow(
    val caseId: String,
    val attendance: Attendance? = null,
    /** Whose word all that is rated is. */
    val saidBy: SaidBy = SaidBy.CONTACT,
    val exertion: Int? = null,
    /** Said now, when the session is over; the core marks it as said afterwards. */
    val moodBefore: Int? = null,
    val moodAfter: Int? = null,
    /** The level seen on a goal, -2 to 2, by the goal. */
    val steps: Map<String, Int> = emptyMap(),
    val sharedNote: String = "",
    val workNote: String = "",
) {
    /** Something is rated, so that it must be someone's word. */
    val isRated: Boolean get() = exertion != null || moodBefore != null || moodAfter != null || steps.isNotEmpty()
}

/** What can be added of one participant and is opened by itself. */
object LogAddition {
    const val EXERTION = "exertion"
    const val MOOD_BEFORE = "mood_before"
    const val MOOD_AFTER = "mood_after"

    /** The addition [what], or the goal of that id, of a case. */
    fun of(
        caseId: String,
        what: String,
    ) = "$caseId/$what"
}

/** What was just logged, while it can be undone: [log] is what it was saved from. */
data class Logged(
    val said: String,
    val seconds: Int,
    val versions: List<SessionVersion>,
    val log: QuickLog,
)

/** What the core proposes, and nothing said of how it went. */
internal fun entryOf(form: LogForm) =
    LogEntry(
        form.start,
        form.minutes.toInt(),
        form.activity,
        form.place,
        form.participants.map { one ->
            // The user speaks for themselves only; the contact's own word is the usual one.
            val speakers = one.saidBy.map { it.saidBy }
            LogRow(one.caseId, saidBy = if (SaidBy.CONTACT in speakers) SaidBy.CONTACT else speakers.first())
        },
    )
