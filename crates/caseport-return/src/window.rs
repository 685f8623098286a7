//! Days of the year on which a change of system touches a return: `calendar/return-windows.csv`.

use caseport_model::{Date, Evidence};

/// A stretch of days that comes every year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// The return; empty for all of them.
    pub of: String,
    /// What happens in it.
    pub title: String,
    /// Month and day of its first and its last day, within one year.
    days: ((u32, u32), (u32, u32)),
    /// What supports it.
    pub evidence: Evidence,
    /// Where it comes from.
    pub source: String,
}

impl Window {
    /// Reads `return,title,opens,closes,evidence,source`, with days as `MM-DD`. The error says the line.
    pub fn all(text: &str) -> Result<Vec<Window>, String> {
        let mut all = Vec::new();
        for record in csv::Reader::from_reader(text.as_bytes()).records() {
            let record = record.map_err(|e| e.to_string())?;
            let line = record.position().map_or(0, csv::Position::line);
            let cell = |at: usize| record.get(at).unwrap_or_default().trim();
            let day = |at: usize| {
                let (month, day) = cell(at).split_once('-')?;
                let (month, day) = (month.parse().ok()?, day.parse().ok()?);
                Date::new(2023, month, day).map(|_| (month, day))
            };
            let days = day(2).zip(day(3)).filter(|(first, last)| first <= last);
            all.push(Window {
                of: cell(0).to_owned(),
                title: cell(1).to_owned(),
                days: days.ok_or_else(|| format!("line {line}: the days are not two of one year, MM-DD"))?,
                evidence: Evidence::parse(cell(4)).ok_or_else(|| format!("line {line}: the evidence is neither published nor assumed"))?,
                source: cell(5).to_owned(),
            });
        }
        Ok(all)
    }

    /// The first time that it meets a stretch of days: its own first and last day.
    pub fn meets(&self, from: Date, to: Date) -> Option<(Date, Date)> {
        let (first, last) = self.days;
        (from.parts().0..=to.parts().0).find_map(|year| {
            let (opens, closes) = (Date::new(year, first.0, first.1)?, Date::new(year, last.0, last.1)?);
            (opens <= to && closes >= from).then_some((opens, closes))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Window;
    use caseport_model::Date;

    #[test]
    fn a_stretch_of_days_meets_a_window_or_not() {
        let window = &Window::all("return,title,opens,closes,evidence,source\nx,turn,03-15,04-15,assumed,\n").unwrap()[0];
        let day = |text: &str| Date::parse_iso(text).unwrap();
        let meets = |from, to| window.meets(day(from), day(to)).map(|(it, _)| it.parts().0);
        assert_eq!(meets("2026-03-28", "2026-03-28"), Some(2026));
        assert_eq!(meets("2026-04-16", "2027-03-14"), None);
        assert_eq!(meets("2026-04-16", "2027-03-15"), Some(2027));
        assert_eq!(meets("2025-11-01", "2028-01-01"), Some(2026));
        assert!(Window::all("a,b,c,d,e,f\nx,turn,12-15,01-15,assumed,\n").unwrap_err().contains("line 2"));
    }
}
