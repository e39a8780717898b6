package no.medspiller

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.io.File
import java.time.Instant

/** A pay period with a case and a club: made, confirmed, corrected, handed in, as a file. */
class HoursStoryTest {
    @TempDir
    lateinit var folder: File

    private val clock = SetClock()

    private val ofCase =
        AssignmentInput("2026/117", "2026-10-23", null, "4", HoursPer.WEEK, "190", "2026-10-18")

    private val rowOfTuesday = RowInput(null, null, "2026-11-24", "17:30", "19:00", null, "", null, emptyList())

    private val trip = TripInput("Svømming", "Heimdal", "Pirbadet", "", "12,4", emptyList())

    private val club =
        ClubInput("Byåsen IL", "Håndball", "Tone", "900 00 000", "2026-10-23", null, "2026-10-18")

    @Test
    fun `a pay period is made, confirmed, corrected and handed in`() =
        test {
            medspiller(folder, clock).use { app ->
                app.create(OwnRole.TRAINING_CONTACT, CODE)
                val case = app.openCase(aase)
                val assignment = app.isEngaged(case)
                clock.instant = Instant.parse("2026-11-25T11:00:00Z")
                val first = app.entersTuesday(assignment)
                app.aaseConfirms(case, assignment)
                app.clubConfirms(case)
                app.handsIn(assignment)
                app.correctsAfterwards(case, assignment, first)
                app.leavesAsFiles(assignment)
            }
        }

    private suspend fun Medspiller.isEngaged(case: String): String {
        val empty = hours.hours(null, null, null)
        assertNull(empty.sheet)
        assertEquals(case, empty.without.single().caseId)
        val initials = ofCase.copy(number = "ÅB")
        val refused = assertThrows<Invalid> { hours.setAssignment(case, initials, null) }
        assertEquals("number" to "malformed", refused.`field` to refused.reason)
        val id = hours.setAssignment(case, ofCase, null)
        val terms = hours.payTerms(id)
        assertEquals("Ingen satser er satt.", terms.ratesNone)
        hours.setRates(listOf(id), null, checkNotNull(terms.state).input, null)
        val monthly = PeriodsInputMonthly(21u.toUByte())
        val schedule = ScheduleInput("2026-09-21", monthly, DeadlineInputDaysAfter(5u.toUByte()))
        hours.setPaySchedule(listOf(id), null, schedule, null)
        return id
    }

    private suspend fun Medspiller.sheet(assignment: String): SheetScreen =
        checkNotNull(hours.hours(assignment, "2026-11-24", null).sheet)

    private suspend fun Medspiller.entersTuesday(assignment: String): String {
        val form = hours.rowForm(assignment, null)
        keepForm(form.formKey, mapOf("from" to "17:30"))
        val tomorrow = rowOfTuesday.copy(date = "2026-11-26")
        val refused = assertThrows<Invalid> { hours.makeRow(assignment, tomorrow, form.formKey) }
        assertEquals("date" to "in_future", refused.`field` to refused.reason)
        assertEquals("17:30", form(form.formKey)["from"])
        val version = hours.makeRow(assignment, rowOfTuesday.copy(trip = trip), form.formKey)
        assertTrue(form(form.formKey).isEmpty())
        val sheet = sheet(assignment)
        assertEquals("21. november 2026 til 20. desember 2026", sheet.period)
        assertEquals("I går, 17.30–19", sheet.rows.single().`when`)
        assertEquals(RowStanding.OPEN, sheet.rows.single().standing)
        assertEquals("Vis til Åse Bjørgsdotter", sheet.showTo)
        return version
    }

    private suspend fun Medspiller.aaseConfirms(
        case: String,
        assignment: String,
    ) {
        hours.showRows(assignment, sheet(assignment).unconfirmed)
        val asked = checkNotNull(hours.confirmRow(case).row)
        assertEquals("Stemmer dette?", asked.question)
        assertEquals(listOf("Ja", "Nei", "Vet ikke"), asked.answers.map { it.text })
        assertFalse(asked.toString().contains("kr"), asked.toString())
        // past the contact there is no way on the contact's own phone
        assertThrows<NotFound> { hours.answerRow(case, asked.versionId, RowAnswer.NO, Acting.USER) }
        val next = hours.answerRow(case, asked.versionId, RowAnswer.YES, Acting.USER)
        assertEquals("Det er ingenting å svare på nå.", next.done)
        val row = sheet(assignment).rows.single()
        assertEquals("Bekreftet på treningskontaktens telefon", row.said)
        assertEquals(
            "Du sa ja.",
            hours
                .rowsAboutUser(case)
                .rows
                .single()
                .said,
        )
    }

    private suspend fun Medspiller.clubConfirms(case: String) {
        val choice = ClubChoiceNew(club)
        val id = hours.engageWithClub(choice, ofCase.copy(number = "2026/9"), case, null)
        assertEquals("Byåsen IL, Håndball", hours.assignment(id).title)
        // rates and pay periods came along
        assertEquals(1, hours.payTerms(id).schedules.size)
        hours.setClubPlace(case, id, "2026-11-01", null)
        assertEquals("Byåsen IL, Håndball", hours.clubPlaces(case).single().text)
        hours.makeRow(id, rowOfTuesday.copy(from = "15:00", to = "16:00"), null)
        val open = checkNotNull(hours.hours(id, null, null).sheet)
        assertNull(open.showTo)
        hours.confirmByClub(id, open.unconfirmed, "Tone", "2026-11-25", null)
        val row = checkNotNull(hours.hours(id, null, null).sheet).rows.single()
        assertEquals("Bekreftet av Tone, 25. november 2026", row.said)
    }

    private suspend fun Medspiller.handsIn(assignment: String) {
        clock.instant = Instant.parse("2026-12-21T11:00:00Z")
        val sheet = checkNotNull(hours.hours(assignment, null, null).sheet)
        assertEquals("2026-11-21", sheet.periodFrom)
        assertTrue(checkNotNull(sheet.declare).startsWith("Når du leverer"), sheet.declare)
        val given = reminders.reminders(64u, emptyList())
        assertTrue(given.set.any { it.text == "Timelisten skal snart leveres." }, given.set.toString())
        val of = SheetOf(assignment, sheet.periodFrom, null)
        hours.handIn(of, sheet.rows.map { it.versionId })
        val handedIn = sheet(assignment)
        assertTrue(handedIn.isHandedIn && handedIn.missing.isEmpty())
        assertEquals("Levert i dag.", handedIn.handedIn)
    }

    private suspend fun Medspiller.correctsAfterwards(
        case: String,
        assignment: String,
        version: String,
    ) {
        clock.days(1)
        val form = hours.rowCorrectionForm(RowVersion(assignment, version))
        val shorter = form.row.copy(minutes = 60u.toUShort())
        hours.correctRow(RowVersion(assignment, version), shorter, "Vi gikk før", form.formKey)
        val broken = sheet(assignment)
        assertTrue(broken.isChanged && !broken.isHandedIn)
        assertEquals("Levert i går. Noe er endret etterpå. Lever listen på nytt.", broken.handedIn)
        assertEquals(RowStanding.CORRECTED_SINCE, broken.rows.single().standing)
        val versions = hours.timesheetRow(assignment, broken.rows.single().rowId).versions
        assertEquals(listOf("1 t 30 min", "1 t"), versions.map { it.worked })
        val asked = checkNotNull(hours.confirmRow(case).row)
        assertEquals("Dette har Kari Nordmannsen rettet", asked.title)
        hours.answerRow(case, asked.versionId, RowAnswer.DONT_KNOW, Acting.USER)
        val again = sheet(assignment)
        hours.handIn(SheetOf(assignment, again.periodFrom, null), again.rows.map { it.versionId })
        assertTrue(sheet(assignment).isHandedIn)
        assertEquals("Levert i dag.", hours.payPeriods(assignment, null).last { it.worked.isNotEmpty() }.handedIn)
    }

    private suspend fun Medspiller.leavesAsFiles(assignment: String) {
        val of = SheetOf(assignment, "2026-11-24", null)
        val file = hours.sheetAsCsv(of)
        assertEquals("timer-2026-117-2026-11-21-2026-12-20.csv", file.name)
        val (heads, row) =
            file.content
                .trim()
                .lines()
                .take(2)
        assertTrue(heads.removePrefix("\uFEFF").startsWith("number;with;row"), heads)
        assertTrue(row.startsWith("2026/117;case;") && row.contains("dont_know_contacts_phone"), row)
        assertFalse(file.content.contains("Åse"))
        val page = hours.sheetAsPage(of).content
        assertTrue(page.contains("Timene til Kari Nordmannsen") && page.contains("«Vet ikke»"), page)
        assertFalse(page.contains("Åse"))
    }
}
