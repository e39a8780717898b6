use medspiller_core::app::App;
use medspiller_core::app::cases::NewCase;
use medspiller_core::model::person::Role;
use medspiller_core::vault::{CodeCost, InsecureDemoPhoneKey};

use super::card::GoalStatus;
use super::draft::{GoalDraft, GoalUnit, GoalWizardStep};
use super::one::GoalScreen;
use super::rate::{RateScreen, RatingDraft};
use super::wizard::GoalPurpose;
use super::*;
use crate::moment::{Language, Moment};

mod rating;
mod sets;
mod wizard;

/// 22 November 2026 at 17:00 in Oslo.
const START: i64 = 1_795_363_200_000;
const DAY: i64 = 86_400_000;

/// Kari's phone with Åse's case.
struct Phone {
    app: App,
    case: CaseId,
    _folder: tempfile::TempDir,
}

fn here_in(language: Language, days: i64) -> Here {
    let moment =
        Moment { utc_millis: START + days * DAY, zone: "Europe/Oslo".to_owned(), language };
    Here::at(&moment).unwrap()
}

fn here(days: i64) -> Here {
    here_in(Language::Bokmal, days)
}

impl Phone {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let key = InsecureDemoPhoneKey::make_in(folder.path()).unwrap();
        let vault = folder.path().join("vault");
        let role = Role::TrainingContact;
        let (app, _) = App::create(&vault, role, "270431", CodeCost::FLOOR, &key).unwrap();
        let new = NewCase {
            user_name: "Åse".into(),
            contact_name: "Kari".into(),
            user_under_18: false,
            contact_under_18: false,
            without_substance: false,
        };
        let case = app.open_case(&new, here(0).now).unwrap();
        Self { app, case, _folder: folder }
    }

    fn goals(&self, acting: Acting, days: i64) -> GoalsScreen {
        GoalsScreen::of(&self.app, self.case, acting, &here(days)).unwrap()
    }

    fn goal(&self, goal: &str, acting: Acting, days: i64) -> GoalScreen {
        let goal = goal.parse().unwrap();
        GoalScreen::of(&self.app, self.case, goal, acting, &here(days)).unwrap()
    }

    fn rating(&self, goal: &str, days: i64) -> RateScreen {
        let goal = goal.parse().unwrap();
        RateScreen::of(&self.app, self.case, goal, Acting::User, &here(days)).unwrap()
    }

    fn wizard<T>(
        &self,
        purpose: &GoalPurpose,
        days: i64,
        work: impl FnOnce(&Wizard<'_>) -> T,
    ) -> T {
        let here = here(days);
        work(&Wizard::new(&self.app, self.case, purpose, Acting::User, &here).unwrap())
    }

    /// Goes on through the whole wizard with `draft` and writes the goal. Gives its id.
    fn write(&self, purpose: &GoalPurpose, draft: &GoalDraft, days: i64) -> String {
        self.wizard(purpose, days, |wizard| {
            let mut draft = draft.clone();
            while draft.step != GoalWizardStep::Review {
                draft = wizard.go_on(draft).unwrap();
            }
            wizard.finish(draft).unwrap().id.to_string()
        })
    }

    fn rate(&self, goal: &str, level: i32, days: i64) {
        let draft = RatingDraft { level: Some(level), ..self.agreed() };
        let new = draft.new_rating(&here(days)).unwrap();
        let goal = goal.parse().unwrap();
        let now = here(days).now;
        self.app.rate_goal(self.case, goal, &new, Acting::User, None, now).unwrap();
    }

    fn agreed(&self) -> RatingDraft {
        let place = self.app.place(self.case).unwrap();
        let agreed = [place.user(), place.contact()].map(|person| person.to_string()).to_vec();
        RatingDraft { agreed, ..RatingDraft::default() }
    }
}

/// Swimming once a week now, twice hoped for.
fn swimming() -> GoalDraft {
    GoalDraft {
        words: "Svømme mer".into(),
        domains: vec!["health".into(), "leisure".into()],
        unit: Some(GoalUnit::Times),
        count_now: " 1".into(),
        count_hoped: "2 ".into(),
        importance: Some(3),
        ..GoalDraft::blank()
    }
}

/// With words for what is hoped for only.
fn calling() -> GoalDraft {
    let mut draft = GoalDraft {
        words: "Ringe søsteren min".into(),
        domains: vec!["social_network".into()],
        ..GoalDraft::blank()
    };
    draft.levels[2] = "En gang i måneden".into();
    draft
}

fn refused(field: &str, reason: &str) -> MedspillerError {
    MedspillerError::Invalid { field: field.to_owned(), reason: reason.to_owned() }
}

#[test]
fn the_path_is_drawn_and_spoken_alike() {
    let phone = Phone::new();
    let goal = phone.write(&GoalPurpose::New, &swimming(), 0);
    phone.rate(&goal, 0, 3);
    let card = phone.goals(Acting::User, 3).active.remove(0);
    assert_eq!((card.words.as_str(), card.domains.as_str()), ("Svømme mer", "Fritid, Helse"));
    assert_eq!(card.status_line, "Satt søndag 22. november. Sist vurdert i dag.");
    assert_eq!(card.path.here, "Her er du: 2 ganger i uka.");
    assert_eq!(
        card.path.spoken,
        "Trinn 1 av 5: Ingen ganger i uka. Trinn 2 av 5: 1 gang i uka. Her startet du. \
         Trinn 3 av 5: 2 ganger i uka. Dette håper vi på. Her er du. \
         Trinn 4 av 5: 3 ganger i uka. Trinn 5 av 5: 4 ganger i uka."
    );
    // all that is drawn is spoken, in its order
    let mut rest = card.path.spoken.as_str();
    for step in &card.path.steps {
        for said in std::iter::once(&step.text).chain(&step.marks) {
            rest = rest.split_once(said.as_str()).unwrap().1;
        }
    }
    let flags: Vec<_> =
        card.path.steps.iter().map(|s| (s.level, s.is_start, s.is_hoped, s.is_here)).collect();
    assert_eq!(flags[1..3], [(-1, true, false, false), (0, false, true, true)]);
    assert!(card.path.steps.iter().all(|step| step.is_described));
}

#[test]
fn steps_without_words_have_those_of_every_path() {
    let phone = Phone::new();
    phone.write(&GoalPurpose::New, &calling(), 0);
    let path = phone.goals(Acting::User, 0).active.remove(0).path;
    let texts: Vec<&str> = path.steps.iter().map(|step| step.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "Langt igjen til det vi håper på",
            "Et stykke igjen til det vi håper på",
            "En gang i måneden",
            "Lenger enn det vi håper på",
            "Mye lenger enn det vi håper på"
        ]
    );
    assert_eq!(path.steps.iter().filter(|step| step.is_described).count(), 1);
    assert_eq!(path.here, "Her er du: Et stykke igjen til det vi håper på.");
}

#[test]
fn active_goals_come_first_then_those_that_ended_with_what_followed() {
    let phone = Phone::new();
    let met = phone.write(&GoalPurpose::New, &swimming(), 0);
    let changed = phone.write(&GoalPurpose::New, &calling(), 0);
    let aside = phone.write(&GoalPurpose::New, &calling(), 1);
    let id = |goal: &str| goal.parse().unwrap();
    phone.app.meet_goal(phone.case, id(&met), here(2).now).unwrap();
    let now = here(3).now;
    phone.app.set_goal_aside(phone.case, id(&aside), "Vi tar det senere", None, now).unwrap();
    let purpose = GoalPurpose::Change { goal_id: changed.clone() };
    let mut other = phone.wizard(&purpose, 4, |wizard| wizard.draft()).unwrap();
    assert_eq!((other.words.as_str(), other.date.as_str()), ("Ringe søsteren min", ""));
    other.words = "Besøke søsteren min".into();
    phone.write(&purpose, &other, 4);

    let screen = phone.goals(Acting::User, 4);
    let active: Vec<&str> = screen.active.iter().map(|card| card.words.as_str()).collect();
    assert_eq!(active, ["Besøke søsteren min"]);
    let after = screen.active[0].came_after.as_ref().unwrap();
    assert_eq!(
        (after.goal_id.as_str(), after.text.as_str()),
        (changed.as_str(), "Kom etter: Ringe søsteren min")
    );
    let ended: Vec<_> =
        screen.ended.iter().map(|card| (card.status, card.status_line.as_str())).collect();
    assert_eq!(
        ended,
        [
            (GoalStatus::Changed, "Endret i dag."),
            (GoalStatus::SetAside, "Lagt til side i går."),
            (GoalStatus::Met, "Nådd tirsdag 24. november."),
        ]
    );
    assert_eq!(screen.ended[0].followed_by[0].text, "Endret til: Besøke søsteren min");
    assert_eq!(screen.ended[1].reason.as_deref(), Some("Vi tar det senere"));
    assert_eq!(screen.ended[2].proposal.as_deref(), Some("Målet er nådd. Hva vil du få til nå?"));
    assert!(screen.ended[..2].iter().all(|card| card.proposal.is_none()));
    let to_contact = phone.goals(Acting::Owner, 4).ended.remove(2).proposal.unwrap();
    assert_eq!(to_contact, "Målet er nådd. Hva vil Åse få til nå?");

    // the next begins with the same domains, and no words
    let purpose = GoalPurpose::Next { goal_id: met.clone() };
    let mut next = phone.wizard(&purpose, 5, |wizard| wizard.draft()).unwrap();
    assert_eq!((next.words.as_str(), next.domains.len(), next.importance), ("", 2, Some(3)));
    next.words = "Svømme 500 meter".into();
    next.levels[2] = "500 meter".into();
    phone.write(&purpose, &next, 5);
    let old = phone.goal(&met, Acting::User, 5).goal;
    assert_eq!(
        (old.proposal, old.followed_by[0].text.as_str()),
        (None, "Neste mål: Svømme 500 meter")
    );
}
