//! Archives: any bytes as one, and well-made ones with damage.

#![no_main]

mod extract;

use std::io::Write as _;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;

#[derive(Arbitrary, Debug)]
enum Input<'a> {
    Bytes(&'a [u8]),
    Made { members: Vec<(&'a str, &'a [u8], bool)>, damage: Vec<(u16, u8)>, cut: u8 },
}

fuzz_target!(|input: Input<'_>| {
    let bytes = match input {
        Input::Bytes(bytes) => bytes.to_vec(),
        Input::Made { members, damage, cut } => made(&members, &damage, cut),
    };
    let folder = extract::folder();
    std::fs::write(folder.join("all.zip"), &bytes).expect("a file");
    std::fs::write(folder.join("person.csv"), b"PERSON_ID,NAME\n1,a\n").expect("a file");
    // Whatever is wrong with the archive, the file beside it is read.
    let extract = caseport_read::open(&folder, extract::alpha(), &caseport_read::Options::default()).expect("the folder can be read");
    assert!(extract.files.iter().any(|it| it.name == "person.csv" && it.records == 1));
    extract::read_all(&folder);
    extract::read_all(&folder.join("all.zip"));
});

fn made(members: &[(&str, &[u8], bool)], damage: &[(u16, u8)], cut: u8) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes, stored) in members {
        let method = if *stored { zip::CompressionMethod::Stored } else { zip::CompressionMethod::Deflated };
        let options = zip::write::SimpleFileOptions::default().compression_method(method);
        // Two members of one name, or a name too long, are refused by the writer: the archive goes on without.
        if archive.start_file(*name, options).is_ok() {
            archive.write_all(b"PERSON_ID,NAME,DOB\n").and_then(|()| archive.write_all(bytes)).expect("memory");
        }
    }
    let Ok(whole) = archive.finish() else { return Vec::new() };
    let mut bytes = whole.into_inner();
    for (at, byte) in damage {
        let length = bytes.len();
        bytes[usize::from(*at) % length] ^= byte;
    }
    bytes.truncate(bytes.len() - usize::from(cut).min(bytes.len()));
    bytes
}
