/*
 * The names that the rest of the app uses. The generated records are plain immutable data classes
 * and are shown as they are; this folder is the only one that imports them.
 */
package no.medspiller

import no.medspiller.generated.Acting as GeneratedActing
import no.medspiller.generated.AnswerLine as GeneratedAnswerLine
import no.medspiller.generated.AssessmentStartScreen as GeneratedAssessmentStartScreen
import no.medspiller.generated.CaseCard as GeneratedCaseCard
import no.medspiller.generated.Choice as GeneratedChoice
import no.medspiller.generated.CompareDomain as GeneratedCompareDomain
import no.medspiller.generated.CompareLine as GeneratedCompareLine
import no.medspiller.generated.CompareScreen as GeneratedCompareScreen
import no.medspiller.generated.ContactDomain as GeneratedContactDomain
import no.medspiller.generated.ContactPartScreen as GeneratedContactPartScreen
import no.medspiller.generated.ContactQuestion as GeneratedContactQuestion
import no.medspiller.generated.DayChoice as GeneratedDayChoice
import no.medspiller.generated.DayKind as GeneratedDayKind
import no.medspiller.generated.DomainAnswers as GeneratedDomainAnswers
import no.medspiller.generated.FinishedScreen as GeneratedFinishedScreen
import no.medspiller.generated.HandOverScreen as GeneratedHandOverScreen
import no.medspiller.generated.HelpBlock as GeneratedHelpBlock
import no.medspiller.generated.HelpLine as GeneratedHelpLine
import no.medspiller.generated.HomeScreen as GeneratedHomeScreen
import no.medspiller.generated.ItemFigures as GeneratedItemFigures
import no.medspiller.generated.Language as GeneratedLanguage
import no.medspiller.generated.Mark as GeneratedMark
import no.medspiller.generated.MedspillerException as GeneratedMedspillerException
import no.medspiller.generated.NewCase as GeneratedNewCase
import no.medspiller.generated.OwnRole as GeneratedOwnRole
import no.medspiller.generated.PairFigures as GeneratedPairFigures
import no.medspiller.generated.PerspectiveDomain as GeneratedPerspectiveDomain
import no.medspiller.generated.PerspectivePair as GeneratedPerspectivePair
import no.medspiller.generated.PerspectivesScreen as GeneratedPerspectivesScreen
import no.medspiller.generated.PhoneKey as GeneratedPhoneKey
import no.medspiller.generated.PhoneKeyException as GeneratedPhoneKeyException
import no.medspiller.generated.QuestionStep as GeneratedQuestionStep
import no.medspiller.generated.RecoveryCode as GeneratedRecoveryCode
import no.medspiller.generated.ReviewStep as GeneratedReviewStep
import no.medspiller.generated.RoundColumn as GeneratedRoundColumn
import no.medspiller.generated.RoundFigures as GeneratedRoundFigures
import no.medspiller.generated.RoundLine as GeneratedRoundLine
import no.medspiller.generated.RoundScreen as GeneratedRoundScreen
import no.medspiller.generated.RoundsScreen as GeneratedRoundsScreen
import no.medspiller.generated.RunnerScreen as GeneratedRunnerScreen
import no.medspiller.generated.RunnerStep as GeneratedRunnerStep
import no.medspiller.generated.SatWith as GeneratedSatWith
import no.medspiller.generated.Scope as GeneratedScope
import no.medspiller.generated.SettingsScreen as GeneratedSettingsScreen
import no.medspiller.generated.StorageProblem as GeneratedStorageProblem
import no.medspiller.generated.Task as GeneratedTask
import no.medspiller.generated.TaskKind as GeneratedTaskKind
import no.medspiller.generated.TimeInWords as GeneratedTimeInWords
import no.medspiller.generated.UnlockScreen as GeneratedUnlockScreen
import no.medspiller.generated.VaultState as GeneratedVaultState
import no.medspiller.generated.Verdict as GeneratedVerdict

typealias Acting = GeneratedActing
typealias AnswerLine = GeneratedAnswerLine
typealias AssessmentStartScreen = GeneratedAssessmentStartScreen
typealias CaseCard = GeneratedCaseCard
typealias Choice = GeneratedChoice
typealias CompareDomain = GeneratedCompareDomain
typealias CompareLine = GeneratedCompareLine
typealias CompareScreen = GeneratedCompareScreen
typealias ContactDomain = GeneratedContactDomain
typealias ContactPartScreen = GeneratedContactPartScreen
typealias ContactQuestion = GeneratedContactQuestion
typealias DayChoice = GeneratedDayChoice
typealias DayKind = GeneratedDayKind
typealias DomainAnswers = GeneratedDomainAnswers
typealias FinishedScreen = GeneratedFinishedScreen
typealias HandOverScreen = GeneratedHandOverScreen
typealias HelpBlock = GeneratedHelpBlock
typealias HelpLine = GeneratedHelpLine
typealias HomeScreen = GeneratedHomeScreen
typealias ItemFigures = GeneratedItemFigures
typealias PairFigures = GeneratedPairFigures
typealias RoundColumn = GeneratedRoundColumn
typealias RoundFigures = GeneratedRoundFigures
typealias Language = GeneratedLanguage
typealias Mark = GeneratedMark
typealias MarkCode = GeneratedMark.Code
typealias MarkDontKnow = GeneratedMark.DontKnow
typealias MarkNoNeed = GeneratedMark.NoNeed

/** What went wrong, as something that can be done about it. */
typealias MedspillerException = GeneratedMedspillerException
typealias WrongCode = GeneratedMedspillerException.WrongCode
typealias Locked = GeneratedMedspillerException.Locked
typealias NotFound = GeneratedMedspillerException.NotFound
typealias Invalid = GeneratedMedspillerException.Invalid
typealias Conflict = GeneratedMedspillerException.Conflict
typealias Storage = GeneratedMedspillerException.Storage
typealias Corrupt = GeneratedMedspillerException.Corrupt
typealias NewerVersion = GeneratedMedspillerException.NewerVersion
typealias PhoneKeyGone = GeneratedMedspillerException.PhoneKeyGone
typealias Busy = GeneratedMedspillerException.Busy
typealias InternalFault = GeneratedMedspillerException.Internal
typealias NewCase = GeneratedNewCase
typealias OwnRole = GeneratedOwnRole
typealias PerspectiveDomain = GeneratedPerspectiveDomain
typealias PerspectivePair = GeneratedPerspectivePair
typealias PerspectivesScreen = GeneratedPerspectivesScreen

/** A key bound to the phone; the platform gives it. */
typealias PhoneKey = GeneratedPhoneKey

/** What [PhoneKey.bind] throws when the key is gone. */
typealias PhoneKeyLost = GeneratedPhoneKeyException.Gone
typealias QuestionStep = GeneratedQuestionStep

/** Shown once; close it when it has been written down. */
typealias RecoveryCode = GeneratedRecoveryCode
typealias ReviewStep = GeneratedReviewStep
typealias RoundLine = GeneratedRoundLine
typealias RoundScreen = GeneratedRoundScreen
typealias RoundsScreen = GeneratedRoundsScreen
typealias RunnerScreen = GeneratedRunnerScreen
typealias RunnerStep = GeneratedRunnerStep
typealias QuestionShown = GeneratedRunnerStep.Question
typealias SkippedShown = GeneratedRunnerStep.AskSkipped
typealias DayShown = GeneratedRunnerStep.Day
typealias ReviewShown = GeneratedRunnerStep.Review
typealias SatWith = GeneratedSatWith
typealias Scope = GeneratedScope
typealias SettingsScreen = GeneratedSettingsScreen
typealias StorageProblem = GeneratedStorageProblem
typealias Task = GeneratedTask
typealias TaskKind = GeneratedTaskKind
typealias TimeInWords = GeneratedTimeInWords
typealias UnlockScreen = GeneratedUnlockScreen
typealias VaultState = GeneratedVaultState
typealias Verdict = GeneratedVerdict
