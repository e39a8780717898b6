# A contact's guidance, courses and papers; the hours agreed; "Er du bekymret?". Bokmål.
# you er "yes" når det er leseren selv; who er da "du".

## Felles

work-entered =
    { $you ->
        [yes] Skrevet inn av deg { $when }
       *[no] Skrevet inn av { $who } { $when }
    }
work-who-sees =
    { $you ->
        [yes] Dette ser du og kontaktpersonen i kommunen. { $user } ser det ikke.
       *[no] Dette ser { $contact } og du. { $user } ser det ikke.
    }

## Papirer og kurs

papers-title = Papirer og kurs
papers-intro = Her står hvilken dag et papir er fra. Hva som står i det, lagres ikke.
papers-none = Ingen papirer er skrevet inn ennå.
papers-all-there = Alt det kommunen ber om, er der.
paper-kind-confidentiality = Taushetserklæring
paper-kind-police = Politiattest
paper-kind-first-aid = Førstehjelp
paper-kind-course = Kurs
paper-course = Kurs: { $name }
paper-any-course = Et kurs
paper-missing = { $paper } mangler.
paper-ran-out = { $paper } gikk ut { $date }.
paper-lasts = { $paper }, gjelder i { $months }
paper-runs-out = Gjelder til { $date }
paper-withdraw = Ta bort
papers-asked-for = Dette ber kommunen om
papers-list-usual = Kommunen har ikke laget sin egen liste. Da gjelder denne.
papers-list-from = Kommunens liste fra { $date }
papers-list-coming = Ny liste fra { $date }
papers-list-nothing = Ingenting

## Veiledning

guidance-title = Veiledning
guidance-due = Neste veiledning bør være innen { $day }.
guidance-overdue = Veiledningen skulle vært innen { $day }. Det er { $days } over tiden.
guidance-planned = En veiledning er satt opp { $day }.
guidance-interval = { $months } mellom veiledningene.
guidance-none = Ingen veiledning er satt opp.
guidance-past-none = Ingen veiledning har vært ennå.
guidance-asked =
    { $you ->
        [yes] Du ba om en veiledning { $day }
       *[no] { $who } ba om en veiledning { $day }
    }
guidance-no-day = Ingen dag er satt opp ennå.
guidance-moved = Flyttet fra { $day }: { $reason }
guidance-held = Holdt { $day }
guidance-missed = Ble ikke noe av: { $reason }
guidance-cancelled = Avlyst: { $reason }
guidance-ask-contact = Be kommunen om en samtale
guidance-ask-coordinator = Foreslå en veiledning

## Når dere kan nå hverandre

reachable-title = Når dere kan nå hverandre
reachable-intro = Dere to er enige om disse tidene. Ingen andre ser dem.
reachable-none = Dere har ikke avtalt noen tider ennå.
reachable-span = { $days } kl. { $clock }
reachable-now = Nå er det en tid dere har avtalt.
reachable-next = Neste gang: { $when }
reachable-help = Trenger du hjelp, kan du ringe numrene på hjelp-siden hele døgnet.
reachable-entered =
    { $you ->
        [yes] Sist endret av deg { $when }
       *[no] Sist endret av { $who } { $when }
    }

## Møteplassen

forum-title = Møteplassen
forum-intro = Her møtes de som har oppdrag, og lærer av hverandre.
forum-none = Ingen møter er satt opp.
forum-no-topic = Møte for treningskontakter

## Om kontakten

profile-title = Om deg
profile-title-of = Om { $contact }
profile-none = Ingenting er skrevet ennå.
profile-takes-more = Kan spørres om et oppdrag til.
profile-takes-no-more = Vil ikke ha flere oppdrag nå.
availability-free = Ledig
availability-resting = Uten oppdrag, og vil ikke ha et nå
availability-on =
    { $count ->
        [one] Har { $count } oppdrag
       *[other] Har { $count } oppdrag
    }
availability-on-more =
    { $count ->
        [one] Har { $count } oppdrag, og kan få et til
       *[other] Har { $count } oppdrag, og kan få et til
    }

## Er du bekymret?

worried-title = Er du bekymret?
worried-intro = Her står det hva du gjør. Ingenting på denne siden blir sendt eller lagret.
worried-life-title = Liv eller helse er i fare
worried-life-1 = Ring { $ambulance } når noen er alvorlig syke eller skadet, eller kan komme til å ta livet sitt.
worried-life-2 = Ring { $police } når noen blir truet eller skadet av andre.
worried-life-3 = Bli hos den det gjelder, hvis det er trygt for deg. Den du ringer, sier hva du skal gjøre.
worried-life-4 = Haster det uten at noen er i livsfare, ring legevakten på { $legevakt }.
worried-life-5 = Si fra til kommunen etterpå. Vent ikke på svar derfra før du ringer.
worried-child-title = Et barn kan ha det vondt
worried-child-1 = Du skal si fra til barnevernet når du har grunn til å tro at et barn blir slått, utnyttet eller ikke får den omsorgen det trenger. Du trenger ikke å være sikker.
worried-child-2 = Det gjelder alle under 18 år som du blir kjent med i oppdraget: den du trener med, barn hjemme, søsken.
worried-child-3 = Plikten er din egen. Du kan snakke med kommunen først, men ikke vente på dem.
worried-child-4 = Er det fare nå, ring { $police }. Barnevernet i kommunen har vakt også om natta. Alarmtelefonen er for barn og unge selv, og for voksne som er bekymret.
worried-law-title = Taushetsplikten
worried-law-1 = Du har taushetsplikt om det du får vite i oppdraget. Den hindrer deg ikke i å si fra når liv eller helse er i fare, eller når et barn kan ha det vondt.
worried-law-2 = Si det som trengs for å hjelpe, og ikke mer.
worried-law-3 = Reglene står i helsepersonelloven §§ 31 og 33 og barnevernsloven § 13-2. Straffeloven § 196 sier at alle skal prøve å hindre alvorlig vold og overgrep.
worried-other-title = Noe annet gjør deg urolig
worried-other-1 = Si det til den det gjelder, hvis det er trygt: hva du har sett, og at du tenker på det.
worried-other-2 = Ta det opp med kontaktpersonen i kommunen. Du skal ikke bære det alene.
worried-other-3 = Du kan be om en veiledning når som helst, uten å si hvorfor.
