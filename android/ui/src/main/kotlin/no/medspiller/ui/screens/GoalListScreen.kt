package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import no.medspiller.GoalCard
import no.medspiller.GoalPurposeNew
import no.medspiller.GoalPurposeNext
import no.medspiller.GoalSetCard
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.GoalSetsShown
import no.medspiller.ui.app.GoalsShown
import no.medspiller.ui.parts.AnswerRow
import no.medspiller.ui.parts.GoalPathCard
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Signs
import no.medspiller.ui.parts.TaskCard
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.outdent

/** "My goals": each in the user's own words, with where one is; then those that have ended, which stay. */
@Composable
internal fun GoalListScreen(
    screen: GoalsShown,
    app: AppModel,
    handedOver: Boolean,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val shown = screen.shown
    val write = { app.goalWriting.begin(screen.people, screen.acting, GoalPurposeNew) }
    Page(
        shown.title,
        back = back,
        bottom = if (shown.canSet) ({ MainButton(words["goal-new"], write) }) else null,
    ) {
        shown.empty?.let { Paragraph(it) }
        if (shown.canSet) shown.ended.forEach { WantsNext(screen, it, app) }
        shown.active.forEach { ActiveGoal(screen, it, app) }
        screen.handOver?.let {
            OpenCard(it.title, { app.goals.handOver(screen) }, lines = listOf(words["goals-hand-over"]))
        }
        if (shown.sets.isNotEmpty()) {
            WordButton(
                words["goals-together"],
                { app.goals.together(screen) },
                Modifier.outdent(WordPadding),
                sign = Signs.onward,
            )
        }
        if (shown.ended.isNotEmpty()) Heading(words["goals-ended"])
        shown.ended.forEach { goal ->
            OpenCard(
                goal.words,
                { app.goals.see(screen.people, screen.acting, goal.goalId) },
                lines = listOfNotNull(goal.statusLine, goal.reason) + goal.followedBy.map { it.text },
            )
        }
        if (handedOver) HelpAndBack(app)
    }
}

/** A goal that was met leads on to the next, until there is one. */
@Composable
private fun WantsNext(
    screen: GoalsShown,
    goal: GoalCard,
    app: AppModel,
) {
    val proposal = goal.proposal ?: return
    TaskCard(
        LocalWords.current["goal-set-next"],
        { app.goalWriting.begin(screen.people, screen.acting, GoalPurposeNext(goal.goalId)) },
        lines = listOf(goal.words, proposal),
    )
}

@Composable
private fun ActiveGoal(
    screen: GoalsShown,
    goal: GoalCard,
    app: AppModel,
) = Group {
    GoalPathCard(
        goal.words,
        goal.path.pathSteps(),
        goal.path.here,
        { app.goals.see(screen.people, screen.acting, goal.goalId) },
        above = goal.domains,
        lines = listOf(goal.statusLine),
    )
    if (screen.shown.canSet) {
        WordButton(
            LocalWords.current["goal-rate"],
            { app.goalRating.begin(screen.people, screen.acting, goal.goalId) },
            Modifier.outdent(WordPadding),
            sign = Signs.onward,
        )
    }
}

/** What the goals come to together: a number for the contact, which the user never sees. */
@Composable
internal fun GoalSetsScreen(
    screen: GoalSetsShown,
    back: (() -> Unit)?,
) = Page(LocalWords.current["goals-together"], back = back, above = { Quiet(screen.people.user) }) {
    screen.sets.forEach { GoalSet(it) }
}

@Composable
private fun GoalSet(set: GoalSetCard) =
    Group {
        Heading(set.title)
        Quiet(listOfNotNull(set.shown, set.rated, set.setAside).joinToString(". ") + ".")
        set.t?.let { AnswerRow(LocalWords.current["goals-t"], it) }
        Paragraph(set.explanation)
        set.goals.forEach { AnswerRow(it.words, it.level, who = it.date) }
    }
