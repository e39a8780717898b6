package no.medspiller.ui.screens

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.ui.text.font.FontFamily
import no.medspiller.Medspiller
import no.medspiller.Theme
import no.medspiller.ui.app.AgreementsShown
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.AppState
import no.medspiller.ui.app.AskingForTalk
import no.medspiller.ui.app.BeforeTalk
import no.medspiller.ui.app.BringingUp
import no.medspiller.ui.app.CaseView
import no.medspiller.ui.app.FollowingUp
import no.medspiller.ui.app.Holding
import no.medspiller.ui.app.QuickLog
import no.medspiller.ui.app.ReadingBack
import no.medspiller.ui.app.ReminderLater
import no.medspiller.ui.app.RemindersShown
import no.medspiller.ui.app.Screen
import no.medspiller.ui.app.TalkAgenda
import no.medspiller.ui.app.TalkInterval
import no.medspiller.ui.app.TalkOff
import no.medspiller.ui.app.TalkPreparation
import no.medspiller.ui.app.TalkTimeForm
import no.medspiller.ui.app.TalksShown
import no.medspiller.ui.app.troubleOf
import no.medspiller.ui.parts.LocalTapDelay
import no.medspiller.ui.parts.LocalTrouble
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.TapGuard
import no.medspiller.ui.parts.Words
import no.medspiller.ui.theme.MedspillerTheme

/** The whole app: draws [model]'s state, and nothing else. */
@Composable
fun MedspillerApp(
    model: AppModel,
    fontFamily: FontFamily,
    systemIsDark: Boolean = isSystemInDarkTheme(),
) {
    val state by model.state.collectAsState()
    Shown(state, model, fontFamily, systemIsDark)
}

/** The screen that [state] has on top. What is done on it goes to [model]. */
@Composable
fun Shown(
    state: AppState,
    model: AppModel,
    fontFamily: FontFamily,
    systemIsDark: Boolean,
) {
    val language = state.device.language
    val words = remember(language) { Words(Medspiller.words(language), language) }
    val dark =
        when (state.device.theme) {
            Theme.SYSTEM -> systemIsDark
            Theme.LIGHT -> false
            Theme.DARK -> true
        }
    MedspillerTheme(fontFamily, dark, state.device.textPercent / 100f) {
        CompositionLocalProvider(
            LocalWords provides words,
            LocalTapDelay provides state.device.tapDelayMillis,
            LocalTrouble provides state.failure?.let { troubleOf(it, words) },
        ) {
            key(state.screen.identity) {
                TapGuard(state.screen.identity) { ScreenOf(state, model) }
            }
        }
    }
}

@Composable
private fun ScreenOf(
    state: AppState,
    app: AppModel,
) {
    val back: (() -> Unit)? = if (state.canGoBack) ({ app.back() }) else null
    when (val screen = state.screen) {
        Screen.Empty -> EmptyScreen()
        Screen.ChooseLanguage -> ChooseLanguageScreen(app.start)
        Screen.WhoAreYou -> WhoAreYouScreen(app.start, back)
        is Screen.WhoSees -> WhoSeesScreen(screen, app.start, back)
        is Screen.Code -> CodeScreen(screen, state.busy, app.codes, back)
        is Screen.RecoveryShown -> RecoveryShownScreen(screen, app.start, back)
        is Screen.RecoveryAsked -> RecoveryAskedScreen(screen, app.start, back)
        Screen.Forgotten -> ForgottenScreen(app.codes, app.home, back)
        is Screen.RecoveryTyped -> RecoveryTypedScreen(screen, app.codes, back)
        is Screen.Home -> HomeScreen(screen, app)
        is Screen.OpenCase -> OpenCaseScreen(screen, app.home, back)
        is Screen.HandOver -> HandOverScreen(screen, app.home, back)
        is Screen.GiveBack -> GiveBackScreen(screen, app.home, back)
        is Screen.AssessmentStart -> AssessmentStartScreen(screen, app, state.handedOver != null, back)
        is Screen.Runner -> RunnerScreen(screen, app)
        Screen.Pause -> PauseScreen(app, state.handedOver != null)
        is Screen.Finished -> FinishedScreen(screen, app, state.handedOver != null)
        is Screen.ContactPart -> ContactPartScreen(screen, app.assessment, back)
        is Screen.Perspectives -> PerspectivesScreen(screen, back)
        is Screen.Rounds -> RoundsScreen(screen, app.rounds, back)
        is Screen.Round -> RoundScreen(screen, app.rounds, back)
        is Screen.Compare -> CompareScreen(screen, back)
        is Screen.Help -> HelpScreen(screen, app.home, back)
        is QuickLog -> QuickLogScreen(screen, app.sessions, back)
        is Screen.Settings -> SettingsScreen(screen, state.device, app, back)
        is TalksShown -> TalksScreen(screen, app, state.handedOver != null, back)
        is TalkPreparation -> PreparationScreen(screen, app.talks, back)
        is BringingUp -> BringUpScreen(screen, app.talks)
        is TalkAgenda -> AgendaScreen(screen, app.talks, back)
        is ReadingBack -> ReadBackScreen(screen, app.talks, back)
        is BeforeTalk -> BeforeTalkScreen(screen, app.talks, back)
        is TalkTimeForm -> TalkTimeScreen(screen, app.talkPlans, back)
        is TalkOff -> TalkOffScreen(screen, app.talkPlans, back)
        is AskingForTalk -> AskForTalkScreen(screen, app.talkPlans, back)
        is TalkInterval -> TalkIntervalScreen(screen, app.talkPlans, back)
        is Holding -> HoldScreen(screen, app)
        is AgreementsShown -> AgreementsScreen(screen, app.agreements, back)
        is FollowingUp -> FollowUpScreen(screen, app.agreements, back)
        is RemindersShown -> RemindersScreen(screen, app.reminders, back)
        is ReminderLater -> ReminderLaterScreen(screen, app.reminders, back)
        is CaseView -> CaseViewScreen(screen, app, state.handedOver != null, back)
    }
}
