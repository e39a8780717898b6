//! A vault whose case's circle has three more phones in it, and what these write.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use medspiller_core::app::App;
use medspiller_core::ledger::{Member, Record, RecordKey};
use medspiller_core::model::id::{AssessmentId, CaseId, CircleId, PersonId};
use medspiller_core::model::person::Person;
use medspiller_core::questionnaire::answer::{Answer, Part};
use medspiller_core::questionnaire::assessment::Assessment;
use medspiller_core::vault::{InsecureDemoPhoneKey, SigningKey};

use crate::circles::{self, change_membership};
use crate::{Phone, files, now, open_case, walk};

/// A vault whose case's circle has three more phones in it.
pub struct Shared {
    folder: PathBuf,
    /// The vault's phone.
    pub phone: Phone,
    /// The case, with both parts of a round.
    pub case: CaseId,
    /// Its pair's circle.
    pub circle: CircleId,
    /// The circle's envelopes, until there were the three phones.
    pub base: Vec<Vec<u8>>,
    /// The three phones' keys, of the people 1, 2, 3.
    pub others: [SigningKey; 3],
    /// The contact's part.
    pub finished: Assessment,
}

impl Shared {
    /// Makes it in `folder`.
    ///
    /// # Panics
    /// When it can't be made.
    pub fn new(folder: &Path) -> Self {
        let phone = Phone::at(folder).unwrap();
        let app = phone.create().unwrap().0;
        let case = open_case(&app, now(0).unwrap()).unwrap();
        walk::round(&app, case, now(0).unwrap()).unwrap();
        let circle = app.case(case).unwrap().view.circle;
        let others = [(); 3].map(|()| SigningKey::make().unwrap());
        let members: Vec<Member> =
            others.iter().zip(1..).map(|(key, person)| circles::member(person, key)).collect();
        let app =
            change_membership(app, &phone.vault, circle, |m| m.members.extend(members)).unwrap();
        let finished = app.case(case).unwrap().newest(1, Part::Objective).unwrap().clone();
        let base = app.envelopes(circle).unwrap();
        Self { folder: folder.to_owned(), phone, case, circle, base, others, finished }
    }

    /// The vault, open.
    ///
    /// # Panics
    /// When it doesn't open.
    pub fn unlock(&self) -> App {
        self.phone.unlock(now(1).unwrap()).unwrap()
    }

    /// A copy of the vault, open.
    ///
    /// # Panics
    /// When it can't be made, as when there is one with that number.
    pub fn copy(&self, number: usize) -> App {
        let vault = self.folder.join(format!("copy {number}"));
        files::copy(&self.phone.vault, &vault).unwrap();
        let key = InsecureDemoPhoneKey::read_from(&self.folder).unwrap();
        Phone { vault, key }.unlock(now(2).unwrap()).unwrap()
    }

    /// Another person's answers, as a record with an id of its own.
    ///
    /// # Panics
    /// Never.
    pub fn assessment(&self, id: u8, code: u8) -> Record {
        let mut assessment = self.finished.clone();
        assessment.id = AssessmentId([id; 16]);
        assessment.version = 2 + u32::from(id);
        assessment.answers.insert("O1".into(), Answer::Code(code));
        Record::of(RecordKey::new("assessment", assessment.id), &assessment).unwrap()
    }

    /// What `person` is called.
    ///
    /// # Panics
    /// Never.
    pub fn called(&self, person: PersonId, called: &str) -> Record {
        let record = Person { id: person, called: called.into() };
        Record::of(RecordKey::new("person", person), &record).unwrap()
    }

    /// What three phones write without having heard of one another, but for the last of the third,
    /// who has heard the first of the first. All but that have three records.
    ///
    /// # Panics
    /// When a circle refuses what they write.
    pub fn written(&self) -> [Vec<Vec<u8>>; 3] {
        let user = self.unlock().case(self.case).unwrap().view.case.user;
        let write = |before: &[&[Vec<u8>]], by: usize, records: &[Record]| {
            circles::write(&before.concat(), &self.others[by], records).unwrap()
        };
        let base = &self.base[..];
        let mut written = [0, 1, 2].map(|by: u8| {
            let mut own: Vec<Vec<u8>> = Vec::new();
            for round in 0..3 {
                let number = 10 * (by + 1) + round;
                let records = [
                    self.assessment(number, 1 + round % 2),
                    self.called(user, &format!("Navn {number}")),
                    self.called(PersonId([by + 1; 16]), &format!("Navnet {number}")),
                ];
                let envelope = write(&[base, &own], usize::from(by), &records);
                own.push(envelope);
            }
            own
        });
        let heard = [&written[0][..1], &written[2][..]].concat();
        let changed = [self.assessment(10, 2)];
        written[2].push(write(&[base, &heard], 2, &changed));
        written
    }
}
