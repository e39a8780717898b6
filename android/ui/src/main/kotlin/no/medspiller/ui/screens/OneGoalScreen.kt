package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import no.medspiller.Acting
import no.medspiller.GoalPurposeChange
import no.medspiller.GoalPurposeNext
import no.medspiller.GoalPurposeRevise
import no.medspiller.RatingLine
import no.medspiller.WeightChoice
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.GoalActions
import no.medspiller.ui.app.GoalAside
import no.medspiller.ui.app.GoalQuestion
import no.medspiller.ui.app.GoalShown
import no.medspiller.ui.parts.AnswerRow
import no.medspiller.ui.parts.AskPage
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.ChoiceList
import no.medspiller.ui.parts.FoldOut
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Signs
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.UndoBar
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.WriteArea
import no.medspiller.ui.parts.outdent

/** One goal: its path, what came before and after it, how it was rated, and what can become of it. */
@Composable
internal fun OneGoalScreen(
    screen: GoalShown,
    app: AppModel,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    when (val asks = screen.asks) {
        null -> {
            GoalPage(screen, app, back)
        }

        GoalQuestion.IsMet -> {
            AskPage(
                words["goal-met-title"],
                words["goal-met-explanation"],
                words["goal-met-yes"],
                { app.goals.meet(screen) },
                words["goal-met-not-yet"],
                { app.goals.ask(null) },
            )
        }

        is GoalQuestion.TakeAway -> {
            AskPage(
                words["goal-take-away-title"],
                words["goal-take-away-explanation"],
                words["goal-take-away-yes"],
                { app.goals.takeAway(screen, asks.ratingId) },
                words["goal-take-away-no"],
                { app.goals.ask(null) },
            )
        }
    }
}

@Composable
private fun GoalPage(
    screen: GoalShown,
    app: AppModel,
    back: (() -> Unit)?,
) {
    val goal = screen.shown.goal
    val domains: (@Composable () -> Unit)? = goal.domains.takeIf { it.isNotEmpty() }?.let { { Quiet(it) } }
    Page(
        goal.words,
        back = back,
        above = domains?.let { { it() } },
        bottom = { GoalButtons(screen, app) },
    ) {
        PathView(goal.path)
        Quiet(goal.statusLine)
        goal.reason?.let { Paragraph(it) }
        goal.proposal?.let { Paragraph(it) }
        Links(screen, app.goals)
        if (screen.shown.isActive) {
            OtherButton(LocalWords.current["goal-is-met"], { app.goals.ask(GoalQuestion.IsMet) })
            Weights(screen, app.goals)
            WhatCanBecome(screen, app)
        }
        if (screen.shown.history.isNotEmpty()) {
            Heading(LocalWords.current["goal-history"])
            screen.shown.history.forEach { RatingView(it, screen.shown.isActive, app.goals) }
        }
    }
}

@Composable
private fun GoalButtons(
    screen: GoalShown,
    app: AppModel,
) {
    val words = LocalWords.current
    val goal = screen.shown.goal
    screen.rated?.let { rated ->
        UndoBar(
            words["saved"],
            { app.goalRating.undo(screen, rated) },
            rated.seconds,
            { app.goalRating.forget() },
            id = rated.ratingId,
        )
    }
    if (screen.shown.isActive) {
        MainButton(words["goal-rate"], { app.goalRating.begin(screen.people, screen.acting, goal.goalId) })
    } else if (goal.proposal != null) {
        val next = GoalPurposeNext(goal.goalId)
        MainButton(words["goal-set-next"], { app.goalWriting.begin(screen.people, screen.acting, next) })
    }
}

@Composable
private fun Links(
    screen: GoalShown,
    actions: GoalActions,
) = (listOfNotNull(screen.shown.goal.cameAfter) + screen.shown.goal.followedBy).forEach { link ->
    WordButton(
        link.text,
        { actions.see(screen.people, screen.acting, link.goalId) },
        Modifier.outdent(WordPadding),
        sign = Signs.onward,
    )
}

/** How important it is, by the user, and how difficult, by the contact: each only to the one whose word it is. */
@Composable
private fun Weights(
    screen: GoalShown,
    actions: GoalActions,
) {
    val words = LocalWords.current
    val (shown, important) = screen.shown to screen.shown.importance.firstOrNull { it.isChosen }
    if (screen.acting == Acting.USER) {
        Weight(words["goal-importance"], shown.importance, screen, actions) { actions.setImportance(screen, it) }
    } else {
        important?.let { AnswerRow(words["goal-importance"], it.text) }
    }
    if (shown.difficulty.isNotEmpty()) {
        Weight(words["goal-difficulty"], shown.difficulty, screen, actions) { actions.setDifficulty(screen, it) }
    }
}

/** What is chosen, and behind a tap the choice. */
@Composable
private fun Weight(
    title: String,
    choices: List<WeightChoice>,
    screen: GoalShown,
    actions: GoalActions,
    onPick: (Int?) -> Unit,
) {
    val chosen = choices.firstOrNull { it.isChosen }
    FoldOut(
        listOfNotNull(title, chosen?.text).joinToString("\n"),
        screen.weightsOpen,
        actions::openWeights,
    ) {
        ChoiceList(choices.map { Choice(it.number.toInt(), it.text) }, chosen?.number?.toInt(), onPick)
    }
}

/** Changed, set aside. Once it is rated, its words stand: changing it makes another goal. */
@Composable
private fun WhatCanBecome(
    screen: GoalShown,
    app: AppModel,
) {
    val words = LocalWords.current
    val goal = screen.shown.goal.goalId
    val change = if (screen.shown.locked == null) GoalPurposeRevise(goal) else GoalPurposeChange(goal)
    OtherButton(words["goal-change"], { app.goalWriting.begin(screen.people, screen.acting, change) })
    screen.shown.locked?.let { Quiet(it) }
    OtherButton(words["goal-aside"], { app.goals.toAside(screen) })
}

@Composable
private fun RatingView(
    rating: RatingLine,
    canTakeAway: Boolean,
    actions: GoalActions,
) = Group {
    SubHeading(rating.date)
    Lines(rating.level, listOf(rating.agreed) + listOfNotNull(rating.note, rating.enteredBy, rating.withdrawn))
    if (canTakeAway && rating.withdrawn == null) {
        WordButton(
            LocalWords.current["goal-take-away"],
            { actions.ask(GoalQuestion.TakeAway(rating.ratingId)) },
            Modifier.outdent(WordPadding),
        )
    }
}

/** Why it is set aside. The goal stays, with the reason. */
@Composable
internal fun GoalAsideScreen(
    screen: GoalAside,
    actions: GoalActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(
        words["goal-aside-title"],
        back = back,
        above = { Quiet(screen.goal.goal.words) },
        bottom = { MainButton(words["goal-aside"], { actions.setAside(screen) }) },
    ) {
        Paragraph(words["goal-aside-explanation"])
        WriteArea(
            words["goal-aside-reason"],
            screen.reason,
            actions::writeReason,
            onPause = { actions.keepReason(screen, it) },
            problem = screen.refused.at("reason") ?: screen.refused.elsewhere(setOf("reason")),
        )
    }
}
