package no.medspiller

import no.medspiller.generated.Vault

/** What was done together: logged, undone, corrected, looked back on. */
class Sessions internal constructor(
    private val calls: Calls,
    private val vault: Vault,
) {
    /** "Loggfør trening": of a case, of a group, or of nobody yet; of a planned session, or of what is proposed. */
    suspend fun quickLog(
        caseId: String?,
        groupId: String?,
        planned: Planned?,
    ): QuickLogScreen = calls.call { vault.quickLog(caseId, groupId, planned, it) }

    /** "Lagre". `form` is the one whose content this is. */
    suspend fun logSession(
        log: NewLog,
        acting: Acting,
        form: String?,
    ): LoggedScreen = calls.telling({ it.changed }) { vault.logSession(log, acting, form, it) }

    /** "Angre": all that a log or a correction wrote, at once. */
    suspend fun undoSessions(versions: List<SessionVersion>) = calls.command { vault.undoSessions(versions, it) }

    /** The mood before a planned session, said before it: kept on this phone until it is logged. */
    suspend fun keepMoodBefore(
        caseId: String,
        planned: Planned,
        mood: GivenRating,
    ) = calls.command { vault.keepMoodBefore(caseId, planned, mood, it) }

    /** Takes a mood back that was said before its session. */
    suspend fun dropMoodBefore(
        caseId: String,
        planned: Planned,
    ) = calls.command { vault.dropMoodBefore(caseId, planned) }

    /** One session. `session_id` is the id of its first version. */
    suspend fun session(
        caseId: String,
        sessionId: String,
        acting: Acting,
    ): SessionScreen = calls.call { vault.session(caseId, sessionId, acting, it) }

    /** Corrects a session: a new version of `version`, which must be the one that counts. */
    suspend fun correctSession(
        version: SessionVersion,
        edit: SessionEdit,
        acting: Acting,
        form: String?,
    ): LoggedScreen = calls.telling({ it.changed }) { vault.correctSession(version, edit, acting, form, it) }

    /** Adds ratings to a session afterwards; what isn't given stays as it is. */
    suspend fun rateSession(
        version: SessionVersion,
        later: LaterRatings,
        acting: Acting,
        form: String?,
    ): LoggedScreen = calls.telling({ it.changed }) { vault.rateSession(version, later, acting, form, it) }

    /** Writes a work note on a session: the contact's own phone only. */
    suspend fun addWorkNote(
        caseId: String,
        sessionId: String,
        text: String,
        form: String?,
    ) = calls.command { vault.addWorkNote(caseId, sessionId, text, form, it) }

    /** Takes a work note back. */
    suspend fun withdrawWorkNote(
        caseId: String,
        noteId: String,
    ) = calls.command { vault.withdrawWorkNote(caseId, noteId, it) }

    /** "Det vi har gjort". `before` is [`DoneScreen::next`] of the page before. */
    suspend fun doneTogether(
        caseId: String,
        before: String?,
        acting: Acting,
    ): DoneScreen = calls.call { vault.doneTogether(caseId, before, acting, it) }

    /** A month (`2026-11`) of a case, or of all of this phone's. */
    suspend fun calendar(
        caseId: String?,
        month: String,
        acting: Acting,
    ): CalendarScreen = calls.call { vault.calendar(caseId, month, acting, it) }

    /** Mood and exertion over the last weeks, 1 to 104. */
    suspend fun sessionsDevelopment(
        caseId: String,
        weeks: UInt,
        acting: Acting,
    ): SessionsDevelopmentScreen = calls.call { vault.sessionsDevelopment(caseId, weeks, acting, it) }

    /** How long a log can be undone, in seconds: 10 to 120. */
    suspend fun undoSeconds(): UInt = calls.call { vault.undoSeconds() }

    /** Sets how long a log can be undone. */
    suspend fun setUndoSeconds(seconds: UInt) = calls.command { vault.setUndoSeconds(seconds) }
}
