package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.ExtraBecauseSignal
import no.medspiller.Invalid
import no.medspiller.PointState
import no.medspiller.SignalCard
import no.medspiller.TalkProposal

/** "Worth talking about": taken up, or put away with why. */
class SignalActions internal constructor(
    private val app: AppModel,
) {
    /** The signal that was put away last: a pause that comes after it keeps nothing. */
    private var given: String? = null

    private val signals get() = app.vault.signals

    fun open(
        people: People,
        acting: Acting,
    ) = app.act { app.show(load(people, acting)) }

    suspend fun load(
        people: People,
        acting: Acting,
    ) = SignalsShown(people, acting, signals.signals(people.caseId, acting))

    /**
     * "Take it up": the user puts it on the next talk's agenda, where all three see it. Where no talk is set up, and for
     * the others, the talks come, which are set up and prepared there.
     */
    fun takeUp(
        screen: SignalsShown,
        card: SignalCard,
    ) = app.act {
        val (people, acting) = screen.people to screen.acting
        val talk =
            app.vault.talks
                .talks(people.caseId, acting)
                .next
                ?.talkId
        if (acting == Acting.USER && talk != null) {
            val point =
                app.vault.talks
                    .agenda(people.caseId, talk, acting)
                    .points
                    .firstOrNull { it.isOf(card.key) }
            if (point != null) app.vault.talks.passOn(people.caseId, talk, listOf(point.key), acting)
        }
        app.show(app.talks.load(people, acting))
    }

    private fun no.medspiller.AgendaPoint.isOf(signal: String) = key == "signal-$signal" && state == PointState.PROPOSED

    /** An extra talk, where no other is near. */
    fun proposeTalk(
        screen: SignalsShown,
        talk: TalkProposal,
    ) = app.act {
        val because = ExtraBecauseSignal(talk.signal)
        app.vault.talks.planExtraTalk(screen.people.caseId, because, time = null, acting = screen.acting, form = null)
        app.show(app.talks.load(screen.people, screen.acting))
    }

    fun toPuttingAway(
        screen: SignalsShown,
        card: SignalCard,
    ) = app.act {
        given = null
        app.show(puttingAway(screen, card))
    }

    suspend fun puttingAway(
        screen: SignalsShown,
        card: SignalCard,
    ): SignalPuttingAway {
        val kept = app.vault.form(formOf(card.key))[WORDS].orEmpty()
        return SignalPuttingAway(screen.people, screen.acting, screen.shown, card, words = kept)
    }

    fun edit(change: (SignalPuttingAway) -> SignalPuttingAway) =
        app.edit<SignalPuttingAway> { change(it).copy(refused = null) }

    fun keep(
        screen: SignalPuttingAway,
        words: String,
    ) = app.act(wait = true) {
        if (screen.card.key == given) return@act
        unlessRefused { app.vault.keepForm(formOf(screen.card.key), mapOf(WORDS to words)) }
    }

    fun putAway(screen: SignalPuttingAway) =
        app.act(wait = true) {
            val now = app.state.value.screen as? SignalPuttingAway ?: return@act
            val reason = listOfNotNull(now.reason, now.words.trim().ifEmpty { null }).joinToString(" ")
            try {
                signals.dismissSignal(now.people.caseId, now.acting, now.card.key, reason)
                given = screen.card.key
                app.vault.dropForm(formOf(now.card.key))
                app.leave<SignalPuttingAway>()
            } catch (refused: Invalid) {
                app.edit<SignalPuttingAway> { it.copy(refused = Refused(refused.field, refused.reason)) }
            }
        }
}

private const val WORDS = "words"

/** The longest a form's key may be. */
private const val LONGEST_KEY = 120

private fun formOf(signal: String) = "signal/$signal".take(LONGEST_KEY)
