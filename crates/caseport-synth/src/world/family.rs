//! One family: who they are, and what brought the council to them.

use caseport_model::Date;

use super::{
    Council, Ids, at_work, beginning,
    council::{Work, Worker},
    names, past, plus, today, words, workday, years,
};
use crate::{
    fact::{Cell, Fact, Facts, Kind, keep},
    rng::Rng,
};

/// What a family came to the council for, in the order in which families are told: any council of some size has all of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Archetype {
    ContactOnly,
    NoAction,
    Assessed,
    InNeed,
    Protection,
    InCare,
    Unaccompanied,
    Leaver,
    Disabled,
    Adopted,
    Unborn,
    EarlyHelp,
}

use Archetype::{Adopted, Assessed, ContactOnly, Disabled, EarlyHelp, InCare, InNeed, Leaver, NoAction, Protection, Unaccompanied, Unborn};

pub(super) const ORDER: [Archetype; 24] = [
    Protection,
    Assessed,
    InNeed,
    InCare,
    ContactOnly,
    NoAction,
    Assessed,
    Disabled,
    Unaccompanied,
    Protection,
    Assessed,
    ContactOnly,
    Leaver,
    InNeed,
    Adopted,
    Assessed,
    NoAction,
    Unborn,
    EarlyHelp,
    InCare,
    Protection,
    InNeed,
    Assessed,
    ContactOnly,
];

/// A child, while its story is told.
#[derive(Clone)]
pub(crate) struct Child {
    pub(crate) id: u64,
    pub(crate) forename: &'static str,
    pub(crate) sex: &'static str,
    pub(crate) born: Date,
    pub(crate) unborn: bool,
    pub(crate) plans: i64,
    /// A second record of the same child, made by mistake.
    pub(crate) double: Option<u64>,
}

/// The teller of one family.
pub(crate) struct Teller<'a> {
    pub(crate) seed: u64,
    pub(crate) rng: Rng,
    pub(crate) facts: &'a mut Facts,
    pub(crate) ids: &'a mut Ids,
    pub(crate) council: &'a Council,
    pub(crate) words: (u32, u32),
    pub(crate) number: u64,
    pub(crate) archetype: Archetype,
    pub(crate) surname: String,
    pub(crate) children: Vec<Child>,
    pub(crate) mother: Option<u64>,
    pub(crate) father: Option<u64>,
}

/// Tells the family of that number, with at most so many children; gives how many there are.
pub(crate) fn tell(seed: u64, number: u64, most: u32, words: (u32, u32), council: &Council, ids: &mut Ids, facts: &mut Facts) -> u32 {
    facts.clear();
    let mut rng = Rng::new(seed, number);
    let surname = names::surname(&mut rng);
    let archetype = ORDER[(number % ORDER.len() as u64) as usize];
    let mut teller =
        Teller { seed, rng, facts, ids, council, words, number, archetype, surname, children: Vec::new(), mother: None, father: None };
    teller.story(most);
    teller.children.len() as u32
}

impl Teller<'_> {
    fn story(&mut self, most: u32) {
        let recent = self.rng.chance(40);
        let first = if recent { plus(today(), -self.rng.between(60, 540)) } else { plus(beginning(), self.rng.between(30, years(18))) };
        let first = workday(match self.archetype {
            Leaver => plus(today(), -self.rng.between(years(5), years(9))),
            Unaccompanied => plus(today(), -self.rng.between(400, years(4))),
            Adopted => plus(today(), -self.rng.between(years(3), years(12))),
            Unborn => plus(today(), -self.rng.between(50, 100)),
            _ => first,
        });
        self.people(first, most);
        self.homes(first);
        match self.archetype {
            EarlyHelp => self.early_help(first),
            ContactOnly => self.contacts(first, false),
            _ => {
                let end = self.spell(first, self.archetype);
                // About a third of families come back.
                if let Some(end) = end
                    && matches!(self.archetype, NoAction | Assessed | InNeed | Protection)
                    && self.rng.chance(35)
                {
                    let again = workday(plus(end, self.rng.between(120, 900)));
                    if again < plus(today(), -30) {
                        let next = self.rng.pick(&[Assessed, InNeed, Protection]);
                        self.spell(again, next);
                    }
                }
            }
        }
        self.warnings(first);
        self.doubles(first);
        self.membership();
        self.details(first);
    }

    /// Who belongs to the family, as the contacts say: each person once, a second record as itself.
    fn membership(&mut self) {
        let mut known: Vec<u64> = Vec::new();
        for at in 0..self.facts.list.len() {
            let fact = &self.facts.list[at];
            let (Kind::Contact, Cell::Ref(_, person)) = (fact.kind, fact.cells[0]) else { continue };
            let family = fact.get("family_id");
            if !known.contains(&person) {
                known.push(person);
                self.facts.add(Kind::FamilyMember, person).set("family_id", family).set("person_id", (Kind::Person, person));
            }
        }
    }

    /// One time of work with the family, for all of its children who are young enough. Gives its end, unless it is open.
    fn spell(&mut self, start: Date, why: Archetype) -> Option<Date> {
        let mut latest = Some(start);
        for at in 0..self.children.len() {
            let child = self.children[at].clone();
            let age = start.0 - child.born.0;
            if (age < 0 && !child.unborn && age < -200) || age > years(17) {
                continue;
            }
            let end = self.referral(at, start, why);
            latest = match (latest, end) {
                (Some(a), Some(b)) => Some(a.max(b)),
                _ => None,
            };
        }
        latest
    }

    pub(crate) fn contacts(&mut self, date: Date, referred: bool) {
        let source = self.rng.weighted(&[
            (28, ("6", "Police")),
            (20, ("2A", "School")),
            (12, ("1A", "Family member, relative or carer")),
            (9, ("3B", "Health visitor")),
            (7, ("3E", "A&E department")),
            (6, ("4", "Housing")),
            (6, ("5D", "Early help")),
            (5, ("9", "Anonymous")),
            (5, ("3A", "GP")),
            (2, ("7", "Other legal agency – court")),
        ]);
        let at = at_work(&mut self.rng, date);
        let family = keep(&mut self.facts.text, &(70_000 + self.number).to_string());
        for child in self.children.clone() {
            if child.born > date && !child.unborn {
                continue;
            }
            let id = self.ids.next(Kind::Contact);
            let outcomes: &[&'static str] = if referred {
                &["NEW_REFERRAL_FLAG"]
            } else {
                self.rng.pick(&[&["NFA_FLAG"][..], &["ADVICE_FLAG"], &["NFA_FLAG", "ADVICE_FLAG"], &["MISSING_FLAG"]])
            };
            let remark = self.remark(child.forename, 35);
            let list = self.outcomes(outcomes);
            self.facts
                .add(Kind::Contact, id)
                .set("person_id", (Kind::Person, child.id))
                .set("family_id", family)
                .set("contact_date", at)
                .set("source_code", source.0)
                .set("source_description", source.1)
                .set("outcome_comments", remark)
                .set("outcomes", list)
                .set("outcome_count", outcomes.len() as i64);
            for outcome in outcomes {
                let row = self.ids.next(Kind::ContactOutcome);
                self.facts.add(Kind::ContactOutcome, row).set("contact_id", (Kind::Contact, id)).set("outcome", *outcome);
            }
        }
    }

    /// A referral of one child and all that follows from it.
    fn referral(&mut self, at: usize, start: Date, why: Archetype) -> Option<Date> {
        if at == 0 {
            self.contacts(start, true);
        }
        let child = self.children[at].clone();
        let id = self.ids.next(Kind::Referral);
        let need = match why {
            Disabled => "N2",
            Unaccompanied => "N8",
            Protection | InCare | Adopted | Unborn => self.rng.pick(&["N1", "N1", "N1", "N5"]),
            _ => self.rng.pick(&["N1", "N4", "N5", "N5", "N3", "N6", "N4"]),
        };
        let source = self.rng.pick(&[
            ("6", "Police"),
            ("2A", "School"),
            ("3B", "Health visitor"),
            ("1A", "Family member, relative or carer"),
            ("4", "Housing"),
        ]);
        let outcomes: &[&'static str] = match why {
            NoAction => &["NFA_FLAG"],
            Protection | Unborn => &["SINGLE_ASSESSMENT_FLAG", "STRATEGY_DISCUSSION_FLAG"],
            InCare | Unaccompanied => &["SINGLE_ASSESSMENT_FLAG", "CLA_REQUEST_FLAG"],
            _ => &["SINGLE_ASSESSMENT_FLAG"],
        };
        let worker = self.worker(Work::FrontDoor, start, start);
        let remark = self.remark(child.forename, 30);
        let list = self.outcomes(outcomes);
        self.facts
            .add(Kind::Referral, id)
            .set("person_id", (Kind::Person, child.id))
            .set("referral_date", start)
            .set("primary_need", need)
            .set("referral_source", source.0)
            .set("referral_source_description", source.1)
            .set("outcome_comments", remark)
            .set("referral_nfa", why == NoAction)
            .set("team_id", worker.0)
            .set("worker_id", worker.1)
            .set("outcomes", list)
            .set("outcome_count", outcomes.len() as i64);
        for outcome in outcomes {
            let row = self.ids.next(Kind::ReferralOutcome);
            self.facts.add(Kind::ReferralOutcome, row).set("referral_id", (Kind::Referral, id)).set("outcome", *outcome);
        }
        let (end, reason) = match why {
            NoAction => (Some(workday(plus(start, self.rng.between(1, 3)))), "RC7"),
            Assessed => (self.assessed(&child, id, start, false).0, "RC8"),
            InNeed | Disabled => {
                let (end, _) = self.assessed(&child, id, start, true);
                (end.and_then(|end| self.in_need(&child, id, workday(plus(end, 2)))), "RC7")
            }
            Protection | Unborn => self.protected(at, id, start),
            InCare | Adopted | Leaver | Unaccompanied => self.looked_after(at, id, start, why),
            ContactOnly | EarlyHelp => (Some(start), "RC7"),
        };
        let end = end.and_then(past);
        let closed = self.left_care(&child, id).or(end);
        self.facts.edit(Kind::Referral, id).set("closure_date", closed).set("closure_reason", closed.map(|_| reason));
        self.allocate(&child, id, start, end, closed, why);
        end
    }

    /// When the case of a care leaver was closed: with the end of care. The work with the young person goes on without it.
    fn left_care(&self, child: &Child, referral: u64) -> Option<Date> {
        self.leaver_of(child)?;
        match self.care_of(referral)?.get("end_date") {
            Cell::Date(end) => past(plus(end, 5)),
            _ => None,
        }
    }

    fn leaver_of(&self, child: &Child) -> Option<u64> {
        let of = |it: &&Fact| it.kind == Kind::CareLeaver && it.get("person_id") == Cell::Ref(Kind::Person, child.id);
        self.facts.list.iter().find(of).map(|it| it.id)
    }

    fn care_of(&self, referral: u64) -> Option<&Fact> {
        self.facts.list.iter().find(|it| it.kind == Kind::Care && it.get("referral_id") == Cell::Ref(Kind::Referral, referral))
    }

    /// Tells something without taking from the family's chance: all that follows is the same as without it.
    pub(crate) fn aside(&mut self, tell: impl FnOnce(&mut Self)) {
        let beside = self.rng.beside(self.facts.list.len() as u64);
        let kept = std::mem::replace(&mut self.rng, beside);
        tell(self);
        self.rng = kept;
    }

    /// Who holds the case from the referral to the end of the work: one worker after another, without a gap. A child who comes into care
    /// is allocated on the day on which it does; until then the case is with the front door. Who comes after the case was closed works with the
    /// young person, and not under the referral.
    fn allocate(&mut self, child: &Child, referral: u64, start: Date, end: Option<Date>, closed: Option<Date>, why: Archetype) {
        let mut from = start;
        let last = end.unwrap_or(today());
        let mut first = true;
        let mut holder;
        loop {
            let work = match why {
                _ if first => Work::Assessment,
                Disabled => Work::Disability,
                Protection | Unborn | InNeed => Work::Safeguarding,
                InCare | Unaccompanied | Adopted => Work::Care,
                Leaver => Work::Leaving,
                _ => Work::Assessment,
            };
            let days = if first { self.rng.between(20, 70) } else { self.rng.between(150, 700) };
            let to = plus(from, days).min(last);
            let stays = to >= last;
            let (team, worker) = self.worker(work, from, if stays && end.is_none() { today() } else { to });
            // Now and then a case waits with a team for a worker.
            let worker = if !first && !stays && self.rng.chance(6) { Cell::Blank } else { worker };
            let id = self.ids.next(Kind::Involvement);
            let reason = (!first).then(|| self.rng.pick(&["MANAGE", "LEFTRL", "TSPROC", "ORGRST", "ABSENC"])).or(Some("FCONTA"));
            let until = if stays { end } else { Some(to) };
            let since = match self.care_of(referral).map(|it| it.get("start_date")) {
                Some(Cell::Date(care)) if first => care.max(from).min(to),
                _ => from,
            };
            self.facts
                .add(Kind::Involvement, id)
                .set("professional_id", worker)
                .set("role", "ALLOCATED_WORKER")
                .set("team_id", team)
                .set("start_date", since)
                .set("end_date", until)
                .set("change_reason", reason)
                .set("person_id", (Kind::Person, child.id))
                .set("referral_id", closed.is_none_or(|it| since <= it).then_some((Kind::Referral, referral)))
                .set("is_allocated", true)
                .set("is_plain", (why != Leaver && worker != Cell::Blank && !stays).then_some(true));
            holder = (team, worker);
            if stays {
                break;
            }
            from = to;
            first = false;
        }
        let mut adviser = None;
        if why == Leaver || (matches!(why, InCare | Protection) && self.rng.chance(70)) {
            let role = match why {
                Leaver => "PERSONAL_ADVISER",
                InCare => "IRO",
                _ => "CP_CHAIR",
            };
            let work = if why == Leaver { Work::Leaving } else { Work::Reviewing };
            let (team, worker) = self.worker(work, start, last);
            let id = self.ids.next(Kind::Involvement);
            self.facts
                .add(Kind::Involvement, id)
                .set("professional_id", worker)
                .set("role", role)
                .set("team_id", team)
                .set("start_date", start)
                .set("end_date", end)
                .set("person_id", (Kind::Person, child.id))
                .set("referral_id", (Kind::Referral, referral))
                .set("is_allocated", false);
            adviser = (why == Leaver).then_some(worker);
        }
        if let Some(leaver) = self.leaver_of(child) {
            if adviser.is_none() {
                self.aside(|it| adviser = Some(it.advise(child, referral, end)));
            }
            self.facts
                .edit(Kind::CareLeaver, leaver)
                .set("team_id", holder.0)
                .set("worker_id", holder.1)
                .set("personal_adviser_id", adviser);
        }
    }

    /// A personal adviser from the eighteenth birthday.
    fn advise(&mut self, child: &Child, referral: u64, end: Option<Date>) -> Cell {
        let start = plus(child.born, years(18));
        let (team, worker) = self.worker(Work::Leaving, start, end.unwrap_or(today()));
        let id = self.ids.next(Kind::Involvement);
        self.facts
            .add(Kind::Involvement, id)
            .set("professional_id", worker)
            .set("role", "PERSONAL_ADVISER")
            .set("team_id", team)
            .set("start_date", start)
            .set("end_date", end)
            .set("person_id", (Kind::Person, child.id))
            .set("referral_id", (Kind::Referral, referral))
            .set("is_allocated", false);
        worker
    }

    /// A worker of such a team who was there from one day to the other: team and worker, as references.
    pub(crate) fn worker(&mut self, work: Work, from: Date, to: Date) -> (Cell, Cell) {
        let council = self.council;
        let worker: &Worker = council.worker(&mut self.rng, work, from, to);
        (Cell::Ref(Kind::Team, council.teams[worker.team].0), Cell::Ref(Kind::Professional, worker.id))
    }

    /// A remark in so many of a hundred cases.
    pub(crate) fn remark(&mut self, child: &str, percent: u32) -> Cell {
        if !self.rng.chance(percent) {
            return Cell::Blank;
        }
        let start = self.facts.text.len() as u32;
        words::remark(&mut self.rng, &words::Voices { child, carer: "Mum", worker: "" }, &mut self.facts.text);
        Cell::Text(start, self.facts.text.len() as u32)
    }

    /// Outcomes as a list `;A;B;`, which a system may write as flags.
    pub(crate) fn outcomes(&mut self, list: &[&str]) -> Cell {
        let mut text = String::from(";");
        for outcome in list {
            text.push_str(outcome);
            text.push(';');
        }
        keep(&mut self.facts.text, &text)
    }

    /// A case note; gives its key. Visits are notes as well.
    pub(crate) fn note(&mut self, child: &Child, kind: &'static str, date: Date, title: &str, seen: Option<(bool, bool, bool)>) -> u64 {
        let id = self.ids.next(Kind::CaseNote);
        let council = self.council;
        let work = if kind == "VISIT_STATUTORY_CLA" { Work::Care } else { Work::Safeguarding };
        let author = council.worker(&mut self.rng, work, date, date);
        let at = at_work(&mut self.rng, date);
        let written = caseport_model::DateTime(at.0 + 60 * i64::from(self.rng.between(35, 2400)));
        let written = written.min(caseport_model::DateTime::new(today(), 20, 0, 0).expect("a time"));
        let start = self.facts.text.len() as u32;
        let length = self.rng.between(self.words.0 as i32, self.words.1 as i32) as u32;
        let carer = self.rng.pick(&["Mum", "Mum", "Dad", "Nan", "the carer"]);
        words::note(&mut self.rng, length, &words::Voices { child: child.forename, carer, worker: &author.name }, &mut self.facts.text);
        let body = Cell::Text(start, self.facts.text.len() as u32);
        let (confidential, significant) = (self.rng.chance(4), self.rng.chance(8));
        self.facts
            .add(Kind::CaseNote, id)
            .set("person_id", (Kind::Person, child.id))
            .set("note_type", kind)
            .set("event_at", at)
            .set("recorded_at", written)
            .set("author_id", (Kind::Professional, author.id))
            .text("author_login", &author.login)
            .text("title", title)
            .set("body", body)
            .set("is_confidential", confidential)
            .set("is_significant_event", significant)
            .set("finalised_at", Some(written))
            .set("seen", seen.map(|it| it.0))
            .set("seen_alone", seen.map(|it| it.1))
            .set("bedroom_seen", seen.map(|it| it.2));
        id
    }

    /// Notes that are no visits: calls, emails, meetings, supervision.
    pub(crate) fn talk(&mut self, child: &Child, from: Date, to: Date, every: i32) {
        let mut date = plus(from, self.rng.between(1, every));
        while date < to.min(today()) {
            let (kind, title) = self.rng.weighted(&[
                (30, ("CALL", "Telephone call")),
                (25, ("EMAIL", "Email")),
                (15, ("MEETING", "Meeting with other agencies")),
                (12, ("SUPERVISION", "Supervision")),
                (8, ("MANAGEMENT_DECISION", "Management oversight – decision")),
                (6, ("FAMILY_TIME", "Family time observed")),
                (4, ("CASE_SUMMARY", "Case summary")),
            ]);
            self.note(child, kind, workday(date), title, None);
            date = plus(date, self.rng.between(every / 2, every * 3 / 2));
        }
    }
}
