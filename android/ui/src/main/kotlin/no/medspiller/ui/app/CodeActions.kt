package no.medspiller.ui.app

import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import no.medspiller.Invalid
import no.medspiller.WrongCode
import no.medspiller.ui.parts.CODE_LENGTH

/** Everything with six digits: unlocking, choosing, changing, and the way in by the recovery code. */
class CodeActions internal constructor(
    private val app: AppModel,
) {
    /** One more digit; the first of a new try takes the word about the last one away. */
    fun type(digit: Char) =
        app.edit<Screen.Code> {
            if (it.typed.text.length >=
                CODE_LENGTH
            ) {
                it
            } else {
                it.copy(typed = Hidden(it.typed.text + digit), problem = null)
            }
        }

    fun erase() = app.edit<Screen.Code> { it.copy(typed = Hidden(it.typed.text.dropLast(1))) }

    /** Does what the code is for. [screen] is what was drawn when the button was pressed: it has all six digits. */
    fun enter(screen: Screen.Code) {
        if (screen.typed.text.length != CODE_LENGTH || screen.wait != null) return
        when (val purpose = screen.purpose) {
            CodePurpose.Unlock -> tryCode(screen) { unlock(screen.typed) }
            CodePurpose.LeaveHandOver -> tryCode(screen) { leaveHandOver(screen.typed) }
            CodePurpose.Old -> tryCode(screen) { confirmOld(screen.typed) }
            is CodePurpose.New -> chooseFirst(screen, purpose)
            is CodePurpose.Again -> chooseAgain(screen, purpose)
        }
    }

    fun forgotten() = app.show(Screen.Forgotten)

    fun useRecoveryCode() = app.show(Screen.RecoveryTyped())

    fun typeRecoveryGroup(
        place: Int,
        text: String,
    ) = app.edit<Screen.RecoveryTyped> {
        it.copy(groups = it.groups.toMutableList().apply { this[place] = Hidden(text) }, wrong = false)
    }

    fun enterRecoveryCode(screen: Screen.RecoveryTyped) {
        val typed = Hidden(screen.groups.joinToString(" ") { it.text.trim() })
        app.show(Screen.Code(CodePurpose.New(NewCodeUse.Recovery(typed))))
    }

    /** Asks for the old code, to choose a new one. */
    fun change() = app.show(Screen.Code(CodePurpose.Old))

    fun lockNow() = app.act { lock() }

    internal suspend fun lock() {
        app.phone.hush()
        app.vault.lock()
        toLock()
    }

    internal suspend fun toLock() {
        app.reset(Screen.Code(CodePurpose.Unlock))
        showWait()
    }

    internal fun askToLeaveHandOver() {
        app.show(Screen.Code(CodePurpose.LeaveHandOver))
        app.act(wait = true) { showWait() }
    }

    private suspend fun unlock(code: Hidden) {
        app.vault.unlock(code.text)
        app.home.toHome()
    }

    private suspend fun leaveHandOver(code: Hidden) {
        app.vault.checkCode(code.text)
        app.home.toHome()
    }

    private suspend fun confirmOld(code: Hidden) {
        app.vault.checkCode(code.text)
        app.replace(Screen.Code(CodePurpose.New(NewCodeUse.Change(code))))
    }

    private fun chooseFirst(
        screen: Screen.Code,
        purpose: CodePurpose.New,
    ) {
        // What is under is cleared: coming back to it starts the choice anew.
        app.replace(screen.copy(typed = Hidden(""), problem = null))
        app.show(Screen.Code(CodePurpose.Again(purpose.use, screen.typed)))
    }

    private fun chooseAgain(
        screen: Screen.Code,
        purpose: CodePurpose.Again,
    ) {
        if (screen.typed != purpose.first) {
            app.replace(screen.copy(typed = Hidden(""), problem = CodeProblem.NotAlike))
            return
        }
        app.act {
            try {
                put(purpose.use, screen.typed)
            } catch (refused: Invalid) {
                startOver(purpose.use, refused)
            } catch (_: WrongCode) {
                app.backTo { it is Screen.RecoveryTyped }
                app.edit<Screen.RecoveryTyped> { it.copy(wrong = true) }
            }
        }
    }

    private suspend fun put(
        use: NewCodeUse,
        code: Hidden,
    ) {
        when (use) {
            is NewCodeUse.FirstStart -> {
                app.start.toRecoveryCode(app.vault.create(use.role, code.text), firstStart = true)
            }

            is NewCodeUse.Change -> {
                app.vault.changeCode(use.old.text, code.text)
                app.backTo { it is Screen.Settings }
            }

            is NewCodeUse.Recovery -> {
                app.vault.unlockWithRecoveryCode(use.recoveryCode.text, code.text)
                app.home.toHome()
            }
        }
    }

    private fun startOver(
        use: NewCodeUse,
        refused: Invalid,
    ) {
        if (use is NewCodeUse.Recovery && refused.field != CODE_FIELD) {
            app.backTo { it is Screen.RecoveryTyped }
            app.edit<Screen.RecoveryTyped> { it.copy(wrong = true) }
        } else {
            app.backTo { it is Screen.Code && it.purpose is CodePurpose.New }
            app.edit<Screen.Code> { it.copy(problem = CodeProblem.Unfit(refused.reason)) }
        }
    }

    private fun tryCode(
        screen: Screen.Code,
        attempt: suspend () -> Unit,
    ) = app.act {
        try {
            attempt()
        } catch (wrong: WrongCode) {
            app.replace(screen.copy(typed = Hidden(""), problem = CodeProblem.Wrong(wrong.triesLeft)))
            showWait()
        }
    }

    /** Says how long to wait, in words that grow shorter, until a try is allowed. */
    private suspend fun showWait() {
        val lock = app.vault.unlockScreen()
        app.edit<Screen.Code> { it.copy(wait = lock.wait) }
        if (lock.waitSeconds == 0uL) return
        app.scope.launch {
            while (true) {
                delay(WAIT_SHOWN_EVERY)
                if ((app.state.value.screen as? Screen.Code)?.wait == null) break
                val now = app.vault.unlockScreen()
                app.edit<Screen.Code> { it.copy(wait = now.wait, problem = if (now.wait == null) null else it.problem) }
            }
        }
    }
}

private const val WAIT_SHOWN_EVERY = 1000L
private const val CODE_FIELD = "code"
