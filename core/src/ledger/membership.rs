//! Who is in a circle, by which phones' keys, and who may change that.
//!
//! A membership envelope says the whole membership anew. The first one founds the circle: its
//! author is one of its administrators. Later ones are an administrator's, or the same person's
//! new phone with the former phone's [`Succession`]. What several give together is
//! [`Memberships`](super::memberships::Memberships)' to say.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::circle_kind::CircleKind;
use super::envelope::Hash;
use super::error::LedgerError;
use crate::model::id::{CircleId, PersonId};
use crate::model::person::Role;
use crate::vault::{PublicKey, Signature, SigningKey, verify};

const SUCCESSION_TAG: &[u8] = b"medspiller succession v1\0";

/// A phone's public key, as 64 hexadecimal digits in a membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhoneId(pub PublicKey);

impl Serialize for PhoneId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&HEXLOWER.encode(&self.0.0))
    }
}

impl<'de> Deserialize<'de> for PhoneId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let key = HEXLOWER.decode(text.as_bytes()).ok().and_then(|key| key.try_into().ok());
        key.map(|key| Self(PublicKey(key)))
            .ok_or_else(|| serde::de::Error::custom("not 64 hexadecimal digits"))
    }
}

/// What a member is in a circle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum MemberRole {
    /// A role that this version knows.
    Known(Role),
    /// What a newer version wrote, as it came; null where nothing is said.
    Newer(Value),
}

impl MemberRole {
    /// The role, if this version knows it.
    pub fn known(&self) -> Option<Role> {
        match self {
            Self::Known(role) => Some(*role),
            Self::Newer(_) => None,
        }
    }
}

impl Default for MemberRole {
    fn default() -> Self {
        Self::Newer(Value::Null)
    }
}

/// A member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// What they are here.
    #[serde(default)]
    pub role: MemberRole,
    /// May change the membership.
    #[serde(default)]
    pub administrator: bool,
    /// Their phones' keys; none for someone whose answers are given on another's phone.
    #[serde(default)]
    pub phones: Vec<PhoneId>,
    /// What a newer version says of them, written again as it came.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

impl Member {
    /// Someone in `role`, who is no administrator and has no phone of their own.
    pub fn new(person: PersonId, role: Role) -> Self {
        let role = MemberRole::Known(role);
        Self { person, role, administrator: false, phones: Vec::new(), other: Map::new() }
    }
}

/// What lets a new phone speak for a person: the former phone's signature over the new key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Succession {
    /// The former phone.
    pub former: PhoneId,
    /// Its signature over the circle and the new phone's key, as 128 hexadecimal digits.
    pub signature: String,
}

impl Succession {
    /// The former phone's `former` key lets `new` take its place in `circle`.
    pub fn sign(former: &SigningKey, circle: CircleId, new: &PublicKey) -> Self {
        let signature = former.sign(&succession_bytes(circle, new));
        Self { former: PhoneId(former.public()), signature: HEXLOWER.encode(&signature.0) }
    }

    fn holds(&self, circle: CircleId, new: &PublicKey) -> bool {
        let signature = HEXLOWER.decode(self.signature.as_bytes()).ok();
        signature.and_then(|bytes| bytes.try_into().ok()).is_some_and(|signature| {
            verify(&self.former.0, &succession_bytes(circle, new), &Signature(signature))
        })
    }
}

fn succession_bytes(circle: CircleId, new: &PublicKey) -> Vec<u8> {
    [SUCCESSION_TAG, &circle.0, &new.0].concat()
}

/// Who is in a circle from one membership envelope to the next. JSON in the envelope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// What the circle is for; never changes.
    pub circle: CircleKind,
    /// All members.
    pub members: Vec<Member>,
    /// Only when a new phone takes a former one's place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub succession: Option<Succession>,
    /// The newest membership envelopes that its author knew beside its epoch: where two were
    /// written without knowing of one another, the next one comes after both.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<Hash>,
    /// What a newer version says of the circle, written again as it came.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

impl Membership {
    /// A new circle's.
    pub fn new(circle: CircleKind, members: Vec<Member>) -> Self {
        Self { circle, members, succession: None, beside: Vec::new(), other: Map::new() }
    }

    /// Reads an envelope's payload.
    ///
    /// # Errors
    /// [`LedgerError::Malformed`].
    pub fn read(payload: &[u8]) -> Result<Self, LedgerError> {
        serde_json::from_slice(payload).map_err(|_| LedgerError::Malformed("membership"))
    }

    /// The payload.
    ///
    /// # Errors
    /// [`LedgerError::Document`] if it can't be written, which would be a fault of ours.
    pub fn write(&self) -> Result<Vec<u8>, LedgerError> {
        serde_json::to_vec(self).map_err(|e| LedgerError::Document(e.to_string()))
    }

    /// The member whose phone this is.
    pub fn member_with(&self, phone: &PublicKey) -> Option<&Member> {
        self.members.iter().find(|member| member.phones.contains(&PhoneId(*phone)))
    }

    /// Whether `author` may found a circle with this membership.
    pub(super) fn may_found(&self, author: &PublicKey) -> bool {
        self.is_administrator(author)
    }

    /// Whether `author` may put `next` in this membership's place.
    pub(super) fn may_change(&self, next: &Self, circle: CircleId, author: &PublicKey) -> bool {
        if self.circle != next.circle {
            return false;
        }
        if self.is_administrator(author) {
            return true;
        }
        next.succession.as_ref().is_some_and(|succession| {
            let after = self.after(succession, author);
            let after = after.map(|after| Self { beside: next.beside.clone(), ..after });
            succession.holds(circle, author) && after.as_ref() == Some(next)
        })
    }

    /// This membership with `new` in the place of the former phone.
    pub fn after(&self, succession: &Succession, new: &PublicKey) -> Option<Self> {
        self.member_with(&succession.former.0)?;
        let mut next = self.clone();
        for phone in next.members.iter_mut().flat_map(|member| member.phones.iter_mut()) {
            if *phone == succession.former {
                *phone = PhoneId(*new);
            }
        }
        next.succession = Some(succession.clone());
        Some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_a_newer_version_says_is_written_again_as_it_came() {
        let (former, new) = (SigningKey::make().unwrap(), SigningKey::make().unwrap());
        let phone = HEXLOWER.encode(&former.public().0);
        let person = |n: u8| PersonId([n; 16]).to_string();
        let mut json = json!({
            "circle": {"triangle": {"case": "x", "since": 3}},
            "purpose": ["guidance"],
            "members": [
                {"person": person(1), "role": "peer_supporter", "administrator": true,
                 "phones": [phone], "until": "2027-01-01"},
                {"person": person(2), "role": {"deputy": 1}, "administrator": false, "phones": []},
                {"person": person(3), "role": "guardian", "administrator": false, "phones": []},
            ],
        });
        let membership = Membership::read(json.to_string().as_bytes()).unwrap();
        let known: Vec<_> = membership.members.iter().map(|m| m.role.known()).collect();
        assert_eq!(known, [None, None, Some(Role::Guardian)]);

        let circle = CircleId([9; 16]);
        let succession = Succession::sign(&former, circle, &new.public());
        let after = membership.after(&succession, &new.public()).unwrap();
        assert!(membership.may_change(&after, circle, &new.public()));
        json["members"][0]["phones"] = json!([HEXLOWER.encode(&new.public().0)]);
        json["succession"] = serde_json::to_value(&succession).unwrap();
        assert_eq!(serde_json::from_slice::<Value>(&after.write().unwrap()).unwrap(), json);
    }

    #[test]
    fn a_succession_changes_nothing_but_the_phone() {
        let (former, new) = (SigningKey::make().unwrap(), SigningKey::make().unwrap());
        let circle = CircleId([9; 16]);
        let mut member = Member::new(PersonId([1; 16]), Role::ServiceUser);
        member.phones = vec![PhoneId(former.public())];
        let other = Member::new(PersonId([2; 16]), Role::Guardian);
        let before = Membership::new(CircleKind::Own, vec![member, other]);
        let succession = Succession::sign(&former, circle, &new.public());
        let after = before.after(&succession, &new.public()).unwrap();
        let may = |next: &Membership| before.may_change(next, circle, &new.public());
        assert!(may(&after));
        type Change = fn(&mut Membership);
        let changes: [Change; 6] = [
            |next| next.members[0].administrator = true,
            |next| next.members[1].role = MemberRole::Known(Role::Coordinator),
            |next| drop(next.members.pop()),
            |next| drop(next.other.insert("purpose".into(), json!("mine"))),
            |next| drop(next.members[1].other.insert("until".into(), json!(1))),
            |next| next.succession = None,
        ];
        for (number, change) in changes.into_iter().enumerate() {
            let mut next = after.clone();
            change(&mut next);
            assert!(!may(&next), "change {number}");
        }
        // signed for another circle, or for another phone
        let elsewhere = Succession::sign(&former, CircleId([8; 16]), &new.public());
        assert!(!may(&before.after(&elsewhere, &new.public()).unwrap()));
        assert!(!before.may_change(&after, circle, &SigningKey::make().unwrap().public()));
    }
}
