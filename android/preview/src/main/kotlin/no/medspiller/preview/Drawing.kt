package no.medspiller.preview

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.platform.LocalWindowInfo
import androidx.compose.ui.platform.WindowInfo
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.IntSize
import org.jetbrains.skia.EncodedImageFormat
import java.awt.EventQueue

/** A phone of 360 x 800 dp at density 3: about the narrowest that is still sold. */
const val PHONE_WIDTH = 1080
const val PHONE_HEIGHT = 2400
const val PHONE_DENSITY = 3f

private const val MOST_PAGES = 12
private const val FRAME = 100_000_000L
private const val NOTCHES_PER_SCREENFUL = 34f

/**
 * Draws [content] without a window, first as it comes and then a screenful further down for as long as that shows
 * something new, so that what lies below the edge is looked at too.
 *
 * All on the event thread: elsewhere Compose 1.6 can wait for itself for ever.
 */
fun drawPages(
    fontScale: Float,
    content: @Composable () -> Unit,
): List<ByteArray> {
    val pages = mutableListOf<ByteArray>()
    EventQueue.invokeAndWait {
        val scene =
            ImageComposeScene(
                PHONE_WIDTH,
                PHONE_HEIGHT,
                Density(PHONE_DENSITY, fontScale),
                content = { InPhone(content) },
            )
        try {
            val clock = Clock()
            pages += scene.settle(clock)
            while (pages.size < MOST_PAGES) {
                scene.scrollDown()
                val next = scene.settle(clock)
                if (next.contentEquals(pages.last())) break
                pages += next
            }
        } finally {
            scene.close()
        }
    }
    return pages
}

/** A scene without a window knows no window size, and would put a dialog in the corner. */
@OptIn(ExperimentalComposeUiApi::class)
@Composable
private fun InPhone(content: @Composable () -> Unit) {
    val window =
        object : WindowInfo {
            override val isWindowFocused = true
            override val containerSize = IntSize(PHONE_WIDTH, PHONE_HEIGHT)
        }
    CompositionLocalProvider(LocalWindowInfo provides window, content = content)
}

private class Clock {
    var now = 0L
}

/** A second of frames, so that effects and fades are over. */
private fun ImageComposeScene.settle(clock: Clock): ByteArray {
    repeat(10) {
        clock.now += FRAME
        render(clock.now)
    }
    clock.now += FRAME
    return checkNotNull(render(clock.now).encodeToData(EncodedImageFormat.PNG)) { "no picture" }.bytes
}

@OptIn(ExperimentalComposeUiApi::class)
private fun ImageComposeScene.scrollDown() {
    sendPointerEvent(
        PointerEventType.Scroll,
        Offset(PHONE_WIDTH / 2f, PHONE_HEIGHT / 3f),
        scrollDelta = Offset(0f, NOTCHES_PER_SCREENFUL),
    )
}
