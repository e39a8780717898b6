use std::sync::Arc;

use chrono::{Datelike, NaiveTime};
use medspiller_core::app::Acting;
use medspiller_core::model::id::CaseId;
use medspiller_core::model::session::plan::NewPlan;

use super::*;
use crate::moment::Language;
use crate::phone_key::{PhoneKey, PhoneKeyError};
use crate::screens::case::{NewCase, OwnRole};
use crate::screens::reminders::{DeliveredReminder, ReminderPermission};

/// 22 November 2026 at 17:00 in Oslo.
const START: i64 = 1_795_363_200_000;
const HOUR: i64 = 3_600_000;

struct Key;

impl PhoneKey for Key {
    fn bind(&self, _: Vec<u8>) -> std::result::Result<Vec<u8>, PhoneKeyError> {
        Ok(vec![7; 32])
    }
}

fn at(hours: i64) -> Moment {
    in_language(hours, Language::Bokmal)
}

fn in_language(hours: i64, language: Language) -> Moment {
    Moment { utc_millis: START + hours * HOUR, zone: "Europe/Oslo".into(), language }
}

/// A contact's vault with a session on Tuesday at five.
fn vault() -> (tempfile::TempDir, Arc<Vault>, String) {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::at(folder.path().join("vault").display().to_string(), Arc::new(Key));
    vault.create(OwnRole::TrainingContact, "270431".into(), at(0)).unwrap();
    let case = NewCase {
        user_name: "Åse".into(),
        contact_name: "Kari".into(),
        user_under_18: false,
        contact_under_18: false,
        without_substance: false,
    };
    let case = vault.open_case(case, at(0)).unwrap().id;
    let tuesday = Here::at(&at(48)).unwrap().today();
    let new = NewPlan {
        from: tuesday,
        until: Some(tuesday),
        weekdays: [tuesday.weekday()].into_iter().collect(),
        every_weeks: 1,
        at: NaiveTime::from_hms_opt(17, 0, 0).unwrap(),
        zone: "Europe/Oslo".into(),
        minutes: 60,
        place: String::new(),
        activity: String::new(),
    };
    let now = Here::at(&at(0)).unwrap().now;
    let of: CaseId = case.parse().unwrap();
    let plan = vault.open(|app| Ok(app.plan_sessions(&[of], &new, Acting::Owner, None, now)?));
    assert_eq!(plan.unwrap().len(), 1);
    (folder, vault, case)
}

fn held(difference: &ReminderDifference) -> Vec<HeldReminder> {
    let held = |set: &crate::screens::reminders::ReminderToSet| HeldReminder {
        id: set.id.clone(),
        utc_millis: set.utc_millis,
        text: set.text.clone(),
        link: set.link.clone(),
    };
    difference.set.iter().map(held).collect()
}

#[test]
fn the_phone_gets_text_and_link_once_and_anew_in_another_language() {
    let (_folder, vault, case) = vault();
    let first = vault.reminders(64, vec![], at(0)).unwrap();
    let said: Vec<_> =
        first.set.iter().map(|set| (set.local.as_str(), set.text.as_str())).collect();
    assert_eq!(
        said,
        [
            ("2026-11-23T18:00", "Du har trening i morgen."),
            ("2026-11-24T15:00", "Du har trening i dag."),
            ("2026-11-24T19:00", "Hvordan gikk treningen? Den er ikke loggført ennå."),
        ]
    );
    assert_eq!((first.later.as_str(), first.done.as_str()), ("Senere", "Ferdig"));
    assert!(first.set.iter().all(|set| !set.text.contains("Åse") && !set.link.contains("Åse")));
    let expires: Vec<_> = first.set.iter().map(|set| set.expires_utc_millis).collect();
    assert_eq!(expires, [Some(START + 48 * HOUR), Some(START + 48 * HOUR), None]);
    let follows: Vec<_> = first.set.iter().map(|set| set.follows_phone).collect();
    assert_eq!(follows, [true, false, false]);

    let nothing = vault.reminders(64, held(&first), at(1)).unwrap();
    assert_eq!((nothing.set.len(), nothing.cancel.len()), (0, 0));
    let english = in_language(1, Language::English);
    let other = vault.reminders(64, held(&first), english).unwrap();
    assert_eq!((other.set.len(), other.cancel.len()), (3, 0));
    assert_eq!(other.set[0].text, "You have training tomorrow.");
    // what the phone lost, or can't be read, is set again; what is unknown is cancelled
    let mut damaged = held(&first);
    damaged[0].link = "case/1".into();
    damaged[1].id = "ab".repeat(16);
    let mended = vault.reminders(64, damaged, at(1)).unwrap();
    let set: Vec<_> = mended.set.iter().map(|set| set.id.clone()).collect();
    assert_eq!(set, [first.set[0].id.clone(), first.set[1].id.clone()]);
    assert_eq!(mended.cancel, ["ab".repeat(16)]);

    // the links lead where they should
    let target = |n: usize| vault.follow_link(first.set[n].link.clone()).unwrap();
    let LinkTarget::Session { case_id, date, .. } = target(0) else { unreachable!() };
    assert_eq!((case_id, date.as_str()), (case.clone(), "2026-11-24"));
    assert!(matches!(target(2), LinkTarget::Log { case_id, .. } if case_id == case));
    assert_eq!(vault.follow_link("today".into()), Ok(LinkTarget::Today));
    let elsewhere = format!("case/{}", "ab".repeat(16));
    assert_eq!(vault.follow_link(elsewhere), Ok(LinkTarget::Today));
    for bad in ["", "/", "case/", "case/x", "today/1", "https://example.org"] {
        assert_eq!(vault.follow_link(bad.into()), Err(MedspillerError::NotFound), "{bad}");
    }
}

#[test]
fn the_settings_are_said_in_words_and_stick() {
    let (_folder, vault, _) = vault();
    let screen = vault.reminder_settings(at(0)).unwrap();
    assert_eq!(screen.next[0], "I morgen kl. 18: Du har trening i morgen.");
    assert_eq!(screen.quiet, "Stille fra kl. 21 til kl. 8");
    assert_eq!((screen.quiet_from.as_str(), screen.quiet_to.as_str()), ("21:00", "08:00"));
    assert_eq!(screen.kinds.len(), 9);
    assert!(screen.kinds.iter().all(|kind| kind.on && kind.title != kind.detail));
    vault.set_reminder_kind(ReminderKind::Session, false).unwrap();
    vault.set_quiet_hours("20:30".into(), "09:00".into()).unwrap();
    let screen = vault.reminder_settings(at(0)).unwrap();
    assert_eq!(screen.quiet, "Stille fra kl. 20.30 til kl. 9");
    assert!(!screen.kinds[0].on && screen.next.len() == 1);
    let off = vault.set_reminders_all_off(true).unwrap();
    assert_eq!(off.changed, [Scope::Reminders]);
    let screen = vault.reminder_settings(at(0)).unwrap();
    assert_eq!(screen.all_off_note.as_deref(), Some("Du har slått av alle påminnelser."));
    assert_eq!(screen.next_none.as_deref(), Some("Ingen påminnelser er planlagt."));
    assert_eq!(screen.all_button, "Slå på påminnelsene igjen");
    for (from, to, field) in [
        ("21", "08:00", "quiet_from"),
        ("21:00", "8", "quiet_to"),
        ("18:00", "08:00", "quiet_from"),
    ] {
        let refused = vault.set_quiet_hours(from.into(), to.into());
        assert!(matches!(refused, Err(MedspillerError::Invalid { field: of, .. }) if of == field));
    }
    assert_eq!(vault.reminder_settings(at(0)).unwrap(), screen);
}

#[test]
fn later_done_and_what_became_of_them_go_by_id() {
    let (_folder, vault, _) = vault();
    let set = vault.reminders(64, vec![], at(0)).unwrap().set;
    let (id, shown) = (set[0].id.clone(), at(26));
    vault.snooze_reminder(id.clone(), Later::Minutes { minutes: 30 }, shown.clone()).unwrap();
    let again = vault.reminders(64, vec![], shown.clone()).unwrap();
    assert_eq!((again.set[0].local.as_str(), &again.set[0].id), ("2026-11-23T19:30", &id));
    vault.reminder_done(id.clone(), shown.clone()).unwrap();
    assert_eq!(vault.reminders(64, vec![], shown.clone()).unwrap().set.len(), 2);
    for bad in ["", "x", &"ab".repeat(16)] {
        let later = vault.snooze_reminder(bad.to_owned(), Later::Tomorrow, shown.clone());
        assert_eq!(later, Err(MedspillerError::NotFound));
        assert_eq!(vault.reminder_done(bad.to_owned(), at(0)), Err(MedspillerError::NotFound));
    }
    let refused = vault.snooze_reminder(id.clone(), Later::Minutes { minutes: 0 }, shown);
    assert!(matches!(refused, Err(MedspillerError::Invalid { field, .. }) if field == "minutes"));

    let phone = |held: Vec<String>| PhoneReminders {
        permission: ReminderPermission::Allowed,
        blocked_kinds: vec![],
        exact_times: Some(true),
        unrestricted: None,
        budget: 64,
        held,
    };
    let shown_late = at(60);
    let report = ReminderReport {
        tells_delivery: true,
        delivered: vec![DeliveredReminder { id: set[1].id.clone(), utc_millis: START }],
        opened: vec![],
    };
    vault.report_reminders(report.clone(), shown_late.clone()).unwrap();
    let health = vault.phone_health(phone(vec![]), shown_late.clone()).unwrap();
    assert_eq!(health.lines, ["Noen påminnelser ble ikke vist de siste to ukene."]);
    assert!(!health.well && health.calendar.is_some());
    let all = ReminderReport { opened: vec![set[2].id.clone()], ..report };
    vault.report_reminders(all, shown_late.clone()).unwrap();
    let health = vault.phone_health(phone(vec![]), shown_late).unwrap();
    assert_eq!(health.lines, ["Påminnelsene er i orden på denne telefonen."]);
    assert!(health.well && health.calendar.is_none());
    let bad = vault.phone_health(phone(vec!["x".into()]), at(0));
    assert_eq!(bad, Err(MedspillerError::NotFound));
}
