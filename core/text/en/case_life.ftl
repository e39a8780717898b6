# A case's life: decisions, people, the way onward, the end, and what comes after. English.

## For all

life-all-three-see = All three can read this.
life-words = In your own words
life-why = Why?
life-save = Save
life-yes = Yes
life-no = No
life-answer = { $question } { $answer }
role-former = { $role }, before

## Decisions

decision-counts = Counts now.
decision-begins = Begins { $date }.
decision-ended = Ended { $date }.
decision-hours-week = { $time } a week
decision-hours-month = { $time } a month
decision-hours-and-minutes = { $hours } and { $minutes }
decision-purpose = Purpose: { $purpose }
decision-substance = Drugs or alcohol are part of the purpose.
decision-criteria = What was weighed: { $criteria }
decision-basis = Under the Health and Care Services Act § 3-2 first paragraph no. 6 letter b
decision-basis-other = Under { $basis }
decision-new = New decision
decision-next = Next period
decision-correct = Correct the decision
decision-substance-label = Drugs or alcohol are part of the purpose
decision-substance-help = Only then are there questions about drugs and alcohol.
decision-received-help = A complaint can be made for four weeks from that day.
complaint-by-you = You can complain up to and including { $date }.
complaint-by = The last day for a complaint is { $date }.
complaint-was = The last day for a complaint was { $date }.
complaint-weeks-you = You can complain within four weeks after you got the decision.
complaint-weeks = A complaint can be made within four weeks after the decision arrived.
renewal-renewed = A new period follows right after.
renewal-asked = A new period was asked for { $date }.
renewal-ahead-you = Do you want to go on afterwards? Ask for it by { $date }.
renewal-ahead = A new period should be asked for by { $date }.
renewal-late = A new period should have been asked for by { $date }. It can be asked for now.
renewal-button-you = Ask to go on
renewal-button = Note that a new period was asked for
review-due = The decision is to be looked at again by { $date }.
review-late = The decision should have been looked at again by { $date }.
review-button = Note that the decision was looked at

## People

change-line-contact = { $after } is the new training contact after { $before } from { $date }.
change-line-coordinator = { $after } is the new contact person in the municipality after { $before } from { $date }.
change-count =
    { $count ->
        [one] There has been { $count } change of training contact in the last year.
       *[other] There have been { $count } changes of training contact in the last year.
    }
change-title-contact = New training contact
change-title-coordinator = New contact person in the municipality
change-name = What is the new one called?
change-date = From which day?
change-left = The one before has stopped
change-away = The one before is away for long
change-practical = Days, times or the way there did not fit
change-another-fits = Someone else fits what is to be done
change-reorganised = The municipality has shared the work out anew
change-other = Something else
decides-age-unknown = The date of birth has not been written down. So it is not known who decides.
decides-user-you = You decide yourself.
decides-user = { $user } decides.
decides-guardians-you = This is for { $names } to decide. They are to listen to you first.
decides-guardians = This is for { $names } to decide, after listening to { $user }.
decides-nobody = No guardian has been written down. The municipality has to find out who decides.
guardian-parental = { $name }, parent or the like
guardian-appointed = { $name }, guardian
guardian-decides = { $name }, guardian who decides
gets-all = { $name } is told everything.
gets-all-but-you = { $name } is told everything but what you have asked not to be passed on.
gets-all-but = { $name } is told everything but what { $user } has asked not to be passed on.
gets-must = { $name } is told only what it takes to be responsible.
gets-mandate = { $name } is told what it takes to decide.
gets-shared-you = { $name } is told what you share.
gets-shared = { $name } is told what { $user } shares.
not-passed-on-title-you = What you don’t want your parents or guardians to know
not-passed-on-title = What { $user } doesn’t want parents or guardians to know
not-passed-on-exception = Except: if life or health is in danger, or a child may be harmed, it has to be told.
relative-intro = Write what you want the talk to be about. Write about how you are yourself.
relative-who-sees = Everyone in the talk can read this.
relative-bring-up = Bring it up
relief-question = Is this a relief to you?
relief-who-sees = The answer goes to the municipality.
relief-yes = Yes
relief-partly = Partly
relief-no = No
relief-dont-know = I don’t know

## The way onward

way-title = The way onward
way-question-you = What do you want to do when the period is over?
way-question = What is { $user } to do when the period is over?
way-not-yet = It is long until the period is over.
way-open = The period lasts until { $date }. What happens afterwards?
way-missing = The period lasts until { $date }. Nobody has written what happens afterwards.
way-missing-past = The period was over { $date }. Nobody has written what happens afterwards.
way-settled = Written { $date }.
way-write = Write what happens afterwards
way-change = Change
way-on-ones-own = Training alone or with people one knows
way-club = Sports club, gym or association
way-municipal-activity = Open group or activity in the municipality
way-healthy-life-centre = Healthy life centre
way-municipal-health = Mental health or substance services in the municipality
way-specialist-health = The specialist health service
way-peer-or-volunteer = A peer or a volunteer
way-work = Work or NAV
way-education = School or studies
way-other-contact = Another training contact or a group
way-other = Something else
way-nothing-wanted = Nothing more now

## The end

ending-closed = The arrangement ended { $date }.
ending-closes = The arrangement ends { $date }.
ending-open-again = The arrangement goes on again from { $date }.
closing-title-you = End the arrangement
closing-title = End the assignment
closing-date = Last day
closing-no-longer-needs-you = You no longer need it
closing-no-longer-needs = No longer needs it
closing-drop-out-you = You leave before time
closing-drop-out = Leaves before time
closing-moved-you = You are moving
closing-moved = Is moving
closing-prison-you = You are going to prison
closing-prison = Is going to prison
closing-died = Has died
closing-other = Something else
closing-others = Other services have taken over
closing-stops = After the last day there are no sessions and no reminders. What has been written stays.
closing-afterwards = You can say what you thought of the service. It goes to the municipality. { $contact } does not see it.
closing-button = End
closing-change = Change
closing-take-back = Undo the ending
closing-open-again = Begin again
closing-stay-closed = It has ended all the same

## Afterwards

afterwards-title-you = When the arrangement is over
afterwards-title = After the end
afterwards-who-sees = The answers go to the municipality. { $contact } does not see them.
afterwards-send = Send to the municipality
rating-open = Say what you thought of the service
rating-change = Change what you said of the service
rating-title = What did you think of the service?
rating-intro = One tap is enough.
rating-words = Do you want to say more?
rating-none = Nobody has said anything of the service.
follow-up-wish = May the municipality ask you how it goes after three and six months?
follow-up-wish-detail = You can change your mind whenever you want.
follow-up-three = After three months
follow-up-six = After six months
follow-up-ahead = Comes { $date }.
follow-up-due-you = You can answer now.
follow-up-waiting = Waiting for an answer.
follow-up-answered = Answered { $date }.
follow-up-lapsed = Not answered.
follow-up-active = Are you still active?
follow-up-contact = Do you want the municipality to contact you?
follow-up-active-asked = Still active?
follow-up-contact-asked = Wants to be contacted?
