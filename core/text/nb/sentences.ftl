# Sentences that take arguments, and the names that go into them. Bokmål.

## Dates and times

date = { $day }. { $month } { $year }
day = { $weekday } { $day }. { $month }
day-and-year = { $weekday } { $day }. { $month } { $year }
today = i dag
tomorrow = i morgen
yesterday = i går
day-at-clock = { $day } kl. { $clock }
month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember
weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lørdag
weekday-7 = søndag
months =
    { $count ->
        [one] { $count } måned
       *[other] { $count } måneder
    }
days =
    { $count ->
        [one] { $count } dag
       *[other] { $count } dager
    }
months-and-days = { $months } og { $days }
seconds =
    { $count ->
        [one] { $count } sekund
       *[other] { $count } sekunder
    }
minutes =
    { $count ->
        [one] { $count } minutt
       *[other] { $count } minutter
    }
hours =
    { $count ->
        [one] { $count } time
       *[other] { $count } timer
    }
decimal-sign = ,
wait = Prøv igjen om { $time }.

## Help

help-title = Hjelp
help-checked = Numrene ble sjekket { $date }.
help-call = Ring { $name }, { $digits }
help-ambulance-name = Ambulanse
help-ambulance-purpose = Når liv er i fare
help-police-name = Politi
help-police-purpose = Når noen truer eller skader deg
help-legevakt-name = Legevakt
help-legevakt-purpose = Når du trenger lege og ikke kan vente
help-mental-helse-name = Mental Helse
help-mental-helse-purpose = Når du vil snakke med noen, hele døgnet
help-vo-linjen-name = VO-linjen
help-vo-linjen-purpose = Når noen hjemme er voldelige eller gjør overgrep
help-kirkens-sos-name = Kirkens SOS
help-kirkens-sos-purpose = Når livet er vanskelig, hele døgnet
help-alarmtelefonen-name = Alarmtelefonen for barn og unge
help-alarmtelefonen-purpose = Når du er ung og ikke har det trygt

## Rounds

round-title = { $round }. måling
round-and-date = { $title }, { $date }
next-round = { $title }: { $date }
next-round-now = { $title } kan tas nå
next-round-overdue = { $title } var satt til { $date }
interval-between = { $interval } mellom målingene.
round-both = Begge har svart
round-user-only = { $user } har svart
round-contact-only = { $contact } har svart

## First screen

user-part-own-title = Hvordan har du det?
user-part-title = Hvordan har { $user } det?
user-part-start = { $round }. { $count } spørsmål.
user-part-continue = { $round }. Kommet til spørsmål { $position } av { $of }.
user-part-continue-end = { $round }. Alle spørsmålene er gått gjennom. Svarene er ikke låst.
contact-part-title = Dine spørsmål om { $user }
contact-part-start = { $round }. { $count } spørsmål.
contact-part-continue = { $round }. { $left }.
perspectives-title = Slik ser dere det
newer-version =
    { $count ->
        [one] Noe her er laget av en nyere versjon av appen. Det er trygt lagret. Oppdater appen for å se det.
       *[other] { $count } ting her er laget av en nyere versjon av appen. De er trygt lagret. Oppdater appen for å se dem.
    }

## Hand-over

hand-over-title = Gi telefonen til { $user }
hand-over-explanation = { $user } får se { $count } spørsmål om hvordan det går. Resten av appen er låst så lenge.
hand-over-button = Jeg er { $user }
hand-over-way-back = For å komme tilbake trengs koden til { $contact }.

## The user's questions

start-intro = { $count } spørsmål. Du kan hoppe over, ta pause og endre. Det tar omtrent ti minutter.
start-together = { $contact } sitter sammen med deg. Dere ser svarene begge to.
start-alone = Du svarer uten at noen ser på.
start-alone-warning = Svarene lagres på telefonen til { $contact }. { $contact } kan se dem etterpå.
position = Spørsmål { $position } av { $of }
translation-note = Oversatt av Medspiller. Spørsmålet er laget på bokmål.
spoken-question = { $question } Svarene er: { $answers }.
skipped-count = Du hoppet over { $count }. Vil du svare nå?
day-good = God
day-ordinary = Vanlig
day-bad = Dårlig
today-good = I dag er en god dag.
today-ordinary = I dag er en vanlig dag.
today-bad = I dag er en dårlig dag.
then-good = Det var en god dag.
then-ordinary = Det var en vanlig dag.
then-bad = Det var en dårlig dag.
who-can-see-own = Bare du kan se svarene.
who-can-see-pair = Du og { $contact } kan se svarene. Ingen andre.
who-can-see-alone = Svarene ligger på telefonen til { $contact }, som kan se dem. Ingen andre.
finished-title = Ferdig. Takk for at du svarte.
finished-locked = Svarene er låst. De kan rettes senere. Da blir de gamle også stående.

## The contact's questions

contact-part-heading = { $round }: { $user }
left =
    { $count ->
        [0] Alle er besvart
       *[other] { $count } igjen
    }

## Rounds and perspectives

sat-with-alone = { $user } svarte alene.
sat-with-contact = Svart sammen med { $contact }.
sat-with-someone = { $user } svarte sammen med noen andre.
mean = Gjennomsnitt av { $count } svar: { $mean } av 5
mean-left-out = Gjennomsnittet vises ikke: færre enn 80 % av spørsmålene har svar.
note-not-validated = Spørsmålene er ikke et vitenskapelig validert måleinstrument.
note-corrected = Rettet { $date }: { $reason }
not-answered = Ikke svart
newer-answer = Svar fra en nyere versjon av appen
not-yet-user = { $user } har ikke svart ennå.
not-yet-contact = { $contact } har ikke svart ennå.
not-yet-both = Ingen av dere har svart ennå.
not-yet-shown = { $user } har valgt å ikke sette svarene sine ved siden av de andre.
verdict-agree = Dere ser det likt
verdict-differ = Dere ser det ulikt – verdt å snakke om?

## Settings

backup-none = Du har ingen sikkerhetskopi fra denne telefonen.
backup-last = Siste sikkerhetskopi: { $date }
