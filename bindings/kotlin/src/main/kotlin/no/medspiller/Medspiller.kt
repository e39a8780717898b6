package no.medspiller

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.SharedFlow
import kotlinx.coroutines.flow.asSharedFlow
import no.medspiller.generated.Done
import no.medspiller.generated.Moment
import no.medspiller.generated.Vault
import java.io.File
import java.time.Instant
import java.time.ZoneId
import java.util.Locale

/** The clock and the zone; the core reads neither itself. */
interface Clock {
    fun now(): Instant

    fun zone(): ZoneId

    /** The phone's own. */
    object OfPhone : Clock {
        override fun now(): Instant = Instant.now()

        override fun zone(): ZoneId = ZoneId.systemDefault()
    }
}

/**
 * One person's vault on this phone. Every call suspends and does its work on [io]; each fails with a
 * [MedspillerException] and nothing else. [changes] tells which screens to load again.
 */
class Medspiller(
    folder: File,
    phoneKey: PhoneKey,
    clock: Clock = Clock.OfPhone,
    io: CoroutineDispatcher = Dispatchers.IO,
    language: Language = Language.BOKMAL,
) : AutoCloseable {
    private val vault = Vault.at(folder.path, phoneKey)
    private val calls = Calls(clock, io, language)

    /** A case's page. */
    val cases = CasePages(calls, vault)

    /** A case's life: decisions, people, the way onward, the end. */
    val life = CaseLife(calls, vault)

    /** The goals of a case. */
    val goals = Goals(calls, vault)

    /** What was done together. */
    val sessions = Sessions(calls, vault)

    /** What lies ahead. */
    val plans = Plans(calls, vault)

    /** Triangle talks. */
    val talks = Talks(calls, vault)

    /** Hours and pay. */
    val hours = Hours(calls, vault)

    /** What this phone reminds of. */
    val reminders = Reminders(calls, vault)

    /** "Verdt å snakke om". */
    val signals = Signals(calls, vault)

    /** A contact's guidance, courses and papers, and the hours agreed with the user. */
    val contacts = Contacts(calls, vault)

    /** The municipality's one list. */
    val serviceList = ServiceList(calls, vault)

    /** What is the user's alone, shown or shared. */
    val sharing = Sharing(calls, vault)

    /** What is stored where, everything out, erasing, leaving. */
    val privacy = Privacy(calls, vault)

    /** The language of all that is said from here on. */
    var language: Language by calls::language

    /** What commands changed. */
    val changes: SharedFlow<Scope> = calls.changed.asSharedFlow()

    private suspend fun <T> call(block: (Moment) -> T): T = calls.call(block)

    private suspend fun command(block: (Moment) -> Done): String = calls.command(block)

    private suspend fun <T> changing(
        vararg scopes: Scope,
        block: (Moment) -> T,
    ): T = calls.changing(*scopes, block = block)

    suspend fun state(): VaultState = call { vault.state() }

    suspend fun create(
        role: OwnRole,
        code: String,
    ): RecoveryCode = call { vault.create(role, code, it) }

    suspend fun unlockScreen(): UnlockScreen = call(vault::unlockScreen)

    suspend fun unlock(code: String) = call { vault.unlock(code, it) }

    suspend fun unlockWithRecoveryCode(
        typed: String,
        newCode: String,
    ) = call { vault.unlockWithRecoveryCode(typed, newCode, it) }

    /** For leaving the hand-over: throws [WrongCode] under the same delays as unlocking. */
    suspend fun checkCode(code: String) = call { vault.checkCode(code, it) }

    suspend fun lock() = call { vault.lock() }

    suspend fun pause() = call { vault.pause() }

    suspend fun resume() = call { vault.resume() }

    suspend fun changeCode(
        old: String,
        new: String,
    ) = call { vault.changeCode(old, new, it) }

    suspend fun makeNewRecoveryCode(): RecoveryCode = call { vault.makeNewRecoveryCode() }

    suspend fun recoveryCodeWrittenDown() = command { vault.recoveryCodeWrittenDown() }

    suspend fun backUp(file: File) = command { vault.backUp(file.path, it) }

    suspend fun restore(
        file: File,
        recoveryCode: String,
        newCode: String,
    ) = call { vault.restore(file.path, recoveryCode, newCode, it) }

    suspend fun settings(): SettingsScreen = call(vault::settings)

    suspend fun setLockAfter(minutes: UInt) = command { vault.setLockAfter(minutes) }

    suspend fun home(): HomeScreen = call(vault::home)

    suspend fun openCase(case: NewCase): String = command { vault.openCase(case, it) }

    /** Keeps what is typed in a form, at each pause. */
    suspend fun keepForm(
        key: String,
        fields: Map<String, String>,
    ) = call { vault.keepForm(key, fields) }

    /** What was typed in a form; empty where nothing was. */
    suspend fun form(key: String): Map<String, String> = call { vault.form(key) }

    /** Lets go of what was typed in a form. */
    suspend fun dropForm(key: String) = call { vault.dropForm(key) }

    /** In the contact's vault: where the user of a case has a vault of their own here, or is to have it. */
    suspend fun placeForUsersVault(caseId: String): String = call { vault.placeForUsersVault(caseId) }

    /** In the contact's vault: who has a vault of their own on this phone. */
    suspend fun usersVaults(): List<PhoneVault> = call(vault::usersVaults)

    /** In the contact's vault: lets the user's own in, and exchanges with it. */
    suspend fun letUsersVaultIn(
        caseId: String,
        users: Medspiller,
    ): Exchanged = told(users, call { vault.letUsersVaultIn(caseId, users.vault) })

    /** Hands over what is new between this vault and another that is open, both ways. */
    suspend fun exchangeWith(other: Medspiller): Exchanged = told(other, call { vault.exchangeWith(other.vault) })

    /** Both tell that something came, if it did. */
    private suspend fun told(
        other: Medspiller,
        exchanged: Exchanged,
    ): Exchanged {
        if (exchanged.here > 0u) calls.changed.emit(Scope.CASES)
        if (exchanged.there > 0u) other.calls.changed.emit(Scope.CASES)
        return exchanged
    }

    suspend fun handOver(caseId: String): HandOverScreen = call { vault.handOver(caseId, it) }

    suspend fun assessmentStart(caseId: String): AssessmentStartScreen = call { vault.assessmentStart(caseId, it) }

    suspend fun beginUserPart(
        caseId: String,
        satWith: SatWith,
    ): RunnerScreen = changing(Scope.DRAFTS) { vault.beginUserPart(caseId, satWith, it) }

    suspend fun runner(draftId: String): RunnerScreen = call { vault.runner(draftId, it) }

    suspend fun mark(
        draftId: String,
        item: String,
        mark: Mark,
    ): RunnerScreen = changing(Scope.DRAFTS) { vault.mark(draftId, item, mark, it) }

    suspend fun clear(
        draftId: String,
        item: String,
    ): RunnerScreen = changing(Scope.DRAFTS) { vault.clear(draftId, item, it) }

    suspend fun skip(draftId: String): RunnerScreen = changing(Scope.DRAFTS) { vault.skip(draftId, it) }

    suspend fun next(draftId: String): RunnerScreen = call { vault.next(draftId, it) }

    suspend fun back(draftId: String): RunnerScreen = call { vault.back(draftId, it) }

    suspend fun answerSkipped(draftId: String): RunnerScreen = call { vault.answerSkipped(draftId, it) }

    suspend fun declineSkipped(draftId: String): RunnerScreen =
        changing(Scope.DRAFTS) { vault.declineSkipped(draftId, it) }

    suspend fun setDay(
        draftId: String,
        day: DayKind?,
    ): RunnerScreen = changing(Scope.DRAFTS) { vault.setDay(draftId, day, it) }

    suspend fun edit(
        draftId: String,
        item: String,
    ): RunnerScreen = call { vault.edit(draftId, item, it) }

    suspend fun setShownToContact(
        draftId: String,
        shown: Boolean,
    ): RunnerScreen = changing(Scope.DRAFTS) { vault.setShownToContact(draftId, shown, it) }

    /** Locks the answers; [reason] only for a correction. */
    suspend fun finishUserPart(
        draftId: String,
        reason: String? = null,
    ): FinishedScreen = changing(Scope.CASES, Scope.DRAFTS) { vault.finishUserPart(draftId, reason, it) }

    suspend fun beginContactPart(caseId: String): ContactPartScreen =
        changing(Scope.DRAFTS) {
            vault.beginContactPart(caseId, it)
        }

    suspend fun contactPart(draftId: String): ContactPartScreen = call { vault.contactPart(draftId, it) }

    suspend fun markContact(
        draftId: String,
        item: String,
        mark: Mark,
    ): ContactPartScreen = changing(Scope.DRAFTS) { vault.markContact(draftId, item, mark, it) }

    suspend fun clearContact(
        draftId: String,
        item: String,
    ): ContactPartScreen = changing(Scope.DRAFTS) { vault.clearContact(draftId, item, it) }

    /** Locks the contact's part; [reason] only for a correction. */
    suspend fun finishContactPart(
        draftId: String,
        reason: String? = null,
    ) = command { vault.finishContactPart(draftId, reason, it) }

    suspend fun correctUserPart(
        caseId: String,
        round: UInt,
    ): RunnerScreen = changing(Scope.DRAFTS) { vault.correctUserPart(caseId, round, it) }

    suspend fun correctContactPart(
        caseId: String,
        round: UInt,
    ): ContactPartScreen = changing(Scope.DRAFTS) { vault.correctContactPart(caseId, round, it) }

    suspend fun perspectives(
        caseId: String,
        round: UInt,
    ): PerspectivesScreen = call { vault.perspectives(caseId, round, it) }

    suspend fun rounds(caseId: String): RoundsScreen = call { vault.rounds(caseId, it) }

    suspend fun round(
        caseId: String,
        round: UInt,
    ): RoundScreen = call { vault.round(caseId, round, it) }

    suspend fun compare(
        caseId: String,
        older: UInt,
        newer: UInt,
    ): CompareScreen = call { vault.compare(caseId, older, newer, it) }

    /** Locks and lets the vault go. */
    override fun close() {
        vault.lock()
        vault.close()
    }

    companion object {
        /** Every fixed word of a language, by key. */
        fun words(language: Language): Map<String, String> = no.medspiller.generated.words(language)

        /** The help block; needs no code. */
        fun help(language: Language): HelpBlock = no.medspiller.generated.helpBlock(language)

        /** "Er du bekymret?"; needs no code, and nothing on it is sent or stored. */
        fun worried(language: Language): WorriedScreen = no.medspiller.generated.worried(language)

        /**
         * A time of the wall clock ("2026-12-03T17:30") in words, as said on [today] ("2026-11-24"); with [minutes], to
         * when it lasts. Throws [Invalid] for what is no time. Reads no clock, and is quick enough to draw by.
         */
        fun timeInWords(
            local: String,
            today: String,
            language: Language,
            minutes: UShort? = null,
        ): TimeInWords = no.medspiller.generated.timeInWords(local, minutes, today, language)

        /** A cohort's figures of one item; throws [Invalid]. For the municipality's evaluation. */
        fun itemFigures(
            item: String,
            rounds: List<RoundColumn>,
        ): ItemFigures = no.medspiller.generated.itemFigures(item, rounds)

        /** The phone's language, where it is one of ours; else bokmål. */
        fun languageOf(locale: Locale): Language =
            when (locale.language) {
                "nn" -> Language.NYNORSK
                "nb", "no", "" -> Language.BOKMAL
                "en" -> Language.ENGLISH
                else -> Language.BOKMAL
            }
    }
}
