//! What goes past the contact when a case ends: the user's word on the service, whether they may be
//! asked later, and the three taps at three and six months. On the user's and the municipality's
//! phones; the contact's has none of it.

use std::collections::BTreeMap;

use medspiller_core::app::App;
use medspiller_core::app::case_life::Afterwards;
use medspiller_core::model::service_rating::{Asked, Tap};
use medspiller_core::model::transition::{self, DueFollowUp, FollowUp, NewFollowUp, Stands};
use medspiller_core::questionnaire::answer::{Answer, ItemCode};

use super::Life;
use crate::error::MedspillerError;
use crate::moment::{Here, args};
use crate::screens::help::{self, HelpBlock};

/// The instrument's question on life as a whole.
const OVERALL: &str = "S13";

/// What comes after the end, on a case's page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AfterwardsPart {
    /// "Når avtalen er slutt".
    pub title: String,
    /// "Svarene går til kommunen. Kari ser dem ikke."
    pub who_sees: String,
    /// "Si hva du syntes om tilbudet", "Endre det du sa"; for the user, while it may be said.
    pub rate: Option<String>,
    /// What the user said of the service, line by line; for the municipality.
    pub rating: Vec<String>,
    /// "Kan kommunen spørre deg hvordan det går etter tre og seks måneder?"; for the user.
    pub wish: Option<FollowUpWishPart>,
    /// The follow-ups; none when the user didn't say yes.
    pub follow_ups: Vec<FollowUpLine>,
}

/// Whether the user may be asked later.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FollowUpWishPart {
    /// "Kan kommunen spørre deg hvordan det går etter tre og seks måneder?"
    pub question: String,
    /// What was said last; none until something was.
    pub said: Option<bool>,
    /// "Du kan ombestemme deg når du vil."
    pub detail: String,
}

/// One follow-up.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FollowUpLine {
    /// Which.
    pub time: FollowUpTime,
    /// "Etter tre måneder".
    pub title: String,
    /// "Kommer 31. mars 2027.", "Du kan svare nå.", "Besvart 2. april 2027.", "Ikke besvart."
    pub state: String,
    /// It may be answered; for the user.
    pub may_answer: bool,
    /// What was answered, line by line; for the municipality.
    pub lines: Vec<String>,
    /// The user wants to be contacted; for the municipality.
    pub wants_contact: bool,
}

/// Which of the two follow-ups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum FollowUpTime {
    /// Three months after.
    ThreeMonths,
    /// Six months after.
    SixMonths,
}

/// The user's word on the service.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ServiceRatingScreen {
    /// The case.
    pub case_id: String,
    /// "Hva syntes du om tilbudet?"
    pub title: String,
    /// "Svarene går til kommunen. Kari ser dem ikke."
    pub who_sees: String,
    /// "Ett trykk er nok."
    pub intro: String,
    /// The questions.
    pub questions: Vec<RatingQuestion>,
    /// "Vil du si noe mer?"
    pub words_label: String,
    /// What stands there.
    pub words: String,
    /// "Send til kommunen".
    pub button: String,
}

/// A question on the service.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RatingQuestion {
    /// Which.
    pub asked: RatingAsked,
    /// "Fikk du hjelp til det du ville?"
    pub text: String,
    /// The answers; none is chosen until it is.
    pub choices: Vec<ServiceRatingChoice>,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ServiceRatingChoice {
    /// Which.
    pub tap: RatingTap,
    /// "Litt".
    pub text: String,
    /// It is chosen.
    pub chosen: bool,
}

/// One answer, as it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct RatingGiven {
    /// To which question.
    pub asked: RatingAsked,
    /// The answer.
    pub tap: RatingTap,
}

/// What is asked of the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum RatingAsked {
    /// Help with what one wanted.
    Helped,
    /// Training one could count on.
    CountedOn,
    /// A say in it.
    HadASay,
    /// A way onward.
    WayOnward,
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum RatingTap {
    /// "Ja".
    Yes,
    /// "Litt".
    Partly,
    /// "Nei".
    No,
    /// "Vet ikke".
    DontKnow,
}

/// The three taps.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FollowUpScreen {
    /// The case.
    pub case_id: String,
    /// Which of the two.
    pub time: FollowUpTime,
    /// "Etter tre måneder".
    pub title: String,
    /// "Svarene går til kommunen. Kari ser dem ikke."
    pub who_sees: String,
    /// S13, as the instrument says it.
    pub satisfaction_question: String,
    /// Its five answers, from 1 to 5.
    pub satisfaction: Vec<SatisfactionChoice>,
    /// "Er du fortsatt i aktivitet?"
    pub active_question: String,
    /// "Vil du at kommunen tar kontakt med deg?"
    pub contact_question: String,
    /// "Ja".
    pub yes: String,
    /// "Nei".
    pub no: String,
    /// "Send til kommunen".
    pub button: String,
    /// The help block, whatever is answered.
    pub help: HelpBlock,
}

/// An answer to S13.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SatisfactionChoice {
    /// 1 to 5.
    pub number: u8,
    /// "Ganske fornøyd".
    pub text: String,
}

/// The three taps as they are given; what isn't tapped is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct FollowUpDraft {
    /// 1 to 5.
    pub satisfaction: Option<u8>,
    /// Still active?
    pub active: Option<bool>,
    /// Does the user want to be contacted?
    pub contact_me: Option<bool>,
}

impl From<FollowUpTime> for transition::When {
    fn from(when: FollowUpTime) -> Self {
        match when {
            FollowUpTime::ThreeMonths => Self::ThreeMonths,
            FollowUpTime::SixMonths => Self::SixMonths,
        }
    }
}

impl From<transition::When> for FollowUpTime {
    fn from(when: transition::When) -> Self {
        match when {
            transition::When::ThreeMonths => Self::ThreeMonths,
            transition::When::SixMonths => Self::SixMonths,
        }
    }
}

impl FollowUpTime {
    fn key(self) -> &'static str {
        match self {
            Self::ThreeMonths => "follow-up-three",
            Self::SixMonths => "follow-up-six",
        }
    }
}

impl From<FollowUpDraft> for NewFollowUp {
    fn from(draft: FollowUpDraft) -> Self {
        let FollowUpDraft { satisfaction, active, contact_me } = draft;
        Self { satisfaction, active, contact_me }
    }
}

impl RatingAsked {
    fn of(asked: Asked) -> Self {
        match asked {
            Asked::Helped => Self::Helped,
            Asked::CountedOn => Self::CountedOn,
            Asked::HadASay => Self::HadASay,
            Asked::WayOnward => Self::WayOnward,
        }
    }

    fn asked(self) -> Asked {
        match self {
            Self::Helped => Asked::Helped,
            Self::CountedOn => Asked::CountedOn,
            Self::HadASay => Asked::HadASay,
            Self::WayOnward => Asked::WayOnward,
        }
    }
}

impl RatingTap {
    fn of(tap: Tap) -> Self {
        match tap {
            Tap::Yes => Self::Yes,
            Tap::Partly => Self::Partly,
            Tap::No => Self::No,
            Tap::DontKnow => Self::DontKnow,
        }
    }

    fn tap(self) -> Tap {
        match self {
            Self::Yes => Tap::Yes,
            Self::Partly => Tap::Partly,
            Self::No => Tap::No,
            Self::DontKnow => Tap::DontKnow,
        }
    }
}

/// What was tapped, as the core reads it: of two taps to one question the last counts.
pub(crate) fn taps(given: &[RatingGiven]) -> BTreeMap<Asked, Tap> {
    given.iter().map(|given| (given.asked.asked(), given.tap.tap())).collect()
}

impl AfterwardsPart {
    /// None on the contact's phone, and as long as the case isn't closed nor to be.
    pub(crate) fn of(app: &App, of: &Life<'_>) -> Result<Option<Self>, MedspillerError> {
        if !of.is_past_the_contact() {
            return Ok(None);
        }
        let Some(after) = app.afterwards(of.place().case(), of.here.now)? else { return Ok(None) };
        let texts = of.here.texts;
        let may_ask = of.is_users() && after.closing.may_ask();
        let rate = match after.rating {
            Some(_) => "rating-change",
            None => "rating-open",
        };
        let may_rate = may_ask && after.may_rate_on(of.today());
        let goes_on = of.life.endings.opened_after(&after.closing).is_none();
        Ok(Some(Self {
            title: of.said("afterwards-title-you", "afterwards-title"),
            who_sees: who_sees(of),
            rate: may_rate.then(|| texts.get(rate)),
            rating: if of.is_users() { Vec::new() } else { rating_lines(&after, of) },
            wish: (may_ask && goes_on).then(|| FollowUpWishPart {
                question: texts.get("follow-up-wish"),
                said: after.wish.as_ref().map(|wish| wish.yes),
                detail: texts.get("follow-up-wish-detail"),
            }),
            follow_ups: after.follow_ups.iter().map(|due| line(due, &after, of)).collect(),
        }))
    }
}

/// "Svarene går til kommunen. Kari ser dem ikke."
fn who_sees(of: &Life<'_>) -> String {
    let contact = of.name(of.place().contact());
    of.here.texts.with("afterwards-who-sees", &args![contact = contact])
}

fn rating_lines(after: &Afterwards, of: &Life<'_>) -> Vec<String> {
    let texts = of.here.texts;
    let Some(rating) = &after.rating else { return vec![texts.get("rating-none")] };
    let answered = |asked: Asked| {
        let tap = rating.taps.get(&asked)?;
        let (question, answer) = (texts.get(asked.text_key()), texts.get(tap.text_key()));
        Some(texts.with("life-answer", &args![question = question, answer = answer]))
    };
    let mut lines: Vec<String> = Asked::ALL.into_iter().filter_map(answered).collect();
    lines.extend(rating.words.clone());
    lines
}

fn line(due: &DueFollowUp, after: &Afterwards, of: &Life<'_>) -> FollowUpLine {
    let texts = of.here.texts;
    let time = FollowUpTime::from(due.when);
    let answer = after.answers.iter().find(|answer| answer.when == due.when);
    let state = match (due.stands, answer) {
        (Stands::Ahead, _) => of.on("follow-up-ahead", due.due),
        (Stands::Due | Stands::Late { .. }, _) => of.said("follow-up-due-you", "follow-up-waiting"),
        (_, Some(answer)) => of.on("follow-up-answered", answer.entered.date()),
        (Stands::Answered | Stands::Lapsed, None) => texts.get("follow-up-lapsed"),
    };
    let shown = answer.filter(|_| !of.is_users());
    FollowUpLine {
        time,
        title: texts.get(time.key()),
        state,
        may_answer: of.is_users() && matches!(due.stands, Stands::Due | Stands::Late { .. }),
        lines: shown.map_or_else(Vec::new, |answer| answer_lines(answer, of.here)),
        wants_contact: shown.is_some_and(|answer| answer.contact_me == Some(true)),
    }
}

fn answer_lines(answer: &FollowUp, here: &Here) -> Vec<String> {
    let texts = here.texts;
    let said = |question: String, answer: String| {
        texts.with("life-answer", &args![question = question, answer = answer])
    };
    let yes_or_no = |yes: bool| texts.get(if yes { "life-yes" } else { "life-no" });
    let overall = answer
        .satisfaction
        .map(|value| said(overall_question(here), satisfaction_text(value.number(), here)));
    let active = answer.active.map(|yes| said(texts.get("follow-up-active-asked"), yes_or_no(yes)));
    let contact =
        answer.contact_me.map(|yes| said(texts.get("follow-up-contact-asked"), yes_or_no(yes)));
    [overall, active, contact].into_iter().flatten().collect()
}

fn overall_question(here: &Here) -> String {
    let item = here.instrument.item(&ItemCode::from(OVERALL));
    item.map(|item| here.said(&item.text).to_owned()).unwrap_or_default()
}

fn satisfaction_text(number: u8, here: &Here) -> String {
    let words = here.instrument.words(&ItemCode::from(OVERALL), &Answer::Code(number));
    words.map(|words| here.said(words).to_owned()).unwrap_or_default()
}

impl ServiceRatingScreen {
    pub(crate) fn of(app: &App, of: &Life<'_>) -> Result<Self, MedspillerError> {
        let (texts, case) = (of.here.texts, of.place().case());
        let after = app.afterwards(case, of.here.now)?;
        let after = after.filter(|_| of.is_users()).ok_or(MedspillerError::NotFound)?;
        let rating = after.rating.as_ref();
        let question = |asked: Asked| {
            let chosen = rating.and_then(|rating| rating.taps.get(&asked));
            let choice = |tap: Tap| ServiceRatingChoice {
                tap: RatingTap::of(tap),
                text: texts.get(tap.text_key()),
                chosen: chosen == Some(&tap),
            };
            RatingQuestion {
                asked: RatingAsked::of(asked),
                text: texts.get(asked.text_key()),
                choices: Tap::ALL.map(choice).into(),
            }
        };
        Ok(Self {
            case_id: case.to_string(),
            title: texts.get("rating-title"),
            who_sees: who_sees(of),
            intro: texts.get("rating-intro"),
            questions: Asked::ALL.map(question).into(),
            words_label: texts.get("rating-words"),
            words: rating.and_then(|rating| rating.words.clone()).unwrap_or_default(),
            button: texts.get("afterwards-send"),
        })
    }
}

impl FollowUpScreen {
    pub(crate) fn of(
        app: &App,
        of: &Life<'_>,
        time: FollowUpTime,
    ) -> Result<Self, MedspillerError> {
        let (texts, here, case) = (of.here.texts, of.here, of.place().case());
        let after = app.afterwards(case, here.now)?.filter(|_| of.is_users());
        let due = after.iter().flat_map(|after| &after.follow_ups);
        let is_it = |due: &&DueFollowUp| {
            FollowUpTime::from(due.when) == time
                && matches!(due.stands, Stands::Due | Stands::Late { .. })
        };
        due.into_iter().find(is_it).ok_or(MedspillerError::NotFound)?;
        let choice =
            |number: u8| SatisfactionChoice { number, text: satisfaction_text(number, here) };
        Ok(Self {
            case_id: case.to_string(),
            time,
            title: texts.get(time.key()),
            who_sees: who_sees(of),
            satisfaction_question: overall_question(here),
            satisfaction: [1, 2, 3, 4, 5].map(choice).into(),
            active_question: texts.get("follow-up-active"),
            contact_question: texts.get("follow-up-contact"),
            yes: texts.get("life-yes"),
            no: texts.get("life-no"),
            button: texts.get("afterwards-send"),
            help: help::block(texts),
        })
    }
}
