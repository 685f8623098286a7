//! A mapping taken apart: each thing that it says, with what it means and the words beside it. What a version is counted by.
//!
//! The meaning is that of the normalised tree, as in the hash: comments, order and line ends never matter. Two mappings are compared part by
//! part, and [`Kind`] says how much the coming, going or changing of a part weighs. What a mapping is not, a part is not: files are only where
//! it stands.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use caseport_model::System;

use crate::{
    codemap::{Grade, plain},
    lineage::rule,
    plan::Plan,
    tree::{Each, Expect, MappingFile, Rule, WHOLE, Word},
    way::within,
};

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// How the system writes values: `[text]` of system.toml.
    Habit,
    /// A mapping from a source table into a canonical one: which records make a row.
    Mapping,
    /// A canonical column that is filled.
    Column,
    /// A canonical column that the source does not hold.
    NotHeld,
    /// A look-up in another table.
    Join,
    /// The questions of a form that mean one answer.
    Answer,
    /// Records that are not migrated.
    Exclude,
    /// Records that are kept aside.
    Archive,
    /// Rows that come from an earlier system, and its name.
    Era,
    /// In which order exclusions are asked.
    RuleOrder,
    /// A crosswalk, or the canonical list in its place, and what it does with codes that it does not list.
    CodeMap,
    /// A code of a crosswalk.
    Code,
    /// A source column that goes nowhere.
    LeftBehind,
    /// A source column that is kept aside.
    KeptAside,
    /// A source table without a mapping.
    WholeTable,
    /// Where the source says that two records are one person.
    Merge,
    /// A survivor that a council named.
    Survivor,
    /// Who agreed to it.
    Agreed,
    /// Draft, reviewed, agreed, frozen.
    Status,
    /// The file that a mapping stands in.
    File,
}

/// How much a change weighs: which number of a revision goes up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The third: words only; every row is as it was.
    Patch,
    /// The second: something is added, and what was mapped means what it meant.
    Minor,
    /// The first: what was mapped means something else, or is gone.
    Major,
}

impl Verdict {
    /// The word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Verdict::Patch => "patch",
            Verdict::Minor => "minor",
            Verdict::Major => "major",
        }
    }
}

/// What happened to a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It is new. The flag says whether the mapping that it belongs to was there before.
    Added(bool),
    /// It is gone.
    Removed,
    /// It means something else.
    Changed,
    /// Only its words are others.
    Words,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 20] = [
        Kind::Habit,
        Kind::Mapping,
        Kind::Column,
        Kind::NotHeld,
        Kind::Join,
        Kind::Answer,
        Kind::Exclude,
        Kind::Archive,
        Kind::Era,
        Kind::RuleOrder,
        Kind::CodeMap,
        Kind::Code,
        Kind::LeftBehind,
        Kind::KeptAside,
        Kind::WholeTable,
        Kind::Merge,
        Kind::Survivor,
        Kind::Agreed,
        Kind::Status,
        Kind::File,
    ];

    /// Its name in a lock.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Habit => "habit",
            Kind::Mapping => "mapping",
            Kind::Column => "column",
            Kind::NotHeld => "not-held",
            Kind::Join => "join",
            Kind::Answer => "answer",
            Kind::Exclude => "exclude",
            Kind::Archive => "archive",
            Kind::Era => "era",
            Kind::RuleOrder => "rule-order",
            Kind::CodeMap => "crosswalk",
            Kind::Code => "code",
            Kind::LeftBehind => "left-behind",
            Kind::KeptAside => "kept-aside",
            Kind::WholeTable => "table",
            Kind::Merge => "merge",
            Kind::Survivor => "survivor",
            Kind::Agreed => "agreed",
            Kind::Status => "status",
            Kind::File => "file",
        }
    }

    /// Whether all that it says is words: no row depends on it.
    pub const fn is_words(self) -> bool {
        matches!(self, Kind::NotHeld | Kind::LeftBehind | Kind::RuleOrder | Kind::Agreed | Kind::Status | Kind::File)
    }

    /// How much a change of such a part weighs. It is never more than the heaviest of two changes that lead to the same.
    #[expect(clippy::match_same_arms, reason = "the rules in the order of the manual, each with its own reason")]
    pub const fn weight(self, turn: Turn) -> Verdict {
        if self.is_words() {
            return Verdict::Patch;
        }
        match (self, turn) {
            (_, Turn::Words) => Verdict::Patch,
            // Rows are the same; what is counted of records of whole tables, or said of where rows come from, is not.
            (Kind::WholeTable | Kind::Era, _) => Verdict::Minor,
            // Records that made rows make none any more, or two rows become one.
            (Kind::Exclude | Kind::Archive, Turn::Added(true)) | (Kind::Merge | Kind::Habit, Turn::Added(_)) => Verdict::Major,
            (_, Turn::Added(_)) => Verdict::Minor,
            (_, Turn::Removed | Turn::Changed) => Verdict::Major,
        }
    }
}

/// One thing that a mapping says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: Kind,
    /// What it belongs to: `person from PEOPLE`, the name of a crosswalk, or nothing.
    pub place: String,
    /// Its name there: a column, a join, a code, a condition.
    pub name: String,
    /// Its name as it is written.
    pub title: String,
    /// What it means, normalised.
    pub meaning: String,
    /// What it means, for people.
    pub shown: String,
    /// The words beside it that change no row: reasons, remarks, who agreed.
    pub words: String,
    /// The canonical tables and columns that it bears on, as `person.ethnicity`.
    pub bears_on: Vec<String>,
    /// The file and line that it stands in.
    pub origin: (String, usize),
}

/// The parts of a compiled mapping, in the order in which they are spoken of. No two have the same kind, place and name.
pub(crate) fn of(plan: &Plan) -> Vec<Part> {
    let mut out = Parts { plan, list: Vec::new() };
    out.habits();
    let names = places(&plan.files);
    for (file, place) in plan.files.iter().zip(&names) {
        out.mapping(file, place);
    }
    out.crosswalks();
    for (what, list) in [("kept aside whole", &plan.archive_file.archive), ("only looked up", &plan.archive_file.look_up)] {
        for (table, why) in list {
            out.put(Kind::WholeTable, "", &table.text, what.to_owned(), what.to_owned(), &why.text, Vec::new(), Some(table));
        }
    }
    for merge in &plan.merge_defs {
        let who = |survivor: &Word| if survivor.text.is_empty() { "a decision".to_owned() } else { survivor.text.clone() };
        let when = merge.when.as_ref().map_or(String::new(), ToString::to_string);
        let bears_on = vec![merge.canonical.text.clone()];
        let beside: Vec<String> = merge.beside.iter().map(|(table, key)| format!(" {:?} {:?}", table.text, key.text)).collect();
        let meaning = format!("{:?} {:?} {when:?} {:?}{}", merge.rows.text, merge.key.text, merge.survivor.text, beside.concat());
        let itself = if when.is_empty() { "that other tables mark".to_owned() } else { format!("where {when}") };
        let shown = format!("records of {} {itself} are the person of {}", merge.rows.text, who(&merge.survivor));
        out.put(Kind::Merge, "", &merge.canonical.text, meaning, shown, "", bears_on.clone(), Some(&merge.canonical));
        for mark in &merge.marked_by {
            let when = mark.when.as_ref().map_or(String::new(), ToString::to_string);
            let mut joins: Vec<String> = mark
                .joins
                .iter()
                .map(|it| {
                    let on: Vec<String> = it.on.iter().map(|(ours, theirs)| format!("{ours} = {}", theirs.text)).collect();
                    let filter = it.filter.as_ref().map(|(pred, _)| pred.to_string());
                    let take = it.take.as_ref().map(|(take, _)| take);
                    // Many says which it takes; that there must be one is said beside what is usual.
                    let must = if it.expect == Expect::One { " one" } else { "" };
                    format!(" {:?} {:?} {on:?} {filter:?} {take:?}{must}", it.name.text, it.table.text)
                })
                .collect();
            joins.sort();
            let meaning = format!("{:?} {when:?} {:?}{}", mark.key.text, mark.survivor.text, joins.concat());
            let which = if when.is_empty() { String::new() } else { format!(" where {when}") };
            let shown = format!("records of {}{which}: {} is the person of {}", mark.rows.text, mark.key.text, who(&mark.survivor));
            let name = format!("{} marked by {}", merge.canonical.text, mark.rows.text);
            out.put(Kind::Merge, "", &name, meaning, shown, "", bears_on.clone(), Some(&mark.rows));
        }
    }
    for merge in &plan.merges {
        for (merged, survivor) in &merge.decided {
            out.put(
                Kind::Survivor,
                &merge.canonical,
                merged,
                survivor.clone(),
                survivor.clone(),
                "",
                vec![merge.canonical.to_string()],
                None,
            );
        }
    }
    out.list.sort_by(|a, b| (a.kind, &a.place, &a.name).cmp(&(b.kind, &b.place, &b.name)));
    // The same condition written twice says nothing more.
    out.list.dedup_by(|a, b| (a.kind, &a.place, &a.name) == (b.kind, &b.place, &b.name));
    out.list
}

/// How a system writes values.
pub(crate) fn habits(source: &System) -> Vec<(&'static str, Vec<String>)> {
    let text = source.text.clone();
    vec![
        ("date", text.date),
        ("datetime", text.datetime),
        ("yes", text.yes),
        ("no", text.no),
        ("blank", text.blank),
        ("open_end", text.open_end.into_iter().collect()),
    ]
}

/// What each mapping file is called: by its tables, and by its file as well where several have the same.
fn places(files: &[MappingFile]) -> Vec<String> {
    let plain: Vec<String> = files.iter().map(|it| format!("{} from {}", it.target.text, it.rows.text)).collect();
    let twice = |name: &String| plain.iter().filter(|it| *it == name).count() > 1;
    plain
        .iter()
        .zip(files)
        .map(|(name, file)| if twice(name) { format!("{name} ({})", within(&file.path)) } else { name.clone() })
        .collect()
}

struct Parts<'p> {
    plan: &'p Plan,
    list: Vec<Part>,
}

impl Parts<'_> {
    #[expect(clippy::too_many_arguments, reason = "a part has so many sides")]
    fn put(
        &mut self,
        kind: Kind,
        place: &str,
        name: &str,
        meaning: String,
        shown: String,
        words: &str,
        bears_on: Vec<String>,
        at: Option<&Word>,
    ) {
        let origin =
            at.map_or_else(Default::default, |it| (self.plan.sources.path(it.at.file).to_owned(), self.plan.sources.line(it.at).0));
        let title = at.map_or(name, |it| if it.text.is_empty() { name } else { &it.text }).to_owned();
        self.list.push(Part {
            kind,
            place: place.to_owned(),
            name: name.to_owned(),
            title,
            meaning,
            shown,
            words: words.to_owned(),
            bears_on,
            origin,
        });
    }

    fn habits(&mut self) {
        for (name, words) in &self.plan.habits {
            let shown = if words.is_empty() { "nothing".to_owned() } else { words.join(", ") };
            self.put(Kind::Habit, "", name, format!("{words:?}"), shown, "", Vec::new(), None);
        }
    }

    fn mapping(&mut self, file: &MappingFile, place: &str) {
        let plan = self.plan;
        let table = file.target.text.clone();
        let on = |column: &str| vec![format!("{table}.{column}")];
        let whole = vec![table.clone()];
        let head = Word { text: String::new(), at: file.head };
        self.put(Kind::Mapping, place, "", rows_meaning(file), rows_shown(file), "", whole.clone(), Some(&head));
        let path = within(&file.path);
        self.put(Kind::File, place, "", path.to_owned(), path.to_owned(), "", whole.clone(), Some(&head));
        if !file.status.is_empty() {
            self.put(Kind::Status, place, "", file.status.clone(), file.status.clone(), "", whole.clone(), Some(&head));
        }
        for (kind, rules) in [(Kind::Exclude, &file.exclude), (Kind::Archive, &file.archive), (Kind::Era, &file.era)] {
            self.rules(kind, rules, place, &whole);
        }
        for join in &file.joins {
            let users: Vec<String> = plan
                .lineage
                .iter()
                .filter(|it| *it.mapping == *path && uses_join(file, &it.column, &join.name.text))
                .map(|it| format!("{table}.{}", it.column))
                .collect();
            let mut on: Vec<String> = join.on.iter().map(|(ours, theirs)| format!("{ours} = {}", theirs.text)).collect();
            on.sort();
            let filter = join.filter.as_ref().map_or(String::new(), |(pred, _)| format!(" where {pred}"));
            let expect = match join.expect {
                Expect::One => "one",
                Expect::AtMostOne => "at most one",
                Expect::Many => "many",
            };
            let take = join.take.as_ref().map_or(String::new(), |(take, _)| format!(", the {take}"));
            let only = join.only.as_ref().map_or(String::new(), |(pred, _)| format!(", only where {pred}"));
            let shown = format!("{} on {}{filter}, {expect}{take}{only}", join.table.text, on.join(" and "));
            self.put(Kind::Join, place, &join.name.text, shown.clone(), shown, "", users, Some(&join.name));
        }
        for (role, codes) in file.pivot.iter().flat_map(|it| &it.answers) {
            let codes: Vec<&str> = codes.iter().map(|it| it.text.as_str()).collect();
            self.put(Kind::Answer, place, &role.text, format!("{codes:?}"), codes.join(", "), "", whole.clone(), Some(role));
        }
        for (column, give) in &file.map {
            let bad = file.if_bad.iter().find(|(it, _)| it.text == column.text).map_or("", |(_, what)| what.text.as_str());
            let line = plan.lineage.iter().find(|it| *it.mapping == *path && *it.column == *column.text);
            let sentence = line.map_or_else(|| rule(give), |it| it.sentence.clone());
            let shown = match bad {
                "" => sentence,
                "hold" => format!("{sentence} (a bad value holds the record)"),
                _ => format!("{sentence} (a blank does not hold the record)"),
            };
            self.put(
                Kind::Column,
                place,
                &column.text,
                format!("{} | if bad {bad}", rule(give)),
                shown,
                "",
                on(&column.text),
                Some(column),
            );
        }
        for (column, why) in &file.not_held {
            self.put(Kind::NotHeld, place, &column.text, String::new(), String::new(), &why.text, on(&column.text), Some(column));
        }
        for (kind, list) in [(Kind::LeftBehind, &file.left_behind), (Kind::KeptAside, &file.keep_aside)] {
            for (column, why) in list {
                self.put(kind, place, &column.text, String::new(), String::new(), &why.text, Vec::new(), Some(column));
            }
        }
        for (column, agreed) in &file.agreed {
            let bears_on = if column.text == WHOLE { whole.clone() } else { on(&column.text) };
            self.put(Kind::Agreed, place, &column.text, String::new(), String::new(), &agreed.to_string(), bears_on, Some(column));
        }
    }

    fn rules(&mut self, kind: Kind, rules: &[Rule], place: &str, whole: &[String]) {
        for rule in rules {
            let text = rule.when.to_string();
            let at = Word { text: String::new(), at: rule.at };
            // What is said of an earlier system is a tag of the rows, and no remark.
            let (meaning, words) = if kind == Kind::Era { (rule.why.clone(), "") } else { (String::new(), rule.why.as_str()) };
            let shown = if kind == Kind::Era { format!("{text}: {}", rule.why) } else { text.clone() };
            self.put(kind, place, &text, meaning, shown, words, whole.to_vec(), Some(&at));
        }
        if rules.len() > 1 {
            let order: Vec<String> = rules.iter().map(|it| format!("{:?}", it.when.to_string())).collect();
            self.put(Kind::RuleOrder, place, kind.as_str(), order.join("\n"), String::new(), "", whole.to_vec(), None);
        }
    }

    /// The crosswalks, and the canonical lists that stand in place of one.
    fn crosswalks(&mut self) {
        let plan = self.plan;
        let mut used: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for line in &plan.lineage {
            for name in &line.code_maps {
                used.entry(name).or_default().insert(format!("{}.{}", line.table, line.column));
            }
        }
        let all: BTreeSet<&str> = used.keys().copied().chain(plan.crosswalks.keys().map(String::as_str)).collect();
        for name in all {
            let columns: Vec<String> = used.get(name).into_iter().flatten().cloned().collect();
            let Some(map) = plan.crosswalks.get(name) else {
                let shown = "the canonical list itself".to_owned();
                self.put(Kind::CodeMap, name, "", "list".to_owned(), shown, "", columns, None);
                continue;
            };
            let rest = match map.rest() {
                Some(Grade::Hold) => "a crosswalk; a code that it does not list holds the record",
                Some(_) => "a crosswalk; a code that it does not list counts as not recorded",
                None => "a crosswalk; a code that it does not list leaves a blank",
            };
            self.put(Kind::CodeMap, name, "", rest.to_owned(), rest.to_owned(), "", columns.clone(), None);
            let mut codes: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for (at, row) in map.rows.iter().enumerate() {
                codes.entry(plain(&row.source)).or_default().push(at);
            }
            for (code, mut rows) in codes {
                rows.sort_by_key(|it| map.rows[*it].from.map(|it| it.0));
                let rows: Vec<_> = rows.into_iter().map(|it| &map.rows[it]).collect();
                let meaning: Vec<String> = rows
                    .iter()
                    .map(|it| format!("{:?} {} {:?}", it.target, it.grade.as_str(), [it.from, it.to].map(|it| it.map(|it| it.0))))
                    .collect();
                let shown: Vec<String> = rows.iter().map(|it| leads_to(it)).collect();
                let words: Vec<String> = rows.iter().map(|it| words_of(it)).collect();
                let origin = Word { text: rows[0].source.clone(), at: rows[0].at };
                let words = words.join("; ");
                self.put(
                    Kind::Code,
                    name,
                    &code,
                    meaning.join("; "),
                    shown.join("; "),
                    words.trim_matches([';', ' ']),
                    columns.clone(),
                    Some(&origin),
                );
            }
        }
    }
}

/// Where a code leads.
fn leads_to(row: &crate::CodeRow) -> String {
    let target = match row.grade {
        Grade::None => "not recorded".to_owned(),
        Grade::Hold => "nothing: it holds the record".to_owned(),
        Grade::Equal => row.target.clone(),
        Grade::Wider | Grade::Narrower => format!("{} ({})", row.target, row.grade.as_str()),
    };
    let day = |word: &str, day: Option<caseport_model::Date>| {
        day.map_or(String::new(), |it| format!(" {word} {}", String::from_utf8_lossy(&it.iso())))
    };
    format!("{target}{}{}", day("from", row.from), day("to", row.to))
}

fn words_of(row: &crate::CodeRow) -> String {
    match (row.agreed_by.as_str(), row.note.as_str()) {
        ("", note) => note.to_owned(),
        (by, "") => format!("agreed by {by}"),
        (by, note) => format!("agreed by {by}: {note}"),
    }
}

fn uses_join(file: &MappingFile, column: &str, join: &str) -> bool {
    let text = file.map.iter().find(|(it, _)| it.text == column).map_or(String::new(), |(_, give)| rule(give));
    text.contains(&format!("{join}."))
        || text.contains(&format!("\"{join}\"."))
        || text.contains(&format!("count.{join}"))
        || text.contains(&format!("count.\"{join}\""))
}

/// Which records make a row, and how many.
fn rows_meaning(file: &MappingFile) -> String {
    let mut one_per: Vec<&str> = file.one_per.iter().map(|it| it.text.as_str()).collect();
    one_per.sort_unstable();
    let each = match &file.each {
        None => String::new(),
        Some(Each::Columns(columns)) => {
            format!(" each {:?}", columns.iter().map(|(column, given)| (&column.text, &given.text)).collect::<Vec<_>>())
        }
        Some(Each::Split { column, by }) => format!(" split {:?} {by:?}", column.text),
    };
    let pivot =
        file.pivot.as_ref().map_or(String::new(), |it| format!(" pivot {:?} {:?} {:?}", it.group.text, it.question.text, it.value.text));
    let stitch = file
        .stitch
        .as_ref()
        .map_or(String::new(), |it| format!(" stitch {:?} {:?} {:?} {}", it.per.text, it.start.text, it.end.text, it.gap));
    format!("{} {} {one_per:?}{each}{pivot}{stitch}", file.primary, file.precedence)
}

fn rows_shown(file: &MappingFile) -> String {
    let mut out = format!("a row for each record of {}", file.rows.text);
    if !file.one_per.is_empty() {
        let columns: Vec<&str> = file.one_per.iter().map(|it| it.text.as_str()).collect();
        put(&mut out, format_args!(", one for the same {}", columns.join(" and ")));
    }
    match &file.each {
        Some(Each::Columns(columns)) => {
            let given: Vec<String> = columns.iter().map(|(column, given)| format!("{} ({})", column.text, given.text)).collect();
            put(&mut out, format_args!(", for each of {} that says yes", given.join(", ")));
        }
        Some(Each::Split { column, by }) => put(&mut out, format_args!(", for each part of {} between “{by}”", column.text)),
        None => {}
    }
    if let Some(join) = file.fan() {
        put(&mut out, format_args!(", for each record of {} that {} finds", join.table.text, join.name.text));
    }
    if let Some(pivot) = &file.pivot {
        put(
            &mut out,
            format_args!(
                ", the answers {} to the questions {} with the same {} together",
                pivot.value.text, pivot.question.text, pivot.group.text
            ),
        );
    }
    if let Some(stitch) = &file.stitch {
        let (per, start, end) = (&stitch.per.text, &stitch.start.text, &stitch.end.text);
        put(&mut out, format_args!(", periods from {start} to {end} of the same {per} that touch within {} days together", stitch.gap));
    }
    if !file.primary {
        out += ", beside the mapping that decides the fate of the record";
    }
    if file.precedence > 0 {
        put(&mut out, format_args!(", behind mappings of a precedence below {}", file.precedence));
    }
    out
}

fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("writing to a string cannot fail");
}
