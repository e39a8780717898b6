package no.medspiller.preview

import androidx.compose.runtime.Composable

/**
 * One screen of the app in one state.
 *
 * [name] is stable and names its pictures; [reached] says how a person gets there; [content] shows it in a language.
 */
class CatalogueScreen(
    val name: String,
    val reached: String,
    val content: @Composable (language: String) -> Unit,
)

/**
 * Every screen there is. The pictures, the accessibility walk and the tour all run from this one list, so a screen
 * that is here escapes none of them.
 */
class ScreenCatalogue(
    val screens: List<CatalogueScreen>,
    private val frame: @Composable (look: Look, content: @Composable () -> Unit) -> Unit,
) {
    init {
        val twice = screens.groupBy { it.name }.filterValues { it.size > 1 }.keys
        require(twice.isEmpty()) { "two screens are called $twice" }
    }

    /** Shows [screen] as [look] has it, in theme and words. */
    @Composable
    fun Show(
        screen: CatalogueScreen,
        look: Look,
    ) = frame(look) { screen.content(look.language) }
}
