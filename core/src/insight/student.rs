//! Student's t distribution: the two-sided p.
//!
//! p = I_x(df/2, 1/2) with x = df / (df + t^2), I the regularised incomplete beta function
//! (Abramowitz and Stegun 1964, 26.7.1 and 26.5.27). Taken as it is, not as 1 - cdf, it keeps its
//! digits however small it is. The logarithms of gamma functions that its usual factor is made of
//! cancel and leave an error that grows with df; here their ratio is computed as one
//! (Tricomi and Erdélyi 1951), so that p is right to about 1e-11 also for a million people.

use std::f64::consts::PI;

/// The two-sided p of `t` with `df` degrees of freedom: how often a value at least as far from 0
/// comes by chance. Right to 1e-11 of itself; 0 only where it is under 1e-307.
///
/// None when `t` is not a number or `df` is not a positive number.
pub fn two_sided_p(t: f64, df: f64) -> Option<f64> {
    if t.is_nan() || !df.is_finite() || df <= 0.0 {
        return None;
    }
    let a = df / 2.0;
    // u = t^2 / df, so that x = 1 / (1 + u); its square would overflow before p is 0 when df is small
    let (u, ln_one_plus_u) = match t.abs() {
        t if t < 1e100 => (t * t / df, (t * t / df).ln_1p()),
        t => (f64::INFINITY, 2.0 * t.ln() - df.ln()),
    };
    let (x, y) = (1.0 / (1.0 + u), 1.0 / (1.0 + 1.0 / u));
    // x^a y^(1/2) / B(a, 1/2)
    let factor = (-a * ln_one_plus_u).exp() * y.sqrt() * gamma_ratio(a) / PI.sqrt();
    // the fraction converges fast on its own side of the mean of the beta distribution; on the
    // other side p is over 0.05, so that the subtraction costs nothing
    if x < (a + 1.0) / (a + 2.5) {
        Some(factor * fraction(a, 0.5, x) / a)
    } else {
        Some(1.0 - factor * fraction(0.5, a, y) / 0.5)
    }
}

/// gamma(a + 1/2) / gamma(a): the recurrence up to where the asymptotic series has all its digits.
fn gamma_ratio(mut a: f64) -> f64 {
    const SERIES: [f64; 8] = [
        1.0,
        -1.0 / 8.0,
        1.0 / 128.0,
        5.0 / 1_024.0,
        -21.0 / 32_768.0,
        -399.0 / 262_144.0,
        869.0 / 4_194_304.0,
        39_325.0 / 33_554_432.0,
    ];
    let mut below = 1.0;
    while a < 30.0 {
        below *= a / (a + 0.5);
        a += 1.0;
    }
    let series = SERIES.iter().rev().fold(0.0, |sum, term| sum / a + term);
    below * a.sqrt() * series
}

/// The continued fraction of the incomplete beta function (Abramowitz and Stegun 1964, 26.5.8),
/// by Lentz's method as Thompson and Barnett (1986) amended it.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const MOST_TERMS: u32 = 10_000; // about the square root of the greater of a and b is needed
    let away_from_0 = |value: f64| if value.abs() < 1e-300 { 1e-300 } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / away_from_0(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for m in 1..MOST_TERMS {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut step = 1.0;
        for term in [even, odd] {
            d = 1.0 / away_from_0(1.0 + term * d);
            c = away_from_0(1.0 + term / c);
            step = c * d;
            value *= step;
        }
        if (step - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use statrs::function::beta::beta_reg;

    use super::*;

    fn off(t: f64, df: f64, expected: f64) -> f64 {
        (two_sided_p(t, df).unwrap() / expected - 1.0).abs()
    }

    /// Computed with 350 digits from the series of the incomplete beta function.
    const EXACT: [(f64, f64, f64); 22] = [
        (1.0, 0.1, 0.9365489651388929),
        (1.0, 1.6158, 0.352809862215293),
        (3.0, 2.0, 0.1393259685588432),
        (10.0, 3.0, 0.013343655022569578),
        (10.0, 38.0, 3.797753962466695e-12),
        (76.0, 1.6158, 0.11028154020724831),
        (76.0, 2.282263, 0.025272184056159424),
        (76.0, 25.0, 2.0796057891935237e-38),
        (499.0, 0.001, 0.9992025152137551),
        (499.0, 38.0, 2.084242985361905e-149),
        (4999.0, 1.0, 0.31735890926782695),
        (4999.0, 2.282263, 0.022515641479193164),
        (4999.0, 25.0, 4.456670458766549e-130),
        (99999.0, 0.5, 0.6170761776654201),
        (99999.0, 2.282263, 0.022475907850709256),
        (99999.0, 10.0, 1.5633019281021392e-23),
        (999999.0, 0.001, 0.9992021157716493),
        (999999.0, 1.6158, 0.10613787702711998),
        (999999.0, 1.75, 0.08011862041685457),
        (999999.0, 3.0, 0.0026998625414882756),
        (999999.0, 10.0, 1.527861080713004e-23),
        (999999.0, 25.0, 6.742358827533479e-138),
    ];

    #[test]
    fn p_is_right_to_its_last_digits_from_one_degree_of_freedom_to_a_million() {
        for (df, t, p) in EXACT {
            assert!(off(t, df, p) < 2e-11, "t = {t}, df = {df}: {:e}", off(t, df, p));
            assert_eq!(two_sided_p(-t, df), two_sided_p(t, df));
        }
    }

    #[test]
    fn one_degree_of_freedom_has_a_closed_form() {
        // 1 - 2/pi * atan(t), which is 2/pi * atan(1/t)
        for t in [1e-6_f64, 0.3, 1.0, 7.0, 1e8, 1e99, 1e101, 1e200, 1e300] {
            assert!(off(t, 1.0, 2.0 / PI * (1.0 / t).atan()) < 1e-12, "{t}");
        }
    }

    #[test]
    fn two_degrees_of_freedom_have_a_closed_form() {
        // 1 - t / sqrt(2 + t^2)
        for t in [0.1_f64, 1.0, 3.0, 20.0] {
            let root = (2.0 + t * t).sqrt();
            assert!(off(t, 2.0, 2.0 / (root * (root + t))) < 1e-13, "{t}");
        }
    }

    #[test]
    fn the_ends_are_exact_and_nonsense_has_no_p() {
        assert_eq!(two_sided_p(0.0, 5.0), Some(1.0));
        assert_eq!(two_sided_p(f64::INFINITY, 5.0), Some(0.0));
        assert_eq!(two_sided_p(1e6, 1e6), Some(0.0));
        for (t, df) in [(f64::NAN, 5.0), (1.0, 0.0), (1.0, -1.0), (1.0, f64::NAN)] {
            assert_eq!(two_sided_p(t, df), None);
        }
    }

    proptest! {
        #[test]
        fn it_agrees_with_another_implementation_as_far_as_that_goes(
            t in -40.0..40.0_f64,
            df in 1..5_000_u32,
        ) {
            let df = f64::from(df);
            let other = beta_reg(df / 2.0, 0.5, df / (df + t * t));
            prop_assert!(other < 1e-300 || off(t, df, other) < 1e-9);
        }

        #[test]
        fn it_falls_as_t_grows(t in 0.0..100.0_f64, df in 1..1_000_000_u32) {
            let p = |t| two_sided_p(t, f64::from(df)).unwrap();
            prop_assert!((0.0..=1.0).contains(&p(t)) && p(t * 1.01 + 1e-3) <= p(t));
        }
    }
}
