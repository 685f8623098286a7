//! Tables of an overlay that refer to tables of a base which have other names now.

use caseport_model::System;

use super::Names;

/// `columns.csv` of an overlay by the names of now, and what was changed, a sentence for each; nothing where every reference stays. Lines without one stay
/// as they were written.
pub fn upgrade_references(base: &System, columns: &str) -> Result<Option<(String, Vec<String>)>, String> {
    let names = Names::of(base, &mut Vec::new())?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(columns.as_bytes());
    let fail = |e: csv::Error| format!("columns.csv: {e}");
    let header = reader.headers().map_err(fail)?.clone();
    let place = |name: &str| header.iter().position(|it| it.trim().trim_start_matches('\u{feff}') == name);
    let Some(at) = place("ref") else { return Ok(None) };
    let (mut out, mut done, mut from) = (String::new(), Vec::new(), 0);
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).map_err(fail)? {
        let to = reader.position().byte() as usize;
        // Behind CRLF a record is said to end before the LF.
        let to = to + columns[to..].bytes().take_while(|it| matches!(it, b'\r' | b'\n')).count();
        let start = record.position().map_or(from, |it| it.byte() as usize);
        let start = start + columns[start..].bytes().take_while(|it| matches!(it, b'\r' | b'\n')).count();
        let old = record.get(at).unwrap_or("").trim();
        let Some((table, column)) = old.split_once('.') else { continue };
        let table = names.table(table);
        let new = format!("{table}.{}", names.column(&table, column));
        if new == old {
            continue;
        }
        let called = [place("table"), place("column")].map(|it| it.and_then(|it| record.get(it)).unwrap_or("").trim().to_owned());
        done.push(format!("columns.csv: {}: ref “{old}” is now “{new}”", called.join(".")));
        let line = columns[start..to].trim_end_matches(['\r', '\n']);
        let cells: Vec<&str> = record.iter().enumerate().map(|(it, cell)| if it == at { new.as_str() } else { cell }).collect();
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&cells).map_err(fail)?;
        let bytes = writer.into_inner().map_err(|e| e.to_string())?;
        out.push_str(&columns[from..start]);
        out.push_str(String::from_utf8_lossy(&bytes).trim_end_matches(['\r', '\n']));
        from = start + line.len();
    }
    out.push_str(&columns[from..]);
    Ok((!done.is_empty()).then_some((out, done)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_follows_the_base_and_other_lines_stay() {
        let mut files = caseport_model::SystemFiles::default();
        let head = "id = \"a\"\nversion = \"1\"\ntitle = \"A\"\nkind = \"product\"\nevidence = \"published\"\nrevision = \"2.0.0\"\n";
        files.insert("a/1/system.toml", head);
        files.insert("a/1/tables.csv", "table,evidence\nPERSON,published\n");
        files.insert("a/1/columns.csv", "table,column,type,required,sensitivity,evidence\nPERSON,PID,text,key,key,published\n");
        files.insert("a/1/renames.csv", "since,what,table,old,new,note\n2.0.0,table,,PEOPLE,PERSON,\n2.0.0,column,PERSON,ID,PID,\n");
        let base = System::load(&files, "a").unwrap();
        for end in ["\n", "\r\n"] {
            let old =
                "table,column,ref,description\nT,A,PEOPLE.ID,\"one, two\"\n T ,\"B\",,kept\nT,C,PERSON.PID,\"kept\"\n".replace('\n', end);
            let new =
                "table,column,ref,description\nT,A,PERSON.PID,\"one, two\"\n T ,\"B\",,kept\nT,C,PERSON.PID,\"kept\"\n".replace('\n', end);
            let (text, done) = upgrade_references(&base, &old).unwrap().unwrap();
            assert_eq!(text, new);
            assert_eq!(done, ["columns.csv: T.A: ref “PEOPLE.ID” is now “PERSON.PID”"]);
            assert_eq!(upgrade_references(&base, &text).unwrap(), None, "once is enough");
        }
        assert_eq!(upgrade_references(&base, "table,column\nT,A\n").unwrap(), None);
    }
}
