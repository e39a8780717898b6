# The fixed words of buttons, headings and sentences. English.

## Everywhere

app-name = Medspiller
language-name = English
back = Back
next = Next
help = Help
who-can-see = Who can see the answers?
your-answers = Your answers
choice-chosen = Chosen
choice-not-chosen = Not chosen
choice-choose = choose
choice-take-back = take the answer back
switch-on = On
switch-off = Off

## Choosing, writing and undoing

undo = Undo
path-here = You are here
path-start = You started here
path-hoped = We hope for this
date-today = Today
date-day-before = Day before
date-day-after = Day after
date-week-before = Week before
date-week-after = Week after
time-hour-before = One hour earlier
time-hour-after = One hour later
time-quarter-before = 15 minutes earlier
time-quarter-after = 15 minutes later
number-less = Less
number-more = More
number-clear = Remove
fold-open = Open
fold-closed = Closed
fold-show = show
fold-hide = hide

## First start

language-title = Choose a language
who-title = Who are you?
who-explanation = The app shows each of the two slightly different things.
who-has-contact = I have a training contact
who-is-contact = I am a training contact
sees-title = Who sees what?
sees-mine-title = Only yours
sees-mine = What is only yours, only you see.
sees-ours-title = The two of you
sees-ours = What you fill in together, the two of you see. Nobody else.
sees-three-title = All three
sees-three = The municipality sees only what you choose to show.
sees-exception = The exception: if life or health is in danger, or a child may be suffering, the training contact must tell someone.
sees-read = I have read it

## The code

code-new-title = Make a code
code-new-explanation = Choose six digits you will remember. They open the app on this phone.
code-again-title = Enter the code once more
code-again-explanation = So that you are sure it is right.
code-again-button = Use this code
code-old-title = Enter the code you have now
code-wrong = That code is not right.
code-wrong-safe = Everything that is stored is safe.
code-try-again = Try again.
code-tries-1 = One more try before you have to wait.
code-tries-2 = Two more tries before you have to wait.
code-tries-3 = Three more tries before you have to wait.
code-tries-4 = Four more tries before you have to wait.
code-wait = You have to wait a little.
code-working = One moment
code-not-alike = The two codes are not the same.
code-not-alike-do = Enter it once more, or go back and make a new one.
code-unfit = That code cannot be used.
code-unfit-do = Choose six other digits.
code-show = Show the digits
code-hide = Hide the digits
code-erase = Delete the last digit
code-erase-short = Delete
code-typed-0 = None of six digits entered
code-typed-1 = One of six digits entered
code-typed-2 = Two of six digits entered
code-typed-3 = Three of six digits entered
code-typed-4 = Four of six digits entered
code-typed-5 = Five of six digits entered
code-typed-6 = All six digits entered
unlock-title = Enter your code
unlock-button = Unlock
unlock-forgotten = I have forgotten the code
forgotten-title = Forgotten the code?
forgotten-explanation = You can get in with the recovery code, the four groups you wrote down. You then make a new code too.
forgotten-nothing = Without the code and without the recovery code nobody can open what is stored here, not even we. It stays safe until you find one of them.
forgotten-recovery = Use the recovery code

## The recovery code

recovery-title = Write this code down
recovery-explanation = It is your recovery code. You need it if you forget the code or lose the phone.
recovery-keep = Use paper, and keep it somewhere safe, not with the phone. The code is shown only now.
recovery-written = I have written it down
recovery-later = I will do it later
recovery-asked-title = Is it right?
recovery-asked-explanation = Copy two of the groups from the paper. Capital letters do not matter.
recovery-asked-button = Check
recovery-asked-wrong = That is not the same as the code.
recovery-asked-wrong-do = Look at the paper and try again, or go back to see the code.
recovery-group-1 = Group 1
recovery-group-2 = Group 2
recovery-group-3 = Group 3
recovery-group-4 = Group 4
recovery-typed-title = Enter the recovery code
recovery-typed-explanation = The four groups you wrote down. Capital letters do not matter.
recovery-typed-wrong = The recovery code is not right.
recovery-typed-wrong-do = Look at the paper and try again. You can try as often as you like.

## Today

home-title = Today
home-open-case = New assignment
home-begin = Begin
home-no-case = You have no assignments here yet.
home-no-case-user = First we need to know what you and your training contact are called.
home-nothing = Nothing today.
home-recovery-title = Write down the recovery code
home-recovery-explanation = You need it if you forget the code or lose the phone.
home-rounds = Earlier rounds

## Opening a case

case-title = New assignment
case-title-user = You and your training contact
case-user-name = Who are you a training contact for?
case-own-name = What do you want to be called?
case-contact-name = Who is your training contact?
case-name-hint = First name or nickname. Never an identity number.
case-user-under-18 = The person you are a contact for is under 18
case-own-under-18 = I am under 18
case-contact-under-18 = The training contact is under 18
case-without-substance = Leave out questions on drugs and alcohol
case-without-substance-detail = When the decision is about something else.
case-open = Open the assignment
case-open-user = Save

## Handing the phone over and back

give-back = Give the phone back
give-back-title = Give the phone back
give-back-explanation = What you have answered is stored.
give-back-button = I have the phone
leave-title = Enter your code
leave-explanation = The training contact’s code opens the rest of the app.
leave-button = Unlock

## The questions

begin-together = Together
begin-alone = Alone
runner-read = Read aloud
runner-skip = Skip
runner-was-skipped = You skipped this question.
skipped-answer = Yes
skipped-decline = No, I do not want to answer
day-title = What sort of day is it today?
review-title = Look over your answers
review-explanation = Tap an answer to change it. When you are content, lock the answers.
review-lock = Lock the answers
review-show-to-contact = Show my answers beside the training contact’s
review-show-to-contact-detail = Then you can talk about what you see alike and what you do not. You decide.
lock-title = Lock the answers?
lock-explanation = They can be corrected later. The old ones are then kept as well.
lock-not-yet = Not yet
correct-reason = Why are the answers corrected?
correct-reason-hint = For example: tapped the wrong one.
pause-title = Pause
pause-explanation = Everything you have answered is stored. You can go on whenever you like.
pause-go-on = Go on
pause-home = Stop for now
finish-home = To the first page
contact-explanation = Answer as you judge it. Questions may be left without an answer.

## Looking back

two-views-title = How you each see it
rounds-title = Rounds
rounds-compare = See two rounds side by side
round-perspectives = How you each see it
round-compare = See beside the round before
round-correct = Correct the answers
compare-title = Two rounds

## Talks on the screen

talks-title = Talks
talks-set-up = Set up the talk
talks-prepare = Prepare
talks-prepare-again = See what you have prepared
talks-agenda = What you will talk about
talks-agenda-choose = Choose what you will talk about
talks-past = Earlier talks
talks-hand-over = To prepare, and to choose what you will talk about.
talks-hand-over-explanation = This is only about the talks. The rest of the app is locked.
talks-own-words = In your own words
talks-ready = I am ready
talks-bring-up-title = Do you want to bring something up?
talks-bring-up-explanation = All three of you will see what you choose here.
talks-bring-up-words = What you wrote in your own words
talks-bring-up = Bring this up
talks-bring-up-not = Not now
talks-point-proposed = Proposed
talks-point-struck = Struck out
talks-point-passed-on = Passed on
talks-strike = Strike out
talks-keep = Keep after all
talks-pass-on = Pass on

## Settings

settings-title = Settings
settings-language = Language
settings-text-size = Text size
text-size-100 = Normal
text-size-125 = A little larger
text-size-150 = Larger
text-size-200 = Largest
settings-theme = Colours
theme-system = Like the phone
theme-light = Light
theme-dark = Dark
settings-taps = Taps
settings-slow-taps = Wait longer before taps count
settings-slow-taps-detail = One second after the screen has changed, instead of half a second.
settings-lock-after = Lock when the app is not in use
lock-after-0 = At once
lock-after-2 = After 2 minutes
lock-after-10 = After 10 minutes
settings-safety = Safety
settings-change-code = Change the code
settings-recovery = New recovery code
settings-recovery-has = You have written one down. It stops working when you make a new one.
settings-recovery-has-not = You have not written one down yet.
settings-back-up = Make a backup
settings-backed-up = The backup is made. The recovery code opens it.
settings-lock-now = Lock now

## What a rule refuses

invalid-empty = Something is missing here.
invalid-too-long = That is too long. Make it shorter.
invalid-identity-number = This looks like an identity number. Those are not stored here. Write it without the number.
invalid-control-character = There is a character here that cannot be stored. Write the text again.
invalid-out-of-range = That cannot be chosen here.
invalid-malformed = That is not written as it should be.
invalid-not-due = It is not time for the next round yet.
invalid-unanswered = Choose an answer, or tap “Skip”.
invalid-newer-version = This was made in a newer version of the app. It is safe, but cannot be changed here.
invalid-exists = That is there already.
invalid-locked = It has been rated as it stands, and cannot be rewritten.
invalid-ended = It has ended. It is kept, but cannot be changed.
invalid-in-past = That is too long ago, or it is over.
invalid-in-future = That is too far ahead.
invalid-names-another = Someone else in the group is named here. Write it without the name.
invalid-other = That cannot be stored as it is. Nothing has changed.

## What went wrong: what happened, what is safe, what to do

error-locked = The app is locked.
error-locked-safe = What you have stored is safe.
error-locked-do = Enter the code to go on.
error-not-found = That is no longer there.
error-not-found-safe = Everything else is as before.
error-not-found-do = Go back and try again.
error-conflict = Something was changed meanwhile.
error-conflict-safe = Both changes are kept.
error-conflict-do = Look at what is here now, and try again.
error-full = The phone is full.
error-full-safe = What you have answered so far is stored.
error-full-do = Free some space and go on.
error-read-only = The phone does not let us store anything.
error-read-only-safe = What you have answered so far is stored.
error-read-only-do = Restart the phone and try again.
error-unreadable = The phone could not read from its storage.
error-unreadable-safe = Nothing was deleted.
error-unreadable-do = Restart the phone and try again.
error-corrupt = Some of what is stored is damaged.
error-corrupt-safe = Nothing was deleted.
error-corrupt-do = Take the phone to the municipality. If you have a backup, it can be used.
error-newer-version = This was made by a newer version of the app.
error-newer-version-safe = It is safely stored.
error-newer-version-do = Update the app.
error-phone-key-gone = The phone’s own key is gone.
error-phone-key-gone-safe = What is stored is safe.
error-phone-key-gone-do = Use the recovery code to get in.
error-busy = The app is busy with something else.
error-busy-safe = Nothing has changed.
error-busy-do = Wait a little and try again.
error-internal = Something went wrong on our side.
error-internal-safe = What you have stored is safe.
error-internal-do = Try again. If that does not help, restart the app.

## Logging

log-session = Log session
log-save = Save
log-who = Who is it about?
log-how = How did it go?
log-more = More answers
log-add = Add
log-activity = What did you do?
log-place = Where?
log-date = Day
log-date-pattern = EEEE d MMMM
log-tag = en
log-time = Began
log-clock = at
log-clock-pattern = HH:mm
log-length = How long
log-minutes = minutes
log-exertion = How hard was it?
log-mood-after = Mood afterwards
log-said-by = Who says so?
log-shared-note = Shared note
log-shared-note-hint = The two of you can read it.
log-work-note = Work note
log-work-note-hint = The one you are training contact for does not see it.

# goals and what was done

saved = Saved.
characters-left = characters left
goals-mine = My goals
goals-theirs = Goals
goals-hand-over = To set goals, and to say where you are now.
goals-hand-over-explanation = Only what concerns the goals is here. The rest of the app is locked.
goals-together = The goals together
goals-ended = Earlier goals
goals-t = T for the goals together
goal-new = New goal
goal-set-next = Set the next goal
goal-rate = Where are we now?
goal-here-last = It was here last time
goal-agreed = Who agrees on this?
goal-note = Note
goal-rate-day = The day it is about
goal-history = How it has been
goal-importance = How important is it?
goal-difficulty = How difficult is it?
goal-is-met = The goal is met
goal-met-title = Is the goal met?
goal-met-explanation = The goal stays. After that a new one can be set.
goal-met-yes = Yes, the goal is met
goal-met-not-yet = Not yet
goal-change = Change the goal
goal-aside = Set the goal aside
goal-aside-title = Do you want to set the goal aside?
goal-aside-explanation = The goal stays among the earlier goals, together with the reason.
goal-aside-reason = Why?
goal-take-away = Take away
goal-take-away-title = Do you want to take this away?
goal-take-away-explanation = It stays in the list, but no longer counts.
goal-take-away-yes = Take it away
goal-take-away-no = Let it stay
goal-words = The goal
goal-domains = About
goal-count-now = How much is it now?
goal-count-hoped = How much do you hope for?
goal-company = Alone or together?
goal-other-levels = The other steps
goal-starts = Where can it go from here?
goal-date = Date
goal-save = Save the goal
goal-later = Go on later
goal-drop = Delete what is written
goal-drop-title = Do you want to delete what is written?
goal-drop-explanation = What is written about this goal will be gone. Other goals are as before.
goal-drop-yes = Delete it
goal-drop-no = Keep it
done-title = What we have done
done-month = Calendar
done-more = Show more
done-development = Mood and exertion
calendar-title = Calendar for all
calendar-before = Month before
calendar-after = Month after
calendar-day-nothing = Nothing on this day.
calendar-day-paused = Pause on this day.
session-versions = All versions
session-correct = Correct or add
session-note-write = Write a work note
session-note-take-back = Take the note away
session-mood-before = Mood before
session-why = Why is it corrected?
session-why-hint = Only needed when something that stood there is changed.
session-steps = Steps on goals
development-weeks = How far back?
development-weeks-12 = 12 weeks
development-weeks-26 = Half a year
development-weeks-52 = A year
development-in-words = The same in words
development-afterwards = Said afterwards
signals-open = Worth talking about
signal-take-up = Take it up
signal-own-words = In your own words
case-all = All about the assignment
case-people = Who takes part
case-decision = The decision
plans-title = Plans
plan-new = New plan
plan-how-often = How often?
plan-weekly-kind = Regular
plan-once-kind = Once
plan-weekdays = Which days?
plan-begins = Begins
plan-activity = What will you do?
plan-period = First and last day
plan-first-day = First day
plan-last-day = Last day
plan-without-end = Without a last day
plan-end = End the plan
plan-of-group = For all in the group.
plan-take-away = Take the plan away
plan-take-away-title = Do you want to take the plan away?
plan-take-away-explanation = None of its sessions will be planned any more. What is logged stays.
plan-take-away-no = Keep the plan
occurrence-move = Move the session
occurrence-drop = Drop the session
occurrence-move-title = When will it be?
occurrence-drop-title = Drop the session?
occurrence-why = Why?
occurrence-why-hint = Can be left empty.
occurrence-take-back = Take the last change back
pauses-title = Pauses
pause-new = New pause
pause-change = Change the pause
pause-first-day = First day
pause-last-day = Last day
pause-unknown-end = Last day not known
pause-take-away = Take the pause away
pause-take-away-title = Do you want to take the pause away?
pause-take-away-explanation = Sessions, reminders and due dates in that time count again.
pause-take-away-no = Keep the pause
groups-title = Groups
group-new = New group
group-change = Change the group
group-called = What is the group called?
group-who = Who is in it?
group-plan = Plan for the group
group-put-away = Put the group away
group-put-away-title = Do you want to put the group away?
group-put-away-explanation = Plans and what is logged stay with each of them.
group-put-away-no = Keep the group
calendar-weekday-1 = Monday
calendar-weekday-2 = Tuesday
calendar-weekday-3 = Wednesday
calendar-weekday-4 = Thursday
calendar-weekday-5 = Friday
calendar-weekday-6 = Saturday
calendar-weekday-7 = Sunday
calendar-mark-held = Held
calendar-mark-not-held = Not held
calendar-mark-not-logged = Not logged
calendar-mark-planned = Planned
calendar-mark-moved = Moved
calendar-mark-dropped = Called off
calendar-mark-paused = Pause
