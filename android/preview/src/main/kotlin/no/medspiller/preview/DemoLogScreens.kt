package no.medspiller.preview

import no.medspiller.Acting
import no.medspiller.Attendance
import no.medspiller.NewCase
import no.medspiller.NewLog
import no.medspiller.NewLogPart
import no.medspiller.NewPlan
import no.medspiller.OwnRole
import no.medspiller.Planned
import no.medspiller.ui.app.Logged
import no.medspiller.ui.app.QuickLog
import no.medspiller.ui.app.Refused
import no.medspiller.ui.app.Screen

/** The contact logs a session after the visit. */
internal suspend fun logScreens(story: DemoLife) =
    with(story) {
        core.create(OwnRole.TRAINING_CONTACT, DEMO_CODE).close()
        core.recoveryCodeWrittenDown()
        val cases =
            listOf("Åse", "Jonas").map { core.openCase(NewCase(it, "Kari", false, false, false)) }
        val form = core.plans.planForm(cases.first(), null)
        val today =
            core.sessions
                .quickLog(cases.first(), null, null)
                .log
                ?.start
                .orEmpty()
                .substringBefore('T')
        val plan = NewPlan(today, null, EveryDay, 1u, "17:00", form.zone, 60u, "Svømming", "Pirbadet")
        core.plans.planSessions(cases.take(1), plan, Acting.OWNER, null)
        core.plans.makeGroup("Torsdagsgruppa", cases, null)
        add("log-home", "Home with a session today", Screen.Home(core.home()), back = false)
        add("log-who", "Home, log a session", QuickLog(core.sessions.quickLog(null, null, null)))
        val planId =
            core.plans
                .plans(cases.first())
                .plans
                .first()
                .plans
                .first()
                .planId
        val empty = QuickLog(core.sessions.quickLog(cases.first(), null, Planned(planId, today)))
        add("log-empty", "The session's card", empty)
        val chosen = empty.with(Attendance.CAME)
        add("log-chosen", "An attendance tapped", chosen)
        add("log-adds", "The additions opened", chosen.copy(adds = true))
        add("log-changes", "When, what and where opened", empty.copy(changes = true))
        add("log-refused", "Saved without an attendance", empty.copy(refused = Refused("attendance", "empty")))
        val groupId =
            core.plans
                .groups()
                .groups
                .single()
                .groupId
        add("log-group", "A group chosen", QuickLog(core.sessions.quickLog(null, groupId, null)))
        val log = checkNotNull(empty.shown.log)
        val part =
            log.participants.single().let {
                NewLogPart(it.caseId, it.planned, Attendance.CAME, null, null, null, emptyList(), "", "")
            }
        val new = NewLog(log.start, log.zone, log.minutes, log.activity, log.place, false, listOf(part))
        val saved = core.sessions.logSession(new, Acting.OWNER, null)
        val logged = Logged(saved.said, core.sessions.undoSeconds().toInt(), saved.undo, chosen)
        add("log-saved", "Saved", Screen.Home(core.home(), logged), back = false)
    }

private val EveryDay = listOf(1u, 2u, 3u, 4u, 5u, 6u, 7u)

private fun QuickLog.with(attendance: Attendance) =
    copy(entry = entry?.run { copy(rows = rows.map { it.copy(attendance = attendance) }) })
