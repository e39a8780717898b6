package no.medspiller.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.onFocusChanged
import androidx.compose.ui.platform.LocalAccessibilityManager
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.dp
import kotlinx.coroutines.delay
import no.medspiller.ui.theme.Space

/**
 * What was just done, and the way back from it: stands at the page's bottom, its first line there.
 *
 * It is said when it comes. It stays for [seconds], longer where the phone is set to give more time, and as long as a
 * keyboard is on its button; then [onGone] is called. [id] tells two of the same words apart: the second stays its
 * own whole time.
 */
@Composable
fun UndoBar(
    text: String,
    onUndo: () -> Unit,
    seconds: Int,
    onGone: () -> Unit,
    modifier: Modifier = Modifier,
    id: Any = text,
) {
    val undo = LocalWords.current["undo"]
    val colors = MaterialTheme.colorScheme
    var held by remember { mutableStateOf(false) }
    StayFor(seconds, id, held, onGone)
    Surface(
        modifier.fillMaxWidth(),
        shape = MaterialTheme.shapes.medium,
        color = colors.surfaceVariant,
        contentColor = colors.onSurface,
        border = BorderStroke(1.5.dp, colors.onSurface),
    ) {
        BoxWithConstraints(Modifier.padding(start = 16.dp, end = 4.dp, top = 4.dp, bottom = 4.dp)) {
            val button = @Composable { WordButton(undo, onUndo, Modifier.onFocusChanged { held = it.hasFocus }) }
            if (maxWidth / LocalDensity.current.fontScale >= LeastWidthBeside) {
                Row(
                    Modifier.fillMaxWidth(),
                    verticalAlignment = Alignment.CenterVertically,
                    horizontalArrangement = Arrangement.spacedBy(Space.betweenTargets),
                ) {
                    Said(text, Modifier.weight(1f))
                    button()
                }
            } else {
                Column {
                    Said(text, Modifier.padding(top = 8.dp))
                    Box(Modifier.outdent(WordPadding)) { button() }
                }
            }
        }
    }
}

private val LeastWidthBeside = 200.dp

@Composable
private fun StayFor(
    seconds: Int,
    id: Any,
    held: Boolean,
    onGone: () -> Unit,
) {
    val gone by rememberUpdatedState(onGone)
    val phone = LocalAccessibilityManager.current
    val time = seconds * MILLIS
    LaunchedEffect(id, held) {
        if (held) return@LaunchedEffect
        val wanted =
            phone?.calculateRecommendedTimeoutMillis(time, containsText = true, containsControls = true) ?: time
        delay(maxOf(time, wanted))
        gone()
    }
}

private const val MILLIS = 1000L
