package no.medspiller

import java.io.File
import java.io.IOException
import java.io.StringReader
import java.nio.file.Files
import java.nio.file.StandardCopyOption
import java.util.Properties

/** Light or dark. */
enum class Theme {
    SYSTEM,
    LIGHT,
    DARK,
}

/**
 * How this phone shows things. Outside the vault, since it is needed before the vault is open; nothing in it tells
 * about a person beyond that.
 */
data class DeviceSettings(
    val language: Language,
    /** On top of what the phone is set to: one of [TEXT_PERCENTS]. */
    val textPercent: Int = 100,
    /** How long after a screen change taps are ignored: one of [TAP_DELAYS]. */
    val tapDelayMillis: Long = TAP_DELAYS.first(),
    val theme: Theme = Theme.SYSTEM,
) {
    companion object {
        val TEXT_PERCENTS = listOf(100, 125, 150, 200)
        val TAP_DELAYS = listOf(500L, 1000L)
    }
}

/** Keeps [DeviceSettings] in [file]. A file that is missing or damaged gives what a phone begins with. */
class DeviceSettingsFile(
    private val file: File,
    /** The language of a phone on which none was chosen. */
    private val languageOfPhone: Language,
) {
    /** What was kept, each setting that cannot be read as it was at first. */
    fun read(): DeviceSettings {
        val kept = Properties()
        try {
            kept.load(StringReader(file.readText()))
        } catch (_: IOException) {
            kept.clear()
        } catch (_: IllegalArgumentException) {
            kept.clear()
        }
        val first = DeviceSettings(languageOfPhone)
        return DeviceSettings(
            language = Language.entries.find { it.name == kept.getProperty(LANGUAGE) } ?: first.language,
            textPercent = DeviceSettings.TEXT_PERCENTS.find { "$it" == kept.getProperty(TEXT) } ?: first.textPercent,
            tapDelayMillis = DeviceSettings.TAP_DELAYS.find { "$it" == kept.getProperty(TAP) } ?: first.tapDelayMillis,
            theme = Theme.entries.find { it.name == kept.getProperty(THEME) } ?: first.theme,
        )
    }

    /** Keeps [settings]: written beside and moved into place, so that a phone that dies has the old or the new. */
    @Throws(IOException::class)
    fun write(settings: DeviceSettings) {
        val lines =
            listOf(
                LANGUAGE to settings.language.name,
                TEXT to "${settings.textPercent}",
                TAP to "${settings.tapDelayMillis}",
                THEME to settings.theme.name,
            ).joinToString("\n", postfix = "\n") { (key, value) -> "$key=$value" }
        file.absoluteFile.parentFile.mkdirs()
        val beside = File(file.absoluteFile.parentFile, file.name + ".new")
        beside.writeText(lines)
        Files.move(
            beside.toPath(),
            file.toPath(),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE,
        )
    }
}

private const val LANGUAGE = "language"
private const val TEXT = "text-percent"
private const val TAP = "tap-delay-millis"
private const val THEME = "theme"
