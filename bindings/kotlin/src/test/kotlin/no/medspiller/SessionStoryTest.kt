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
import java.time.Instant

/** A month of sessions: one alone each Tuesday, a group each Thursday. */
class SessionStoryTest {
    @TempDir
    lateinit var folder: File
    private val clock = SetClock(Instant.parse("2026-11-02T11:00:00Z"))

    private fun at(local: String) {
        clock.instant = Instant.parse("${local}Z").minusSeconds(3600)
    }

    @Test
    fun `a month of sessions with a group`() =
        test {
            medspiller(folder, clock).use { app ->
                app.create(OwnRole.TRAINING_CONTACT, CODE).close()
                val aase = app.openCase(aase)
                val jonas = app.openCase(aase().copy(userName = "Jonas"))
                app.plansTheMonth(aase, jonas)
                app.logsTheFirst(aase)
                app.logsTheGroup(aase, jonas)
                app.movesAndDrops(aase)
                app.looksBack(aase, jonas)
            }
        }

    private fun aase() = no.medspiller.aase

    private suspend fun Medspiller.plansTheMonth(
        aase: String,
        jonas: String,
    ) {
        val form = plans.planForm(aase, null)
        assertEquals(listOf(aase), form.caseIds)
        val tuesdays =
            NewPlan("2026-11-03", null, listOf(2u), 1u, "17:00", form.zone, 60u, "Svømming", "Pirbadet")
        val none =
            assertThrows<Invalid> {
                plans.planSessions(
                    listOf(aase),
                    tuesdays.copy(weekdays = emptyList()),
                    Acting.OWNER,
                    null,
                )
            }
        assertEquals("weekdays" to "empty", none.`field` to none.reason)
        plans.planSessions(listOf(aase), tuesdays, Acting.OWNER, form.form)
        plans.makeGroup("Torsdagsgruppa", listOf(aase, jonas), null)
        val group =
            plans
                .groups()
                .groups
                .single()
                .groupId
        val thursdays =
            tuesdays.copy(
                from = "2026-11-05",
                weekdays = listOf(4u),
                activity = "Ballspill",
                place = "Nidarøhallen",
            )
        val both = plans.planForm(null, group).caseIds
        assertEquals(setOf(aase, jonas), both.toSet())
        plans.planSessions(both, thursdays, Acting.OWNER, null)
        assertEquals(2, plans.plans(aase).plans.size)
    }

    /** From the notification, at the bus stop: attendance, save. All else is as planned. */
    private suspend fun Medspiller.logsTheFirst(aase: String) {
        at("2026-11-03T18:10:00")
        val planned =
            Planned(
                plans
                    .plans(aase)
                    .plans
                    .first { it.activity == "Svømming" }
                    .plans
                    .single()
                    .planId,
                "2026-11-03",
            )
        val log = checkNotNull(sessions.quickLog(aase, null, planned).log)
        assertEquals(Triple("2026-11-03T17:00", "Svømming", "Pirbadet"), Triple(log.start, log.activity, log.place))
        assertEquals("I dag kl. 17–18", log.`when`)
        val row = log.participants.single()
        assertEquals(8, row.attendance.size)
        val unsaid = assertThrows<Invalid> { sessions.logSession(log.asTyped(null), Acting.OWNER, log.form) }
        assertEquals("attendance" to "empty", unsaid.`field` to unsaid.reason)
        val wrong = sessions.logSession(log.asTyped(Attendance.DID_NOT_COME), Acting.OWNER, log.form)
        sessions.undoSessions(wrong.undo)
        val saved = sessions.logSession(log.asTyped(Attendance.CAME), Acting.OWNER, log.form)
        assertEquals("Lagret.", saved.said)
        val screen = sessions.session(aase, saved.undo.single().sessionId, Acting.OWNER)
        assertTrue(screen.held && screen.said.isEmpty())
        // what the user says afterwards fills what was empty
        val users =
            LaterRatings(
                exertion = GivenRating(5u, SaidBy.USER),
                moodBefore = null,
                moodAfter = GivenRating(4u, SaidBy.USER),
                steps = emptyList(),
                reason = "",
            )
        sessions.rateSession(screen.version, users, Acting.USER, null)
        val after = sessions.session(aase, screen.version.sessionId, Acting.OWNER)
        assertTrue(after.said.any { it.words == "Anstrengende" })
        at("2026-11-03T18:20:00")
        assertThrows<Invalid> { sessions.undoSessions(saved.undo) }
    }

    private suspend fun Medspiller.logsTheGroup(
        aase: String,
        jonas: String,
    ) {
        at("2026-11-05T18:05:00")
        val group =
            plans
                .groups()
                .groups
                .single()
                .groupId
        val log = checkNotNull(sessions.quickLog(null, group, null).log)
        assertEquals(setOf("Åse Bjørgsdotter", "Jonas"), log.participants.map { it.called }.toSet())
        val names = log.asTyped(Attendance.CAME, note = "Åse Bjørgsdotter og Jonas vant")
        val named = assertThrows<Invalid> { sessions.logSession(names, Acting.OWNER, log.form) }
        assertTrue(named.`field`.endsWith("shared_note") && named.reason == "names_another", named.toString())
        val saved = sessions.logSession(log.asTyped(Attendance.CAME, note = "Vi vant"), Acting.OWNER, log.form)
        assertEquals(2, saved.undo.size)
        for (case in listOf(aase, jonas)) {
            val line =
                sessions
                    .doneTogether(case, null, Acting.OWNER)
                    .months
                    .single()
                    .sessions
                    .first()
            val other = if (case == aase) "Jonas" else "Åse"
            assertFalse(line.toString().contains(other))
        }
        assertNull(
            sessions
                .quickLog(null, group, null)
                .log
                ?.participants
                ?.firstNotNullOfOrNull { it.planned },
        )
    }

    private suspend fun Medspiller.movesAndDrops(aase: String) {
        at("2026-11-06T12:00:00")
        val plan =
            plans
                .plans(aase)
                .plans
                .first { it.activity == "Svømming" }
                .plans
                .single()
                .planId
        val tenth = listOf(CaseOccurrence(aase, Planned(plan, "2026-11-10")))
        plans.moveOccurrences(tenth, "2026-11-11T18:00", 45u, "", Acting.OWNER, null)
        plans.dropOccurrences(
            listOf(CaseOccurrence(aase, Planned(plan, "2026-11-17"))),
            "Håndballkamp",
            Acting.OWNER,
            null,
        )
        val past =
            assertThrows<Invalid> { plans.moveOccurrences(tenth, "2026-11-01T18:00", 45u, "", Acting.OWNER, null) }
        assertEquals("local" to "in_past", past.`field` to past.reason)
        val month = sessions.calendar(aase, "2026-11", Acting.OWNER)
        val lines = month.lines.filter { it.activity == "Svømming" }.associate { it.date to it.kind }
        assertEquals(CalendarKind.MOVED, lines["2026-11-11"])
        assertEquals(CalendarKind.DROPPED, lines["2026-11-17"])
        assertEquals(CalendarKind.HELD, lines["2026-11-03"])
        plans.beginPause(aase, NewPause(PauseKind.ILLNESS, "2026-11-23", "2026-11-29"), Acting.OWNER, null)
        val paused = sessions.calendar(aase, "2026-11", Acting.OWNER)
        assertTrue(paused.days.first { it.date == "2026-11-25" }.paused)
        assertEquals(CalendarKind.PAUSED, paused.lines.first { it.date == "2026-11-24" }.kind)
    }

    private suspend fun Medspiller.looksBack(
        aase: String,
        jonas: String,
    ) {
        at("2026-11-30T12:00:00")
        assertEquals(
            2,
            sessions
                .doneTogether(aase, null, Acting.USER)
                .months
                .single()
                .sessions.size,
        )
        assertEquals(
            1,
            sessions
                .doneTogether(jonas, null, Acting.OWNER)
                .months
                .single()
                .sessions.size,
        )
        assertNotNull(sessions.sessionsDevelopment(aase, 8u, Acting.USER))
        val missing = sessions.quickLog(aase, null, null).log
        assertTrue(checkNotNull(missing).notLogged.isNotEmpty())
    }

    private fun LogForm.asTyped(
        attendance: Attendance?,
        note: String = "",
    ) = NewLog(
        start,
        zone,
        minutes,
        activity,
        place,
        groupId != null,
        participants.map {
            NewLogPart(it.caseId, it.planned, attendance, null, null, null, emptyList(), note, "")
        },
    )
}
