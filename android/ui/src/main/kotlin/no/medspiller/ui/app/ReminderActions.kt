package no.medspiller.ui.app

import no.medspiller.HeldReminder
import no.medspiller.Invalid
import no.medspiller.Later
import no.medspiller.NotFound
import no.medspiller.ReminderKind
import no.medspiller.ReminderReport
import no.medspiller.VaultState

/** What this phone reminds of: the settings, and what is answered to a reminder. */
class ReminderActions internal constructor(
    private val app: AppModel,
) {
    /** The reminder that was tapped while there was no way in: followed once there is. */
    private var tapped: HeldReminder? = null

    private val reminders get() = app.vault.reminders

    fun open() = app.act { app.show(load()) }

    internal suspend fun load() =
        RemindersShown(reminders.reminderSettings(), reminders.phoneHealth(app.phone.reminderHealth()))

    /** As it is now, what is open and what was tried as they were. */
    internal suspend fun fresh(screen: RemindersShown) = load().copy(tried = screen.tried, quiet = screen.quiet)

    fun setKind(
        kind: ReminderKind,
        on: Boolean,
    ) = change { reminders.setReminderKind(kind, on) }

    fun setAllOff(off: Boolean) = change { reminders.setRemindersAllOff(off) }

    fun setQuiet(
        from: String,
        to: String,
    ) = change { reminders.setQuietHours(from, to) }

    fun openQuiet(open: Boolean) = app.edit<RemindersShown> { it.copy(quiet = open) }

    /** What is set takes effect on the phone at once. */
    private fun change(command: suspend () -> Unit) =
        app.act(wait = true) {
            try {
                command()
                tellPhone()
            } catch (_: Invalid) {
                // The steps lead nowhere that is refused; if they did, the screen says how it stands.
            }
            app.reloadNow(app.state.value.screen)
        }

    fun tryOne(screen: RemindersShown) {
        app.phone.tryReminder(screen.shown.tryText)
        app.edit<RemindersShown> { it.copy(tried = true) }
    }

    /** Brings what the phone holds in line with what is wanted now. */
    internal suspend fun tellPhone() = app.phone.changeReminders(reminders.reminders(BUDGET, app.phone.heldReminders()))

    /** Those that came and stand there. */
    internal fun came(): List<HeldReminder> = app.phone.shownReminders().take(MOST_SHOWN)

    /** A reminder was tapped, on the phone or on its card: to what it is about, through the code where that is needed. */
    fun follow(reminder: HeldReminder) {
        tapped = reminder
        app.act(wait = true) { goWhereItLeads() }
    }

    /** Not while the phone is handed over: a reminder is the owner's, and waits until they have it back. */
    internal suspend fun goWhereItLeads() {
        val reminder = tapped ?: return
        if (app.vault.state() != VaultState.OPEN || app.state.value.handedOver != null) return
        tapped = null
        reminders.reportReminders(ReminderReport(false, emptyList(), listOf(reminder.id)))
        app.phone.hideReminder(reminder.id)
        app.edit<Screen.Home> { it.copy(came = came()) }
        try {
            app.links.show(reminders.followLink(reminder.link))
        } catch (_: NotFound) {
            // What it was about is gone: the screen one is at is as good as any.
        }
    }

    fun askWhen(reminder: HeldReminder) = app.show(ReminderLater(reminder))

    fun later(
        screen: ReminderLater,
        later: Later,
    ) = answer(screen.reminder) { reminders.snoozeReminder(screen.reminder.id, later) }

    fun done(reminder: HeldReminder) = answer(reminder) { reminders.reminderDone(reminder.id) }

    private fun answer(
        reminder: HeldReminder,
        command: suspend () -> Unit,
    ) = app.act {
        try {
            command()
        } catch (_: NotFound) {
            // Of an earlier time: there is nothing left to put off.
        }
        app.phone.hideReminder(reminder.id)
        tellPhone()
        app.home.toHome()
    }
}

/** As many as the strictest of the phones holds. */
private const val BUDGET = 64u

/** More cards than this would hide the day itself. */
private const val MOST_SHOWN = 3
