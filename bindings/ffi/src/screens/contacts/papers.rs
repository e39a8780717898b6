//! Papers and courses: which day each is from, and never what stands in it.

use medspiller_core::app::App;
use medspiller_core::app::Place;
use medspiller_core::app::contacts::papers::Papers;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::papers::{Missing, Paper, PaperKind as Kind, PaperList, Requirement};
use medspiller_core::model::person::Role;
use medspiller_core::model::time::{Date, months_after};

use super::{entered, who_sees};
use crate::error::MedspillerError;
use crate::moment::{self, Here, args};

/// What sort of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum PaperKind {
    /// "Taushetserklæring": the day it was signed.
    Confidentiality,
    /// "Politiattest": the day it was shown, and nothing more.
    PoliceCertificate,
    /// "Førstehjelp".
    FirstAid,
    /// "Kurs": by its name.
    Course,
}

/// "Papirer og kurs".
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PapersScreen {
    /// The case it is looked at from.
    pub case_id: String,
    /// "Papirer og kurs".
    pub title: String,
    /// "Kari".
    pub contact: String,
    /// "Her står hvilken dag et papir er fra. Hva som står i det, lagres ikke."
    pub intro: String,
    /// "Dette ser du og kontaktpersonen i kommunen. Åse ser det ikke."
    pub who_sees: String,
    /// "Førstehjelp gikk ut 3. mai 2026.", a line each.
    pub missing: Vec<String>,
    /// "Alt det kommunen ber om, er der."; none while something is missing.
    pub all_there: Option<String>,
    /// The papers, the newest day first.
    pub papers: Vec<PaperLine>,
    /// "Ingen papirer er skrevet inn ennå."
    pub empty: Option<String>,
    /// The sorts, none chosen.
    pub kinds: Vec<PaperKindChoice>,
    /// "Dette ber kommunen om".
    pub asked_title: String,
    /// What is asked for today: "Førstehjelp, gjelder i 24 måneder".
    pub asked: Vec<RequirementLine>,
    /// "Kommunens liste fra 1. januar 2026", or that it has none.
    pub asked_from: String,
    /// The list that counts, where the municipality has one: for changing it or taking it back.
    pub list_id: Option<String>,
    /// Lists that begin later.
    pub coming: Vec<PaperListLine>,
    /// The one who looks is the municipality's, and may set the list.
    pub can_set_list: bool,
    /// "Ta bort", on each paper.
    pub withdraw: String,
    /// What a new paper begins with: today.
    pub date: String,
    /// Under which what is typed is kept.
    pub form: String,
}

/// One paper.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PaperLine {
    /// Which.
    pub paper_id: String,
    /// What sort.
    pub kind: PaperKind,
    /// "Kurs: Motiverende intervju".
    pub title: String,
    /// "3. mai 2026".
    pub date: String,
    /// "Gjelder til 3. mai 2028"; none when it doesn't run out.
    pub runs_out: Option<String>,
    /// "Skrevet inn av Kari i går kl. 12".
    pub entered: String,
}

/// A sort of paper, to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PaperKindChoice {
    /// Which.
    pub kind: PaperKind,
    /// "Taushetserklæring".
    pub text: String,
    /// It has a name besides: a course.
    pub has_name: bool,
}

/// A paper that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RequirementLine {
    /// "Førstehjelp, gjelder i 24 måneder".
    pub text: String,
    /// As it is typed.
    pub required: PaperRequirement,
}

/// A paper that is asked for, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PaperRequirement {
    /// What sort.
    pub kind: PaperKind,
    /// Which course; none when any will do.
    pub name: Option<String>,
    /// How many months it lasts, 1 to 120; none when it doesn't run out.
    pub lasts_months: Option<u16>,
}

/// A list that begins later.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PaperListLine {
    /// Which.
    pub list_id: String,
    /// "Ny liste fra 1. januar 2027".
    pub title: String,
    /// What it asks for.
    pub papers: Vec<String>,
}

/// A paper as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewPaper {
    /// What sort.
    pub kind: PaperKind,
    /// A course's name; empty for the others.
    pub name: String,
    /// Its day, `2026-05-03`.
    pub date: String,
}

impl PaperKind {
    const ALL: [Self; 4] =
        [Self::Confidentiality, Self::PoliceCertificate, Self::FirstAid, Self::Course];

    fn word(self, here: &Here) -> String {
        here.texts.get(match self {
            Self::Confidentiality => "paper-kind-confidentiality",
            Self::PoliceCertificate => "paper-kind-police",
            Self::FirstAid => "paper-kind-first-aid",
            Self::Course => "paper-kind-course",
        })
    }
}

impl From<Kind> for PaperKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Confidentiality => Self::Confidentiality,
            Kind::PoliceCertificate => Self::PoliceCertificate,
            Kind::FirstAid => Self::FirstAid,
            Kind::Course => Self::Course,
        }
    }
}

impl From<PaperKind> for Kind {
    fn from(kind: PaperKind) -> Self {
        match kind {
            PaperKind::Confidentiality => Self::Confidentiality,
            PaperKind::PoliceCertificate => Self::PoliceCertificate,
            PaperKind::FirstAid => Self::FirstAid,
            PaperKind::Course => Self::Course,
        }
    }
}

impl NewPaper {
    pub(crate) fn date(&self) -> Result<Date, MedspillerError> {
        moment::date("date", &self.date)
    }
}

impl PaperRequirement {
    pub(crate) fn read(&self) -> Requirement {
        let (name, lasts_months) = (self.name.clone(), self.lasts_months);
        Requirement { kind: self.kind.into(), name, lasts_months }
    }

    fn of(required: &Requirement) -> Self {
        let (name, lasts_months) = (required.name.clone(), required.lasts_months);
        Self { kind: required.kind.into(), name, lasts_months }
    }
}

impl PapersScreen {
    pub(crate) fn of(app: &App, case: CaseId, here: &Here) -> Result<Self, MedspillerError> {
        let (place, papers) = (app.place(case)?, app.papers(case, here.now)?);
        let texts = here.texts;
        let choice = |kind: PaperKind| PaperKindChoice {
            kind,
            text: kind.word(here),
            has_name: kind == PaperKind::Course,
        };
        Ok(Self {
            case_id: case.to_string(),
            title: texts.get("papers-title"),
            contact: place.view.contact_name.clone(),
            intro: texts.get("papers-intro"),
            who_sees: who_sees(&place, here),
            missing: papers.missing.iter().map(|one| missing_text(one, here)).collect(),
            all_there: papers.missing.is_empty().then(|| texts.get("papers-all-there")),
            empty: papers.papers.is_empty().then(|| texts.get("papers-none")),
            kinds: PaperKind::ALL.map(choice).into(),
            asked_title: texts.get("papers-asked-for"),
            asked: papers.required.iter().map(|one| RequirementLine::of(one, here)).collect(),
            asked_from: match &papers.list {
                Some(list) => texts.with_one("papers-list-from", "date", texts.date(list.from)),
                None => texts.get("papers-list-usual"),
            },
            list_id: papers.list.as_ref().map(|list| list.id.to_string()),
            coming: papers.coming.iter().map(|list| PaperListLine::of(list, here)).collect(),
            can_set_list: place.role == Role::Coordinator,
            withdraw: texts.get("paper-withdraw"),
            date: here.today().to_string(),
            form: format!("paper/{case}"),
            papers: lines(&papers, &place, here),
        })
    }
}

fn lines(papers: &Papers, place: &Place, here: &Here) -> Vec<PaperLine> {
    let line = |paper: &Paper| PaperLine {
        paper_id: paper.id.to_string(),
        kind: paper.kind.into(),
        title: title(paper.kind, paper.name.as_deref(), here),
        date: here.texts.date(paper.date),
        runs_out: runs_out(paper, papers)
            .map(|day| here.texts.with_one("paper-runs-out", "date", here.texts.date(day))),
        entered: entered("work-entered", (paper.by, &paper.entered), place, here),
    };
    papers.papers.iter().map(line).collect()
}

/// The last day a paper counts, where one that is asked for runs out: by the longest that it meets.
fn runs_out(paper: &Paper, papers: &Papers) -> Option<Date> {
    let same = |required: &&Requirement| {
        let named = |name: &String| {
            paper.name.as_ref().is_some_and(|has| has.to_lowercase() == name.to_lowercase())
        };
        required.kind == paper.kind && required.name.as_ref().is_none_or(named)
    };
    let months = papers.required.iter().filter(same).filter_map(|one| one.lasts_months).max()?;
    months_after(paper.date, months.into()).pred_opt()
}

/// "Kurs: Motiverende intervju", "Førstehjelp".
fn title(kind: Kind, name: Option<&str>, here: &Here) -> String {
    match (kind, name) {
        (Kind::Course, Some(name)) => here.texts.with_one("paper-course", "name", name),
        (Kind::Course, None) => here.texts.get("paper-any-course"),
        (kind, _) => PaperKind::from(kind).word(here),
    }
}

fn required_title(required: &Requirement, here: &Here) -> String {
    title(required.kind, required.name.as_deref(), here)
}

fn missing_text(missing: &Missing, here: &Here) -> String {
    let paper = required_title(&missing.required, here);
    match missing.ran_out {
        None => here.texts.with("paper-missing", &args![paper = paper]),
        Some(day) => {
            let date = here.texts.date(day);
            here.texts.with("paper-ran-out", &args![paper = paper, date = date])
        }
    }
}

fn required_text(required: &Requirement, here: &Here) -> String {
    let paper = required_title(required, here);
    match required.lasts_months {
        None => paper,
        Some(months) => {
            let months = here.texts.with_one("months", "count", months);
            here.texts.with("paper-lasts", &args![paper = paper, months = months])
        }
    }
}

impl RequirementLine {
    fn of(required: &Requirement, here: &Here) -> Self {
        Self { text: required_text(required, here), required: PaperRequirement::of(required) }
    }
}

impl PaperListLine {
    fn of(list: &PaperList, here: &Here) -> Self {
        let date = here.texts.date(list.from);
        let papers: Vec<String> = list.papers.iter().map(|one| required_text(one, here)).collect();
        let nothing = || vec![here.texts.get("papers-list-nothing")];
        Self {
            list_id: list.id.to_string(),
            title: here.texts.with_one("papers-list-coming", "date", date),
            papers: if papers.is_empty() { nothing() } else { papers },
        }
    }
}
