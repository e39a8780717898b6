package no.medspiller

import no.medspiller.generated.Vault

/** What this phone reminds of. */
class Reminders internal constructor(
    private val calls: Calls,
    private val vault: Vault,
) {
    /**
     * What the phone has to change of what it holds: at each start, after each change, and in another zone or
     * language. `budget` is the most that it can hold. It is taken to do so at once; the same again gives nothing.
     */
    suspend fun reminders(
        budget: UInt,
        held: List<HeldReminder>,
    ): ReminderDifference = calls.call { vault.reminders(budget, held, it) }

    /** What the phone tells of the reminders that it held; of those that are unknown, nothing is kept. */
    suspend fun reportReminders(report: ReminderReport) = calls.command { vault.reportReminders(report, it) }

    /** "Senere", said at `at`: it comes again, and never after its event. */
    suspend fun snoozeReminder(
        id: String,
        later: Later,
    ) = calls.command { vault.snoozeReminder(id, later, it) }

    /** "Ferdig": it doesn't come again. */
    suspend fun reminderDone(id: String) = calls.command { vault.reminderDone(id, it) }

    /** The settings of reminders. */
    suspend fun reminderSettings(): RemindersScreen = calls.call { vault.reminderSettings(it) }

    /** Turns one kind on or off. */
    suspend fun setReminderKind(
        kind: ReminderKind,
        on: Boolean,
    ) = calls.command { vault.setReminderKind(kind, on) }

    /** The one button: all off, or on again as they were chosen kind by kind. */
    suspend fun setRemindersAllOff(off: Boolean) = calls.command { vault.setRemindersAllOff(off) }

    /** Sets the quiet hours: from `19:00` to `23:30`, and to `05:00` to `10:00`. */
    suspend fun setQuietHours(
        from: String,
        to: String,
    ) = calls.command { vault.setQuietHours(from, to) }

    /** Whether this phone lets reminders through. */
    suspend fun phoneHealth(phone: PhoneReminders): PhoneHealth = calls.call { vault.phoneHealth(phone, it) }

    /** The screen that a reminder's link leads to; the first screen, where what it was about is not here any more. */
    suspend fun followLink(link: String): LinkTarget = calls.call { vault.followLink(link) }
}
