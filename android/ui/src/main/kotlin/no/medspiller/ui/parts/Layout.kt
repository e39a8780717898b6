package no.medspiller.ui.parts

import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.layout
import androidx.compose.ui.unit.Dp

/** Draws further left by [by] without moving what comes after: for a button whose padding would indent its word. */
internal fun Modifier.outdent(by: Dp): Modifier =
    layout { measurable, constraints ->
        val placeable = measurable.measure(constraints)
        val shift = by.roundToPx()
        layout((placeable.width - shift).coerceAtLeast(0), placeable.height) { placeable.placeRelative(-shift, 0) }
    }
