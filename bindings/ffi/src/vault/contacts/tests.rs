use std::sync::Arc;

use medspiller_core::vault::{InsecureDemoPhoneKey, PhoneKey as _};

use crate::MedspillerError::{self, NotFound};
use crate::moment::{Language, Moment};
use crate::phone_key::{PhoneKey, PhoneKeyError};
use crate::screens::case::{Acting, NewCase, OwnRole};
use crate::screens::contacts::papers::{NewPaper, PaperKind};
use crate::screens::contacts::reachable::HoursSpan;
use crate::vault::talks::{NotHeld, TalkTime};
use crate::vault::{Scope, Vault};

struct OnPhone(InsecureDemoPhoneKey);

impl PhoneKey for OnPhone {
    fn bind(&self, input: Vec<u8>) -> Result<Vec<u8>, PhoneKeyError> {
        Ok(self.0.bind(&input).map_err(|_| PhoneKeyError::Gone)?.to_vec())
    }
}

/// 22 November 2026 at 17:00 in Oslo.
fn at() -> Moment {
    Moment {
        utc_millis: 1_795_363_200_000,
        zone: "Europe/Oslo".to_owned(),
        language: Language::Bokmal,
    }
}

/// Kari's vault with Åse's case.
fn begun(folder: &std::path::Path) -> (Arc<Vault>, String) {
    let key = Arc::new(OnPhone(InsecureDemoPhoneKey::make_in(folder).unwrap()));
    let vault = Vault::at(folder.join("vault").to_str().unwrap().to_owned(), key);
    vault.create(OwnRole::TrainingContact, "270431".to_owned(), at()).unwrap();
    let case = NewCase {
        user_name: "Åse".into(),
        contact_name: "Kari".into(),
        user_under_18: false,
        contact_under_18: false,
        without_substance: false,
    };
    let case = vault.open_case(case, at()).unwrap().id;
    (vault, case)
}

fn malformed(field: &str) -> MedspillerError {
    MedspillerError::Invalid { field: field.into(), reason: "malformed".into() }
}

#[test]
fn an_id_that_is_none_is_not_found_and_a_date_that_is_none_names_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, case) = begun(folder.path());
    let text = |text: &str| text.to_owned();
    let paper = |date: &str| NewPaper {
        kind: PaperKind::FirstAid,
        name: String::new(),
        date: date.to_owned(),
    };
    for bad in ["", "x", "00000000000000000000000000000000"] {
        assert_eq!(vault.papers(text(bad), at()), Err(NotFound), "{bad}");
        assert_eq!(vault.guidance(text(bad), at()), Err(NotFound));
        assert_eq!(vault.forum(text(bad), at()), Err(NotFound));
        assert_eq!(vault.contact_profile(text(bad), at()), Err(NotFound));
        assert_eq!(vault.service_case(text(bad), at()), Err(NotFound));
        assert_eq!(vault.reachable_hours(text(bad), Acting::User, at()), Err(NotFound));
        assert_eq!(vault.add_paper(text(bad), paper("2026-11-20"), None, at()), Err(NotFound));
        assert_eq!(vault.withdraw_paper(case.clone(), text(bad), at()), Err(NotFound));
        let day = text("2026-11-20");
        let held = vault.hold_guidance(case.clone(), text(bad), day, None, at());
        assert_eq!(held, Err(NotFound));
        let how = NotHeld::Missed;
        let missed = vault.guidance_not_held(case.clone(), text(bad), how, text("Syk"), None, at());
        assert_eq!(missed, Err(NotFound));
        let again = vault.show_signal_again(text(bad), Acting::Owner, text("x"), at());
        assert_eq!(again, Err(NotFound));
    }
    let bad_day = vault.add_paper(case.clone(), paper("20. november"), None, at());
    assert_eq!(bad_day, Err(malformed("date")));
    let bad_day = vault.plan_new_guidance(case.clone(), text(""), text("x"), None, at());
    assert_eq!(bad_day, Err(malformed("date")));
    let bad_list = vault.set_paper_list(case.clone(), text("x"), vec![], None, at());
    assert_eq!(bad_list, Err(malformed("from")));
    let time = TalkTime { local: text("3. desember"), place: String::new() };
    let bad_time = vault.set_forum_date(case.clone(), None, time, text(""), None, at());
    assert_eq!(bad_time, Err(malformed("agreed")));
    let span = HoursSpan { weekdays: vec![1], from: text("kl. 10"), to: text("12:00") };
    let bad_hours = vault.set_reachable_hours(case, vec![span], Acting::Owner, None, at());
    assert_eq!(bad_hours, Err(malformed("from")));
}

#[test]
fn what_a_command_made_comes_back_with_what_it_changed() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, case) = begun(folder.path());
    let done = vault.ask_for_guidance(case.clone(), "Råd".into(), None, at()).unwrap();
    assert_eq!(done.changed, [Scope::Cases]);
    let screen = vault.guidance(case.clone(), at()).unwrap();
    assert_eq!(screen.open[0].talk_id, done.id);
    let how = NotHeld::Cancelled;
    vault.guidance_not_held(case.clone(), done.id, how, "Ordnet seg".into(), None, at()).unwrap();
    assert!(vault.guidance(case, at()).unwrap().open.is_empty());
}
