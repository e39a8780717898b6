package no.medspiller

import no.medspiller.generated.Vault

/** A case's page, and what is written down of it. */
class CasePages internal constructor(
    private val calls: Calls,
    private val vault: Vault,
) {
    /** Who is in a case, and the municipality's decision. */
    suspend fun casePage(caseId: String): CasePage = calls.call { vault.casePage(caseId, it) }

    /** Writes the decision down, in the place of the one before. Gives the decision's. */
    suspend fun setDecision(
        caseId: String,
        decision: NewDecision,
    ) = calls.command { vault.setDecision(caseId, decision, it) }

    /** Names the municipality's person, or gives them another name. Gives the person's. */
    suspend fun nameCoordinator(
        caseId: String,
        name: String,
    ) = calls.command { vault.nameCoordinator(caseId, name) }
}
