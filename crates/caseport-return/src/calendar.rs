//! Working days: any day from Monday to Friday that is no bank holiday.

use caseport_model::Date;

/// The bank holidays of some years.
#[derive(Debug, Clone)]
pub struct Calendar {
    holidays: Vec<(Date, String)>,
}

impl Calendar {
    /// Reads `day,name`. The error says the line.
    pub fn parse(text: &str) -> Result<Calendar, String> {
        let mut holidays = Vec::new();
        for record in csv::Reader::from_reader(text.as_bytes()).records() {
            let record = record.map_err(|e| e.to_string())?;
            let line = record.position().map_or(0, csv::Position::line);
            let day = record.get(0).and_then(Date::parse_iso).ok_or_else(|| format!("line {line}: not a day YYYY-MM-DD"))?;
            holidays.push((day, record.get(1).unwrap_or_default().to_owned()));
        }
        holidays.sort();
        Ok(Calendar { holidays })
    }

    /// The bank holidays, in order.
    pub fn holidays(&self) -> impl Iterator<Item = (Date, &str)> {
        self.holidays.iter().map(|(day, name)| (*day, name.as_str()))
    }

    /// The working days of all years from the first to the last bank holiday's, in order.
    pub fn working_days(&self) -> impl Iterator<Item = Date> {
        let years = self.holidays.first().zip(self.holidays.last()).and_then(|((first, _), (last, _))| {
            let year = |it: &Date| std::str::from_utf8(&it.iso()[..4]).ok()?.parse().ok();
            Some((Date::new(year(first)?, 1, 1)?.0, Date::new(year(last)?, 12, 31)?.0))
        });
        let (first, last) = years.unwrap_or((0, -1));
        // 1 January 1970 was a Thursday.
        let is_weekend = |day: i32| matches!((day + 3).rem_euclid(7), 5 | 6);
        (first..=last).filter(move |&day| !is_weekend(day) && self.holidays.binary_search_by_key(&day, |(it, _)| it.0).is_err()).map(Date)
    }
}

#[cfg(test)]
mod tests {
    use super::Calendar;
    use caseport_model::Date;

    #[test]
    fn weekends_and_holidays_are_left_out() {
        let calendar = Calendar::parse("day,name\n2022-12-26,Boxing Day\n2022-12-27,Christmas Day (substitute day)\n").unwrap();
        let days: Vec<String> = calendar
            .working_days()
            .filter(|it| it.0 >= Date::parse_iso("2022-12-22").unwrap().0)
            .map(|it| String::from_utf8(it.iso().to_vec()).unwrap())
            .collect();
        assert_eq!(days, ["2022-12-22", "2022-12-23", "2022-12-28", "2022-12-29", "2022-12-30"]);
        assert_eq!(calendar.working_days().count(), 258);
        assert!(Calendar::parse("day,name\n26/12/2022,Boxing Day\n").unwrap_err().starts_with("line 2"));
    }
}
