package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.GoalPurpose
import no.medspiller.GoalScreen
import no.medspiller.GoalSetCard
import no.medspiller.GoalWizardScreen
import no.medspiller.GoalsScreen
import no.medspiller.HandOverScreen
import no.medspiller.RateScreen
import no.medspiller.RatingDraft

/** The goals of a case, as [acting] sees them. */
data class GoalsShown(
    override val people: People,
    val acting: Acting,
    val shown: GoalsScreen,
    /** How the phone is given to the user, while it is in the contact's hands; null in the user's. */
    val handOver: HandOverScreen?,
) : CaseView

/** The goals taken together, as the contact sees them. */
data class GoalSetsShown(
    override val people: People,
    val sets: List<GoalSetCard>,
) : CaseView

/** One goal. */
data class GoalShown(
    override val people: People,
    val acting: Acting,
    val shown: GoalScreen,
    /** What was just rated, while it can be undone. */
    val rated: Rated? = null,
    /** What is asked before it is done. */
    val asks: GoalQuestion? = null,
    /** How important and how difficult it is, is open to be chosen. */
    val weightsOpen: Boolean = false,
) : CaseView {
    override val identity get() = listOf(this::class, shown.goal.goalId, asks)
}

/** What was just rated: [draft] is what it was saved from. */
data class Rated(
    val ratingId: String,
    val draft: RatingDraft,
    val seconds: Int,
)

/** What is asked of a goal before it is done. */
sealed interface GoalQuestion {
    /** Whether it is met. */
    data object IsMet : GoalQuestion

    /** Whether a rating is to be taken away. */
    data class TakeAway(
        val ratingId: String,
    ) : GoalQuestion
}

/** Setting a goal, one question a page. What is typed so far is in [shown]. */
data class GoalWriting(
    override val people: People,
    val acting: Acting,
    val purpose: GoalPurpose,
    val shown: GoalWizardScreen,
    /** "2026-11-24". */
    val today: String,
    /** The steps besides what is hoped for are open. */
    val levelsOpen: Boolean = shown.draft.levels.any { it.isNotEmpty() },
    /** The day it is set is open to be changed. */
    val dateOpen: Boolean = false,
    /** Whether to throw away what is typed is asked. */
    val asksToDrop: Boolean = false,
    /** The field a rule refused, and why. */
    val refused: Refused? = null,
) : CaseView {
    override val identity get() = listOf(this::class, shown.draft.step, asksToDrop)
}

/** "Where are we now?" */
data class GoalRating(
    override val people: People,
    val acting: Acting,
    val shown: RateScreen,
    val draft: RatingDraft = shown.draft,
    /** Day and note are open. */
    val adds: Boolean = shown.draft.run { date.isNotEmpty() || note.isNotEmpty() },
    /** The field a rule refused, and why. */
    val refused: Refused? = null,
) : CaseView

/** Why a goal is set aside. */
data class GoalAside(
    override val people: People,
    val acting: Acting,
    val goal: GoalScreen,
    val reason: String = goal.asideReason,
    /** The field a rule refused, and why. */
    val refused: Refused? = null,
) : CaseView

/** Handing the phone over for the user's goals. */
data class GoalsPurpose(
    val people: People,
) : HandOverPurpose
