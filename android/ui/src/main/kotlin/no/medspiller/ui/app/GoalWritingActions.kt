package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.GoalDraft
import no.medspiller.GoalPurpose
import no.medspiller.GoalWizardScreen
import no.medspiller.Invalid

/** Setting a goal, step by step. What is typed is kept at each pause and each tap. */
class GoalWritingActions internal constructor(
    private val app: AppModel,
) {
    /** The form that was used or dropped last: a pause that comes after it keeps nothing. */
    private var given: String? = null

    private val goals get() = app.vault.goals

    fun begin(
        people: People,
        acting: Acting,
        purpose: GoalPurpose,
    ) = app.act {
        given = null
        app.show(opened(people, acting, purpose))
    }

    suspend fun opened(
        people: People,
        acting: Acting,
        purpose: GoalPurpose,
    ) = GoalWriting(people, acting, purpose, goals.goalWizard(people.caseId, purpose, acting), app.today())

    fun edit(change: (GoalWriting) -> GoalWriting) = app.edit<GoalWriting> { change(it).copy(refused = null) }

    /** What is typed; kept when the hand rests. */
    fun write(change: (GoalDraft) -> GoalDraft) = edit { it.written(change) }

    /** What is tapped is kept at once. */
    fun pick(
        screen: GoalWriting,
        change: (GoalDraft) -> GoalDraft,
    ) {
        write(change)
        keep(screen.written(change))
    }

    /** The hand has rested: what is written survives the phone. */
    fun keep(screen: GoalWriting) =
        app.act(wait = true) {
            if (screen.shown.form == given) return@act
            // On the next page already: what was typed on the one before is in its draft.
            val now = (app.state.value.screen as? GoalWriting)?.takeIf { it.shown.form == screen.shown.form } ?: screen
            unlessRefused { goals.keepGoalDraft(now.people.caseId, now.purpose, now.shown.draft, now.acting) }
        }

    /** The day it is set, and the words for it. */
    fun setDate(
        screen: GoalWriting,
        date: String,
    ) = app.act(wait = true) {
        val draft = screen.shown.draft.copy(date = date.takeIf { it != screen.today }.orEmpty())
        goals.keepGoalDraft(screen.people.caseId, screen.purpose, draft, screen.acting)
        val shown = goals.goalWizard(screen.people.caseId, screen.purpose, screen.acting)
        edit { it.copy(shown = shown) }
    }

    fun next(screen: GoalWriting) =
        step(screen) { goals.goalWizardNext(it.people.caseId, it.purpose, it.shown.draft, it.acting) }

    /** To the question before; from the first one to where one came from. Nothing typed is lost. */
    fun back(screen: GoalWriting) {
        when {
            screen.asksToDrop -> askToDrop(false)
            screen.shown.isFirst -> leave(screen)
            else -> step(screen) { goals.goalWizardBack(it.people.caseId, it.purpose, it.shown.draft, it.acting) }
        }
    }

    /** Later: it is there when one comes again. */
    fun leave(screen: GoalWriting) {
        keep(screen)
        app.leave<GoalWriting>()
    }

    fun askToDrop(asks: Boolean) = app.edit<GoalWriting> { it.copy(asksToDrop = asks) }

    fun drop(screen: GoalWriting) =
        app.act {
            app.vault.dropForm(screen.shown.form)
            given = screen.shown.form
            app.leave<GoalWriting>()
        }

    fun finish(screen: GoalWriting) =
        guarded(screen) {
            val goal = goals.finishGoal(it.people.caseId, it.purpose, it.shown.draft, it.acting)
            given = it.shown.form
            app.showGoal(it.people, it.acting, goal)
        }

    private fun step(
        screen: GoalWriting,
        call: suspend (GoalWriting) -> GoalWizardScreen,
    ) = guarded(screen) {
        val shown = call(it)
        edit { now -> GoalWriting(now.people, now.acting, now.purpose, shown, now.today) }
    }

    /** The second of two taps finds another page, and does nothing there. */
    private fun guarded(
        screen: GoalWriting,
        work: suspend (GoalWriting) -> Unit,
    ) = app.act(wait = true) {
        val now = app.state.value.screen as? GoalWriting ?: return@act
        if (now.shown.draft.step != screen.shown.draft.step) return@act
        try {
            work(now)
        } catch (refused: Invalid) {
            app.edit<GoalWriting> { it.refusedFor(Refused(refused.field, refused.reason)) }
        }
    }
}

internal fun GoalWriting.written(change: (GoalDraft) -> GoalDraft) =
    copy(shown = shown.copy(draft = change(shown.draft)))

/** Opens what holds the refused field. */
private fun GoalWriting.refusedFor(refused: Refused) =
    copy(
        refused = refused,
        levelsOpen = levelsOpen || (refused.field.startsWith("level_") && refused.field != HOPED),
        dateOpen = dateOpen || refused.field == "date",
    )

/** The field of what is hoped for. */
const val HOPED = "level_0"
