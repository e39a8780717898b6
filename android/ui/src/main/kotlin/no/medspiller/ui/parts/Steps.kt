package no.medspiller.ui.parts

import androidx.compose.foundation.BorderStroke
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
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.disabled
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import no.medspiller.ui.theme.Space

/** A step to the one before or after: [text] says which, [allowed] whether there is one. */
data class Step(
    val text: String,
    val allowed: Boolean = true,
    val onStep: () -> Unit,
)

/** Two steps in opposite directions beside each other; under each other in large text. An arrow on stands after its word. */
@Composable
internal fun StepPair(
    before: Step,
    after: Step,
    modifier: Modifier = Modifier,
    less: ImageVector = Signs.back,
    more: ImageVector = Signs.onward,
) {
    BoxWithConstraints(modifier.fillMaxWidth()) {
        if (maxWidth / LocalDensity.current.fontScale >= LeastWidthOfSteps) {
            Row(
                Modifier.height(IntrinsicSize.Min),
                horizontalArrangement = Arrangement.spacedBy(Space.betweenTargets),
            ) {
                StepButton(before, less, false, Modifier.weight(1f).fillMaxHeight())
                StepButton(after, more, more == Signs.onward, Modifier.weight(1f).fillMaxHeight())
            }
        } else {
            Column(verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
                StepButton(before, less, false)
                StepButton(after, more, more == Signs.onward)
            }
        }
    }
}

private val LeastWidthOfSteps = 230.dp

/**
 * A step that cannot be taken says so, but keeps the keyboard on it: who steps to the end must not be thrown back to
 * the top of the page.
 */
@Composable
private fun StepButton(
    step: Step,
    sign: ImageVector,
    signLast: Boolean,
    modifier: Modifier = Modifier,
) {
    val colors = MaterialTheme.colorScheme
    val touches = remember { MutableInteractionSource() }
    Surface(
        onClick = { if (step.allowed) step.onStep() },
        modifier =
            modifier
                .fillMaxWidth()
                .focusRing(touches, MaterialTheme.shapes.medium)
                .semantics {
                    role = Role.Button
                    if (!step.allowed) disabled()
                },
        shape = MaterialTheme.shapes.medium,
        color = if (step.allowed) colors.surface else colors.surfaceVariant,
        contentColor = if (step.allowed) colors.primary else colors.onSurfaceVariant,
        border = BorderStroke(if (step.allowed) 1.5.dp else 1.dp, if (step.allowed) colors.primary else colors.outline),
        interactionSource = touches,
    ) {
        Row(
            Modifier.heightIn(min = Space.mainButton).padding(horizontal = 6.dp, vertical = 10.dp),
            verticalAlignment = Alignment.CenterVertically,
            horizontalArrangement = Arrangement.spacedBy(4.dp, Alignment.CenterHorizontally),
        ) {
            if (!signLast) StepSign(sign)
            WholeWords(
                step.text,
                Modifier.weight(1f, fill = false),
                style = MaterialTheme.typography.labelLarge,
                textAlign = TextAlign.Center,
            )
            if (signLast) StepSign(sign)
        }
    }
}

@Composable
private fun StepSign(sign: ImageVector) = Icon(sign, contentDescription = null, Modifier.size(textSized(22)))

/** What a choice is about and what is chosen, in words; said again when it changes. */
@Composable
internal fun ValueInWords(
    name: String,
    value: String?,
    modifier: Modifier = Modifier,
) = Column(
    modifier.fillMaxWidth().semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Polite },
    verticalArrangement = Arrangement.spacedBy(Space.line),
) {
    WholeWords(name, style = MaterialTheme.typography.titleMedium)
    if (value == null) {
        WholeWords(
            LocalWords.current["choice-not-chosen"],
            style = MaterialTheme.typography.titleLarge,
            color = MaterialTheme.colorScheme.onSurfaceVariant,
        )
    } else {
        WholeWords(value, style = MaterialTheme.typography.titleLarge)
    }
}

/**
 * A number by large buttons, without typing; [say] puts it in words ("1 time og 30 minutter").
 *
 * Nothing is chosen until something is: the first step gives [start], whichever way it goes. With [canClear] a number
 * can be taken back, and [onChange] is told null. [by] is how much a step changes.
 */
@Composable
fun NumberChoice(
    name: String,
    value: Int?,
    onChange: (Int?) -> Unit,
    say: (Int) -> String,
    range: IntRange,
    modifier: Modifier = Modifier,
    by: Int = 1,
    start: Int = range.first,
    canClear: Boolean = false,
) {
    val words = LocalWords.current
    val less = value?.minus(by) ?: start
    val more = value?.plus(by) ?: start
    Column(modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
        ValueInWords(name, value?.let(say))
        StepPair(
            Step(words["number-less"], less in range) { onChange(less) },
            Step(words["number-more"], more in range) { onChange(more) },
            less = Signs.less,
            more = Signs.more,
        )
        if (canClear && value != null) {
            WordButton(words["number-clear"], { onChange(null) }, Modifier.outdent(WordPadding))
        }
    }
}
