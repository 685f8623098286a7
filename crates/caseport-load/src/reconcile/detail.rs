//! How a difference is told without telling a value.

use caseport_model::Value;

use super::zeros::{ONLY_ZEROS, bare};

/// What differs between the value at rest and the target's.
pub(super) fn describe(ours: Value<'_>, theirs: Value<'_>) -> String {
    match (ours, theirs) {
        (Value::Blank, _) => "filled, though blank at rest".into(),
        (_, Value::Blank) => "blank, though filled at rest".into(),
        (Value::Text(ours), Value::Text(theirs)) => text(ours, theirs),
        (Value::Date(_), Value::Date(_)) => "another date".into(),
        (Value::DateTime(ours), Value::DateTime(theirs)) if ours.date() == theirs.date() => "another time of the same day".into(),
        (Value::DateTime(_), Value::DateTime(_)) => "another date and time".into(),
        (Value::Int(_), Value::Int(_)) | (Value::Decimal(_), Value::Decimal(_)) => "another number".into(),
        (Value::Bool(_), Value::Bool(_)) => "yes and no turned round".into(),
        _ => "not a value of its type".into(),
    }
}

fn text(ours: &str, theirs: &str) -> String {
    if bare(ours) == bare(theirs) {
        return ONLY_ZEROS.into();
    }
    let (our_length, their_length) = (ours.chars().count(), theirs.chars().count());
    if our_length == their_length {
        let mut differ = ours.chars().zip(theirs.chars()).enumerate().filter(|(_, (a, b))| a != b).map(|(position, _)| position + 1);
        let first = differ.next().unwrap_or_default();
        let (count, verb) = (1 + differ.count(), "differ");
        let verb = if count == 1 { "differs" } else { verb };
        let at = if count == 1 { "at" } else { "the first at" };
        return format!("{} of {} characters {verb}, {at} {}", grouped(count), grouped(our_length), grouped(first));
    }
    if their_length < our_length && ours.starts_with(theirs) {
        return format!("cut to {} of {} characters", grouped(their_length), grouped(our_length));
    }
    let first = ours.chars().zip(theirs.chars()).take_while(|(a, b)| a == b).count() + 1;
    format!("{} characters instead of {}, other from {}", grouped(their_length), grouped(our_length), grouped(first))
}

/// `2,048`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::describe;
    use caseport_model::Value;

    #[test]
    fn a_text_is_described_and_never_shown() {
        let long = "abcde".repeat(410);
        let changed = format!("abcdX{}", &long[5..]);
        for (ours, theirs, told) in [
            (long.as_str(), changed.as_str(), "1 of 2,050 characters differs, at 5"),
            ("secret", "sECret", "2 of 6 characters differ, the first at 2"),
            (&long, &long[..30], "cut to 30 of 2,050 characters"),
            ("one\r\ntwo", "one\ntwo", "7 characters instead of 8, other from 4"),
            ("ŵŷ", "ŵ", "cut to 1 of 2 characters"),
            ("CLIENT:0042", "CLIENT:42", "the same without its leading zeros"),
        ] {
            assert_eq!(describe(Value::Text(ours), Value::Text(theirs)), told);
        }
        assert_eq!(describe(Value::Blank, Value::Text("x")), "filled, though blank at rest");
        assert_eq!(describe(Value::Int(1), Value::Text("x")), "not a value of its type");
    }
}
