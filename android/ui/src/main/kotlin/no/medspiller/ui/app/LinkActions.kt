package no.medspiller.ui.app

import no.medspiller.HomeScreen
import no.medspiller.LinkTarget
import no.medspiller.LinkTargetAgreement
import no.medspiller.LinkTargetGoal
import no.medspiller.LinkTargetLog
import no.medspiller.LinkTargetPreparation
import no.medspiller.LinkTargetSession
import no.medspiller.LinkTargetSignals
import no.medspiller.LinkTargetTalk
import no.medspiller.LinkTargetTalks
import no.medspiller.Planned
import no.medspiller.TodayCardKind

/** Where cards and reminders lead. */
class LinkActions internal constructor(
    private val app: AppModel,
) {
    /** There is a screen for it. */
    fun leadsOn(target: LinkTarget): Boolean =
        when (target) {
            is LinkTargetLog, is LinkTargetSession, is LinkTargetGoal, is LinkTargetSignals -> true
            is LinkTargetTalk, is LinkTargetTalks, is LinkTargetPreparation, is LinkTargetAgreement -> true
            else -> false
        }

    /** The first of today's cards can be opened: then it is the one that stands out. */
    fun standsOut(home: HomeScreen): Boolean =
        home.todayCards
            .filter { it.kind != TodayCardKind.ASSESSMENT }
            .maxByOrNull { it.large }
            ?.let { leadsOn(it.target) } == true

    fun open(target: LinkTarget) = app.act { show(target) }

    /** Puts the screen on top; nothing where there is none. */
    internal suspend fun show(target: LinkTarget) {
        when (target) {
            is LinkTargetLog -> {
                app.sessions.show(target)
            }

            is LinkTargetTalk -> {
                people(target.caseId)?.let { app.talks.show(it) }
            }

            is LinkTargetTalks -> {
                people(target.caseId)?.let { app.talks.show(it) }
            }

            is LinkTargetPreparation -> {
                people(target.caseId)?.let { app.talks.show(it, target.talkId) }
            }

            is LinkTargetAgreement -> {
                people(target.caseId)?.let { app.agreements.show(it) }
            }

            is LinkTargetGoal -> {
                people(target.caseId)?.let { app.goalRating.show(it, target.goalId) }
            }

            is LinkTargetSignals -> {
                people(target.caseId)?.let { app.show(app.signals.load(it, it.acting)) }
            }

            is LinkTargetSession -> {
                people(
                    target.caseId,
                )?.let { app.show(app.plans.one(it, it.acting, target.planned())) }
            }

            else -> {
                Unit
            }
        }
    }

    /** None of a case that is not here any more. */
    private suspend fun people(caseId: String): People? {
        val home = app.vault.home()
        val card = home.cases.find { it.caseId == caseId }
        return card?.let { People(caseId, it.userName, it.contactName, home.role) }
    }
}

private fun LinkTargetSession.planned() = Planned(planId, date)
