package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import no.medspiller.DayShown
import no.medspiller.QuestionShown
import no.medspiller.QuestionStep
import no.medspiller.ReviewShown
import no.medspiller.ReviewStep
import no.medspiller.SkippedShown
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.Screen
import no.medspiller.ui.parts.AskPage
import no.medspiller.ui.parts.ButtonPair
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.ChoiceList
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.Note
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.ProgressLine
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Signs
import no.medspiller.ui.parts.SwitchRow
import no.medspiller.ui.parts.WholeWords
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.WriteField
import no.medspiller.ui.parts.outdent
import no.medspiller.ui.theme.Space
import no.medspiller.Choice as Answer

/** The runner at whichever step it is. */
@Composable
internal fun RunnerScreen(
    screen: Screen.Runner,
    app: AppModel,
) {
    when (val step = screen.shown.step) {
        is QuestionShown -> QuestionPage(screen, step.question, app)
        is SkippedShown -> SkippedPage(screen, step, app)
        is DayShown -> DayPage(screen, step, app)
        is ReviewShown -> if (screen.asksToLock) LockPage(screen, app) else ReviewPage(screen, step.review, app)
    }
}

/** One question and its answers, and nothing else. */
@Composable
private fun QuestionPage(
    screen: Screen.Runner,
    question: QuestionStep,
    app: AppModel,
) {
    val words = LocalWords.current
    val actions = app.assessment
    val draft = screen.shown.draftId
    Page(
        question.text,
        above = {
            ProgressLine(question.position, question.progress) {
                WordButton(words["runner-read"], { actions.read(question) }, sign = Signs.speaker)
            }
        },
        startsWithAction = true,
        bottom = {
            ButtonPair(
                words["back"] to { actions.back(screen) },
                words["next"] to { actions.next(draft) },
            )
        },
    ) {
        question.translationNote?.let { Quiet(it) }
        question.help?.let { Quiet(it) }
        if (question.skipped) Quiet(words["runner-was-skipped"])
        Column(verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
            val pick: (Answer?) -> Unit = { actions.pick(draft, question, it) }
            Answers(question.choices, pick)
            WithoutAnswer(
                { Answers(listOf(question.dontKnow), pick) },
                { WordButton(words["runner-skip"], { actions.skip(draft) }, Modifier.outdent(WordPadding)) },
            )
        }
    }
}

/** "Vet ikke" and "Hopp over" beside each other, so that both are seen at once; below each other in large text. */
@Composable
private fun WithoutAnswer(
    dontKnow: @Composable () -> Unit,
    skip: @Composable () -> Unit,
) {
    if (LocalDensity.current.fontScale <= LARGEST_BESIDE) {
        Row(verticalAlignment = Alignment.CenterVertically) {
            Box(Modifier.weight(1f)) { dontKnow() }
            skip()
        }
    } else {
        dontKnow()
        skip()
    }
}

private const val LARGEST_BESIDE = 1.3f

@Composable
private fun Answers(
    answers: List<Answer>,
    pick: (Answer?) -> Unit,
) = ChoiceList(
    answers.map { Choice(it, it.text) },
    answers.firstOrNull { it.chosen },
    pick,
)

@Composable
private fun SkippedPage(
    screen: Screen.Runner,
    step: SkippedShown,
    app: AppModel,
) {
    val words = LocalWords.current
    val draft = screen.shown.draftId
    Page(
        step.sentence,
        back = { app.assessment.back(screen) },
        bottom = {
            MainButton(words["skipped-answer"], { app.assessment.answerSkipped(draft) })
            OtherButton(words["skipped-decline"], { app.assessment.declineSkipped(draft) })
        },
    ) {}
}

@Composable
private fun DayPage(
    screen: Screen.Runner,
    step: DayShown,
    app: AppModel,
) {
    val words = LocalWords.current
    val draft = screen.shown.draftId
    Page(
        words["day-title"],
        back = { app.assessment.back(screen) },
    ) {
        step.choices.forEach { day -> OpenCard(day.text, { app.assessment.setDay(draft, day.day) }) }
        WordButton(words["runner-skip"], { app.assessment.setDay(draft, null) }, Modifier.outdent(WordPadding))
    }
}

@Composable
private fun LockPage(
    screen: Screen.Runner,
    app: AppModel,
) {
    val words = LocalWords.current
    AskPage(
        words["lock-title"],
        words["lock-explanation"],
        words["review-lock"],
        { app.assessment.finish(screen) },
        words["lock-not-yet"],
        { app.assessment.askToLock(false) },
    )
}

/** The answers, each a way back to its question, until they are locked. */
@Composable
private fun ReviewPage(
    screen: Screen.Runner,
    review: ReviewStep,
    app: AppModel,
) {
    val words = LocalWords.current
    val actions = app.assessment
    val draft = screen.shown.draftId
    Page(
        words["review-title"],
        back = { actions.back(screen) },
        bottom = { MainButton(words["review-lock"], { actions.askToLock(true) }) },
    ) {
        WholeWords(words["review-explanation"])
        if (review.needsReason) {
            WriteField(
                words["correct-reason"],
                screen.reason,
                actions::writeReason,
                hint = words["correct-reason-hint"],
            )
        }
        Column(verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
            review.answers.forEach { answer ->
                OpenCard(answer.answer, { actions.edit(draft, answer.item) }, above = answer.question)
            }
        }
        review.day?.let { WholeWords(it) }
        Note(review.whoCanSee, heading = words["who-can-see"])
        review.shownToContact?.let { on ->
            SwitchRow(
                words["review-show-to-contact"],
                on,
                { actions.showToContact(draft, it) },
                detail = words["review-show-to-contact-detail"],
            )
        }
        HelpBlockView(review.help, app.home::dial)
    }
}
