package no.medspiller.ui.app

import no.medspiller.DeviceSettings
import no.medspiller.MedspillerException

/** Everything that is shown, and how one came there. */
data class AppState(
    val device: DeviceSettings,
    /** The screens one came by, the one in view last; never empty. */
    val stack: List<Screen> = listOf(Screen.Empty),
    /** What went wrong last, until the next thing is done. */
    val failure: MedspillerException? = null,
    /** Something is being worked on that takes time. */
    val busy: Boolean = false,
    /** The phone is with the user: the screens of the contact cannot be reached without the contact's code. */
    val handedOver: HandedOver? = null,
) {
    /** The screen in view. */
    val screen: Screen get() = stack.last()

    /** There is a screen below to go back to. */
    val canGoBack: Boolean get() = stack.size > 1
}

/** Whose case the phone was handed over for, and how to get back, in a sentence. */
data class HandedOver(
    val caseId: String,
    val wayBack: String,
)
