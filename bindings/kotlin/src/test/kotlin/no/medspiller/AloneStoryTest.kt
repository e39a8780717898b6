package no.medspiller

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.io.File

private const val USERS_CODE = "908172"

/**
 * A user answers alone on the contact's phone, shows one round and keeps another; the contact sees just that; and
 * then the user leaves with everything.
 */
class AloneStoryTest {
    @TempDir
    lateinit var folder: File
    private val clock = SetClock()
    private val key = InsecureTestPhoneKey()
    private lateinit var contact: Medspiller
    private lateinit var vaults: PhoneVaults
    private lateinit var case: String

    @Test
    fun `what is answered alone is the user's until they show it`() =
        test {
            medspiller(folder, clock, key).use { owners ->
                contact = owners
                vaults = PhoneVaults(owners) { Medspiller(it, key, clock) }
                contact.create(OwnRole.TRAINING_CONTACT, CODE).close()
                case = contact.openCase(aase)
                withoutACode()
                makesAVault()
                shownAndKept()
                theContactSeesJustThat()
                pastTheContact()
                leavesWithEverything()
            }
        }

    private suspend fun withoutACode() {
        val offer = contact.handOver(case).alone
        assertEquals(AloneWay.CONTACTS_PHONE, offer.way)
        assertEquals(
            "Det du svarer alene her, kan Kari Nordmannsen se. Vil du ikke det, kan du lage din egen kode først.",
            offer.text,
        )
        assertNull(offer.folder)
        assertNotNull(contact.assessmentStart(case).aloneWarning)
        assertTrue(vaults.users().isEmpty() && PhoneVaults.folders(folder).isEmpty())
    }

    private suspend fun makesAVault() {
        val made = vaults.make(case, USERS_CODE)
        made.recoveryCode.use { assertEquals(4, it.groups().size) }
        made.vault.use { assertEquals(OwnRole.SERVICE_USER, it.home().role) }
        val offer = contact.handOver(case).alone
        assertEquals(AloneWay.OWN_VAULT_HERE, offer.way)
        assertEquals("Åpne min egen del", offer.button)
        assertEquals(listOf(File(offer.folder!!)), PhoneVaults.folders(folder))
        assertNull(contact.assessmentStart(case).aloneWarning)
        assertEquals("Åse Bjørgsdotter har egen kode på denne telefonen.", vaults.users().single().text)
        // alone is answered in the user's own vault, and nowhere else
        val refused = assertThrows<Invalid> { contact.beginUserPart(case, SatWith.ALONE) }
        assertEquals("sat_with" to "exists", refused.field to refused.reason)
        assertThrows<WrongCode> { vaults.open(case, CODE) }
    }

    private suspend fun Medspiller.answersAlone(code: Int): FinishedScreen {
        var runner = beginUserPart(case, SatWith.ALONE)
        repeat(14) { runner = answer(runner, code) }
        val review = (setDay(runner.draftId, null).step as ReviewShown).review
        assertEquals("Bare du kan se svarene.", review.whoCanSee)
        assertFalse(review.shownToContact!!)
        return finishUserPart(runner.draftId)
    }

    private suspend fun shownAndKept() {
        vaults.open(case, USERS_CODE).use { user ->
            user.answersAlone(4)
            val kept = user.round(case, 1u).showing!!
            assertFalse(kept.shown)
            assertEquals("Bare du ser disse svarene. Kari Nordmannsen vet at du har svart, og ikke noe mer.", kept.text)
            user.sharing.showAnswers(case, 1u, true)
            assertEquals("Kari Nordmannsen kan se disse svarene.", user.round(case, 1u).showing!!.text)
            clock.days(181)
            user.answersAlone(2)
            assertTrue(user.exchangeWith(contact).there > 0u)
            assertEquals(2, user.rounds(case).rounds.count { it.userPart })
            assertTrue(user.rounds(case).canCompare)
        }
    }

    private suspend fun theContactSeesJustThat() {
        assertEquals(listOf(true, true), contact.rounds(case).rounds.map { it.userPart })
        assertFalse(contact.rounds(case).canCompare)
        val shown = contact.round(case, 1u)
        assertEquals(14, shown.userDomains.sumOf { it.answers.size })
        assertNull(shown.showing)
        val kept = contact.round(case, 2u)
        assertTrue(kept.userDomains.isEmpty())
        assertEquals("Åse Bjørgsdotter har svart alene. Svarene vises ikke her.", kept.circumstances)
        assertThrows<NotFound> { contact.compare(case, 1u, 2u) }
        // both count to the same day
        val next = contact.rounds(case).next
        vaults.open(case, USERS_CODE).use { user ->
            assertEquals(next, user.rounds(case).next)
            user.sharing.showAnswers(case, 1u, false)
            assertTrue(
                user
                    .round(case, 1u)
                    .showing!!
                    .text
                    .endsWith("Det Kari Nordmannsen har sett, er sett."),
            )
            user.exchangeWith(contact)
        }
        assertTrue(contact.round(case, 1u).userDomains.isEmpty())
    }

    private suspend fun pastTheContact() {
        assertThrows<Invalid> { contact.sharing.pastTheContact(case, Acting.OWNER) }
        contact.nameNumber()
        val page = contact.sharing.pastTheContact(case, Acting.USER)
        assertEquals("Ring Berit Østby, 7 2 5 4 0 0 0 0", page.number!!.spoken)
        assertEquals("Til Berit Østby", page.page.first())
        assertFalse(page.canWrite)
        vaults.open(case, USERS_CODE).use { user ->
            user.talks.askForTalk(case, AskedFor.MUNICIPALITY, "Jeg vil bytte", Acting.OWNER, null)
            val wish =
                user.sharing
                    .pastTheContact(case, Acting.OWNER)
                    .wishes
                    .single()
            assertEquals("Du ba om å snakke med kommunen i dag" to "Jeg vil bytte", wish.text to wish.why)
            user.sharing.choose(case, SharedThing.GOALS, SharedWith.MUNICIPALITY, true, Acting.OWNER)
            val goals =
                user.sharing
                    .sharing(case, Acting.OWNER)
                    .lines
                    .single { it.what == SharedThing.GOALS }
            assertEquals("Delt siden i dag." to "Ta tilbake", goals.state to goals.button)
            user.exchangeWith(contact)
        }
        assertTrue(
            contact.sharing
                .pastTheContact(case, Acting.USER)
                .wishes
                .isEmpty(),
        )
        val seen = contact.sharing.sharing(case, Acting.OWNER)
        assertTrue(seen.lines.single { it.what == SharedThing.GOALS }.shared)
        assertTrue(seen.lines.all { it.button == null })
    }

    private suspend fun leavesWithEverything() {
        val (data, page) = File(folder, "alt.json") to File(folder, "alt.html")
        vaults.open(case, USERS_CODE).use { user ->
            user.privacy.takeEverythingOut(data.path, page.path)
            assertThrows<Invalid> { user.privacy.leave("kanskje", null) }
            user.privacy.leave("slett", null)
            assertEquals(VaultState.MISSING, user.state())
        }
        assertTrue(data.readText().contains("Jeg vil bytte") && page.readText().contains("Jeg vil bytte"))
        assertTrue(PhoneVaults.folders(folder).isEmpty())
        assertEquals(AloneWay.CONTACTS_PHONE, contact.handOver(case).alone.way)
        // what lies with the pair stays with the pair, and what was only the user's is nowhere
        assertEquals(listOf(true, true), contact.rounds(case).rounds.map { it.userPart })
        assertTrue(contact.round(case, 2u).userDomains.isEmpty())
    }

    private suspend fun Medspiller.nameNumber() {
        cases.nameCoordinator(case, "Berit Østby")
        sharing.setMunicipalityNumber(case, "72 54 00 00", "", Acting.OWNER)
    }
}
