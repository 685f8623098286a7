//! The delimited reader: any bytes under any heading line.

#![no_main]

mod extract;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    heading: Heading,
    name: Name,
    body: &'a [u8],
}

#[derive(Arbitrary, Debug)]
enum Heading {
    None,
    Comma,
    Pipe,
    Tab,
    Title,
    Wide,
}

#[derive(Arbitrary, Debug)]
enum Name {
    Note,
    Person,
    Unknown,
    Workbook,
    Count,
}

fuzz_target!(|input: Input<'_>| {
    let heading: &[u8] = match input.heading {
        Heading::None => b"",
        Heading::Comma => b"NOTE_ID,PERSON_ID,BODY,WRITTEN\n",
        Heading::Pipe => b"NOTE_ID|PERSON_ID|BODY|WRITTEN\r\n",
        Heading::Tab => b"'PERSON_ID'\t'NAME'\t'DOB'\r",
        Heading::Title => b"H,notes\n\nNOTE_ID,PERSON_ID,BODY,WRITTEN\n----,----,----,----\n",
        Heading::Wide => b"\xFF\xFEP\0E\0R\0S\0O\0N\0_\0I\0D\0,\0N\0A\0M\0E\0\n\0",
    };
    let name = match input.name {
        Name::Note => "person_note.csv",
        Name::Person => "person.txt",
        Name::Unknown => "x.dat",
        Name::Workbook => "person.xls",
        Name::Count => "person.cnt",
    };
    let folder = extract::folder();
    std::fs::write(folder.join(name), [heading, input.body].concat()).expect("a file");
    extract::read_all(&folder);
});
