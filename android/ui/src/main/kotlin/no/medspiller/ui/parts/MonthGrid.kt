package no.medspiller.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.indication
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material.ripple.rememberRipple
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.focus.FocusDirection
import androidx.compose.ui.focus.FocusManager
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalFocusManager
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import no.medspiller.ui.theme.Space

/** Something that is on a day: its shape in the grid, and the words for it ("Trening kl. 17"). */
data class DayMark(
    val shape: MarkShape,
    val text: String,
)

/** A day: [date] is the caller's ("2026-12-03"), [spoken] its name ("torsdag 3. desember"). Two marks at most are drawn. */
data class MonthDay(
    val date: String,
    val number: Int,
    val spoken: String,
    val marks: List<DayMark> = emptyList(),
)

/** A day of the week: what stands above its column, and what is said. */
data class Weekday(
    val letter: String,
    val name: String,
)

/**
 * A month: its name, the seven [weekdays] from the left, its days, and the column of the first (0..6). [marks] is the key
 * to the shapes; [nothing] is said where nothing is on any of its days.
 */
data class Month(
    val title: String,
    val weekdays: List<Weekday>,
    val firstColumn: Int,
    val days: List<MonthDay>,
    val marks: List<DayMark>,
    val nothing: String,
)

/**
 * A month, of which a day can be chosen.
 *
 * Seven columns where each day gets its 48 dp; where text is too large or the phone too narrow for that, a list of the
 * days that have something. Today is told by a ring, the accent and a word; the chosen day by a filled ground, its colour
 * and a word. Arrow keys lead from day to day. Stands on the page's edge: on a narrow phone the grid reaches into it.
 */
@Composable
fun MonthGrid(
    month: Month,
    today: String?,
    chosen: String?,
    onPick: (String) -> Unit,
    earlier: Step,
    later: Step,
    modifier: Modifier = Modifier,
) = Column(modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
    Heading(month.title, Modifier.semantics { liveRegion = LiveRegionMode.Polite })
    StepPair(earlier, later)
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        val beyond = ((Space.target * DAYS_IN_WEEK - maxWidth) / 2).coerceAtLeast(0.dp)
        val fits = beyond <= MostIntoEdge && LocalDensity.current.fontScale <= LARGEST_TEXT_IN_GRID
        if (fits) Weeks(month, today, chosen, onPick, beyond) else DayList(month, today, chosen, onPick)
    }
}

private const val DAYS_IN_WEEK = 7
private const val LARGEST_TEXT_IN_GRID = 1.5f
private const val MOST_MARKS = 2
private val MostIntoEdge = Space.edge / 2

@Composable
private fun Weeks(
    month: Month,
    today: String?,
    chosen: String?,
    onPick: (String) -> Unit,
    beyond: Dp,
) = Column(verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
    val focus = LocalFocusManager.current
    Column(Modifier.intoEdge(beyond).selectableGroup().onKeyEvent { moveByArrow(it, focus) }) {
        Row {
            month.weekdays.forEach { day ->
                WholeWords(
                    day.letter,
                    Modifier.weight(1f).clearAndSetSemantics { contentDescription = day.name },
                    style = MaterialTheme.typography.titleSmall,
                    color = MaterialTheme.colorScheme.onSurfaceVariant,
                    textAlign = TextAlign.Center,
                )
            }
        }
        val places = List(month.firstColumn) { null } + month.days
        places.chunked(DAYS_IN_WEEK).forEach { week ->
            Row {
                repeat(DAYS_IN_WEEK) { column ->
                    val day = week.getOrNull(column)
                    if (day == null) {
                        Spacer(Modifier.weight(1f))
                    } else {
                        DayCell(day, day.date == today, day.date == chosen) { onPick(day.date) }
                    }
                }
            }
        }
    }
    MarkKey(month.marks)
}

@Composable
private fun RowScope.DayCell(
    day: MonthDay,
    isToday: Boolean,
    isChosen: Boolean,
    onTap: () -> Unit,
) {
    val words = LocalWords.current
    val colors = MaterialTheme.colorScheme
    val shape = MaterialTheme.shapes.medium
    val touches = remember { MutableInteractionSource() }
    val state = if (isChosen) words["choice-chosen"] else words["choice-not-chosen"]
    val said = listOfNotNull(day.spoken, words["date-today"].takeIf { isToday }) + day.marks.map { it.text }
    val ink =
        when {
            isChosen -> colors.onPrimary
            isToday -> colors.primary
            else -> colors.onBackground
        }
    Box(
        Modifier
            .weight(1f)
            .heightIn(min = Space.target)
            .focusRing(touches, shape)
            .selectable(isChosen, touches, indication = null, role = Role.RadioButton, onClick = onTap)
            .semantics {
                contentDescription = said.joinToString(", ")
                stateDescription = state
            }.padding(2.dp)
            .clip(shape)
            .indication(touches, rememberRipple())
            .dayGround(isToday, isChosen),
        contentAlignment = Alignment.Center,
    ) {
        Column(
            Modifier.padding(vertical = 4.dp).clearAndSetSemantics {},
            horizontalAlignment = Alignment.CenterHorizontally,
        ) {
            WholeWords(
                "${day.number}",
                style = MaterialTheme.typography.run { if (isToday || isChosen) labelLarge else bodyLarge },
                color = ink,
            )
            DayMarks(day, ink)
        }
    }
}

@Composable
private fun Modifier.dayGround(
    isToday: Boolean,
    isChosen: Boolean,
): Modifier {
    val colors = MaterialTheme.colorScheme
    val shape = MaterialTheme.shapes.medium
    val ground = if (isChosen) background(colors.primary, shape) else this
    // Inside a filled ground the ring stands in the ground's own ink, a little way in.
    return when {
        isToday && isChosen -> ground.padding(3.dp).border(2.dp, colors.onPrimary, shape)
        isToday -> ground.border(2.dp, colors.primary, shape)
        else -> ground
    }
}

/** As high without a mark as with, so that the numbers of a week stand in line. */
@Composable
private fun DayMarks(
    day: MonthDay,
    ink: Color,
) = Row(
    Modifier.height(MarkSize),
    horizontalArrangement = Arrangement.spacedBy(4.dp),
) {
    day.marks.take(MOST_MARKS).forEach { Mark(it.shape, ink, MarkSize) }
}

private val MarkSize = 9.dp

private fun moveByArrow(
    event: KeyEvent,
    focus: FocusManager,
): Boolean {
    val direction =
        when (event.key) {
            Key.DirectionLeft -> FocusDirection.Left
            Key.DirectionRight -> FocusDirection.Right
            Key.DirectionUp -> FocusDirection.Up
            Key.DirectionDown -> FocusDirection.Down
            else -> return false
        }
    return event.type == KeyEventType.KeyDown && focus.moveFocus(direction)
}
