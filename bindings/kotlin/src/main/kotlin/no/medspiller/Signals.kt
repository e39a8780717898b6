package no.medspiller

import no.medspiller.generated.Vault

/** Verdt å snakke om: early signs, each with its evidence. */
class Signals internal constructor(
    private val calls: Calls,
    private val vault: Vault,
) {
    /** What is worth talking about in a case, to the one who uses the phone. */
    suspend fun signals(
        caseId: String,
        acting: Acting,
    ): SignalsScreen = calls.call { vault.signals(caseId, acting, it) }

    /**
     * Puts a signal away, with why: it is shown no more until there is something new in it. Nobody else's signals
     * change.
     */
    suspend fun dismissSignal(
        caseId: String,
        acting: Acting,
        key: String,
        reason: String,
    ) = calls.command { vault.dismissSignal(caseId, acting, key, reason, it) }

    /** Takes back that a signal was put away: it is shown again, as long as it stands. */
    suspend fun showSignalAgain(
        caseId: String,
        acting: Acting,
        key: String,
    ) = calls.command { vault.showSignalAgain(caseId, acting, key, it) }
}
