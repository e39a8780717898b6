package no.medspiller.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material.ripple.rememberRipple
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import no.medspiller.ui.theme.Space

/** Several things of which any number is chosen, each a [CheckRow]; [onChange] is given all that are chosen. */
@Composable
fun <T : Any> CheckList(
    choices: List<Choice<T>>,
    chosen: Set<T>,
    onChange: (Set<T>) -> Unit,
    modifier: Modifier = Modifier,
) = Column(
    modifier.padding(end = Space.scrollStrip - Space.edge),
    verticalArrangement = Arrangement.spacedBy(Space.betweenTargets),
) {
    choices.forEach { choice ->
        CheckRow(
            choice.text,
            choice.id in chosen,
            { isChosen -> onChange(if (isChosen) chosen + choice.id else chosen - choice.id) },
            detail = choice.detail,
        )
    }
}

/**
 * One thing that is chosen or not, whatever the others are. A square with a tick where [ChoiceList] has a ring: the shape
 * says that more than one can be chosen.
 */
@Composable
fun CheckRow(
    text: String,
    isChosen: Boolean,
    onChange: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
    detail: String? = null,
) {
    val words = LocalWords.current
    val colors = MaterialTheme.colorScheme
    val touches = remember { MutableInteractionSource() }
    val state = if (isChosen) words["choice-chosen"] else words["choice-not-chosen"]
    Surface(
        modifier
            .fillMaxWidth()
            .focusRing(touches, MaterialTheme.shapes.large)
            .clip(MaterialTheme.shapes.large)
            .toggleable(isChosen, touches, rememberRipple(), role = Role.Checkbox, onValueChange = onChange)
            .semantics { stateDescription = state },
        shape = MaterialTheme.shapes.large,
        color = if (isChosen) colors.primaryContainer else colors.surface,
        contentColor = if (isChosen) colors.onPrimaryContainer else colors.onSurface,
        border = BorderStroke(if (isChosen) 3.dp else 1.5.dp, if (isChosen) colors.primary else colors.outline),
    ) {
        Row(
            Modifier.heightIn(min = Space.answer).padding(horizontal = 16.dp, vertical = 10.dp),
            verticalAlignment = Alignment.CenterVertically,
            horizontalArrangement = Arrangement.spacedBy(16.dp),
        ) {
            CheckMark(isChosen)
            Column(Modifier.weight(1f)) {
                ChoiceText(text, isChosen)
                detail?.let { WholeWords(it, style = MaterialTheme.typography.bodyMedium) }
            }
        }
    }
}

@Composable
private fun CheckMark(isChosen: Boolean) {
    val colors = MaterialTheme.colorScheme
    Canvas(Modifier.size(textSized(26))) {
        val pen = 2.5.dp.toPx()
        val corner = CornerRadius(5.dp.toPx())
        if (isChosen) {
            drawRoundRect(colors.primary, cornerRadius = corner)
            drawPath(
                Path().apply {
                    moveTo(size.width * 0.24f, size.height * 0.54f)
                    lineTo(size.width * 0.43f, size.height * 0.72f)
                    lineTo(size.width * 0.77f, size.height * 0.32f)
                },
                colors.onPrimary,
                style = Stroke(pen * 1.2f, cap = StrokeCap.Round, join = StrokeJoin.Round),
            )
        } else {
            drawRoundRect(
                colors.outline,
                Offset(pen / 2, pen / 2),
                Size(size.width - pen, size.height - pen),
                corner,
                Stroke(pen),
            )
        }
    }
}
