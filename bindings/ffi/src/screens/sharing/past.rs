//! "Jeg vil snakke med kommunen": the number to call, the page to hand over, and, in the user's own
//! vault and on the municipality's phone, what was said. The contact's screens show none of it.

use medspiller_core::app::App;
use medspiller_core::app::past_the_contact::PastTheContact;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::municipality_number::MunicipalityNumber;
use medspiller_core::model::person::Role;
use medspiller_core::model::talk::{Answered, TalkRequest};

use crate::error::MedspillerError;
use crate::moment::{Here, args};
use crate::screens::case::Acting;

/// The way past the contact.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PastTheContactScreen {
    /// The case.
    pub case_id: String,
    /// "Jeg vil snakke med kommunen".
    pub title: String,
    /// "Ring selv, eller skriv av siden og gi den til kommunen. Ingenting av dette lagres her."
    pub intro: String,
    /// The number, if it is written down.
    pub number: Option<MunicipalityLine>,
    /// "Nummeret er ikke skrevet inn. ...", where it isn't.
    pub no_number: Option<String>,
    /// The page to copy by hand, line by line; empty on the municipality's phone.
    pub page: Vec<String>,
    /// The user's own vault: they can say it here.
    pub can_write: bool,
    /// "Kommunen får se det når telefonene er koblet sammen. Haster det, så ring."; where it is
    /// written.
    pub waits: Option<String>,
    /// What was said before, the last first.
    pub wishes: Vec<WishLine>,
}

/// The municipality's number.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MunicipalityLine {
    /// "Berit Østby", or "kommunen".
    pub name: String,
    /// As people write it: "72 54 00 00".
    pub number: String,
    /// When somebody answers it: "Hverdager 9-15"; empty where nobody has said.
    pub answered: String,
    /// For the dialler.
    pub dial: String,
    /// For screen readers: "Ring Berit Østby, 7 2 5 4 0 0 0 0".
    pub spoken: String,
}

/// A wish to talk with the municipality.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WishLine {
    /// Which.
    pub request_id: String,
    /// "Du ba om å snakke med kommunen i går".
    pub text: String,
    /// Why; empty when nobody said.
    pub why: String,
    /// "Ingen har svart ennå.", "Dere har snakket sammen. Sagt i dag."
    pub state: String,
    /// It is open and the user's own to take back.
    pub can_take_back: bool,
    /// It is open and the municipality's person looks.
    pub can_say_talked: bool,
}

impl PastTheContactScreen {
    pub(crate) fn of(
        app: &App,
        case: CaseId,
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let past = app.past_the_contact(case, acting.into())?;
        let (place, texts) = (&past.place, here.texts);
        let contact = args![contact = place.called(place.contact())];
        let is_municipality = place.role == Role::Coordinator;
        let intro = match (past.can_write, is_municipality) {
            (true, _) => texts.with("past-intro-own", &contact),
            (_, true) => texts.with("past-intro-municipality", &contact),
            _ => texts.get("past-intro-phone"),
        };
        let number = past.number.as_ref();
        Ok(Self {
            case_id: case.to_string(),
            title: texts.get("past-title"),
            intro,
            no_number: number.is_none().then(|| texts.get("past-no-number")),
            number: number.map(|number| MunicipalityLine::of(number, &past, here)),
            page: if is_municipality { Vec::new() } else { page(&past, here) },
            can_write: past.can_write,
            waits: past.can_write.then(|| texts.get("past-waits")),
            wishes: past.wishes.iter().map(|wish| WishLine::of(wish, &past, here)).collect(),
        })
    }
}

/// "Til Berit Østby", "Jeg vil snakke med kommunen ...", who it is from, and when.
fn page(past: &PastTheContact, here: &Here) -> Vec<String> {
    let (place, texts) = (&past.place, here.texts);
    let to = match place.coordinator().map(|one| one.called.as_str()) {
        Some(called) if !called.is_empty() => {
            texts.with("past-page-to", &args![coordinator = called])
        }
        _ => texts.get("past-page-to-municipality"),
    };
    vec![
        to,
        texts.get("past-page-wish"),
        texts.with("past-page-name", &args![user = place.user_called()]),
        texts.with("past-page-contact", &args![contact = place.called(place.contact())]),
        texts.get("past-page-call"),
        texts.date(here.today()),
    ]
}

impl MunicipalityLine {
    fn of(number: &MunicipalityNumber, past: &PastTheContact, here: &Here) -> Self {
        let name = past.place.coordinator().map(|one| one.called.clone());
        Self::called(number, name.unwrap_or_default(), here)
    }

    pub(crate) fn called(number: &MunicipalityNumber, name: String, here: &Here) -> Self {
        let name = match name.is_empty() {
            true => here.texts.get("past-municipality"),
            false => name,
        };
        let call = args![name = name.as_str(), digits = number.spoken()];
        Self {
            spoken: here.texts.with("past-call", &call),
            number: number.number.clone(),
            answered: number.answered.clone().unwrap_or_default(),
            dial: number.dial(),
            name,
        }
    }
}

impl WishLine {
    fn of(wish: &TalkRequest, past: &PastTheContact, here: &Here) -> Self {
        let (place, texts) = (&past.place, here.texts);
        let near =
            |at: &medspiller_core::model::time::Moment| texts.near_day(at.date(), here.today());
        let your = if past.can_write { "yes" } else { "no" };
        let asked = args![your = your, user = place.user_called(), day = near(&wish.asked)];
        let state = match &wish.answered {
            Answered::Open | Answered::Planned { .. } => texts.get("wish-open"),
            Answered::Talked { at } => texts.with_one("wish-talked", "day", near(at)),
            Answered::Withdrawn { at } => texts.with_one("wish-back", "day", near(at)),
        };
        let is_open = wish.answered == Answered::Open;
        Self {
            request_id: wish.id.to_string(),
            text: texts.with("wish-asked", &asked),
            why: wish.why.clone().unwrap_or_default(),
            state,
            can_take_back: is_open && past.can_write,
            can_say_talked: is_open && place.role == Role::Coordinator,
        }
    }
}
