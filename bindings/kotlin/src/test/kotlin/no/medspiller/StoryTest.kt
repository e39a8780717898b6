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
import java.util.concurrent.TimeUnit

/** The whole story over the real library: SQLCipher on disk, and a second process that is killed. */
class StoryTest {
    @TempDir
    lateinit var folder: File
    private val clock = SetClock()

    private fun open() = medspiller(folder, clock)

    @Test
    fun `from the first start to two rounds side by side`() =
        test {
            val case = firstStart()
            interruptedAtQuestionNine(case)
            val home = open().use { it.goesOn(case) }
            assertEquals(
                listOf(TaskKind.START_CONTACT_PART),
                home.cases
                    .single()
                    .tasks
                    .map { it.kind },
            )
            open().use { it.contactAnswersAndBothSee(case) }
            clock.days(181)
            open().use { it.secondRound(case) }
        }

    private suspend fun firstStart(): String =
        open().use { app ->
            assertEquals(VaultState.MISSING, app.state())
            app.create(OwnRole.TRAINING_CONTACT, CODE).use { code ->
                val groups = code.groups()
                assertEquals(4, groups.size)
                for (group in code.askedBack()) {
                    assertTrue(code.matches(group, groups[group.toInt()].lowercase()))
                    assertFalse(code.matches(group, groups[(group.toInt() + 1) % 4]))
                }
                assertFalse(code.toString().contains(groups[0]))
            }
            app.recoveryCodeWrittenDown()
            assertTrue(app.home().cases.isEmpty())
            val case = app.openCase(aase)
            val handOver = app.handOver(case)
            assertEquals("Gi telefonen til Åse Bjørgsdotter", handOver.title)
            assertEquals("Jeg er Åse Bjørgsdotter", handOver.button)
            case
        }

    /** The other process answers until question 9, says so, and is killed without warning. */
    private fun interruptedAtQuestionNine(case: String) {
        val java = File(System.getProperty("java.home"), "bin/java").path
        val classpath = System.getProperty("java.class.path")
        val library = "-Djna.library.path=${System.getProperty("jna.library.path")}"
        val arguments = listOf(java, library, "-cp", classpath, AnswersUntilNine::class.java.name, folder.path, case)
        val process = ProcessBuilder(arguments).redirectErrorStream(true).start()
        val lines = process.inputStream.bufferedReader()
        val said = generateSequence(lines::readLine).first { it.startsWith("at ") || it.contains("Exception") }
        process.destroyForcibly()
        assertTrue(process.waitFor(20, TimeUnit.SECONDS))
        assertEquals("at Spørsmål 9 av 14", said)
    }

    private suspend fun Medspiller.goesOn(case: String): HomeScreen {
        unlock(CODE)
        val task =
            home()
                .cases
                .single()
                .tasks
                .first()
        assertEquals(TaskKind.CONTINUE_USER_PART, task.kind)
        assertEquals("1. måling. Kommet til spørsmål 9 av 14.", task.detail)
        var runner = runner(assertNotNull(task.draftId).let { task.draftId!! })
        repeat(6) { runner = answer(runner, 2) }
        assertEquals("Du hoppet over 2. Vil du svare nå?", (runner.step as SkippedShown).sentence)
        runner = answerSkipped(runner.draftId)
        assertEquals("S3", (runner.step as QuestionShown).question.item)
        runner = answer(runner, 5)
        runner = skip(runner.draftId)
        assertEquals(1u, (runner.step as SkippedShown).count)
        runner = declineSkipped(runner.draftId)
        assertEquals(listOf("God", "Vanlig", "Dårlig"), (runner.step as DayShown).choices.map { it.text })
        val review = (setDay(runner.draftId, DayKind.BAD).step as ReviewShown).review
        assertEquals("I dag er en dårlig dag.", review.day)
        assertEquals("Du og Kari Nordmannsen kan se svarene. Ingen andre.", review.whoCanSee)
        assertEquals(7, review.help.lines.size)
        assertNull(review.shownToContact)
        val finished = finishUserPart(runner.draftId)
        assertEquals("Veldig fornøyd", finished.answers.first { it.item == "S3" }.answer)
        assertEquals("Vil ikke svare", finished.answers.first { it.item == "S6" }.answer)
        assertEquals(case, finished.caseId)
        assertThrows<NotFound> { runner(runner.draftId) }
        return home()
    }

    private suspend fun Medspiller.contactAnswersAndBothSee(case: String) {
        unlock(CODE)
        assertEquals("Kari Nordmannsen har ikke svart ennå.", perspectives(case, 1u).notYet)
        var list = beginContactPart(case)
        assertEquals("18 igjen", list.left)
        val questions = list.domains.flatMap { it.questions }
        assertEquals(listOf("Ja", "Nei", "Vet ikke"), questions.first { it.item == "O1" }.choices.map { it.text })
        for (question in questions.drop(1)) {
            list = markContact(list.draftId, question.item, question.choices.first().mark)
        }
        assertEquals("1 igjen", list.left)
        list = clearContact(list.draftId, "O2")
        assertEquals("2 igjen", list.left)
        finishContactPart(list.draftId)
        val seen = perspectives(case, 1u)
        assertNull(seen.notYet)
        val pairs = seen.domains.flatMap { it.pairs }
        assertTrue(pairs.any { it.verdict == Verdict.DIFFER && it.verdictText!!.startsWith("Dere ser det ulikt") })
        assertEquals(
            TaskKind.SEE_PERSPECTIVES,
            home()
                .cases
                .single()
                .tasks
                .single()
                .kind,
        )
        assertEquals("2. måling: lørdag 22. mai 2027", home().cases.single().next)
    }

    private suspend fun Medspiller.secondRound(case: String) {
        unlock(CODE)
        var runner = beginUserPart(case, SatWith.ALONE)
        assertEquals("2. måling", runner.roundTitle)
        repeat(14) { runner = answer(runner, 4) }
        runner = setDay(runner.draftId, null)
        assertEquals(false, (runner.step as ReviewShown).review.shownToContact)
        finishUserPart(runner.draftId)
        val compare = compare(case, 1u, 2u)
        assertEquals("1. måling, 22. november 2026", compare.older)
        assertEquals("2. måling, 22. mai 2027", compare.newer)
        assertEquals("6 måneder mellom målingene.", compare.interval)
        assertEquals("Det var en dårlig dag.", compare.olderDay)
        assertNull(compare.newerDay)
        val s3 = compare.domains.flatMap { it.lines }.first { it.item == "S3" }
        assertEquals("Veldig fornøyd" to "Ganske fornøyd", s3.older to s3.newer)
        assertEquals(listOf("2. måling", "1. måling"), rounds(case).rounds.map { it.title })
        assertTrue(round(case, 1u).notes.any { it.contains("validert") })
    }
}

/** The process that is killed: it never locks, closes or says goodbye. */
object AnswersUntilNine {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val (folder, case) = arguments
        val app = medspiller(File(folder))
        sync {
            app.unlock(CODE)
            var runner = app.beginUserPart(case, SatWith.CONTACT)
            for (question in 1..8) {
                runner = if (question == 3 || question == 6) app.skip(runner.draftId) else app.answer(runner, 4)
            }
            println("at " + (runner.step as QuestionShown).question.position)
        }
        Thread.sleep(60_000)
    }
}
