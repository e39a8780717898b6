package no.medspiller.ui.screens

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import no.medspiller.CalendarDay
import no.medspiller.CalendarKind
import no.medspiller.CalendarScreen
import no.medspiller.OwnRole
import no.medspiller.ui.app.CaseView
import no.medspiller.ui.app.MonthShown
import no.medspiller.ui.parts.DayMark
import no.medspiller.ui.parts.MarkShape
import no.medspiller.ui.parts.Month
import no.medspiller.ui.parts.MonthDay
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Weekday
import no.medspiller.ui.parts.Words

/** Whose case it is, for the contact, who may have several. */
internal fun aboveOf(screen: CaseView): (@Composable ColumnScope.() -> Unit)? {
    val ofAll = screen is MonthShown && screen.ofAll
    return if (screen.people.role == OwnRole.TRAINING_CONTACT && !ofAll) ({ Quiet(screen.people.user) }) else null
}

/** A month as the grid draws it: each sort of thing has a shape, and the key says which is which. */
internal fun monthOf(
    calendar: CalendarScreen,
    today: String,
    words: Words,
): Month {
    val there = CalendarKind.entries.filter { kind -> calendar.lines.any { it.kind == kind } }
    return Month(
        calendar.title,
        (1..DAYS_IN_WEEK).map { day -> words["calendar-weekday-$day"].let { Weekday(it.first().uppercase(), it) } },
        calendar.firstWeekday.toInt() - 1,
        calendar.days.map { dayOf(it, calendar, today, words) },
        there.map { DayMark(shapeOf(it), words[wordOf(it)]) },
        calendar.text,
    )
}

private const val DAYS_IN_WEEK = 7

private fun dayOf(
    day: CalendarDay,
    calendar: CalendarScreen,
    today: String,
    words: Words,
) = MonthDay(
    day.date,
    day.number.toInt(),
    words.dayAtBeginning(day.date, today),
    calendar.lines.filter { it.date == day.date }.map { DayMark(shapeOf(it.kind), it.word) },
)

private fun shapeOf(kind: CalendarKind): MarkShape =
    when (kind) {
        CalendarKind.HELD -> MarkShape.DISC
        CalendarKind.NOT_HELD -> MarkShape.DIAMOND
        CalendarKind.NOT_LOGGED -> MarkShape.SQUARE
        CalendarKind.PLANNED -> MarkShape.RING
        CalendarKind.MOVED -> MarkShape.TARGET
        CalendarKind.DROPPED -> MarkShape.CROSS
        CalendarKind.PAUSED -> MarkShape.BARS
    }

/** The word for it in the key, as the lines of a day have it. */
private fun wordOf(kind: CalendarKind): String =
    when (kind) {
        CalendarKind.HELD -> "calendar-mark-held"
        CalendarKind.NOT_HELD -> "calendar-mark-not-held"
        CalendarKind.NOT_LOGGED -> "calendar-mark-not-logged"
        CalendarKind.PLANNED -> "calendar-mark-planned"
        CalendarKind.MOVED -> "calendar-mark-moved"
        CalendarKind.DROPPED -> "calendar-mark-dropped"
        CalendarKind.PAUSED -> "calendar-mark-paused"
    }
