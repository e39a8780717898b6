# Sessions: planned, logged, looked back on. Bokmål.

## How it went with being there

attendance-came = Kom
attendance-late = Kom sent
attendance-did-not-come = Kom ikke
attendance-cancelled-with-notice = Avlyste, sa fra i tide
attendance-cancelled-without-notice = Avlyste, sa ikke fra i tide
attendance-cancelled-by-contact = Avlyst av { $contact }
attendance-cancelled-by-contact-own = Avlyst av meg
attendance-contact-did-not-come = { $contact } kom ikke
attendance-contact-did-not-come-own = Jeg kom ikke
attendance-ill = Syk

## Exertion and mood

exertion-word-0 = Ikke anstrengende
exertion-word-2 = Lett
exertion-word-3 = Middels
exertion-word-5 = Anstrengende
exertion-word-7 = Veldig anstrengende
exertion-word-10 = Alt jeg hadde
mood-word-1 = Dårlig
mood-word-2 = Litt dårlig
mood-word-3 = Midt imellom
mood-word-4 = Ganske bra
mood-word-5 = Bra
rated-exertion = Anstrengelse
rated-mood-before = Humør før
rated-mood-after = Humør etter
rated-note = Notat
rated-line = { $label }: { $words }
said-by = Sagt av { $name }
said-by-afterwards = Sagt av { $name } etterpå
said-by-own = Sagt av deg
said-by-own-afterwards = Sagt av deg etterpå
said-by-me = Jeg
rated-step = Steg { $step } av 5

## The log

log-title = Loggfør trening
log-group = { $group }, gruppe på { $count }
log-not-logged = Ikke loggført: { $when }
log-mood-said = { $mood }, sagt { $when }
log-paused = { $user } har pause denne dagen.
log-saved = Lagret.
log-saved-group = Lagret for { $count } deltakere.

## One session

session-with = Trening med { $name }
session-in-group = I gruppe
session-version = { $number }. versjon
session-entered = Skrevet av { $name } { $when }
session-entered-on = Skrevet av { $name } på telefonen til { $owner } { $when }
session-reason = Hvorfor: { $reason }
session-undone = Angret { $when }
someone = noen

## Calendar

calendar-month = { $month } { $year }
calendar-planned = Planlagt
calendar-moved = Flyttet
calendar-dropped = Utgår
calendar-paused = Pause
calendar-not-logged = Ikke loggført
calendar-held = Gjennomført
calendar-not-held = Ikke gjennomført
calendar-day = { $day }: { $what }
calendar-day-empty = { $day }: ingenting
calendar-count = { $word }: { $count }.
calendar-nothing = Ingenting denne måneden.
change-moved = Flyttet til { $when }
change-reason = { $word }. { $reason }. { $entered }.
change-plain = { $word }. { $entered }.

## What we have done

done-empty = Ingenting er loggført ennå.
done-with = Med { $name }
done-with-in-group = Med { $name }, i gruppe

## Plans

plan-weekly = { $days } kl. { $clock }, hver uke
plan-every =
    { $weeks ->
        [2] { $days } kl. { $clock }, annenhver uke
       *[other] { $days } kl. { $clock }, hver { $weeks }. uke
    }
plan-every-week = Hver uke
plan-every-weeks =
    { $weeks ->
        [2] Annenhver uke
       *[other] Hver { $weeks }. uke
    }
plan-from = Fra { $date }
plan-until = Til og med { $date }
plan-from-until = Fra { $from } til og med { $until }
plan-next = Neste: { $when }
plan-empty = Ingenting er planlagt.
and-last = { $first } og { $last }

## Pauses

pause-kind-holiday = Ferie
pause-kind-hospital = Sykehus
pause-kind-prison = Fengsel
pause-kind-illness = Sykdom
pause-kind-other = Annet
pause-from-to = { $from } til { $to }
pause-open = Fra { $from }, uten sluttdato
pause-now = Nå
pauses-explanation = I en pause er det ingen treninger, påminnelser eller frister.
pause-empty = Ingen pauser.

## Groups

group-empty = Du har ingen grupper.
group-explanation = Gruppen er bare din. Ingen av deltakerne ser hvem de andre er.
group-together = { $count } i gruppen: { $names }

## Development

trend-range = { $from } til { $to }
trend-mood = Humør
trend-exertion = Anstrengelse
trend-mood-before = Humør før trening
trend-mood-after = Humør etter trening
trend-before = Før trening
trend-after = Etter trening
trend-during = Trening
trend-point = { $date }: { $word }
trend-point-afterwards = { $date }: { $word }, sagt etterpå
trend-text = { $title }. { $points }.
trend-none = { $title }: ingenting sagt i denne tiden.
trend-own = Bare det du har sagt selv, er med.
trend-own-of = Bare det { $user } har sagt selv, er med.
trend-weeks =
    { $count ->
        [one] Siste uke
       *[other] Siste { $count } uker
    }
