//! A mapping file as written: its sections, with the place of every name and value, before anything is looked up.

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    diagnostic::{At, Collector, nearest},
    expr::{Expr, Pred, parse_expr, parse_pred},
    take::Take,
};

/// A name or text and where it stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) at: At,
}

/// `to-ics/<table>.toml`.
#[derive(Debug, Clone, Default)]
pub(crate) struct MappingFile {
    pub(crate) path: String,
    pub(crate) head: At,
    pub(crate) target: Word,
    pub(crate) rows: Word,
    pub(crate) primary: bool,
    pub(crate) precedence: u16,
    pub(crate) one_per: Vec<Word>,
    pub(crate) status: String,
    pub(crate) exclude: Vec<Rule>,
    pub(crate) archive: Vec<Rule>,
    /// Which rows come from an earlier system; the words of a rule are its name.
    pub(crate) era: Vec<Rule>,
    pub(crate) joins: Vec<JoinDef>,
    pub(crate) each: Option<Each>,
    pub(crate) pivot: Option<Pivot>,
    pub(crate) stitch: Option<Stitch>,
    pub(crate) map: Vec<(Word, Give)>,
    pub(crate) replace: Vec<(Word, Give)>,
    pub(crate) if_bad: Vec<(Word, Word)>,
    pub(crate) agreed: Vec<(Word, Agreement)>,
    pub(crate) left_behind: Vec<(Word, Word)>,
    pub(crate) keep_aside: Vec<(Word, Word)>,
    pub(crate) not_held: Vec<(Word, Word)>,
}

impl MappingFile {
    /// The join whose records make a row each.
    pub(crate) fn fan(&self) -> Option<&JoinDef> {
        self.joins.iter().find(|it| matches!(it.take, Some((Take::Each, _))))
    }
}

/// A decision: `{ by = "…", on = DATE, why = "…" }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Agreement {
    pub(crate) by: String,
    /// `YYYY-MM-DD`, or empty.
    pub(crate) on: String,
    pub(crate) why: String,
}

impl std::fmt::Display for Agreement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let on = if self.on.is_empty() { String::new() } else { format!(" on {}", self.on) };
        write!(f, "Agreed by {}{on}: {}", self.by, self.why)
    }
}

/// The name under `[agreed]` that stands for the mapping as a whole.
pub(crate) const WHOLE: &str = "table";

/// `{ when = "…", why = "…" }`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Rule {
    pub(crate) when: Pred,
    pub(crate) why: String,
    pub(crate) at: At,
}

/// What a canonical column is given.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Give {
    Expr(Expr, At),
    Cases(Vec<Case>, At),
}

/// One case; no condition means otherwise.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Case {
    pub(crate) when: Option<Pred>,
    pub(crate) give: Expr,
    pub(crate) at: At,
}

/// `[join.NAME]`.
#[derive(Debug, Clone)]
pub(crate) struct JoinDef {
    pub(crate) name: Word,
    pub(crate) table: Word,
    /// Ours (an expression that is a column or a joined column) and theirs.
    pub(crate) on: Vec<(Expr, Word)>,
    pub(crate) filter: Option<(Pred, At)>,
    /// Of records that make a row each, or that a day leaves: which of them, asked of both sides.
    pub(crate) only: Option<(Pred, At)>,
    pub(crate) expect: Expect,
    pub(crate) take: Option<(Take, At)>,
    /// Ours: the day by which the record that is taken must have begun, or from which it begins.
    pub(crate) by_day: Option<Expr>,
}

/// How many records a join finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Expect {
    One,
    AtMostOne,
    Many,
}

/// `[each]`.
#[derive(Debug, Clone)]
pub(crate) enum Each {
    Columns(Vec<(Word, Word)>),
    Split { column: Word, by: String },
}

/// `[pivot]`.
#[derive(Debug, Clone)]
pub(crate) struct Pivot {
    pub(crate) group: Word,
    pub(crate) question: Word,
    pub(crate) value: Word,
    pub(crate) answers: Vec<(Word, Vec<Word>)>,
}

/// `[stitch]`.
#[derive(Debug, Clone)]
pub(crate) struct Stitch {
    pub(crate) per: Word,
    pub(crate) start: Word,
    pub(crate) end: Word,
    pub(crate) gap: i32,
}

/// A section of `merges.toml`.
#[derive(Debug, Clone)]
pub(crate) struct MergeDef {
    pub(crate) canonical: Word,
    pub(crate) rows: Word,
    /// Tables that hold the same people under the same keys, each with its key.
    pub(crate) beside: Vec<(Word, Word)>,
    pub(crate) key: Word,
    /// What marks a record itself; nothing where only other tables say it.
    pub(crate) when: Option<Pred>,
    pub(crate) survivor: Word,
    pub(crate) marked_by: Vec<MarkDef>,
}

/// `[TABLE.marked_by.OTHER]`: records of another table that say which record is a duplicate, and of whom.
#[derive(Debug, Clone)]
pub(crate) struct MarkDef {
    pub(crate) rows: Word,
    pub(crate) key: Word,
    pub(crate) when: Option<Pred>,
    pub(crate) survivor: Word,
    pub(crate) joins: Vec<JoinDef>,
}

/// Tables of `archive.toml` with their reasons.
#[derive(Debug, Clone, Default)]
pub(crate) struct ArchiveFile {
    pub(crate) archive: Vec<(Word, Word)>,
    pub(crate) look_up: Vec<(Word, Word)>,
}

/// A TOML table whose keys are taken one by one; what is left over is unknown.
pub(crate) struct Section<'a, 'i> {
    entries: Vec<(&'a Spanned<std::borrow::Cow<'i, str>>, &'a Spanned<DeValue<'i>>)>,
    known: Vec<&'static str>,
    pub(crate) at: At,
    file: usize,
}

fn at_of<T>(file: usize, spanned: &Spanned<T>) -> At {
    At { file, start: spanned.span().start, end: spanned.span().end }
}

impl<'a, 'i> Section<'a, 'i> {
    pub(crate) fn new(file: usize, at: At, table: &'a DeTable<'i>) -> Section<'a, 'i> {
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        Section { entries, known: Vec::new(), at, file }
    }

    pub(crate) fn take(&mut self, key: &'static str) -> Option<(At, &'a Spanned<DeValue<'i>>)> {
        self.known.push(key);
        let position = self.entries.iter().position(|(name, _)| name.get_ref() == key)?;
        let (name, value) = self.entries.remove(position);
        Some((at_of(self.file, name), value))
    }

    pub(crate) fn section(&mut self, key: &'static str, out: &mut Collector) -> Option<Section<'a, 'i>> {
        let (at, value) = self.take(key)?;
        let found = value.get_ref().as_table().map(|table| Section::new(self.file, at, table));
        if found.is_none() {
            out.error(at, "L002", format!("`{key}` should be a section"), format!("write [{key}]"));
        }
        found
    }

    pub(crate) fn word(&mut self, key: &'static str, out: &mut Collector) -> Option<Word> {
        let (_, value) = self.take(key)?;
        word(self.file, value, out)
    }

    pub(crate) fn need(&mut self, key: &'static str, out: &mut Collector) -> Word {
        let at = self.at;
        let present = self.entries.iter().any(|(name, _)| name.get_ref() == key);
        self.word(key, out).unwrap_or_else(|| {
            if !present {
                out.error(at, "L003", format!("`{key}` is missing"), format!("add {key} = \"…\""));
            }
            Word { text: String::new(), at }
        })
    }

    /// The rest as names and texts.
    pub(crate) fn words(self, out: &mut Collector) -> Vec<(Word, Word)> {
        let file = self.file;
        self.entries
            .into_iter()
            .filter_map(|(key, value)| Some((Word { text: key.get_ref().to_string(), at: at_of(file, key) }, word(file, value, out)?)))
            .collect()
    }

    pub(crate) fn rest(self) -> impl Iterator<Item = (Word, &'a Spanned<DeValue<'i>>)> {
        let file = self.file;
        self.entries.into_iter().map(move |(key, value)| (Word { text: key.get_ref().to_string(), at: at_of(file, key) }, value))
    }

    /// Whatever was not taken is unknown.
    pub(crate) fn close(self, out: &mut Collector) {
        for (key, _) in &self.entries {
            let name = key.get_ref();
            out.error_help(
                at_of(self.file, key),
                "L002",
                format!("`{name}` means nothing here"),
                "unknown name",
                nearest(name, self.known.iter().copied()).or_else(|| Some(format!("known here: {}", self.known.join(", ")))),
            );
        }
    }
}

fn word(file: usize, value: &Spanned<DeValue<'_>>, out: &mut Collector) -> Option<Word> {
    let at = at_of(file, value);
    match value.get_ref() {
        DeValue::String(text) => Some(Word { text: text.to_string(), at }),
        other => {
            out.error(at, "L002", format!("this should be text, not {}", other.type_str()), "put it in \"double quotes\"");
            None
        }
    }
}

/// One text or a list of texts.
fn words(file: usize, value: &Spanned<DeValue<'_>>, out: &mut Collector) -> Vec<Word> {
    match value.get_ref().as_array() {
        Some(list) => list.iter().filter_map(|item| word(file, item, out)).collect(),
        None => word(file, value, out).into_iter().collect(),
    }
}

/// Where the text of a TOML string begins, so that places inside it are exact when it holds no escapes.
pub(crate) fn inside(text: &Word, out: &Collector) -> (At, bool) {
    let source = out.sources.text(text.at.file);
    let raw = source.get(text.at.start..text.at.end).unwrap_or("");
    for quotes in [3, 1] {
        if raw.len() >= 2 * quotes && raw.get(quotes..raw.len() - quotes) == Some(text.text.as_str()) {
            return (At { start: text.at.start + quotes, end: text.at.end - quotes, ..text.at }, true);
        }
    }
    (text.at, false)
}

pub(crate) fn expr_of(text: &Word, out: &mut Collector) -> Option<Expr> {
    let (at, exact) = inside(text, out);
    parse_expr(&text.text, at)
        .map_err(|e| out.error(if exact { e.at } else { text.at }, "L001", "this expression cannot be read", e.cause))
        .ok()
}

pub(crate) fn pred_of(text: &Word, out: &mut Collector) -> Option<Pred> {
    let (at, exact) = inside(text, out);
    parse_pred(&text.text, at)
        .map_err(|e| out.error(if exact { e.at } else { text.at }, "L001", "this condition cannot be read", e.cause))
        .ok()
}

pub(crate) fn document<'i>(file: usize, text: &'i str, out: &mut Collector) -> Spanned<DeTable<'i>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        out.error(At { file, start: span.start, end: span.end }, "L000", "this is not TOML", error.message());
    }
    table
}

fn rules(section: &mut Section<'_, '_>, key: &'static str, words: &'static str, out: &mut Collector) -> Vec<Rule> {
    let Some((at, value)) = section.take(key) else { return Vec::new() };
    let Some(list) = value.get_ref().as_array() else {
        out.error(at, "L002", format!("`{key}` should be a list"), format!("write [ {{ when = \"…\", {words} = \"…\" }} ]"));
        return Vec::new();
    };
    let file = section.file;
    list.iter()
        .filter_map(|item| {
            let at = at_of(file, item);
            let Some(table) = item.get_ref().as_table() else {
                out.error(at, "L002", format!("a rule is {{ when = \"…\", {words} = \"…\" }}"), "not a rule");
                return None;
            };
            let mut fields = Section::new(file, at, table);
            let when = fields.need("when", out);
            let why = fields.need(words, out);
            fields.close(out);
            Some(Rule { when: pred_of(&when, out)?, why: why.text, at })
        })
        .collect()
}

fn give(file: usize, value: &Spanned<DeValue<'_>>, out: &mut Collector) -> Option<Give> {
    let at = at_of(file, value);
    let Some(table) = value.get_ref().as_table() else {
        let text = word(file, value, out)?;
        return Some(Give::Expr(expr_of(&text, out)?, at));
    };
    let mut fields = Section::new(file, at, table);
    let taken = fields.take("cases");
    fields.close(out);
    let Some(list) = taken.and_then(|(_, value)| value.get_ref().as_array()) else {
        out.error(
            at,
            "L003",
            "`cases` is missing",
            "write { cases = [ { if = \"…\", give = \"…\" }, { otherwise = true, give = \"…\" } ] }",
        );
        return None;
    };
    let mut cases = Vec::new();
    for item in list {
        let at = at_of(file, item);
        let Some(table) = item.get_ref().as_table() else {
            out.error(at, "L002", "a case is { if = \"…\", give = \"…\" }", "not a case");
            continue;
        };
        let mut fields = Section::new(file, at, table);
        let when = fields.word("if", out);
        let otherwise = fields.take("otherwise").is_some_and(|(_, value)| value.get_ref().as_bool() == Some(true));
        let give = fields.need("give", out);
        fields.close(out);
        if when.is_some() == otherwise {
            out.error(at, "L003", "a case has either `if` or `otherwise = true`", "one of them, not both");
            continue;
        }
        let when = match when {
            Some(text) => match pred_of(&text, out) {
                Some(pred) => Some(pred),
                None => continue,
            },
            None => None,
        };
        if let Some(give) = expr_of(&give, out) {
            cases.push(Case { when, give, at });
        }
    }
    Some(Give::Cases(cases, at))
}

fn gives(section: Option<Section<'_, '_>>, file: usize, out: &mut Collector) -> Vec<(Word, Give)> {
    section.into_iter().flat_map(Section::rest).filter_map(|(name, value)| Some((name, give(file, value, out)?))).collect()
}

pub(crate) fn join(name: Word, file: usize, value: &Spanned<DeValue<'_>>, out: &mut Collector) -> Option<JoinDef> {
    let Some(table) = value.get_ref().as_table() else {
        out.error(name.at, "L002", "a join is a section", format!("write [join.{}]", name.text));
        return None;
    };
    let mut fields = Section::new(file, name.at, table);
    let table = fields.need("table", out);
    let on = if let Some((_, value)) = fields.take("on") {
        words(file, value, out)
    } else {
        out.error(name.at, "L003", "`on` is missing", "add on = \"OURS = THEIRS\"");
        Vec::new()
    };
    let on = on
        .iter()
        .filter_map(|text| {
            if let Some(pair) = pred_of_join(text, out) {
                Some(pair)
            } else {
                out.error(text.at, "L001", "`on` is \"OURS = THEIRS\" or one column that has the same name in both", "cannot be read");
                None
            }
        })
        .collect();
    let filter = fields.word("where", out).and_then(|text| Some((pred_of(&text, out)?, text.at)));
    let only = fields.word("only", out).and_then(|text| Some((pred_of(&text, out)?, text.at)));
    let expect = match fields.word("expect", out) {
        None => {
            out.error(name.at, "L003", "`expect` is missing", "add expect = \"one\", \"at most one\" or \"many\"");
            Expect::AtMostOne
        }
        Some(word) => match word.text.as_str() {
            "one" => Expect::One,
            "at most one" => Expect::AtMostOne,
            "many" => Expect::Many,
            _ => {
                out.error(word.at, "L002", "`expect` is one, at most one or many", "not one of them");
                Expect::AtMostOne
            }
        },
    };
    let mut by_day = None;
    let take = fields.word("take", out).and_then(|word| {
        let (take, day) = Take::of(&word, out)?;
        by_day = day;
        Some((take, word.at))
    });
    fields.close(out);
    match (expect, &take) {
        (Expect::Many, None) => out.error(name.at, "L003", "a join that finds many must say which it takes", "add take = \"latest by …\""),
        (Expect::One | Expect::AtMostOne, Some((_, at))) => {
            out.error(*at, "L002", "only a join with expect = \"many\" takes one of them", "leave it out");
        }
        _ => {}
    }
    if let (Some((_, at)), false) = (&only, matches!(&take, Some((it, _)) if *it == Take::Each || it.day().is_some())) {
        let title = "`only` says which of several records are meant, where `take` is each or names a day";
        out.error(*at, "L002", title, "say where = \"…\"");
    }
    Some(JoinDef { name, table, on, filter, only, expect, take, by_day })
}

fn pred_of_join(text: &Word, out: &mut Collector) -> Option<(Expr, Word)> {
    use crate::expr::{Comparison, Source};
    let (at, _) = inside(text, out);
    if let Ok(Pred::Compare(ours, Comparison::Equal, Expr::Source(Source::Column(theirs), at))) = parse_pred(&text.text, at) {
        return Some((ours, Word { text: theirs, at }));
    }
    match parse_expr(&text.text, at) {
        Ok(Expr::Source(Source::Column(name), at)) => Some((Expr::Source(Source::Column(name.clone()), at), Word { text: name, at })),
        _ => None,
    }
}

fn each(mut section: Section<'_, '_>, out: &mut Collector) -> Option<Each> {
    let file = section.file;
    let at = section.at;
    let columns = section.section("columns", out).map(|it| it.words(out));
    let split = section.section("split", out).map(|mut it| {
        let split = Each::Split { column: it.need("column", out), by: it.need("by", out).text };
        it.close(out);
        split
    });
    let _ = file;
    section.close(out);
    match (columns, split) {
        (Some(columns), None) => Some(Each::Columns(columns)),
        (None, Some(split)) => Some(split),
        _ => {
            out.error(at, "L003", "[each] has either `columns` or `split`", "one of them");
            None
        }
    }
}

fn pivot(mut section: Section<'_, '_>, overlay: bool, out: &mut Collector) -> Pivot {
    let file = section.file;
    let take = |section: &mut Section<'_, '_>, key, out: &mut Collector| {
        if overlay { section.word(key, out).unwrap_or_default() } else { section.need(key, out) }
    };
    let group = take(&mut section, "group", out);
    let question = take(&mut section, "question", out);
    let value = take(&mut section, "value", out);
    let answers =
        section.section("answers", out).into_iter().flat_map(Section::rest).map(|(role, list)| (role, words(file, list, out))).collect();
    section.close(out);
    Pivot { group, question, value, answers }
}

fn stitch(mut section: Section<'_, '_>, out: &mut Collector) -> Stitch {
    let per = section.need("per", out);
    let start = section.need("start", out);
    let end = section.need("end", out);
    let gap = integer(&mut section, "gap", out).unwrap_or(1);
    section.close(out);
    Stitch { per, start, end, gap: gap as i32 }
}

fn integer(section: &mut Section<'_, '_>, key: &'static str, out: &mut Collector) -> Option<i64> {
    let file = section.file;
    let (_, value) = section.take(key)?;
    let number = value.get_ref().as_integer().and_then(|it| i64::from_str_radix(it.as_str(), it.radix()).ok());
    if number.is_none_or(|it| !(0..=9999).contains(&it)) {
        out.error(at_of(file, value), "L002", format!("`{key}` is a whole number from 0 to 9999"), "not such a number");
        return None;
    }
    number
}

/// The day of a decision.
fn day(file: usize, value: &Spanned<DeValue<'_>>, out: &mut Collector) -> String {
    let text = match value.get_ref() {
        DeValue::Datetime(date) => date.to_string(),
        DeValue::String(text) => text.to_string(),
        _ => String::new(),
    };
    if caseport_model::Date::parse_iso(&text).is_none() {
        out.error(at_of(file, value), "L002", "a decision was made on a day YYYY-MM-DD", "not a day");
    }
    text
}

/// Whether a path below `to-ics/` is a mapping file: `<canonical>.toml` or `<canonical>.<source>.toml`.
pub(crate) fn is_mapping(path: &str) -> bool {
    path.strip_suffix(".toml").is_some_and(|stem| stem.strip_suffix(".test").is_none() && !stem.contains('/'))
}

/// Reads a mapping file. An overlay's file may leave out what the base says.
pub(crate) fn mapping_file(path: &str, text: &str, overlay: bool, out: &mut Collector) -> MappingFile {
    let file = out.sources.add(path, text);
    let document = document(file, text, out);
    let mut root = Section::new(file, At { file, start: 0, end: 0 }, document.get_ref());
    let mut mapping = MappingFile { path: path.to_owned(), primary: true, head: At { file, start: 0, end: 0 }, ..MappingFile::default() };
    match root.section("table", out) {
        Some(mut table) => {
            mapping.head = table.at;
            if overlay {
                mapping.target = table.word("target", out).unwrap_or_default();
                mapping.rows = table.word("rows", out).unwrap_or_default();
            } else {
                mapping.target = table.need("target", out);
                mapping.rows = table.need("rows", out);
            }
            if let Some((_, value)) = table.take("primary") {
                match value.get_ref().as_bool() {
                    Some(primary) => mapping.primary = primary,
                    None => out.error(at_of(file, value), "L002", "`primary` is true or false", "neither"),
                }
            }
            mapping.precedence = integer(&mut table, "precedence", out).unwrap_or(0) as u16;
            mapping.one_per = table.take("one_per").map(|(_, value)| words(file, value, out)).unwrap_or_default();
            if let Some(status) = table.word("status", out) {
                if !["draft", "reviewed", "agreed", "frozen"].contains(&status.text.as_str()) {
                    out.error(status.at, "L002", "`status` is draft, reviewed, agreed or frozen", "not one of them");
                }
                mapping.status = status.text;
            }
            mapping.exclude = rules(&mut table, "exclude", "why", out);
            mapping.archive = rules(&mut table, "archive", "why", out);
            mapping.era = rules(&mut table, "era", "is", out);
            table.close(out);
        }
        None if !overlay => out.error(mapping.head, "L003", "the section [table] is missing", "add it"),
        None => {}
    }
    if let Some(joins) = root.section("join", out) {
        mapping.joins = joins.rest().filter_map(|(name, value)| join(name, file, value, out)).collect();
    }
    mapping.each = root.section("each", out).and_then(|it| each(it, out));
    mapping.pivot = root.section("pivot", out).map(|it| pivot(it, overlay, out));
    mapping.stitch = root.section("stitch", out).map(|it| stitch(it, out));
    let map = root.section("map", out);
    mapping.map = gives(map, file, out);
    if overlay {
        let replace = root.section("replace", out);
        mapping.replace = gives(replace, file, out);
    }
    let pairs = |root: &mut Section<'_, '_>, key, out: &mut Collector| root.section(key, out).map(|it| it.words(out)).unwrap_or_default();
    mapping.if_bad = pairs(&mut root, "if_bad", out);
    for (_, what) in &mapping.if_bad {
        if what.text != "hold" && what.text != "blank" {
            out.error(what.at, "L002", "`if_bad` says hold or blank", "neither");
        }
    }
    mapping.left_behind = pairs(&mut root, "left_behind", out);
    mapping.keep_aside = pairs(&mut root, "keep_aside", out);
    mapping.not_held = pairs(&mut root, "not_held", out);
    if let Some(agreed) = root.section("agreed", out) {
        for (column, value) in agreed.rest() {
            let Some(table) = value.get_ref().as_table() else {
                out.error(column.at, "L002", "an agreement is { by = \"…\", on = DATE, why = \"…\" }", "not an agreement");
                continue;
            };
            let mut fields = Section::new(file, column.at, table);
            let by = fields.need("by", out);
            let why = fields.need("why", out);
            let on = fields.take("on").map_or(String::new(), |(_, value)| day(file, value, out));
            fields.close(out);
            for (word, what) in [(&by, "who agreed"), (&why, "why")] {
                if word.text.trim().is_empty() && word.at.start > column.at.start {
                    out.error(word.at, "L003", format!("a decision says {what}"), "this is empty");
                }
            }
            mapping.agreed.push((column, Agreement { by: by.text, on, why: why.text }));
        }
    }
    root.close(out);
    mapping
}
