package no.medspiller.ui.theme

import androidx.compose.material3.ColorScheme
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.ui.graphics.Color

/**
 * The colours, each with one job.
 *
 * `primary` is the accent: what can be done and what is chosen. `tertiary` is the amber of "worth talking about".
 * `error` is only for what destroys; a thing that went wrong is told in ink on `surfaceVariant`.
 * `outline` draws controls (at least 3:1); `outlineVariant` only separates and carries no meaning.
 */
internal val LightPalette: ColorScheme =
    lightColorScheme(
        primary = Color(0xFF005258),
        onPrimary = Color(0xFFFFFFFF),
        primaryContainer = Color(0xFFD4EBE9),
        onPrimaryContainer = Color(0xFF00282B),
        secondary = Color(0xFF4F4A41),
        onSecondary = Color(0xFFFFFFFF),
        secondaryContainer = Color(0xFFECE6DA),
        onSecondaryContainer = Color(0xFF1E1B16),
        tertiary = Color(0xFF744B00),
        onTertiary = Color(0xFFFFFFFF),
        tertiaryContainer = Color(0xFFFFE5B8),
        onTertiaryContainer = Color(0xFF2A1A00),
        error = Color(0xFF9B1C1C),
        onError = Color(0xFFFFFFFF),
        errorContainer = Color(0xFFFBE0DC),
        onErrorContainer = Color(0xFF410604),
        background = Color(0xFFFBF8F2),
        onBackground = Color(0xFF1E1B16),
        surface = Color(0xFFFFFFFF),
        onSurface = Color(0xFF1E1B16),
        surfaceVariant = Color(0xFFF1ECE1),
        onSurfaceVariant = Color(0xFF4F4A41),
        surfaceTint = Color(0xFFFFFFFF),
        inverseSurface = Color(0xFF34302A),
        inverseOnSurface = Color(0xFFF7F1E6),
        inversePrimary = Color(0xFF86D3CF),
        outline = Color(0xFF787266),
        outlineVariant = Color(0xFFDAD4C7),
        scrim = Color(0xFF000000),
    )

/** For the evening: a warm dark ground, raised surfaces lighter, the accent pale instead of deep. */
internal val DarkPalette: ColorScheme =
    darkColorScheme(
        primary = Color(0xFF86D3CF),
        onPrimary = Color(0xFF00282B),
        primaryContainer = Color(0xFF114245),
        onPrimaryContainer = Color(0xFFD0F2EF),
        secondary = Color(0xFFCFC7B8),
        onSecondary = Color(0xFF2B2720),
        secondaryContainer = Color(0xFF3A352D),
        onSecondaryContainer = Color(0xFFF0E9DC),
        tertiary = Color(0xFFF1C069),
        onTertiary = Color(0xFF2F1E00),
        tertiaryContainer = Color(0xFF4A3510),
        onTertiaryContainer = Color(0xFFFFE5B8),
        error = Color(0xFFF4AAA1),
        onError = Color(0xFF3E0805),
        errorContainer = Color(0xFF5E1D18),
        onErrorContainer = Color(0xFFFFDAD5),
        background = Color(0xFF171512),
        onBackground = Color(0xFFEDE7DB),
        surface = Color(0xFF24211C),
        onSurface = Color(0xFFEDE7DB),
        surfaceVariant = Color(0xFF2F2B25),
        onSurfaceVariant = Color(0xFFCFC7B8),
        surfaceTint = Color(0xFF24211C),
        inverseSurface = Color(0xFFEDE7DB),
        inverseOnSurface = Color(0xFF2B2720),
        inversePrimary = Color(0xFF005258),
        outline = Color(0xFF989082),
        outlineVariant = Color(0xFF413C34),
        scrim = Color(0xFF000000),
    )

/** Two colours that meet on a screen: [front] is read or seen against [back]. */
internal data class ColorPair(
    val name: String,
    val front: Color,
    val back: Color,
    /** The least contrast allowed: 4.5 for text, 3 for the edges of controls and marks (WCAG 2.2). */
    val least: Double,
)

private const val TEXT = 4.5
private const val CONTROL = 3.0

/** Every pair the components use. A pair that is not here may not be used. */
internal fun pairsOf(colors: ColorScheme): List<ColorPair> =
    with(colors) {
        listOf(
            ColorPair("text on the page", onBackground, background, TEXT),
            ColorPair("quiet text on the page", onSurfaceVariant, background, TEXT),
            ColorPair("text on a card", onSurface, surface, TEXT),
            ColorPair("quiet text on a card", onSurfaceVariant, surface, TEXT),
            ColorPair("text on a banner", onSurface, surfaceVariant, TEXT),
            ColorPair("quiet text on a banner", onSurfaceVariant, surfaceVariant, TEXT),
            ColorPair("text on a main button", onPrimary, primary, TEXT),
            ColorPair("text of a chosen answer", onPrimaryContainer, primaryContainer, TEXT),
            ColorPair("text button on the page", primary, background, TEXT),
            ColorPair("text button on a card", primary, surface, TEXT),
            ColorPair("text button on a banner", primary, surfaceVariant, TEXT),
            ColorPair("worth talking about", onTertiaryContainer, tertiaryContainer, TEXT),
            ColorPair("text of a destroying button", onError, error, TEXT),
            ColorPair("destroying text button", error, surface, TEXT),
            ColorPair("text of an inactive button", onSurfaceVariant, surfaceVariant, TEXT),
            ColorPair("main button against the page", primary, background, CONTROL),
            ColorPair("edge of an answer on the page", outline, background, CONTROL),
            ColorPair("edge of an answer on its card", outline, surface, CONTROL),
            ColorPair("edge of an inactive button", outline, surfaceVariant, CONTROL),
            ColorPair("ring of a chosen answer", primary, primaryContainer, CONTROL),
            ColorPair("edge of a chosen answer", primary, background, CONTROL),
            ColorPair("edge of a banner", onSurface, background, CONTROL),
            ColorPair("bar of worth talking about", tertiary, tertiaryContainer, CONTROL),
            ColorPair("progress line", primary, outlineVariant, CONTROL),
            ColorPair("scroll mark", outline, background, CONTROL),
        )
    }
