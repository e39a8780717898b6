// The names that the rest of the app uses for what the core says of: reminders.
package no.medspiller

import no.medspiller.generated.DeliveredReminder as GeneratedDeliveredReminder
import no.medspiller.generated.HeldReminder as GeneratedHeldReminder
import no.medspiller.generated.Later as GeneratedLater
import no.medspiller.generated.LinkTarget as GeneratedLinkTarget
import no.medspiller.generated.PhoneHealth as GeneratedPhoneHealth
import no.medspiller.generated.PhoneReminders as GeneratedPhoneReminders
import no.medspiller.generated.ReminderDifference as GeneratedReminderDifference
import no.medspiller.generated.ReminderKind as GeneratedReminderKind
import no.medspiller.generated.ReminderKindLine as GeneratedReminderKindLine
import no.medspiller.generated.ReminderPermission as GeneratedReminderPermission
import no.medspiller.generated.ReminderReport as GeneratedReminderReport
import no.medspiller.generated.ReminderToSet as GeneratedReminderToSet
import no.medspiller.generated.RemindersScreen as GeneratedRemindersScreen

typealias DeliveredReminder = GeneratedDeliveredReminder
typealias HeldReminder = GeneratedHeldReminder
typealias Later = GeneratedLater
typealias LaterMinutes = GeneratedLater.Minutes
typealias LaterTomorrow = GeneratedLater.Tomorrow
typealias LinkTarget = GeneratedLinkTarget
typealias LinkTargetToday = GeneratedLinkTarget.Today
typealias LinkTargetSession = GeneratedLinkTarget.Session
typealias LinkTargetLog = GeneratedLinkTarget.Log
typealias LinkTargetTalk = GeneratedLinkTarget.Talk
typealias LinkTargetPreparation = GeneratedLinkTarget.Preparation
typealias LinkTargetTalks = GeneratedLinkTarget.Talks
typealias LinkTargetAgreement = GeneratedLinkTarget.Agreement
typealias LinkTargetAssessment = GeneratedLinkTarget.Assessment
typealias LinkTargetGoal = GeneratedLinkTarget.Goal
typealias LinkTargetTimesheet = GeneratedLinkTarget.Timesheet
typealias LinkTargetSignals = GeneratedLinkTarget.Signals
typealias LinkTargetCase = GeneratedLinkTarget.Case
typealias PhoneHealth = GeneratedPhoneHealth
typealias PhoneReminders = GeneratedPhoneReminders
typealias ReminderDifference = GeneratedReminderDifference
typealias ReminderKind = GeneratedReminderKind
typealias ReminderKindLine = GeneratedReminderKindLine
typealias ReminderPermission = GeneratedReminderPermission
typealias ReminderReport = GeneratedReminderReport
typealias ReminderToSet = GeneratedReminderToSet
typealias RemindersScreen = GeneratedRemindersScreen
