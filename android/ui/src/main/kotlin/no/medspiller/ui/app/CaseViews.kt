package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.OwnRole

/** What one comes to from a case: its goals, what was done, what lies ahead, what is worth talking about. */
sealed interface CaseView : Screen {
    /** Whose case it is. */
    val people: People
}

/** As whom the one whose phone this is looks at their own case. */
internal val People.acting: Acting get() = if (role == OwnRole.SERVICE_USER) Acting.USER else Acting.OWNER

/** [screen] as the core has it now. What is being written or chosen stays. */
internal suspend fun AppModel.fresh(screen: CaseView): CaseView =
    when (screen) {
        is GoalsShown -> goals.load(screen.people, screen.acting)
        is GoalShown -> screen.copy(shown = goals.one(screen.people, screen.acting, screen.shown.goal.goalId))
        else -> screen
    }

/** Back within [view]: to its question before, or away from what it asks. False when it is to be left. */
internal fun AppModel.backWithin(view: CaseView): Boolean {
    when {
        view is GoalWriting && (view.asksToDrop || !view.shown.isFirst) -> goalWriting.back(view)
        view is GoalShown && view.asks != null -> goals.ask(null)
        else -> return false
    }
    return true
}
