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
