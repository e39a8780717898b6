package no.medspiller.ui.app

import no.medspiller.AskedFor
import no.medspiller.ExtraBecauseAsked
import no.medspiller.Invalid
import no.medspiller.NotHeld
import no.medspiller.RequestLine
import no.medspiller.TalkCard
import no.medspiller.TalkTime

/** When a talk is to be: setting, moving, calling off, asking for one, and how often. */
class TalkPlanActions internal constructor(
    private val app: AppModel,
) {
    /** The form that was used last: a pause that comes after it keeps nothing. */
    private var used: String? = null

    private val talks get() = app.vault.talks

    /** A time for a talk: the first one, or another. */
    fun setTime(
        screen: TalksShown,
        card: TalkCard,
    ) {
        val talk = card.talkId ?: return
        val local = card.local?.split("T")
        if (local == null) {
            openTime(TalkTimeForm(screen.people, screen.acting, TalkTimePurpose.Agree(talk), app.today()))
            return
        }
        val (date, time) = local
        val form = TalkTimeForm(screen.people, screen.acting, TalkTimePurpose.Move(talk), app.today())
        openTime(form.copy(date = date, time = time, place = card.place))
    }

    /** An extra talk, since someone asked for it. */
    fun planAsked(
        screen: TalksShown,
        request: RequestLine,
    ) = openTime(
        TalkTimeForm(screen.people, screen.acting, TalkTimePurpose.Asked(request.requestId), app.today()),
    )

    /** What was typed before the phone was put down stands there again. */
    private fun openTime(form: TalkTimeForm) =
        app.act {
            used = null
            val kept = app.vault.form(form.purpose.form)
            app.show(
                form.copy(
                    date = kept[DATE]?.ifEmpty { null } ?: form.date,
                    time = kept[TIME] ?: form.time,
                    place = kept[PLACE] ?: form.place,
                    reason = kept[REASON] ?: form.reason,
                ),
            )
        }

    /** Each change is kept, as what is written is at each pause. */
    fun editTime(change: (TalkTimeForm) -> TalkTimeForm) = app.edit<TalkTimeForm> { change(it).copy(refused = null) }

    fun keepTime(form: TalkTimeForm) =
        app.act(wait = true) {
            val key = form.purpose.form
            if (key == used) return@act
            val fields = mapOf(DATE to form.date.orEmpty(), TIME to form.time, PLACE to form.place)
            app.keepTyped(key, fields + (REASON to form.reason))
        }

    fun saveTime(form: TalkTimeForm) =
        app.act(wait = true) {
            val date = form.date
            if (date == null) {
                refuseTime(Refused("agreed", "empty"))
                return@act
            }
            try {
                save(form, TalkTime(date + "T" + form.time, form.place.trim()))
                used = form.purpose.form
                app.talks.toTalks()
            } catch (refused: Invalid) {
                refuseTime(Refused(refused.field, refused.reason))
            }
        }

    private fun refuseTime(refused: Refused) = app.edit<TalkTimeForm> { it.copy(refused = refused) }

    private suspend fun save(
        form: TalkTimeForm,
        time: TalkTime,
    ) {
        val (caseId, acting) = form.people.caseId to form.acting
        val key = form.purpose.form
        when (val purpose = form.purpose) {
            is TalkTimePurpose.Agree -> {
                talks.setTalkTime(caseId, purpose.talkId, time, null, acting, key)
            }

            is TalkTimePurpose.Move -> {
                talks.setTalkTime(caseId, purpose.talkId, time, form.reason.trim(), acting, key)
            }

            is TalkTimePurpose.Asked -> {
                talks.planExtraTalk(caseId, ExtraBecauseAsked(purpose.requestId), time, acting, key)
            }
        }
    }

    /** Calling a talk off, or saying that it was missed. */
    fun callOff(
        screen: TalksShown,
        talkId: String,
        how: NotHeld,
    ) = app.act {
        used = null
        val off = TalkOff(screen.people, screen.acting, talkId, how)
        app.show(off.copy(reason = app.vault.form(off.form)[REASON].orEmpty()))
    }

    fun writeReason(reason: String) = app.edit<TalkOff> { it.copy(reason = reason, refused = null) }

    fun keepReason(
        off: TalkOff,
        reason: String,
    ) = app.act(wait = true) { if (off.form != used) app.keepTyped(off.form, mapOf(REASON to reason)) }

    fun confirmOff(off: TalkOff) =
        app.act(wait = true) {
            try {
                talks.talkNotHeld(off.people.caseId, off.talkId, off.how, off.reason.trim(), off.acting, off.form)
                used = off.form
                app.talks.toTalks()
            } catch (refused: Invalid) {
                app.edit<TalkOff> { it.copy(refused = Refused(refused.field, refused.reason)) }
            }
        }

    /** Anyone can ask for a talk. */
    fun ask(screen: TalksShown) =
        app.act {
            used = null
            val asking = AskingForTalk(screen.people, screen.acting)
            app.show(asking.copy(why = app.vault.form(asking.form)[WHY].orEmpty()))
        }

    fun writeWhy(why: String) = app.edit<AskingForTalk> { it.copy(why = why, refused = null) }

    fun keepWhy(
        asking: AskingForTalk,
        why: String,
    ) = app.act(wait = true) { if (asking.form != used) app.keepTyped(asking.form, mapOf(WHY to why)) }

    fun askNow(asking: AskingForTalk) =
        app.act(wait = true) {
            try {
                val case = asking.people.caseId
                talks.askForTalk(case, AskedFor.TRIANGLE, asking.why.trim(), asking.acting, asking.form)
                used = asking.form
                app.talks.toTalks()
            } catch (refused: Invalid) {
                app.edit<AskingForTalk> { it.copy(refused = Refused(refused.field, refused.reason)) }
            }
        }

    fun takeBack(
        screen: TalksShown,
        request: RequestLine,
    ) = app.act {
        talks.takeTalkRequestBack(screen.people.caseId, request.requestId, screen.acting)
        app.reloadNow(screen)
    }

    /** What was asked for is talked about in the talk that is planned already. */
    fun answer(
        screen: TalksShown,
        request: RequestLine,
        talkId: String,
    ) = app.act {
        talks.answerTalkRequest(screen.people.caseId, request.requestId, talkId, screen.acting)
        app.reloadNow(screen)
    }

    fun interval(screen: TalksShown) =
        app.show(TalkInterval(screen.people, screen.acting, screen.shown.intervalMonths.toInt()))

    fun setInterval(
        screen: TalkInterval,
        months: Int,
    ) = app.act {
        talks.setTalkInterval(screen.people.caseId, months.toUByte(), screen.acting)
        app.edit<TalkInterval> { it.copy(months = months) }
    }
}

private const val DATE = "date"
private const val TIME = "time"
private const val PLACE = "place"
private const val REASON = "reason"
private const val WHY = "why"
