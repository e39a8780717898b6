# Sessions: planned, logged, looked back on. English.

## How it went with being there

attendance-came = Came
attendance-late = Came late
attendance-did-not-come = Did not come
attendance-cancelled-with-notice = Cancelled, said so in time
attendance-cancelled-without-notice = Cancelled, did not say so in time
attendance-cancelled-by-contact = Cancelled by { $contact }
attendance-cancelled-by-contact-own = Cancelled by me
attendance-contact-did-not-come = { $contact } did not come
attendance-contact-did-not-come-own = I did not come
attendance-ill = Ill

## Exertion and mood

exertion-word-0 = Not hard
exertion-word-2 = Light
exertion-word-3 = Medium
exertion-word-5 = Hard
exertion-word-7 = Very hard
exertion-word-10 = All I had
mood-word-1 = Bad
mood-word-2 = A little bad
mood-word-3 = In between
mood-word-4 = Quite good
mood-word-5 = Good
rated-exertion = How hard
rated-mood-before = Mood before
rated-mood-after = Mood after
rated-note = Note
rated-line = { $label }: { $words }
said-by = Said by { $name }
said-by-afterwards = Said by { $name } afterwards
said-by-own = Said by you
said-by-own-afterwards = Said by you afterwards
said-by-me = I
rated-step = Step { $step } of 5

## The log

log-title = Log training
log-group = { $group }, group of { $count }
log-not-logged = Not logged: { $when }
log-mood-said = { $mood }, said { $when }
log-paused = { $user } has a pause that day.
log-saved = Saved.
log-saved-group = Saved for { $count } people.

## One session

session-with = Training with { $name }
session-in-group = In a group
session-version = Version { $number }
session-entered = Written by { $name } { $when }
session-entered-on = Written by { $name } on { $owner }’s phone { $when }
session-reason = Why: { $reason }
session-undone = Undone { $when }
someone = someone

## Calendar

calendar-month = { $month } { $year }
calendar-planned = Planned
calendar-moved = Moved
calendar-dropped = Called off
calendar-paused = Pause
calendar-not-logged = Not logged
calendar-held = Held
calendar-not-held = Not held
calendar-day = { $day }: { $what }
calendar-day-empty = { $day }: nothing
calendar-count = { $word }: { $count }.
calendar-nothing = Nothing this month.
change-moved = Moved to { $when }
change-reason = { $word }. { $reason }. { $entered }.
change-plain = { $word }. { $entered }.

## What we have done

done-empty = Nothing is logged yet.
done-with = With { $name }
done-with-in-group = With { $name }, in a group

## Plans

plan-weekly = { $days } at { $clock }, every week
plan-every =
    { $weeks ->
        [2] { $days } at { $clock }, every other week
       *[other] { $days } at { $clock }, every { $weeks } weeks
    }
plan-every-week = Every week
plan-every-weeks =
    { $weeks ->
        [2] Every other week
       *[other] Every { $weeks } weeks
    }
plan-from = From { $date }
plan-until = Until { $date }
plan-from-until = From { $from } until { $until }
plan-next = Next: { $when }
plan-empty = Nothing is planned.
and-last = { $first } and { $last }

## Pauses

pause-kind-holiday = Holiday
pause-kind-hospital = Hospital
pause-kind-prison = Prison
pause-kind-illness = Illness
pause-kind-other = Something else
pause-from-to = { $from } to { $to }
pause-open = From { $from }, with no end date
pause-now = Now
pauses-explanation = In a pause there is no training, and there are no reminders or due dates.
pause-empty = No pauses.

## Groups

group-empty = You have no groups.
group-explanation = The group is yours only. Nobody in it sees who the others are.
group-together = { $count } in the group: { $names }

## Development

trend-range = { $from } to { $to }
trend-mood = Mood
trend-exertion = How hard
trend-mood-before = Mood before training
trend-mood-after = Mood after training
trend-before = Before training
trend-after = After training
trend-during = Training
trend-point = { $date }: { $word }
trend-point-afterwards = { $date }: { $word }, said afterwards
trend-text = { $title }. { $points }.
trend-none = { $title }: nothing said in this time.
trend-own = Only what you have said yourself is shown.
trend-own-of = Only what { $user } has said themselves is shown.
trend-weeks =
    { $count ->
        [one] The last week
       *[other] The last { $count } weeks
    }
