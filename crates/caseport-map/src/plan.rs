//! A compiled mapping: every name resolved to a position, every decision made. Nothing here can fail.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use caseport_model::{Date, Landing, Reason, Spellings, Type};

use crate::{
    choice::ChoicePlan,
    codemap::CodeMap,
    coverage::Coverage,
    dates::Formats,
    diagnostic::Sources,
    expr::Comparison,
    lineage::ColumnLineage,
    step::{KeySpace, Op, YesNo},
    take::Side,
    tree::{ArchiveFile, Expect, MappingFile, MergeDef},
};

/// The canonical table of people.
pub(crate) const PERSON: &str = "person";

/// Words that mean not recorded in one column.
pub(crate) type Blanks = Arc<[Box<str>]>;

/// A compiled expression.
#[derive(Debug, Clone)]
pub(crate) enum Node {
    Cell(usize, Blanks),
    /// The trimmed text of a cell, markers included: the left side of a comparison.
    Raw(usize),
    /// Join, position in the index, words that mean not recorded.
    Joined(usize, usize, Blanks),
    RawJoined(usize, usize),
    /// How many records a join by day could take.
    Count(usize),
    /// A cell of a coded column whose list has spellings: the code that it stands for; as it is where it stands for none or several.
    Coded(Box<Node>, Arc<Spellings>),
    Text(Box<str>),
    Int(i64),
    Decimal(i64),
    Bool(bool),
    Date(Date),
    EachName,
    EachValue,
    Answer(usize),
    Absent(Reason),
    Pipe(Box<Node>, Box<[Op]>),
    Or(Box<[Node]>),
    Cases(Box<[(Test, Node)]>),
}

/// A compiled condition.
#[derive(Debug, Clone)]
pub(crate) enum Test {
    Always,
    And(Box<[Test]>),
    Or(Box<[Test]>),
    Not(Box<Test>),
    Compare(Box<(Node, Node)>, Comparison, How),
    In(Node, Box<[Node]>),
    Like(Node, Box<[Box<str>]>),
    Blank(Node),
}

/// How two sides are compared.
#[derive(Debug, Clone)]
pub(crate) enum How {
    Text,
    /// As numbers where one side is a number and the other reads as one, else as text.
    Natural,
    /// As numbers where both read as numbers, else as text.
    Number,
    /// As days, read by these formats where they are text.
    Day(Box<(Formats, Formats)>),
}

/// The whole mapping.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) landings: Vec<Landing>,
    pub(crate) tables: Vec<TablePlan>,
    /// Positions in `tables`.
    pub(crate) by_name: HashMap<Arc<str>, usize>,
    pub(crate) mappings: Vec<MappingPlan>,
    pub(crate) indexes: Vec<IndexSpec>,
    pub(crate) merges: Vec<MergePlan>,
    pub(crate) lineage: Vec<ColumnLineage>,
    pub(crate) coverage: Coverage,
    pub(crate) files: Vec<MappingFile>,
    pub(crate) crosswalks: BTreeMap<String, Arc<CodeMap>>,
    pub(crate) archive_file: ArchiveFile,
    pub(crate) merge_defs: Vec<MergeDef>,
    /// The texts that the places in them point into.
    pub(crate) sources: Sources,
    /// How the source writes values.
    pub(crate) habits: Vec<(&'static str, Vec<String>)>,
    pub(crate) document: String,
    pub(crate) effective: String,
    pub(crate) hash: [u8; 32],
}

impl Plan {
    /// How duplicates of people are known, with its place.
    pub(crate) fn people(&self) -> Option<(usize, &MergePlan)> {
        self.merges.iter().enumerate().find(|(_, it)| &*it.canonical == PERSON)
    }

    /// Table and key column of a merge.
    pub(crate) fn people_of(&self, merge: &MergePlan) -> (&str, &str) {
        let table = &self.tables[merge.table];
        let key = table.used.iter().find(|(at, _)| *at == merge.key.0).map_or("", |(_, name)| name);
        (&table.name, key)
    }

    pub(crate) fn table(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }
}

/// One source table.
#[derive(Debug)]
pub(crate) struct TablePlan {
    pub(crate) name: Arc<str>,
    /// Positions in [`Plan::mappings`].
    pub(crate) mappings: Vec<usize>,
    pub(crate) whole: Option<Whole>,
    pub(crate) keep_aside: Vec<(usize, Arc<str>)>,
    /// Columns that a mapping uses, for the finding about missing ones.
    pub(crate) used: Vec<(usize, Arc<str>)>,
    pub(crate) width: usize,
    pub(crate) key: Vec<usize>,
}

/// A table that is not mapped: position of its landing and what happens to its records.
#[derive(Debug)]
pub(crate) struct Whole {
    pub(crate) landing: usize,
    pub(crate) look_up: bool,
    pub(crate) cause: Arc<str>,
    /// Whether nobody decided.
    pub(crate) undecided: bool,
}

/// One mapping file.
#[derive(Debug)]
pub(crate) struct MappingPlan {
    pub(crate) landing: usize,
    /// Whether it decides the fate of the records, and keeps the bytes of those that make no row.
    pub(crate) primary: bool,
    pub(crate) source: Arc<str>,
    pub(crate) target: Arc<str>,
    pub(crate) columns: Vec<ColumnPlan>,
    /// Positions of the key columns.
    pub(crate) key: Vec<usize>,
    pub(crate) exclude: Vec<(Test, Arc<str>)>,
    pub(crate) archive: Vec<(Test, Arc<str>)>,
    /// Which rows come from an earlier system, and its name.
    pub(crate) era: Vec<(Test, Arc<str>)>,
    pub(crate) joins: Vec<JoinPlan>,
    pub(crate) each: Option<EachPlan>,
    pub(crate) fan: Option<FanPlan>,
    pub(crate) pivot: Option<PivotPlan>,
    pub(crate) stitch: Option<StitchPlan>,
    /// Which merges its rows take part in, and the position of the key by which they do.
    pub(crate) merge: Option<(usize, usize)>,
    pub(crate) space: KeySpace,
}

impl MappingPlan {
    /// Whether several records make a row together.
    pub(crate) fn is_grouped(&self) -> bool {
        self.pivot.is_some() || self.stitch.is_some()
    }
}

/// One canonical column.
#[derive(Debug)]
pub(crate) struct ColumnPlan {
    pub(crate) name: Arc<str>,
    pub(crate) kind: Type,
    /// `None` where the column is not held.
    pub(crate) node: Option<Node>,
    /// A blank of any reason holds the record.
    pub(crate) hold_blank: bool,
    /// A bad value holds the record.
    pub(crate) hold_bad: bool,
    /// The text is kept as it came.
    pub(crate) verbatim: bool,
    /// The source column that findings name.
    pub(crate) source: Arc<str>,
    /// Whether a finding may show the cell: the source column is a code.
    pub(crate) code_cell: Option<Node>,
    /// Its sources, where it is a day that has several.
    pub(crate) choice: Option<ChoicePlan>,
}

/// A join of one mapping.
#[derive(Debug)]
pub(crate) struct JoinPlan {
    pub(crate) name: Arc<str>,
    pub(crate) index: usize,
    pub(crate) on: Vec<Node>,
    /// The day by which the record that is taken must have begun, or from which it begins.
    pub(crate) by_day: Option<ByDay>,
    pub(crate) expect: Expect,
    /// The joins that it cannot be asked without, itself among them: one bit each.
    pub(crate) needs: u64,
}

/// The day that a join asks for.
#[derive(Debug)]
pub(crate) struct ByDay {
    pub(crate) node: Node,
    pub(crate) formats: Formats,
    pub(crate) side: Side,
    /// Which of the records that begin on that side are taken, asked of both.
    pub(crate) only: Option<Test>,
    /// All of it in words: `on start`, `before start`, `on start or later, of those where …`.
    pub(crate) words: Box<str>,
}

/// What an index holds; shared by all joins that ask the same.
#[derive(Debug)]
pub(crate) struct IndexSpec {
    /// Position in [`Plan::tables`].
    pub(crate) table: usize,
    pub(crate) theirs: Vec<(usize, Blanks)>,
    pub(crate) filter: Option<Test>,
    pub(crate) take: TakePlan,
    /// The columns that its entries hold.
    pub(crate) columns: Vec<usize>,
    /// What makes two indexes the same.
    pub(crate) signature: String,
    pub(crate) expect: Expect,
}

/// Which of many records is taken.
#[derive(Debug, Clone)]
pub(crate) enum TakePlan {
    First,
    Last,
    /// All of them.
    Each,
    Latest(usize, Blanks, Formats),
    /// The latest or the earliest as seen from a day that each asker names.
    Dated(usize, Blanks, Formats),
    Earliest(usize, Blanks, Formats),
}

/// `[each]`.
#[derive(Debug)]
pub(crate) enum EachPlan {
    Columns(Vec<(usize, Blanks, Arc<str>, Box<str>)>, Arc<YesNo>),
    Split(usize, Blanks, Box<str>),
}

/// A join with `take = "each"`: a row for each record that it finds.
#[derive(Debug)]
pub(crate) struct FanPlan {
    pub(crate) join: usize,
    /// Which of the records, where not all of them.
    pub(crate) only: Option<Test>,
    /// The joins that are asked anew for each: one bit each.
    pub(crate) again: u64,
}

/// `[pivot]`.
#[derive(Debug)]
pub(crate) struct PivotPlan {
    pub(crate) group: (usize, Blanks),
    pub(crate) group_name: Arc<str>,
    pub(crate) question: usize,
    pub(crate) value: (usize, Blanks),
    /// Question codes of each role, in the order of preference.
    pub(crate) roles: Vec<Vec<Box<str>>>,
}

/// `[stitch]`.
#[derive(Debug)]
pub(crate) struct StitchPlan {
    pub(crate) per: (usize, Blanks),
    pub(crate) start: (usize, Blanks, Formats),
    pub(crate) end: (usize, Blanks, Formats),
    pub(crate) gap: i32,
    pub(crate) open_end: Option<Date>,
}

/// A section of `merges.toml` and the decisions of an overlay.
#[derive(Debug)]
pub(crate) struct MergePlan {
    /// Position in [`Plan::tables`].
    pub(crate) table: usize,
    pub(crate) key: (usize, Blanks),
    pub(crate) when: Option<Test>,
    pub(crate) survivor: Option<(usize, Blanks)>,
    /// Tables that hold the same people under the same keys, and where the key stands in each.
    pub(crate) beside: Vec<(usize, (usize, Blanks))>,
    pub(crate) marks: Vec<MarkPlan>,
    /// Merged and survivor, from `merges.csv`.
    pub(crate) decided: Vec<(String, String)>,
    pub(crate) canonical: Arc<str>,
    pub(crate) space: KeySpace,
}

/// Another table whose records mark duplicates.
#[derive(Debug)]
pub(crate) struct MarkPlan {
    /// Position in [`Plan::tables`].
    pub(crate) table: usize,
    pub(crate) key: (usize, Blanks),
    pub(crate) survivor: Option<(usize, Blanks)>,
    pub(crate) when: Option<Test>,
    pub(crate) joins: Vec<JoinPlan>,
    /// The columns that are kept of a record until the look-ups are known.
    pub(crate) keep: Vec<usize>,
}
