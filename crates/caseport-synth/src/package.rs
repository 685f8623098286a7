//! Files packed into an archive, as a supplier sends them. They are held until all are there.

use std::{
    cell::RefCell,
    collections::BTreeMap,
    io::{self, Cursor, Write},
    rc::Rc,
};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::generate::Sink;

/// The files of an archive, by path.
#[derive(Default)]
pub(crate) struct Package(BTreeMap<String, Member>);

#[derive(Clone, Default)]
struct Member(Rc<RefCell<Vec<u8>>>);

impl Write for Member {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sink for Package {
    fn file(&mut self, path: &str) -> io::Result<Box<dyn Write>> {
        let member = Member::default();
        self.0.insert(path.to_owned(), member.clone());
        Ok(Box::new(member))
    }
}

impl Package {
    /// The archive. Its members bear no time of day, so that the same files give the same bytes.
    pub(crate) fn finish(self) -> io::Result<Vec<u8>> {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(DateTime::default());
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, member) in self.0 {
            zip.start_file(path, options)?;
            zip.write_all(&member.0.borrow())?;
        }
        Ok(zip.finish()?.into_inner())
    }
}
