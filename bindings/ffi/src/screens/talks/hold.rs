//! Holding a talk: one item a page, what was agreed, how it goes on, and what is still missing.
//!
//! What is typed is kept as fields of the screen's form, so that a call or a dead battery loses
//! nothing: `date`, `summary`, `note-` and a page's key; for each agreement `agreement-0-who`,
//! `-what`, `-by`; `next` as `as_planned`, `at`, `within` or `closes`, with `next-at`, `next-place`,
//! `next-by`, `next-owner`.

use std::collections::BTreeMap;

use medspiller_core::app::App;
use medspiller_core::app::talks::When;
use medspiller_core::app::talks::agenda::Point;
use medspiller_core::app::talks::holding::{NewHeld, NewPromise, Onward};
use medspiller_core::model::id::{CaseId, TalkId};
use medspiller_core::model::talk::{Agreement, TriangleTalk};

use super::agenda::AgendaLine;
use super::agreements::{AgreementLine, PersonChoice, people};
use super::kind_text;
use super::said::Said;
use crate::error::MedspillerError;
use crate::moment::{self, Here, args};
use crate::screens::case::Acting;

/// The most agreements of one talk's form.
const AGREEMENTS: usize = 20;

/// Holding a talk.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HoldScreen {
    /// The case.
    pub case_id: String,
    /// The talk.
    pub talk_id: String,
    /// "Trekantsamtale".
    pub title: String,
    /// One item a page.
    pub pages: Vec<HoldPage>,
    /// "Ingen punkter er valgt. Snakk om det dere vil.", "Åse har ikke valgt ...".
    pub notes: Vec<String>,
    /// What was agreed before and waits to be done: to be followed up.
    pub open_agreements: Vec<AgreementLine>,
    /// Who can do something.
    pub people: Vec<PersonChoice>,
    /// The key of its form.
    pub form_key: String,
    /// What is typed so far.
    pub typed: HeldInput,
    /// What the notes say together, for a summary to begin with; empty without any.
    pub summary_from_notes: String,
    /// "Neste samtale er avtalt: torsdag 4. mars kl. 13.", when one is planned already.
    pub next_planned: Option<String>,
    /// What is missing before it is finished: "Hvem gjør dette: ringe hallen?". Empty when it can
    /// be finished.
    pub missing: Vec<String>,
}

/// One item of the talk.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HoldPage {
    /// What it is called in calls.
    pub key: String,
    /// "Punkt 2 av 5".
    pub position: String,
    /// "Mål: Svømme 200 meter".
    pub title: String,
    /// Why it is there.
    pub reason: String,
    /// The field of its note.
    pub note_field: String,
    /// The note typed so far.
    pub note: String,
}

/// What a talk came to, as typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HeldInput {
    /// The day it was held, `2026-12-03`.
    pub date: String,
    /// What was said, read together.
    pub summary: String,
    /// What was agreed; may be nothing.
    pub agreements: Vec<AgreementInput>,
    /// How it goes on; without it the talk isn't finished.
    pub next: Option<NextInput>,
}

/// Who does what by when, as typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AgreementInput {
    /// Who; empty until chosen.
    pub who_id: String,
    /// What.
    pub what: String,
    /// By when, `2026-12-03`; empty until chosen.
    pub by: String,
}

/// How it goes on, as typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum NextInput {
    /// With the talk that is planned already.
    AsPlanned,
    /// At a time.
    At {
        /// `2027-03-04T13:00`; empty until chosen.
        local: String,
        /// Where; may be empty.
        place: String,
    },
    /// "Vi avtaler tid innen ..."
    Within {
        /// `2027-03-04`; empty until chosen.
        by: String,
        /// Who sees to it; empty until chosen.
        owner_id: String,
    },
    /// The case closes.
    CaseCloses,
}

impl HoldScreen {
    pub(crate) fn of(
        app: &App,
        (case, talk): (CaseId, TalkId),
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let talks = app.talks(case, here.now)?;
        let held = talks.planned.iter().find(|one| one.id == talk);
        let held = held.ok_or(MedspillerError::NotFound)?;
        let said = Said::to(&talks.place, talks.place.person(acting.into()), here);
        let form_key = form_key(talk);
        let fields = app.form(&form_key)?.unwrap_or_default();
        let points = app.agenda(case, talk)?;
        let pages = pages(&points, &fields, &said);
        let open: Vec<Agreement> =
            app.agreements(case)?.into_iter().filter(Agreement::is_open).collect();
        let next = talks.planned.iter().find(|one| one.id != talk);
        let next = next.and_then(|one| one.agreed.as_ref()).map(|at| said.when(at));
        let typed = HeldInput::of(&fields, held, here);
        Ok(Self {
            case_id: case.to_string(),
            talk_id: talk.to_string(),
            title: kind_text(held.kind, here),
            notes: notes(&points, &said),
            open_agreements: open.iter().map(|one| AgreementLine::of(one, &open, &said)).collect(),
            people: people(&said),
            summary_from_notes: from_notes(&pages, here),
            next_planned: next.map(|when| here.texts.with_one("hold-next-planned", "when", when)),
            missing: typed.missing(here),
            form_key,
            typed,
            pages,
        })
    }
}

fn form_key(talk: TalkId) -> String {
    format!("hold-{talk}")
}

type Fields = BTreeMap<String, String>;

fn pages(points: &[Point], fields: &Fields, said: &Said<'_>) -> Vec<HoldPage> {
    let of = points.len();
    let page = |(at, point): (usize, &Point)| {
        let AgendaLine { key, title, reason } = AgendaLine::of(point, said);
        let note_field = format!("note-{key}");
        let position = args![position = at + 1, of = of];
        HoldPage {
            position: said.here.texts.with("hold-position", &position),
            note: fields.get(&note_field).cloned().unwrap_or_default(),
            note_field,
            key,
            title,
            reason,
        }
    };
    points.iter().enumerate().map(page).collect()
}

fn notes(points: &[Point], said: &Said<'_>) -> Vec<String> {
    match points.is_empty() {
        true => vec![
            said.who("agenda-not-chosen", said.place.user()),
            said.here.texts.get("hold-no-points"),
        ],
        false => Vec::new(),
    }
}

fn from_notes(pages: &[HoldPage], here: &Here) -> String {
    let noted = pages.iter().filter(|page| !page.note.trim().is_empty());
    let line = |page: &HoldPage| {
        let note = page.note.trim();
        here.texts.with("hold-note", &args![title = page.title.as_str(), note = note])
    };
    noted.map(line).collect::<Vec<_>>().join("\n")
}

impl HeldInput {
    /// What is typed. The day is the talk's own, or today.
    fn of(fields: &Fields, talk: &TriangleTalk, here: &Here) -> Self {
        let field = |name: &str| fields.get(name).cloned().unwrap_or_default();
        let day = talk.agreed.as_ref().map_or(here.today(), |at| at.date()).min(here.today());
        let date = fields.get("date").cloned().unwrap_or_else(|| day.to_string());
        let agreement = |at: usize| AgreementInput {
            who_id: field(&format!("agreement-{at}-who")),
            what: field(&format!("agreement-{at}-what")),
            by: field(&format!("agreement-{at}-by")),
        };
        let is_typed = |one: &AgreementInput| *one != AgreementInput::empty();
        let next = match field("next").as_str() {
            "as_planned" => Some(NextInput::AsPlanned),
            "at" => Some(NextInput::At { local: field("next-at"), place: field("next-place") }),
            "within" => {
                Some(NextInput::Within { by: field("next-by"), owner_id: field("next-owner") })
            }
            "closes" => Some(NextInput::CaseCloses),
            _ => None,
        };
        Self {
            date,
            summary: field("summary"),
            agreements: (0..AGREEMENTS).map(agreement).filter(is_typed).collect(),
            next,
        }
    }

    /// What is missing before the talk is finished, in the order of the pages.
    fn missing(&self, here: &Here) -> Vec<String> {
        let mut missing = vec![
            asks(&self.date, "missing-date", here),
            asks(&self.summary, "missing-summary", here),
        ];
        missing.extend(self.agreements.iter().flat_map(|one| one.missing(here)));
        missing.extend(match &self.next {
            None => vec![asks("", "missing-next", here)],
            Some(NextInput::At { local, .. }) => vec![asks(local, "missing-next-time", here)],
            Some(NextInput::Within { by, owner_id }) => {
                vec![asks(by, "missing-next-by", here), asks(owner_id, "missing-next-owner", here)]
            }
            Some(NextInput::AsPlanned | NextInput::CaseCloses) => Vec::new(),
        });
        missing.into_iter().flatten().collect()
    }

    /// As the core takes it.
    pub(crate) fn read(&self, zone: &str) -> Result<NewHeld, MedspillerError> {
        let agreements = self.agreements.iter().enumerate();
        let agreements = agreements.map(|(at, one)| one.read(&format!("agreements.{at}.by")));
        Ok(NewHeld {
            date: moment::date("date", &self.date)?,
            summary: self.summary.clone(),
            agreements: agreements.collect::<Result<_, _>>()?,
            next: self.next.as_ref().map(|next| next.read(zone)).transpose()?,
        })
    }
}

impl AgreementInput {
    fn missing(&self, here: &Here) -> Vec<Option<String>> {
        let what = self.what.trim();
        if what.is_empty() {
            return vec![asks("", "missing-agreement-what", here)];
        }
        let of_it =
            |typed: &str, key| typed.is_empty().then(|| here.texts.with_one(key, "what", what));
        vec![of_it(&self.who_id, "missing-agreement-who"), of_it(&self.by, "missing-agreement-by")]
    }

    fn empty() -> Self {
        Self { who_id: String::new(), what: String::new(), by: String::new() }
    }

    /// As the core takes it. `by_field` is what its day is called.
    pub(crate) fn read(&self, by_field: &str) -> Result<NewPromise, MedspillerError> {
        let who = chosen(&self.who_id).map(moment::id).transpose()?;
        let by = moment::date_if_any(by_field, chosen(&self.by))?;
        Ok(NewPromise { who, what: self.what.clone(), by })
    }
}

impl NextInput {
    fn read(&self, zone: &str) -> Result<Onward, MedspillerError> {
        Ok(match self {
            Self::AsPlanned => Onward::AsPlanned,
            Self::At { local, place } => Onward::At(When {
                local: moment::local("next", local)?,
                zone: zone.to_owned(),
                place: place.clone(),
            }),
            Self::Within { by, owner_id } => Onward::Within {
                by: moment::date_if_any("next_by", chosen(by))?,
                owner: chosen(owner_id).map(moment::id).transpose()?,
            },
            Self::CaseCloses => Onward::CaseCloses,
        })
    }
}

/// A question about what isn't typed.
fn asks(typed: &str, key: &str, here: &Here) -> Option<String> {
    typed.trim().is_empty().then(|| here.texts.get(key))
}

/// What has been chosen: nothing is empty.
fn chosen(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}
