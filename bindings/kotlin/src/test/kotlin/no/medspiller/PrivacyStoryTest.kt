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

/** A user looks at what is stored, has one thing gone, takes everything out, and leaves. */
class PrivacyStoryTest {
    @TempDir
    lateinit var folder: File
    private val clock = SetClock(Instant.parse("2026-11-24T11:00:00Z"))

    @Test
    fun `a user leaves with everything`() =
        test {
            medspiller(folder, clock).use { app ->
                app.create(OwnRole.SERVICE_USER, CODE).close()
                val case = app.openCase(aase)
                app.cases.nameCoordinator(case, "Mona")
                app.seesWhatIsStored(case)
                app.hasOneThingGone(case)
                app.takesEverythingOut()
                app.leaves()
            }
        }

    private suspend fun Medspiller.seesWhatIsStored(case: String) {
        val screen = privacy.privacy()
        assertTrue(screen.explanation.startsWith("Alt ligger på denne telefonen"))
        assertEquals(listOf("Kari Nordmannsen og du", "Kari Nordmannsen, Mona og du"), screen.places.map { it.title })
        val place = screen.places.first()
        assertEquals(case, place.caseId)
        assertEquals(listOf("Avtalen: 1", "Navn: 2"), place.kinds)
        assertEquals("3 ting er lagret.", place.count)
        assertEquals("Det du sletter her, blir borte hos alle som ser det.", place.erasing)
        assertNull(screen.keptByLaw)
        assertTrue(screen.proposals.isEmpty() && screen.stillErasing == null)
        assertNull(privacy.retention(case).months)
        privacy.setRetention(case, "2026-11-24", 12u)
        val retention = privacy.retention(case)
        assertEquals("En avsluttet sak blir foreslått slettet etter 12 måneder.", retention.text)
        assertThrows<Invalid> { privacy.setRetention(case, "2026-11-24", 0u) }
    }

    private suspend fun Medspiller.hasOneThingGone(case: String) {
        talks.askForTalk(case, AskedFor.TRIANGLE, "Hemmelig", Acting.OWNER, null)
        val record = privacy.erasable(case, Acting.OWNER).records.first { it.words == "Hemmelig" }
        assertEquals("Ønske om en samtale", record.title)
        assertTrue(record.atOnce)
        privacy.eraseRecord(case, record.kind, record.recordId, Acting.OWNER)
        assertTrue(privacy.erasable(case, Acting.OWNER).records.none { it.words == "Hemmelig" })
        val locked = assertThrows<Invalid> { privacy.eraseRecord(case, "case", case, Acting.OWNER) }
        assertEquals("kind" to "locked", locked.`field` to locked.reason)
        val screen = privacy.eraseCaseScreen(case, Acting.OWNER)
        assertEquals("Alt om Åse Bjørgsdotter blir slettet fra denne telefonen.", screen.here.first())
        assertTrue(screen.forAll.isNotEmpty() && screen.keptByLaw == null)
        val refused = assertThrows<Invalid> { privacy.eraseCase(case, "ja") }
        assertEquals("word" to "malformed", refused.`field` to refused.reason)
    }

    private suspend fun Medspiller.takesEverythingOut() {
        val (data, page) = File(folder, "alt.json") to File(folder, "alt.html")
        privacy.takeEverythingOut(data.path, page.path)
        assertTrue(data.readText().contains("\"format\": \"medspiller-export\""))
        val html = page.readText()
        assertTrue(html.startsWith("<!doctype html>") && html.contains("Åse Bjørgsdotter") && html.contains("Alle tre"))
        assertFalse(html.contains("Hemmelig") || data.readText().contains("Hemmelig"))
        val again = assertThrows<Invalid> { privacy.takeEverythingOut(data.path, page.path) }
        assertEquals("data" to "exists", again.`field` to again.reason)
    }

    private suspend fun Medspiller.leaves() {
        val screen = privacy.leaveScreen()
        assertTrue(screen.consequences.first().startsWith("Alt på denne telefonen blir slettet."))
        assertTrue(checkNotNull(screen.keptByLaw).startsWith("Kommunen tar vare på lønn og timer"))
        assertFalse(screen.needsKeptFile)
        assertEquals("Skriv «slett» for å slette.", screen.wordAsk)
        assertThrows<Invalid> { privacy.leave("", null) }
        assertEquals(VaultState.OPEN, state())
        privacy.leave(" Slett ", null)
        assertEquals(VaultState.MISSING, state())
        assertThrows<Locked> { privacy.privacy() }
        val left =
            folder
                .walk()
                .filter { it.isFile }
                .map { it.name }
                .toSet()
        assertEquals(setOf("alt.json", "alt.html"), left - "insecure-demo-key")
    }
}
