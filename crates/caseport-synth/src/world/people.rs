//! Who is in a family: children, parents, others, their names, homes and ways to reach them.

use caseport_model::Date;

use super::{
    beginning,
    family::{Archetype, Child, Teller},
    names, past, plus, today, years,
};
use crate::fact::{Cell, Kind};

/// The kinds of disability, in an order in which neighbours are seldom met together.
const DISABILITIES: [&str; 12] = ["AUT", "LD", "BEH", "COMM", "MOB", "INC", "PC", "HAND", "VIS", "HEAR", "CON", "DDA"];

/// The disabilities of a child for whom they are not what the family came for: one child in seven has one to three of them, each kind in its
/// turn, so that a council of some size has them all.
fn disabilities(child: u64) -> Vec<&'static str> {
    let turn = (child / 7) as usize;
    let count = if child % 7 == 1 { 1 + turn % 3 } else { 0 };
    (0..count).map(|more| DISABILITIES[(turn + 4 * more) % DISABILITIES.len()]).collect()
}

impl Teller<'_> {
    /// Makes the people. `first` is the day on which the council first heard of them.
    pub(super) fn people(&mut self, first: Date, most: u32) {
        let count = match self.archetype {
            Archetype::Unaccompanied | Archetype::Adopted | Archetype::Leaver => 1,
            _ => self.rng.weighted(&[(38, 1), (32, 2), (18, 3), (9, 4), (3, 5)]),
        }
        .min(most);
        let mut born = plus(
            first,
            -match self.archetype {
                Archetype::Unaccompanied => self.rng.between(years(15), years(17)),
                Archetype::Adopted => self.rng.between(20, 200),
                // Whoever leaves care is grown up by now: born so that eighteen years have passed.
                Archetype::Leaver => today().0 - self.rng.between(years(19), years(22)),
                Archetype::Unborn => 0,
                _ => self.rng.between(40, years(11)),
            },
        );
        if self.archetype == Archetype::Leaver {
            born = plus(today(), -self.rng.between(years(19), years(22)));
        }
        if self.archetype == Archetype::Unborn {
            born = plus(today(), self.rng.between(20, 70));
        }
        for number in 0..count {
            let unborn = number == 0 && self.archetype == Archetype::Unborn;
            self.child(born, unborn, first);
            born = plus(born, -self.rng.between(380, 1500));
            if first.0 - born.0 > years(16) {
                break;
            }
        }
        self.adults(first);
    }

    fn child(&mut self, born: Date, unborn: bool, first: Date) {
        let id = self.ids.next(Kind::Person);
        let alone = self.archetype == Archetype::Unaccompanied;
        // One in a hundred is given any forename; the sex of all who are born is known.
        let named = if unborn { "U" } else { self.rng.weighted(&[(51, "M"), (48, "F"), (1, "U")]) };
        let forename = if unborn { "Unborn" } else { names::forename(&mut self.rng, named) };
        let sex = if named == "U" && !unborn { "F" } else { named };
        let estimated = !unborn && (alone || self.rng.chance(3));
        let ethnicity = if alone {
            self.rng.pick(&["OOTH", "BAFR", "AOTH"])
        } else {
            self.rng.weighted(&[
                (62, "WBRI"),
                (6, "WOTH"),
                (5, "APKN"),
                (5, "BAFR"),
                (4, "MWBC"),
                (3, "AIND"),
                (3, "MOTH"),
                (2, "WROM"),
                (2, "NOBT"),
                (2, "REFU"),
                (2, "CHNE"),
                (4, "BCRB"),
            ])
        };
        let school_age = today().0 - born.0 > years(5);
        let serial = id;
        let (year, ..) = born.parts();
        let dead = self.archetype == Archetype::ContactOnly
            && (self.number / 24).is_multiple_of(2)
            && self.number % 24 == 4
            && self.children.is_empty();
        let death = dead.then(|| plus(today(), -self.rng.between(5, 40)));
        let nationality = alone.then(|| self.rng.pick(&["AF", "ER", "SD", "IR", "AL", "VN"]));
        let restricted = !unborn && self.rng.chance(2);
        let held = |has: bool, text: String| if has { text } else { String::new() };
        let nhs = held(!unborn && self.rng.chance(82), names::nhs_number(serial));
        let upn = held(school_age && !alone && self.rng.chance(90), names::upn(serial, year + 5));
        let former = held(!upn.is_empty() && self.rng.chance(6), names::upn(serial + 500_000, year + 4));
        let legacy =
            held(first < Date(beginning().0 + years(6)) && self.rng.chance(70), format!("P{:04}{:04}", first.parts().0, serial % 10_000));
        let surname = self.surname.clone();
        let ehcp = self.archetype == Archetype::Disabled && self.rng.chance(60);
        let person = self
            .facts
            .add(Kind::Person, id)
            .set("person_id", (Kind::Person, id))
            .set("name_type", "usual")
            .text("case_number", &format!("{}", 50_000 + id * 3))
            .set("forename", forename)
            .text("surname", &surname)
            .set("sex", sex)
            .set(
                "gender",
                match sex {
                    "M" => Cell::Word("01"),
                    "F" => Cell::Word("02"),
                    _ => Cell::Word("00"),
                },
            )
            .set("ethnicity", ethnicity)
            .set(
                "birth_date_kind",
                if unborn {
                    "expected"
                } else if estimated {
                    "estimated"
                } else {
                    "exact"
                },
            )
            .set(if unborn { "expected_birth_date" } else { "birth_date" }, born)
            .set("death_date", death)
            .text("common_child_id", &nhs)
            .text("legacy_id", &legacy)
            .text("former_upn", &former)
            .set("nationality", nationality)
            .set("uasc_status", if alone { "1" } else { "0" })
            .set("has_ehcp", ehcp)
            .set("has_case_record", true)
            .set("is_child", (!unborn).then_some(true))
            .set("created_at", first);
        let person = if upn.is_empty() {
            person.set("upn_unknown_reason", if school_age { if alone { "UN4" } else { "UN5" } } else { "UN1" })
        } else {
            person.text("upn", &upn)
        };
        person.id();
        for (kind, value) in
            [("Former Unique Pupil Number", &former), ("Unique Pupil Number", &upn), ("NHS Number", &nhs), ("Case Number", &legacy)]
        {
            if !value.is_empty() {
                let row = self.ids.next(Kind::Identifier);
                self.facts
                    .add(Kind::Identifier, row)
                    .set("person_id", (Kind::Person, id))
                    .set("identifier_type", kind)
                    .text("identifier_value", value);
            }
        }
        if restricted {
            let row = self.ids.next(Kind::Restriction);
            self.facts
                .add(Kind::Restriction, row)
                .set("person_id", (Kind::Person, id))
                .set("restriction_type", "LOCKED")
                .set("start_date", first.max(born));
        }
        if alone {
            let row = self.ids.next(Kind::Immigration);
            let end = past(plus(born, years(18)));
            self.facts
                .add(Kind::Immigration, row)
                .set("person_id", (Kind::Person, id))
                .set("status", "UASC")
                .set("start_date", first)
                .set("end_date", end);
        }
        let disabilities = if self.archetype == Archetype::Disabled && self.children.is_empty() {
            vec![self.rng.pick(&["MOB", "HAND", "PC"]), self.rng.pick(&["AUT", "LD", "COMM"])]
        } else if unborn {
            Vec::new()
        } else {
            disabilities(id)
        };
        for code in disabilities {
            let row = self.ids.next(Kind::Disability);
            self.facts
                .add(Kind::Disability, row)
                .set("person_id", (Kind::Person, id))
                .set("disability_code", code)
                .set("start_date", first.max(born));
        }
        if !unborn && self.rng.chance(7) {
            let row = self.ids.next(Kind::PersonName);
            let other = names::plain_surname(&mut self.rng);
            let kind = self.rng.pick(&["old", "alias"]);
            self.facts
                .add(Kind::PersonName, row)
                .set("person_id", (Kind::Person, id))
                .set("name_type", kind)
                .set("forename", forename)
                .text("surname", &other)
                .set("start_date", born)
                .set("end_date", Some(plus(born, years(2))).filter(|it| *it < first));
        }
        self.children.push(Child { id, forename, sex, born, unborn, plans: 0, double: None });
    }

    fn adults(&mut self, first: Date) {
        if self.archetype == Archetype::Unaccompanied {
            return;
        }
        let oldest = self.children.iter().map(|it| it.born).min().unwrap_or(first);
        let mother = self.adult_before("F", oldest, 18, 36);
        self.mother = Some(mother);
        self.parent(mother, "MOTHER", "CHILD_OF_MOTHER", true);
        if self.rng.chance(72) {
            let father = self.adult_before("M", oldest, 19, 42);
            self.father = Some(father);
            let rights = self.rng.chance(75);
            self.parent(father, "FATHER", "CHILD_OF_FATHER", rights);
            self.relate(mother, father, "PARTNER", "PARTNER", None);
        }
        if self.rng.chance(22) {
            let sex = self.rng.pick(&["F", "M"]);
            let grandparent = self.adult_before(sex, oldest, 41, 65);
            for child in self.children.clone() {
                self.relate(child.id, grandparent, "GRANDPARENT", "GRANDCHILD", None);
            }
        }
        if self.rng.chance(12) {
            let step = self.adult_before("M", oldest, 20, 40);
            for child in self.children.clone() {
                self.relate(child.id, step, "STEP_PARENT", "STEP_CHILD", None);
            }
        }
        for a in 0..self.children.len() {
            for b in a + 1..self.children.len() {
                let (one, two) = (self.children[a].id, self.children[b].id);
                let kind = if self.number % 9 == 4 { "HALF_SIBLING" } else { "SIBLING" };
                self.relate(one, two, kind, kind, None);
            }
        }
    }

    fn parent(&mut self, parent: u64, kind: &'static str, inverse: &'static str, rights: bool) {
        for child in self.children.clone() {
            self.relate(child.id, parent, kind, inverse, Some(rights));
            if kind == "MOTHER" {
                let row = self.ids.next(Kind::MotherChild);
                self.facts
                    .add(Kind::MotherChild, row)
                    .set("person_id", (Kind::Person, parent))
                    .set("child_person_id", (Kind::Person, child.id))
                    .set("child_birth_date", (!child.unborn).then_some(child.born));
            }
        }
    }

    /// An adult so many years older than somebody.
    fn adult_before(&mut self, sex: &'static str, born: Date, least: i32, most: i32) -> u64 {
        let older = self.rng.between(years(least), years(most));
        self.adult(sex, plus(born, -older))
    }

    /// Somebody who is no child of the council's own: known through one.
    pub(crate) fn adult(&mut self, sex: &'static str, born: Date) -> u64 {
        let id = self.ids.next(Kind::Person);
        let forename = names::forename(&mut self.rng, sex);
        let surname = if self.rng.chance(60) { self.surname.clone() } else { names::plain_surname(&mut self.rng) };
        let known = self.rng.chance(70);
        self.facts
            .add(Kind::Person, id)
            .set("person_id", (Kind::Person, id))
            .set("name_type", "usual")
            .set("forename", forename)
            .text("surname", &surname)
            .set("sex", sex)
            .set("gender", if sex == "M" { "01" } else { "02" })
            .set("birth_date", known.then_some(born))
            .set("birth_date_kind", known.then_some("exact"))
            .set("has_case_record", false);
        id
    }

    /// A relationship, told from both sides: what `other` is to `person`, and what `person` is to `other`.
    pub(crate) fn relate(&mut self, person: u64, other: u64, kind: &'static str, inverse: &'static str, rights: Option<bool>) {
        for (one, two, kind, rights) in [(other, person, kind, rights), (person, other, inverse, None)] {
            let row = self.ids.next(Kind::Relationship);
            self.facts
                .add(Kind::Relationship, row)
                .set("person_id", (Kind::Person, one))
                .set("related_person_id", (Kind::Person, two))
                .set("relationship_type", kind)
                .set("has_parental_responsibility", rights);
        }
    }

    /// Where the family lives: one home after another, for everybody; some are protected.
    pub(super) fn homes(&mut self, first: Date) {
        let protected = self.number % 8 == 1 || self.number % 8 == 4;
        let moves = self.rng.weighted(&[(60, 1), (28, 2), (12, 3)]);
        let mut from = plus(first, -self.rng.between(100, 1500));
        let people: Vec<(u64, Date)> = self.children.iter().map(|it| (it.id, it.born)).chain(self.mother.map(|it| (it, Date(0)))).collect();
        for number in 0..moves {
            let to = plus(from, self.rng.between(200, 1500));
            let last = number + 1 == moves || to >= plus(today(), -5);
            let house = if self.rng.chance(90) { self.rng.between(1, 240).to_string() } else { String::from("The Old Forge") };
            let street = names::street(&mut self.rng);
            let town = names::town(&mut self.rng);
            let place = names::home(names::lot(&mut self.rng));
            let flat = if self.rng.chance(15) { format!("Flat {}", self.rng.between(1, 30)) } else { String::new() };
            let (easting, northing) = (i64::from(self.rng.between(430_000, 449_999)), i64::from(self.rng.between(100_000, 119_999)));
            // The numbers of real addresses begin otherwise.
            let uprn = format!("9999{:08}", self.rng.below(99_999_999));
            let [room, floor, building, locality] = self.within(&flat);
            let street_line = format!("{house} {street}");
            let one_line = self.one_line(&[room, floor, building, locality], [&flat, &street_line, town]);
            for (person, born) in &people {
                let start = from.max(*born);
                if !last && start >= to {
                    continue;
                }
                let row = self.ids.next(Kind::Address);
                self.facts
                    .add(Kind::Address, row)
                    .text("flat", &flat)
                    .set("room", room)
                    .set("floor", floor)
                    .set("building", building)
                    .set("locality", locality)
                    .text("house_number", &house)
                    .text("street", &street)
                    .set("town", town)
                    .set("county", "Brackenshire")
                    .set("one_line", one_line)
                    .text("uprn", &uprn)
                    .set("easting", easting)
                    .set("northing", northing)
                    .set("person_id", (Kind::Person, *person))
                    .set("address_type", "Home")
                    .set("start_date", past(start))
                    .set("end_date", if last { None } else { Some(to) })
                    .set("postcode", place.postcode)
                    .set("is_protected", protected && last);
            }
            if last {
                break;
            }
            from = to;
        }
        if let Some(mother) = self.mother {
            let row = self.ids.next(Kind::ContactPoint);
            let phone = format!("07700 900{:03}", self.rng.below(1000));
            self.facts.add(Kind::ContactPoint, row).set("person_id", (Kind::Person, mother)).set("kind", "MOBILE").text("value", &phone);
        }
    }

    /// Warnings that a worker must see before knocking.
    pub(super) fn warnings(&mut self, first: Date) {
        if self.number % 7 != 3 && self.number % 8 != 1 {
            return;
        }
        let kind = self.rng.pick(&["VIOLENCE", "DOG", "VISIT_IN_PAIRS", "EXPLOITATION", "ALLERGY"]);
        let person = self.mother.filter(|_| kind != "ALLERGY").unwrap_or(self.children[0].id);
        let detail = self.remark("the child", 100);
        let row = self.ids.next(Kind::Alert);
        let ended = self.rng.chance(25);
        self.facts
            .add(Kind::Alert, row)
            .set("person_id", (Kind::Person, person))
            .set("alert_type", kind)
            .set("detail", detail)
            .set("start_date", first)
            .set("end_date", ended.then(|| plus(first, 200)).and_then(past));
    }

    /// Second records of a child, made by mistake and marked by the council as such, with the record that survives.
    pub(super) fn doubles(&mut self, first: Date) {
        if self.number % 10 != 6 && self.number % 24 != 2 {
            return;
        }
        let Some(child) = self.children.first().cloned().filter(|it| !it.unborn) else { return };
        let id = self.ids.next(Kind::Person);
        let made = plus(first, -3);
        let surname = self.surname.clone();
        let marked = super::at_work(&mut self.rng, plus(first, 40).min(today()));
        self.facts
            .add(Kind::Person, id)
            .set("person_id", (Kind::Person, id))
            .set("name_type", "alias")
            .text("case_number", &format!("{}", 50_000 + id * 3))
            .set("forename", child.forename)
            .text("surname", &surname)
            .set("sex", child.sex)
            .set("birth_date", child.born)
            .set("birth_date_kind", "exact")
            .set("has_case_record", true)
            .set("created_at", made)
            .set("duplicated_at", marked)
            .set("survivor", (Kind::Person, child.id));
        self.children[0].double = Some(id);
        self.facts
            .add(Kind::PersonMerge, id)
            .set("surviving_person_id", (Kind::Person, child.id))
            .text("merged_person_id", &id.to_string())
            .set("merged_at", marked);
        // The council had begun to work on the second record: what hangs on it belongs to the child.
        let Some(contact) =
            self.facts.list.iter().find(|it| it.kind == Kind::Contact && it.get("person_id") == Cell::Ref(Kind::Person, child.id))
        else {
            return;
        };
        let contact = contact.id;
        self.facts.edit(Kind::Contact, contact).set("person_id", (Kind::Person, id));
    }
}
