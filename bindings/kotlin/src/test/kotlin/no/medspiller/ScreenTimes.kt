package no.medspiller

import kotlinx.coroutines.runBlocking
import java.io.File
import java.time.Instant
import java.util.Locale

/**
 * How long each screen takes to be had, through the façade and the released library, in a vault with five years of ten
 * cases and, turn by turn, in one with five years of one. `make bench` runs it; no test does.
 *
 * Arguments: a folder with the vault of one case, one with the vault of ten (`five-years` made both), the moment that
 * their years lead up to, and the file that gets the table of all calls. Prints the rows of the table of results.
 */
object ScreenTimes {
    private const val WARM_UP = 100
    private const val TURNS = 400
    private const val BOUND_MILLIS = 5.0

    /** More than the times of one and the same call differ by from one run to the next. */
    private const val BOUND_GROWTH = 1.25

    private class Measured(
        val screen: ScreenCall,
        val one: Double,
        val ten: Double,
    ) {
        val growth get() = ten / one
    }

    @JvmStatic
    fun main(arguments: Array<String>) {
        Locale.setDefault(Locale.ROOT)
        val (one, ten, moment, table) = arguments
        val clock = SetClock(Instant.ofEpochMilli(moment.toLong()))
        val measured =
            runBlocking {
                opened(File(one), clock).use { small ->
                    opened(File(ten), clock).use { large -> measure(small, large) }
                }
            }
        println(slowest(measured))
        println(mostGrown(measured))
        File(table).writeText(tableOf(measured))
    }

    private suspend fun opened(
        folder: File,
        clock: Clock,
    ): Medspiller {
        val digits = File(folder, "insecure-demo-key").readText().trim()
        val secret = digits.chunked(2).map { it.toInt(16).toByte() }.toByteArray()
        return medspiller(folder, clock, InsecureTestPhoneKey(secret)).also { it.unlock(CODE) }
    }

    private suspend fun measure(
        small: Medspiller,
        large: Medspiller,
    ): List<Measured> {
        val ids = listOf(small, large).map { it to ScreenIds.of(it) }
        return screenCalls.map { screen ->
            val times = ids.map { ArrayList<Long>() }
            repeat(WARM_UP + TURNS) { turn ->
                ids.forEachIndexed { which, (app, of) ->
                    val start = System.nanoTime()
                    screen.call(app, of)
                    val took = System.nanoTime() - start
                    if (turn >= WARM_UP) times[which] += took
                }
            }
            val (one, ten) = times.map { it.sorted()[TURNS / 2] / 1e6 }
            Measured(screen, one, ten)
        }
    }

    private fun slowest(measured: List<Measured>): String {
        val worst = measured.maxBy { it.ten }
        val within = if (worst.ten < BOUND_MILLIS) "yes" else "**no**"
        return "| any screen call through Kotlin, 10 cases x 5 years | the slowest of ${measured.size}, " +
            "`${worst.screen.name}`: median ${millis(worst.ten)} | - | - | median < 5 ms | $within |"
    }

    private fun mostGrown(measured: List<Measured>): String {
        val worst = measured.filter { it.screen.isOfOneCase }.maxBy { it.growth }
        val within = if (worst.growth <= BOUND_GROWTH) "yes" else "**no**"
        return "| a screen of one case, among 10 cases and alone | the most grown, `${worst.screen.name}`: " +
            "${millis(worst.ten)} | ${millis(worst.one)} | ${"%.2f".format(worst.growth)} | " +
            "does not grow: <= $BOUND_GROWTH | $within |"
    }

    private fun tableOf(measured: List<Measured>) =
        measured.sortedByDescending { it.ten }.joinToString("\n", postfix = "\n") {
            val kind = if (it.screen.isOfOneCase) "%.2f".format(it.growth) else "shows all cases"
            "| `${it.screen.name}` | ${millis(it.ten)} | ${millis(it.one)} | $kind |"
        }

    private fun millis(millis: Double) = "%.2f ms".format(millis)
}
