package no.medspiller.ui.app

/** Text that no log and no crash report may show: it prints as itself nowhere. */
@JvmInline
value class Hidden(
    val text: String,
) {
    override fun toString() = "hidden"
}
