# Deling, det som er berre ditt, og vegen til kommunen. Nynorsk.
# your er "yes" når det er lesaren sjølv.

## Aleine på telefonen til treningskontakten

alone-own-vault = Du har din eigen kode på denne telefonen. Det du svarer aleine, ser berre du.
alone-own-phone = Du har appen på din eigen telefon. Det du svarer aleine der, ser berre du. Svarer du aleine her, kan { $contact } sjå det.
alone-no-vault = Det du svarer aleine her, kan { $contact } sjå. Vil du ikkje det, kan du lage din eigen kode først.
alone-open = Opne min eigen del
alone-make = Lag min eigen kode
vault-of = { $user } har eigen kode på denne telefonen.

## Å vise svara

showing-shown = { $contact } kan sjå desse svara.
showing-own = Berre du ser desse svara. { $contact } veit at du har svart, og ikkje noko meir.
showing-taken-back = Berre du ser desse svara no. Det { $contact } har sett, er sett.
showing-show = Vis svara til { $contact }
showing-take-back = Ikkje vis dei lenger
showing-not-here = { $user } har svart aleine. Svara blir ikkje viste her.

## Deling

sharing-title = Deling
sharing-intro = Du vel kva som blir delt. Du kan ta det tilbake når du vil. Du treng ikkje seie kvifor.
sharing-intro-anothers = { $user } vel kva som blir delt.
sharing-always = Vedtaket, samtalane og det de blir samde om, ser de tre uansett.
sharing-guardians = Ei verje eller ein føresett vel for deg. Du kan ta tilbake det som blir delt.
sharing-nobody = Ingen veit enno kven som kan velje for deg. Kommunen må finne ut av det. Du kan ta tilbake det som blir delt.
sharing-with-contact = Til { $contact }
sharing-with-municipality = Til kommunen
sharing-thing-answers-contact = Det du svarer aleine
sharing-what-answers-contact = { $contact } får sjå svara når du er ferdig. Du kan velje noko anna kvar gong.
sharing-thing-answers = Korleis du har det
sharing-what-answers = Kommunen får sjå svara som { $contact } kan sjå. Svar om helse, rus, vald og tryggleik blir aldri viste for kommunen.
sharing-thing-mood = Humør og kor hard treninga er
sharing-what-mood = Kommunen får sjå det de har sagt om korleis treninga kjendest.
sharing-thing-goals = Måla dine
sharing-what-goals = Kommunen får sjå måla, og kor langt de er komne.
sharing-thing-sessions = Treningane
sharing-what-sessions = Kommunen får sjå når de trena, og det de skreiv saman.
sharing-since = Delt sidan { $day }.
sharing-not = Ikkje delt.
sharing-back = Teke tilbake { $day }. Det som er sett, er sett.
sharing-share = Del
sharing-take-back = Ta tilbake

## Å snakke med kommunen

past-title = Eg vil snakke med kommunen
past-intro-own = { $contact } får ikkje vite om dette.
past-intro-phone = Ring sjølv, eller skriv av sida og gi henne til kommunen. Ingenting av dette blir lagra her.
past-intro-municipality = Dette går utanom { $contact }.
past-no-number = Nummeret er ikkje skrive inn. Ring sentralbordet i kommunen, og spør etter den som har ansvar for treningskontaktar.
past-call = Ring { $name }, { $digits }
past-municipality = kommunen
past-waits = Kommunen får sjå det når telefonane er kopla saman. Hastar det, så ring.
past-page-to = Til { $coordinator }
past-page-to-municipality = Til kontaktpersonen i kommunen
past-page-wish = Eg vil snakke med kommunen utan at treningskontakten min er med.
past-page-name = Eg heiter { $user }.
past-page-contact = Treningskontakten min er { $contact }.
past-page-call = De når meg på dette nummeret:
wish-asked =
    { $your ->
        [yes] Du bad om å snakke med kommunen { $day }
       *[no] { $user } bad om å snakke med kommunen { $day }
    }
wish-open = Ingen har svart enno.
wish-talked = De har snakka saman. Sagt { $day }.
wish-back = Teke tilbake { $day }.
