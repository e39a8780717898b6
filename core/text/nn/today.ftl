# "I dag": det som kjem, og det som ventar. Nynorsk.

today-session = Trening med { $name }
today-at = kl. { $clock }
today-when-and-where = { $when }, { $place }
today-log = Loggfør
today-not-logged = Ikkje loggført enno.
today-talk = Trekantsamtale
today-talk-with = Trekantsamtale med { $name }
today-prepare = Vil du førebu deg?
today-prepared = Du har førebudd deg.
today-all-ready = Alle har førebudd seg.
today-not-ready = Ikkje førebudd enno: { $names }
today-you = du
today-talk-no-time = Inga tid er avtalt. Han bør vere innan { $date }.
today-agreement = Det de vart samde om
today-by = Innan { $day }
today-goal = Kvar er de no?
today-goal-of = Måla til { $name }: kvar er de no?
today-signals-of = Verdt å snakke om: { $name }
today-more =
    { $count ->
        [one] Og { $count } ting til.
       *[other] Og { $count } ting til.
    }
today-next-session = Neste trening: { $when }
today-no-session = Inga trening er planlagd
today-paused = Pause
today-paused-until = Pause til og med { $date }
