# The fixed words of buttons, headings and sentences. Nynorsk.

## Everywhere

app-name = Medspiller
language-name = Nynorsk
back = Tilbake
next = Neste
help = Hjelp
who-can-see = Kven kan sjå svara?
your-answers = Svara dine
choice-chosen = Vald
choice-not-chosen = Ikkje vald
choice-choose = vel
choice-take-back = ta bort svaret
switch-on = På
switch-off = Av

## Choosing, writing and undoing

undo = Angre
path-here = Her er du
path-start = Her byrja du
path-hoped = Dette håpar vi på
date-today = I dag
date-day-before = Dagen før
date-day-after = Dagen etter
date-week-before = Veka før
date-week-after = Veka etter
time-hour-before = Ein time før
time-hour-after = Ein time etter
time-quarter-before = Eit kvarter før
time-quarter-after = Eit kvarter etter
number-less = Mindre
number-more = Meir
number-clear = Ta bort
fold-open = Open
fold-closed = Lukka
fold-show = vis
fold-hide = skjul

## First start

language-title = Vel språk
who-title = Kven er du?
who-explanation = Appen viser litt ulike ting til dei to.
who-has-contact = Eg har treningskontakt
who-is-contact = Eg er treningskontakt
sees-title = Kven ser kva?
sees-mine-title = Berre ditt
sees-mine = Det som er berre ditt, ser berre du.
sees-ours-title = De to
sees-ours = Det de fyller ut saman, ser de to. Ingen andre.
sees-three-title = Alle tre
sees-three = Kommunen ser berre det de vel å vise.
sees-exception = Unntak: er liv eller helse i fare, eller eit barn kan ha det vondt, må treningskontakten seie frå.
sees-read = Eg har lese det

## The code

code-new-title = Lag ein kode
code-new-explanation = Vel seks tal du hugsar. Med dei opnar du appen på denne telefonen.
code-again-title = Skriv koden ein gong til
code-again-explanation = Då er du sikker på at han vart rett.
code-again-button = Bruk denne koden
code-old-title = Skriv koden du har no
code-wrong = Koden er ikkje rett.
code-wrong-safe = Alt som er lagra, er trygt.
code-try-again = Prøv igjen.
code-tries-1 = Eitt forsøk til før du må vente.
code-tries-2 = To forsøk til før du må vente.
code-tries-3 = Tre forsøk til før du må vente.
code-tries-4 = Fire forsøk til før du må vente.
code-wait = Du må vente litt.
code-working = Eit augeblikk
code-not-alike = Dei to kodane er ikkje like.
code-not-alike-do = Skriv han ein gong til, eller gå tilbake og lag ein ny.
code-unfit = Den koden kan ikkje brukast.
code-unfit-do = Vel seks andre tal.
code-show = Vis tala
code-hide = Skjul tala
code-erase = Slett siste tal
code-erase-short = Slett
code-typed-0 = Ingen av seks tal er skrivne
code-typed-1 = Eitt av seks tal er skrive
code-typed-2 = To av seks tal er skrivne
code-typed-3 = Tre av seks tal er skrivne
code-typed-4 = Fire av seks tal er skrivne
code-typed-5 = Fem av seks tal er skrivne
code-typed-6 = Alle seks tal er skrivne
unlock-title = Skriv koden din
unlock-button = Lås opp
unlock-forgotten = Eg har gløymt koden
forgotten-title = Gløymt koden?
forgotten-explanation = Du kan kome inn med reservekoden, dei fire gruppene du skreiv ned. Då lagar du òg ein ny kode.
forgotten-nothing = Utan koden og utan reservekoden kan ingen opne det som er lagra her, heller ikkje vi. Det blir liggjande trygt til du finn ein av dei.
forgotten-recovery = Bruk reservekoden

## The recovery code

recovery-title = Skriv ned denne koden
recovery-explanation = Det er reservekoden din. Du treng han om du gløymer koden eller mistar telefonen.
recovery-keep = Bruk papir, og legg det ein trygg stad, ikkje saman med telefonen. Koden blir berre vist no.
recovery-written = Eg har skrive han ned
recovery-later = Eg gjer det seinare
recovery-asked-title = Vart det rett?
recovery-asked-explanation = Skriv to av gruppene frå papiret. Store og små bokstavar er det same.
recovery-asked-button = Sjekk
recovery-asked-wrong = Det er ikkje likt koden.
recovery-asked-wrong-do = Sjå på papiret og prøv igjen, eller gå tilbake og sjå koden på nytt.
recovery-group-1 = Gruppe 1
recovery-group-2 = Gruppe 2
recovery-group-3 = Gruppe 3
recovery-group-4 = Gruppe 4
recovery-typed-title = Skriv reservekoden
recovery-typed-explanation = Dei fire gruppene du skreiv ned. Store og små bokstavar er det same.
recovery-typed-wrong = Reservekoden er ikkje rett.
recovery-typed-wrong-do = Sjå på papiret og prøv igjen. Du kan prøve så mange gonger du vil.

## Today

home-title = I dag
home-open-case = Nytt oppdrag
home-begin = Kom i gang
home-no-case = Du har ingen oppdrag her enno.
home-no-case-user = Først treng vi å vite kva du og treningskontakten blir kalla.
home-nothing = Ingenting i dag.
home-recovery-title = Skriv ned reservekoden
home-recovery-explanation = Du treng han om du gløymer koden eller mistar telefonen.
home-rounds = Tidlegare målingar

## Opening a case

case-title = Nytt oppdrag
case-title-user = Deg og treningskontakten
case-user-name = Kva heiter den du er treningskontakt for?
case-own-name = Kva vil du sjølv bli kalla?
case-contact-name = Kva heiter treningskontakten?
case-name-hint = Førenamn eller kallenamn. Aldri fødselsnummer.
case-user-under-18 = Den du er treningskontakt for, er under 18 år
case-own-under-18 = Eg er under 18 år
case-contact-under-18 = Treningskontakten er under 18 år
case-without-substance = Ta bort spørsmål om rus
case-without-substance-detail = Når vedtaket gjeld noko anna.
case-open = Opprett oppdraget
case-open-user = Lagre

## Handing the phone over and back

give-back = Gi telefonen tilbake
give-back-title = Gi telefonen tilbake
give-back-explanation = Det du har svart, er lagra.
give-back-button = Eg har fått telefonen
leave-title = Skriv koden din
leave-explanation = Koden til treningskontakten opnar resten av appen.
leave-button = Lås opp

## The questions

begin-together = Saman
begin-alone = Åleine
runner-read = Les opp
runner-skip = Hopp over
runner-was-skipped = Du hoppa over dette spørsmålet.
skipped-answer = Ja
skipped-decline = Nei, eg vil ikkje svare
day-title = Kva slags dag er det i dag?
review-title = Sjå over svara dine
review-explanation = Trykk på eit svar om du vil endre det. Når du er nøgd, låser du svara.
review-lock = Lås svara
review-show-to-contact = Vis svara mine ved sida av svara til treningskontakten
review-show-to-contact-detail = Då kan de snakke om det de ser likt og ulikt. Du bestemmer.
lock-title = Vil du låse svara?
lock-explanation = Dei kan rettast seinare. Då blir dei gamle òg ståande.
lock-not-yet = Ikkje enno
correct-reason = Kvifor blir svara retta?
correct-reason-hint = Til dømes: Trykte feil.
pause-title = Pause
pause-explanation = Alt du har svart, er lagra. Du kan halde fram når du vil.
pause-go-on = Hald fram
pause-home = Slutt for no
finish-home = Til framsida
contact-explanation = Svar etter ditt skjønn. Spørsmål kan stå utan svar.

## Looking back

two-views-title = Slik ser de det
rounds-title = Målingar
rounds-compare = Sjå to målingar side om side
round-perspectives = Slik ser de det
round-compare = Sjå ved sida av førre måling
round-correct = Rett svara
compare-title = To målingar

## Talks on the screen

talks-title = Samtalar
talks-set-up = Set opp samtalen
talks-prepare = Førebu deg
talks-prepare-again = Sjå det du har førebudd
talks-agenda = Dette skal de snakke om
talks-agenda-choose = Vel kva de skal snakke om
talks-past = Tidlegare samtalar
talks-hand-over = For å førebu seg, og velje kva de skal snakke om.
talks-hand-over-explanation = Her står berre det som gjeld samtalane. Resten av appen er låst.
talks-own-words = Med eigne ord
talks-ready = Eg er klar
talks-bring-up-title = Vil du ta opp noko?
talks-bring-up-explanation = Det du vel her, får alle tre sjå.
talks-bring-up-words = Det du skreiv med eigne ord
talks-bring-up = Ta opp dette
talks-bring-up-not = Ikkje no
talks-point-proposed = Foreslått
talks-point-struck = Stroke
talks-point-passed-on = Gitt vidare
talks-strike = Stryk
talks-keep = Behald likevel
talks-pass-on = Gi vidare

## Settings

settings-title = Innstillingar
settings-language = Språk
settings-text-size = Tekststorleik
text-size-100 = Vanleg
text-size-125 = Litt større
text-size-150 = Større
text-size-200 = Størst
settings-theme = Fargar
theme-system = Som telefonen
theme-light = Lys
theme-dark = Mørk
settings-taps = Trykk
settings-slow-taps = Vent lenger før trykk tel
settings-slow-taps-detail = Eitt sekund etter at skjermen er skift, i staden for eit halvt.
settings-lock-after = Lås når appen ikkje er i bruk
lock-after-0 = Med ein gong
lock-after-2 = Etter 2 minutt
lock-after-10 = Etter 10 minutt
settings-safety = Tryggleik
settings-change-code = Endre koden
settings-recovery = Ny reservekode
settings-recovery-has = Du har skrive ned ein. Han sluttar å verke når du lagar ein ny.
settings-recovery-has-not = Du har ikkje skrive ned nokon enno.
settings-back-up = Lag tryggingskopi
settings-backed-up = Tryggingskopien er laga. Reservekoden opnar han.
settings-lock-now = Lås no

## What a rule refuses

invalid-empty = Her manglar det noko.
invalid-too-long = Det er for langt. Skriv det kortare.
invalid-identity-number = Dette liknar eit fødselsnummer. Slike blir ikkje lagra her. Skriv det utan nummeret.
invalid-control-character = Det er eit teikn her som ikkje kan lagrast. Skriv teksten på nytt.
invalid-out-of-range = Det kan ikkje veljast her.
invalid-malformed = Det er ikkje skrive slik det skal.
invalid-not-due = Det er ikkje tid for neste måling enno.
invalid-unanswered = Vel eit svar, eller trykk «Hopp over».
invalid-newer-version = Dette er laga i ein nyare versjon av appen. Det er trygt, men kan ikkje endrast her.
invalid-exists = Det finst alt.
invalid-locked = Det er vurdert slik det står, og kan ikkje skrivast om.
invalid-ended = Det er avslutta. Det er teke vare på, men kan ikkje endrast.
invalid-in-past = Det er for lenge sidan, eller det er over.
invalid-in-future = Det er for langt fram i tid.
invalid-names-another = Her står namnet til ein annan i gruppa. Skriv det utan namn.
invalid-other = Det kan ikkje lagrast slik. Ingenting er endra.

## What went wrong: what happened, what is safe, what to do

error-locked = Appen er låst.
error-locked-safe = Det du har lagra, er trygt.
error-locked-do = Skriv koden for å halde fram.
error-not-found = Det finst ikkje lenger.
error-not-found-safe = Alt anna er som før.
error-not-found-do = Gå tilbake og prøv igjen.
error-conflict = Noko vart endra i mellomtida.
error-conflict-safe = Begge endringane er tekne vare på.
error-conflict-do = Sjå over det som står her no, og prøv igjen.
error-full = Telefonen er full.
error-full-safe = Det du har svart til no, er lagra.
error-full-do = Frigjer plass og hald fram.
error-read-only = Telefonen lèt oss ikkje lagre.
error-read-only-safe = Det du har svart til no, er lagra.
error-read-only-do = Start telefonen på nytt og prøv igjen.
error-unreadable = Telefonen klarte ikkje å lese frå lageret.
error-unreadable-safe = Ingenting er sletta.
error-unreadable-do = Start telefonen på nytt og prøv igjen.
error-corrupt = Noko av det som er lagra, er skadd.
error-corrupt-safe = Ingenting er sletta.
error-corrupt-do = Ta med telefonen til kommunen. Har du ein tryggingskopi, kan han brukast.
error-newer-version = Dette er laga av ein nyare versjon av appen.
error-newer-version-safe = Det er trygt lagra.
error-newer-version-do = Oppdater appen.
error-phone-key-gone = Nøkkelen til telefonen er borte.
error-phone-key-gone-safe = Det som er lagra, er trygt.
error-phone-key-gone-do = Bruk reservekoden for å kome inn.
error-busy = Appen er oppteken med noko anna.
error-busy-safe = Ingenting er endra.
error-busy-do = Vent litt og prøv igjen.
error-internal = Noko gjekk gale hos oss.
error-internal-safe = Det du har lagra, er trygt.
error-internal-do = Prøv igjen. Hjelper det ikkje, start appen på nytt.

## Logging

log-session = Loggfør økt
log-save = Lagre
log-who = Kven gjeld det?
log-how = Korleis gjekk det?
log-more = Fleire svar
log-add = Legg til
log-activity = Kva gjorde de?
log-place = Kvar?
log-date = Dag
log-date-pattern = EEEE d. MMMM
log-tag = nn
log-time = Byrja
log-clock = kl.
log-clock-pattern = HH.mm
log-length = Kor lenge
log-minutes = minutt
log-exertion = Kor anstrengande var det?
log-mood-after = Humør etterpå
log-said-by = Kven seier det?
log-shared-note = Felles notat
log-shared-note-hint = De to kan lese det.
log-work-note = Arbeidsnotat
log-work-note-hint = Den du er treningskontakt for, ser det ikkje.

# goals and what was done

saved = Lagra.
characters-left = teikn att
goals-mine = Måla mine
goals-theirs = Mål
goals-hand-over = For å setje mål, og seie kvar de er no.
goals-hand-over-explanation = Her står berre det som gjeld måla. Resten av appen er låst.
goals-together = Måla samla
goals-ended = Tidlegare mål
goals-t = T for måla samla
goal-new = Nytt mål
goal-set-next = Set neste mål
goal-rate = Kvar er vi no?
goal-here-last = Her var det sist
goal-agreed = Kven er einige i dette?
goal-note = Notat
goal-rate-day = Dagen det gjeld
goal-history = Slik har det vore
goal-importance = Kor viktig er det?
goal-difficulty = Kor vanskeleg er det?
goal-is-met = Målet er nådd
goal-met-title = Er målet nådd?
goal-met-explanation = Målet blir ståande. Etterpå kan de setje eit nytt.
goal-met-yes = Ja, målet er nådd
goal-met-not-yet = Ikkje enno
goal-change = Endre målet
goal-aside = Legg målet til sides
goal-aside-title = Vil du leggje målet til sides?
goal-aside-explanation = Målet blir ståande blant dei tidlegare måla, saman med grunnen.
goal-aside-reason = Kvifor?
goal-take-away = Ta bort
goal-take-away-title = Vil du ta dette bort?
goal-take-away-explanation = Det blir ståande i lista, men tel ikkje lenger.
goal-take-away-yes = Ta det bort
goal-take-away-no = La det stå
goal-words = Målet
goal-domains = Handlar om
goal-count-now = Kor mykje er det no?
goal-count-hoped = Kor mykje håpar de på?
goal-company = Åleine eller saman?
goal-other-levels = Dei andre trinna
goal-starts = Kvar kan det gå herifrå?
goal-date = Dato
goal-save = Lagre målet
goal-later = Hald fram seinare
goal-drop = Slett det som er skrive
goal-drop-title = Vil du slette det som er skrive?
goal-drop-explanation = Det som er skrive om dette målet, blir borte. Andre mål er som før.
goal-drop-yes = Slett det
goal-drop-no = Behald det
done-title = Det vi har gjort
done-month = Kalender
done-more = Vis meir
done-development = Humør og anstrenging
calendar-title = Kalender for alle
calendar-before = Førre månad
calendar-after = Neste månad
calendar-day-nothing = Ingenting denne dagen.
calendar-day-paused = Pause denne dagen.
session-versions = Alle versjonar
session-correct = Rett eller legg til
session-note-write = Skriv arbeidsnotat
session-note-take-back = Ta bort notatet
session-mood-before = Humør før
session-why = Kvifor blir det retta?
session-why-hint = Trengst berre når noko som stod der, blir endra.
session-steps = Steg på mål
development-weeks = Kor langt tilbake?
development-weeks-12 = 12 veker
development-weeks-26 = Eit halvt år
development-weeks-52 = Eit år
development-in-words = Det same i ord
development-afterwards = Sagt etterpå
signals-open = Verdt å snakke om
signal-take-up = Ta det opp
signal-own-words = Med eigne ord
case-all = Alt om oppdraget
case-people = Kven som er med
case-decision = Vedtaket
plans-title = Planar
plan-new = Ny plan
plan-how-often = Kor ofte?
plan-weekly-kind = Fast
plan-once-kind = Éin gong
plan-weekdays = Kva dagar?
plan-begins = Byrjar
plan-activity = Kva skal de gjere?
plan-period = Første og siste dag
plan-first-day = Første dag
plan-last-day = Siste dag
plan-without-end = Utan siste dag
plan-end = Avslutt planen
plan-of-group = Gjeld alle i gruppa.
plan-take-away = Ta bort planen
plan-take-away-title = Vil du ta bort planen?
plan-take-away-explanation = Då er ingen av treningane planlagde lenger. Det som er loggført, blir ståande.
plan-take-away-no = Behald planen
occurrence-move = Flytt treninga
occurrence-drop = La treninga gå ut
occurrence-move-title = Når skal ho vere?
occurrence-drop-title = Skal treninga gå ut?
occurrence-why = Kvifor?
occurrence-why-hint = Kan stå tomt.
occurrence-take-back = Ta siste endring tilbake
pauses-title = Pausar
pause-new = Ny pause
pause-change = Endre pausen
pause-first-day = Første dag
pause-last-day = Siste dag
pause-unknown-end = Veit ikkje siste dag
pause-take-away = Ta bort pausen
pause-take-away-title = Vil du ta bort pausen?
pause-take-away-explanation = Treningar, påminningar og fristar i den tida gjeld igjen.
pause-take-away-no = Behald pausen
groups-title = Grupper
group-new = Ny gruppe
group-change = Endre gruppa
group-called = Kva heiter gruppa?
group-who = Kven er med?
group-plan = Planlegg for gruppa
group-put-away = Legg bort gruppa
group-put-away-title = Vil du leggje bort gruppa?
group-put-away-explanation = Planar og det som er loggført, blir ståande hos kvar einskild.
group-put-away-no = Behald gruppa
calendar-weekday-1 = måndag
calendar-weekday-2 = tysdag
calendar-weekday-3 = onsdag
calendar-weekday-4 = torsdag
calendar-weekday-5 = fredag
calendar-weekday-6 = laurdag
calendar-weekday-7 = søndag
calendar-mark-held = Gjennomført
calendar-mark-not-held = Ikkje gjennomført
calendar-mark-not-logged = Ikkje loggført
calendar-mark-planned = Planlagd
calendar-mark-moved = Flytta
calendar-mark-dropped = Går ut
calendar-mark-paused = Pause
