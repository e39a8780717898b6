package no.medspiller.ui.parts

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsNotSelected
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createComposeRule
import androidx.compose.ui.test.performClick
import androidx.compose.ui.unit.dp
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test

class GoalPathTest {
    @get:Rule
    val rule = createComposeRule()

    private val steps =
        listOf(
            PathStep(-1, "Der vi begynte", "Trener av og til", isStart = true),
            PathStep(0, "Målet", "Trener hver uke", isHoped = true),
            PathStep(1, "Litt mer", isHere = true),
        )

    @Test
    fun thePathIsHeardAsOneSentence() {
        rule.stage { GoalPath(steps, "Tre steg. Du er på det tredje.") }
        assertEquals(listOf("Tre steg. Du er på det tredje."), rule.heard())
    }

    @Test
    fun aStepToChooseSaysItsWordsAndWhatIsKnownOfIt() {
        rule.stage { GoalPathChoice(steps, null, {}, here = "Her var dere sist") }
        assertEquals(
            listOf(
                "Der vi begynte Trener av og til Her begynte du",
                "Målet Trener hver uke Dette håper vi på",
                "Litt mer Her var dere sist",
            ),
            rule.heard(),
        )
    }

    @Test
    fun aStepIsChosenAndTakenBack() {
        var chosen by mutableStateOf<Int?>(null)
        rule.stage { GoalPathChoice(steps, chosen, { chosen = it }) }
        val step = rule.onNode(hasText("Trener hver uke"))
        step
            .assertRole(Role.RadioButton)
            .assertState("Ikke valgt")
            .assertHeightIsAtLeast(64.dp)
            .performClick()
        assertEquals(0, chosen)
        step.assertIsSelected().assertState("Valgt").performClick()
        assertEquals(null, chosen)
        step.assertIsNotSelected()
    }

    @Test
    fun anotherStepTakesItsPlace() {
        var chosen by mutableStateOf<Int?>(0)
        rule.stage { GoalPathChoice(steps, chosen, { chosen = it }) }
        rule.onNode(hasText("Litt mer")).performClick()
        assertEquals(1, chosen)
        rule.onNode(hasText("Trener hver uke")).assertIsNotSelected()
    }
}
