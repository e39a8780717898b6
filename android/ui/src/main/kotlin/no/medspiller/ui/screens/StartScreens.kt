package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import no.medspiller.Language
import no.medspiller.Medspiller
import no.medspiller.OwnRole
import no.medspiller.ui.app.Screen
import no.medspiller.ui.app.StartActions
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.Note
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.WholeWords

/** While the vault is asked what there is: too short to say anything. */
@Composable
internal fun EmptyScreen() = Page(LocalWords.current["app-name"]) {}

/** The languages, each by its own name: someone who cannot read this one must find the next. */
@Composable
internal fun ChooseLanguageScreen(actions: StartActions) {
    val names = remember { Language.entries.associateWith { Medspiller.words(it).getValue("language-name") } }
    Page(LocalWords.current["language-title"]) {
        names.forEach { (language, name) -> OtherButton(name, { actions.chooseLanguage(language) }) }
    }
}

@Composable
internal fun WhoAreYouScreen(
    actions: StartActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(words["who-title"], back = back) {
        Paragraph(words["who-explanation"])
        OtherButton(words["who-has-contact"], { actions.iAm(OwnRole.SERVICE_USER) })
        OtherButton(words["who-is-contact"], { actions.iAm(OwnRole.TRAINING_CONTACT) })
    }
}

/** What is mine, ours and all three's, and the exception: one screen, before anything is written. */
@Composable
internal fun WhoSeesScreen(
    screen: Screen.WhoSees,
    actions: StartActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(
        words["sees-title"],
        back = back,
        bottom = { MainButton(words["sees-read"], { actions.haveRead(screen.role) }) },
    ) {
        Note(words["sees-mine"], heading = words["sees-mine-title"])
        Note(words["sees-ours"], heading = words["sees-ours-title"])
        Note(words["sees-three"], heading = words["sees-three-title"])
        WholeWords(words["sees-exception"])
    }
}
