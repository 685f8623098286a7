//! What can be decided about an exception, and what a decision must say.
//!
//! A decision changes no data. To exclude or archive is said by a line of the mapping or the council's overlay, and the decision names it.

/// What is to become of an exception.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Disposition {
    /// Waits for a decision, or for another one.
    Open,
    /// Put right in the outgoing system, before the next extract.
    FixInSource,
    /// Put right in the mapping or the overlay.
    FixInMapping,
    /// The record is left out, by a line of the mapping or overlay.
    Exclude,
    /// The record is kept aside, by a line of the mapping or overlay.
    Archive,
    /// Known, and borne.
    Accept,
}

impl Disposition {
    /// All, in the order in which they are offered.
    pub(crate) const ALL: [Disposition; 6] = [
        Disposition::FixInSource,
        Disposition::FixInMapping,
        Disposition::Exclude,
        Disposition::Archive,
        Disposition::Accept,
        Disposition::Open,
    ];

    /// The words in sheets, reports and on the command line.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Disposition::Open => "open",
            Disposition::FixInSource => "fix in source",
            Disposition::FixInMapping => "fix in mapping",
            Disposition::Exclude => "exclude",
            Disposition::Archive => "archive",
            Disposition::Accept => "accept",
        }
    }

    /// The disposition of these words; `fix-in-source` is `fix in source`.
    pub(crate) fn parse(words: &str) -> Option<Disposition> {
        let words = words.trim().to_lowercase().replace(['-', '_'], " ");
        let words = if words == "accepted" { "accept" } else { &words };
        Disposition::ALL.into_iter().find(|it| it.as_str() == words)
    }
}

/// What somebody decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Decision {
    pub(crate) disposition: Disposition,
    /// The file and line of the mapping or overlay that does it.
    pub(crate) line: String,
    /// The team or person who acts.
    pub(crate) owner: String,
    pub(crate) by: String,
    /// `YYYY-MM-DD`.
    pub(crate) on: String,
    pub(crate) reason: String,
}

impl Decision {
    /// What the decision lacks, if it may not be recorded as it is. `files` are those of the run's mapping and overlay. What somebody
    /// typed is never repeated, since nobody knows what they typed.
    pub(crate) fn lacks(&self, files: &[String]) -> Option<&'static str> {
        let blank = |text: &str| text.trim().is_empty();
        if blank(&self.by) {
            return Some("it does not say who decided");
        }
        if blank(&self.reason) {
            return Some("it gives no reason");
        }
        if self.on.parse::<jiff::civil::Date>().is_err() {
            return Some("the day of the decision is not a date such as 2026-03-31");
        }
        let by_line = matches!(self.disposition, Disposition::Exclude | Disposition::Archive);
        if by_line && blank(&self.line) {
            return Some("to exclude or archive, name the line of the mapping or overlay that does it, such as to-ics/person.toml:12");
        }
        if !blank(&self.line) && !names_a_line(self.line.trim(), files) {
            return Some("the line does not stand in a file of this run's mapping or overlay; write it as to-ics/person.toml:12");
        }
        None
    }
}

/// Whether `file:line` names a file of the mapping or overlay.
fn names_a_line(line: &str, files: &[String]) -> bool {
    let (file, number) = line.rsplit_once(':').unwrap_or((line, "1"));
    number.parse::<u32>().is_ok_and(|it| it > 0) && files.iter().any(|it| it == file || it.ends_with(&format!("/{file}")))
}

#[cfg(test)]
mod tests {
    use super::{Decision, Disposition};

    fn decision(disposition: Disposition) -> Decision {
        Decision {
            disposition,
            line: String::new(),
            owner: String::new(),
            by: "Performance lead".into(),
            on: "2026-03-31".into(),
            reason: "agreed by the board".into(),
        }
    }

    #[test]
    fn a_decision_names_who_and_why_and_the_line_that_does_it() {
        let files = ["overlay/to-ics/person.toml".to_owned()];
        let lacks = |it: Decision| it.lacks(&files).unwrap_or("nothing");
        assert_eq!(lacks(decision(Disposition::Accept)), "nothing");
        assert_eq!(lacks(Decision { reason: " ".into(), ..decision(Disposition::Accept) }), "it gives no reason");
        assert_eq!(lacks(Decision { by: String::new(), ..decision(Disposition::Accept) }), "it does not say who decided");
        assert!(lacks(Decision { on: "31/03/2026".into(), ..decision(Disposition::Accept) }).contains("not a date"));
        assert!(lacks(decision(Disposition::Exclude)).starts_with("to exclude or archive"));
        for (line, good) in [
            ("to-ics/person.toml:12", true),
            ("to-ics/person.toml", true),
            ("to-ics/nobody.toml:1", false),
            ("to-ics/person.toml:x", false),
        ] {
            let it = Decision { line: line.into(), ..decision(Disposition::Archive) };
            assert_eq!(lacks(it) == "nothing", good, "{line}");
        }
    }

    #[test]
    fn every_disposition_is_read_as_it_is_written() {
        for it in Disposition::ALL {
            assert_eq!(Disposition::parse(it.as_str()), Some(it));
            assert_eq!(Disposition::parse(&it.as_str().to_uppercase().replace(' ', "-")), Some(it));
        }
        assert_eq!(Disposition::parse("ignore"), None);
    }
}
