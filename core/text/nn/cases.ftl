# Cases. Nynorsk.

case-no-coordinator = Kven er kontaktpersonen i kommunen?
case-no-decision = Vedtaket er ikkje skrive inn.
form-individual = Individuell treningskontakt
form-group = Aktivitetsgruppe
form-club = Med ein frivillig organisasjon
decision-period = { $form }, frå { $from } til { $end }
decision-open = { $form }, frå { $from }, utan sluttdato
role-user = brukar
role-contact = treningskontakt
role-coordinator = kontaktperson i kommunen
role-relative = pårørande
role-guardian = verje eller føresett
role-newer = Frå ein nyare versjon av appen
