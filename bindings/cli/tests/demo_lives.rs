//! What the invented lives show on the screens, whatever day they lead up to.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::Arc;

use chrono::TimeDelta;
use medspiller_core::app::talks::PastTalk;
use medspiller_core::app::{Acting, App};
use medspiller_core::insight::goal_attainment::Together;
use medspiller_core::insight::signals::SignalKind;
use medspiller_core::model::decision::Renewal;
use medspiller_core::model::goal::Status;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::session::occurrence::Standing;
use medspiller_core::model::session::pause::PauseKind;
use medspiller_core::model::session::ratings::{Attendance, GivenBy};
use medspiller_core::model::session::record::TrainingSession;
use medspiller_core::model::talk::{Came, Kind, Status as Became};
use medspiller_core::model::time::{Date, Now, instant_of};
use medspiller_core::model::transition::Asked;
use medspiller_core::questionnaire::answer::Part;
use medspiller_core::vault::{InsecureDemoPhoneKey, PhoneKey};
use medspiller_ffi::Vault;
use medspiller_ffi::moment::{Language, Moment};
use medspiller_ffi::phone_key::{PhoneKey as Given, PhoneKeyError};
use medspiller_ffi::screens::today::TodayCardKind;

const CODE: &str = "270431";

/// A week, a leap day, the days that the clock changes on and those around them, the first of time.
const DAYS: [&str; 14] = [
    "2026-11-22",
    "2026-11-23",
    "2026-11-24",
    "2026-11-25",
    "2026-11-26",
    "2026-11-27",
    "2026-11-28",
    "2025-05-24",
    "2024-02-29",
    "2026-03-29",
    "2026-10-25",
    "2026-08-31",
    "2027-03-01",
    "1970-01-01",
];

struct Demo {
    folder: tempfile::TempDir,
    today: Date,
}

impl Demo {
    fn on(today: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let made = Command::new(env!("CARGO_BIN_EXE_medspiller"))
            .args(["demo", folder.path().to_str().unwrap(), "--today", today])
            .output()
            .unwrap();
        assert!(made.status.success(), "{today}: {}", String::from_utf8_lossy(&made.stderr));
        Self { folder, today: today.parse().unwrap() }
    }

    fn key(&self) -> InsecureDemoPhoneKey {
        InsecureDemoPhoneKey::read_from(self.folder.path()).unwrap()
    }

    fn app(&self) -> App {
        App::unlock(&self.folder.path().join("vault"), CODE, &self.key(), 0).unwrap()
    }

    /// `hour` o'clock on its last day.
    fn at(&self, hour: u32) -> Now {
        let local = self.today.and_hms_opt(hour, 0, 0).unwrap();
        let utc = instant_of(local, "Europe/Oslo".parse().unwrap());
        Now::new(utc, "Europe/Oslo").unwrap()
    }

    fn vault(&self) -> Arc<Vault> {
        let folder = self.folder.path().join("vault");
        let key = Arc::new(OnPhone(self.key()));
        let vault = Vault::at(folder.to_str().unwrap().to_owned(), key);
        vault.unlock(CODE.into(), self.moment(8)).unwrap();
        vault
    }

    fn moment(&self, hour: u32) -> Moment {
        let utc_millis = self.at(hour).utc;
        Moment { utc_millis, zone: "Europe/Oslo".into(), language: Language::Bokmal }
    }
}

struct OnPhone(InsecureDemoPhoneKey);

impl Given for OnPhone {
    fn bind(&self, input: Vec<u8>) -> Result<Vec<u8>, PhoneKeyError> {
        Ok(self.0.bind(&input).map_err(|_| PhoneKeyError::Gone)?.to_vec())
    }
}

#[test]
fn the_invented_lives_lead_up_to_any_day() {
    for today in DAYS {
        let demo = Demo::on(today);
        let kinds = kinds_of_cards(&demo);
        assert!(WAITING.iter().all(|kind| kinds.contains(kind)), "{today}: {kinds:?}");
        let app = demo.app();
        assert_eq!(app.check().unwrap(), [], "{today}");
        let lives = Lives::of(&demo, &app);
        lives.rounds();
        lives.the_days_around_today();
        lives.goals();
        lives.talks();
        lives.sessions();
        lives.signals();
        lives.work();
        lives.decisions();
        let reminders = app.reminders(64, demo.at(8)).unwrap();
        let steps: BTreeSet<_> = reminders.iter().map(|one| format!("{:?}", one.step)).collect();
        for step in ["SessionEvening", "TalkTomorrow", "AgreementDue", "GoalToRate"] {
            assert!(steps.contains(step), "{today}: {steps:?}");
        }
    }
}

/// What waits for Kari each day, whatever is today.
const WAITING: [TodayCardKind; 6] = [
    TodayCardKind::LateLog,
    TodayCardKind::Talk,
    TodayCardKind::TalkDue,
    TodayCardKind::Agreement,
    TodayCardKind::Goal,
    TodayCardKind::Signals,
];

fn kinds_of_cards(demo: &Demo) -> Vec<TodayCardKind> {
    let home = demo.vault().home(demo.moment(8)).unwrap();
    assert_eq!(home.case_lines.len(), 2);
    home.today_cards.iter().map(|card| card.kind).collect()
}

/// Åse's case and Jonas's, as they stand at eight in the morning.
struct Lives<'a> {
    app: &'a App,
    now: Now,
    today: Date,
    aase: CaseId,
    jonas: CaseId,
}

impl<'a> Lives<'a> {
    fn of(demo: &Demo, app: &'a App) -> Self {
        let cases: Vec<CaseId> =
            app.cases().unwrap().iter().map(|state| state.view.case.id).collect();
        let [aase, jonas] = cases.try_into().unwrap();
        Self { app, now: demo.at(8), today: demo.today, aase, jonas }
    }

    fn day(&self, days: i64) -> Date {
        self.today + TimeDelta::days(days)
    }

    fn trained(&self, case: CaseId, days: (i64, i64)) -> Vec<TrainingSession> {
        self.app.sessions(case, (self.day(days.0), self.day(days.1))).unwrap()
    }

    /// Åse has four whole rounds and the fifth in front, Jonas put the phone down.
    fn rounds(&self) {
        let [aase, jonas] = [self.aase, self.jonas].map(|case| self.app.case(case).unwrap());
        let next = aase.next_round(self.today).unwrap();
        assert!(next.round == 5 && next.is_open(self.today), "{}: {next:?}", self.today);
        assert!(aase.rounds().iter().all(|held| held.subjective && held.objective));
        assert_eq!(jonas.under_way(Part::Subjective).unwrap().progress(), (9, 14));
        assert!(jonas.rounds().is_empty());
    }

    /// One session logged yesterday, one today or tomorrow, one that should have been logged; and a
    /// talk within a week, that Kari has prepared and Åse has not.
    fn the_days_around_today(&self) {
        let (app, case, today) = (self.app, self.aase, self.today);
        assert_eq!(self.trained(case, (-1, -1)).len(), 1, "{today}");
        let next = app.occurrences(case, (today, self.day(1))).unwrap();
        assert!(next.iter().any(|one| one.standing == Standing::Planned), "{today}: {next:?}");
        assert_eq!(app.unlogged(case, self.now).unwrap().len(), 1, "{today}");
        assert!(app.unlogged(self.jonas, self.now).unwrap().is_empty(), "{today}");
        let ahead = app.occurrences(case, (today, self.day(14))).unwrap();
        assert!(ahead.iter().any(|one| one.standing == Standing::Moved), "{today}");

        let talks = app.talks(case, self.now).unwrap();
        assert_eq!(talks.planned.len(), 1, "{today}");
        let talk = &talks.planned[0];
        let on = talk.agreed.as_ref().unwrap().date();
        assert!(self.day(1) <= on && on <= self.day(7), "{today}: {on}");
        let ready = app.prepared(case, talk.id).unwrap();
        let is_ready = |person| ready.contains(&(person, true));
        assert!(is_ready(talks.place.contact()) && !is_ready(talks.place.user()), "{today}");
        let users = app.overview(case, Acting::User, self.now).unwrap();
        assert!(!users.has_prepared(talk) && !users.agreed_talks().is_empty());
    }

    /// Åse: two met and led on, one changed, one set aside, three worked on; all her own words.
    fn goals(&self) {
        let goals = self.app.goals(self.aase).unwrap();
        let count = |is: fn(&Status) -> bool| goals.goals.iter().filter(|g| is(&g.status)).count();
        assert_eq!(count(|status| matches!(status, Status::Met { .. })), 2);
        assert_eq!(count(|status| matches!(status, Status::Changed { .. })), 1);
        assert_eq!(count(|status| matches!(status, Status::SetAside { .. })), 1);
        assert_eq!((goals.active().count(), goals.wanting_next().len()), (3, 0));
        let talks = self.app.days_of_talks(self.aase).unwrap();
        let sets = goals.sets(&talks, self.today);
        assert!(
            sets.len() > 4 && sets.iter().any(|set| matches!(set.together, Together::T { .. }))
        );
        assert_eq!(self.app.goals(self.jonas).unwrap().active().count(), 2);
    }

    /// Åse: eight held, one missed, one moved; of what was agreed most is done, one is late.
    fn talks(&self) {
        let past = self.app.past_talks(self.aase, 99, 0).unwrap();
        let is_held = |talk: &&PastTalk| talk.outcome.is_some();
        assert_eq!((past.len(), past.iter().filter(is_held).count()), (9, 8));
        assert!(past.iter().any(|past| matches!(past.talk.status, Became::Missed { .. })));
        assert_eq!(past.iter().filter(|past| !past.talk.moves.is_empty()).count(), 1);
        let kinds: Vec<Kind> = past.iter().rev().map(|past| past.talk.kind).collect();
        assert_eq!(kinds[..2], [Kind::Start, Kind::Early], "{}", self.today);

        let agreed = self.app.agreements(self.aase).unwrap();
        let done = agreed.iter().filter(|of| matches!(of.came, Some(Came::Done { .. }))).count();
        let late = agreed.iter().filter(|of| of.is_overdue(self.today)).count();
        let open = agreed.iter().filter(|of| of.is_open()).count();
        assert_eq!((done, late, open, agreed.len()), (11, 1, 3, 15));

        let jonas = self.app.talks(self.jonas, self.now).unwrap();
        assert_eq!((jonas.planned.len(), jonas.requests.len()), (0, 1));
        assert!(jonas.settle.is_some_and(|(by, _)| by > self.today));
        assert_eq!(self.app.past_talks(self.jonas, 99, 0).unwrap().len(), 2);
        let ends = self.app.decision(self.aase).unwrap().unwrap().end.unwrap();
        assert!(self.day(1) <= ends && ends <= self.day(56));
    }

    /// Åse's first period was asked to go on in, with a way onward from it, and followed by the next:
    /// nothing is settled yet of what comes after that.
    fn decisions(&self) {
        let life = self.app.case_life(self.aase).unwrap();
        let [second, first] = life.decisions.as_slice() else { unreachable!() };
        assert_eq!(life.renewal(first, first.from), Renewal::Renewed, "{}", self.today);
        assert_eq!((life.renewals.len(), life.renewals[0].decision), (1, first.id));
        assert_eq!(life.main(self.today), Some(second));
        assert!(matches!(life.renewal(second, self.today), Renewal::Late { .. }));
        assert!(life.ways[0].date < second.from, "it was the first period's");
        let way = life.approach(self.today).unwrap().way;
        assert!(matches!(way, Asked::Missing { .. }), "{}: {way:?}", self.today);
        assert!(life.endings.is_open(self.today) && life.changes.is_empty());
    }

    /// Åse: two years of pool and gym, twice a week but for a holiday and an illness; each sort of
    /// day, and much that nobody said.
    fn sessions(&self) {
        let aase = self.trained(self.aase, (-800, 0));
        assert!((200..230).contains(&aase.len()), "{}: {}", self.today, aase.len());
        assert!(self.day(-700) > aase[0].start.date());
        let seen: BTreeSet<Attendance> = aase.iter().map(|one| one.attendance).collect();
        let unseen = Attendance::ALL.into_iter().filter(|of| !seen.contains(of));
        assert_eq!(unseen.collect::<Vec<_>>(), [Attendance::ContactDidNotCome]);
        let held = aase.iter().filter(|one| one.is_held());
        let (mut by_user, mut by_contact, mut missing) = (0, 0, 0);
        for session in held {
            match session.ratings.exertion.map(|given| given.given_by) {
                Some(GivenBy::User) => by_user += 1,
                Some(GivenBy::Contact) => by_contact += 1,
                None => missing += 1,
            }
        }
        assert!(by_user > 90 && by_contact > 20 && missing > 20);
        assert!(aase.iter().filter(|one| one.shared_note.is_some()).count() > 50);
        assert!(aase.iter().filter(|one| !one.ratings.steps.is_empty()).count() > 20);
        let of_group = aase.iter().filter(|one| one.in_group).count();
        let jonas = self.trained(self.jonas, (-800, 0));
        assert!((14..20).contains(&of_group) && jonas.len() > 28);
        assert_eq!(jonas.iter().filter(|one| one.in_group).count(), of_group);
        let kinds: Vec<_> = self.app.pauses(self.aase).unwrap().iter().map(|of| of.kind).collect();
        assert_eq!(kinds, [PauseKind::Illness, PauseKind::Holiday]);
        assert_eq!(self.app.groups().unwrap()[0].cases, BTreeSet::from([self.aase, self.jonas]));
    }

    /// Kari and the users see the same, which isn't much.
    /// Kari's papers are in order but for what runs out, the last guidance is some weeks ago, and one
    /// that she asked for waits.
    fn work(&self) {
        for case in [self.aase, self.jonas] {
            let papers = self.app.papers(case, self.now).unwrap();
            assert_eq!((papers.papers.len(), papers.missing.len()), (5, 0), "{}", self.today);
        }
        let guidance = self.app.guidance(self.aase, self.now).unwrap();
        assert_eq!((guidance.open.len(), guidance.past.len()), (1, 8), "{}", self.today);
        assert_eq!(guidance.next.days_overdue, 0, "{}", self.today);
        let hours = self.app.reachable_hours(self.aase).unwrap().unwrap();
        assert_eq!(hours.spans.len(), 2);
    }

    fn signals(&self) {
        for acting in [Acting::Owner, Acting::User] {
            let of = |case| -> Vec<SignalKind> {
                let found = self.app.signals(case, acting, self.now).unwrap().signals;
                found.iter().map(|signal| signal.kind).collect()
            };
            let aases = [SignalKind::PeriodEnds, SignalKind::AgreementOverdue];
            assert_eq!(of(self.aase), aases, "{}", self.today);
            assert_eq!(of(self.jonas), [SignalKind::UserDidNotCome], "{}", self.today);
        }
    }
}
