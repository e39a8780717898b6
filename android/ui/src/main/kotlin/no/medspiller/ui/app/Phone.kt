package no.medspiller.ui.app

import no.medspiller.DeviceSettings
import no.medspiller.Language
import java.io.File

/** What only the phone can do. The screens know nothing else of it. */
interface Phone {
    /** What was kept with [keep], or what a phone begins with. */
    fun deviceSettings(): DeviceSettings

    /** Keeps [settings] for the next start. */
    fun keep(settings: DeviceSettings)

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
