package no.medspiller.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.OutlinedTextFieldDefaults
import androidx.compose.material3.TextFieldColors
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
) = FieldFrame(name, hint, problem, modifier) {
    OutlinedTextField(
        value,
        onChange,
        Modifier.fillMaxWidth().saysItIs(name, problem),
        textStyle = MaterialTheme.typography.bodyLarge,
        singleLine = true,
        keyboardOptions = keyboard,
        shape = MaterialTheme.shapes.medium,
        colors = fieldColors(),
    )
}

/** What stands round a field: its name and a hint above, under it [below] and what a rule has against what is written. */
@Composable
internal fun FieldFrame(
    name: String,
    hint: String?,
    problem: String?,
    modifier: Modifier = Modifier,
    below: String? = null,
    field: @Composable () -> Unit,
) = Column(modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.line)) {
    WholeWords(name, style = MaterialTheme.typography.titleMedium)
    hint?.let { Quiet(it) }
    field()
    below?.let { Quiet(it, Modifier.semantics { liveRegion = LiveRegionMode.Polite }) }
    problem?.let {
        WholeWords(
            it,
            Modifier.semantics { liveRegion = LiveRegionMode.Polite },
            style = MaterialTheme.typography.titleSmall,
        )
    }
}

/** To readers, the field itself has the name above it and the problem below. */
internal fun Modifier.saysItIs(
    name: String,
    problem: String?,
): Modifier =
    semantics {
        contentDescription = name
        problem?.let { error(it) }
    }

@Composable
internal fun fieldColors(): TextFieldColors {
    val colors = MaterialTheme.colorScheme
    return OutlinedTextFieldDefaults.colors(
        focusedContainerColor = colors.surface,
        unfocusedContainerColor = colors.surface,
        unfocusedBorderColor = colors.outline,
    )
}
