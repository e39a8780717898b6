package no.medspiller.preview

import kotlinx.coroutines.runBlocking
import no.medspiller.Acting
import no.medspiller.TalkTime
import no.medspiller.ui.app.Holding
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** A triangle talk, from its reminder to what was agreed and the next talk, by what a reader hears. */
class HoldTest {
    @get:Rule
    val folder = TemporaryFolder()

    private lateinit var phone: PhoneStory

    @Before
    fun begin() {
        phone = PhoneStory(folder.root)
    }

    @After
    fun end() = phone.close()

    @Test
    fun fromReminderToAgreementsToTheNextTalkWithThePhoneKilledInTheMiddle() {
        phone.onPhone {
            setsATime()
            isReminded()
            asePreparesAndChooses()
            phone.becomes("2026-12-07T13:05")
            app.model.home.goHome()
            beginsToHold()
        }
        phone.onPhone {
            goesOnWhereItWas()
            agreesAndSumsUp()
            saysHowItGoesOn()
            sees("Startsamtale, 7. desember 2026")
            sees(AGREED)
            sees("Torsdag 4. mars 2027 kl. 13, Rådhuset", part = true)
        }
        phone.becomes("2026-12-15T09:00")
        phone.onPhone { followsUp() }
    }

    private fun Hand.setsATime() {
        tap("Samtaler")
        tap("Sett opp samtalen")
        tap("Avtal tid og sted")
        tap("Lagre tid og sted")
        sees("Her mangler det noe.")
        tap("Om to uker")
        sees("Mandag 7. desember")
        write("Sted", "Møterom Ås, rådhuset på Øya")
        tap("Lagre tid og sted")
        sees("Mandag 7. desember kl. 13, Møterom Ås, rådhuset på Øya")
        back()
    }

    private fun Hand.isReminded() {
        app.model.home.goHome()
        sees("I dag")
        idle()
        phone.becomes("2026-11-30T10:05")
        app.model.home.goHome()
        tap("Det nærmer seg en samtale. Vil du forberede deg?")
        sees("Før samtalen")
        tap("Jeg vil se på tidspunktene")
        tap("Jeg er klar")
        tap("Ikke nå")
        sees("Du er klar")
    }

    private fun Hand.asePreparesAndChooses() {
        tap("Gi telefonen til Åse")
        tap("Jeg er Åse")
        tap("Forbered deg")
        write("Med egne ord", "Jeg vil gjerne svømme tidligere, så jeg slipper å gå hjem i mørket")
        tap("Jeg er klar")
        tap("Det du skrev med egne ord")
        tap("Ta opp dette")
        sees("Jeg vil gjerne svømme tidligere, så jeg slipper å gå hjem i mørket")
        tap("Gi telefonen tilbake")
        tap("Jeg har fått telefonen")
        enterCode()
        tap("Lås opp")
        sees("I dag")
    }

    private fun Hand.beginsToHold() {
        tap("Trekantsamtale med Åse")
        tap("Hold samtalen")
        sees("Punkt 1 av", part = true)
        write("Notat", NOTE)
        rest()
        val held = app.model.state.value.screen as Holding
        val kept = runBlocking { app.vault.form(held.shown.formKey) }
        assertTrue(kept.toString(), NOTE in kept.values)
        tap("Ble dere enige om noe?")
        write("Hva skal gjøres?", "Spørre Pirbadet om vi får komme før kl. 17")
        rest()
    }

    private fun Hand.goesOnWhereItWas() {
        tap("Trekantsamtale med Åse")
        tap("Hold samtalen")
        sees("Punkt 1 av", part = true)
        sees(NOTE)
        tap("Spørre Pirbadet om vi får komme før kl. 17")
        tap("Mona")
        tap("Om en uke")
        tap("Skriv det opp")
        sees(AGREED)
        sees("Innen mandag 14. desember")
        while ("Oppsummering" !in read()) tap("Neste")
    }

    private fun Hand.agreesAndSumsUp() {
        // The summary begins with the notes.
        sees(NOTE, part = true)
        write("Dette snakket dere om", "Vi snakket om å svømme før det blir mørkt. Åse vil være med på å spørre.")
        tap("Les opp")
        assertTrue(
            app.phone.read
                .last()
                .startsWith("Vi snakket om å svømme"),
        )
        tap("Neste")
        sees("Hvordan går det videre?")
        tap("Neste")
        sees("Dere har ikke sagt hvordan det går videre.")
        tap("Tilbake")
        sees("Vi avtaler tid senere")
    }

    private fun Hand.saysHowItGoesOn() {
        tap("Vi avtaler ny tid nå")
        tap("Om tre måneder")
        repeat(3) { tap("Dagen før") }
        sees("Torsdag 4. mars 2027")
        write("Sted", "Rådhuset")
        tap("Neste")
        sees("Alle tre kan lese dette når samtalen er avsluttet.")
        tap("Avslutt samtalen")
        sees("Tidligere samtaler")
    }

    private fun Hand.followsUp() {
        tap("Samtaler")
        sees("Én ting skulle vært gjort.", part = true)
        tap("Det vi ble enige om")
        sees("Skulle vært gjort innen mandag 14. desember", part = true)
        tap(AGREED)
        tap("Vi endrer det")
        tap("Lagre")
        sees("Her mangler det noe.")
        tap("Om en uke")
        tap("Lagre")
        sees("Endret til: $AGREED", part = true)
        tap(AGREED)
        tap("Det er gjort")
        tap("Lagre")
        sees("Gjort tirsdag 15. desember", part = true)
    }

    @Test
    fun aTalkIsMovedCalledOffAndMissedEachWithItsReason() =
        phone.onPhone({ vault.talks.planTalk(it, TIME, Acting.OWNER, null) }) {
            tap("Samtaler")
            tap("Flytt eller avlys")
            tap("Flytt samtalen")
            tap("Dagen etter")
            tap("Lagre tid og sted")
            sees("Her mangler det noe.")
            write("Hvorfor flyttes den?", "Åse er på øving")
            tap("Lagre tid og sted")
            sees("Flyttet fra mandag 7. desember kl. 13: Åse er på øving")
            tap("Flytt eller avlys")
            tap("Avlys samtalen")
            write("Hvorfor?", "Mona er sjuk")
            rest()
            // Put down before it was saved, and taken up again: the reason is there.
            back()
            tap("Flytt eller avlys")
            tap("Avlys samtalen")
            sees("Mona er sjuk")
            tap("Avlys samtalen")
            sees("Avlyst: Mona er sjuk")
        }

    @Test
    fun aTalkWhoseTimeWentByIsSaidToHaveComeToNothing() {
        phone.onPhone({ vault.talks.planTalk(it, TIME, Acting.OWNER, null) }) { sees("I dag") }
        phone.becomes("2026-12-08T09:00")
        phone.onPhone {
            tap("Samtaler")
            tap("Flytt eller avlys")
            tap("Det ble ikke noe av samtalen")
            write("Hvorfor?", "Bussen gikk ikke")
            tap("Lagre")
            sees("Ble ikke noe av: Bussen gikk ikke")
        }
    }

    @Test
    fun theContactWritesForTheUserAndItCountsOnlyOnceApproved() =
        phone.onPhone({ vault.talks.planTalk(it, TIME, Acting.OWNER, null) }) {
            tap("Samtaler")
            tap("Skriv for Åse")
            tap("Noe er vanskelig")
            write("Med egne ord, slik det blir sagt", "Det er så mørkt på vei hjem")
            tap("Les det opp")
            sees("Jeg har skrevet dette for deg: Noe er vanskelig. Det er så mørkt på vei hjem. Stemmer det?")
            tap("Les opp")
            assertTrue(
                app.phone.read
                    .last()
                    .contains("mørkt"),
            )
            tap("Endre det som står")
            sees("Det er så mørkt på vei hjem")
            back()
            sees("Åse er ikke klar ennå")
            tap("Skriv for Åse")
            tap("Les det opp")
            tap("Ja, det stemmer")
            sees("Åse er klar")
        }

    @Test
    fun aTalkIsAskedForTakenBackAndAskedForAgain() =
        phone.onPhone({ vault.talks.planTalk(it, TIME, Acting.OWNER, null) }) {
            tap("Samtaler")
            tap("Be om en samtale")
            write("Hva vil du snakke om? Du trenger ikke si det.", "Nye tider på Øya")
            tap("Be om en samtale")
            sees("Du ba om en samtale i dag")
            tap("Ta ønsket tilbake")
            tap("Be om en samtale")
            tap("Be om en samtale")
            tap("Sett opp denne samtalen")
            tap("Om en uke")
            tap("Lagre tid og sted")
            sees("Ekstra samtale")
            sees("Du ba om denne samtalen.")
        }

    @Test
    fun aTalkGoesOnWithSomeoneWhoSeesToATimeOrTheCaseCloses() =
        phone.onPhone({ vault.talks.planTalk(it, null, Acting.OWNER, null) }) {
            tap("Samtaler")
            tap("Hold samtalen")
            sees("Ingen punkter er valgt. Snakk om det dere vil.")
            tap("Neste")
            write("Dette snakket dere om", "Åse vil gå på tur i stedet")
            tap("Neste")
            tap("Avtalen avsluttes")
            tap("Vi avtaler tid senere")
            tap("Neste")
            sees("Hvem avtaler tid?", part = true)
            tap("Tilbake")
            tap("Om en uke")
            tap("Mona")
            tap("Neste")
            sees("Mona: Innen mandag 30. november")
            tap("Avslutt samtalen")
            sees("Mona avtaler tid innen mandag 30. november.")
        }

    @Test
    fun thePageBeforeTheTalkIsSharedAndTheIntervalIsSet() =
        phone.onPhone({ vault.talks.planTalk(it, TIME, Acting.OWNER, null) }) {
            tap("Samtaler")
            tap("Før møtet")
            tap("Skriv ut eller del")
            val page = app.phone.pages.single()
            assertTrue(page, page.startsWith("Før møtet\n") && "Rådhuset" in page)
            back()
            tap("Hvor ofte")
            tap("Hver fjerde måned")
            idle()
            back()
            sees("4 måneder mellom samtalene.", part = true)
        }

    @Test
    fun aNumberOfIdentityIsKeptNowhereAndSaidWhereItWasWritten() =
        phone.onPhone({ vault.talks.planTalk(it, TIME, Acting.OWNER, null) }) {
            tap("Samtaler")
            tap("Hold samtalen")
            tap("Neste")
            write("Dette snakket dere om", "Åse, 01129950184")
            tap("Neste")
            sees("Dette ligner et fødselsnummer.", part = true)
            val held = app.model.state.value.screen as Holding
            val kept = runBlocking { app.vault.form(held.shown.formKey) }
            assertFalse(kept.toString(), kept.values.any { "01129950184" in it })
            assertEquals("summary", held.refused?.field)
        }
}

private const val NOTE = "Åse vil svømme før kl. 17. Det er mørkt på Øya når de går hjem."
private const val AGREED = "Mona: Spørre Pirbadet om vi får komme før kl. 17"
private val TIME = TalkTime("2026-12-07T13:00", "Rådhuset")
