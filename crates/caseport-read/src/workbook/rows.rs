//! Which row of a sheet each line of its text is: kept for every sheet of an extract as long as that is in use, so in two or three bytes
//! a row.

/// Which row of the sheet each line of the text is.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    /// The sheet's row, counted from 0, of the first line.
    pub(crate) first: u64,
    /// Of every so many rows where the line of the first starts in the text, and how many bytes of `lengths` are before.
    marks: Vec<(u64, u32)>,
    /// How long the line of each row between is, seven bits a byte, the lowest first.
    lengths: Vec<u8>,
    last: u64,
    count: u32,
}

/// How many rows a mark is for.
const EACH: u32 = 32;

impl Rows {
    pub(crate) fn from_row(first: u64) -> Rows {
        Rows { first, ..Rows::default() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Adds a row, whose line starts no earlier than that of the row before.
    #[inline]
    pub(crate) fn push(&mut self, start: u64) {
        if self.count.is_multiple_of(EACH) {
            self.marks.push((start, self.lengths.len() as u32));
        } else {
            let mut length = start - self.last;
            while length >= 0x80 {
                self.lengths.push(length as u8 | 0x80);
                length >>= 7;
            }
            self.lengths.push(length as u8);
        }
        self.last = start;
        self.count += 1;
    }

    /// Gives back what was made room for and not used.
    pub(crate) fn finish(&mut self) {
        self.marks.shrink_to_fit();
        self.lengths.shrink_to_fit();
    }

    /// The row, counted from 0, whose line holds an offset.
    pub(crate) fn at(&self, offset: u64) -> u64 {
        let mark = self.marks.partition_point(|it| it.0 <= offset).saturating_sub(1);
        let row = self.first + mark as u64 * u64::from(EACH);
        row + self.starts_after(mark).take_while(|it| *it <= offset).count() as u64
    }

    /// Where the lines of the rows behind a marked one start, up to the next mark.
    fn starts_after(&self, mark: usize) -> impl Iterator<Item = u64> {
        let (mut start, from) = self.marks.get(mark).copied().unwrap_or_default();
        let to = self.marks.get(mark + 1).map_or(self.lengths.len(), |it| it.1 as usize);
        let mut rest = self.lengths[from as usize..to].iter();
        std::iter::from_fn(move || {
            let (mut length, mut shift) = (0, 0);
            loop {
                let byte = *rest.next()?;
                length |= u64::from(byte & 0x7F) << shift;
                shift += 7;
                if byte < 0x80 {
                    break;
                }
            }
            start += length;
            Some(start)
        })
    }

    /// Where the line of each row starts.
    #[cfg(test)]
    pub(crate) fn starts(&self) -> Vec<u64> {
        (0..self.marks.len()).flat_map(|mark| std::iter::once(self.marks[mark].0).chain(self.starts_after(mark))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Rows;
    use proptest::prelude::*;

    proptest! {
        /// Every offset has the row that a list of all starts gives it.
        #[test]
        fn an_offset_is_in_the_row_that_starts_before_it(first in 0_u64..9, lengths in prop::collection::vec(prop_oneof![0_u64..300, 0_u64..40_000, Just(1 << 40)], 0..200), asked in prop::collection::vec(any::<prop::sample::Index>(), 0..40)) {
            let (mut rows, mut starts, mut end) = (Rows::from_row(first), Vec::new(), 0);
            for length in &lengths {
                rows.push(end);
                starts.push(end);
                end += length;
            }
            prop_assert_eq!(&rows.starts(), &starts);
            let near = starts.iter().flat_map(|it| [it.saturating_sub(1), *it, it + 1]);
            for offset in near.chain(asked.iter().map(|it| it.index(1 << 40) as u64)).chain([0, end]) {
                prop_assert_eq!(rows.at(offset), first + starts.partition_point(|it| *it <= offset).saturating_sub(1) as u64);
            }
        }
    }

    #[test]
    fn a_full_sheet_takes_three_megabytes_at_most() {
        let mut rows = Rows::default();
        (0..1 << 20).for_each(|row| rows.push(row * 250));
        assert!(rows.lengths.len() + 16 * rows.marks.len() < 3 << 20);
    }
}
