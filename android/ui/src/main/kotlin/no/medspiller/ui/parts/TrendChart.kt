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

/**
 * One answer in a drawing: [x] in time and [y] in value, both 0..1 from the lower left; no [y] where none was given. An
 * open one is apart from the rest, which the words beside the drawing explain.
 */
data class TrendPoint(
    val x: Float,
    val y: Float?,
    val isOpen: Boolean = false,
)

/** What came after each other without one missing between: only these are joined by a line. */
internal fun runsOf(points: List<TrendPoint>): List<List<Offset>> =
    givenOf(points).map { run -> run.map { Offset(it.x, it.y ?: 0f) } }

private fun givenOf(points: List<TrendPoint>): List<List<TrendPoint>> {
    val runs = mutableListOf(mutableListOf<TrendPoint>())
    for (point in points) {
        if (point.y != null) runs.last() += point else runs += mutableListOf<TrendPoint>()
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
    val place = { point: TrendPoint ->
        Offset(
            inside + point.x * (size.width - 2 * inside),
            inside + (1 - (point.y ?: 0f)) * (size.height - 2 * inside),
        )
    }
    for (run in givenOf(points)) {
        // The line stops short of an open mark, so that it is seen to be open.
        run.zipWithNext {
            a,
            b,
            ->
            joint(
                place(a),
                place(b),
                a.isOpen,
                b.isOpen,
                reach,
            )?.let { drawLine(line, it.first, it.second, pen, StrokeCap.Round) }
        }
        run.forEach { mark(if (it.isOpen) MarkShape.RING else MarkShape.DISC, line, place(it), reach) }
    }
}

/** The line between two marks, cut by the reach of those that are open; none where they touch. */
private fun joint(
    from: Offset,
    to: Offset,
    fromIsOpen: Boolean,
    toIsOpen: Boolean,
    reach: Float,
): Pair<Offset, Offset>? {
    val way = to - from
    val length = way.getDistance()
    val cut = (if (fromIsOpen) reach else 0f) to (if (toIsOpen) reach else 0f)
    if (length <= cut.first + cut.second) return null
    return from + way * (cut.first / length) to to - way * (cut.second / length)
}
