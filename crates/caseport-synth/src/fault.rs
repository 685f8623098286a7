//! Faults: the ways in which an extract differs from the truth. A fault knows kinds of damage; tables, columns and how often stand in
//! the system's `synth/faults.toml`. Each record hit is labelled, so that every difference found later can be explained.

use serde::Deserialize;

/// One fault of `faults.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fault {
    /// A short name, the same in the labels.
    pub(crate) name: String,
    pub(crate) kind: FaultKind,
    /// The source table.
    pub(crate) table: String,
    /// The source column; file faults have none.
    #[serde(default)]
    pub(crate) column: String,
    /// The other column of `swap`.
    #[serde(default)]
    pub(crate) with: String,
    /// What is put there; `{}` stands for what was there.
    #[serde(default)]
    pub(crate) value: String,
    /// How many characters are left by `cut`.
    #[serde(default)]
    pub(crate) length: usize,
    /// Only records of which this holds, by the fields of the fact.
    #[serde(default, rename = "where")]
    pub(crate) when: String,
    /// The first record hit, counted from 1 among those that it may hit.
    #[serde(default = "third")]
    pub(crate) first: u64,
    /// Then every so many; 0 is only once.
    #[serde(default)]
    pub(crate) every: u64,
    /// `table.column` of the canonical model where it shows, or `table` for the whole row; more than one are parted by `;`.
    #[serde(default)]
    pub(crate) canonical: String,
    /// The number in the canonical key, by the fields of the fact, where the row is of another kind of fact.
    #[serde(default)]
    pub(crate) key: String,
    /// What comparing with the truth will find: `none`, `cell differs`, `row absent: held`, `row absent: rejected`, `row absent: merged`.
    pub(crate) effect: String,
    /// The number of the quirk in the catalogue of quirks.
    pub(crate) quirk: u32,
}

fn third() -> u64 {
    3
}

/// Kinds of damage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// Another value stands in the cell: a sentinel, a future date, an unlisted code, a stray character.
    Replace,
    /// The cell is empty.
    Blank,
    /// The text is cut.
    Cut,
    /// The cell refers to something that is not there.
    Orphan,
    /// Two cells have changed places: a relationship runs the wrong way.
    Swap,
    /// The record stands twice.
    Duplicate,
    /// A quote in the middle of a quoted cell that is not doubled.
    StrayQuote,
    /// A delimiter in a cell that is not quoted.
    BareDelimiter,
    /// The last record of the file breaks off.
    Truncated,
    /// The file was not delivered.
    MissingFile,
    /// The column was not delivered.
    DropColumn,
    /// A column that nobody expects.
    ExtraColumn,
    /// The heading is written otherwise.
    Heading,
    /// Lines above the heading.
    Preamble,
    /// A line after the last record: a count, `{rows}`.
    Trailer,
    /// The last record has no line end.
    NoFinalNewline,
}

impl FaultKind {
    /// All kinds.
    pub const ALL: [FaultKind; 16] = [
        FaultKind::Replace,
        FaultKind::Blank,
        FaultKind::Cut,
        FaultKind::Orphan,
        FaultKind::Swap,
        FaultKind::Duplicate,
        FaultKind::StrayQuote,
        FaultKind::BareDelimiter,
        FaultKind::Truncated,
        FaultKind::MissingFile,
        FaultKind::DropColumn,
        FaultKind::ExtraColumn,
        FaultKind::Heading,
        FaultKind::Preamble,
        FaultKind::Trailer,
        FaultKind::NoFinalNewline,
    ];

    /// The word in `faults.toml` and in the labels.
    pub const fn as_str(self) -> &'static str {
        match self {
            FaultKind::Replace => "replace",
            FaultKind::Blank => "blank",
            FaultKind::Cut => "cut",
            FaultKind::Orphan => "orphan",
            FaultKind::Swap => "swap",
            FaultKind::Duplicate => "duplicate",
            FaultKind::StrayQuote => "stray_quote",
            FaultKind::BareDelimiter => "bare_delimiter",
            FaultKind::Truncated => "truncated",
            FaultKind::MissingFile => "missing_file",
            FaultKind::DropColumn => "drop_column",
            FaultKind::ExtraColumn => "extra_column",
            FaultKind::Heading => "heading",
            FaultKind::Preamble => "preamble",
            FaultKind::Trailer => "trailer",
            FaultKind::NoFinalNewline => "no_final_newline",
        }
    }

    /// Whether it is damage to delimited text, which other formats cannot have.
    pub(crate) fn of_text(self) -> bool {
        use FaultKind::{BareDelimiter, NoFinalNewline, Preamble, StrayQuote, Trailer, Truncated};
        matches!(self, StrayQuote | BareDelimiter | Truncated | Preamble | Trailer | NoFinalNewline)
    }

    /// Whether it hits records, rather than a file as a whole.
    pub(crate) fn of_records(self) -> bool {
        self <= FaultKind::BareDelimiter
    }
}

/// Counts the records that a fault may hit, and says which it does.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Turn {
    seen: u64,
}

impl Turn {
    /// Whether it is this one's turn. A turn that could not be taken is not lost: it goes to the next record.
    pub(crate) fn comes(&mut self, fault: &Fault, free: bool) -> bool {
        let next = self.seen + 1;
        let due = next == fault.first || (fault.every > 0 && next > fault.first && (next - fault.first).is_multiple_of(fault.every));
        if due && !free {
            return false;
        }
        self.seen = next;
        due
    }
}

/// Damages the cells of a record. Gives the column that must be written without protection.
pub(crate) fn damage(fault: &Fault, cells: &mut [String], column: usize, with: usize, delimiter: &str) -> Option<usize> {
    let cell = &mut cells[column];
    match fault.kind {
        FaultKind::Replace | FaultKind::Orphan => *cell = fault.value.replace("{}", cell),
        FaultKind::Blank => cell.clear(),
        FaultKind::Cut => {
            if let Some((at, _)) = cell.char_indices().nth(fault.length) {
                cell.truncate(at);
            }
        }
        FaultKind::Swap => cells.swap(column, with),
        FaultKind::StrayQuote => {
            let at = cell.find(' ').unwrap_or(cell.len());
            cell.insert(at, '"');
            return Some(column);
        }
        FaultKind::BareDelimiter => {
            let at = cell.find(' ').unwrap_or(cell.len());
            cell.insert_str(at, delimiter);
            return Some(column);
        }
        _ => {}
    }
    None
}
