package no.medspiller.ui.parts

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusDirection
import androidx.compose.ui.focus.FocusManager
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.isShiftPressed
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onPreviewKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.platform.LocalFocusManager
import androidx.compose.ui.text.input.KeyboardCapitalization
import kotlinx.coroutines.delay

/** How many [characters] may be written, and [left] the words for how many are left; below zero it is too many. */
data class WriteLimit(
    val characters: Int,
    val left: (Int) -> String,
)

/**
 * Several lines to write in.
 *
 * What is written is given to [onPause] when the hand has rested for 300 ms, and when the area goes away, so that it can
 * be kept: a phone that dies loses no more than that. Text that comes from elsewhere is not given back. Who has used
 * the text and closes the page leaves a pause that comes after alone.
 *
 * [limit] stops nobody from writing on (a word cut off is a word lost); near it, it is said how much is left, also when
 * the hand rests: a number read aloud at each key would be in the way. [lines] is how many it has room for at least.
 */
@Composable
fun WriteArea(
    name: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
    onPause: (String) -> Unit = {},
    hint: String? = null,
    problem: String? = null,
    limit: WriteLimit? = null,
    lines: Int = LEAST_LINES,
) {
    val rested = restedText(value, onPause)
    val focus = LocalFocusManager.current
    FieldFrame(name, hint, problem, modifier, below = limit?.let { wordsNearLimit(rested.text, it) }) {
        OutlinedTextField(
            value,
            {
                rested.typed(it)
                onChange(it)
            },
            Modifier.fillMaxWidth().saysItIs(name, problem).onPreviewKeyEvent { leaveByTab(it, focus) },
            textStyle = MaterialTheme.typography.bodyLarge,
            minLines = lines,
            keyboardOptions = KeyboardOptions(capitalization = KeyboardCapitalization.Sentences),
            shape = MaterialTheme.shapes.medium,
            colors = fieldColors(),
        )
    }
}

/** How long the hand rests before what was written is kept, in milliseconds. */
internal const val PAUSE = 300L
private const val LEAST_LINES = 3

/** What was written, by when it has been told. */
private class Writing(
    first: String,
) {
    /** The text as it was when the hand last rested. */
    var text by mutableStateOf(first)

    /** Counts the keys, so that each begins the wait anew. */
    var keys by mutableIntStateOf(0)

    private var untold: String? = null

    fun typed(now: String) {
        untold = now
        keys++
    }

    /** A text that came from elsewhere takes the place of what was typed. */
    fun comesAs(value: String) {
        if (value == untold) return
        untold = null
        text = value
    }

    fun tell(onPause: (String) -> Unit) {
        val now = untold ?: return
        untold = null
        text = now
        onPause(now)
    }
}

@Composable
private fun restedText(
    value: String,
    onPause: (String) -> Unit,
): Writing {
    val writing = remember { Writing(value) }
    val tell by rememberUpdatedState(onPause)
    LaunchedEffect(value) { writing.comesAs(value) }
    LaunchedEffect(writing.keys) {
        delay(PAUSE)
        writing.tell(tell)
    }
    DisposableEffect(Unit) { onDispose { writing.tell(tell) } }
    return writing
}

/** Nothing while there is plenty of room: a counter from the start would make writing a task to fill. */
private fun wordsNearLimit(
    text: String,
    limit: WriteLimit,
): String? {
    // As the core counts: a sign outside the first plane is one character, not two.
    val left = limit.characters - text.codePointCount(0, text.length)
    return if (left <= maxOf(LEAST_THAT_IS_NEAR, limit.characters / PART_THAT_IS_NEAR)) limit.left(left) else null
}

private const val LEAST_THAT_IS_NEAR = 20
private const val PART_THAT_IS_NEAR = 10

/** Tab leads on, as everywhere else: a tab in the text would keep a keyboard caught in it. */
private fun leaveByTab(
    event: KeyEvent,
    focus: FocusManager,
): Boolean {
    if (event.key != Key.Tab) return false
    if (event.type == KeyEventType.KeyDown) {
        focus.moveFocus(if (event.isShiftPressed) FocusDirection.Previous else FocusDirection.Next)
    }
    return true
}
