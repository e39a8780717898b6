//! A triangle talk every three months: prepared by both, held, with what was agreed and done; and the
//! contact's guidance, which is held as often, in one case after another.

use chrono::{NaiveTime, Weekday};
use medspiller_core::app::talks::When;
use medspiller_core::app::talks::holding::{NewHeld, NewPromise, Onward};
use medspiller_core::app::{Acting, AppError};
use medspiller_core::model::id::TalkId;
use medspiller_core::model::papers::PaperKind;
use medspiller_core::model::papers::reachable::Span;
use medspiller_core::model::talk::NewPreparation;

use super::{DAYS, Life, at, date};

/// Days from one talk to the next.
pub(super) const EVERY: i64 = 91;

impl Life<'_> {
    /// Holds the talk of the day, and prepares the one after it.
    pub(super) fn talk(&mut self, day: i64) -> Result<(), AppError> {
        let now = at(day)?;
        for agreement in self.app.agreements(self.case)? {
            if agreement.came.is_none() {
                self.app.agreement_done(self.case, agreement.id, Acting::Owner, now)?;
            }
        }
        let talk = match self.talk {
            Some(talk) => talk,
            None => self.app.plan_talk(self.case, None, Acting::Owner, None, now)?.id,
        };
        let held =
            self.app.hold_talk(self.case, talk, &self.held(day)?, Acting::Owner, None, now)?;
        self.talk = held.next.map(|next| next.id);
        match self.talk {
            Some(next) => self.prepare(next, day + 1),
            None => Ok(()),
        }
    }

    fn held(&self, day: i64) -> Result<NewHeld, AppError> {
        let place = self.app.place(self.case)?;
        let promise = |who, what: &str| -> Result<NewPromise, AppError> {
            Ok(NewPromise { who: Some(who), what: what.into(), by: Some(date(day + 60)?) })
        };
        // the last one's is still ahead at the end
        let next = When {
            local: date(day + EVERY)?.and_hms_opt(12, 0, 0).unwrap_or_default(),
            zone: "Europe/Oslo".into(),
            place: "Rådhuset".into(),
        };
        Ok(NewHeld {
            date: date(day)?,
            summary:
                "Treningen går godt. Vi snakket om tidspunktene, og om hva som skal til for at \
                      fredagene passer bedre."
                    .into(),
            agreements: vec![
                promise(place.user(), "Si fra dagen før når det ikke passer")?,
                promise(place.contact(), "Spørre om tid i bassenget på lørdager")?,
            ],
            next: Some(Onward::At(next)),
        })
    }

    /// The contact's papers and the hours agreed on.
    pub(super) fn work(&self, day: i64) -> Result<(), AppError> {
        for (kind, name) in [
            (PaperKind::Confidentiality, ""),
            (PaperKind::PoliceCertificate, ""),
            (PaperKind::FirstAid, ""),
            (PaperKind::Course, "Grunnkurs"),
            (PaperKind::Course, "Motiverende samtale"),
        ] {
            self.app.add_paper(self.case, (kind, name, date(day)?), None, at(day)?)?;
        }
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        let weekdays = [Weekday::Mon, Weekday::Thu].into_iter().collect();
        let span = Span { weekdays, from: hour(10), to: hour(12) };
        self.app.set_reachable_hours(self.case, &[span], Acting::Owner, None, at(day)?)?;
        Ok(())
    }

    /// Holds the contact's guidance of the day.
    pub(super) fn guide(&self, day: i64) -> Result<(), AppError> {
        let about = "Når det er vanskelig å komme seg ut, og hva jeg gjør da.";
        self.app.hold_new_guidance(self.case, (about, date(day)?), None, at(day)?)?;
        Ok(())
    }

    /// The user's preparation and the contact's.
    fn prepare(&self, talk: TalkId, day: i64) -> Result<(), AppError> {
        if day >= DAYS {
            return Ok(());
        }
        let place = self.app.place(self.case)?;
        let theirs = [
            (Acting::User, place.user(), "phrase-user-times"),
            (Acting::Owner, place.contact(), "phrase-contact-times"),
        ];
        for (acting, of, phrase) in theirs {
            let new = NewPreparation {
                of,
                phrases: vec![phrase.into()],
                words: "Fredagene er vanskelige etter jobb.".into(),
                read_back: false,
            };
            self.app.prepare(self.case, talk, &new, acting, None, at(day)?)?;
        }
        Ok(())
    }
}
