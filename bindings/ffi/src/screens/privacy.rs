//! "Personvern": what is stored where, what can be erased, and what leaving means.
//!
//! - here: what is stored where, and what is proposed for erasure.
//! - `erasing`: one record, a case, everything.

mod erasing;

pub(crate) use erasing::check_word;
pub use erasing::{ErasableRecord, EraseCaseScreen, EraseRecordsScreen, LeaveScreen};

use medspiller_core::app::App;
use medspiller_core::app::privacy::stored::Stored;
use medspiller_core::model::id::PersonId;
use medspiller_core::model::person::Role;
use medspiller_core::model::retention::{KeptByLaw, Proposal};
use medspiller_core::report::naming;
use medspiller_core::text::Texts;

use crate::error::MedspillerError;
use crate::moment::{Here, args};

/// "Personvern".
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PrivacyScreen {
    /// "Alt ligger på denne telefonen, låst med koden din. …"
    pub explanation: String,
    /// What is stored, by who can see it.
    pub places: Vec<StoredPlace>,
    /// "Loven sier at 12 rader i timelistene skal tas vare på til 1. januar 2032."
    pub kept_by_law: Option<String>,
    /// The ended cases that are proposed for erasure.
    pub proposals: Vec<RetentionProposal>,
    /// "Noe du har slettet, er ikke helt borte ennå. …", when it is so.
    pub still_erasing: Option<String>,
}

/// What is stored in one circle.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct StoredPlace {
    /// "Bare deg", "Kari og du".
    pub title: String,
    /// The case that it is about; none of what is one's own.
    pub case_id: Option<String>,
    /// "42 ting er lagret."
    pub count: String,
    /// "Mål: 3", one for each kind.
    pub kinds: Vec<String>,
    /// What erasing something here means: "Det du sletter her, blir borte hos alle som ser det."
    pub erasing: Option<String>,
}

/// An ended case that is proposed for erasure.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RetentionProposal {
    /// The case.
    pub case_id: String,
    /// "Saken til Åse ble avsluttet 3. mars 2026. Den er foreslått slettet siden 3. mars 2027. …"
    pub text: String,
    /// "Timelistene skal tas vare på til 1. januar 2032. De blir ikke slettet."
    pub kept_by_law: Option<String>,
}

/// How long ended cases are kept.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RetentionScreen {
    /// "En avsluttet sak blir foreslått slettet etter 12 måneder."
    pub text: String,
    /// How many months; none as long as nothing is chosen.
    pub months: Option<u16>,
}

impl PrivacyScreen {
    pub(crate) fn of(app: &App, here: &Here) -> Result<Self, MedspillerError> {
        let (texts, (me, _)) = (here.texts, app.owner()?);
        let stored = app.stored()?;
        let places = stored.iter().filter(|one| one.count() > 0);
        let proposals = app.proposals(here.now)?;
        let proposals =
            proposals.iter().map(|proposal| RetentionProposal::of(app, proposal, texts));
        Ok(Self {
            explanation: texts.get("privacy-where"),
            places: places.map(|one| StoredPlace::of(one, me, texts)).collect(),
            kept_by_law: erasing::kept_by_law(app, here)?,
            proposals: proposals.collect::<Result<_, _>>()?,
            still_erasing: app.is_erasing()?.then(|| texts.get("privacy-still-erasing")),
        })
    }
}

/// The user before the contact, then the municipality, then others.
fn place_of(role: Option<Role>) -> u8 {
    match role {
        Some(Role::ServiceUser) => 0,
        Some(Role::TrainingContact) => 1,
        Some(Role::Coordinator) => 2,
        _ => 3,
    }
}

impl StoredPlace {
    fn of(stored: &Stored, me: PersonId, texts: &Texts) -> Self {
        let others = stored.people.iter().filter(|one| one.person != me && !one.called.is_empty());
        let mut others: Vec<_> = others.collect();
        others.sort_by_key(|one| place_of(one.role));
        let others: Vec<&str> = others.into_iter().map(|one| one.called.as_str()).collect();
        let title = match others.is_empty() {
            true => texts.get("privacy-place-own"),
            false => texts.with_one("privacy-place-with", "names", others.join(", ")),
        };
        let of_kind = |(kind, count): (&String, &usize)| {
            let kind = naming::kind(kind, texts);
            texts.with("privacy-of-kind", &args![kind = kind, count = *count])
        };
        let erasing = match (stored.kind.as_str(), stored.administers) {
            ("own", _) => None,
            (_, true) => Some(texts.get("privacy-erased-for-all-from-here")),
            (_, false) => others
                .first()
                .map(|name| texts.with_one("privacy-erased-by-another", "name", *name)),
        };
        Self {
            title,
            case_id: stored.case.map(|case| case.to_string()),
            count: texts.with_one("privacy-count", "count", stored.count()),
            kinds: stored.counts.iter().map(of_kind).collect(),
            erasing,
        }
    }
}

impl RetentionProposal {
    fn of(app: &App, proposal: &Proposal, texts: &Texts) -> Result<Self, MedspillerError> {
        let place = app.place(proposal.case)?;
        let text = texts.with(
            "privacy-proposal",
            &args![
                name = place.user_called(),
                ended = texts.date(proposal.ended),
                since = texts.date(proposal.since)
            ],
        );
        let until = proposal.kept.first().map(|KeptByLaw::Pay { until }| *until);
        let keeps = |until| texts.with_one("privacy-proposal-keeps", "date", texts.date(until));
        Ok(Self { case_id: proposal.case.to_string(), text, kept_by_law: until.map(keeps) })
    }
}

impl RetentionScreen {
    pub(crate) fn of(months: Option<u16>, here: &Here) -> Self {
        let text = match months {
            Some(months) => here.texts.with_one("privacy-retention", "months", months),
            None => here.texts.get("privacy-retention-none"),
        };
        Self { text, months }
    }
}
