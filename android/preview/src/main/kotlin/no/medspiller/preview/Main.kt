package no.medspiller.preview

import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.type
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.application
import androidx.compose.ui.window.rememberWindowState
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import no.medspiller.Medspiller
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.screens.MedspillerApp
import java.awt.GraphicsEnvironment
import java.io.File

/** Where the demo is, as `medspiller demo` made it. */
private const val DEMO_FOLDER = "MEDSPILLER_DEMO"

/** Its vault, beside its phone key. */
private const val VAULT = "vault"

/** Opens the app on the demo in a window; without a display, writes the pictures of every screen into `args[0]`. */
fun main(args: Array<String>) {
    val demo = System.getenv(DEMO_FOLDER)
    when {
        GraphicsEnvironment.isHeadless() -> drawEverything(args)
        demo == null -> error("$DEMO_FOLDER does not say where the demo is")
        else -> openWindow(File(demo))
    }
}

private fun openWindow(demo: File) {
    val vault = Medspiller(File(demo, VAULT), InsecureDemoPhoneKey(File(demo, DEMO_KEY_FILE)))
    val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main)
    val model = AppModel(vault, DesktopPhone(demo), scope)
    model.begin()
    application {
        val window = rememberWindowState(size = DpSize(380.dp, 820.dp))
        Window(
            onCloseRequest = {
                vault.close()
                exitApplication()
            },
            state = window,
            title = Medspiller.words(vault.language).getValue("app-name"),
            onPreviewKeyEvent = { it.key == Key.Escape && it.type == KeyEventType.KeyDown && model.back() },
        ) {
            LaunchedEffect(window.isMinimized) { if (window.isMinimized) model.left() else model.returned() }
            MedspillerApp(model, Hyperlegible)
        }
    }
}
