package no.medspiller

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.io.File

/** The vault's life, and what each error is. */
class VaultTest {
    @TempDir
    lateinit var folder: File
    private val clock = SetClock()
    private val key = InsecureTestPhoneKey()

    private fun open() = medspiller(folder, clock, key)

    private suspend fun Medspiller.made(): List<String> = create(OwnRole.TRAINING_CONTACT, CODE).use { it.groups() }

    @Test
    fun `a locked vault says so`() =
        test {
            open().use { app ->
                app.made()
                app.lock()
                assertEquals(VaultState.LOCKED, app.state())
                assertThrows<Locked> { app.home() }
                app.unlock(CODE)
                app.pause()
                assertThrows<Locked> { app.home() }
                app.resume()
                assertTrue(app.home().cases.isEmpty())
            }
        }

    @Test
    fun `wrong codes wait, the same one counts once, the recovery code always works`() =
        test {
            open().use { app ->
                val groups = app.made()
                app.lock()
                val wrong = { code: String -> assertThrows<WrongCode> { sync { app.unlock(code) } } }
                assertEquals(4u, wrong("000000").triesLeft)
                assertEquals(4u, wrong("000000").triesLeft)
                (1..3).forEach { wrong("00000$it") }
                assertEquals(60uL, wrong("000004").waitSeconds)
                assertEquals("Prøv igjen om 1 minutt.", app.unlockScreen().wait)
                assertEquals(60uL, wrong(CODE).waitSeconds)
                clock.days(-365)
                assertEquals(60uL, wrong(CODE).waitSeconds)
                app.unlockWithRecoveryCode(groups.joinToString(" ").lowercase(), "111111")
                app.lock()
                assertNull(app.unlockScreen().wait)
                app.unlock("111111")
            }
        }

    @Test
    fun `a phone key that is gone is not a wrong code`() =
        test {
            open().use { app ->
                app.made()
                app.lock()
                key.isGone = true
                assertThrows<PhoneKeyGone> { app.unlock(CODE) }
                key.isGone = false
                app.unlock(CODE)
            }
        }

    @Test
    fun `a bad field is named and nothing changes`() =
        test {
            open().use { app ->
                val short = assertThrows<Invalid> { app.create(OwnRole.TRAINING_CONTACT, "12345") }
                assertEquals("code" to "malformed", short.field to short.reason)
                assertEquals(VaultState.MISSING, app.state())
                app.made()
                for ((case, field, reason) in listOf(
                    Triple(aase.copy(userName = " "), "user_name", "empty"),
                    Triple(aase.copy(contactName = "Å".repeat(61)), "contact_name", "too_long"),
                    Triple(aase.copy(userName = "Åse 011299 50184"), "user_name", "identity_number"),
                )) {
                    val invalid = assertThrows<Invalid> { app.openCase(case) }
                    assertEquals(field to reason, invalid.field to invalid.reason)
                }
                assertTrue(app.home().cases.isEmpty())
                assertThrows<NotFound> { app.rounds("no such case") }
                assertThrows<NotFound> { app.rounds("0".repeat(32)) }
            }
        }

    @Test
    fun `a step out of order is refused by name`() =
        test {
            open().use { app ->
                app.made()
                val case = app.openCase(aase)
                val runner = app.beginUserPart(case, SatWith.CONTACT)
                val unanswered = assertThrows<Invalid> { app.next(runner.draftId) }
                assertEquals("S1" to "unanswered", unanswered.field to unanswered.reason)
                val range = assertThrows<Invalid> { app.mark(runner.draftId, "S1", MarkCode(6u)) }
                assertEquals("S1" to "out_of_range", range.field to range.reason)
                val early = assertThrows<Invalid> { app.finishUserPart(runner.draftId) }
                assertEquals("unanswered", early.reason)
                val again = app.beginUserPart(case, SatWith.ALONE)
                assertEquals(runner.draftId, again.draftId)
            }
        }

    @Test
    fun `a backup opens on another phone with the recovery code`() =
        test {
            val file = File(folder, "kopi.medspiller")
            val groups =
                open().use { app ->
                    val groups = app.made()
                    app.openCase(aase)
                    app.backUp(file)
                    assertEquals("Siste sikkerhetskopi: 22. november 2026", app.settings().lastBackup)
                    val exists = assertThrows<Invalid> { app.backUp(file) }
                    assertEquals("file" to "exists", exists.field to exists.reason)
                    groups
                }
            val other = File(folder, "other").apply { mkdirs() }
            medspiller(other, clock, InsecureTestPhoneKey(ByteArray(32) { 9 })).use { app ->
                app.restore(file, groups.joinToString("-"), "222222")
                assertEquals(
                    "Åse Bjørgsdotter",
                    app
                        .home()
                        .cases
                        .single()
                        .userName,
                )
                app.beginUserPart(
                    app
                        .home()
                        .cases
                        .single()
                        .caseId,
                    SatWith.CONTACT,
                )
            }
        }

    @Test
    fun `records do not change, and errors hold no text of anyone's`() {
        assertTrue(HomeScreen::class.java.declaredMethods.none { it.name.startsWith("set") })
        val invalid = assertThrows<Invalid> { sync { open().use { it.create(OwnRole.TRAINING_CONTACT, "kode!!") } } }
        assertTrue(!invalid.toString().contains("kode!!"))
    }
}
