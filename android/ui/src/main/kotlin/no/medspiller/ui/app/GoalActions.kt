package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.GoalScreen
import no.medspiller.Invalid

/** The goals of a case: the list, one goal, and what becomes of it. */
class GoalActions internal constructor(
    private val app: AppModel,
) {
    /** The reason that was given last: a pause that comes after it keeps nothing. */
    private var given: String? = null

    private val goals get() = app.vault.goals

    fun open(
        people: People,
        acting: Acting,
    ) = app.act { app.show(load(people, acting)) }

    suspend fun load(
        people: People,
        acting: Acting,
    ): GoalsShown {
        val handOver = if (acting == Acting.OWNER) app.vault.handOver(people.caseId) else null
        return GoalsShown(people, acting, goals.goals(people.caseId, acting), handOver)
    }

    suspend fun one(
        people: People,
        acting: Acting,
        goalId: String,
    ): GoalScreen = goals.goal(people.caseId, goalId, acting)

    /** The user's goals on the contact's phone begin with handing the phone over. */
    fun handOver(screen: GoalsShown) {
        val shown = screen.handOver ?: return
        val purpose = GoalsPurpose(screen.people)
        app.show(Screen.HandOver(screen.people.caseId, shown, draftId = null, purpose = purpose))
    }

    fun see(
        people: People,
        acting: Acting,
        goalId: String,
    ) = app.act { app.show(GoalShown(people, acting, one(people, acting, goalId))) }

    fun together(screen: GoalsShown) = app.show(GoalSetsShown(screen.people, screen.shown.sets))

    fun setImportance(
        screen: GoalShown,
        importance: Int?,
    ) = app.act(wait = true) {
        goals.setGoalImportance(screen.people.caseId, screen.shown.goal.goalId, importance?.toUByte())
        reload(screen)
    }

    fun setDifficulty(
        screen: GoalShown,
        difficulty: Int?,
    ) = app.act(wait = true) {
        val number = difficulty?.toUByte()
        goals.setGoalDifficulty(screen.people.caseId, screen.shown.goal.goalId, number, screen.acting)
        reload(screen)
    }

    fun openWeights(open: Boolean) = app.edit<GoalShown> { it.copy(weightsOpen = open) }

    fun ask(question: GoalQuestion?) = app.edit<GoalShown> { it.copy(asks = question) }

    fun meet(screen: GoalShown) =
        app.act {
            goals.meetGoal(screen.people.caseId, screen.shown.goal.goalId)
            reload(screen)
        }

    fun takeAway(
        screen: GoalShown,
        ratingId: String,
    ) = app.act {
        goals.withdrawRating(screen.people.caseId, screen.shown.goal.goalId, ratingId)
        reload(screen)
    }

    private suspend fun reload(screen: GoalShown) {
        val fresh = one(screen.people, screen.acting, screen.shown.goal.goalId)
        app.edit<GoalShown> { it.copy(shown = fresh, asks = null, rated = null) }
    }

    fun toAside(screen: GoalShown) {
        given = null
        app.show(GoalAside(screen.people, screen.acting, screen.shown))
    }

    fun writeReason(reason: String) = app.edit<GoalAside> { it.copy(reason = reason, refused = null) }

    /** The hand has rested: what is written survives the phone. */
    fun keepReason(
        screen: GoalAside,
        reason: String,
    ) = app.act(wait = true) {
        if (screen.goal.asideForm == given) return@act
        unlessRefused { app.vault.keepForm(screen.goal.asideForm, mapOf(REASON to reason)) }
    }

    fun setAside(screen: GoalAside) =
        app.act(wait = true) {
            val now = app.state.value.screen as? GoalAside ?: return@act
            try {
                goals.setGoalAside(now.people.caseId, now.goal.goal.goalId, now.reason.trim())
                given = now.goal.asideForm
                app.showGoal(now.people, now.acting, now.goal.goal.goalId)
            } catch (refused: Invalid) {
                app.edit<GoalAside> { it.copy(refused = Refused(refused.field, refused.reason)) }
            }
        }
}

private const val REASON = "reason"

/** Shows one goal in the place of what led to it: back leads to where one came from. */
internal suspend fun AppModel.showGoal(
    people: People,
    acting: Acting,
    goalId: String,
    rated: Rated? = null,
) {
    val goal = GoalShown(people, acting, goals.one(people, acting, goalId), rated)
    update { now ->
        val before =
            now.stack.dropLastWhile {
                it is GoalShown || it is GoalWriting || it is GoalRating ||
                    it is GoalAside
            }
        now.copy(stack = before + goal)
    }
}

/** Something typed that looks like an identity number is kept nowhere; saving says so at its field. */
internal inline fun unlessRefused(keep: () -> Unit) {
    try {
        keep()
    } catch (_: Invalid) {
        // Said when it is saved.
    }
}
