package no.medspiller.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.focusable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.input.key.utf16CodePoint
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import no.medspiller.ui.theme.Space

/** How many digits a code has. */
const val CODE_LENGTH = 6

/**
 * Entry of a six-digit code on large keys of our own: the system's keyboard has small ones, and may remember.
 *
 * Each key is told on its own and not as a new code: two taps faster than a drawing must both count. Also works
 * from a keyboard. Nothing happens by itself at the sixth digit: the page's button does, so that a slip
 * costs no try. The digits can be shown, for someone who wants to see what the hand did.
 */
@Composable
fun CodeEntry(
    code: String,
    onDigit: (Char) -> Unit,
    onErase: () -> Unit,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
    onEnter: () -> Unit = {},
) {
    val words = LocalWords.current
    var shown by remember { mutableStateOf(false) }
    val focus = remember { FocusRequester() }
    LaunchedEffect(Unit) { focus.requestFocus() }

    Column(
        modifier
            .fillMaxWidth()
            .focusRequester(focus)
            .onKeyEvent { event -> enabled && event.typedInto(onDigit, onErase, onEnter) }
            .focusable(),
        verticalArrangement = Arrangement.spacedBy(Space.betweenTargets),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        TypedDigits(code, shown)
        WordButton(if (shown) words["code-hide"] else words["code-show"], { shown = !shown })
        Keypad(onDigit, onErase, enabled)
    }
}

/** Whether this key was one of ours; what it means is done when it goes down. */
private fun KeyEvent.typedInto(
    add: (Char) -> Unit,
    erase: () -> Unit,
    enter: () -> Unit,
): Boolean {
    val digit = utf16CodePoint.toChar()
    val act: (() -> Unit)? =
        when {
            type != KeyEventType.KeyDown -> null
            digit in '0'..'9' -> ({ add(digit) })
            key == Key.Backspace -> erase
            key == Key.Enter || key == Key.NumPadEnter -> enter
            else -> null
        }
    act?.invoke()
    return act != null
}

/** Six places; a reader hears how many are filled, never which digits unless they are shown. */
@Composable
private fun TypedDigits(
    code: String,
    shown: Boolean,
) {
    val words = LocalWords.current
    val colors = MaterialTheme.colorScheme
    val said = if (shown && code.isNotEmpty()) code.toList().joinToString(" ") else words["code-typed-${code.length}"]
    Row(
        Modifier.heightIn(min = 44.dp).clearAndSetSemantics {
            contentDescription = said
            liveRegion = LiveRegionMode.Polite
        },
        horizontalArrangement = Arrangement.spacedBy(14.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        repeat(CODE_LENGTH) { place ->
            val digit = code.getOrNull(place)
            if (shown && digit != null) {
                WholeWords(
                    digit.toString(),
                    Modifier.widthIn(min = 22.dp),
                    style = MaterialTheme.typography.headlineMedium,
                    textAlign = TextAlign.Center,
                )
            } else {
                Canvas(Modifier.size(textSized(22))) {
                    val pen = 2.dp.toPx()
                    val radius = (size.minDimension - pen) / 2
                    if (digit ==
                        null
                    ) {
                        drawCircle(colors.outline, radius, style = Stroke(pen))
                    } else {
                        drawCircle(colors.primary, radius)
                    }
                }
            }
        }
    }
}

@Composable
private fun Keypad(
    add: (Char) -> Unit,
    erase: () -> Unit,
    enabled: Boolean,
) {
    val words = LocalWords.current
    Column(
        Modifier.widthIn(max = 380.dp),
        verticalArrangement = Arrangement.spacedBy(Space.betweenTargets),
    ) {
        listOf("123", "456", "789").forEach { line ->
            KeyLine { line.forEach { digit -> DigitKey(digit, enabled, { add(digit) }, Modifier.weight(1f)) } }
        }
        KeyLine {
            Spacer(Modifier.weight(1f))
            DigitKey('0', enabled, { add('0') }, Modifier.weight(1f))
            Key(enabled, erase, Modifier.weight(1f).semantics { contentDescription = words["code-erase"] }) {
                Column(horizontalAlignment = Alignment.CenterHorizontally) {
                    Icon(Signs.erase, contentDescription = null, Modifier.size(textSized(26)))
                    WholeWords(words["code-erase-short"], style = MaterialTheme.typography.bodySmall)
                }
            }
        }
    }
}

@Composable
private fun KeyLine(content: @Composable RowScope.() -> Unit) {
    Row(
        Modifier.fillMaxWidth(),
        horizontalArrangement = Arrangement.spacedBy(Space.betweenTargets),
        content = content,
    )
}

@Composable
private fun DigitKey(
    digit: Char,
    enabled: Boolean,
    onTap: () -> Unit,
    modifier: Modifier,
) {
    Key(enabled, onTap, modifier) {
        WholeWords(digit.toString(), style = MaterialTheme.typography.headlineMedium)
    }
}

@Composable
private fun Key(
    enabled: Boolean,
    onTap: () -> Unit,
    modifier: Modifier,
    content: @Composable () -> Unit,
) {
    val colors = MaterialTheme.colorScheme
    val touches = remember { MutableInteractionSource() }
    Surface(
        onClick = onTap,
        modifier = modifier.focusRing(touches, MaterialTheme.shapes.large).semantics { role = Role.Button },
        enabled = enabled,
        shape = MaterialTheme.shapes.large,
        color = if (enabled) colors.surface else colors.surfaceVariant,
        contentColor = if (enabled) colors.onSurface else colors.onSurfaceVariant,
        border = BorderStroke(1.dp, colors.outline),
        interactionSource = touches,
    ) {
        Box(
            Modifier.heightIn(min = Space.answer).padding(vertical = 8.dp),
            contentAlignment = Alignment.Center,
        ) { content() }
    }
}
