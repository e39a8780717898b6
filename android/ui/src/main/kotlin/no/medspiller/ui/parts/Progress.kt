package no.medspiller.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp

/** How far one has come: words, and a thin line that says the same to the eye only. [part] is 0..1. */
@Composable
fun ProgressLine(
    text: String,
    part: Float,
    modifier: Modifier = Modifier,
) {
    val colors = MaterialTheme.colorScheme
    Column(modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(6.dp)) {
        Text(text, style = MaterialTheme.typography.bodyMedium, color = colors.onSurfaceVariant)
        LinearProgressIndicator(
            progress = { part },
            modifier = Modifier.fillMaxWidth().height(6.dp).clearAndSetSemantics {},
            color = colors.primary,
            trackColor = colors.outlineVariant,
            strokeCap = StrokeCap.Round,
        )
    }
}
