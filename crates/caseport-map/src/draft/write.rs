//! The files of a drafted mapping. What is proposed with confidence is mapped; everything else is kept aside, undecided, with the nearest guess as its reason.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    sync::Arc,
};

use caseport_model::{Column, Required, System, Table, Type};

use super::{CONFIDENT, FactsOf, Knowledge, propose::ColumnProposal, propose::TableProposal, score::only_key};

/// A drafted mapping.
#[derive(Debug, Clone, Default)]
pub struct Drafted {
    /// Its files, by path within the folder of the system.
    pub files: BTreeMap<String, String>,
    /// Columns that are mapped.
    pub mapped: usize,
    /// Columns that wait for a decision.
    pub undecided: usize,
    /// Tables that no canonical table was proposed for.
    pub tables_undecided: usize,
}

/// One mapping file to be.
struct Landing<'a> {
    source: &'a Table,
    canonical: &'a Table,
    primary: bool,
    /// By the position of the canonical column: the source column, its confidence and the reasons.
    map: BTreeMap<usize, Given<'a>>,
}

struct Given<'a> {
    column: &'a Column,
    confidence: f64,
    why: String,
}

/// Steps that check what they read, and so say more than the type does.
const CHECKING: [&str; 6] = ["nhs_number", "upn", "uln", "urn", "postcode", "phone"];

/// Writes the mapping of what was proposed. It passes `map check` whatever was proposed.
pub fn write(knowledge: &Knowledge<'_>, source: &System, facts: &FactsOf, proposals: &[TableProposal]) -> Drafted {
    let mut landings: Vec<Landing<'_>> = Vec::new();
    for (table, proposal) in source.layout.tables.iter().zip(proposals) {
        landings.extend(landings_of(knowledge, table, proposal));
    }
    let makers: BTreeSet<(String, String)> =
        landings.iter().map(|it| (it.canonical.name.to_string(), it.source.name.to_string())).collect();
    let mut drafted = Drafted::default();
    let written: Vec<Written> = landings
        .iter()
        .map(|it| file(knowledge, it, proposals.iter().find(|proposal| proposal.table == it.source.name), facts, &makers))
        .collect();
    for (landing, it) in landings.iter().zip(&written) {
        let alone = landings.iter().filter(|it| it.canonical.name == landing.canonical.name).count() == 1;
        let name = if alone {
            format!("to-ics/{}.toml", landing.canonical.name)
        } else {
            format!("to-ics/{}.{}.toml", landing.canonical.name, landing.source.name)
        };
        let mut text = it.text.clone();
        if landing.primary {
            let of_table = landings.iter().zip(&written).filter(|(it, _)| it.source.name == landing.source.name);
            let used: BTreeSet<&Arc<str>> = of_table.flat_map(|(_, it)| &it.used).collect();
            drafted.mapped += used.len();
            text.push_str("\n[keep_aside]\n");
            for column in landing.source.columns.iter().filter(|it| !used.contains(&it.name)) {
                drafted.undecided += 1;
                let proposal = proposals.iter().find(|it| it.table == landing.source.name);
                let why = proposal.and_then(|it| it.columns.iter().find(|it| it.column == column.name)).map_or(String::new(), guess);
                let _ = writeln!(text, "{} = {}", quoted(&column.name), quoted(&why));
            }
        }
        drafted.files.insert(name, text);
    }
    let mut archive = String::from("# Tables without a proposal are kept aside whole until somebody decides.\n[archive]\n");
    for (table, proposal) in source.layout.tables.iter().zip(proposals) {
        if landings.iter().any(|it| it.source.name == table.name) {
            continue;
        }
        drafted.tables_undecided += 1;
        drafted.undecided += table.columns.len();
        let nearest = proposal.canonical.first().map_or(String::new(), |(name, score)| format!("; the nearest is {name} ({score:.2})"));
        let why = if table.key().next().is_none() { "no column of it seems to be its key" } else { "nothing fits well enough" };
        let _ = writeln!(archive, "{} = {}", quoted(&table.name), quoted(&format!("undecided: {why}{nearest}")));
    }
    drafted.files.insert("to-ics/archive.toml".to_owned(), archive);
    drafted
}

/// The canonical tables that a source table fills.
fn landings_of<'a>(knowledge: &'a Knowledge<'_>, table: &'a Table, proposal: &TableProposal) -> Vec<Landing<'a>> {
    let Some(key) = only_key(table) else { return Vec::new() };
    let layout = &knowledge.canonical.layout;
    let is_own = |column: &ColumnProposal| {
        table.column(&column.column).is_some_and(|it| it.required != Required::Key && it.reference.is_none() && !it.name.contains('"'))
    };
    let mut fills: BTreeMap<&str, (usize, f64)> = BTreeMap::new();
    for column in proposal.columns.iter().filter(|it| is_own(it)) {
        if let Some(first) = column.targets.first().filter(|it| it.confidence >= CONFIDENT) {
            let entry = fills.entry(&first.table).or_default();
            entry.0 += 1;
            entry.1 += first.confidence;
        }
    }
    let as_whole = |name: &str| proposal.canonical.iter().find(|(it, _)| **it == *name).map_or(0.0, |(_, score)| *score);
    let mut order: Vec<(&str, usize, f64)> = fills.into_iter().map(|(name, (n, sum))| (name, n, sum + as_whole(name))).collect();
    order.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(b.0)));
    let mut out: Vec<Landing<'a>> = Vec::new();
    for (name, columns, _) in order {
        // A second table needs more than one column that says so.
        if !out.is_empty() && columns < 2 {
            continue;
        }
        let Some(canonical) = layout.table(name) else { continue };
        let Some(canonical_key) = only_key(canonical) else { continue };
        let mut map = BTreeMap::new();
        let own_key = &table.columns[key];
        let proposed = proposal.columns.iter().find(|it| it.column == own_key.name).and_then(|it| {
            it.targets.iter().find(|it| *it.table == *canonical.name && *it.column == *canonical.columns[canonical_key].name)
        });
        let confidence = proposed.map_or(CONFIDENT, |it| it.confidence);
        map.insert(canonical_key, Given { column: own_key, confidence, why: "it is the key of its table".to_owned() });
        for column in &proposal.columns {
            let Some(theirs) = table.column(&column.column).filter(|it| it.required != Required::Key && !it.name.contains('"')) else {
                continue;
            };
            let Some(best) = column.targets.iter().find(|it| *it.table == *canonical.name && it.confidence >= CONFIDENT) else { continue };
            // What is better placed in another table goes there.
            if column.targets[0].table != best.table && theirs.reference.is_none() {
                continue;
            }
            let Some(position) = canonical.position(&best.column).filter(|it| *it != canonical_key) else { continue };
            let better = map.get(&position).is_none_or(|it: &Given<'_>| it.confidence < best.confidence);
            if better {
                map.insert(position, Given { column: theirs, confidence: best.confidence, why: best.reasons.join("; ") });
            }
        }
        let primary = out.is_empty();
        out.push(Landing { source: table, canonical, primary, map });
    }
    out
}

/// A mapping file without its `[keep_aside]`, and the source columns that it uses.
struct Written {
    text: String,
    used: BTreeSet<Arc<str>>,
}

fn file(
    knowledge: &Knowledge<'_>,
    landing: &Landing<'_>,
    proposal: Option<&TableProposal>,
    facts: &FactsOf,
    makers: &BTreeSet<(String, String)>,
) -> Written {
    let Landing { source, canonical, primary, map } = landing;
    let mut text = format!(
        "# Drafted. Each line is a proposal with its confidence and its reasons: confirm it, correct it, or take it out.\n[table]\ntarget  = {}\nrows    = {}\n{}status  = \"draft\"\n\n[map]\n",
        quoted(&canonical.name),
        quoted(&source.name),
        if *primary { "" } else { "primary = false\n" }
    );
    let (mut held, mut not_held) = (String::new(), String::new());
    let mut used: BTreeSet<Arc<str>> = source.key().map(|it| source.columns[it].name.clone()).collect();
    for (position, column) in canonical.columns.iter().enumerate() {
        let given = map.get(&position);
        if let Some(expression) = given.and_then(|it| expression(knowledge, landing, column, it, facts, makers)) {
            let said = given.map_or(String::new(), |it| format!("   # {:.2}: {}", it.confidence, it.why));
            let _ = writeln!(text, "{} = {}{said}", column.name, quoted(&expression));
            used.extend(given.map(|it| it.column.name.clone()));
            // Where other mappings hold a record rather than guess, so does this one.
            if column.required == Required::No && knowledge.holds.contains(&(canonical.name.to_string(), column.name.to_string())) {
                let _ = writeln!(held, "{} = \"hold\"", column.name);
            }
        } else if let Some(expression) = own(landing, column, makers) {
            let _ = writeln!(text, "{} = {}", column.name, quoted(&expression));
        } else {
            let why = match given {
                Some(given) => format!("undecided: {} refers to a table without a mapping into it", given.column.name),
                None => nearest_to(proposal, canonical, column),
            };
            let _ = writeln!(not_held, "{} = {}", column.name, quoted(&why));
        }
    }
    if !held.is_empty() {
        let _ = write!(text, "\n[if_bad]\n{held}");
    }
    let _ = write!(text, "\n[not_held]\n{not_held}");
    Written { text, used }
}

/// Why a source column is not mapped, with the best guess.
fn guess(column: &ColumnProposal) -> String {
    match column.targets.first() {
        Some(best) => {
            format!("undecided: the best guess is {}.{} ({:.2}): {}", best.table, best.column, best.confidence, best.reasons.join("; "))
        }
        None => "undecided: nothing is like it".to_owned(),
    }
}

/// Why a canonical column is not filled, with the column that comes nearest.
fn nearest_to(proposal: Option<&TableProposal>, canonical: &Table, column: &Column) -> String {
    let targets = proposal.into_iter().flat_map(|it| it.columns.iter().map(|theirs| (theirs, &theirs.targets)));
    let found = targets
        .filter_map(|(theirs, targets)| {
            let target = targets.iter().find(|it| it.table == canonical.name && it.column == column.name)?;
            Some((target.confidence, &theirs.column))
        })
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match found {
        Some((confidence, theirs)) => format!("undecided: the nearest is {theirs} ({confidence:.2})"),
        None => "undecided: nothing in the extract is like it".to_owned(),
    }
}

/// The rule for one canonical column; `None` where it would refer to rows that nothing makes.
fn expression(
    knowledge: &Knowledge<'_>,
    landing: &Landing<'_>,
    column: &Column,
    given: &Given<'_>,
    facts: &FactsOf,
    makers: &BTreeSet<(String, String)>,
) -> Option<String> {
    let name = format!("\"{}\"", given.column.name);
    if column.required == Required::Key {
        return Some(format!("{name} | key"));
    }
    if let Some((canonical, _)) = &column.reference {
        let (table, _) = given.column.reference.as_ref()?;
        return makers.contains(&(canonical.clone(), table.clone())).then(|| format!("{name} | ref {canonical} from {table}"));
    }
    let step = match column.kind {
        Type::Date => "date".to_owned(),
        Type::DateTime => "datetime".to_owned(),
        Type::PartialDate => "partial_date".to_owned(),
        Type::Int => "int".to_owned(),
        Type::Decimal => "decimal".to_owned(),
        Type::Bool => "flag".to_owned(),
        Type::Code => match &column.codes {
            Some(list) => {
                let facts = facts.get(&(landing.source.name.to_string(), given.column.name.to_string()));
                let labels = facts.is_some_and(|it| it.lists.iter().any(|(it, labels)| it == list && *labels));
                format!("{} {list}", if labels { "label" } else { "code" })
            }
            None => "tidy".to_owned(),
        },
        Type::String(_) | Type::Text => {
            let learnt = knowledge
                .canonical
                .layout
                .tables
                .iter()
                .position(|it| it.name == landing.canonical.name)
                .and_then(|at| knowledge.tables[at].columns[landing.canonical.position(&column.name)?].step.as_deref());
            match learnt.filter(|it| CHECKING.contains(it)) {
                Some(step) => step.to_owned(),
                None if column.kind == Type::Text => "text".to_owned(),
                None => "tidy".to_owned(),
            }
        }
    };
    Some(format!("{name} | {step}"))
}

/// A reference to the row that the same record makes in the table's first mapping: the person of a person's further names.
fn own(landing: &Landing<'_>, column: &Column, makers: &BTreeSet<(String, String)>) -> Option<String> {
    let (canonical, _) = column.reference.as_ref().filter(|_| column.required == Required::Yes)?;
    let key = &landing.source.columns[only_key(landing.source)?].name;
    let made = *canonical != *landing.canonical.name && makers.contains(&(canonical.clone(), landing.source.name.to_string()));
    made.then(|| format!("\"{key}\" | ref {canonical} from {}", landing.source.name))
}

fn quoted(text: &str) -> String {
    // In keys, only the quotes of a basic string are certain.
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            it if it.is_control() => out.push(' '),
            it => out.push(it),
        }
    }
    out.push('"');
    out
}
