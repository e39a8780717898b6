package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.Attendance
import no.medspiller.CalendarScreen
import no.medspiller.DoneScreen
import no.medspiller.LoggedScreen
import no.medspiller.SaidBy
import no.medspiller.SessionScreen
import no.medspiller.SessionsDevelopmentScreen
import java.time.LocalDate

/** "What we have done", as a list. */
data class DoneShown(
    override val people: People,
    val acting: Acting,
    /** The pages that were asked for, the newest first. */
    val pages: List<DoneScreen>,
) : CaseView {
    /** There is more: where the next page begins. */
    val next: String? get() = pages.lastOrNull()?.next
}

/** A month: of [people], or with [ofAll] of all whom the phone's owner trains with. */
data class MonthShown(
    override val people: People,
    val acting: Acting,
    val ofAll: Boolean,
    val calendar: CalendarScreen,
    /** "2026-11-24". */
    val today: String,
    /** The day whose sessions are shown. */
    val chosen: String? = today,
) : CaseView

/** One session. */
data class SessionShown(
    override val people: People,
    val acting: Acting,
    val shown: SessionScreen,
    /** What was just corrected, while it can be undone. */
    val saved: Saved? = null,
    /** Its versions are open. */
    val versionsOpen: Boolean = false,
) : CaseView {
    override val identity get() = this::class to shown.version.sessionId
}

/** What was just saved of a session, while it can be undone. */
data class Saved(
    val logged: LoggedScreen,
    val seconds: Int,
)

/** Correcting a session, or adding to it. */
data class SessionEditing(
    override val people: People,
    val acting: Acting,
    val shown: SessionScreen,
    val entry: SessionEntry,
    /** "2026-11-24". */
    val today: String,
    /** When, what and where are open to be changed. */
    val whenOpen: Boolean = false,
    /** What is open to be changed or added, by its field. */
    val opened: Set<String> = emptySet(),
    /** The field a rule refused, and why. */
    val refused: Refused? = null,
) : CaseView

/** What is filled in of a session that is corrected. */
data class SessionEntry(
    /** "2026-11-24T17:00". */
    val start: String,
    val minutes: Int?,
    val activity: String,
    val place: String,
    val attendance: Attendance?,
    val exertion: Int?,
    val moodBefore: Int?,
    val moodAfter: Int?,
    /** The step seen on each goal, by the goal's id. */
    val steps: Map<String, Int>,
    /** Whose word it is that is changed or added. */
    val saidBy: SaidBy,
    val sharedNote: String,
    val reason: String = "",
)

/** A work note on a session: the contact's. */
data class WorkNoteWriting(
    override val people: People,
    val shown: SessionScreen,
    val text: String = "",
    /** The field a rule refused, and why. */
    val refused: Refused? = null,
) : CaseView

/** Mood and exertion over the last [weeks]. */
data class DevelopmentShown(
    override val people: People,
    val acting: Acting,
    val weeks: UInt,
    val shown: SessionsDevelopmentScreen,
    /** "2026-11-24": the last day that is shown. */
    val today: String,
    /** The pictures are told in words as well. */
    val inWords: Boolean = false,
) : CaseView {
    /** The first day that is shown. */
    val firstDay: String get() = LocalDate.parse(today).minusWeeks(weeks.toLong()).toString()
}
