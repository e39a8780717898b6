package no.medspiller.ui.parts

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.assertWidthIsAtLeast
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import no.medspiller.ui.theme.Space
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test

@OptIn(ExperimentalTestApi::class)
class MonthGridTest {
    @get:Rule
    val rule = createComposeRule()

    private val names = listOf("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
    private val training = DayMark(MarkShape.DISC, "Trening")

    /** Begins on a Sunday, the last column. */
    private val november =
        Month(
            "November 2026",
            names.map { Weekday(it.take(1).uppercase(), it) },
            firstColumn = 6,
            days =
                (1..30).map { day ->
                    MonthDay(
                        "2026-11-%02d".format(day),
                        day,
                        "${names[(day + 5) % 7]} $day. november",
                        if (day in listOf(3, 23)) listOf(training) else emptyList(),
                    )
                },
            marks = listOf(training),
            nothing = "Ingenting i november.",
        )

    private fun show(
        month: Month = november,
        phone: Dp = 360.dp,
        textScale: Float = 1f,
        laterAllowed: Boolean = true,
        onEarlier: () -> Unit = {},
    ): () -> String? {
        var chosen by mutableStateOf<String?>(null)
        rule.stage(textScale) {
            Box(Modifier.fillMaxSize()) {
                Box(Modifier.width(phone).padding(horizontal = Space.edge)) {
                    MonthGrid(
                        month,
                        "2026-11-23",
                        chosen,
                        { chosen = it },
                        Step("Oktober", onStep = onEarlier),
                        Step("Desember", laterAllowed) {},
                    )
                }
            }
        }
        return { chosen }
    }

    @Test
    fun everyDayIsLargeEnoughOnANarrowPhone() {
        show()
        november.days.filter { it.date != "2026-11-23" }.forEach {
            rule
                .onNode(SemanticsMatcher("begins with the day") { node -> node.says().startsWith(it.spoken) })
                .assertWidthIsAtLeast(48.dp)
                .assertHeightIsAtLeast(48.dp)
        }
    }

    private fun SemanticsNode.says() =
        if (SemanticsProperties.ContentDescription in config) {
            config[SemanticsProperties.ContentDescription].joinToString(" ")
        } else {
            ""
        }

    @Test
    fun aDaySaysItsDateWhetherItIsTodayAndWhatIsOnIt() {
        show()
        val heard = rule.heard()
        assertEquals(listOf("November 2026", "Oktober", "Desember") + names, heard.take(10))
        assertEquals(30, heard.drop(10).size)
        assertTrue("tirsdag 3. november, Trening" in heard)
        assertTrue("mandag 23. november, I dag, Trening" in heard)
        assertTrue("tirsdag 24. november" in heard)
    }

    @Test
    fun aDayIsChosenAndSaysSo() {
        val chosen = show()
        val day = rule.onNodeWithContentDescription("tirsdag 24. november")
        day.assertRole(Role.RadioButton).assertState("Ikke valgt").performClick()
        assertEquals("2026-11-24", chosen())
        day.assertIsSelected().assertState("Valgt")
    }

    @Test
    fun theMonthsBesideAreOneStepAway() {
        var earlier = 0
        show(laterAllowed = false, onEarlier = { earlier++ })
        rule.onNodeWithText("Oktober").assertRole(Role.Button).performClick()
        assertEquals(1, earlier)
        rule.onNodeWithText("Desember").assertIsNotEnabled()
    }

    @Test
    fun arrowsLeadFromDayToDayAndEnterChooses() {
        val chosen = show()
        val day = rule.onNodeWithContentDescription("tirsdag 10. november")
        day.performSemanticsAction(SemanticsActions.RequestFocus)
        day.performKeyInput { pressKey(Key.DirectionRight) }
        rule.onNodeWithContentDescription("onsdag 11. november").assertIsFocused().performKeyInput {
            pressKey(Key.DirectionDown)
        }
        rule.onNodeWithContentDescription("onsdag 18. november").assertIsFocused().performKeyInput {
            pressKey(Key.Enter)
        }
        assertEquals("2026-11-18", chosen())
    }

    @Test
    fun inLargeTextTheDaysThatHaveSomethingAreAList() {
        val chosen = show(textScale = 2f)
        assertEquals(
            listOf("tirsdag 3. november Trening", "I dag mandag 23. november Trening"),
            rule.heard().drop(3),
        )
        rule.onNode(hasText("mandag 23. november")).assertRole(Role.RadioButton).performClick()
        assertEquals("2026-11-23", chosen())
    }

    @Test
    fun aPhoneTooNarrowForSevenDaysGetsTheList() {
        show(phone = 320.dp)
        assertEquals(2, rule.heard().drop(3).size)
    }

    @Test
    fun aMonthWithoutAnythingSaysSoInTheList() {
        show(november.copy(days = november.days.map { it.copy(marks = emptyList()) }), textScale = 2f)
        assertEquals(listOf("Ingenting i november."), rule.heard().drop(3))
    }
}
