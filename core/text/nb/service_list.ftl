# The municipality's one list, and a case's page. Bokmål.

service-title = Dette venter på deg
service-none = Ingenting venter på deg nå.
service-no-decision =
    { $count ->
        [0] Ingen vedtak er skrevet inn.
       *[other] Ingen vedtak er skrevet inn. Det har gått { $days }.
    }
service-decision-ended = Vedtaket gikk ut for { $days } siden.
service-papers-missing =
    { $count ->
        [one] Ett papir mangler, og kontakten har oppdrag.
       *[other] { $count } papirer mangler, og kontakten har oppdrag.
    }
service-runs-out =
    { $count ->
        [0] Vedtaket går ut i dag.
       *[other] Vedtaket går ut { $day }. Det er { $days } igjen.
    }
service-runs-out-asked =
    { $count ->
        [0] Vedtaket går ut i dag. Fornyelse er søkt.
       *[other] Vedtaket går ut { $day }. Det er { $days } igjen. Fornyelse er søkt.
    }
service-no-talk = Trekantsamtalen er { $days } over tiden.
service-no-guidance = Veiledningen er { $days } over tiden.
service-no-guidance-planned = Veiledningen er { $days } over tiden. En er satt opp.
service-review-due-today = Vedtaket uten sluttdato skal gjennomgås i dag.
service-review-due = Vedtaket uten sluttdato skulle vært gjennomgått for { $days } siden.
service-not-ready =
    { $count ->
        [one] Ett papir mangler. Kontakten har ikke oppdrag.
       *[other] { $count } papirer mangler. Kontakten har ikke oppdrag.
    }
service-free = Har papirene i orden, og kan få et oppdrag.
service-someone = Uten navn
service-papers-in-order = Papirene er i orden
service-papers-lacking =
    { $count ->
        [one] Ett papir mangler
       *[other] { $count } papirer mangler
    }
service-case-with = Sammen med { $contact }
service-case-only = Du ser det alle tre har. Det de to har for seg selv, er ikke på denne telefonen.
service-case-closed = Saken ble avsluttet { $date }.
service-case-no-decision = Ingen vedtak er skrevet inn.
service-case-last-talk = Siste trekantsamtale var { $date }.
service-case-no-talk = Ingen trekantsamtale har vært ennå.
service-case-agreement = { $who }: { $what }. Innen { $day }.
service-case-no-agreements = Ingenting dere ble enige om, venter.
service-case-shared-none = Ikke noe mer er delt med deg.
service-shared-goals = Mål
service-shared-goal = { $goal }: { $level }
service-shared-sessions = Treninger
service-shared-rounds = Hvordan har du det?
service-shared-round = { $round }. måling, { $date }
service-shared-way = Veien videre
service-shared-way-settled = Avklart { $date }
