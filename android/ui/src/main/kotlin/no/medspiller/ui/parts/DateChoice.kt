package no.medspiller.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import no.medspiller.ui.theme.Space
import java.time.LocalDate
import java.time.LocalTime
import java.time.temporal.ChronoUnit

/**
 * A day by large buttons: a day or a week back or on, and [quick] ones ("I dag", "I går") whose ids are dates.
 *
 * Dates come and go as "2026-12-03"; [say] puts one in words ("torsdag 3. desember"). While no [date] is chosen the steps
 * count from [today]. None leads before [earliest] or after [latest].
 */
@Composable
fun DateChoice(
    name: String,
    date: String?,
    onChange: (String) -> Unit,
    say: (String) -> String,
    today: String,
    modifier: Modifier = Modifier,
    quick: List<Choice<String>> = emptyList(),
    earliest: String? = null,
    latest: String? = null,
) {
    val words = LocalWords.current
    val from = LocalDate.parse(date ?: today)

    fun step(
        text: String,
        days: Long,
    ): Step {
        val to = from.plusDays(days).toString()
        // Dates written this way stand in order as text.
        return Step(text, (earliest == null || to >= earliest) && (latest == null || to <= latest)) { onChange(to) }
    }
    SteppedChoice(
        name,
        date,
        onChange,
        say,
        quick,
        step(words["date-day-before"], -1) to step(words["date-day-after"], 1),
        step(words["date-week-before"], -7) to step(words["date-week-after"], 7),
        modifier,
    )
}

/**
 * A time of day by large buttons: an hour or a quarter back or on, and [quick] ones whose ids are times.
 *
 * Times come and go as "17:30"; [say] puts one in words ("kl. 17.30"). A time between two quarters steps to the nearest
 * one. None leads before [earliest] or after [latest], so a step never leads into another day.
 */
@Composable
fun TimeChoice(
    name: String,
    time: String,
    onChange: (String) -> Unit,
    say: (String) -> String,
    modifier: Modifier = Modifier,
    quick: List<Choice<String>> = emptyList(),
    earliest: String = "00:00",
    latest: String = "23:45",
) {
    val words = LocalWords.current
    val now = minutesOf(time)
    val within = minutesOf(earliest)..minutesOf(latest)

    fun step(
        text: String,
        to: Int,
    ) = Step(text, to in within) { onChange(timeOf(to)) }
    SteppedChoice(
        name,
        time,
        onChange,
        say,
        quick,
        step(words["time-hour-before"], now - HOUR) to step(words["time-hour-after"], now + HOUR),
        step(words["time-quarter-before"], quarterBefore(now)) to step(words["time-quarter-after"], quarterAfter(now)),
        modifier,
    )
}

private const val HOUR = 60
private const val QUARTER = 15

private fun minutesOf(time: String): Int = ChronoUnit.MINUTES.between(LocalTime.MIN, LocalTime.parse(time)).toInt()

private fun timeOf(minutes: Int): String = LocalTime.MIN.plusMinutes(minutes.toLong()).toString()

private fun quarterBefore(minutes: Int): Int = Math.floorDiv(minutes - 1, QUARTER) * QUARTER

private fun quarterAfter(minutes: Int): Int = (minutes / QUARTER + 1) * QUARTER

/** What is chosen, the quick ones, and under them the small steps and the large. */
@Composable
private fun SteppedChoice(
    name: String,
    value: String?,
    onChange: (String) -> Unit,
    say: (String) -> String,
    quick: List<Choice<String>>,
    small: Pair<Step, Step>,
    large: Pair<Step, Step>,
    modifier: Modifier,
) = Column(modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
    ValueInWords(name, value?.let(say))
    if (quick.isNotEmpty()) {
        ChoiceButtons(name, quick, value, { picked -> picked?.let(onChange) }, canClear = false)
    }
    StepPair(small.first, small.second)
    StepPair(large.first, large.second)
}
