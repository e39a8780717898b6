package no.medspiller

import kotlinx.coroutines.runBlocking
import java.io.File
import java.time.Instant
import java.time.ZoneId
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

const val CODE = "270431"

/** A clock that stands where the test puts it. */
class SetClock(
    var instant: Instant = Instant.parse("2026-11-22T16:00:00Z"),
    var zoneId: ZoneId = ZoneId.of("Europe/Oslo"),
) : Clock {
    override fun now() = instant

    override fun zone() = zoneId

    fun days(count: Long) {
        instant = instant.plusSeconds(count * 86_400)
    }
}

/** A phone key in memory: what a test needs, and nothing that ships. */
class InsecureTestPhoneKey(
    private val secret: ByteArray = ByteArray(32) { it.toByte() },
) : PhoneKey {
    var isGone = false

    override fun bind(input: ByteArray): ByteArray {
        if (isGone) throw PhoneKeyLost()
        return Mac.getInstance("HmacSHA256").run {
            init(SecretKeySpec(secret, "HmacSHA256"))
            doFinal(input)
        }
    }
}

fun medspiller(
    folder: File,
    clock: Clock = SetClock(),
    key: PhoneKey = InsecureTestPhoneKey(),
) = Medspiller(File(folder, "vault"), key, clock)

val aase = NewCase("Åse Bjørgsdotter", "Kari Nordmannsen", false, false, false)

/** A test's body; whatever it ends with, the test gives nothing. */
fun test(block: suspend () -> Unit) = runBlocking { block() }

fun <T> sync(block: suspend () -> T): T = runBlocking { block() }

/** Answers the question on screen with [code] and goes on. */
suspend fun Medspiller.answer(
    runner: RunnerScreen,
    code: Int,
): RunnerScreen {
    val question = (runner.step as QuestionShown).question
    mark(runner.draftId, question.item, MarkCode(code.toUByte()))
    return next(runner.draftId)
}
