//! "Før møtet": a page to print or share, for a talk with one phone on the table, or none. What
//! each has written for themselves is not on it.

use medspiller_core::app::App;
use medspiller_core::model::id::{CaseId, TalkId};
use medspiller_core::model::talk::Agreement;

use super::agenda::AgendaLine;
use super::agreements;
use super::card::prepared;
use super::kind_text;
use super::said::Said;
use crate::error::MedspillerError;
use crate::moment::{Here, args};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct BeforeTheTalkPage {
    /// "Før møtet".
    pub title: String,
    /// "Trekantsamtale med Åse".
    pub about: String,
    /// Its parts.
    pub sections: Vec<PageSection>,
    /// "Det den enkelte har skrevet for seg selv, står ikke her."
    pub note: String,
    /// All of it as plain text.
    pub text: String,
}

/// A heading and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PageSection {
    /// "Dette skal dere snakke om".
    pub heading: String,
    /// One line a thing.
    pub lines: Vec<PageLine>,
}

/// A line, and what is said under it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PageLine {
    /// "Mål: Svømme 200 meter".
    pub text: String,
    /// "Dere så på det sist ..."; may be empty.
    pub detail: String,
}

impl BeforeTheTalkPage {
    pub(crate) fn of(
        app: &App,
        (case, talk): (CaseId, TalkId),
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let (place, talk) = (app.place(case)?, app.talk(case, talk)?);
        let said = Said::to_all(&place, here);
        let when = talk.agreed.as_ref();
        let when = when.map_or_else(|| here.texts.get("talk-no-time"), |at| said.when(at));
        let title = here.texts.get("before-title");
        let ready = prepared(&app.prepared(case, talk.id)?, &said);
        let ready = ready.into_iter().map(|line| PageLine::alone(line.text)).collect();
        let sections = vec![
            section("before-when", vec![PageLine::alone(when)], here),
            section("before-agenda", agenda(app, case, talk.id, &said)?, here),
            section("before-agreements", open(app, case, &said)?, here),
            section("before-ready", ready, here),
        ];
        let sections: Vec<_> =
            sections.into_iter().filter(|section| !section.lines.is_empty()).collect();
        let about = args![talk = kind_text(talk.kind, here), user = said.name(place.user())];
        let about = here.texts.with("before-about", &about);
        let note = here.texts.get("before-private");
        let text = plain(&title, &about, &sections, &note);
        Ok(Self { title, about, sections, note, text })
    }
}

fn section(heading: &str, lines: Vec<PageLine>, here: &Here) -> PageSection {
    PageSection { heading: here.texts.get(heading), lines }
}

fn agenda(
    app: &App,
    case: CaseId,
    talk: TalkId,
    said: &Said<'_>,
) -> Result<Vec<PageLine>, MedspillerError> {
    let points = app.agenda(case, talk)?;
    if points.is_empty() {
        return Ok(vec![PageLine::alone(said.here.texts.get("before-no-agenda"))]);
    }
    let line = |point| {
        let AgendaLine { title, reason, .. } = AgendaLine::of(point, said);
        PageLine { text: title, detail: reason }
    };
    Ok(points.iter().map(line).collect())
}

fn open(app: &App, case: CaseId, said: &Said<'_>) -> Result<Vec<PageLine>, MedspillerError> {
    let all = app.agreements(case)?;
    let open = all.iter().filter(|one| one.is_open());
    let line = |one: &Agreement| PageLine {
        text: agreements::text(one, said),
        detail: agreements::state(one, &all, said),
    };
    Ok(open.map(line).collect())
}

impl PageLine {
    fn alone(text: String) -> Self {
        Self { text, detail: String::new() }
    }
}

fn plain(title: &str, about: &str, sections: &[PageSection], note: &str) -> String {
    let mut text = format!("{title}\n{about}\n");
    for section in sections {
        text.push_str(&format!("\n{}\n", section.heading));
        for line in &section.lines {
            text.push_str(&format!("- {}\n", line.text.replace('\n', "\n  ")));
            if !line.detail.is_empty() {
                text.push_str(&format!("  {}\n", line.detail));
            }
        }
    }
    format!("{text}\n{note}\n")
}
