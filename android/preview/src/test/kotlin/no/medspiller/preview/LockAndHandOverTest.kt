package no.medspiller.preview

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import kotlinx.coroutines.runBlocking
import no.medspiller.MarkCode
import no.medspiller.NewCase
import no.medspiller.OwnRole
import no.medspiller.QuestionShown
import no.medspiller.SatWith
import no.medspiller.ui.app.Screen
import no.medspiller.ui.screens.MedspillerApp
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.time.Duration

/** What keeps others out, what lets one in again, and what is said when something goes wrong. */
@OptIn(ExperimentalTestApi::class)
class LockAndHandOverTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val clock = TestClock()
    private lateinit var app: RunningApp
    private lateinit var recoveryCode: List<String>

    @After
    fun end() = app.close()

    /** A contact with one case, the app just opened. */
    private fun opened(story: Hand.() -> Unit) =
        runSkikoComposeUiTest(Size(PHONE_WIDTH.toFloat(), PHONE_HEIGHT.toFloat()), Density(PHONE_DENSITY)) {
            app = RunningApp(folder.root, clock)
            runBlocking {
                val code = app.vault.create(OwnRole.TRAINING_CONTACT, TEST_CODE)
                recoveryCode = code.groups()
                code.close()
                app.vault.recoveryCodeWrittenDown()
                app.vault.openCase(
                    NewCase("Åse", "Kari", userUnder18 = false, contactUnder18 = false, withoutSubstance = false),
                )
            }
            setContent { MedspillerApp(app.model, Hyperlegible, systemIsDark = false) }
            app.model.begin()
            Hand(this, app).story()
        }

    private fun Hand.handOver() {
        tap("Hvordan har Åse det?")
        tap("Jeg er Åse")
        sees("Sammen")
    }

    @Test
    fun withThePhoneHandedOverOnlyTheContactsCodeLeadsBack() =
        opened {
            handOver()
            back()
            sees("Jeg har fått telefonen")
            tap("Jeg har fått telefonen")
            enterCode("000000")
            tap("Lås opp")
            sees("Koden er ikke riktig.")
            sees("Fire forsøk til før du må vente.")
            assertTrue(
                app.model.state.value.stack
                    .none { it is Screen.Home && it == app.model.state.value.screen },
            )
            enterCode()
            tap("Lås opp")
            sees("I dag")
        }

    @Test
    fun theSystemsBackNeverReachesTheContactsScreens() =
        opened {
            handOver()
            tap("Sammen")
            sees("Spørsmål 1 av 14")
            repeat(12) {
                back()
                assertFalse("reached home", app.model.state.value.screen is Screen.Home)
                assertFalse("reached the hand-over", app.model.state.value.screen is Screen.HandOver)
            }
        }

    @Test
    fun helpNeedsNobodysCode() =
        opened {
            handOver()
            tap("Hjelp")
            tap("Ring Mental Helse, 1 1 6 1 2 3")
            assertEquals(listOf("116123"), app.phone.dialled)
        }

    @Test
    fun aQuestionIsReadAloudOnRequest() =
        opened {
            handOver()
            tap("Sammen")
            tap("Les opp")
            assertTrue(
                app.phone.read.toString(),
                app.phone.read
                    .single()
                    .startsWith("Er du fornøyd med boligen"),
            )
        }

    @Test
    fun nextWithoutAnAnswerSaysWhatToDo() =
        opened {
            handOver()
            tap("Sammen")
            tap("Neste")
            sees("Velg et svar, eller trykk «Hopp over».")
            sees("Spørsmål 1 av 14")
        }

    @Test
    fun anAnswerTakenBackIsGoneFromTheDiskToo() =
        opened {
            handOver()
            tap("Sammen")
            pick(3)
            val draft = (app.model.state.value.screen as Screen.Runner).shown.draftId
            assertEquals(listOf<UByte>(4u), chosen(draft))
            tap("Ganske fornøyd")
            test.waitUntil(TIMEOUT_MILLIS) { chosen(draft).isEmpty() }
        }

    private fun chosen(draft: String): List<UByte> =
        runBlocking {
            (app.vault.runner(draft).step as QuestionShown)
                .question.choices
                .filter { it.chosen }
                .map { (it.mark as MarkCode).code }
        }

    @Test
    fun aPauseLosesNothingAndGoesOn() =
        opened {
            handOver()
            tap("Sammen")
            pick(2)
            back()
            sees("Alt du har svart, er lagret. Du kan fortsette når du vil.")
            tap("Fortsett")
            sees("Spørsmål 1 av 14")
            tap("Neste")
            sees("Spørsmål 2 av 14")
        }

    @Test
    fun wrongCodesMakeOneWaitAndTheRecoveryCodeStillOpens() =
        opened {
            tap("Innstillinger")
            tap("Lås nå")
            listOf("111111", "222222", "333333", "444444", "555555").forEach {
                sees("Skriv koden din")
                enterCode(it)
                tap("Lås opp")
                sees("Koden er ikke riktig.")
            }
            sees("Prøv igjen om", part = true)
            tap("Jeg har glemt koden")
            tap("Bruk reservekoden")
            recoveryCode.forEachIndexed { index, group -> write("Gruppe ${index + 1}", group) }
            tap("Neste")
            enterCode("161803")
            tap("Neste")
            sees("Skriv koden en gang til")
            enterCode("161803")
            tap("Bruk denne koden")
            sees("I dag")
            tap("Innstillinger")
            tap("Lås nå")
            sees("Skriv koden din")
            enterCode("161803")
            tap("Lås opp")
            sees("I dag")
        }

    @Test
    fun aWrongRecoveryCodeIsSaidAndCanBeMended() =
        opened {
            tap("Innstillinger")
            tap("Lås nå")
            tap("Jeg har glemt koden")
            tap("Bruk reservekoden")
            recoveryCode.reversed().forEachIndexed { index, group -> write("Gruppe ${index + 1}", group) }
            tap("Neste")
            enterCode("161803")
            tap("Neste")
            sees("Skriv koden en gang til")
            enterCode("161803")
            tap("Bruk denne koden")
            sees("Reservekoden er ikke riktig.")
        }

    @Test
    fun theCodeIsChanged() =
        opened {
            tap("Innstillinger")
            tap("Endre koden")
            enterCode()
            tap("Neste")
            sees("Lag en kode")
            enterCode("161803")
            tap("Neste")
            sees("Skriv koden en gang til")
            enterCode("161804")
            tap("Bruk denne koden")
            sees("De to kodene er ikke like.")
            enterCode("161803")
            tap("Bruk denne koden")
            sees("Innstillinger")
            tap("Lås nå")
            sees("Skriv koden din")
            enterCode("161803")
            tap("Lås opp")
            sees("I dag")
        }

    @Test
    fun theLanguageChangesWhereOneStands() =
        opened {
            tap("Innstillinger")
            tap("Nynorsk")
            sees("Innstillingar")
            tap("Tilbake")
            sees("Korleis har Åse det?")
        }

    @Test
    fun aLostPhoneKeyIsToldOfWithWhatIsSafeAndWhatToDo() =
        opened {
            tap("Innstillinger")
            tap("Lås nå")
            app.phoneKey.gone = true
            enterCode()
            tap("Lås opp")
            sees("Telefonens egen nøkkel er borte.")
            sees("Det som er lagret, er trygt.")
            sees("Bruk reservekoden for å komme inn.")
            app.phoneKey.gone = false
            tap("Lås opp")
            sees("I dag")
        }

    @Test
    fun itLocksAfterTwoMinutesAwayAndNotBefore() =
        opened {
            sees("I dag")
            app.model.left()
            idle()
            clock.pass(Duration.ofSeconds(119))
            app.model.returned()
            idle()
            sees("I dag")
            app.model.left()
            idle()
            clock.pass(Duration.ofSeconds(121))
            app.model.returned()
            sees("Skriv koden din")
        }

    @Test
    fun anIdentityNumberIsRefusedAndTheNameKept() =
        opened {
            tap("Nytt oppdrag")
            write("Hva heter den du er treningskontakt for?", "Ola 13097248022")
            write("Hva vil du selv kalles?", "Kari")
            tap("Opprett oppdraget")
            sees("Dette ligner et fødselsnummer. Slike lagres ikke her. Skriv det uten nummeret.")
            sees("Ola 13097248022")
        }

    @Test
    fun aFinishedRoundIsCorrectedWithAReason() =
        opened {
            val case =
                runBlocking {
                    app.vault
                        .home()
                        .cases
                        .single()
                        .caseId
                }
            runBlocking {
                val draft = app.vault.beginUserPart(case, SatWith.CONTACT).draftId
                repeat(14) { app.vault.skip(draft) }
                app.vault.declineSkipped(draft)
                app.vault.setDay(draft, null)
                app.vault.finishUserPart(draft)
            }
            app.model.home.goHome()
            tap("Tidligere målinger")
            tap("1. måling")
            tap("Rett svarene")
            tap("Jeg er Åse")
            write("Hvorfor rettes svarene?", "Trykket feil")
            tap("Lås svarene")
            tap("Lås svarene")
            sees("Ferdig. Takk for at du svarte.")
            assertTrue(
                runBlocking {
                    app.vault
                        .round(case, 1u)
                        .notes
                        .any { "Trykket feil" in it }
                },
            )
        }
}

private const val TIMEOUT_MILLIS = 10_000L
