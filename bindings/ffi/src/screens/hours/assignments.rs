//! Assignments and substitutes: what is written down, and what is typed.

use medspiller_core::app::App;
use medspiller_core::app::pay::{Engaged, NewTerms, Partner, StandIn};
use medspiller_core::model::id::AssignmentId;
use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::model::pay::assignment::{Assignment, Hours, Per};
use medspiller_core::model::pay::substitute::Substitute;
use medspiller_core::model::time::Date;

use super::clubs::{ClubInput, club_lines};
use super::partner;
use super::typed::{carried_hours, carried_kroner, hours, kroner};
use crate::error::MedspillerError;
use crate::moment::{self, Here, args};

/// One assignment.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AssignmentScreen {
    /// Which.
    pub assignment_id: String,
    /// The case it is with; none for a club.
    pub case_id: Option<String>,
    /// "Åse"; "Byåsen IL, Håndball".
    pub title: String,
    /// What is written down of it: "4 t i uka", "190,00 kr i timen", "Signert 18. oktober 2026".
    pub lines: Vec<String>,
    /// The club's agreement: "Kontakt i klubben: Tone"; empty for a case.
    pub club_lines: Vec<String>,
    /// What the form begins with to mend it.
    pub input: AssignmentInput,
    /// What the form of the club begins with; none for a case.
    pub club: Option<ClubInput>,
    /// Who stands in or did, the last first.
    pub substitutes: Vec<SubstituteLine>,
}

/// An assignment as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AssignmentInput {
    /// The municipality's number for it, with a digit in it; may be empty.
    pub number: String,
    /// Its first day, `2026-01-01`.
    pub from: String,
    /// Its last day; none when it is open.
    pub to: Option<String>,
    /// How many hours: "4", "1,5".
    pub hours: String,
    /// A week or a month.
    pub per: HoursPer,
    /// What an hour is paid: "190".
    pub hourly: String,
    /// The day it was signed; none until it is.
    pub signed_on: Option<String>,
}

/// What hours are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum HoursPer {
    /// "i uka".
    Week,
    /// "i måneden".
    Month,
}

/// Who stands in.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SubstituteLine {
    /// Which.
    pub substitute_id: String,
    /// "Kim, 1. desember 2026 til 8. desember 2026".
    pub text: String,
    /// What the form begins with to change it.
    pub input: SubstituteInput,
}

/// Who is to stand in, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SubstituteInput {
    /// What they want to be called.
    pub called: String,
    /// The first day.
    pub from: String,
    /// The last day: there always is one.
    pub to: Option<String>,
}

impl AssignmentScreen {
    pub(crate) fn of(app: &App, id: AssignmentId, here: &Here) -> Result<Self, MedspillerError> {
        let engaged = app.assignment(id)?;
        let assignment = &engaged.assignment;
        let club = match &engaged.partner {
            Partner::Club(club) => Some(club),
            _ => None,
        };
        let substitutes = app.substitutes(id)?;
        Ok(Self {
            assignment_id: id.to_string(),
            case_id: assignment.case().map(|case| case.to_string()),
            title: partner(&engaged.partner, here),
            lines: lines(&engaged, here),
            club_lines: club.map(|club| club_lines(&club.1, here)).unwrap_or_default(),
            input: AssignmentInput::of(assignment),
            club: club.map(|club| ClubInput::of(&club.0, &club.1)),
            substitutes: substitutes.iter().map(|one| SubstituteLine::of(one, here)).collect(),
        })
    }
}

fn lines(engaged: &Engaged, here: &Here) -> Vec<String> {
    let (texts, assignment) = (here.texts, &engaged.assignment);
    let number = assignment.number.as_deref();
    let contact = engaged.contact_called.as_str();
    let per = match assignment.hours.per {
        Per::Week => "assignment-hours-week",
        Per::Month => "assignment-hours-month",
    };
    let signed = match assignment.signed_on {
        Some(day) => texts.with_one("assignment-signed", "date", texts.date(day)),
        None => texts.get("assignment-unsigned"),
    };
    let all = [
        number.map(|number| texts.with_one("hours-number", "number", number)),
        (!contact.is_empty()).then(|| texts.with_one("assignment-contact", "name", contact)),
        Some(period(assignment.from, assignment.to, here)),
        Some(texts.with_one(per, "worked", texts.worked(assignment.hours.minutes.into()))),
        Some(texts.with_one("assignment-hourly", "amount", texts.kroner(assignment.hourly.0))),
        Some(signed),
    ];
    all.into_iter().flatten().collect()
}

/// "1. november 2026 til 31. oktober 2027", "Fra 1. november 2026, uten sluttdato".
pub(crate) fn period(from: Date, to: Option<Date>, here: &Here) -> String {
    let texts = here.texts;
    let from = texts.date(from);
    match to {
        Some(to) => texts.with("assignment-from-to", &args![from = from, to = texts.date(to)]),
        None => texts.with_one("assignment-open", "from", from),
    }
}

impl AssignmentInput {
    fn of(assignment: &Assignment) -> Self {
        Self {
            number: assignment.number.clone().unwrap_or_default(),
            from: assignment.from.to_string(),
            to: assignment.to.map(|to| to.to_string()),
            hours: carried_hours(assignment.hours.minutes),
            per: match assignment.hours.per {
                Per::Week => HoursPer::Week,
                Per::Month => HoursPer::Month,
            },
            hourly: carried_kroner(assignment.hourly),
            signed_on: assignment.signed_on.map(|day| day.to_string()),
        }
    }

    pub(crate) fn read(&self) -> Result<NewTerms, MedspillerError> {
        let empty = |field| MedspillerError::from(Invalid::new(field, Reason::Empty));
        let per = match self.per {
            HoursPer::Week => Per::Week,
            HoursPer::Month => Per::Month,
        };
        let minutes = hours("hours", &self.hours)?.ok_or_else(|| empty("hours"))?;
        Ok(NewTerms {
            number: self.number.clone(),
            from: moment::date("from", &self.from)?,
            to: moment::date_if_any("to", self.to.as_deref())?,
            hours: Hours { minutes, per },
            hourly: kroner("hourly", &self.hourly)?.ok_or_else(|| empty("hourly"))?,
            signed_on: moment::date_if_any("signed_on", self.signed_on.as_deref())?,
        })
    }
}

impl SubstituteLine {
    fn of(substitute: &Substitute, here: &Here) -> Self {
        let texts = here.texts;
        let text = args![
            name = substitute.called.as_str(),
            from = texts.date(substitute.from),
            to = texts.date(substitute.to),
        ];
        Self {
            substitute_id: substitute.id.to_string(),
            text: texts.with("substitute-line", &text),
            input: SubstituteInput {
                called: substitute.called.clone(),
                from: substitute.from.to_string(),
                to: Some(substitute.to.to_string()),
            },
        }
    }
}

impl SubstituteInput {
    pub(crate) fn read(&self) -> Result<StandIn, MedspillerError> {
        Ok(StandIn {
            called: self.called.clone(),
            from: moment::date("from", &self.from)?,
            to: moment::date_if_any("to", self.to.as_deref())?,
        })
    }
}
