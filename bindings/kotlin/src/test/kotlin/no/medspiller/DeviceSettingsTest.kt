package no.medspiller

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.File

class DeviceSettingsTest {
    @TempDir
    lateinit var folder: File

    private val file get() = File(folder, "settings/device.properties")
    private val first = DeviceSettings(Language.NYNORSK)
    private val other = DeviceSettings(Language.ENGLISH, textPercent = 200, tapDelayMillis = 1000, theme = Theme.DARK)

    private fun kept() = DeviceSettingsFile(file, Language.NYNORSK)

    @Test
    fun aPhoneWithoutAFileBeginsInItsOwnLanguage() = assertEquals(first, kept().read())

    @Test
    fun whatIsKeptIsReadAgain() {
        kept().write(other)
        assertEquals(other, kept().read())
        kept().write(first)
        assertEquals(first, kept().read())
        assertEquals(
            listOf("device.properties"),
            file.parentFile
                .list()
                .orEmpty()
                .toList(),
        )
    }

    @Test
    fun aDamagedFileGivesWhatAPhoneBeginsWith() {
        file.parentFile.mkdirs()
        file.writeBytes(byteArrayOf(0, -1, 92, 117, 48, 48, 10))
        assertEquals(first, kept().read())
    }

    @Test
    fun oneDamagedSettingLeavesTheOthers() {
        kept().write(other)
        file.writeText(file.readText().replace("200", "2000").replace("DARK", "GREEN"))
        assertEquals(other.copy(textPercent = 100, theme = Theme.SYSTEM), kept().read())
    }
}
