# A case's life: decisions, people, the way onward, the end, and what comes after. Nynorsk.

## For alle

life-all-three-see = Alle tre kan lese dette.
life-words = Med eigne ord
life-why = Kvifor?
life-save = Lagre
life-yes = Ja
life-no = Nei
life-answer = { $question } { $answer }
role-former = { $role }, tidlegare

## Vedtak

decision-counts = Gjeld no.
decision-begins = Tek til { $date }.
decision-ended = Gjekk ut { $date }.
decision-hours-week = { $time } i veka
decision-hours-month = { $time } i månaden
decision-hours-and-minutes = { $hours } og { $minutes }
decision-purpose = Føremål: { $purpose }
decision-substance = Rus er ein del av føremålet.
decision-criteria = Lagt vekt på: { $criteria }
decision-basis = Etter helse- og omsorgstenestelova § 3-2 første ledd nr. 6 bokstav b
decision-basis-other = Etter { $basis }
decision-new = Nytt vedtak
decision-next = Neste periode
decision-correct = Rett vedtaket
decision-substance-label = Rus er ein del av føremålet
decision-substance-help = Berre då blir det spurt om rus.
decision-received-help = Klagefristen er fire veker frå den dagen.
complaint-by-you = Du kan klage til og med { $date }.
complaint-by = Klagefristen er { $date }.
complaint-was = Klagefristen var { $date }.
complaint-weeks-you = Du kan klage innan fire veker etter at du fekk vedtaket.
complaint-weeks = Klagefristen er fire veker etter at vedtaket kom fram.
renewal-renewed = Ein ny periode følgjer rett etter.
renewal-asked = Ny periode er beden om { $date }.
renewal-ahead-you = Vil du halde fram etterpå? Be om det innan { $date }.
renewal-ahead = Ein bør be om ny periode innan { $date }.
renewal-late = Ein burde ha bede om ny periode innan { $date }. Det går an å be om det no.
renewal-button-you = Be om å få halde fram
renewal-button = Skriv at ny periode er beden om
review-due = Vedtaket skal sjåast på att innan { $date }.
review-late = Vedtaket skulle ha vore sett på att innan { $date }.
review-button = Skriv at vedtaket er sett på

## Folk

change-line-contact = { $after } er ny treningskontakt etter { $before } frå { $date }.
change-line-coordinator = { $after } er ny kontaktperson i kommunen etter { $before } frå { $date }.
change-count =
    { $count ->
        [one] Det har vore { $count } byte av treningskontakt det siste året.
       *[other] Det har vore { $count } byte av treningskontakt det siste året.
    }
change-title-contact = Ny treningskontakt
change-title-coordinator = Ny kontaktperson i kommunen
change-name = Kva heiter den nye?
change-date = Frå kva dag?
change-left = Den førre har slutta
change-away = Den førre er borte lenge
change-practical = Dagar, tider eller reiseveg passa ikkje
change-another-fits = Ein annan passar til det som skal gjerast
change-reorganised = Kommunen har fordelt oppgåvene på nytt
change-other = Noko anna
decides-age-unknown = Fødselsdatoen er ikkje skriven inn. Då er det ikkje kjent kven som bestemmer.
decides-user-you = Du bestemmer sjølv.
decides-user = { $user } bestemmer sjølv.
decides-guardians-you = Dette bestemmer { $names }. Dei skal høyre på deg først.
decides-guardians = Dette bestemmer { $names }, etter å ha høyrt på { $user }.
decides-nobody = Ingen føresett eller verje er skriven inn. Kommunen må finne ut kven som bestemmer.
guardian-parental = { $name }, føresett
guardian-appointed = { $name }, verje
guardian-decides = { $name }, verje som bestemmer
gets-all = { $name } får vite alt.
gets-all-but-you = { $name } får vite alt, men ikkje det du har bede om at ikkje blir sagt vidare.
gets-all-but = { $name } får vite alt, men ikkje det { $user } har bede om at ikkje blir sagt vidare.
gets-must = { $name } får berre vite det som trengst for å ta ansvar.
gets-mandate = { $name } får vite det som trengst for å bestemme.
gets-shared-you = { $name } får vite det du deler.
gets-shared = { $name } får vite det { $user } deler.
not-passed-on-title-you = Dette vil du ikkje at føresette får vite
not-passed-on-title = Dette vil { $user } ikkje at føresette får vite
not-passed-on-exception = Unntak: er liv eller helse i fare, eller eit barn kan ha det vondt, må det seiast frå.
relative-intro = Skriv det du vil at samtalen skal handle om. Skriv om korleis du sjølv har det.
relative-who-sees = Alle i samtalen kan lese dette.
relative-bring-up = Ta det opp
relief-question = Gir dette deg avlasting?
relief-who-sees = Svaret går til kommunen.
relief-yes = Ja
relief-partly = Delvis
relief-no = Nei
relief-dont-know = Veit ikkje

## Vegen vidare

way-title = Vegen vidare
way-question-you = Kva vil du gjere når perioden er over?
way-question = Kva skal { $user } gjere når perioden er over?
way-not-yet = Det er lenge til perioden er over.
way-open = Perioden varer til { $date }. Kva skjer etterpå?
way-missing = Perioden varer til { $date }. Ingen har skrive kva som skjer etterpå.
way-missing-past = Perioden var over { $date }. Ingen har skrive kva som skjer etterpå.
way-settled = Skrive { $date }.
way-write = Skriv kva som skjer etterpå
way-change = Endre
way-on-ones-own = Trene åleine eller med nokon ein kjenner
way-club = Idrettslag, treningssenter eller foreining
way-municipal-activity = Open gruppe eller aktivitet i kommunen
way-healthy-life-centre = Frisklivssentral
way-municipal-health = Psykisk helse eller rus i kommunen
way-specialist-health = Spesialisthelsetenesta
way-peer-or-volunteer = Likeperson eller frivillig
way-work = Arbeid eller NAV
way-education = Skule eller studium
way-other-contact = Ein annan treningskontakt eller ei gruppe
way-other = Noko anna
way-nothing-wanted = Ikkje noko meir no

## Slutten

ending-closed = Avtalen vart avslutta { $date }.
ending-closes = Avtalen blir avslutta { $date }.
ending-open-again = Avtalen gjeld att frå { $date }.
closing-title-you = Avslutt avtalen
closing-title = Avslutt oppdraget
closing-date = Siste dag
closing-no-longer-needs-you = Du treng det ikkje lenger
closing-no-longer-needs = Treng det ikkje lenger
closing-drop-out-you = Du sluttar før tida
closing-drop-out = Sluttar før tida
closing-moved-you = Du flyttar
closing-moved = Flyttar
closing-prison-you = Du skal i fengsel
closing-prison = Skal i fengsel
closing-died = Er død
closing-other = Noko anna
closing-others = Andre tenester har teke over
closing-stops = Etter siste dag kjem det ingen treningar og ingen påminningar. Det som er skrive, blir liggjande.
closing-afterwards = Du kan seie kva du tykte om tilbodet. Det går til kommunen. { $contact } ser det ikkje.
closing-button = Avslutt
closing-change = Endre
closing-take-back = Angre avslutninga
closing-open-again = Byrj på nytt
closing-stay-closed = Han er avslutta likevel

## Etterpå

afterwards-title-you = Når avtalen er slutt
afterwards-title = Etter avslutninga
afterwards-who-sees = Svara går til kommunen. { $contact } ser dei ikkje.
afterwards-send = Send til kommunen
rating-open = Sei kva du tykte om tilbodet
rating-change = Endre det du sa om tilbodet
rating-title = Kva tykte du om tilbodet?
rating-intro = Eitt trykk er nok.
rating-words = Vil du seie noko meir?
rating-none = Ingen har sagt noko om tilbodet.
follow-up-wish = Kan kommunen spørje deg korleis det går etter tre og seks månader?
follow-up-wish-detail = Du kan ombestemme deg når du vil.
follow-up-three = Etter tre månader
follow-up-six = Etter seks månader
follow-up-ahead = Kjem { $date }.
follow-up-due-you = Du kan svare no.
follow-up-waiting = Ventar på svar.
follow-up-answered = Svart på { $date }.
follow-up-lapsed = Ikkje svart på.
follow-up-active = Er du framleis i aktivitet?
follow-up-contact = Vil du at kommunen tek kontakt med deg?
follow-up-active-asked = Framleis i aktivitet?
follow-up-contact-asked = Vil bli kontakta?
