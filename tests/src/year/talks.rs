//! The year's talks, and what is worth talking about.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use medspiller_core::app::talks::holding::{NewHeld, NewPromise, Onward};
use medspiller_core::app::{Acting, AppError};
use medspiller_core::model::id::{AgreementId, CaseId, TalkId, TalkRequestId};
use medspiller_core::model::talk::{Asked, Because};
use medspiller_core::model::time::Now;

use super::{FORM, OWN, Step, Year};
use crate::club::{at as moment, day};
use crate::talks::{at, people, preparation};

/// Before the first talk, which is on day 30.
fn before(clock: &str) -> Now {
    moment(24, clock)
}

/// After it.
fn after(clock: &str) -> Now {
    moment(30, clock)
}

impl Year {
    /// Åse's case, and the talk that is planned in it.
    fn talk(&self) -> Result<(CaseId, TalkId), AppError> {
        let case = self.ase()?;
        let planned = self.app.talks(case, before("10:00"))?.planned.into_iter().next();
        Ok((case, planned.ok_or(AppError::NotFound("talk"))?.id))
    }

    /// The points that are proposed to the user and whose keys begin so, struck or not.
    fn points(&self, begins: &str) -> Result<Vec<String>, AppError> {
        let (case, talk) = self.talk()?;
        let proposal = self.app.agenda_proposed(case, talk, &[], Acting::User, before("16:00"))?;
        let keys = proposal.left.iter().chain(&proposal.struck).map(|point| point.key());
        let found: Vec<String> = keys.filter(|key| key.starts_with(begins)).collect();
        if found.is_empty() { Err(AppError::NotFound("point")) } else { Ok(found) }
    }

    /// An open agreement, by what it is.
    fn agreement(&self, what: &str) -> Result<(CaseId, AgreementId), AppError> {
        let case = self.ase()?;
        let found = self.app.agreements(case)?.into_iter().find(|one| one.what == what);
        Ok((case, found.ok_or(AppError::NotFound("agreement"))?.id))
    }

    /// The wish of whoever acts that nobody has answered.
    fn request(&self, why: &str) -> Result<(CaseId, TalkRequestId), AppError> {
        let case = self.ase()?;
        let requests = self.app.talks(case, before("10:00"))?.requests;
        let found = requests.into_iter().find(|one| one.why.as_deref() == Some(why));
        Ok((case, found.ok_or(AppError::NotFound("request"))?.id))
    }

    fn ask(&self, why: &str, form: Option<&str>, now: Now) -> Result<(), AppError> {
        self.app.ask_for_talk(self.ase()?, Asked::Triangle, why, OWN, form, now).map(drop)
    }

    fn promise(&self, what: &str) -> Result<NewPromise, AppError> {
        let who = Some(people(&self.app, self.ase()?)[1]);
        Ok(NewPromise { who, what: what.into(), by: Some(day(50)) })
    }
}

/// In order of time.
pub const STEPS: &[Step] = &[
    ("set_talk_interval", |y| y.app.set_talk_interval(y.ase()?, 3, OWN, before("10:00"))),
    ("dismiss_signal", |y| {
        let (case, now) = (y.ase()?, before("10:10"));
        let signals = y.app.signals(case, OWN, now)?.signals;
        let missed = signals.into_iter().find(|one| one.key.starts_with("user_did_not_come"));
        let key = missed.ok_or(AppError::NotFound("signal"))?.key;
        y.app.dismiss_signal(case, OWN, &key, "Vi har snakket om det", now)
    }),
    ("keep_form", |y| y.type_in("Samtalen")),
    ("plan_talk", |y| y.app.plan_talk(y.ase()?, None, OWN, Some(FORM), before("11:00")).map(drop)),
    ("agree_time", |y| {
        let ((case, talk), when) = (y.talk()?, at(29, "Rådhuset"));
        y.app.agree_time(case, talk, &when, OWN, None, before("11:10")).map(drop)
    }),
    ("move_talk", |y| {
        let ((case, talk), when) = (y.talk()?, at(30, "Rådhuset"));
        y.app.move_talk(case, talk, &when, "Legetime", OWN, None, before("11:20")).map(drop)
    }),
    ("keep_form", |y| y.type_in("Jeg vil")),
    ("prepare", |y| {
        let ((case, talk), [_, contact, _]) = (y.talk()?, people(&y.app, y.ase()?));
        let own = preparation(contact, &["phrase-contact-times"], "Jeg vil");
        y.app.prepare(case, talk, &own, OWN, Some(FORM), before("12:00")).map(drop)
    }),
    ("prepare_for_the_user", |y| {
        let ((case, talk), [user, ..]) = (y.talk()?, people(&y.app, y.ase()?));
        let own = preparation(user, &["phrase-user-hard", "phrase-user-more"], "Sover");
        y.app.prepare(case, talk, &own, Acting::User, None, before("12:10")).map(drop)
    }),
    ("keep_form", |y| y.type_in("Ta opp")),
    ("bring_up", |y| {
        let (case, talk) = y.talk()?;
        let phrases = ["phrase-contact-times".to_owned()];
        y.app.bring_up(case, talk, &phrases, true, OWN, Some(FORM), before("12:20")).map(drop)
    }),
    ("bring_up", |y| {
        let (case, talk) = y.talk()?;
        let phrases = ["phrase-user-hard".to_owned()];
        let now = before("12:30");
        y.app.bring_up(case, talk, &phrases, true, Acting::User, None, now).map(drop)
    }),
    ("raise", |y| y.app.raise(y.ase()?, 1, PAIR, OWN, before("13:00")).map(drop)),
    ("lower", |y| y.app.lower(y.ase()?, 1, PAIR, OWN, before("13:10")).map(drop)),
    ("strike", |y| {
        let ((case, talk), keys) = (y.talk()?, y.points("attendance")?);
        y.app.strike(case, talk, &keys[0], &[], Acting::User, before("16:10"))
    }),
    ("keep", |y| {
        let ((case, talk), keys) = (y.talk()?, y.points("attendance")?);
        y.app.keep(case, talk, &keys[0], Acting::User, before("16:20"))
    }),
    ("pass_on", |y| {
        let ((case, talk), keys) = (y.talk()?, y.points("brought_up")?);
        y.app.pass_on(case, talk, &keys, &[], Acting::User, before("16:30")).map(drop)
    }),
    ("keep_form", |y| y.type_in("Vi ble enige")),
    ("hold_talk", |y| {
        let (case, talk) = y.talk()?;
        let new = NewHeld {
            date: day(30),
            summary: "Det går".into(),
            agreements: vec![y.promise("Ringe")?, y.promise("Skrive")?, y.promise("Kjøpe sko")?],
            next: Some(Onward::At(at(40, "Biblioteket"))),
        };
        y.app.hold_talk(case, talk, &new, OWN, Some(FORM), after("14:00")).map(drop)
    }),
    ("agreement_done", |y| {
        let (case, agreement) = y.agreement("Ringe")?;
        y.app.agreement_done(case, agreement, OWN, after("14:10")).map(drop)
    }),
    ("let_agreement_go", |y| {
        let (case, agreement) = y.agreement("Skrive")?;
        y.app.let_agreement_go(case, agreement, "Ikke nå", OWN, None, after("14:20")).map(drop)
    }),
    ("keep_form", |y| y.type_in("Låne sko")),
    ("replace_agreement", |y| {
        let ((case, agreement), new) = (y.agreement("Kjøpe sko")?, y.promise("Låne sko")?);
        let now = after("14:30");
        y.app.replace_agreement(case, agreement, &new, OWN, Some(FORM), now).map(drop)
    }),
    ("keep_form", |y| y.type_in("Snakke")),
    ("ask_for_talk", |y| y.ask("Snakke", Some(FORM), after("15:00"))),
    ("take_request_back", |y| {
        let (case, request) = y.request("Snakke")?;
        y.app.take_request_back(case, request, OWN, after("15:10")).map(drop)
    }),
    ("ask_for_talk", |y| y.ask("Om timene", None, after("15:20"))),
    ("answer_request", |y| {
        let ((case, request), (_, talk)) = (y.request("Om timene")?, y.talk()?);
        y.app.answer_request(case, request, talk, OWN, after("15:30")).map(drop)
    }),
    ("miss_talk", |y| {
        let (case, talk) = y.talk()?;
        y.app.miss_talk(case, talk, "Snø", OWN, None, moment(40, "15:00")).map(drop)
    }),
    ("ask_for_talk", |y| y.ask("Om målene", None, moment(41, "15:00"))),
    ("plan_extra_talk", |y| {
        let (case, request) = y.request("Om målene")?;
        let (because, when) = (Because::Asked { request }, at(50, ""));
        let now = moment(41, "15:10");
        y.app.plan_extra_talk(case, &because, Some(&when), OWN, None, now).map(drop)
    }),
    ("cancel_talk", |y| {
        let (case, talk) = y.talk()?;
        y.app.cancel_talk(case, talk, "Ferie", OWN, None, moment(42, "15:00")).map(drop)
    }),
];

/// Two questions on the same, the contact's and the user's.
const PAIR: (&str, &str) = ("O1", "S1");
