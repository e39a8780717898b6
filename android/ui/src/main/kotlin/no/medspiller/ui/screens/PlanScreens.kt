package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import no.medspiller.OwnRole
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.PlanActions
import no.medspiller.ui.app.PlanEnding
import no.medspiller.ui.app.PlansShown
import no.medspiller.ui.parts.AskPage
import no.medspiller.ui.parts.DateChoice
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.outdent
import no.medspiller.ui.theme.Space

/** What is planned in a case; the month, the pauses, and the contact's groups from here. */
@Composable
internal fun PlanListScreen(
    screen: PlansShown,
    app: AppModel,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(
        words["plans-title"],
        back = back,
        above = aboveOf(screen),
        bottom = { MainButton(words["plan-new"], { app.plans.begin(screen.people, screen.acting) }) },
    ) {
        Column {
            Onward(words["done-month"]) { app.done.month(screen.people, screen.acting) }
            Onward(words["pauses-title"]) { app.pauses.open(screen.people, screen.acting) }
            if (screen.people.role == OwnRole.TRAINING_CONTACT) {
                Onward(words["groups-title"]) { app.pauses.groups(screen.people) }
            }
        }
        screen.shown.empty?.let { Paragraph(it) }
        Column(verticalArrangement = Arrangement.spacedBy(Space.betweenTargets)) {
            screen.shown.plans.forEach { plan ->
                val what = listOfNotNull(plan.activity, plan.place).joinToString(", ")
                OpenCard(
                    plan.text,
                    { app.plans.toEnding(screen, plan) },
                    lines = listOfNotNull(what.ifEmpty { null }, plan.period, plan.next),
                )
            }
        }
    }
}

/** A plan ends on a day; what was before it stays. One that should never have been is taken away. */
@Composable
internal fun PlanEndingScreen(
    screen: PlanEnding,
    actions: PlanActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    if (screen.asksToTakeAway) {
        AskPage(
            words["plan-take-away-title"],
            words["plan-take-away-explanation"],
            words["plan-take-away"],
            { actions.takeAway(screen) },
            words["plan-take-away-no"],
            { actions.editEnding { it.copy(asksToTakeAway = false) } },
        )
        return
    }
    val plan = screen.plan
    Page(
        plan.text,
        back = back,
        bottom = if (plan.once) null else ({ MainButton(words["plan-end"], { actions.end(screen) }) }),
    ) {
        Column { listOfNotNull(plan.activity, plan.place, plan.period, plan.next).forEach { Quiet(it) } }
        if (plan.plans.size > 1) Quiet(words["plan-of-group"])
        if (!plan.once) {
            DateChoice(
                words["plan-last-day"],
                screen.last,
                { date -> actions.editEnding { it.copy(last = date) } },
                { words.dayAtBeginning(it, screen.today) },
                today = screen.today,
            )
        }
        screen.refused?.let { Said(it.inWords()) }
        WordButton(
            words["plan-take-away"],
            { actions.editEnding { it.copy(asksToTakeAway = true) } },
            Modifier.outdent(WordPadding),
        )
    }
}
