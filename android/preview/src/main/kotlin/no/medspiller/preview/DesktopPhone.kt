package no.medspiller.preview

import no.medspiller.DeviceSettings
import no.medspiller.DeviceSettingsFile
import no.medspiller.Language
import no.medspiller.Medspiller
import no.medspiller.ReminderDifference
import no.medspiller.ui.app.Phone
import java.io.File
import java.io.IOException
import java.util.Locale

/** A desktop standing in for the phone: settings and backups in [folder], reading aloud by espeak-ng where it is. */
class DesktopPhone(
    private val folder: File,
    private val say: (String) -> Unit = ::println,
) : Phone {
    private val settings =
        DeviceSettingsFile(File(folder, "device.properties"), Medspiller.languageOf(Locale.getDefault()))
    private var reader: Process? = null
    private val reminders = DeskReminders(say)

    override fun deviceSettings(): DeviceSettings = settings.read()

    override fun keep(settings: DeviceSettings) = this.settings.write(settings)

    override fun read(
        text: String,
        language: Language,
    ) {
        hush()
        // There is no nynorsk voice; the bokmål one reads it well enough.
        val voice = if (language == Language.ENGLISH) "en" else "nb"
        reader =
            try {
                ProcessBuilder("espeak-ng", "-v", voice, text).start()
            } catch (_: IOException) {
                say(text)
                null
            }
    }

    override fun hush() {
        reader?.destroy()
        reader = null
    }

    override fun dial(digits: String) = say("tel:$digits")

    override fun newBackupFile(): File =
        generateSequence(1) { it + 1 }.map { File(folder, "backup-$it.medspiller") }.first { !it.exists() }

    override fun share(backup: File) = say(backup.absolutePath)

    override fun sharePage(
        title: String,
        text: String,
    ) = say(text)

    override fun heldReminders() = reminders.held()

    override fun shownReminders() = reminders.shown()

    override fun hideReminder(id: String) = reminders.hide(id)

    override fun changeReminders(difference: ReminderDifference) = reminders.change(difference)

    override fun tryReminder(text: String) = say(text)

    override fun reminderHealth() = reminders.health()
}
