package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.AgendaScreen
import no.medspiller.HandOverScreen
import no.medspiller.PreparationScreen
import no.medspiller.TalksScreen

/** The talks of a case, as [acting] sees them. */
data class TalksShown(
    val people: People,
    val acting: Acting,
    val shown: TalksScreen,
    /** How the phone is given to the user, while it is in the contact's hands; null in the user's. */
    val handOver: HandOverScreen?,
) : Screen

/** What one prepares alone, before it is given: what is tapped and written so far. */
data class TalkPreparation(
    val acting: Acting,
    val shown: PreparationScreen,
    val phrases: Set<String>,
    val words: String,
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

/** What the phone is handed over for. */
sealed interface HandOverPurpose {
    /** The user's questions. */
    data object Questions : HandOverPurpose

    /** The user's part of the talks of [people]. */
    data class Talks(
        val people: People,
    ) : HandOverPurpose
}
