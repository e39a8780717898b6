package no.medspiller

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.io.File

/** A goal from a wish to being met, and on to the next. */
class GoalStoryTest {
    @TempDir
    lateinit var folder: File
    private val clock = SetClock()

    private suspend fun Medspiller.begun(): String {
        create(OwnRole.TRAINING_CONTACT, CODE).close()
        return openCase(aase)
    }

    @Test
    fun `a wish becomes a goal that is rated, met, and leads on`() =
        test {
            val case = medspiller(folder, clock).use { app -> app.begun().also { app.typesAWish(it) } }
            // put down in the middle of the wizard: what was typed is there
            medspiller(folder, clock).use { app ->
                app.unlock(CODE)
                val goal = app.setsTheGoal(case)
                app.ratesIt(case, goal)
                app.leadsOn(case, goal)
            }
        }

    private suspend fun Medspiller.typesAWish(case: String) {
        val start = goals.goalWizard(case, GoalPurposeNew, Acting.USER)
        assertEquals("Hva vil Åse Bjørgsdotter få til?", goals.goalWizard(case, GoalPurposeNew, Acting.OWNER).question)
        assertEquals("Hva vil du få til?", start.question)
        val empty = assertThrows<Invalid> { goals.goalWizardNext(case, GoalPurposeNew, start.draft, Acting.USER) }
        assertEquals("words" to "empty", empty.`field` to empty.reason)
        val number = start.draft.copy(words = "Svømme med 01129950184")
        val refused = assertThrows<Invalid> { goals.goalWizardNext(case, GoalPurposeNew, number, Acting.USER) }
        assertEquals("words" to "identity_number", refused.`field` to refused.reason)
        val domains =
            goals.goalWizardNext(case, GoalPurposeNew, start.draft.copy(words = "Svømme mer"), Acting.USER)
        assertTrue(domains.domains.any { it.key == "health" && it.name == "Helse" })
        goals.keepGoalDraft(case, GoalPurposeNew, domains.draft.copy(domains = listOf("health")), Acting.USER)
    }

    private suspend fun Medspiller.setsTheGoal(case: String): String {
        val left = goals.goalWizard(case, GoalPurposeNew, Acting.USER)
        assertEquals("Svømme mer" to listOf("health"), left.draft.words to left.draft.domains)
        val measure = goals.goalWizardNext(case, GoalPurposeNew, left.draft, Acting.USER)
        val counted =
            measure.draft.copy(unit = GoalUnit.TIMES, countNow = "1", countHoped = "2")
        val levels = goals.goalWizardNext(case, GoalPurposeNew, counted, Acting.USER)
        assertEquals(
            listOf("Ingen ganger i uka", "1 gang i uka", "2 ganger i uka", "3 ganger i uka", "4 ganger i uka"),
            levels.levels.map { it.text },
        )
        val importance = goals.goalWizardNext(case, GoalPurposeNew, levels.draft, Acting.USER)
        val review =
            goals.goalWizardNext(case, GoalPurposeNew, importance.draft.copy(importance = 3u), Acting.USER)
        assertTrue(review.isLast)
        val goal = goals.finishGoal(case, GoalPurposeNew, review.draft, Acting.USER)
        val card = goals.goals(case, Acting.USER).active.single()
        assertEquals(goal to "Svømme mer", card.goalId to card.words)
        assertEquals(listOf(false, true, false, false, false), card.path.steps.map { it.isHere })
        assertTrue(
            goals
                .goalWizard(case, GoalPurposeNew, Acting.USER)
                .draft.words
                .isEmpty(),
        )
        return goal
    }

    private suspend fun Medspiller.ratesIt(
        case: String,
        goal: String,
    ) {
        clock.days(30)
        val rate = goals.goalRating(case, goal, Acting.USER)
        assertNull(rate.draft.level)
        val unsaid = assertThrows<Invalid> { goals.rateGoal(case, goal, rate.draft, Acting.USER) }
        assertEquals("level" to "empty", unsaid.`field` to unsaid.reason)
        val draft = rate.draft.copy(level = 0, agreed = rate.people.map { it.personId })
        goals.rateGoal(case, goal, draft, Acting.USER)
        val users = goals.goals(case, Acting.USER)
        assertEquals(
            2,
            users.active
                .single()
                .path.steps
                .indexOfFirst { it.isHere },
        )
        assertTrue(users.sets.isEmpty())
        assertTrue(goals.goals(case, Acting.OWNER).sets.isNotEmpty())
        val locked = goals.goalWizard(case, GoalPurposeRevise(goal), Acting.USER)
        assertTrue(checkNotNull(locked.locked).startsWith("Målet er vurdert."))
    }

    private suspend fun Medspiller.leadsOn(
        case: String,
        goal: String,
    ) {
        clock.days(10)
        goals.meetGoal(case, goal)
        val met = goals.goals(case, Acting.USER).ended.single()
        assertEquals(GoalStatus.MET to "Målet er nådd. Hva vil du få til nå?", met.status to met.proposal)
        val again = assertThrows<Invalid> { goals.meetGoal(case, goal) }
        assertEquals("goal" to "ended", again.`field` to again.reason)
        val purpose = GoalPurposeNext(goal)
        var screen = goals.goalWizard(case, purpose, Acting.USER)
        screen = goals.goalWizardNext(case, purpose, screen.draft.copy(words = "Svømme 500 meter"), Acting.USER)
        screen = goals.goalWizardNext(case, purpose, screen.draft.copy(domains = listOf("health")), Acting.USER)
        screen = goals.goalWizardNext(case, purpose, screen.draft.copy(unit = null), Acting.USER)
        val hoped = List(5) { if (it == 2) "500 meter uten pause" else "" }
        screen = goals.goalWizardNext(case, purpose, screen.draft.copy(levels = hoped), Acting.USER)
        screen = goals.goalWizardNext(case, purpose, screen.draft, Acting.USER)
        val next = goals.finishGoal(case, purpose, screen.draft, Acting.USER)
        val after = goals.goals(case, Acting.USER)
        assertEquals(
            next to goal,
            after.active.single().goalId to
                after.active
                    .single()
                    .cameAfter
                    ?.goalId,
        )
        assertEquals(
            listOf("Neste mål: Svømme 500 meter"),
            after.ended
                .single()
                .followedBy
                .map { it.text },
        )
        assertNull(after.ended.single().proposal)
    }
}
