//! A talk's agenda: proposed from the case to the user first, who strikes and passes on.
//!
//! The proposal is made from the pair's circle, where the user and the contact are, and is for the
//! user alone: on their phone, or on the contact's handed over to them. The others see what the user
//! has passed on.

use super::agenda_facts::Gathered;
use super::command::make_id;
use super::error::AppError;
use super::life::App;
use super::place::{Acting, Place, of_case};
use super::talks;
use crate::model::goal::Goal;
use crate::model::id::{AgendaItemId, CaseId, TalkId};
use crate::model::invalid::{Invalid, Reason};
use crate::model::talk::agenda::{AgendaItem, Source, Struck, left, proposed};
use crate::model::talk::{Agreement, BroughtUp, Raised, TriangleTalk};
use crate::model::time::Now;
use crate::questionnaire::answer::Part;
use crate::questionnaire::instrument::Instrument;
use crate::questionnaire::perspectives;
use crate::store::{Database, records};

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
        let comparable = comparable(super::answering::instrument()?);
        self.at_the_table(case, acting, None, now, |command, at| {
            if keys.is_empty() {
                return Err(Invalid::new("source", Reason::Empty).into());
            }
            let talk = talks::one(command.database, at.place, talk)?;
            talk.check_planned()?;
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
            let written: Vec<&dyn crate::ledger::ToRecord> =
                items.iter().map(|item| item as &dyn crate::ledger::ToRecord).collect();
            command.put(at.triangle, &written)?;
            Ok(items)
        })
    }

    /// "Ta opp i trekantsamtalen": one of the two wants to talk about two answers of a round (the
    /// contact's item, the user's item), which both can see side by side.
    ///
    /// # Errors
    /// As [`Raised::raise`]; `pair` is [`Reason::OutOfRange`] when the round's two answers can't be
    /// seen, and [`Reason::Exists`] when it is raised already; [`AppError::NotFound`].
    pub fn raise(
        &self,
        case: CaseId,
        round: u32,
        pair: (&str, &str),
        acting: Acting,
        now: Now,
    ) -> Result<Raised, AppError> {
        let instrument = super::answering::instrument()?;
        self.at_the_table(case, acting, None, now, |command, at| {
            let circle = at.place.pair()?;
            let comparable = comparable(instrument);
            let raised = Raised::raise(case, round, pair, &comparable, &at.party, &at.entry)?;
            let state = super::cases::case_state(command.database, case)?;
            let parts =
                (state.newest(round, Part::Objective), state.newest(round, Part::Subjective));
            let seen = match parts {
                (Some(contacts), Some(users)) => {
                    perspectives::of_round(contacts, users, instrument).unwrap_or_default()
                }
                _ => Vec::new(),
            };
            if !seen.iter().any(|one| (one.objective.0.as_str(), one.subjective.0.as_str()) == pair)
            {
                return Err(Invalid::new("pair", Reason::OutOfRange).into());
            }
            let key = Raised::key_of(round, pair);
            let there: Option<Raised> = records::one(command.database, circle, key)?;
            if there.is_some_and(|there| there.withdrawn.is_none()) {
                return Err(Invalid::new("pair", Reason::Exists).into());
            }
            command.put(circle, &[&raised])?;
            Ok(raised)
        })
    }

    /// Takes it back.
    ///
    /// # Errors
    /// As [`Raised::withdraw`]; [`AppError::NotFound`].
    pub fn lower(
        &self,
        case: CaseId,
        round: u32,
        pair: (&str, &str),
        acting: Acting,
        now: Now,
    ) -> Result<Raised, AppError> {
        self.at_the_table(case, acting, None, now, |command, at| {
            let circle = at.place.pair()?;
            let key = Raised::key_of(round, pair);
            let there: Option<Raised> = records::one(command.database, circle, key)?;
            let back = there.ok_or(AppError::NotFound("pair"))?.withdraw(&at.entry)?;
            command.put(circle, &[&back])?;
            Ok(back)
        })
    }

    /// What of a round's pairs is raised and not talked about yet.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Store`].
    pub fn raised(&self, case: CaseId, round: u32) -> Result<Vec<Raised>, AppError> {
        let place = self.place(case)?;
        self.read(|database| {
            let mut raised: Vec<Raised> = of_case(database, place.pair, case)?;
            let last = talks::last_outcome(database, &place)?;
            raised.retain(|one| {
                one.round == round && super::agenda_facts::stands(one, last.as_ref())
            });
            Ok(raised)
        })
    }
}

/// The instrument's pairs: the contact's item, the user's item.
pub(super) fn comparable(instrument: &Instrument) -> Vec<(&str, &str)> {
    let pairs = perspectives::pairs(instrument).into_iter();
    pairs.map(|pair| (pair.objective.code.0.as_str(), pair.subjective.code.0.as_str())).collect()
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
    let comparable = comparable(super::answering::instrument()?);
    let mut struck: Vec<Struck> = Vec::new();
    for circle in private_circles(place) {
        struck.extend(records::about::<Struck>(database, circle, talk.id)?);
    }
    Ok((proposed(&gathered.facts(signals), &comparable), struck))
}

/// Where the user's strikes may lie on this phone.
fn private_circles(place: &Place) -> impl Iterator<Item = crate::model::id::CircleId> {
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
    let mut seen = std::collections::BTreeSet::new();
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
