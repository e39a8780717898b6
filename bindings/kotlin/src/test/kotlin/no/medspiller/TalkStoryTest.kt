package no.medspiller

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.io.File
import java.time.Instant

private const val BUDGET = 64u

/** A talk from its reminder, through what each prepared, to what was agreed and the next talk. */
class TalkStoryTest {
    @TempDir
    lateinit var folder: File
    private val clock = SetClock(Instant.parse("2026-11-24T11:00:00Z"))
    private var held = listOf<HeldReminder>()

    @Test
    fun `a talk from reminder to agreements to the next talk`() =
        test {
            medspiller(folder, clock).use { app ->
                app.create(OwnRole.TRAINING_CONTACT, CODE).close()
                val case = app.openCase(aase)
                val talk = app.plansTheTalk(case)
                app.isRemindedOf(talk)
                app.bothPrepare(case, talk)
                app.userSeesTheAgendaFirst(case, talk)
                app.holdsIt(case, talk)
                app.goesOn(case)
            }
        }

    private suspend fun Medspiller.plansTheTalk(case: String): String {
        cases.nameCoordinator(case, "Mona")
        assertEquals(
            listOf("Åse Bjørgsdotter", "Kari Nordmannsen", "Mona"),
            cases.casePage(case).people.map { it.name },
        )
        cases.setDecision(case, NewDecision(CaseForm.INDIVIDUAL, "2026-11-01", "2027-10-31"))
        assertEquals(TalkKind.START, checkNotNull(talks.talks(case, Acting.OWNER).next).kind)
        val past = TalkTime("2026-11-20T13:00", "Rådhuset")
        val refused = assertThrows<Invalid> { talks.planTalk(case, past, Acting.OWNER, null) }
        assertEquals("agreed" to "out_of_range", refused.`field` to refused.reason)
        return talks.planTalk(case, TalkTime("2026-12-08T13:00", "Rådhuset"), Acting.OWNER, null)
    }

    /** The phone is given what it is to ring with, and once more nothing. */
    private suspend fun Medspiller.isRemindedOf(talk: String) {
        val given = reminders.reminders(BUDGET, emptyList())
        held = given.set.map { HeldReminder(it.id, it.utcMillis, it.text, it.link) }
        val again = reminders.reminders(BUDGET, held)
        assertTrue(again.set.isEmpty() && again.cancel.isEmpty())
        val prepare = given.set.first { it.local.startsWith("2026-12-01T10:00") }
        assertEquals("Det nærmer seg en samtale. Vil du forberede deg?", prepare.text)
        assertFalse(given.set.any { reminder -> listOf("Åse", "Kari", "Mona", "kommune").any { it in reminder.text } })
        val target = reminders.followLink(prepare.link)
        assertEquals(talk, (target as? LinkTargetPreparation)?.talkId ?: (target as LinkTargetTalk).talkId)
        clock.instant = Instant.ofEpochMilli(prepare.utcMillis)
        reminders.snoozeReminder(prepare.id, LaterTomorrow)
        val later = reminders.reminders(BUDGET, held)
        assertTrue(later.set.any { it.id == prepare.id && it.utcMillis > prepare.utcMillis })
    }

    private suspend fun Medspiller.bothPrepare(
        case: String,
        talk: String,
    ) {
        val nothing = PreparationInput(emptyList(), "", readBack = false)
        val refused = assertThrows<Invalid> { talks.prepareTalk(case, talk, false, nothing, Acting.OWNER, null) }
        assertEquals("words" to "empty", refused.`field` to refused.reason)
        val mine = talks.preparation(case, talk, false, Acting.OWNER)
        val one = nothing.copy(phrases = listOf(mine.phrases.first().key))
        talks.prepareTalk(case, talk, false, one, Acting.OWNER, mine.formKey)
        val users = talks.preparation(case, talk, false, Acting.USER)
        assertTrue(users.phrases.any { it.text == "Jeg vil snakke om tidspunktene" })
        val times = users.phrases.first { it.text == "Jeg vil snakke om tidspunktene" }.key
        val words = PreparationInput(listOf(times), "Jeg sover dårlig", readBack = false)
        talks.prepareTalk(case, talk, false, words, Acting.USER, users.formKey)
        val card = checkNotNull(talks.talks(case, Acting.OWNER).next)
        assertEquals(listOf(true, true, false), card.prepared.map { it.ready })
        assertFalse(card.toString().contains("sover"))
        talks.bringUp(case, talk, listOf(times), false, Acting.USER, null)
    }

    private suspend fun Medspiller.userSeesTheAgendaFirst(
        case: String,
        talk: String,
    ) {
        val agenda = talks.agenda(case, talk, Acting.USER)
        assertTrue(agenda.canPassOn, agenda.toString())
        val strike = agenda.points.first { it.state == PointState.PROPOSED }
        talks.strikePoint(case, talk, strike.key, Acting.USER)
        val left = talks.agenda(case, talk, Acting.USER).points.filter { it.state == PointState.PROPOSED }
        talks.passOn(case, talk, left.map { it.key }, Acting.USER)
        val all = checkNotNull(talks.talks(case, Acting.OWNER).next).agenda
        assertFalse(all.any { it.key == strike.key })
        val page = talks.beforeTheTalk(case, talk).text
        assertTrue(page.contains("Før møtet") && page.contains("Jeg vil snakke om tidspunktene"), page)
        assertFalse(page.contains("sover"))
    }

    private suspend fun Medspiller.holdsIt(
        case: String,
        talk: String,
    ) {
        clock.instant = Instant.parse("2026-12-08T13:00:00Z")
        val screen = talks.hold(case, talk, Acting.OWNER)
        assertTrue(screen.missing.isNotEmpty())
        val mona = screen.people.first { it.name == "Mona" }.personId
        val agreed = AgreementInput(mona, "Spør om en annen dag i hallen", "2026-12-15")
        val held = HeldInput("2026-12-08", "Vi snakket om tidspunktene.", listOf(agreed), null)
        val open = assertThrows<Invalid> { talks.holdTalk(case, talk, held, Acting.OWNER, screen.formKey) }
        assertEquals("next" to "empty", open.`field` to open.reason)
        val next = NextInputAt("2027-03-04T13:00", "Rådhuset")
        talks.holdTalk(case, talk, held.copy(next = next), Acting.OWNER, screen.formKey)
        val ended = assertThrows<Invalid> { talks.holdTalk(case, talk, held.copy(next = next), Acting.OWNER, null) }
        assertEquals("ended", ended.reason)
    }

    private suspend fun Medspiller.goesOn(case: String) {
        val screen = talks.talks(case, Acting.USER)
        val next = checkNotNull(screen.next)
        assertTrue(next.hasTime && next.`when`.contains("4. mars"), next.`when`)
        assertEquals("Vi snakket om tidspunktene.", screen.past.single().summary)
        val agreement = talks.agreements(case, Acting.OWNER).open.single()
        assertEquals("Mona: Spør om en annen dag i hallen", agreement.text)
        clock.days(10)
        assertTrue(
            talks
                .agreements(case, Acting.OWNER)
                .open
                .single()
                .isLate,
        )
        assertTrue(signals.signals(case, Acting.OWNER).signals.any { "Spør om en annen dag i hallen" in it.text })
        talks.followUp(case, agreement.agreementId, FollowUpInputDone, Acting.OWNER, null)
        assertTrue(talks.agreements(case, Acting.OWNER).open.isEmpty())
        assertTrue(signals.signals(case, Acting.OWNER).signals.none { "hallen" in it.text })
        // the phone is set right by a difference: what belonged to the held talk is gone
        val difference = reminders.reminders(BUDGET, held)
        assertTrue(difference.cancel.isNotEmpty() || difference.set.isNotEmpty())
        assertTrue(difference.set.any { it.local.startsWith("2027-02-25") })
    }
}
