//! "Det vi ble enige om".

use medspiller_core::app::App;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::talk::{Agreement, Came, FollowUp};

use super::said::Said;
use crate::error::MedspillerError;
use crate::moment::{Here, args};
use crate::screens::case::Acting;

/// All that was agreed in a case.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AgreementsScreen {
    /// The case.
    pub case_id: String,
    /// What waits to be done, by its day: what is late is first.
    pub open: Vec<AgreementLine>,
    /// What is done or let go, the newest day first.
    pub ended: Vec<AgreementLine>,
    /// "Dere har ikke blitt enige om noe ennå."
    pub none: Option<String>,
    /// Who can do something.
    pub people: Vec<PersonChoice>,
}

/// Who does what by when.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AgreementLine {
    /// Which.
    pub agreement_id: String,
    /// "Kari: ringe hallen".
    pub text: String,
    /// "Innen torsdag 3. desember", "Skulle vært gjort innen ...", "Gjort ...", "Endret til: ...".
    pub state: String,
    /// It waits to be done.
    pub is_open: bool,
    /// It waits, and its day is past.
    pub is_late: bool,
    /// Who does it.
    pub who_id: String,
    /// What, alone.
    pub what: String,
    /// By when, `2026-12-03`.
    pub by: String,
}

/// Someone who can do something.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PersonChoice {
    /// Who.
    pub person_id: String,
    /// "Kari", or "Du".
    pub name: String,
}

impl AgreementsScreen {
    pub(crate) fn of(
        app: &App,
        case: CaseId,
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let place = app.place(case)?;
        let said = Said::to(&place, place.person(acting.into()), here);
        let all = app.agreements(case)?;
        let lines = |open: bool| {
            let of_them = all.iter().filter(|one| one.is_open() == open);
            of_them.map(|one| AgreementLine::of(one, &all, &said)).collect()
        };
        Ok(Self {
            case_id: case.to_string(),
            open: lines(true),
            ended: lines(false),
            none: all.is_empty().then(|| here.texts.get("agreements-none")),
            people: people(&said),
        })
    }
}

/// Everyone of the case.
pub(crate) fn people(said: &Said<'_>) -> Vec<PersonChoice> {
    let choice =
        |person| PersonChoice { person_id: said.id(person), name: said.name_or_you(person) };
    said.people().into_iter().map(choice).collect()
}

impl AgreementLine {
    /// `all` are those among which the one that took its place may be.
    pub(crate) fn of(agreement: &Agreement, all: &[Agreement], said: &Said<'_>) -> Self {
        Self {
            agreement_id: agreement.id.to_string(),
            text: text(agreement, said),
            state: state(agreement, all, said),
            is_open: agreement.is_open(),
            is_late: agreement.is_overdue(said.here.today()),
            who_id: agreement.who.to_string(),
            what: agreement.what.clone(),
            by: agreement.by.to_string(),
        }
    }
}

/// "Kari: ringe hallen".
pub(crate) fn text(agreement: &Agreement, said: &Said<'_>) -> String {
    let (who, what) = (said.name_or_you(agreement.who), agreement.what.as_str());
    said.here.texts.with("agreement-who-what", &args![who = who, what = what])
}

/// "Innen torsdag 3. desember", and so on.
pub(crate) fn state(agreement: &Agreement, all: &[Agreement], said: &Said<'_>) -> String {
    let texts = said.here.texts;
    match &agreement.came {
        None => {
            let late = agreement.is_overdue(said.here.today());
            let key = if late { "agreement-late" } else { "agreement-by" };
            texts.with_one(key, "day", said.day(agreement.by))
        }
        Some(Came::Done { at }) => texts.with_one("agreement-done", "day", said.day(at.date())),
        Some(Came::NotDone { follow_up: FollowUp::LetGo { reason }, .. }) => {
            texts.with_one("agreement-let-go", "reason", reason.as_str())
        }
        Some(Came::NotDone { follow_up: FollowUp::Instead { agreement }, .. }) => {
            match all.iter().find(|other| other.id == *agreement) {
                Some(other) => texts.with_one("agreement-instead", "what", text(other, said)),
                None => texts.get("agreement-instead-gone"),
            }
        }
    }
}
