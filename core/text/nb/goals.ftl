# Goals. Bokmål.

## The list

goals-title = Målene mine
goals-title-of = Målene til { $user }
goals-none = Du har ingen mål ennå.
goals-none-of = { $user } har ingen mål ennå.
goals-not-here = Målene til { $user } er ikke delt hit.
goal-set-not-rated = Satt { $day }. Ikke vurdert ennå.
goal-set-and-rated = Satt { $day }. Sist vurdert { $rated }.
goal-met = Nådd { $day }.
goal-changed = Endret { $day }.
goal-set-aside = Lagt til side { $day }.
goal-came-after = Kom etter: { $goal }
goal-next = Neste mål: { $goal }
goal-became = Endret til: { $goal }
goal-next-proposal = Målet er nådd. Hva vil du få til nå?
goal-next-proposal-of = Målet er nådd. Hva vil { $user } få til nå?

## The path

goal-step = Trinn { $number } av 5: { $step }
goal-start = Her startet du
goal-start-of = Her startet { $user }
goal-hoped = Dette håper vi på
goal-here = Her er du
goal-here-of = Her er { $user }
goal-here-step = { $here }: { $step }
goal-level-minus-2 = Langt igjen til det vi håper på
goal-level-minus-1 = Et stykke igjen til det vi håper på
goal-level-plus-1 = Lenger enn det vi håper på
goal-level-plus-2 = Mye lenger enn det vi håper på

## A goal set, for the contact and the municipality

goals-set-title = Målene fra { $date }
goals-shown-today = Slik det er i dag
goals-shown-on = Slik det var { $date }
goals-rated = { $rated } av { $size } vurdert
goals-set-aside =
    { $count ->
        [one] { $count } er lagt til side og teller ikke med
       *[other] { $count } er lagt til side og teller ikke med
    }
goals-t-weighted = 50 betyr at målene samlet er der dere håpet. Mål som er viktige og vanskelige, teller mest.
goals-t-equal = 50 betyr at målene samlet er der dere håpet. Alle mål teller likt, for det mangler hvor viktig eller hvor vanskelig noen av dem er.
goals-no-t-unrated = Ingen T: ingen av målene er vurdert.
goals-no-t-one = Ingen T: bare ett mål er vurdert. Se på trinnet i stedet.
goals-no-t-levels = Ingen T: noen av målene mangler ord på trinnene. Se på trinnene i stedet.

## One goal

goal-locked = Målet er vurdert. Ordene og trinnene står som de er. Du kan endre målet til et nytt.
goal-importance-1 = Litt viktig
goal-importance-2 = Viktig
goal-importance-3 = Veldig viktig
goal-difficulty-1 = Litt vanskelig
goal-difficulty-2 = Vanskelig
goal-difficulty-3 = Veldig vanskelig

## Ratings

rate-title = Hvor er vi nå?
rate-last = Sist, { $day }: { $step }
rate-first = Ikke vurdert før. Det startet her: { $step }
rating-agreed = Enige: { $names }
rating-names = { $first } og { $last }
rating-unnamed = Uten navn
rating-by = Skrevet av { $by }
rating-by-on = Skrevet av { $by } på telefonen til { $on }
rating-withdrawn = Tatt bort { $day }

## Setting a goal

goal-wizard-new = Nytt mål
goal-wizard-revise = Skriv målet om
goal-wizard-next = Neste mål
goal-wizard-change = Et annet mål
goal-wizard-position = Steg { $position } av { $of }
goal-ask-words = Hva vil du få til?
goal-ask-words-of = Hva vil { $user } få til?
goal-help-words = Skriv det med egne ord.
goal-ask-domains = Hva handler det om?
goal-help-domains = Velg ett eller flere.
goal-ask-measure = Hvordan merker vi det?
goal-help-measure = Kan det telles, får du et forslag til trinn.
goal-ask-levels = Hva betyr trinnene?
goal-help-levels = Det dere håper på, må ha ord. Resten kan stå tomt.
goal-ask-importance = Hvor viktig er det for deg?
goal-ask-importance-of = Hvor viktig er det for { $user }?
goal-help-importance = Du kan gå videre uten å svare.
goal-ask-review = Stemmer dette?
goal-help-review = Du kan gå tilbake og endre. Når målet er vurdert en gang, står ordene fast.
goal-unit-none = Det kan ikke telles
goal-unit-times = Ganger i uka
goal-unit-minutes = Minutter
goal-unit-metres = Meter
goal-company-any = Det spiller ingen rolle
goal-company-alone = Alene
goal-company-with-someone = Sammen med noen
goal-now = Slik er det nå
goal-start-between = Det kan gå begge veier fra der det er nå
goal-start-lowest = Det kan bare gå én vei fra der det er nå
counted-times =
    { $count ->
        [0] Ingen ganger i uka
        [one] { $number } gang i uka
       *[other] { $number } ganger i uka
    }
counted-minutes =
    { $count ->
        [one] { $number } minutt om gangen
       *[other] { $number } minutter om gangen
    }
counted-metres =
    { $count ->
        [one] { $number } meter om gangen
       *[other] { $number } meter om gangen
    }
counted-alone = { $counted }, alene
counted-with-someone = { $counted }, sammen med noen
