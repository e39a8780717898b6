package no.medspiller.ui.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import no.medspiller.ui.theme.Space

/** One answer in a drawing: [x] in time and [y] in value, both 0..1 from the lower left; no [y] where none was given. */
data class TrendPoint(
    val x: Float,
    val y: Float?,
)

/** What came after each other without one missing between: only these are joined by a line. */
internal fun runsOf(points: List<TrendPoint>): List<List<Offset>> {
    val runs = mutableListOf(mutableListOf<Offset>())
    for (point in points) {
        if (point.y != null) runs.last() += Offset(point.x, point.y) else runs += mutableListOf<Offset>()
    }
    return runs.filter { it.isNotEmpty() }
}

/**
 * How something has been over time, as it is: a line with round marks, a gap where an answer is missing.
 *
 * No direction is good, so nothing points and one colour does. [highest] and [lowest] say in words what the upper and
 * lower edge stand for, [from] and [until] when it begins and ends. [spoken] is what a reader says instead.
 */
@Composable
fun TrendChart(
    points: List<TrendPoint>,
    highest: String,
    lowest: String,
    from: String,
    until: String,
    spoken: String,
    modifier: Modifier = Modifier,
) = Column(
    modifier.fillMaxWidth().clearAndSetSemantics {
        contentDescription = spoken
        role = Role.Image
    },
    verticalArrangement = Arrangement.spacedBy(Space.line),
) {
    val colors = MaterialTheme.colorScheme
    Quiet(highest)
    Canvas(Modifier.fillMaxWidth().height(160.dp)) { trend(points, colors.primary, colors.outline) }
    Quiet(lowest)
    // Each date keeps to its own half, so that neither is pushed off by the other in large text.
    Row(Modifier.padding(top = 8.dp), horizontalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
        DateAtEnd(from, TextAlign.Start, Modifier.weight(1f))
        DateAtEnd(until, TextAlign.End, Modifier.weight(1f))
    }
}

@Composable
private fun DateAtEnd(
    text: String,
    align: TextAlign,
    modifier: Modifier,
) = WholeWords(text, modifier, style = MaterialTheme.typography.titleSmall, textAlign = align)

private fun DrawScope.trend(
    points: List<TrendPoint>,
    line: Color,
    edge: Color,
) {
    val reach = 6.dp.toPx()
    val pen = 3.dp.toPx()
    drawLine(edge, Offset.Zero, Offset(size.width, 0f), 1.dp.toPx())
    drawLine(edge, Offset(0f, size.height), Offset(size.width, size.height), 1.dp.toPx())
    // Within the frame by a mark's reach: the first, the last and the extreme are drawn whole.
    val inside = reach + 2.dp.toPx()
    val place = { point: Offset ->
        Offset(
            inside + point.x * (size.width - 2 * inside),
            inside + (1 - point.y) * (size.height - 2 * inside),
        )
    }
    for (run in runsOf(points)) {
        val placed = run.map(place)
        placed.zipWithNext { a, b -> drawLine(line, a, b, pen, StrokeCap.Round) }
        placed.forEach { mark(MarkShape.DISC, line, it, reach) }
    }
}
