package no.medspiller.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.offset
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp

/** How far one has come: words, and a thin line that says the same to the eye only. [part] is 0..1. */
@Composable
fun ProgressLine(
    text: String,
    part: Float,
    modifier: Modifier = Modifier,
    action: (@Composable () -> Unit)? = null,
) {
    val colors = MaterialTheme.colorScheme
    Column(modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(6.dp)) {
        BoxWithConstraints(Modifier.fillMaxWidth()) {
            // Beside the words where there is room: it keeps all five answers in view without scrolling.
            if (maxWidth / LocalDensity.current.fontScale >= LeastWidthWithAction) {
                Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
                    Quiet(text)
                    // Its word, not its padding, ends at the page's edge.
                    Box(Modifier.offset(x = WordPadding)) { action?.invoke() }
                }
            } else {
                Column {
                    Quiet(text)
                    Box(Modifier.outdent(WordPadding)) { action?.invoke() }
                }
            }
        }
        LinearProgressIndicator(
            progress = { part },
            modifier = Modifier.fillMaxWidth().height(6.dp).clearAndSetSemantics {},
            color = colors.primary,
            trackColor = colors.outlineVariant,
            strokeCap = StrokeCap.Round,
        )
    }
}

private val LeastWidthWithAction = 280.dp
