//! Health, strengths and difficulties, missing episodes, offences, adoption, leaving care, early help: what accompanies the main story.

use caseport_model::{Date, DateTime};

use super::{
    council::Work,
    family::{Child, Teller},
    past, plus, today, workday, years,
};
use crate::fact::{Cell, Kind};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Teller<'_> {
    pub(super) fn early_help(&mut self, first: Date) {
        self.contacts(first, false);
        for child in self.children.clone() {
            let id = self.ids.next(Kind::EarlyHelp);
            let start = plus(first, self.rng.between(3, 20)).min(today());
            let end = past(plus(start, self.rng.between(60, 300)));
            let reason = self.rng.pick(&["PARENTING", "SCHOOL", "BEHAVIOUR", "HOUSING", "DOMESTIC_ABUSE"]);
            let end_reason = end.map(|_| self.rng.pick(&["NEEDS_MET", "UNIVERSAL", "NO_ENGAGEMENT", "DECLINED"]));
            let organisation = self.rng.pick(&["SCHOOL", "HEALTH", "COUNCIL", "VOLUNTARY"]);
            self.facts
                .add(Kind::EarlyHelp, id)
                .set("person_id", (Kind::Person, child.id))
                .set("start_date", start)
                .set("end_date", end)
                .set("reason", reason)
                .set("end_reason", end_reason)
                .set("organisation", organisation);
        }
    }

    /// What happens to a looked-after child over the years.
    pub(super) fn health(&mut self, child: &Child, course: &(impl Span + ?Sized)) {
        let (start, last) = (course.first_day(), course.last_day());
        let mut date = plus(start, self.rng.between(15, 40));
        while date < last {
            let age = date.0 - child.born.0;
            let status = if self.rng.chance(92) { "Completed" } else { "Refused" };
            for kind in ["Health Assessment", "Dental Check"] {
                if kind == "Dental Check" && age < years(2) {
                    continue;
                }
                let id = self.ids.next(Kind::HealthCheck);
                let on = workday(plus(date, self.rng.between(0, 25))).min(today());
                self.facts
                    .add(Kind::HealthCheck, id)
                    .set("person_id", (Kind::Person, child.id))
                    .set("check_type", kind)
                    .set("check_date", on)
                    .set("status", status);
            }
            if age > years(4) && age < years(17) && date.0 - start.0 > 300 {
                let form = self.form(child.id, "SDQ", Some(date));
                let refused = self.rng.chance(12);
                let (year, month, day) = date.parts();
                self.answer(form, "END_DATE", &format!("{day:02}/{month:02}/{year:04}"), Some(date));
                let score = self.rng.between(2, 33);
                if !refused {
                    self.answer(form, "SDQ_SCORE", &score.to_string(), Some(date));
                }
                self.facts
                    .add(Kind::Sdq, form)
                    .set("person_id", (Kind::Person, child.id))
                    .set("completed_date", date)
                    .set("no_score_reason", refused.then_some("SDQ2"))
                    .set("score", if refused { Cell::Blank } else { Cell::Int(i64::from(score)) })
                    .set("form_id", (Kind::Form, form));
            }
            date = plus(date, self.rng.between(330, 380));
        }
        let teen = plus(child.born, years(13)).max(start);
        if teen < last && self.rng.chance(45) {
            for _ in 0..self.rng.between(1, 4) {
                let day = plus(teen, self.rng.between(0, last.0 - teen.0 - 1));
                self.missing(child, day);
            }
            if self.rng.chance(50) {
                let id = self.ids.next(Kind::Substance);
                let on = plus(teen, self.rng.between(0, last.0 - teen.0));
                let accepted = self.rng.chance(60);
                let substance = self.rng.pick(&["CANNABIS", "ALCOHOL", "SOLVENTS", "KETAMINE"]);
                self.facts
                    .add(Kind::Substance, id)
                    .set("person_id", (Kind::Person, child.id))
                    .set("date_identified", on)
                    .set("substance", substance)
                    .set("intervention_received", accepted)
                    .set("intervention_offered", true);
            }
            if self.rng.chance(50) {
                let id = self.ids.next(Kind::Conviction);
                let on = plus(teen, self.rng.between(0, last.0 - teen.0));
                let offence =
                    self.rng.pick(&["Theft from a shop", "Criminal damage – bus shelter", "Common assault", "Possession of cannabis"]);
                self.facts
                    .add(Kind::Conviction, id)
                    .set("person_id", (Kind::Person, child.id))
                    .set("offence_date", on)
                    .set("offence", offence);
            }
        }
    }

    fn missing(&mut self, child: &Child, day: Date) {
        let id = self.ids.next(Kind::Missing);
        let from = DateTime::new(day, 17 + self.rng.below(7), self.rng.below(60), 0).expect("a time of day");
        let to = DateTime(from.0 + i64::from(self.rng.between(90, 4000)) * 60);
        let back = to.date() <= today();
        let offered = back.then_some("Y");
        let accepted = offered.map(|_| if self.rng.chance(60) { "Y" } else { "N" });
        let kind = if self.rng.chance(80) { "M" } else { "A" };
        self.facts
            .add(Kind::Missing, id)
            .set("person_id", (Kind::Person, child.id))
            .set("start_date", from)
            .set("episode_type", kind)
            .set("end_date", back.then_some(to))
            .set("return_interview_offered", offered)
            .set("return_interview_accepted", accepted);
    }

    pub(super) fn leaver(&mut self, child: &Child) {
        let id = self.ids.next(Kind::CareLeaver);
        let eighteen = plus(child.born, years(18));
        let contact = plus(today(), -self.rng.between(1, 90)).max(eighteen);
        let (home, suitable) = self.rng.pick(&[("U", "1"), ("Z", "1"), ("D", "1"), ("E", "1"), ("V", "2")]);
        let activity = self.rng.pick(&["F2", "F5", "P5", "G5", "F4", "G6"]);
        self.facts
            .add(Kind::CareLeaver, id)
            .set("person_id", (Kind::Person, child.id))
            .set("eligibility", "Former Relevant")
            .set("in_touch", "YES")
            .set("latest_contact_date", contact)
            .set("accommodation", home)
            .set("accommodation_suitable", suitable)
            .set("activity", activity);
        self.note(child, "PERSONAL_ADVISER", workday(contact).min(today()), "Contact with personal adviser", None);
    }

    /// An adoption; `early` is the day on which the child came to the carers who adopted it, if they fostered it before, and the number of their agency.
    pub(super) fn permanence(&mut self, child: &Child, care: u64, course: &(impl Span + ?Sized), early: Option<(Date, Cell)>) {
        let id = self.ids.next(Kind::Permanence);
        let start = course.first_day();
        let (_, worker) = self.worker(Work::Adoption, start, course.last_day());
        self.facts
            .add(Kind::Permanence, id)
            .set("person_id", (Kind::Person, child.id))
            .set("period_of_care_id", (Kind::Care, care))
            .set("adoption_decision_date", past(plus(start, 200)))
            .set("placement_order_date", past(plus(start, 260)))
            .set("matched_date", past(plus(start, 360)))
            .set("placed_for_adoption_date", past(plus(start, 380)))
            .set("ffa_decision_date", early.map(|it| plus(it.0, -14)))
            .set("placed_ffa_date", early.map(|it| it.0))
            .set("placed_with_foster_carer_date", early.map(|it| it.0))
            .set("adopted_by_carer", early.is_some())
            // The agency stands with the order.
            .set("provider_urn", early.filter(|_| course.closed_on().is_some()).map_or(Cell::Blank, |it| it.1))
            .set("sibling_group", "0")
            .set("siblings_together", 0)
            .set("siblings_apart", 0)
            .set("order_date", course.closed_on())
            .set("order_type", course.closed_on().map(|_| "Adoption"))
            .set("worker_id", worker)
            .set("adopter_sex", "MF")
            .set("adopter_legal_status", "L11")
            .set("adopter_count", 2);
    }

    pub(super) fn earlier_permanence(&mut self, child: &Child, care: Date) {
        let id = self.ids.next(Kind::PreviousPermanence);
        let form = self.form(child.id, "PREVIOUS_PERMANENCE", Some(care));
        let option = self.rng.pick(&["Z1", "Z1", "P2", "P3"]);
        let on = plus(child.born, (care.0 - child.born.0) / 2);
        let (year, month, day) = on.parts();
        let exact = self.rng.chance(50);
        let text = if exact { format!("{year:04}-{month:02}-{day:02}") } else { format!("{year:04}") };
        let dated = option != "Z1";
        let order = match option {
            "P2" => "Special guardianship order",
            "P3" => "Child arrangements order",
            _ => "None",
        };
        self.answer(form, "PERMANENCE", order, Some(care));
        self.facts
            .add(Kind::PreviousPermanence, id)
            .set("person_id", (Kind::Person, child.id))
            .set("option", option)
            .set("form_id", (Kind::Form, form))
            .set("arranging_la", dated.then_some("380"))
            .text("order_date", if dated { &text } else { "" });
        if dated {
            self.answer(form, "ORDER_YEAR", &year.to_string(), Some(care));
            self.answer(form, "ORDER_MONTH", if exact { MONTHS[month as usize - 1] } else { "zz" }, Some(care));
            self.answer(form, "ORDER_DAY", &if exact { day.to_string() } else { String::from("zz") }, Some(care));
        }
    }

    /// Most children had none, and the record says so.
    pub(super) fn no_earlier_permanence(&mut self, child: &Child, care: Date) {
        let id = self.ids.next(Kind::PreviousPermanence);
        let form = self.form(child.id, "PREVIOUS_PERMANENCE", Some(care));
        self.answer(form, "PERMANENCE", "None", Some(care));
        self.facts
            .add(Kind::PreviousPermanence, id)
            .set("person_id", (Kind::Person, child.id))
            .set("option", "Z1")
            .set("form_id", (Kind::Form, form));
    }
}

/// A stretch of time that has begun.
pub(super) trait Span {
    fn first_day(&self) -> Date;
    /// The last day of which there is something to tell.
    fn last_day(&self) -> Date;
    /// Its end, if that is past.
    fn closed_on(&self) -> Option<Date>;
}
