package no.medspiller.preview

import no.medspiller.Acting
import no.medspiller.NewCase
import no.medspiller.NewPause
import no.medspiller.NewPlan
import no.medspiller.PauseKind
import no.medspiller.Planned
import no.medspiller.ui.app.GroupWriting
import no.medspiller.ui.app.GroupsShown
import no.medspiller.ui.app.PauseWriting
import no.medspiller.ui.app.PausesShown
import no.medspiller.ui.app.People
import no.medspiller.ui.app.PlanEnding
import no.medspiller.ui.app.PlanWriting
import no.medspiller.ui.app.Refused
import no.medspiller.ui.app.Screen
import java.time.LocalDate

private val Owner = Acting.OWNER

/** The case's page, and a week's plan made from it. Gives the plan, and its first day. */
internal suspend fun planScreens(
    story: DemoLife,
    people: People,
): Pair<String, String> =
    with(story) {
        add("case", "Home, all about the assignment", app.plans.caseOf(people))
        add("plans-none", "Plans, none yet", app.plans.load(people, Owner))
        val form = app.plans.opened(people, Owner)
        add("plan-new", "'New plan'", form)
        add("plan-refused", "No day chosen", form.copy(refused = Refused("weekdays", "empty")))
        val today = form.form.from
        val tuesday = LocalDate.parse(today).dayOfWeek.value
        val activity = said("Svømming", "Symjing", "Swimming")
        val filled = form.entry.copy(weekdays = setOf(tuesday), activity = activity, place = "Pirbadet")
        add("plan-filled", "A week's plan filled in", form.copy(entry = filled, periodOpen = true))
        add("plan-once", "One session", form.copy(entry = filled.copy(once = true)))
        val plan = core.plans.planSessions(listOf(people.caseId), newPlan(form, listOf(tuesday), activity), Owner, null)
        val plans = app.plans.load(people, Owner)
        add("plans", "Plans", plans)
        val ending = PlanEnding(people, Owner, plans.shown.plans.single(), today, today)
        add("plan-end", "A plan", ending)
        add("plan-take-away", "'Take the plan away'", ending.copy(asksToTakeAway = true))
        plan to today
    }

private fun newPlan(
    writing: PlanWriting,
    days: List<Int>,
    activity: String,
) = NewPlan(
    writing.form.from,
    null,
    days.map { it.toUInt() },
    1u,
    "17:00",
    writing.form.zone,
    90u,
    activity,
    "Pirbadet",
)

/** One occurrence moved, one dropped; a pause; and a group with one more. */
internal suspend fun aheadScreens(
    story: DemoLife,
    people: People,
    planId: String,
) = with(story) {
    val next =
        core.sessions
            .calendar(people.caseId, nextMonth(), Owner)
            .lines
            .first { it.planned != null }
    val planned = Planned(planId, checkNotNull(next.planned).date)
    val occurrence = app.plans.one(people, Owner, planned)
    add("occurrence", "One planned session", occurrence)
    add("occurrence-move", "'Move the session'", app.plans.changing(occurrence, occurrence.shown.local))
    add("occurrence-drop", "'Drop the session'", app.plans.changing(occurrence, null))
    val reason = said("Kari er på kurs", "Kari er på kurs", "Kari is on a course")
    val later = LocalDate.parse(planned.date).plusDays(1).toString() + "T18:00"
    core.plans.moveOccurrences(occurrence.shown.occurrences, later, 60u, reason, Owner, null)
    add("occurrence-moved", "Moved", app.plans.one(people, Owner, planned))
    val dropped = Planned(planId, LocalDate.parse(planned.date).plusWeeks(1).toString())
    core.plans.dropOccurrences(
        app.plans
            .one(people, Owner, dropped)
            .shown.occurrences,
        "",
        Owner,
        null,
    )
    add("occurrence-dropped", "Dropped", app.plans.one(people, Owner, dropped))
    pauseScreens(people)
    add("calendar-ahead", "The month to come", app.done.monthOf(people, Owner, month = nextMonth()))
    groupScreens(people)
}

private suspend fun DemoLife.nextMonth(): String {
    val pauses =
        core.plans.pauses(
            core
                .home()
                .cases
                .first()
                .caseId,
            Owner,
        )
    return LocalDate
        .parse(pauses.from)
        .plusMonths(1)
        .toString()
        .take("2026-11".length)
}

private suspend fun DemoLife.pauseScreens(people: People) {
    val none: PausesShown = app.pauses.load(people, Owner)
    add("pauses-none", "Pauses, none", none)
    val new = PauseWriting(people, Owner, none.shown, null, null, none.shown.from, null)
    add("pause-new", "'New pause'", new)
    val from = LocalDate.parse(nextMonth() + "-20")
    val pause = NewPause(PauseKind.HOLIDAY, from.toString(), from.plusWeeks(1).toString())
    core.plans.beginPause(people.caseId, pause, Owner, null)
    val one = app.pauses.load(people, Owner)
    add("pauses", "Pauses", one)
    val there = one.shown.pauses.single()
    val changing =
        new.copy(
            shown = one.shown,
            pauseId = there.pauseId,
            kind = there.kind,
            from = there.from,
            to = there.to,
        )
    add("pause-change", "A pause", changing)
    add("pause-take-away", "'Take the pause away'", changing.copy(asksToTakeAway = true))
}

private suspend fun DemoLife.groupScreens(people: People) {
    val none: GroupsShown = app.pauses.groupsOf(people)
    add("groups-none", "Groups, none", none)
    val other =
        core.openCase(
            NewCase("Bo", people.contact, userUnder18 = false, contactUnder18 = false, withoutSubstance = false),
        )
    val two = app.pauses.groupsOf(people)
    val called = said("Tirsdagsgruppa", "Tysdagsgruppa", "The Tuesday group")
    val cases = setOf(people.caseId, other)
    add("group-new", "'New group'", GroupWriting(people, two.shown, null, called, cases))
    val group = core.plans.makeGroup(called, cases.toList(), null)
    val shown = app.pauses.groupsOf(people)
    add("groups", "Groups", shown)
    val writing = GroupWriting(people, shown.shown, group, called, cases)
    add("group-change", "A group", writing)
    add("group-put-away", "'Put the group away'", writing.copy(asksToPutAway = true))
    add("plan-of-group", "Planning for a group", app.plans.opened(people, Owner, group, called))
    add("home-two", "Home with two assignments", Screen.Home(core.home()), back = false)
}
