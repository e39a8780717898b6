package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.AgreementLine
import no.medspiller.AgreementsScreen
import no.medspiller.HoldScreen
import no.medspiller.NextInputAsPlanned
import no.medspiller.NextInputAt
import no.medspiller.NextInputCaseCloses
import no.medspiller.NextInputWithin
import no.medspiller.PersonChoice

/** A talk that is being held, one thing at a time. */
data class Holding(
    val people: People,
    val acting: Acting,
    val shown: HoldScreen,
    /** "2026-11-24". */
    val today: String,
    /** What is typed so far. */
    val entry: HeldEntry,
    val step: HoldStep,
    /** The day it was held is open to be changed. */
    val dates: Boolean = false,
    /** The field a rule refused, and why. */
    val refused: Refused? = null,
) : Screen {
    override val identity: Any get() = this::class to step

    /** The steps in their order: what was agreed before, the points, what is agreed now, and how it goes on. */
    val steps: List<HoldStep>
        get() =
            buildList {
                if (shown.openAgreements.isNotEmpty() || step == HoldStep.Earlier) add(HoldStep.Earlier)
                shown.pages.indices.forEach { add(HoldStep.Point(it)) }
                addAll(listOf(HoldStep.Agreed, HoldStep.Summary, HoldStep.Onward, HoldStep.Finish))
            }

    /** The step that [by] leads to; none before the first and after the last. */
    fun stepFrom(by: Int): HoldStep? = steps.getOrNull(steps.indexOf(step) + by)
}

/** Where in a talk one is. */
sealed interface HoldStep {
    /** What it is called where it is kept. */
    val key: String

    /** What was agreed before and waits. */
    data object Earlier : HoldStep {
        override val key = "earlier"
    }

    /** One point: talk, note, agreement. */
    data class Point(
        val index: Int,
    ) : HoldStep {
        override val key get() = "point-$index"
    }

    /** Writing one agreement: who does what by when. [from] is where one came from and goes back to. */
    data class Agreeing(
        val index: Int,
        val from: HoldStep,
    ) : HoldStep {
        override val key get() = from.key
    }

    /** All that was agreed now. */
    data object Agreed : HoldStep {
        override val key = "agreed"
    }

    /** What was said, read together. */
    data object Summary : HoldStep {
        override val key = "summary"
    }

    /** How it goes on. */
    data object Onward : HoldStep {
        override val key = "onward"
    }

    /** Looking it over, and what is missing. */
    data object Finish : HoldStep {
        override val key = "finish"
    }
}

/** What is typed of a talk. */
data class HeldEntry(
    /** The day it was held; none while it is as proposed. */
    val date: String? = null,
    val summary: String = "",
    /** By their fields. */
    val notes: Map<String, String> = emptyMap(),
    val agreements: List<AgreementEntry> = emptyList(),
    val onward: OnwardEntry = OnwardEntry(),
)

/** Who does what by when, as far as it is typed. */
data class AgreementEntry(
    val whoId: String = "",
    val what: String = "",
    val by: String = "",
    /** The point it was made at; empty for none. */
    val point: String = "",
) {
    val isEmpty: Boolean get() = whoId.isEmpty() && what.isBlank() && by.isEmpty()
}

/** How it goes on. */
enum class OnwardKind(
    /** As the core knows it. */
    val key: String,
) {
    AS_PLANNED("as_planned"),
    AT("at"),
    WITHIN("within"),
    CLOSES("closes"),
}

/** How it goes on, as far as it is typed. */
data class OnwardEntry(
    val kind: OnwardKind? = null,
    /** Empty until it is chosen. */
    val date: String = "",
    val time: String = "13:00",
    val place: String = "",
    val by: String = "",
    val ownerId: String = "",
)

/** All that was agreed in a case. */
data class AgreementsShown(
    val people: People,
    val acting: Acting,
    val shown: AgreementsScreen,
) : Screen

/** Saying what became of an agreement. */
data class FollowingUp(
    val people: People,
    val acting: Acting,
    val line: AgreementLine,
    /** Who can do something. */
    val persons: List<PersonChoice>,
    /** "2026-11-24". */
    val today: String,
    val how: FollowUpKind? = null,
    val reason: String = "",
    /** The one that takes its place. */
    val instead: AgreementEntry = AgreementEntry(whoId = line.whoId, what = line.what),
    val refused: Refused? = null,
) : Screen {
    /** Where what is typed is kept. */
    val form get() = "agreement-${line.agreementId}"
}

/** What became of an agreement. */
enum class FollowUpKind {
    DONE,
    LET_GO,
    INSTEAD,
}

private const val STEP = "step"
private const val DATE = "date"

/** What is typed as the core keeps it, and where one is. What is empty is left out, so that none has a gap. */
fun HeldEntry.fields(step: HoldStep): Map<String, String> =
    buildMap {
        put(STEP, step.key)
        date?.let { put(DATE, it) }
        if (summary.isNotEmpty()) put("summary", summary)
        putAll(notes.filterValues { it.isNotEmpty() })
        agreements.filterNot { it.isEmpty }.forEachIndexed { at, one ->
            put("agreement-$at-who", one.whoId)
            put("agreement-$at-what", one.what)
            put("agreement-$at-by", one.by)
            put("agreement-$at-point", one.point)
        }
        onward.kind?.let { put("next", it.key) }
        if (onward.date.isNotEmpty()) put("next-at", onward.date + "T" + onward.time)
        put("next-place", onward.place)
        put("next-by", onward.by)
        put("next-owner", onward.ownerId)
    }

/** What was typed before, as the core gives it; [kept] has what only the screens know. */
internal fun heldEntry(
    shown: HoldScreen,
    kept: Map<String, String>,
): HeldEntry {
    val typed = shown.typed
    return HeldEntry(
        kept[DATE],
        typed.summary,
        shown.pages.associate { it.noteField to it.note },
        typed.agreements.mapIndexed { at, one ->
            AgreementEntry(one.whoId, one.what, one.by, kept["agreement-$at-point"].orEmpty())
        },
        onwardEntry(shown, kept),
    )
}

private fun onwardEntry(
    shown: HoldScreen,
    kept: Map<String, String>,
): OnwardEntry {
    val at = kept["next-at"].orEmpty().split("T")
    val none = OnwardEntry()
    val kind =
        when (shown.typed.next) {
            is NextInputAsPlanned -> OnwardKind.AS_PLANNED
            is NextInputAt -> OnwardKind.AT
            is NextInputWithin -> OnwardKind.WITHIN
            is NextInputCaseCloses -> OnwardKind.CLOSES
            null -> null
        }
    return OnwardEntry(
        kind,
        at.first(),
        at.getOrElse(1) { none.time },
        kept["next-place"].orEmpty(),
        kept["next-by"].orEmpty(),
        kept["next-owner"].orEmpty(),
    )
}

/** Where one was when the talk was put down; the first step where that is not known. */
internal fun Holding.where(kept: Map<String, String>): HoldStep =
    steps.firstOrNull { it.key == kept[STEP] } ?: steps.first()
