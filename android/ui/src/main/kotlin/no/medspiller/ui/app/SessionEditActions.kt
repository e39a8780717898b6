package no.medspiller.ui.app

import no.medspiller.GivenRating
import no.medspiller.GivenStep
import no.medspiller.Invalid
import no.medspiller.SaidBy
import no.medspiller.SessionEdit
import no.medspiller.SessionScreen

/** Correcting a session, adding to it, and the contact's notes on it. What was there stays, as an older version. */
class SessionEditActions internal constructor(
    private val app: AppModel,
) {
    /** The form that was used last: a pause that comes after it keeps nothing. */
    private var given: String? = null

    private val sessions get() = app.vault.sessions

    fun begin(screen: SessionShown) =
        app.act {
            given = null
            app.show(opened(screen))
        }

    suspend fun opened(screen: SessionShown): SessionEditing {
        val kept = app.vault.form(editForm(screen.shown))
        val entry = entryOf(screen.shown)
        return SessionEditing(screen.people, screen.acting, screen.shown, entry.with(kept), app.today())
    }

    fun edit(change: (SessionEditing) -> SessionEditing) = app.edit<SessionEditing> { change(it).copy(refused = null) }

    /** Opens or closes what can be said of [field]. */
    fun open(
        field: String,
        isOpen: Boolean,
    ) = edit { it.copy(opened = if (isOpen) it.opened + field else it.opened - field) }

    fun editEntry(change: (SessionEntry) -> SessionEntry) = edit { it.copy(entry = change(it.entry)) }

    /** The hand has rested: what is written survives the phone. */
    fun keep(screen: SessionEditing) =
        app.act(wait = true) {
            val form = editForm(screen.shown)
            if (form == given) return@act
            unlessRefused { app.vault.keepForm(form, screen.entry.written(screen.shown)) }
        }

    fun save(screen: SessionEditing) =
        app.act(wait = true) {
            val now = app.state.value.screen as? SessionEditing ?: return@act
            val form = editForm(now.shown)
            try {
                val logged = sessions.correctSession(now.shown.version, edited(now), now.acting, form)
                given = form
                val fresh = app.done.one(now.people, now.acting, screen.shown.version.sessionId)
                val saved = Saved(logged, sessions.undoSeconds().toInt())
                app.update { state ->
                    val before = state.stack.dropLastWhile { it is SessionEditing || it is SessionShown }
                    state.copy(stack = before + fresh.copy(saved = saved))
                }
            } catch (refused: Invalid) {
                app.edit<SessionEditing> { it.refusedFor(Refused(refused.field, refused.reason)) }
            }
        }

    fun beginNote(screen: SessionShown) =
        app.act {
            given = null
            val kept = app.vault.form(noteForm(screen.shown))[TEXT].orEmpty()
            app.show(WorkNoteWriting(screen.people, screen.shown, kept))
        }

    fun writeNote(text: String) = app.edit<WorkNoteWriting> { it.copy(text = text, refused = null) }

    fun keepNote(
        screen: WorkNoteWriting,
        text: String,
    ) = app.act(wait = true) {
        val form = noteForm(screen.shown)
        if (form == given) return@act
        unlessRefused { app.vault.keepForm(form, mapOf(TEXT to text)) }
    }

    fun saveNote(screen: WorkNoteWriting) =
        app.act(wait = true) {
            val now = app.state.value.screen as? WorkNoteWriting ?: return@act
            val form = noteForm(screen.shown)
            try {
                sessions.addWorkNote(now.people.caseId, now.shown.version.sessionId, now.text.trim(), form)
                given = form
                app.leave<WorkNoteWriting>()
            } catch (refused: Invalid) {
                app.edit<WorkNoteWriting> { it.copy(refused = Refused(refused.field, refused.reason)) }
            }
        }

    fun takeNoteBack(
        screen: SessionShown,
        noteId: String,
    ) = app.act {
        sessions.withdrawWorkNote(screen.people.caseId, noteId)
        app.reloadNow(screen)
    }
}

private const val TEXT = "text"
private const val ACTIVITY = "activity"
private const val PLACE = "place"
private const val SHARED_NOTE = "shared_note"
private const val WHY = "reason"

private fun editForm(shown: SessionScreen) = "session-edit/${shown.version.sessionId}"

private fun noteForm(shown: SessionScreen) = "session-note/${shown.version.sessionId}"

/** The session as it stands. New words are the contact's own, or the user's where only they may speak. */
internal fun entryOf(shown: SessionScreen): SessionEntry =
    with(shown.edit) {
        SessionEntry(
            start,
            minutes?.toInt(),
            activity,
            place,
            attendance,
            exertion?.value?.toInt(),
            moodBefore?.value?.toInt(),
            moodAfter?.value?.toInt(),
            steps.associate { it.goalId to it.level.toInt() },
            shown.saidBy.map { it.saidBy }.let { if (SaidBy.CONTACT in it) SaidBy.CONTACT else SaidBy.USER },
            sharedNote,
        )
    }

/** What a person wrote, what stood there left out. */
private fun SessionEntry.written(shown: SessionScreen): Map<String, String> =
    buildMap {
        if (activity != shown.edit.activity) put(ACTIVITY, activity)
        if (place != shown.edit.place) put(PLACE, place)
        if (sharedNote != shown.edit.sharedNote) put(SHARED_NOTE, sharedNote)
        if (reason.isNotEmpty()) put(WHY, reason)
    }

private fun SessionEntry.with(kept: Map<String, String>) =
    copy(
        activity = kept[ACTIVITY] ?: activity,
        place = kept[PLACE] ?: place,
        sharedNote = kept[SHARED_NOTE] ?: sharedNote,
        reason = kept[WHY].orEmpty(),
    )

/** Opens what holds the refused field. */
private fun SessionEditing.refusedFor(refused: Refused) =
    copy(
        refused = refused,
        whenOpen = whenOpen || refused.field in setOf("start", "minutes", ACTIVITY, PLACE),
        opened = opened + refused.field.substringBefore('.'),
    )

/** What is saved. Someone's word that was not changed stays theirs. */
private fun edited(screen: SessionEditing): SessionEdit {
    val entry = screen.entry
    val old = screen.shown.edit
    val held = screen.shown.attendances.any { it.held && it.attendance == entry.attendance }

    fun given(
        value: Int?,
        before: GivenRating?,
    ) = if (value == before?.value?.toInt()) before else value?.let { GivenRating(it.toUByte(), entry.saidBy) }
    val steps =
        entry.steps.map { (goal, level) ->
            old.steps.firstOrNull { it.goalId == goal && it.level.toInt() == level }
                ?: GivenStep(goal, level.toByte(), entry.saidBy)
        }
    return SessionEdit(
        entry.start,
        old.zone,
        entry.minutes?.toUShort(),
        entry.activity.trim(),
        entry.place.trim(),
        entry.attendance,
        given(entry.exertion, old.exertion).takeIf { held },
        given(entry.moodBefore, old.moodBefore),
        given(entry.moodAfter, old.moodAfter).takeIf { held },
        if (held) steps else emptyList(),
        entry.sharedNote.trim(),
        entry.reason.trim(),
    )
}
