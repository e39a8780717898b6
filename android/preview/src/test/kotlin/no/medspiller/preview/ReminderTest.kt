package no.medspiller.preview

import no.medspiller.Acting
import no.medspiller.NewPlan
import no.medspiller.PhoneReminders
import no.medspiller.ReminderPermission
import no.medspiller.ui.app.QuickLog
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.time.Instant

/** What is reminded of, what is answered to it, and where it leads. */
class ReminderTest {
    @get:Rule
    val folder = TemporaryFolder()

    private lateinit var phone: PhoneStory

    @Before
    fun begin() {
        phone = PhoneStory(folder.root)
    }

    @After
    fun end() = phone.close()

    /** Training every Monday at five. */
    private fun withTraining(story: Hand.() -> Unit) =
        phone.onPhone({ caseId ->
            val zone = vault.plans.planForm(caseId, null).zone
            val plan = NewPlan("2026-11-23", null, listOf(1u), 1u, "17:00", zone, 60u, "Svømming", "Pirbadet")
            vault.plans.planSessions(listOf(caseId), plan, Acting.OWNER, null)
        }, story)

    private fun Hand.wakesAt(local: String) {
        sees("I dag")
        idle()
        phone.becomes(local)
        app.model.home.goHome()
    }

    @Test
    fun fromTheNotificationOnALockedPhoneToSavedTakesThreeTapsAndTheCode() =
        withTraining {
            sees("Trening med Åse")
            idle()
            val logging =
                app.phone.reminders
                    .held()
                    .first { "loggført" in it.text }
            phone.becomes("2026-11-23T19:05")
            app.model.codes.lockNow()
            sees("Skriv koden din")
            val before = taps
            app.model.reminders.follow(logging)
            enterCode()
            tap("Lås opp")
            sees("Hvordan gikk det?")
            tap("Kom")
            tap("Lagre")
            sees("Neste trening: mandag 30. november", part = true)
            assertEquals(3, taps - before)
        }

    @Test
    fun onAnOpenPhoneTheNotificationLeadsStraightToTheLog() =
        withTraining {
            sees("Trening med Åse")
            idle()
            val logging =
                app.phone.reminders
                    .held()
                    .first { "loggført" in it.text }
            phone.becomes("2026-11-23T19:05")
            app.model.reminders.follow(logging)
            sees("Hvordan gikk det?")
            assertTrue(app.model.state.value.screen is QuickLog)
        }

    @Test
    fun aReminderWaitsUntilTheOwnerHasThePhoneBack() =
        withTraining {
            sees("Trening med Åse")
            idle()
            val logging =
                app.phone.reminders
                    .held()
                    .first { "loggført" in it.text }
            tap("Hvordan har Åse det?")
            tap("Jeg er Åse")
            sees("Sammen")
            app.model.reminders.follow(logging)
            idle()
            sees("Sammen")
        }

    @Test
    fun oneThatCameIsPutOffAndComesAgain() =
        withTraining {
            wakesAt("2026-11-23T15:05")
            sees("Du har trening i dag.")
            tap("Senere")
            tap("Om en time")
            sees("I dag")
            assertTrue(read().toString(), read().none { "Du har trening i dag." in it })
            wakesAt("2026-11-23T16:10")
            sees("Du har trening i dag.")
            tap("Ferdig")
            sees("I dag")
            idle()
            wakesAt("2026-11-23T16:50")
            assertTrue(read().toString(), read().none { "Du har trening i dag." in it })
        }

    @Test
    fun kindsAreTurnedOffOneByOneAndAllAtOnceAndThePhoneFollows() =
        withTraining {
            tap("Innstillinger")
            tap("Velg påminnelser")
            sees("Påminnelsene er i orden på denne telefonen.")
            tap("Trening")
            idle()
            assertTrue(held().toString(), held().none { "Du har trening" in it })
            tap("Slå av alle påminnelser")
            sees("Du har slått av alle påminnelser.")
            assertEquals(emptyList<String>(), held())
            tap("Slå på påminnelsene igjen")
            sees("Minn meg om")
            idle()
            assertTrue(held().toString(), held().isNotEmpty() && held().none { "Du har trening" in it })
        }

    @Test
    fun theQuietHoursMoveWhatWouldComeInThem() =
        withTraining {
            tap("Innstillinger")
            tap("Velg påminnelser")
            tap("Stille fra kl. 21 til kl. 8")
            tap("En time før")
            sees("Stille fra kl. 20 til kl. 8")
            tap("En time etter", place = 1)
            sees("Stille fra kl. 20 til kl. 9")
            idle()
            val clocks =
                app.phone.reminders
                    .held()
                    .map { localHour(it.utcMillis) }
            assertTrue("$clocks", clocks.all { it in 9..19 })
        }

    @Test
    fun aReminderIsTriedAndWhatStopsThemIsSaid() =
        withTraining {
            app.phone.health = PhoneReminders(ReminderPermission.DENIED, emptyList(), null, null, 64u, emptyList())
            tap("Innstillinger")
            tap("Velg påminnelser")
            sees("Telefonen stopper påminnelsene. Slå på varsler i telefonens innstillinger.", part = true)
            sees("Du kan legge dem i telefonens kalender i stedet.", part = true)
            tap("Prøv en påminnelse nå")
            assertEquals(listOf("Slik ser en påminnelse ut."), app.phone.tried)
            sees("Påminnelsen er sendt. Ser du den ikke, stopper telefonen den.")
        }

    private fun Hand.held() =
        app.phone.reminders
            .held()
            .map { it.text }

    private fun localHour(utcMillis: Long): Int = Instant.ofEpochMilli(utcMillis).atZone(phone.clock.zone()).hour
}
