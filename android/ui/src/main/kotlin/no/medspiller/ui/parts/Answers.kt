package no.medspiller.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import no.medspiller.ui.theme.Space

/** A question and what was answered; [who] where two have answered. Heard as one. */
@Composable
fun AnswerRow(
    question: String,
    answer: String,
    modifier: Modifier = Modifier,
    who: String? = null,
) = Column(
    modifier.fillMaxWidth().semantics(mergeDescendants = true) {},
    verticalArrangement = Arrangement.spacedBy(2.dp),
) {
    who?.let { WholeWords(it, style = MaterialTheme.typography.titleSmall) }
    Quiet(question)
    WholeWords(answer, style = MaterialTheme.typography.titleMedium)
}

/** They see it alike: said, without amber. */
@Composable
fun Agreed(
    text: String,
    modifier: Modifier = Modifier,
) {
    val colors = MaterialTheme.colorScheme
    Surface(
        modifier.fillMaxWidth(),
        shape = MaterialTheme.shapes.medium,
        color = colors.surfaceVariant,
        contentColor = colors.onSurface,
    ) {
        Row(Modifier.padding(16.dp), horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            Icon(Signs.done, contentDescription = null, Modifier.size(textSized(26)), tint = colors.primary)
            WholeWords(text, style = MaterialTheme.typography.titleMedium)
        }
    }
}

/**
 * The same thing at two times, [left] the older; under each other, each with its name, where text is large.
 *
 * [names] says which is which to readers, who do not see what stands left.
 */
@Composable
fun SideBySide(
    left: String,
    right: String,
    modifier: Modifier = Modifier,
    names: Pair<String, String>? = null,
    headings: Boolean = false,
) {
    BoxWithConstraints(modifier.fillMaxWidth()) {
        val beside = maxWidth / LocalDensity.current.fontScale >= LeastWidthBeside
        when {
            beside -> {
                Row(
                    Modifier.height(IntrinsicSize.Min),
                    horizontalArrangement = Arrangement.spacedBy(Space.betweenTargets),
                ) {
                    Side(left, names?.first, false, headings, Modifier.weight(1f).fillMaxHeight())
                    Side(right, names?.second, false, headings, Modifier.weight(1f).fillMaxHeight())
                }
            }

            // Each answer carries its date below; a row of two dates alone would say nothing.
            !headings -> {
                Column(verticalArrangement = Arrangement.spacedBy(Space.line)) {
                    Side(left, names?.first, true, false, Modifier.fillMaxWidth())
                    Side(right, names?.second, true, false, Modifier.fillMaxWidth())
                }
            }
        }
    }
}

private val LeastWidthBeside = 240.dp
private val GroupSpacing = 2.sp
private const val HALF_A_GROUP = 4

@Composable
private fun Side(
    text: String,
    name: String?,
    showName: Boolean,
    heading: Boolean,
    modifier: Modifier,
) {
    if (heading) {
        WholeWords(text, modifier.padding(horizontal = 12.dp), style = MaterialTheme.typography.titleSmall)
        return
    }
    val said = if (name == null) Modifier else Modifier.clearAndSetSemantics { contentDescription = "$name: $text" }
    Surface(
        modifier.then(said),
        shape = MaterialTheme.shapes.small,
        color = MaterialTheme.colorScheme.surfaceVariant,
        contentColor = MaterialTheme.colorScheme.onSurface,
    ) {
        Column(Modifier.padding(12.dp), horizontalAlignment = Alignment.Start) {
            if (showName && name != null) Quiet(name)
            WholeWords(text, style = MaterialTheme.typography.bodyLarge)
        }
    }
}

/** A recovery code to be copied by hand: large, numbered, one group a line, each read letter by letter. */
@Composable
fun RecoveryGroups(
    groups: List<String>,
    modifier: Modifier = Modifier,
) {
    val words = LocalWords.current
    Column(modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
        groups.forEachIndexed { index, group ->
            val name = words["recovery-group-${index + 1}"]
            Surface(
                Modifier.fillMaxWidth().clearAndSetSemantics {
                    contentDescription = name + ": " + group.toList().joinToString(" ")
                },
                shape = MaterialTheme.shapes.medium,
                color = MaterialTheme.colorScheme.surfaceVariant,
                contentColor = MaterialTheme.colorScheme.onSurface,
            ) {
                Column(Modifier.padding(horizontal = 16.dp, vertical = 10.dp)) {
                    Quiet(name)
                    // In two halves: easier to keep in mind between the phone and the paper.
                    WholeWords(
                        group.chunked(HALF_A_GROUP).joinToString(" "),
                        style = MaterialTheme.typography.headlineLarge.copy(letterSpacing = GroupSpacing),
                    )
                }
            }
        }
    }
}
