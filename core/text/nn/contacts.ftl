# A contact's guidance, courses and papers; the hours agreed; "Er du bekymret?". Nynorsk.
# you er "yes" når det er lesaren sjølv; who er då "du".

## Felles

work-entered =
    { $you ->
        [yes] Skrive inn av deg { $when }
       *[no] Skrive inn av { $who } { $when }
    }
work-who-sees =
    { $you ->
        [yes] Dette ser du og kontaktpersonen i kommunen. { $user } ser det ikkje.
       *[no] Dette ser { $contact } og du. { $user } ser det ikkje.
    }

## Papir og kurs

papers-title = Papir og kurs
papers-intro = Her står det kva dag eit papir er frå. Kva som står i det, blir ikkje lagra.
papers-none = Ingen papir er skrivne inn enno.
papers-all-there = Alt det kommunen ber om, er der.
paper-kind-confidentiality = Teieerklæring
paper-kind-police = Politiattest
paper-kind-first-aid = Førstehjelp
paper-kind-course = Kurs
paper-course = Kurs: { $name }
paper-any-course = Eit kurs
paper-missing = { $paper } manglar.
paper-ran-out = { $paper } gjekk ut { $date }.
paper-lasts = { $paper }, gjeld i { $months }
paper-runs-out = Gjeld til { $date }
paper-withdraw = Ta bort
papers-asked-for = Dette ber kommunen om
papers-list-usual = Kommunen har ikkje laga si eiga liste. Då gjeld denne.
papers-list-from = Lista til kommunen frå { $date }
papers-list-coming = Ny liste frå { $date }
papers-list-nothing = Ingenting

## Rettleiing

guidance-title = Rettleiing
guidance-due = Neste rettleiing bør vere innan { $day }.
guidance-overdue = Rettleiinga skulle vore innan { $day }. Det er { $days } over tida.
guidance-planned = Ei rettleiing er sett opp { $day }.
guidance-interval = { $months } mellom rettleiingane.
guidance-none = Inga rettleiing er sett opp.
guidance-past-none = Inga rettleiing har vore enno.
guidance-asked =
    { $you ->
        [yes] Du bad om ei rettleiing { $day }
       *[no] { $who } bad om ei rettleiing { $day }
    }
guidance-no-day = Ingen dag er sett opp enno.
guidance-moved = Flytta frå { $day }: { $reason }
guidance-held = Halden { $day }
guidance-missed = Vart ikkje noko av: { $reason }
guidance-cancelled = Avlyst: { $reason }
guidance-ask-contact = Be kommunen om ein samtale
guidance-ask-coordinator = Foreslå ei rettleiing

## Når de kan nå kvarandre

reachable-title = Når de kan nå kvarandre
reachable-intro = De to er samde om desse tidene. Ingen andre ser dei.
reachable-none = De har ikkje avtalt nokre tider enno.
reachable-span = { $days } kl. { $clock }
reachable-now = No er det ei tid de har avtalt.
reachable-next = Neste gong: { $when }
reachable-help = Treng du hjelp, kan du ringje numra på hjelp-sida heile døgnet.
reachable-entered =
    { $you ->
        [yes] Sist endra av deg { $when }
       *[no] Sist endra av { $who } { $when }
    }

## Møteplassen

forum-title = Møteplassen
forum-intro = Her møtest dei som har oppdrag, og lærer av kvarandre.
forum-none = Ingen møte er sette opp.
forum-no-topic = Møte for treningskontaktar

## Om kontakten

profile-title = Om deg
profile-title-of = Om { $contact }
profile-none = Ingenting er skrive enno.
profile-takes-more = Kan spørjast om eit oppdrag til.
profile-takes-no-more = Vil ikkje ha fleire oppdrag no.
availability-free = Ledig
availability-resting = Utan oppdrag, og vil ikkje ha eit no
availability-on =
    { $count ->
        [one] Har { $count } oppdrag
       *[other] Har { $count } oppdrag
    }
availability-on-more =
    { $count ->
        [one] Har { $count } oppdrag, og kan få eit til
       *[other] Har { $count } oppdrag, og kan få eit til
    }

## Er du uroleg?

worried-title = Er du uroleg for nokon?
worried-intro = Her står det kva du gjer. Ingenting på denne sida blir sendt eller lagra.
worried-life-title = Liv eller helse er i fare
worried-life-1 = Ring { $ambulance } når nokon er alvorleg sjuke eller skadde, eller kan kome til å ta livet sitt.
worried-life-2 = Ring { $police } når nokon blir truga eller skadd av andre.
worried-life-3 = Bli hos den det gjeld, om det er trygt for deg. Den du ringjer, seier kva du skal gjere.
worried-life-4 = Hastar det utan at nokon er i livsfare, ring legevakta på { $legevakt }.
worried-life-5 = Sei frå til kommunen etterpå. Vent ikkje på svar derifrå før du ringjer.
worried-child-title = Eit barn kan ha det vondt
worried-child-1 = Du skal seie frå til barnevernet når du har grunn til å tru at eit barn blir slått, utnytta eller ikkje får den omsorga det treng. Du treng ikkje å vere sikker.
worried-child-2 = Det gjeld alle under 18 år som du blir kjend med i oppdraget: den du trenar med, barn heime, sysken.
worried-child-3 = Plikta er di eiga. Du kan snakke med kommunen først, men ikkje vente på dei.
worried-child-4 = Er det fare no, ring { $police }. Barnevernet i kommunen har vakt også om natta. Alarmtelefonen er for barn og unge sjølve, og for vaksne som er uroa.
worried-law-title = Teieplikta
worried-law-1 = Du har teieplikt om det du får vite i oppdraget. Ho hindrar deg ikkje i å seie frå når liv eller helse er i fare, eller når eit barn kan ha det vondt.
worried-law-2 = Sei det som trengst for å hjelpe, og ikkje meir.
worried-law-3 = Reglane står i helsepersonellova §§ 31 og 33 og barnevernslova § 13-2. Straffelova § 196 seier at alle skal prøve å hindre alvorleg vald og overgrep.
worried-other-title = Noko anna gjer deg uroleg
worried-other-1 = Sei det til den det gjeld, om det er trygt: kva du har sett, og at du tenkjer på det.
worried-other-2 = Ta det opp med kontaktpersonen i kommunen. Du skal ikkje bere det åleine.
worried-other-3 = Du kan be om ei rettleiing når som helst, utan å seie kvifor.
