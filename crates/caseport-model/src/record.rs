//! What the supplier wrote: one record, its cells in the order of the layout.

use std::fmt;

use crate::place::Origin;

/// One record as a stage sees it, borrowed from a refilled buffer.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    /// Where it stood.
    pub origin: Origin,
    /// Its bytes as they were sent, without the line end.
    pub raw: &'a [u8],
    /// Its cells, decoded and unquoted.
    pub cells: &'a Cells,
}

impl<'a> Record<'a> {
    /// The text of a cell, by position; empty if the record has no such cell.
    #[inline]
    pub fn cell(&self, position: usize) -> &'a str {
        self.cells.get(position)
    }
}

impl fmt::Debug for Record<'_> {
    /// Shows where, never what.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Record").field("origin", &self.origin).field("cells", &self.cells.len()).finish_non_exhaustive()
    }
}

/// The cells of one record: one buffer of text and the end of each cell in it. Refilled, not rebuilt.
///
/// Positions are those of the layout's columns; columns of the file that the layout does not know follow after them.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Cells {
    text: String,
    ends: Vec<u32>,
}

impl Cells {
    /// Forgets all cells and keeps the memory.
    pub fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    /// Adds a cell.
    #[inline]
    pub fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len() as u32);
    }

    /// Adds a cell that is written behind the others, without a copy of it beside.
    #[inline]
    pub fn push_with(&mut self, write: impl FnOnce(&mut String)) {
        let before = self.text.len();
        write(&mut self.text);
        debug_assert!(self.text.len() >= before, "a cell takes nothing from the others");
        self.ends.push(self.text.len() as u32);
    }

    /// The text of a cell; empty if there is no such cell.
    #[inline]
    pub fn get(&self, position: usize) -> &str {
        let Some(&end) = self.ends.get(position) else { return "" };
        let start = if position == 0 { 0 } else { self.ends[position - 1] };
        &self.text[start as usize..end as usize]
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

impl fmt::Debug for Cells {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cells(<{}>)", self.len())
    }
}

#[cfg(test)]
mod tests {
    use super::Cells;

    #[test]
    fn cells_come_back_as_they_were_pushed() {
        let mut cells = Cells::default();
        for cell in ["a", "", "ŵ–", "z"] {
            cells.push(cell);
        }
        assert_eq!((0..5).map(|i| cells.get(i)).collect::<Vec<_>>(), ["a", "", "ŵ–", "z", ""]);
    }
}
