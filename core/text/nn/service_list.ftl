# The municipality's one list, and a case's page. Nynorsk.

service-title = Dette ventar på deg
service-none = Ingenting ventar på deg no.
service-no-decision =
    { $count ->
        [0] Ingen vedtak er skrivne inn.
       *[other] Ingen vedtak er skrivne inn. Det har gått { $days }.
    }
service-decision-ended = Vedtaket gjekk ut for { $days } sidan.
service-papers-missing =
    { $count ->
        [one] Eitt papir manglar, og kontakten har oppdrag.
       *[other] { $count } papir manglar, og kontakten har oppdrag.
    }
service-runs-out =
    { $count ->
        [0] Vedtaket går ut i dag.
       *[other] Vedtaket går ut { $day }. Det er { $days } att.
    }
service-runs-out-asked =
    { $count ->
        [0] Vedtaket går ut i dag. Fornying er søkt.
       *[other] Vedtaket går ut { $day }. Det er { $days } att. Fornying er søkt.
    }
service-no-talk = Trekantsamtalen er { $days } over tida.
service-no-guidance = Rettleiinga er { $days } over tida.
service-no-guidance-planned = Rettleiinga er { $days } over tida. Ei er sett opp.
service-review-due-today = Vedtaket utan sluttdato skal gjennomgåast i dag.
service-review-due = Vedtaket utan sluttdato skulle vore gjennomgått for { $days } sidan.
service-not-ready =
    { $count ->
        [one] Eitt papir manglar. Kontakten har ikkje oppdrag.
       *[other] { $count } papir manglar. Kontakten har ikkje oppdrag.
    }
service-free = Har papira i orden, og kan få eit oppdrag.
service-someone = Utan namn
service-papers-in-order = Papira er i orden
service-papers-lacking =
    { $count ->
        [one] Eitt papir manglar
       *[other] { $count } papir manglar
    }
service-case-with = Saman med { $contact }
service-case-only = Du ser det alle tre har. Det dei to har for seg sjølve, er ikkje på denne telefonen.
service-case-closed = Saka vart avslutta { $date }.
service-case-no-decision = Ingen vedtak er skrivne inn.
service-case-last-talk = Siste trekantsamtale var { $date }.
service-case-no-talk = Ingen trekantsamtale har vore enno.
service-case-agreement = { $who }: { $what }. Innan { $day }.
service-case-no-agreements = Ingenting de vart samde om, ventar.
service-case-shared-none = Ikkje noko meir er delt med deg.
service-shared-goals = Mål
service-shared-goal = { $goal }: { $level }
service-shared-sessions = Treningar
service-shared-rounds = Korleis har du det?
service-shared-round = { $round }. måling, { $date }
service-shared-way = Vegen vidare
service-shared-way-settled = Avklart { $date }
