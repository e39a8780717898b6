package no.medspiller.ui.app

import no.medspiller.Language
import no.medspiller.OwnRole
import no.medspiller.RecoveryCode

/** First start, up to the code; and the recovery code, which is also made anew from the settings. */
class StartActions internal constructor(
    private val app: AppModel,
) {
    /** The code on the screen now. Held here and not in the state, since states are compared and printed. */
    private var recoveryCode: RecoveryCode? = null

    fun chooseLanguage(language: Language) {
        app.keep(
            app.state.value.device
                .copy(language = language),
        )
        app.show(Screen.WhoAreYou)
    }

    fun iAm(role: OwnRole) = app.show(Screen.WhoSees(role))

    fun haveRead(role: OwnRole) = app.show(Screen.Code(CodePurpose.New(NewCodeUse.FirstStart(role))))

    /** Shows [code] to be written down; on first start nothing lies behind it. */
    internal fun toRecoveryCode(
        code: RecoveryCode,
        firstStart: Boolean,
    ) {
        forget()
        recoveryCode = code
        val screen = Screen.RecoveryShown(code.groups().map(::Hidden), firstStart)
        if (firstStart) app.reset(screen) else app.backTo { it is Screen.Settings }.also { app.show(screen) }
    }

    fun writtenDown(firstStart: Boolean) {
        val asked = recoveryCode?.askedBack()?.map { it.toInt() } ?: return
        app.show(Screen.RecoveryAsked(asked, asked.map { Hidden("") }, firstStart))
    }

    fun typeGroup(
        place: Int,
        text: String,
    ) = app.edit<Screen.RecoveryAsked> {
        it.copy(typed = it.typed.toMutableList().apply { this[place] = Hidden(text) }, wrong = false)
    }

    fun checkGroups(asked: Screen.RecoveryAsked) =
        app.act {
            val code = recoveryCode ?: return@act
            val right = asked.groups.zip(asked.typed).all { (group, typed) -> code.matches(group.toUInt(), typed.text) }
            if (right) {
                app.vault.recoveryCodeWrittenDown()
                leave(asked.firstStart)
            } else {
                app.edit<Screen.RecoveryAsked> { it.copy(wrong = true) }
            }
        }

    fun later(firstStart: Boolean) = app.act { leave(firstStart) }

    private suspend fun leave(firstStart: Boolean) {
        forget()
        if (firstStart) app.home.toHome() else app.backTo { it is Screen.Settings || it is Screen.Home }
    }

    private fun forget() {
        recoveryCode?.close()
        recoveryCode = null
    }
}
