//! Rates and pay periods: what is set, and what is typed.

use medspiller_core::app::App;
use medspiller_core::model::id::AssignmentId;
use medspiller_core::model::pay::period::{Deadline, PaySchedule, Periods};
use medspiller_core::model::pay::rates::{Caps, NewRates, Rates, StateRates, state_on};
use medspiller_core::model::time::Date;

use super::typed::{carried_kilometres, carried_kroner, kilometres, kroner};
use crate::error::MedspillerError;
use crate::moment::{self, Here, args};

/// The rates and pay periods of an assignment.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PayTermsScreen {
    /// The assignment.
    pub assignment_id: String,
    /// The assignments that a change can be for, all of them.
    pub assignments: Vec<String>,
    /// The rates, the newest first.
    pub rates: Vec<RatesLine>,
    /// "Ingen satser er satt."
    pub rates_none: Option<String>,
    /// The State's rates, to put in the form with a tap.
    pub state: Option<RatesOffer>,
    /// The pay periods, the newest first.
    pub schedules: Vec<ScheduleLine>,
    /// "Ingen lønnsperioder er satt."
    pub schedules_none: Option<String>,
}

/// Rates from a day on.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RatesLine {
    /// Which.
    pub rates_id: String,
    /// "Fra 1. januar 2026".
    pub from: String,
    /// "En kilometer: 5,30 kr. Av dette uten skattetrekk: 3,50 kr".
    pub lines: Vec<String>,
    /// They count today.
    pub is_current: bool,
    /// What the form begins with to change them.
    pub input: RatesInput,
}

/// The State's rates.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RatesOffer {
    /// "Statens satser for 2026: ...".
    pub text: String,
    /// What a tap puts in the form.
    pub input: RatesInput,
}

/// Rates as they are typed; amounts in kroner: "5,30".
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RatesInput {
    /// From this day on: `2026-01-01`.
    pub from: String,
    /// For an hour; empty when each assignment says it.
    pub hourly: String,
    /// For each kilometre.
    pub km: String,
    /// How much of that is free of tax deduction.
    pub km_tax_free: String,
    /// For each kilometre and passenger; empty for nothing.
    pub passenger: String,
    /// The most kilometres a month; empty for no cap.
    pub cap_km: String,
    /// The most money for driving a month; empty for no cap.
    pub cap_money: String,
}

/// Pay periods from a day on.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ScheduleLine {
    /// Which.
    pub schedule_id: String,
    /// "Fra den 21. til dagen før i neste måned, fra 1. januar 2026. Leveres innen ...".
    pub text: String,
    /// What the form begins with to change them.
    pub input: ScheduleInput,
}

/// Pay periods as they are typed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ScheduleInput {
    /// From this day on: `2026-01-01`.
    pub from: String,
    /// Which periods.
    pub periods: PeriodsInput,
    /// When sheets are to be handed in.
    pub deadline: DeadlineInput,
}

/// Which periods there are.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum PeriodsInput {
    /// One for each month.
    Monthly {
        /// The day of the month it begins on, 1 to 31.
        from_day: u8,
    },
    /// Two weeks each.
    Fortnightly {
        /// The first day of one of them: `2026-01-05`.
        first: String,
    },
}

/// When a period's sheet is to be handed in.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum DeadlineInput {
    /// So many days after the period's last.
    DaysAfter {
        /// 0 to 60.
        days: u8,
    },
    /// The first such day of a month after the period's last.
    DayOfMonth {
        /// 1 to 31.
        day: u8,
    },
}

impl PayTermsScreen {
    pub(crate) fn of(app: &App, id: AssignmentId, here: &Here) -> Result<Self, MedspillerError> {
        let (texts, terms) = (here.texts, app.pay_terms(id)?);
        let all = app.assignments()?.there.into_iter();
        let counts = medspiller_core::model::pay::rates::on(&terms.rates, here.today());
        let current = counts.map(|rates| rates.id);
        let rates = |one: &Rates| RatesLine {
            rates_id: one.id.to_string(),
            from: texts.with_one("rates-from", "date", texts.date(one.from)),
            lines: lines(one, here),
            is_current: Some(one.id) == current,
            input: RatesInput::of(one),
        };
        Ok(Self {
            assignment_id: id.to_string(),
            assignments: all.map(|one| one.assignment.id.to_string()).collect(),
            rates: terms.rates.iter().map(rates).collect(),
            rates_none: terms.rates.is_empty().then(|| texts.get("rates-none")),
            state: state_on(here.today()).map(|state| RatesOffer::of(state, here)),
            schedules: terms.schedules.iter().map(|one| ScheduleLine::of(one, here)).collect(),
            schedules_none: terms.schedules.is_empty().then(|| texts.get("schedule-none")),
        })
    }
}

fn lines(rates: &Rates, here: &Here) -> Vec<String> {
    let texts = here.texts;
    let money = |ore: medspiller_core::model::pay::money::Ore| texts.kroner(ore.0);
    let hourly = rates.hourly.map(|ore| texts.with_one("rates-hourly", "amount", money(ore)));
    let km = args![amount = money(rates.km), free = money(rates.km_tax_free)];
    let metres = rates
        .caps
        .metres
        .map(|metres| texts.with_one("rates-cap-km", "km", texts.kilometres(metres.into())));
    let cap = rates.caps.money.map(|ore| texts.with_one("rates-cap-money", "amount", money(ore)));
    let all = [
        hourly,
        Some(texts.with("rates-km", &km)),
        Some(texts.with_one("rates-passenger", "amount", money(rates.passenger))),
        metres,
        cap,
    ];
    all.into_iter().flatten().collect()
}

impl RatesOffer {
    fn of(state: &StateRates, here: &Here) -> Self {
        let texts = here.texts;
        let text = args![
            // as text, or it would be grouped like a number
            year = state.year.to_string(),
            km = texts.kroner(state.km.0),
            free = texts.kroner(state.km_tax_free.0),
            passenger = texts.kroner(state.passenger.0),
        ];
        let from = Date::from_ymd_opt(state.year, 1, 1).unwrap_or(here.today());
        let input = RatesInput {
            from: from.to_string(),
            hourly: String::new(),
            km: carried_kroner(state.km),
            km_tax_free: carried_kroner(state.km_tax_free),
            passenger: carried_kroner(state.passenger),
            cap_km: String::new(),
            cap_money: String::new(),
        };
        Self { text: texts.with("rates-state", &text), input }
    }
}

impl RatesInput {
    fn of(rates: &Rates) -> Self {
        Self {
            from: rates.from.to_string(),
            hourly: rates.hourly.map(carried_kroner).unwrap_or_default(),
            km: carried_kroner(rates.km),
            km_tax_free: carried_kroner(rates.km_tax_free),
            passenger: carried_kroner(rates.passenger),
            cap_km: rates.caps.metres.map(carried_kilometres).unwrap_or_default(),
            cap_money: rates.caps.money.map(carried_kroner).unwrap_or_default(),
        }
    }

    pub(crate) fn read(&self) -> Result<NewRates, MedspillerError> {
        let needed = |field, typed| {
            let empty = || {
                let reason = medspiller_core::model::invalid::Reason::Empty;
                MedspillerError::from(medspiller_core::model::invalid::Invalid::new(field, reason))
            };
            kroner(field, typed)?.ok_or_else(empty)
        };
        Ok(NewRates {
            from: moment::date("from", &self.from)?,
            hourly: kroner("hourly", &self.hourly)?,
            km: needed("km", &self.km)?,
            km_tax_free: needed("km_tax_free", &self.km_tax_free)?,
            passenger: kroner("passenger", &self.passenger)?.unwrap_or_default(),
            caps: Caps {
                metres: kilometres("cap_metres", &self.cap_km)?,
                money: kroner("cap_money", &self.cap_money)?,
            },
        })
    }
}

impl ScheduleLine {
    fn of(schedule: &PaySchedule, here: &Here) -> Self {
        let texts = here.texts;
        let date = texts.date(schedule.from);
        let periods = match schedule.periods {
            Periods::Monthly { from_day: 1 } => texts.with_one("schedule-calendar", "date", date),
            Periods::Monthly { from_day } => {
                texts.with("schedule-monthly", &args![day = from_day, date = date])
            }
            Periods::Fortnightly { first } => {
                texts.with_one("schedule-fortnightly", "date", texts.date(first))
            }
        };
        let text = match schedule.deadline {
            Deadline::DaysAfter { days } => {
                let days = texts.with_one("days", "count", days);
                texts.with("schedule-deadline-days", &args![schedule = periods, days = days])
            }
            Deadline::DayOfMonth { day } => {
                texts.with("schedule-deadline-day", &args![schedule = periods, day = day])
            }
        };
        Self { schedule_id: schedule.id.to_string(), text, input: ScheduleInput::of(schedule) }
    }
}

impl ScheduleInput {
    fn of(schedule: &PaySchedule) -> Self {
        let periods = match schedule.periods {
            Periods::Monthly { from_day } => PeriodsInput::Monthly { from_day },
            Periods::Fortnightly { first } => {
                PeriodsInput::Fortnightly { first: first.to_string() }
            }
        };
        let deadline = match schedule.deadline {
            Deadline::DaysAfter { days } => DeadlineInput::DaysAfter { days },
            Deadline::DayOfMonth { day } => DeadlineInput::DayOfMonth { day },
        };
        Self { from: schedule.from.to_string(), periods, deadline }
    }

    pub(crate) fn read(&self) -> Result<(Date, Periods, Deadline), MedspillerError> {
        let periods = match &self.periods {
            PeriodsInput::Monthly { from_day } => Periods::Monthly { from_day: *from_day },
            PeriodsInput::Fortnightly { first } => {
                Periods::Fortnightly { first: moment::date("first", first)? }
            }
        };
        let deadline = match self.deadline {
            DeadlineInput::DaysAfter { days } => Deadline::DaysAfter { days },
            DeadlineInput::DayOfMonth { day } => Deadline::DayOfMonth { day },
        };
        Ok((moment::date("from", &self.from)?, periods, deadline))
    }
}
