package no.medspiller.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.OutlinedTextFieldDefaults
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.error
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import no.medspiller.ui.theme.Space

/**
 * One line to write in. What it is for stands above it and stays there while one writes; a label inside the field
 * shrinks or vanishes just when it is needed.
 */
@Composable
fun WriteField(
    name: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
    hint: String? = null,
    problem: String? = null,
    keyboard: KeyboardOptions = KeyboardOptions.Default,
) {
    val colors = MaterialTheme.colorScheme
    Column(modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.line)) {
        WholeWords(name, style = MaterialTheme.typography.titleMedium)
        hint?.let { WholeWords(it, style = MaterialTheme.typography.bodyMedium, color = colors.onSurfaceVariant) }
        OutlinedTextField(
            value,
            onChange,
            Modifier.fillMaxWidth().semantics {
                contentDescription = name
                problem?.let { error(it) }
            },
            textStyle = MaterialTheme.typography.bodyLarge,
            singleLine = true,
            keyboardOptions = keyboard,
            shape = MaterialTheme.shapes.medium,
            colors =
                OutlinedTextFieldDefaults.colors(
                    focusedContainerColor = colors.surface,
                    unfocusedContainerColor = colors.surface,
                    unfocusedBorderColor = colors.outline,
                ),
        )
        problem?.let {
            WholeWords(
                it,
                Modifier.semantics { liveRegion = LiveRegionMode.Polite },
                style = MaterialTheme.typography.titleSmall,
            )
        }
    }
}
