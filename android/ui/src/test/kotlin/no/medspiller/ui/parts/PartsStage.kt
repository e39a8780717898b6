package no.medspiller.ui.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.snapshots.Snapshot
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.Font
import androidx.compose.ui.unit.Density
import no.medspiller.ui.theme.MedspillerTheme
import java.io.File

private val Typeface = FontFamily(Font("fonts/AtkinsonHyperlegibleNext-Regular.ttf", FontWeight.Normal))

/** The words as they are in bokmål. */
private val Bokmaal =
    Words(
        File("../../core/text/nb/app.ftl")
            .readLines()
            .filter { it.firstOrNull()?.isLowerCase() == true }
            .associate { it.substringBefore(" = ") to it.substringAfter(" = ") },
    )

/** Shows a part as it stands on a screen, its text [textScale] times as large. */
internal fun ComposeContentTestRule.stage(
    textScale: Float = 1f,
    content: @Composable () -> Unit,
) = setContent {
    CompositionLocalProvider(
        LocalWords provides Bokmaal,
        LocalDensity provides Density(LocalDensity.current.density, textScale),
    ) { MedspillerTheme(Typeface, dark = false, content = content) }
}

/** Lets [millis] pass on a clock that stands still by itself; what was changed before is on the screen first. */
internal fun ComposeContentTestRule.pass(millis: Long) {
    Snapshot.sendApplyNotifications()
    mainClock.advanceTimeByFrame()
    mainClock.advanceTimeBy(millis)
    waitForIdle()
}

/** That a reader says [state] of it. */
internal fun SemanticsNodeInteraction.assertState(state: String) =
    assert(SemanticsMatcher.expectValue(SemanticsProperties.StateDescription, state))

/** That a reader says what it is: a button, one of several, a box to tick. */
internal fun SemanticsNodeInteraction.assertRole(role: Role) =
    assert(SemanticsMatcher.expectValue(SemanticsProperties.Role, role))

/** Everything a reader says, in order: a name for each thing where the finger can stop. */
internal fun ComposeContentTestRule.heard(): List<String> =
    onAllNodesHeard().map { node ->
        with(node.config) {
            getOrNull(SemanticsProperties.ContentDescription)?.joinToString(" ")
                ?: getOrNull(SemanticsProperties.Text).orEmpty().joinToString(" ") { it.text }
        }
    }

private fun ComposeContentTestRule.onAllNodesHeard() =
    onAllNodes(
        SemanticsMatcher("is heard") {
            SemanticsProperties.ContentDescription in it.config || SemanticsProperties.Text in it.config
        },
    ).fetchSemanticsNodes()
