package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.CaseCard
import no.medspiller.OwnRole
import no.medspiller.PointState
import no.medspiller.PreparationInput

/** Before a triangle talk: who is ready, one's own preparation, and what the user passes on. */
class TalkActions internal constructor(
    private val app: AppModel,
) {
    /** The form of the preparation that was given last: a pause that comes after it keeps nothing. */
    private var given: String? = null

    private val talks get() = app.vault.talks

    fun open(
        home: Screen.Home,
        card: CaseCard,
    ) {
        val role = home.shown.role
        val people = People(card.caseId, card.userName, card.contactName, role)
        show(people, if (role == OwnRole.SERVICE_USER) Acting.USER else Acting.OWNER)
    }

    internal fun show(
        people: People,
        acting: Acting,
    ) = app.act { app.show(load(people, acting)) }

    suspend fun load(
        people: People,
        acting: Acting,
    ): TalksShown {
        val handOver = if (acting == Acting.OWNER) app.vault.handOver(people.caseId) else null
        return TalksShown(people, acting, talks.talks(people.caseId, acting), handOver)
    }

    /** The talk that the rhythm asks for, no time agreed on yet: from here on all can prepare. */
    fun setUp(screen: TalksShown) =
        app.act {
            talks.planTalk(screen.people.caseId, time = null, acting = screen.acting, form = null)
            app.reloadNow(screen)
        }

    /** The user's part on the contact's phone begins with handing the phone over. */
    fun handOver(screen: TalksShown) {
        val shown = screen.handOver ?: return
        val purpose = HandOverPurpose.Talks(screen.people)
        app.show(Screen.HandOver(screen.people.caseId, shown, draftId = null, purpose = purpose))
    }

    fun prepare(
        screen: TalksShown,
        talkId: String,
    ) = app.act {
        given = null
        val shown = talks.preparation(screen.people.caseId, talkId, forUser = false, acting = screen.acting)
        val tapped = shown.phrases.filter { it.isChosen }.map { it.key }
        app.show(TalkPreparation(screen.acting, shown, tapped.toSet(), shown.words))
    }

    fun choosePhrases(
        screen: TalkPreparation,
        phrases: Set<String>,
    ) {
        app.edit<TalkPreparation> { it.copy(phrases = phrases) }
        keep(screen, phrases, screen.words)
    }

    fun write(words: String) = app.edit<TalkPreparation> { it.copy(words = words) }

    /** The hand has rested: what is written survives the phone. */
    fun keepWords(
        screen: TalkPreparation,
        words: String,
    ) = keep(screen, screen.phrases, words)

    private fun keep(
        screen: TalkPreparation,
        phrases: Set<String>,
        words: String,
    ) = app.act(wait = true) {
        val form = screen.shown.formKey
        if (form == given) return@act
        app.vault.keepForm(form, mapOf("words" to words, "phrases" to phrases.joinToString(" ")))
    }

    /** "I am ready": the others see that, and nothing of what it says. */
    fun ready(screen: TalkPreparation) =
        app.act(wait = true) {
            val shown = screen.shown
            val input = PreparationInput(screen.phrases.toList(), screen.words.trim(), readBack = false)
            talks.prepareTalk(shown.caseId, shown.talkId, false, input, screen.acting, shown.formKey)
            given = shown.formKey
            val fresh = talks.preparation(shown.caseId, shown.talkId, forUser = false, acting = screen.acting)
            if (fresh.canBringUp) app.replace(BringingUp(screen.acting, fresh)) else toTalks()
        }

    fun choose(change: (BringingUp) -> BringingUp) = app.edit<BringingUp> { change(it) }

    fun bringUp(screen: BringingUp) =
        app.act {
            val shown = screen.shown
            val phrases = screen.phrases.toList()
            talks.bringUp(shown.caseId, shown.talkId, phrases, screen.withWords, screen.acting, form = null)
            toTalks()
        }

    fun toTalks() = app.backTo { it is TalksShown }

    fun agenda(
        screen: TalksShown,
        talkId: String,
    ) = app.act {
        app.show(TalkAgenda(screen.acting, talks.agenda(screen.people.caseId, talkId, screen.acting)))
    }

    internal suspend fun fresh(screen: TalkAgenda) =
        talks.agenda(screen.shown.caseId, screen.shown.talkId, screen.acting)

    fun strike(
        screen: TalkAgenda,
        key: String,
    ) = app.act {
        talks.strikePoint(screen.shown.caseId, screen.shown.talkId, key, screen.acting)
        app.reloadNow(screen)
    }

    fun keepPoint(
        screen: TalkAgenda,
        key: String,
    ) = app.act {
        talks.keepPoint(screen.shown.caseId, screen.shown.talkId, key, screen.acting)
        app.reloadNow(screen)
    }

    /** Passes on what the user sees here, and nothing that came meanwhile. */
    fun passOn(screen: TalkAgenda) =
        app.act {
            val proposed = screen.shown.points.filter { it.state == PointState.PROPOSED }
            talks.passOn(screen.shown.caseId, screen.shown.talkId, proposed.map { it.key }, screen.acting)
            toTalks()
        }
}
