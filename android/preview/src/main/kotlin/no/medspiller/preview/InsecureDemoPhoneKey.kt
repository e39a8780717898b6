package no.medspiller.preview

import no.medspiller.PhoneKey
import java.io.File
import java.security.SecureRandom
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** The file a demo's key lies in, beside the vault it opens. */
const val DEMO_KEY_FILE = "insecure-demo-key"

private const val KEY_BYTES = 32

/**
 * A phone key that lies in a file in the open, so that anyone with the folder has it: for invented people only.
 *
 * HMAC-SHA256 under the 64 hex digits in [file], as `medspiller demo` writes them.
 */
class InsecureDemoPhoneKey(
    file: File,
) : PhoneKey {
    private val key: ByteArray

    init {
        if (!file.exists()) {
            file.absoluteFile.parentFile.mkdirs()
            val fresh = ByteArray(KEY_BYTES).also(SecureRandom()::nextBytes)
            file.writeText(fresh.joinToString("", postfix = "\n") { "%02x".format(it) })
        }
        val digits = file.readText().trim()
        require(digits.length == 2 * KEY_BYTES) { "${file.name} does not hold a key" }
        key = digits.chunked(2).map { it.toInt(16).toByte() }.toByteArray()
    }

    override fun bind(input: ByteArray): ByteArray =
        Mac.getInstance("HmacSHA256").run {
            init(SecretKeySpec(key, "HmacSHA256"))
            doFinal(input)
        }
}
