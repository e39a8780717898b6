package no.medspiller.preview

import no.medspiller.Acting
import no.medspiller.Attendance
import no.medspiller.GivenRating
import no.medspiller.NewLog
import no.medspiller.NewLogPart
import no.medspiller.Planned
import no.medspiller.SaidBy
import no.medspiller.ui.app.People
import no.medspiller.ui.app.Refused
import no.medspiller.ui.app.Saved
import no.medspiller.ui.app.Screen
import no.medspiller.ui.app.WorkNoteWriting
import java.time.Duration
import java.time.LocalDate

private val Owner = Acting.OWNER

/** How one week's session went; [mood] before and after, and how hard it was, in the user's words. */
private class Week(
    val attendance: Attendance,
    val mood: Pair<Int, Int>? = null,
    val exertion: Int? = null,
    val note: String = "",
)

/** Weeks of sessions by the plan [planId] whose first day is [first]: logged, looked back on, corrected. */
internal suspend fun doneScreens(
    story: DemoLife,
    people: People,
    planId: String,
    first: String,
) = with(story) {
    add("done-empty", "What we have done, nothing yet", app.done.load(people, Owner))
    add("development-empty", "Mood and exertion, nothing said yet", app.done.developmentOf(people, Owner))
    val note =
        said("Åse svømte sin første lengde crawl.", "Åse symde si første lengd crawl.", "Åse swam a length of crawl.")
    val weeks =
        listOf(
            Week(Attendance.CAME, 3 to 4, exertion = 5),
            Week(Attendance.CAME, 2 to 4, exertion = 7, note),
            Week(Attendance.CANCELLED_WITH_NOTICE),
            Week(Attendance.LATE, 4 to 4, exertion = 3),
            Week(Attendance.DID_NOT_COME),
            Week(Attendance.DID_NOT_COME),
        )
    pass(Duration.ofHours(2))
    weeks.forEachIndexed { number, week ->
        log(people, Planned(planId, LocalDate.parse(first).plusWeeks(number.toLong()).toString()), week)
        if (week !== weeks.last()) pass(Duration.ofDays(DAYS_IN_WEEK))
    }
    lookingBack(people)
    signalScreens(people)
}

private const val DAYS_IN_WEEK = 7L

private suspend fun DemoLife.log(
    people: People,
    planned: Planned,
    week: Week,
) {
    val form = checkNotNull(core.sessions.quickLog(people.caseId, null, planned).log)

    fun given(value: Int?) = value?.let { GivenRating(it.toUByte(), SaidBy.USER) }
    val part =
        NewLogPart(
            people.caseId,
            planned,
            week.attendance,
            given(week.exertion),
            given(week.mood?.first),
            given(week.mood?.second),
            emptyList(),
            week.note,
            "",
        )
    val log = NewLog(form.start, form.zone, form.minutes, form.activity, form.place, false, listOf(part))
    core.sessions.logSession(log, Owner, form.form)
}

private suspend fun DemoLife.lookingBack(people: People) {
    val done = app.done.load(people, Owner)
    add("done", "What we have done", done)
    add("done-by-user", "What we have done, as the user sees it", app.done.load(people, Acting.USER), handedOver = true)
    val month = app.done.monthOf(people, Owner)
    add("calendar", "A month", month)
    val held =
        done.pages
            .single()
            .months
            .flatMap { it.sessions }
            .first { it.held }
    val day =
        month.calendar.lines
            .firstOrNull { it.sessionId == held.sessionId }
            ?.date
    add("calendar-day", "A day that was chosen", month.copy(chosen = day))
    add("calendar-all", "A month, of all", app.done.monthOf(people, Owner, ofAll = true))
    val session = app.done.one(people, Owner, held.sessionId)
    add("session", "One session", session)
    val editing = app.sessionEdits.opened(session)
    add("session-edit", "'Correct or add'", editing)
    add(
        "session-edit-when",
        "When, what and where opened",
        editing.copy(whenOpen = true, opened = setOf("attendance", "exertion")),
    )
    val unexplained = editing.copy(entry = editing.entry.copy(exertion = 5), refused = Refused("reason", "empty"))
    add("session-edit-refused", "Changed without saying why", unexplained)
    val why = said("Trykket feil.", "Trykte feil.", "Pressed the wrong one.")
    val edit = session.shown.edit.copy(exertion = GivenRating(5u, SaidBy.USER), reason = why)
    val logged = core.sessions.correctSession(session.shown.version, edit, Owner, null)
    val corrected = app.done.one(people, Owner, held.sessionId)
    add("session-corrected", "Corrected", corrected.copy(saved = Saved(logged, 10), versionsOpen = true))
    add("session-note", "'Write a work note'", WorkNoteWriting(people, corrected.shown))
    val development = app.done.developmentOf(people, Owner)
    add("development", "Mood and exertion", development)
    add("development-in-words", "Mood and exertion, in words as well", development.copy(inWords = true))
}

private suspend fun DemoLife.signalScreens(people: People) {
    add("home-signals", "Home, something is worth talking about", Screen.Home(core.home()), back = false)
    val signals = app.signals.load(people, Owner)
    add("signals", "Worth talking about", signals)
    add(
        "signals-by-user",
        "Worth talking about, as the user sees it",
        app.signals.load(people, Acting.USER),
        handedOver = true,
    )
    val card = signals.shown.signals.first()
    val puttingAway = app.signals.puttingAway(signals, card)
    add("signal-put-away", "'Put away'", puttingAway)
    signals.shown.signals.forEach {
        core.signals.dismissSignal(people.caseId, Owner, it.key, signals.shown.dismissReasons.first())
    }
    add("signals-none", "All put away", app.signals.load(people, Owner))
}
