package no.medspiller

import java.io.File

/**
 * The vaults on the contact's phone: [owners], and one for each user who keeps something to themselves there.
 * Each has a code of its own, and nothing of one opens with another's. [vaultAt] makes the object for a folder,
 * with the same phone key and clock as the owner's.
 *
 * Whoever gets a user's vault from here closes it when the phone goes back.
 */
class PhoneVaults(
    private val owners: Medspiller,
    private val vaultAt: (File) -> Medspiller,
) {
    /** Who has a vault of their own here; the owner's must be open. */
    suspend fun users(): List<PhoneVault> = owners.usersVaults()

    /**
     * Makes the user of a case a vault of their own behind [code], lets it into the case, and leaves it open. The
     * recovery code is shown once. Where the process dies before it is let in, [open] does that.
     */
    suspend fun make(
        caseId: String,
        code: String,
    ): NewUsersVault {
        val users = at(owners.placeForUsersVault(caseId))
        val recoveryCode = closingOnFailure(users) { users.create(OwnRole.SERVICE_USER, code) }
        closingOnFailure(users) { owners.letUsersVaultIn(caseId, users) }
        return NewUsersVault(users, recoveryCode)
    }

    /** Opens the vault of a case's user with their code, and hands over what is new, both ways. */
    suspend fun open(
        caseId: String,
        code: String,
    ): Medspiller {
        val users = at(owners.placeForUsersVault(caseId))
        return closingOnFailure(users) {
            users.unlock(code)
            owners.letUsersVaultIn(caseId, users)
            users
        }
    }

    private fun at(folder: String) = vaultAt(File(folder)).also { it.language = owners.language }

    private suspend fun <T> closingOnFailure(
        users: Medspiller,
        block: suspend () -> T,
    ): T {
        var done = false
        try {
            return block().also { done = true }
        } finally {
            if (!done) users.close()
        }
    }

    companion object {
        /** Where people have a vault of their own in [root]; whose they are can't be told while all are locked. */
        fun folders(root: File): List<File> =
            no.medspiller.generated
                .peopleWithAVault(root.path)
                .map(::File)
    }
}

/** A user's new vault, open, and the code that opens it should theirs be forgotten. */
class NewUsersVault(
    val vault: Medspiller,
    val recoveryCode: RecoveryCode,
)
