package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.CaseCard
import no.medspiller.Invalid
import no.medspiller.Medspiller
import no.medspiller.NewCase
import no.medspiller.OwnRole
import no.medspiller.Task
import no.medspiller.TaskKind

/** Home, opening a case, and handing the phone over and back. */
class HomeActions internal constructor(
    private val app: AppModel,
) {
    /** Home, or what a reminder that was tapped leads to. The phone's reminders are brought in line on the way. */
    internal suspend fun toHome() {
        val came = app.reminders.came()
        app.reminders.tellPhone()
        app.reset(Screen.Home(app.vault.home(), came = came))
        app.reminders.goWhereItLeads()
    }

    fun goHome() = app.act { toHome() }

    fun help() = app.show(Screen.Help(Medspiller.help(app.state.value.device.language)))

    fun dial(digits: String) = app.phone.dial(digits)

    fun newCase(home: Screen.Home) =
        app.show(
            Screen.OpenCase(
                home.shown.role,
                // Someone with several cases is called the same in all of them.
                contactName =
                    if (home.shown.role == OwnRole.TRAINING_CONTACT) {
                        home.shown.cases
                            .firstOrNull()
                            ?.contactName
                            .orEmpty()
                    } else {
                        ""
                    },
            ),
        )

    fun editCase(change: (Screen.OpenCase) -> Screen.OpenCase) =
        app.edit<Screen.OpenCase> { change(it).copy(refused = null) }

    fun openCase(form: Screen.OpenCase) =
        app.act {
            try {
                app.vault.openCase(
                    NewCase(
                        userName = form.userName.trim(),
                        contactName = form.contactName.trim(),
                        userUnder18 = form.userUnder18,
                        contactUnder18 = form.contactUnder18,
                        withoutSubstance = form.withoutSubstance,
                    ),
                )
                toHome()
            } catch (refused: Invalid) {
                app.edit<Screen.OpenCase> { it.copy(refused = Refused(refused.field, refused.reason)) }
            }
        }

    fun open(
        home: Screen.Home,
        card: CaseCard,
        task: Task,
    ) = when (task.kind) {
        TaskKind.START_USER_PART, TaskKind.CONTINUE_USER_PART -> userPart(home.shown.role, card.caseId, task.draftId)
        TaskKind.START_CONTACT_PART -> app.assessment.beginContactPart(card.caseId)
        TaskKind.CONTINUE_CONTACT_PART -> app.assessment.goOnWithContactPart(card.caseId, task.draftId)
        TaskKind.SEE_PERSPECTIVES -> app.rounds.perspectives(card.caseId, task.round)
    }

    fun rounds(
        home: Screen.Home,
        card: CaseCard,
    ) = app.rounds.list(People(card.caseId, card.userName, card.contactName, home.shown.role))

    fun talks(
        home: Screen.Home,
        card: CaseCard,
    ) = app.talks.open(home, card)

    fun goals(
        home: Screen.Home,
        card: CaseCard,
    ) = people(home, card).let { app.goals.open(it, it.acting) }

    fun done(
        home: Screen.Home,
        card: CaseCard,
    ) = people(home, card).let { app.done.open(it, it.acting) }

    fun case(
        home: Screen.Home,
        card: CaseCard,
    ) = app.plans.case(people(home, card))

    /** The months of all one trains with. */
    fun calendar(home: Screen.Home) {
        val card = home.shown.cases.firstOrNull() ?: return
        people(home, card).let { app.done.month(it, it.acting, ofAll = true) }
    }

    internal fun people(
        home: Screen.Home,
        card: CaseCard,
    ) = People(card.caseId, card.userName, card.contactName, home.shown.role)

    /** The user's part: on the contact's phone it begins with handing the phone over. */
    internal fun userPart(
        role: OwnRole,
        caseId: String,
        draftId: String?,
        correctRound: UInt? = null,
    ) {
        if (role == OwnRole.TRAINING_CONTACT) {
            app.act {
                val shown = app.vault.handOver(caseId)
                app.show(Screen.HandOver(caseId, shown, draftId, correctRound))
            }
        } else {
            app.assessment.enter(caseId, draftId, correctRound)
        }
    }

    /** "I am ...": from here on the contact's screens need the contact's code. */
    fun itIsMe(handOver: Screen.HandOver) {
        app.handOver(HandedOver(handOver.caseId, handOver.shown.wayBack))
        when (val purpose = handOver.purpose) {
            HandOverPurpose.Questions -> {
                app.assessment.enter(handOver.caseId, handOver.draftId, handOver.correctRound)
            }

            is HandOverPurpose.Talks -> {
                app.talks.show(purpose.people, Acting.USER)
            }

            is GoalsPurpose -> {
                app.goals.open(purpose.people, Acting.USER)
            }
        }
    }

    fun askToGiveBack() {
        val handedOver = app.state.value.handedOver ?: return
        app.show(Screen.GiveBack(handedOver.wayBack))
    }

    fun giveBack() = app.codes.askToLeaveHandOver()
}
