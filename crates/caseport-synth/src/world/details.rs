//! What records say beside their story: since when and until when, how severe, who cares, where in the house.
//!
//! It is told last, each detail by a stream of its own, and what it adds has numbers of its own: so the story of a council, and its keys, are the
//! same with it and without.

use caseport_model::Date;

use super::{
    beginning,
    council::Work,
    family::{Archetype, Teller},
    past, plus, today, workday, years,
};
use crate::{
    fact::{Cell, Fact, Kind, keep, position},
    rng::Rng,
};

/// How severe a warning is, by its kind.
const SEVERITY: [(&str, &str); 5] =
    [("VIOLENCE", "HIGH"), ("EXPLOITATION", "HIGH"), ("VISIT_IN_PAIRS", "MEDIUM"), ("ALLERGY", "MEDIUM"), ("DOG", "LOW")];

/// On this day the council changed its system: case numbers of the one before end.
fn changed_system() -> Date {
    Date::new(2014, 3, 31).expect("a day of the calendar")
}

fn number(cell: Cell) -> u64 {
    if let Cell::Ref(_, id) = cell { id } else { 0 }
}

fn day(cell: Cell) -> Option<Date> {
    if let Cell::Date(date) = cell { Some(date) } else { None }
}

impl Teller<'_> {
    /// Fills in what the story left out. `first` is the day on which the council first heard of the family.
    pub(super) fn details(&mut self, first: Date) {
        for at in 0..self.facts.list.len() {
            match self.facts.list[at].kind {
                Kind::Relationship => self.related(at, first),
                Kind::ContactPoint => self.reached(at, first),
                Kind::Identifier => self.numbered(at, first),
                Kind::Alert => self.weighed(at),
                Kind::Restriction => self.unlocked(at),
                Kind::CareLeaver => self.pathway(at),
                Kind::EarlyHelp => self.helped(at),
                _ => {}
            }
        }
        self.locked_for_a_time(first);
        self.decided_otherwise();
        self.about_all_children();
    }

    /// The stream of one detail of a family.
    fn lot(&self, kind: Kind, id: u64) -> Rng {
        Rng::new(self.seed, (1 << 63) | ((kind as u64) << 48) | id)
    }

    fn word(&self, cell: Cell) -> &str {
        match cell {
            Cell::Word(word) => word,
            Cell::Text(start, end) => self.facts.str(start, end),
            _ => "",
        }
    }

    fn put(&mut self, at: usize, field: &str, value: impl Into<Cell>) {
        let fact = &mut self.facts.list[at];
        fact.cells[position(fact.kind, field)] = value.into();
    }

    fn born(&self, person: u64) -> Option<Date> {
        self.facts.find(Kind::Person, person).and_then(|it| day(it.get("birth_date")))
    }

    /// Since when and until when two people are related, the same from both sides; and who cares for a child.
    fn related(&mut self, at: usize, first: Date) {
        let fact = &self.facts.list[at];
        let (one, two) = (number(fact.get("person_id")), number(fact.get("related_person_id")));
        let kind = self.word(fact.get("relationship_type")).to_owned();
        let is_child = |person: u64| self.children.iter().any(|it| it.id == person);
        // The adult, who is the same in the relationships with all children of the family.
        let mut lot = self.lot(Kind::Relationship, if is_child(one) { two } else { one });
        let births = [self.born(one).filter(|_| is_child(one)), self.born(two).filter(|_| is_child(two))];
        let since_birth = births.into_iter().flatten().max();
        let (start, end) = match kind.as_str() {
            "PARTNER" => {
                lot = self.lot(Kind::Relationship, one.min(two));
                let oldest = self.children.iter().map(|it| it.born).min().unwrap_or(first);
                let start = plus(oldest.min(today()), -lot.between(250, 600));
                (Some(start), lot.chance(35).then(|| plus(start, lot.between(400, years(12)))))
            }
            "STEP_PARENT" | "STEP_CHILD" => {
                let start = since_birth.map(|it| it.max(plus(first, -lot.between(100, 900))));
                (start, lot.chance(40).then(|| plus(first, lot.between(100, 900))))
            }
            _ => (since_birth, None),
        };
        self.put(at, "start_date", start);
        self.put(at, "end_date", end.and_then(past));
        // In one family of eight with a father it is he who cares for the children.
        let he_cares = self.father.is_some() && self.number % 8 == 2;
        let cares = match kind.as_str() {
            "MOTHER" => Some(!he_cares),
            "FATHER" => Some(he_cares),
            "GRANDPARENT" | "STEP_PARENT" => Some(false),
            _ => None,
        };
        self.put(at, "is_main_carer", cares);
    }

    /// Numbers come and go; that of somebody whose address is protected is protected as well.
    fn reached(&mut self, at: usize, first: Date) {
        let mut lot = self.lot(Kind::ContactPoint, self.facts.list[at].id);
        let start = plus(first, -lot.between(0, 1500));
        let end = lot.chance(30).then(|| plus(start, lot.between(300, 2500))).and_then(past);
        self.put(at, "start_date", start);
        self.put(at, "end_date", end);
        if self.number % 8 == 1 {
            self.put(at, "is_protected", true);
        }
    }

    fn numbered(&mut self, at: usize, first: Date) {
        let fact = &self.facts.list[at];
        let person = number(fact.get("person_id"));
        let kind = self.word(fact.get("identifier_type")).to_owned();
        let Some(born) = self.born(person) else { return };
        // At school from the age of four and a half; whoever has a former number had it for some months.
        let school = plus(born, years(4) + 200);
        let months = self.lot(Kind::Identifier, person).between(40, 160);
        let changed = self.facts.find(Kind::Person, person).is_some_and(|it| it.get("former_upn") != Cell::Blank);
        let (from, to) = match kind.as_str() {
            "Former Unique Pupil Number" => (school, Some(plus(school, months))),
            "Unique Pupil Number" => (if changed { plus(school, months + 1) } else { school }, None),
            "NHS Number" => (born, None),
            _ => (first, Some(changed_system())),
        };
        self.put(at, "valid_from", from);
        self.put(at, "valid_to", to);
    }

    /// How severe a warning is, and when it is looked at again: each half year, while it stands.
    fn weighed(&mut self, at: usize) {
        let fact = &self.facts.list[at];
        let kind = self.word(fact.get("alert_type"));
        let severity = SEVERITY.iter().find(|it| it.0 == kind).map(|it| it.1);
        let stands = fact.get("end_date") == Cell::Blank;
        let review = day(fact.get("start_date")).filter(|_| stands).map(|start| {
            let since = (today().0 - start.0) / 182;
            plus(start, (since + 1) * 182)
        });
        self.put(at, "severity", severity);
        self.put(at, "review_date", review);
    }

    /// Some locks have been taken off.
    fn unlocked(&mut self, at: usize) {
        let fact = &self.facts.list[at];
        let mut lot = self.lot(Kind::Restriction, fact.id);
        let (person, start) = (fact.get("person_id"), day(fact.get("start_date")));
        let end = start.filter(|_| lot.chance(40)).map(|it| plus(it, lot.between(60, 400))).and_then(past);
        self.put(at, "end_date", end);
        self.put(at, "locked_id", if end.is_none() { person } else { Cell::Blank });
    }

    fn pathway(&mut self, at: usize) {
        let fact = &self.facts.list[at];
        let mut lot = self.lot(Kind::CareLeaver, fact.id);
        let grown = self.born(number(fact.get("person_id"))).map(|it| plus(it, years(18)));
        // Pathway plans are reviewed every six months.
        let review = workday(plus(today(), -lot.between(10, 180))).max(grown.unwrap_or(beginning()));
        self.put(at, "pathway_plan_review_date", review.min(today()));
    }

    fn helped(&mut self, at: usize) {
        let fact = &self.facts.list[at];
        let mut lot = self.lot(Kind::EarlyHelp, fact.id);
        let start = day(fact.get("start_date")).unwrap_or(today());
        let end = day(fact.get("end_date")).unwrap_or(today());
        let worker = self.council.worker(&mut lot, Work::Assessment, start, end).id;
        self.put(at, "worker_id", (Kind::Professional, worker));
    }

    /// Where an address is protected, the record was locked for a time as well.
    fn locked_for_a_time(&mut self, first: Date) {
        let Some(child) = self.children.first().filter(|it| self.number % 8 == 1 && !it.unborn) else { return };
        let (person, start) = (child.id, first.max(child.born));
        let end = past(plus(start, self.lot(Kind::Restriction, person).between(60, 200)));
        let row = self.ids.beside(Kind::Restriction);
        self.facts
            .add(Kind::Restriction, row)
            .set("person_id", (Kind::Person, person))
            .set("restriction_type", "LOCKED")
            .set("start_date", start)
            .set("end_date", end)
            .set("locked_id", end.is_none().then_some((Kind::Person, person)));
    }

    /// A young child for whom adoption was decided, and decided otherwise later: the child is looked after still, or adoption was decided again.
    fn decided_otherwise(&mut self) {
        if self.archetype == Archetype::Adopted && !self.early() {
            let care = self.facts.list.iter().find(|it| it.kind == Kind::Permanence);
            let Some((care, Some(start))) = care.map(|it| number(it.get("period_of_care_id"))).map(|it| (it, self.started(it))) else {
                return;
            };
            self.reversed(care, plus(start, 60), plus(start, 150));
            return;
        }
        if self.archetype != Archetype::InCare {
            return;
        }
        let young = |care: &&Fact| {
            if care.kind != Kind::Care || care.get("end_date") != Cell::Blank {
                return false;
            }
            day(care.get("start_date"))
                .zip(self.born(number(care.get("person_id"))))
                .is_some_and(|(start, born)| start.0 - born.0 < years(5) && plus(start, 205) <= today())
        };
        let Some(care) = self.facts.list.iter().find(young) else { return };
        let (care, start) = (care.id, day(care.get("start_date")).unwrap_or(today()));
        self.reversed(care, plus(start, 100), plus(start, 200));
    }

    fn started(&self, care: u64) -> Option<Date> {
        self.facts.find(Kind::Care, care).and_then(|it| day(it.get("start_date")))
    }

    /// A decision for adoption that was reversed.
    fn reversed(&mut self, care: u64, decided: Date, reversed: Date) {
        let person = self.facts.find(Kind::Care, care).map_or(0, |it| number(it.get("person_id")));
        let (decided, reversed) = (workday(decided), workday(reversed));
        let mut lot = self.lot(Kind::Permanence, care);
        let reason = lot.pick(&["RD1", "RD2", "RD3", "RD4"]);
        let worker = self.council.worker(&mut lot, Work::Adoption, decided, reversed).id;
        let row = self.ids.beside(Kind::Permanence);
        self.facts
            .add(Kind::Permanence, row)
            .set("person_id", (Kind::Person, person))
            .set("period_of_care_id", (Kind::Care, care))
            .set("adoption_decision_date", decided)
            .set("decision_reversed_date", reversed)
            .set("decision_reversed_reason", reason)
            .set("worker_id", (Kind::Professional, worker));
    }

    /// A form about all children of a family together, as a core group keeps one: each child has it. The answers are those of all.
    fn about_all_children(&mut self) {
        if self.archetype != Archetype::Protection {
            return;
        }
        let enquiry = |child: u64| {
            let of = |it: &&Fact| it.kind == Kind::S47 && number(it.get("person_id")) == child;
            self.facts.list.iter().find(of).and_then(|it| day(it.get("start_date")))
        };
        let children: Vec<(u64, Date)> = self.children.iter().filter_map(|it| enquiry(it.id).map(|on| (it.id, on))).collect();
        let Some(latest) = children.iter().map(|it| it.1).max().filter(|_| children.len() > 1) else { return };
        let on = workday(plus(latest, 3)).min(today());
        let mut lot = self.lot(Kind::Form, children[0].0);
        let author = self.council.worker(&mut lot, Work::Safeguarding, on, on).id;
        let at = super::at_work(&mut lot, on);
        let (year, month, day) = on.parts();
        let written = format!("{day:02}/{month:02}/{year:04}");
        let ids: Vec<(u64, u64)> = children.iter().map(|_| (self.ids.beside(Kind::Form), self.ids.beside(Kind::Answer))).collect();
        for ((form, answer), (child, _)) in ids.iter().zip(&children) {
            self.facts
                .add(Kind::Form, *form)
                .set("person_id", (Kind::Person, *child))
                .set("form_type", "OTHER")
                .set("completed_at", Some(at))
                .set("author_id", (Kind::Professional, author))
                .set("status", "SUBMITTED")
                .set("shared_id", ids[0].0 as i64)
                .set("is_shared", true);
            self.facts
                .add(Kind::Answer, *answer)
                .set("person_id", (Kind::Person, *child))
                .set("form_instance_id", (Kind::Form, *form))
                .set("question_ref", "END_DATE")
                .text("answer_text", &written)
                .set("template", "OTHER")
                .set("answered_at", on)
                .set("shared_id", ids[0].1 as i64)
                .set("shared_form_id", ids[0].0 as i64)
                .set("is_shared", true);
        }
    }

    /// An address as one writes it on an envelope.
    pub(super) fn one_line(&mut self, [room, floor, building, locality]: &[Cell; 4], [flat, street, town]: [&str; 3]) -> Cell {
        let floor = Some(self.word(*floor)).filter(|it| !it.is_empty()).map_or(String::new(), |it| format!("Floor {it}"));
        let parts = [self.word(*room), flat, &floor, self.word(*building), street, self.word(*locality), town, "Brackenshire"];
        let line = parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ");
        keep(&mut self.facts.text, &line)
    }

    /// In which room, on which floor and in which house of a name a home is, and in which part of the town: from a stream beside.
    pub(super) fn within(&mut self, flat: &str) -> [Cell; 4] {
        let mut lot = self.rng.beside(self.facts.list.len() as u64 | 1 << 62);
        let house = if lot.chance(50) { super::names::building(&mut lot) } else { String::new() };
        let (room, floor, building) = match flat {
            "" if lot.chance(8) => (format!("Room {}", lot.between(1, 12)), lot.pick(&["Ground", "1", "2"]), house),
            "" => (String::new(), "", String::new()),
            _ => (String::new(), lot.pick(&["Ground", "1", "2", "3", "", ""]), house),
        };
        let locality = if lot.chance(35) { super::names::locality(&mut lot) } else { String::new() };
        let arena = &mut self.facts.text;
        [keep(arena, &room), keep(arena, floor), keep(arena, &building), keep(arena, &locality)]
    }
}
