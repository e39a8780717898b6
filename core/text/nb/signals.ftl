# "Verdt å snakke om": én setning for hvert tegn og for hver som får se det. Bokmål.
# user og contact er det de to kalles. date er en dag i ord, question og agreement det som står der.

## Treningen

signal-not-held-user =
    { $begun ->
        [no] Dere har ikke fått til noen trening ennå. Hva skal til for å komme i gang?
       *[yes] Dere har ikke trent sammen siden { $date }. Hva skal til for at det passer bedre?
    }
signal-not-held-contact =
    { $begun ->
        [no] Dere har ikke fått til noen trening ennå. { $planned } var planlagt. Spør { $user } hva som skal til.
       *[yes] Dere har ikke trent sammen siden { $date }. { $planned } treninger var planlagt. Spør { $user } hva som skal til.
    }
signal-not-held-coordinator =
    { $begun ->
        [no] { $user } og { $contact } har ikke fått til noen trening ennå. { $planned } var planlagt.
       *[yes] { $user } og { $contact } har ikke trent sammen siden { $date }. { $planned } treninger var planlagt.
    }
signal-contact-did-not-come-user = { $contact } avlyste eller kom ikke { $missed } av { $planned } ganger. Vil du snakke om det?
signal-contact-did-not-come-contact = Du avlyste eller kom ikke { $missed } av { $planned } ganger. Hva trenger du for å få det til?
signal-contact-did-not-come-coordinator = { $contact } avlyste eller kom ikke til { $user } { $missed } av { $planned } ganger. Hva kan kommunen gjøre?
signal-user-did-not-come-user = Dere har fått til { $held } av { $planned } treninger. Hva skal til for at det passer bedre?
signal-user-did-not-come-contact = Dere har fått til { $held } av { $planned } treninger. Spør { $user } hva som skal til for at det passer bedre.
signal-user-did-not-come-coordinator = { $user } og { $contact } har fått til { $held } av { $planned } treninger. Hva skal til for at det passer bedre?

## Perioden

signal-period-ends-user = Avtalen din varer til { $date }. Hva har du lyst til etterpå?
signal-period-ends-contact = Perioden til { $user } er over { $date }. Veien videre er ikke avklart.
signal-period-ends-coordinator = Vedtaket til { $user } går ut { $date }. Veien videre er ikke avklart.

## Hvordan brukeren har det

signal-answer-changed-user = «{ $question }» Svaret ditt er et annet enn sist, { $date }. Vil du snakke om det?
signal-answer-changed-contact = «{ $question }» Svaret til { $user } er et annet enn sist, { $date }. Er det noe dere to bør snakke om?
signal-mood-lower-user = De siste { $count } gangene du sa hvordan du hadde det, var humøret lavere etter treningen enn før. Hva tenker du om det?
signal-mood-lower-contact = De siste { $count } gangene { $user } sa hvordan det var, var humøret lavere etter treningen enn før. Spør hva { $user } tenker om det.
signal-exertion-highest-user = De siste { $count } gangene sa du at treningen tok alt du hadde. Er det sånn du vil ha det?
signal-exertion-highest-contact = De siste { $count } gangene sa { $user } at treningen tok alt. Spør om det er sånn { $user } vil ha det.

## Det som er sent

signal-talk-overdue-user = Trekantsamtalen skulle vært innen { $date }. Når passer det for deg?
signal-talk-overdue-contact = Trekantsamtalen med { $user } skulle vært innen { $date }. Hvem finner en tid?
signal-talk-overdue-coordinator = Trekantsamtalen med { $user } og { $contact } skulle vært innen { $date }. Hvem finner en tid?
signal-agreement-overdue-user = Dere ble enige om noe som skulle gjøres innen { $date }: «{ $agreement }» Hva ble det til?
signal-agreement-overdue-contact = Dere ble enige om noe som skulle gjøres innen { $date }: «{ $agreement }» Hva ble det til?
signal-agreement-overdue-coordinator = Dere ble enige om noe som skulle gjøres innen { $date }, i saken til { $user }: «{ $agreement }» Hva ble det til?
signal-guidance-overdue-contact = Veiledningen din skulle vært innen { $date }. Be kommunen om en tid.
signal-guidance-overdue-coordinator = Veiledningen av { $contact } skulle vært innen { $date }. Foreslå en tid.
signal-contact-changed-user = Du har fått en ny å trene med { $count } ganger det siste året. Hvordan er det for deg?
signal-contact-changed-contact = { $user } har fått en ny å trene med { $count } ganger det siste året. Spør hvordan det er.
signal-contact-changed-coordinator = { $user } har fått en ny å trene med { $count } ganger det siste året. Hva skal til for at { $contact } kan bli?
signal-assessment-overdue-user =
    { $part ->
        [objective] Spørsmålene som { $contact } skal svare på, var satt til { $date }. Vil du snakke om det?
       *[subjective] Spørsmålene om hvordan du har det, var satt til { $date }. Når passer det for deg?
    }
signal-assessment-overdue-contact =
    { $part ->
        [objective] Spørsmålene du skal svare på om { $user }, var satt til { $date }. Når passer det?
       *[subjective] Spørsmålene til { $user } var satt til { $date }. Spør når det passer.
    }
signal-assessment-overdue-coordinator =
    { $part ->
        [objective] Spørsmålene som { $contact } skal svare på om { $user }, var satt til { $date }.
       *[subjective] Spørsmålene til { $user } var satt til { $date }.
    }
signal-goal-unrated-user =
    { $rated ->
        [no] Du satte deg målet «{ $goal }» { $date }. Hvor er dere nå?
       *[yes] Dere så sist på målet «{ $goal }» { $date }. Hvor er dere nå?
    }
signal-goal-unrated-contact =
    { $rated ->
        [no] { $user } satte seg målet «{ $goal }» { $date }. Hvor er dere nå?
       *[yes] Dere så sist på målet «{ $goal }» { $date }. Hvor er dere nå?
    }
signal-goal-unrated-coordinator =
    { $rated ->
        [no] { $user } satte seg målet «{ $goal }» { $date }. Det er ikke sett på siden.
       *[yes] { $user } og { $contact } så sist på målet «{ $goal }» { $date }.
    }

## Skjermen

signals-title = Verdt å snakke om
signals-intro = Dette kommer fram av det som er lagret. Du bestemmer om det er noe å snakke om.
signals-none = Ingenting akkurat nå.
signals-dismiss = Legg bort
signals-dismiss-why = Hvorfor legger du det bort?
signals-away = Lagt bort
signals-show-again = Vis igjen
signals-reason-talked = Vi har snakket om det.
signals-reason-fine = Det er greit som det er.
signals-reason-wrong = Det stemmer ikke.
signals-talk = Foreslå en samtale
signals-talk-detail = Ingen samtale er avtalt de neste to ukene.
signals-last-held = Siste trening: { $date }
signals-planned-since =
    { $count ->
        [one] { $count } trening var planlagt.
       *[other] { $count } treninger var planlagt.
    }
signals-days-ago = { $days } siden
signals-days-left = { $days } igjen
signals-who = { $name } skulle gjøre det.
signals-day = { $day }: { $what }
signals-answer = { $date }: { $answer }
