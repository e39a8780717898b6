package no.medspiller.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material.ripple.rememberRipple
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Switch
import androidx.compose.material3.SwitchDefaults
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import no.medspiller.ui.theme.Space

/** A card that opens something: what it is, a line or two about it, and a sign that it leads on. */
@Composable
fun OpenCard(
    title: String,
    onOpen: () -> Unit,
    modifier: Modifier = Modifier,
    above: String? = null,
    lines: List<String> = emptyList(),
) = TapCard(onOpen, modifier, BorderStroke(1.dp, MaterialTheme.colorScheme.outline)) {
    Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(Space.line)) {
        above?.let { Quiet(it) }
        WholeWords(title, style = MaterialTheme.typography.titleMedium)
        lines.forEach { Quiet(it) }
    }
    Icon(
        Signs.onward,
        contentDescription = null,
        Modifier.size(textSized(24)),
        tint = MaterialTheme.colorScheme.primary,
    )
}

/** The next thing to do: the one card that stands out on its page. */
@Composable
fun TaskCard(
    title: String,
    onOpen: () -> Unit,
    modifier: Modifier = Modifier,
    lines: List<String> = emptyList(),
) {
    val colors = MaterialTheme.colorScheme
    TapCard(onOpen, modifier, BorderStroke(2.dp, colors.primary), colors.primaryContainer, colors.onPrimaryContainer) {
        Column(Modifier.weight(1f).padding(vertical = 8.dp), verticalArrangement = Arrangement.spacedBy(Space.line)) {
            WholeWords(title, style = MaterialTheme.typography.titleLarge)
            lines.forEach { WholeWords(it, style = MaterialTheme.typography.bodyLarge) }
        }
        Icon(Signs.onward, contentDescription = null, Modifier.size(textSized(28)), tint = colors.primary)
    }
}

/** A number to call. [spoken] is the whole card in words, digit by digit. */
@Composable
fun CallCard(
    name: String,
    purpose: String,
    number: String,
    spoken: String,
    modifier: Modifier = Modifier,
    onCall: () -> Unit,
) = TapCard(
    onCall,
    modifier.clearAndSetSemantics {
        contentDescription = spoken
        role = Role.Button
        onClick {
            onCall()
            true
        }
    },
    BorderStroke(1.dp, MaterialTheme.colorScheme.outline),
) {
    Column(Modifier.weight(1f)) {
        Row(verticalAlignment = Alignment.CenterVertically, horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            Icon(
                Signs.phone,
                contentDescription = null,
                Modifier.size(textSized(24)),
                tint = MaterialTheme.colorScheme.primary,
            )
            WholeWords(number, style = MaterialTheme.typography.titleLarge)
        }
        WholeWords(name, style = MaterialTheme.typography.titleMedium)
        Quiet(purpose)
    }
}

/** A card that is one large control. */
@Composable
internal fun TapCard(
    onTap: () -> Unit,
    modifier: Modifier,
    border: BorderStroke,
    color: Color = MaterialTheme.colorScheme.surface,
    contentColor: Color = MaterialTheme.colorScheme.onSurface,
    content: @Composable RowScope.() -> Unit,
) {
    val touches = remember { MutableInteractionSource() }
    Surface(
        onClick = onTap,
        modifier =
            modifier
                .fillMaxWidth()
                .focusRing(touches, MaterialTheme.shapes.large)
                .semantics { role = Role.Button },
        shape = MaterialTheme.shapes.large,
        color = color,
        contentColor = contentColor,
        border = border,
        interactionSource = touches,
    ) {
        Row(
            Modifier.heightIn(min = Space.answer).padding(horizontal = 16.dp, vertical = 12.dp),
            verticalAlignment = Alignment.CenterVertically,
            horizontalArrangement = Arrangement.spacedBy(12.dp),
            content = content,
        )
    }
}

/** A switch with its words; the whole row is the target, and "on" and "off" are said, not only shown. */
@Composable
fun SwitchRow(
    text: String,
    on: Boolean,
    onChange: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
    detail: String? = null,
) {
    val words = LocalWords.current
    val touches = remember { MutableInteractionSource() }
    val state = if (on) words["switch-on"] else words["switch-off"]
    val whole =
        modifier
            .fillMaxWidth()
            .focusRing(touches, MaterialTheme.shapes.medium)
            .toggleable(on, touches, rememberRipple(), role = Role.Switch, onValueChange = onChange)
            .semantics { stateDescription = state }
            .heightIn(min = Space.answer)
            .padding(vertical = 8.dp)
    // Large text needs the whole width: the switch then stands under its words, beside what it says.
    if (LocalDensity.current.fontScale > LARGEST_TEXT_BESIDE_SWITCH) {
        Column(whole, verticalArrangement = Arrangement.spacedBy(Space.line)) {
            SwitchWords(text, detail)
            Row(verticalAlignment = Alignment.CenterVertically, horizontalArrangement = Arrangement.spacedBy(16.dp)) {
                SwitchMark(on)
                Quiet(state, Modifier.clearAndSetSemantics {})
            }
        }
    } else {
        Row(
            whole,
            verticalAlignment = Alignment.CenterVertically,
            horizontalArrangement = Arrangement.spacedBy(16.dp),
        ) {
            Column(Modifier.weight(1f)) { SwitchWords(text, detail) }
            SwitchMark(on)
        }
    }
}

private const val LARGEST_TEXT_BESIDE_SWITCH = 1.4f

@Composable
private fun SwitchWords(
    text: String,
    detail: String?,
) {
    WholeWords(text, style = MaterialTheme.typography.bodyLarge)
    detail?.let { Quiet(it) }
}

@Composable
private fun SwitchMark(on: Boolean) {
    val colors = MaterialTheme.colorScheme
    Switch(
        checked = on,
        onCheckedChange = null,
        colors =
            SwitchDefaults.colors(
                uncheckedThumbColor = colors.outline,
                uncheckedTrackColor = colors.surfaceVariant,
                uncheckedBorderColor = colors.outline,
            ),
    )
}
