# Timar og løn. Nynorsk.

## Beløp, lengder, tid

hours-money = { $amount } kr
hours-km = { $km } km
hours-worked = { $hours } t { $minutes } min
hours-worked-hours = { $hours } t
hours-worked-minutes = { $minutes } min

## Kva det er sagt om ei linje

row-open = Ikkje stadfesta
row-corrected-since = Retta etter at ho vart svart på. Ikkje stadfesta på nytt.
row-yes-own = Stadfesta på eigen telefon
row-yes-contacts = Stadfesta på telefonen til treningskontakten
row-dont-know-own = «Veit ikkje» på eigen telefon
row-dont-know-contacts = «Veit ikkje» på telefonen til treningskontakten
row-no-own = «Nei» på eigen telefon
row-no-contacts = «Nei» på telefonen til treningskontakten
row-by-club = Stadfesta av { $name }, { $date }

## Sida som blir skriven ut

sheet-title = Timeliste
sheet-whose = Timane til { $name }
sheet-number = Oppdrag { $number }
sheet-period = { $from } til { $to }
sheet-declared = Levert { $date }. Den som har timane, har erklært at dei er rette.
sheet-not-declared = Ikkje levert.
sheet-changed = Noko er endra etter at lista vart levert.
sheet-head-date = Dato
sheet-head-time = Tid
sheet-head-hours = Timar
sheet-head-pay = Løn
sheet-head-driving = Køyring
sheet-head-expenses = Utlegg
sheet-head-word = Stadfesta
sheet-substitute = Vikar
sheet-late = Kjem seint
sheet-capped = Taket for månaden er nådd
sheet-no-rates = Ingen satsar for denne dagen
sheet-why = Meir enn klokka seier: { $why }
sheet-detour = Omveg: { $why }
sheet-passengers = Passasjerar: { $names }
expense-toll = Bompengar
expense-parking = Parkering
expense-outlay = Utlegg

## Summar

sum-hours = Timar
sum-pay = Løn
sum-driven = Køyrt
sum-driven-paid = Køyrt som blir betalt
sum-driving = Køyring
sum-driving-free = Av dette utan skattetrekk
sum-passengers = Passasjerar
sum-cut = Over taket for månaden, blir ikkje betalt
sum-tolls = Bompengar
sum-parking = Parkering
sum-outlays = Utlegg
sum-total = Til utbetaling

## Timar

hours-with-club = { $club }, { $team }
hours-with-unknown = Frå ein nyare versjon av appen
hours-number = Oppdrag { $number }
hours-period = { $from } til { $to }
hours-due = Skal leverast innan { $day }.
hours-due-past = Skulle vore levert innan { $day }.
hours-handed-in = Levert { $day }.
hours-changed = Levert { $day }. Noko er endra etterpå. Lever lista på nytt.
hours-not-handed-in = Ikkje levert.
hours-declare = Når du leverer, erklærer du at timane, reisene og utlegga er rette.
hours-none = Du har ingen oppdragsavtale her enno.
hours-without = Oppdragsavtalen om { $name } er ikkje skriven inn.
hours-empty = Ingen timar er førte i denne perioden.
hours-show-to = Vis til { $name }
hours-of-contact = Timane mine
hours-of-substitute = { $name }, vikar
row-when = { $day }, { $clock }
row-trip = { $from }–{ $to }, { $km }
row-expense = { $kind }, { $what }: { $amount }
row-version-made = Ført { $when }
row-version-corrected = Retta { $when }: { $reason }
row-taken-back = Teken bort { $when }
row-session-changed = Treninga er endra etter at linja vart ført.
proposal-line = { $when }, { $worked }
trip-usual = { $purpose }: { $from }–{ $to }, { $km }
missing-pay-periods = Lønsperiodane er ikkje sette.
missing-rows = Ingen timar er førte.
missing-signature = Oppdragsavtalen er ikkje signert.
missing-number = Oppdraget har ikkje noko nummer.
missing-rates =
    { $count ->
        [one] Éi reise manglar satsar.
       *[other] { $count } reiser manglar satsar.
    }
missing-word =
    { $count ->
        [one] Éi linje er ikkje stadfesta.
       *[other] { $count } linjer er ikkje stadfesta.
    }
missing-word-again =
    { $count ->
        [one] Éi linje er retta etter at ho vart svart på.
       *[other] { $count } linjer er retta etter at dei vart svarte på.
    }
missing-sessions =
    { $count ->
        [one] Éi trening er ikkje ført.
       *[other] { $count } treningar er ikkje førte.
    }
missing-session-changed =
    { $count ->
        [one] Éi linje høyrer til ei trening som er endra etterpå.
       *[other] { $count } linjer høyrer til treningar som er endra etterpå.
    }
row-form-title = Før timar
row-form-correct = Rett timar

## Det brukaren blir vist

confirm-title = Dette har { $contact } ført
confirm-title-again = Dette har { $contact } retta
confirm-question = Stemmer dette?
confirm-yes = Ja
confirm-no = Nei
confirm-dont-know = Veit ikkje
confirm-left =
    { $count ->
        [one] Den siste
       *[other] { $count } att
    }
confirm-done = Det er ingenting å svare på no.
confirm-paid = { $worked }
confirm-trip = Køyretur: { $from }–{ $to }, { $km }
confirm-past-contact = Seier du nei, går det til kommunen. { $contact } får ikkje sjå det.
about-title = Timane { $contact } har ført om deg
about-none = Du er ikkje vist nokon timar enno.
about-open = Du har ikkje svart.
about-corrected = { $contact } har retta dette etter at du svarte.
about-yes = Du sa ja.
about-no = Du sa nei. Det går til kommunen.
about-dont-know = Du sa at du ikkje veit.
stand-in-line = { $name } kjem i staden for { $contact } frå { $from } til { $to }.

## Satsar og lønsperiodar

rates-none = Ingen satsar er sette.
rates-from = Frå { $date }
rates-hourly = Ein time: { $amount }
rates-km = Ein kilometer: { $amount }. Av dette utan skattetrekk: { $free }
rates-passenger = Ein passasjer, per kilometer: { $amount }
rates-cap-km = Høgst { $km } i månaden
rates-cap-money = Høgst { $amount } for køyring i månaden
rates-state = Satsane til staten for { $year }: { $km } per kilometer, { $free } av dette utan skattetrekk, { $passenger } for kvar passasjer
schedule-none = Ingen lønsperiodar er sette.
schedule-calendar = Kalendermånaden, frå { $date }
schedule-monthly = Frå den { $day }. til dagen før i neste månad, frå { $date }
schedule-fortnightly = To veker om gongen, frå { $date }
schedule-deadline-days = { $schedule }. Skal leverast innan { $days } etter perioden
schedule-deadline-day = { $schedule }. Skal leverast innan den { $day }. etter perioden

## Oppdragsavtalar og klubbar

assignment-from-to = { $from } til { $to }
assignment-open = Frå { $from }, utan sluttdato
assignment-hours-week = { $worked } i veka
assignment-hours-month = { $worked } i månaden
assignment-hourly = { $amount } i timen
assignment-signed = Signert { $date }
assignment-unsigned = Ikkje signert
assignment-contact = Treningskontakt: { $name }
club-person = Kontakt i klubben: { $name }
club-reached = Er å nå på { $how }
club-agreement-signed = Avtalen med klubben er signert { $date }
club-agreement-unsigned = Avtalen med klubben er ikkje signert
substitute-line = { $name }, { $from } til { $to }
