# Goals. English.

## The list

goals-title = My goals
goals-title-of = { $user }’s goals
goals-none = You have no goals yet.
goals-none-of = { $user } has no goals yet.
goals-not-here = The goals of { $user } are not shared here.
goal-set-not-rated = Set { $day }. Not rated yet.
goal-set-and-rated = Set { $day }. Last rated { $rated }.
goal-met = Met { $day }.
goal-changed = Changed { $day }.
goal-set-aside = Set aside { $day }.
goal-came-after = Came after: { $goal }
goal-next = Next goal: { $goal }
goal-became = Changed to: { $goal }
goal-next-proposal = This goal is met. What do you want to do now?
goal-next-proposal-of = This goal is met. What does { $user } want to do now?

## The path

goal-step = Step { $number } of 5: { $step }
goal-start = You started here
goal-start-of = { $user } started here
goal-hoped = This is what we hope for
goal-here = You are here
goal-here-of = { $user } is here
goal-here-step = { $here }: { $step }
goal-level-minus-2 = A long way to what we hope for
goal-level-minus-1 = Some way to what we hope for
goal-level-plus-1 = Further than we hope for
goal-level-plus-2 = Much further than we hope for

## A goal set, for the contact and the municipality

goals-set-title = Goals from { $date }
goals-shown-today = As it is today
goals-shown-on = As it was on { $date }
goals-rated = { $rated } of { $size } rated
goals-set-aside =
    { $count ->
        [one] { $count } is set aside and does not count
       *[other] { $count } are set aside and do not count
    }
goals-t-weighted = 50 means that the goals together are where you hoped. Goals that are important and difficult count most.
goals-t-equal = 50 means that the goals together are where you hoped. All goals count alike, because some lack how important or how difficult they are.
goals-no-t-unrated = No T: none of the goals is rated.
goals-no-t-one = No T: only one goal is rated. See its step instead.
goals-no-t-levels = No T: some goals have steps without words. See the steps instead.

## One goal

goal-locked = This goal is rated. Its words and steps stay as they are. You can change it to a new goal.
goal-importance-1 = A little important
goal-importance-2 = Important
goal-importance-3 = Very important
goal-difficulty-1 = A little difficult
goal-difficulty-2 = Difficult
goal-difficulty-3 = Very difficult

## Ratings

rate-title = Where are we now?
rate-last = Last time, { $day }: { $step }
rate-first = Not rated before. It started here: { $step }
rating-agreed = Agreed: { $names }
rating-names = { $first } and { $last }
rating-unnamed = No name
rating-by = Written by { $by }
rating-by-on = Written by { $by } on { $on }’s phone
rating-withdrawn = Taken back { $day }

## Setting a goal

goal-wizard-new = New goal
goal-wizard-revise = Rewrite the goal
goal-wizard-next = Next goal
goal-wizard-change = Another goal
goal-wizard-position = Step { $position } of { $of }
goal-ask-words = What do you want to do?
goal-ask-words-of = What does { $user } want to do?
goal-help-words = Write it in your own words.
goal-ask-domains = What is it about?
goal-help-domains = Choose one or more.
goal-ask-measure = How will we notice?
goal-help-measure = If it can be counted, you get steps to start from.
goal-ask-levels = What do the steps mean?
goal-help-levels = What you hope for needs words. The rest can be empty.
goal-ask-importance = How important is it to you?
goal-ask-importance-of = How important is it to { $user }?
goal-help-importance = You can go on without an answer.
goal-ask-review = Is this right?
goal-help-review = You can go back and change it. Once the goal is rated, the words stay as they are.
goal-unit-none = It cannot be counted
goal-unit-times = Times a week
goal-unit-minutes = Minutes
goal-unit-metres = Metres
goal-company-any = It does not matter
goal-company-alone = Alone
goal-company-with-someone = With someone
goal-now = This is how it is now
goal-start-between = It can go both ways from where it is now
goal-start-lowest = It can only go one way from where it is now
counted-times =
    { $count ->
        [0] No times a week
        [one] { $number } time a week
       *[other] { $number } times a week
    }
counted-minutes =
    { $count ->
        [one] { $number } minute at a time
       *[other] { $number } minutes at a time
    }
counted-metres =
    { $count ->
        [one] { $number } metre at a time
       *[other] { $number } metres at a time
    }
counted-alone = { $counted }, alone
counted-with-someone = { $counted }, with someone
