//! Room outside memory for what the first pass keeps of an extract, so that memory does not grow with it.
//!
//! Nothing here opens a file: whoever prepares a mapping may bring a shelf, and without one all is kept in memory.

/// Room that is written once, piece by piece, and read anywhere.
///
/// A shelf that cannot be written or read says so by `None` or `false`, once for all: what is mapped afterwards is void. Whoever brought the
/// shelf keeps the cause, and asks for it when a pass is done.
pub trait Shelf: Send + Sync {
    /// Puts a piece down and says where it stands.
    fn put(&self, piece: &[u8]) -> Option<u64>;
    /// Fills the buffer with what stands there.
    fn get(&self, at: u64, into: &mut [u8]) -> bool;
    /// So many bytes of one index may stay in memory.
    fn spare(&self) -> usize;
}
