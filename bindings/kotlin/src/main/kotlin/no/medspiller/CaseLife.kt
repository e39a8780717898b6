package no.medspiller

import no.medspiller.generated.Vault

/** A case's life: decisions over time, who is in it, the way onward, how it ends, and what comes after. */
class CaseLife internal constructor(
    private val calls: Calls,
    private val vault: Vault,
) {
    /** A decision to type: the first, one in another form, the next period, or one to correct. */
    suspend fun decisionForm(
        caseId: String,
        purpose: DecisionPurpose,
    ): DecisionFormScreen = calls.call { vault.decisionForm(caseId, purpose, it) }

    /** Writes a decision down, or writes one anew. Gives the decision's. */
    suspend fun writeDecision(
        caseId: String,
        purpose: DecisionPurpose,
        decision: DecisionDraft,
        form: String?,
    ) = calls.command { vault.writeDecision(caseId, purpose, decision, form, it) }

    /** Ends a decision before its time: `last` is its last day. */
    suspend fun endDecision(
        caseId: String,
        decisionId: String,
        last: String,
        form: String?,
    ) = calls.command { vault.endDecision(caseId, decisionId, last, form, it) }

    /** Takes a decision back that should never have been entered. */
    suspend fun withdrawDecision(
        caseId: String,
        decisionId: String,
    ) = calls.command { vault.withdrawDecision(caseId, decisionId, it) }

    /** Writes down that the next period was asked for, today or on a day before. Gives the request's. */
    suspend fun askForRenewal(
        caseId: String,
        decisionId: String,
        asked: String?,
        acting: Acting,
    ) = calls.command { vault.askForRenewal(caseId, decisionId, asked, acting, it) }

    /** Takes back that the next period was asked for. */
    suspend fun withdrawRenewal(
        caseId: String,
        renewalId: String,
    ) = calls.command { vault.withdrawRenewal(caseId, renewalId, it) }

    /** Writes down the yearly review of an open decision. Gives the review's. */
    suspend fun reviewDecision(
        caseId: String,
        decisionId: String,
        review: ReviewDraft,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.reviewDecision(caseId, decisionId, review, acting, form, it) }

    /** Takes a review back. */
    suspend fun withdrawReview(
        caseId: String,
        reviewId: String,
    ) = calls.command { vault.withdrawReview(caseId, reviewId, it) }

    /** "Veien videre": settling it, or changing what is settled. */
    suspend fun wayOnward(
        caseId: String,
        wayId: String?,
        acting: Acting,
    ): WayOnwardScreen = calls.call { vault.wayOnward(caseId, wayId, acting, it) }

    /** Settles the way onward, or writes one anew. Gives the way's. */
    suspend fun settleWayOnward(
        caseId: String,
        wayId: String?,
        way: WayDraft,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.settleWayOnward(caseId, wayId, way, acting, form, it) }

    /** Takes a way onward back. */
    suspend fun withdrawWayOnward(
        caseId: String,
        wayId: String,
    ) = calls.command { vault.withdrawWayOnward(caseId, wayId, it) }

    /** Closing a case, or changing a closing that stands. */
    suspend fun closing(
        caseId: String,
        closingId: String?,
        acting: Acting,
    ): ClosingScreen = calls.call { vault.closing(caseId, closingId, acting, it) }

    /** Closes a case, or writes a closing anew. Gives the closing's. */
    suspend fun closeCase(
        caseId: String,
        closingId: String?,
        closing: ClosingDraft,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.closeCase(caseId, closingId, closing, acting, form, it) }

    /** Takes a closing back that was a mistake. */
    suspend fun takeClosingBack(
        caseId: String,
        closingId: String,
    ) = calls.command { vault.takeClosingBack(caseId, closingId, it) }

    /** Opens a closed case again, from a day on. Gives the opening's. */
    suspend fun reopenCase(
        caseId: String,
        closingId: String,
        date: String,
        acting: Acting,
    ) = calls.command { vault.reopenCase(caseId, closingId, date, acting, it) }

    /** Takes an opening back: the case stays closed. */
    suspend fun takeReopeningBack(
        caseId: String,
        reopeningId: String,
    ) = calls.command { vault.takeReopeningBack(caseId, reopeningId, it) }

    /** "Hva syntes du om tilbudet?", on the user's own phone. */
    suspend fun serviceRating(caseId: String): ServiceRatingScreen = calls.call { vault.serviceRating(caseId, it) }

    /** Rates the service, or changes what was said; what isn't given is missing. Gives the rating's. */
    suspend fun rateService(
        caseId: String,
        given: List<RatingGiven>,
        words: String,
        form: String?,
    ) = calls.command { vault.rateService(caseId, given, words, form, it) }

    /** Whether the user may be asked at three and six months. The last that is said counts. Gives what was said. */
    suspend fun wishFollowUp(
        caseId: String,
        yes: Boolean,
    ) = calls.command { vault.wishFollowUp(caseId, yes, it) }

    /** The three taps, when they may be given. */
    suspend fun followUpAfter(
        caseId: String,
        time: FollowUpTime,
    ): FollowUpScreen = calls.call { vault.followUpAfter(caseId, time, it) }

    /** Answers them. Gives the answer's. */
    suspend fun answerFollowUp(
        caseId: String,
        time: FollowUpTime,
        answer: FollowUpDraft,
        form: String?,
    ) = calls.command { vault.answerFollowUp(caseId, time, answer, form, it) }

    /** Another takes the contact's place, or that of the municipality's person. */
    suspend fun personChange(
        caseId: String,
        place: CasePlace,
        acting: Acting,
    ): PersonChangeScreen = calls.call { vault.personChange(caseId, place, acting, it) }

    /** Writes down that another took someone's place. Gives the change's. */
    suspend fun changePerson(
        caseId: String,
        change: PersonChangeDraft,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.changePerson(caseId, change, acting, form, it) }

    /** Takes a change back that was never one. */
    suspend fun withdrawPersonChange(
        caseId: String,
        changeId: String,
    ) = calls.command { vault.withdrawPersonChange(caseId, changeId, it) }

    /** Names a relative or a guardian. Gives the person's. */
    suspend fun nameAround(
        caseId: String,
        role: AroundRole,
        name: String,
    ) = calls.command { vault.nameAround(caseId, role, name) }

    /** Writes down when the user was born. Of one who is of age no more is kept than that. */
    suspend fun setBirthDate(
        caseId: String,
        born: String,
        acting: Acting,
    ) = calls.command { vault.setBirthDate(caseId, born, acting, it) }

    /** Writes down that someone is the user's guardian, or writes that anew. Gives the guardianship's. */
    suspend fun setGuardian(
        caseId: String,
        guardianshipId: String?,
        guardian: GuardianDraft,
    ) = calls.command { vault.setGuardian(caseId, guardianshipId, guardian, it) }

    /** Takes it back that someone is the user's guardian. */
    suspend fun withdrawGuardian(
        caseId: String,
        guardianshipId: String,
    ) = calls.command { vault.withdrawGuardian(caseId, guardianshipId, it) }

    /** A user of 12 to 15 asks that something isn't passed on to guardians. Gives what was asked. */
    suspend fun askNotToPassOn(
        caseId: String,
        words: String,
        acting: Acting,
        form: String?,
    ) = calls.command { vault.askNotToPassOn(caseId, words, acting, form, it) }

    /** The user lets something be passed on after all. */
    suspend fun letPassOn(
        caseId: String,
        askedId: String,
        acting: Acting,
    ) = calls.command { vault.letPassOn(caseId, askedId, acting, it) }

    /** A relative's card for a talk. */
    suspend fun relativeCard(
        caseId: String,
        talkId: String,
        relativeId: String,
    ): RelativeCardScreen = calls.call { vault.relativeCard(caseId, talkId, relativeId, it) }

    /** Writes a relative's card, or writes it again. Gives the card's. */
    suspend fun writeRelativeCard(
        caseId: String,
        talkId: String,
        relativeId: String,
        words: String,
        form: String?,
    ) = calls.command { vault.writeRelativeCard(caseId, talkId, relativeId, words, form, it) }

    /** A relative brings up their card, on their own phone. */
    suspend fun bringRelativeCardUp(
        caseId: String,
        talkId: String,
    ) = calls.command { vault.bringRelativeCardUp(caseId, talkId, it) }

    /** "Gir dette deg avlastning?", on the relative's phone or the municipality's. */
    suspend fun relief(
        caseId: String,
        relativeId: String,
    ): ReliefScreen = calls.call { vault.relief(caseId, relativeId, it) }

    /** Answers it. Gives the answer's. */
    suspend fun answerRelief(
        caseId: String,
        decisionId: String,
        relativeId: String,
        relieved: Relieved,
    ) = calls.command { vault.answerRelief(caseId, decisionId, relativeId, relieved, it) }
}
