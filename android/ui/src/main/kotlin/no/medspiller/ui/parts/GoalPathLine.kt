package no.medspiller.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.material3.ColorScheme
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.unit.dp
import no.medspiller.ui.theme.Space

/**
 * A goal in a list: its words, its path along one line, and under it where one is in words ([here]).
 *
 * The line is for the eye, with the same marks as [GoalPath]; [here] says what it shows. Opens the goal.
 */
@Composable
fun GoalPathCard(
    title: String,
    steps: List<PathStep<*>>,
    here: String,
    onOpen: () -> Unit,
    modifier: Modifier = Modifier,
    above: String? = null,
    lines: List<String> = emptyList(),
) = TapCard(onOpen, modifier, BorderStroke(1.dp, MaterialTheme.colorScheme.outline)) {
    Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(Space.line)) {
        above?.takeIf { it.isNotEmpty() }?.let { Quiet(it) }
        WholeWords(title, style = MaterialTheme.typography.titleMedium)
        GoalPathLine(steps)
        WholeWords(here, style = MaterialTheme.typography.bodyLarge)
        lines.forEach { Quiet(it) }
    }
    Icon(
        Signs.onward,
        contentDescription = null,
        Modifier.size(textSized(24)),
        tint = MaterialTheme.colorScheme.primary,
    )
}

@Composable
private fun GoalPathLine(steps: List<PathStep<*>>) {
    val colors = MaterialTheme.colorScheme
    Canvas(Modifier.fillMaxWidth().height(40.dp)) { path(steps, colors) }
}

private fun DrawScope.path(
    steps: List<PathStep<*>>,
    colors: ColorScheme,
) {
    val large = 13.dp.toPx()
    val small = 9.dp.toPx()
    val apart = (size.width - 2 * large) / (steps.size - 1).coerceAtLeast(1)
    val gap = 3.dp.toPx()
    steps.forEachIndexed { index, step ->
        val reach = if (step.isHere) large else small
        val center = Offset(large + index * apart, size.height / 2)
        if (index > 0) {
            val before = if (steps[index - 1].isHere) large else small
            val from = center - Offset(apart - before - gap, 0f)
            drawLine(colors.outline, from, center - Offset(reach + gap, 0f), 3.dp.toPx())
        }
        mark(shapeOf(step), inkOf(step, colors), center, reach)
    }
}
