package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.SignalCard
import no.medspiller.SignalsScreen

/** "Worth talking about". */
data class SignalsShown(
    override val people: People,
    val acting: Acting,
    val shown: SignalsScreen,
) : CaseView

/** Why something is put away. */
data class SignalPuttingAway(
    override val people: People,
    val acting: Acting,
    val shown: SignalsScreen,
    val card: SignalCard,
    /** The ready reason that is chosen. */
    val reason: String? = null,
    /** In one's own words. */
    val words: String = "",
    /** The field a rule refused, and why. */
    val refused: Refused? = null,
) : CaseView
