//! The council: its teams and its workers, with starters and leavers.

use caseport_model::Date;

use super::{Ids, beginning, names, plus, today, years};
use crate::{
    fact::{Facts, Kind},
    rng::Rng,
};

/// What a team does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    FrontDoor,
    Assessment,
    Safeguarding,
    Disability,
    Care,
    Leaving,
    Adoption,
    Reviewing,
}

const TEAMS: [(&str, Work); 14] = [
    ("Multi-Agency Front Door", Work::FrontDoor),
    ("Assessment Team East", Work::Assessment),
    ("Assessment Team West", Work::Assessment),
    ("Safeguarding Team Thistlemouth", Work::Safeguarding),
    ("Safeguarding Team Wendleham", Work::Safeguarding),
    ("Safeguarding Team Quillford", Work::Safeguarding),
    ("Disabled Children’s Team", Work::Disability),
    ("Children in Care Team 1", Work::Care),
    ("Children in Care Team 2", Work::Care),
    ("Leaving Care Team", Work::Leaving),
    ("Adoption and Permanence Team", Work::Adoption),
    ("Reviewing Service", Work::Reviewing),
    ("Emergency Duty Team", Work::FrontDoor),
    ("Early Help North", Work::Assessment),
];

/// A worker, as families need to know one.
pub(crate) struct Worker {
    pub(crate) id: u64,
    pub(crate) team: usize,
    pub(crate) name: String,
    pub(crate) login: String,
    from: Date,
    to: Date,
}

/// Teams and workers.
pub(crate) struct Council {
    pub(crate) workers: Vec<Worker>,
    /// Teams by number: key and work.
    pub(crate) teams: Vec<(u64, Work)>,
    /// Facts about them, told before any family.
    pub(crate) facts: Facts,
}

/// A login that nobody has yet: whose a note is could not be told of two workers with one.
fn login(forename: &str, surname: &str, number: usize, workers: &[Worker]) -> String {
    let name = format!("{}{}", forename[..1].to_lowercase(), surname.to_lowercase());
    let is_free = |login: &String| workers.iter().all(|it| it.login != *login);
    (number % 97..=number % 97 + workers.len()).map(|number| format!("{name}{number}")).find(is_free).unwrap_or(name)
}

impl Council {
    pub(crate) fn tell(seed: u64, children: u32, ids: &mut Ids) -> Council {
        let mut rng = Rng::new(seed, u64::MAX);
        let mut facts = Facts::default();
        let root = ids.next(Kind::Team);
        facts.add(Kind::Team, root).set("name", "Children’s Services");
        let teams: Vec<(u64, Work)> = TEAMS
            .iter()
            .map(|(name, work)| {
                let id = ids.next(Kind::Team);
                facts
                    .add(Kind::Team, id)
                    .set("name", *name)
                    .set("parent_team_id", (Kind::Team, root))
                    .set("parent_team_name", "Children’s Services");
                (id, *work)
            })
            .collect();
        let mut workers: Vec<Worker> = Vec::new();
        for number in 0..(children / 6).max(56) as usize {
            let team = number % TEAMS.len();
            let id = ids.next(Kind::Professional);
            let forename = names::forename(&mut rng, "U");
            let surname = names::plain_surname(&mut rng);
            let name = format!("{forename} {surname}");
            // The first of each team have been there from the beginning and stay: there is always somebody to hold a case.
            let (from, to) = if number < TEAMS.len() {
                (plus(beginning(), -200), Date(i32::MAX))
            } else {
                let from = plus(beginning(), rng.between(-400, today().0 - beginning().0 - 60));
                let to = plus(from, rng.between(300, years(9)));
                (from, if to > today() { Date(i32::MAX) } else { to })
            };
            let login = login(forename, &surname, number, &workers);
            let title = match TEAMS[team].1 {
                Work::Reviewing => "Independent Reviewing Officer",
                Work::Leaving => rng.pick(&["Personal Adviser", "Senior Personal Adviser"]),
                _ if number < TEAMS.len() => "Team Manager",
                _ => rng.pick(&[
                    "Social Worker",
                    "Senior Social Worker",
                    "Advanced Practitioner",
                    "Family Support Worker",
                    "Newly Qualified Social Worker",
                ]),
            };
            facts
                .add(Kind::Professional, id)
                .set("professional_id", (Kind::Professional, id))
                .text("swe_number", &if number % 3 == 0 { String::new() } else { format!("SW{:06}", 900_000 + number) })
                .text("staff_id", &format!("{:06}", 4200 + number * 7))
                .set("forename", forename)
                .text("surname", &surname)
                .text("name", &name)
                .set("job_title", title)
                .set("department_name", TEAMS[team].0)
                .set("fte", crate::fact::Cell::Decimal(rng.pick(&[10_000, 10_000, 8_000, 6_000, 5_000])))
                .set("is_agency", rng.chance(12))
                .text("login", &login)
                .set("start_date", from)
                .set("end_date", (to <= today()).then_some(to))
                .set("team_id", (Kind::Team, teams[team].0));
            workers.push(Worker { id, team, name, login, from, to });
        }
        Council { workers, teams, facts }
    }

    /// A worker of such a team who was there on that day and, if any of some tries was, until the other.
    pub(crate) fn worker(&self, rng: &mut Rng, work: Work, from: Date, to: Date) -> &Worker {
        let fits = |it: &Worker| self.teams[it.team].1 == work && it.from <= from && it.to >= to;
        let of_work: Vec<usize> = (0..TEAMS.len()).filter(|team| self.teams[*team].1 == work).collect();
        for _ in 0..24 {
            let row = rng.below((self.workers.len() / TEAMS.len()) as u32) as usize;
            let worker = &self.workers[row * TEAMS.len() + rng.pick(&of_work)];
            if fits(worker) {
                return worker;
            }
        }
        self.workers.iter().find(|it| fits(it)).expect("the first worker of each team stays for ever")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Council, Ids};

    #[test]
    fn no_two_workers_of_a_large_council_have_one_login() {
        for seed in 0..20 {
            let council = Council::tell(seed, 1500, &mut Ids::new());
            let logins: HashSet<&str> = council.workers.iter().map(|it| &*it.login).collect();
            assert_eq!((council.workers.len(), logins.len()), (250, 250), "seed {seed}");
        }
    }
}
