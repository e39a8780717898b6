//! "Ta opp i trekantsamtalen": two answers that one of the two wants to talk about.

use super::agenda_facts;
use crate::app::answering::instrument;
use crate::app::cases::case_state;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Acting, of_case};
use crate::app::talks;
use crate::model::closing::Doing;
use crate::model::id::CaseId;
use crate::model::invalid::{Invalid, Reason};
use crate::model::talk::Raised;
use crate::model::time::Now;
use crate::questionnaire::answer::Part;
use crate::questionnaire::instrument::Instrument;
use crate::questionnaire::perspectives;
use crate::store::records;

impl App {
    /// "Ta opp i trekantsamtalen": one of the two wants to talk about two answers of a round (the
    /// contact's item, the user's item), which both can see side by side.
    ///
    /// # Errors
    /// As [`Raised::raise`]; `pair` is [`Reason::OutOfRange`] when the round's two answers can't be
    /// seen, and [`Reason::Exists`] when it is raised already; [`AppError::NotFound`].
    pub fn raise(
        &self,
        case: CaseId,
        round: u32,
        pair: (&str, &str),
        acting: Acting,
        now: Now,
    ) -> Result<Raised, AppError> {
        let instrument = instrument()?;
        self.at_the_table(case, acting, None, now, |command, at| {
            let circle = at.place.pair()?;
            let comparable = comparable(instrument);
            command.may(at.place, Doing::Planning(now.date()))?;
            let raised = Raised::raise(case, round, pair, &comparable, &at.party, &at.entry)?;
            let state = case_state(command.database, case)?;
            let parts =
                (state.newest(round, Part::Objective), state.newest(round, Part::Subjective));
            let seen = match parts {
                (Some(contacts), Some(users)) => {
                    perspectives::of_round(contacts, users, instrument).unwrap_or_default()
                }
                _ => Vec::new(),
            };
            if !seen.iter().any(|one| (one.objective.0.as_str(), one.subjective.0.as_str()) == pair)
            {
                return Err(Invalid::new("pair", Reason::OutOfRange).into());
            }
            let key = Raised::key_of(round, pair);
            let there: Option<Raised> = records::one(command.database, circle, key)?;
            if there.is_some_and(|there| there.withdrawn.is_none()) {
                return Err(Invalid::new("pair", Reason::Exists).into());
            }
            command.put(circle, &[&raised])?;
            Ok(raised)
        })
    }

    /// Takes it back.
    ///
    /// # Errors
    /// As [`Raised::withdraw`]; [`AppError::NotFound`].
    pub fn lower(
        &self,
        case: CaseId,
        round: u32,
        pair: (&str, &str),
        acting: Acting,
        now: Now,
    ) -> Result<Raised, AppError> {
        self.at_the_table(case, acting, None, now, |command, at| {
            let circle = at.place.pair()?;
            let key = Raised::key_of(round, pair);
            let there: Option<Raised> = records::one(command.database, circle, key)?;
            let back = there.ok_or(AppError::NotFound("pair"))?.withdraw(&at.entry)?;
            command.put(circle, &[&back])?;
            Ok(back)
        })
    }

    /// What of a round's pairs is raised and not talked about yet.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn raised(&self, case: CaseId, round: u32) -> Result<Vec<Raised>, AppError> {
        let place = self.place(case)?;
        self.read(|database| {
            let mut raised: Vec<Raised> = of_case(database, place.pair, case)?;
            let last = talks::last_outcome(database, &place)?;
            raised.retain(|one| one.round == round && agenda_facts::stands(one, last.as_ref()));
            Ok(raised)
        })
    }
}

/// The instrument's pairs: the contact's item, the user's item.
pub(in crate::app) fn comparable(instrument: &Instrument) -> Vec<(&str, &str)> {
    let pairs = perspectives::pairs(instrument).into_iter();
    pairs.map(|pair| (pair.objective.code.0.as_str(), pair.subjective.code.0.as_str())).collect()
}
