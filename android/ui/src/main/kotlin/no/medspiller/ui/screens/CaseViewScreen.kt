package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.CaseShown
import no.medspiller.ui.app.CaseView
import no.medspiller.ui.app.DevelopmentShown
import no.medspiller.ui.app.DoneShown
import no.medspiller.ui.app.GoalAside
import no.medspiller.ui.app.GoalRating
import no.medspiller.ui.app.GoalSetsShown
import no.medspiller.ui.app.GoalShown
import no.medspiller.ui.app.GoalWriting
import no.medspiller.ui.app.GoalsShown
import no.medspiller.ui.app.GroupWriting
import no.medspiller.ui.app.GroupsShown
import no.medspiller.ui.app.MonthShown
import no.medspiller.ui.app.OccurrenceChanging
import no.medspiller.ui.app.OccurrenceShown
import no.medspiller.ui.app.PauseWriting
import no.medspiller.ui.app.PausesShown
import no.medspiller.ui.app.PlanEnding
import no.medspiller.ui.app.PlanWriting
import no.medspiller.ui.app.PlansShown
import no.medspiller.ui.app.SessionEditing
import no.medspiller.ui.app.SessionShown
import no.medspiller.ui.app.SignalPuttingAway
import no.medspiller.ui.app.SignalsShown
import no.medspiller.ui.app.WorkNoteWriting

/** What one comes to from a case. */
@Composable
internal fun CaseViewScreen(
    screen: CaseView,
    app: AppModel,
    handedOver: Boolean,
    back: (() -> Unit)?,
) = when (screen) {
    is GoalsShown -> GoalListScreen(screen, app, handedOver, back)
    is GoalSetsShown -> GoalSetsScreen(screen, back)
    is GoalShown -> OneGoalScreen(screen, app, back)
    is GoalWriting -> GoalWritingScreen(screen, app.goalWriting)
    is GoalRating -> GoalRatingScreen(screen, app.goalRating, back)
    is GoalAside -> GoalAsideScreen(screen, app.goals, back)
    is DoneShown -> DoneListScreen(screen, app, handedOver, back)
    is MonthShown -> MonthScreen(screen, app, back)
    is SessionShown -> OneSessionScreen(screen, app, back)
    is SessionEditing -> SessionEditScreen(screen, app.sessionEdits, back)
    is WorkNoteWriting -> WorkNoteScreen(screen, app.sessionEdits, back)
    is DevelopmentShown -> DevelopmentScreen(screen, app, back)
    is SignalsShown -> WorthScreen(screen, app, back)
    is SignalPuttingAway -> PuttingAwayScreen(screen, app.signals, back)
    is CaseShown -> CaseScreen(screen, app, back)
    is PlansShown -> PlanListScreen(screen, app, back)
    is PlanWriting -> PlanWritingScreen(screen, app.plans, back)
    is PlanEnding -> PlanEndingScreen(screen, app.plans, back)
    is OccurrenceShown -> OneOccurrenceScreen(screen, app.plans, handedOver, back)
    is OccurrenceChanging -> OccurrenceChangeScreen(screen, app.plans, back)
    is PausesShown -> PauseListScreen(screen, app.pauses, back)
    is PauseWriting -> PauseWritingScreen(screen, app.pauses, back)
    is GroupsShown -> GroupListScreen(screen, app, back)
    is GroupWriting -> GroupWritingScreen(screen, app.pauses, back)
}
