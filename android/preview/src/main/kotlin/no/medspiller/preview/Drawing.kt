package no.medspiller.preview

import androidx.compose.runtime.Composable
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.unit.Density
import org.jetbrains.skia.EncodedImageFormat
import java.awt.EventQueue

/** A phone of 360 x 800 dp at density 3: about the narrowest that is still sold. */
const val PHONE_WIDTH = 1080
const val PHONE_HEIGHT = 2400
const val PHONE_DENSITY = 3f

private const val MOST_PAGES = 12
private const val SETTLING_FRAMES = 4
private const val FRAME = 300_000_000L
private const val NOTCHES_PER_SCREENFUL = 34f

/**
 * Draws [content] without a window, first as it comes and then, for [allOfIt], a screenful further down for as long as that shows
 * something new, so that what lies below the edge is looked at too.
 *
 * All on the event thread: elsewhere Compose 1.6 can wait for itself for ever.
 */
fun drawPages(
    fontScale: Float,
    allOfIt: Boolean,
    content: @Composable () -> Unit,
): List<ByteArray> {
    val pages = mutableListOf<ByteArray>()
    EventQueue.invokeAndWait {
        val scene =
            ImageComposeScene(
                PHONE_WIDTH,
                PHONE_HEIGHT,
                Density(PHONE_DENSITY, fontScale),
                content = content,
            )
        try {
            val clock = Clock()
            pages += scene.settle(clock)
            while (allOfIt && pages.size < MOST_PAGES) {
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

private class Clock {
    var now = 0L
}

/** A good second of frames, so that effects and fades are over. */
private fun ImageComposeScene.settle(clock: Clock): ByteArray {
    repeat(SETTLING_FRAMES) {
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
