# Hours and pay. English.

## Amounts, distances, time

hours-money = { $amount } kr
hours-km = { $km } km
hours-worked = { $hours } h { $minutes } min
hours-worked-hours = { $hours } h
hours-worked-minutes = { $minutes } min

## What was said of a row

row-open = Not confirmed
row-corrected-since = Corrected after it was answered. Not confirmed again.
row-yes-own = Confirmed on own phone
row-yes-contacts = Confirmed on the training contact's phone
row-dont-know-own = “Don't know” on own phone
row-dont-know-contacts = “Don't know” on the training contact's phone
row-no-own = “No” on own phone
row-no-contacts = “No” on the training contact's phone
row-by-club = Confirmed by { $name }, { $date }

## The page to print

sheet-title = Timesheet
sheet-whose = Hours of { $name }
sheet-number = Assignment { $number }
sheet-period = { $from } to { $to }
sheet-declared = Handed in { $date }. The person whose hours these are has declared that they are right.
sheet-not-declared = Not handed in.
sheet-changed = Something was changed after the sheet was handed in.
sheet-head-date = Date
sheet-head-time = Time
sheet-head-hours = Hours
sheet-head-pay = Pay
sheet-head-driving = Driving
sheet-head-expenses = Expenses
sheet-head-word = Confirmed
sheet-substitute = Substitute
sheet-late = Comes late
sheet-capped = The month's cap is reached
sheet-no-rates = No rates for this day
sheet-why = More than the clock says: { $why }
sheet-detour = Detour: { $why }
sheet-passengers = Passengers: { $names }
expense-toll = Tolls
expense-parking = Parking
expense-outlay = Outlay

## Sums

sum-hours = Hours
sum-pay = Pay
sum-driven = Driven
sum-driven-paid = Driven and paid for
sum-driving = Driving
sum-driving-free = Of this, free of tax deduction
sum-passengers = Passengers
sum-cut = Over the month's cap, not paid
sum-tolls = Tolls
sum-parking = Parking
sum-outlays = Outlays
sum-total = To be paid out

## Hours

hours-with-club = { $club }, { $team }
hours-with-unknown = From a newer version of the app
hours-number = Assignment { $number }
hours-period = { $from } to { $to }
hours-due = To be handed in by { $day }.
hours-due-past = Should have been handed in by { $day }.
hours-handed-in = Handed in { $day }.
hours-changed = Handed in { $day }. Something was changed afterwards. Hand the sheet in again.
hours-not-handed-in = Not handed in.
hours-declare = When you hand it in, you declare that the hours, trips and expenses are right.
hours-none = You have no assignment here yet.
hours-without = The assignment about { $name } is not written down.
hours-empty = No hours are entered in this period.
hours-show-to = Show to { $name }
hours-of-contact = My hours
hours-of-substitute = { $name }, substitute
row-when = { $day }, { $clock }
row-trip = { $from }–{ $to }, { $km }
row-expense = { $kind }, { $what }: { $amount }
row-version-made = Entered { $when }
row-version-corrected = Corrected { $when }: { $reason }
row-taken-back = Taken back { $when }
row-session-changed = The session was changed after this row was entered.
proposal-line = { $when }, { $worked }
trip-usual = { $purpose }: { $from }–{ $to }, { $km }
missing-pay-periods = Pay periods are not set.
missing-rows = No hours are entered.
missing-signature = The assignment is not signed.
missing-number = The assignment has no number.
missing-rates =
    { $count ->
        [one] One trip has no rates.
       *[other] { $count } trips have no rates.
    }
missing-word =
    { $count ->
        [one] One row is not confirmed.
       *[other] { $count } rows are not confirmed.
    }
missing-word-again =
    { $count ->
        [one] One row was corrected after it was answered.
       *[other] { $count } rows were corrected after they were answered.
    }
missing-sessions =
    { $count ->
        [one] One session has no row.
       *[other] { $count } sessions have no row.
    }
missing-session-changed =
    { $count ->
        [one] One row belongs to a session that was changed afterwards.
       *[other] { $count } rows belong to sessions that were changed afterwards.
    }
row-form-title = Enter hours
row-form-correct = Correct hours

## What the user is shown

confirm-title = { $contact } has entered this
confirm-title-again = { $contact } has corrected this
confirm-question = Is this right?
confirm-yes = Yes
confirm-no = No
confirm-dont-know = Don't know
confirm-left =
    { $count ->
        [one] The last one
       *[other] { $count } left
    }
confirm-done = There is nothing to answer now.
confirm-paid = { $worked }
confirm-trip = Drive: { $from }–{ $to }, { $km }
confirm-past-contact = If you say no, it goes to the municipality. { $contact } does not get to see it.
about-title = Hours { $contact } has entered about you
about-none = You have not been shown any hours yet.
about-open = You have not answered.
about-corrected = { $contact } has corrected this after you answered.
about-yes = You said yes.
about-no = You said no. It goes to the municipality.
about-dont-know = You said that you don't know.
stand-in-line = { $name } comes in place of { $contact } from { $from } to { $to }.

## Rates and pay periods

rates-none = No rates are set.
rates-from = From { $date }
rates-hourly = An hour: { $amount }
rates-km = A kilometre: { $amount }. Of this, free of tax deduction: { $free }
rates-passenger = A passenger, for each kilometre: { $amount }
rates-cap-km = At most { $km } a month
rates-cap-money = At most { $amount } for driving a month
rates-state = The State's rates for { $year }: { $km } a kilometre, { $free } of this free of tax deduction, { $passenger } for each passenger
schedule-none = No pay periods are set.
schedule-calendar = The calendar month, from { $date }
schedule-monthly = From day { $day } to the day before in the next month, from { $date }
schedule-fortnightly = Two weeks at a time, from { $date }
schedule-deadline-days = { $schedule }. To be handed in within { $days } after the period
schedule-deadline-day = { $schedule }. To be handed in by day { $day } after the period

## Assignments and clubs

assignment-from-to = { $from } to { $to }
assignment-open = From { $from }, without an end date
assignment-hours-week = { $worked } a week
assignment-hours-month = { $worked } a month
assignment-hourly = { $amount } an hour
assignment-signed = Signed { $date }
assignment-unsigned = Not signed
assignment-contact = Training contact: { $name }
club-person = Contact in the club: { $name }
club-reached = Reached at { $how }
club-agreement-signed = The agreement with the club was signed { $date }
club-agreement-unsigned = The agreement with the club is not signed
substitute-line = { $name }, { $from } to { $to }
