package no.medspiller.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import no.medspiller.ui.theme.Space

/** Text to be read from start to end. */
@Composable
fun Paragraph(
    text: String,
    modifier: Modifier = Modifier,
) = Text(text, modifier, style = MaterialTheme.typography.bodyLarge)

/** What supports the main thing: a date, a source. */
@Composable
fun Quiet(
    text: String,
    modifier: Modifier = Modifier,
) = Text(
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
) = Text(text, modifier.semantics { heading() }, style = MaterialTheme.typography.titleLarge)

/** A heading within a group. */
@Composable
fun SubHeading(
    text: String,
    modifier: Modifier = Modifier,
) = Text(text, modifier.semantics { heading() }, style = MaterialTheme.typography.titleMedium)

/** A line that changes while one looks: readers hear it when it does. */
@Composable
fun Said(
    text: String,
    modifier: Modifier = Modifier,
) = Text(
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
