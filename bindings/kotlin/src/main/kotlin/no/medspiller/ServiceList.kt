package no.medspiller

import no.medspiller.generated.Vault

/** The municipality's one list, and a case as the municipality has it. */
class ServiceList internal constructor(
    private val calls: Calls,
    private val vault: Vault,
) {
    /** "Dette venter på deg": on the municipality's phone, and NotFound on any other. */
    suspend fun serviceList(): ServiceListScreen = calls.call { vault.serviceList(it) }

    /** A case's page, to the municipality. */
    suspend fun serviceCase(caseId: String): ServiceCaseScreen = calls.call { vault.serviceCase(caseId, it) }
}
