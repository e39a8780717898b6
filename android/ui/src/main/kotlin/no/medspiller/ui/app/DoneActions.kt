package no.medspiller.ui.app

import no.medspiller.Acting
import no.medspiller.CalendarLine
import no.medspiller.Invalid

/** Looking back: what was done, by month, one session, and how it has been over weeks. */
class DoneActions internal constructor(
    private val app: AppModel,
) {
    private val sessions get() = app.vault.sessions

    fun open(
        people: People,
        acting: Acting,
    ) = app.act { app.show(load(people, acting)) }

    /** As many [pages] as were in view. */
    suspend fun load(
        people: People,
        acting: Acting,
        pages: Int = 1,
    ): DoneShown {
        val first = sessions.doneTogether(people.caseId, null, acting)
        val all = mutableListOf(first)
        while (all.size < pages) {
            all += sessions.doneTogether(people.caseId, all.last().next ?: break, acting)
        }
        return DoneShown(people, acting, all)
    }

    fun more(screen: DoneShown) =
        app.act {
            val page = sessions.doneTogether(screen.people.caseId, screen.next ?: return@act, screen.acting)
            app.edit<DoneShown> { it.copy(pages = screen.pages + page) }
        }

    /** A month: the one of today. */
    fun month(
        people: People,
        acting: Acting,
        ofAll: Boolean = false,
    ) = app.act { app.show(monthOf(people, acting, ofAll)) }

    suspend fun monthOf(
        people: People,
        acting: Acting,
        ofAll: Boolean = false,
        month: String = app.today().take(MONTH),
    ): MonthShown {
        val calendar = sessions.calendar(people.caseId.takeUnless { ofAll }, month, acting)
        return MonthShown(people, acting, ofAll, calendar, app.today())
    }

    fun turn(
        screen: MonthShown,
        month: String,
    ) = app.act {
        val turned = monthOf(screen.people, screen.acting, screen.ofAll, month)
        val ofToday = turned.today.take(MONTH) == month
        app.edit<MonthShown> { turned.copy(chosen = turned.today.takeIf { ofToday }) }
    }

    fun chooseDay(date: String) = app.edit<MonthShown> { it.copy(chosen = date) }

    /** What lies on a day: a session that was logged, or one that is to be. */
    fun see(
        screen: MonthShown,
        line: CalendarLine,
    ) {
        val session = line.sessionId
        val planned = line.planned
        when {
            session != null -> app.act { app.show(one(app.peopleOf(screen, line), screen.acting, session)) }
            planned != null -> app.act { app.show(app.plans.one(app.peopleOf(screen, line), screen.acting, planned)) }
        }
    }

    fun see(
        people: People,
        acting: Acting,
        sessionId: String,
    ) = app.act { app.show(one(people, acting, sessionId)) }

    suspend fun one(
        people: People,
        acting: Acting,
        sessionId: String,
    ) = SessionShown(people, acting, sessions.session(people.caseId, sessionId, acting))

    fun openVersions(open: Boolean) = app.edit<SessionShown> { it.copy(versionsOpen = open) }

    fun undo(
        screen: SessionShown,
        saved: Saved,
    ) = app.act {
        try {
            sessions.undoSessions(saved.logged.undo)
        } catch (_: Invalid) {
            // The time for it is over: it stays.
        }
        app.replace(one(screen.people, screen.acting, screen.shown.version.sessionId))
    }

    /** The time for undoing is over. */
    fun forget() = app.edit<SessionShown> { it.copy(saved = null) }

    fun development(
        people: People,
        acting: Acting,
    ) = app.act { app.show(developmentOf(people, acting)) }

    suspend fun developmentOf(
        people: People,
        acting: Acting,
        weeks: UInt = WEEKS.first(),
    ): DevelopmentShown {
        val shown = sessions.sessionsDevelopment(people.caseId, weeks, acting)
        return DevelopmentShown(people, acting, weeks, shown, app.today())
    }

    fun chooseWeeks(
        screen: DevelopmentShown,
        weeks: UInt,
    ) = app.act {
        val shown = developmentOf(screen.people, screen.acting, weeks)
        app.edit<DevelopmentShown> { shown.copy(inWords = it.inWords) }
    }

    fun tellInWords(inWords: Boolean) = app.edit<DevelopmentShown> { it.copy(inWords = inWords) }

    companion object {
        /** How far back one can look, in weeks. */
        val WEEKS = listOf(12u, 26u, 52u)
    }
}

/** The length of "2026-11". */
private const val MONTH = 7

/** Whose session it is, in a month of all. */
private suspend fun AppModel.peopleOf(
    screen: MonthShown,
    line: CalendarLine,
): People {
    if (line.caseId == screen.people.caseId) return screen.people
    val card = vault.home().cases.first { it.caseId == line.caseId }
    return People(card.caseId, card.userName, card.contactName, screen.people.role)
}
