# The municipality's one list, and a case's page. English.

service-title = This is waiting for you
service-none = Nothing is waiting for you now.
service-no-decision =
    { $count ->
        [0] No decision is entered.
       *[other] No decision is entered. It has been { $days }.
    }
service-decision-ended = The decision ran out { $days } ago.
service-papers-missing =
    { $count ->
        [one] One paper is missing, and the contact is on assignment.
       *[other] { $count } papers are missing, and the contact is on assignment.
    }
service-runs-out =
    { $count ->
        [0] The decision runs out today.
       *[other] The decision runs out { $day }, { $days } left.
    }
service-runs-out-asked =
    { $count ->
        [0] The decision runs out today. A renewal is asked for.
       *[other] The decision runs out { $day }, { $days } left. A renewal is asked for.
    }
service-no-talk = The triangle talk is { $days } late.
service-no-guidance = The guidance talk is { $days } late.
service-no-guidance-planned = The guidance talk is { $days } late. One is planned.
service-review-due-today = The decision without an end is to be reviewed today.
service-review-due = The decision without an end should have been reviewed { $days } ago.
service-not-ready =
    { $count ->
        [one] One paper is missing. The contact has no assignment.
       *[other] { $count } papers are missing. The contact has no assignment.
    }
service-free = Has the papers in order, and can get an assignment.
service-someone = No name
service-papers-in-order = The papers are in order
service-papers-lacking =
    { $count ->
        [one] One paper is missing
       *[other] { $count } papers are missing
    }
service-case-with = With { $contact }
service-case-only = You see what all three have. What the two keep to themselves is not on this phone.
service-case-closed = The case was closed { $date }.
service-case-no-decision = No decision is entered.
service-case-last-talk = The last triangle talk was { $date }.
service-case-no-talk = No triangle talk has been held yet.
service-case-agreement = { $who }: { $what }. By { $day }.
service-case-no-agreements = Nothing that was agreed is waiting.
service-case-shared-none = Nothing more is shared with you.
service-shared-goals = Goals
service-shared-goal = { $goal }: { $level }
service-shared-sessions = Sessions
service-shared-rounds = How are you?
service-shared-round = Round { $round }, { $date }
service-shared-way = The way onward
service-shared-way-settled = Settled { $date }
