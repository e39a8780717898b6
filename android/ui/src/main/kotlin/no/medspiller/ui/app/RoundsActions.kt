package no.medspiller.ui.app

import no.medspiller.RoundsScreen

/** Looking back: the rounds, one round, two side by side, two perspectives. */
class RoundsActions internal constructor(
    private val app: AppModel,
) {
    internal fun list(people: People) = app.act { app.show(Screen.Rounds(people, app.vault.rounds(people.caseId))) }

    fun open(
        list: Screen.Rounds,
        round: UInt,
    ) = app.act {
        val before = answered(list.shown).filter { it < round }.maxOrNull().takeIf { round in answered(list.shown) }
        app.show(Screen.Round(list.people, app.vault.round(list.people.caseId, round), before))
    }

    /** The two newest rounds the user has answered. */
    fun compareNewest(list: Screen.Rounds) {
        val (newer, older) = answered(list.shown).sortedDescending().take(2).takeIf { it.size == 2 } ?: return
        compare(list.people.caseId, older, newer)
    }

    fun compare(
        caseId: String,
        older: UInt,
        newer: UInt,
    ) = app.act { app.show(Screen.Compare(app.vault.compare(caseId, older, newer))) }

    fun perspectives(
        caseId: String,
        round: UInt,
    ) = app.act { app.show(Screen.Perspectives(app.vault.perspectives(caseId, round))) }

    /** A finished part is never changed: correcting makes a new version beside the old. */
    fun correctUserPart(screen: Screen.Round) =
        app.home.userPart(screen.people.role, screen.shown.caseId, draftId = null, correctRound = screen.shown.round)

    fun correctContactPart(screen: Screen.Round) =
        app.assessment.correctContactPart(screen.shown.caseId, screen.shown.round)

    private fun answered(list: RoundsScreen): List<UInt> = list.rounds.filter { it.userPart }.map { it.round }
}
