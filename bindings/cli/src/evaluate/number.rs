//! A cell's text as a number, or as an answer's code.
//!
//! Digits with a decimal point or comma, a sign, an exponent; nothing for thousands, no "inf" and
//! no "nan". An empty cell or a dot, as SPSS writes it, is missing; spaces around count for nothing.

use super::fault::{Problem, shown};

/// The number in `cell`; none when it is missing.
///
/// # Errors
/// [`Problem::NotANumber`], [`Problem::NotFinite`].
pub fn number(cell: &[u8]) -> Result<Option<f64>, Problem> {
    let cell = cell.trim_ascii();
    if cell.is_empty() || cell == b"." {
        return Ok(None);
    }
    let not_a_number = || Problem::NotANumber(quoted(cell));
    if !is_number(cell) {
        return Err(not_a_number());
    }
    let with_point: String =
        cell.iter().map(|&byte| if byte == b',' { '.' } else { char::from(byte) }).collect();
    let number: f64 = with_point.parse().map_err(|_| not_a_number())?;
    if number.is_finite() { Ok(Some(number)) } else { Err(Problem::NotFinite(quoted(cell))) }
}

/// The code in `cell`, 1 to `highest`; 0 when it is missing. A code may be written 4.0.
///
/// # Errors
/// [`Problem::Fraction`], [`Problem::OutOfRange`] and those of [`number`].
pub fn code(cell: &[u8], highest: u8) -> Result<u8, Problem> {
    // nearly every cell is one digit
    if let [digit @ b'1'..=b'9'] = cell
        && digit - b'0' <= highest
    {
        return Ok(digit - b'0');
    }
    let Some(number) = number(cell)? else { return Ok(0) };
    if number.fract() != 0.0 {
        return Err(Problem::Fraction(quoted(cell)));
    }
    match (1..=highest).find(|code| f64::from(*code) == number) {
        Some(code) => Ok(code),
        None => Err(Problem::OutOfRange { found: quoted(cell), highest }),
    }
}

fn quoted(cell: &[u8]) -> String {
    format!("\u{201c}{}\u{201d}", shown(cell.trim_ascii()))
}

/// `[+-] digits [. or , digits] [e [+-] digits]`, with a digit before or after the point.
fn is_number(cell: &[u8]) -> bool {
    let unsigned = |text: &[u8]| match text {
        [b'+' | b'-', rest @ ..] => rest.to_vec(),
        text => text.to_vec(),
    };
    let digits = |text: &[u8]| text.iter().all(u8::is_ascii_digit);
    let exponent_at = cell.iter().position(|byte| matches!(byte, b'e' | b'E'));
    let (mantissa, exponent) = match exponent_at.and_then(|at| cell.split_at_checked(at)) {
        Some((mantissa, exponent)) => (mantissa, exponent.get(1..)),
        None => (cell, None),
    };
    let exponent_is_whole = exponent.is_none_or(|exponent| {
        let exponent = unsigned(exponent);
        !exponent.is_empty() && digits(&exponent)
    });
    let mantissa = unsigned(mantissa);
    let mut parts = mantissa.splitn(2, |byte| matches!(byte, b'.' | b','));
    let (whole, fraction) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    exponent_is_whole
        && digits(whole)
        && digits(fraction)
        && !(whole.is_empty() && fraction.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str) -> Result<Option<f64>, Problem> {
        number(cell.as_bytes())
    }

    #[test]
    fn numbers_as_programs_write_them() {
        for (cell, expected) in [
            ("4", 4.0),
            (" 4 ", 4.0),
            ("-3.25", -3.25),
            ("+3,25", 3.25),
            (".50", 0.5),
            (",5", 0.5),
            ("4.", 4.0),
            ("1.5E-3", 0.0015),
            ("2e+10", 2e10),
            ("-0", 0.0),
            ("0.1", 0.1),
            ("1e-400", 0.0),
        ] {
            assert_eq!(read(cell), Ok(Some(expected)), "{cell}");
        }
    }

    #[test]
    fn nothing_and_a_dot_are_missing() {
        for cell in ["", ".", " ", " . ", "\t"] {
            assert_eq!((read(cell), code(cell.as_bytes(), 5)), (Ok(None), Ok(0)), "{cell:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for cell in [
            "x", ",", "-", "+.", "1,234.5", "1.2.3", "1 2", "inf", "NaN", "1e", "1e5.0", "e5",
            "0x1f", "--1", "\u{0664}", "#NULL!", "4a", "1_000",
        ] {
            assert!(matches!(read(cell), Err(Problem::NotANumber(_))), "{cell}");
        }
        assert!(matches!(read("1e999"), Err(Problem::NotFinite(_))));
    }

    #[test]
    fn a_code_is_a_whole_number_in_its_range() {
        let code = |cell: &str, highest| code(cell.as_bytes(), highest);
        for (cell, expected) in [("1", 1), ("5", 5), ("4.0", 4), ("3,00", 3), (" 2", 2), ("+1", 1)]
        {
            assert_eq!(code(cell, 5), Ok(expected), "{cell}");
        }
        for cell in ["0", "6", "-1", "55", "1e300"] {
            assert!(matches!(code(cell, 5), Err(Problem::OutOfRange { highest: 5, .. })), "{cell}");
        }
        assert!(matches!(code("3", 2), Err(Problem::OutOfRange { highest: 2, .. })));
        for cell in ["1.5", "2,5", "4.0000001"] {
            assert!(matches!(code(cell, 5), Err(Problem::Fraction(_))), "{cell}");
        }
        assert!(matches!(code("ja", 2), Err(Problem::NotANumber(_))));
    }
}
