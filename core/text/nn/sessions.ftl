# Sessions: planned, logged, looked back on. Nynorsk.

## How it went with being there

attendance-came = Kom
attendance-late = Kom seint
attendance-did-not-come = Kom ikkje
attendance-cancelled-with-notice = Avlyste, sa frå i tide
attendance-cancelled-without-notice = Avlyste, sa ikkje frå i tide
attendance-cancelled-by-contact = Avlyst av { $contact }
attendance-cancelled-by-contact-own = Avlyst av meg
attendance-contact-did-not-come = { $contact } kom ikkje
attendance-contact-did-not-come-own = Eg kom ikkje
attendance-ill = Sjuk

## Exertion and mood

exertion-word-0 = Ikkje anstrengande
exertion-word-2 = Lett
exertion-word-3 = Middels
exertion-word-5 = Anstrengande
exertion-word-7 = Veldig anstrengande
exertion-word-10 = Alt eg hadde
mood-word-1 = Dårleg
mood-word-2 = Litt dårleg
mood-word-3 = Midt imellom
mood-word-4 = Ganske bra
mood-word-5 = Bra
rated-exertion = Anstrenging
rated-mood-before = Humør før
rated-mood-after = Humør etter
rated-note = Notat
rated-line = { $label }: { $words }
said-by = Sagt av { $name }
said-by-afterwards = Sagt av { $name } etterpå
said-by-own = Sagt av deg
said-by-own-afterwards = Sagt av deg etterpå
said-by-me = Eg
rated-step = Steg { $step } av 5

## The log

log-title = Loggfør trening
log-group = { $group }, gruppe på { $count }
log-not-logged = Ikkje loggført: { $when }
log-mood-said = { $mood }, sagt { $when }
log-paused = { $user } har pause denne dagen.
log-saved = Lagra.
log-saved-group = Lagra for { $count } deltakarar.

## One session

session-with = Trening med { $name }
session-in-group = I gruppe
session-version = { $number }. versjon
session-entered = Skrive av { $name } { $when }
session-entered-on = Skrive av { $name } på telefonen til { $owner } { $when }
session-reason = Kvifor: { $reason }
session-undone = Angra { $when }
someone = nokon

## Calendar

calendar-month = { $month } { $year }
calendar-planned = Planlagd
calendar-moved = Flytta
calendar-dropped = Går ut
calendar-paused = Pause
calendar-not-logged = Ikkje loggført
calendar-held = Gjennomført
calendar-not-held = Ikkje gjennomført
calendar-day = { $day }: { $what }
calendar-day-empty = { $day }: ingenting
calendar-count = { $word }: { $count }.
calendar-nothing = Ingenting denne månaden.
change-moved = Flytta til { $when }
change-reason = { $word }. { $reason }. { $entered }.
change-plain = { $word }. { $entered }.

## What we have done

done-empty = Ingenting er loggført enno.
done-with = Med { $name }
done-with-in-group = Med { $name }, i gruppe

## Plans

plan-weekly = { $days } kl. { $clock }, kvar veke
plan-every =
    { $weeks ->
        [2] { $days } kl. { $clock }, annakvar veke
       *[other] { $days } kl. { $clock }, kvar { $weeks }. veke
    }
plan-every-week = Kvar veke
plan-every-weeks =
    { $weeks ->
        [2] Annakvar veke
       *[other] Kvar { $weeks }. veke
    }
plan-from = Frå { $date }
plan-until = Til og med { $date }
plan-from-until = Frå { $from } til og med { $until }
plan-next = Neste: { $when }
plan-empty = Ingenting er planlagt.
and-last = { $first } og { $last }

## Pauses

pause-kind-holiday = Ferie
pause-kind-hospital = Sjukehus
pause-kind-prison = Fengsel
pause-kind-illness = Sjukdom
pause-kind-other = Anna
pause-from-to = { $from } til { $to }
pause-open = Frå { $from }, utan sluttdato
pause-now = No
pauses-explanation = I ein pause er det ingen treningar, påminningar eller fristar.
pause-empty = Ingen pausar.

## Groups

group-empty = Du har ingen grupper.
group-explanation = Gruppa er berre di. Ingen av deltakarane ser kven dei andre er.
group-together = { $count } i gruppa: { $names }

## Development

trend-range = { $from } til { $to }
trend-mood = Humør
trend-exertion = Anstrenging
trend-mood-before = Humør før trening
trend-mood-after = Humør etter trening
trend-before = Før trening
trend-after = Etter trening
trend-during = Trening
trend-point = { $date }: { $word }
trend-point-afterwards = { $date }: { $word }, sagt etterpå
trend-text = { $title }. { $points }.
trend-none = { $title }: ingenting sagt i denne tida.
trend-own = Berre det du har sagt sjølv, er med.
trend-own-of = Berre det { $user } har sagt sjølv, er med.
trend-weeks =
    { $count ->
        [one] Siste veka
       *[other] Siste { $count } vekene
    }
