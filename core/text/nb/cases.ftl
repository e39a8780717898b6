# Cases. Bokmål.

case-no-coordinator = Hvem er kontaktpersonen i kommunen?
case-no-decision = Vedtaket er ikke skrevet inn.
form-individual = Individuell treningskontakt
form-group = Aktivitetsgruppe
form-club = Med en frivillig organisasjon
decision-period = { $form }, fra { $from } til { $end }
decision-open = { $form }, fra { $from }, uten sluttdato
role-user = bruker
role-contact = treningskontakt
role-coordinator = kontaktperson i kommunen
role-relative = pårørende
role-guardian = verge eller foresatt
role-newer = Fra en nyere versjon av appen
