package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import no.medspiller.TrendChart
import no.medspiller.TrendSeries
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.DevelopmentShown
import no.medspiller.ui.app.DoneActions
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.ChoiceButtons
import no.medspiller.ui.parts.FoldOut
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MarkShape
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.StatusTag
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.TrendPoint
import no.medspiller.ui.parts.TrendChart as TrendPicture

/** Mood and exertion over weeks, as the user has said them: pictures, and the same in words. */
@Composable
internal fun DevelopmentScreen(
    screen: DevelopmentShown,
    app: AppModel,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val shown = screen.shown
    Page(words["done-development"], back = back, above = aboveOf(screen)) {
        Quiet(shown.note)
        SubHeading(words["development-weeks"])
        ChoiceButtons(
            words["development-weeks"],
            DoneActions.WEEKS.map { Choice(it, words["development-weeks-$it"]) },
            screen.weeks,
            { weeks -> weeks?.let { app.done.chooseWeeks(screen, it) } },
            canClear = false,
        )
        Quiet(shown.range)
        shown.charts.forEach { chart ->
            Group {
                Heading(chart.title)
                chart.series.forEach { Series(chart, it, screen) }
            }
        }
        FoldOut(words["development-in-words"], screen.inWords, app.done::tellInWords) {
            shown.charts.flatMap { it.series }.forEach { series ->
                if (series.points.isEmpty()) Paragraph(series.text) else Told(series)
            }
        }
    }
}

@Composable
private fun Series(
    chart: TrendChart,
    series: TrendSeries,
    screen: DevelopmentShown,
) {
    val words = LocalWords.current
    // One row alone has the chart's own name.
    if (chart.series.size > 1) SubHeading(series.name)
    if (series.points.isEmpty()) {
        Paragraph(series.text)
        return
    }
    TrendPicture(
        series.points.map { TrendPoint(it.x.toFloat(), it.y.toFloat(), it.afterwards) },
        chart.highest,
        chart.lowest,
        words.day(screen.firstDay, screen.today),
        words.day(screen.today, screen.today),
        // A reader hears when it begins and ends, then every word that was said.
        screen.shown.range + ". " + series.text,
    )
    if (series.points.any { it.afterwards }) StatusTag(words["development-afterwards"], MarkShape.RING)
}

@Composable
private fun Told(series: TrendSeries) =
    Group {
        SubHeading(series.text.substringBefore('.'))
        series.points.reversed().forEach { Paragraph(it.text) }
    }
