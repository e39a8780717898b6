package no.medspiller.preview

import no.medspiller.Acting
import no.medspiller.GoalDraft
import no.medspiller.GoalPurpose
import no.medspiller.GoalPurposeNew
import no.medspiller.GoalPurposeNext
import no.medspiller.GoalUnit
import no.medspiller.GoalWizardStep
import no.medspiller.Language
import no.medspiller.RatingDraft
import no.medspiller.ui.app.GoalAside
import no.medspiller.ui.app.GoalQuestion
import no.medspiller.ui.app.GoalRating
import no.medspiller.ui.app.GoalSetsShown
import no.medspiller.ui.app.GoalShown
import no.medspiller.ui.app.GoalWriting
import no.medspiller.ui.app.GoalsPurpose
import no.medspiller.ui.app.HOPED
import no.medspiller.ui.app.People
import no.medspiller.ui.app.Rated
import no.medspiller.ui.app.Refused
import no.medspiller.ui.app.Screen

private val User = Acting.USER

/** A wish that becomes a goal that can be counted, and another that cannot. Gives the first. */
internal suspend fun goalScreens(
    story: DemoLife,
    people: People,
): String =
    with(story) {
        add("goals-none", "Home, goals, none yet", app.goals.load(people, Acting.OWNER))
        val handOver = core.handOver(people.caseId)
        add(
            "hand-over-goals",
            "Goals, the user's turn",
            Screen.HandOver(people.caseId, handOver, null, purpose = GoalsPurpose(people)),
        )
        val draft = wizardScreens(people)
        val swim = core.goals.finishGoal(people.caseId, GoalPurposeNew, draft, User)
        callTheSister(people)
        add(
            "goal-new",
            "'Save the goal'",
            GoalShown(people, User, app.goals.one(people, User, swim)),
            handedOver = true,
        )
        add("goals", "Goals, two set", app.goals.load(people, User), handedOver = true)
        swim
    }

/** The wizard, page by page, up to its end. */
private suspend fun DemoLife.wizardScreens(people: People): GoalDraft {
    val empty = app.goalWriting.opened(people, User, GoalPurposeNew)
    add("goal-words", "'New goal'", empty, handedOver = true)
    val words = said("Svømme med Kari på Pirbadet", "Symje med Kari på Pirbadet", "Swim with Kari at the pool")
    var draft = empty.shown.draft.copy(words = words)
    draft = stepped(people, "goal-domains", "After the words", draft) { it.copy(domains = listOf("leisure", "health")) }
    draft =
        stepped(people, "goal-measure", "After the life domains", draft) {
            it.copy(unit = GoalUnit.TIMES, countNow = "1", countHoped = "2")
        }
    draft = stepped(people, "goal-levels", "After what can be counted: steps are proposed", draft) { it }
    add("goal-levels-refused", "What is hoped for was emptied", refused(people, draft), handedOver = true)
    draft = stepped(people, "goal-importance", "After the steps", draft) { it.copy(importance = 3u) }
    draft = stepped(people, "goal-review", "After the importance", draft) { it }
    val dropping = app.goalWriting.opened(people, User, GoalPurposeNew).copy(asksToDrop = true)
    add("goal-drop", "'Delete what is written'", dropping, handedOver = true)
    return draft
}

/** "Next", and then what is chosen on the page that comes. */
private suspend fun DemoLife.stepped(
    people: People,
    name: String,
    reached: String,
    draft: GoalDraft,
    choose: (GoalDraft) -> GoalDraft,
): GoalDraft {
    val shown = core.goals.goalWizardNext(people.caseId, GoalPurposeNew, draft, User)
    val chosen = choose(shown.draft)
    core.goals.keepGoalDraft(people.caseId, GoalPurposeNew, chosen, User)
    val writing = app.goalWriting.opened(people, User, GoalPurposeNew)
    add(name, reached, writing, handedOver = true)
    return writing.shown.draft
}

private suspend fun DemoLife.refused(
    people: People,
    draft: GoalDraft,
): GoalWriting {
    val emptied = draft.copy(levels = draft.levels.mapIndexed { at, level -> if (at == 2) "" else level })
    val writing = app.goalWriting.opened(people, User, GoalPurposeNew)
    return writing.copy(shown = writing.shown.copy(draft = emptied), refused = Refused(HOPED, "empty"))
}

/** Another goal that can be counted, so that the two come to something together. Gives its id. */
private suspend fun DemoLife.callTheSister(people: People): String {
    val words = said("Ringe søsteren min", "Ringje syster mi", "Call my sister")
    val draft = core.goals.goalWizard(people.caseId, GoalPurposeNew, User).draft
    val counted = draft.copy(step = GoalWizardStep.MEASURE, words = words, domains = listOf("social_network"))
    val measured = counted.copy(unit = GoalUnit.TIMES, countNow = "1", countHoped = "3", importance = 2u)
    val proposed = core.goals.goalWizardNext(people.caseId, GoalPurposeNew, measured, User).draft
    return core.goals.finishGoal(people.caseId, GoalPurposeNew, proposed, User)
}

private suspend fun DemoLife.write(
    people: People,
    purpose: GoalPurpose,
    words: String,
    hoped: String,
): String {
    val draft = core.goals.goalWizard(people.caseId, purpose, User).draft
    val levels = List(draft.levels.size) { if (it == 2) hoped else "" }
    val typed = draft.copy(words = words, domains = listOf("leisure"), levels = levels)
    return core.goals.finishGoal(people.caseId, purpose, typed, User)
}

/** Half a year on: where it is now, met, the next one, and what is set aside. */
internal suspend fun goalLaterScreens(
    story: DemoLife,
    people: People,
    goal: String,
) = with(story) {
    add("home-goal-due", "Home, a goal to rate", Screen.Home(core.home()), back = false)
    add("goal-rate", "'Where are we now?'", app.goalRating.opened(people, User, goal), handedOver = true)
    val draft = chosen(people, goal)
    add("goal-rate-chosen", "A step and who agrees", draft, handedOver = true)
    val nobody = draft.copy(draft = draft.draft.copy(agreed = emptyList()), refused = Refused("agreed", "empty"))
    add("goal-rate-refused", "Nobody agrees yet", nobody, handedOver = true)
    val rating = core.goals.rateGoal(people.caseId, goal, draft.draft, User)
    val one = app.goals.one(people, User, goal)
    add("goal-rated", "'Save'", GoalShown(people, User, one, Rated(rating, draft.draft, 10)), handedOver = true)
    val asks = GoalShown(people, User, one, asks = GoalQuestion.TakeAway(rating))
    add("goal-take-away", "'Take away' a rating", asks, handedOver = true)
    add("goal-is-met", "'The goal is met'", asks.copy(asks = GoalQuestion.IsMet), handedOver = true)
    add("goal-aside", "'Set the goal aside'", GoalAside(people, User, one), handedOver = true)
    add("goal-of-contact", "A goal as the contact sees it", ofContact(people, goal))
    rateTheOthers(people, goal)
    val contacts = app.goals.load(people, Acting.OWNER)
    add("goals-of-contact", "Goals as the contact sees them", contacts)
    add("goals-together", "The goals together, for the contact", GoalSetsShown(people, contacts.shown.sets))
    metAndOn(people, goal)
}

/** The contact says how difficult each is, and the others are rated as well: then they come to a T. */
private suspend fun DemoLife.rateTheOthers(
    people: People,
    goal: String,
) = core.goals.goals(people.caseId, User).active.forEach { other ->
    core.goals.setGoalDifficulty(people.caseId, other.goalId, 2u, Acting.OWNER)
    if (other.goalId == goal) return@forEach
    val agreed =
        core.goals
            .goalRating(people.caseId, other.goalId, User)
            .people
            .map { it.personId }
    core.goals.rateGoal(people.caseId, other.goalId, RatingDraft("", 1, agreed, ""), User)
}

private suspend fun DemoLife.chosen(
    people: People,
    goal: String,
): GoalRating {
    val rate = app.goalRating.opened(people, User, goal)
    val note = said("Vi svømte både tirsdag og torsdag.", "Vi symde både tysdag og torsdag.", "We swam on both days.")
    return rate.copy(draft = RatingDraft("", 0, rate.shown.people.map { it.personId }, note), adds = true)
}

private suspend fun DemoLife.ofContact(
    people: People,
    goal: String,
) = GoalShown(people, Acting.OWNER, app.goals.one(people, Acting.OWNER, goal))

private suspend fun DemoLife.metAndOn(
    people: People,
    goal: String,
) {
    core.goals.meetGoal(people.caseId, goal)
    val met = GoalShown(people, User, app.goals.one(people, User, goal))
    add("goal-met", "'Yes, the goal is met'", met, handedOver = true)
    add("goals-met", "Goals, one is met", app.goals.load(people, User), handedOver = true)
    val next = app.goalWriting.opened(people, User, GoalPurposeNext(goal))
    add("goal-next", "'Set the next goal'", next, handedOver = true)
    val words = said("Svømme 500 meter", "Symje 500 meter", "Swim 500 metres")
    val hoped = said("500 meter uten pause", "500 meter utan pause", "500 metres without a rest")
    val after = write(people, GoalPurposeNext(goal), words, hoped)
    val reason = said("Vi tar det etter sommeren.", "Vi tek det etter sommaren.", "We will do it after the summer.")
    core.goals
        .goals(people.caseId, User)
        .active
        .filter { it.goalId != after }
        .forEach { core.goals.setGoalAside(people.caseId, it.goalId, reason) }
    add("goals-ended", "Goals, with those that have ended", app.goals.load(people, User), handedOver = true)
}

/** What an invented person writes, in the language of the one who looks. */
internal fun DemoLife.said(
    nb: String,
    nn: String,
    en: String,
) = when (core.language) {
    Language.BOKMAL -> nb
    Language.NYNORSK -> nn
    Language.ENGLISH -> en
}
