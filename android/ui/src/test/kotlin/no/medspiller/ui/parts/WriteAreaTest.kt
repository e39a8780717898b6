package no.medspiller.ui.parts

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.junit4.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.withKeyDown
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test

@OptIn(ExperimentalTestApi::class)
class WriteAreaTest {
    @get:Rule
    val rule = createComposeRule()

    private var text by mutableStateOf("")
    private var shown by mutableStateOf(true)
    private val kept = mutableListOf<String>()

    private fun show(
        limit: WriteLimit? = null,
        problem: String? = null,
    ) {
        rule.mainClock.autoAdvance = false
        rule.stage {
            if (shown) {
                Column {
                    WriteArea(
                        "Notat",
                        text,
                        { text = it },
                        onPause = { kept += it },
                        hint = "Dere to ser det.",
                        problem = problem,
                        limit = limit,
                    )
                    WordButton("Etter", {})
                }
            }
        }
        pass(PAUSE * 2)
    }

    private fun pass(millis: Long) = rule.pass(millis)

    private fun field() = rule.onNode(hasSetTextAction())

    @Test
    fun whatIsWrittenIsKeptWhenTheHandRests() {
        show()
        field().performTextInput("Vi gikk")
        pass(200)
        field().performTextInput(" en tur")
        pass(200)
        assertEquals(emptyList<String>(), kept)
        pass(200)
        assertEquals(listOf("Vi gikk en tur"), kept)
        pass(2000)
        assertEquals(1, kept.size)
    }

    @Test
    fun whatIsWrittenIsKeptWhenTheAreaGoesAway() {
        show()
        field().performTextInput("Vi gikk")
        pass(50)
        shown = false
        pass(50)
        assertEquals(listOf("Vi gikk"), kept)
    }

    @Test
    fun whatWasKeptIsNotKeptAgainWhenTheAreaGoesAway() {
        show()
        field().performTextInput("Vi gikk")
        pass(500)
        shown = false
        pass(50)
        assertEquals(listOf("Vi gikk"), kept)
    }

    @Test
    fun aTextFromElsewhereIsNotGivenBack() {
        text = "Fra sist"
        show()
        assertEquals(emptyList<String>(), kept)
        field().performTextInput("Vi gikk")
        pass(50)
        text = ""
        pass(1000)
        shown = false
        pass(50)
        assertEquals(emptyList<String>(), kept)
    }

    @Test
    fun theFieldSaysWhatItIsForAndWhatIsWrong() {
        show(problem = "Her mangler det noe.")
        rule.onNodeWithText("Notat").assertExists()
        rule.onNodeWithText("Dere to ser det.").assertExists()
        field()
            .assert(SemanticsMatcher.expectValue(SemanticsProperties.ContentDescription, listOf("Notat")))
            .assert(SemanticsMatcher.expectValue(SemanticsProperties.Error, "Her mangler det noe."))
    }

    @Test
    fun howMuchIsLeftIsSaidOnlyNearTheLimit() {
        show(WriteLimit(40) { if (it < 0) "${-it} tegn for mye" else "$it tegn igjen" })
        field().performTextInput("a".repeat(19))
        pass(400)
        rule.onNodeWithText("tegn", substring = true).assertDoesNotExist()
        // One character to a person, two to the machine.
        field().performTextInput("😀")
        pass(400)
        rule
            .onNodeWithText("20 tegn igjen")
            .assert(SemanticsMatcher.keyIsDefined(SemanticsProperties.LiveRegion))
        field().performTextInput("b".repeat(22))
        pass(400)
        rule.onNodeWithText("2 tegn for mye").assertExists()
        assertEquals(43, text.length)
    }

    @Test
    fun aTextThatComesNearTheLimitFromElsewhereIsCountedToo() {
        text = "a".repeat(35)
        show(WriteLimit(40) { "$it tegn igjen" })
        rule.onNodeWithText("5 tegn igjen").assertExists()
    }

    @Test
    fun tabLeadsOnAndWritesNothing() {
        show()
        field().performClick()
        field().performKeyInput { pressKey(Key.Tab) }
        pass(100)
        assertEquals("", text)
        rule.onNodeWithText("Etter").assertIsFocused().performKeyInput {
            withKeyDown(Key.ShiftLeft) { pressKey(Key.Tab) }
        }
        pass(100)
        field().assertIsFocused()
    }
}
