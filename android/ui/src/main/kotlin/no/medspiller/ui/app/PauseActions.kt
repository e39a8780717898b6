package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.GroupLine
import no.medspiller.Invalid
import no.medspiller.NewPause
import no.medspiller.PauseLine

/** Pauses, and the contact's groups. */
class PauseActions internal constructor(
    private val app: AppModel,
) {
    /** The form that was used last: a pause of the hand that comes after it keeps nothing. */
    private var given: String? = null

    private val plans get() = app.vault.plans

    fun open(
        people: People,
        acting: Acting,
    ) = app.act { app.show(load(people, acting)) }

    suspend fun load(
        people: People,
        acting: Acting,
    ) = PausesShown(people, acting, plans.pauses(people.caseId, acting))

    fun begin(screen: PausesShown) =
        with(screen) {
            app.show(PauseWriting(people, acting, shown, null, null, shown.from, null))
        }

    fun change(
        screen: PausesShown,
        pause: PauseLine,
    ) = with(screen) {
        app.show(PauseWriting(people, acting, shown, pause.pauseId, pause.kind, pause.from, pause.to))
    }

    fun edit(change: (PauseWriting) -> PauseWriting) = app.edit<PauseWriting> { change(it).copy(refused = null) }

    fun save(screen: PauseWriting) =
        app.act {
            val kind = screen.kind
            if (kind == null) {
                app.edit<PauseWriting> { it.copy(refused = Refused("kind", "empty")) }
                return@act
            }
            val pause = NewPause(kind, screen.from, screen.to)
            try {
                if (screen.pauseId == null) {
                    plans.beginPause(screen.people.caseId, pause, screen.acting, form = null)
                } else {
                    plans.changePause(screen.people.caseId, screen.pauseId, pause, screen.acting, form = null)
                }
                app.leave<PauseWriting>()
            } catch (refused: Invalid) {
                app.edit<PauseWriting> { it.copy(refused = Refused(refused.field, refused.reason)) }
            }
        }

    fun takeAway(screen: PauseWriting) =
        app.act {
            plans.withdrawPause(screen.people.caseId, screen.pauseId ?: return@act)
            app.leave<PauseWriting>()
        }

    fun groups(people: People) = app.act { app.show(groupsOf(people)) }

    suspend fun groupsOf(people: People) = GroupsShown(people, plans.groups())

    /** A new group, or [group] to be changed. */
    fun writeGroup(
        screen: GroupsShown,
        group: GroupLine?,
    ) = app.act {
        given = null
        val kept = if (group == null) app.vault.form(screen.shown.form)[CALLED].orEmpty() else group.called
        app.show(GroupWriting(screen.people, screen.shown, group?.groupId, kept, group?.caseIds.orEmpty().toSet()))
    }

    fun editGroup(change: (GroupWriting) -> GroupWriting) = app.edit<GroupWriting> { change(it).copy(refused = null) }

    /** The name of a new group survives the phone. */
    fun keepGroup(screen: GroupWriting) =
        app.act(wait = true) {
            val form = screen.shown.form
            if (form == given || screen.groupId != null) return@act
            unlessRefused { app.vault.keepForm(form, mapOf(CALLED to screen.called)) }
        }

    fun saveGroup(screen: GroupWriting) =
        app.act(wait = true) {
            val now = app.state.value.screen as? GroupWriting ?: return@act
            val (called, cases) = now.called.trim() to now.cases.toList()
            try {
                if (now.groupId == null) {
                    plans.makeGroup(called, cases, now.shown.form)
                } else {
                    plans.changeGroup(now.groupId, called, cases, form = null)
                }
                given = screen.shown.form
                app.leave<GroupWriting>()
            } catch (refused: Invalid) {
                app.edit<GroupWriting> { it.copy(refused = Refused(refused.field, refused.reason)) }
            }
        }

    fun putAway(screen: GroupWriting) =
        app.act {
            plans.putGroupAway(screen.groupId ?: return@act)
            app.leave<GroupWriting>()
        }
}

private const val CALLED = "called"
