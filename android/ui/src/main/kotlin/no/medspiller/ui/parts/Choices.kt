package no.medspiller.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material.ripple.rememberRipple
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import no.medspiller.ui.theme.Space

/** One of several answers: [id] is the caller's, [detail] a line under the words. */
data class Choice<T>(
    val id: T,
    val text: String,
    val detail: String? = null,
)

/**
 * Answers of which at most one is chosen, each a row of at least 64 dp with at least 12 dp between, and beside them
 * a strip without controls to scroll by.
 *
 * Acts on release. A tap on the chosen one calls [onPick] with null: an answer can always be taken back.
 * With [canClear] false, as for a setting that must have some value, a tap on the chosen one does nothing.
 */
@Composable
fun <T : Any> ChoiceList(
    choices: List<Choice<T>>,
    chosen: T?,
    onPick: (T?) -> Unit,
    modifier: Modifier = Modifier,
    canClear: Boolean = true,
) {
    Column(
        modifier.selectableGroup().padding(end = Space.scrollStrip - Space.edge),
        verticalArrangement = Arrangement.spacedBy(Space.betweenTargets),
    ) {
        choices.forEach { choice ->
            val isChosen = choice.id == chosen
            ChoiceCard(isChosen, canClear, { pickOrClear(choice.id, isChosen, canClear, onPick) }) {
                Row(
                    Modifier.heightIn(min = Space.answer).padding(horizontal = 16.dp, vertical = 10.dp),
                    verticalAlignment = Alignment.CenterVertically,
                    horizontalArrangement = Arrangement.spacedBy(16.dp),
                ) {
                    Ring(isChosen)
                    Column(Modifier.weight(1f)) {
                        ChoiceText(choice.text, isChosen)
                        choice.detail?.let { WholeWords(it, style = MaterialTheme.typography.bodyMedium) }
                    }
                }
            }
        }
    }
}

/**
 * Short answers side by side as equal buttons; under each other where the words would not fit beside each other.
 *
 * [name] says what they answer, for someone who hears one of them alone. [canClear] as in [ChoiceList].
 */
@Composable
fun <T : Any> ChoiceButtons(
    name: String,
    choices: List<Choice<T>>,
    chosen: T?,
    onPick: (T?) -> Unit,
    modifier: Modifier = Modifier,
    canClear: Boolean = true,
) {
    BoxWithConstraints(modifier.fillMaxWidth()) {
        val room = maxWidth / LocalDensity.current.fontScale
        val columns =
            when {
                room / choices.size >= 96.dp -> choices.size
                choices.size % 2 == 0 && room / 2 >= 130.dp -> 2
                else -> 1
            }
        Column(
            Modifier.selectableGroup().semantics { contentDescription = name },
            verticalArrangement = Arrangement.spacedBy(Space.betweenTargets),
        ) {
            choices.chunked(columns).forEach { line ->
                Row(
                    Modifier.height(IntrinsicSize.Min),
                    horizontalArrangement = Arrangement.spacedBy(Space.betweenTargets),
                ) {
                    line.forEach { choice ->
                        val isChosen = choice.id == chosen
                        ChoiceCard(
                            isChosen,
                            canClear,
                            onTap = { pickOrClear(choice.id, isChosen, canClear, onPick) },
                            modifier = Modifier.weight(1f).fillMaxHeight(),
                        ) {
                            if (columns == 1) AcrossAnswer(choice.text, isChosen) else TallAnswer(choice.text, isChosen)
                        }
                    }
                }
            }
        }
    }
}

private fun <T : Any> pickOrClear(
    id: T,
    isChosen: Boolean,
    canClear: Boolean,
    onPick: (T?) -> Unit,
) {
    when {
        !isChosen -> onPick(id)
        canClear -> onPick(null)
    }
}

@Composable
private fun TallAnswer(
    text: String,
    isChosen: Boolean,
) {
    Column(
        Modifier.heightIn(min = Space.answer).padding(horizontal = 6.dp, vertical = 8.dp),
        verticalArrangement = Arrangement.spacedBy(Space.line, Alignment.CenterVertically),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        Ring(isChosen, small = true)
        ChoiceText(text, isChosen, TextAlign.Center)
    }
}

@Composable
private fun AcrossAnswer(
    text: String,
    isChosen: Boolean,
) {
    Row(
        Modifier.heightIn(min = Space.answer).padding(horizontal = 16.dp, vertical = 8.dp),
        verticalAlignment = Alignment.CenterVertically,
        horizontalArrangement = Arrangement.spacedBy(16.dp),
    ) {
        Ring(isChosen)
        ChoiceText(text, isChosen)
    }
}

/** The touchable ground of an answer: chosen or not is told by edge, ring, accent and, to readers, a word. */
@Composable
internal fun ChoiceCard(
    isChosen: Boolean,
    canClear: Boolean,
    onTap: () -> Unit,
    modifier: Modifier = Modifier,
    content: @Composable () -> Unit,
) {
    val words = LocalWords.current
    val colors = MaterialTheme.colorScheme
    val touches = remember { MutableInteractionSource() }
    val state = if (isChosen) words["choice-chosen"] else words["choice-not-chosen"]
    val action = if (isChosen && canClear) words["choice-take-back"] else words["choice-choose"]
    Surface(
        modifier
            .fillMaxWidth()
            .focusRing(touches, MaterialTheme.shapes.large)
            .clip(MaterialTheme.shapes.large)
            .selectable(
                selected = isChosen,
                interactionSource = touches,
                indication = rememberRipple(),
                role = Role.RadioButton,
                onClick = onTap,
            ).semantics {
                stateDescription = state
                onClick(action) {
                    onTap()
                    true
                }
            },
        shape = MaterialTheme.shapes.large,
        color = if (isChosen) colors.primaryContainer else colors.surface,
        contentColor = if (isChosen) colors.onPrimaryContainer else colors.onSurface,
        border = BorderStroke(if (isChosen) 3.dp else 1.5.dp, if (isChosen) colors.primary else colors.outline),
        content = content,
    )
}

@Composable
internal fun ChoiceText(
    text: String,
    isChosen: Boolean,
    align: TextAlign? = null,
) {
    WholeWords(
        text,
        style = MaterialTheme.typography.run { if (isChosen) labelLarge else bodyLarge },
        textAlign = align,
    )
}

/** Whether an answer is chosen, for the eye: a ring that is filled or not. */
@Composable
internal fun Ring(
    isChosen: Boolean,
    small: Boolean = false,
) {
    val colors = MaterialTheme.colorScheme
    val color = if (isChosen) colors.primary else colors.outline
    Canvas(Modifier.size(textSized(if (small) 18 else 26))) {
        val pen = 2.5.dp.toPx()
        drawCircle(color, radius = (size.minDimension - pen) / 2, style = Stroke(pen))
        if (isChosen) drawCircle(color, radius = size.minDimension * 0.3f)
    }
}
