package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import no.medspiller.DeviceSettings
import no.medspiller.Language
import no.medspiller.Medspiller
import no.medspiller.Theme
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.Screen
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.ChoiceList
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.SwitchRow
import no.medspiller.ui.theme.Space

/** Language, text, taps, and what the vault keeps of itself. */
@Composable
internal fun SettingsScreen(
    screen: Screen.Settings,
    device: DeviceSettings,
    app: AppModel,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val actions = app.settings
    val hasOne = screen.shown.recoveryCodeWrittenDown
    Page(
        words["settings-title"],
        back = back,
        bottom = { MainButton(words["settings-lock-now"], app.codes::lockNow) },
    ) {
        Setting(words["settings-language"], languages(), device.language, actions::chooseLanguage)
        Setting(words["settings-text-size"], textSizes(), device.textPercent, actions::chooseTextSize)
        Setting(words["settings-theme"], themes(), device.theme, actions::chooseTheme)
        Group {
            Heading(words["settings-taps"])
            SwitchRow(
                words["settings-slow-taps"],
                device.tapDelayMillis > DeviceSettings.TAP_DELAYS.first(),
                actions::setSlowTaps,
                detail = words["settings-slow-taps-detail"],
            )
        }
        Group {
            Heading(words["settings-reminders"])
            OpenCard(
                words["settings-reminders-open"],
                app.reminders::open,
                lines = listOf(words["settings-reminders-detail"]),
            )
        }
        Setting(words["settings-lock-after"], lockTimes(), screen.shown.lockAfterMinutes, actions::setLockAfter)
        Group {
            Heading(words["settings-safety"])
            Column(verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
                OpenCard(words["settings-change-code"], app.codes::change)
                OpenCard(
                    words["settings-recovery"],
                    actions::makeNewRecoveryCode,
                    lines = listOf(words[if (hasOne) "settings-recovery-has" else "settings-recovery-has-not"]),
                )
                OpenCard(words["settings-back-up"], actions::backUp, lines = listOf(screen.shown.lastBackup))
                if (screen.backedUp) Said(words["settings-backed-up"])
            }
        }
    }
}

@Composable
private fun <T : Any> Setting(
    title: String,
    choices: List<Choice<T>>,
    chosen: T,
    onChoose: (T) -> Unit,
) = Group {
    Heading(title)
    ChoiceList(choices, chosen, { it?.let(onChoose) }, canClear = false)
}

@Composable
private fun languages(): List<Choice<Language>> =
    remember { Language.entries.map { Choice(it, Medspiller.words(it).getValue("language-name")) } }

@Composable
private fun textSizes(): List<Choice<Int>> {
    val words = LocalWords.current
    return DeviceSettings.TEXT_PERCENTS.map { Choice(it, words["text-size-$it"]) }
}

@Composable
private fun themes(): List<Choice<Theme>> {
    val words = LocalWords.current
    return listOf(
        Choice(Theme.SYSTEM, words["theme-system"]),
        Choice(Theme.LIGHT, words["theme-light"]),
        Choice(Theme.DARK, words["theme-dark"]),
    )
}

@Composable
private fun lockTimes(): List<Choice<UInt>> {
    val words = LocalWords.current
    return listOf(
        Choice(0u, words["lock-after-0"]),
        Choice(2u, words["lock-after-2"]),
        Choice(10u, words["lock-after-10"]),
    )
}
