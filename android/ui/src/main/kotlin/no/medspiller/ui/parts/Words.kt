package no.medspiller.ui.parts

import androidx.compose.runtime.compositionLocalOf
import no.medspiller.Language
import no.medspiller.Medspiller
import no.medspiller.TimeInWords

/**
 * The texts of one language by key, as the core's Fluent files have them.
 */
class Words(
    private val texts: Map<String, String>,
    private val language: Language = Language.BOKMAL,
) {
    /** The text of [key]. A key that is not there is a mistake in this program, never shown to a person as a gap. */
    operator fun get(key: String): String = requireNotNull(texts[key]) { "no text for $key" }

    /** The text of [key], or of [other] where the core gives a reason this screen has no words for. */
    fun orElse(
        key: String,
        other: String,
    ): String = texts[key] ?: get(other)

    /** [local] ("2026-12-03T17:30") in words, as said on [today] ("2026-11-24"); with [minutes], to when it lasts. */
    fun time(
        local: String,
        today: String,
        minutes: Int? = null,
    ): TimeInWords = Medspiller.timeInWords(local, today, language, minutes?.toUShort())

    /** [date] ("2026-12-03") in words: "torsdag 3. desember"; with the year when it isn't that of [today]. */
    fun day(
        date: String,
        today: String,
    ): String = time(date + "T00:00", today).day

    /** A time of day ("17:30") in words: "kl. 17.30". */
    fun clock(time: String): String = time("${ANY_DAY}T$time", ANY_DAY).clock

    /** [day] as a line of its own begins: "Torsdag 3. desember". */
    fun dayAtBeginning(
        date: String,
        today: String,
    ): String = day(date, today).replaceFirstChar { it.uppercase() }

    /** [clock] as a line of its own begins: "Kl. 17.30". */
    fun clockAtBeginning(time: String): String = clock(time).replaceFirstChar { it.uppercase() }

    private companion object {
        const val ANY_DAY = "2000-01-01"
    }
}

/** The words of the language in use. */
val LocalWords = compositionLocalOf<Words> { error("no words: wrap the screen in a language") }
