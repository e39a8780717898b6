package no.medspiller

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.io.File

/** The same vectors as in Rust: the source's 77 answers. */
class VectorsTest {
    private val vectors = File(System.getProperty("vectors.dir"))

    private fun columns(): List<RoundColumn> {
        val rows = File(vectors, "s13_77.csv").readLines().drop(1).map { it.split(",").drop(1) }
        return (0..2).map { round -> RoundColumn((round + 1).toUInt(), rows.map { it[round].toUByte() }) }
    }

    /** The number after each of [keys], in order, in vectors.json. */
    private fun vector(vararg keys: String): Double {
        val text = File(vectors, "vectors.json").readText()
        val at = keys.fold(0) { from, key -> text.indexOf("\"$key\"", from).also { assertTrue(it >= 0, key) } }
        return Regex("-?[0-9.]+").find(text, text.indexOf(":", at))!!.value.toDouble()
    }

    @Test
    fun `the source's 77 answers give its figures`() {
        val figures = Medspiller.itemFigures("S13", columns())
        val text = File(vectors, "vectors.json").readText()
        val means =
            Regex("\"means\": \\[([^]]*)]")
                .find(text)!!
                .groupValues[1]
                .split(",")
                .map { it.trim().toDouble() }
        figures.rounds.zip(means).forEach { (round, mean) -> assertEquals(mean, round.mean!!, 1e-6) }
        for (pair in figures.pairs) {
            val name = "r${pair.from}_r${pair.to}"
            assertEquals(vector("paired_t", name, "mean"), pair.mean!!, 1e-6)
            assertEquals(vector("paired_t", name, "sd"), pair.sd!!, 1e-6)
            assertEquals(vector("paired_t", name, "t"), pair.t!!, 1e-6)
            assertEquals(vector("paired_t", name, "p"), pair.p!!, 1e-6)
            assertEquals(77uL to 76uL, pair.n to pair.df)
        }
        val last = figures.pairs.single { it.from == 1u && it.to == 3u }
        for (step in -4..4) {
            val expected = if (step in -2..3) vector("change_r1_r3", "$step") else 0.0
            assertEquals(expected.toULong(), last.changes[step.toByte()], "$step")
        }
        assertEquals(vector("stability_change", "threshold"), last.stabilityThreshold!!, 1e-6)
        assertEquals(1uL, last.beyondStability)
    }

    @Test
    fun `what does not exist is null, and a bad code is named`() {
        val alone = Medspiller.itemFigures("S13", listOf(RoundColumn(1u, listOf(3.toUByte(), null))))
        assertEquals(listOf(3.0, null), alone.rounds.single().let { listOf(it.mean, it.sd) })
        val bad = assertThrows<Invalid> { Medspiller.itemFigures("S13", listOf(RoundColumn(1u, listOf(6.toUByte())))) }
        assertEquals("S13" to "out_of_range", bad.field to bad.reason)
        assertEquals("X1", assertThrows<Invalid> { Medspiller.itemFigures("X1", emptyList()) }.field)
        val uneven = listOf(RoundColumn(1u, listOf(null)), RoundColumn(2u, emptyList()))
        assertEquals("rounds", assertThrows<Invalid> { Medspiller.itemFigures("S13", uneven) }.field)
    }
}
