package no.medspiller.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.compositionLocalOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp

/** Something went wrong, told in the order one asks: what happened, what is safe, what to do. */
data class Trouble(
    val happened: String,
    val safe: String? = null,
    val next: String? = null,
)

/** What went wrong with the last thing that was done; the page shows it above all else. */
val LocalTrouble = compositionLocalOf<Trouble?> { null }

/**
 * Tells of [trouble] where the person is looking, and aloud to readers as soon as it comes.
 *
 * In ink, not in red: red is for what destroys, and nothing here is destroyed.
 */
@Composable
fun TroubleBanner(
    trouble: Trouble,
    modifier: Modifier = Modifier,
    action: Pair<String, () -> Unit>? = null,
) {
    val colors = MaterialTheme.colorScheme
    Surface(
        modifier.fillMaxWidth(),
        shape = MaterialTheme.shapes.medium,
        color = colors.surfaceVariant,
        contentColor = colors.onSurface,
        border = BorderStroke(1.5.dp, colors.onSurface),
    ) {
        Row(Modifier.padding(16.dp), horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            Icon(Signs.notice, contentDescription = null, Modifier.size(textSized(26)))
            Column(verticalArrangement = Arrangement.spacedBy(6.dp)) {
                Column(
                    Modifier.semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Assertive },
                    verticalArrangement = Arrangement.spacedBy(6.dp),
                ) {
                    WholeWords(trouble.happened, style = MaterialTheme.typography.titleMedium)
                    trouble.safe?.let { WholeWords(it, style = MaterialTheme.typography.bodyLarge) }
                    trouble.next?.let { WholeWords(it, style = MaterialTheme.typography.bodyLarge) }
                }
                action?.let { (word, run) -> WordButton(word, run, Modifier.outdent(WordPadding)) }
            }
        }
    }
}

/** Something worth knowing that is not trouble: said once, quietly, without an edge. */
@Composable
fun Note(
    text: String,
    modifier: Modifier = Modifier,
    heading: String? = null,
) {
    val colors = MaterialTheme.colorScheme
    Surface(
        modifier.fillMaxWidth(),
        shape = MaterialTheme.shapes.medium,
        color = colors.surfaceVariant,
        contentColor = colors.onSurface,
    ) {
        Column(Modifier.padding(16.dp), verticalArrangement = Arrangement.spacedBy(6.dp)) {
            heading?.let { WholeWords(it, style = MaterialTheme.typography.titleMedium) }
            WholeWords(text, style = MaterialTheme.typography.bodyLarge)
        }
    }
}

/** The same, to be opened: what it is about in [lines]. */
@Composable
fun WorthOpening(
    title: String,
    onOpen: () -> Unit,
    modifier: Modifier = Modifier,
    lines: List<String> = emptyList(),
) {
    val colors = MaterialTheme.colorScheme
    TapCard(
        onOpen,
        modifier,
        BorderStroke(1.dp, colors.tertiary),
        colors.tertiaryContainer,
        colors.onTertiaryContainer,
    ) {
        Icon(Signs.talk, contentDescription = null, Modifier.size(textSized(26)), tint = colors.tertiary)
        Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(6.dp)) {
            WholeWords(title, style = MaterialTheme.typography.titleMedium)
            lines.forEach { WholeWords(it, style = MaterialTheme.typography.bodyMedium) }
        }
    }
}

/** "Worth talking about": the one use of amber. */
@Composable
fun WorthTalkingAbout(
    text: String,
    modifier: Modifier = Modifier,
) {
    val colors = MaterialTheme.colorScheme
    Surface(
        modifier.fillMaxWidth(),
        shape = MaterialTheme.shapes.medium,
        color = colors.tertiaryContainer,
        contentColor = colors.onTertiaryContainer,
    ) {
        Row(Modifier.padding(16.dp), horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            Icon(Signs.talk, contentDescription = null, Modifier.size(textSized(26)), tint = colors.tertiary)
            WholeWords(text, style = MaterialTheme.typography.titleMedium)
        }
    }
}
