package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import kotlinx.coroutines.delay
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.HoldActions
import no.medspiller.ui.app.Holding
import no.medspiller.ui.app.OnwardEntry
import no.medspiller.ui.app.OnwardKind
import no.medspiller.ui.parts.ButtonPair
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.ChoiceList
import no.medspiller.ui.parts.DateChoice
import no.medspiller.ui.parts.FoldOut
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.Note
import no.medspiller.ui.parts.PAUSE
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.TimeChoice
import no.medspiller.ui.parts.WriteField
import java.time.LocalDate

/** How it goes on: without it a talk is not finished. */
@Composable
internal fun OnwardStep(
    screen: Holding,
    app: AppModel,
) {
    val words = LocalWords.current
    val actions = app.holding
    val onward = screen.entry.onward
    val edit = { change: (OnwardEntry) -> OnwardEntry -> actions.edit { it.copy(onward = change(it.onward)) } }
    val opened = remember { onward }
    LaunchedEffect(onward) {
        if (onward == opened) return@LaunchedEffect
        delay(PAUSE)
        actions.keep()
    }
    HoldPage(screen, app, words["onward-title"]) {
        WholeRefused(screen, setOf("next", "next_place", "next_by", "next_owner"))
        screen.shown.nextPlanned?.let { Paragraph(it) }
        ChoiceList(kinds(screen), onward.kind, { picked -> edit { it.copy(kind = picked) } })
        screen.refused.at("next")?.let { Said(it) }
        when (onward.kind) {
            OnwardKind.AT -> At(screen, edit)
            OnwardKind.WITHIN -> Within(screen, edit)
            OnwardKind.AS_PLANNED, OnwardKind.CLOSES, null -> Unit
        }
    }
}

/** A case with a talk ahead does not close, and none can be gone on with where none is planned. */
@Composable
private fun kinds(screen: Holding): List<Choice<OnwardKind>> {
    val words = LocalWords.current
    val isPlanned = screen.shown.nextPlanned != null
    return listOfNotNull(
        Choice(OnwardKind.AS_PLANNED, words["onward-as-planned"]).takeIf { isPlanned },
        Choice(OnwardKind.AT, words["onward-at"]).takeIf { !isPlanned },
        Choice(OnwardKind.WITHIN, words["onward-within"], words["onward-within-detail"]),
        Choice(OnwardKind.CLOSES, words["onward-closes"]).takeIf { !isPlanned },
    )
}

@Composable
private fun At(
    screen: Holding,
    edit: ((OnwardEntry) -> OnwardEntry) -> Unit,
) {
    val words = LocalWords.current
    val onward = screen.entry.onward
    DateChoice(
        words["talks-time-date"],
        onward.date.ifEmpty { null },
        { date -> edit { it.copy(date = date) } },
        { words.dayAtBeginning(it, screen.today) },
        screen.today,
        quick = nextDays(screen.today),
        earliest = dayAfter(screen.today),
    )
    TimeChoice(
        words["talks-time-clock"],
        onward.time,
        { time -> edit { it.copy(time = time) } },
        { words.clockAtBeginning(it) },
    )
    WriteField(
        words["talks-time-place"],
        onward.place,
        { place -> edit { it.copy(place = place) } },
        problem = screen.refused.at("next_place"),
    )
}

@Composable
private fun Within(
    screen: Holding,
    edit: ((OnwardEntry) -> OnwardEntry) -> Unit,
) {
    val words = LocalWords.current
    val onward = screen.entry.onward
    DateChoice(
        words["onward-by"],
        onward.by.ifEmpty { null },
        { by -> edit { it.copy(by = by) } },
        { words.dayAtBeginning(it, screen.today) },
        screen.today,
        quick = soonDays(screen.today, words),
        earliest = dayAfter(screen.today),
    )
    screen.refused.at("next_by")?.let { Said(it) }
    SubHeading(words["onward-owner"])
    ChoiceList(
        screen.shown.people.map { Choice(it.personId, it.name) },
        onward.ownerId.ifEmpty { null },
        { who -> edit { it.copy(ownerId = who.orEmpty()) } },
    )
    screen.refused.at("next_owner")?.let { Said(it) }
}

/** A month or three on: as often as the talks usually are. */
@Composable
private fun nextDays(today: String): List<Choice<String>> {
    val words = LocalWords.current
    val from = LocalDate.parse(today)
    return listOf(
        Choice(from.plusMonths(1).toString(), words["talks-in-a-month"]),
        Choice(from.plusMonths(2).toString(), words["talks-in-two-months"]),
        Choice(from.plusMonths(3).toString(), words["talks-in-three-months"]),
    )
}

private fun dayAfter(date: String): String = LocalDate.parse(date).plusDays(1).toString()

/** The whole of it, to look over together; and what is missing before it is finished. */
@Composable
internal fun FinishStep(
    screen: Holding,
    app: AppModel,
) {
    val words = LocalWords.current
    val actions = app.holding
    val missing = screen.shown.missing
    Page(
        words["finish-title"],
        above = { Quiet(screen.shown.title) },
        bottom = {
            ButtonPair(
                words["back"] to { app.back() },
                words["finish-button"] to { actions.finish(screen) },
                rightEnabled = missing.isEmpty(),
            )
        },
    ) {
        WholeRefused(screen, setOf("date"))
        if (missing.isEmpty()) {
            Note(words["finish-all-see"])
        } else {
            Note(missing.joinToString("\n"), heading = words["finish-missing"])
        }
        Overview(screen, actions)
        EdgeButton(words["holding-later"], actions::later)
    }
}

@Composable
private fun Overview(
    screen: Holding,
    actions: HoldActions,
) {
    val words = LocalWords.current
    val entry = screen.entry
    if (entry.summary.isNotBlank()) {
        Group {
            Heading(words["holding-summary"])
            Paragraph(entry.summary)
        }
    }
    if (entry.agreements.any { !it.isEmpty }) {
        Group {
            Heading(words["holding-agreed"])
            AgreementLines(screen)
        }
    }
    onwardInWords(screen)?.let {
        Group {
            Heading(words["onward-title"])
            Paragraph(it)
        }
    }
    HeldOn(screen, actions)
}

/** The day is as a rule the one it was set to, so it is opened only to be changed. */
@Composable
private fun HeldOn(
    screen: Holding,
    actions: HoldActions,
) {
    val words = LocalWords.current
    val date = screen.entry.date ?: screen.shown.typed.date
    val title = words["finish-date"] + "\n" + words.dayAtBeginning(date, screen.today)
    FoldOut(title, screen.dates || screen.refused.at("date") != null, actions::openDates) {
        DateChoice(
            words["finish-date"],
            date,
            { chosen ->
                actions.edit { it.copy(date = chosen) }
                actions.keep()
            },
            { words.dayAtBeginning(it, screen.today) },
            screen.today,
            latest = screen.today,
        )
        screen.refused.at("date")?.let { Said(it) }
    }
}

@Composable
private fun onwardInWords(screen: Holding): String? {
    val words = LocalWords.current
    val onward = screen.entry.onward
    val owner =
        screen.shown.people
            .find { it.personId == onward.ownerId }
            ?.name
    return when (onward.kind) {
        OnwardKind.AS_PLANNED -> {
            screen.shown.nextPlanned ?: words["onward-as-planned"]
        }

        OnwardKind.AT -> {
            val time = onward.date.ifEmpty { null }?.let { words.time(it + "T" + onward.time, screen.today).`when` }
            val place = onward.place.ifBlank { null }
            listOfNotNull(time?.replaceFirstChar { it.uppercase() }, place).joinToString(", ").ifEmpty { null }
        }

        OnwardKind.WITHIN -> {
            val by = onward.by.ifEmpty { null }?.let { words["agreed-by"] + " " + words.day(it, screen.today) }
            listOfNotNull(owner, by).joinToString(": ").ifEmpty { null }
        }

        OnwardKind.CLOSES -> {
            words["onward-closes"]
        }

        null -> {
            null
        }
    }
}
