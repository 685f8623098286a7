//! Checks a system's mappings and compiles them: after this nothing can fail on data.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use caseport_model::{Date, Landing, LandingId, Required, System, SystemFiles, Table, Type};

use crate::{
    Mapping,
    account::account,
    choice,
    codemap::CodeMap,
    coverage::Coverage,
    dates::Formats,
    diagnostic::{At, Collector, Diagnostics, nearest},
    document, effective,
    fits::give_node,
    hash,
    joins::joins,
    lineage::{self, ColumnLineage},
    merges, overlay, parts,
    plan::{ColumnPlan, EachPlan, FanPlan, IndexSpec, MappingPlan, MergePlan, Node, PivotPlan, Plan, StitchPlan, TablePlan, Test, Whole},
    scope::{Scope, Shared, blanks, is_verbatim, needs_others, only_cell, test_needs_others},
    step::{KeySpace, World as _, YesNo},
    tree::{ArchiveFile, Each, MappingFile, MergeDef, WHOLE, Word, is_mapping, mapping_file},
    way::{Way, within},
    whole_tables::{archive_file, merges_file},
};

/// Everything that was read, before it is resolved.
pub(crate) struct Parsed {
    pub(crate) files: Vec<MappingFile>,
    pub(crate) crosswalks: BTreeMap<String, CodeMap>,
    pub(crate) merges: Vec<MergeDef>,
    pub(crate) decided: Vec<(String, String)>,
    pub(crate) archive: ArchiveFile,
}

/// Compiles the mappings of a system into the canonical model, with an overlay over them. All mistakes come back at once.
pub fn compile(source: &System, target: &System, overlay: Option<&SystemFiles>) -> Result<Mapping, Diagnostics> {
    compile_way(&Way::inward(source, target), overlay)
}

/// Compiles the mappings of one way, with an overlay over them. All mistakes come back at once.
pub fn compile_way(way: &Way<'_>, overlay: Option<&SystemFiles>) -> Result<Mapping, Diagnostics> {
    let mut out = Collector::default();
    check_habits(way.source, &mut out);
    let mut parsed = read(way, &mut out);
    if let Some(overlay) = overlay {
        overlay::lay(way, overlay, &mut parsed, &mut out);
    }
    let plan = resolve(way, parsed, &mut out);
    match plan {
        Some(plan) if out.is_empty() => {
            let plan = Arc::new(plan);
            Ok(Mapping { landings: plan.landings.clone(), plan })
        }
        _ => Err(out.finish()),
    }
}

fn check_habits(source: &System, out: &mut Collector) {
    let text = &source.text;
    let formats = text.date.iter().chain(&text.datetime).map(String::as_str);
    let wrong_end = text.open_end.as_deref().is_some_and(|it| Date::parse_iso(it).is_none());
    let cause = Formats::parse(formats).err().or_else(|| wrong_end.then(|| "`open_end` is a date YYYY-MM-DD".to_owned()));
    if let Some(cause) = cause {
        let file = out.sources.add("system.toml", source.files.get("system.toml").map_or("", String::as_str));
        out.error(At { file, start: 0, end: 0 }, "L019", cause, "under [text]");
    }
    for table in &source.layout.tables {
        for column in &table.columns {
            if let Err(cause) = Formats::parse(column.formats.iter().map(String::as_str)) {
                let file = out.sources.add("columns.csv", source.files.get("columns.csv").map_or("", String::as_str));
                let at = out.sources.text(file).find(&format!("{},{},", table.name, column.name)).unwrap_or(0);
                out.error(At { file, start: at, end: at }, "L019", cause, "the format of this column");
            }
        }
    }
}

fn read(way: &Way<'_>, out: &mut Collector) -> Parsed {
    let mut parsed =
        Parsed { files: Vec::new(), crosswalks: BTreeMap::new(), merges: Vec::new(), decided: Vec::new(), archive: ArchiveFile::default() };
    for (path, text) in way.home.folder(way.folder) {
        let whole = format!("{}/{path}", way.folder);
        if let Some(name) = path.strip_prefix("codes/").and_then(|it| it.strip_suffix(".csv")) {
            parsed.crosswalks.insert(name.to_owned(), CodeMap::parse(name, &whole, text, out));
        } else if path == "merges.toml" {
            parsed.merges = merges_file(&whole, text, out);
        } else if path == "archive.toml" {
            parsed.archive = archive_file(&whole, text, out);
        } else if is_mapping(path) {
            parsed.files.push(mapping_file(&whole, text, false, out));
        }
    }
    parsed
}

pub(crate) fn unknown_table(system: &System, word: &Word, what: &str, out: &mut Collector) {
    // An empty name was already said to be missing.
    if !word.text.is_empty() {
        let help = nearest(&word.text, system.layout.tables.iter().map(|it| &*it.name));
        out.error_help(word.at, "L011", format!("there is no {what} table `{}`", word.text), "unknown table", help);
    }
}

fn resolve(way: &Way<'_>, parsed: Parsed, out: &mut Collector) -> Option<Plan> {
    let (source, target) = (way.source, way.target);
    let Parsed { mut files, crosswalks, merges, decided, archive } = parsed;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let shared = Shared {
        way: *way,
        source,
        target,
        crosswalks: crosswalks.into_iter().map(|(name, map)| (name, Arc::new(map))).collect(),
        yes_no: Arc::new(YesNo { yes: source.text.yes.clone(), no: source.text.no.clone() }),
        open_end: source.text.open_end.as_deref().and_then(Date::parse_iso),
        makers: files.iter().map(|it| (it.target.text.clone(), it.rows.text.clone())).collect(),
        merges: merges
            .iter()
            .map(|it| {
                let rows = std::iter::once(&it.rows).chain(it.beside.iter().map(|(table, _)| table)).map(|it| it.text.clone());
                (it.canonical.text.clone(), rows.collect())
            })
            .collect(),
    };
    let mut indexes = Vec::new();
    let mut used: BTreeSet<(Arc<str>, Arc<str>)> = BTreeSet::new();
    let mut lineage = Vec::new();
    let mut mappings = Vec::new();
    let mut landings = Vec::new();
    for file in &files {
        let (Some(table), Some(canonical)) = (source.layout.table(&file.rows.text), target.layout.table(&file.target.text)) else {
            if source.layout.table(&file.rows.text).is_none() {
                unknown_table(source, &file.rows, "source", out);
            }
            if target.layout.table(&file.target.text).is_none() {
                unknown_table(target, &file.target, way.far_side(), out);
            }
            continue;
        };
        let landing = landings.len();
        let mut scope = Scope::of(&shared, out, &mut indexes, table, Some(canonical));
        let mapping = one(file, canonical, landing, &mut scope, &mut lineage, &mut used);
        landings.push(Landing {
            id: LandingId(landing as u16),
            mapping: within(&file.path).into(),
            source: table.name.clone(),
            canonical: Some(canonical.name.clone()),
            primary: file.primary,
            one_per: !file.one_per.is_empty(),
            precedence: file.precedence,
        });
        mappings.extend(mapping);
    }
    let merge_defs = merges;
    let merges = merges::plans(&shared, &merge_defs, &decided, &mut indexes, &mut used, out);
    // What an unreadable expression would have used is unknown; its columns are not said to be unaccounted for.
    if !out.has("L001") {
        account(source, target, &files, &used, out);
    }
    let tables = table_plans(source, &files, &archive, &indexes, &used, &mut landings, out);
    if !out.is_empty() || mappings.len() != files.len() {
        return None;
    }
    let coverage = Coverage::of(source, target, &files, &archive, &used);
    let hash = hash::of(source, &files, &shared.crosswalks, &archive, &merges);
    let mut plan = Plan {
        landings,
        by_name: tables.iter().enumerate().map(|(position, table)| (table.name.clone(), position)).collect(),
        tables,
        mappings,
        indexes,
        merges,
        document: String::new(),
        effective: String::new(),
        hash,
        lineage,
        coverage,
        files,
        crosswalks: shared.crosswalks.clone(),
        archive_file: archive,
        merge_defs,
        sources: out.sources.clone(),
        habits: parts::habits(source),
    };
    for number in 0..plan.mappings.len() {
        let mapping = &plan.mappings[number];
        let of = |it: &MergePlan| {
            let own = (it.canonical == mapping.target).then_some((it.table, &it.key));
            let beside = it.beside.iter().filter(|_| it.canonical == mapping.target).map(|(table, key)| (*table, key));
            own.into_iter().chain(beside).find(|(table, _)| plan.tables[*table].name == mapping.source).map(|(_, key)| key.0)
        };
        let merge = plan.merges.iter().enumerate().find_map(|(merge, it)| Some((merge, of(it)?)));
        plan.mappings[number].merge = merge;
    }
    plan.document = document::write(way, &plan);
    plan.effective = effective::write(&plan.files, &plan.crosswalks, &plan.archive_file, &out.sources);
    Some(plan)
}

/// Compiles one mapping file.
fn one<'a>(
    file: &'a MappingFile,
    canonical: &'a Table,
    landing: usize,
    scope: &mut Scope<'a>,
    lineage: &mut Vec<ColumnLineage>,
    used: &mut BTreeSet<(Arc<str>, Arc<str>)>,
) -> Option<MappingPlan> {
    joins(file, scope);
    if let Some(Each::Columns(columns)) = &file.each {
        scope.each = Some(columns.iter().map(|(_, given)| given.text.clone()).collect());
    } else if file.each.is_some() {
        scope.each = Some(Vec::new());
    }
    scope.roles = file.pivot.iter().flat_map(|it| &it.answers).map(|(role, _)| role.text.clone()).collect();
    let rules = |rules: &[crate::tree::Rule], scope: &mut Scope<'a>| -> Vec<(Test, Arc<str>)> {
        rules.iter().filter_map(|rule| Some((scope.pred(&rule.when)?, Arc::from(rule.why.as_str())))).collect()
    };
    let names: Vec<&str> = match (&file.pivot, &file.each) {
        (Some(pivot), _) => vec![&pivot.value.text, &pivot.question.text],
        (None, Some(Each::Columns(columns))) => columns.iter().map(|(column, _)| column.text.as_str()).collect(),
        (None, Some(Each::Split { column, .. })) => vec![&column.text],
        (None, None) => Vec::new(),
    };
    scope.implied = names.into_iter().filter_map(|name| scope.table.column(name)).map(|it| it.name.clone()).collect();
    scope.asked = 0;
    let exclude = rules(&file.exclude, scope);
    let archive = rules(&file.archive, scope);
    let era = rules(&file.era, scope);
    let fan = fan_plan(file, scope);
    let each = each_plan(file, scope);
    let pivot = pivot_plan(file, scope);
    let stitch = stitch_plan(file, scope);
    if [file.each.is_some(), file.pivot.is_some(), file.stitch.is_some(), fan.is_some()].iter().filter(|it| **it).count() > 1 {
        let title = "a mapping has only one of [each], [pivot], [stitch] and a join with take = \"each\"";
        scope.out.error(file.head, "L050", title, "this mapping has more");
    }
    let mut key_columns: BTreeSet<Arc<str>> = BTreeSet::new();
    let mut key_asks = 0;
    let mut columns = Vec::new();
    let mut whole = true;
    for (name, _) in &file.map {
        if canonical.position(&name.text).is_none() {
            let help = nearest(&name.text, canonical.columns.iter().map(|it| &*it.name));
            scope.out.error_help(name.at, "L010", format!("`{}` has no column `{}`", canonical.name, name.text), "unknown column", help);
        }
    }
    for column in &canonical.columns {
        let given = file.map.iter().find(|(name, _)| *name.text == *column.name);
        let node = match given {
            None => None,
            Some((name, give)) => {
                used.extend(std::mem::take(&mut scope.uses));
                scope.maps.clear();
                scope.looked_up.clear();
                scope.asked = 0;
                scope.expected.clone_from(&column.codes);
                let compiled = give_node(give, column, name.at, scope);
                scope.expected = None;
                if column.required == Required::Key {
                    key_asks |= scope.asked;
                    key_columns.extend(scope.uses.iter().filter(|(table, _)| *table == scope.table.name).map(|(_, name)| name.clone()));
                }
                if let Some(node) = &compiled
                    && let Some(clash) = scope
                        .uses
                        .iter()
                        .filter(|(table, _)| *table == scope.table.name)
                        .find_map(|(_, used)| file.left_behind.iter().find(|(left, _)| *left.text == **used))
                    && clash.0.at.file == name.at.file
                {
                    let _ = node;
                    scope.out.error(clash.0.at, "L022", format!("`{}` is mapped and left behind", clash.0.text), "it goes somewhere");
                }
                lineage.push(lineage::of(file, name, give, column, canonical, scope));
                whole &= compiled.is_some();
                compiled
            }
        };
        let if_bad = file.if_bad.iter().find(|(name, _)| *name.text == *column.name).map(|(_, what)| what);
        if let Some(what) = if_bad {
            if column.required == Required::Key && what.text == "blank" {
                scope.out.error(what.at, "L024", format!("`{}` is part of the key and cannot be blank", column.name), "say hold");
            }
            if given.is_none() {
                scope.out.error(what.at, "L024", format!("`{}` is not mapped here", column.name), "nothing can be bad");
            }
        }
        let says = |word: &str| if_bad.is_some_and(|it| it.text == word);
        let hold_blank = match column.required {
            Required::Key => true,
            Required::Yes => !says("blank"),
            Required::No => false,
        };
        let first = scope.uses.first().filter(|_| given.is_some()).map(|(_, name)| name.clone());
        let code_cell = node.as_ref().and_then(only_cell).filter(|cell| is_code_cell(cell, scope)).cloned();
        columns.push(ColumnPlan {
            name: column.name.clone(),
            kind: column.kind,
            verbatim: node.as_ref().is_some_and(is_verbatim),
            hold_blank,
            hold_bad: hold_blank || says("hold"),
            source: first.unwrap_or_else(|| column.name.clone()),
            code_cell,
            choice: given
                .filter(|_| node.is_some())
                .and_then(|(_, give)| choice::of(give, column.kind, format!("{}.{}", canonical.name, column.name), &scope.table.name)),
            node,
        });
    }
    used.extend(std::mem::take(&mut scope.uses));
    for (name, _) in &file.if_bad {
        if canonical.position(&name.text).is_none() {
            let help = nearest(&name.text, canonical.columns.iter().map(|it| &*it.name));
            scope.out.error_help(name.at, "L010", format!("`{}` has no column `{}`", canonical.name, name.text), "unknown column", help);
        }
    }
    // A decision is about a column of either side, or about the mapping as a whole.
    for (name, _) in file.agreed.iter().filter(|(name, _)| name.text != WHOLE) {
        if canonical.position(&name.text).is_none() && scope.table.position(&name.text).is_none() {
            let help = nearest(&name.text, canonical.columns.iter().map(|it| &*it.name));
            scope.out.error_help(name.at, "L010", format!("`{}` has no column `{}`", canonical.name, name.text), "unknown column", help);
        }
    }
    let key: Vec<usize> = canonical.key().collect();
    if !file.one_per.is_empty() {
        let wanted: BTreeSet<&str> = file.one_per.iter().map(|it| it.text.as_str()).collect();
        for word in &file.one_per {
            scope.column(&word.text, word.at);
        }
        if wanted != key_columns.iter().map(|it| &**it).collect() {
            let made = key_columns.iter().map(|it| &**it).collect::<Vec<_>>().join(", ");
            scope.out.error(
                file.one_per[0].at,
                "L025",
                "`one_per` names the columns that the key is made of",
                format!("the key is made of {made}"),
            );
        }
        used.extend(std::mem::take(&mut scope.uses));
    }
    if let Some(join) = file.fan().filter(|_| fan.as_ref().is_some_and(|it| key_asks & 1 << it.join == 0)) {
        let title = format!("`{}` makes a row of each of its records, and the key does not say which", join.name.text);
        scope.out.error(join.name.at, "L050", title, "name a column of it in the key");
    }
    let grouped = pivot.is_some() || stitch.is_some();
    if grouped {
        let key_needs = key.iter().any(|it| columns[*it].node.as_ref().is_some_and(needs_others));
        if key_needs || exclude.iter().chain(&archive).any(|(test, _)| test_needs_others(test)) {
            scope.out.error(
                file.head,
                "L050",
                "under [pivot] and [stitch], the key and the exclusions use the record's own columns only",
                "a join or an answer is used there",
            );
        }
    }
    whole.then(|| MappingPlan {
        primary: file.primary,
        landing,
        source: scope.table.name.clone(),
        target: canonical.name.clone(),
        columns,
        key,
        exclude,
        archive,
        era,
        joins: std::mem::take(&mut scope.joins),
        each,
        fan,
        pivot,
        stitch,
        merge: None,
        space: KeySpace { source: scope.table.key_space.clone(), verbatim: scope.shared.way.keeps_keys(canonical) },
    })
}

fn is_code_cell(node: &Node, scope: &Scope<'_>) -> bool {
    match node {
        Node::Coded(..) => true,
        Node::Cell(position, _) => scope.table.columns[*position].kind == Type::Code,
        Node::Joined(join, slot, _) => {
            let position = scope.indexes[scope.joins[*join].index].columns[*slot];
            scope.join_tables[*join].columns[position].kind == Type::Code
        }
        _ => false,
    }
}

/// The join whose records make a row each. Exclusions are asked before, of the record as a whole.
fn fan_plan(file: &MappingFile, scope: &mut Scope<'_>) -> Option<FanPlan> {
    let def = file.fan()?;
    let join = scope.joins.iter().position(|it| *it.name == *def.name.text)?;
    if std::mem::take(&mut scope.asked) & 1 << join != 0 {
        let title = format!("`{}` makes a row of each of its records, and an exclusion asks the record as a whole", def.name.text);
        scope.out.error(def.name.at, "L050", title, "ask another join there");
    }
    let only = match &def.only {
        Some((pred, _)) => Some(scope.pred(pred)?),
        None => None,
    };
    let needing = scope.joins.iter().enumerate().filter(|(number, it)| *number != join && it.needs & 1 << join != 0);
    Some(FanPlan { join, only, again: needing.fold(0, |all, (number, _)| all | 1 << number) })
}

fn each_plan(file: &MappingFile, scope: &mut Scope<'_>) -> Option<EachPlan> {
    match file.each.as_ref()? {
        Each::Columns(columns) => {
            if scope.shared.yes_no.yes.is_empty() {
                scope.out.error(file.head, "L018", "system.toml names no words for `yes` under [text]", "[each] needs them");
            }
            let words = scope.shared.yes_no.clone();
            let columns = columns
                .iter()
                .filter_map(|(name, given)| {
                    let position = scope.column(&name.text, name.at)?;
                    let words = blanks(scope.shared.source, scope.table, position);
                    Some((position, words, scope.table.columns[position].name.clone(), given.text.as_str().into()))
                })
                .collect();
            Some(EachPlan::Columns(columns, words))
        }
        Each::Split { column, by } => {
            let position = scope.column(&column.text, column.at)?;
            if by.is_empty() {
                scope.out.error(column.at, "L018", "`by` is empty", "a separator is wanted");
                return None;
            }
            Some(EachPlan::Split(position, blanks(scope.shared.source, scope.table, position), by.as_str().into()))
        }
    }
}

fn pivot_plan(file: &MappingFile, scope: &mut Scope<'_>) -> Option<PivotPlan> {
    let pivot = file.pivot.as_ref()?;
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for word in pivot.answers.iter().flat_map(|(_, codes)| codes) {
        if !known.insert(&word.text) {
            scope.out.error(word.at, "L018", format!("the question `{}` stands for two answers", word.text), "the second");
        }
    }
    let group = scope.column(&pivot.group.text, pivot.group.at);
    let question = scope.column(&pivot.question.text, pivot.question.at);
    let value = scope.column(&pivot.value.text, pivot.value.at);
    let (group, value) = (group?, value?);
    Some(PivotPlan {
        group: (group, blanks(scope.shared.source, scope.table, group)),
        group_name: scope.table.columns[group].name.clone(),
        question: question?,
        value: (value, blanks(scope.shared.source, scope.table, value)),
        roles: pivot.answers.iter().map(|(_, codes)| codes.iter().map(|it| it.text.trim().into()).collect()).collect(),
    })
}

fn stitch_plan(file: &MappingFile, scope: &mut Scope<'_>) -> Option<StitchPlan> {
    let stitch = file.stitch.as_ref()?;
    let per = scope.column(&stitch.per.text, stitch.per.at);
    let start = scope.column(&stitch.start.text, stitch.start.at);
    let end = scope.column(&stitch.end.text, stitch.end.at);
    let (per, start, end) = (per?, start?, end?);
    let words = |scope: &Scope<'_>, position| blanks(scope.shared.source, scope.table, position);
    let dated = |scope: &mut Scope<'_>, position| {
        let blanks = words(scope, position);
        let formats = scope.formats(false, Some(&Node::Raw(position)));
        (position, blanks, formats)
    };
    let (start, end) = (dated(scope, start), dated(scope, end));
    Some(StitchPlan { per: (per, words(scope, per)), start, end, gap: stitch.gap, open_end: scope.shared.open_end })
}

fn table_plans(
    source: &System,
    files: &[MappingFile],
    archive: &ArchiveFile,
    indexes: &[IndexSpec],
    used: &BTreeSet<(Arc<str>, Arc<str>)>,
    landings: &mut Vec<Landing>,
    out: &mut Collector,
) -> Vec<TablePlan> {
    for (word, _) in archive.archive.iter().chain(&archive.look_up) {
        if source.layout.table(&word.text).is_none() {
            unknown_table(source, word, "source", out);
        }
    }
    let mut plans = Vec::new();
    for (position, table) in source.layout.tables.iter().enumerate() {
        let mappings: Vec<usize> = (0..files.len()).filter(|it| *files[*it].rows.text == *table.name).collect();
        let primaries: Vec<usize> = mappings.iter().copied().filter(|it| files[*it].primary).collect();
        let archived = archive.archive.iter().find(|(word, _)| *word.text == *table.name);
        let look_up = archive.look_up.iter().find(|(word, _)| *word.text == *table.name);
        let joined = indexes.iter().any(|it| it.table == position);
        if let [_, second, ..] = primaries.as_slice() {
            let title = format!("two mappings decide the fate of `{}`", table.name);
            out.error(files[*second].head, "L026", title, "say primary = false in all but one");
        }
        if let (Some((word, _)), Some((_, _))) = (archived, look_up) {
            out.error(word.at, "L026", format!("`{}` is archived and only looked up", table.name), "it is one or the other");
        }
        if let Some((word, _)) = archived.or(look_up)
            && !primaries.is_empty()
        {
            out.error(word.at, "L026", format!("`{}` has a mapping that decides its fate", table.name), "take it out here");
        }
        if !mappings.is_empty() && primaries.is_empty() && archived.is_none() && look_up.is_none() {
            let title = format!("no mapping decides the fate of `{}`", table.name);
            out.error(files[mappings[0]].head, "L026", title, "leave out primary = false in one, or name the table in archive.toml");
        }
        let whole = primaries.is_empty().then(|| {
            landings.push(Landing {
                id: LandingId(landings.len() as u16),
                mapping: "archive.toml".into(),
                source: table.name.clone(),
                canonical: None,
                primary: true,
                one_per: false,
                precedence: 0,
            });
            let (look_up, cause, undecided) = match (archived, look_up) {
                (Some((_, why)), _) => (false, why.text.as_str(), false),
                (_, Some((_, why))) => (true, why.text.as_str(), false),
                _ if joined => (true, "looked up by a mapping", false),
                _ => (false, "M014 no mapping", true),
            };
            Whole { landing: landings.len() - 1, look_up, cause: cause.into(), undecided }
        });
        let mut keep_aside: Vec<(usize, Arc<str>)> = mappings
            .iter()
            .flat_map(|it| &files[*it].keep_aside)
            .filter_map(|(word, _)| table.position(&word.text))
            .map(|it| (it, table.columns[it].name.clone()))
            .collect();
        keep_aside.sort();
        keep_aside.dedup();
        let used = table
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| used.contains(&(table.name.clone(), column.name.clone())))
            .map(|(at, column)| (at, column.name.clone()))
            .collect();
        plans.push(TablePlan {
            name: table.name.clone(),
            mappings,
            whole,
            keep_aside,
            used,
            width: table.columns.len(),
            key: table.key().collect(),
        });
    }
    plans
}
