package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardCapitalization
import no.medspiller.CaseCard
import no.medspiller.OwnRole
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.GoalsPurpose
import no.medspiller.ui.app.HandOverPurpose
import no.medspiller.ui.app.HomeActions
import no.medspiller.ui.app.Screen
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.Note
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Signs
import no.medspiller.ui.parts.SwitchRow
import no.medspiller.ui.parts.TaskCard
import no.medspiller.ui.parts.WholeWords
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.WriteField
import no.medspiller.ui.parts.outdent
import no.medspiller.ui.theme.Space

/** "Today": what is next, per case; calm when there is nothing. */
@Composable
internal fun HomeScreen(
    screen: Screen.Home,
    app: AppModel,
) {
    val words = LocalWords.current
    val home = screen.shown
    val mayOpenCase = home.role == OwnRole.TRAINING_CONTACT || home.cases.isEmpty()
    Page(
        words["home-title"],
        above = { Quiet(home.today) },
        bottom = if (mayOpenCase) ({ HomeButtons(screen, app) }) else null,
    ) {
        home.fromNewerVersion?.let { Note(it) }
        if (home.cases.isEmpty()) {
            Paragraph(words[if (home.role == OwnRole.TRAINING_CONTACT) "home-no-case" else "home-no-case-user"])
        }
        screen.came.forEach { CameCard(it, app.reminders) }
        TodayCards(home, app.links)
        // One card stands out: the first of today that leads somewhere, or else each case's first task.
        val isTaken = app.links.standsOut(home)
        home.cases.forEach { card -> CaseGroup(screen, card, app.home, isTaken) }
        if (home.recoveryCodeMissing) {
            OpenCard(
                words["home-recovery-title"],
                app.settings::makeNewRecoveryCode,
                lines = listOf(words["home-recovery-explanation"]),
            )
        }
        Column {
            if (home.role == OwnRole.TRAINING_CONTACT && home.cases.isNotEmpty()) {
                Onward(words["calendar-title"]) { app.home.calendar(screen) }
            }
            WordButton(words["help"], app.home::help, Modifier.outdent(WordPadding), sign = Signs.phone)
            WordButton(
                words["settings-title"],
                app.settings::open,
                Modifier.outdent(WordPadding),
                sign = Signs.settings,
            )
        }
    }
}

@Composable
private fun CaseGroup(
    home: Screen.Home,
    card: CaseCard,
    actions: HomeActions,
    isTaken: Boolean,
) {
    val words = LocalWords.current
    Group {
        if (home.shown.role == OwnRole.TRAINING_CONTACT) Heading(card.userName)
        card.tasks.forEachIndexed { index, task ->
            if (index == 0 && !isTaken) {
                TaskCard(task.title, { actions.open(home, card, task) }, lines = listOf(task.detail))
            } else {
                OpenCard(task.title, { actions.open(home, card, task) }, lines = listOf(task.detail))
            }
        }
        home.shown.caseLines
            .filter { it.caseId == card.caseId && it.line.isNotEmpty() }
            .forEach { Quiet(it.line) }
        val nothing = card.tasks.isEmpty() && home.shown.todayCards.isEmpty()
        if (nothing && home.shown.role == OwnRole.SERVICE_USER) Paragraph(words["home-nothing"])
        if (card.next.isNotEmpty()) Quiet(card.next)
        Column {
            if (home.shown.role == OwnRole.SERVICE_USER) {
                Onward(words["goals-mine"]) { actions.goals(home, card) }
                Onward(words["done-title"]) { actions.done(home, card) }
            } else {
                Onward(words["case-all"]) { actions.case(home, card) }
            }
            Onward(words["talks-title"]) { actions.talks(home, card) }
            if (card.hasRounds) Onward(words["home-rounds"]) { actions.rounds(home, card) }
        }
    }
}

/** A new case: two names, and the few things that decide which questions are asked. */
@Composable
internal fun OpenCaseScreen(
    screen: Screen.OpenCase,
    actions: HomeActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val ofContact = screen.role == OwnRole.TRAINING_CONTACT
    Page(
        words[if (ofContact) "case-title" else "case-title-user"],
        back = back,
        bottom = { MainButton(words[if (ofContact) "case-open" else "case-open-user"], { actions.openCase(screen) }) },
    ) {
        val userField: @Composable () -> Unit = {
            WriteField(
                words[if (ofContact) "case-user-name" else "case-own-name"],
                screen.userName,
                { name -> actions.editCase { it.copy(userName = name) } },
                hint = words["case-name-hint"],
                problem = refusal(screen, "user_name"),
                keyboard = NameKeyboard,
            )
        }
        val contactField: @Composable () -> Unit = {
            WriteField(
                words[if (ofContact) "case-own-name" else "case-contact-name"],
                screen.contactName,
                { name -> actions.editCase { it.copy(contactName = name) } },
                problem = refusal(screen, "contact_name"),
                keyboard = NameKeyboard,
            )
        }
        userField()
        contactField()
        Column(verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
            SwitchRow(
                words[if (ofContact) "case-user-under-18" else "case-own-under-18"],
                screen.userUnder18,
                { on -> actions.editCase { it.copy(userUnder18 = on) } },
            )
            SwitchRow(
                words[if (ofContact) "case-own-under-18" else "case-contact-under-18"],
                screen.contactUnder18,
                { on -> actions.editCase { it.copy(contactUnder18 = on) } },
            )
            SwitchRow(
                words["case-without-substance"],
                screen.withoutSubstance,
                { on -> actions.editCase { it.copy(withoutSubstance = on) } },
                detail = words["case-without-substance-detail"],
            )
        }
        val elsewhere = screen.refused?.takeIf { it.field !in setOf("user_name", "contact_name") }
        if (elsewhere != null) WholeWords(refusalText(elsewhere.reason), style = MaterialTheme.typography.titleMedium)
    }
}

private val NameKeyboard = KeyboardOptions(capitalization = KeyboardCapitalization.Words, imeAction = ImeAction.Next)

@Composable
private fun refusal(
    screen: Screen.OpenCase,
    field: String,
): String? = screen.refused?.takeIf { it.field == field }?.let { refusalText(it.reason) }

@Composable
private fun refusalText(reason: String): String =
    LocalWords.current.orElse("invalid-" + reason.replace('_', '-'), "invalid-other")

/** Whose turn it is, what they will see, and a large button that only they should press. */
@Composable
internal fun HandOverScreen(
    screen: Screen.HandOver,
    actions: HomeActions,
    back: (() -> Unit)?,
) {
    Page(
        screen.shown.title,
        back = back,
        bottom = { MainButton(screen.shown.button, { actions.itIsMe(screen) }) },
    ) {
        Paragraph(
            when (screen.purpose) {
                HandOverPurpose.Questions -> screen.shown.explanation
                is HandOverPurpose.Talks -> LocalWords.current["talks-hand-over-explanation"]
                is GoalsPurpose -> LocalWords.current["goals-hand-over-explanation"]
            },
        )
        Note(screen.shown.wayBack)
        WordButton(
            LocalWords.current["help"],
            actions::help,
            Modifier.outdent(WordPadding),
            sign = Signs.phone,
        )
    }
}

/** The user is done, or wants to be: the phone goes back, and only the contact's code opens the rest. */
@Composable
internal fun GiveBackScreen(
    screen: Screen.GiveBack,
    actions: HomeActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(
        words["give-back-title"],
        back = back,
        bottom = { MainButton(words["give-back-button"], actions::giveBack) },
    ) {
        Paragraph(words["give-back-explanation"])
        Note(screen.wayBack)
        WordButton(words["help"], actions::help, Modifier.outdent(WordPadding), sign = Signs.phone)
    }
}
