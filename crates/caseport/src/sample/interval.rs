//! How far a rate in a sample can be trusted: the score interval of Wilson (1927).
//!
//! It holds for small samples and for rates near 0, where the usual one says that nothing can be wrong if nothing was found.

/// Two-sided 95 %: the normal deviate.
const Z: f64 = 1.959_963_984_540_054;

/// The interval for the share of which `failed` of `checked` are a sample; nothing if nothing was checked.
pub(crate) fn wilson(failed: u64, checked: u64) -> Option<(f64, f64)> {
    if checked == 0 {
        return None;
    }
    let (n, p) = (checked as f64, failed as f64 / checked as f64);
    let scale = 1.0 + Z * Z / n;
    let middle = (p + Z * Z / (2.0 * n)) / scale;
    let half = Z / scale * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    // At the ends the formula gives 0 and 1, but for the last digit.
    let low = if failed == 0 { 0.0 } else { (middle - half).max(0.0) };
    let high = if failed >= checked { 1.0 } else { (middle + half).min(1.0) };
    Some((low, high))
}

#[cfg(test)]
mod tests {
    use super::wilson;

    #[test]
    fn the_interval_is_that_of_the_textbooks() {
        // Four that Newcombe (1998, Statistics in Medicine 17:857) prints; then 0 of 10 by hand, z²/(n + z²) = 3.84146/13.84146.
        for (failed, checked, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
            (0, 10, 0.0, 0.2775),
            (10, 10, 1.0 - 0.2775, 1.0),
        ] {
            let (l, h) = wilson(failed, checked).unwrap();
            assert!((l - low).abs() < 6e-5 && (h - high).abs() < 6e-5, "{failed} of {checked}: {l} {h}");
        }
        assert_eq!(wilson(0, 0), None);
    }

    proptest::proptest! {
        #[test]
        fn the_rate_lies_within_and_more_checks_say_more(failed in 0_u64..500, more in 0_u64..500) {
            let checked = failed + more;
            if let Some((low, high)) = wilson(failed, checked) {
                let rate = failed as f64 / checked as f64;
                proptest::prop_assert!((0.0..=1.0).contains(&low) && low <= rate && rate <= high && high <= 1.0);
                let (l, h) = wilson(failed * 4, checked * 4).unwrap();
                proptest::prop_assert!(h - l < high - low);
            }
        }
    }
}
