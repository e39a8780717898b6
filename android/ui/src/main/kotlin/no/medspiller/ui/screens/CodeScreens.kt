package no.medspiller.ui.screens

import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import no.medspiller.ui.app.CodeActions
import no.medspiller.ui.app.CodeProblem
import no.medspiller.ui.app.CodePurpose
import no.medspiller.ui.app.HomeActions
import no.medspiller.ui.app.Screen
import no.medspiller.ui.app.StartActions
import no.medspiller.ui.parts.CODE_LENGTH
import no.medspiller.ui.parts.CodeEntry
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.OtherButton
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.RecoveryGroups
import no.medspiller.ui.parts.Trouble
import no.medspiller.ui.parts.TroubleBanner
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.Words
import no.medspiller.ui.parts.WriteField

/** Six digits, whatever for. */
@Composable
internal fun CodeScreen(
    screen: Screen.Code,
    busy: Boolean,
    actions: CodeActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val texts = textsOf(screen.purpose, words)
    val ready = screen.typed.text.length == CODE_LENGTH && screen.wait == null && !busy
    Page(
        texts.title,
        back = back,
        bottom = {
            MainButton(if (busy) words["code-working"] else texts.button, { actions.enter(screen) }, enabled = ready)
        },
    ) {
        val trouble = codeTrouble(screen, words)
        if (trouble != null) TroubleBanner(trouble) else texts.explanation?.let { Paragraph(it) }
        CodeEntry(
            screen.typed.text,
            actions::type,
            actions::erase,
            enabled = screen.wait == null && !busy,
            onEnter = { actions.enter(screen) },
        )
        if (screen.purpose == CodePurpose.Unlock) {
            WordButton(
                words["unlock-forgotten"],
                actions::forgotten,
                Modifier.align(Alignment.CenterHorizontally),
            )
        }
    }
}

private class CodeTexts(
    val title: String,
    val explanation: String?,
    val button: String,
)

private fun textsOf(
    purpose: CodePurpose,
    words: Words,
): CodeTexts =
    when (purpose) {
        CodePurpose.Unlock -> {
            CodeTexts(words["unlock-title"], null, words["unlock-button"])
        }

        CodePurpose.LeaveHandOver -> {
            CodeTexts(words["leave-title"], words["leave-explanation"], words["leave-button"])
        }

        CodePurpose.Old -> {
            CodeTexts(words["code-old-title"], null, words["next"])
        }

        is CodePurpose.New -> {
            CodeTexts(words["code-new-title"], words["code-new-explanation"], words["next"])
        }

        is CodePurpose.Again -> {
            CodeTexts(words["code-again-title"], words["code-again-explanation"], words["code-again-button"])
        }
    }

private fun codeTrouble(
    screen: Screen.Code,
    words: Words,
): Trouble? =
    when (val problem = screen.problem) {
        null -> {
            screen.wait?.let { Trouble(words["code-wait"], next = it) }
        }

        is CodeProblem.Wrong -> {
            Trouble(
                words["code-wrong"],
                safe = words["code-wrong-safe"],
                next = screen.wait ?: words.orElse("code-tries-${problem.triesLeft}", "code-try-again"),
            )
        }

        CodeProblem.NotAlike -> {
            Trouble(words["code-not-alike"], next = words["code-not-alike-do"])
        }

        is CodeProblem.Unfit -> {
            Trouble(
                words.orElse("invalid-" + problem.reason.replace('_', '-'), "code-unfit"),
                next = words["code-unfit-do"],
            )
        }
    }

/** The recovery code, large, to be copied by hand. */
@Composable
internal fun RecoveryShownScreen(
    screen: Screen.RecoveryShown,
    actions: StartActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(
        words["recovery-title"],
        back = back.takeUnless { screen.firstStart },
        bottom = {
            MainButton(words["recovery-written"], { actions.writtenDown(screen.firstStart) })
            if (screen.firstStart) WordButton(words["recovery-later"], { actions.later(true) })
        },
    ) {
        Paragraph(words["recovery-explanation"])
        RecoveryGroups(screen.groups.map { it.text })
        Paragraph(words["recovery-keep"])
    }
}

/** Two groups asked back, to see that they were copied right. */
@Composable
internal fun RecoveryAskedScreen(
    screen: Screen.RecoveryAsked,
    actions: StartActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(
        words["recovery-asked-title"],
        back = back,
        bottom = {
            MainButton(
                words["recovery-asked-button"],
                { actions.checkGroups(screen) },
                enabled = screen.typed.all { it.text.isNotBlank() },
            )
            if (screen.firstStart) WordButton(words["recovery-later"], { actions.later(true) })
        },
    ) {
        if (screen.wrong) {
            TroubleBanner(Trouble(words["recovery-asked-wrong"], next = words["recovery-asked-wrong-do"]))
        } else {
            Paragraph(words["recovery-asked-explanation"])
        }
        screen.groups.forEachIndexed { place, group ->
            GroupField(
                group,
                screen.typed[place].text,
                screen.groups.lastIndex == place,
            ) { actions.typeGroup(place, it) }
        }
    }
}

/** The code is forgotten: two ways, and the plain truth when there is neither. */
@Composable
internal fun ForgottenScreen(
    actions: CodeActions,
    home: HomeActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(
        words["forgotten-title"],
        back = back,
        bottom = { MainButton(words["forgotten-recovery"], actions::useRecoveryCode) },
    ) {
        Paragraph(words["forgotten-explanation"])
        Paragraph(words["forgotten-nothing"])
        OtherButton(words["help"], home::help)
    }
}

@Composable
internal fun RecoveryTypedScreen(
    screen: Screen.RecoveryTyped,
    actions: CodeActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(
        words["recovery-typed-title"],
        back = back,
        bottom = {
            MainButton(
                words["next"],
                { actions.enterRecoveryCode(screen) },
                enabled = screen.groups.all { it.text.isNotBlank() },
            )
        },
    ) {
        if (screen.wrong) {
            TroubleBanner(Trouble(words["recovery-typed-wrong"], next = words["recovery-typed-wrong-do"]))
        } else {
            Paragraph(words["recovery-typed-explanation"])
        }
        screen.groups.forEachIndexed { place, group ->
            GroupField(place, group.text, place == screen.groups.lastIndex) { actions.typeRecoveryGroup(place, it) }
        }
    }
}

@Composable
private fun GroupField(
    group: Int,
    typed: String,
    last: Boolean,
    onType: (String) -> Unit,
) {
    WriteField(
        LocalWords.current["recovery-group-${group + 1}"],
        typed,
        onType,
        keyboard =
            KeyboardOptions(
                capitalization = KeyboardCapitalization.Characters,
                autoCorrect = false,
                keyboardType = KeyboardType.Password,
                imeAction = if (last) ImeAction.Done else ImeAction.Next,
            ),
    )
}
