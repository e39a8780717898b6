//! What the user is shown of hours: the rows about themselves, and "Stemmer dette?" of one at a
//! time, on their own phone or handed over. Nothing of money.

use medspiller_core::app::App;
use medspiller_core::app::pay::{AboutUser, ShownLine};
use medspiller_core::model::id::CaseId;
use medspiller_core::model::pay::confirmation::{Said, ShownRow};
use medspiller_core::model::person::Role;

use super::lines::when_text;
use crate::error::MedspillerError;
use crate::moment::{Here, args};
use crate::screens::sessions::words::same;

/// "Stemmer dette?", of one row.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ConfirmScreen {
    /// The case.
    pub case_id: String,
    /// The row; none when there is nothing to answer.
    pub row: Option<ConfirmRow>,
    /// "Det er ingenting å svare på nå."
    pub done: Option<String>,
}

/// A row that the user is asked about.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ConfirmRow {
    /// Which version.
    pub version_id: String,
    /// "Dette har Kari ført", "Dette har Kari rettet".
    pub title: String,
    /// "3 igjen", "Den siste".
    pub left: String,
    /// "Tirsdag 24. november, 17.30–19".
    pub when: String,
    /// "1 t 30 min".
    pub worked: String,
    /// "Kjøretur: Heimdal–Pirbadet, 12,4 km".
    pub trip: Option<String>,
    /// "Stemmer dette?"
    pub question: String,
    /// Ja, Nei, Vet ikke. None is chosen.
    pub answers: Vec<RowAnswerChoice>,
    /// "Sier du nei, går det til kommunen. Kari får ikke se det." Only on the user's own phone.
    pub past_contact: Option<String>,
    /// All that is read aloud.
    pub spoken: String,
}

/// What the user says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum RowAnswer {
    /// "Ja".
    Yes,
    /// "Nei".
    No,
    /// "Vet ikke".
    DontKnow,
}

same!(RowAnswer, Said: Yes, No, DontKnow);

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RowAnswerChoice {
    /// Which.
    pub answer: RowAnswer,
    /// "Ja".
    pub text: String,
}

/// The rows about the user.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AboutUserScreen {
    /// The case.
    pub case_id: String,
    /// "Timene Kari har ført om deg".
    pub title: String,
    /// "Du er ikke vist noen timer ennå."
    pub none: Option<String>,
    /// The rows of the last months, newest first.
    pub rows: Vec<AboutUserRow>,
    /// How many are not answered.
    pub open: u32,
    /// Who comes in the contact's place now or later: "Kim kommer i stedet for Kari fra ... til ...".
    pub substitutes: Vec<String>,
}

/// A row about the user.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AboutUserRow {
    /// Which version.
    pub version_id: String,
    /// "Tirsdag 24. november, 17.30–19".
    pub when: String,
    /// "1 t 30 min".
    pub worked: String,
    /// "Kjøretur: Heimdal–Pirbadet, 12,4 km".
    pub trip: Option<String>,
    /// "Du sa ja.", "Kari har rettet dette etter at du svarte."
    pub said: String,
    /// What was said; none when it is open.
    pub answer: Option<RowAnswer>,
}

impl ConfirmScreen {
    pub(crate) fn of(app: &App, case: CaseId, here: &Here) -> Result<Self, MedspillerError> {
        let about = app.rows_about_user(case, here.now)?;
        let row = ConfirmRow::of(&about, here);
        Ok(Self {
            case_id: case.to_string(),
            done: row.is_none().then(|| here.texts.get("confirm-done")),
            row,
        })
    }
}

impl ConfirmRow {
    /// The first that is open.
    fn of(about: &AboutUser, here: &Here) -> Option<Self> {
        let open = about.open();
        let line = *open.first()?;
        let texts = here.texts;
        let contact = about.place.view.contact_name.as_str();
        let key = if line.corrected_since { "confirm-title-again" } else { "confirm-title" };
        let count = open.len();
        let (when, worked, trip) = words(&line.row, here);
        let question = texts.get("confirm-question");
        let answers = [
            (RowAnswer::Yes, "confirm-yes"),
            (RowAnswer::No, "confirm-no"),
            (RowAnswer::DontKnow, "confirm-dont-know"),
        ];
        let is_users = about.place.role == Role::ServiceUser;
        let title = texts.with_one(key, "contact", contact);
        let said = [title.as_str(), &when, &worked, trip.as_deref().unwrap_or_default(), &question];
        let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
        Some(Self {
            version_id: line.row.id.to_string(),
            spoken: said.join(". "),
            title,
            left: texts.with_one("confirm-left", "count", count),
            when,
            worked,
            trip,
            question,
            answers: answers
                .map(|(answer, key)| RowAnswerChoice { answer, text: texts.get(key) })
                .into(),
            past_contact: is_users
                .then(|| texts.with_one("confirm-past-contact", "contact", contact)),
        })
    }
}

impl AboutUserScreen {
    pub(crate) fn of(app: &App, case: CaseId, here: &Here) -> Result<Self, MedspillerError> {
        let (texts, about) = (here.texts, app.rows_about_user(case, here.now)?);
        let contact = about.place.view.contact_name.as_str();
        let coming = app.substitutes_in(case)?.into_iter().filter(|one| here.today() <= one.to);
        let substitutes = coming.map(|one| {
            let (from, to) = (texts.day(one.from, here.today()), texts.day(one.to, here.today()));
            let name = one.called.as_str();
            let args = args![name = name, contact = contact, from = from, to = to];
            texts.with("stand-in-line", &args)
        });
        Ok(Self {
            case_id: case.to_string(),
            title: texts.with_one("about-title", "contact", contact),
            none: about.rows.is_empty().then(|| texts.get("about-none")),
            open: u32::try_from(about.open().len()).unwrap_or(u32::MAX),
            substitutes: substitutes.collect(),
            rows: about.rows.iter().map(|line| AboutUserRow::of(line, contact, here)).collect(),
        })
    }
}

impl AboutUserRow {
    fn of(line: &ShownLine, contact: &str, here: &Here) -> Self {
        let texts = here.texts;
        let (when, worked, trip) = words(&line.row, here);
        let said = match line.said.map(|said| said.said) {
            Some(Said::Yes) => texts.get("about-yes"),
            Some(Said::No) => texts.get("about-no"),
            Some(Said::DontKnow) => texts.get("about-dont-know"),
            None if line.corrected_since => texts.with_one("about-corrected", "contact", contact),
            None => texts.get("about-open"),
        };
        Self {
            version_id: line.row.id.to_string(),
            when,
            worked,
            trip,
            said,
            answer: line.said.map(|said| said.said.into()),
        }
    }
}

fn words(row: &ShownRow, here: &Here) -> (String, String, Option<String>) {
    let texts = here.texts;
    let worked = texts.worked(row.minutes.into());
    let trip = row.trip.as_ref().map(|trip| {
        let km = texts.kilometres(trip.metres.into());
        let (from, to) = (trip.start_point.as_str(), trip.end_point.as_str());
        texts.with("confirm-trip", &args![from = from, to = to, km = km])
    });
    let worked = texts.with_one("confirm-paid", "worked", worked);
    (when_text(row.start.local, row.end.local.time(), here), worked, trip)
}
