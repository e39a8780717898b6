package no.medspiller.ui.theme

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Shapes
import androidx.compose.material3.Typography
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.LineBreak
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp

/** Distances that return on every screen. */
object Space {
    /** From the edge of the phone to anything on it. */
    val edge = 24.dp

    /** Between groups that belong to different thoughts. */
    val group = 16.dp

    /** Between two things that can be tapped: wide enough for a hand that shakes. */
    val betweenTargets = 12.dp

    /** Between a line and what explains it. */
    val line = 4.dp

    /** Width of the strip beside the answers that holds no control, to scroll by. */
    val scrollStrip = 48.dp

    /** The least height of an answer, and of a key of the keypad. */
    val answer = 64.dp

    /** The least height and width of anything that can be tapped. */
    val target = 48.dp

    /** The least height of a page's main button. */
    val mainButton = 56.dp

    /** Text wider than this (about 60 characters) is hard to follow from line to line. */
    val readable = 560.dp
}

/** Beyond twice the size no page holds a whole question; a phone that is set even larger is left as it is. */
private const val LARGEST_TEXT = 2f

internal fun textScaleOf(
    phone: Float,
    app: Float,
): Float = (phone * app).coerceAtMost(maxOf(phone, LARGEST_TEXT))

/** The least size of any text, in sp. */
internal const val SMALLEST_TEXT = 14

private fun style(
    family: FontFamily,
    size: Int,
    line: Int,
    weight: FontWeight = FontWeight.Normal,
    shrink: Float = 1f,
) = TextStyle(
    fontFamily = family,
    fontSize = (size * shrink).sp,
    lineHeight = (line * shrink).sp,
    fontWeight = weight,
    lineBreak = LineBreak.Paragraph,
)

/**
 * By how much headings grow less than the text under them when text is enlarged.
 *
 * A heading is large to begin with: at twice its size its long words no longer fit across a phone and would be torn.
 * It stays larger than the text, which grows all the way.
 */
private fun headingShrink(textScale: Float): Float = minOf(1f, LARGEST_HEADING / textScale)

private const val LARGEST_HEADING = 1.6f

/**
 * Body 18, question 26 (`headlineMedium`), never below 14.
 * Only some of Material's fifteen are used; all are set, so that no component falls back to another typeface.
 */
internal fun typographyOf(
    family: FontFamily,
    textScale: Float = 1f,
): Typography {
    val large = headingShrink(textScale)
    val question = style(family, 26, 34, FontWeight.SemiBold, large)
    val title = style(family, 22, 30, FontWeight.SemiBold, large)
    val body = style(family, 18, 27)
    val strong = style(family, 18, 27, FontWeight.SemiBold)
    val quiet = style(family, 16, 24)
    val quietStrong = style(family, 16, 24, FontWeight.SemiBold)
    val small = style(family, SMALLEST_TEXT, 20)
    return Typography(
        displayLarge = style(family, 34, 42, FontWeight.SemiBold, large),
        displayMedium = style(family, 30, 38, FontWeight.SemiBold, large),
        displaySmall = question,
        headlineLarge = style(family, 30, 38, FontWeight.SemiBold, large),
        headlineMedium = question,
        headlineSmall = title,
        titleLarge = title,
        titleMedium = strong,
        titleSmall = quietStrong,
        bodyLarge = body,
        bodyMedium = quiet,
        bodySmall = small,
        labelLarge = strong,
        labelMedium = quiet,
        labelSmall = small,
    )
}

private val Corners =
    Shapes(
        extraSmall = RoundedCornerShape(6.dp),
        small = RoundedCornerShape(10.dp),
        medium = RoundedCornerShape(14.dp),
        large = RoundedCornerShape(16.dp),
        extraLarge = RoundedCornerShape(20.dp),
    )

/**
 * Medspiller's looks.
 *
 * [fontFamily] is the bundled typeface, loaded by the platform (a resource here, `res/font` on Android).
 * [textScale] is the app's own text size setting; it multiplies what the phone is set to.
 */
@Composable
fun MedspillerTheme(
    fontFamily: FontFamily,
    dark: Boolean = isSystemInDarkTheme(),
    textScale: Float = 1f,
    content: @Composable () -> Unit,
) {
    val phone = LocalDensity.current
    val scale = textScaleOf(phone.fontScale, textScale)
    val typography = remember(fontFamily, scale) { typographyOf(fontFamily, scale) }
    MaterialTheme(
        colorScheme = if (dark) DarkPalette else LightPalette,
        typography = typography,
        shapes = Corners,
    ) {
        CompositionLocalProvider(
            LocalDensity provides Density(phone.density, scale),
            content = content,
        )
    }
}
