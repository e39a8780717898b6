package no.medspiller.ui.app

import no.medspiller.DeviceSettings
import no.medspiller.Language
import no.medspiller.Theme

/** The settings: what is kept on this phone outside the vault, and what the vault keeps of itself. */
class SettingsActions internal constructor(
    private val app: AppModel,
) {
    fun open() = app.act { app.show(Screen.Settings(app.vault.settings())) }

    fun chooseLanguage(language: Language) {
        keep { it.copy(language = language) }
        app.act(wait = true) { app.reloadNow(app.state.value.screen) }
    }

    fun chooseTextSize(percent: Int) = keep { it.copy(textPercent = percent) }

    fun chooseTheme(theme: Theme) = keep { it.copy(theme = theme) }

    /** Half a second, or a whole one for hands that need it. */
    fun setSlowTaps(slow: Boolean) =
        keep { it.copy(tapDelayMillis = DeviceSettings.TAP_DELAYS.run { if (slow) last() else first() }) }

    fun setLockAfter(minutes: UInt) =
        app.act(wait = true) {
            app.vault.setLockAfter(minutes)
            app.reloadNow(app.state.value.screen)
        }

    fun makeNewRecoveryCode() =
        app.act { app.start.toRecoveryCode(app.vault.makeNewRecoveryCode(), firstStart = false) }

    fun backUp() =
        app.act {
            val file = app.phone.newBackupFile()
            app.vault.backUp(file)
            app.phone.share(file)
            app.edit<Screen.Settings> { it.copy(backedUp = true) }
            app.reloadNow(app.state.value.screen)
        }

    private fun keep(change: (DeviceSettings) -> DeviceSettings) = app.keep(change(app.state.value.device))
}
