package no.medspiller.preview

import no.medspiller.DayKind
import no.medspiller.HomeScreen
import no.medspiller.MarkCode
import no.medspiller.MarkDontKnow
import no.medspiller.Medspiller
import no.medspiller.NewCase
import no.medspiller.OwnRole
import no.medspiller.QuestionShown
import no.medspiller.RecoveryCode
import no.medspiller.RunnerScreen
import no.medspiller.SatWith
import no.medspiller.SkippedShown
import no.medspiller.Storage
import no.medspiller.StorageProblem
import no.medspiller.ui.app.CodeProblem
import no.medspiller.ui.app.CodePurpose
import no.medspiller.ui.app.Hidden
import no.medspiller.ui.app.NewCodeUse
import no.medspiller.ui.app.People
import no.medspiller.ui.app.Refused
import no.medspiller.ui.app.Screen

internal const val DEMO_CODE = "271828"
private const val USER = "Åse"
private const val CONTACT = "Kari"
private const val WRONG_CODES_BEFORE_WAIT = 5

internal suspend fun firstStartScreens(story: DemoLife) =
    with(story) {
        val contact = OwnRole.TRAINING_CONTACT
        val use = NewCodeUse.FirstStart(contact)
        add("first-language", "The first start", Screen.ChooseLanguage, back = false)
        add("first-who", "After the language", Screen.WhoAreYou)
        add("first-sees", "After choosing who one is", Screen.WhoSees(contact))
        add("first-code", "After reading who sees what", Screen.Code(CodePurpose.New(use), typed = Hidden("271")))
        add(
            "first-code-again",
            "The second code was not like the first",
            Screen.Code(CodePurpose.Again(use, Hidden(DEMO_CODE)), problem = CodeProblem.NotAlike),
        )
        val code = core.create(contact, DEMO_CODE)
        add(
            "recovery-shown",
            "After the code, on first start",
            Screen.RecoveryShown(code.groups().map(::Hidden), firstStart = true),
            back = false,
        )
        add("recovery-asked", "After writing the recovery code down", asked(code, wrong = false))
        add("recovery-asked-wrong", "A group was copied wrong", asked(code, wrong = true))
        code.close()
        add("home-first", "After first start, the recovery code put off", Screen.Home(core.home()), back = false)
    }

private fun asked(
    code: RecoveryCode,
    wrong: Boolean,
) = code.askedBack().map { it.toInt() }.let { groups ->
    Screen.RecoveryAsked(groups, groups.map { Hidden(if (wrong) "ABC" else "") }, firstStart = true, wrong = wrong)
}

internal suspend fun openCaseScreens(story: DemoLife): String =
    with(story) {
        val form = Screen.OpenCase(OwnRole.TRAINING_CONTACT, userName = USER, contactName = CONTACT)
        add("case-open", "Home, new assignment", form)
        add(
            "case-refused",
            "A national identity number typed as a name",
            form.copy(userName = "Åse 01018012345", refused = Refused("user_name", "identity_number")),
        )
        val caseId =
            core.openCase(
                NewCase(USER, CONTACT, userUnder18 = false, contactUnder18 = false, withoutSubstance = false),
            )
        add("home-start", "Home with one case, nothing answered", Screen.Home(core.home()), back = false)
        add("hand-over", "Home, the user's questions", Screen.HandOver(caseId, core.handOver(caseId), null))
        add(
            "start",
            "After 'I am ...'",
            Screen.AssessmentStart(caseId, core.assessmentStart(caseId)),
            handedOver = true,
        )
        caseId
    }

internal suspend fun firstRoundScreens(
    story: DemoLife,
    caseId: String,
) = with(story) {
    val draft = core.beginUserPart(caseId, SatWith.CONTACT).draftId
    val runner: suspend () -> Screen = { Screen.Runner(core.runner(draft)) }
    add("question-first", "Start, together", runner(), handedOver = true)
    core.answer(draft, FIRST_ANSWERS.take(2))
    core.markShown(draft, code = 4)
    add("question-chosen", "An answer tapped", runner(), handedOver = true)
    add("question-full", "The phone is full", runner(), handedOver = true, failure = Storage(StorageProblem.FULL))
    core.next(draft)
    core.answer(draft, FIRST_ANSWERS.drop(3).take(5))
    add("pause", "The system's back in a question", Screen.Pause, handedOver = true)
    add("home-go-on", "The phone was put down at question 9 and started again", Screen.Home(core.home()), back = false)
    core.answer(draft, FIRST_ANSWERS.drop(8))
    add("skipped", "After the last question, two skipped", runner(), handedOver = true)
    val skipped = core.answerSkipped(draft)
    add("question-skipped", "'Yes' to the skipped", runner(), handedOver = true)
    core.mark(draft, skipped.item(), MarkDontKnow)
    core.next(draft)
    // The other skipped question comes next; skipped again, it is asked about once more.
    core.skip(draft)
    core.declineSkipped(draft)
    add("day", "After the questions", runner(), handedOver = true)
    core.setDay(draft, DayKind.ORDINARY)
    add("review", "After the day", runner(), handedOver = true)
    add("review-lock", "'Lock the answers'", Screen.Runner(core.runner(draft), asksToLock = true), handedOver = true)
    val finished = core.finishUserPart(draft)
    add(
        "finished",
        "The answers are locked",
        Screen.Finished(finished.copy(help = checkNotNull(Medspiller.help(core.language)))),
        handedOver = true,
    )
    add("give-back", "After the finish", Screen.GiveBack(core.handOver(caseId).wayBack), handedOver = true)
    add("give-back-code", "'I have the phone'", Screen.Code(CodePurpose.LeaveHandOver), handedOver = true)
    add("help", "'Help', anywhere", Screen.Help(Medspiller.help(core.language)), handedOver = true)
}

internal suspend fun contactPartScreens(
    story: DemoLife,
    caseId: String,
) = with(story) {
    add("home-contact-part", "Home, the user has answered", Screen.Home(core.home()), back = false)
    add(
        "perspectives-not-yet",
        "Looked for before both have answered",
        Screen.Perspectives(core.perspectives(caseId, 1u)),
    )
    val draft = core.beginContactPart(caseId).draftId
    add("contact-part", "Home, the contact's questions", Screen.ContactPart(core.contactPart(draft)))
    core.answerContactPart(draft, leave = 3)
    add("contact-part-nearly", "All but three answered", Screen.ContactPart(core.contactPart(draft)))
    core.finishContactPart(draft)
    add("home-perspectives", "Home, both have answered", Screen.Home(core.home()), back = false)
    add("perspectives", "Home, how you each see it", Screen.Perspectives(core.perspectives(caseId, 1u)))
    add("rounds-one", "Home, earlier rounds", Screen.Rounds(people(caseId), core.rounds(caseId)))
    add("round", "One round", Screen.Round(people(caseId), core.round(caseId, 1u), null))
}

internal suspend fun secondRoundScreens(
    story: DemoLife,
    caseId: String,
) = with(story) {
    add("home-due", "Half a year later", Screen.Home(core.home()), back = false)
    val draft = core.beginUserPart(caseId, SatWith.ALONE).draftId
    core.answer(draft, SECOND_ANSWERS)
    if (core.runner(draft).step is SkippedShown) core.declineSkipped(draft)
    core.setDay(draft, DayKind.GOOD)
    add("review-alone", "The finish of one who answered alone", Screen.Runner(core.runner(draft)), handedOver = true)
    core.finishUserPart(draft)
    add("rounds-two", "Home, earlier rounds, two answered", Screen.Rounds(people(caseId), core.rounds(caseId)))
    add("compare", "Two rounds side by side", Screen.Compare(core.compare(caseId, 1u, 2u)))
    val correction = core.correctUserPart(caseId, 1u)
    add("correct", "Correcting a finished round", Screen.Runner(core.runner(correction.draftId)), handedOver = true)
}

internal suspend fun settingsScreens(story: DemoLife) =
    with(story) {
        add("settings", "Home, settings", Screen.Settings(core.settings()))
        add("code-old", "Settings, change the code", Screen.Code(CodePurpose.Old))
    }

internal suspend fun lockScreens(story: DemoLife) =
    with(story) {
        core.lock()
        add("unlock", "Opening the app", Screen.Code(CodePurpose.Unlock), back = false)
        add(
            "unlock-wrong",
            "A wrong code",
            Screen.Code(CodePurpose.Unlock, problem = CodeProblem.Wrong(4u)),
            back = false,
        )
        repeat(WRONG_CODES_BEFORE_WAIT) { tryWrong(it) }
        add(
            "unlock-wait",
            "Five wrong codes",
            Screen.Code(CodePurpose.Unlock, problem = CodeProblem.Wrong(0u), wait = core.unlockScreen().wait),
            back = false,
        )
        add("forgotten", "The code is forgotten", Screen.Forgotten)
        add("recovery-typed", "The recovery code", Screen.RecoveryTyped())
        add("recovery-typed-wrong", "A wrong recovery code", Screen.RecoveryTyped(wrong = true))
    }

private suspend fun DemoLife.tryWrong(which: Int) {
    try {
        core.unlock("00000$which")
    } catch (_: no.medspiller.WrongCode) {
        // What is wanted: it counts.
    }
}

internal suspend fun ownPhoneScreens(story: DemoLife) =
    with(story) {
        core.create(OwnRole.SERVICE_USER, DEMO_CODE).close()
        core.recoveryCodeWrittenDown()
        add("user-home-first", "The user's own phone, first start over", Screen.Home(core.home()), back = false)
        add(
            "user-case",
            "The user's own phone, names",
            Screen.OpenCase(OwnRole.SERVICE_USER, userName = USER, contactName = CONTACT),
        )
        val caseId =
            core.openCase(
                NewCase(USER, CONTACT, userUnder18 = false, contactUnder18 = false, withoutSubstance = true),
            )
        add("user-home", "The user's own phone, a round is due", Screen.Home(core.home()), back = false)
        add(
            "user-start",
            "The user's own phone, before the questions",
            Screen.AssessmentStart(caseId, core.assessmentStart(caseId)),
        )
        val draft = core.beginUserPart(caseId, SatWith.ALONE).draftId
        core.answer(draft, SECOND_ANSWERS.filterIndexed { index, _ -> index < userQuestions(core.home()) })
        core.setDay(draft, null)
        core.finishUserPart(draft)
        add("user-home-calm", "The user's own phone, nothing due", Screen.Home(core.home()), back = false)
    }

private fun userQuestions(home: HomeScreen): Int = if (home.cases.isEmpty()) 0 else SECOND_ANSWERS.size

internal suspend fun DemoLife.people(caseId: String): People {
    val home = core.home()
    val card = home.cases.first { it.caseId == caseId }
    return People(caseId, card.userName, card.contactName, home.role)
}

/** Codes in the order of the questions; null is skipped. */
private val FIRST_ANSWERS = listOf(4, 2, 4, 3, null, 4, 3, 5, 2, null, 3, 2, 4, 4)
private val SECOND_ANSWERS = listOf(4, 3, 4, 4, 3, 4, 3, 4, 4, 3, 3, 3, 4, 4)

private fun RunnerScreen.item(): String = (step as QuestionShown).question.item

private suspend fun Medspiller.markShown(
    draft: String,
    code: Int,
) = mark(draft, runner(draft).item(), MarkCode(code.toUByte()))

/** Answers the questions from the one shown, each as a person would: a mark and "next", or "skip". */
private suspend fun Medspiller.answer(
    draft: String,
    codes: List<Int?>,
) = codes.forEach { code ->
    if (runner(draft).step !is QuestionShown) return
    if (code == null) {
        skip(draft)
    } else {
        markShown(draft, code)
        next(draft)
    }
}

private suspend fun Medspiller.answerContactPart(
    draft: String,
    leave: Int,
) {
    val questions = contactPart(draft).domains.flatMap { it.questions }
    questions.dropLast(leave).forEachIndexed { index, question ->
        markContact(draft, question.item, question.choices[index % 2].mark)
    }
}
