//! Whatever three phones do, in whatever order they hear of it.

use proptest::prelude::*;

use super::*;

#[derive(Debug, Clone)]
enum Act {
    /// Someone writes of a record of their own.
    Make { by: usize, n: u8 },
    /// Someone writes in a record that they know.
    Edit { by: usize, of: usize, n: u8 },
    /// Some records are erased.
    Erase { by: usize, of: usize, n: u8 },
    /// Someone comes in, or is put out.
    Toggle { by: usize, person: u8 },
    /// One hears some of what another has.
    Hear { from: usize, to: usize, skip: usize },
}

fn act() -> impl Strategy<Value = Act> {
    let (by, n) = (0..3_usize, 0..3_u8);
    prop_oneof![
        3 => (by.clone(), n.clone()).prop_map(|(by, n)| Act::Make { by, n }),
        3 => (by.clone(), by.clone(), n.clone()).prop_map(|(by, of, n)| Act::Edit { by, of, n }),
        1 => (by.clone(), by.clone(), n).prop_map(|(by, of, n)| Act::Erase { by, of, n }),
        1 => (by.clone(), 5..7_u8).prop_map(|(by, person)| Act::Toggle { by, person }),
        4 => (by.clone(), by, 0..4_usize).prop_map(|(from, to, skip)| Act::Hear { from, to, skip }),
    ]
}

/// What has been written, to look for.
#[derive(Default)]
struct Written {
    made: BTreeSet<String>,
    words: Vec<(String, String)>,
}

impl Written {
    fn word(&mut self, id: &str) -> String {
        let word = format!("word-{}-of-{id}.", self.words.len());
        self.words.push((id.to_owned(), word.clone()));
        word
    }
}

fn play(phones: &mut [Phone; 3], act: &Act, written: &mut Written) {
    match *act {
        Act::Make { by, n } => {
            let id = format!("{by}{n}");
            if !written.made.contains(&id) {
                let word = written.word(&id);
                phones[by].write(&id, json!({"made": word}));
                written.made.insert(id);
            }
        }
        Act::Edit { by, of, n } => {
            let id = format!("{of}{n}");
            if phones[by].get(&id).is_some() {
                let word = written.word(&id);
                phones[by].write(&id, json!({ format!("by{by}"): word }));
            }
        }
        Act::Erase { by, of, n } => {
            let id = format!("{of}{n}");
            if phones[by].get(&id).is_some() {
                let _ = phones[by].erase(&[&id]);
            }
        }
        Act::Toggle { by, person } => phones[by].change(|membership| {
            let before = membership.members.len();
            membership.members.retain(|member| member.person != PersonId([person; 16]));
            if membership.members.len() == before {
                membership.members.push(member(person, false, PublicKey([person; 32])));
            }
        }),
        Act::Hear { from, to, skip } => {
            let envelopes = phones[from].has.clone();
            phones[to].hear(&envelopes[skip.min(envelopes.len())..]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn phones_that_have_heard_the_same_have_the_same_and_nothing_of_what_was_erased(
        administrators in 1..3_usize,
        acts in prop::collection::vec(act(), 1..40),
    ) {
        let (mut phones, mut written) = (three(administrators), Written::default());
        for act in &acts {
            play(&mut phones, act, &mut written);
        }
        exchange(&mut phones);
        assert_same(&phones);
        let erased = phones[0].circle.erased();
        let is_erased = |id: &str| erased.contains(&RecordKey::new("goal", id));
        for id in &written.made {
            let there = phones[1].get(id);
            prop_assert_eq!(is_erased(id), there.is_none(), "{}", id);
            if let Some(there) = there {
                prop_assert!(there.get("made").is_some(), "{}: {}", id, there);
            }
        }
        for (_, word) in written.words.iter().filter(|(id, _)| is_erased(id)) {
            prop_assert!(phones.iter().all(|phone| !phone.says(word)), "{}", word);
        }
    }
}
