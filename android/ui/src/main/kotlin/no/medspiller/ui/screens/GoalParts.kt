package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import no.medspiller.GoalPath
import no.medspiller.GoalStep
import no.medspiller.ui.app.Refused
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.PathStep
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.WholeWords
import no.medspiller.ui.theme.Space
import no.medspiller.ui.parts.GoalPath as GoalPathView

/** A goal's path as a picture. What is said of its steps is in the words of the one who looks. */
@Composable
internal fun PathView(path: GoalPath) =
    GoalPathView(
        path.pathSteps(),
        path.spoken,
        here = path.hereWords() ?: LocalWords.current["path-here"],
        start = path.startWords() ?: LocalWords.current["path-start"],
    )

internal fun GoalPath.pathSteps(): List<PathStep<Int>> =
    steps.map { PathStep(it.level, it.text, isHere = it.isHere, isStart = it.isStart, isHoped = it.isHoped) }

/** "Here is Åse": the last of a step's marks is where one is, the first where it began. */
internal fun GoalPath.hereWords(): String? = steps.firstOrNull { it.isHere }?.marks?.lastOrNull()

internal fun GoalPath.startWords(): String? = steps.firstOrNull(GoalStep::isStart)?.marks?.firstOrNull()

/** Some lines that are heard as one: the first in ink, the others quiet. */
@Composable
internal fun Lines(
    first: String,
    others: List<String>,
) = Column(
    Modifier.fillMaxWidth().semantics(mergeDescendants = true) {},
    verticalArrangement = Arrangement.spacedBy(Space.line),
) {
    WholeWords(first, style = MaterialTheme.typography.titleMedium)
    others.forEach { Quiet(it) }
}
