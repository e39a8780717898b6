package no.medspiller.ui.screens

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import no.medspiller.LogForm
import no.medspiller.ui.app.LogEntry
import no.medspiller.ui.app.QuickLog
import no.medspiller.ui.app.Refused
import no.medspiller.ui.app.SessionActions
import no.medspiller.ui.parts.DateChoice
import no.medspiller.ui.parts.FoldOut
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.NumberChoice
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.TimeChoice
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.Words
import no.medspiller.ui.parts.WriteField
import no.medspiller.ui.parts.outdent
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime

/** When, what and where in a line; a tap opens them to be changed. */
@Composable
internal fun WhatScreen(
    screen: QuickLog,
    form: LogForm,
    entry: LogEntry,
    actions: SessionActions,
) {
    val words = LocalWords.current
    val people = form.participants.joinToString { it.called }
    val line = listOf(people, whenInWords(screen, form, entry, words), entry.activity, entry.place)
    FoldOut(
        line.filter { it.isNotBlank() }.joinToString("\n"),
        screen.changes,
        { open -> actions.edit { it.copy(changes = open) } },
    ) {
        if (form.notLogged.isNotEmpty()) {
            Column {
                form.notLogged.forEach { other ->
                    val open = { actions.logInstead(form, other.planned) }
                    WordButton(other.text, { open() }, Modifier.outdent(WordPadding))
                }
            }
        }
        WhenChoice(screen, entry, actions)
        WriteField(
            words["log-activity"],
            entry.activity,
            { text -> actions.editEntry { it.copy(activity = text) } },
            problem = screen.problemOf("activity"),
        )
        WriteField(
            words["log-place"],
            entry.place,
            { text -> actions.editEntry { it.copy(place = text) } },
            problem = screen.problemOf("place"),
        )
    }
}

@Composable
private fun WhenChoice(
    screen: QuickLog,
    entry: LogEntry,
    actions: SessionActions,
) {
    val words = LocalWords.current
    val start = LocalDateTime.parse(entry.start)
    val begins = { date: LocalDate, time: LocalTime ->
        actions.editEntry { it.copy(start = LocalDateTime.of(date, time).toString()) }
    }
    DateChoice(
        words["log-date"],
        start.toLocalDate().toString(),
        { begins(LocalDate.parse(it), start.toLocalTime()) },
        { words.dayAtBeginning(it, screen.today) },
        today = screen.today,
    )
    TimeChoice(
        words["log-time"],
        start.toLocalTime().toString(),
        { begins(start.toLocalDate(), LocalTime.parse(it)) },
        { words.clockAtBeginning(it) },
    )
    screen.problemOf("start")?.let { Said(it) }
    NumberChoice(
        words["log-length"],
        entry.minutes,
        { minutes -> minutes?.let { of -> actions.editEntry { it.copy(minutes = of) } } },
        { "$it " + words["log-minutes"] },
        range = SHORTEST..LONGEST,
        by = SHORTEST,
    )
    screen.problemOf("minutes")?.let { Said(it) }
}

/** A session is as short as this step, and no longer than this, in minutes. */
private const val SHORTEST = 15
private const val LONGEST = 720

/** As the core says it while it is as proposed, and as it would say what is changed. */
private fun whenInWords(
    screen: QuickLog,
    form: LogForm,
    entry: LogEntry,
    words: Words,
): String {
    if (entry.start == form.start && entry.minutes == form.minutes.toInt()) return form.`when`
    return words.time(entry.start, screen.today, entry.minutes).`when`.replaceFirstChar { it.uppercase() }
}

/** What a rule has against [field], of the participant [at] where it is one's own. */
@Composable
internal fun QuickLog.problemOf(
    field: String,
    at: Int? = null,
): String? = refused?.takeIf { it.field == field || (at != null && it.field == "participants.$at.$field") }?.inWords()

@Composable
internal fun Refused.inWords(): String =
    LocalWords.current.orElse("invalid-" + reason.replace('_', '-'), "invalid-other")

/** The refused field is none that this screen shows a problem at. */
internal fun QuickLog.hasRefusalElsewhere(): Boolean = refused?.field?.substringAfterLast('.') !in Shown + null

private val Shown = setOf("attendance", "shared_note", "work_note", "start", "minutes", "activity", "place")

/** Opens or closes the less usual ways it can have gone for one participant. */
internal fun QuickLog.withMore(
    caseId: String,
    open: Boolean,
) = copy(more = if (open) more + caseId else more - caseId)
