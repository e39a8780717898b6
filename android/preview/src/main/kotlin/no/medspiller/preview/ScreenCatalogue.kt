package no.medspiller.preview

import androidx.compose.runtime.Composable

/**
 * One screen of the app in one state.
 *
 * [name] is stable and names its pictures; [reached] says how a person gets there; [content] shows it.
 */
class CatalogueScreen(
    val name: String,
    val reached: String,
    val content: @Composable (look: Look) -> Unit,
)

/**
 * Every screen there is. The pictures, the accessibility walk and the tour all run from this one list, so a screen
 * that is here escapes none of them.
 */
class ScreenCatalogue(
    val screens: List<CatalogueScreen>,
) {
    init {
        val twice = screens.groupBy { it.name }.filterValues { it.size > 1 }.keys
        require(twice.isEmpty()) { "two screens are called $twice" }
    }
}
