# Cases. English.

case-no-coordinator = Who is the contact person in the municipality?
case-no-decision = The decision has not been written down.
form-individual = Individual training contact
form-group = Activity group
form-club = With a voluntary organisation
decision-period = { $form }, from { $from } to { $end }
decision-open = { $form }, from { $from }, with no end date
role-user = service user
role-contact = training contact
role-coordinator = contact person in the municipality
role-relative = relative
role-guardian = guardian
role-newer = From a newer version of the app
