package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.AgreementInput
import no.medspiller.AgreementLine
import no.medspiller.FollowUpInput
import no.medspiller.FollowUpInputDone
import no.medspiller.FollowUpInputInstead
import no.medspiller.FollowUpInputLetGo
import no.medspiller.Invalid
import no.medspiller.PersonChoice

/** What was agreed, and what became of it. */
class AgreementActions internal constructor(
    private val app: AppModel,
) {
    /** The form that was used last: a pause that comes after it keeps nothing. */
    private var used: String? = null

    private val talks get() = app.vault.talks

    fun open(
        people: People,
        acting: Acting,
    ) = app.act { app.show(AgreementsShown(people, acting, talks.agreements(people.caseId, acting))) }

    internal suspend fun show(people: People) {
        val acting = actingOf(people.role)
        app.show(AgreementsShown(people, acting, talks.agreements(people.caseId, acting)))
    }

    internal suspend fun fresh(screen: AgreementsShown) = talks.agreements(screen.people.caseId, screen.acting)

    /** What became of one, from the list or from a talk that is being held. */
    fun followUp(
        people: People,
        acting: Acting,
        line: AgreementLine,
        persons: List<PersonChoice>,
    ) = app.act {
        used = null
        val screen = FollowingUp(people, acting, line, persons, app.today())
        app.show(screen.with(app.vault.form(screen.form)))
    }

    fun edit(change: (FollowingUp) -> FollowingUp) = app.edit<FollowingUp> { change(it).copy(refused = null) }

    /** The hand has rested, or something is chosen. */
    fun keep() =
        app.act(wait = true) {
            val screen = app.state.value.screen as? FollowingUp ?: return@act
            if (screen.form != used) app.keepTyped(screen.form, screen.fields())
        }

    fun save(screen: FollowingUp) =
        app.act(wait = true) {
            try {
                val followUp = screen.input()
                talks.followUp(screen.people.caseId, screen.line.agreementId, followUp, screen.acting, screen.form)
                used = screen.form
                app.back()
            } catch (refused: Invalid) {
                app.edit<FollowingUp> { it.copy(refused = Refused(refused.field, refused.reason)) }
            }
        }
}

private fun FollowingUp.input(): FollowUpInput =
    when (how) {
        FollowUpKind.DONE -> FollowUpInputDone
        FollowUpKind.LET_GO -> FollowUpInputLetGo(reason.trim())
        FollowUpKind.INSTEAD -> FollowUpInputInstead(AgreementInput(instead.whoId, instead.what.trim(), instead.by))
        null -> throw Invalid("how", "empty")
    }

private fun FollowingUp.fields(): Map<String, String> =
    mapOf(
        "how" to how?.name.orEmpty(),
        "reason" to reason,
        "who" to instead.whoId,
        "what" to instead.what,
        "by" to instead.by,
    )

/** With what was typed before. */
private fun FollowingUp.with(kept: Map<String, String>): FollowingUp =
    copy(
        how = FollowUpKind.entries.find { it.name == kept["how"] },
        reason = kept["reason"].orEmpty(),
        instead =
            AgreementEntry(
                kept["who"] ?: instead.whoId,
                kept["what"] ?: instead.what,
                kept["by"].orEmpty(),
            ),
    )
