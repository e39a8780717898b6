# Triangle talks. Nynorsk.
# you er "yes" når det er lesaren sjølv; who er då "du".

## Kven

person-user = den det gjeld
person-contact = treningskontakten
person-coordinator = kontaktpersonen i kommunen
person-other = ein annan
names-and = { $first } og { $last }
you = du

## Kva for ein samtale, og når

talk-kind-start = Startsamtale
talk-kind-early = Samtale etter oppstart
talk-kind-regular = Trekantsamtale
talk-kind-end = Sluttsamtale
talk-kind-extra = Ekstra samtale
talk-title-and-date = { $title }, { $date }
talk-when-and-where = { $when }, { $place }
talk-no-time = De har ikkje avtalt tid enno.
talk-due = Bør haldast innan { $day }.
talk-due-first = Bør haldast før den første treninga.
talk-overdue = Skulle vore halden innan { $day }. Det er { $days } over tida.
talk-none-due = Ingen samtale er sett opp.
talk-closes = De vart samde om at avtalen blir avslutta.
talk-settle =
    { $you ->
        [yes] Du avtaler tid innan { $day }.
       *[no] { $who } avtaler tid innan { $day }.
    }
talk-settle-late =
    { $you ->
        [yes] Du skulle avtalt tid innan { $day }.
       *[no] { $who } skulle avtalt tid innan { $day }.
    }
talk-moved = Flytta frå { $when }: { $reason }
talk-missed = Vart ikkje noko av: { $reason }
talk-cancelled = Avlyst: { $reason }
talk-interval = { $months } mellom samtalane.
talk-asked-for =
    { $you ->
        [yes] Du bad om denne samtalen.
       *[no] { $who } bad om denne samtalen.
    }
talk-proposed = Denne samtalen vart føreslått fordi noko var verdt å snakke om.

## Kven er klar: aldri kva dei har skrive

talk-ready =
    { $you ->
        [yes] Du er klar
       *[no] { $who } er klar
    }
talk-not-ready =
    { $you ->
        [yes] Du er ikkje klar enno
       *[no] { $who } er ikkje klar enno
    }
talk-no-coordinator = Ingen frå kommunen er lagde til enno.

## Ønske om ein samtale

request-line =
    { $you ->
        [yes] Du bad om ein samtale { $day }
       *[no] { $who } bad om ein samtale { $day }
    }

## Før samtalen

preparation-title = Før samtalen
preparation-title-for = Før samtalen, for { $user }
preparation-intro = Trykk på det som passar. Eitt trykk er nok.
preparation-intro-words = Skriv det du vil seie i samtalen.
preparation-intro-for = Skriv det { $user } seier. Les det opp etterpå.
preparation-who-sees-own = Berre du ser dette, til du tek det opp.
preparation-who-sees-anothers = Det du skriv, ligg på telefonen til { $contact }, som kan sjå det. Ingen andre, til du tek det opp.
preparation-who-sees-for = Berre de to kan sjå dette, til { $user } tek det opp.
preparation-told = Dei andre ser berre at du er klar.
preparation-told-for = Dei andre ser berre at { $user } er klar.
preparation-theirs = { $user } har førebudd seg sjølv. Du kan ikkje sjå kva som står der.
preparation-before = Dette skreiv du før samtalen som det ikkje vart noko av.
preparation-before-for = Dette skreiv du for { $user } før samtalen som det ikkje vart noko av.
preparation-read-back = Eg har skrive dette for deg: { $text } Stemmer det?
preparation-written-for-you = { $contact } har skrive dette for deg.

phrase-user-go-on = Eg vil halde fram som no
phrase-user-new = Eg vil prøve noko nytt
phrase-user-hard = Noko er vanskeleg
phrase-user-times = Eg vil snakke om tidspunkta
phrase-user-more = Eg vil trene meir
phrase-user-less = Eg vil trene mindre
phrase-user-goal = Eg vil snakke om eit mål
phrase-user-together = Eg vil snakke om korleis vi har det saman
phrase-user-after = Eg lurer på kva som skjer etterpå
phrase-user-nothing = Eg har ikkje noko å ta opp
phrase-contact-works = Vi kan halde fram slik vi gjer
phrase-contact-change = Eg vil foreslå ei endring
phrase-contact-hard = Noko er vanskeleg å få til
phrase-contact-times = Eg vil sjå på tidspunkta
phrase-contact-goals = Eg vil sjå på måla
phrase-contact-advice = Eg treng råd om noko
phrase-contact-practical = Noko praktisk må avklarast
phrase-contact-after = Eg vil snakke om tida etterpå
phrase-contact-nothing = Eg har ikkje noko å ta opp
phrase-coordinator-going = Eg vil høyre korleis det går
phrase-coordinator-goals = Eg vil høyre om måla
phrase-coordinator-agreements = Eg vil gå gjennom det vi vart samde om
phrase-coordinator-decision = Eg vil snakke om vedtaket
phrase-coordinator-others = Eg vil snakke om andre tilbod
phrase-coordinator-after = Eg vil planleggje tida etterpå
phrase-coordinator-news = Eg har noko nytt å fortelje
phrase-coordinator-nothing = Eg har ikkje noko å ta opp
phrase-newer = Noko frå ein nyare versjon av appen

## Sakslista

agenda-title = Dette kan de snakke om
agenda-intro = Du ser dette først. Stryk det du ikkje vil snakke om. Dei andre får ikkje vite kva du stryk.
agenda-intro-anothers = Du ser dette først. Stryk det du ikkje vil snakke om. Det du stryk, blir ikkje vist for dei andre, men det ligg på telefonen til { $contact }.
agenda-who-sees = Det du gir vidare, ser { $people }.
agenda-nothing = Det er ingenting å foreslå no.
agenda-not-chosen =
    { $you ->
        [yes] Du har ikkje valt kva de skal snakke om enno.
       *[no] { $who } har ikkje valt kva de skal snakke om enno.
    }
point-brought-up =
    { $you ->
        [yes] Du vil snakke om dette
       *[no] { $who } vil snakke om dette
    }
point-brought-up-gone = Noko som vart teke opp
point-agreement-gone = Noko de vart samde om
point-agreement-open = De vart samde om dette. Det skal gjerast innan { $day }.
point-agreement-late = De vart samde om dette. Det skulle vore gjort innan { $day }.
point-goal = Mål: { $words }
point-goal-gone = Eit mål
point-goal-rated = De såg på det sist { $day }. Kvar er de no?
point-goal-never = De har ikkje sett på det sidan det vart sett. Kvar er de no?
point-round-first = Ho kan takast no.
point-round-due = Ho er sett til { $day }, og kan takast no.
point-round-late = Ho var sett til { $day }.
point-round-done = Spørsmåla vart svara på { $day }.
point-attendance = Treningane
point-attendance-reason = Det vart noko av { $came } av { $planned } treningar.
point-signal = Verdt å snakke om
point-perspectives-reason = Ein av dykk vil snakke om det de svarte om dette.
point-perspectives-gone = To svar
point-end = Når perioden er over
point-end-reason = Vedtaket varer til { $day }. Kva skjer etterpå?
agenda-signal-not-held = Det er ei stund sidan de fekk til ei trening.
agenda-signal-contact-did-not-come = { $contact } har avlyst eller ikkje kome nokre gonger.
agenda-signal-user-did-not-come = Nokre av treningane vart det ikkje noko av.
agenda-signal-period-ends = Perioden er snart over.
agenda-signal-answer-changed = Eit svar er eit anna enn sist.
agenda-signal-mood-lower = Korleis det kjennest etter trening.
agenda-signal-exertion-highest = Kor hard treninga er.
agenda-signal-talk-overdue = Det er lenge sidan de tre snakka saman.
agenda-signal-agreement-overdue = Noko de vart samde om, er ikkje gjort.
agenda-signal-contact-changed = Det har vore fleire byte det siste året.
agenda-signal-assessment-overdue = Det er spørsmål som ikkje er svara på.
agenda-signal-goal-unrated = Det er lenge sidan de såg på eit mål.
agenda-signal-other = Noko i saka er verdt å snakke om.

## Samtalen

hold-position = Punkt { $position } av { $of }
hold-no-points = Ingen punkt er valde. Snakk om det de vil.
hold-note = { $title }: { $note }
hold-next-planned = Neste samtale er avtalt: { $when }.
missing-date = Kva dag var samtalen?
missing-summary = Oppsummeringa manglar.
missing-agreement-what = Eit punkt de vart samde om, manglar tekst.
missing-agreement-who = Kven gjer dette: { $what }?
missing-agreement-by = Innan når skal dette gjerast: { $what }?
missing-next = De har ikkje sagt korleis det går vidare.
missing-next-time = Når er neste samtale?
missing-next-by = Innan når skal de avtale tid?
missing-next-owner = Kven avtaler tid?
next-at = Neste samtale: { $when }.
next-closes = Avtalen blir avslutta.

## Det de vart samde om

agreement-who-what = { $who }: { $what }
agreement-by = Innan { $day }
agreement-late = Skulle vore gjort innan { $day }
agreement-done = Gjort { $day }
agreement-let-go = Vart ikkje gjort: { $reason }
agreement-instead = Endra til: { $what }
agreement-instead-gone = Endra til noko anna
agreements-open =
    { $count ->
        [0] Ingenting ventar på å bli gjort.
       *[other] { $count } ting ventar på å bli gjorde.
    }
agreements-late =
    { $count ->
        [one] Éin ting skulle vore gjord.
       *[other] { $count } ting skulle vore gjorde.
    }
agreements-none = De har ikkje vorte samde om noko enno.

## Før møtet: til å skrive ut

before-title = Før møtet
before-about = { $talk } med { $user }
before-when = Når og kvar
before-ready = Kven er klar
before-agenda = Dette skal de snakke om
before-agreements = Dette vart de samde om
before-no-agenda = Ingen punkt er valde enno.
before-private = Det den enkelte har skrive for seg sjølv, står ikkje her.
