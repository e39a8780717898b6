package no.medspiller.ui.parts

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.layout
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** Draws further left by [by] without moving what comes after: for a button whose padding would indent its word. */
internal fun Modifier.outdent(by: Dp): Modifier =
    layout { measurable, constraints ->
        val placeable = measurable.measure(constraints)
        val shift = by.roundToPx()
        layout((placeable.width - shift).coerceAtLeast(0), placeable.height) { placeable.placeRelative(-shift, 0) }
    }

/** Draws [by] wider to each side, into the page's edge: for what must be wider than a narrow phone leaves room for. */
internal fun Modifier.intoEdge(by: Dp): Modifier =
    layout { measurable, constraints ->
        val shift = by.roundToPx()
        val wide = constraints.maxWidth + 2 * shift
        val placeable = measurable.measure(constraints.copy(minWidth = wide, maxWidth = wide))
        layout(constraints.maxWidth, placeable.height) { placeable.place(-shift, 0) }
    }

private const val LARGEST_SIGN = 1.6f

/** [size] dp, larger with larger text so that a sign stays beside its word; not without end, words come first. */
@Composable
internal fun textSized(size: Int): Dp = (size * LocalDensity.current.fontScale.coerceIn(1f, LARGEST_SIGN)).dp
