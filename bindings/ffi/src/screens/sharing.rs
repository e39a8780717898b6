//! Sharing (delingsvalg), and where the user's own answers lie and who sees them.
//!
//! - here: what can be shared, with whom, and how it is.
//! - [`alone`]: which way it is to answer alone on the contact's phone.
//! - [`past`]: past the contact: the number, the page to hand over, the wishes.

pub mod alone;
pub mod past;

use medspiller_core::app::App;
use medspiller_core::app::showing::Known;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::people::decides::Decider;
use medspiller_core::model::sharing::{self as core, Audience, SharingChoice, State, Thing};

use super::case::Acting;
use crate::error::MedspillerError;
use crate::moment::{Here, args};

/// "Deling".
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SharingScreen {
    /// The case.
    pub case_id: String,
    /// "Deling".
    pub title: String,
    /// "Du velger hva som deles. Du kan ta det tilbake når du vil. Du trenger ikke si hvorfor."
    pub intro: String,
    /// What all three see, whatever is chosen.
    pub always: String,
    /// "En verge eller foresatt velger for deg. ..."; none where the user decides.
    pub decider: Option<String>,
    /// What can be chosen, in the order it is shown.
    pub lines: Vec<SharingLine>,
}

/// One kind of thing, and who may see it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SharingLine {
    /// What.
    pub what: SharedThing,
    /// With whom.
    pub with: SharedWith,
    /// "Målene dine".
    pub title: String,
    /// "Til kommunen".
    pub to: String,
    /// "Kommunen får se målene, og hvor langt dere er kommet."
    pub explanation: String,
    /// It is shared.
    pub shared: bool,
    /// "Delt siden torsdag 3. desember.", "Ikke delt.", "Tatt tilbake i går. Det som er sett, er sett."
    pub state: String,
    /// "Del" or "Ta tilbake", where the one who looks may.
    pub button: Option<String>,
}

/// A kind of thing that is shared or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum SharedThing {
    /// Answers to "Hvordan har du det?".
    Answers,
    /// Mood and exertion.
    MoodAndExertion,
    /// Goals and how they are rated.
    Goals,
    /// When the two trained, and what they wrote together.
    Sessions,
}

/// Who may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum SharedWith {
    /// The training contact.
    Contact,
    /// The municipality's person.
    Municipality,
}

/// Whether a round that the user answered alone is shown, on the user's own screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ShowingLine {
    /// The contact can see the answers.
    pub shown: bool,
    /// "Bare du ser disse svarene. Kari vet at du har svart, og ikke noe mer."
    pub text: String,
    /// "Vis svarene til Kari", "Ikke vis dem lenger".
    pub button: String,
}

impl From<SharedThing> for Thing {
    fn from(what: SharedThing) -> Self {
        match what {
            SharedThing::Answers => Self::Answers,
            SharedThing::MoodAndExertion => Self::MoodAndExertion,
            SharedThing::Goals => Self::Goals,
            SharedThing::Sessions => Self::Sessions,
        }
    }
}

impl From<SharedWith> for Audience {
    fn from(with: SharedWith) -> Self {
        match with {
            SharedWith::Contact => Self::Contact,
            SharedWith::Municipality => Self::Municipality,
        }
    }
}

impl SharingScreen {
    pub(crate) fn of(
        app: &App,
        case: CaseId,
        acting: Acting,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let place = app.place(case)?;
        let (choices, decider) = (app.sharing_choices(case)?, app.sharing_decider(case, here.now)?);
        let is_user = place.person(acting.into()) == place.user();
        let (user, contact) = (place.user_called(), place.called(place.contact()));
        let texts = here.texts;
        let line = |(what, with)| {
            let state = core::last(&choices, what, with);
            // taking back is always the user's; sharing is whoever decides
            let may = is_user && (state.is_shared() || decider == Decider::User);
            SharingLine::of((what, with), state, may, contact, here)
        };
        Ok(Self {
            case_id: case.to_string(),
            title: texts.get("sharing-title"),
            intro: match is_user {
                true => texts.get("sharing-intro"),
                false => texts.with("sharing-intro-anothers", &args![user = user]),
            },
            always: texts.get("sharing-always"),
            decider: match decider {
                Decider::User => None,
                Decider::Guardians(_) => Some(texts.get("sharing-guardians")),
                Decider::NobodyKnown => Some(texts.get("sharing-nobody")),
            },
            lines: core::all_copied().filter_map(line).collect(),
        })
    }
}

impl SharingLine {
    /// None for what has no place on a screen.
    fn of(
        (what, with): (Thing, Audience),
        state: State<'_>,
        may: bool,
        contact: &str,
        here: &Here,
    ) -> Option<Self> {
        let (what, title, explanation) = match (what, with) {
            (Thing::Answers, Audience::Contact) => (
                SharedThing::Answers,
                "sharing-thing-answers-contact",
                "sharing-what-answers-contact",
            ),
            (Thing::Answers, _) => {
                (SharedThing::Answers, "sharing-thing-answers", "sharing-what-answers")
            }
            (Thing::MoodAndExertion, _) => {
                (SharedThing::MoodAndExertion, "sharing-thing-mood", "sharing-what-mood")
            }
            (Thing::Goals, _) => (SharedThing::Goals, "sharing-thing-goals", "sharing-what-goals"),
            (Thing::Sessions, _) => {
                (SharedThing::Sessions, "sharing-thing-sessions", "sharing-what-sessions")
            }
            (Thing::WayOnward, _) => return None,
        };
        let (with, to) = match with {
            Audience::Contact => (SharedWith::Contact, "sharing-with-contact"),
            Audience::Municipality => (SharedWith::Municipality, "sharing-with-municipality"),
            Audience::Relatives | Audience::Guardians => return None,
        };
        let (texts, shared) = (here.texts, state.is_shared());
        let button = if shared { "sharing-take-back" } else { "sharing-share" };
        Some(Self {
            what,
            with,
            title: texts.get(title),
            to: texts.with(to, &args![contact = contact]),
            explanation: texts.with(explanation, &args![contact = contact]),
            shared,
            state: said(state, here),
            button: may.then(|| texts.get(button)),
        })
    }
}

fn said(state: State<'_>, here: &Here) -> String {
    let day = |choice: &SharingChoice| {
        args![day = here.texts.near_day(choice.entered.date(), here.today())]
    };
    match state {
        State::NotChosen => here.texts.get("sharing-not"),
        State::Shared(choice) => here.texts.with("sharing-since", &day(choice)),
        State::NotShared(choice) => here.texts.with("sharing-back", &day(choice)),
    }
}

impl ShowingLine {
    /// Of a round whose answers are here to be shown.
    pub(crate) fn of(known: &Known, contact: &str, here: &Here) -> Self {
        let shown = known.showing.shown;
        let (text, button) = match (shown, known.was_shown) {
            (true, _) => ("showing-shown", "showing-take-back"),
            (false, true) => ("showing-taken-back", "showing-show"),
            (false, false) => ("showing-own", "showing-show"),
        };
        let args = args![contact = contact];
        Self { shown, text: here.texts.with(text, &args), button: here.texts.with(button, &args) }
    }
}
