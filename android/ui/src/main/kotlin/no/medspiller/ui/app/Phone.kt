package no.medspiller.ui.app

import no.medspiller.DeviceSettings
import no.medspiller.HeldReminder
import no.medspiller.Language
import no.medspiller.PhoneReminders
import no.medspiller.ReminderDifference
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

    /** Offers a page of plain text to be printed or sent. */
    fun sharePage(
        title: String,
        text: String,
    )

    /** The reminders that it holds and has not shown yet, as they were given. */
    fun heldReminders(): List<HeldReminder>

    /** The reminders that it has shown and that stand there still, the newest first. */
    fun shownReminders(): List<HeldReminder>

    /** Takes away a reminder that stands there. */
    fun hideReminder(id: String)

    /** Cancels and sets reminders, and nothing else. */
    fun changeReminders(difference: ReminderDifference)

    /** Shows a reminder that says [text], now. */
    fun tryReminder(text: String)

    /** What the phone tells of how it treats reminders. */
    fun reminderHealth(): PhoneReminders
}
