package no.medspiller

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.io.File

/** A contact's year: papers, guidance that is due and held, hours, and the municipality's list. */
class ContactStoryTest {
    @TempDir
    lateinit var folder: File
    private val clock = SetClock()

    private suspend fun Medspiller.begun(): String {
        create(OwnRole.TRAINING_CONTACT, CODE).close()
        return openCase(aase)
    }

    @Test
    fun `a guidance year with papers`() =
        test {
            val case =
                medspiller(folder, clock).use { app ->
                    val case = app.begun()
                    app.showsPapers(case)
                    app.asksForGuidance(case)
                    case
                }
            // put down and taken up again, all of it is there
            medspiller(folder, clock).use { app ->
                app.unlock(CODE)
                app.movesAndHoldsIt(case)
                app.hearsThatTheNextIsLate(case)
            }
        }

    private suspend fun Medspiller.showsPapers(case: String) {
        val empty = contacts.papers(case)
        assertEquals(3, empty.missing.size)
        assertEquals(false, empty.canSetList)
        val noName = NewPaper(PaperKind.COURSE, "", "2026-11-20")
        val refused = assertThrows<Invalid> { contacts.addPaper(case, noName, null) }
        assertEquals("name" to "empty", refused.`field` to refused.reason)
        val words = NewPaper(PaperKind.POLICE_CERTIFICATE, "Uten merknad", "2026-11-20")
        val onlyItsDay = assertThrows<Invalid> { contacts.addPaper(case, words, null) }
        assertEquals("name" to "out_of_range", onlyItsDay.`field` to onlyItsDay.reason)
        val course = contacts.addPaper(case, noName.copy(name = "Grunnkurs"), null)
        contacts.addPaper(case, NewPaper(PaperKind.CONFIDENTIALITY, "", "2026-11-20"), null)
        contacts.addPaper(case, NewPaper(PaperKind.POLICE_CERTIFICATE, "", "2026-11-20"), null)
        val there = contacts.papers(case)
        assertTrue(there.missing.isEmpty() && there.allThere != null)
        assertTrue(there.papers.any { it.paperId == course && it.title == "Kurs: Grunnkurs" })
        contacts.withdrawPaper(case, course)
        assertEquals(listOf("Et kurs mangler."), contacts.papers(case).missing)
        contacts.setContactProfile(case, listOf("Svømming"), false, null)
        assertEquals(listOf("Svømming"), contacts.contactProfile(case).interests)
        val forTheMunicipality = assertThrows<Invalid> { contacts.setGuidanceInterval(case, 6u) }
        assertEquals("by" to "out_of_range", forTheMunicipality.`field` to forTheMunicipality.reason)
    }

    private suspend fun Medspiller.asksForGuidance(case: String) {
        val before = contacts.guidance(case)
        assertEquals("Neste veiledning bør være innen mandag 22. februar 2027.", before.due)
        keepForm(before.form, mapOf("about" to "Å motivere"))
        contacts.askForGuidance(case, "Å motivere", before.form)
        assertTrue(form(before.form).isEmpty())
        val asked = contacts.guidance(case).open.single()
        assertEquals(GuidanceStanding.ASKED to "Å motivere", asked.standing to asked.about)
        contacts.setGuidanceDay(case, asked.talkId, "2026-12-01", null, null)
    }

    private suspend fun Medspiller.movesAndHoldsIt(case: String) {
        val planned = contacts.guidance(case).open.single()
        assertEquals("Tirsdag 1. desember", planned.title)
        val again = assertThrows<Invalid> { contacts.setGuidanceDay(case, planned.talkId, "2026-12-02", null, null) }
        assertEquals("date" to "exists", again.`field` to again.reason)
        contacts.setGuidanceDay(case, planned.talkId, "2026-12-02", "Vakt", null)
        clock.days(10)
        val come = contacts.guidance(case).open.single()
        assertTrue(come.hasCome)
        assertEquals(listOf("Flyttet fra tirsdag 1. desember: Vakt"), come.moves)
        contacts.holdGuidance(case, come.talkId, "2026-12-02", null)
        val held = contacts.guidance(case)
        assertEquals("Holdt onsdag 2. desember", held.past.single().title)
        assertNull(held.overdue)
    }

    private suspend fun Medspiller.hearsThatTheNextIsLate(case: String) {
        clock.days(100)
        val late = checkNotNull(contacts.guidance(case).overdue)
        assertTrue(late.startsWith("Veiledningen skulle vært innen tirsdag 2. mars."), late)
        val signal = signals.signals(case, Acting.OWNER).signals.single()
        assertTrue(signal.text.startsWith("Veiledningen din skulle vært innen"), signal.text)
        assertTrue(signals.signals(case, Acting.USER).signals.isEmpty())
        signals.dismissSignal(case, Acting.OWNER, signal.key, "Avtalt på telefon")
        val away = signals.signals(case, Acting.OWNER)
        assertTrue(away.signals.isEmpty())
        assertEquals("Avtalt på telefon", away.away.single().reason)
        signals.showSignalAgain(case, Acting.OWNER, signal.key)
        assertEquals(listOf(signal), signals.signals(case, Acting.OWNER).signals)
    }

    @Test
    fun `the two agree on hours`() =
        test {
            medspiller(folder, clock).use { app ->
                val case = app.begun()
                val none = app.contacts.reachableHours(case, Acting.USER)
                assertTrue(none.spans.isEmpty() && none.none != null)
                val span = HoursSpan(listOf(1u, 4u), "10:00", "12:30")
                val backwards = span.copy(to = "09:00")
                val refused =
                    assertThrows<Invalid> {
                        app.contacts.setReachableHours(case, listOf(backwards), Acting.OWNER, null)
                    }
                assertEquals("to" to "out_of_range", refused.`field` to refused.reason)
                app.contacts.setReachableHours(case, listOf(span), Acting.OWNER, null)
                val users = app.contacts.reachableHours(case, Acting.USER)
                assertEquals("Mandag og torsdag kl. 10–12.30", users.spans.single().text)
                assertEquals("Neste gang: i morgen kl. 10", users.now)
            }
        }

    @Test
    fun `the municipality's phone has the list and no other has`() =
        test {
            medspiller(folder, clock).use { app ->
                app.create(OwnRole.COORDINATOR, CODE).close()
                assertEquals(OwnRole.COORDINATOR, app.home().role)
                val list = app.serviceList.serviceList()
                assertEquals("Ingenting venter på deg nå.", list.none)
                assertTrue(list.lines.isEmpty() && list.cases.isEmpty() && list.contacts.isEmpty())
                val refused = assertThrows<Invalid> { app.openCase(aase) }
                assertEquals("case" to "out_of_range", refused.`field` to refused.reason)
            }
            medspiller(File(folder, "contact"), clock).use { app ->
                app.begun()
                assertThrows<NotFound> { app.serviceList.serviceList() }
            }
        }

    @Test
    fun `what to do when worried needs no code`() {
        val page = Medspiller.worried(Language.BOKMAL)
        assertEquals("Er du bekymret?", page.title)
        assertEquals(
            listOf("113", "112", "116117"),
            page.sections
                .first()
                .numbers
                .map { it.dial },
        )
        assertTrue(Medspiller.worried(Language.NYNORSK).sections.all { it.lines.isNotEmpty() })
    }
}
