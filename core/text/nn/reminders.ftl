# Reminders: also on a locked screen, so without names, illness or municipality. Nynorsk.

## Påminningar: òg på låst skjerm, så utan namn, sjukdom eller kommune

reminder-session-today = Du har trening i dag.
reminder-session-tomorrow = Du har trening i morgon.
reminder-log = Korleis gjekk treninga? Ho er ikkje loggført enno.
reminder-talk-prepare = Det nærmar seg ein samtale. Vil du førebu deg?
reminder-preparation = Du kan framleis førebu deg til samtalen.
reminder-talk-today = Du har ein samtale i dag.
reminder-talk-tomorrow = Du har ein samtale i morgon.
reminder-agreement = Noko de vart samde om, skal gjerast no.
reminder-assessment = Det er tid for spørsmåla.
reminder-assessment-waiting = Spørsmåla ventar til det passar for deg.
reminder-goal = Kvar er de no? Det er tid for å sjå på eit mål.
reminder-timesheet = Timelista skal snart leverast.
reminder-period-end = Perioden er snart over. Sjå kva som kjem etterpå.
reminder-open-app = Opne appen, så blir dei neste påminningane lagde inn.

## Er påminningane i orden?

reminders-all-off = Du har slått av alle påminningar.
reminders-blocked = Telefonen stoppar påminningane. Slå på varsel i innstillingane på telefonen.
reminders-not-asked = Telefonen har ikkje spurt deg om varsel enno.
reminders-kind-blocked = Telefonen stoppar nokre av påminningane. Sjå varsel i innstillingane på telefonen.
reminders-not-held = Nokre påminningar er ikkje lagde inn på telefonen.
reminders-missed = Nokre påminningar vart ikkje viste dei siste to vekene.
reminders-late = Påminningar kan kome for seint. Tillat alarmar i innstillingane på telefonen.
reminders-held-back = Påminningar kan bli borte når telefonen sparer straum.

## Innstillingane

reminders-title = Påminningar
reminders-turn-off = Slå av alle påminningar
reminders-turn-on = Slå på påminningane att
reminders-session = Trening
reminders-session-detail = Kvelden før og to timar før.
reminders-log = Loggføring
reminders-log-detail = Ein time etter ei trening som ikkje er loggført.
reminders-talk = Samtalar
reminders-talk-detail = Ei veke før, dagen før og to timar før.
reminders-preparation = Førebuing
reminders-preparation-detail = Tre dagar før ein samtale, om du ikkje har førebudd deg.
reminders-agreement = Det de vart samde om
reminders-agreement-detail = Den dagen du skal ha gjort det.
reminders-assessment = Spørsmåla
reminders-assessment-detail = Når det er tid for dei, og ei og to veker etter.
reminders-goal = Mål
reminders-goal-detail = Fire veker etter at de sist såg på målet.
reminders-timesheet = Timelista
reminders-timesheet-detail = Tre dagar og ein dag før fristen.
reminders-period-end = Perioden
reminders-period-end-detail = Åtte og fire veker før perioden er over.
reminders-quiet = Stille frå kl. { $from } til kl. { $to }
reminders-quiet-detail = Det som skulle ha kome då, kjem etterpå eller kvelden før.
reminders-next = Dette kjem
reminders-next-line = { $when }: { $text }
reminders-next-none = Ingen påminningar er planlagde.
reminders-try = Prøv ei påminning no
reminders-try-text = Slik ser ei påminning ut.
reminders-well = Påminningane er i orden på denne telefonen.
reminders-calendar = Du kan leggje dei i kalenderen på telefonen i staden.

## Det ein kan svare på ei påminning

reminders-later = Seinare
reminders-done = Ferdig
