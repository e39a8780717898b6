package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.Invalid
import no.medspiller.RatingDraft

/** "Where are we now?": a step, who agrees, and what was said about it. */
class GoalRatingActions internal constructor(
    private val app: AppModel,
) {
    /** The goal that was rated last: a pause that comes after it keeps nothing. */
    private var given: String? = null

    private val goals get() = app.vault.goals

    fun begin(
        people: People,
        acting: Acting,
        goalId: String,
    ) = app.act { show(people, goalId, acting) }

    internal suspend fun show(
        people: People,
        goalId: String,
        acting: Acting = people.acting,
    ) {
        given = null
        app.show(opened(people, acting, goalId))
    }

    suspend fun opened(
        people: People,
        acting: Acting,
        goalId: String,
    ) = GoalRating(people, acting, goals.goalRating(people.caseId, goalId, acting))

    fun edit(change: (GoalRating) -> GoalRating) = app.edit<GoalRating> { change(it).copy(refused = null) }

    fun write(note: String) = edit { it.copy(draft = it.draft.copy(note = note)) }

    /** What is tapped is kept at once. */
    fun pick(
        screen: GoalRating,
        change: (RatingDraft) -> RatingDraft,
    ) {
        edit { it.copy(draft = change(it.draft)) }
        keep(screen.copy(draft = change(screen.draft)))
    }

    /** The hand has rested: what is written survives the phone. */
    fun keep(screen: GoalRating) =
        app.act(wait = true) {
            if (screen.shown.goalId == given) return@act
            val now =
                (app.state.value.screen as? GoalRating)?.takeIf { it.shown.goalId == screen.shown.goalId } ?: screen
            unlessRefused { goals.keepRatingDraft(now.shown.goalId, now.draft) }
        }

    /** The day it is about, and the words for it. */
    fun setDate(
        screen: GoalRating,
        date: String,
    ) = app.act(wait = true) {
        val draft = screen.draft.copy(date = date)
        goals.keepRatingDraft(screen.shown.goalId, draft)
        val fresh = opened(screen.people, screen.acting, screen.shown.goalId)
        edit { it.copy(shown = fresh.shown, draft = it.draft.copy(date = date)) }
    }

    fun save(screen: GoalRating) =
        app.act(wait = true) {
            val now = app.state.value.screen as? GoalRating ?: return@act
            val draft = now.draft.copy(note = now.draft.note.trim())
            try {
                val rating = goals.rateGoal(now.people.caseId, now.shown.goalId, draft, now.acting)
                given = now.shown.goalId
                val rated =
                    Rated(
                        rating,
                        draft,
                        app.vault.sessions
                            .undoSeconds()
                            .toInt(),
                    )
                app.showGoal(now.people, now.acting, now.shown.goalId, rated)
            } catch (refused: Invalid) {
                val field = Refused(refused.field, refused.reason)
                app.edit<GoalRating> { it.copy(refused = field, adds = it.adds || field.field in Added) }
            }
        }

    /** Takes the rating back, and shows it again as it was: nothing written is lost. */
    fun undo(
        screen: GoalShown,
        rated: Rated,
    ) = app.act {
        goals.withdrawRating(screen.people.caseId, screen.shown.goal.goalId, rated.ratingId)
        given = null
        goals.keepRatingDraft(screen.shown.goal.goalId, rated.draft)
        forget()
        app.show(opened(screen.people, screen.acting, screen.shown.goal.goalId))
    }

    /** The time for undoing is over. */
    fun forget() = app.edit<GoalShown> { it.copy(rated = null) }
}

/** The fields that lie behind "add". */
private val Added = setOf("date", "note")
