package no.medspiller

import no.medspiller.generated.Vault

/** The goals of a case: their screens, and what is done with them. */
class Goals internal constructor(
    private val calls: Calls,
    private val vault: Vault,
) {
    /** "Målene mine", as the user sees it, or as the phone's owner does. */
    suspend fun goals(
        caseId: String,
        acting: Acting,
    ): GoalsScreen = calls.call { vault.goals(caseId, acting, it) }

    /** One goal with all its ratings. */
    suspend fun goal(
        caseId: String,
        goalId: String,
        acting: Acting,
    ): GoalScreen = calls.call { vault.goal(caseId, goalId, acting, it) }

    /** Setting a goal, at the step it was left. */
    suspend fun goalWizard(
        caseId: String,
        purpose: GoalPurpose,
        acting: Acting,
    ): GoalWizardScreen = calls.call { vault.goalWizard(caseId, purpose, acting, it) }

    /** Keeps what is typed of a goal, at each pause. */
    suspend fun keepGoalDraft(
        caseId: String,
        purpose: GoalPurpose,
        draft: GoalDraft,
        acting: Acting,
    ) = calls.call { vault.keepGoalDraft(caseId, purpose, draft, acting, it) }

    /**
     * "Neste": to the next step, once what is typed is right; what isn't is named by its field. From "Hvordan
     * merker vi det?" the levels come with a proposal.
     */
    suspend fun goalWizardNext(
        caseId: String,
        purpose: GoalPurpose,
        draft: GoalDraft,
        acting: Acting,
    ): GoalWizardScreen = calls.call { vault.goalWizardNext(caseId, purpose, draft, acting, it) }

    /** "Tilbake": to the step before, with what is typed kept, right or not. */
    suspend fun goalWizardBack(
        caseId: String,
        purpose: GoalPurpose,
        draft: GoalDraft,
        acting: Acting,
    ): GoalWizardScreen = calls.call { vault.goalWizardBack(caseId, purpose, draft, acting, it) }

    /**
     * Writes the goal: a new one, the same anew, the next, or another instead. What was typed is let go. Gives the
     * goal's.
     */
    suspend fun finishGoal(
        caseId: String,
        purpose: GoalPurpose,
        draft: GoalDraft,
        acting: Acting,
    ) = calls.command { vault.finishGoal(caseId, purpose, draft, acting, it) }

    /** How important a goal is to the user, 1 to 3; none takes it away. */
    suspend fun setGoalImportance(
        caseId: String,
        goalId: String,
        importance: UByte?,
    ) = calls.command { vault.setGoalImportance(caseId, goalId, importance) }

    /** How difficult the contact holds a goal to be, 1 to 3; none takes it away. */
    suspend fun setGoalDifficulty(
        caseId: String,
        goalId: String,
        difficulty: UByte?,
        acting: Acting,
    ) = calls.command { vault.setGoalDifficulty(caseId, goalId, difficulty, acting) }

    /** A goal was met; [goals] proposes the next from then on. */
    suspend fun meetGoal(
        caseId: String,
        goalId: String,
    ) = calls.command { vault.meetGoal(caseId, goalId, it) }

    /** Sets a goal aside, with a reason, which is let go of as a form. */
    suspend fun setGoalAside(
        caseId: String,
        goalId: String,
        reason: String,
    ) = calls.command { vault.setGoalAside(caseId, goalId, reason, it) }

    /** "Hvor er vi nå?" */
    suspend fun goalRating(
        caseId: String,
        goalId: String,
        acting: Acting,
    ): RateScreen = calls.call { vault.goalRating(caseId, goalId, acting, it) }

    /** Keeps what is chosen and typed of a rating, at each tap and pause. */
    suspend fun keepRatingDraft(
        goalId: String,
        draft: RatingDraft,
    ) = calls.call { vault.keepRatingDraft(goalId, draft) }

    /** Rates a goal. What was typed is let go. Gives the rating's. */
    suspend fun rateGoal(
        caseId: String,
        goalId: String,
        draft: RatingDraft,
        acting: Acting,
    ) = calls.command { vault.rateGoal(caseId, goalId, draft, acting, it) }

    /** Takes a rating back: "Angre" after it, or later in the list. It is kept and counts for nothing. */
    suspend fun withdrawRating(
        caseId: String,
        goalId: String,
        ratingId: String,
    ) = calls.command { vault.withdrawRating(caseId, goalId, ratingId, it) }
}
