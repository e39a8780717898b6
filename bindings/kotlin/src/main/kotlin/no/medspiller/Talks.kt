package no.medspiller

import no.medspiller.generated.Vault

/** Triangle talks: their screens, and what is done with them. */
class Talks internal constructor(
    private val calls: Calls,
    private val vault: Vault,
) {
    /** Plans the talk that the rhythm asks for next, with a time or none yet. Gives its. */
    suspend fun planTalk(
        caseId: String,
        time: TalkTime?,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.planTalk(caseId, time, acting, form, it) }

    /** Plans a talk besides the rhythm. Gives its. */
    suspend fun planExtraTalk(
        caseId: String,
        because: ExtraBecause,
        time: TalkTime?,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.planExtraTalk(caseId, because, time, acting, form, it) }

    /** Agrees on a time for a talk, or moves one that has a time: then with a reason. */
    suspend fun setTalkTime(
        caseId: String,
        talkId: String,
        time: TalkTime,
        reason: String?,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.setTalkTime(caseId, talkId, time, reason, acting, form, it) }

    /** Says that a talk was missed, or calls it off; with a reason. */
    suspend fun talkNotHeld(
        caseId: String,
        talkId: String,
        how: NotHeld,
        reason: String,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.talkNotHeld(caseId, talkId, how, reason, acting, form, it) }

    /** Sets how many months there are between the talks: 2 to 6. */
    suspend fun setTalkInterval(
        caseId: String,
        months: UByte,
        acting: Acting,
    ) = calls.command { vault.setTalkInterval(caseId, months, acting, it) }

    /**
     * Asks for a talk; `why` may be empty. Invalid{`with`, `out_of_range`} for the municipality alone: that goes
     * by telephone as yet.
     */
    suspend fun askForTalk(
        caseId: String,
        with: AskedFor,
        why: String,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.askForTalk(caseId, with, why, acting, form, it) }

    /** Answers a wish with a talk that is planned already. */
    suspend fun answerTalkRequest(
        caseId: String,
        requestId: String,
        talkId: String,
        acting: Acting,
    ) = calls.command { vault.answerTalkRequest(caseId, requestId, talkId, acting, it) }

    /** Takes one's own wish back. */
    suspend fun takeTalkRequestBack(
        caseId: String,
        requestId: String,
        acting: Acting,
    ) = calls.command { vault.takeTalkRequestBack(caseId, requestId, acting, it) }

    /** Writes a preparation: one's own, or the user's, read back and approved. */
    suspend fun prepareTalk(
        caseId: String,
        talkId: String,
        forUser: Boolean,
        preparation: PreparationInput,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.prepareTalk(caseId, talkId, forUser, preparation, acting, form, it) }

    /** Brings up phrases of one's own preparation, and its words: all three see them. */
    suspend fun bringUp(
        caseId: String,
        talkId: String,
        phrases: List<String>,
        withWords: Boolean,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.bringUp(caseId, talkId, phrases, withWords, acting, form, it) }

    /** Holds a talk and finishes it: outcome, agreements and the next talk together. */
    suspend fun holdTalk(
        caseId: String,
        talkId: String,
        held: HeldInput,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.holdTalk(caseId, talkId, held, acting, form, it) }

    /** Says what became of an agreement. */
    suspend fun followUp(
        caseId: String,
        agreementId: String,
        followUp: FollowUpInput,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.followUp(caseId, agreementId, followUp, acting, form, it) }

    /** "Samtaler". */
    suspend fun talks(
        caseId: String,
        acting: Acting,
    ): TalksScreen = calls.call { vault.talks(caseId, acting, it) }

    /** Talks that have been, newest first, `after` newer ones left out; at most twenty at a time. */
    suspend fun pastTalks(
        caseId: String,
        after: UInt,
        acting: Acting,
    ): List<PastTalkLine> = calls.call { vault.pastTalks(caseId, after, acting, it) }

    /** "Før samtalen": one's own, or the user's with the contact writing. */
    suspend fun preparation(
        caseId: String,
        talkId: String,
        forUser: Boolean,
        acting: Acting,
    ): PreparationScreen = calls.call { vault.preparation(caseId, talkId, forUser, acting, it) }

    /** "Dette kan dere snakke om": the user's alone; Invalid{`by`, `out_of_range`} for others. */
    suspend fun agenda(
        caseId: String,
        talkId: String,
        acting: Acting,
    ): AgendaScreen = calls.call { vault.agenda(caseId, talkId, acting, it) }

    /** The user strikes a point: it doesn't come on the agenda. */
    suspend fun strikePoint(
        caseId: String,
        talkId: String,
        key: String,
        acting: Acting,
    ) = calls.command { vault.strikePoint(caseId, talkId, key, acting, it) }

    /** The user keeps a point after all. */
    suspend fun keepPoint(
        caseId: String,
        talkId: String,
        key: String,
        acting: Acting,
    ) = calls.command { vault.keepPoint(caseId, talkId, key, acting, it) }

    /** The user passes the points with these keys on to all three: those they were shown. */
    suspend fun passOn(
        caseId: String,
        talkId: String,
        keys: List<String>,
        acting: Acting,
    ) = calls.command { vault.passOn(caseId, talkId, keys, acting, it) }

    /** "Ta opp i trekantsamtalen": two answers of a round, by the contact's and the user's item. */
    suspend fun raisePair(
        caseId: String,
        round: UInt,
        contactItem: String,
        userItem: String,
        raised: Boolean,
        acting: Acting,
    ) = calls.command { vault.raisePair(caseId, round, contactItem, userItem, raised, acting, it) }

    /** Holding a talk. */
    suspend fun hold(
        caseId: String,
        talkId: String,
        acting: Acting,
    ): HoldScreen = calls.call { vault.hold(caseId, talkId, acting, it) }

    /** "Det vi ble enige om". */
    suspend fun agreements(
        caseId: String,
        acting: Acting,
    ): AgreementsScreen = calls.call { vault.agreements(caseId, acting, it) }

    /** The page "Før møtet", to print or share. */
    suspend fun beforeTheTalk(
        caseId: String,
        talkId: String,
    ): BeforeTheTalkPage = calls.call { vault.beforeTheTalk(caseId, talkId, it) }
}
