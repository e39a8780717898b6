//! The user's questions: start, the runner's steps, the locked finish.

use super::help::HelpBlock;
use super::sharing::alone::AloneOffer;

/// Before the first question.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AssessmentStartScreen {
    /// "Hvordan har du det?".
    pub title: String,
    /// "1. måling".
    pub round_title: String,
    /// "14 spørsmål. Du kan hoppe over, ta pause og endre. Det tar omtrent ti minutter."
    pub intro: String,
    /// "Kari sitter sammen med deg. Dere ser svarene begge to."
    pub together: String,
    /// "Du svarer uten at noen ser på."
    pub alone: String,
    /// Said before answering alone on the contact's phone without a code of one's own: the contact
    /// will be able to see the answers. None in the user's own vault, nor where there is one on this
    /// phone.
    pub alone_warning: Option<String>,
    /// On the contact's phone, which way it is to answer alone: with a vault of the user's own here,
    /// it is answered in that. None in the user's own vault.
    pub alone_offer: Option<AloneOffer>,
}

/// Who sits with the user while they answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum SatWith {
    /// "Alene".
    Alone,
    /// "Sammen" with the contact.
    Contact,
    /// With someone else.
    SomeoneElse,
}

/// One of the answers to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Mark {
    /// An answer with a code in the instrument: 1 to 5, or 1 (no) and 2 (yes).
    Code {
        /// The code.
        code: u8,
    },
    /// "Vet ikke".
    DontKnow,
    /// "Har ikke behov".
    NoNeed,
}

/// An answer that can be chosen, in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Choice {
    /// What to send when it is tapped.
    pub mark: Mark,
    /// "Ganske fornøyd".
    pub text: String,
    /// It is the marked one; tapped again it is taken back.
    pub chosen: bool,
}

/// The runner at one step.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct RunnerScreen {
    /// The draft.
    pub draft_id: String,
    /// The case.
    pub case_id: String,
    /// "1. måling".
    pub round_title: String,
    /// What is shown.
    pub step: RunnerStep,
}

/// The runner's steps, in order.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum RunnerStep {
    /// A question.
    Question {
        /// The question.
        question: QuestionStep,
    },
    /// "Du hoppet over 2. Vil du svare nå?": Ja / Nei, jeg vil ikke svare.
    AskSkipped {
        /// The sentence.
        sentence: String,
        /// How many.
        count: u32,
    },
    /// "Hva slags dag er det i dag?".
    Day {
        /// God, Vanlig, Dårlig.
        choices: Vec<DayChoice>,
    },
    /// The finish: answers can be changed until they are locked.
    Review {
        /// The finish.
        review: ReviewStep,
    },
}

/// One question.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct QuestionStep {
    /// The item's code, `S3`.
    pub item: String,
    /// "Spørsmål 3 av 14".
    pub position: String,
    /// How far, 0..1, for the thin bar.
    pub progress: f32,
    /// The question, verbatim (or this project's translation).
    pub text: String,
    /// "Oversatt av Medspiller. Spørsmålet er laget på bokmål." in the other languages.
    pub translation_note: Option<String>,
    /// Help in simple words.
    pub help: Option<String>,
    /// The five answers.
    pub choices: Vec<Choice>,
    /// "Vet ikke", apart from the five.
    pub dont_know: Choice,
    /// It was skipped before.
    pub skipped: bool,
    /// There is an answer, so "Neste" goes on.
    pub answered: bool,
    /// There is a question to go back to.
    pub can_go_back: bool,
    /// What is read aloud on request: question and answers.
    pub spoken: String,
}

/// A sort of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum DayKind {
    /// "God".
    Good,
    /// "Vanlig".
    Ordinary,
    /// "Dårlig".
    Bad,
}

/// A sort of day that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DayChoice {
    /// What to send.
    pub day: DayKind,
    /// "Vanlig".
    pub text: String,
    /// It is the marked one.
    pub chosen: bool,
}

/// One answer in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AnswerLine {
    /// The item's code.
    pub item: String,
    /// The question.
    pub question: String,
    /// The answer, or why there is none.
    pub answer: String,
}

/// The finish, before locking.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ReviewStep {
    /// The answers, in the order of the questions.
    pub answers: Vec<AnswerLine>,
    /// "I dag er en vanlig dag."; none when it was not said.
    pub day: Option<String>,
    /// Who can see the answers, in a sentence.
    pub who_can_see: String,
    /// Only when the user answered alone: whether theirs may be set beside the contact's.
    pub shown_to_contact: Option<bool>,
    /// This corrects an earlier version: a reason is needed to lock it.
    pub needs_reason: bool,
    /// The same for everyone.
    pub help: HelpBlock,
}

/// After locking.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct FinishedScreen {
    /// The case.
    pub case_id: String,
    /// The round.
    pub round: u32,
    /// "Ferdig. Takk for at du svarte."
    pub title: String,
    /// "Svarene er låst. De kan rettes senere; da blir de gamle også stående."
    pub locked: String,
    /// The answers.
    pub answers: Vec<AnswerLine>,
    /// Who can see the answers.
    pub who_can_see: String,
    /// The same for everyone.
    pub help: HelpBlock,
}
