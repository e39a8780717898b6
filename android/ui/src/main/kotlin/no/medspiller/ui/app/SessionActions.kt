package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.GivenRating
import no.medspiller.GivenStep
import no.medspiller.Invalid
import no.medspiller.LinkTargetLog
import no.medspiller.LogForm
import no.medspiller.NewLog
import no.medspiller.NewLogPart
import no.medspiller.Planned

/** Logging a session and taking it back. What is written is kept at each pause, and offered again. */
class SessionActions internal constructor(
    private val app: AppModel,
) {
    private val sessions get() = app.vault.sessions

    /** "Log a session", of whoever is chosen. */
    fun log() = app.act { app.show(opened(null, null, null)) }

    /** A card's session, or a reminder's. */
    internal suspend fun show(target: LinkTargetLog) =
        app.show(opened(target.caseId, null, Planned(target.planId, target.date)))

    /** Whom it is about. */
    fun choose(
        caseId: String?,
        groupId: String?,
    ) = app.act { app.show(opened(caseId, groupId, null)) }

    /** Another planned session, one that nobody logged. */
    fun logInstead(
        form: LogForm,
        planned: Planned,
    ) = app.act {
        val caseId = form.participants.singleOrNull()?.caseId
        app.replace(opened(caseId.takeIf { form.groupId == null }, form.groupId, planned))
    }

    fun edit(change: (QuickLog) -> QuickLog) = app.edit<QuickLog> { change(it).copy(refused = null) }

    fun editEntry(change: (LogEntry) -> LogEntry) = edit { it.copy(entry = it.entry?.let(change)) }

    fun editRow(
        row: Int,
        change: (LogRow) -> LogRow,
    ) = editEntry { entry ->
        entry.copy(rows = entry.rows.mapIndexed { at, old -> if (at == row) change(old) else old })
    }

    /** Keeps what is written. A pause that comes after it was saved keeps nothing. */
    fun keep(log: QuickLog) {
        val (form, entry) = log.shown.log to log.entry
        val isSaved = (app.state.value.screen as? Screen.Home)?.logged != null
        if (form == null || entry == null || isSaved) return
        app.act(wait = true) { app.keepTyped(form.form, written(form, entry)) }
    }

    /** Waits for a pause that is being kept; the second of two taps finds the log saved. */
    fun save(log: QuickLog) =
        app.act(wait = true) {
            if (app.state.value.screen !is QuickLog) return@act
            val form = log.shown.log ?: return@act
            val entry = log.entry ?: return@act
            try {
                val saved = sessions.logSession(newLog(form, entry), Acting.OWNER, form.form)
                val logged = Logged(saved.said, sessions.undoSeconds().toInt(), saved.undo, log.copy(refused = null))
                app.reset(Screen.Home(app.vault.home(), logged, app.reminders.came()))
            } catch (refused: Invalid) {
                app.edit<QuickLog> { it.refusedFor(Refused(refused.field, refused.reason)) }
            }
        }

    /** Takes the log back, and shows it again as it was filled in: nothing written is lost. */
    fun undo(logged: Logged) =
        app.act {
            try {
                sessions.undoSessions(logged.versions)
                app.reset(Screen.Home(app.vault.home(), came = app.reminders.came()))
                app.show(logged.log)
            } catch (_: Invalid) {
                // The time for it is over: it stays logged.
                forget()
            }
        }

    /** The time for undoing is over. */
    fun forget() = app.edit<Screen.Home> { it.copy(logged = null) }

    private suspend fun opened(
        caseId: String?,
        groupId: String?,
        planned: Planned?,
    ): QuickLog {
        val log = QuickLog(sessions.quickLog(caseId, groupId, planned), app.today())
        val form = log.shown.log ?: return log
        return log.with(app.vault.form(form.form))
    }
}

private const val ACTIVITY = "activity"
private const val PLACE = "place"
private const val SHARED_NOTE = "shared_note."
private const val WORK_NOTE = "work_note."

/** What a person wrote, what was only proposed left out. */
private fun written(
    form: LogForm,
    entry: LogEntry,
): Map<String, String> =
    buildMap {
        if (entry.activity != form.activity) put(ACTIVITY, entry.activity)
        if (entry.place != form.place) put(PLACE, entry.place)
        entry.rows.forEach { row ->
            if (row.sharedNote.isNotEmpty()) put(SHARED_NOTE + row.caseId, row.sharedNote)
            if (row.workNote.isNotEmpty()) put(WORK_NOTE + row.caseId, row.workNote)
        }
    }

/** With what was written before; what holds some of it is open. */
private fun QuickLog.with(kept: Map<String, String>): QuickLog {
    val old = entry ?: return this
    val rows =
        old.rows.map {
            it.copy(
                sharedNote = kept[SHARED_NOTE + it.caseId].orEmpty(),
                workNote = kept[WORK_NOTE + it.caseId].orEmpty(),
            )
        }
    return copy(
        entry = old.copy(activity = kept[ACTIVITY] ?: old.activity, place = kept[PLACE] ?: old.place, rows = rows),
        adds = rows.any { it.sharedNote.isNotEmpty() || it.workNote.isNotEmpty() },
    )
}

/** Opens what holds the refused field. */
private fun QuickLog.refusedFor(refused: Refused): QuickLog {
    val field = refused.field.substringAfterLast('.')
    return copy(
        refused = refused,
        changes = changes || field in setOf("start", "minutes", ACTIVITY, PLACE),
        adds = adds || field.endsWith("note"),
    )
}

/** What is filled in, as the core takes it. */
fun newLog(
    form: LogForm,
    entry: LogEntry,
) = NewLog(
    entry.start,
    form.zone,
    entry.minutes.toUShort(),
    entry.activity.trim(),
    entry.place.trim(),
    form.groupId != null,
    entry.rows.mapIndexed { at, row -> newPart(form, at, row) },
)

/** What is rated belongs to what was held only. */
private fun newPart(
    form: LogForm,
    at: Int,
    row: LogRow,
): NewLogPart {
    val participant = form.participants[at]
    val held = participant.attendance.any { it.held && it.attendance == row.attendance }

    fun given(value: Int?) = value?.takeIf { held }?.let { GivenRating(it.toUByte(), row.saidBy) }
    val steps = row.steps.map { (goal, level) -> GivenStep(goal, level.toByte(), row.saidBy) }
    return NewLogPart(
        row.caseId,
        participant.planned,
        row.attendance,
        given(row.exertion),
        given(row.moodBefore),
        given(row.moodAfter),
        steps.takeIf { held }.orEmpty(),
        row.sharedNote.trim(),
        row.workNote.trim(),
    )
}
