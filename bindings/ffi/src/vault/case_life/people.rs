//! Changes of people, and who is around the user.

use super::super::{Done, Result, Scope, Vault, case_id};
use crate::moment::{self, Here, Moment};
use crate::screens::case::Acting;
use crate::screens::case_life::around::{AroundRole, GuardianDraft};
use crate::screens::case_life::people::{CasePlace, PersonChangeDraft, PersonChangeScreen};
use crate::screens::case_life::relatives::{RelativeCardScreen, ReliefScreen, Relieved};

#[uniffi::export]
impl Vault {
    /// Another takes the contact's place, or that of the municipality's person.
    pub fn person_change(
        &self,
        case_id: String,
        place: CasePlace,
        acting: Acting,
        at: Moment,
    ) -> Result<PersonChangeScreen> {
        self.life(&case_id, acting, &at, |_, life| Ok(PersonChangeScreen::of(life, place)))
    }

    /// Writes down that another took someone's place. [`Done::id`] is the change's.
    pub fn change_person(
        &self,
        case_id: String,
        change: PersonChangeDraft,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let new = change.read()?;
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.change_person(case, &new, acting.into(), form.as_deref(), here.now)?.id)
        })
    }

    /// Takes a change back that was never one.
    pub fn withdraw_person_change(
        &self,
        case_id: String,
        change_id: String,
        at: Moment,
    ) -> Result<Done> {
        let change = moment::id(&change_id)?;
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.withdraw_person_change(case, change, here.now)?.id)
        })
    }

    /// Names a relative or a guardian. [`Done::id`] is the person's.
    pub fn name_around(&self, case_id: String, role: AroundRole, name: String) -> Result<Done> {
        let case = self::case_id(&case_id)?;
        let person = self.open(|app| Ok(app.name_around(case, role.into(), &name)?))?;
        Ok(Done { id: person.to_string(), changed: vec![Scope::Cases] })
    }

    /// Writes down when the user was born. Of one who is of age no more is kept than that.
    pub fn set_birth_date(
        &self,
        case_id: String,
        born: String,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        let born = moment::date("born", &born)?;
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.set_birth_date(case, born, acting.into(), here.now)?.case)
        })
    }

    /// Writes down that someone is the user's guardian, or writes that anew. [`Done::id`] is the
    /// guardianship's.
    pub fn set_guardian(
        &self,
        case_id: String,
        guardianship_id: Option<String>,
        guardian: GuardianDraft,
        at: Moment,
    ) -> Result<Done> {
        let old = guardianship_id.as_deref().map(moment::id).transpose()?;
        let new = guardian.read()?;
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.set_guardian(case, old, &new, here.now)?.id)
        })
    }

    /// Takes it back that someone is the user's guardian.
    pub fn withdraw_guardian(
        &self,
        case_id: String,
        guardianship_id: String,
        at: Moment,
    ) -> Result<Done> {
        let guardianship = moment::id(&guardianship_id)?;
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.withdraw_guardian(case, guardianship, here.now)?.id)
        })
    }

    /// A user of 12 to 15 asks that something isn't passed on to guardians. [`Done::id`] is what
    /// was asked.
    pub fn ask_not_to_pass_on(
        &self,
        case_id: String,
        words: String,
        acting: Acting,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        self.on_case(&case_id, &at, |app, case, here| {
            let form = form.as_deref();
            Ok(app.ask_not_to_pass_on(case, &words, acting.into(), form, here.now)?.id)
        })
    }

    /// The user lets something be passed on after all.
    pub fn let_pass_on(
        &self,
        case_id: String,
        asked_id: String,
        acting: Acting,
        at: Moment,
    ) -> Result<Done> {
        let asked = moment::id(&asked_id)?;
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.let_pass_on(case, asked, acting.into(), here.now)?.id)
        })
    }

    /// A relative's card for a talk.
    pub fn relative_card(
        &self,
        case_id: String,
        talk_id: String,
        relative_id: String,
        at: Moment,
    ) -> Result<RelativeCardScreen> {
        let (here, case) = (Here::at(&at)?, self::case_id(&case_id)?);
        let (talk, relative) = (moment::id(&talk_id)?, moment::id(&relative_id)?);
        self.open(|app| RelativeCardScreen::of(app, (case, talk), relative, &here))
    }

    /// Writes a relative's card, or writes it again. [`Done::id`] is the card's.
    pub fn write_relative_card(
        &self,
        case_id: String,
        talk_id: String,
        relative_id: String,
        words: String,
        form: Option<String>,
        at: Moment,
    ) -> Result<Done> {
        let (talk, relative) = (moment::id(&talk_id)?, moment::id(&relative_id)?);
        self.on_case(&case_id, &at, |app, case, here| {
            let (of, form) = ((case, talk), form.as_deref());
            Ok(app.write_relative_card(of, relative, &words, form, here.now)?.id)
        })
    }

    /// A relative brings up their card, on their own phone.
    pub fn bring_relative_card_up(
        &self,
        case_id: String,
        talk_id: String,
        at: Moment,
    ) -> Result<Done> {
        let talk = moment::id(&talk_id)?;
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.bring_relative_card_up(case, talk, here.now)?.id)
        })
    }

    /// "Gir dette deg avlastning?", on the relative's phone or the municipality's.
    pub fn relief(&self, case_id: String, relative_id: String, at: Moment) -> Result<ReliefScreen> {
        let relative = moment::id(&relative_id)?;
        self.life(&case_id, Acting::Owner, &at, |app, life| ReliefScreen::of(app, life, relative))
    }

    /// Answers it. [`Done::id`] is the answer's.
    pub fn answer_relief(
        &self,
        case_id: String,
        decision_id: String,
        relative_id: String,
        relieved: Relieved,
        at: Moment,
    ) -> Result<Done> {
        let (decision, relative) = (moment::id(&decision_id)?, moment::id(&relative_id)?);
        self.on_case(&case_id, &at, |app, case, here| {
            Ok(app.answer_relief((case, decision), relative, relieved.into(), here.now)?.id)
        })
    }
}
