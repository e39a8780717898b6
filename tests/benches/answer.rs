//! An answer on disk: against one autocommit insert of the same bytes.

use medspiller_core::app::answering::instrument;
use medspiller_core::app::{App, AppError};
use medspiller_core::model::id::DraftId;
use medspiller_core::questionnaire::answer::Answer;
use medspiller_core::questionnaire::draft::Draft;
use medspiller_tests::measuring::{Bound, Row, in_turn, time};
use medspiller_tests::{Phone, bare, five_years, now, open_case};

/// Measures it.
pub fn run() -> Row {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let (app, _) = Phone::at(folder.path()).unwrap().create().unwrap();
    let draft = under_way(&app);

    let schema = "CREATE TABLE bare (id INTEGER PRIMARY KEY, bytes TEXT NOT NULL) STRICT";
    let database = bare::database(&folder.path().join("bare.db"), schema);
    let mut insert = database.prepare("INSERT INTO bare (bytes) VALUES (?)").unwrap();

    let answer = |turn| -> Result<_, AppError> { Ok(time(|| mark(&app, draft, turn).unwrap()).0) };
    let insert = |_| {
        let bytes = serde_json::to_string(&app.draft(draft)?).unwrap();
        Ok(time(|| insert.execute([bytes]).unwrap()).0)
    };
    let (ours, bare) = in_turn((20, 400), answer, insert).unwrap();
    Row::ratio("an answer on disk", &ours, &bare, Bound::AtMost(2.0))
}

/// The user's part, at its last question: all the others lie in the draft as well.
fn under_way(app: &App) -> DraftId {
    let at = now(0).unwrap();
    let case = open_case(app, at).unwrap();
    let sat_with = medspiller_core::questionnaire::assessment::SatWith::Contact;
    let draft = app.begin_user_part(case, sat_with, at).unwrap();
    five_years::answer(app, &draft, draft.asked.len() - 1, at).unwrap();
    draft.id
}

/// Marks an answer to the question shown: another one each turn.
fn mark(app: &App, draft: DraftId, turn: usize) -> Result<Draft, AppError> {
    let at = now(0)?.moment();
    app.step(draft, |draft| {
        let item = draft.current().cloned().unwrap();
        draft.mark(&item, Answer::Code(1 + (turn % 5) as u8), instrument().unwrap(), &at)
    })
}
