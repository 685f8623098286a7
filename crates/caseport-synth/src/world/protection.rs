//! Assessment, section 47, conference, protection plan, and plans for children in need.

use caseport_model::Date;

use super::{
    at_work,
    council::Work,
    family::{Archetype, Child, Teller},
    past, plus, today, workday, years,
};
use crate::fact::{Cell, Kind};

impl Teller<'_> {
    /// A single assessment; gives its end, unless it is still going on, and its key. Where the case goes on, it has found something.
    pub(super) fn assessed(&mut self, child: &Child, referral: u64, referred: Date, goes_on: bool) -> (Option<Date>, u64) {
        let start = workday(plus(referred, self.rng.between(0, 2)));
        let end = past(workday(plus(start, self.rng.between(12, 60))));
        let id = self.ids.next(Kind::Assessment);
        let form = self.form(child.id, "SINGLE_ASSESSMENT", end);
        self.facts.edit(Kind::Form, form).set("parent_entity", "assessment").set("parent_id", (Kind::Assessment, id));
        let nfa = self.archetype == Archetype::Assessed;
        let outcomes: &[&'static str] = match (end, nfa) {
            (None, _) => &[],
            (_, true) => {
                self.rng.pick(&[&["NFA_FLAG"][..], &["REFERRAL_TO_OTHER_AGENCY_FLAG"], &["NFA_FLAG", "REFERRAL_TO_OTHER_AGENCY_FLAG"]])
            }
            _ => self.rng.pick(&[
                &["PROV_OF_SERVICES_FLAG"][..],
                &["STRATEGY_DISCUSSION_FLAG", "PROV_OF_SERVICES_FLAG"],
                &["SPECIALIST_ASSESSMENT_FLAG", "PROV_OF_SERVICES_FLAG"],
            ]),
        };
        let (team, worker) = self.worker(Work::Assessment, start, end.unwrap_or(today()));
        let remark = self.remark(child.forename, 40);
        let list = self.outcomes(outcomes);
        let seen = !child.unborn && self.rng.chance(94);
        let mut factors: Vec<&'static str> = Vec::new();
        if end.is_some() {
            let all = ["3B", "4B", "1B", "2B", "16A", "17A", "18C", "4A", "14A", "10A", "11A", "7A", "15A", "24A", "5A", "6B", "3A"];
            for _ in 0..self.rng.between(0, 4) {
                let factor = self.rng.pick(&all);
                if !factors.contains(&factor) {
                    factors.push(factor);
                }
            }
            if factors.is_empty() {
                factors.push(if goes_on { ["4A", "2B", "7A", "10A"][(child.id % 4) as usize] } else { "21" });
            }
        }
        self.facts
            .add(Kind::Assessment, id)
            .set("person_id", (Kind::Person, child.id))
            .set("referral_id", (Kind::Referral, referral))
            .set("start_date", start)
            .set("child_seen", seen)
            .set("authorised_date", end)
            .set("outcome_comments", remark)
            .set("outcome_nfa", outcomes.contains(&"NFA_FLAG"))
            .set("team_id", team)
            .set("worker_id", worker)
            .set("outcomes", list)
            .set("outcome_count", outcomes.len() as i64)
            .set("step_status", if end.is_some() { "complete" } else { "started" })
            .set("form_id", (Kind::Form, form));
        for outcome in outcomes {
            let row = self.ids.next(Kind::AssessmentOutcome);
            self.facts.add(Kind::AssessmentOutcome, row).set("assessment_id", (Kind::Assessment, id)).set("outcome", *outcome);
        }
        for factor in ["3B", "16A", "20"].into_iter().filter(|it| end.is_some() && !factors.contains(it)) {
            self.answer(form, factor, "No", end);
        }
        for factor in factors {
            let answer = self.answer(form, factor, "Yes", end);
            self.facts.add(Kind::AssessmentFactor, answer).set("assessment_id", (Kind::Assessment, id)).set("factor_code", factor);
        }
        // Steps that were begun by mistake and cancelled stay in the source.
        if self.rng.chance(5) {
            let row = self.ids.next(Kind::Assessment);
            let empty = self.outcomes(&[]);
            self.facts
                .add(Kind::Assessment, row)
                .set("person_id", (Kind::Person, child.id))
                .set("referral_id", (Kind::Referral, referral))
                .set("start_date", start)
                .set("outcomes", empty)
                .set("outcome_count", 0)
                .set("step_status", "cancelled");
        }
        (end, id)
    }

    /// A form that somebody filled in, or is filling in; gives its key.
    pub(super) fn form(&mut self, person: u64, kind: &'static str, end: Option<Date>) -> u64 {
        let id = self.ids.next(Kind::Form);
        let at = end.map(|it| at_work(&mut self.rng, it));
        let on = end.unwrap_or(today());
        let (_, author) = self.worker(Work::Assessment, on, on);
        self.facts
            .add(Kind::Form, id)
            .set("person_id", (Kind::Person, person))
            .set("form_type", kind)
            .set("completed_at", at)
            .set("author_id", author)
            .set("status", if end.is_some() { "SUBMITTED" } else { "DRAFT" })
            .set("shared_id", id as i64)
            .set("is_shared", false);
        id
    }

    /// An answer of a form; gives its key.
    pub(super) fn answer(&mut self, form: u64, question: &'static str, text: &str, on: Option<Date>) -> u64 {
        let id = self.ids.next(Kind::Answer);
        let fact = self.facts.list.iter().rev().find(|it| it.kind == Kind::Form && it.id == form).expect("a form just begun");
        let (kind, person) = (fact.get("form_type"), fact.get("person_id"));
        self.facts
            .add(Kind::Answer, id)
            .set("form_instance_id", (Kind::Form, form))
            .set("question_ref", question)
            .text("answer_text", text)
            .set("template", kind)
            .set("answered_at", on)
            .set("person_id", person)
            .set("shared_id", id as i64)
            .set("shared_form_id", form as i64)
            .set("is_shared", false);
        id
    }

    /// A plan for a child in need, with its visits; gives its end, unless it is open.
    pub(super) fn in_need(&mut self, child: &Child, referral: u64, start: Date) -> Option<Date> {
        let grown = plus(child.born, years(18));
        let end = workday(plus(start, self.rng.between(80, 380))).min(grown);
        if start >= today() || start >= end {
            return past(start);
        }
        let id = self.ids.next(Kind::CinPlan);
        let plan = self.ids.next(Kind::CarePlan);
        let (team, worker) = self.worker(Work::Safeguarding, start, end.min(today()));
        self.facts
            .add(Kind::CinPlan, id)
            .set("referral_id", (Kind::Referral, referral))
            .set("person_id", (Kind::Person, child.id))
            .set("start_date", start)
            .set("end_date", past(end))
            .set("team_id", team)
            .set("worker_id", worker)
            .set("plan_id", (Kind::CarePlan, plan));
        let mut date = plus(start, self.rng.between(5, 20));
        while date < end.min(today()) {
            let seen = self.rng.chance(90);
            let alone = seen && self.rng.chance(60);
            let bedroom = self.rng.chance(45);
            self.visit_in_need(child, workday(date).min(end).min(today()), seen, alone, bedroom);
            date = plus(date, self.rng.between(21, 45));
        }
        self.talk(child, start, end, 45);
        past(plus(end, 3))
    }

    fn visit_in_need(&mut self, child: &Child, date: Date, seen: bool, alone: bool, bedroom: bool) {
        let note = self.note(child, "VISIT_CIN", date, "Child in need visit", Some((seen, alone, bedroom)));
        let (at, author) = self.of_note(note);
        self.facts
            .add(Kind::CinVisit, note)
            .set("person_id", (Kind::Person, child.id))
            .set("visit_date", at)
            .set("seen", seen)
            .set("seen_alone", alone)
            .set("bedroom_seen", bedroom)
            .set("case_note_id", (Kind::CaseNote, note))
            .set("worker_id", author);
    }

    /// When a note happened, and who wrote it.
    pub(super) fn of_note(&self, note: u64) -> (Cell, Cell) {
        let note = self.facts.list.iter().rev().find(|it| it.kind == Kind::CaseNote && it.id == note).expect("a note just written");
        (note.get("event_at"), note.get("author_id"))
    }

    /// A section 47 enquiry that leads to a conference, and mostly to a plan; gives the end of the work, unless it is open.
    pub(super) fn protected(&mut self, at: usize, referral: u64, referred: Date) -> (Option<Date>, &'static str) {
        let child = self.children[at].clone();
        let (assessed, _) = self.assessed(&child, referral, referred, true);
        let start = workday(plus(referred, self.rng.between(1, 3)));
        let end = workday(plus(start, self.rng.between(5, 10)));
        let s47 = self.ids.next(Kind::S47);
        let to_conference = self.rng.chance(85);
        let outcomes: &[&'static str] = if to_conference {
            &["CP_CONFERENCE_FLAG"]
        } else {
            self.rng.pick(&[&["NFA_FLAG"][..], &["NFA_CONTINUE_SINGLE_FLAG"], &["PROV_OF_SERVICES_FLAG"]])
        };
        let (team, worker) = self.worker(Work::Safeguarding, start, end);
        let remark = self.remark(child.forename, 40);
        let list = self.outcomes(outcomes);
        self.facts
            .add(Kind::S47, s47)
            .set("referral_id", (Kind::Referral, referral))
            .set("person_id", (Kind::Person, child.id))
            .set("start_date", start)
            .set("end_date", past(end))
            .set("nfa", outcomes.contains(&"NFA_FLAG"))
            .set("outcome_comments", remark)
            .set("worker_id", worker)
            .set("team_id", team)
            .set("outcomes", list)
            .set("outcome_count", outcomes.len() as i64)
            .set("step_status", "complete");
        for outcome in outcomes {
            let row = self.ids.next(Kind::S47Outcome);
            self.facts.add(Kind::S47Outcome, row).set("s47_enquiry_id", (Kind::S47, s47)).set("outcome", *outcome);
        }
        let conference = workday(plus(start, self.rng.between(11, 21)));
        if !to_conference || conference > today() {
            return (assessed.map(|it| plus(it.max(end), 3)), "RC7");
        }
        let planned = self.rng.chance(90);
        let meeting = self.meeting(&child, "ICPC", conference, team, worker, None);
        let icpc = self.ids.next(Kind::Icpc);
        let outcomes: &[&'static str] = if planned { &["CP_FLAG"] } else { &["PROV_OF_SERVICES_FLAG"] };
        let remark = self.remark(child.forename, 40);
        let list = self.outcomes(outcomes);
        let plan = planned.then(|| self.ids.next(Kind::CpPlan));
        self.facts
            .add(Kind::Icpc, icpc)
            .set("meeting_id", (Kind::Meeting, meeting))
            .set("s47_enquiry_id", (Kind::S47, s47))
            .set("person_id", (Kind::Person, child.id))
            .set("cp_plan_id", plan.map(|it| (Kind::CpPlan, it)))
            .set("referral_id", (Kind::Referral, referral))
            .set("transfer_in", self.number % 50 == 9)
            .set("target_date", workday(plus(start, 21)))
            .set("conference_date", conference)
            .set("outcome_cp_plan", planned)
            .set("outcome_comments", remark)
            .set("team_id", team)
            .set("worker_id", worker)
            .set("outcomes", list)
            .set("outcome_count", outcomes.len() as i64);
        for outcome in outcomes {
            let row = self.ids.next(Kind::IcpcOutcome);
            self.facts.add(Kind::IcpcOutcome, row).set("icpc_id", (Kind::Icpc, icpc)).set("outcome", *outcome);
        }
        self.facts.edit(Kind::Referral, referral).set("initial_cpc_date", conference);
        let Some(plan) = plan else {
            return (self.in_need(&child, referral, conference), "RC7");
        };
        self.children[at].plans += 1;
        match self.plan(&child, referral, icpc, plan, conference) {
            None => (None, "RC7"),
            Some(end) => (self.in_need(&child, referral, end), "RC7"),
        }
    }

    /// A protection plan with reviews and visits; gives its end, unless it is open.
    fn plan(&mut self, child: &Child, referral: u64, icpc: u64, id: u64, start: Date) -> Option<Date> {
        let grown = plus(child.born, years(18));
        let end = workday(plus(start, self.rng.between(150, 560))).min(grown);
        let first = self.rng.pick(&["NEG", "NEG", "EMO", "EMO", "PHY", "SAB"]);
        let latest = if self.rng.chance(20) { self.rng.pick(&["NEG", "EMO", "PHY"]) } else { first };
        self.facts
            .add(Kind::CpPlan, id)
            .set("referral_id", (Kind::Referral, referral))
            .set("icpc_id", (Kind::Icpc, icpc))
            .set("person_id", (Kind::Person, child.id))
            .set("start_date", start)
            .set("end_date", past(end))
            .set("initial_category", first)
            .set("other_la_plan", self.number % 50 == 9)
            .set("latest_category", latest)
            .set("previous_plan_count", child.plans);
        let last = end.min(today());
        let mut due = plus(start, 91);
        let mut held = start;
        loop {
            let date = workday(plus(due, self.rng.between(-14, 0))).min(end);
            let is_last = date >= end;
            if date <= last && date > held {
                let (team, worker) = self.worker(Work::Reviewing, date, date);
                let participation = if date.0 - child.born.0 < years(4) { "PN0" } else { self.rng.pick(&["PN1", "PN6", "PN7"]) };
                let quorate = self.rng.chance(93);
                let meeting = self.meeting(child, "RCPC", date, team, worker, Some((participation, Some(quorate))));
                let row = self.ids.next(Kind::CpReview);
                self.facts
                    .add(Kind::CpReview, row)
                    .set("person_id", (Kind::Person, child.id))
                    .set("cp_plan_id", (Kind::CpPlan, id))
                    .set("due_date", due)
                    .set("review_date", date)
                    .set("meeting_id", (Kind::Meeting, meeting))
                    .set("continue_plan", !is_last)
                    .set("quorate", quorate)
                    .set("participation", participation);
                held = date;
            }
            if date >= last {
                break;
            }
            due = plus(date, 182);
        }
        if !child.unborn {
            let mut date = plus(start, self.rng.between(3, 10));
            while date < last {
                let seen = self.rng.chance(92);
                let alone = seen && self.rng.chance(70);
                let bedroom = self.rng.chance(60);
                let note = self.note(
                    child,
                    "VISIT_STATUTORY_CP",
                    workday(date).min(today()),
                    "Child protection visit",
                    Some((seen, alone, bedroom)),
                );
                let (at, author) = self.of_note(note);
                let row = self.ids.next(Kind::CpVisit);
                self.facts
                    .add(Kind::CpVisit, row)
                    .set("person_id", (Kind::Person, child.id))
                    .set("cp_plan_id", (Kind::CpPlan, id))
                    .set("visit_date", at)
                    .set("seen", seen)
                    .set("seen_alone", alone)
                    .set("bedroom_seen", bedroom)
                    .set("case_note_id", (Kind::CaseNote, note))
                    .set("worker_id", author);
                date = plus(date, self.rng.between(12, 24));
            }
        }
        self.talk(child, start, last, 40);
        past(end)
    }

    /// A meeting about a child; gives its key.
    pub(super) fn meeting(
        &mut self,
        child: &Child,
        kind: &'static str,
        date: Date,
        team: Cell,
        worker: Cell,
        review: Option<(&'static str, Option<bool>)>,
    ) -> u64 {
        let id = self.ids.next(Kind::Meeting);
        let at = at_work(&mut self.rng, date);
        let form = review.and_then(|it| it.1).map(|quorate| {
            let form = self.form(child.id, "OTHER", Some(date));
            self.answer(form, "QUORATE", if quorate { "Y" } else { "N" }, Some(date));
            (Kind::Form, form)
        });
        self.facts
            .add(Kind::Meeting, id)
            .set("meeting_type", kind)
            .set("held_at", at)
            .set("cancelled", false)
            .set("team_id", team)
            .set("worker_id", worker)
            .set("person_id", (Kind::Person, child.id))
            .set("participation", review.map(|it| it.0))
            .set("form_id", form);
        id
    }
}
