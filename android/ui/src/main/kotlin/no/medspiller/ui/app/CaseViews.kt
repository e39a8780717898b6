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
        is GoalsShown -> {
            goals.load(screen.people, screen.acting)
        }

        is GoalShown -> {
            screen.copy(shown = goals.one(screen.people, screen.acting, screen.shown.goal.goalId))
        }

        is DoneShown -> {
            done.load(screen.people, screen.acting, screen.pages.size)
        }

        is MonthShown -> {
            done
                .monthOf(screen.people, screen.acting, screen.ofAll, screen.calendar.month)
                .copy(chosen = screen.chosen)
        }

        is SessionShown -> {
            done
                .one(screen.people, screen.acting, screen.shown.version.sessionId)
                .copy(versionsOpen = screen.versionsOpen, saved = screen.saved)
        }

        is SignalsShown -> {
            signals.load(screen.people, screen.acting)
        }

        is CaseShown -> {
            plans.caseOf(screen.people)
        }

        is PlansShown -> {
            plans.load(screen.people, screen.acting)
        }

        is OccurrenceShown -> {
            plans.one(screen.people, screen.acting, screen.planned)
        }

        is PausesShown -> {
            pauses.load(screen.people, screen.acting)
        }

        is GroupsShown -> {
            pauses.groupsOf(screen.people)
        }

        else -> {
            screen
        }
    }

/** Back within [view]: to its question before, or away from what it asks. False when it is to be left. */
internal fun AppModel.backWithin(view: CaseView): Boolean {
    when {
        view is GoalWriting && (view.asksToDrop || !view.shown.isFirst) -> goalWriting.back(view)
        view is GoalShown && view.asks != null -> goals.ask(null)
        view is PlanEnding && view.asksToTakeAway -> plans.editEnding { it.copy(asksToTakeAway = false) }
        view is PauseWriting && view.asksToTakeAway -> pauses.edit { it.copy(asksToTakeAway = false) }
        view is GroupWriting && view.asksToPutAway -> pauses.editGroup { it.copy(asksToPutAway = false) }
        else -> return false
    }
    return true
}
