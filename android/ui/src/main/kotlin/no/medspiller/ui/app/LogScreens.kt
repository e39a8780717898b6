package no.medspiller.ui.app

import no.medspiller.Attendance
import no.medspiller.LogForm
import no.medspiller.QuickLogScreen
import no.medspiller.SaidBy
import no.medspiller.SessionVersion

/** Logging a session: who it is about, and once that is known, what was done and how it went. */
data class QuickLog(
    val shown: QuickLogScreen,
    /** What is filled in; none until it is known whom it is about. */
    val entry: LogEntry? = shown.log?.let(::entryOf),
    /** When, what and where are open to be changed. */
    val changes: Boolean = false,
    /** The cases for which the less usual ways it can have gone are open. */
    val more: Set<String> = emptySet(),
    /** The additions are open. */
    val adds: Boolean = false,
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
    /** Whose word [exertion] and [moodAfter] are. */
    val saidBy: SaidBy = SaidBy.CONTACT,
    val exertion: Int? = null,
    val moodAfter: Int? = null,
    val sharedNote: String = "",
    val workNote: String = "",
)

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
        form.participants.map { LogRow(it.caseId) },
    )
