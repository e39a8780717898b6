package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import kotlinx.coroutines.delay
import no.medspiller.Attendance
import no.medspiller.AttendanceChoice
import no.medspiller.LogForm
import no.medspiller.LogParticipant
import no.medspiller.ui.app.LogRow
import no.medspiller.ui.app.QuickLog
import no.medspiller.ui.app.SessionActions
import no.medspiller.ui.parts.Choice
import no.medspiller.ui.parts.ChoiceButtons
import no.medspiller.ui.parts.ChoiceList
import no.medspiller.ui.parts.FoldOut
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.Note
import no.medspiller.ui.parts.OpenCard
import no.medspiller.ui.parts.PAUSE
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Said
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.WriteArea

/** Logging a session in seconds: what was planned stands there, and how it went is one tap. */
@Composable
internal fun QuickLogScreen(
    screen: QuickLog,
    actions: SessionActions,
    back: (() -> Unit)?,
) {
    val form = screen.shown.log
    val entry = screen.entry
    if (form == null || entry == null) {
        WhoScreen(screen, actions, back)
        return
    }
    LaunchedEffect(entry.activity, entry.place) {
        if (entry.activity == form.activity && entry.place == form.place) return@LaunchedEffect
        delay(PAUSE)
        actions.keep(screen)
    }
    val words = LocalWords.current
    Page(
        screen.shown.title,
        back = back,
        bottom = { MainButton(words["log-save"], { actions.save(screen) }) },
    ) {
        if (screen.hasRefusalElsewhere()) Said(checkNotNull(screen.refused).inWords())
        WhatScreen(screen, form, entry, actions)
        form.participants.forEachIndexed { at, participant ->
            Attended(screen, participant, at, entry.rows[at], actions)
        }
        FoldOut(words["log-add"], screen.adds, { open -> actions.edit { it.copy(adds = open) } }) {
            form.participants.forEachIndexed { at, participant ->
                Additions(screen, participant, at, entry.rows[at], actions)
            }
        }
    }
}

@Composable
private fun WhoScreen(
    screen: QuickLog,
    actions: SessionActions,
    back: (() -> Unit)?,
) = Page(screen.shown.title, back = back) {
    Heading(LocalWords.current["log-who"])
    screen.shown.who.forEach { who -> OpenCard(who.text, { actions.choose(who.caseId, who.groupId) }) }
}

/** The four that are usual; the rest behind one more tap, so that all that is needed is in view at once. */
private val Usual =
    setOf(Attendance.CAME, Attendance.LATE, Attendance.DID_NOT_COME, Attendance.CANCELLED_WITH_NOTICE)

@Composable
private fun Attended(
    screen: QuickLog,
    participant: LogParticipant,
    at: Int,
    row: LogRow,
    actions: SessionActions,
) = Group {
    val words = LocalWords.current
    val form = checkNotNull(screen.shown.log)
    val name = if (form.groupId == null) words["log-how"] else participant.called
    val (usual, others) = participant.attendance.partition { it.attendance in Usual }
    val pick = { picked: Attendance? -> actions.editRow(at) { it.copy(attendance = picked) } }
    SubHeading(name)
    participant.paused?.let { Note(it) }
    ChoiceButtons(name, usual.map(::choiceOf), row.attendance, pick)
    screen.problemOf("attendance", at)?.let { Said(it) }
    val open = row.caseId in screen.more || others.any { it.attendance == row.attendance }
    FoldOut(words["log-more"], open, { actions.edit { log -> log.withMore(row.caseId, it) } }) {
        ChoiceList(others.map(::choiceOf), row.attendance, pick)
    }
}

private fun choiceOf(of: AttendanceChoice) = Choice(of.attendance, of.text)
