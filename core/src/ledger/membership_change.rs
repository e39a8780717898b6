//! What one membership changed of another, done to a third.

use serde_json::{Map, Value};

use super::membership::{Member, MemberRole, Membership};
use crate::model::id::PersonId;
use crate::vault::PublicKey;

impl Membership {
    /// Whether `phone` is one by which the membership may be changed.
    pub(super) fn is_administrator(&self, phone: &PublicKey) -> bool {
        self.member_with(phone).is_some_and(|member| member.administrator)
    }

    /// Without what an envelope says of how it came about.
    pub(super) fn settled(mut self) -> Self {
        self.succession = None;
        self.beside.clear();
        self
    }

    /// This membership with what was changed from `before` to `after`. Who was put out stays out,
    /// whatever else was said of them.
    pub(super) fn changed(mut self, before: &Self, after: &Self) -> Self {
        if self == *before {
            return after.clone();
        }
        let put_out = |person| before.member(person).is_some() && after.member(person).is_none();
        self.members.retain(|member| !put_out(member.person));
        for said in &after.members {
            let was = before.member(said.person);
            let here = self.members.iter_mut().find(|member| member.person == said.person);
            match (was, here) {
                (Some(was), Some(here)) => here.change(was, said),
                (None, Some(here)) => here.change(&Member::unknown(said.person), said),
                (None, None) => self.members.push(said.clone()),
                (Some(_), None) => {}
            }
        }
        change_fields(&mut self.other, &before.other, &after.other);
        self
    }

    fn member(&self, person: PersonId) -> Option<&Member> {
        self.members.iter().find(|member| member.person == person)
    }
}

impl Member {
    /// Someone of whom nothing is said.
    fn unknown(person: PersonId) -> Self {
        Self {
            person,
            role: MemberRole::default(),
            administrator: false,
            phones: Vec::new(),
            other: Map::new(),
        }
    }

    fn change(&mut self, before: &Self, after: &Self) {
        if before.role != after.role {
            self.role = after.role.clone();
        }
        if before.administrator != after.administrator {
            self.administrator = after.administrator;
        }
        self.phones.retain(|phone| !before.phones.contains(phone) || after.phones.contains(phone));
        for phone in after.phones.iter().filter(|phone| !before.phones.contains(phone)) {
            if !self.phones.contains(phone) {
                self.phones.push(*phone);
            }
        }
        change_fields(&mut self.other, &before.other, &after.other);
    }
}

/// Of fields that a newer version wrote.
fn change_fields(
    here: &mut Map<String, Value>,
    before: &Map<String, Value>,
    after: &Map<String, Value>,
) {
    here.retain(|name, _| !before.contains_key(name) || after.contains_key(name));
    for (name, value) in after.iter().filter(|(name, value)| before.get(*name) != Some(value)) {
        here.insert(name.clone(), value.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::circle_kind::CircleKind;
    use crate::ledger::membership::PhoneId;
    use crate::model::person::Role;
    use proptest::prelude::*;
    use serde_json::json;

    fn phone(n: u8) -> PhoneId {
        PhoneId(PublicKey([n; 32]))
    }

    fn member() -> impl Strategy<Value = Member> {
        let roles = prop_oneof![
            Just(MemberRole::Known(Role::Relative)),
            Just(MemberRole::Known(Role::Guardian)),
            Just(MemberRole::default()),
        ];
        let phones = prop::collection::btree_set(0..6_u8, 0..3);
        let other = prop::option::of(0..3_u8);
        (roles, any::<bool>(), phones, other).prop_map(|(role, administrator, phones, other)| {
            let mut member = Member { role, administrator, ..Member::unknown(PersonId([0; 16])) };
            member.phones = phones.into_iter().map(phone).collect();
            member.other.extend(other.map(|value| ("until".to_owned(), json!(value))));
            member
        })
    }

    fn membership() -> impl Strategy<Value = Membership> {
        prop::collection::btree_map(0..4_u8, member(), 0..4).prop_map(|members| {
            let named = |(n, member)| Member { person: PersonId([n; 16]), ..member };
            Membership::new(CircleKind::Own, members.into_iter().map(named).collect())
        })
    }

    /// In an order that says nothing.
    fn sorted(mut membership: Membership) -> Membership {
        membership.members.sort_by_key(|member| member.person);
        membership.members.iter_mut().for_each(|member| member.phones.sort_by_key(|p| p.0.0));
        membership
    }

    proptest! {
        #[test]
        fn a_change_done_where_it_was_made_gives_what_it_says(a in membership(), b in membership()) {
            prop_assert_eq!(a.clone().changed(&a, &b), b.clone());
            // and nothing but a change of the same
            let again = sorted(b.clone().changed(&a, &b));
            prop_assert_eq!(again, sorted(b));
        }

        #[test]
        fn no_change_changes_nothing(a in membership(), b in membership()) {
            prop_assert_eq!(b.clone().changed(&a, &a), b);
        }

        #[test]
        fn who_was_put_out_stays_out(a in membership(), b in membership(), c in membership()) {
            let both = a.clone().changed(&a, &b).changed(&a, &c);
            for member in &a.members {
                let left = b.member(member.person).is_none() || c.member(member.person).is_none();
                prop_assert!(!left || both.member(member.person).is_none());
            }
            for member in b.members.iter().chain(&c.members) {
                let came = a.member(member.person).is_none();
                prop_assert!(!came || both.member(member.person).is_some());
            }
        }
    }
}
