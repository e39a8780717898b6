package no.medspiller.ui.parts

import androidx.compose.foundation.layout.Box
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.compositionLocalOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onPreviewKeyEvent
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.changedToDown
import androidx.compose.ui.input.pointer.pointerInput
import kotlinx.coroutines.delay
import no.medspiller.DeviceSettings

/** How long after a screen change taps are ignored, in milliseconds: 500, or 1000 as a setting. */
val LocalTapDelay = compositionLocalOf { DeviceSettings.TAP_DELAYS.first() }

/**
 * Ignores taps for a moment after [screen] has changed.
 *
 * A finger that trembles, or taps twice, must not answer the next question unread. The press is swallowed on its way
 * in, so a press begun too early does nothing on release either; scrolling works from the first moment, since
 * only the press is taken and not the movement.
 */
@Composable
fun TapGuard(
    screen: Any,
    modifier: Modifier = Modifier,
    content: @Composable () -> Unit,
) {
    val wait = LocalTapDelay.current
    // Made anew in the same composition that shows the new screen: there is no instant in which it is open.
    var open by remember(screen) { mutableStateOf(false) }
    LaunchedEffect(screen) {
        delay(wait)
        open = true
    }
    Box(
        modifier
            .onPreviewKeyEvent { !open && it.key in setOf(Key.Enter, Key.NumPadEnter, Key.Spacebar) }
            .pointerInput(screen) {
                awaitPointerEventScope {
                    while (true) {
                        val event = awaitPointerEvent(PointerEventPass.Initial)
                        if (!open) event.changes.filter { it.changedToDown() }.forEach { it.consume() }
                    }
                }
            },
    ) { content() }
}
