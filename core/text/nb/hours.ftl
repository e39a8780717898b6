# Timer og lønn. Bokmål.

## Beløp, lengder, tid

hours-money = { $amount } kr
hours-km = { $km } km
hours-worked = { $hours } t { $minutes } min
hours-worked-hours = { $hours } t
hours-worked-minutes = { $minutes } min

## Hva det er sagt om en linje

row-open = Ikke bekreftet
row-corrected-since = Rettet etter at den ble besvart. Ikke bekreftet på nytt.
row-yes-own = Bekreftet på egen telefon
row-yes-contacts = Bekreftet på treningskontaktens telefon
row-dont-know-own = «Vet ikke» på egen telefon
row-dont-know-contacts = «Vet ikke» på treningskontaktens telefon
row-no-own = «Nei» på egen telefon
row-no-contacts = «Nei» på treningskontaktens telefon
row-by-club = Bekreftet av { $name }, { $date }

## Siden som skrives ut

sheet-title = Timeliste
sheet-whose = Timene til { $name }
sheet-number = Oppdrag { $number }
sheet-period = { $from } til { $to }
sheet-declared = Levert { $date }. Den som har timene, har erklært at de er riktige.
sheet-not-declared = Ikke levert.
sheet-changed = Noe er endret etter at listen ble levert.
sheet-head-date = Dato
sheet-head-time = Tid
sheet-head-hours = Timer
sheet-head-pay = Lønn
sheet-head-driving = Kjøring
sheet-head-expenses = Utlegg
sheet-head-word = Bekreftet
sheet-substitute = Vikar
sheet-late = Kommer sent
sheet-capped = Månedens tak er nådd
sheet-no-rates = Ingen satser for denne dagen
sheet-why = Mer enn klokka sier: { $why }
sheet-detour = Omvei: { $why }
sheet-passengers = Passasjerer: { $names }
expense-toll = Bompenger
expense-parking = Parkering
expense-outlay = Utlegg

## Summer

sum-hours = Timer
sum-pay = Lønn
sum-driven = Kjørt
sum-driven-paid = Kjørt som betales
sum-driving = Kjøring
sum-driving-free = Av dette uten skattetrekk
sum-passengers = Passasjerer
sum-cut = Over månedens tak, betales ikke
sum-tolls = Bompenger
sum-parking = Parkering
sum-outlays = Utlegg
sum-total = Til utbetaling

## Timer

hours-with-club = { $club }, { $team }
hours-with-unknown = Fra en nyere versjon av appen
hours-number = Oppdrag { $number }
hours-period = { $from } til { $to }
hours-due = Leveres innen { $day }.
hours-due-past = Skulle vært levert innen { $day }.
hours-handed-in = Levert { $day }.
hours-changed = Levert { $day }. Noe er endret etterpå. Lever listen på nytt.
hours-not-handed-in = Ikke levert.
hours-declare = Når du leverer, erklærer du at timene, reisene og utleggene er riktige.
hours-none = Du har ingen oppdragsavtale her ennå.
hours-without = Oppdragsavtalen om { $name } er ikke skrevet inn.
hours-empty = Ingen timer er ført i denne perioden.
hours-show-to = Vis til { $name }
hours-of-contact = Mine timer
hours-of-substitute = { $name }, vikar
row-when = { $day }, { $clock }
row-trip = { $from }–{ $to }, { $km }
row-expense = { $kind }, { $what }: { $amount }
row-version-made = Ført { $when }
row-version-corrected = Rettet { $when }: { $reason }
row-taken-back = Tatt bort { $when }
row-session-changed = Treningen er endret etter at linjen ble ført.
proposal-line = { $when }, { $worked }
trip-usual = { $purpose }: { $from }–{ $to }, { $km }
missing-pay-periods = Lønnsperiodene er ikke satt.
missing-rows = Ingen timer er ført.
missing-signature = Oppdragsavtalen er ikke signert.
missing-number = Oppdraget har ikke noe nummer.
missing-rates =
    { $count ->
        [one] Én reise mangler satser.
       *[other] { $count } reiser mangler satser.
    }
missing-word =
    { $count ->
        [one] Én linje er ikke bekreftet.
       *[other] { $count } linjer er ikke bekreftet.
    }
missing-word-again =
    { $count ->
        [one] Én linje er rettet etter at den ble besvart.
       *[other] { $count } linjer er rettet etter at de ble besvart.
    }
missing-sessions =
    { $count ->
        [one] Én trening er ikke ført.
       *[other] { $count } treninger er ikke ført.
    }
missing-session-changed =
    { $count ->
        [one] Én linje hører til en trening som er endret etterpå.
       *[other] { $count } linjer hører til treninger som er endret etterpå.
    }
row-form-title = Før timer
row-form-correct = Rett timer

## Det brukeren blir vist

confirm-title = Dette har { $contact } ført
confirm-title-again = Dette har { $contact } rettet
confirm-question = Stemmer dette?
confirm-yes = Ja
confirm-no = Nei
confirm-dont-know = Vet ikke
confirm-left =
    { $count ->
        [one] Den siste
       *[other] { $count } igjen
    }
confirm-done = Det er ingenting å svare på nå.
confirm-paid = { $worked }
confirm-trip = Kjøretur: { $from }–{ $to }, { $km }
confirm-past-contact = Sier du nei, går det til kommunen. { $contact } får ikke se det.
about-title = Timene { $contact } har ført om deg
about-none = Du er ikke vist noen timer ennå.
about-open = Du har ikke svart.
about-corrected = { $contact } har rettet dette etter at du svarte.
about-yes = Du sa ja.
about-no = Du sa nei. Det går til kommunen.
about-dont-know = Du sa at du ikke vet.
stand-in-line = { $name } kommer i stedet for { $contact } fra { $from } til { $to }.

## Satser og lønnsperioder

rates-none = Ingen satser er satt.
rates-from = Fra { $date }
rates-hourly = En time: { $amount }
rates-km = En kilometer: { $amount }. Av dette uten skattetrekk: { $free }
rates-passenger = En passasjer, per kilometer: { $amount }
rates-cap-km = Høyst { $km } i måneden
rates-cap-money = Høyst { $amount } for kjøring i måneden
rates-state = Statens satser for { $year }: { $km } per kilometer, { $free } av dette uten skattetrekk, { $passenger } for hver passasjer
schedule-none = Ingen lønnsperioder er satt.
schedule-calendar = Kalendermåneden, fra { $date }
schedule-monthly = Fra den { $day }. til dagen før i neste måned, fra { $date }
schedule-fortnightly = To uker om gangen, fra { $date }
schedule-deadline-days = { $schedule }. Leveres innen { $days } etter perioden
schedule-deadline-day = { $schedule }. Leveres innen den { $day }. etter perioden

## Oppdragsavtaler og klubber

assignment-from-to = { $from } til { $to }
assignment-open = Fra { $from }, uten sluttdato
assignment-hours-week = { $worked } i uka
assignment-hours-month = { $worked } i måneden
assignment-hourly = { $amount } i timen
assignment-signed = Signert { $date }
assignment-unsigned = Ikke signert
assignment-contact = Treningskontakt: { $name }
club-person = Kontakt i klubben: { $name }
club-reached = Nås på { $how }
club-agreement-signed = Avtalen med klubben er signert { $date }
club-agreement-unsigned = Avtalen med klubben er ikke signert
substitute-line = { $name }, { $from } til { $to }
