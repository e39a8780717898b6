//! Amounts as people type them: "12,4", "190", "45,50".

use medspiller_core::model::invalid::{Invalid, Reason};
use medspiller_core::model::pay::money::Ore;

use crate::error::MedspillerError;

/// Kroner and øre, in øre; none where nothing is typed.
pub(crate) fn kroner(field: &str, typed: &str) -> Result<Option<Ore>, MedspillerError> {
    Ok(decimal(field, typed, 2)?.map(Ore))
}

/// Kilometres, in metres; none where nothing is typed.
pub(crate) fn kilometres(field: &str, typed: &str) -> Result<Option<u32>, MedspillerError> {
    let metres = decimal(field, typed, 3)?;
    let within =
        |metres| u32::try_from(metres).map_err(|_| Invalid::new(field, Reason::OutOfRange));
    Ok(metres.map(within).transpose()?)
}

/// Hours, in minutes: "4", "1,5".
pub(crate) fn hours(field: &str, typed: &str) -> Result<Option<u16>, MedspillerError> {
    let Some(hundredths) = decimal(field, typed, 2)? else { return Ok(None) };
    let minutes = u16::try_from(hundredths.saturating_mul(60) / 100);
    Ok(Some(minutes.map_err(|_| Invalid::new(field, Reason::OutOfRange))?))
}

/// As it is typed: "45,50", "190".
pub(crate) fn carried_kroner(ore: Ore) -> String {
    carried(ore.0, 2)
}

/// As it is typed: "12,4".
pub(crate) fn carried_kilometres(metres: u32) -> String {
    carried(metres.into(), 3).trim_end_matches('0').trim_end_matches(',').to_owned()
}

/// As it is typed: "1,5".
pub(crate) fn carried_hours(minutes: u16) -> String {
    let text = carried(u64::from(minutes) * 100 / 60, 2);
    if text.contains(',') { text.trim_end_matches('0').to_owned() } else { text }
}

fn carried(amount: u64, places: u32) -> String {
    let one = 10_u64.pow(places);
    let (whole, rest) = (amount / one, amount % one);
    match (rest, places) {
        (0, 3) => format!("{whole},000"),
        (0, _) => whole.to_string(),
        _ => format!("{whole},{rest:0width$}", width = places as usize),
    }
}

/// A number with at most so many decimals after a comma or a full stop, in units of the last. Spaces
/// between digits don't count.
fn decimal(field: &str, typed: &str, places: u32) -> Result<Option<u64>, MedspillerError> {
    let text: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if text.is_empty() {
        return Ok(None);
    }
    let refuse = |reason| MedspillerError::from(Invalid::new(field, reason));
    let (whole, rest) = text.split_once([',', '.']).unwrap_or((&text, ""));
    let are_digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    let is_number = !whole.is_empty() && are_digits(whole) && are_digits(rest);
    if !is_number || rest.len() > places as usize || text.ends_with([',', '.']) {
        return Err(refuse(Reason::Malformed));
    }
    let digits = format!("{whole}{rest:0<width$}", width = places as usize);
    digits.parse().map(Some).map_err(|_| refuse(Reason::OutOfRange))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_type_them() {
        for (typed, ore) in [
            ("", None),
            ("  ", None),
            ("190", Some(19_000)),
            ("45,5", Some(4_550)),
            ("45.50", Some(4_550)),
            ("1 234,56", Some(123_456)),
            ("1\u{a0}234", Some(123_400)),
            ("0", Some(0)),
        ] {
            assert_eq!(kroner("ore", typed), Ok(ore.map(Ore)), "{typed}");
        }
        let refused = |reason| Err(Invalid::new("ore", reason).into());
        for bad in ["-5", "5,", ",5", "5,555", "fem", "1.2.3", "½", "٣", "1e3"] {
            assert_eq!(kroner("ore", bad), refused(Reason::Malformed), "{bad}");
        }
        assert_eq!(kroner("ore", &"9".repeat(30)), refused(Reason::OutOfRange));
        assert_eq!(kilometres("km", "12,4"), Ok(Some(12_400)));
        assert_eq!(hours("hours", "1,5"), Ok(Some(90)));
        let far = Invalid::new("km", Reason::OutOfRange).into();
        assert_eq!(kilometres("km", "9999999"), Err(far));
    }

    #[test]
    fn what_is_carried_reads_back() {
        for ore in [0, 5, 50, 19_000, 4_550, 123_456].map(Ore) {
            assert_eq!(kroner("ore", &carried_kroner(ore)), Ok(Some(ore)));
        }
        for metres in [1, 400, 12_400, 10_000, 120_050] {
            assert_eq!(kilometres("km", &carried_kilometres(metres)), Ok(Some(metres)));
        }
        assert_eq!(carried_kilometres(10_000), "10");
        for minutes in [15, 60, 90, 240, 600] {
            assert_eq!(hours("hours", &carried_hours(minutes)), Ok(Some(minutes)));
        }
        assert_eq!(carried_hours(600), "10");
    }
}
