//! What the screens of talks say, walked through on the contact's phone.

use medspiller_core::app::cases::NewCase;
use medspiller_core::model::decision::{Form, NewDecision};
use medspiller_core::model::id::TalkId;
use medspiller_core::model::person::Role;
use medspiller_core::model::talk::NewPreparation;
use medspiller_core::vault::{CodeCost, InsecureDemoPhoneKey};

use super::agenda::{AgendaLine, AgendaScreen, PointState};
use super::agreements::AgreementsScreen;
use super::before::BeforeTheTalkPage;
use super::hold::{AgreementInput, HeldInput, HoldScreen, NextInput};
use super::preparation::PreparationScreen;
use super::*;
use crate::moment::{Language, Moment};

const DAY: i64 = 86_400_000;
const LANGUAGES: [Language; 3] = [Language::Bokmal, Language::Nynorsk, Language::English];

/// `days` after Sunday 22 November 2026, at five in the afternoon in Oslo.
fn said(days: i64, language: Language) -> Here {
    let utc_millis = 1_795_363_200_000 + days * DAY;
    Here::at(&Moment { utc_millis, zone: "Europe/Oslo".into(), language }).unwrap()
}

fn here(days: i64) -> Here {
    said(days, Language::Bokmal)
}

/// Kari's phone, with Åse's case.
struct Phone {
    app: App,
    case: CaseId,
    _folder: tempfile::TempDir,
}

impl Phone {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let key = InsecureDemoPhoneKey::make_in(folder.path()).unwrap();
        let (vault, role) = (folder.path().join("vault"), Role::TrainingContact);
        let app = App::create(&vault, role, "270431", CodeCost::FLOOR, &key).unwrap().0;
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

    fn with_mona() -> Self {
        let phone = Self::new();
        phone.app.name_coordinator(phone.case, "Mona").unwrap();
        phone
    }

    fn talks(&self, acting: Acting, days: i64) -> TalksScreen {
        TalksScreen::of(&self.app, self.case, acting, &here(days)).unwrap()
    }

    /// Planned on day 0 for `days`, at five, in the town hall.
    fn plan(&self, days: i64) -> TalkId {
        let when = medspiller_core::app::talks::When {
            local: here(days).now.local(),
            zone: "Europe/Oslo".into(),
            place: "Rådhuset".into(),
        };
        let (case, acting) = (self.case, Acting::Owner.into());
        self.app.plan_talk(case, Some(&when), acting, None, here(0).now).unwrap().id
    }

    fn prepare(&self, talk: TalkId, acting: Acting, phrases: &[&str], words: &str) {
        let of = self.app.place(self.case).unwrap().person(acting.into());
        let phrases = phrases.iter().map(|&phrase| phrase.to_owned()).collect();
        let new = NewPreparation { of, phrases, words: words.into(), read_back: false };
        self.app.prepare(self.case, talk, &new, acting.into(), None, here(1).now).unwrap();
    }

    fn type_in(&self, form: &str, fields: &[(&str, &str)]) {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        self.app.keep_form(form, &fields.collect()).unwrap();
    }
}

#[test]
fn the_next_talk_is_said_in_words() {
    let phone = Phone::new();
    let next = phone.talks(Acting::Owner, 0).next.unwrap();
    assert_eq!((next.title.as_str(), next.talk_id), ("Startsamtale", None));
    assert_eq!(next.when, "Dere har ikke avtalt tid ennå.");
    assert_eq!(next.due.as_deref(), Some("Bør holdes før den første treningen."));
    assert_eq!(next.notes, ["Ingen fra kommunen er lagt til ennå."]);

    let phone = Phone::with_mona();
    let talk = phone.plan(10);
    let moved = medspiller_core::app::talks::When {
        local: here(11).now.local(),
        zone: "Europe/Oslo".into(),
        place: String::new(),
    };
    let acting = Acting::Owner.into();
    let app = &phone.app;
    app.move_talk(phone.case, talk, &moved, "Syk", acting, None, here(1).now).unwrap();
    phone.prepare(talk, Acting::User, &["phrase-user-hard"], "Klatring");
    let next = phone.talks(Acting::Owner, 10).next.unwrap();
    assert_eq!((next.when.as_str(), next.is_over), ("I morgen kl. 17", false));
    assert_eq!(next.moves, ["Flyttet fra i dag kl. 17: Syk"]);
    let ready = |acting| -> Vec<String> {
        let next = phone.talks(acting, 10).next.unwrap();
        next.prepared.into_iter().map(|line| line.text).collect()
    };
    let of_contact = ["Åse er klar", "Du er ikke klar ennå", "Mona er ikke klar ennå"];
    assert_eq!(ready(Acting::Owner), of_contact);
    let of_user = ["Du er klar", "Kari er ikke klar ennå", "Mona er ikke klar ennå"];
    assert_eq!(ready(Acting::User), of_user);
    assert!(phone.talks(Acting::Owner, 11).next.unwrap().is_over);
}

#[test]
fn a_late_talk_and_who_was_to_find_a_time_are_said_plainly() {
    let phone = Phone::with_mona();
    let (app, case, talk) = (&phone.app, phone.case, phone.plan(1));
    let mona = app.place(case).unwrap().coordinator().unwrap().person;
    let next = NextInput::Within { by: "2026-12-20".into(), owner_id: mona.to_string() };
    let agreement = AgreementInput {
        who_id: mona.to_string(),
        what: "Sende vedtaket".into(),
        by: "2026-12-01".into(),
    };
    let input = HeldInput {
        date: "2026-11-23".into(),
        summary: "Det går".into(),
        agreements: vec![agreement],
        next: Some(next),
    };
    let new = input.read("Europe/Oslo").unwrap();
    app.hold_talk(case, talk, &new, Acting::Owner.into(), None, here(1).now).unwrap();
    let screen = phone.talks(Acting::Owner, 5);
    let next = screen.next.unwrap();
    assert_eq!(next.title, "Trekantsamtale");
    assert_eq!(next.due.as_deref(), Some("Bør holdes innen tirsdag 23. februar 2027."));
    assert_eq!(next.settle.as_deref(), Some("Mona avtaler tid innen søndag 20. desember."));
    assert_eq!(screen.agreements, "1 ting venter på å bli gjort.");
    assert_eq!(screen.agreements_late, None);
    let past = &screen.past[0];
    assert_eq!(past.title, "Startsamtale, 23. november 2026");
    assert_eq!(past.next.as_deref(), Some("Mona avtaler tid innen søndag 20. desember."));
    assert_eq!(past.agreements[0].text, "Mona: Sende vedtaket");
    assert_eq!(past.agreements[0].state, "Innen tirsdag 1. desember");

    let screen = phone.talks(Acting::Owner, 105);
    let next = screen.next.unwrap();
    let late = "Skulle vært holdt innen tirsdag 23. februar. Det er 12 dager over tiden.";
    assert_eq!((next.due, next.overdue.as_deref()), (None, Some(late)));
    let settle = "Mona skulle avtalt tid innen søndag 20. desember 2026.";
    assert_eq!(next.settle.as_deref(), Some(settle));
    assert_eq!(screen.agreements_late.as_deref(), Some("Én ting skulle vært gjort."));
    let agreements = AgreementsScreen::of(app, case, Acting::Owner, &here(105)).unwrap();
    assert!(agreements.open[0].is_late && agreements.ended.is_empty());
    assert_eq!(agreements.open[0].state, "Skulle vært gjort innen tirsdag 1. desember 2026");
    let people: Vec<_> = agreements.people.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(people, ["Åse", "Du", "Mona"]);
}

fn preparation(phone: &Phone, talk: TalkId, for_user: bool, acting: Acting) -> PreparationScreen {
    let both = (phone.case, talk);
    PreparationScreen::of(&phone.app, both, for_user, acting, &here(2)).unwrap()
}

#[test]
fn each_prepares_alone_and_the_contact_reads_back_what_they_write_for_the_user() {
    let phone = Phone::with_mona();
    let talk = phone.plan(10);
    let own = preparation(&phone, talk, false, Acting::Owner);
    assert_eq!(own.who_sees, "Bare du ser dette, til du tar det opp.");
    assert_eq!(own.phrases[3].text, "Jeg vil se på tidspunktene");
    let writing = preparation(&phone, talk, true, Acting::Owner);
    assert_eq!(writing.title, "Før samtalen, for Åse");
    assert_eq!((writing.phrases.len(), writing.read_back), (10, None));
    let typed = [("phrases", "phrase-user-hard phrase-user-new"), ("words", " Mer svømming ")];
    phone.type_in(&writing.form_key, &typed);
    let writing = preparation(&phone, talk, true, Acting::Owner);
    let read = "Jeg har skrevet dette for deg: Noe er vanskelig. Jeg vil prøve noe nytt. \
                Mer svømming. Stemmer det?";
    assert_eq!(writing.read_back.map(|text| text.replace("  ", " ")).as_deref(), Some(read));
    let chosen = writing.phrases.iter().filter(|phrase| phrase.is_chosen).count();
    assert_eq!((chosen, writing.can_bring_up), (2, false));

    // the user's own form is another; written alone, the contact sees nothing of it
    let users = preparation(&phone, talk, false, Acting::User);
    assert!(users.form_key != writing.form_key && users.words.is_empty());
    assert!(users.who_sees.contains("på telefonen til Kari"), "{}", users.who_sees);
    phone.app.drop_form(&writing.form_key).unwrap();
    phone.prepare(talk, Acting::User, &["phrase-user-hard", "phrase-user-nothing"], "Klatring");
    let theirs = preparation(&phone, talk, true, Acting::Owner);
    let said = "Åse har forberedt seg selv. Du kan ikke se hva som står der.";
    assert_eq!((theirs.theirs.as_deref(), theirs.words.as_str()), (Some(said), ""));
    assert!(theirs.phrases.iter().all(|phrase| !phrase.is_chosen));
    let users = preparation(&phone, talk, false, Acting::User);
    let up: Vec<_> = users.phrases.iter().filter(|phrase| phrase.can_be_brought_up).collect();
    assert_eq!((up.len(), up[0].key.as_str()), (1, "phrase-user-hard"));
    assert!(users.can_bring_up && !users.words_brought_up);
    let hard = ["phrase-user-hard".to_owned()];
    let acting = Acting::User.into();
    phone.app.bring_up(phone.case, talk, &hard, true, acting, None, here(2).now).unwrap();
    let users = preparation(&phone, talk, false, Acting::User);
    assert!(!users.can_bring_up && users.words_brought_up);
}

#[test]
fn the_user_sees_each_point_with_its_reason_and_the_others_what_is_passed_on() {
    let phone = Phone::with_mona();
    let (app, case, talk) = (&phone.app, phone.case, phone.plan(10));
    let new =
        NewDecision::of(Form::Individual, here(0).today(), Some("2027-01-31".parse().unwrap()));
    app.set_decision(case, &new, here(0).now).unwrap();
    let signals = [("not_held/none/1".to_owned(), None)];
    let agenda = || AgendaScreen::of(app, (case, talk), &signals, Acting::User, &here(2)).unwrap();
    let points = |screen: &AgendaScreen| -> Vec<(String, PointState)> {
        let of = |point: &agenda::AgendaPoint| {
            (format!("{}: {}", point.title, point.reason), point.state)
        };
        screen.points.iter().map(of).collect()
    };
    let screen = agenda();
    let (round, late, end) = (
        "1. måling: Den kan tas nå.".to_owned(),
        "Verdt å snakke om: Det er en stund siden dere fikk til en trening.".to_owned(),
        "Når perioden er over: Vedtaket varer til søndag 31. januar 2027. Hva skjer etterpå?"
            .to_owned(),
    );
    use PointState::{PassedOn, Proposed, Struck};
    let all = [&round, &late, &end].map(|point| (point.clone(), Proposed));
    assert_eq!(points(&screen), all);
    assert_eq!(screen.who_sees, "Det du gir videre, ser Kari og Mona.");
    let acting = Acting::User.into();
    app.strike(case, talk, &screen.points[0].key, &signals, acting, here(2).now).unwrap();
    let keys = [screen.points[1].key.clone()];
    app.pass_on(case, talk, &keys, &signals, acting, here(2).now).unwrap();
    let now = [(end, Proposed), (round, Struck), (late.clone(), PassedOn)];
    assert_eq!(points(&agenda()), now);
    let next = phone.talks(Acting::Owner, 2).next.unwrap();
    let lines: Vec<_> = next.agenda.iter().map(|line| &line.key).collect();
    assert_eq!(lines, [&keys[0]]);
    assert_eq!(next.notes, Vec::<String>::new());
    let refused = AgendaScreen::of(app, (case, talk), &signals, Acting::Owner, &here(2));
    assert!(matches!(refused, Err(MedspillerError::Invalid { field, .. }) if field == "by"));
}

#[test]
fn what_is_missing_is_said_until_the_talk_can_be_finished() {
    let phone = Phone::with_mona();
    let (app, case, talk) = (&phone.app, phone.case, phone.plan(10));
    phone.prepare(talk, Acting::User, &["phrase-user-hard"], "");
    let acting = Acting::User.into();
    app.bring_up(case, talk, &["phrase-user-hard".into()], false, acting, None, here(2).now)
        .unwrap();
    let hold = || HoldScreen::of(app, (case, talk), Acting::Owner, &here(11)).unwrap();
    let screen = hold();
    assert_eq!(screen.pages[0].position, "Punkt 1 av 1");
    assert_eq!(screen.pages[0].title, "Noe er vanskelig");
    assert_eq!(screen.pages[0].reason, "Åse vil snakke om dette");
    assert_eq!(screen.typed.date, "2026-12-02");
    let missing = ["Oppsummeringen mangler.", "Dere har ikke sagt hvordan det går videre."];
    assert_eq!(screen.missing, missing);

    let (note, kari) = (screen.pages[0].note_field.clone(), screen.people[1].person_id.clone());
    let mut fields = vec![
        (note.as_str(), "Hallen er langt unna"),
        ("agreement-0-what", "Ringe hallen"),
        ("next", "within"),
    ];
    phone.type_in(&screen.form_key, &fields);
    let screen = hold();
    assert_eq!(screen.summary_from_notes, "Noe er vanskelig: Hallen er langt unna");
    let missing = [
        "Oppsummeringen mangler.",
        "Hvem gjør dette: Ringe hallen?",
        "Innen når skal dette gjøres: Ringe hallen?",
        "Innen når skal dere avtale tid?",
        "Hvem avtaler tid?",
    ];
    assert_eq!(screen.missing, missing);
    fields.extend([
        ("summary", screen.summary_from_notes.as_str()),
        ("agreement-0-who", &kari),
        ("agreement-0-by", "2026-12-24"),
        ("next-by", "2027-01-10"),
        ("next-owner", &kari),
    ]);
    phone.type_in(&screen.form_key, &fields);
    let screen = hold();
    assert_eq!(screen.missing, Vec::<String>::new());
    let new = screen.typed.read("Europe/Oslo").unwrap();
    let form = Some(screen.form_key.as_str());
    app.hold_talk(case, talk, &new, Acting::Owner.into(), form, here(11).now).unwrap();
    assert_eq!(app.form(&screen.form_key).unwrap(), None);
    let gone = HoldScreen::of(app, (case, talk), Acting::Owner, &here(11));
    assert_eq!(gone, Err(MedspillerError::NotFound));
}

#[test]
fn the_page_before_the_meeting_has_nothing_that_is_someones_own() {
    let phone = Phone::with_mona();
    let (app, case, talk) = (&phone.app, phone.case, phone.plan(10));
    phone.prepare(talk, Acting::User, &["phrase-user-hard", "phrase-user-more"], "Hemmeligord");
    let acting = Acting::User.into();
    app.bring_up(case, talk, &["phrase-user-more".into()], false, acting, None, here(2).now)
        .unwrap();
    let page = BeforeTheTalkPage::of(app, (case, talk), &here(9)).unwrap();
    let text = "Før møtet
Startsamtale med Åse

Når og hvor
- Onsdag 2. desember kl. 17, Rådhuset

Dette skal dere snakke om
- Jeg vil trene mer
  Åse vil snakke om dette

Hvem er klar
- Åse er klar
- Kari er ikke klar ennå
- Mona er ikke klar ennå

Det den enkelte har skrevet for seg selv, står ikke her.
";
    assert_eq!(page.text, text);
    let all = format!("{page:?}");
    assert!(!all.contains("Hemmeligord") && !all.contains("Noe er vanskelig"));
}

/// The keys of the sentences.
fn keys() -> Vec<&'static str> {
    let file = include_str!("../../../../../core/text/nb/talks.ftl");
    file.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
        .collect()
}

#[test]
fn every_point_has_its_words_in_every_language() {
    use medspiller_core::app::agenda::{About, Point};
    use medspiller_core::model::id::{AgreementId, BroughtUpId, GoalId};
    use medspiller_core::model::talk::agenda::Source;
    let phone = Phone::with_mona();
    let place = phone.app.place(phone.case).unwrap();
    let date = here(5).today();
    let signal = |kind: &str| Source::Signal { signal: format!("{kind}/x"), item: None };
    let kinds = keys().into_iter().filter_map(|key| key.strip_prefix("agenda-signal-"));
    let mut sources: Vec<Source> = kinds.map(|kind| signal(&kind.replace('-', "_"))).collect();
    sources.extend([
        signal("of_a_newer_version"),
        Source::Agreement { agreement: AgreementId([1; 16]), by: date },
        Source::Goal { goal: GoalId([1; 16]), rated: None },
        Source::Goal { goal: GoalId([1; 16]), rated: Some(date) },
        Source::AssessmentDue { round: 1, due: date },
        Source::AssessmentDue { round: 2, due: date },
        Source::AssessmentDone { round: 1, date },
        Source::Attendance { came: 2, planned: 4 },
        Source::Perspectives { objective: "O4".into(), subjective: "S9".into() },
        Source::Perspectives { objective: "X1".into(), subjective: "X2".into() },
        Source::BroughtUp { brought_up: BroughtUpId([1; 16]) },
        Source::PeriodEnds { on: date },
    ]);
    for language in LANGUAGES {
        for days in [0, 10] {
            let here = said(days, language);
            let said = Said::to(&place, place.contact(), &here);
            for source in &sources {
                let point = Point { source: source.clone(), about: About::Itself };
                let line = AgendaLine::of(&point, &said);
                let brought_up = matches!(source, Source::BroughtUp { .. });
                assert!(!line.title.is_empty() && line.reason.is_empty() == brought_up, "{line:?}");
                let words = [&line.title, &line.reason];
                assert!(!words.iter().any(|word| keys().contains(&word.as_str())), "{line:?}");
            }
        }
    }
}
