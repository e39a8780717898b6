use proptest::prelude::*;

use super::super::samples::{CONTACT, USER, case, minute, tiny};
use super::*;
use crate::questionnaire::assessment::Assessment;

fn embedded() -> &'static Instrument {
    Instrument::embedded().unwrap()
}

fn new(part: Part) -> NewDraft {
    let (sat_with, for_person, on) = match part {
        Part::Subjective => (Some(SatWith::Contact), USER, Some(CONTACT)),
        Part::Objective => (None, CONTACT, None),
    };
    NewDraft { id: DraftId([9; 16]), round: 1, part, sat_with, for_person, on }
}

fn begin(part: Part) -> Draft {
    Draft::begin(new(part), embedded(), &case()).unwrap()
}

fn code(n: u8) -> Answer {
    Answer::Code(n)
}

fn missing(kind: Missing) -> Answer {
    Answer::Missing(kind)
}

fn mark(draft: &mut Draft, item: &str, answer: Answer, at: i64) {
    draft.mark(&item.into(), answer, embedded(), &minute(at)).unwrap();
}

fn finish(draft: &Draft, reason: Option<&str>) -> Result<Assessment, Invalid> {
    draft.finish(embedded(), AssessmentId([7; 16]), &minute(30), reason)
}

fn at(item: &str, after: After) -> Step {
    Step::Question { item: item.into(), after }
}

/// Walks to the end: answers 4 to all but `skipped`.
fn walked(skipped: &[&str]) -> Draft {
    let mut draft = begin(Part::Subjective);
    while let Some(item) = draft.current().cloned() {
        if skipped.contains(&item.0.as_str()) {
            draft.skip().unwrap();
        } else {
            mark(&mut draft, &item.0, code(4), 1);
            draft.go_on().unwrap();
        }
    }
    draft
}

fn refused<T: std::fmt::Debug>(result: Result<T, Invalid>, field: &str, reason: Reason) {
    assert_eq!(result.unwrap_err(), Invalid::new(field, reason));
}

#[test]
fn the_story_skips_two_answers_one_and_declines_the_other() {
    let mut draft = begin(Part::Subjective);
    assert_eq!((draft.step.clone(), draft.progress()), (at("S1", After::Walk), (1, 14)));
    refused(draft.go_on(), "S1", Reason::Unanswered);
    draft = walked(&["S3", "S8"]);
    assert_eq!((draft.step.clone(), draft.skipped_count()), (Step::AskSkipped, 2));
    refused(finish(&draft, None), "S3", Reason::Unanswered);
    draft.answer_skipped().unwrap();
    assert_eq!((draft.step.clone(), draft.progress()), (at("S3", After::Skipped), (3, 14)));
    refused(draft.go_on(), "S3", Reason::Unanswered);
    mark(&mut draft, "S3", missing(Missing::DontKnow), 20);
    draft.go_on().unwrap();
    assert_eq!(draft.step, at("S8", After::Skipped));
    draft.skip().unwrap();
    assert_eq!((draft.step.clone(), draft.skipped_count()), (Step::AskSkipped, 1));
    draft.decline_skipped().unwrap();
    refused(finish(&draft, None), "day", Reason::Unanswered);
    draft.set_day(Some(DayKind::Bad)).unwrap();
    let done = finish(&draft, None).unwrap();
    assert_eq!(done.answers.len(), 14);
    assert_eq!(done.answers[&"S3".into()], missing(Missing::DontKnow));
    assert_eq!(done.answers[&"S8".into()], missing(Missing::Declined));
    assert_eq!((done.version, done.correction), (1, None));
    assert_eq!((done.first_answer, done.finished), (minute(1), minute(30)));
    assert_eq!((done.by, done.on, done.day), (USER, Some(CONTACT), Some(DayKind::Bad)));
    assert!(done.shown_to_contact);
}

#[test]
fn without_skips_the_question_about_them_is_passed_over() {
    let draft = walked(&[]);
    assert_eq!((draft.step.clone(), draft.progress()), (Step::Day, (14, 14)));
    assert_eq!(draft.left_count(), 0);
}

#[test]
fn only_the_question_on_screen_takes_a_mark_and_only_its_own() {
    let mut draft = begin(Part::Subjective);
    let mut tap = |item: &str, answer| draft.mark(&item.into(), answer, embedded(), &minute(0));
    refused(tap("S2", code(3)), "S2", Reason::OutOfRange);
    refused(tap("O1", code(1)), "O1", Reason::OutOfRange);
    for answer in [code(0), code(6), missing(Missing::NoNeed), missing(Missing::Skipped)] {
        refused(tap("S1", answer), "S1", Reason::OutOfRange);
    }
    refused(tap("S1", Answer::Newer("x".into())), "S1", Reason::OutOfRange);
    assert!(draft.answers.is_empty() && draft.first_answer.is_none());
}

#[test]
fn a_mark_can_be_taken_back() {
    let mut draft = begin(Part::Subjective);
    mark(&mut draft, "S1", code(2), 1);
    draft.clear(&"S1".into()).unwrap();
    assert_eq!((draft.answers.len(), draft.first_answer.clone()), (0, None));
    refused(draft.go_on(), "S1", Reason::Unanswered);
    mark(&mut draft, "S1", code(3), 5);
    draft.go_on().unwrap();
    mark(&mut draft, "S2", code(3), 6);
    draft.clear(&"S2".into()).unwrap();
    assert_eq!(draft.first_answer, Some(minute(5)));
    refused(draft.clear(&"S1".into()), "S1", Reason::OutOfRange);
}

#[test]
fn taken_back_among_the_skipped_is_skipped_again() {
    let mut draft = walked(&["S3"]);
    draft.answer_skipped().unwrap();
    mark(&mut draft, "S3", code(1), 9);
    draft.clear(&"S3".into()).unwrap();
    draft.back();
    assert_eq!((draft.step.clone(), draft.skipped_count()), (Step::AskSkipped, 1));
    draft.answer_skipped().unwrap();
    mark(&mut draft, "S3", code(1), 9);
    draft.back();
    assert_eq!((draft.step.clone(), draft.skipped_count()), (at("S14", After::Walk), 0));
}

#[test]
fn back_goes_all_the_way_and_stays_at_the_first() {
    let mut draft = walked(&["S3"]);
    draft.decline_skipped().unwrap();
    draft.set_day(None).unwrap();
    draft.back();
    assert_eq!(draft.step, Step::Day);
    for item in (1..=14).rev() {
        draft.back();
        assert_eq!(draft.step, at(&format!("S{item}"), After::Walk));
    }
    draft.back();
    assert_eq!(draft.step, at("S1", After::Walk));
    for _ in 1..=14 {
        draft.go_on().unwrap();
    }
    assert_eq!(draft.step, Step::Day);
    assert_eq!(draft.answers[&"S3".into()], missing(Missing::Declined));
}

#[test]
fn a_skipped_question_met_again_must_be_answered_or_skipped() {
    let mut draft = begin(Part::Subjective);
    draft.skip().unwrap();
    assert!(draft.first_answer.is_none());
    draft.back();
    refused(draft.go_on(), "S1", Reason::Unanswered);
    draft.skip().unwrap();
    assert_eq!(draft.step, at("S2", After::Walk));
}

#[test]
fn an_edit_returns_to_the_review() {
    let mut draft = walked(&[]);
    refused(draft.edit(&"S5".into()), "S5", Reason::OutOfRange);
    draft.set_day(None).unwrap();
    draft.edit(&"S5".into()).unwrap();
    refused(finish(&draft, None), "S5", Reason::Unanswered);
    mark(&mut draft, "S5", code(1), 20);
    draft.go_on().unwrap();
    assert_eq!((draft.step.clone(), &draft.answers[&"S5".into()]), (Step::Review, &code(1)));
    draft.edit(&"S6".into()).unwrap();
    draft.back();
    assert_eq!((draft.step.clone(), &draft.answers[&"S6".into()]), (Step::Review, &code(4)));
    refused(draft.edit(&"O1".into()), "O1", Reason::OutOfRange);
}

#[test]
fn an_edit_left_without_an_answer_declines() {
    let mut draft = walked(&[]);
    draft.set_day(None).unwrap();
    draft.edit(&"S5".into()).unwrap();
    draft.skip().unwrap();
    draft.edit(&"S6".into()).unwrap();
    draft.clear(&"S6".into()).unwrap();
    refused(draft.go_on(), "S6", Reason::Unanswered);
    draft.back();
    let done = finish(&draft, None).unwrap();
    assert_eq!(done.answers[&"S5".into()], missing(Missing::Declined));
    assert_eq!(done.answers[&"S6".into()], missing(Missing::Declined));
}

#[test]
fn the_contacts_part_is_a_list_that_can_be_finished_at_any_time() {
    let mut draft = begin(Part::Objective);
    assert_eq!((draft.step.clone(), draft.left_count()), (Step::Review, 18));
    mark(&mut draft, "O7", code(2), 3);
    mark(&mut draft, "O2", code(1), 4);
    mark(&mut draft, "O14", missing(Missing::NoNeed), 5);
    draft.clear(&"O2".into()).unwrap();
    draft.edit(&"O3".into()).unwrap();
    draft.go_on().unwrap();
    draft.edit(&"O4".into()).unwrap();
    draft.skip().unwrap();
    draft.back();
    refused(draft.set_day(None), "day", Reason::OutOfRange);
    assert_eq!((draft.step.clone(), draft.left_count()), (Step::Review, 16));
    let done = finish(&draft, None).unwrap();
    assert_eq!(done.answers.len(), 18);
    assert_eq!(done.answers[&"O7".into()], code(2));
    assert_eq!(done.answers[&"O2".into()], missing(Missing::NotReached));
    assert_eq!(done.answers[&"O3".into()], missing(Missing::NotReached));
    assert_eq!(done.answers[&"O4".into()], missing(Missing::Skipped));
    assert_eq!((done.first_answer, done.sat_with), (minute(3), None));
}

#[test]
fn what_the_case_leaves_out_is_not_applicable() {
    let young = Case { user_under_18: true, ..case() };
    let draft = Draft::begin(new(Part::Objective), embedded(), &young).unwrap();
    let done = finish(&draft, None).unwrap();
    let left_out = done.answers.values().filter(|a| **a == missing(Missing::NotApplicable));
    assert_eq!((left_out.count(), done.answers.len()), (7, 18));
    // nothing answered at all: the record still has a date
    assert_eq!(done.first_answer, minute(30));
}

#[test]
fn a_correction_is_a_new_version_that_names_the_old() {
    let mut draft = walked(&["S8"]);
    draft.decline_skipped().unwrap();
    draft.set_day(Some(DayKind::Good)).unwrap();
    let old = finish(&draft, None).unwrap();
    let mut draft =
        Draft::begin_correction(&old, embedded(), DraftId([8; 16]), Some(CONTACT)).unwrap();
    assert_eq!((draft.step.clone(), draft.answers.len()), (Step::Review, 14));
    draft.edit(&"S2".into()).unwrap();
    draft.clear(&"S2".into()).unwrap();
    mark(&mut draft, "S2", code(1), 25);
    draft.go_on().unwrap();
    for (reason, why) in [
        (None, Reason::Empty),
        (Some(" \n"), Reason::Empty),
        (Some("feil\u{7}"), Reason::ControlCharacter),
        (Some("010101 00131 er feil 01129955131"), Reason::IdentityNumber),
        (Some(&*"å".repeat(501)), Reason::TooLong),
    ] {
        refused(finish(&draft, reason), "reason", why);
    }
    let corrected = draft
        .finish(embedded(), AssessmentId([6; 16]), &minute(40), Some(" Trykket feil. "))
        .unwrap();
    let correction = corrected.correction.clone().unwrap();
    assert_eq!((correction.corrects, correction.reason.as_str()), (old.id, "Trykket feil."));
    assert_eq!((corrected.version, &corrected.answers[&"S2".into()]), (2, &code(1)));
    assert_eq!(corrected.answers[&"S8".into()], missing(Missing::Declined));
    assert_eq!((corrected.first_answer, corrected.day), (old.first_answer, old.day));
    refused(finish(&walked_to_review(), Some("x")), "reason", Reason::OutOfRange);
}

fn walked_to_review() -> Draft {
    let mut draft = walked(&[]);
    draft.set_day(None).unwrap();
    draft
}

#[test]
fn a_corrected_list_is_open_where_it_was() {
    let mut draft = begin(Part::Objective);
    mark(&mut draft, "O1", code(2), 1);
    let old = finish(&draft, None).unwrap();
    let mut draft = Draft::begin_correction(&old, embedded(), DraftId([8; 16]), None).unwrap();
    assert_eq!(draft.left_count(), 17);
    draft.clear(&"O1".into()).unwrap();
    mark(&mut draft, "O2", code(2), 50);
    let done = finish(&draft, Some("Feil linje")).unwrap();
    assert_eq!((done.version, done.first_answer), (2, minute(1)));
    assert_eq!(done.answers[&"O1".into()], missing(Missing::NotReached));
}

#[test]
fn what_a_newer_version_wrote_can_not_be_corrected_here() {
    let old = finish(&walked_to_review(), None).unwrap();
    let correct = |old: &Assessment| {
        Draft::begin_correction(old, embedded(), DraftId([8; 16]), None).map(|draft| draft.id)
    };
    let mut newer = old.clone();
    newer.answers.insert("S4".into(), Answer::Newer("rather_not".into()));
    refused(correct(&newer), "S4", Reason::NewerVersion);
    let mut other = old;
    other.instrument.version = 99;
    refused(correct(&other), "instrument", Reason::NewerVersion);
}

#[test]
fn a_draft_is_only_answered_with_the_instrument_it_was_begun_with() {
    let mut draft = begin(Part::Subjective);
    let with_tiny = draft.mark(&"S1".into(), code(1), &tiny(), &minute(0));
    refused(with_tiny, "instrument", Reason::NewerVersion);
    let finished = walked_to_review().finish(&tiny(), AssessmentId([7; 16]), &minute(0), None);
    refused(finished, "instrument", Reason::NewerVersion);
}

#[test]
fn a_draft_can_not_begin_without_what_it_needs() {
    let with = |change: fn(&mut NewDraft), part| {
        let mut new = new(part);
        change(&mut new);
        Draft::begin(new, embedded(), &case())
    };
    refused(with(|new| new.round = 0, Part::Subjective), "round", Reason::OutOfRange);
    refused(with(|new| new.sat_with = None, Part::Subjective), "sat_with", Reason::Empty);
    let seated = |new: &mut NewDraft| new.sat_with = Some(SatWith::Alone);
    refused(with(seated, Part::Objective), "sat_with", Reason::OutOfRange);
}

#[test]
fn the_user_who_answers_alone_chooses_who_sees_it() {
    let alone = NewDraft { sat_with: Some(SatWith::Alone), ..new(Part::Subjective) };
    let mut draft = Draft::begin(alone, embedded(), &case()).unwrap();
    assert!(!draft.shown_to_contact);
    draft.set_shown_to_contact(true).unwrap();
    draft.set_shown_to_contact(false).unwrap();
    let mut together = begin(Part::Subjective);
    refused(together.set_shown_to_contact(false), "shown_to_contact", Reason::OutOfRange);
    assert!(together.shown_to_contact);
}

#[test]
fn a_second_instrument_is_answered_by_the_same_code() {
    let tiny = tiny();
    let mut draft = Draft::begin(new(Part::Subjective), &tiny, &case()).unwrap();
    assert_eq!(draft.progress(), (1, 2));
    draft.mark(&"B1".into(), code(5), &tiny, &minute(0)).unwrap();
    draft.go_on().unwrap();
    draft.skip().unwrap();
    draft.decline_skipped().unwrap();
    draft.set_day(None).unwrap();
    let done = draft.finish(&tiny, AssessmentId([7; 16]), &minute(1), None).unwrap();
    assert_eq!(done.instrument.id, "tiny");
    assert_eq!(done.answers[&"B2".into()], missing(Missing::Declined));
}

#[derive(Debug, Clone)]
enum Tap {
    Mark(usize, u8),
    Clear(usize),
    Skip,
    Next,
    Back,
    AnswerSkipped,
    DeclineSkipped,
    Day(Option<DayKind>),
    Edit(usize),
    /// The phone dies, the app starts again.
    Reopen,
}

fn taps() -> impl Strategy<Value = Vec<Tap>> {
    let tap = prop_oneof![
        8 => (0..15_usize, 0..8_u8).prop_map(|(item, answer)| Tap::Mark(item, answer)),
        2 => (0..15_usize).prop_map(Tap::Clear),
        4 => Just(Tap::Skip),
        12 => Just(Tap::Next),
        2 => Just(Tap::Back),
        1 => Just(Tap::AnswerSkipped),
        1 => Just(Tap::DeclineSkipped),
        1 => Just(Tap::Day(None)),
        1 => Just(Tap::Day(Some(DayKind::Ordinary))),
        2 => (0..15_usize).prop_map(Tap::Edit),
        1 => Just(Tap::Reopen),
    ];
    prop::collection::vec(tap, 0..150)
}

/// Item 14 stands for the one on screen, so that many taps land.
fn item_of(draft: &Draft, n: usize) -> ItemCode {
    let any = draft.asked.get(n).cloned().unwrap_or_else(|| "S99".into());
    if n == 14 { draft.current().cloned().unwrap_or(any) } else { any }
}

fn apply(draft: &mut Draft, tap: &Tap) -> Result<(), Invalid> {
    match tap {
        Tap::Mark(n, answer) => {
            let item = item_of(draft, *n);
            let answer = if *answer == 7 { missing(Missing::DontKnow) } else { code(*answer) };
            draft.mark(&item, answer, embedded(), &minute(1))
        }
        Tap::Clear(n) => draft.clear(&item_of(draft, *n)),
        Tap::Skip => draft.skip(),
        Tap::Next => draft.go_on(),
        Tap::Back => {
            draft.back();
            Ok(())
        }
        Tap::AnswerSkipped => draft.answer_skipped(),
        Tap::DeclineSkipped => draft.decline_skipped(),
        Tap::Day(day) => draft.set_day(*day),
        Tap::Edit(n) => draft.edit(&item_of(draft, *n)),
        Tap::Reopen => {
            let saved = serde_json::to_string(draft).unwrap();
            *draft = serde_json::from_str(&saved).unwrap();
            Ok(())
        }
    }
}

/// From any state, answering or skipping what is asked reaches the review.
fn go_to_the_end(draft: &mut Draft) {
    for _ in 0..100 {
        match draft.step.clone() {
            Step::Question { .. } => {
                draft.go_on().or_else(|_| draft.skip()).unwrap();
            }
            Step::AskSkipped => draft.decline_skipped().unwrap(),
            Step::Day => draft.set_day(None).unwrap(),
            Step::Review => return,
        }
    }
    panic!("stuck at {:?}", draft.step);
}

fn marked(draft: &Draft) -> BTreeMap<ItemCode, Answer> {
    let marked = draft.answers.iter().filter(|(_, answer)| is_marked(answer));
    marked.map(|(item, answer)| (item.clone(), answer.clone())).collect()
}

proptest! {
    #[test]
    fn no_sequence_of_taps_loses_an_answer_or_gets_stuck(taps in taps(), listed in any::<bool>()) {
        let part = if listed { Part::Objective } else { Part::Subjective };
        let mut draft = begin(part);
        for tap in &taps {
            let before = draft.clone();
            let result = apply(&mut draft, tap);
            if result.is_err() {
                prop_assert_eq!(&draft, &before, "a refused tap changes nothing");
            }
            let touched = match tap {
                Tap::Mark(n, _) | Tap::Clear(n) => Some(item_of(&before, *n)),
                Tap::Skip => before.current().cloned(),
                _ => None,
            };
            for (item, answer) in marked(&before) {
                if Some(&item) != touched.as_ref() {
                    prop_assert_eq!(draft.answers.get(&item), Some(&answer), "{:?}", tap);
                }
            }
            let (place, of) = draft.progress();
            prop_assert!(1 <= place && place <= of);
            if draft.step == Step::Review {
                let done = finish(&draft, None);
                prop_assert_eq!(done.map(|done| done.answers.len()), Ok(embedded().part(part).count()));
            }
        }
        let saved = serde_json::to_string(&draft).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Draft>(&saved).unwrap(), &draft);
        let before = marked(&draft);
        go_to_the_end(&mut draft);
        let done = finish(&draft, None).unwrap();
        for (item, answer) in before {
            prop_assert_eq!(done.answers.get(&item), Some(&answer));
        }
        for answer in done.answers.values() {
            let open = *answer == missing(Missing::NotReached) || is_skipped(answer);
            prop_assert!(part == Part::Objective || !open, "{:?}", answer);
        }
    }
}
