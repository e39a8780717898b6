package no.medspiller.ui.theme

import androidx.compose.material3.ColorScheme
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.text.font.FontFamily
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import kotlin.math.max
import kotlin.math.min
import kotlin.math.pow

/** Relative luminance as WCAG 2.2 defines it, from sRGB. */
private fun luminance(color: Color): Double {
    fun linear(channel: Float): Double =
        if (channel <= 0.04045f) channel / 12.92 else ((channel + 0.055) / 1.055).pow(2.4)
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
}

private fun contrast(
    one: Color,
    other: Color,
): Double {
    val (a, b) = luminance(one) to luminance(other)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

class PaletteTest {
    @Test
    fun contrastIsMeasuredAsTheStandardDoes() {
        assertEquals(21.0, contrast(Color.Black, Color.White), 1e-9)
        assertEquals(1.0, contrast(Color.Red, Color.Red), 1e-9)
        // #767676 on white is the well-known last grey that passes.
        assertEquals(4.54, contrast(Color(0xFF767676), Color.White), 0.005)
        assertTrue(contrast(Color(0xFF777777), Color.White) < 4.5)
    }

    @Test
    fun everyPairCanBeReadInTheLightTheme() = assertReadable(LightPalette)

    @Test
    fun everyPairCanBeReadInTheDarkTheme() = assertReadable(DarkPalette)

    private fun assertReadable(colors: ColorScheme) {
        val poor =
            pairsOf(colors)
                .map { it to contrast(it.front, it.back) }
                .filter { (pair, contrast) -> contrast < pair.least }
                .map { (pair, contrast) -> "${pair.name}: %.2f, needs ${pair.least}".format(contrast) }
        assertEquals(emptyList<String>(), poor)
    }

    @Test
    fun noTextIsSmallerThanItMayBe() {
        val type = typographyOf(FontFamily.Default)
        val styles =
            with(type) {
                listOf(displayLarge, displayMedium, displaySmall, headlineLarge, headlineMedium, headlineSmall) +
                    listOf(titleLarge, titleMedium, titleSmall, bodyLarge, bodyMedium, bodySmall) +
                    listOf(labelLarge, labelMedium, labelSmall)
            }
        assertTrue(styles.all { it.fontSize.value >= SMALLEST_TEXT })
        assertEquals(18f, type.bodyLarge.fontSize.value)
        assertEquals(26f, type.headlineMedium.fontSize.value)
        assertTrue(styles.all { it.lineHeight.value >= 1.2f * it.fontSize.value })
    }

    @Test
    fun headingsGrowLessThanTextButStayLarger() {
        val twice = typographyOf(FontFamily.Default, textScale = 2f)
        assertEquals(18f, twice.bodyLarge.fontSize.value)
        assertEquals(26f * 1.6f, twice.headlineMedium.fontSize.value * 2f, 0.01f)
        assertTrue(twice.headlineMedium.fontSize > twice.bodyLarge.fontSize)
    }

    @Test
    fun theAppsTextSizeDoesNotPushAnEnlargedPhoneBeyondTwice() {
        assertEquals(1.5f, textScaleOf(phone = 1f, app = 1.5f))
        assertEquals(2f, textScaleOf(phone = 1.5f, app = 2f))
        assertEquals(2.5f, textScaleOf(phone = 2.5f, app = 1.5f))
    }
}
