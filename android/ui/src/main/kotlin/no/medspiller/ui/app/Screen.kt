package no.medspiller.ui.app

import no.medspiller.AssessmentStartScreen
import no.medspiller.CompareScreen
import no.medspiller.ContactPartScreen
import no.medspiller.FinishedScreen
import no.medspiller.HandOverScreen
import no.medspiller.HeldReminder
import no.medspiller.HelpBlock
import no.medspiller.HomeScreen
import no.medspiller.OwnRole
import no.medspiller.PerspectivesScreen
import no.medspiller.QuestionShown
import no.medspiller.RoundScreen
import no.medspiller.RoundsScreen
import no.medspiller.RunnerScreen
import no.medspiller.SettingsScreen

/**
 * One screen and all it shows: immutable, and enough to draw it.
 *
 * The screens one came by lie under it in [AppState.stack]; going back shows the one below and loads it again.
 */
sealed interface Screen {
    /** What makes it another screen to the eye: taps are ignored for a moment, and scrolling starts at the top. */
    val identity: Any get() = this::class

    /** Nothing yet. */
    data object Empty : Screen

    /** First start: the language. */
    data object ChooseLanguage : Screen

    /** First start: who the phone belongs to. */
    data object WhoAreYou : Screen

    /** First start: what is mine, ours and all three's, and the exception. */
    data class WhoSees(
        val role: OwnRole,
    ) : Screen

    /** Six digits, for [purpose]. */
    data class Code(
        val purpose: CodePurpose,
        val typed: Hidden = Hidden(""),
        val problem: CodeProblem? = null,
        /** "Try again in five minutes", while no try is allowed. */
        val wait: String? = null,
    ) : Screen {
        override val identity get() = purpose.identity
    }

    /** The recovery code, to be written down. */
    data class RecoveryShown(
        val groups: List<Hidden>,
        val firstStart: Boolean,
    ) : Screen

    /** Two of its groups asked back. */
    data class RecoveryAsked(
        val groups: List<Int>,
        val typed: List<Hidden>,
        val firstStart: Boolean,
        val wrong: Boolean = false,
    ) : Screen

    /** The code is forgotten: what can be done. */
    data object Forgotten : Screen

    /** The recovery code typed in. */
    data class RecoveryTyped(
        val groups: List<Hidden> = List(RECOVERY_GROUPS) { Hidden("") },
        val wrong: Boolean = false,
    ) : Screen

    /** The first screen after unlocking. */
    data class Home(
        val shown: HomeScreen,
        /** What was just logged, while it can be undone. */
        val logged: Logged? = null,
        /** Reminders that came and are not answered. */
        val came: List<HeldReminder> = emptyList(),
    ) : Screen

    /** Opening a case: [role] tells whose words the names are asked in. */
    data class OpenCase(
        val role: OwnRole,
        val userName: String = "",
        val contactName: String = "",
        val userUnder18: Boolean = false,
        val contactUnder18: Boolean = false,
        val withoutSubstance: Boolean = false,
        /** The field a rule refused, and why. */
        val refused: Refused? = null,
    ) : Screen

    /** "Give the phone to ...". */
    data class HandOver(
        val caseId: String,
        val shown: HandOverScreen,
        /** The answers to go on with, where some were given before. */
        val draftId: String?,
        /** The round to correct, where it is finished. */
        val correctRound: UInt? = null,
        val purpose: HandOverPurpose = HandOverPurpose.Questions,
    ) : Screen

    /** "Give the phone back": the way out of the hand-over, through the contact's code. */
    data class GiveBack(
        val wayBack: String,
    ) : Screen

    /** Before the first question. */
    data class AssessmentStart(
        val caseId: String,
        val shown: AssessmentStartScreen,
    ) : Screen

    /** The runner at one step. */
    data class Runner(
        val shown: RunnerScreen,
        val reason: String = "",
        /** The question of whether to lock is in front. */
        val asksToLock: Boolean = false,
    ) : Screen {
        override val identity: Any
            get() =
                when (val step = shown.step) {
                    is QuestionShown -> step.question.item
                    else -> step::class to asksToLock
                }
    }

    /** Pause: nothing is lost. */
    data object Pause : Screen

    /** After locking. */
    data class Finished(
        val shown: FinishedScreen,
    ) : Screen

    /** The contact's questions. */
    data class ContactPart(
        val shown: ContactPartScreen,
        val reason: String = "",
        val asksToLock: Boolean = false,
    ) : Screen {
        override val identity get() = this::class to asksToLock
    }

    /** How each sees it. */
    data class Perspectives(
        val shown: PerspectivesScreen,
    ) : Screen

    /** The rounds of a case. */
    data class Rounds(
        val people: People,
        val shown: RoundsScreen,
    ) : Screen

    /** One round's answers. */
    data class Round(
        val people: People,
        val shown: RoundScreen,
        /** The round before it that it can be set beside. */
        val before: UInt?,
    ) : Screen

    /** Two rounds side by side. */
    data class Compare(
        val shown: CompareScreen,
    ) : Screen

    /** The numbers to call. */
    data class Help(
        val shown: HelpBlock?,
    ) : Screen

    /** The settings. */
    data class Settings(
        val shown: SettingsScreen,
        val backedUp: Boolean = false,
    ) : Screen
}

/** How many groups a recovery code has. */
const val RECOVERY_GROUPS = 4

/** What the two are called, and whose phone this is. */
data class People(
    val caseId: String,
    val user: String,
    val contact: String,
    val role: OwnRole,
)

/** A field and the reason a rule refused it. */
data class Refused(
    val field: String,
    val reason: String,
)

/** Why six digits are asked for. */
sealed interface CodePurpose {
    /** Choosing and choosing again are two screens: the second must not take the first one's last tap. */
    val identity: Any get() = this::class

    /** To open the vault. */
    data object Unlock : CodePurpose

    /** To leave the hand-over. */
    data object LeaveHandOver : CodePurpose

    /** The old one, before a new one is chosen. */
    data object Old : CodePurpose

    /** A new one, the first time. */
    data class New(
        val use: NewCodeUse,
    ) : CodePurpose

    /** The new one again. */
    data class Again(
        val use: NewCodeUse,
        val first: Hidden,
    ) : CodePurpose
}

/** What a new code is for. */
sealed interface NewCodeUse {
    /** A new vault. */
    data class FirstStart(
        val role: OwnRole,
    ) : NewCodeUse

    /** Instead of [old]. */
    data class Change(
        val old: Hidden,
    ) : NewCodeUse

    /** After the recovery code. */
    data class Recovery(
        val recoveryCode: Hidden,
    ) : NewCodeUse
}

/** What was wrong with a code. */
sealed interface CodeProblem {
    /** It is not the right one; [triesLeft] before the next wait. */
    data class Wrong(
        val triesLeft: UInt,
    ) : CodeProblem

    /** The second is not like the first. */
    data object NotAlike : CodeProblem

    /** A rule refuses it. */
    data class Unfit(
        val reason: String,
    ) : CodeProblem
}
