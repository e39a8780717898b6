package no.medspiller.ui.parts

import androidx.compose.runtime.Composable

/**
 * Asks before what should not happen by mistake: a page of its own, since a small window in front of another is
 * harder to read, to leave and to hear than a page that says one thing.
 */
@Composable
fun AskPage(
    title: String,
    text: String,
    confirm: String,
    onConfirm: () -> Unit,
    dismiss: String,
    onDismiss: () -> Unit,
) = Page(
    title,
    bottom = {
        MainButton(confirm, onConfirm)
        OtherButton(dismiss, onDismiss)
    },
) { Paragraph(text) }
