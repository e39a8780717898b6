package no.medspiller.ui.parts

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsNotSelected
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.assertWidthIsAtLeast
import androidx.compose.ui.test.getUnclippedBoundsInRoot
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.Font
import androidx.compose.ui.unit.dp
import no.medspiller.ui.theme.MedspillerTheme
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test

private val Bundled = FontFamily(Font("fonts/AtkinsonHyperlegibleNext-Regular.ttf", FontWeight.Normal))

private val TestWords =
    Words(
        mapOf(
            "back" to "Tilbake",
            "choice-chosen" to "Valgt",
            "choice-not-chosen" to "Ikke valgt",
            "choice-take-back" to "ta svaret bort",
            "choice-choose" to "velg",
            "code-show" to "Vis tallene",
            "code-hide" to "Skjul tallene",
            "code-erase" to "Slett siste tall",
            "code-erase-short" to "Slett",
        ) + (0..6).associate { "code-typed-$it" to "$it av seks" },
    )

@OptIn(ExperimentalTestApi::class)
class PartsTest {
    @get:Rule
    val rule = createComposeRule()

    private fun show(content: @Composable () -> Unit) =
        rule.setContent {
            MedspillerTheme(Bundled, dark = false) {
                CompositionLocalProvider(LocalWords provides TestWords, content = content)
            }
        }

    private fun showAnswers(): () -> String? {
        var chosen by mutableStateOf<String?>(null)
        show {
            ChoiceList(listOf("Lite fornøyd", "Ganske fornøyd").map { Choice(it, it) }, chosen, { chosen = it })
        }
        return { chosen }
    }

    @Test
    fun aTapTooSoonAfterAScreenChangeIsIgnored() {
        rule.mainClock.autoAdvance = false
        var screen by mutableStateOf("one")
        var taps = 0
        show { TapGuard(screen) { MainButton("Neste", { taps++ }) } }
        val button = rule.onNodeWithText("Neste")
        rule.mainClock.advanceTimeBy(400)
        button.performClick()
        assertEquals(0, taps)
        rule.mainClock.advanceTimeBy(200)
        button.performClick()
        assertEquals(1, taps)
        screen = "two"
        rule.mainClock.advanceTimeBy(32)
        button.performClick()
        assertEquals(1, taps)
        rule.mainClock.advanceTimeBy(600)
        button.performClick()
        assertEquals(2, taps)
    }

    @Test
    fun theGuardWaitsAWholeSecondForHandsThatNeedIt() {
        rule.mainClock.autoAdvance = false
        var taps = 0
        show {
            CompositionLocalProvider(
                LocalTapDelay provides 1000L,
            ) { TapGuard("one") { MainButton("Neste", { taps++ }) } }
        }
        rule.mainClock.advanceTimeBy(900)
        rule.onNodeWithText("Neste").performClick()
        assertEquals(0, taps)
        rule.mainClock.advanceTimeBy(200)
        rule.onNodeWithText("Neste").performClick()
        assertEquals(1, taps)
    }

    @Test
    fun aPressBegunTooSoonDoesNothingOnRelease() {
        rule.mainClock.autoAdvance = false
        var taps = 0
        show { TapGuard("one") { MainButton("Neste", { taps++ }) } }
        rule.mainClock.advanceTimeBy(300)
        rule.onNodeWithText("Neste").performTouchInput { down(center) }
        rule.mainClock.advanceTimeBy(600)
        rule.onNodeWithText("Neste").performTouchInput { up() }
        assertEquals(0, taps)
    }

    @Test
    fun anAnswerIsMarkedOnReleaseAndCanBeTakenBack() {
        val chosen = showAnswers()
        val answer = rule.onNodeWithText("Ganske fornøyd")
        answer.performTouchInput { down(center) }
        assertEquals(null, chosen())
        answer.performTouchInput { up() }
        answer.assertIsSelected()
        assertEquals("Ganske fornøyd", chosen())
        answer.performClick()
        answer.assertIsNotSelected()
        assertEquals(null, chosen())
    }

    @Test
    fun aFingerThatSlidesOffAnAnswerDoesNotMarkIt() {
        val chosen = showAnswers()
        rule.onNodeWithText("Lite fornøyd").performTouchInput {
            down(center)
            moveBy(Offset(0f, 5 * height.toFloat()))
            up()
        }
        assertEquals(null, chosen())
    }

    @Test
    fun anAnswerSaysWhatItIsAndHowItStands() {
        showAnswers()
        rule.onNodeWithText("Ganske fornøyd").performClick()
        rule
            .onNodeWithText("Ganske fornøyd")
            .assert(SemanticsMatcher.expectValue(SemanticsProperties.Role, Role.RadioButton))
            .assert(SemanticsMatcher.expectValue(SemanticsProperties.StateDescription, "Valgt"))
            .assert(
                SemanticsMatcher("can be taken back") {
                    it.config[SemanticsActions.OnClick].label ==
                        "ta svaret bort"
                },
            )
        rule
            .onNodeWithText("Lite fornøyd")
            .assert(SemanticsMatcher.expectValue(SemanticsProperties.StateDescription, "Ikke valgt"))
    }

    @Test
    fun answersAreLargeWithRoomBetweenAndBeside() {
        show {
            Column { ChoiceList(listOf("Lite fornøyd", "Ganske fornøyd").map { Choice(it, it) }, null, {}) }
        }
        val (first, second) =
            listOf("Lite fornøyd", "Ganske fornøyd").map {
                rule.onNodeWithText(it).assertHeightIsAtLeast(64.dp).getUnclippedBoundsInRoot()
            }
        assertTrue(second.top - first.bottom >= 12.dp)
    }

    @Test
    fun aSettingCannotBeLeftWithoutAValue() {
        var picked = 0
        show { ChoiceList(listOf(Choice("nb", "Bokmål")), "nb", { picked++ }, canClear = false) }
        rule.onNodeWithText("Bokmål").performClick()
        assertEquals(0, picked)
    }

    @Test
    fun shortAnswersAreEqualAndCanBeTakenBack() {
        var chosen by mutableStateOf<String?>("Ja")
        show {
            ChoiceButtons(
                "Varig bolig?",
                listOf("Ja", "Nei", "Vet ikke").map { Choice(it, it) },
                chosen,
                { chosen = it },
            )
        }
        val widths =
            listOf("Ja", "Nei", "Vet ikke").map {
                rule.onNodeWithText(it).getUnclippedBoundsInRoot().run {
                    right -
                        left
                }
            }
        assertTrue(widths.all { kotlin.math.abs((it - widths[0]).value) <= 1f })
        rule.onNodeWithText("Ja").performClick()
        assertEquals(null, chosen)
    }

    private fun showCode(): () -> String {
        var code by mutableStateOf("")
        show { CodeEntry(code, { if (code.length < CODE_LENGTH) code += it }, { code = code.dropLast(1) }) }
        return { code }
    }

    @Test
    fun theCodeIsEnteredOnLargeKeysAndErased() {
        val code = showCode()
        ('0'..'9').forEach { rule.onNodeWithText("$it").assertHeightIsAtLeast(64.dp).assertWidthIsAtLeast(64.dp) }
        "3141".forEach { rule.onNodeWithText("$it").performClick() }
        rule.onNodeWithContentDescription("Slett siste tall").performClick()
        assertEquals("314", code())
        rule.onNode(hasContentDescription("3 av seks")).assertExists()
    }

    @Test
    fun theCodeIsEnteredFromAKeyboard() {
        val code = showCode()
        rule.waitForIdle()
        rule.onNode(SemanticsMatcher.expectValue(SemanticsProperties.Focused, true)).performKeyInput {
            pressKey(Key.Two)
            pressKey(Key.Seven)
            pressKey(Key.A)
            pressKey(Key.One)
            pressKey(Key.Backspace)
        }
        assertEquals("27", code())
    }

    @Test
    fun theDigitsAreHeardOnlyWhenShown() {
        showCode()
        "27".forEach { rule.onNodeWithText("$it").performClick() }
        rule.onNode(hasContentDescription("2 7")).assertDoesNotExist()
        rule.onNodeWithText("Vis tallene").performClick()
        rule.onNode(hasContentDescription("2 7")).assertExists()
    }

    @Test
    fun troubleIsSaidAtOnceAndScrolledTo() {
        var trouble by mutableStateOf<Trouble?>(null)
        show {
            CompositionLocalProvider(LocalTrouble provides trouble) {
                Page("Svarene dine") { repeat(60) { Paragraph("Linje $it") } }
            }
        }
        rule.onNodeWithText("Linje 59").performScrollTo().assertIsDisplayed()
        trouble = Trouble("Telefonen er full.", "Det du har svart til nå, er lagret.", "Frigjør plass og fortsett.")
        rule.waitForIdle()
        rule.onNodeWithText("Telefonen er full.").assertIsDisplayed()
        rule
            .onNode(
                hasText("Frigjør plass og fortsett.") and SemanticsMatcher.keyIsDefined(SemanticsProperties.LiveRegion),
            ).assertIsDisplayed()
    }

    @Test
    fun aLongPageCanBeScrolledByTheStripBesideTheAnswers() {
        var picked = 0
        show {
            Page("Spørsmål") { ChoiceList((1..40).map { Choice(it, "Svar nummer $it") }, null, { picked++ }) }
        }
        val scrolls = SemanticsMatcher.keyIsDefined(SemanticsProperties.VerticalScrollAxisRange)
        rule.onNode(scrolls).performTouchInput {
            down(Offset(width - 20f, height * 0.8f))
            repeat(10) { moveBy(Offset(0f, -height * 0.06f)) }
            up()
        }
        rule.waitForIdle()
        val range = rule.onNode(scrolls).fetchSemanticsNode().config[SemanticsProperties.VerticalScrollAxisRange]
        assertTrue(range.value() > 0f)
        assertEquals(0, picked)
    }

    @Test
    fun aWordTooLongForItsPlaceIsMadeSmallerAndNotTorn() {
        show { Column(Modifier.size(150.dp)) { Paragraph("legemiddelassistert") } }
        val layouts = mutableListOf<TextLayoutResult>()
        rule.waitForIdle()
        rule
            .onNodeWithText(
                "legemiddelassistert",
            ).fetchSemanticsNode()
            .config[SemanticsActions.GetTextLayoutResult]
            .action
            ?.invoke(layouts)
        assertEquals(1, layouts.single().lineCount)
    }
}
