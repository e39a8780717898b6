# Sentences that take arguments, and the names that go into them. English.

## Dates and times

date = { $day } { $month } { $year }
day = { $weekday } { $day } { $month }
day-and-year = { $weekday } { $day } { $month } { $year }
today = today
tomorrow = tomorrow
yesterday = yesterday
day-at-clock = { $day } at { $clock }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
months-and-days = { $months } and { $days }
seconds =
    { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }
minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
decimal-sign = .
wait = Try again in { $time }.

## Help

help-title = Help
help-checked = The numbers were checked on { $date }.
help-call = Call { $name }, { $digits }
help-ambulance-name = Ambulance
help-ambulance-purpose = When a life is in danger
help-police-name = Police
help-police-purpose = When someone threatens or hurts you
help-legevakt-name = Out-of-hours doctor (legevakt)
help-legevakt-purpose = When you need a doctor and cannot wait
help-mental-helse-name = Mental Helse
help-mental-helse-purpose = When you want to talk to someone, day and night
help-vo-linjen-name = VO-linjen
help-vo-linjen-purpose = When someone at home is violent or abuses you
help-kirkens-sos-name = Kirkens SOS
help-kirkens-sos-purpose = When life is hard, day and night
help-alarmtelefonen-name = Alarm line for children and young people
help-alarmtelefonen-purpose = When you are young and not safe

## Rounds

round-title = Round { $round }
round-and-date = { $title }, { $date }
next-round = { $title }: { $date }
next-round-now = { $title } can be done now
next-round-overdue = { $title } was planned for { $date }
interval-between = { $interval } between the rounds.
round-both = Both have answered
round-user-only = { $user } has answered
round-contact-only = { $contact } has answered

## First screen

user-part-own-title = How are you?
user-part-title = How is { $user }?
user-part-start = { $round }. { $count } questions.
user-part-continue = { $round }. At question { $position } of { $of }.
user-part-continue-end = { $round }. All questions have been gone through. The answers are not locked.
contact-part-title = Your questions about { $user }
contact-part-start = { $round }. { $count } questions.
contact-part-continue = { $round }. { $left }.
perspectives-title = How you both see it
newer-version =
    { $count ->
        [one] Something here was made by a newer version of the app. It is safely stored. Update the app to see it.
       *[other] { $count } things here were made by a newer version of the app. They are safely stored. Update the app to see them.
    }

## Hand-over

hand-over-title = Give the phone to { $user }
hand-over-explanation = { $user } will see { $count } questions about how things are. The rest of the app is locked meanwhile.
hand-over-button = I am { $user }
hand-over-way-back = Getting back takes { $contact }’s code.

## The user's questions

start-intro = { $count } questions. You can skip, take a break and change answers. It takes about ten minutes.
start-together = { $contact } sits with you. You both see the answers.
start-alone = You answer without anyone watching.
start-alone-warning = The answers are stored on { $contact }’s phone. { $contact } can see them afterwards.
position = Question { $position } of { $of }
translation-note = Translated by Medspiller. The question was made in Norwegian.
spoken-question = { $question } The answers are: { $answers }.
skipped-count = You skipped { $count }. Do you want to answer now?
day-good = Good
day-ordinary = Ordinary
day-bad = Bad
today-good = Today is a good day.
today-ordinary = Today is an ordinary day.
today-bad = Today is a bad day.
then-good = It was a good day.
then-ordinary = It was an ordinary day.
then-bad = It was a bad day.
who-can-see-own = Only you can see the answers.
who-can-see-pair = You and { $contact } can see the answers. No one else.
who-can-see-alone = The answers are on { $contact }’s phone, and { $contact } can see them. No one else.
finished-title = Done. Thank you for answering.
finished-locked = The answers are locked. They can be corrected later. Then the old ones are kept as well.

## The contact's questions

contact-part-heading = { $round }: { $user }
left =
    { $count ->
        [0] All are answered
       *[other] { $count } left
    }

## Rounds and perspectives

sat-with-alone = { $user } answered alone.
sat-with-contact = Answered together with { $contact }.
sat-with-someone = { $user } answered together with someone else.
mean = Mean of { $count } answers: { $mean } of 5
mean-left-out = The mean is not shown: fewer than 80 % of the questions have answers.
note-not-validated = The questions are not a scientifically validated instrument.
note-corrected = Corrected { $date }: { $reason }
not-answered = Not answered
newer-answer = An answer from a newer version of the app
not-yet-user = { $user } has not answered yet.
not-yet-contact = { $contact } has not answered yet.
not-yet-both = Neither of you has answered yet.
not-yet-shown = { $user } has chosen not to set their answers beside the others.
verdict-agree = You see it alike
verdict-differ = You see it differently – worth talking about?

## Settings

backup-none = You have no backup from this phone.
backup-last = Last backup: { $date }
