package no.medspiller

import no.medspiller.generated.Vault

/** What lies ahead: plans, pauses, and the contact's groups. */
class Plans internal constructor(
    private val calls: Calls,
    private val vault: Vault,
) {
    /** What is planned in a case. */
    suspend fun plans(caseId: String): PlansScreen = calls.call { vault.plans(caseId, it) }

    /** What a new plan of a case, or of a group, begins with. */
    suspend fun planForm(
        caseId: String?,
        groupId: String?,
    ): PlanForm = calls.call { vault.planForm(caseId, groupId, it) }

    /** Plans sessions, weekly or once, in one case or in each of a group's. Gives the first plan's. */
    suspend fun planSessions(
        caseIds: List<String>,
        plan: NewPlan,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.planSessions(caseIds, plan, acting, form, it) }

    /** Ends plans: `last` is the last day they reach to. */
    suspend fun endPlans(
        plans: List<CasePlan>,
        last: String,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.endPlans(plans, last, acting, form, it) }

    /** Takes plans back that should never have been. */
    suspend fun withdrawPlans(
        plans: List<CasePlan>,
        acting: Acting,
    ) = calls.command { vault.withdrawPlans(plans, acting, it) }

    /** One occurrence. */
    suspend fun occurrence(
        caseId: String,
        planned: Planned,
        acting: Acting,
    ): OccurrenceScreen = calls.call { vault.occurrence(caseId, planned, acting, it) }

    /** Moves occurrences, one in each case, to `local` (`2026-11-26T17:00`). `reason` may be empty. */
    suspend fun moveOccurrences(
        occurrences: List<CaseOccurrence>,
        local: String,
        minutes: UShort,
        reason: String,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.moveOccurrences(occurrences, local, minutes, reason, acting, form, it) }

    /** Drops occurrences, one in each case. `reason` may be empty. */
    suspend fun dropOccurrences(
        occurrences: List<CaseOccurrence>,
        reason: String,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.dropOccurrences(occurrences, reason, acting, form, it) }

    /** Takes the last change of occurrences back, one in each case. */
    suspend fun takeChangesBack(
        occurrences: List<CaseOccurrence>,
        acting: Acting,
    ) = calls.command { vault.takeChangesBack(occurrences, acting, it) }

    /** The pauses of a case. */
    suspend fun pauses(
        caseId: String,
        acting: Acting,
    ): PauseScreen = calls.call { vault.pauses(caseId, acting, it) }

    /** Begins a pause. */
    suspend fun beginPause(
        caseId: String,
        pause: NewPause,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.beginPause(caseId, pause, acting, form, it) }

    /** Changes a pause, or ends it. */
    suspend fun changePause(
        caseId: String,
        pauseId: String,
        pause: NewPause,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.changePause(caseId, pauseId, pause, acting, form, it) }

    /** Takes a pause back that should never have been. */
    suspend fun withdrawPause(
        caseId: String,
        pauseId: String,
    ) = calls.command { vault.withdrawPause(caseId, pauseId, it) }

    /** The contact's groups. */
    suspend fun groups(): GroupsScreen = calls.call { vault.groups(it) }

    /** Makes a group. */
    suspend fun makeGroup(
        called: String,
        caseIds: List<String>,
        form: String?,
    ) = calls.command { vault.makeGroup(called, caseIds, form, it) }

    /** Gives a group another name or other participants. */
    suspend fun changeGroup(
        groupId: String,
        called: String,
        caseIds: List<String>,
        form: String?,
    ) = calls.command { vault.changeGroup(groupId, called, caseIds, form, it) }

    /** Puts a group away. */
    suspend fun putGroupAway(groupId: String) = calls.command { vault.putGroupAway(groupId, it) }
}
