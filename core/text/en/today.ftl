# "Today": what comes next, and what waits. English.

today-session = Training with { $name }
today-at = { $clock }
today-when-and-where = { $when }, { $place }
today-log = Log it
today-not-logged = Not logged yet.
today-talk = Triangle talk
today-talk-with = Triangle talk with { $name }
today-prepare = Would you like to prepare?
today-prepared = You have prepared.
today-all-ready = Everyone has prepared.
today-not-ready = Not prepared yet: { $names }
today-you = you
today-talk-no-time = No time is agreed. It should be by { $date }.
today-agreement = What you agreed on
today-by = By { $day }
today-goal = Where are you now?
today-goal-of = The goals of { $name }: where are you now?
today-signals-of = Worth talking about: { $name }
today-more =
    { $count ->
        [one] And { $count } more thing.
       *[other] And { $count } more things.
    }
today-next-session = Next session: { $when }
today-no-session = No session is planned
today-paused = Pause
today-paused-until = Pause until the end of { $date }
