# A case's life: decisions, people, the way onward, the end, and what comes after. Bokmål.

## For alle

life-all-three-see = Alle tre kan lese dette.
life-words = Med egne ord
life-why = Hvorfor?
life-save = Lagre
life-yes = Ja
life-no = Nei
life-answer = { $question } { $answer }
role-former = { $role }, tidligere

## Vedtak

decision-counts = Gjelder nå.
decision-begins = Begynner { $date }.
decision-ended = Gikk ut { $date }.
decision-hours-week = { $time } i uka
decision-hours-month = { $time } i måneden
decision-hours-and-minutes = { $hours } og { $minutes }
decision-purpose = Formål: { $purpose }
decision-substance = Rus er en del av formålet.
decision-criteria = Lagt vekt på: { $criteria }
decision-basis = Etter helse- og omsorgstjenesteloven § 3-2 første ledd nr. 6 bokstav b
decision-basis-other = Etter { $basis }
decision-new = Nytt vedtak
decision-next = Neste periode
decision-correct = Rett vedtaket
decision-substance-label = Rus er en del av formålet
decision-substance-help = Bare da blir det spurt om rus.
decision-received-help = Klagefristen er fire uker fra den dagen.
complaint-by-you = Du kan klage til og med { $date }.
complaint-by = Klagefristen er { $date }.
complaint-was = Klagefristen var { $date }.
complaint-weeks-you = Du kan klage innen fire uker etter at du fikk vedtaket.
complaint-weeks = Klagefristen er fire uker etter at vedtaket kom fram.
renewal-renewed = En ny periode følger rett etter.
renewal-asked = Ny periode er bedt om { $date }.
renewal-ahead-you = Vil du fortsette etterpå? Be om det innen { $date }.
renewal-ahead = Ny periode bør bes om innen { $date }.
renewal-late = Ny periode burde vært bedt om innen { $date }. Det går an å be om det nå.
renewal-button-you = Be om å få fortsette
renewal-button = Skriv at ny periode er bedt om
review-due = Vedtaket skal ses på igjen innen { $date }.
review-late = Vedtaket skulle vært sett på igjen innen { $date }.
review-button = Skriv at vedtaket er sett på

## Folk

change-line-contact = { $after } er ny treningskontakt etter { $before } fra { $date }.
change-line-coordinator = { $after } er ny kontaktperson i kommunen etter { $before } fra { $date }.
change-count =
    { $count ->
        [one] Det har vært { $count } bytte av treningskontakt det siste året.
       *[other] Det har vært { $count } bytter av treningskontakt det siste året.
    }
change-title-contact = Ny treningskontakt
change-title-coordinator = Ny kontaktperson i kommunen
change-name = Hva heter den nye?
change-date = Fra hvilken dag?
change-left = Den forrige har sluttet
change-away = Den forrige er borte lenge
change-practical = Dager, tider eller reisevei passet ikke
change-another-fits = En annen passer til det som skal gjøres
change-reorganised = Kommunen har fordelt oppgavene på nytt
change-other = Noe annet
decides-age-unknown = Fødselsdatoen er ikke skrevet inn. Da er det ikke kjent hvem som bestemmer.
decides-user-you = Du bestemmer selv.
decides-user = { $user } bestemmer selv.
decides-guardians-you = Dette bestemmer { $names }. De skal høre på deg først.
decides-guardians = Dette bestemmer { $names }, etter å ha hørt på { $user }.
decides-nobody = Ingen foresatt eller verge er skrevet inn. Kommunen må finne ut hvem som bestemmer.
guardian-parental = { $name }, foresatt
guardian-appointed = { $name }, verge
guardian-decides = { $name }, verge som bestemmer
gets-all = { $name } får vite alt.
gets-all-but-you = { $name } får vite alt, men ikke det du har bedt om at ikke blir sagt videre.
gets-all-but = { $name } får vite alt, men ikke det { $user } har bedt om at ikke blir sagt videre.
gets-must = { $name } får bare vite det som trengs for å ta ansvar.
gets-mandate = { $name } får vite det som trengs for å bestemme.
gets-shared-you = { $name } får vite det du deler.
gets-shared = { $name } får vite det { $user } deler.
not-passed-on-title-you = Dette vil du ikke at foresatte får vite
not-passed-on-title = Dette vil { $user } ikke at foresatte får vite
not-passed-on-exception = Unntak: er liv eller helse i fare, eller et barn kan ha det vondt, må det sies fra.
relative-intro = Skriv det du vil at samtalen skal handle om. Skriv om hvordan du selv har det.
relative-who-sees = Alle i samtalen kan lese dette.
relative-bring-up = Ta det opp
relief-question = Gir dette deg avlastning?
relief-who-sees = Svaret går til kommunen.
relief-yes = Ja
relief-partly = Delvis
relief-no = Nei
relief-dont-know = Vet ikke

## Veien videre

way-title = Veien videre
way-question-you = Hva vil du gjøre når perioden er over?
way-question = Hva skal { $user } gjøre når perioden er over?
way-not-yet = Det er lenge til perioden er over.
way-open = Perioden varer til { $date }. Hva skjer etterpå?
way-missing = Perioden varer til { $date }. Ingen har skrevet hva som skjer etterpå.
way-missing-past = Perioden var over { $date }. Ingen har skrevet hva som skjer etterpå.
way-settled = Skrevet { $date }.
way-write = Skriv hva som skjer etterpå
way-change = Endre
way-on-ones-own = Trene alene eller med noen man kjenner
way-club = Idrettslag, treningssenter eller forening
way-municipal-activity = Åpen gruppe eller aktivitet i kommunen
way-healthy-life-centre = Frisklivssentral
way-municipal-health = Psykisk helse eller rus i kommunen
way-specialist-health = Spesialisthelsetjenesten
way-peer-or-volunteer = Likeperson eller frivillig
way-work = Arbeid eller NAV
way-education = Skole eller studier
way-other-contact = En annen treningskontakt eller en gruppe
way-other = Noe annet
way-nothing-wanted = Ikke noe mer nå

## Slutten

ending-closed = Avtalen ble avsluttet { $date }.
ending-closes = Avtalen avsluttes { $date }.
ending-open-again = Avtalen gjelder igjen fra { $date }.
closing-title-you = Avslutt avtalen
closing-title = Avslutt oppdraget
closing-date = Siste dag
closing-no-longer-needs-you = Du trenger det ikke lenger
closing-no-longer-needs = Trenger det ikke lenger
closing-drop-out-you = Du slutter før tiden
closing-drop-out = Slutter før tiden
closing-moved-you = Du flytter
closing-moved = Flytter
closing-prison-you = Du skal i fengsel
closing-prison = Skal i fengsel
closing-died = Er død
closing-other = Noe annet
closing-others = Andre tjenester har tatt over
closing-stops = Etter siste dag kommer det ingen treninger og ingen påminnelser. Det som er skrevet, blir liggende.
closing-afterwards = Du kan si hva du syntes om tilbudet. Det går til kommunen. { $contact } ser det ikke.
closing-button = Avslutt
closing-change = Endre
closing-take-back = Angre avslutningen
closing-open-again = Begynn igjen
closing-stay-closed = Den er avsluttet likevel

## Etterpå

afterwards-title-you = Når avtalen er slutt
afterwards-title = Etter avslutningen
afterwards-who-sees = Svarene går til kommunen. { $contact } ser dem ikke.
afterwards-send = Send til kommunen
rating-open = Si hva du syntes om tilbudet
rating-change = Endre det du sa om tilbudet
rating-title = Hva syntes du om tilbudet?
rating-intro = Ett trykk er nok.
rating-words = Vil du si noe mer?
rating-none = Ingen har sagt noe om tilbudet.
follow-up-wish = Kan kommunen spørre deg hvordan det går etter tre og seks måneder?
follow-up-wish-detail = Du kan ombestemme deg når du vil.
follow-up-three = Etter tre måneder
follow-up-six = Etter seks måneder
follow-up-ahead = Kommer { $date }.
follow-up-due-you = Du kan svare nå.
follow-up-waiting = Venter på svar.
follow-up-answered = Besvart { $date }.
follow-up-lapsed = Ikke besvart.
follow-up-active = Er du fortsatt i aktivitet?
follow-up-contact = Vil du at kommunen tar kontakt med deg?
follow-up-active-asked = Fortsatt i aktivitet?
follow-up-contact-asked = Vil bli kontaktet?
