package no.medspiller.ui.parts

import androidx.compose.runtime.compositionLocalOf

/**
 * The texts of one language by key, as the core's Fluent files have them.
 *
 * Texts with something to fill in carry it as `{name}`; [fill] puts it there.
 */
class Words(
    private val texts: Map<String, String>,
) {
    /** The text of [key]. A key that is not there is a mistake in this program, never shown to a person as a gap. */
    operator fun get(key: String): String = requireNotNull(texts[key]) { "no text for $key" }

    /** The text of [key] with each `{name}` replaced. */
    fun fill(
        key: String,
        vararg values: Pair<String, Any>,
    ): String = values.fold(get(key)) { text, (name, value) -> text.replace("{$name}", value.toString()) }
}

/** The words of the language in use. */
val LocalWords = compositionLocalOf<Words> { error("no words: wrap the screen in a language") }
