package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import no.medspiller.HelpBlock
import no.medspiller.ui.app.HomeActions
import no.medspiller.ui.app.Screen
import no.medspiller.ui.parts.CallCard
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.theme.Space

/** The numbers to call: the same for everyone, whatever was answered. Nothing is sent. */
@Composable
internal fun HelpBlockView(
    help: HelpBlock,
    dial: (String) -> Unit,
    heading: Boolean = true,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
        if (heading) Heading(help.title)
        help.lines.forEach { line -> CallCard(line.name, line.purpose, line.number, line.spoken) { dial(line.dial) } }
        Quiet(help.checked)
    }
}

@Composable
internal fun HelpScreen(
    screen: Screen.Help,
    actions: HomeActions,
    back: (() -> Unit)?,
) {
    Page(screen.shown?.title ?: LocalWords.current["help"], back = back) {
        screen.shown?.let { HelpBlockView(it, actions::dial, heading = false) }
    }
}
