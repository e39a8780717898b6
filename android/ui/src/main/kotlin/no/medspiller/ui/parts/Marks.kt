package no.medspiller.ui.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** Shapes that tell things apart without colour. What each stands for is said in words beside it, or by a key. */
enum class MarkShape {
    /** Filled and round: where one is, what has been. */
    DISC,

    /** Round and open: what is to come. */
    RING,

    /** A ring within a ring: what one hopes for. */
    TARGET,

    /** Filled and square: where it began. */
    SQUARE,

    /** A filled square on its point: what is apart from the rest. */
    DIAMOND,

    /** Two lines that cross: what is called off. */
    CROSS,

    /** Two lines beside each other: what rests. */
    BARS,
}

/** How it stands with something, in a word and a shape; with [accent] the one that one looks for. */
@Composable
fun StatusTag(
    text: String,
    shape: MarkShape,
    modifier: Modifier = Modifier,
    accent: Boolean = false,
) {
    val colors = MaterialTheme.colorScheme
    Surface(
        modifier,
        shape = MaterialTheme.shapes.extraSmall,
        color = if (accent) colors.primaryContainer else colors.surfaceVariant,
        contentColor = if (accent) colors.onPrimaryContainer else colors.onSurface,
    ) {
        Row(
            Modifier.padding(horizontal = 6.dp, vertical = 4.dp),
            verticalAlignment = Alignment.CenterVertically,
            horizontalArrangement = Arrangement.spacedBy(6.dp),
        ) {
            Mark(shape, if (accent) colors.primary else colors.onSurface, textSized(14))
            WholeWords(text, style = MaterialTheme.typography.titleSmall)
        }
    }
}

/** One mark, [size] high and wide. For the eye only: the words beside it say what it is. */
@Composable
internal fun Mark(
    shape: MarkShape,
    color: Color,
    size: Dp,
    modifier: Modifier = Modifier,
) = Canvas(modifier.size(size)) { mark(shape, color, center, this.size.minDimension / 2) }

/** Draws a mark that reaches [reach] pixels from [center]. */
internal fun DrawScope.mark(
    shape: MarkShape,
    color: Color,
    center: Offset,
    reach: Float,
) {
    val pen = maxOf(reach * 0.28f, 1.5.dp.toPx())
    when (shape) {
        MarkShape.DISC -> {
            drawCircle(color, reach, center)
        }

        MarkShape.RING -> {
            drawCircle(color, reach - pen / 2, center, style = Stroke(pen))
        }

        MarkShape.TARGET -> {
            drawCircle(color, reach - pen / 2, center, style = Stroke(pen))
            drawCircle(color, reach * 0.36f, center)
        }

        MarkShape.SQUARE -> {
            val half = reach * 0.86f
            drawRect(color, center - Offset(half, half), Size(2 * half, 2 * half))
        }

        MarkShape.DIAMOND -> {
            drawPath(diamond(center, reach), color)
        }

        MarkShape.CROSS -> {
            val half = reach * 0.72f
            drawLine(color, center - Offset(half, half), center + Offset(half, half), pen)
            drawLine(color, center + Offset(-half, half), center + Offset(half, -half), pen)
        }

        MarkShape.BARS -> {
            val apart = reach * 0.45f
            val half = Offset(0f, reach * 0.86f)
            listOf(center - Offset(apart, 0f), center + Offset(apart, 0f)).forEach {
                drawLine(color, it - half, it + half, pen)
            }
        }
    }
}

private fun diamond(
    center: Offset,
    reach: Float,
) = Path().apply {
    moveTo(center.x, center.y - reach)
    lineTo(center.x + reach, center.y)
    lineTo(center.x, center.y + reach)
    lineTo(center.x - reach, center.y)
    close()
}
