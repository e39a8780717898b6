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

/** A case from its decision to the follow-up after six months, and on again: on the user's own phone, and on the contact's. */
class CaseLifeStoryTest {
    @TempDir
    lateinit var folder: File
    private val clock = SetClock()

    private fun phone(name: String) = medspiller(File(folder, name).apply { mkdirs() }, clock)

    @Test
    fun `a case ends, and its user is asked how it goes afterwards`() =
        test {
            phone("user").use { app ->
                app.create(OwnRole.SERVICE_USER, CODE).close()
                val case = app.openCase(aase)
                app.isDecided(case)
                app.findsAWayOnward(case)
                val closing = app.ends(case)
                app.saysHowItWas(case)
                app.isAskedTwice(case)
                app.goesOn(case, closing)
            }
        }

    @Test
    fun `the contact's phone closes a case and hears nothing of what comes after`() =
        test {
            phone("contact").use { app ->
                app.create(OwnRole.TRAINING_CONTACT, CODE).close()
                val case = app.openCase(aase)
                app.isDecided(case)
                app.changesContact(case)
                app.hearsNothing(case)
            }
        }

    private suspend fun Medspiller.isDecided(case: String) {
        assertNotNull(cases.casePage(case).decisionMissing)
        val form = life.decisionForm(case, DecisionPurposeNew)
        assertEquals(CaseForm.INDIVIDUAL, form.draft.form)
        val typed = form.draft.copy(end = "2027-01-31", minutes = 120u, received = "2026-11-22")
        val number = typed.copy(purpose = "Svømme med 01129950184")
        val refused = assertThrows<Invalid> { life.writeDecision(case, DecisionPurposeNew, number, null) }
        assertEquals("purpose" to "identity_number", refused.`field` to refused.reason)
        val decision = life.writeDecision(case, DecisionPurposeNew, typed.copy(purpose = "Svømme"), null)
        val card = cases.casePage(case).decisions.single()
        assertEquals(decision to true, card.decisionId to card.countsToday)
        assertTrue("2 timer i uka" in card.lines && "Formål: Svømme" in card.lines)
        val again = assertThrows<Invalid> { life.writeDecision(case, DecisionPurposeNew, typed, null) }
        assertEquals("from" to "exists", again.`field` to again.reason)
        life.askForRenewal(case, decision, null, Acting.OWNER)
        val asked = cases.casePage(case).decisions.single()
        assertEquals("Ny periode er bedt om 22. november 2026.", asked.next)
        assertNull(asked.askRenewal)
        val next = DecisionPurposeNext(decision)
        val draft = life.decisionForm(case, next).draft
        assertEquals("2027-02-01" to "Svømme", draft.from to draft.purpose)
        life.writeDecision(case, next, draft.copy(end = "2027-06-30"), null)
        assertEquals(
            listOf("Begynner 1. februar 2027.", "Gjelder nå."),
            cases.casePage(case).decisions.map { it.state },
        )
    }

    private suspend fun Medspiller.findsAWayOnward(case: String) {
        clock.days(170)
        val part = checkNotNull(cases.casePage(case).wayOnward)
        assertTrue(part.isMissing)
        val screen = life.wayOnward(case, null, Acting.OWNER)
        assertEquals("Hva vil du gjøre når perioden er over?", screen.question)
        val none = assertThrows<Invalid> { life.settleWayOnward(case, null, screen.draft, Acting.OWNER, null) }
        assertEquals("kinds" to "empty", none.`field` to none.reason)
        val draft = screen.draft.copy(kinds = listOf(ServiceKind.CLUB), words = "Svømmeklubben")
        life.settleWayOnward(case, null, draft, Acting.OWNER, null)
        val settled = checkNotNull(cases.casePage(case).wayOnward)
        assertFalse(settled.isMissing)
        assertTrue("Svømmeklubben" in settled.lines)
    }

    private suspend fun Medspiller.ends(case: String): String {
        val screen = life.closing(case, null, Acting.OWNER)
        assertEquals("2027-06-30" to null, screen.draft.date to screen.draft.reason)
        assertTrue(screen.reasons.none { it.reason == ClosingReason.DIED })
        assertTrue(checkNotNull(screen.afterwards).endsWith("Kari Nordmannsen ser det ikke."))
        val unsaid = assertThrows<Invalid> { life.closeCase(case, null, screen.draft, Acting.OWNER, null) }
        assertEquals("reason" to "empty", unsaid.`field` to unsaid.reason)
        val draft = screen.draft.copy(reason = ClosingReason.NO_LONGER_NEEDS, othersTookOver = true)
        val closing = life.closeCase(case, null, draft, Acting.OWNER, null)
        assertEquals(
            "Avtalen avsluttes 30. juni 2027.",
            cases
                .casePage(case)
                .ending.lines
                .first(),
        )
        clock.days(51)
        val page = cases.casePage(case)
        assertTrue(page.ending.isClosed)
        assertEquals(
            listOf(
                "Avtalen ble avsluttet 30. juni 2027.",
                "Du trenger det ikke lenger",
                "Andre tjenester har tatt over",
            ),
            page.ending.lines,
        )
        assertTrue(
            home()
                .cases
                .single()
                .tasks
                .isEmpty(),
        )
        val refused = assertThrows<Invalid> { beginUserPart(case, SatWith.ALONE) }
        assertEquals("case" to "ended", refused.`field` to refused.reason)
        return closing
    }

    private suspend fun Medspiller.saysHowItWas(case: String) {
        val screen = life.serviceRating(case)
        assertEquals("Svarene går til kommunen. Kari Nordmannsen ser dem ikke.", screen.whoSees)
        assertTrue(screen.questions.flatMap { it.choices }.none { it.chosen })
        val given = listOf(RatingGiven(RatingAsked.HELPED, RatingTap.YES))
        life.rateService(case, given, "Fint å ha noen å gå med", null)
        assertEquals("Fint å ha noen å gå med", life.serviceRating(case).words)
        assertEquals(emptyList<FollowUpLine>(), checkNotNull(cases.casePage(case).afterwards).followUps)
        life.wishFollowUp(case, true)
        assertEquals(
            listOf("Kommer 30. september 2027.", "Kommer 30. desember 2027."),
            checkNotNull(cases.casePage(case).afterwards).followUps.map { it.state },
        )
    }

    private suspend fun Medspiller.isAskedTwice(case: String) {
        assertThrows<NotFound> { life.followUpAfter(case, FollowUpTime.THREE_MONTHS) }
        clock.days(92)
        val screen = life.followUpAfter(case, FollowUpTime.THREE_MONTHS)
        assertEquals(listOf(1, 2, 3, 4, 5), screen.satisfaction.map { it.number.toInt() })
        assertEquals(7, screen.help.lines.size)
        val none = FollowUpDraft(null, null, null)
        val untapped = assertThrows<Invalid> { life.answerFollowUp(case, FollowUpTime.THREE_MONTHS, none, null) }
        assertEquals("satisfaction" to "unanswered", untapped.`field` to untapped.reason)
        life.answerFollowUp(case, FollowUpTime.THREE_MONTHS, FollowUpDraft(4u, true, false), null)
        clock.days(92)
        life.answerFollowUp(case, FollowUpTime.SIX_MONTHS, FollowUpDraft(null, null, true), null)
        val states = checkNotNull(cases.casePage(case).afterwards).followUps.map { it.state }
        assertTrue(states.all { it.startsWith("Besvart") }, states.toString())
    }

    private suspend fun Medspiller.goesOn(
        case: String,
        closing: String,
    ) {
        val early = assertThrows<Invalid> { life.reopenCase(case, closing, "2027-06-30", Acting.OWNER) }
        assertEquals("date" to "out_of_range", early.`field` to early.reason)
        life.reopenCase(case, closing, "2028-01-01", Acting.OWNER)
        val page = cases.casePage(case)
        assertFalse(page.ending.isClosed)
        assertEquals("Avtalen gjelder igjen fra 1. januar 2028.", page.ending.lines.last())
        assertNotNull(beginUserPart(case, SatWith.ALONE).draftId)
    }

    private suspend fun Medspiller.changesContact(case: String) {
        val screen = life.personChange(case, CasePlace.CONTACT, Acting.OWNER)
        val draft = screen.draft.copy(name = "Ola", reason = ChangeReason.LEFT)
        val change = life.changePerson(case, draft, Acting.OWNER, null)
        val page = cases.casePage(case)
        assertEquals(change, page.changes.single().changeId)
        assertEquals(listOf("Den forrige har sluttet"), page.changes.single().why)
        assertEquals(listOf("Åse Bjørgsdotter", "Ola", "Kari Nordmannsen"), page.people.map { it.name })
        assertEquals(listOf(false, false, true), page.people.map { it.isFormer })
        life.withdrawPersonChange(case, change)
        assertEquals(2, cases.casePage(case).people.size)
    }

    private suspend fun Medspiller.hearsNothing(case: String) {
        val draft = life.closing(case, null, Acting.USER)
        assertNull(draft.afterwards)
        val today = draft.draft.copy(date = "2026-11-22", reason = ClosingReason.MOVED)
        val closing = life.closeCase(case, null, today, Acting.OWNER, null)
        clock.days(1)
        assertNull(cases.casePage(case).afterwards)
        assertThrows<NotFound> { life.serviceRating(case) }
        assertThrows<NotFound> { life.rateService(case, emptyList(), "Fint", null) }
        assertThrows<NotFound> { life.wishFollowUp(case, true) }
        assertThrows<NotFound> {
            life.answerFollowUp(
                case,
                FollowUpTime.SIX_MONTHS,
                FollowUpDraft(1u, null, null),
                null,
            )
        }
        assertEquals("Avtalen ble avsluttet 22. november 2026.", home().caseLines.single().line)
        life.takeClosingBack(case, closing)
        assertTrue(
            cases
                .casePage(case)
                .ending.lines
                .isEmpty(),
        )
    }
}
