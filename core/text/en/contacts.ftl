# A contact's guidance, courses and papers; the hours agreed; "Are you worried?". English.
# you is "yes" when it is the reader; who is then "you".

## Common

work-entered =
    { $you ->
        [yes] Entered by you { $when }
       *[no] Entered by { $who } { $when }
    }
work-who-sees =
    { $you ->
        [yes] You and the contact person in the municipality see this. { $user } does not.
       *[no] { $contact } and you see this. { $user } does not.
    }

## Papers and courses

papers-title = Papers and courses
papers-intro = This shows the day a paper is from. What is in it is not stored.
papers-none = No papers are entered yet.
papers-all-there = All that the municipality asks for is there.
paper-kind-confidentiality = Declaration of confidentiality
paper-kind-police = Police certificate
paper-kind-first-aid = First aid
paper-kind-course = Course
paper-course = Course: { $name }
paper-any-course = A course
paper-missing = { $paper }: missing.
paper-ran-out = { $paper }: ran out { $date }.
paper-lasts = { $paper }, counts for { $months }
paper-runs-out = Counts until { $date }
paper-withdraw = Remove
papers-asked-for = The municipality asks for this
papers-list-usual = The municipality has no list of its own. Then this one counts.
papers-list-from = The municipality's list from { $date }
papers-list-coming = New list from { $date }
papers-list-nothing = Nothing

## Guidance

guidance-title = Guidance
guidance-due = The next guidance talk should be by { $day }.
guidance-overdue = The guidance talk should have been by { $day }. It is { $days } late.
guidance-planned = A guidance talk is planned for { $day }.
guidance-interval = { $months } between guidance talks.
guidance-none = No guidance talk is planned.
guidance-past-none = No guidance talk has been held yet.
guidance-asked =
    { $you ->
        [yes] You asked for a guidance talk { $day }
       *[no] { $who } asked for a guidance talk { $day }
    }
guidance-no-day = No day is set yet.
guidance-moved = Moved from { $day }: { $reason }
guidance-held = Held { $day }
guidance-missed = Did not take place: { $reason }
guidance-cancelled = Cancelled: { $reason }
guidance-ask-contact = Ask to talk with the municipality
guidance-ask-coordinator = Suggest a guidance talk

## When you can reach each other

reachable-title = When you can reach each other
reachable-intro = The two of you have agreed on these times. Nobody else sees them.
reachable-none = You have not agreed on any times yet.
reachable-span = { $days } { $clock }
reachable-now = This is one of the times you have agreed on.
reachable-next = Next time: { $when }
reachable-help = If you need help, you can call the numbers on the help page day and night.
reachable-entered =
    { $you ->
        [yes] Last changed by you { $when }
       *[no] Last changed by { $who } { $when }
    }

## The meeting place

forum-title = The meeting place
forum-intro = Here those who have assignments meet and learn from each other.
forum-none = No meetings are planned.
forum-no-topic = Meeting for training contacts

## About the contact

profile-title = About you
profile-title-of = About { $contact }
profile-none = Nothing is written yet.
profile-takes-more = May be asked to take another assignment.
profile-takes-no-more = Does not want more assignments now.
availability-free = Free
availability-resting = Without an assignment, and does not want one now
availability-on =
    { $count ->
        [one] Has { $count } assignment
       *[other] Has { $count } assignments
    }
availability-on-more =
    { $count ->
        [one] Has { $count } assignment, and may get another
       *[other] Has { $count } assignments, and may get another
    }

## Are you worried?

worried-title = Are you worried?
worried-intro = This is what you do. Nothing on this page is sent or stored.
worried-life-title = Life or health is in danger
worried-life-1 = Call { $ambulance } when someone is seriously ill or hurt, or may take their own life.
worried-life-2 = Call { $police } when someone is threatened or hurt by others.
worried-life-3 = Stay with the person, if it is safe for you. The one you call tells you what to do.
worried-life-4 = If it is urgent and nobody's life is in danger, call the doctor on duty, { $legevakt }.
worried-life-5 = Tell the municipality afterwards. Do not wait for an answer from them before you call.
worried-child-title = A child may be harmed
worried-child-1 = You must tell the child welfare service when you have reason to believe that a child is beaten, exploited or does not get the care it needs. You do not have to be sure.
worried-child-2 = This is about everyone under 18 whom you come to know in the assignment: the one you train with, children at home, brothers and sisters.
worried-child-3 = The duty is your own. You can talk with the municipality first, but not wait for them.
worried-child-4 = If there is danger now, call { $police }. The municipality's child welfare service is on duty at night too. The emergency line for children is for children and young people themselves, and for adults who are worried.
worried-law-title = Confidentiality
worried-law-1 = You have a duty of confidentiality about what you learn in the assignment. It does not stop you from telling when life or health is in danger, or when a child may be harmed.
worried-law-2 = Tell what is needed to help, and no more.
worried-law-3 = The rules are in the Health Personnel Act sections 31 and 33 and the Child Welfare Act section 13-2. The Penal Code section 196 says that everyone must try to prevent serious violence and abuse.
worried-other-title = Something else worries you
worried-other-1 = Tell the person, if it is safe: what you have seen, and that you think about it.
worried-other-2 = Take it up with your contact person in the municipality. You are not to carry it alone.
worried-other-3 = You can ask for guidance at any time, without saying why.
