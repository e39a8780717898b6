package no.medspiller.ui

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

/** The screens' words: each used one is there in every language, and each that is there is used. */
class WordsTest {
    private val sources =
        File("src/main/kotlin")
            .walk()
            .filter { it.extension == "kt" }
            .map { it.readText() }
            .toList()

    /** Keys as they stand in the code; `$` begins what is put in while running. */
    private val used =
        sources
            .flatMap { Regex("\"([a-z]+(?:-[a-z0-9\$]+[^\" ]*)?)").findAll(it).map { match -> match.groupValues[1] } }
            .toSet()

    private fun keysOf(language: String): Set<String> =
        File("../../core/text/$language/app.ftl")
            .readLines()
            .filter { it.firstOrNull()?.isLowerCase() == true }
            .map { it.substringBefore(" =") }
            .toSet()

    @Test
    fun theLanguagesHaveTheSameWords() {
        assertTrue(keysOf("nb").size > 100)
        assertEquals(keysOf("nb"), keysOf("nn"))
        assertEquals(keysOf("nb"), keysOf("en"))
    }

    @Test
    fun everyWordThatIsAskedForIsThere() {
        val asked =
            sources.flatMap {
                Regex("ords(?:\\.current)?\\[\"([a-z0-9-]+)\"]").findAll(it).map { match ->
                    match.groupValues[1]
                }
            }
        assertTrue(asked.size > 80)
        assertEquals(emptySet<String>(), asked.toSet() - keysOf("nb"))
    }

    @Test
    fun noWordIsThereForNothing() {
        val begun = used.mapNotNull { key -> key.substringBefore('$', "").ifEmpty { null } } + "invalid-"
        val idle =
            keysOf("nb").filter { key ->
                val bare = key.removeSuffix("-safe").removeSuffix("-do")
                key !in used && bare !in used && begun.none { key.startsWith(it) }
            }
        assertEquals(emptyList<String>(), idle)
    }
}
