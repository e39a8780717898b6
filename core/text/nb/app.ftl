# The fixed words of buttons, headings and sentences. Bokmål.

## Everywhere

app-name = Medspiller
language-name = Bokmål
back = Tilbake
next = Neste
help = Hjelp
who-can-see = Hvem kan se svarene?
your-answers = Svarene dine
choice-chosen = Valgt
choice-not-chosen = Ikke valgt
choice-choose = velg
choice-take-back = ta svaret bort
switch-on = På
switch-off = Av

## Choosing, writing and undoing

undo = Angre
path-here = Her er du
path-start = Her begynte du
path-hoped = Dette håper vi på
date-today = I dag
date-day-before = Dagen før
date-day-after = Dagen etter
date-week-before = Uka før
date-week-after = Uka etter
time-hour-before = En time før
time-hour-after = En time etter
time-quarter-before = Et kvarter før
time-quarter-after = Et kvarter etter
number-less = Mindre
number-more = Mer
number-clear = Ta bort
fold-open = Åpen
fold-closed = Lukket
fold-show = vis
fold-hide = skjul

## First start

language-title = Velg språk
who-title = Hvem er du?
who-explanation = Appen viser litt ulike ting til de to.
who-has-contact = Jeg har treningskontakt
who-is-contact = Jeg er treningskontakt
sees-title = Hvem ser hva?
sees-mine-title = Bare ditt
sees-mine = Det som er bare ditt, ser bare du.
sees-ours-title = Dere to
sees-ours = Det dere fyller ut sammen, ser dere to. Ingen andre.
sees-three-title = Alle tre
sees-three = Kommunen ser bare det dere velger å vise.
sees-exception = Unntak: er liv eller helse i fare, eller et barn kan ha det vondt, må treningskontakten si fra.
sees-read = Jeg har lest det

## The code

code-new-title = Lag en kode
code-new-explanation = Velg seks tall du husker. Med dem åpner du appen på denne telefonen.
code-again-title = Skriv koden en gang til
code-again-explanation = Da er du sikker på at den ble riktig.
code-again-button = Bruk denne koden
code-old-title = Skriv koden du har nå
code-wrong = Koden er ikke riktig.
code-wrong-safe = Alt som er lagret, er trygt.
code-try-again = Prøv igjen.
code-tries-1 = Ett forsøk til før du må vente.
code-tries-2 = To forsøk til før du må vente.
code-tries-3 = Tre forsøk til før du må vente.
code-tries-4 = Fire forsøk til før du må vente.
code-wait = Du må vente litt.
code-working = Et øyeblikk
code-not-alike = De to kodene er ikke like.
code-not-alike-do = Skriv den en gang til, eller gå tilbake og lag en ny.
code-unfit = Den koden kan ikke brukes.
code-unfit-do = Velg seks andre tall.
code-show = Vis tallene
code-hide = Skjul tallene
code-erase = Slett siste tall
code-erase-short = Slett
code-typed-0 = Ingen av seks tall er skrevet
code-typed-1 = Ett av seks tall er skrevet
code-typed-2 = To av seks tall er skrevet
code-typed-3 = Tre av seks tall er skrevet
code-typed-4 = Fire av seks tall er skrevet
code-typed-5 = Fem av seks tall er skrevet
code-typed-6 = Alle seks tall er skrevet
unlock-title = Skriv koden din
unlock-button = Lås opp
unlock-forgotten = Jeg har glemt koden
forgotten-title = Glemt koden?
forgotten-explanation = Du kan komme inn med reservekoden, de fire gruppene du skrev ned. Da lager du også en ny kode.
forgotten-nothing = Uten koden og uten reservekoden kan ingen åpne det som er lagret her, heller ikke vi. Det blir liggende trygt til du finner en av dem.
forgotten-recovery = Bruk reservekoden

## The recovery code

recovery-title = Skriv ned denne koden
recovery-explanation = Det er reservekoden din. Du trenger den hvis du glemmer koden eller mister telefonen.
recovery-keep = Bruk papir, og legg det et trygt sted, ikke sammen med telefonen. Koden vises bare nå.
recovery-written = Jeg har skrevet den ned
recovery-later = Jeg gjør det senere
recovery-asked-title = Ble det riktig?
recovery-asked-explanation = Skriv to av gruppene fra papiret. Store og små bokstaver er det samme.
recovery-asked-button = Sjekk
recovery-asked-wrong = Det er ikke likt koden.
recovery-asked-wrong-do = Se på papiret og prøv igjen, eller gå tilbake og se koden på nytt.
recovery-group-1 = Gruppe 1
recovery-group-2 = Gruppe 2
recovery-group-3 = Gruppe 3
recovery-group-4 = Gruppe 4
recovery-typed-title = Skriv reservekoden
recovery-typed-explanation = De fire gruppene du skrev ned. Store og små bokstaver er det samme.
recovery-typed-wrong = Reservekoden er ikke riktig.
recovery-typed-wrong-do = Se på papiret og prøv igjen. Du kan prøve så mange ganger du vil.

## Today

home-title = I dag
home-open-case = Nytt oppdrag
home-begin = Kom i gang
home-no-case = Du har ingen oppdrag her ennå.
home-no-case-user = Først trenger vi å vite hva du og treningskontakten kalles.
home-nothing = Ingenting i dag.
home-recovery-title = Skriv ned reservekoden
home-recovery-explanation = Du trenger den hvis du glemmer koden eller mister telefonen.
home-rounds = Tidligere målinger

## Opening a case

case-title = Nytt oppdrag
case-title-user = Deg og treningskontakten
case-user-name = Hva heter den du er treningskontakt for?
case-own-name = Hva vil du selv kalles?
case-contact-name = Hva heter treningskontakten?
case-name-hint = Fornavn eller kallenavn. Aldri fødselsnummer.
case-user-under-18 = Den du er treningskontakt for, er under 18 år
case-own-under-18 = Jeg er under 18 år
case-contact-under-18 = Treningskontakten er under 18 år
case-without-substance = Ta bort spørsmål om rus
case-without-substance-detail = Når vedtaket gjelder noe annet.
case-open = Opprett oppdraget
case-open-user = Lagre

## Handing the phone over and back

give-back = Gi telefonen tilbake
give-back-title = Gi telefonen tilbake
give-back-explanation = Det du har svart, er lagret.
give-back-button = Jeg har fått telefonen
leave-title = Skriv koden din
leave-explanation = Koden til treningskontakten åpner resten av appen.
leave-button = Lås opp

## The questions

begin-together = Sammen
begin-alone = Alene
runner-read = Les opp
runner-skip = Hopp over
runner-was-skipped = Du hoppet over dette spørsmålet.
skipped-answer = Ja
skipped-decline = Nei, jeg vil ikke svare
day-title = Hva slags dag er det i dag?
review-title = Se over svarene dine
review-explanation = Trykk på et svar hvis du vil endre det. Når du er fornøyd, låser du svarene.
review-lock = Lås svarene
review-show-to-contact = Vis svarene mine ved siden av treningskontaktens
review-show-to-contact-detail = Da kan dere snakke om det dere ser likt og ulikt. Du bestemmer.
lock-title = Vil du låse svarene?
lock-explanation = De kan rettes senere. Da blir de gamle også stående.
lock-not-yet = Ikke ennå
correct-reason = Hvorfor rettes svarene?
correct-reason-hint = For eksempel: Trykket feil.
pause-title = Pause
pause-explanation = Alt du har svart, er lagret. Du kan fortsette når du vil.
pause-go-on = Fortsett
pause-home = Slutt for nå
finish-home = Til forsiden
contact-explanation = Svar etter ditt skjønn. Spørsmål kan stå uten svar.

## Looking back

two-views-title = Slik ser dere det
rounds-title = Målinger
rounds-compare = Se to målinger side om side
round-perspectives = Slik ser dere det
round-compare = Se ved siden av forrige måling
round-correct = Rett svarene
compare-title = To målinger

## Talks on the screen

talks-title = Samtaler
talks-set-up = Sett opp samtalen
talks-prepare = Forbered deg
talks-prepare-again = Se det du har forberedt
talks-agenda = Dette skal dere snakke om
talks-agenda-choose = Velg hva dere skal snakke om
talks-past = Tidligere samtaler
talks-hand-over = For å forberede seg, og velge hva dere skal snakke om.
talks-hand-over-explanation = Her står bare det som gjelder samtalene. Resten av appen er låst.
talks-own-words = Med egne ord
talks-ready = Jeg er klar
talks-bring-up-title = Vil du ta opp noe?
talks-bring-up-explanation = Det du velger her, får alle tre se.
talks-bring-up-words = Det du skrev med egne ord
talks-bring-up = Ta opp dette
talks-bring-up-not = Ikke nå
talks-point-proposed = Foreslått
talks-point-struck = Strøket
talks-point-passed-on = Gitt videre
talks-strike = Stryk
talks-keep = Behold likevel
talks-pass-on = Gi videre

## Settings

settings-title = Innstillinger
settings-language = Språk
settings-text-size = Tekststørrelse
text-size-100 = Vanlig
text-size-125 = Litt større
text-size-150 = Større
text-size-200 = Størst
settings-theme = Farger
theme-system = Som telefonen
theme-light = Lys
theme-dark = Mørk
settings-taps = Trykk
settings-slow-taps = Vent lenger før trykk teller
settings-slow-taps-detail = Ett sekund etter at skjermen er skiftet, i stedet for et halvt.
settings-lock-after = Lås når appen ikke er i bruk
lock-after-0 = Med en gang
lock-after-2 = Etter 2 minutter
lock-after-10 = Etter 10 minutter
settings-safety = Trygghet
settings-change-code = Endre koden
settings-recovery = Ny reservekode
settings-recovery-has = Du har skrevet ned en. Den slutter å virke når du lager en ny.
settings-recovery-has-not = Du har ikke skrevet ned noen ennå.
settings-back-up = Lag sikkerhetskopi
settings-backed-up = Sikkerhetskopien er laget. Reservekoden åpner den.
settings-lock-now = Lås nå

## What a rule refuses

invalid-empty = Her mangler det noe.
invalid-too-long = Det er for langt. Skriv det kortere.
invalid-identity-number = Dette ligner et fødselsnummer. Slike lagres ikke her. Skriv det uten nummeret.
invalid-control-character = Det er et tegn her som ikke kan lagres. Skriv teksten på nytt.
invalid-out-of-range = Det kan ikke velges her.
invalid-malformed = Det er ikke skrevet slik det skal.
invalid-not-due = Det er ikke tid for neste måling ennå.
invalid-unanswered = Velg et svar, eller trykk «Hopp over».
invalid-newer-version = Dette er laget i en nyere versjon av appen. Det er trygt, men kan ikke endres her.
invalid-exists = Det finnes allerede.
invalid-locked = Det er vurdert slik det står, og kan ikke skrives om.
invalid-ended = Det er avsluttet. Det er tatt vare på, men kan ikke endres.
invalid-in-past = Det er for lenge siden, eller det er over.
invalid-in-future = Det er for langt fram i tid.
invalid-names-another = Her står navnet til en annen i gruppen. Skriv det uten navn.
invalid-other = Det kan ikke lagres slik. Ingenting er endret.

## What went wrong: what happened, what is safe, what to do

error-locked = Appen er låst.
error-locked-safe = Det du har lagret, er trygt.
error-locked-do = Skriv koden for å fortsette.
error-not-found = Det finnes ikke lenger.
error-not-found-safe = Alt annet er som før.
error-not-found-do = Gå tilbake og prøv igjen.
error-conflict = Noe ble endret i mellomtiden.
error-conflict-safe = Begge endringene er tatt vare på.
error-conflict-do = Se over det som står her nå, og prøv igjen.
error-full = Telefonen er full.
error-full-safe = Det du har svart til nå, er lagret.
error-full-do = Frigjør plass og fortsett.
error-read-only = Telefonen lar oss ikke lagre.
error-read-only-safe = Det du har svart til nå, er lagret.
error-read-only-do = Start telefonen på nytt og prøv igjen.
error-unreadable = Telefonen klarte ikke å lese fra lageret.
error-unreadable-safe = Ingenting er slettet.
error-unreadable-do = Start telefonen på nytt og prøv igjen.
error-corrupt = Noe av det som er lagret, er skadet.
error-corrupt-safe = Ingenting er slettet.
error-corrupt-do = Ta med telefonen til kommunen. Har du en sikkerhetskopi, kan den brukes.
error-newer-version = Dette er laget av en nyere versjon av appen.
error-newer-version-safe = Det er trygt lagret.
error-newer-version-do = Oppdater appen.
error-phone-key-gone = Telefonens egen nøkkel er borte.
error-phone-key-gone-safe = Det som er lagret, er trygt.
error-phone-key-gone-do = Bruk reservekoden for å komme inn.
error-busy = Appen er opptatt med noe annet.
error-busy-safe = Ingenting er endret.
error-busy-do = Vent litt og prøv igjen.
error-internal = Noe gikk galt hos oss.
error-internal-safe = Det du har lagret, er trygt.
error-internal-do = Prøv igjen. Hjelper det ikke, start appen på nytt.

## Logging

log-session = Loggfør økt
log-save = Lagre
log-who = Hvem gjelder det?
log-how = Hvordan gikk det?
log-more = Flere svar
log-add = Legg til
log-activity = Hva gjorde dere?
log-place = Hvor?
log-date = Dag
log-date-pattern = EEEE d. MMMM
log-tag = nb
log-time = Begynte
log-clock = kl.
log-clock-pattern = HH.mm
log-length = Varighet
log-minutes = minutter
log-exertion = Hvor anstrengende var det?
log-mood-after = Humør etterpå
log-said-by = Hvem sier det?
log-shared-note = Felles notat
log-shared-note-hint = Dere to kan lese det.
log-work-note = Arbeidsnotat
log-work-note-hint = Den du er treningskontakt for, ser det ikke.

# goals and what was done

saved = Lagret.
characters-left = tegn igjen
goals-mine = Målene mine
goals-theirs = Mål
goals-hand-over = For å sette mål, og si hvor dere er nå.
goals-hand-over-explanation = Her står bare det som gjelder målene. Resten av appen er låst.
goals-together = Målene samlet
goals-ended = Tidligere mål
goals-t = T for målene samlet
goal-new = Nytt mål
goal-set-next = Sett neste mål
goal-rate = Hvor er vi nå?
goal-here-last = Her var det sist
goal-agreed = Hvem er enige i dette?
goal-note = Notat
goal-rate-day = Dagen det gjelder
goal-history = Slik har det vært
goal-importance = Hvor viktig er det?
goal-difficulty = Hvor vanskelig er det?
goal-is-met = Målet er nådd
goal-met-title = Er målet nådd?
goal-met-explanation = Målet blir stående. Etterpå kan det settes et nytt.
goal-met-yes = Ja, målet er nådd
goal-met-not-yet = Ikke ennå
goal-change = Endre målet
goal-aside = Legg målet til side
goal-aside-title = Vil du legge målet til side?
goal-aside-explanation = Målet blir stående blant de tidligere målene, sammen med grunnen.
goal-aside-reason = Hvorfor?
goal-take-away = Ta bort
goal-take-away-title = Vil du ta dette bort?
goal-take-away-explanation = Det blir stående i lista, men teller ikke lenger.
goal-take-away-yes = Ta det bort
goal-take-away-no = La det stå
goal-words = Målet
goal-domains = Handler om
goal-count-now = Hvor mye er det nå?
goal-count-hoped = Hvor mye håper dere på?
goal-company = Alene eller sammen?
goal-other-levels = De andre trinnene
goal-starts = Hvor kan det gå herfra?
goal-date = Dato
goal-save = Lagre målet
goal-later = Fortsett senere
goal-drop = Slett det som er skrevet
goal-drop-title = Vil du slette det som er skrevet?
goal-drop-explanation = Det som er skrevet om dette målet, blir borte. Andre mål er som før.
goal-drop-yes = Slett det
goal-drop-no = Behold det
done-title = Det vi har gjort
done-month = Kalender
done-more = Vis mer
done-development = Humør og anstrengelse
calendar-title = Kalender for alle
calendar-before = Forrige måned
calendar-after = Neste måned
calendar-day-nothing = Ingenting denne dagen.
calendar-day-paused = Pause denne dagen.
session-versions = Alle versjoner
session-correct = Rett eller legg til
session-note-write = Skriv arbeidsnotat
session-note-take-back = Ta bort notatet
session-mood-before = Humør før
session-why = Hvorfor rettes det?
session-why-hint = Trengs bare når noe som sto der, blir endret.
session-steps = Steg på mål
development-weeks = Hvor langt tilbake?
development-weeks-12 = 12 uker
development-weeks-26 = Et halvt år
development-weeks-52 = Et år
development-in-words = Det samme i ord
development-afterwards = Sagt etterpå
signals-open = Verdt å snakke om
signal-take-up = Ta det opp
signal-own-words = Med egne ord
case-all = Alt om oppdraget
case-people = Hvem som er med
case-decision = Vedtaket
plans-title = Planer
plan-new = Ny plan
plan-how-often = Hvor ofte?
plan-weekly-kind = Fast
plan-once-kind = Én gang
plan-weekdays = Hvilke dager?
plan-begins = Begynner
plan-activity = Hva skal dere gjøre?
plan-period = Første og siste dag
plan-first-day = Første dag
plan-last-day = Siste dag
plan-without-end = Uten siste dag
plan-end = Avslutt planen
plan-of-group = Gjelder alle i gruppen.
plan-take-away = Ta bort planen
plan-take-away-title = Vil du ta bort planen?
plan-take-away-explanation = Da er ingen av treningene planlagt lenger. Det som er loggført, blir stående.
plan-take-away-no = Behold planen
occurrence-move = Flytt treningen
occurrence-drop = La treningen utgå
occurrence-move-title = Når skal den være?
occurrence-drop-title = Skal treningen utgå?
occurrence-why = Hvorfor?
occurrence-why-hint = Kan stå tomt.
occurrence-take-back = Ta siste endring tilbake
pauses-title = Pauser
pause-new = Ny pause
pause-change = Endre pausen
pause-first-day = Første dag
pause-last-day = Siste dag
pause-unknown-end = Vet ikke siste dag
pause-take-away = Ta bort pausen
pause-take-away-title = Vil du ta bort pausen?
pause-take-away-explanation = Treninger, påminnelser og frister i den tiden gjelder igjen.
pause-take-away-no = Behold pausen
groups-title = Grupper
group-new = Ny gruppe
group-change = Endre gruppen
group-called = Hva heter gruppen?
group-who = Hvem er med?
group-plan = Planlegg for gruppen
group-put-away = Legg bort gruppen
group-put-away-title = Vil du legge bort gruppen?
group-put-away-explanation = Planer og det som er loggført, blir stående hos hver enkelt.
group-put-away-no = Behold gruppen
calendar-weekday-1 = mandag
calendar-weekday-2 = tirsdag
calendar-weekday-3 = onsdag
calendar-weekday-4 = torsdag
calendar-weekday-5 = fredag
calendar-weekday-6 = lørdag
calendar-weekday-7 = søndag
calendar-mark-held = Gjennomført
calendar-mark-not-held = Ikke gjennomført
calendar-mark-not-logged = Ikke loggført
calendar-mark-planned = Planlagt
calendar-mark-moved = Flyttet
calendar-mark-dropped = Utgår
calendar-mark-paused = Pause
