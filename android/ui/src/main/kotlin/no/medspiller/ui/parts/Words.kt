package no.medspiller.ui.parts

import androidx.compose.runtime.compositionLocalOf

/**
 * The texts of one language by key, as the core's Fluent files have them.
 */
class Words(
    private val texts: Map<String, String>,
) {
    /** The text of [key]. A key that is not there is a mistake in this program, never shown to a person as a gap. */
    operator fun get(key: String): String = requireNotNull(texts[key]) { "no text for $key" }

    /** The text of [key], or of [other] where the core gives a reason this screen has no words for. */
    fun orElse(
        key: String,
        other: String,
    ): String = texts[key] ?: get(other)
}

/** The words of the language in use. */
val LocalWords = compositionLocalOf<Words> { error("no words: wrap the screen in a language") }
