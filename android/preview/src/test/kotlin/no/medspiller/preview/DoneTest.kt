package no.medspiller.preview

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import kotlinx.coroutines.runBlocking
import no.medspiller.Acting
import no.medspiller.Attendance
import no.medspiller.GivenRating
import no.medspiller.NewCase
import no.medspiller.NewLog
import no.medspiller.NewLogPart
import no.medspiller.NewPlan
import no.medspiller.OwnRole
import no.medspiller.Planned
import no.medspiller.SaidBy
import no.medspiller.TalkTime
import no.medspiller.ui.screens.MedspillerApp
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.time.Duration

/** What was done and what lies ahead, by what a screen reader would read. */
@OptIn(ExperimentalTestApi::class)
class DoneTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val clock = TestClock()

    private fun onPhone(
        role: OwnRole = OwnRole.TRAINING_CONTACT,
        story: Hand.() -> Unit,
    ) = runSkikoComposeUiTest(Size(PHONE_WIDTH.toFloat(), PHONE_HEIGHT.toFloat()), Density(PHONE_DENSITY)) {
        RunningApp(folder.root, clock).use { app ->
            runBlocking { app.begun(role) }
            setContent { MedspillerApp(app.model, Hyperlegible, systemIsDark = false) }
            app.model.begin()
            Hand(this, app).story()
        }
    }

    /** Mondays at 17; the first one is logged, the next two nobody came to. */
    private suspend fun RunningApp.begun(role: OwnRole) {
        vault.create(role, TEST_CODE).close()
        vault.recoveryCodeWrittenDown()
        val caseId = vault.openCase(NewCase("Åse", "Kari", false, false, false))
        val zone = vault.plans.planForm(caseId, null).zone
        val mondays = NewPlan("2026-11-23", null, listOf(1u), 1u, "17:00", zone, 60u, "Svømming", "Pirbadet")
        val plan = vault.plans.planSessions(listOf(caseId), mondays, Acting.OWNER, null)
        clock.pass(Duration.ofHours(7))
        log(caseId, Planned(plan, "2026-11-23"), Attendance.CAME)
        clock.pass(Duration.ofDays(7))
        log(caseId, Planned(plan, "2026-11-30"), Attendance.DID_NOT_COME)
        clock.pass(Duration.ofDays(7))
        log(caseId, Planned(plan, "2026-12-07"), Attendance.DID_NOT_COME)
    }

    private suspend fun RunningApp.log(
        caseId: String,
        planned: Planned,
        attendance: Attendance,
    ) {
        val form = checkNotNull(vault.sessions.quickLog(caseId, null, planned).log)
        val hard = GivenRating(5u, SaidBy.USER).takeIf { attendance == Attendance.CAME }
        val mood = GivenRating(4u, SaidBy.USER).takeIf { attendance == Attendance.CAME }
        val part = NewLogPart(caseId, planned, attendance, hard, null, mood, emptyList(), "", "")
        val log = NewLog(form.start, form.zone, form.minutes, form.activity, form.place, false, listOf(part))
        vault.sessions.logSession(log, Acting.OWNER, form.form)
    }

    @Test
    fun aSessionIsCorrectedWithWhyAndBothVersionsStay() =
        onPhone {
            tap("Alt om oppdraget")
            tap("Det vi har gjort")
            sees("November 2026")
            tap("Mandag 23. november kl. 17–18")
            sees("Anstrengende")
            tap("Rett eller legg til")
            tap("Hvor anstrengende var det?\nAnstrengende")
            tap("Veldig anstrengende")
            tap("Åse")
            tap("Lagre")
            sees("Her mangler det noe.")
            write("Hvorfor rettes det?", "Trykket på feil rad, sa Åse")
            tap("Lagre")
            sees("Veldig anstrengende")
            tap("Alle versjoner")
            sees("Hvorfor: Trykket på feil rad, sa Åse")
            sees("Anstrengelse: Anstrengende")
        }

    @Test
    fun aNoteOfTheContactsOwnIsWrittenAndTakenBack() =
        onPhone {
            tap("Alt om oppdraget")
            tap("Det vi har gjort")
            tap("Mandag 23. november kl. 17–18")
            tap("Skriv arbeidsnotat")
            write("Arbeidsnotat", "Spør om badehette neste gang")
            tap("Lagre")
            sees("Spør om badehette neste gang", part = true)
            tap("Ta bort notatet")
            tap("Skriv arbeidsnotat")
            sees("Arbeidsnotat")
            back()
            assertFalse(read().toString(), read().any { "badehette" in it })
        }

    @Test
    fun aMonthTellsWhatLiesOnItsDays() =
        onPhone {
            tap("Kalender for alle")
            sees("Desember 2026")
            tap("Forrige måned")
            sees("November 2026")
            tap("Mandag 30. november, Kom ikke")
            tap("Trening med Åse")
            sees("Kom ikke")
        }

    @Test
    fun whatIsWorthTalkingAboutIsPutAwayWithWhy() =
        onPhone {
            tap("Verdt å snakke om: Åse")
            sees("Dere har fått til 1 av 3 treninger.", part = true)
            sees("Mandag 30. november: Kom ikke", part = true)
            tap("Legg bort")
            sees("Hvorfor legger du det bort?")
            tap("Legg bort")
            sees("Her mangler det noe.")
            tap("Vi har snakket om det.")
            tap("Legg bort")
            back()
            sees("I dag")
            assertTrue(read().toString(), read().none { "1 av 3" in it })
        }

    @Test
    fun theUserTakesItUpSoThatAllSeeIt() =
        onPhone(OwnRole.SERVICE_USER) {
            runBlocking {
                val caseId =
                    app.vault
                        .home()
                        .cases
                        .single()
                        .caseId
                app.vault.talks.planTalk(caseId, TalkTime("2026-12-14T13:00", "Rådhuset"), Acting.USER, null)
            }
            app.model.home.goHome()
            tap("Verdt å snakke om")
            sees("Dere har fått til 1 av 3 treninger.", part = true)
            assertTrue(read().toString(), read().none { "Spør Åse" in it })
            tap("Ta det opp")
            sees("Dette skal dere snakke om")
            sees("Noen av treningene ble ikke noe av.")
        }

    @Test
    fun oneSessionIsMovedAndAPauseBegins() =
        onPhone {
            tap("Alt om oppdraget")
            tap("Planer")
            tap("Kalender")
            tap("Mandag 14. desember, Planlagt")
            tap("Mandag 14. desember kl. 17–18")
            tap("Flytt treningen")
            tap("Dagen etter")
            write("Hvorfor?", "Kari er på kurs")
            tap("Flytt treningen")
            sees("Kari er på kurs", part = true)
            sees("Tirsdag 15. desember kl. 17–18", part = true)
            back()
            back()
            tap("Pauser")
            tap("Ny pause")
            tap("Lagre")
            sees("Her mangler det noe.")
            tap("Ferie")
            tap("Lagre")
            sees("Nå")
        }

    @Test
    fun aWeeksPlanIsMadeAndEnded() =
        onPhone {
            tap("Alt om oppdraget")
            tap("Planer")
            tap("Ny plan")
            tap("Lagre")
            sees("Her mangler det noe.")
            tap("Torsdag")
            write("Hva skal dere gjøre?", "Gåtur i fjæra")
            tap("Lagre")
            sees("Torsdag kl. 17–18, hver uke")
            tap("Torsdag kl. 17–18, hver uke")
            tap("Ta bort planen")
            tap("Ta bort planen")
            assertTrue(read().toString(), read().none { "Torsdag" in it })
        }
}
