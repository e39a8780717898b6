//! A process that is killed at a random moment, and what it said until then.

// helpers of tests may give up
#![allow(clippy::unwrap_used)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::child;

/// Numbers that are others each time the tests run; which, is printed.
pub struct Chance(u64);

impl Chance {
    /// Begins anew.
    pub fn new() -> Self {
        let clock = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
        let seed = clock.as_nanos() as u64 | 1;
        println!("seed {seed}");
        Self(seed)
    }

    /// A time shorter than `at_most`.
    pub fn time(&mut self, at_most: Duration) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        Duration::from_micros(self.0 % (at_most.as_micros() as u64).max(1))
    }
}

impl Default for Chance {
    fn default() -> Self {
        Self::new()
    }
}

/// A child at work, and what it says, as it says it.
pub struct Victim {
    child: Child,
    lines: Receiver<String>,
}

impl Victim {
    /// Starts `test` of this binary, which is `#[ignore]`d, with `folder` to work in.
    pub fn at(test: &str, folder: &Path) -> Self {
        let mut command = child::command(test, folder, &[]).unwrap();
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let (say, lines) = channel();
        std::thread::spawn(move || {
            let mut line = String::new();
            // a line that the kill cut short has no end and was not said
            while out.read_line(&mut line).unwrap() > 0 && line.ends_with('\n') {
                if line != "\n" {
                    let _ = say.send(line.trim_end().to_owned());
                }
                line.clear();
            }
        });
        Self { child, lines }
    }

    /// Waits for a line that begins with `word`, gives what it says after it.
    pub fn hear(&self, word: &str) -> String {
        loop {
            if let Some(rest) = self.hear_any().strip_prefix(word) {
                return rest.trim().to_owned();
            }
        }
    }

    /// Waits for the next line.
    pub fn hear_any(&self) -> String {
        self.lines.recv_timeout(Duration::from_secs(60)).unwrap()
    }

    /// Kills it (SIGKILL) and gives all it has said that was not heard yet.
    pub fn kill(mut self) -> Vec<String> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.lines.iter().collect()
    }
}

impl Drop for Victim {
    fn drop(&mut self) {
        // where the test failed before it came to that
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
