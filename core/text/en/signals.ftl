# "Worth talking about": one sentence for each sign and each person who sees it. English.
# user and contact are what the two are called. date is a day in words, question and agreement what stands there.

## The training

signal-not-held-user =
    { $begun ->
        [no] You have not trained together yet. What would it take to get started?
       *[yes] You have not trained together since { $date }. What would make it suit you?
    }
signal-not-held-contact =
    { $begun ->
        [no] You have not trained together yet. { $planned } were planned. Ask { $user } what it would take.
       *[yes] You have not trained together since { $date }. { $planned } sessions were planned. Ask { $user } what it would take.
    }
signal-not-held-coordinator =
    { $begun ->
        [no] { $user } and { $contact } have not trained together yet. { $planned } were planned.
       *[yes] { $user } and { $contact } have not trained together since { $date }. { $planned } sessions were planned.
    }
signal-contact-did-not-come-user = { $contact } cancelled or did not come { $missed } of { $planned } times. Would you like to talk about it?
signal-contact-did-not-come-contact = You cancelled or did not come { $missed } of { $planned } times. What do you need to make it work?
signal-contact-did-not-come-coordinator = { $contact } cancelled or did not come to { $user } { $missed } of { $planned } times. What can the municipality do?
signal-user-did-not-come-user = You two managed { $held } of { $planned } sessions. What would make it suit you?
signal-user-did-not-come-contact = You two managed { $held } of { $planned } sessions. Ask { $user } what would make it suit.
signal-user-did-not-come-coordinator = { $user } and { $contact } managed { $held } of { $planned } sessions. What would make it suit them?

## The period

signal-period-ends-user = Your agreement lasts until { $date }. What would you like to do after that?
signal-period-ends-contact = The period for { $user } is over on { $date }. The way onward is not settled.
signal-period-ends-coordinator = The decision for { $user } runs out on { $date }. The way onward is not settled.

## How the user is

signal-answer-changed-user = “{ $question }” Your answer is different from last time, { $date }. Would you like to talk about it?
signal-answer-changed-contact = “{ $question }” The answer from { $user } is different from last time, { $date }. Is it something for the two of you to talk about?
signal-mood-lower-user = The last { $count } times you said how you felt, your mood was lower after training than before. What do you think about that?
signal-mood-lower-contact = The last { $count } times { $user } said how it was, the mood was lower after training than before. Ask what { $user } thinks about it.
signal-exertion-highest-user = The last { $count } times you said that training took all you had. Is that how you want it?
signal-exertion-highest-contact = The last { $count } times { $user } said that training took everything. Ask whether that is how { $user } wants it.

## What is late

signal-talk-overdue-user = The triangle talk was planned for { $date } at the latest. When does it suit you?
signal-talk-overdue-contact = The triangle talk with { $user } was planned for { $date } at the latest. Who will find a time?
signal-talk-overdue-coordinator = The triangle talk with { $user } and { $contact } was planned for { $date } at the latest. Who will find a time?
signal-agreement-overdue-user = You agreed on something to be done by { $date }: “{ $agreement }” What came of it?
signal-agreement-overdue-contact = You agreed on something to be done by { $date }: “{ $agreement }” What came of it?
signal-agreement-overdue-coordinator = You agreed on something to be done by { $date }, in the case of { $user }: “{ $agreement }” What came of it?
signal-guidance-overdue-contact = Your guidance was planned for { $date } at the latest. Ask the municipality for a time.
signal-guidance-overdue-coordinator = The guidance of { $contact } was planned for { $date } at the latest. Suggest a time.
signal-contact-changed-user = You have been given someone new to train with { $count } times in the last year. How is that for you?
signal-contact-changed-contact = { $user } has been given someone new to train with { $count } times in the last year. Ask how that is.
signal-contact-changed-coordinator = { $user } has been given someone new to train with { $count } times in the last year. What would it take for { $contact } to stay?
signal-assessment-overdue-user =
    { $part ->
        [objective] The questions for { $contact } to answer were planned for { $date }. Would you like to talk about it?
       *[subjective] The questions about how you are were planned for { $date }. When does it suit you?
    }
signal-assessment-overdue-contact =
    { $part ->
        [objective] Your questions about { $user } were planned for { $date }. When does it suit?
       *[subjective] The questions for { $user } were planned for { $date }. Ask when it suits.
    }
signal-assessment-overdue-coordinator =
    { $part ->
        [objective] The questions for { $contact } to answer about { $user } were planned for { $date }.
       *[subjective] The questions for { $user } were planned for { $date }.
    }
signal-goal-unrated-user =
    { $rated ->
        [no] You set the goal “{ $goal }” on { $date }. Where are you now?
       *[yes] You last looked at the goal “{ $goal }” on { $date }. Where are you now?
    }
signal-goal-unrated-contact =
    { $rated ->
        [no] { $user } set the goal “{ $goal }” on { $date }. Where are you now?
       *[yes] You last looked at the goal “{ $goal }” on { $date }. Where are you now?
    }
signal-goal-unrated-coordinator =
    { $rated ->
        [no] { $user } set the goal “{ $goal }” on { $date }. It has not been looked at since.
       *[yes] { $user } and { $contact } last looked at the goal “{ $goal }” on { $date }.
    }

## The screen

signals-title = Worth talking about
signals-intro = This follows from what is saved. You decide whether there is something to talk about.
signals-none = Nothing just now.
signals-dismiss = Put away
signals-dismiss-why = Why do you put it away?
signals-away = Put away
signals-show-again = Show again
signals-reason-talked = We have talked about it.
signals-reason-fine = It is fine as it is.
signals-reason-wrong = It is not right.
signals-talk = Propose a talk
signals-talk-detail = No talk is agreed for the next two weeks.
signals-last-held = Last session: { $date }
signals-planned-since =
    { $count ->
        [one] { $count } session was planned.
       *[other] { $count } sessions were planned.
    }
signals-days-ago = { $days } ago
signals-days-left = { $days } left
signals-who = { $name } was to do it.
signals-day = { $day }: { $what }
signals-answer = { $date }: { $answer }
