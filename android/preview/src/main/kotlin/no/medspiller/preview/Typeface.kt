package no.medspiller.preview

import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.Font

/** Atkinson Hyperlegible Next, drawn by the Braille Institute for people with low vision (SIL Open Font License). */
val Hyperlegible =
    FontFamily(
        Font("fonts/AtkinsonHyperlegibleNext-Regular.ttf", FontWeight.Normal),
        Font("fonts/AtkinsonHyperlegibleNext-SemiBold.ttf", FontWeight.SemiBold),
        Font("fonts/AtkinsonHyperlegibleNext-Bold.ttf", FontWeight.Bold),
    )
