//! The process is killed at any moment of a year in which there is every command: the vault is then
//! as the last acknowledged one left it, or as the one in flight would have. A twin, which is begun
//! from a copy and not killed, tells how that is.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use medspiller_tests::picture::Picture;
use medspiller_tests::victim::{Chance, Victim};
use medspiller_tests::year::{Step, Year, is_unseen, prepare, steps};
use medspiller_tests::{child, files};

/// With more kills than this, some kind of command can't be reached.
const MOST_KILLS: u32 = 300;

/// Beginning takes about so long.
const START: Duration = Duration::from_millis(80);

/// When to kill.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aim {
    /// While it unlocks and begins.
    Start,
    /// Within the next command of a kind that was not in flight at any kill yet.
    New,
    /// Within so manyth command.
    After(usize),
}

/// A vault that goes through the same as the one whose process is killed.
struct Twin {
    year: Year,
    steps: Vec<Step>,
    /// How many commands it has done.
    done: usize,
    /// What it holds after them.
    seen: Picture,
    _folder: tempfile::TempDir,
}

impl Twin {
    /// Of a vault that has done so many.
    fn begin(of: &Path, done: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("year");
        files::copy(of, &copy).unwrap();
        let year = Year::unlock(&copy).unwrap();
        Self { seen: Picture::of(&year).unwrap(), year, steps: steps(), done, _folder: folder }
    }

    fn go_on(&mut self) {
        let (kind, step) = self.steps[self.done];
        step(&self.year).unwrap();
        let after = Picture::of(&self.year).unwrap();
        assert_eq!(after != self.seen, !is_unseen(kind), "{kind} should be seen");
        (self.seen, self.done) = (after, self.done + 1);
    }

    /// Does what the other has acknowledged, and holds the same then. Gives the command that the
    /// other had begun and not acknowledged.
    fn follow(&mut self, said: &[String]) -> Option<usize> {
        let mut in_flight = None;
        for line in said {
            match line.split_once(' ') {
                Some(("begins", number)) => in_flight = number.parse().ok(),
                Some(("did", number)) => {
                    assert_eq!(
                        (number.parse(), in_flight.take()),
                        (Ok(self.done), Some(self.done))
                    );
                    self.go_on();
                }
                Some(("holds", digest)) => {
                    assert_eq!(digest.parse(), Ok(self.seen.digest()), "{}", self.done);
                }
                _ => {}
            }
        }
        in_flight
    }

    /// The vault of a killed process is as the last acknowledged command left it, or else as the one
    /// in flight would have. Gives whether that one is there.
    fn assert_same(&mut self, folder: &Path, in_flight: Option<usize>) -> bool {
        let year = Year::unlock(folder).unwrap();
        assert_eq!(year.app.check().unwrap(), []);
        let found = Picture::of(&year).unwrap();
        if found == self.seen {
            return false;
        }
        let before = self.seen.clone();
        assert_eq!(in_flight, Some(self.done), "{:#?}", found.differing(&before));
        let kind = self.steps[self.done].0;
        self.go_on();
        assert!(
            found == self.seen,
            "neither as before {kind}: {:#?}\nnor as after it: {:#?}",
            found.differing(&before),
            found.differing(&self.seen)
        );
        true
    }
}

/// A year whose process is killed again and again.
struct Story {
    folder: PathBuf,
    /// Has done what is known to be done.
    twin: Twin,
    /// How often each kind was in flight, and how often it was there afterwards.
    tally: BTreeMap<&'static str, [u32; 2]>,
    /// About how long a command takes: a kill comes before that is over.
    command: Duration,
    chance: Chance,
}

impl Story {
    fn begin(folder: PathBuf) -> Self {
        prepare(&folder).unwrap();
        let tally = steps().into_iter().map(|(kind, _)| (kind, [0, 0])).collect();
        let twin = Twin::begin(&folder, 0);
        Self { folder, twin, tally, command: Duration::from_millis(12), chance: Chance::new() }
    }

    /// Lets a process go on until the aim and a little more, kills it, looks. When a command went by
    /// whose kind was in flight at no kill, all is put back as it was before.
    fn kill(&mut self, aim: Aim) {
        let (before, done) = (self.folder.with_extension("before"), self.twin.done);
        files::copy(&self.folder, &before).unwrap();
        let said = self.said_until_killed(aim);
        let in_flight = self.twin.follow(&said);
        let is_there = self.twin.assert_same(&self.folder, in_flight);
        if let Some(number) = in_flight {
            let [of_kind, there] = self.tally.get_mut(self.twin.steps[number].0).unwrap();
            (*of_kind, *there) = (*of_kind + 1, *there + u32::from(is_there));
        }
        self.command = match (in_flight, aim) {
            (Some(_), _) if !is_there => self.command.mul_f32(1.3),
            (None, Aim::New) => self.command.mul_f32(0.6),
            _ => self.command,
        };
        if (done..self.twin.done).any(|number| self.is_new(number)) {
            fs::remove_dir_all(&self.folder).unwrap();
            fs::rename(&before, &self.folder).unwrap();
            self.twin = Twin::begin(&self.folder, done);
        } else {
            fs::remove_dir_all(&before).unwrap();
        }
    }

    fn is_new(&self, number: usize) -> bool {
        self.tally[self.twin.steps[number].0][0] == 0
    }

    fn said_until_killed(&mut self, aim: Aim) -> Vec<String> {
        let told = self.folder.join(self.twin.done.to_string());
        let victim = Victim::at("goes_on_until_it_is_killed", &told);
        victim.hear("starting");
        let (mut said, at_most) = match aim {
            Aim::Start => (Vec::new(), START),
            _ => (self.said_until(aim, &victim), self.command),
        };
        std::thread::sleep(self.chance.time(at_most));
        said.extend(victim.kill());
        said
    }

    /// Until the command that is aimed at begins, or there is no more.
    fn said_until(&self, aim: Aim, victim: &Victim) -> Vec<String> {
        let (mut said, mut begun) = (Vec::new(), 0);
        loop {
            let line = victim.hear_any();
            let number = line.strip_prefix("begins ").map(|number| number.parse().unwrap());
            begun += usize::from(number.is_some());
            let is_there = number.is_some_and(|number| match aim {
                Aim::After(most) => begun > most,
                _ => self.is_new(number),
            });
            let is_over = line == "over";
            said.push(line);
            if is_there || is_over {
                return said;
            }
        }
    }
}

#[test]
fn every_command_is_there_whole_or_not_at_all_after_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut story = Story::begin(folder.path().join("year"));
    let started = Instant::now();
    let mut kills = 0;
    while story.twin.done < story.twin.steps.len() {
        kills += 1;
        assert!(kills <= MOST_KILLS, "{} commands done, {:?}", story.twin.done, story.tally);
        story.kill(match kills % 10 {
            0 => Aim::Start,
            5 => Aim::After(kills as usize / 5 % 4),
            _ => Aim::New,
        });
    }
    for (kind, [in_flight, there]) in &story.tally {
        println!("{kind}: {in_flight} in flight, {there} of them there");
    }
    let sum = |of: usize| story.tally.values().map(|counts| counts[of]).sum::<u32>();
    let (in_flight, there) = (sum(0), sum(1));
    println!(
        "{kills} kills, {in_flight} with a command in flight, {there} of them there, {:?}",
        started.elapsed()
    );
    assert!(0 < there && there < in_flight, "the kills all came at one end of a command");

    // and on it goes
    let year = Year::unlock(&story.folder).unwrap();
    let before = Picture::of(&year).unwrap();
    year.app.rebuild().unwrap();
    assert!(Picture::of(&year).unwrap() == before);
    medspiller_tests::open_case(&year.app, medspiller_tests::year::end()).unwrap();
    assert_eq!(year.app.check().unwrap(), []);
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
