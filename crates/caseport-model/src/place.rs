//! Where a record stood: the origin that every record, row and finding carries.

/// The number of a file within a run, counted from 1 in the order of the files' names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FileId(pub u32);

/// Where a record starts in what the council sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Origin {
    /// The file.
    pub file: FileId,
    /// Number of the record within the file, counted from 1; the header is not counted.
    pub record: u64,
    /// Offset of the record's first byte in the file as it was sent (before any decoding).
    pub offset: u64,
    /// Physical line of the record's first byte, counted from 1.
    pub line: u64,
}
