package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import no.medspiller.ContactQuestion
import no.medspiller.ui.app.AssessmentActions
import no.medspiller.ui.app.Screen
import no.medspiller.ui.parts.AskPage
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.ChoiceButtons
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.WholeWords
import no.medspiller.ui.parts.WriteField
import no.medspiller.ui.theme.Space

/** The contact's questions: a list by life domain, since the contact knows the answers and wants them done. */
@Composable
internal fun ContactPartScreen(
    screen: Screen.ContactPart,
    actions: AssessmentActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val shown = screen.shown
    if (screen.asksToLock) {
        return AskPage(
            words["lock-title"],
            words["lock-explanation"],
            words["review-lock"],
            { actions.finishContact(screen) },
            words["lock-not-yet"],
            { actions.askToLockContact(false) },
        )
    }
    Page(
        shown.title,
        back = back,
        bottom = {
            Said(shown.left)
            MainButton(words["review-lock"], { actions.askToLockContact(true) })
        },
    ) {
        Quiet(words["contact-explanation"])
        shown.translationNote?.let { Quiet(it) }
        if (shown.needsReason) {
            WriteField(
                words["correct-reason"],
                screen.reason,
                actions::writeContactReason,
                hint = words["correct-reason-hint"],
            )
        }
        shown.domains.forEach { domain ->
            Group {
                Heading(domain.title)
                domain.questions.forEach { question ->
                    ContactQuestionView(question) { actions.pickContact(shown.draftId, question.item, it) }
                }
            }
        }
    }
}

@Composable
private fun ContactQuestionView(
    question: ContactQuestion,
    pick: (no.medspiller.Choice?) -> Unit,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
        WholeWords(question.text)
        question.help?.let { Quiet(it) }
        ChoiceButtons(
            question.text,
            question.choices.map { Choice(it, it.text) },
            question.choices.firstOrNull { it.chosen },
            pick,
        )
    }
}
