package no.medspiller.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.LocalTextStyle
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import no.medspiller.ui.theme.Space

/**
 * Text that tears no word: where one is too long for its place (a compound at twice the text size), all of the text
 * becomes a little smaller, but never below [LEAST_SHRINK] of what was asked for.
 */
@Composable
fun WholeWords(
    text: String,
    modifier: Modifier = Modifier,
    style: TextStyle = LocalTextStyle.current,
    color: Color = Color.Unspecified,
    textAlign: TextAlign? = null,
) {
    var shrink by remember(text, style.fontSize, LocalDensity.current) { mutableStateOf(1f) }
    Text(
        text,
        modifier,
        color = color,
        textAlign = textAlign,
        style =
            if (shrink ==
                1f
            ) {
                style
            } else {
                style.copy(fontSize = style.fontSize * shrink, lineHeight = style.lineHeight * shrink)
            },
        onTextLayout = { if (shrink > LEAST_SHRINK && tearsAWord(it)) shrink -= SHRINK_STEP },
    )
}

private const val LEAST_SHRINK = 0.7f
private const val SHRINK_STEP = 0.05f

private fun tearsAWord(layout: TextLayoutResult): Boolean {
    val text = layout.layoutInput.text.text
    return (0 until layout.lineCount - 1)
        .map { layout.getLineEnd(it) }
        .any { it in 1 until text.length && !mayBreak(text[it - 1], text[it]) }
}

/** A line may end at a space, and after a dash or a stroke; not between a word and its question mark. */
private fun mayBreak(
    before: Char,
    after: Char,
): Boolean = before.isWhitespace() || after.isWhitespace() || before in "-–/"

/** Text to be read from start to end. */
@Composable
fun Paragraph(
    text: String,
    modifier: Modifier = Modifier,
) = WholeWords(text, modifier, style = MaterialTheme.typography.bodyLarge)

/** What supports the main thing: a date, a source. */
@Composable
fun Quiet(
    text: String,
    modifier: Modifier = Modifier,
) = WholeWords(
    text,
    modifier,
    style = MaterialTheme.typography.bodyMedium,
    color = MaterialTheme.colorScheme.onSurfaceVariant,
)

/** A group's heading; readers jump from one to the next. */
@Composable
fun Heading(
    text: String,
    modifier: Modifier = Modifier,
) = WholeWords(text, modifier.semantics { heading() }, style = MaterialTheme.typography.titleLarge)

/** A heading within a group. */
@Composable
fun SubHeading(
    text: String,
    modifier: Modifier = Modifier,
) = WholeWords(text, modifier.semantics { heading() }, style = MaterialTheme.typography.titleMedium)

/** A line that changes while one looks: readers hear it when it does. */
@Composable
fun Said(
    text: String,
    modifier: Modifier = Modifier,
) = WholeWords(
    text,
    modifier.semantics { liveRegion = LiveRegionMode.Polite },
    style = MaterialTheme.typography.titleMedium,
)

/** Things that belong together, a step further from what they do not belong to. */
@Composable
fun Group(
    modifier: Modifier = Modifier,
    content: @Composable ColumnScope.() -> Unit,
) = Column(
    modifier.fillMaxWidth(),
    verticalArrangement = Arrangement.spacedBy(Space.group),
    content = content,
)
