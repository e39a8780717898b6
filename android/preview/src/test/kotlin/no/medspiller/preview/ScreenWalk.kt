package no.medspiller.preview

import androidx.compose.runtime.Composable
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.runSkikoComposeUiTest
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.Density
import kotlin.math.abs

/**
 * What someone who hears the screen, or enlarges its text, would stumble over. Empty when nothing is wrong.
 *
 * Looked at twice: in a window tall enough to hold the whole page, where whatever is cut is truly cut; and on a phone,
 * where the page must scroll and its buttons must leave room for what they are about.
 */
@OptIn(ExperimentalTestApi::class)
fun faultsOf(
    fontScale: Float,
    content: @Composable () -> Unit,
): List<String> {
    val found = mutableListOf<String>()
    runSkikoComposeUiTest(Size(WIDTH, TALL), Density(DENSITY, fontScale)) {
        setContent(content)
        found += controlFaults() + textFaults()
    }
    runSkikoComposeUiTest(Size(WIDTH, HEIGHT), Density(DENSITY, fontScale)) {
        setContent(content)
        found += frameFaults()
    }
    return found
}

private const val DENSITY = 1f
private const val WIDTH = PHONE_WIDTH / PHONE_DENSITY * DENSITY
private const val HEIGHT = PHONE_HEIGHT / PHONE_DENSITY * DENSITY
private const val TALL = 16_000f
private const val LEAST_TARGET = 48f * DENSITY

/** The least part of the window that the page itself must have, beside its fixed buttons. */
private const val LEAST_PAGE = 0.4f

/** Rounding of dp to whole pixels, in pixels. */
private const val SLACK = 1.5f

@OptIn(ExperimentalTestApi::class)
private fun SkikoComposeUiTest.controlFaults(): List<String> =
    onAllNodes(hasClickAction()).fetchSemanticsNodes().flatMap { node ->
        val name = nameOf(node)
        buildList {
            if (name.isBlank()) add("a control without a name at ${node.boundsInRoot}")
            if (!hasRole(node)) add("$name: no role")
            val touch = node.touchBoundsInRoot
            if (touch.width < LEAST_TARGET - SLACK || touch.height < LEAST_TARGET - SLACK) {
                add("$name: target ${touch.width / DENSITY} x ${touch.height / DENSITY} dp")
            }
            clipping(node)?.let { add("$name: $it") }
        }
    }

@OptIn(ExperimentalTestApi::class)
private fun SkikoComposeUiTest.textFaults(): List<String> {
    val hasText = SemanticsMatcher.keyIsDefined(SemanticsActions.GetTextLayoutResult)
    return onAllNodes(hasText, useUnmergedTree = true).fetchSemanticsNodes().flatMap { node ->
        val layouts = mutableListOf<TextLayoutResult>()
        node.config[SemanticsActions.GetTextLayoutResult].action?.invoke(layouts)
        layouts.flatMap { layout ->
            val words = layout.layoutInput.text.text
            buildList {
                if (isCut(layout)) add("\"$words\" is cut off")
                brokenWord(layout)?.let { add("\"$words\" breaks inside the word \"$it\"") }
                clipping(node)?.let { add("\"$words\": $it") }
            }
        }
    }
}

@OptIn(ExperimentalTestApi::class)
private fun SkikoComposeUiTest.frameFaults(): List<String> {
    val scrolls = SemanticsMatcher.keyIsDefined(SemanticsProperties.VerticalScrollAxisRange)
    val pages = onAllNodes(scrolls, useUnmergedTree = true).fetchSemanticsNodes()
    val roots = onAllNodes(isRoot(), useUnmergedTree = true).fetchSemanticsNodes()
    return buildList {
        if (pages.isEmpty()) add("the page cannot scroll")
        if (pages.isNotEmpty() && pages.maxOf { it.boundsInRoot.height } < LEAST_PAGE * HEIGHT) {
            add("the fixed buttons leave ${pages.maxOf { it.boundsInRoot.height } / DENSITY} dp for the page")
        }
        roots.forEach { root -> if (abs(root.size.width - WIDTH) > SLACK) add("wider than the window: ${root.size}") }
    }
}

private fun clipping(node: SemanticsNode): String? {
    val whole = Rect(node.positionInRoot, Size(node.size.width.toFloat(), node.size.height.toFloat()))
    val across = whole.width - node.boundsInRoot.width
    val down = whole.height - node.boundsInRoot.height
    return if (across > SLACK || down > SLACK) "$across px across and $down px down are hidden" else null
}

/**
 * Whether a line reaches outside its text's box, was shortened or left out.
 *
 * Not `hasVisualOverflow`: asked for afterwards, it is true of every single line narrower than its place.
 */
private fun isCut(layout: TextLayoutResult): Boolean {
    val lines = 0 until layout.lineCount
    return layout.multiParagraph.didExceedMaxLines ||
        lines.any {
            layout.isLineEllipsized(it) ||
                layout.getLineRight(it) - layout.getLineLeft(it) > layout.size.width + SLACK
        } ||
        layout.multiParagraph.height > layout.size.height + SLACK
}

/** The first word a line ends inside of, or is parted from its sign by: hard to read, and looks like a mistake. */
private fun brokenWord(layout: TextLayoutResult): String? {
    val text = layout.layoutInput.text.text
    val end =
        (0 until layout.lineCount - 1)
            .map { layout.getLineEnd(it) }
            .firstOrNull { it in 1 until text.length && (text.substring(it - 1, it + 1).none(::partsWords)) }
            ?: return null
    return text.substring(0, end).takeLastWhile { !it.isWhitespace() } +
        text.substring(end).takeWhile { !it.isWhitespace() }
}

private fun partsWords(char: Char) = char.isWhitespace() || char in "-–/"

private fun nameOf(node: SemanticsNode): String =
    with(node.config) {
        (
            getOrNull(SemanticsProperties.ContentDescription).orEmpty() +
                getOrNull(SemanticsProperties.Text).orEmpty().map { it.text }
        ).joinToString(" ")
    }

/** A field to write in needs no role: being one is said by the action of writing. */
private fun hasRole(node: SemanticsNode): Boolean =
    SemanticsProperties.Role in node.config || SemanticsActions.SetText in node.config
