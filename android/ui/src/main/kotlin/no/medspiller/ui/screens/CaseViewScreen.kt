package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.CaseView
import no.medspiller.ui.app.GoalAside
import no.medspiller.ui.app.GoalRating
import no.medspiller.ui.app.GoalSetsShown
import no.medspiller.ui.app.GoalShown
import no.medspiller.ui.app.GoalWriting
import no.medspiller.ui.app.GoalsShown

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
}
