//! What goes past the contact when a case ends. On the contact's phone nothing of it is found.

use super::super::{Done, Result, Vault};
use crate::moment::Moment;
use crate::screens::case::Acting;
use crate::screens::case_life::afterwards::{
    FollowUpDraft, FollowUpScreen, FollowUpTime, RatingGiven, ServiceRatingScreen, taps,
};

#[uniffi::export]
impl Vault {
    /// "Hva syntes du om tilbudet?", on the user's own phone.
    pub fn service_rating(&self, case_id: String, at: Moment) -> Result<ServiceRatingScreen> {
        self.life(&case_id, Acting::Owner, &at, ServiceRatingScreen::of)
    }

    /// Rates the service, or changes what was said; what isn't given is missing. [`Done::id`] is the
    /// rating's.
    pub fn rate_service(
        &self,
        case_id: String,
        given: Vec<RatingGiven>,
        words: String,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        self.on_case(&case_id, &at, |app, case, here| {
            let taps = taps(&given);
            Ok(app.rate_service(case, (&taps, &words), form.as_deref(), here.now)?.id)
        })
    }

    /// Whether the user may be asked at three and six months. The last that is said counts.
    /// [`Done::id`] is what was said.
    pub fn wish_follow_up(&self, case_id: String, yes: bool, at: Moment) -> Result<Done> {
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.wish_follow_up(case, yes, here.now)?.id)
        })
    }

    /// The three taps, when they may be given.
    pub fn follow_up_after(
        &self,
        case_id: String,
        time: FollowUpTime,
        at: Moment,
    ) -> Result<FollowUpScreen> {
        self.life(&case_id, Acting::Owner, &at, |app, life| FollowUpScreen::of(app, life, time))
    }

    /// Answers them. [`Done::id`] is the answer's.
    pub fn answer_follow_up(
        &self,
        case_id: String,
        time: FollowUpTime,
        answer: FollowUpDraft,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        self.on_case(&case_id, &at, |app, case, here| {
            let form = form.as_deref();
            Ok(app.answer_follow_up(case, time.into(), answer.into(), form, here.now)?.id)
        })
    }
}
