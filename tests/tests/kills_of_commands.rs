//! The process is killed at any moment of a year in which there is every command: the vault is then
//! as the last acknowledged one left it, or as the one in flight would have. A twin that went
//! through the same and was not killed tells how that is.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use medspiller_tests::picture::Picture;
use medspiller_tests::victim::{Chance, Victim};
use medspiller_tests::year::{Step, Year, is_unseen, prepare, steps};
use medspiller_tests::{child, files};

/// At least so many kills; and more, until each kind of command was in flight at one.
const KILLS: u32 = 80;

/// With more than so many, some kind can't be reached.
const MOST_KILLS: u32 = 400;

/// How often a kind was in flight, and how often it was there afterwards.
type Tally = BTreeMap<&'static str, [u32; 2]>;

/// Two vaults in one year: one whose process is killed, one that goes through the same.
struct Twins {
    folder: PathBuf,
    twin: Year,
    /// What the twin holds, after all that the other is known to have done.
    seen: Picture,
    /// How many commands that is.
    done: usize,
    steps: Vec<Step>,
}

impl Twins {
    fn begin(template: &Path, folder: PathBuf) -> Self {
        files::copy(template, &folder).unwrap();
        let twin = folder.with_extension("twin");
        files::copy(template, &twin).unwrap();
        let twin = Year::unlock(&twin).unwrap();
        Self { seen: Picture::of(&twin).unwrap(), folder, twin, done: 0, steps: steps() }
    }

    fn is_over(&self) -> bool {
        self.done == self.steps.len()
    }

    fn victim(&self) -> Victim {
        Victim::at("goes_on_until_it_is_killed", &self.folder.join(self.done.to_string()))
    }

    /// The twin does the next command too.
    fn go_on(&mut self) {
        let (kind, step) = self.steps[self.done];
        step(&self.twin).unwrap();
        let after = Picture::of(&self.twin).unwrap();
        assert_eq!(after != self.seen, !is_unseen(kind), "{kind} should be seen");
        (self.seen, self.done) = (after, self.done + 1);
    }

    /// What the other said: a command that is begun is in flight until it is acknowledged.
    fn hear(&mut self, line: &str, in_flight: &mut Option<&'static str>) {
        match line.split_once(' ') {
            Some(("begins", number)) => {
                assert_eq!(number.parse(), Ok(self.done));
                *in_flight = Some(self.steps[self.done].0);
            }
            Some(("did", number)) => {
                assert_eq!(number.parse(), Ok(self.done));
                *in_flight = None;
                self.go_on();
            }
            // which is what it had when it was acknowledged
            Some(("holds", digest)) => {
                assert_eq!(digest.parse(), Ok(self.seen.digest()), "{}", self.done);
            }
            _ => {}
        }
    }

    /// After a kill: the vault is as acknowledged, or as after the command in flight. Gives whether
    /// that one is there.
    fn assert_as_known(&mut self, in_flight: Option<&str>) -> bool {
        let year = Year::unlock(&self.folder).unwrap();
        let found = Picture::of(&year).unwrap();
        assert_eq!(year.app.check().unwrap(), []);
        if found == self.seen {
            return false;
        }
        let before = self.seen.clone();
        assert!(in_flight.is_some(), "nothing in flight: {:#?}", found.differing(&before));
        self.go_on();
        assert!(
            found == self.seen,
            "neither before {in_flight:?}: {:#?}\nnor after it: {:#?}",
            found.differing(&before),
            found.differing(&self.seen)
        );
        true
    }
}

/// When to kill.
enum Aim {
    /// While it unlocks and finds the log of the one killed before.
    Start,
    /// Within the first command of a kind that was not in flight yet.
    New,
    /// Within so manyth command.
    After(u64),
}

/// Lets a process go on until the aim, and so long a time more; kills it; looks.
fn kill(twins: &mut Twins, aim: Aim, tally: &mut Tally, chance: &mut Chance) {
    let victim = twins.victim();
    let (mut in_flight, mut begun) = (None, 0);
    victim.hear("starting");
    while !matches!(aim, Aim::Start) {
        let line = victim.hear_any();
        twins.hear(&line, &mut in_flight);
        begun += u64::from(line.starts_with("begins"));
        let is_there = match aim {
            Aim::New => in_flight.is_some_and(|kind| tally[kind][0] == 0),
            _ => in_flight.is_some() && matches!(aim, Aim::After(most) if begun > most),
        };
        if is_there || line == "over" {
            break;
        }
    }
    let at_most = if matches!(aim, Aim::Start) { 80_000 } else { 12_000 };
    std::thread::sleep(chance.time(Duration::from_micros(at_most)));
    for line in victim.kill() {
        twins.hear(&line, &mut in_flight);
    }
    let landed = twins.assert_as_known(in_flight);
    if let Some(kind) = in_flight {
        let of_kind = tally.get_mut(kind).unwrap();
        of_kind[0] += 1;
        of_kind[1] += u32::from(landed);
    }
}

#[test]
fn every_command_is_there_whole_or_not_at_all_after_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let template = folder.path().join("template");
    prepare(&template).unwrap();
    let mut chance = Chance::new();
    let mut tally: Tally = steps().into_iter().map(|(kind, _)| (kind, [0, 0])).collect();
    let started = Instant::now();
    let (mut kills, mut years, mut commands) = (0, 0, 0);
    while kills < KILLS || tally.values().any(|[in_flight, _]| *in_flight == 0) {
        years += 1;
        let mut twins = Twins::begin(&template, folder.path().join(format!("year-{years}")));
        while !twins.is_over() {
            assert!(kills < MOST_KILLS, "never in flight: {:?}", never(&tally));
            kills += 1;
            let aim = match kills % 10 {
                0 => Aim::Start,
                5 => Aim::After(chance.time(Duration::from_micros(6)).as_micros() as u64),
                _ => Aim::New,
            };
            kill(&mut twins, aim, &mut tally, &mut chance);
        }
        commands += twins.done;
        twins.twin.app.rebuild().unwrap();
        assert!(Picture::of(&twins.twin).unwrap() == twins.seen);
    }
    for (kind, [in_flight, landed]) in &tally {
        println!("{kind}: {in_flight} in flight, {landed} of them there");
    }
    println!("{kills} kills, {commands} commands, {years} years, {:?}", started.elapsed());
    let landed: u32 = tally.values().map(|[_, landed]| landed).sum();
    assert!(landed > 0, "every kill was before the command was there");
}

fn never(tally: &Tally) -> BTreeSet<&str> {
    tally.iter().filter(|(_, [in_flight, _])| *in_flight == 0).map(|(kind, _)| *kind).collect()
}

#[test]
#[ignore = "the work of a process that is killed"]
fn goes_on_until_it_is_killed() {
    let Some(told) = child::told() else { return };
    child::say("starting").unwrap();
    let done: usize = told.file_name().unwrap().to_str().unwrap().parse().unwrap();
    let year = Year::unlock(told.parent().unwrap()).unwrap();
    for (number, (_, step)) in steps().into_iter().enumerate().skip(done) {
        child::say(&format!("begins {number}")).unwrap();
        step(&year).unwrap();
        child::say(&format!("did {number}")).unwrap();
        child::say(&format!("holds {}", Picture::of(&year).unwrap().digest())).unwrap();
    }
    child::say("over").unwrap();
    loop {
        std::thread::park();
    }
}
