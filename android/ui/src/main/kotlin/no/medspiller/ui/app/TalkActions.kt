package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.CaseCard
import no.medspiller.Invalid
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
        val people = People(card.caseId, card.userName, card.contactName, home.shown.role)
        show(people, actingOf(people.role))
    }

    /** Where a reminder or a card leads: to the talks, and with [preparing] on to one's own preparation. */
    internal suspend fun show(
        people: People,
        preparing: String? = null,
    ) {
        val acting = actingOf(people.role)
        val shown = load(people, acting)
        app.show(shown)
        if (preparing != null && shown.shown.next?.talkId == preparing) showPreparation(shown, preparing, false)
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

    fun edit(change: (TalksShown) -> TalksShown) = app.edit<TalksShown> { change(it) }

    /** Some more of the talks that have been. */
    fun showEarlier(screen: TalksShown) =
        app.act {
            val there = screen.shown.past.size + screen.earlier.size
            val more = talks.pastTalks(screen.people.caseId, there.toUInt(), screen.acting)
            edit { it.copy(earlier = it.earlier + more, hasMore = more.size >= PAGE) }
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
        forUser: Boolean = false,
    ) = app.act { showPreparation(screen, talkId, forUser) }

    private suspend fun showPreparation(
        screen: TalksShown,
        talkId: String,
        forUser: Boolean,
    ) {
        given = null
        val shown = talks.preparation(screen.people.caseId, talkId, forUser, screen.acting)
        val tapped = shown.phrases.filter { it.isChosen }.map { it.key }
        app.show(TalkPreparation(screen.acting, shown, tapped.toSet(), shown.words, forUser))
    }

    fun choosePhrases(
        screen: TalkPreparation,
        phrases: Set<String>,
    ) {
        app.edit<TalkPreparation> { it.copy(phrases = phrases, refused = null) }
        app.act(wait = true) { keep(screen, phrases, screen.words) }
    }

    fun write(words: String) = app.edit<TalkPreparation> { it.copy(words = words, refused = null) }

    /** The hand has rested: what is written survives the phone. */
    fun keepWords(
        screen: TalkPreparation,
        words: String,
    ) = app.act(wait = true) { keep(screen, screen.phrases, words) }

    private suspend fun keep(
        screen: TalkPreparation,
        phrases: Set<String>,
        words: String,
    ) {
        val form = screen.shown.formKey
        if (form == given) return
        app.keepTyped(form, mapOf("words" to words, "phrases" to phrases.joinToString(" ")))
    }

    /** "I am ready": the others see that, and nothing of what it says. What is for another is read back first. */
    fun ready(screen: TalkPreparation) =
        app.act(wait = true) {
            try {
                if (screen.forUser) readBack(screen) else give(screen)
            } catch (refused: Invalid) {
                app.edit<TalkPreparation> { it.copy(refused = Refused(refused.field, refused.reason)) }
            }
        }

    private suspend fun give(screen: TalkPreparation) {
        val shown = screen.shown
        val input = PreparationInput(screen.phrases.toList(), screen.words.trim(), readBack = false)
        talks.prepareTalk(shown.caseId, shown.talkId, false, input, screen.acting, shown.formKey)
        given = shown.formKey
        val fresh = talks.preparation(shown.caseId, shown.talkId, forUser = false, acting = screen.acting)
        if (fresh.canBringUp) app.replace(BringingUp(screen.acting, fresh)) else toTalks()
    }

    private suspend fun readBack(screen: TalkPreparation) {
        val shown = screen.shown
        val typed = mapOf("words" to screen.words, "phrases" to screen.phrases.joinToString(" "))
        app.vault.keepForm(shown.formKey, typed)
        val fresh = talks.preparation(shown.caseId, shown.talkId, forUser = true, acting = screen.acting)
        app.show(ReadingBack(fresh, shownTalks().people))
    }

    /** Reads aloud what the contact wrote. */
    fun readAloud(text: String) = app.phone.read(text, app.state.value.device.language)

    /** The user has heard it and says that it is right. */
    fun approve(screen: ReadingBack) =
        app.act {
            app.phone.hush()
            val shown = screen.shown
            val tapped = shown.phrases.filter { it.isChosen }.map { it.key }
            val input = PreparationInput(tapped, shown.words.trim(), readBack = true)
            talks.prepareTalk(shown.caseId, shown.talkId, true, input, Acting.OWNER, shown.formKey)
            given = shown.formKey
            toTalks()
        }

    private fun shownTalks() =
        app.state.value.stack
            .filterIsInstance<TalksShown>()
            .last()

    fun choose(change: (BringingUp) -> BringingUp) = app.edit<BringingUp> { change(it) }

    fun bringUp(screen: BringingUp) =
        app.act {
            val shown = screen.shown
            val phrases = screen.phrases.toList()
            talks.bringUp(shown.caseId, shown.talkId, phrases, screen.withWords, screen.acting, form = null)
            toTalks()
        }

    fun toTalks() = app.backTo { it is TalksShown }

    /** The page to print or share. */
    fun before(
        screen: TalksShown,
        talkId: String,
    ) = app.act { app.show(BeforeTalk(talks.beforeTheTalk(screen.people.caseId, talkId))) }

    fun share(page: BeforeTalk) = app.phone.sharePage(page.shown.title, page.shown.text)

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

/** So many past talks come at a time. */
private const val PAGE = 20

/** On their own phone the user acts as themselves; on the contact's, the contact does until it is handed over. */
internal fun actingOf(role: OwnRole): Acting = if (role == OwnRole.SERVICE_USER) Acting.USER else Acting.OWNER
