package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.Invalid
import no.medspiller.LinkTargetLog
import no.medspiller.NewPlan
import no.medspiller.PlanForm
import no.medspiller.PlanLine
import no.medspiller.Planned
import java.time.LocalDate

/** What lies ahead: the case's page, its plans, and single occurrences of them. */
class PlanActions internal constructor(
    private val app: AppModel,
) {
    /** The form that was used last: a pause that comes after it keeps nothing. */
    private var given: String? = null

    private val plans get() = app.vault.plans

    fun case(people: People) = app.act { app.show(caseOf(people)) }

    suspend fun caseOf(people: People) = CaseShown(people, app.vault.cases.casePage(people.caseId))

    fun open(
        people: People,
        acting: Acting,
    ) = app.act { app.show(load(people, acting)) }

    suspend fun load(
        people: People,
        acting: Acting,
    ) = PlansShown(people, acting, plans.plans(people.caseId))

    /** A new plan: of one person, or of a group. */
    fun begin(
        people: People,
        acting: Acting,
        groupId: String? = null,
        group: String? = null,
    ) = app.act {
        given = null
        app.show(opened(people, acting, groupId, group))
    }

    suspend fun opened(
        people: People,
        acting: Acting,
        groupId: String? = null,
        group: String? = null,
    ): PlanWriting {
        val form = plans.planForm(people.caseId.takeIf { groupId == null }, groupId)
        return PlanWriting(people, acting, form, newEntry(form).with(app.vault.form(form.form)), group)
    }

    fun edit(change: (PlanWriting) -> PlanWriting) = app.edit<PlanWriting> { change(it).copy(refused = null) }

    fun editEntry(change: (PlanEntry) -> PlanEntry) = edit { it.copy(entry = change(it.entry)) }

    /** What is filled in survives the phone. */
    fun keep(screen: PlanWriting) =
        app.act(wait = true) {
            if (screen.form.form == given) return@act
            unlessRefused { app.vault.keepForm(screen.form.form, screen.entry.fields()) }
        }

    fun save(screen: PlanWriting) =
        app.act(wait = true) {
            val now = app.state.value.screen as? PlanWriting ?: return@act
            try {
                plans.planSessions(now.form.caseIds, newPlan(now), now.acting, now.form.form)
                given = screen.form.form
                app.leave<PlanWriting>()
            } catch (refused: Invalid) {
                app.edit<PlanWriting> { it.refusedFor(Refused(refused.field, refused.reason)) }
            }
        }

    fun toEnding(
        screen: PlansShown,
        plan: PlanLine,
    ) = app.today().let { app.show(PlanEnding(screen.people, screen.acting, plan, it, it)) }

    fun editEnding(change: (PlanEnding) -> PlanEnding) = app.edit<PlanEnding> { change(it).copy(refused = null) }

    fun end(screen: PlanEnding) =
        app.act {
            try {
                plans.endPlans(screen.plan.plans, screen.last, screen.acting, form = null)
                app.leave<PlanEnding>()
            } catch (refused: Invalid) {
                app.edit<PlanEnding> { it.copy(refused = Refused(refused.field, refused.reason)) }
            }
        }

    fun takeAway(screen: PlanEnding) =
        app.act {
            plans.withdrawPlans(screen.plan.plans, screen.acting)
            app.leave<PlanEnding>()
        }

    fun see(
        people: People,
        acting: Acting,
        planned: Planned,
    ) = app.act { app.show(one(people, acting, planned)) }

    suspend fun one(
        people: People,
        acting: Acting,
        planned: Planned,
    ) = OccurrenceShown(people, acting, planned, plans.occurrence(people.caseId, planned, acting))

    fun log(screen: OccurrenceShown) =
        app.links.open(LinkTargetLog(screen.people.caseId, screen.planned.planId, screen.planned.date))

    fun takeBack(screen: OccurrenceShown) =
        app.act {
            plans.takeChangesBack(screen.shown.occurrences, screen.acting)
            app.reloadNow(screen)
        }

    fun toMoving(screen: OccurrenceShown) = change(screen) { it.shown.local }

    fun toDropping(screen: OccurrenceShown) = change(screen) { null }

    private fun change(
        screen: OccurrenceShown,
        to: (OccurrenceShown) -> String?,
    ) = app.act {
        given = null
        app.show(changing(screen, to(screen)))
    }

    suspend fun changing(
        screen: OccurrenceShown,
        local: String?,
    ): OccurrenceChanging {
        val reason = app.vault.form(screen.shown.form)[WHY].orEmpty()
        val minutes = screen.shown.minutes.toInt()
        return OccurrenceChanging(screen.people, screen.acting, screen.shown, local, minutes, app.today(), reason)
    }

    fun editChange(change: (OccurrenceChanging) -> OccurrenceChanging) =
        app.edit<OccurrenceChanging> { change(it).copy(refused = null) }

    fun keepReason(screen: OccurrenceChanging) =
        app.act(wait = true) {
            if (screen.shown.form == given) return@act
            unlessRefused { app.vault.keepForm(screen.shown.form, mapOf(WHY to screen.reason)) }
        }

    fun saveChange(screen: OccurrenceChanging) =
        app.act(wait = true) {
            val now = app.state.value.screen as? OccurrenceChanging ?: return@act
            val (of, form) = now.shown.occurrences to now.shown.form
            val reason = now.reason.trim()
            try {
                val to = now.local
                if (to == null) {
                    plans.dropOccurrences(of, reason, now.acting, form)
                } else {
                    plans.moveOccurrences(of, to, now.minutes.toUShort(), reason, now.acting, form)
                }
                given = screen.shown.form
                app.leave<OccurrenceChanging>()
            } catch (refused: Invalid) {
                app.edit<OccurrenceChanging> { it.copy(refused = Refused(refused.field, refused.reason)) }
            }
        }
}

private const val WHY = "reason"

/** When sessions usually begin, until someone says otherwise. */
private const val USUAL_TIME = "17:00"

/** As last time, and no day chosen. */
internal fun newEntry(form: PlanForm) =
    PlanEntry(
        once = false,
        form.from,
        until = null,
        weekdays = emptySet(),
        everyWeeks = 1,
        USUAL_TIME,
        form.minutes.toInt(),
        form.activity,
        form.place,
    )

private fun PlanEntry.fields(): Map<String, String> =
    mapOf(
        "once" to once.toString(),
        "from" to from,
        "until" to until.orEmpty(),
        "weekdays" to weekdays.sorted().joinToString(" "),
        "every_weeks" to everyWeeks.toString(),
        "at" to at,
        "minutes" to minutes.toString(),
        "activity" to activity,
        "place" to place,
    )

private fun PlanEntry.with(kept: Map<String, String>) =
    copy(
        once = kept["once"].toBoolean(),
        // A first day that was kept and has passed is no first day any more.
        from = kept["from"]?.takeIf { it >= from } ?: from,
        until = kept["until"]?.ifEmpty { null },
        weekdays =
            kept["weekdays"]
                .orEmpty()
                .split(" ")
                .mapNotNull { it.toIntOrNull() }
                .toSet(),
        everyWeeks = kept["every_weeks"]?.toIntOrNull() ?: everyWeeks,
        at = kept["at"] ?: at,
        minutes = kept["minutes"]?.toIntOrNull() ?: minutes,
        activity = kept["activity"] ?: activity,
        place = kept["place"] ?: place,
    )

private fun newPlan(screen: PlanWriting): NewPlan =
    with(screen.entry) {
        val ownDay = LocalDate.parse(from).dayOfWeek.value
        NewPlan(
            from,
            if (once) from else until,
            (if (once) listOf(ownDay) else weekdays.sorted()).map { it.toUInt() },
            if (once) 1u else everyWeeks.toUByte(),
            at,
            screen.form.zone,
            minutes.toUShort(),
            activity.trim(),
            place.trim(),
        )
    }

/** Opens what holds the refused field. */
private fun PlanWriting.refusedFor(refused: Refused) =
    copy(refused = refused, periodOpen = periodOpen || (!entry.once && refused.field in setOf("from", "until")))
