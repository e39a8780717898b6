package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.AgendaScreen
import no.medspiller.BeforeTheTalkPage
import no.medspiller.HandOverScreen
import no.medspiller.NotHeld
import no.medspiller.PastTalkLine
import no.medspiller.PreparationScreen
import no.medspiller.TalksScreen

/** The talks of a case, as [acting] sees them. */
data class TalksShown(
    val people: People,
    val acting: Acting,
    val shown: TalksScreen,
    /** How the phone is given to the user, while it is in the contact's hands; null in the user's. */
    val handOver: HandOverScreen?,
    /** The talk of which moving, calling off and what was missed are open. */
    val changes: String? = null,
    /** Talks that have been, besides those of [shown]. */
    val earlier: List<PastTalkLine> = emptyList(),
    /** There are still more that have been. */
    val hasMore: Boolean = shown.morePast,
) : Screen

/** What one prepares alone, before it is given: what is tapped and written so far. */
data class TalkPreparation(
    val acting: Acting,
    val shown: PreparationScreen,
    val phrases: Set<String>,
    val words: String,
    /** The contact writes what the user says. */
    val forUser: Boolean = false,
    val refused: Refused? = null,
) : Screen

/** What the contact wrote for the user, to be read aloud and approved before it counts. */
data class ReadingBack(
    val shown: PreparationScreen,
    val people: People,
) : Screen

/** Choosing what of one's preparation all three shall see; nothing is chosen beforehand. */
data class BringingUp(
    val acting: Acting,
    val shown: PreparationScreen,
    val phrases: Set<String> = emptySet(),
    val withWords: Boolean = false,
) : Screen {
    /** There is something to bring up. */
    val hasChosen: Boolean get() = withWords || phrases.isNotEmpty()

    /** One's own words are written and have not been brought up. */
    val canBringUpWords: Boolean get() = shown.words.isNotBlank() && !shown.wordsBroughtUp
}

/** The points the user sees first. */
data class TalkAgenda(
    val acting: Acting,
    val shown: AgendaScreen,
) : Screen

/** When and where a talk is to be. */
data class TalkTimeForm(
    val people: People,
    val acting: Acting,
    val purpose: TalkTimePurpose,
    /** "2026-11-24". */
    val today: String,
    /** None until it is chosen. */
    val date: String? = null,
    val time: String = "13:00",
    val place: String = "",
    /** Why it is moved. */
    val reason: String = "",
    val refused: Refused? = null,
) : Screen

/** What a time is set for. */
sealed interface TalkTimePurpose {
    /** Where what is typed is kept. */
    val form: String

    /** A talk that has none. */
    data class Agree(
        val talkId: String,
    ) : TalkTimePurpose {
        override val form get() = "talk-time-$talkId"
    }

    /** A talk that has one: then why is asked for. */
    data class Move(
        val talkId: String,
    ) : TalkTimePurpose {
        override val form get() = "talk-move-$talkId"
    }

    /** An extra talk, since someone asked for it. */
    data class Asked(
        val requestId: String,
    ) : TalkTimePurpose {
        override val form get() = "talk-asked-$requestId"
    }
}

/** Saying that a talk is called off, or was missed, and why. */
data class TalkOff(
    val people: People,
    val acting: Acting,
    val talkId: String,
    val how: NotHeld,
    val reason: String = "",
    val refused: Refused? = null,
) : Screen {
    /** Where what is typed is kept. */
    val form get() = "talk-off-$talkId"
}

/** Asking for a talk of all three. */
data class AskingForTalk(
    val people: People,
    val acting: Acting,
    val why: String = "",
    val refused: Refused? = null,
) : Screen {
    /** Where what is typed is kept: on a phone that two use, each has their own. */
    val form get() = "talk-ask-${people.caseId}-$acting"
}

/** How many months there are between the talks. */
data class TalkInterval(
    val people: People,
    val acting: Acting,
    val months: Int,
) : Screen

/** The page "before the talk", to print or share. */
data class BeforeTalk(
    val shown: BeforeTheTalkPage,
) : Screen

/** What the phone is handed over for. */
sealed interface HandOverPurpose {
    /** The user's questions. */
    data object Questions : HandOverPurpose

    /** The user's part of the talks of [people]. */
    data class Talks(
        val people: People,
    ) : HandOverPurpose
}
