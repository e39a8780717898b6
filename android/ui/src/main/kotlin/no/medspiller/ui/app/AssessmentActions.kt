package no.medspiller.ui.app

import no.medspiller.Choice
import no.medspiller.DayKind
import no.medspiller.QuestionShown
import no.medspiller.QuestionStep
import no.medspiller.RunnerScreen
import no.medspiller.SatWith

/** The user's questions and the contact's. */
class AssessmentActions internal constructor(
    private val app: AppModel,
) {
    /** Before the first question, or where one left, or the finish of what is to be corrected. */
    internal fun enter(
        caseId: String,
        draftId: String?,
        correctRound: UInt?,
    ) = app.act {
        when {
            correctRound != null -> app.show(Screen.Runner(app.vault.correctUserPart(caseId, correctRound)))
            draftId != null -> app.show(Screen.Runner(app.vault.runner(draftId)))
            else -> app.show(Screen.AssessmentStart(caseId, app.vault.assessmentStart(caseId)))
        }
    }

    fun begin(
        caseId: String,
        satWith: SatWith,
    ) = app.act { app.show(Screen.Runner(app.vault.beginUserPart(caseId, satWith))) }

    /** A tap marks, a tap on the marked one takes back. Waits its turn: no tap on an answer is ever dropped. */
    fun pick(
        draftId: String,
        question: QuestionStep,
        choice: Choice?,
    ) = app.act(wait = true) {
        step(
            if (choice == null) {
                app.vault.clear(draftId, question.item)
            } else {
                app.vault.mark(draftId, question.item, choice.mark)
            },
        )
    }

    fun next(draftId: String) = move { app.vault.next(draftId) }

    fun skip(draftId: String) = move { app.vault.skip(draftId) }

    fun answerSkipped(draftId: String) = move { app.vault.answerSkipped(draftId) }

    fun declineSkipped(draftId: String) = move { app.vault.declineSkipped(draftId) }

    fun setDay(
        draftId: String,
        day: DayKind?,
    ) = move { app.vault.setDay(draftId, day) }

    fun edit(
        draftId: String,
        item: String,
    ) = move { app.vault.edit(draftId, item) }

    fun showToContact(
        draftId: String,
        shown: Boolean,
    ) = app.act(wait = true) { step(app.vault.setShownToContact(draftId, shown)) }

    /** From any step to the one before; from the first question to where one came from. */
    fun back(screen: Screen.Runner) {
        val step = screen.shown.step
        if (step is QuestionShown && !step.question.canGoBack) {
            pause()
        } else {
            move { app.vault.back(screen.shown.draftId) }
        }
    }

    /** The system's back: nothing is lost, and the page says so. */
    internal fun pause() {
        app.phone.hush()
        app.show(Screen.Pause)
    }

    fun goOn() = app.backTo { it is Screen.Runner }

    /** Leaves the questions: to the contact's code if the phone is handed over, else home. */
    fun leave() {
        if (app.state.value.handedOver != null) app.home.askToGiveBack() else app.home.goHome()
    }

    fun read(question: QuestionStep) = app.phone.read(question.spoken, app.state.value.device.language)

    fun writeReason(reason: String) = app.edit<Screen.Runner> { it.copy(reason = reason) }

    fun askToLock(asks: Boolean) = app.edit<Screen.Runner> { it.copy(asksToLock = asks) }

    fun finish(screen: Screen.Runner) {
        askToLock(false)
        app.act {
            val finished = app.vault.finishUserPart(screen.shown.draftId, screen.reason.trim().ifEmpty { null })
            app.backTo { it is Screen.Home || it is Screen.HandOver }
            app.show(Screen.Finished(finished))
        }
    }

    fun beginContactPart(caseId: String) = app.act { app.show(Screen.ContactPart(app.vault.beginContactPart(caseId))) }

    internal fun goOnWithContactPart(
        caseId: String,
        draftId: String?,
    ) = app.act {
        val shown = draftId?.let { app.vault.contactPart(it) } ?: app.vault.beginContactPart(caseId)
        app.show(Screen.ContactPart(shown))
    }

    fun correctContactPart(
        caseId: String,
        round: UInt,
    ) = app.act { app.show(Screen.ContactPart(app.vault.correctContactPart(caseId, round))) }

    fun pickContact(
        draftId: String,
        item: String,
        choice: Choice?,
    ) = app.act(wait = true) {
        val shown =
            if (choice == null) {
                app.vault.clearContact(draftId, item)
            } else {
                app.vault.markContact(draftId, item, choice.mark)
            }
        app.edit<Screen.ContactPart> { it.copy(shown = shown) }
    }

    fun writeContactReason(reason: String) = app.edit<Screen.ContactPart> { it.copy(reason = reason) }

    fun askToLockContact(asks: Boolean) = app.edit<Screen.ContactPart> { it.copy(asksToLock = asks) }

    fun finishContact(screen: Screen.ContactPart) {
        askToLockContact(false)
        app.act {
            app.vault.finishContactPart(screen.shown.draftId, screen.reason.trim().ifEmpty { null })
            app.home.toHome()
        }
    }

    private fun move(call: suspend () -> RunnerScreen) {
        app.phone.hush()
        app.act { step(call()) }
    }

    private fun step(shown: RunnerScreen) = app.edit<Screen.Runner> { it.copy(shown = shown) }
}
