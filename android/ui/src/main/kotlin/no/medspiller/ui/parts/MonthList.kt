package no.medspiller.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp
import no.medspiller.ui.theme.Space

/** The days that have something, each with what it has, in full words. */
@Composable
internal fun DayList(
    month: Month,
    today: String?,
    chosen: String?,
    onPick: (String) -> Unit,
) {
    val days = month.days.filter { it.marks.isNotEmpty() }
    if (days.isEmpty()) {
        Paragraph(month.nothing)
        return
    }
    Column(
        Modifier.selectableGroup().padding(end = Space.scrollStrip - Space.edge),
        verticalArrangement = Arrangement.spacedBy(Space.betweenTargets),
    ) {
        days.forEach { day ->
            val isChosen = day.date == chosen
            ChoiceCard(isChosen, canClear = false, onTap = { if (!isChosen) onPick(day.date) }) {
                Column(
                    Modifier.heightIn(min = Space.answer).padding(horizontal = 16.dp, vertical = 10.dp),
                    verticalArrangement = Arrangement.spacedBy(Space.line),
                ) {
                    if (day.date == today) StatusTag(LocalWords.current["date-today"], MarkShape.RING, accent = true)
                    ChoiceText(day.spoken, isChosen)
                    day.marks.forEach { MarkLine(it) }
                }
            }
        }
    }
}

/** What the shapes stand for. For the eye: a reader hears it of each day. */
@Composable
internal fun MarkKey(marks: List<DayMark>) =
    Column(Modifier.clearAndSetSemantics {}, verticalArrangement = Arrangement.spacedBy(Space.line)) {
        marks.forEach { MarkLine(it) }
    }

@Composable
private fun MarkLine(mark: DayMark) =
    Row(verticalAlignment = Alignment.CenterVertically, horizontalArrangement = Arrangement.spacedBy(10.dp)) {
        Mark(mark.shape, LocalContentColor.current, textSized(12))
        WholeWords(mark.text, style = MaterialTheme.typography.bodyMedium)
    }
