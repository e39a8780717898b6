# Sentences that take arguments, and the names that go into them. Nynorsk.

## Dates and times

date = { $day }. { $month } { $year }
day = { $weekday } { $day }. { $month }
day-and-year = { $weekday } { $day }. { $month } { $year }
today = i dag
tomorrow = i morgon
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
weekday-1 = måndag
weekday-2 = tysdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = laurdag
weekday-7 = søndag
months =
    { $count ->
        [one] { $count } månad
       *[other] { $count } månader
    }
days =
    { $count ->
        [one] { $count } dag
       *[other] { $count } dagar
    }
months-and-days = { $months } og { $days }
seconds =
    { $count ->
        [one] { $count } sekund
       *[other] { $count } sekund
    }
minutes =
    { $count ->
        [one] { $count } minutt
       *[other] { $count } minutt
    }
hours =
    { $count ->
        [one] { $count } time
       *[other] { $count } timar
    }
decimal-sign = ,
wait = Prøv igjen om { $time }.

## Help

help-title = Hjelp
help-checked = Nummera vart sjekka { $date }.
help-call = Ring { $name }, { $digits }
help-ambulance-name = Ambulanse
help-ambulance-purpose = Når liv er i fare
help-police-name = Politi
help-police-purpose = Når nokon trugar eller skadar deg
help-legevakt-name = Legevakt
help-legevakt-purpose = Når du treng lege og ikkje kan vente
help-mental-helse-name = Mental Helse
help-mental-helse-purpose = Når du vil snakke med nokon, heile døgnet
help-vo-linjen-name = VO-linjen
help-vo-linjen-purpose = Når nokon heime er valdelege eller gjer overgrep
help-kirkens-sos-name = Kirkens SOS
help-kirkens-sos-purpose = Når livet er vanskeleg, heile døgnet
help-alarmtelefonen-name = Alarmtelefonen for barn og unge
help-alarmtelefonen-purpose = Når du er ung og ikkje har det trygt

## Rounds

round-title = { $round }. måling
round-and-date = { $title }, { $date }
next-round = { $title }: { $date }
next-round-now = { $title } kan takast no
next-round-overdue = { $title } var sett til { $date }
interval-between = { $interval } mellom målingane.
round-both = Begge har svart
round-user-only = { $user } har svart
round-contact-only = { $contact } har svart

## First screen

user-part-own-title = Korleis har du det?
user-part-title = Korleis har { $user } det?
user-part-start = { $round }. { $count } spørsmål.
user-part-continue = { $round }. Komen til spørsmål { $position } av { $of }.
user-part-continue-end = { $round }. Alle spørsmåla er gått gjennom. Svara er ikkje låste.
contact-part-title = Spørsmåla dine om { $user }
contact-part-start = { $round }. { $count } spørsmål.
contact-part-continue = { $round }. { $left }.
perspectives-title = Slik ser de det
newer-version =
    { $count ->
        [one] Noko her er laga av ein nyare versjon av appen. Det er trygt lagra. Oppdater appen for å sjå det.
       *[other] { $count } ting her er laga av ein nyare versjon av appen. Dei er trygt lagra. Oppdater appen for å sjå dei.
    }

## Hand-over

hand-over-title = Gi telefonen til { $user }
hand-over-explanation = { $user } får sjå { $count } spørsmål om korleis det går. Resten av appen er låst så lenge.
hand-over-button = Eg er { $user }
hand-over-way-back = For å kome tilbake trengst koden til { $contact }.

## The user's questions

start-intro = { $count } spørsmål. Du kan hoppe over, ta pause og endre. Det tek omtrent ti minutt.
start-together = { $contact } sit saman med deg. De ser svara begge to.
start-alone = Du svarer utan at nokon ser på.
start-alone-warning = Svara blir lagra på telefonen til { $contact }. { $contact } kan sjå dei etterpå.
position = Spørsmål { $position } av { $of }
translation-note = Omsett av Medspiller. Spørsmålet er laga på bokmål.
spoken-question = { $question } Svara er: { $answers }.
skipped-count = Du hoppa over { $count }. Vil du svare no?
day-good = God
day-ordinary = Vanleg
day-bad = Dårleg
today-good = I dag er ein god dag.
today-ordinary = I dag er ein vanleg dag.
today-bad = I dag er ein dårleg dag.
then-good = Det var ein god dag.
then-ordinary = Det var ein vanleg dag.
then-bad = Det var ein dårleg dag.
who-can-see-own = Berre du kan sjå svara.
who-can-see-pair = Du og { $contact } kan sjå svara. Ingen andre.
who-can-see-alone = Svara ligg på telefonen til { $contact }, som kan sjå dei. Ingen andre.
finished-title = Ferdig. Takk for at du svarte.
finished-locked = Svara er låste. Dei kan rettast seinare. Då blir dei gamle også ståande.

## The contact's questions

contact-part-heading = { $round }: { $user }
left =
    { $count ->
        [0] Alle er svarte på
       *[other] { $count } att
    }

## Rounds and perspectives

sat-with-alone = { $user } svarte åleine.
sat-with-contact = Svart saman med { $contact }.
sat-with-someone = { $user } svarte saman med nokon andre.
mean = Gjennomsnitt av { $count } svar: { $mean } av 5
mean-left-out = Gjennomsnittet blir ikkje vist: færre enn 80 % av spørsmåla har svar.
note-not-validated = Spørsmåla er ikkje eit vitskapleg validert måleinstrument.
note-corrected = Retta { $date }: { $reason }
not-answered = Ikkje svart
newer-answer = Svar frå ein nyare versjon av appen
not-yet-user = { $user } har ikkje svart enno.
not-yet-contact = { $contact } har ikkje svart enno.
not-yet-both = Ingen av dykk har svart enno.
not-yet-shown = { $user } har valt å ikkje setje svara sine ved sida av dei andre.
verdict-agree = De ser det likt
verdict-differ = De ser det ulikt – verdt å snakke om?

## Settings

backup-none = Du har ingen tryggingskopi frå denne telefonen.
backup-last = Siste tryggingskopi: { $date }
