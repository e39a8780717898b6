//! Triangle talks: preparing, holding, following up.

use medspiller_core::app;
use medspiller_core::model::talk::NewPreparation;

use super::talks::done;
use super::{Done, Result, Vault};
use crate::moment::{self, Here, Moment};
use crate::screens::case::Acting;
use crate::screens::talks::hold::{AgreementInput, HeldInput};
use crate::screens::talks::preparation::PreparationInput;

/// What became of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum FollowUpInput {
    /// It is done.
    Done,
    /// It is let go.
    LetGo {
        /// Why.
        reason: String,
    },
    /// Another takes its place.
    Instead {
        /// Which.
        agreement: AgreementInput,
    },
}

#[uniffi::export]
impl Vault {
    /// Writes a preparation: one's own, or the user's, read back and approved.
    #[allow(clippy::too_many_arguments)] // what is typed, and where it is from
    pub fn prepare_talk(
        &self,
        case_id: String,
        talk_id: String,
        for_user: bool,
        preparation: PreparationInput,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        self.on_talk((&case_id, &talk_id), &at, |app, case, talk, here| {
            let (place, acting) = (app.place(case)?, app::Acting::from(acting));
            let of = if for_user { place.user() } else { place.person(acting) };
            let PreparationInput { phrases, words, read_back } = preparation;
            let new = NewPreparation { of, phrases, words, read_back };
            let form = form.as_deref();
            Ok(done(app.prepare(case, talk, &new, acting, form, here.now)?.id))
        })
    }

    /// Brings up phrases of one's own preparation, and its words: all three see them.
    #[allow(clippy::too_many_arguments)] // what is chosen, and where it is from
    pub fn bring_up(
        &self,
        case_id: String,
        talk_id: String,
        phrases: Vec<String>,
        with_words: bool,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        self.on_talk((&case_id, &talk_id), &at, |app, case, talk, here| {
            let (form, acting) = (form.as_deref(), acting.into());
            app.bring_up(case, talk, &phrases, with_words, acting, form, here.now)?;
            Ok(done(talk))
        })
    }

    /// Holds a talk and finishes it: outcome, agreements and the next talk together.
    pub fn hold_talk(
        &self,
        case_id: String,
        talk_id: String,
        held: HeldInput,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let new = held.read(&at.zone)?;
        self.on_talk((&case_id, &talk_id), &at, |app, case, talk, here| {
            app.hold_talk(case, talk, &new, acting.into(), form.as_deref(), here.now)?;
            Ok(done(talk))
        })
    }

    /// Says what became of an agreement.
    pub fn follow_up(
        &self,
        case_id: String,
        agreement_id: String,
        follow_up: FollowUpInput,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (here, case) = (Here::at(&at)?, super::case_id(&case_id)?);
        let (id, form, acting) = (moment::id(&agreement_id)?, form.as_deref(), acting.into());
        self.open(|app| {
            let followed = match &follow_up {
                FollowUpInput::Done => app.agreement_done(case, id, acting, here.now)?,
                FollowUpInput::LetGo { reason } => {
                    app.let_agreement_go(case, id, reason, acting, form, here.now)?
                }
                FollowUpInput::Instead { agreement } => {
                    let new = agreement.read("by")?;
                    app.replace_agreement(case, id, &new, acting, form, here.now)?
                }
            };
            Ok(done(followed.id))
        })
    }
}
