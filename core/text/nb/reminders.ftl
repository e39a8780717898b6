# Reminders: also on a locked screen, so without names, illness or municipality. Bokmål.

## Påminnelser: også på låst skjerm, så uten navn, sykdom eller kommune

reminder-session-today = Du har trening i dag.
reminder-session-tomorrow = Du har trening i morgen.
reminder-log = Hvordan gikk treningen? Den er ikke loggført ennå.
reminder-talk-prepare = Det nærmer seg en samtale. Vil du forberede deg?
reminder-preparation = Du kan fortsatt forberede deg til samtalen.
reminder-talk-today = Du har en samtale i dag.
reminder-talk-tomorrow = Du har en samtale i morgen.
reminder-agreement = Noe dere ble enige om, skal gjøres nå.
reminder-assessment = Det er tid for spørsmålene.
reminder-assessment-waiting = Spørsmålene venter til det passer for deg.
reminder-goal = Hvor er dere nå? Det er tid for å se på et mål.
reminder-timesheet = Timelisten skal snart leveres.
reminder-period-end = Perioden er snart over. Se hva som kommer etterpå.
reminder-open-app = Åpne appen, så legges de neste påminnelsene inn.

## Er påminnelsene i orden?

reminders-all-off = Du har slått av alle påminnelser.
reminders-blocked = Telefonen stopper påminnelsene. Slå på varsler i telefonens innstillinger.
reminders-not-asked = Telefonen har ikke spurt deg om varsler ennå.
reminders-kind-blocked = Telefonen stopper noen av påminnelsene. Se varsler i telefonens innstillinger.
reminders-not-held = Noen påminnelser er ikke lagt inn på telefonen.
reminders-missed = Noen påminnelser ble ikke vist de siste to ukene.
reminders-late = Påminnelser kan komme for sent. Tillat alarmer i telefonens innstillinger.
reminders-held-back = Påminnelser kan bli borte når telefonen sparer strøm.

## Innstillingene

reminders-title = Påminnelser
reminders-turn-off = Slå av alle påminnelser
reminders-turn-on = Slå på påminnelsene igjen
reminders-session = Trening
reminders-session-detail = Kvelden før og to timer før.
reminders-log = Loggføring
reminders-log-detail = En time etter en trening som ikke er loggført.
reminders-talk = Samtaler
reminders-talk-detail = En uke før, dagen før og to timer før.
reminders-preparation = Forberedelse
reminders-preparation-detail = Tre dager før en samtale, hvis du ikke har forberedt deg.
reminders-agreement = Det dere ble enige om
reminders-agreement-detail = Den dagen du skal ha gjort det.
reminders-assessment = Spørsmålene
reminders-assessment-detail = Når det er tid for dem, og en og to uker etter.
reminders-goal = Mål
reminders-goal-detail = Fire uker etter at dere sist så på målet.
reminders-timesheet = Timelisten
reminders-timesheet-detail = Tre dager og en dag før fristen.
reminders-period-end = Perioden
reminders-period-end-detail = Åtte og fire uker før perioden er over.
reminders-quiet = Stille fra kl. { $from } til kl. { $to }
reminders-quiet-detail = Det som skulle kommet da, kommer etterpå eller kvelden før.
reminders-next = Dette kommer
reminders-next-line = { $when }: { $text }
reminders-next-none = Ingen påminnelser er planlagt.
reminders-try = Prøv en påminnelse nå
reminders-try-text = Slik ser en påminnelse ut.
reminders-well = Påminnelsene er i orden på denne telefonen.
reminders-calendar = Du kan legge dem i telefonens kalender i stedet.

## Det man kan svare på en påminnelse

reminders-later = Senere
reminders-done = Ferdig
