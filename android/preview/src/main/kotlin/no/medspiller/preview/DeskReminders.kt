package no.medspiller.preview

import no.medspiller.HeldReminder
import no.medspiller.PhoneReminders
import no.medspiller.ReminderDifference
import no.medspiller.ReminderPermission

/** A phone's reminders without a phone: what is held comes when [now] has passed it, and stands until it is hidden. */
class DeskReminders(
    private val say: (String) -> Unit,
    private val now: () -> Long = System::currentTimeMillis,
) {
    private val waiting = linkedMapOf<String, HeldReminder>()
    private val came = linkedMapOf<String, HeldReminder>()

    @Synchronized
    fun held(): List<HeldReminder> {
        ring()
        return waiting.values.toList()
    }

    @Synchronized
    fun shown(): List<HeldReminder> {
        ring()
        return came.values.sortedByDescending { it.utcMillis }
    }

    @Synchronized
    fun hide(id: String) {
        came -= id
    }

    @Synchronized
    fun change(difference: ReminderDifference) {
        ring()
        waiting -= difference.cancel.toSet()
        difference.set.forEach { waiting[it.id] = HeldReminder(it.id, it.utcMillis, it.text, it.link) }
    }

    @Synchronized
    fun health() = PhoneReminders(ReminderPermission.ALLOWED, emptyList(), true, true, BUDGET, waiting.keys.toList())

    private fun ring() {
        val due = waiting.values.filter { it.utcMillis <= now() }
        due.forEach {
            say(it.text)
            waiting -= it.id
            came[it.id] = it
        }
    }
}

private const val BUDGET = 64u
