package no.medspiller.preview

import no.medspiller.Acting
import no.medspiller.Attendance
import no.medspiller.GoalCompany
import no.medspiller.GoalPurposeNew
import no.medspiller.GoalUnit
import no.medspiller.NewCase
import no.medspiller.NewPlan
import no.medspiller.OwnRole
import no.medspiller.Planned
import no.medspiller.ui.app.LogAddition
import no.medspiller.ui.app.Logged
import no.medspiller.ui.app.QuickLog
import no.medspiller.ui.app.Refused
import no.medspiller.ui.app.Screen
import no.medspiller.ui.app.newLog
import java.time.Duration
import java.time.LocalDate

/** A contact's evening: a session logged at the bus stop, and one of a group. */
internal suspend fun logScreens(story: DemoLife) =
    with(story) {
        core.create(OwnRole.TRAINING_CONTACT, DEMO_CODE).close()
        core.recoveryCodeWrittenDown()
        val aase = core.openCase(NewCase("Åse", "Kari", false, false, false))
        setAGoal(aase)
        val planned = planToday(aase)
        clock.pass(Duration.ofHours(1))
        add("home-log", "Home, a session is over", Screen.Home(core.home()), back = false)
        val log = QuickLog(core.sessions.quickLog(aase, null, planned), today())
        add("log", "Home, the session's card", log)
        val came = log.attended(Attendance.CAME)
        add("log-came", "'Came'", came)
        add("log-changes", "When, what and where opened", came.copy(changes = true))
        add("log-more", "'More answers'", log.copy(more = setOf(aase)))
        add("log-adds-first", "'Add', before it is said how it went", log.copy(adds = true))
        add("log-adds", "'Add'", came.copy(adds = true))
        add("log-rated", "Exertion, mood before and a step on a goal added", came.rated(aase))
        add("log-refused", "Saved without saying how it went", log.copy(refused = Refused("attendance", "empty")))
        val saved = core.sessions.logSession(asTyped(came), Acting.OWNER, log.shown.log?.form)
        val logged = Logged(saved.said, core.sessions.undoSeconds().toInt(), saved.undo, came)
        add("home-logged", "'Save'", Screen.Home(core.home(), logged), back = false)
        groupScreens(aase)
    }

private suspend fun DemoLife.groupScreens(aase: String) {
    val jonas = core.openCase(NewCase("Jonas", "Kari", false, false, false))
    core.plans.makeGroup("Mandagsgruppa", listOf(aase, jonas), null)
    val who = core.sessions.quickLog(null, null, null)
    add("log-who", "Home, log a session, with several to choose among", QuickLog(who, today()))
    val group = who.who.firstNotNullOf { it.groupId }
    val log = QuickLog(core.sessions.quickLog(null, group, null), today())
    add("log-group", "A group chosen", log)
    val notes = log.attended(Attendance.CAME).noted("Jonas vant")
    val refused = Refused("participants.0.shared_note", "names_another")
    add("log-group-refused", "One's note names another", notes.copy(adds = true, refused = refused))
}

private suspend fun DemoLife.setAGoal(caseId: String) {
    val goals = core.goals
    val purpose = GoalPurposeNew
    val wizard = goals.goalWizard(caseId, purpose, Acting.USER)
    val words = wizard.draft.copy(words = "Svømme mer", domains = listOf("health"))
    val counted = words.copy(unit = GoalUnit.TIMES, company = GoalCompany.ALONE, countNow = "1", countHoped = "2")
    var shown = goals.goalWizardNext(caseId, purpose, counted, Acting.USER)
    repeat(MOST_STEPS) {
        if (!shown.isLast) {
            shown = goals.goalWizardNext(caseId, purpose, shown.draft.copy(importance = 2u), Acting.USER)
        }
    }
    goals.finishGoal(caseId, purpose, shown.draft, Acting.USER)
}

/** The session that is on now: an hour from the next whole one before. */
private suspend fun DemoLife.planToday(caseId: String): Planned {
    val date = LocalDate.parse(today())
    val zone = core.plans.planForm(caseId, null).zone
    val weekday = date.dayOfWeek.value.toUInt()
    val plan = NewPlan("$date", null, listOf(weekday), 1u, "16:00", zone, 60u, "Svømming", "Pirbadet")
    core.plans.planSessions(listOf(caseId), plan, Acting.OWNER, null)
    val line =
        core.plans
            .plans(caseId)
            .plans
            .single()
    return Planned(line.plans.single().planId, "$date")
}

private fun QuickLog.attended(attendance: Attendance) =
    copy(entry = entry?.run { copy(rows = rows.map { it.copy(attendance = attendance) }) })

private fun QuickLog.noted(note: String) =
    copy(entry = entry?.run { copy(rows = rows.map { it.copy(sharedNote = note) }) })

private fun QuickLog.rated(caseId: String): QuickLog {
    val goal =
        shown.log
            ?.participants
            ?.single()
            ?.goals
            ?.first()
            ?.goalId
            .orEmpty()
    val opened = listOf(LogAddition.MOOD_BEFORE, goal).map { LogAddition.of(caseId, it) }
    return copy(
        adds = true,
        opened = opened.toSet(),
        entry =
            entry?.run {
                copy(rows = rows.map { it.copy(exertion = 3, moodBefore = 2, steps = mapOf(goal to 0)) })
            },
    )
}

private fun asTyped(log: QuickLog) = newLog(checkNotNull(log.shown.log), checkNotNull(log.entry))

/** No goal has more steps to set it by. */
private const val MOST_STEPS = 8
