package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import kotlinx.coroutines.delay
import no.medspiller.PersonChoice
import no.medspiller.ui.app.AgreementActions
import no.medspiller.ui.app.AgreementEntry
import no.medspiller.ui.app.AgreementsShown
import no.medspiller.ui.app.FollowUpKind
import no.medspiller.ui.app.FollowingUp
import no.medspiller.ui.app.Refused
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.ChoiceList
import no.medspiller.ui.parts.DateChoice
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.PAUSE
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.WriteArea

/** "What we agreed": what waits first, then what is done or let go. */
@Composable
internal fun AgreementsScreen(
    screen: AgreementsShown,
    actions: AgreementActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val shown = screen.shown
    Page(words["talks-agreements"], back = back) {
        shown.none?.let { Paragraph(it) }
        if (shown.open.isNotEmpty()) {
            Heading(words["agreed-open"])
            Cards {
                shown.open.forEach { line ->
                    OpenCard(
                        line.text,
                        { actions.followUp(screen.people, screen.acting, line, shown.people) },
                        lines = listOf(line.state),
                    )
                }
            }
        }
        if (shown.ended.isNotEmpty()) {
            Heading(words["agreed-ended"])
            shown.ended.forEach { Explained(it.text, it.state) }
        }
    }
}

/** What became of one thing that was agreed. */
@Composable
internal fun FollowUpScreen(
    screen: FollowingUp,
    actions: AgreementActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val opened = remember { screen }
    LaunchedEffect(screen.how, screen.instead) {
        if (screen == opened) return@LaunchedEffect
        delay(PAUSE)
        actions.keep()
    }
    Page(
        words["agreed-what-became"],
        back = back,
        bottom = { MainButton(words["log-save"], { actions.save(screen) }, enabled = screen.how != null) },
    ) {
        SubHeading(screen.line.text)
        Quiet(screen.line.state)
        screen.refused.elsewhere(setOf("reason", "who", "what", "by"))?.let { Said(it) }
        ChoiceList(
            listOf(
                Choice(FollowUpKind.DONE, words["agreed-done"]),
                Choice(FollowUpKind.LET_GO, words["agreed-let-go"]),
                Choice(FollowUpKind.INSTEAD, words["agreed-instead"]),
            ),
            screen.how,
            { picked -> actions.edit { it.copy(how = picked) } },
        )
        when (screen.how) {
            FollowUpKind.LET_GO -> Reason(screen, actions)
            FollowUpKind.INSTEAD -> Instead(screen, actions)
            FollowUpKind.DONE, null -> Unit
        }
    }
}

@Composable
private fun Reason(
    screen: FollowingUp,
    actions: AgreementActions,
) = WriteArea(
    LocalWords.current["agreed-reason"],
    screen.reason,
    { reason -> actions.edit { it.copy(reason = reason) } },
    onPause = { actions.keep() },
    hint = LocalWords.current["talks-all-see"],
    problem = screen.refused.at("reason"),
)

@Composable
private fun Instead(
    screen: FollowingUp,
    actions: AgreementActions,
) = AgreementForm(screen.instead, screen.persons, screen.today, screen.refused, actions::keep) { change ->
    actions.edit { it.copy(instead = change(it.instead)) }
}

/** Who does what by when. [refused] names the field alone. */
@Composable
internal fun AgreementForm(
    entry: AgreementEntry,
    people: List<PersonChoice>,
    today: String,
    refused: Refused?,
    onPause: () -> Unit,
    onChange: ((AgreementEntry) -> AgreementEntry) -> Unit,
) {
    val words = LocalWords.current
    val opened = remember { entry }
    LaunchedEffect(entry.whoId, entry.by) {
        if (entry == opened) return@LaunchedEffect
        delay(PAUSE)
        onPause()
    }
    WriteArea(
        words["agreed-what"],
        entry.what,
        { what -> onChange { it.copy(what = what) } },
        onPause = { onPause() },
        problem = refused.at("what"),
    )
    SubHeading(words["agreed-who"])
    ChoiceList(
        people.map { Choice(it.personId, it.name) },
        entry.whoId.ifEmpty { null },
        { who -> onChange { it.copy(whoId = who.orEmpty()) } },
    )
    refused.at("who")?.let { Said(it) }
    DateChoice(
        words["agreed-by-when"],
        entry.by.ifEmpty { null },
        { by -> onChange { it.copy(by = by) } },
        { words.dayAtBeginning(it, today) },
        today,
        quick = soonDays(today, words),
        earliest = today,
    )
    refused.at("by")?.let { Said(it) }
}
