package no.medspiller.preview

import no.medspiller.Acting
import no.medspiller.PointState
import no.medspiller.PreparationInput
import no.medspiller.PreparationScreen
import no.medspiller.TalkTime
import no.medspiller.ui.app.BringingUp
import no.medspiller.ui.app.HandOverPurpose
import no.medspiller.ui.app.People
import no.medspiller.ui.app.Screen
import no.medspiller.ui.app.TalkAgenda
import no.medspiller.ui.app.TalkPreparation

/** Before a triangle talk: from none planned to what the user has passed on. */
internal suspend fun talkScreens(
    story: DemoLife,
    people: People,
) = with(story) {
    val caseId = people.caseId
    add("talks-none", "Home, talks, none planned", app.talks.load(people, Acting.OWNER))
    val talk = core.talks.planTalk(caseId, TalkTime("2026-12-08T13:00", "Rådhuset"), Acting.OWNER, null)
    add("talks-planned", "A talk planned", app.talks.load(people, Acting.OWNER))
    val own = core.talks.preparation(caseId, talk, forUser = false, acting = Acting.OWNER)
    add("preparation-empty", "'Prepare'", TalkPreparation(Acting.OWNER, own, emptySet(), ""))
    val handOver = core.handOver(caseId)
    add(
        "hand-over-talks",
        "Talks, the user's turn",
        Screen.HandOver(caseId, handOver, null, purpose = HandOverPurpose.Talks(people)),
    )
    add("talks-handed-over", "After 'I am ...'", app.talks.load(people, Acting.USER), handedOver = true)
    userPrepares(people, talk)
    add("talks-one-ready", "The user is ready", app.talks.load(people, Acting.OWNER))
    userSeesTheAgenda(people, talk)
}

private suspend fun DemoLife.userPrepares(
    people: People,
    talk: String,
) {
    val user = Acting.USER
    val empty: PreparationScreen = core.talks.preparation(people.caseId, talk, forUser = false, acting = user)
    val tapped = setOf(empty.phrases[3].key)
    val filled = TalkPreparation(user, empty, tapped, WORDS)
    add("preparation-filled", "A phrase tapped, on the contact's phone", filled, handedOver = true)
    val given = PreparationInput(tapped.toList(), WORDS, readBack = false)
    core.talks.prepareTalk(people.caseId, talk, false, given, user, empty.formKey)
    val ready = core.talks.preparation(people.caseId, talk, forUser = false, acting = user)
    add("bring-up", "'I am ready'", BringingUp(user, ready, tapped), handedOver = true)
}

private suspend fun DemoLife.userSeesTheAgenda(
    people: People,
    talk: String,
) {
    val user = Acting.USER
    val agenda = core.talks.agenda(people.caseId, talk, user)
    add("agenda", "Talks, choose what to talk about", TalkAgenda(user, agenda), handedOver = true)
    val first = agenda.points.firstOrNull { it.state == PointState.PROPOSED } ?: return
    core.talks.strikePoint(people.caseId, talk, first.key, user)
    add("agenda-struck", "A point struck", freshAgenda(people, talk), handedOver = true)
    core.talks.keepPoint(people.caseId, talk, first.key, user)
    core.talks.passOn(people.caseId, talk, listOf(first.key), user)
    add("agenda-passed-on", "'Pass on'", freshAgenda(people, talk), handedOver = true)
    add("talks-agenda", "What all three see", app.talks.load(people, Acting.OWNER))
}

private suspend fun DemoLife.freshAgenda(
    people: People,
    talk: String,
) = TalkAgenda(Acting.USER, core.talks.agenda(people.caseId, talk, Acting.USER))

private const val WORDS = "17.30"
