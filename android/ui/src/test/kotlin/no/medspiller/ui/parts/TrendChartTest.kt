package no.medspiller.ui.parts

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.test.junit4.createComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test

class TrendChartTest {
    @get:Rule
    val rule = createComposeRule()

    private val points =
        listOf(
            TrendPoint(0f, null),
            TrendPoint(0.2f, 0.5f),
            TrendPoint(0.4f, 1f),
            TrendPoint(0.6f, null),
            TrendPoint(0.7f, null),
            TrendPoint(1f, 0f),
        )

    @Test
    fun noLineGoesPastAMissingAnswer() {
        assertEquals(
            listOf(listOf(Offset(0.2f, 0.5f), Offset(0.4f, 1f)), listOf(Offset(1f, 0f))),
            runsOf(points),
        )
    }

    @Test
    fun nothingAnsweredDrawsNothing() {
        assertEquals(emptyList<List<Offset>>(), runsOf(listOf(TrendPoint(0f, null), TrendPoint(1f, null))))
    }

    @Test
    fun theWordsAreHeardInsteadOfTheDrawing() {
        val spoken = "Humør før trening. 3. september: midt på. 24. september: svært godt. 23. november: svært dårlig."
        rule.stage { TrendChart(points, "Svært godt", "Svært dårlig", "3. september", "23. november", spoken) }
        assertEquals(listOf(spoken), rule.heard())
        rule.onNodeWithContentDescription(spoken).assertRole(Role.Image)
    }
}
