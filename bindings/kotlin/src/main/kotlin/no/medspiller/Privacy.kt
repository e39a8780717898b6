package no.medspiller

import no.medspiller.generated.Vault

/** Personvern: what is stored where, everything out, erasing, leaving. */
class Privacy internal constructor(
    private val calls: Calls,
    private val vault: Vault,
) {
    /** What is stored where, and what is proposed for erasure. */
    suspend fun privacy(): PrivacyScreen = calls.call { vault.privacy(it) }

    /**
     * Writes all that the vault holds to two files, which must not exist: `data` for a machine to read, `page` for
     * a person, in the language of now.
     */
    suspend fun takeEverythingOut(
        data: String,
        page: String,
    ) = calls.command { vault.takeEverythingOut(data, page, it) }

    /** What of their own the one who uses the phone may have gone. */
    suspend fun erasable(
        caseId: String,
        acting: Acting,
    ): EraseRecordsScreen = calls.call { vault.erasable(caseId, acting, it) }

    /**
     * Erases one record of their own, with what belongs to it; where another's phone administers its circle, that
     * phone is asked to.
     */
    suspend fun eraseRecord(
        caseId: String,
        kind: String,
        recordId: String,
        acting: Acting,
    ) = calls.command { vault.eraseRecord(caseId, kind, recordId, acting, it) }

    /** Before a case is erased: what it means, and what law keeps. */
    suspend fun eraseCaseScreen(
        caseId: String,
        acting: Acting,
    ): EraseCaseScreen = calls.call { vault.eraseCaseScreen(caseId, acting, it) }

    /** Erases a case from this phone. `word` is what the screen asks for. */
    suspend fun eraseCase(
        caseId: String,
        word: String,
    ) = calls.command { vault.eraseCase(caseId, word, it) }

    /** Erases a case for all: when the user wants it, or when it is proposed. `word` is what the screen asks for. */
    suspend fun eraseCaseForAll(
        caseId: String,
        acting: Acting,
        word: String,
    ) = calls.command { vault.eraseCaseForAll(caseId, acting, word, it) }

    /** How long an ended case is kept. */
    suspend fun retention(caseId: String): RetentionScreen = calls.call { vault.retention(caseId, it) }

    /** Sets for how many months an ended case is kept, from a date (`2026-11-24`) on. Gives the rule's. */
    suspend fun setRetention(
        caseId: String,
        from: String,
        months: UShort,
    ) = calls.command { vault.setRetention(caseId, from, months, it) }

    /** Before the whole vault is destroyed: what it means, and what law keeps. */
    suspend fun leaveScreen(): LeaveScreen = calls.call { vault.leaveScreen(it) }

    /**
     * Destroys the vault: its keys first, then its folder. `word` is what the screen asks for; `kept` a file for
     * what law keeps, where the screen says that one is needed. Afterwards there is no vault here.
     */
    suspend fun leave(
        word: String,
        kept: String?,
    ) = calls.command { vault.leave(word, kept, it) }
}
