package no.medspiller.ui.parts

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.unit.dp
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test

@OptIn(ExperimentalTestApi::class)
class StepsTest {
    @get:Rule
    val rule = createComposeRule()

    private fun tap(vararg words: String) = words.forEach { rule.onNodeWithText(it).performClick() }

    private fun showDate(
        first: String?,
        earliest: String? = null,
        latest: String? = null,
    ): () -> String? {
        var date by mutableStateOf(first)
        rule.stage {
            DateChoice(
                "Når?",
                date,
                { date = it },
                { "den $it" },
                "2026-11-30",
                quick = listOf(Choice("2026-11-30", "I dag"), Choice("2026-11-29", "I går")),
                earliest = earliest,
                latest = latest,
            )
        }
        return { date }
    }

    @Test
    fun aDayIsReachedByDaysAndWeeks() {
        val date = showDate("2026-11-30")
        tap("Dagen etter")
        assertEquals("2026-12-01", date())
        tap("Uka før", "Dagen før")
        assertEquals("2026-11-23", date())
        tap("Uka etter")
        assertEquals("2026-11-30", date())
    }

    @Test
    fun theDayIsSaidInWordsWhenItChanges() {
        showDate("2026-11-30")
        tap("Dagen etter")
        rule
            .onNode(hasText("den 2026-12-01"))
            .assert(hasText("Når?"))
            .assert(SemanticsMatcher.keyIsDefined(SemanticsProperties.LiveRegion))
    }

    @Test
    fun aQuickDayIsOneTapAndStaysChosen() {
        val date = showDate("2026-11-30")
        tap("I går", "I går")
        assertEquals("2026-11-29", date())
        rule.onNodeWithText("I går").assertIsSelected().assertState("Valgt")
    }

    @Test
    fun noDayIsChosenUntilOneIs() {
        val date = showDate(null)
        rule.onNode(hasText("Når?")).assert(hasText("Ikke valgt"))
        assertEquals(null, date())
        tap("Uka etter")
        assertEquals("2026-12-07", date())
    }

    @Test
    fun noStepLeadsOutsideWhatIsAllowed() {
        val date = showDate("2026-11-30", earliest = "2026-11-28", latest = "2026-11-30")
        listOf("Dagen etter", "Uka før", "Uka etter").forEach {
            rule.onNodeWithText(it).assertIsNotEnabled().performClick()
        }
        assertEquals("2026-11-30", date())
        rule.onNodeWithText("Dagen før").assertIsEnabled()
    }

    private fun showTime(first: String): () -> String {
        var time by mutableStateOf(first)
        rule.stage {
            TimeChoice(
                "Begynner",
                time,
                { time = it },
                { "kl. $it" },
                quick = listOf(Choice("17:00", "Som sist")),
            )
        }
        return { time }
    }

    @Test
    fun aTimeIsReachedByHoursAndQuarters() {
        val time = showTime("17:30")
        tap("En time etter", "Et kvarter før")
        assertEquals("18:15", time())
        tap("En time før", "Et kvarter etter")
        assertEquals("17:30", time())
        tap("Som sist")
        assertEquals("17:00", time())
    }

    @Test
    fun aTimeBetweenQuartersStepsToTheNearestOnes() {
        val time = showTime("17:20")
        tap("Et kvarter etter")
        assertEquals("17:30", time())
    }

    @Test
    fun aTimeJustAfterAQuarterStepsBackToIt() {
        val time = showTime("17:20")
        tap("Et kvarter før")
        assertEquals("17:15", time())
    }

    @Test
    fun noStepLeadsIntoAnotherDay() {
        val time = showTime("23:45")
        listOf("En time etter", "Et kvarter etter").forEach {
            rule.onNodeWithText(it).assertIsNotEnabled().performClick()
        }
        assertEquals("23:45", time())
        repeat(23) { tap("En time før") }
        assertEquals("00:45", time())
        rule.onNodeWithText("En time før").assertIsNotEnabled()
        repeat(3) { tap("Et kvarter før") }
        rule.onNodeWithText("Et kvarter før").assertIsNotEnabled()
        assertEquals("00:00", time())
    }

    private fun showNumber(first: Int?): () -> Int? {
        var value by mutableStateOf(first)
        rule.stage {
            NumberChoice(
                "Hvor lenge?",
                value,
                { value = it },
                { "$it minutter" },
                15..60,
                by = 15,
                start = 45,
                canClear = true,
            )
        }
        return { value }
    }

    @Test
    fun aNumberIsMissingUntilItIsGivenAndCanBeTakenBack() {
        val value = showNumber(null)
        rule.onNode(hasText("Hvor lenge?")).assert(hasText("Ikke valgt"))
        rule.onNodeWithText("Ta bort").assertDoesNotExist()
        tap("Mindre")
        assertEquals(45, value())
        rule.onNode(hasText("Hvor lenge?")).assert(hasText("45 minutter"))
        tap("Ta bort")
        assertEquals(null, value())
    }

    @Test
    fun aNumberStaysWithinItsEnds() {
        val value = showNumber(45)
        tap("Mer", "Mer", "Mer")
        assertEquals(60, value())
        rule.onNodeWithText("Mer").assertIsNotEnabled()
        tap("Mindre", "Mindre", "Mindre", "Mindre")
        assertEquals(15, value())
    }

    @Test
    fun theKeyboardIsNotThrownOffAtTheEnd() {
        val value = showNumber(45)
        val more = rule.onNodeWithText("Mer").assertRole(Role.Button).assertHeightIsAtLeast(56.dp)
        more.performSemanticsAction(SemanticsActions.RequestFocus)
        more.performKeyInput { repeat(3) { pressKey(Key.Enter) } }
        assertEquals(60, value())
        more.assertIsNotEnabled().assertIsFocused()
    }
}
