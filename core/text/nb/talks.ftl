# Triangle talks. Bokmål.
# you er "yes" når det er leseren selv; who er da "du".

## Hvem

person-user = den det gjelder
person-contact = treningskontakten
person-coordinator = kontaktpersonen i kommunen
person-other = en annen
names-and = { $first } og { $last }
you = du

## Hvilken samtale, og når

talk-kind-start = Startsamtale
talk-kind-early = Samtale etter oppstart
talk-kind-regular = Trekantsamtale
talk-kind-end = Sluttsamtale
talk-kind-extra = Ekstra samtale
talk-title-and-date = { $title }, { $date }
talk-when-and-where = { $when }, { $place }
talk-no-time = Dere har ikke avtalt tid ennå.
talk-due = Bør holdes innen { $day }.
talk-due-first = Bør holdes før den første treningen.
talk-overdue = Skulle vært holdt innen { $day }. Det er { $days } over tiden.
talk-none-due = Ingen samtale er satt opp.
talk-closes = Dere ble enige om at avtalen avsluttes.
talk-settle =
    { $you ->
        [yes] Du avtaler tid innen { $day }.
       *[no] { $who } avtaler tid innen { $day }.
    }
talk-settle-late =
    { $you ->
        [yes] Du skulle avtalt tid innen { $day }.
       *[no] { $who } skulle avtalt tid innen { $day }.
    }
talk-moved = Flyttet fra { $when }: { $reason }
talk-missed = Ble ikke noe av: { $reason }
talk-cancelled = Avlyst: { $reason }
talk-interval = { $months } mellom samtalene.
talk-asked-for =
    { $you ->
        [yes] Du ba om denne samtalen.
       *[no] { $who } ba om denne samtalen.
    }
talk-proposed = Denne samtalen ble foreslått fordi noe var verdt å snakke om.

## Hvem er klar: aldri hva de har skrevet

talk-ready =
    { $you ->
        [yes] Du er klar
       *[no] { $who } er klar
    }
talk-not-ready =
    { $you ->
        [yes] Du er ikke klar ennå
       *[no] { $who } er ikke klar ennå
    }
talk-no-coordinator = Ingen fra kommunen er lagt til ennå.

## Ønske om en samtale

request-line =
    { $you ->
        [yes] Du ba om en samtale { $day }
       *[no] { $who } ba om en samtale { $day }
    }

## Før samtalen

preparation-title = Før samtalen
preparation-title-for = Før samtalen, for { $user }
preparation-intro = Trykk på det som passer. Ett trykk er nok.
preparation-intro-words = Skriv det du vil si i samtalen.
preparation-intro-for = Skriv det { $user } sier. Les det opp etterpå.
preparation-who-sees-own = Bare du ser dette, til du tar det opp.
preparation-who-sees-anothers = Det du skriver, ligger på telefonen til { $contact }, som kan se det. Ingen andre, til du tar det opp.
preparation-who-sees-for = Bare dere to kan se dette, til { $user } tar det opp.
preparation-told = De andre ser bare at du er klar.
preparation-told-for = De andre ser bare at { $user } er klar.
preparation-theirs = { $user } har forberedt seg selv. Du kan ikke se hva som står der.
preparation-before = Dette skrev du før samtalen som ikke ble noe av.
preparation-before-for = Dette skrev du for { $user } før samtalen som ikke ble noe av.
preparation-read-back = Jeg har skrevet dette for deg: { $text } Stemmer det?
preparation-written-for-you = { $contact } har skrevet dette for deg.

phrase-user-go-on = Jeg vil fortsette som nå
phrase-user-new = Jeg vil prøve noe nytt
phrase-user-hard = Noe er vanskelig
phrase-user-times = Jeg vil snakke om tidspunktene
phrase-user-more = Jeg vil trene mer
phrase-user-less = Jeg vil trene mindre
phrase-user-goal = Jeg vil snakke om et mål
phrase-user-together = Jeg vil snakke om hvordan vi har det sammen
phrase-user-after = Jeg lurer på hva som skjer etterpå
phrase-user-nothing = Jeg har ikke noe å ta opp
phrase-contact-works = Vi kan fortsette slik vi gjør
phrase-contact-change = Jeg vil foreslå en endring
phrase-contact-hard = Noe er vanskelig å få til
phrase-contact-times = Jeg vil se på tidspunktene
phrase-contact-goals = Jeg vil se på målene
phrase-contact-advice = Jeg trenger råd om noe
phrase-contact-practical = Noe praktisk må avklares
phrase-contact-after = Jeg vil snakke om tiden etterpå
phrase-contact-nothing = Jeg har ikke noe å ta opp
phrase-coordinator-going = Jeg vil høre hvordan det går
phrase-coordinator-goals = Jeg vil høre om målene
phrase-coordinator-agreements = Jeg vil gå gjennom det vi ble enige om
phrase-coordinator-decision = Jeg vil snakke om vedtaket
phrase-coordinator-others = Jeg vil snakke om andre tilbud
phrase-coordinator-after = Jeg vil planlegge tiden etterpå
phrase-coordinator-news = Jeg har noe nytt å fortelle
phrase-coordinator-nothing = Jeg har ikke noe å ta opp
phrase-newer = Noe fra en nyere versjon av appen

## Sakslisten

agenda-title = Dette kan dere snakke om
agenda-intro = Du ser dette først. Stryk det du ikke vil snakke om. De andre får ikke vite hva du stryker.
agenda-intro-anothers = Du ser dette først. Stryk det du ikke vil snakke om. Det du stryker, vises ikke for de andre, men det ligger på telefonen til { $contact }.
agenda-who-sees = Det du gir videre, ser { $people }.
agenda-nothing = Det er ingenting å foreslå nå.
agenda-not-chosen =
    { $you ->
        [yes] Du har ikke valgt hva dere skal snakke om ennå.
       *[no] { $who } har ikke valgt hva dere skal snakke om ennå.
    }
point-brought-up =
    { $you ->
        [yes] Du vil snakke om dette
       *[no] { $who } vil snakke om dette
    }
point-brought-up-gone = Noe som ble tatt opp
point-agreement-gone = Noe dere ble enige om
point-agreement-open = Dere ble enige om dette. Det skal gjøres innen { $day }.
point-agreement-late = Dere ble enige om dette. Det skulle vært gjort innen { $day }.
point-goal = Mål: { $words }
point-goal-gone = Et mål
point-goal-rated = Dere så på det sist { $day }. Hvor er dere nå?
point-goal-never = Dere har ikke sett på det siden det ble satt. Hvor er dere nå?
point-round-first = Den kan tas nå.
point-round-due = Den er satt til { $day }, og kan tas nå.
point-round-late = Den var satt til { $day }.
point-round-done = Spørsmålene ble besvart { $day }.
point-attendance = Treningene
point-attendance-reason = Det ble noe av { $came } av { $planned } treninger.
point-signal = Verdt å snakke om
point-perspectives-reason = En av dere vil snakke om det dere svarte om dette.
point-perspectives-gone = To svar
point-end = Når perioden er over
point-end-reason = Vedtaket varer til { $day }. Hva skjer etterpå?
agenda-signal-not-held = Det er en stund siden dere fikk til en trening.
agenda-signal-contact-did-not-come = { $contact } har avlyst eller ikke kommet noen ganger.
agenda-signal-user-did-not-come = Noen av treningene ble ikke noe av.
agenda-signal-period-ends = Perioden er snart over.
agenda-signal-answer-changed = Et svar er et annet enn sist.
agenda-signal-mood-lower = Hvordan det kjennes etter trening.
agenda-signal-exertion-highest = Hvor hard treningen er.
agenda-signal-talk-overdue = Det er lenge siden dere tre snakket sammen.
agenda-signal-agreement-overdue = Noe dere ble enige om, er ikke gjort.
agenda-signal-contact-changed = Det har vært flere bytter det siste året.
agenda-signal-assessment-overdue = Det er spørsmål som ikke er besvart.
agenda-signal-goal-unrated = Det er lenge siden dere så på et mål.
agenda-signal-other = Noe i saken er verdt å snakke om.

## Samtalen

hold-position = Punkt { $position } av { $of }
hold-no-points = Ingen punkter er valgt. Snakk om det dere vil.
hold-note = { $title }: { $note }
hold-next-planned = Neste samtale er avtalt: { $when }.
missing-date = Hvilken dag var samtalen?
missing-summary = Oppsummeringen mangler.
missing-agreement-what = Et punkt dere ble enige om, mangler tekst.
missing-agreement-who = Hvem gjør dette: { $what }?
missing-agreement-by = Innen når skal dette gjøres: { $what }?
missing-next = Dere har ikke sagt hvordan det går videre.
missing-next-time = Når er neste samtale?
missing-next-by = Innen når skal dere avtale tid?
missing-next-owner = Hvem avtaler tid?
next-at = Neste samtale: { $when }.
next-closes = Avtalen avsluttes.

## Det dere ble enige om

agreement-who-what = { $who }: { $what }
agreement-by = Innen { $day }
agreement-late = Skulle vært gjort innen { $day }
agreement-done = Gjort { $day }
agreement-let-go = Ble ikke gjort: { $reason }
agreement-instead = Endret til: { $what }
agreement-instead-gone = Endret til noe annet
agreements-open =
    { $count ->
        [0] Ingenting venter på å bli gjort.
       *[other] { $count } ting venter på å bli gjort.
    }
agreements-late =
    { $count ->
        [one] Én ting skulle vært gjort.
       *[other] { $count } ting skulle vært gjort.
    }
agreements-none = Dere har ikke blitt enige om noe ennå.

## Før møtet: til å skrive ut

before-title = Før møtet
before-about = { $talk } med { $user }
before-when = Når og hvor
before-ready = Hvem er klar
before-agenda = Dette skal dere snakke om
before-agreements = Dette ble dere enige om
before-no-agenda = Ingen punkter er valgt ennå.
before-private = Det den enkelte har skrevet for seg selv, står ikke her.
