package no.medspiller

import no.medspiller.generated.Vault

/** A contact's guidance, courses and papers, and the hours agreed with the user. */
class Contacts internal constructor(
    private val calls: Calls,
    private val vault: Vault,
) {
    /** "Papirer og kurs" of a case's contact. */
    suspend fun papers(caseId: String): PapersScreen = calls.call { vault.papers(caseId, it) }

    /** Enters a paper: that there is one, and of which day. Gives its. */
    suspend fun addPaper(
        caseId: String,
        paper: NewPaper,
        form: String?,
    ) = calls.command { vault.addPaper(caseId, paper, form, it) }

    /** Takes a paper back that should not have been entered. */
    suspend fun withdrawPaper(
        caseId: String,
        paperId: String,
    ) = calls.command { vault.withdrawPaper(caseId, paperId, it) }

    /** Says what the municipality asks of all its contacts from a date on. Gives the list's. */
    suspend fun setPaperList(
        caseId: String,
        from: String,
        papers: List<PaperRequirement>,
        form: String?,
    ) = calls.command { vault.setPaperList(caseId, from, papers, form, it) }

    /** Takes a list back. What was asked for before counts again. */
    suspend fun withdrawPaperList(
        caseId: String,
        listId: String,
    ) = calls.command { vault.withdrawPaperList(caseId, listId, it) }

    /** The contact, as the municipality looks for one. */
    suspend fun contactProfile(caseId: String): ContactProfileScreen = calls.call { vault.contactProfile(caseId, it) }

    /** What the contact says of themselves. */
    suspend fun setContactProfile(
        caseId: String,
        interests: List<String>,
        takesMore: Boolean,
        form: String?,
    ) = calls.command { vault.setContactProfile(caseId, interests, takesMore, form, it) }

    /** "Når dere kan nå hverandre". */
    suspend fun reachableHours(
        caseId: String,
        acting: Acting,
    ): ReachableScreen = calls.call { vault.reachableHours(caseId, acting, it) }

    /** Agrees on hours, in the place of those there were; none takes them away. */
    suspend fun setReachableHours(
        caseId: String,
        spans: List<HoursSpan>,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.setReachableHours(caseId, spans, acting, form, it) }

    /** "Møteplassen". */
    suspend fun forum(caseId: String): ForumScreen = calls.call { vault.forum(caseId, it) }

    /** Sets up a meeting for all contacts, or changes one. Gives its. */
    suspend fun setForumDate(
        caseId: String,
        dateId: String?,
        time: TalkTime,
        topic: String,
        form: String?,
    ) = calls.command { vault.setForumDate(caseId, dateId, time, topic, form, it) }

    /** Calls a meeting off. */
    suspend fun withdrawForumDate(
        caseId: String,
        dateId: String,
    ) = calls.command { vault.withdrawForumDate(caseId, dateId, it) }

    /** "Veiledning" of a case's contact. */
    suspend fun guidance(caseId: String): GuidanceScreen = calls.call { vault.guidance(caseId, it) }

    /** Asks for a guidance talk; `about` may be empty. Gives its. */
    suspend fun askForGuidance(
        caseId: String,
        about: String,
        form: String?,
    ) = calls.command { vault.askForGuidance(caseId, about, form, it) }

    /** Plans one that nobody had asked for; `about` may be empty. Gives its. */
    suspend fun planNewGuidance(
        caseId: String,
        about: String,
        date: String,
        form: String?,
    ) = calls.command { vault.planNewGuidance(caseId, about, date, form, it) }

    /** Enters one that was held without having been planned. Gives its. */
    suspend fun holdNewGuidance(
        caseId: String,
        about: String,
        date: String,
        form: String?,
    ) = calls.command { vault.holdNewGuidance(caseId, about, date, form, it) }

    /** Gives one a day; or moves one that has a day: then with a reason. */
    suspend fun setGuidanceDay(
        caseId: String,
        talkId: String,
        date: String,
        reason: String?,
        form: String?,
    ) = calls.command { vault.setGuidanceDay(caseId, talkId, date, reason, form, it) }

    /** Says that one was held, on this day. */
    suspend fun holdGuidance(
        caseId: String,
        talkId: String,
        date: String,
        form: String?,
    ) = calls.command { vault.holdGuidance(caseId, talkId, date, form, it) }

    /** Says that one was missed, or calls it off; with a reason. */
    suspend fun guidanceNotHeld(
        caseId: String,
        talkId: String,
        how: NotHeld,
        reason: String,
        form: String?,
    ) = calls.command { vault.guidanceNotHeld(caseId, talkId, how, reason, form, it) }

    /** Sets how many months there are between the contact's guidance talks: 1 to 12. */
    suspend fun setGuidanceInterval(
        caseId: String,
        months: UByte,
    ) = calls.command { vault.setGuidanceInterval(caseId, months, it) }
}
