package no.medspiller.ui.parts

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawWithContent
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import no.medspiller.ui.theme.Space

/**
 * The frame of every screen: one main thing, and its button at the bottom where the thumb is.
 *
 * [title] is the heading, and what a reader says when the screen comes; [above] stands over it, and with
 * [startsWithAction] brings a button's own room above its word. [bottom] stays in view while [content]
 * scrolls; in a window too low for that (a phone on its side, very large text) it scrolls along.
 */
@Composable
fun Page(
    title: String,
    modifier: Modifier = Modifier,
    back: (() -> Unit)? = null,
    above: (@Composable ColumnScope.() -> Unit)? = null,
    startsWithAction: Boolean = false,
    bottom: (@Composable ColumnScope.() -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    val colors = MaterialTheme.colorScheme
    val scroll = rememberScrollState()
    val trouble = LocalTrouble.current
    LaunchedEffect(trouble) { if (trouble != null) scroll.animateScrollTo(0) }
    CompositionLocalProvider(LocalContentColor provides colors.onBackground) {
        BoxWithConstraints(
            modifier
                .fillMaxSize()
                .background(colors.background)
                .windowInsetsPadding(WindowInsets.safeDrawing)
                .semantics { paneTitle = title },
            contentAlignment = Alignment.TopCenter,
        ) {
            val pinned = maxHeight / LocalDensity.current.fontScale >= LeastHeightToPin
            Column(Modifier.fillMaxSize()) {
                Box(
                    Modifier
                        .weight(1f)
                        .fillMaxWidth()
                        .scrollMark(scroll, colors.outline)
                        .verticalScroll(scroll),
                    contentAlignment = Alignment.TopCenter,
                ) {
                    Column(
                        Modifier
                            .widthIn(max = Space.readable)
                            .fillMaxWidth()
                            .padding(horizontal = Space.edge)
                            .padding(bottom = Space.edge),
                        verticalArrangement = Arrangement.spacedBy(Space.group),
                    ) {
                        PageTop(title, back, above, startsWithAction)
                        trouble?.let { TroubleBanner(it) }
                        content()
                        if (!pinned) bottom?.let { Buttons(it) }
                    }
                }
                if (pinned && bottom != null) {
                    if (scroll.canScrollForward) HorizontalDivider(color = colors.outlineVariant)
                    Box(Modifier.fillMaxWidth(), contentAlignment = Alignment.Center) {
                        Box(Modifier.widthIn(max = Space.readable).padding(horizontal = Space.edge, vertical = 12.dp)) {
                            Buttons(bottom)
                        }
                    }
                }
            }
        }
    }
}

/** Lower than this (in dp, at normal text size) the buttons would cover what they are about. */
private val LeastHeightToPin = 340.dp

@Composable
private fun Buttons(content: @Composable ColumnScope.() -> Unit) {
    Column(
        Modifier.fillMaxWidth(),
        verticalArrangement = Arrangement.spacedBy(Space.betweenTargets),
        horizontalAlignment = Alignment.CenterHorizontally,
        content = content,
    )
}

@Composable
private fun PageTop(
    title: String,
    back: (() -> Unit)?,
    above: (@Composable ColumnScope.() -> Unit)?,
    startsWithAction: Boolean,
) {
    Column(
        Modifier.padding(top = if (back == null && !startsWithAction) Space.edge else 8.dp),
        verticalArrangement = Arrangement.spacedBy(Space.group),
    ) {
        // Moved out by its own padding, so that the word stands on the page's edge and not inside it.
        back?.let { WordButton(LocalWords.current["back"], it, Modifier.outdent(WordPadding), sign = Signs.back) }
        above?.invoke(this)
        WholeWords(title, Modifier.semantics { heading() }, style = MaterialTheme.typography.headlineMedium)
    }
}

/** A mark at the right edge that shows where in a long page one is; there is none on a page that fits. */
private fun Modifier.scrollMark(
    scroll: ScrollState,
    color: Color,
) = drawWithContent {
    drawContent()
    val beyond = scroll.maxValue.toFloat()
    if (beyond <= 0f || beyond == Int.MAX_VALUE.toFloat()) return@drawWithContent
    val length = size.height * size.height / (size.height + beyond)
    val width = 4.dp.toPx()
    drawRoundRect(
        color,
        topLeft = Offset(size.width - width - 6.dp.toPx(), (size.height - length) * scroll.value / beyond),
        size = Size(width, length),
        cornerRadius = CornerRadius(width / 2),
    )
}
