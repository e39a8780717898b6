package no.medspiller.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import no.medspiller.ui.theme.Space

/**
 * What few need, behind a heading that opens it ("Legg til"). The heading is a button; whether it [isOpen] is shown by the
 * sign and what lies below, and told to readers.
 */
@Composable
fun FoldOut(
    title: String,
    isOpen: Boolean,
    onOpen: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
    content: @Composable ColumnScope.() -> Unit,
) = Group(modifier) {
    val words = LocalWords.current
    val colors = MaterialTheme.colorScheme
    val touches = remember { MutableInteractionSource() }
    val state = if (isOpen) words["fold-open"] else words["fold-closed"]
    val action = if (isOpen) words["fold-hide"] else words["fold-show"]
    Surface(
        onClick = { onOpen(!isOpen) },
        modifier =
            Modifier
                .fillMaxWidth()
                .focusRing(touches, MaterialTheme.shapes.medium)
                .semantics {
                    role = Role.Button
                    heading()
                    stateDescription = state
                    onClick(action) {
                        onOpen(!isOpen)
                        true
                    }
                },
        shape = MaterialTheme.shapes.medium,
        color = colors.surface,
        contentColor = colors.onSurface,
        border = BorderStroke(1.dp, colors.outline),
        interactionSource = touches,
    ) {
        Row(
            Modifier.heightIn(min = Space.mainButton).padding(horizontal = 16.dp, vertical = 12.dp),
            verticalAlignment = Alignment.CenterVertically,
            horizontalArrangement = Arrangement.spacedBy(12.dp),
        ) {
            WholeWords(title, Modifier.weight(1f), style = MaterialTheme.typography.titleMedium)
            Icon(
                if (isOpen) Signs.fold else Signs.unfold,
                contentDescription = null,
                Modifier.size(textSized(24)),
                tint = colors.primary,
            )
        }
    }
    if (isOpen) content()
}
