package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.CasePage
import no.medspiller.GroupsScreen
import no.medspiller.OccurrenceScreen
import no.medspiller.PauseKind
import no.medspiller.PauseScreen
import no.medspiller.PlanForm
import no.medspiller.PlanLine
import no.medspiller.Planned
import no.medspiller.PlansScreen

/** A case's page, in the contact's app: who is in it, the decision, and where all else is. */
data class CaseShown(
    override val people: People,
    val page: CasePage,
) : CaseView

/** What is planned in a case. */
data class PlansShown(
    override val people: People,
    val acting: Acting,
    val shown: PlansScreen,
) : CaseView

/** Planning sessions: weekly, or one. */
data class PlanWriting(
    override val people: People,
    val acting: Acting,
    val form: PlanForm,
    val entry: PlanEntry,
    /** The group it is for, by its name; null for one person. */
    val group: String? = null,
    /** From when and until when are open. */
    val periodOpen: Boolean = false,
    /** The field a rule refused, and why. */
    val refused: Refused? = null,
) : CaseView

/** What is filled in of a plan. */
data class PlanEntry(
    /** One session, and no more. */
    val once: Boolean,
    /** "2026-11-24": the first day, or the day of the one session. */
    val from: String,
    /** The last day; null while it goes on. */
    val until: String?,
    /** 1 is Monday. */
    val weekdays: Set<Int>,
    val everyWeeks: Int,
    /** "17:00". */
    val at: String,
    val minutes: Int,
    val activity: String,
    val place: String,
)

/** Ending a plan: [last] is the last day it reaches to. */
data class PlanEnding(
    override val people: People,
    val acting: Acting,
    val plan: PlanLine,
    val last: String,
    /** "2026-11-24". */
    val today: String,
    /** Whether to take it away altogether is asked. */
    val asksToTakeAway: Boolean = false,
    /** The field a rule refused, and why. */
    val refused: Refused? = null,
) : CaseView {
    override val identity get() = this::class to asksToTakeAway
}

/** One occurrence of a plan. */
data class OccurrenceShown(
    override val people: People,
    val acting: Acting,
    val planned: Planned,
    val shown: OccurrenceScreen,
) : CaseView

/** Moving one occurrence, or, with no [local], dropping it. */
data class OccurrenceChanging(
    override val people: People,
    val acting: Acting,
    val shown: OccurrenceScreen,
    /** "2026-11-26T17:00": where it is moved to. */
    val local: String?,
    val minutes: Int,
    /** "2026-11-24". */
    val today: String,
    val reason: String = "",
    /** The field a rule refused, and why. */
    val refused: Refused? = null,
) : CaseView

/** The pauses of a case. */
data class PausesShown(
    override val people: People,
    val acting: Acting,
    val shown: PauseScreen,
) : CaseView

/** A pause that is begun, or with [pauseId] changed. */
data class PauseWriting(
    override val people: People,
    val acting: Acting,
    val shown: PauseScreen,
    val pauseId: String?,
    val kind: PauseKind?,
    val from: String,
    /** Null as long as nobody knows. */
    val to: String?,
    /** Whether to take it away altogether is asked. */
    val asksToTakeAway: Boolean = false,
    /** The field a rule refused, and why. */
    val refused: Refused? = null,
) : CaseView {
    override val identity get() = this::class to asksToTakeAway
}

/** The contact's groups. */
data class GroupsShown(
    override val people: People,
    val shown: GroupsScreen,
) : CaseView

/** A group that is made, or with [groupId] changed. */
data class GroupWriting(
    override val people: People,
    val shown: GroupsScreen,
    val groupId: String?,
    val called: String,
    val cases: Set<String>,
    /** Whether to put it away is asked. */
    val asksToPutAway: Boolean = false,
    /** The field a rule refused, and why. */
    val refused: Refused? = null,
) : CaseView {
    override val identity get() = this::class to asksToPutAway
}
