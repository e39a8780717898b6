# Reminders: also on a locked screen, so without names, illness or municipality. English.

## Reminders: on a locked screen too, so without name, illness or municipality

reminder-session-today = You have training today.
reminder-session-tomorrow = You have training tomorrow.
reminder-log = How did the training go? It is not logged yet.
reminder-talk-prepare = A talk is coming up. Would you like to prepare?
reminder-preparation = You can still prepare for the talk.
reminder-talk-today = You have a talk today.
reminder-talk-tomorrow = You have a talk tomorrow.
reminder-agreement = Something you agreed on is to be done now.
reminder-assessment = It is time for the questions.
reminder-assessment-waiting = The questions are waiting until it suits you.
reminder-goal = Where are you now? It is time to look at a goal.
reminder-timesheet = The timesheet is due soon.
reminder-period-end = The period is over soon. See what comes after it.
reminder-open-app = Open the app to set the next reminders.

## Are the reminders working?

reminders-all-off = You have turned off all reminders.
reminders-blocked = The phone stops the reminders. Turn on notifications in the phone’s settings.
reminders-not-asked = The phone has not asked you about notifications yet.
reminders-kind-blocked = The phone stops some of the reminders. See notifications in the phone’s settings.
reminders-not-held = Some reminders are not set on the phone.
reminders-missed = Some reminders were not shown in the last two weeks.
reminders-late = Reminders may come too late. Allow alarms in the phone’s settings.
reminders-held-back = Reminders may be lost while the phone saves power.

## The settings

reminders-title = Reminders
reminders-turn-off = Turn off all reminders
reminders-turn-on = Turn the reminders on again
reminders-session = Training
reminders-session-detail = The evening before and two hours before.
reminders-log = Logging
reminders-log-detail = One hour after a session that is not logged.
reminders-talk = Talks
reminders-talk-detail = A week before, the day before and two hours before.
reminders-preparation = Preparation
reminders-preparation-detail = Three days before a talk, if you have not prepared.
reminders-agreement = What you agreed on
reminders-agreement-detail = The day you are to have done it.
reminders-assessment = The questions
reminders-assessment-detail = When it is time for them, and one and two weeks later.
reminders-goal = Goals
reminders-goal-detail = Four weeks after you last looked at the goal.
reminders-timesheet = The timesheet
reminders-timesheet-detail = Three days and one day before it is due.
reminders-period-end = The period
reminders-period-end-detail = Eight and four weeks before the period is over.
reminders-quiet = Quiet from { $from } to { $to }
reminders-quiet-detail = What would have come then comes after it or the evening before.
reminders-next = Coming up
reminders-next-line = { $when }: { $text }
reminders-next-none = No reminders are planned.
reminders-try = Try a reminder now
reminders-try-text = This is what a reminder looks like.
reminders-well = The reminders are working on this phone.
reminders-calendar = You can put them in the phone’s calendar instead.

## What one can answer to a reminder

reminders-later = Later
reminders-done = Done
