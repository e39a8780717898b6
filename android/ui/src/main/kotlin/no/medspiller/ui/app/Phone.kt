package no.medspiller.ui.app

import no.medspiller.Language
import no.medspiller.ui.parts.DEFAULT_TAP_DELAY
import no.medspiller.ui.parts.LONG_TAP_DELAY
import java.io.File

/** What only the phone can do. The screens know nothing else of it. */
interface Phone {
    /** What was kept with [keep], or what a phone begins with. */
    fun preferences(): Preferences

    /** Keeps [preferences] outside the vault: the language is needed before the vault is open. */
    fun keep(preferences: Preferences)

    /** Reads [text] aloud; what was being read stops. */
    fun read(
        text: String,
        language: Language,
    )

    /** Stops reading. */
    fun hush()

    /** Opens the dialler with [digits]; the person presses call. */
    fun dial(digits: String)

    /** A place for a backup that does not exist yet. */
    fun newBackupFile(): File

    /** Offers [backup] to whatever the person keeps files in. */
    fun share(backup: File)
}

/** How large text is, on top of what the phone is set to. */
enum class TextSize(
    val scale: Float,
) {
    NORMAL(1f),
    LARGE(1.25f),
    LARGEST(1.5f),
}

/** How this phone is used. Nothing in it tells about a person beyond that. */
data class Preferences(
    val language: Language = Language.BOKMAL,
    val textSize: TextSize = TextSize.NORMAL,
    val slowTaps: Boolean = false,
) {
    /** How long after a screen change taps are ignored, in milliseconds. */
    val tapDelay: Long get() = if (slowTaps) LONG_TAP_DELAY else DEFAULT_TAP_DELAY
}
