package no.medspiller

import no.medspiller.generated.Vault

/** What is the user's alone, what they show and share, and the way past the contact. */
class Sharing internal constructor(
    private val calls: Calls,
    private val vault: Vault,
) {
    /** Shows the contact a round that the user answered alone in a vault of their own, or takes that back. */
    suspend fun showAnswers(
        caseId: String,
        round: UInt,
        shown: Boolean,
    ) = calls.command { vault.showAnswers(caseId, round, shown, it) }

    /** "Deling". */
    suspend fun sharing(
        caseId: String,
        acting: Acting,
    ): SharingScreen = calls.call { vault.sharing(caseId, acting, it) }

    /** Shares a kind of thing from now on, or no more. */
    suspend fun choose(
        caseId: String,
        what: SharedThing,
        with: SharedWith,
        shared: Boolean,
        acting: Acting,
    ) = calls.command { vault.chooseSharing(caseId, what, with, shared, acting, it) }

    /** "Jeg vil snakke med kommunen"; throws [Invalid] for the contact. */
    suspend fun pastTheContact(
        caseId: String,
        acting: Acting,
    ): PastTheContactScreen = calls.call { vault.pastTheContact(caseId, acting, it) }

    /** The number of the municipality's person, if it is written down. */
    suspend fun municipalityNumber(caseId: String): MunicipalityLine? =
        calls.call {
            vault.municipalityNumber(caseId, it)
        }

    /** Writes the number down; [answered] says when somebody answers it, and may be empty. */
    suspend fun setMunicipalityNumber(
        caseId: String,
        number: String,
        answered: String,
        acting: Acting,
    ) = calls.command { vault.setMunicipalityNumber(caseId, number, answered, acting, it) }

    /** The municipality's person says that they have talked with the user. */
    suspend fun talkedWithMunicipality(
        caseId: String,
        requestId: String,
    ) = calls.command { vault.talkedWithMunicipality(caseId, requestId, it) }

    /** On the contact's phone, before the user answers alone: which way it is. */
    suspend fun aloneOffer(caseId: String): AloneOffer = calls.call { vault.aloneOffer(caseId, it) }
}
