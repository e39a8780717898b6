package no.medspiller.ui.app

import no.medspiller.HeldReminder
import no.medspiller.PhoneHealth
import no.medspiller.RemindersScreen

/** What is reminded of, when it is quiet, and whether the phone lets it through. */
data class RemindersShown(
    val shown: RemindersScreen,
    val health: PhoneHealth,
    /** A reminder was just tried. */
    val tried: Boolean = false,
    /** The quiet hours are open to be changed. */
    val quiet: Boolean = false,
) : Screen

/** "Later": when a reminder shall come again. */
data class ReminderLater(
    val reminder: HeldReminder,
) : Screen
