package no.medspiller

import no.medspiller.generated.Vault

/** Hours and pay: assignments, timesheets, and what the user is shown of them. */
class Hours internal constructor(
    private val calls: Calls,
    private val vault: Vault,
) {
    /**
     * "Timer": of an assignment and the period that holds a day; without them, of the assignment that is under way
     * and the period that is to be handed in next.
     */
    suspend fun hours(
        assignmentId: String?,
        day: String?,
        personId: String?,
    ): HoursScreen = calls.call { vault.hours(assignmentId, day, personId, it) }

    /** The last periods of an assignment, the newest first. */
    suspend fun payPeriods(
        assignmentId: String,
        personId: String?,
    ): List<PayPeriodChoice> = calls.call { vault.payPeriods(assignmentId, personId, it) }

    /** The form of a new row; of a session that has none, when one is named. */
    suspend fun rowForm(
        assignmentId: String,
        sessionId: String?,
    ): RowFormScreen = calls.call { vault.rowForm(assignmentId, sessionId, it) }

    /** The form of a row's correction. */
    suspend fun rowCorrectionForm(version: RowVersion): RowFormScreen =
        calls.call {
            vault.rowCorrectionForm(version, it)
        }

    /** A row's versions. */
    suspend fun timesheetRow(
        assignmentId: String,
        rowId: String,
    ): RowScreen = calls.call { vault.timesheetRow(assignmentId, rowId, it) }

    /** Makes a row. Gives the version's id. */
    suspend fun makeRow(
        assignmentId: String,
        row: RowInput,
        form: String?,
    ) = calls.command { vault.makeRow(assignmentId, row, form, it) }

    /** Corrects a row: a new version of `version`, which must be the one that counts. Gives the new version's id. */
    suspend fun correctRow(
        version: RowVersion,
        row: RowInput,
        reason: String,
        form: String?,
    ) = calls.command { vault.correctRow(version, row, reason, form, it) }

    /** Takes a row back; with a reason when it was handed in. It is kept. */
    suspend fun takeRowBack(
        version: RowVersion,
        reason: String,
        form: String?,
    ) = calls.command { vault.takeRowBack(version, reason, form, it) }

    /** "Vis til Åse": lets the user see rows, before the phone is handed over. */
    suspend fun showRows(
        assignmentId: String,
        versionIds: List<String>,
    ) = calls.command { vault.showRows(assignmentId, versionIds, it) }

    /** "Stemmer dette?": the first row that the user has not been asked about. */
    suspend fun confirmRow(caseId: String): ConfirmScreen = calls.call { vault.confirmRow(caseId, it) }

    /**
     * What the user says of a row; gives the next. A no goes past the contact: on the contact's phone it is
     * NotFound, and said by phone or on paper.
     */
    suspend fun answerRow(
        caseId: String,
        versionId: String,
        answer: RowAnswer,
        acting: Acting,
    ): ConfirmScreen = calls.changing(Scope.CASES) { vault.answerRow(caseId, versionId, answer, acting, it) }

    /** The rows about the user, as they see them. */
    suspend fun rowsAboutUser(caseId: String): AboutUserScreen = calls.call { vault.rowsAboutUser(caseId, it) }

    /** A club's word for some rows: who said it, and on which day. */
    suspend fun confirmByClub(
        assignmentId: String,
        versionIds: List<String>,
        name: String,
        date: String,
        form: String?,
    ) = calls.command { vault.confirmByClub(assignmentId, versionIds, name, date, form, it) }

    /**
     * "Lever": declares that these versions of rows are true. `sheet.day` is the period's first. Gives the
     * declaration's id.
     */
    suspend fun handIn(
        sheet: SheetOf,
        versionIds: List<String>,
    ) = calls.command { vault.handIn(sheet, versionIds, it) }

    /** A sheet as a file for payroll. It names no user. */
    suspend fun sheetAsCsv(sheet: SheetOf): SheetFile = calls.call { vault.sheetAsCsv(sheet, it) }

    /** A sheet as a page to print, in HTML. */
    suspend fun sheetAsPage(sheet: SheetOf): SheetFile = calls.call { vault.sheetAsPage(sheet, it) }

    /** One assignment. */
    suspend fun assignment(assignmentId: String): AssignmentScreen = calls.call { vault.assignment(assignmentId, it) }

    /** Writes down the assignment of a case's contact. Gives the assignment's id. */
    suspend fun setAssignment(
        caseId: String,
        assignment: AssignmentInput,
        form: String?,
    ) = calls.command { vault.setAssignment(caseId, assignment, form, it) }

    /** Mends what is written down of an assignment. */
    suspend fun correctAssignment(
        assignmentId: String,
        assignment: AssignmentInput,
        form: String?,
    ) = calls.command { vault.correctAssignment(assignmentId, assignment, form, it) }

    /** Ends an assignment: `last` is its last day. */
    suspend fun endAssignment(
        assignmentId: String,
        last: String,
    ) = calls.command { vault.endAssignment(assignmentId, last, it) }

    /** Takes an assignment without rows back. */
    suspend fun withdrawAssignment(assignmentId: String) =
        calls.command {
            vault.withdrawAssignment(assignmentId, it)
        }

    /**
     * Writes down an assignment with a club. `like_case_id` is the case whose contact and municipality it is
     * theirs too. Gives the assignment's id.
     */
    suspend fun engageWithClub(
        club: ClubChoice,
        assignment: AssignmentInput,
        likeCaseId: String?,
        form: String?,
    ) = calls.command { vault.engageWithClub(club, assignment, likeCaseId, form, it) }

    /** Mends what is written down of an assignment's club. */
    suspend fun correctClub(
        assignmentId: String,
        club: ClubInput,
        form: String?,
    ) = calls.command { vault.correctClub(assignmentId, club, form, it) }

    /** Lets the municipality of a case into the work with a club. */
    suspend fun shareClubWork(
        assignmentId: String,
        caseId: String,
    ) = calls.command { vault.shareClubWork(assignmentId, caseId, it) }

    /** The clubs' teams that a case is served by or was, the newest first. */
    suspend fun clubPlaces(caseId: String): List<ClubPlaceLine> = calls.call { vault.clubPlaces(caseId, it) }

    /** Says by which club's team a case is served: that of an assignment. Gives the place's id. */
    suspend fun setClubPlace(
        caseId: String,
        assignmentId: String,
        from: String,
        to: String?,
    ) = calls.command { vault.setClubPlace(caseId, assignmentId, from, to, it) }

    /** Takes back that a case is served by a club's team. */
    suspend fun withdrawClubPlace(
        caseId: String,
        placeId: String,
    ) = calls.command { vault.withdrawClubPlace(caseId, placeId, it) }

    /** Says who stands in for an assignment's contact; with an id, changes that. Gives the substitute's id. */
    suspend fun setSubstitute(
        assignmentId: String,
        substituteId: String?,
        substitute: SubstituteInput,
    ) = calls.command { vault.setSubstitute(assignmentId, substituteId, substitute, it) }

    /** Takes back that someone stands in. */
    suspend fun withdrawSubstitute(
        assignmentId: String,
        substituteId: String,
    ) = calls.command { vault.withdrawSubstitute(assignmentId, substituteId, it) }

    /** The rates and pay periods of an assignment. */
    suspend fun payTerms(assignmentId: String): PayTermsScreen = calls.call { vault.payTerms(assignmentId, it) }

    /** Sets rates from a day on, for some assignments; with an id, changes those. Gives the rates' id. */
    suspend fun setRates(
        assignmentIds: List<String>,
        ratesId: String?,
        rates: RatesInput,
        form: String?,
    ) = calls.command { vault.setRates(assignmentIds, ratesId, rates, form, it) }

    /** Takes rates back: those before them count again. */
    suspend fun takeRatesBack(
        assignmentIds: List<String>,
        ratesId: String,
    ) = calls.command { vault.takeRatesBack(assignmentIds, ratesId, it) }

    /**
     * Sets pay periods and their deadline from a day on, for some assignments; with an id, changes those. Gives
     * their id.
     */
    suspend fun setPaySchedule(
        assignmentIds: List<String>,
        scheduleId: String?,
        schedule: ScheduleInput,
        form: String?,
    ) = calls.command { vault.setPaySchedule(assignmentIds, scheduleId, schedule, form, it) }

    /** Takes pay periods back. */
    suspend fun takePayScheduleBack(
        assignmentIds: List<String>,
        scheduleId: String,
    ) = calls.command { vault.takePayScheduleBack(assignmentIds, scheduleId, it) }
}
