package no.medspiller.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.border
import androidx.compose.foundation.interaction.InteractionSource
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsFocusedAsState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.material3.Button
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.composed
import androidx.compose.ui.graphics.Shape
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import no.medspiller.ui.theme.Space

// Narrow at the sides: at twice the text size two buttons beside each other need every bit of room for their words.
private val Inside = PaddingValues(horizontal = 8.dp, vertical = 12.dp)

/** The padding of a [WordButton]; with [outdent] its word stands on the page's edge. */
internal val WordPadding = 12.dp

/** The one thing a page is for. At most one on a page. */
@Composable
fun MainButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
) {
    val touches = remember { MutableInteractionSource() }
    val colors = MaterialTheme.colorScheme
    Button(
        onClick,
        modifier.fillMaxWidth().heightIn(min = Space.mainButton).focusRing(touches, MaterialTheme.shapes.medium),
        enabled = enabled,
        shape = MaterialTheme.shapes.medium,
        colors =
            ButtonDefaults.buttonColors(
                disabledContainerColor = colors.surfaceVariant,
                disabledContentColor = colors.onSurfaceVariant,
            ),
        border = if (enabled) null else BorderStroke(1.dp, colors.outline),
        contentPadding = Inside,
        interactionSource = touches,
    ) { ButtonText(text) }
}

/** Something else that can be done, as large as the main button and quieter. */
@Composable
fun OtherButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
    sign: ImageVector? = null,
) {
    val touches = remember { MutableInteractionSource() }
    val colors = MaterialTheme.colorScheme
    OutlinedButton(
        onClick,
        modifier.fillMaxWidth().heightIn(min = Space.mainButton).focusRing(touches, MaterialTheme.shapes.medium),
        enabled = enabled,
        shape = MaterialTheme.shapes.medium,
        colors =
            ButtonDefaults.outlinedButtonColors(
                containerColor = colors.surface,
                disabledContentColor = colors.onSurfaceVariant,
            ),
        border = BorderStroke(1.5.dp, if (enabled) colors.primary else colors.outline),
        contentPadding = Inside,
        interactionSource = touches,
    ) {
        sign?.let { SignBefore(it) }
        ButtonText(text)
    }
}

/** A button that is only words: what few need, within reach of all. With [fromEdge] its lines begin under each other. */
@Composable
fun WordButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
    sign: ImageVector? = null,
    fromEdge: Boolean = sign != null,
) {
    val touches = remember { MutableInteractionSource() }
    val colors = MaterialTheme.colorScheme
    TextButton(
        onClick,
        modifier.heightIn(min = Space.target).focusRing(touches, MaterialTheme.shapes.medium),
        enabled = enabled,
        shape = MaterialTheme.shapes.medium,
        colors =
            ButtonDefaults.textButtonColors(
                contentColor = colors.primary,
                disabledContentColor = colors.onSurfaceVariant,
            ),
        contentPadding = PaddingValues(horizontal = WordPadding, vertical = 8.dp),
        interactionSource = touches,
    ) {
        sign?.let { SignBefore(it) }
        // Beside a sign the words begin where the sign ends; alone they stand in the middle of their button.
        ButtonText(text, if (fromEdge) TextAlign.Start else TextAlign.Center)
    }
}

/**
 * Two buttons beside each other: [left] leads back, [right] on. Under each other, the way on first, where large text
 * would break a word.
 */
@Composable
fun ButtonPair(
    left: Pair<String, () -> Unit>,
    right: Pair<String, () -> Unit>,
    modifier: Modifier = Modifier,
    rightEnabled: Boolean = true,
) {
    BoxWithConstraints(modifier.fillMaxWidth()) {
        val beside = maxWidth / LocalDensity.current.fontScale >= LeastWidthOfTwo
        if (beside) {
            Row(
                Modifier.height(IntrinsicSize.Min),
                horizontalArrangement = Arrangement.spacedBy(Space.betweenTargets),
            ) {
                OtherButton(left.first, left.second, Modifier.weight(1f).fillMaxHeight())
                MainButton(right.first, right.second, Modifier.weight(1f).fillMaxHeight(), rightEnabled)
            }
        } else {
            Column(verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
                MainButton(right.first, right.second, enabled = rightEnabled)
                OtherButton(left.first, left.second)
            }
        }
    }
}

private val LeastWidthOfTwo = 150.dp

@Composable
private fun ButtonText(
    text: String,
    align: TextAlign = TextAlign.Center,
) {
    WholeWords(text, style = MaterialTheme.typography.labelLarge, textAlign = align)
}

@Composable
private fun SignBefore(sign: ImageVector) {
    Icon(sign, contentDescription = null, Modifier.size(textSized(24)))
    Spacer(Modifier.width(8.dp))
}

/** An edge in ink around what the keyboard is on: Material's own tint is too faint to find. */
internal fun Modifier.focusRing(
    touches: InteractionSource,
    shape: Shape,
): Modifier =
    composed {
        val focused by touches.collectIsFocusedAsState()
        if (focused) border(3.dp, MaterialTheme.colorScheme.onBackground, shape) else this
    }
