//! A talk's agenda: proposed from the case to the user first, who strikes and passes on.
//!
//! The proposal is made from the pair's circle, where the user and the contact are, and is for the
//! user alone: on their phone, or on the contact's handed over to them. The others see what the user
//! has passed on.

use std::collections::BTreeSet;

use super::agenda_facts::Gathered;
use super::raising::comparable;
use crate::app::answering::instrument;
use crate::app::command::make_id;
use crate::app::error::AppError;
use crate::app::life::App;
use crate::app::place::{Acting, Place};
use crate::app::talks;
use crate::ledger::ToRecord;
use crate::model::closing::Doing;
use crate::model::goal::Goal;
use crate::model::id::{AgendaItemId, CaseId, CircleId, TalkId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::talk::agenda::{AgendaItem, Source, Struck, left, proposed};
use crate::model::talk::{Agreement, BroughtUp, TriangleTalk};
use crate::model::time::Now;
use crate::store::{Database, records};

pub use super::agenda_facts::{ATTENDANCE_DAYS, GOAL_DAYS};

/// A viewer's signals: key, and the instrument's item it is about, if it is about one.
pub type SignalPoints = [(String, Option<String>)];

/// A point, with what must be known to say it in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Where it comes from, and why.
    pub source: Source,
    /// What it is about, as far as this vault's circles hold it.
    pub about: About,
}

/// What a point is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// What was agreed.
    Agreement(Agreement),
    /// A goal, in the user's words.
    Goal(String),
    /// What someone brought up.
    BroughtUp(BroughtUp),
    /// What the source itself says, or what isn't held here.
    Itself,
}

impl Point {
    /// What tells it from the other points of a talk.
    pub fn key(&self) -> String {
        self.source.key()
    }
}

/// The proposed agenda, as the user sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The case's circles and people.
    pub place: Place,
    /// The talk.
    pub talk: TriangleTalk,
    /// What is proposed and neither struck nor passed on.
    pub left: Vec<Point>,
    /// What is struck.
    pub struck: Vec<Point>,
    /// What is passed on.
    pub passed_on: Vec<Point>,
}

impl App {
    /// The points that the user has passed on to all three, in the order they are to be taken.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn agenda(&self, case: CaseId, talk: TalkId) -> Result<Vec<Point>, AppError> {
        let place = self.place(case)?;
        self.read(|database| {
            let items = passed_on(database, &place, talk)?;
            items.into_iter().map(|item| item_point(database, &place, item)).collect()
        })
    }

    /// What the case proposes for a talk's agenda, to the user. `signals` are the user's.
    ///
    /// # Errors
    /// `by` is [`Reason::OutOfRange`] for anyone else; [`AppError::NotFound`].
    pub fn agenda_proposed(
        &self,
        case: CaseId,
        talk: TalkId,
        signals: &SignalPoints,
        acting: Acting,
        now: Now,
    ) -> Result<Proposal, AppError> {
        let place = self.place(case)?;
        if place.person(acting) != place.user() {
            return Err(Invalid::new("by", Reason::OutOfRange).into());
        }
        self.read(|database| {
            let talk = talks::one(database, &place, talk)?;
            let (proposed, struck) = proposal(database, &place, &talk, signals, now)?;
            let on = passed_on(database, &place, talk.id)?;
            let keys: Vec<String> = on.iter().map(|item| item.source.key()).collect();
            let is_on = |source: &Source| keys.contains(&source.key());
            let (mut out, mut stays) = (Vec::new(), Vec::new());
            let kept = left(proposed.clone(), &struck, talk.id);
            for source in proposed.into_iter().filter(|source| !is_on(source)) {
                let list = if kept.contains(&source) { &mut stays } else { &mut out };
                list.push(point(database, &place, source)?);
            }
            let on = on.into_iter().map(|item| item_point(database, &place, item));
            let passed_on = on.collect::<Result<_, _>>()?;
            Ok(Proposal { left: stays, struck: out, passed_on, talk, place })
        })
    }

    /// The user strikes a point, by its key: nobody else gets to know of it.
    ///
    /// # Errors
    /// As [`Source::strike`]; `source` is [`Reason::OutOfRange`] when nothing like it is proposed,
    /// and [`Reason::Exists`] when it was passed on already; `talk` is [`Reason::Ended`] when it is
    /// no longer to be; [`AppError::NotFound`].
    pub fn strike(
        &self,
        case: CaseId,
        talk: TalkId,
        key: &str,
        signals: &SignalPoints,
        acting: Acting,
        now: Now,
    ) -> Result<(), AppError> {
        self.at_the_table(case, acting, None, now, |command, at| {
            let talk = talks::one(command.database, at.place, talk)?;
            talk.check_planned()?;
            let (proposed, _) = proposal(command.database, at.place, &talk, signals, now)?;
            let source = called(proposed, key)?;
            let struck = source.strike(talk.id, &at.party, &at.entry)?;
            let on = passed_on(command.database, at.place, talk.id)?;
            if on.iter().any(|item| item.source.key() == key) {
                return Err(Invalid::new("source", Reason::Exists).into());
            }
            command.put(at.place.private_of(at.place.user())?, &[&struck])
        })
    }

    /// The user takes a strike back, by the point's key.
    ///
    /// # Errors
    /// `by` is [`Reason::OutOfRange`] for anyone else; `source` is [`Reason::OutOfRange`] when it
    /// isn't struck; `talk` is [`Reason::Ended`] when it is no longer to be;
    /// [`AppError::NotFound`].
    pub fn keep(
        &self,
        case: CaseId,
        talk: TalkId,
        key: &str,
        acting: Acting,
        now: Now,
    ) -> Result<(), AppError> {
        self.at_the_table(case, acting, None, now, |command, at| {
            if at.entry.by != at.place.user() {
                return Err(Invalid::new("by", Reason::OutOfRange).into());
            }
            talks::one(command.database, at.place, talk)?.check_planned()?;
            let mut found = false;
            for circle in private_circles(at.place) {
                let struck: Vec<Struck> = records::about(command.database, circle, talk)?;
                let mut of_it = struck.iter().filter(|one| one.counts_for(talk));
                if let Some(struck) = of_it.find(|one| one.source.key() == key) {
                    command.put(circle, &[&struck.withdraw(at.entry.now)])?;
                    found = true;
                }
            }
            match found {
                true => Ok(()),
                false => Err(Invalid::new("source", Reason::OutOfRange).into()),
            }
        })
    }

    /// The user passes points on to all three, by their keys: those they have been shown. What
    /// was passed on before stays as it is.
    ///
    /// # Errors
    /// As [`Source::pass_on`]; `source` is [`Reason::Empty`] without any, and
    /// [`Reason::OutOfRange`] when nothing like one is proposed or it is struck; `talk` is
    /// [`Reason::Ended`] when it is no longer to be; [`AppError::NotFound`].
    pub fn pass_on(
        &self,
        case: CaseId,
        talk: TalkId,
        keys: &[String],
        signals: &SignalPoints,
        acting: Acting,
        now: Now,
    ) -> Result<Vec<AgendaItem>, AppError> {
        let ids = keys.iter().map(|_| Ok(AgendaItemId(make_id()?)));
        let ids: Vec<AgendaItemId> = ids.collect::<Result<_, AppError>>()?;
        let comparable = comparable(instrument()?);
        self.at_the_table(case, acting, None, now, |command, at| {
            if keys.is_empty() {
                return Err(Invalid::new("source", Reason::Empty).into());
            }
            let talk = talks::one(command.database, at.place, talk)?;
            talk.check_planned()?;
            command.may(at.place, Doing::Planning(now.date()))?;
            let (proposed, struck) = proposal(command.database, at.place, &talk, signals, now)?;
            let left = left(proposed, &struck, talk.id);
            let on = passed_on(command.database, at.place, talk.id)?;
            let mut items: Vec<AgendaItem> = Vec::new();
            for (key, id) in keys.iter().zip(ids) {
                let source = called(left.clone(), key)?;
                let item = source.pass_on(id, talk.id, &comparable, &at.party, &at.entry)?;
                let words = words(command.database, at.place, &source)?;
                if !on.iter().chain(&items).any(|there| there.source.key() == *key) {
                    items.push(AgendaItem { words, ..item });
                }
            }
            let written: Vec<&dyn ToRecord> =
                items.iter().map(|item| item as &dyn ToRecord).collect();
            command.put(at.triangle, &written)?;
            Ok(items)
        })
    }
}

/// What is proposed for a talk, struck or not, and what is struck.
fn proposal(
    database: Database<'_>,
    place: &Place,
    talk: &TriangleTalk,
    signals: &SignalPoints,
    now: Now,
) -> Result<(Vec<Source>, Vec<Struck>), AppError> {
    let gathered = Gathered::of(database, place, talk, now)?;
    let comparable = comparable(instrument()?);
    let mut struck: Vec<Struck> = Vec::new();
    for circle in private_circles(place) {
        struck.extend(records::about::<Struck>(database, circle, talk.id)?);
    }
    Ok((proposed(&gathered.facts(signals), &comparable), struck))
}

/// Where the user's strikes may lie on this phone.
fn private_circles(place: &Place) -> impl Iterator<Item = CircleId> {
    let own = (place.me == place.user()).then_some(place.own);
    own.into_iter().chain(place.pair)
}

fn called(sources: Vec<Source>, key: &str) -> Result<Source, Invalid> {
    let found = sources.into_iter().find(|source| source.key() == key);
    found.ok_or_else(|| Invalid::new("source", Reason::OutOfRange))
}

/// The items of a talk's agenda, in order, each once: two phones may have passed the same on.
fn passed_on(
    database: Database<'_>,
    place: &Place,
    talk: TalkId,
) -> Result<Vec<AgendaItem>, AppError> {
    let mut items: Vec<AgendaItem> = records::about(database, place.triangle()?, talk)?;
    items.sort_by_key(|item| (item.source.rank(), item.at.utc, item.id));
    let mut seen = BTreeSet::new();
    items.retain(|item| seen.insert(item.source.key()));
    Ok(items)
}

fn item_point(database: Database<'_>, place: &Place, item: AgendaItem) -> Result<Point, AppError> {
    match item.words {
        Some(words) => Ok(Point { source: item.source, about: About::Goal(words) }),
        None => point(database, place, item.source),
    }
}

fn point(database: Database<'_>, place: &Place, source: Source) -> Result<Point, AppError> {
    let triangle = place.triangle()?;
    let about = match &source {
        Source::Agreement { agreement, .. } => {
            records::one(database, triangle, agreement)?.map(About::Agreement)
        }
        Source::BroughtUp { brought_up } => {
            records::one(database, triangle, brought_up)?.map(About::BroughtUp)
        }
        Source::Goal { .. } => words(database, place, &source)?.map(About::Goal),
        _ => None,
    };
    Ok(Point { source, about: about.unwrap_or(About::Itself) })
}

/// A goal's words, where the pair's circle is at hand.
fn words(
    database: Database<'_>,
    place: &Place,
    source: &Source,
) -> Result<Option<String>, AppError> {
    let (Source::Goal { goal, .. }, Some(pair)) = (source, place.pair) else { return Ok(None) };
    Ok(records::one::<Goal>(database, pair, goal)?.map(|goal| goal.words))
}
