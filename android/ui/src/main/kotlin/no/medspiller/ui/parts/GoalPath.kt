package no.medspiller.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.ColorScheme
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.dp
import no.medspiller.ui.theme.Space

/**
 * One of the steps of a goal.
 *
 * [name] says which it is ("Litt mer enn vi håpet"), [words] how one sees it ("Trener to ganger i uka"), empty where it
 * has not been described. A step can be several things: here, where it began, and what is hoped for.
 */
data class PathStep<T>(
    val id: T,
    val name: String,
    val words: String = "",
    val isHere: Boolean = false,
    val isStart: Boolean = false,
    val isHoped: Boolean = false,
)

/**
 * A goal's steps as a path, in the order they are given.
 *
 * Where one is, is told by the large filled mark, by [here] and by the accent; [start] and hope have marks and words of
 * their own. Heard as one: [spoken] says the whole path in a sentence or two.
 */
@Composable
fun GoalPath(
    steps: List<PathStep<*>>,
    spoken: String,
    modifier: Modifier = Modifier,
    here: String = LocalWords.current["path-here"],
    start: String = LocalWords.current["path-start"],
) = Column(modifier.fillMaxWidth().clearAndSetSemantics { contentDescription = spoken }) {
    steps.forEachIndexed { index, step ->
        Row(
            Modifier.height(IntrinsicSize.Min),
            horizontalArrangement = Arrangement.spacedBy(12.dp),
        ) {
            Rail(step, isFirst = index == 0, isLast = index == steps.lastIndex)
            Column(
                Modifier.weight(1f).padding(bottom = if (index == steps.lastIndex) 0.dp else Space.group),
                verticalArrangement = Arrangement.spacedBy(Space.line),
            ) {
                StepWords(step, strong = step.isHere)
                StepTags(step, here, start, accent = true)
            }
        }
    }
}

/**
 * The same path to answer "hvor er vi nå?" on: a step is chosen by a tap and taken back by another.
 *
 * What is known of a step stands on it: [here] is then where one was last, said as the caller says it.
 */
@Composable
fun <T : Any> GoalPathChoice(
    steps: List<PathStep<T>>,
    chosen: T?,
    onPick: (T?) -> Unit,
    modifier: Modifier = Modifier,
    here: String = LocalWords.current["path-here"],
    start: String = LocalWords.current["path-start"],
) = Column(modifier.selectableGroup().padding(end = Space.scrollStrip - Space.edge)) {
    steps.forEachIndexed { index, step ->
        val isChosen = step.id == chosen
        if (index > 0) Link()
        ChoiceCard(isChosen, canClear = true, onTap = { onPick(if (isChosen) null else step.id) }) {
            Row(
                Modifier.heightIn(min = Space.answer).padding(horizontal = CardPadding, vertical = 10.dp),
                verticalAlignment = Alignment.CenterVertically,
                horizontalArrangement = Arrangement.spacedBy(16.dp),
            ) {
                Ring(isChosen)
                Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(Space.line)) {
                    StepWords(step, strong = isChosen, quiet = !isChosen)
                    StepTags(step, here, start, accent = false)
                }
            }
        }
    }
}

private val CardPadding = 16.dp
private val LineWidth = 3.dp

/** What one can see of a step comes first; where nothing is described, its name stands for it. */
@Composable
private fun StepWords(
    step: PathStep<*>,
    strong: Boolean,
    quiet: Boolean = true,
) {
    if (step.words.isEmpty()) {
        ChoiceText(step.name, strong)
    } else {
        if (quiet) Quiet(step.name) else WholeWords(step.name, style = MaterialTheme.typography.bodyMedium)
        ChoiceText(step.words, strong)
    }
}

@Composable
private fun StepTags(
    step: PathStep<*>,
    here: String,
    start: String,
    accent: Boolean,
) {
    val words = LocalWords.current
    if (step.isHere) StatusTag(here, MarkShape.DISC, accent = accent)
    if (step.isStart) StatusTag(start, MarkShape.SQUARE)
    if (step.isHoped) StatusTag(words["path-hoped"], MarkShape.TARGET)
}

/** The path itself: a line through the step's mark, as high as the step's words. */
@Composable
private fun Rail(
    step: PathStep<*>,
    isFirst: Boolean,
    isLast: Boolean,
) {
    val colors = MaterialTheme.colorScheme
    val shape = shapeOf(step)
    val color = inkOf(step, colors)
    val lineHeight = MaterialTheme.typography.bodyMedium.lineHeight
    val middle = with(LocalDensity.current) { lineHeight.toDp() } / 2
    Box(
        Modifier.width(textSized(30)).fillMaxHeight().drawBehind {
            val center = Offset(size.width / 2, middle.toPx())
            val reach = size.width / 2 * if (step.isHere) 0.95f else 0.62f
            // The line stops short of an open mark, so that it is seen to be open.
            val gap = reach + 3.dp.toPx()
            if (!isFirst) railLine(colors.outline, Offset(center.x, 0f), center - Offset(0f, gap))
            if (!isLast) railLine(colors.outline, center + Offset(0f, gap), Offset(center.x, size.height))
            mark(shape, color, center, reach)
        },
    )
}

/** Where one is comes before what is hoped for, and that before where it began. */
internal fun shapeOf(step: PathStep<*>): MarkShape =
    when {
        step.isHere -> MarkShape.DISC
        step.isHoped -> MarkShape.TARGET
        step.isStart -> MarkShape.SQUARE
        else -> MarkShape.RING
    }

internal fun inkOf(
    step: PathStep<*>,
    colors: ColorScheme,
): Color =
    when {
        step.isHere -> colors.primary
        step.isHoped || step.isStart -> colors.onBackground
        else -> colors.outline
    }

private fun DrawScope.railLine(
    color: Color,
    from: Offset,
    to: Offset,
) {
    if (to.y > from.y) drawLine(color, from, to, LineWidth.toPx())
}

/** The piece of the path between two cards, under each other's rings. */
@Composable
private fun Link() =
    Box(
        Modifier
            .padding(start = CardPadding + textSized(26) / 2 - LineWidth / 2)
            .size(LineWidth, Space.betweenTargets)
            .background(MaterialTheme.colorScheme.outline),
    )
