package no.medspiller.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Dialog
import no.medspiller.ui.theme.Space

/**
 * A question in front of the page, for what should not happen by mistake.
 *
 * Buttons lie under each other, full width: side by side they are small and easy to swap. It has a tap guard of its
 * own, and scrolls when the text is large.
 */
@Composable
fun AskDialog(
    title: String,
    text: String,
    confirm: String,
    onConfirm: () -> Unit,
    dismiss: String,
    onDismiss: () -> Unit,
    destroys: Boolean = false,
) {
    Dialog(onDismissRequest = onDismiss) {
        TapGuard(title) {
            Surface(
                Modifier.widthIn(max = Space.readable),
                shape = MaterialTheme.shapes.extraLarge,
                color = MaterialTheme.colorScheme.surface,
                contentColor = MaterialTheme.colorScheme.onSurface,
            ) {
                Column(
                    Modifier.verticalScroll(rememberScrollState()).padding(Space.edge),
                    verticalArrangement = Arrangement.spacedBy(Space.group),
                ) {
                    Text(title, Modifier.semantics { heading() }, style = MaterialTheme.typography.titleLarge)
                    Text(text, style = MaterialTheme.typography.bodyLarge)
                    if (destroys) DestroyButton(confirm, onConfirm) else MainButton(confirm, onConfirm)
                    OtherButton(dismiss, onDismiss)
                }
            }
        }
    }
}
