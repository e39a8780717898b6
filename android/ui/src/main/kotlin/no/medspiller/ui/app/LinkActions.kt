package no.medspiller.ui.app

import no.medspiller.LinkTarget
import no.medspiller.LinkTargetAgreement
import no.medspiller.LinkTargetLog
import no.medspiller.LinkTargetPreparation
import no.medspiller.LinkTargetTalk
import no.medspiller.LinkTargetTalks

/** Where cards and reminders lead. */
class LinkActions internal constructor(
    private val app: AppModel,
) {
    /** There is a screen for it. */
    fun leadsOn(target: LinkTarget): Boolean =
        when (target) {
            is LinkTargetLog, is LinkTargetTalk, is LinkTargetPreparation, is LinkTargetTalks, is LinkTargetAgreement -> true
            else -> false
        }

    fun open(target: LinkTarget) = app.act { show(target) }

    /** Puts the screen on top; nothing where there is none. */
    internal suspend fun show(target: LinkTarget) {
        when (target) {
            is LinkTargetLog -> app.sessions.show(target)
            is LinkTargetTalk -> app.talks.show(people(target.caseId))
            is LinkTargetTalks -> app.talks.show(people(target.caseId))
            is LinkTargetPreparation -> app.talks.show(people(target.caseId), preparing = target.talkId)
            is LinkTargetAgreement -> app.agreements.show(people(target.caseId))
            else -> Unit
        }
    }

    private suspend fun people(caseId: String): People {
        val home = app.vault.home()
        val card = home.cases.first { it.caseId == caseId }
        return People(caseId, card.userName, card.contactName, home.role)
    }
}
