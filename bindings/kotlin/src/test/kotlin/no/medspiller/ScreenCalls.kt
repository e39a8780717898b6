package no.medspiller

/** A screen: what its call is named, whether it is about one case only, and the call. */
class ScreenCall(
    val name: String,
    val isOfOneCase: Boolean,
    val call: suspend (Medspiller, ScreenIds) -> Any,
)

/** What the screens are asked for by, as other screens give it. */
class ScreenIds(
    val case: String,
    val userDraft: String,
    val contactDraft: String,
    val goal: String,
    val session: String,
    val planned: Planned,
    val talk: String,
) {
    companion object {
        /** Of the case in which both parts are under way. */
        suspend fun of(app: Medspiller): ScreenIds {
            val card = app.home().cases.first { it.tasks.any { task -> task.draftId != null } }

            fun draft(kind: TaskKind) = card.tasks.first { it.kind == kind }.draftId!!
            val case = card.caseId
            return ScreenIds(
                case,
                draft(TaskKind.CONTINUE_USER_PART),
                draft(TaskKind.CONTINUE_CONTACT_PART),
                app.goals
                    .goals(case, OWNER)
                    .active
                    .first()
                    .goalId,
                app.sessions
                    .doneTogether(case, null, OWNER)
                    .months
                    .first()
                    .sessions
                    .first()
                    .sessionId,
                app.sessions
                    .quickLog(case, null, null)
                    .log!!
                    .notLogged
                    .first()
                    .planned,
                app.talks
                    .talks(case, OWNER)
                    .next!!
                    .talkId!!,
            )
        }
    }
}

private val OWNER = Acting.OWNER
private val USER = Acting.USER

/** The month that the years lead up to, and one in the middle of them. */
private const val MONTH = "2026-11"
private const val LONG_AGO = "2024-03"

private val PHONE =
    PhoneReminders(
        permission = ReminderPermission.ALLOWED,
        blockedKinds = emptyList(),
        exactTimes = true,
        unrestricted = true,
        budget = 64u,
        held = emptyList(),
    )

private fun one(
    name: String,
    call: suspend (Medspiller, ScreenIds) -> Any,
) = ScreenCall(name, true, call)

private fun all(
    name: String,
    call: suspend (Medspiller) -> Any,
) = ScreenCall(name, false) { app, _ -> call(app) }

private val ofAllCases =
    listOf(
        all("home") { it.home() },
        all("settings") { it.settings() },
        all("sessions.quickLog, of nobody yet") { it.sessions.quickLog(null, null, null) },
        all("sessions.calendar, of all cases") { it.sessions.calendar(null, MONTH, OWNER) },
        all("plans.groups") { it.plans.groups() },
        all("reminders.reminderSettings") { it.reminders.reminderSettings() },
        all("reminders.phoneHealth") { it.reminders.phoneHealth(PHONE) },
    )

private val ofAssessment =
    listOf(
        one("handOver") { app, ids -> app.handOver(ids.case) },
        one("assessmentStart") { app, ids -> app.assessmentStart(ids.case) },
        one("runner") { app, ids -> app.runner(ids.userDraft) },
        one("contactPart") { app, ids -> app.contactPart(ids.contactDraft) },
        one("rounds") { app, ids -> app.rounds(ids.case) },
        one("round") { app, ids -> app.round(ids.case, 10u) },
        one("perspectives") { app, ids -> app.perspectives(ids.case, 10u) },
        one("compare") { app, ids -> app.compare(ids.case, 1u, 10u) },
    )

private val ofGoals =
    listOf(
        one("goals.goals") { app, ids -> app.goals.goals(ids.case, OWNER) },
        one("goals.goals, to the user") { app, ids -> app.goals.goals(ids.case, USER) },
        one("goals.goal") { app, ids -> app.goals.goal(ids.case, ids.goal, OWNER) },
        one("goals.goalWizard") { app, ids -> app.goals.goalWizard(ids.case, GoalPurposeNew, OWNER) },
        one("goals.goalRating") { app, ids -> app.goals.goalRating(ids.case, ids.goal, OWNER) },
    )

private val ofSessions =
    listOf(
        one("sessions.quickLog") { app, ids -> app.sessions.quickLog(ids.case, null, null) },
        one("sessions.session") { app, ids -> app.sessions.session(ids.case, ids.session, OWNER) },
        one("sessions.doneTogether") { app, ids -> app.sessions.doneTogether(ids.case, null, OWNER) },
        one("sessions.calendar") { app, ids -> app.sessions.calendar(ids.case, MONTH, OWNER) },
        one("sessions.calendar, long ago") { app, ids -> app.sessions.calendar(ids.case, LONG_AGO, OWNER) },
        one("sessions.sessionsDevelopment, 12 weeks") { app, ids ->
            app.sessions.sessionsDevelopment(ids.case, 12u, OWNER)
        },
        one("sessions.sessionsDevelopment, 104 weeks") { app, ids ->
            app.sessions.sessionsDevelopment(ids.case, 104u, OWNER)
        },
        one("plans.plans") { app, ids -> app.plans.plans(ids.case) },
        one("plans.planForm") { app, ids -> app.plans.planForm(ids.case, null) },
        one("plans.occurrence") { app, ids -> app.plans.occurrence(ids.case, ids.planned, OWNER) },
        one("plans.pauses") { app, ids -> app.plans.pauses(ids.case, OWNER) },
    )

private val ofTalks =
    listOf(
        one("talks.talks") { app, ids -> app.talks.talks(ids.case, OWNER) },
        one("talks.pastTalks") { app, ids -> app.talks.pastTalks(ids.case, 0u, OWNER) },
        one("talks.preparation") { app, ids -> app.talks.preparation(ids.case, ids.talk, false, OWNER) },
        one("talks.agenda") { app, ids -> app.talks.agenda(ids.case, ids.talk, USER) },
        one("talks.hold") { app, ids -> app.talks.hold(ids.case, ids.talk, OWNER) },
        one("talks.agreements") { app, ids -> app.talks.agreements(ids.case, OWNER) },
        one("talks.beforeTheTalk") { app, ids -> app.talks.beforeTheTalk(ids.case, ids.talk) },
        one("signals.signals") { app, ids -> app.signals.signals(ids.case, OWNER) },
        one("signals.signals, to the user") { app, ids -> app.signals.signals(ids.case, USER) },
        one("cases.casePage") { app, ids -> app.cases.casePage(ids.case) },
    )

private val ofContacts =
    listOf(
        one("contacts.papers") { app, ids -> app.contacts.papers(ids.case) },
        one("contacts.guidance") { app, ids -> app.contacts.guidance(ids.case) },
        one("contacts.contactProfile") { app, ids -> app.contacts.contactProfile(ids.case) },
        one("contacts.reachableHours") { app, ids -> app.contacts.reachableHours(ids.case, USER) },
        one("contacts.forum") { app, ids -> app.contacts.forum(ids.case) },
    )

/** Every call that gives a screen. The municipality's are on another phone. */
val screenCalls = ofAllCases + ofAssessment + ofGoals + ofSessions + ofTalks + ofContacts
