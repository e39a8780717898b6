# Deling, det som er bare ditt, og veien til kommunen. Bokmål.
# your er "yes" når det er leseren selv.

## Alene på treningskontaktens telefon

alone-own-vault = Du har din egen kode på denne telefonen. Det du svarer alene, ser bare du.
alone-own-phone = Du har appen på din egen telefon. Det du svarer alene der, ser bare du. Svarer du alene her, kan { $contact } se det.
alone-no-vault = Det du svarer alene her, kan { $contact } se. Vil du ikke det, kan du lage din egen kode først.
alone-open = Åpne min egen del
alone-make = Lag min egen kode
vault-of = { $user } har egen kode på denne telefonen.

## Å vise svarene

showing-shown = { $contact } kan se disse svarene.
showing-own = Bare du ser disse svarene. { $contact } vet at du har svart, og ikke noe mer.
showing-taken-back = Bare du ser disse svarene nå. Det { $contact } har sett, er sett.
showing-show = Vis svarene til { $contact }
showing-take-back = Ikke vis dem lenger
showing-not-here = { $user } har svart alene. Svarene vises ikke her.

## Deling

sharing-title = Deling
sharing-intro = Du velger hva som deles. Du kan ta det tilbake når du vil. Du trenger ikke si hvorfor.
sharing-intro-anothers = { $user } velger hva som deles.
sharing-always = Vedtaket, samtalene og det dere blir enige om, ser dere tre uansett.
sharing-guardians = En verge eller foresatt velger for deg. Du kan ta tilbake det som deles.
sharing-nobody = Ingen vet ennå hvem som kan velge for deg. Kommunen må finne ut av det. Du kan ta tilbake det som deles.
sharing-with-contact = Til { $contact }
sharing-with-municipality = Til kommunen
sharing-thing-answers-contact = Det du svarer alene
sharing-what-answers-contact = { $contact } får se svarene når du er ferdig. Du kan velge noe annet hver gang.
sharing-thing-answers = Hvordan du har det
sharing-what-answers = Kommunen får se svarene som { $contact } kan se. Svar om helse, rus, vold og trygghet vises aldri for kommunen.
sharing-thing-mood = Humør og hvor hard treningen er
sharing-what-mood = Kommunen får se det dere har sagt om hvordan treningen kjentes.
sharing-thing-goals = Målene dine
sharing-what-goals = Kommunen får se målene, og hvor langt dere er kommet.
sharing-thing-sessions = Treningene
sharing-what-sessions = Kommunen får se når dere trente, og det dere skrev sammen.
sharing-since = Delt siden { $day }.
sharing-not = Ikke delt.
sharing-back = Tatt tilbake { $day }. Det som er sett, er sett.
sharing-share = Del
sharing-take-back = Ta tilbake

## Å snakke med kommunen

past-title = Jeg vil snakke med kommunen
past-intro-own = { $contact } får ikke vite om dette.
past-intro-phone = Ring selv, eller skriv av siden og gi den til kommunen. Ingenting av dette lagres her.
past-intro-municipality = Dette går utenom { $contact }.
past-no-number = Nummeret er ikke skrevet inn. Ring sentralbordet i kommunen, og spør etter den som har ansvar for treningskontakter.
past-call = Ring { $name }, { $digits }
past-municipality = kommunen
past-waits = Kommunen får se det når telefonene er koblet sammen. Haster det, så ring.
past-page-to = Til { $coordinator }
past-page-to-municipality = Til kontaktpersonen i kommunen
past-page-wish = Jeg vil snakke med kommunen uten at treningskontakten min er med.
past-page-name = Jeg heter { $user }.
past-page-contact = Treningskontakten min er { $contact }.
past-page-call = Dere når meg på dette nummeret:
wish-asked =
    { $your ->
        [yes] Du ba om å snakke med kommunen { $day }
       *[no] { $user } ba om å snakke med kommunen { $day }
    }
wish-open = Ingen har svart ennå.
wish-talked = Dere har snakket sammen. Sagt { $day }.
wish-back = Tatt tilbake { $day }.
