//! Reading Rust's source as far as a map of it needs: code, without its comments, and its texts.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A file of source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Where it is, from the project's root.
    pub path: PathBuf,
    /// Its code: comments and what stands in texts are blank.
    pub code: String,
    /// Its texts (string literals), without their quotes.
    pub texts: Vec<String>,
}

impl Source {
    /// Takes `text` apart.
    pub fn of(path: impl Into<PathBuf>, text: &str) -> Self {
        let mut reader = Reader { rest: text, code: String::new(), texts: Vec::new() };
        while reader.step() {}
        Self { path: path.into(), code: reader.code, texts: reader.texts }
    }

    /// Every file below `root`/`folder` whose name ends in `ending`; what is built is left out.
    ///
    /// # Errors
    /// What the disk says.
    pub fn below(root: &Path, folder: &str, ending: &str) -> io::Result<Vec<Self>> {
        let mut found = Vec::new();
        let mut folders = vec![root.join(folder)];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder)? {
                let path = entry?.path();
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                if path.is_dir() && !["target", "generated"].contains(&name.as_str()) {
                    folders.push(path);
                } else if name.ends_with(ending) {
                    let from_root = path.strip_prefix(root).unwrap_or(&path).to_owned();
                    found.push(Self::of(from_root, &fs::read_to_string(&path)?));
                }
            }
        }
        found.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(found)
    }

    /// Whether `word` stands in the code, as a whole word.
    pub fn says(&self, word: &str) -> bool {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        self.code.match_indices(word).any(|(at, _)| {
            let before = self.code[..at].chars().next_back();
            let after = self.code[at + word.len()..].chars().next();
            !before.is_some_and(is_part) && !after.is_some_and(is_part)
        })
    }
}

struct Reader<'a> {
    rest: &'a str,
    code: String,
    texts: Vec<String>,
}

impl Reader<'_> {
    /// Takes the next comment, text or character. False at the end.
    fn step(&mut self) -> bool {
        let rest = self.rest;
        let Some(first) = rest.chars().next() else { return false };
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            end_of_comment(rest)
        } else if let Some(hashes) = raw(rest) {
            self.text_until(&format!("\"{}", "#".repeat(hashes)), hashes + 2)
        } else if first == '"' {
            let length = end_of_text(rest);
            self.texts.push(rest[1..length.max(2) - 1].to_owned());
            length
        } else if let Some(length) = character(rest) {
            length
        } else {
            self.code.push(first);
            self.rest = &rest[first.len_utf8()..];
            return true;
        };
        self.code.push(' ');
        self.rest = &rest[length..];
        true
    }

    /// A raw text that begins after `begin` bytes and ends before `end`.
    fn text_until(&mut self, end: &str, begin: usize) -> usize {
        let inner = &self.rest[begin..];
        let length = inner.find(end).unwrap_or(inner.len());
        self.texts.push(inner[..length].to_owned());
        (begin + length + end.len()).min(self.rest.len())
    }
}

/// How many hashes a raw text that begins here has.
fn raw(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(hashes)
}

fn end_of_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if rest[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

fn end_of_text(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of a character literal that begins here (a lifetime is none).
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    if inner.starts_with('\\') {
        return inner[2..].find('\'').map(|end| end + 4);
    }
    let length = inner.chars().next()?.len_utf8();
    inner[length..].starts_with('\'').then_some(length + 2)
}
