# Triangle talks. English.
# you is "yes" when it is the reader; who is then "you".

## Who

person-user = the person it is about
person-contact = the training contact
person-coordinator = the contact person in the municipality
person-other = someone else
names-and = { $first } and { $last }
you = you

## Which talk, and when

talk-kind-start = Start talk
talk-kind-early = Talk after the start
talk-kind-regular = Three-way talk
talk-kind-end = End talk
talk-kind-extra = Extra talk
talk-title-and-date = { $title }, { $date }
talk-when-and-where = { $when }, { $place }
talk-no-time = You have not agreed on a time yet.
talk-due = Should be held by { $day }.
talk-due-first = Should be held before the first session.
talk-overdue = Should have been held by { $day }. It is { $days } late.
talk-none-due = No talk is set up.
talk-closes = You agreed that the arrangement ends.
talk-settle =
    { $you ->
        [yes] You arrange a time by { $day }.
       *[no] { $who } arranges a time by { $day }.
    }
talk-settle-late =
    { $you ->
        [yes] You were to arrange a time by { $day }.
       *[no] { $who } was to arrange a time by { $day }.
    }
talk-moved = Moved from { $when }: { $reason }
talk-missed = Was not held: { $reason }
talk-cancelled = Cancelled: { $reason }
talk-interval = { $months } between the talks.
talk-asked-for =
    { $you ->
        [yes] You asked for this talk.
       *[no] { $who } asked for this talk.
    }
talk-proposed = This talk was proposed because something was worth talking about.

## Who is ready: never what they have written

talk-ready =
    { $you ->
        [yes] You are ready
       *[no] { $who } is ready
    }
talk-not-ready =
    { $you ->
        [yes] You are not ready yet
       *[no] { $who } is not ready yet
    }
talk-no-coordinator = Nobody from the municipality has been added yet.

## A wish for a talk

request-line =
    { $you ->
        [yes] You asked for a talk { $day }
       *[no] { $who } asked for a talk { $day }
    }

## Before the talk

preparation-title = Before the talk
preparation-title-for = Before the talk, for { $user }
preparation-intro = Tap what fits. One tap is enough.
preparation-intro-words = Write what you want to say in the talk.
preparation-intro-for = Write what { $user } says. Read it aloud afterwards.
preparation-who-sees-own = Only you see this, until you bring it up.
preparation-who-sees-anothers = What you write is on the phone of { $contact }, who can see it. Nobody else, until you bring it up.
preparation-who-sees-for = Only the two of you can see this, until { $user } brings it up.
preparation-told = The others only see that you are ready.
preparation-told-for = The others only see that { $user } is ready.
preparation-theirs = { $user } has prepared alone. You can't see what is written there.
preparation-before = You wrote this before the talk that was not held.
preparation-before-for = You wrote this for { $user } before the talk that was not held.
preparation-read-back = I have written this for you: { $text } Is that right?
preparation-written-for-you = { $contact } has written this for you.

phrase-user-go-on = I want to go on as now
phrase-user-new = I want to try something new
phrase-user-hard = Something is hard
phrase-user-times = I want to talk about the times
phrase-user-more = I want to train more
phrase-user-less = I want to train less
phrase-user-goal = I want to talk about a goal
phrase-user-together = I want to talk about how we get on
phrase-user-after = I wonder what happens afterwards
phrase-user-nothing = I have nothing to bring up
phrase-contact-works = We can go on as we do
phrase-contact-change = I want to propose a change
phrase-contact-hard = Something is hard to get done
phrase-contact-times = I want to look at the times
phrase-contact-goals = I want to look at the goals
phrase-contact-advice = I need advice on something
phrase-contact-practical = Something practical must be settled
phrase-contact-after = I want to talk about the time afterwards
phrase-contact-nothing = I have nothing to bring up
phrase-coordinator-going = I want to hear how it is going
phrase-coordinator-goals = I want to hear about the goals
phrase-coordinator-agreements = I want to go through what we agreed on
phrase-coordinator-decision = I want to talk about the decision
phrase-coordinator-others = I want to talk about other services
phrase-coordinator-after = I want to plan the time afterwards
phrase-coordinator-news = I have something new to tell
phrase-coordinator-nothing = I have nothing to bring up
phrase-newer = Something from a newer version of the app

## The agenda

agenda-title = You can talk about this
agenda-intro = You see this first. Strike what you don't want to talk about. The others don't get to know what you strike.
agenda-intro-anothers = You see this first. Strike what you don't want to talk about. What you strike is not shown to the others, but it is on the phone of { $contact }.
agenda-who-sees = What you pass on is seen by { $people }.
agenda-nothing = There is nothing to propose now.
agenda-not-chosen =
    { $you ->
        [yes] You have not chosen what to talk about yet.
       *[no] { $who } has not chosen what to talk about yet.
    }
point-brought-up =
    { $you ->
        [yes] You want to talk about this
       *[no] { $who } wants to talk about this
    }
point-brought-up-gone = Something that was brought up
point-agreement-gone = Something you agreed on
point-agreement-open = You agreed on this. It is to be done by { $day }.
point-agreement-late = You agreed on this. It was to be done by { $day }.
point-goal = Goal: { $words }
point-goal-gone = A goal
point-goal-rated = You last looked at it on { $day }. Where are you now?
point-goal-never = You have not looked at it since it was set. Where are you now?
point-round-first = It can be done now.
point-round-due = It is set for { $day }, and can be done now.
point-round-late = It was set for { $day }.
point-round-done = The questions were answered on { $day }.
point-attendance = The sessions
point-attendance-reason = { $came } of { $planned } sessions were held.
point-signal = Worth talking about
point-perspectives-reason = One of you wants to talk about what you answered about this.
point-perspectives-gone = Two answers
point-end = When the period is over
point-end-reason = The decision lasts until { $day }. What happens afterwards?
agenda-signal-not-held = It is a while since you got a session held.
agenda-signal-contact-did-not-come = { $contact } has cancelled or not come a few times.
agenda-signal-user-did-not-come = Some of the sessions were not held.
agenda-signal-period-ends = The period is soon over.
agenda-signal-answer-changed = An answer is another than last time.
agenda-signal-mood-lower = How it feels after training.
agenda-signal-exertion-highest = How hard the training is.
agenda-signal-talk-overdue = It is long since the three of you talked.
agenda-signal-agreement-overdue = Something you agreed on is not done.
agenda-signal-contact-changed = There have been several changes in the last year.
agenda-signal-assessment-overdue = Some questions are not answered.
agenda-signal-goal-unrated = It is long since you looked at a goal.
agenda-signal-other = Something in the case is worth talking about.

## The talk

hold-position = Point { $position } of { $of }
hold-no-points = No points are chosen. Talk about what you want.
hold-note = { $title }: { $note }
hold-next-planned = The next talk is agreed: { $when }.
missing-date = Which day was the talk?
missing-summary = The summary is missing.
missing-agreement-what = Something you agreed on has no text.
missing-agreement-who = Who does this: { $what }?
missing-agreement-by = By when is this to be done: { $what }?
missing-next = You have not said how it goes on.
missing-next-time = When is the next talk?
missing-next-by = By when will you arrange a time?
missing-next-owner = Who arranges a time?
next-at = Next talk: { $when }.
next-closes = The arrangement ends.

## What you agreed on

agreement-who-what = { $who }: { $what }
agreement-by = By { $day }
agreement-late = Was to be done by { $day }
agreement-done = Done { $day }
agreement-let-go = Was not done: { $reason }
agreement-instead = Changed to: { $what }
agreement-instead-gone = Changed to something else
agreements-open =
    { $count ->
        [0] Nothing is waiting to be done.
        [one] { $count } thing is waiting to be done.
       *[other] { $count } things are waiting to be done.
    }
agreements-late =
    { $count ->
        [one] One thing was to be done.
       *[other] { $count } things were to be done.
    }
agreements-none = You have not agreed on anything yet.

## Before the meeting: for print

before-title = Before the meeting
before-about = { $talk } with { $user }
before-when = When and where
before-ready = Who is ready
before-agenda = You will talk about this
before-agreements = You agreed on this
before-no-agenda = No points are chosen yet.
before-private = What each has written for themselves is not here.
