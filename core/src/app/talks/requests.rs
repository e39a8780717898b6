//! Anyone's wish for a talk.

use crate::app::command::make_id;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::past_the_contact::ask_municipality;
use crate::app::place::{Acting, of_case};
use crate::app::talks;
use crate::model::closing::Doing;
use crate::model::id::{CaseId, TalkId, TalkRequestId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::talk::{Answered, Asked, TalkRequest};
use crate::model::time::Now;
use crate::store::records;

impl App {
    /// Asks for a talk of all three, or, in a vault of the user's own, for one with the municipality
    /// past the contact. `why` may be empty.
    ///
    /// # Errors
    /// `with` is [`Reason::OutOfRange`] for [`Asked::Municipality`] in any vault but the user's: what
    /// goes past the contact is not written where they can read it. `request` is [`Reason::Exists`]
    /// while the same person has one that nobody has answered; `case` is [`Reason::Ended`] when it is
    /// closed; [`TalkRequest::ask`]'s; [`AppError::NotFound`].
    pub fn ask_for_talk(
        &self,
        case: CaseId,
        with: Asked,
        why: &str,
        acting: Acting,
        form: Option<&str>,
        now: Now,
    ) -> Result<TalkRequest, AppError> {
        let id = TalkRequestId(make_id()?);
        self.at_the_table(case, acting, form, now, |command, at| {
            if with == Asked::Municipality {
                return ask_municipality(command, at, why);
            }
            let there: Vec<TalkRequest> = of_case(command.database, at.place.triangle, case)?;
            let is_open = |of: &TalkRequest| of.by == at.entry.by && of.answered == Answered::Open;
            if there.iter().any(is_open) {
                return Err(Invalid::new("request", Reason::Exists).into());
            }
            command.may(at.place, Doing::Planning(now.date()))?;
            let request = TalkRequest::ask(id, case, with, why, &at.party, &at.entry)?;
            command.put(at.triangle, &[&request])?;
            Ok(request)
        })
    }

    /// Answers a wish with a talk that is planned already.
    ///
    /// # Errors
    /// As [`TalkRequest::planned`]; [`AppError::NotFound`].
    pub fn answer_request(
        &self,
        case: CaseId,
        request: TalkRequestId,
        talk: TalkId,
        acting: Acting,
        now: Now,
    ) -> Result<TalkRequest, AppError> {
        self.at_the_table(case, acting, None, now, |command, at| {
            let talk = talks::one(command.database, at.place, talk)?;
            let there: Option<TalkRequest> = records::one(command.database, at.triangle, request)?;
            let answered = there.ok_or(AppError::NotFound("request"))?.planned(&talk)?;
            command.put(at.triangle, &[&answered])?;
            Ok(answered)
        })
    }

    /// Takes a wish back.
    ///
    /// # Errors
    /// As [`TalkRequest::withdraw`]; [`AppError::NotFound`].
    pub fn take_request_back(
        &self,
        case: CaseId,
        request: TalkRequestId,
        acting: Acting,
        now: Now,
    ) -> Result<TalkRequest, AppError> {
        self.at_the_table(case, acting, None, now, |command, at| {
            for circle in [Some(at.triangle), at.place.voice].into_iter().flatten() {
                let there: Option<TalkRequest> = records::one(command.database, circle, request)?;
                if let Some(there) = there {
                    let back = there.withdraw(&at.entry)?;
                    command.put(circle, &[&back])?;
                    return Ok(back);
                }
            }
            Err(AppError::NotFound("request"))
        })
    }
}
