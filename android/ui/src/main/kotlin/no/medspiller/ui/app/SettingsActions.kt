package no.medspiller.ui.app

import no.medspiller.Language

/** The settings: what is kept on this phone outside the vault, and what the vault keeps of itself. */
class SettingsActions internal constructor(
    private val app: AppModel,
) {
    fun open() = app.act { app.show(Screen.Settings(app.vault.settings())) }

    fun chooseLanguage(language: Language) {
        keep { it.copy(language = language) }
        app.act(wait = true) { app.reloadNow(app.state.value.screen) }
    }

    fun chooseTextSize(size: TextSize) = keep { it.copy(textSize = size) }

    fun setSlowTaps(slow: Boolean) = keep { it.copy(slowTaps = slow) }

    fun setLockAfter(minutes: UInt) =
        app.act(wait = true) {
            app.vault.setLockAfter(minutes)
            app.reloadNow(app.state.value.screen)
        }

    fun makeNewRecoveryCode() = app.act { app.start.toRecoveryCode(app.vault.makeNewRecoveryCode(), firstStart = false) }

    fun backUp() =
        app.act {
            val file = app.phone.newBackupFile()
            app.vault.backUp(file)
            app.phone.share(file)
            app.edit<Screen.Settings> { it.copy(backedUp = true) }
            app.reloadNow(app.state.value.screen)
        }

    private fun keep(change: (Preferences) -> Preferences) = app.keep(change(app.state.value.preferences))
}
