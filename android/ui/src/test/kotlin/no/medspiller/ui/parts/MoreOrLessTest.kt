package no.medspiller.ui.parts

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.AccessibilityManager
import androidx.compose.ui.platform.LocalAccessibilityManager
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.unit.dp
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test

/** What is ticked, folded out, said in passing and taken back. */
class MoreOrLessTest {
    @get:Rule
    val rule = createComposeRule()

    @Test
    fun severalCanBeChosenAndEachSaysHowItStands() {
        var chosen by mutableStateOf(setOf("kari"))
        rule.stage {
            CheckList(listOf(Choice("kari", "Kari"), Choice("aase", "Åse", "Treningskontakt")), chosen, { chosen = it })
        }
        rule
            .onNodeWithText("Åse")
            .assertRole(Role.Checkbox)
            .assertHeightIsAtLeast(64.dp)
            .assert(hasText("Treningskontakt"))
            .assertIsOff()
            .assertState("Ikke valgt")
            .performClick()
        assertEquals(setOf("kari", "aase"), chosen)
        rule
            .onNodeWithText("Åse")
            .assertIsOn()
            .assertState("Valgt")
        rule.onNodeWithText("Kari").performClick()
        assertEquals(setOf("aase"), chosen)
    }

    @Test
    fun aHeadingOpensAndClosesAndSaysWhich() {
        var isOpen by mutableStateOf(false)
        rule.stage { FoldOut("Legg til", isOpen, { isOpen = it }) { Paragraph("Notat") } }
        val heading = rule.onNodeWithText("Legg til")
        heading
            .assertRole(Role.Button)
            .assert(SemanticsMatcher.keyIsDefined(SemanticsProperties.Heading))
            .assertState("Lukket")
            .assert(doesOnTap("vis"))
        rule.onNodeWithText("Notat").assertDoesNotExist()
        heading.performClick()
        heading.assertState("Åpen").assert(doesOnTap("skjul"))
        rule.onNodeWithText("Notat").assertExists()
        heading.performClick()
        rule.onNodeWithText("Notat").assertDoesNotExist()
    }

    private fun doesOnTap(action: String) =
        SemanticsMatcher("tap is to $action") { it.config[SemanticsActions.OnClick].label == action }

    @Test
    fun aTagIsHeardAsItsWord() {
        rule.stage { StatusTag("Avlyst", MarkShape.DIAMOND) }
        assertEquals(listOf("Avlyst"), rule.heard())
    }

    private var undone = 0
    private var gone = 0
    private var times by mutableIntStateOf(1)

    private fun showUndo(phone: AccessibilityManager? = null) {
        rule.mainClock.autoAdvance = false
        rule.stage {
            CompositionLocalProvider(LocalAccessibilityManager provides phone) {
                Column {
                    if (gone == 0) UndoBar("Lagret.", { undone++ }, 10, { gone++ }, id = times)
                    WordButton("Etter", {})
                }
            }
        }
        rule.mainClock.advanceTimeByFrame()
    }

    private fun phoneThatWants(millis: Long) =
        object : AccessibilityManager {
            override fun calculateRecommendedTimeoutMillis(
                originalTimeoutMillis: Long,
                containsIcons: Boolean,
                containsText: Boolean,
                containsControls: Boolean,
            ) = millis
        }

    private fun seconds(passed: Int) = rule.pass(passed * 1000L)

    @Test
    fun whatWasDoneIsSaidAndCanBeUndone() {
        showUndo()
        rule
            .onNodeWithText("Lagret.")
            .assert(SemanticsMatcher.keyIsDefined(SemanticsProperties.LiveRegion))
        rule.onNodeWithText("Angre").performClick()
        assertEquals(1, undone)
    }

    @Test
    fun theBarStaysItsTimeAndGoesOnce() {
        showUndo()
        seconds(9)
        assertEquals(0, gone)
        seconds(2)
        assertEquals(1, gone)
        seconds(30)
        assertEquals(1, gone)
    }

    @Test
    fun theSecondOfTwoAlikeStaysItsOwnWholeTime() {
        showUndo()
        seconds(8)
        times = 2
        seconds(8)
        assertEquals(0, gone)
        seconds(3)
        assertEquals(1, gone)
    }

    @Test
    fun aPhoneSetToGiveMoreTimeIsHeeded() {
        showUndo(phoneThatWants(60_000))
        seconds(59)
        assertEquals(0, gone)
        seconds(2)
        assertEquals(1, gone)
    }

    @Test
    fun aPhoneCannotMakeTheTimeShorter() {
        showUndo(phoneThatWants(1_000))
        seconds(9)
        assertEquals(0, gone)
    }

    @Test
    fun theButtonIsNotTakenFromUnderTheKeyboard() {
        showUndo()
        rule.onNodeWithText("Angre").performSemanticsAction(SemanticsActions.RequestFocus)
        seconds(60)
        assertEquals(0, gone)
        rule.onNodeWithText("Etter").performSemanticsAction(SemanticsActions.RequestFocus)
        seconds(9)
        assertEquals(0, gone)
        seconds(2)
        assertEquals(1, gone)
    }
}
