package no.medspiller.preview

import no.medspiller.Acting
import no.medspiller.AskedFor
import no.medspiller.FollowUpInputDone
import no.medspiller.NewCase
import no.medspiller.NotHeld
import no.medspiller.OwnRole
import no.medspiller.PointState
import no.medspiller.PreparationInput
import no.medspiller.TalkTime
import no.medspiller.ui.app.AgreementEntry
import no.medspiller.ui.app.AgreementsShown
import no.medspiller.ui.app.AskingForTalk
import no.medspiller.ui.app.BeforeTalk
import no.medspiller.ui.app.FollowUpKind
import no.medspiller.ui.app.FollowingUp
import no.medspiller.ui.app.HeldEntry
import no.medspiller.ui.app.HoldStep
import no.medspiller.ui.app.Holding
import no.medspiller.ui.app.OnwardEntry
import no.medspiller.ui.app.OnwardKind
import no.medspiller.ui.app.People
import no.medspiller.ui.app.ReadingBack
import no.medspiller.ui.app.Refused
import no.medspiller.ui.app.Screen
import no.medspiller.ui.app.TalkInterval
import no.medspiller.ui.app.TalkOff
import no.medspiller.ui.app.TalkPreparation
import no.medspiller.ui.app.TalkTimeForm
import no.medspiller.ui.app.TalkTimePurpose
import no.medspiller.ui.app.fields
import java.time.Duration
import java.time.LocalDate

private val OWNER = Acting.OWNER

/** A triangle talk from its time being set to what came of it, and on to the next. */
internal suspend fun holdScreens(story: DemoLife) =
    with(story) {
        core.create(OwnRole.TRAINING_CONTACT, DEMO_CODE).close()
        core.recoveryCodeWrittenDown()
        val caseId = core.openCase(NewCase("Åse", "Kari", false, false, false))
        core.cases.nameCoordinator(caseId, "Mona")
        val people = people(caseId)
        val talk = timeScreens(people)
        writeForScreens(people, talk)
        pointsFor(people, talk)
        add("talk-before", "Talks, 'Before the talk'", BeforeTalk(core.talks.beforeTheTalk(caseId, talk)))
        askScreens(people)
        clock.pass(Duration.ofDays(DAYS_TO_TALK))
        offScreens(people, talk)
        add("home-talk", "Home, a talk's time has come", Screen.Home(core.home()), back = false)
        pointScreens(people, talk)
        endScreens(people, talk)
        followUpScreens(people)
    }

/** The user's own phone, a talk near. */
internal suspend fun userTalkScreens(story: DemoLife) =
    with(story) {
        core.create(OwnRole.SERVICE_USER, DEMO_CODE).close()
        core.recoveryCodeWrittenDown()
        val caseId = core.openCase(NewCase("Åse", "Kari", false, false, withoutSubstance = true))
        core.talks.planTalk(caseId, TalkTime(inDays(7) + "T13:00", PLACE), Acting.USER, null)
        add("user-home-talk", "The user's own phone, a talk is near", Screen.Home(core.home()), back = false)
        add("user-talks", "The user's own phone, talks", app.talks.load(people(caseId), Acting.USER))
    }

private suspend fun DemoLife.timeScreens(people: People): String {
    val talk = core.talks.planTalk(people.caseId, null, OWNER, null)
    add("talks-no-time", "A talk set up, no time yet", app.talks.load(people, OWNER))
    val form = TalkTimeForm(people, OWNER, TalkTimePurpose.Agree(talk), today())
    add("talk-time", "Talks, 'Agree on time and place'", form)
    val refused = Refused("agreed", "empty")
    add("talk-time-refused", "Saved without a day", form.copy(place = PLACE, refused = refused))
    val day = LocalDate.parse(today()).plusDays(DAYS_TO_TALK).toString()
    add("talk-time-chosen", "A day chosen", form.copy(date = day, place = PLACE))
    core.talks.setTalkTime(people.caseId, talk, TalkTime(day + "T13:00", PLACE), null, OWNER, null)
    val move = TalkTimeForm(people, OWNER, TalkTimePurpose.Move(talk), today(), day, "13:00", PLACE)
    add("talk-move", "Talks, 'Move the talk'", move)
    add("talks-changes", "Talks, 'Move or call off'", app.talks.load(people, OWNER).copy(changes = talk))
    add("talk-interval", "Talks, 'How often'", TalkInterval(people, OWNER, months = 3))
    return talk
}

private suspend fun DemoLife.writeForScreens(
    people: People,
    talk: String,
) {
    val caseId = people.caseId
    val empty = core.talks.preparation(caseId, talk, forUser = true, acting = OWNER)
    val tapped = setOf(empty.phrases[3].key)
    add("write-for", "Talks, 'Write for ...'", TalkPreparation(OWNER, empty, tapped, SAID, forUser = true))
    core.keepForm(empty.formKey, mapOf("words" to SAID, "phrases" to tapped.joinToString(" ")))
    val written = core.talks.preparation(caseId, talk, forUser = true, acting = OWNER)
    add("read-back", "'Read it aloud'", ReadingBack(written, people))
    core.dropForm(empty.formKey)
    val own = core.talks.preparation(caseId, talk, forUser = false, acting = Acting.USER)
    val given = PreparationInput(tapped.toList(), SAID, readBack = false)
    core.talks.prepareTalk(caseId, talk, false, given, Acting.USER, own.formKey)
    val theirs = core.talks.preparation(caseId, talk, forUser = true, acting = OWNER)
    add("write-for-theirs", "The user has prepared alone", TalkPreparation(OWNER, theirs, emptySet(), "", true))
}

/** The user brings something up and passes on what the case proposes. */
private suspend fun DemoLife.pointsFor(
    people: People,
    talk: String,
) {
    val (caseId, user) = people.caseId to Acting.USER
    val own = core.talks.preparation(caseId, talk, forUser = false, acting = user)
    val phrases = own.phrases.filter { it.canBeBroughtUp }.map { it.key }
    core.talks.bringUp(caseId, talk, phrases, withWords = true, acting = user, form = null)
    val points = core.talks.agenda(caseId, talk, user).points
    val proposed = points.filter { it.state == PointState.PROPOSED }.map { it.key }
    if (proposed.isNotEmpty()) core.talks.passOn(caseId, talk, proposed, user)
}

private suspend fun DemoLife.askScreens(people: People) {
    add("talk-ask", "Talks, 'Ask for a talk'", AskingForTalk(people, OWNER, WHY))
    core.talks.askForTalk(people.caseId, AskedFor.TRIANGLE, WHY, OWNER, null)
    add("talks-asked", "Someone has asked for a talk", app.talks.load(people, OWNER))
}

private suspend fun DemoLife.offScreens(
    people: People,
    talk: String,
) {
    add("talks-now", "A talk's time has come", app.talks.load(people, OWNER))
    add("talk-cancel", "Talks, 'Call the talk off'", TalkOff(people, OWNER, talk, NotHeld.CANCELLED))
    val missed = TalkOff(people, OWNER, talk, NotHeld.MISSED, refused = Refused("reason", "empty"))
    add("talk-missed", "Saved without saying why", missed)
}

private suspend fun DemoLife.pointScreens(
    people: People,
    talk: String,
) {
    val shown = core.talks.hold(people.caseId, talk, OWNER)
    val first = Holding(people, OWNER, shown, today(), HeldEntry(), HoldStep.Point(0))
    add("hold-point", "Talks, 'Hold the talk'", first)
    val page = shown.pages.first()
    val user = shown.people.first().personId
    val agreement = AgreementEntry(user, AGREED, inDays(7), page.key)
    val entry = HeldEntry(notes = mapOf(page.noteField to NOTED), agreements = listOf(agreement))
    val agreeing = HoldStep.Agreeing(0, HoldStep.Point(0))
    val begun = entry.copy(agreements = listOf(AgreementEntry(point = page.key)))
    add("hold-agreeing", "'Write down something you agreed on'", first.copy(entry = begun, step = agreeing))
    add("hold-agreement", "Who does what by when", first.copy(entry = entry, step = agreeing))
    add("hold-noted", "A note, and an agreement made", first.copy(entry = entry))
    add("hold-agreed", "After the points", first.copy(entry = entry, step = HoldStep.Agreed))
    add("hold-agreed-none", "Nothing agreed", first.copy(step = HoldStep.Agreed))
    add("hold-summary", "The summary", first.copy(entry = entry.copy(summary = SUMMARY), step = HoldStep.Summary))
}

private suspend fun DemoLife.endScreens(
    people: People,
    talk: String,
) {
    val (caseId, nobody) = people.caseId to HeldEntry(summary = SUMMARY)
    val shown = core.talks.hold(caseId, talk, OWNER)
    val mona = shown.people.last().personId
    val agreements = listOf(AgreementEntry(mona, AGREED, inDays(7)))
    val entry = nobody.copy(agreements = agreements)
    val onward = Holding(people, OWNER, shown, today(), entry, HoldStep.Onward)
    add("hold-onward", "How it goes on", onward)
    val within = OnwardEntry(OnwardKind.WITHIN, by = inDays(14), ownerId = mona)
    add("hold-onward-within", "A time is agreed on later", onward.copy(entry = entry.copy(onward = within)))
    val at = OnwardEntry(OnwardKind.AT, inDays(91), "13:00", PLACE)
    add("hold-onward-at", "A time is agreed on now", onward.copy(entry = entry.copy(onward = at)))
    core.keepForm(shown.formKey, entry.fields(HoldStep.Finish))
    val missing = core.talks.hold(caseId, talk, OWNER)
    add("hold-missing", "Looking it over, something missing", onward.copy(shown = missing, step = HoldStep.Finish))
    val whole = entry.copy(onward = at)
    core.keepForm(shown.formKey, whole.fields(HoldStep.Finish))
    val fresh = core.talks.hold(caseId, talk, OWNER)
    add("hold-finish", "Looking it over", onward.copy(shown = fresh, entry = whole, step = HoldStep.Finish))
    core.talks.holdTalk(caseId, talk, fresh.typed, OWNER, fresh.formKey)
    add("talks-held", "The talk is finished", app.talks.load(people, OWNER))
    nextTalkScreens(people)
}

/** The next one begins with what was agreed at this one. */
private suspend fun DemoLife.nextTalkScreens(people: People) {
    val talk =
        checkNotNull(
            core.talks
                .talks(people.caseId, OWNER)
                .next
                ?.talkId,
        )
    val shown = core.talks.hold(people.caseId, talk, OWNER)
    add("hold-earlier", "The next talk", Holding(people, OWNER, shown, today(), HeldEntry(), HoldStep.Earlier))
}

private suspend fun DemoLife.followUpScreens(people: People) {
    val shown = core.talks.agreements(people.caseId, OWNER)
    add("agreements", "Talks, 'What we agreed on'", AgreementsShown(people, OWNER, shown))
    val line = shown.open.first()
    val open = FollowingUp(people, OWNER, line, shown.people, today())
    add("follow-up", "One of them", open)
    val letGo = open.copy(how = FollowUpKind.LET_GO, refused = Refused("reason", "empty"))
    add("follow-up-let-go", "Let go, without saying why", letGo)
    add("follow-up-instead", "Changed", open.copy(how = FollowUpKind.INSTEAD))
    core.talks.followUp(people.caseId, line.agreementId, FollowUpInputDone, OWNER, null)
    val done = core.talks.agreements(people.caseId, OWNER)
    add("agreements-ended", "All is done", AgreementsShown(people, OWNER, done))
}

private fun DemoLife.inDays(days: Long) = LocalDate.parse(today()).plusDays(days).toString()

private const val DAYS_TO_TALK = 14L
private const val PLACE = "Rådhuset"
private const val SAID = "17.30"
private const val WHY = "Bassenget"
private const val NOTED = "Kl. 17.30"
private const val AGREED = "Ringe Pirbadet"
private const val SUMMARY = "Bassenget: kl. 17.30"
