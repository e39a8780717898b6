package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.CaseShown
import no.medspiller.ui.app.acting
import no.medspiller.ui.parts.AnswerRow
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.theme.Space

/** A case, for the contact: everything there is of it in one list, then who is in it and the decision. */
@Composable
internal fun CaseScreen(
    screen: CaseShown,
    app: AppModel,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val people = screen.people
    val acting = people.acting
    val page = screen.page
    Page(
        page.title,
        back = back,
        bottom = { MainButton(words["log-session"], { app.sessions.choose(people.caseId, null) }) },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
            OpenCard(words["goals-theirs"], { app.goals.open(people, acting) })
            OpenCard(words["done-title"], { app.done.open(people, acting) })
            OpenCard(words["plans-title"], { app.plans.open(people, acting) })
            OpenCard(words["signals-open"], { app.signals.open(people, acting) })
            OpenCard(words["talks-title"], { app.talks.show(people, acting) })
            OpenCard(words["home-rounds"], { app.rounds.list(people) })
        }
        Heading(words["case-people"])
        page.people.forEach { AnswerRow(it.role, it.name) }
        page.coordinatorMissing?.let { Quiet(it) }
        Heading(words["case-decision"])
        page.decision?.let { Paragraph(it.text) }
        page.decisionMissing?.let { Quiet(it) }
    }
}
