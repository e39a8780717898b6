package no.medspiller.preview

import no.medspiller.HeldReminder
import no.medspiller.PhoneReminders
import no.medspiller.ReminderKind
import no.medspiller.ReminderPermission
import no.medspiller.ui.app.ReminderLater
import no.medspiller.ui.app.RemindersShown
import no.medspiller.ui.app.Screen

/** What is reminded of, whether it comes through, and what is answered to one that came. */
internal suspend fun reminderScreens(story: DemoLife) =
    with(story) {
        val given = core.reminders.reminders(BUDGET, emptyList())
        val held = given.set.map { it.id }
        val well = PhoneReminders(ReminderPermission.ALLOWED, emptyList(), true, true, BUDGET, held)
        add("reminders", "Settings, choose reminders", reminders(well))
        add("reminders-quiet", "The quiet hours opened", reminders(well).copy(quiet = true))
        add("reminders-tried", "'Try a reminder now'", reminders(well).copy(tried = true))
        val ill = well.copy(permission = ReminderPermission.DENIED, blockedKinds = listOf(ReminderKind.TALK))
        add("reminders-blocked", "The phone stops them", reminders(ill.copy(unrestricted = false)))
        val came = given.set.take(2).map { HeldReminder(it.id, it.utcMillis, it.text, it.link) }
        add("home-reminded", "Home, reminders that came", Screen.Home(core.home(), came = came), back = false)
        add("reminder-later", "'Later' on a reminder's card", ReminderLater(came.first()))
        core.reminders.setRemindersAllOff(true)
        add("reminders-off", "All off", reminders(well))
    }

private suspend fun DemoLife.reminders(phone: PhoneReminders) =
    RemindersShown(core.reminders.reminderSettings(), core.reminders.phoneHealth(phone))

private const val BUDGET = 64u
