package no.medspiller.preview

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.material3.Text
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clipToBounds
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import no.medspiller.Language
import no.medspiller.ui.theme.MedspillerTheme
import org.junit.AfterClass
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

class ScreenWalkTest {
    @Test
    fun everyScreenCanBeHeardAndReadAtNormalSize() = assertNoFaults(1f)

    @Test
    fun everyScreenCanBeHeardAndReadAtTwiceTheSize() = assertNoFaults(2f)

    private fun assertNoFaults(fontScale: Float) {
        val found =
            story.catalogue().screens.flatMap { screen ->
                Language.entries.flatMap { language ->
                    faultsOf(fontScale) { screen.content(Look("walk", language)) }
                        .map { "${screen.name} ($language): $it" }
                }
            }
        assertEquals(found.joinToString("\n"), 0, found.size)
    }

    @Test
    fun theWalkFindsWhatIsWrong() {
        val found =
            faultsOf(1f) {
                MedspillerTheme(Hyperlegible) {
                    Column {
                        Box(Modifier.size(60.dp).clickable(role = Role.Button) {})
                        Text("Neste", Modifier.clickable {})
                        Text("Livskvalitetsmåling", Modifier.width(90.dp))
                        Text("En linje som ikke får plass", Modifier.width(100.dp), maxLines = 1)
                        Box(Modifier.size(40.dp, 20.dp).clipToBounds()) { Text("Ganske fornøyd", softWrap = false) }
                    }
                }
            }
        assertTrue(found.toString(), found.any { it.startsWith("a control without a name") })
        assertTrue(found.toString(), "Neste: no role" in found)
        assertTrue(found.toString(), found.any { it.endsWith("inside the word \"Livskvalitetsmåling\"") })
        assertTrue(found.toString(), "\"En linje som ikke får plass\" is cut off" in found)
        assertTrue(found.toString(), found.any { it.startsWith("\"Ganske fornøyd\"") })
        assertTrue(found.toString(), "the page cannot scroll" in found)
    }

    companion object {
        private val story = DemoStory()

        @AfterClass
        @JvmStatic
        fun end() = story.close()
    }
}
