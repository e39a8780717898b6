# Goals. Nynorsk.

## The list

goals-title = Måla mine
goals-title-of = Måla til { $user }
goals-none = Du har ingen mål enno.
goals-none-of = { $user } har ingen mål enno.
goals-not-here = Måla til { $user } er ikkje delte hit.
goal-set-not-rated = Sett { $day }. Ikkje vurdert enno.
goal-set-and-rated = Sett { $day }. Sist vurdert { $rated }.
goal-met = Nådd { $day }.
goal-changed = Endra { $day }.
goal-set-aside = Lagt til sides { $day }.
goal-came-after = Kom etter: { $goal }
goal-next = Neste mål: { $goal }
goal-became = Endra til: { $goal }
goal-next-proposal = Målet er nådd. Kva vil du få til no?
goal-next-proposal-of = Målet er nådd. Kva vil { $user } få til no?

## The path

goal-step = Trinn { $number } av 5: { $step }
goal-start = Her starta du
goal-start-of = Her starta { $user }
goal-hoped = Dette håpar vi på
goal-here = Her er du
goal-here-of = Her er { $user }
goal-here-step = { $here }: { $step }
goal-level-minus-2 = Langt att til det vi håpar på
goal-level-minus-1 = Eit stykke att til det vi håpar på
goal-level-plus-1 = Lenger enn det vi håpar på
goal-level-plus-2 = Mykje lenger enn det vi håpar på

## A goal set, for the contact and the municipality

goals-set-title = Måla frå { $date }
goals-shown-today = Slik det er i dag
goals-shown-on = Slik det var { $date }
goals-rated = { $rated } av { $size } vurderte
goals-set-aside =
    { $count ->
        [one] { $count } er lagt til sides og tel ikkje med
       *[other] { $count } er lagde til sides og tel ikkje med
    }
goals-t-weighted = 50 tyder at måla samla er der de håpa. Mål som er viktige og vanskelege, tel mest.
goals-t-equal = 50 tyder at måla samla er der de håpa. Alle mål tel likt, for det manglar kor viktig eller kor vanskeleg nokre av dei er.
goals-no-t-unrated = Ingen T: ingen av måla er vurderte.
goals-no-t-one = Ingen T: berre eitt mål er vurdert. Sjå på trinnet i staden.
goals-no-t-levels = Ingen T: nokre av måla manglar ord på trinna. Sjå på trinna i staden.

## One goal

goal-locked = Målet er vurdert. Orda og trinna står som dei er. Du kan endre målet til eit nytt.
goal-importance-1 = Litt viktig
goal-importance-2 = Viktig
goal-importance-3 = Veldig viktig
goal-difficulty-1 = Litt vanskeleg
goal-difficulty-2 = Vanskeleg
goal-difficulty-3 = Veldig vanskeleg

## Ratings

rate-title = Kvar er vi no?
rate-last = Sist, { $day }: { $step }
rate-first = Ikkje vurdert før. Det starta her: { $step }
rating-agreed = Einige: { $names }
rating-names = { $first } og { $last }
rating-unnamed = Utan namn
rating-by = Skrive av { $by }
rating-by-on = Skrive av { $by } på telefonen til { $on }
rating-withdrawn = Teke bort { $day }

## Setting a goal

goal-wizard-new = Nytt mål
goal-wizard-revise = Skriv målet om
goal-wizard-next = Neste mål
goal-wizard-change = Eit anna mål
goal-wizard-position = Steg { $position } av { $of }
goal-ask-words = Kva vil du få til?
goal-ask-words-of = Kva vil { $user } få til?
goal-help-words = Skriv det med eigne ord.
goal-ask-domains = Kva handlar det om?
goal-help-domains = Vel eitt eller fleire.
goal-ask-measure = Korleis merkar vi det?
goal-help-measure = Kan det teljast, får du eit forslag til trinn.
goal-ask-levels = Kva tyder trinna?
goal-help-levels = Det de håpar på, må ha ord. Resten kan stå tomt.
goal-ask-importance = Kor viktig er det for deg?
goal-ask-importance-of = Kor viktig er det for { $user }?
goal-help-importance = Du kan gå vidare utan å svare.
goal-ask-review = Stemmer dette?
goal-help-review = Du kan gå tilbake og endre. Når målet er vurdert éin gong, står orda fast.
goal-unit-none = Det kan ikkje teljast
goal-unit-times = Gonger i veka
goal-unit-minutes = Minutt
goal-unit-metres = Meter
goal-company-any = Det spelar inga rolle
goal-company-alone = Åleine
goal-company-with-someone = Saman med nokon
goal-now = Slik er det no
goal-start-between = Det kan gå begge vegar frå der det er no
goal-start-lowest = Det kan berre gå éin veg frå der det er no
counted-times =
    { $count ->
        [0] Ingen gonger i veka
        [one] { $number } gong i veka
       *[other] { $number } gonger i veka
    }
counted-minutes =
    { $count ->
        [one] { $number } minutt om gongen
       *[other] { $number } minutt om gongen
    }
counted-metres =
    { $count ->
        [one] { $number } meter om gongen
       *[other] { $number } meter om gongen
    }
counted-alone = { $counted }, åleine
counted-with-someone = { $counted }, saman med nokon
