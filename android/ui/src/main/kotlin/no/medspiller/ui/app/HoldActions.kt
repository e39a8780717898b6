package no.medspiller.ui.app

import no.medspiller.HoldScreen
import no.medspiller.Invalid

/** Holding a talk, one thing at a time. What is typed is on disk at each pause and each step. */
class HoldActions internal constructor(
    private val app: AppModel,
) {
    /** The form of the talk that was finished last: a pause that comes after it keeps nothing. */
    private var finished: String? = null

    private val talks get() = app.vault.talks

    /** Begins, or goes on where the talk was put down. */
    fun open(
        screen: TalksShown,
        talkId: String,
    ) = app.act {
        finished = null
        val shown = talks.hold(screen.people.caseId, talkId, screen.acting)
        val kept = app.vault.form(shown.formKey)
        val entry = heldEntry(shown, kept)
        val first = Holding(screen.people, screen.acting, shown, app.today(), entry, HoldStep.Agreed)
        app.show(first.copy(step = first.where(kept)))
    }

    internal suspend fun fresh(screen: Holding): HoldScreen =
        talks.hold(screen.shown.caseId, screen.shown.talkId, screen.acting)

    fun edit(change: (HeldEntry) -> HeldEntry) = app.edit<Holding> { it.copy(entry = change(it.entry), refused = null) }

    /** The agreement at [index]; the one after the last is a new one. */
    fun editAgreement(
        index: Int,
        change: (AgreementEntry) -> AgreementEntry,
    ) = edit { entry ->
        val all = entry.agreements
        if (index < all.size) {
            entry.copy(agreements = all.mapIndexed { at, one -> if (at == index) change(one) else one })
        } else {
            entry.copy(agreements = all + change(AgreementEntry()))
        }
    }

    /** The hand has rested: what is written by now survives the phone, also when one leaves at once. */
    fun keep() {
        val screen = current() ?: return
        app.act(wait = true) {
            val newest = current() ?: screen
            if (newest.shown.formKey == finished) return@act
            app.keepTyped(newest.shown.formKey, newest.entry.fields(newest.step))
        }
    }

    private fun current(): Holding? =
        app.state.value.stack
            .filterIsInstance<Holding>()
            .lastOrNull()

    /** To another step. All that is typed is on disk before it shows. */
    fun go(to: HoldStep) =
        app.act(wait = true) {
            val screen = current() ?: return@act
            app.edit<Holding> { it.copy(step = to, entry = it.entry.without(screen.step), refused = null) }
            try {
                app.vault.keepForm(screen.shown.formKey, (current() ?: screen).entry.fields(to))
                val fresh = fresh(screen)
                app.edit<Holding> { it.copy(shown = fresh, entry = it.entry.begun(to, fresh)) }
            } catch (refused: Invalid) {
                app.edit<Holding> { it.copy(step = screen.step, refused = Refused(refused.field, refused.reason)) }
            }
        }

    fun openDates(open: Boolean) = app.edit<Holding> { it.copy(dates = open) }

    /** A new agreement, made at the step in view. */
    fun agree(screen: Holding) {
        val point = (screen.step as? HoldStep.Point)?.let { screen.shown.pages[it.index].key }.orEmpty()
        val index = screen.entry.agreements.size
        editAgreement(index) { it.copy(point = point) }
        go(HoldStep.Agreeing(index, screen.step))
    }

    fun remove(step: HoldStep.Agreeing) {
        edit { entry -> entry.copy(agreements = entry.agreements.filterIndexed { at, _ -> at != step.index }) }
        go(step.from)
    }

    /** To the step before; false at the first, from which one leaves. */
    fun back(screen: Holding): Boolean {
        val step = screen.step
        val before = if (step is HoldStep.Agreeing) step.from else screen.stepFrom(-1)
        if (before == null) keep() else go(before)
        return before != null
    }

    /** Puts the talk down: it goes on from here. */
    fun later() {
        keep()
        app.act(wait = true) { app.talks.toTalks() }
    }

    fun readAloud(text: String) = app.phone.read(text, app.state.value.device.language)

    /** Finishes the talk: what it came to, what was agreed and how it goes on are written together. */
    fun finish(screen: Holding) =
        app.act(wait = true) {
            try {
                app.vault.keepForm(screen.shown.formKey, screen.entry.fields(screen.step))
                val shown = fresh(screen)
                val (case, talk) = shown.caseId to shown.talkId
                talks.holdTalk(case, talk, shown.typed, screen.acting, shown.formKey)
                finished = shown.formKey
                app.talks.toTalks()
            } catch (refused: Invalid) {
                app.edit<Holding> { it.refusedFor(Refused(refused.field, refused.reason)) }
            }
        }
}

/** An agreement of which nothing was written is none, once one leaves it. */
private fun HeldEntry.without(step: HoldStep): HeldEntry =
    if (step is HoldStep.Agreeing) copy(agreements = agreements.filterNot { it.isEmpty }) else this

/** A summary begins with what was noted. */
private fun HeldEntry.begun(
    step: HoldStep,
    shown: HoldScreen,
): HeldEntry = if (step == HoldStep.Summary && summary.isBlank()) copy(summary = shown.summaryFromNotes) else this

/** To the step that has the refused field; none has it where it is the whole talk's. */
private fun Holding.refusedFor(refused: Refused): Holding {
    val field = refused.field
    val at = field.split(".").getOrNull(1)?.toIntOrNull()
    val step =
        when {
            field.startsWith("agreements") && at != null -> HoldStep.Agreeing(at, HoldStep.Agreed)
            field == "summary" -> HoldStep.Summary
            field.startsWith("next") -> HoldStep.Onward
            else -> HoldStep.Finish
        }
    return copy(step = step, refused = refused)
}
