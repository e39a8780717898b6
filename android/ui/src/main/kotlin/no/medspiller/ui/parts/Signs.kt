package no.medspiller.ui.parts

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.PathBuilder
import androidx.compose.ui.graphics.vector.path
import androidx.compose.ui.unit.dp

/** The few signs the app has, all drawn with one pen. Each stands beside a word, never alone. */
object Signs {
    val back = sign("back", mirror = true) { line(15f to 5f, 8f to 12f, 15f to 19f) }
    val onward = sign("onward", mirror = true) { line(9f to 5f, 16f to 12f, 9f to 19f) }
    val erase =
        sign("erase") {
            line(9f to 5f, 21f to 5f, 21f to 19f, 9f to 19f, 3f to 12f, 9f to 5f)
            line(12f to 9.5f, 17f to 14.5f)
            line(17f to 9.5f, 12f to 14.5f)
        }
    val speaker =
        sign("speaker") {
            line(4f to 9.5f, 7.5f to 9.5f, 12f to 5.5f, 12f to 18.5f, 7.5f to 14.5f, 4f to 14.5f, 4f to 9.5f)
            moveTo(15.5f, 9f)
            curveTo(17f, 10.5f, 17f, 13.5f, 15.5f, 15f)
            moveTo(18f, 6.5f)
            curveTo(21f, 9.5f, 21f, 14.5f, 18f, 17.5f)
        }
    val notice =
        sign("notice") {
            circle(12f, 12f, 9f)
            line(12f to 7.5f, 12f to 12.5f)
            line(12f to 16.2f, 12f to 16.3f)
        }
    val talk =
        sign("talk") {
            line(4f to 5f, 20f to 5f, 20f to 16f, 12f to 16f, 8f to 20f, 8f to 16f, 4f to 16f, 4f to 5f)
        }
    val phone =
        sign("phone") {
            moveTo(6.5f, 4f)
            line(6.5f to 4f, 9.5f to 4f, 11f to 8.5f, 8.8f to 10.2f)
            moveTo(8.8f, 10.2f)
            curveTo(10f, 12.6f, 11.4f, 14f, 13.8f, 15.2f)
            line(13.8f to 15.2f, 15.5f to 13f, 20f to 14.5f, 20f to 17.5f)
            moveTo(20f, 17.5f)
            curveTo(20f, 19f, 19f, 20f, 17.5f, 20f)
            curveTo(10f, 19.5f, 4.5f, 14f, 4f, 6.5f)
            curveTo(4f, 5f, 5f, 4f, 6.5f, 4f)
        }
    val lock =
        sign("lock") {
            line(5f to 11f, 19f to 11f, 19f to 20f, 5f to 20f, 5f to 11f)
            moveTo(8f, 11f)
            curveTo(7.5f, 2f, 16.5f, 2f, 16f, 11f)
        }
    val settings =
        sign("settings") {
            line(4f to 7f, 20f to 7f)
            line(4f to 12f, 20f to 12f)
            line(4f to 17f, 20f to 17f)
            circle(9f, 7f, 2f)
            circle(15f, 12f, 2f)
            circle(8f, 17f, 2f)
        }
    val done = sign("done") { line(5f to 12.5f, 10f to 17.5f, 19f to 7f) }
    val less = sign("less") { line(5f to 12f, 19f to 12f) }
    val more =
        sign("more") {
            line(5f to 12f, 19f to 12f)
            line(12f to 5f, 12f to 19f)
        }
    val unfold = sign("unfold") { line(5f to 9f, 12f to 16f, 19f to 9f) }
    val fold = sign("fold") { line(5f to 15f, 12f to 8f, 19f to 15f) }
}

private fun PathBuilder.line(
    start: Pair<Float, Float>,
    vararg rest: Pair<Float, Float>,
) {
    moveTo(start.first, start.second)
    rest.forEach { (x, y) -> lineTo(x, y) }
}

private fun PathBuilder.circle(
    x: Float,
    y: Float,
    radius: Float,
) {
    moveTo(x - radius, y)
    arcToRelative(radius, radius, 0f, isMoreThanHalf = true, isPositiveArc = true, dx1 = 2 * radius, dy1 = 0f)
    arcToRelative(radius, radius, 0f, isMoreThanHalf = true, isPositiveArc = true, dx1 = -2 * radius, dy1 = 0f)
}

private fun sign(
    name: String,
    mirror: Boolean = false,
    draw: PathBuilder.() -> Unit,
): ImageVector =
    ImageVector
        .Builder(name, 24.dp, 24.dp, 24f, 24f, autoMirror = mirror)
        .apply {
            path(
                stroke = SolidColor(Color.Black),
                strokeLineWidth = 2f,
                strokeLineCap = StrokeCap.Round,
                strokeLineJoin = StrokeJoin.Round,
                pathBuilder = draw,
            )
        }.build()
