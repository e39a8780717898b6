//! The contact, as the municipality looks for one.

use medspiller_core::app::App;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::papers::profile::Availability;

use super::{entered, who_sees};
use crate::error::MedspillerError;
use crate::moment::Here;

/// "Om deg", to the contact; "Om Kari", to the municipality.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ContactProfileScreen {
    /// The case it is looked at from.
    pub case_id: String,
    /// "Om deg".
    pub title: String,
    /// "Dette ser du og kontaktpersonen i kommunen. Åse ser det ikke."
    pub who_sees: String,
    /// Activities they like to do.
    pub interests: Vec<String>,
    /// They may be asked to take another assignment. Nobody has said otherwise.
    pub takes_more: bool,
    /// "Kan spørres om et oppdrag til."
    pub takes_more_text: String,
    /// "Har 2 oppdrag, og kan få et til".
    pub availability: String,
    /// "Ingenting er skrevet ennå."
    pub none: Option<String>,
    /// "Skrevet inn av deg i går kl. 12"; none while nothing is.
    pub entered: Option<String>,
    /// The one who looks is the contact, whose words these are.
    pub can_change: bool,
    /// Under which what is typed is kept.
    pub form: String,
}

impl ContactProfileScreen {
    pub(crate) fn of(app: &App, case: CaseId, here: &Here) -> Result<Self, MedspillerError> {
        let (place, profile) = (app.place(case)?, app.contact_profile(case, here.now)?);
        let texts = here.texts;
        let is_you = place.me == profile.contact;
        let said = profile.said.as_ref();
        let takes_more = said.is_none_or(|said| said.takes_more);
        let name = place.view.contact_name.as_str();
        Ok(Self {
            case_id: case.to_string(),
            title: match is_you {
                true => texts.get("profile-title"),
                false => texts.with_one("profile-title-of", "contact", name),
            },
            who_sees: who_sees(&place, here),
            interests: said.into_iter().flat_map(|said| said.interests.iter().cloned()).collect(),
            takes_more,
            takes_more_text: texts.get(match takes_more {
                true => "profile-takes-more",
                false => "profile-takes-no-more",
            }),
            availability: availability_text(profile.availability, here),
            none: said.is_none().then(|| texts.get("profile-none")),
            entered: said
                .map(|said| entered("work-entered", (said.by, &said.entered), &place, here)),
            can_change: is_you,
            form: format!("profile/{case}"),
        })
    }
}

/// "Ledig", "Har 2 oppdrag, og kan få et til".
pub(crate) fn availability_text(availability: Availability, here: &Here) -> String {
    match availability {
        Availability::Free => here.texts.get("availability-free"),
        Availability::Resting => here.texts.get("availability-resting"),
        Availability::OnAssignment { assignments, takes_more: false } => {
            here.texts.with_one("availability-on", "count", assignments)
        }
        Availability::OnAssignment { assignments, takes_more: true } => {
            here.texts.with_one("availability-on-more", "count", assignments)
        }
    }
}
