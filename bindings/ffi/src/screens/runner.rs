//! From a draft to the runner's screens.

use medspiller_core::app::{App, CaseState};
use medspiller_core::questionnaire::answer::{Answer, ItemCode, Missing, Part};
use medspiller_core::questionnaire::assessment::{self as core, Assessment};
use medspiller_core::questionnaire::draft::{After, Draft, Step};
use medspiller_core::questionnaire::instrument::Item;

use super::assessment::{
    AnswerLine, AssessmentStartScreen, Choice, DayChoice, DayKind, FinishedScreen, Mark,
    QuestionStep, ReviewStep, RunnerScreen, RunnerStep, SatWith,
};
use super::case::OwnRole;
use super::help;
use super::rounds::{answer_line, round_title};
use super::sharing::alone::{AloneOffer, AloneWay};
use crate::error::MedspillerError;
use crate::moment::{Here, args};

impl From<Mark> for Answer {
    fn from(mark: Mark) -> Self {
        match mark {
            Mark::Code { code } => Self::Code(code),
            Mark::DontKnow => Self::Missing(Missing::DontKnow),
            Mark::NoNeed => Self::Missing(Missing::NoNeed),
        }
    }
}

impl From<SatWith> for core::SatWith {
    fn from(sat_with: SatWith) -> Self {
        match sat_with {
            SatWith::Alone => Self::Alone,
            SatWith::Contact => Self::Contact,
            SatWith::SomeoneElse => Self::SomeoneElse,
        }
    }
}

impl From<DayKind> for core::DayKind {
    fn from(day: DayKind) -> Self {
        match day {
            DayKind::Good => Self::Good,
            DayKind::Ordinary => Self::Ordinary,
            DayKind::Bad => Self::Bad,
        }
    }
}

/// One of an item's answers; none for a code that the item doesn't have.
pub(crate) fn choice(item: &Item, answer: &Answer, draft: &Draft, here: &Here) -> Option<Choice> {
    let mark = match answer {
        Answer::Code(code) => Mark::Code { code: *code },
        Answer::Missing(Missing::NoNeed) => Mark::NoNeed,
        Answer::Missing(_) | Answer::Newer(_) => Mark::DontKnow,
    };
    Some(Choice {
        mark,
        text: here.said(here.instrument.words(&item.code, answer)?).to_owned(),
        chosen: draft.answers.get(&item.code) == Some(answer),
    })
}

impl AssessmentStartScreen {
    pub(crate) fn of(app: &App, case: &CaseState, here: &Here) -> Result<Self, MedspillerError> {
        let contact = case.view.contact_name.as_str();
        let count = case.asked(Part::Subjective, here.today())?.len();
        let round = match case.under_way(Part::Subjective) {
            Some(draft) => Some(draft.round),
            None => case.round_to_begin(Part::Subjective, here.today())?,
        };
        let on_contacts_phone = OwnRole::of(app)? == OwnRole::TrainingContact;
        let offer = on_contacts_phone.then(|| AloneOffer::of(app, case, here)).transpose()?;
        let is_seen = offer.as_ref().is_some_and(|offer| offer.way != AloneWay::OwnVaultHere);
        let texts = here.texts;
        Ok(Self {
            title: texts.get("user-part-own-title"),
            round_title: round.map(|round| round_title(round, texts)).unwrap_or_default(),
            intro: texts.with_one("start-intro", "count", count),
            together: texts.with("start-together", &args![contact = contact]),
            alone: texts.get("start-alone"),
            alone_warning: is_seen
                .then(|| texts.with("start-alone-warning", &args![contact = contact])),
            alone_offer: offer,
        })
    }
}

impl RunnerScreen {
    pub(crate) fn of(
        app: &App,
        draft: &Draft,
        case: &CaseState,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let step = match &draft.step {
            Step::Question { item, after } => {
                let question = QuestionStep::of(draft, item, *after, here)?;
                RunnerStep::Question { question }
            }
            Step::AskSkipped => {
                let count = draft.skipped_count();
                let sentence = here.texts.with_one("skipped-count", "count", count);
                RunnerStep::AskSkipped { sentence, count: u32::try_from(count).unwrap_or(u32::MAX) }
            }
            Step::Day => RunnerStep::Day { choices: days(draft, here) },
            Step::Review => RunnerStep::Review { review: ReviewStep::of(app, draft, case, here)? },
        };
        Ok(Self {
            draft_id: draft.id.to_string(),
            case_id: draft.case.to_string(),
            round_title: round_title(draft.round, here.texts),
            step,
        })
    }
}

impl QuestionStep {
    fn of(
        draft: &Draft,
        code: &ItemCode,
        after: After,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let item = here.instrument.item(code).ok_or(MedspillerError::NewerVersion)?;
        let (position, of) = draft.progress();
        let codes = (1..=item.highest_code()).map(Answer::Code);
        let choices: Vec<Choice> =
            codes.filter_map(|answer| choice(item, &answer, draft, here)).collect();
        let dont_know = choice(item, &Answer::Missing(Missing::DontKnow), draft, here)
            .ok_or(MedspillerError::NewerVersion)?;
        let texts = here.texts;
        let text = here.said(&item.text).to_owned();
        let all = || choices.iter().chain([&dont_know]);
        let words: Vec<&str> = all().map(|choice| choice.text.as_str()).collect();
        let answered = all().any(|choice| choice.chosen);
        let spoken = args![question = text.as_str(), answers = words.join(". ")];
        let spoken = texts.with("spoken-question", &spoken);
        let answer = draft.answers.get(code);
        Ok(Self {
            item: code.to_string(),
            position: texts.with("position", &args![position = position, of = of]),
            progress: position as f32 / of.max(1) as f32,
            translation_note: here.translation_note(),
            help: item.help.as_ref().map(|help| here.said(help).to_owned()),
            spoken,
            skipped: answer == Some(&Answer::Missing(Missing::Skipped)),
            answered,
            can_go_back: position > 1 || after != After::Walk,
            text,
            choices,
            dont_know,
        })
    }
}

fn days(draft: &Draft, here: &Here) -> Vec<DayChoice> {
    [(DayKind::Good, "day-good"), (DayKind::Ordinary, "day-ordinary"), (DayKind::Bad, "day-bad")]
        .map(|(day, key)| DayChoice {
            day,
            text: here.texts.get(key),
            chosen: draft.day == Some(day.into()),
        })
        .into()
}

impl ReviewStep {
    fn of(
        app: &App,
        draft: &Draft,
        case: &CaseState,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let day = draft.day.map(|day| match day {
            core::DayKind::Good => "today-good",
            core::DayKind::Ordinary => "today-ordinary",
            core::DayKind::Bad => "today-bad",
        });
        let may_choose = draft.sat_with != Some(core::SatWith::Contact);
        Ok(Self {
            answers: answers(&draft.asked, |item| draft.answers.get(item), here),
            day: day.map(|key| here.texts.get(key)),
            who_can_see: who_can_see(app, (draft.sat_with, draft.shown_to_contact), case, here)?,
            shown_to_contact: may_choose.then_some(draft.shown_to_contact),
            needs_reason: draft.corrects.is_some(),
            help: help::block(here.texts),
        })
    }
}

impl FinishedScreen {
    pub(crate) fn of(
        app: &App,
        finished: &Assessment,
        case: &CaseState,
        here: &Here,
    ) -> Result<Self, MedspillerError> {
        let not_asked = Answer::Missing(Missing::NotApplicable);
        let items = here.instrument.part(finished.part).map(|item| item.code.clone());
        let asked: Vec<ItemCode> =
            items.filter(|item| finished.answers.get(item) != Some(&not_asked)).collect();
        Ok(Self {
            case_id: finished.case.to_string(),
            round: finished.round,
            title: here.texts.get("finished-title"),
            locked: here.texts.get("finished-locked"),
            answers: answers(&asked, |item| finished.answers.get(item), here),
            who_can_see: who_can_see(
                app,
                (finished.sat_with, finished.shown_to_contact),
                case,
                here,
            )?,
            help: help::block(here.texts),
        })
    }
}

fn answers<'a>(
    asked: &[ItemCode],
    answer: impl Fn(&ItemCode) -> Option<&'a Answer>,
    here: &Here,
) -> Vec<AnswerLine> {
    let items = asked.iter().filter_map(|code| here.instrument.item(code));
    items.map(|item| answer_line(item, answer(&item.code), here)).collect()
}

/// Who can see the answers, as it is: in whose vault they lie, who sat there, and whether the user
/// shows them.
fn who_can_see(
    app: &App,
    (sat_with, shown): (Option<core::SatWith>, bool),
    case: &CaseState,
    here: &Here,
) -> Result<String, MedspillerError> {
    let contact = case.view.contact_name.as_str();
    let key = match (sat_with, OwnRole::of(app)?) {
        (Some(core::SatWith::Contact), _) => "who-can-see-pair",
        (_, OwnRole::TrainingContact | OwnRole::Coordinator) => "who-can-see-alone",
        (_, OwnRole::ServiceUser) if shown => "who-can-see-pair",
        (_, OwnRole::ServiceUser) => return Ok(here.texts.get("who-can-see-own")),
    };
    Ok(here.texts.with(key, &args![contact = contact]))
}
