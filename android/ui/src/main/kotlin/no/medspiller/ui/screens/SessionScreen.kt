package no.medspiller.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import no.medspiller.Acting
import no.medspiller.VersionLine
import no.medspiller.ui.app.AppModel
import no.medspiller.ui.app.SessionEditActions
import no.medspiller.ui.app.SessionShown
import no.medspiller.ui.app.WorkNoteWriting
import no.medspiller.ui.app.acting
import no.medspiller.ui.parts.AnswerRow
import no.medspiller.ui.parts.FoldOut
import no.medspiller.ui.parts.Group
import no.medspiller.ui.parts.Heading
import no.medspiller.ui.parts.LocalWords
import no.medspiller.ui.parts.MainButton
import no.medspiller.ui.parts.Note
import no.medspiller.ui.parts.Page
import no.medspiller.ui.parts.Paragraph
import no.medspiller.ui.parts.Quiet
import no.medspiller.ui.parts.SubHeading
import no.medspiller.ui.parts.UndoBar
import no.medspiller.ui.parts.WordButton
import no.medspiller.ui.parts.WordPadding
import no.medspiller.ui.parts.WriteArea
import no.medspiller.ui.parts.outdent

/** One session: how it went, what was said about it and by whom, and all its versions. */
@Composable
internal fun OneSessionScreen(
    screen: SessionShown,
    app: AppModel,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    val shown = screen.shown
    Page(
        shown.title,
        back = back,
        above = { Quiet(shown.`when`) },
        bottom = { SessionButtons(screen, app) },
    ) {
        shown.undone?.let { Note(it) }
        Lines(shown.attendance, listOfNotNull(shown.activity, shown.place, shown.inGroup))
        shown.said.forEach { AnswerRow(it.label + ". " + it.saidBy, it.words) }
        shown.sharedNote?.let {
            Group {
                SubHeading(words["log-shared-note"])
                Paragraph(it)
            }
        }
        WorkNotes(screen, app.sessionEdits)
        if (shown.versions.size > 1) {
            FoldOut(words["session-versions"], screen.versionsOpen, app.done::openVersions) {
                shown.versions.reversed().forEach { VersionView(it) }
            }
        }
    }
}

@Composable
private fun SessionButtons(
    screen: SessionShown,
    app: AppModel,
) {
    val words = LocalWords.current
    screen.saved?.let { saved ->
        UndoBar(
            saved.logged.said,
            { app.done.undo(screen, saved) },
            saved.seconds,
            { app.done.forget() },
            id = saved.logged.undo,
        )
    }
    if (screen.shown.undone == null) MainButton(words["session-correct"], { app.sessionEdits.begin(screen) })
}

/** The contact's own. Handed over, and on the user's phone, there is no sign of them. */
@Composable
private fun WorkNotes(
    screen: SessionShown,
    actions: SessionEditActions,
) {
    if (screen.acting != Acting.OWNER || screen.people.acting != Acting.OWNER) return
    val words = LocalWords.current
    Group {
        if (screen.shown.workNotes.isNotEmpty()) SubHeading(words["log-work-note"])
        screen.shown.workNotes.forEach { note ->
            Lines(note.text, listOf(note.entered))
            WordButton(
                words["session-note-take-back"],
                { actions.takeNoteBack(screen, note.noteId) },
                Modifier.outdent(WordPadding),
            )
        }
        WordButton(words["session-note-write"], { actions.beginNote(screen) }, Modifier.outdent(WordPadding))
    }
}

@Composable
private fun VersionView(version: VersionLine) =
    Group {
        SubHeading(version.title)
        version.undone?.let { Paragraph(it) }
        Lines(version.lines.first(), version.lines.drop(1))
        listOfNotNull(version.reason, version.entered).forEach { Quiet(it) }
    }

@Composable
internal fun WorkNoteScreen(
    screen: WorkNoteWriting,
    actions: SessionEditActions,
    back: (() -> Unit)?,
) {
    val words = LocalWords.current
    Page(
        words["log-work-note"],
        back = back,
        above = { Quiet(screen.shown.title + ". " + screen.shown.`when`) },
        bottom = { MainButton(words["log-save"], { actions.saveNote(screen) }) },
    ) {
        WriteArea(
            words["log-work-note"],
            screen.text,
            actions::writeNote,
            onPause = { actions.keepNote(screen, it) },
            hint = words["log-work-note-hint"],
            problem = screen.refused?.inWords(),
        )
    }
}
