# "Verdt å snakke om": éi setning for kvart teikn og for kvar som får sjå det. Nynorsk.
# user og contact er det dei to blir kalla. date er ein dag i ord, question og agreement det som står der.

## Treninga

signal-not-held-user =
    { $begun ->
        [no] De har ikkje fått til noka trening enno. Kva skal til for å kome i gang?
       *[yes] De har ikkje trent saman sidan { $date }. Kva skal til for at det passar betre?
    }
signal-not-held-contact =
    { $begun ->
        [no] De har ikkje fått til noka trening enno. { $planned } var planlagde. Spør { $user } kva som skal til.
       *[yes] De har ikkje trent saman sidan { $date }. { $planned } treningar var planlagde. Spør { $user } kva som skal til.
    }
signal-not-held-coordinator =
    { $begun ->
        [no] { $user } og { $contact } har ikkje fått til noka trening enno. { $planned } var planlagde.
       *[yes] { $user } og { $contact } har ikkje trent saman sidan { $date }. { $planned } treningar var planlagde.
    }
signal-contact-did-not-come-user = { $contact } avlyste eller kom ikkje { $missed } av { $planned } gonger. Vil du snakke om det?
signal-contact-did-not-come-contact = Du avlyste eller kom ikkje { $missed } av { $planned } gonger. Kva treng du for å få det til?
signal-contact-did-not-come-coordinator = { $contact } avlyste eller kom ikkje til { $user } { $missed } av { $planned } gonger. Kva kan kommunen gjere?
signal-user-did-not-come-user = De har fått til { $held } av { $planned } treningar. Kva skal til for at det passar betre?
signal-user-did-not-come-contact = De har fått til { $held } av { $planned } treningar. Spør { $user } kva som skal til for at det passar betre.
signal-user-did-not-come-coordinator = { $user } og { $contact } har fått til { $held } av { $planned } treningar. Kva skal til for at det passar betre?

## Perioden

signal-period-ends-user = Avtalen din varer til { $date }. Kva har du lyst til etterpå?
signal-period-ends-contact = Perioden til { $user } er over { $date }. Vegen vidare er ikkje avklart.
signal-period-ends-coordinator = Vedtaket til { $user } går ut { $date }. Vegen vidare er ikkje avklart.

## Korleis brukaren har det

signal-answer-changed-user = «{ $question }» Svaret ditt er eit anna enn sist, { $date }. Vil du snakke om det?
signal-answer-changed-contact = «{ $question }» Svaret til { $user } er eit anna enn sist, { $date }. Er det noko de to bør snakke om?
signal-mood-lower-user = Dei siste { $count } gongene du sa korleis du hadde det, var humøret lågare etter treninga enn før. Kva tenkjer du om det?
signal-mood-lower-contact = Dei siste { $count } gongene { $user } sa korleis det var, var humøret lågare etter treninga enn før. Spør kva { $user } tenkjer om det.
signal-exertion-highest-user = Dei siste { $count } gongene sa du at treninga tok alt du hadde. Er det slik du vil ha det?
signal-exertion-highest-contact = Dei siste { $count } gongene sa { $user } at treninga tok alt. Spør om det er slik { $user } vil ha det.

## Det som er seint

signal-talk-overdue-user = Trekantsamtalen skulle ha vore innan { $date }. Når passar det for deg?
signal-talk-overdue-contact = Trekantsamtalen med { $user } skulle ha vore innan { $date }. Kven finn ei tid?
signal-talk-overdue-coordinator = Trekantsamtalen med { $user } og { $contact } skulle ha vore innan { $date }. Kven finn ei tid?
signal-agreement-overdue-user = De vart samde om noko som skulle gjerast innan { $date }: «{ $agreement }» Kva vart det til?
signal-agreement-overdue-contact = De vart samde om noko som skulle gjerast innan { $date }: «{ $agreement }» Kva vart det til?
signal-agreement-overdue-coordinator = De vart samde om noko som skulle gjerast innan { $date }, i saka til { $user }: «{ $agreement }» Kva vart det til?
signal-guidance-overdue-contact = Rettleiinga di skulle ha vore innan { $date }. Be kommunen om ei tid.
signal-guidance-overdue-coordinator = Rettleiinga av { $contact } skulle ha vore innan { $date }. Føreslå ei tid.
signal-contact-changed-user = Du har fått ein ny å trene med { $count } gonger det siste året. Korleis er det for deg?
signal-contact-changed-contact = { $user } har fått ein ny å trene med { $count } gonger det siste året. Spør korleis det er.
signal-contact-changed-coordinator = { $user } har fått ein ny å trene med { $count } gonger det siste året. Kva skal til for at { $contact } kan bli?
signal-assessment-overdue-user =
    { $part ->
        [objective] Spørsmåla som { $contact } skal svare på, var sette til { $date }. Vil du snakke om det?
       *[subjective] Spørsmåla om korleis du har det, var sette til { $date }. Når passar det for deg?
    }
signal-assessment-overdue-contact =
    { $part ->
        [objective] Spørsmåla du skal svare på om { $user }, var sette til { $date }. Når passar det?
       *[subjective] Spørsmåla til { $user } var sette til { $date }. Spør når det passar.
    }
signal-assessment-overdue-coordinator =
    { $part ->
        [objective] Spørsmåla som { $contact } skal svare på om { $user }, var sette til { $date }.
       *[subjective] Spørsmåla til { $user } var sette til { $date }.
    }
signal-goal-unrated-user =
    { $rated ->
        [no] Du sette deg målet «{ $goal }» { $date }. Kvar er de no?
       *[yes] De såg sist på målet «{ $goal }» { $date }. Kvar er de no?
    }
signal-goal-unrated-contact =
    { $rated ->
        [no] { $user } sette seg målet «{ $goal }» { $date }. Kvar er de no?
       *[yes] De såg sist på målet «{ $goal }» { $date }. Kvar er de no?
    }
signal-goal-unrated-coordinator =
    { $rated ->
        [no] { $user } sette seg målet «{ $goal }» { $date }. Det er ikkje sett på sidan.
       *[yes] { $user } og { $contact } såg sist på målet «{ $goal }» { $date }.
    }

## Skjermen

signals-title = Verdt å snakke om
signals-intro = Dette kjem fram av det som er lagra. Du avgjer om det er noko å snakke om.
signals-none = Ingenting akkurat no.
signals-dismiss = Legg bort
signals-dismiss-why = Kvifor legg du det bort?
signals-away = Lagt bort
signals-show-again = Vis igjen
signals-reason-talked = Vi har snakka om det.
signals-reason-fine = Det er greitt som det er.
signals-reason-wrong = Det stemmer ikkje.
signals-talk = Foreslå ein samtale
signals-talk-detail = Ingen samtale er avtalt dei neste to vekene.
signals-last-held = Siste trening: { $date }
signals-planned-since =
    { $count ->
        [one] { $count } trening var planlagd.
       *[other] { $count } treningar var planlagde.
    }
signals-days-ago = { $days } sidan
signals-days-left = { $days } att
signals-who = { $name } skulle gjere det.
signals-day = { $day }: { $what }
signals-answer = { $date }: { $answer }
