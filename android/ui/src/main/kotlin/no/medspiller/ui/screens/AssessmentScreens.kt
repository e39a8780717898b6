package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import no.medspiller.SatWith
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.Screen
import no.medspiller.ui.parts.AnswerRow
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.Note
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Signs
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.outdent

/** How many questions, how long, and whether someone sits beside. */
@Composable
internal fun AssessmentStartScreen(
    screen: Screen.AssessmentStart,
    app: AppModel,
    handedOver: Boolean,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(screen.shown.title, back = back, above = { Quiet(screen.shown.roundTitle) }) {
        Paragraph(screen.shown.intro)
        OpenCard(
            words["begin-together"],
            { app.assessment.begin(screen.caseId, SatWith.CONTACT) },
            lines = listOf(screen.shown.together),
        )
        OpenCard(
            words["begin-alone"],
            { app.assessment.begin(screen.caseId, SatWith.ALONE) },
            lines = listOfNotNull(screen.shown.alone, screen.shown.aloneWarning),
        )
        if (handedOver) HelpAndBack(app)
    }
}

/** Nothing is lost; go on, or stop for now. */
@Composable
internal fun PauseScreen(
    app: AppModel,
    handedOver: Boolean,
) {
    val words = LocalWords.current
    Page(
        words["pause-title"],
        bottom = { MainButton(words["pause-go-on"], app.assessment::goOn) },
    ) {
        Paragraph(words["pause-explanation"])
        if (handedOver) {
            HelpAndBack(app)
        } else {
            OtherButton(words["pause-home"], app.assessment::leave)
            WordButton(words["help"], app.home::help, Modifier.outdent(WordPadding), sign = Signs.phone)
        }
    }
}

/** With the phone handed over: help needs nobody's code, and there is always a way to give it back. */
@Composable
internal fun HelpAndBack(app: AppModel) {
    val words = LocalWords.current
    OtherButton(words["give-back"], app.home::askToGiveBack)
    WordButton(words["help"], app.home::help, Modifier.outdent(WordPadding), sign = Signs.phone)
}

/** Locked. Help comes first here, the answers after. */
@Composable
internal fun FinishedScreen(
    screen: Screen.Finished,
    app: AppModel,
    handedOver: Boolean,
) {
    val words = LocalWords.current
    val shown = screen.shown
    Page(
        shown.title,
        bottom = {
            MainButton(if (handedOver) words["give-back"] else words["finish-home"], app.assessment::leave)
        },
    ) {
        Paragraph(shown.locked)
        Note(shown.whoCanSee, heading = words["who-can-see"])
        HelpBlockView(shown.help, app.home::dial)
        Heading(words["your-answers"])
        shown.answers.forEach { AnswerRow(it.question, it.answer) }
    }
}
