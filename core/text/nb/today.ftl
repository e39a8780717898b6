# "I dag": det som kommer, og det som venter. Bokmål.

today-session = Trening med { $name }
today-at = kl. { $clock }
today-when-and-where = { $when }, { $place }
today-log = Loggfør
today-not-logged = Ikke loggført ennå.
today-talk = Trekantsamtale
today-talk-with = Trekantsamtale med { $name }
today-prepare = Vil du forberede deg?
today-prepared = Du har forberedt deg.
today-all-ready = Alle har forberedt seg.
today-not-ready = Ikke forberedt ennå: { $names }
today-you = du
today-talk-no-time = Ingen tid er avtalt. Den bør være innen { $date }.
today-agreement = Det dere ble enige om
today-by = Innen { $day }
today-goal = Hvor er dere nå?
today-goal-of = Målene til { $name }: hvor er dere nå?
today-signals-of = Verdt å snakke om: { $name }
today-more =
    { $count ->
        [one] Og { $count } ting til.
       *[other] Og { $count } ting til.
    }
today-next-session = Neste trening: { $when }
today-no-session = Ingen trening er planlagt
today-paused = Pause
today-paused-until = Pause til og med { $date }
