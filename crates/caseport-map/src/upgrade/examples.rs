//! The examples beside a mapping file, carried over with it: tables and columns of the records given, columns, codes and keys of the rows expected.

use caseport_model::Table;
use toml_edit::{DocumentMut, Item, TableLike, Value};

use super::Names;

/// The text of `*.test.toml` by the names of now; nothing where it stays as it is. `target` is the canonical table, by its name of now.
pub(super) fn upgrade(text: &str, source: &Names, target: &Names, table: Option<&Table>) -> Result<Option<String>, String> {
    let mut document: DocumentMut = text.parse().map_err(|e: toml_edit::TomlError| e.message().to_owned())?;
    let Some(tests) = document.get_mut("test") else { return Ok(None) };
    each(tests, &mut |test| {
        if let Some(given) = test.get_mut("given").and_then(Item::as_table_like_mut) {
            rename(given, &|name| source.table(name));
            for (name, records) in given.iter_mut() {
                each(records, &mut |record| rename(record, &|column| source.column(name.get(), column)));
            }
        }
        if let (Some(expected), Some(table)) = (test.get_mut("expect"), table) {
            each(expected, &mut |row| {
                rename(row, &|column| target.column(&table.name, column));
                for (column, cell) in row.iter_mut() {
                    let list = table.column(column.get()).and_then(|it| it.codes.as_deref());
                    let Some(value) = cell.as_value_mut() else { continue };
                    let Some(old) = value.as_str() else { continue };
                    // A key begins with the table of the records that it was made from.
                    let new = match (list, old.split_once(':')) {
                        (Some(list), _) => target.code(list, old),
                        (None, Some((of, key))) => format!("{}:{key}", source.table(of)),
                        (None, None) => continue,
                    };
                    if new != old {
                        let decor = value.decor().clone();
                        *value = Value::from(new);
                        *value.decor_mut() = decor;
                    }
                }
            });
        }
    });
    let new = document.to_string();
    Ok((new != text).then_some(new))
}

/// Every table of a list, or the one that stands in place of a list.
fn each(item: &mut Item, with: &mut dyn FnMut(&mut dyn TableLike)) {
    match item {
        Item::ArrayOfTables(all) => all.iter_mut().for_each(|it| with(it)),
        Item::Value(Value::Array(all)) => all.iter_mut().filter_map(Value::as_inline_table_mut).for_each(|it| with(it)),
        one => {
            if let Some(it) = one.as_table_like_mut() {
                with(it);
            }
        }
    }
}

/// Gives the keys of a table other names where they stand, with the white space around them.
fn rename(table: &mut dyn TableLike, name: &dyn Fn(&str) -> String) {
    let names: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).collect();
    if names.iter().all(|it| name(it) == *it) {
        return;
    }
    // In their order, each is taken out and put back at the end.
    for old in names {
        let decor = table.key(&old).map(|it| it.leaf_decor().clone());
        let Some(item) = table.remove(&old) else { continue };
        let new = name(&old);
        table.insert(&new, item);
        if let (Some(decor), Some(mut key)) = (decor, table.key_mut(&new)) {
            *key.leaf_decor_mut() = decor;
        }
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use super::*;

    #[test]
    fn names_change_and_everything_else_stays() {
        let mut files = caseport_model::SystemFiles::default();
        files.insert(
            "ics/2/system.toml",
            "id = \"ics\"\nversion = \"2\"\ntitle = \"ICS\"\nkind = \"canonical\"\nevidence = \"published\"\nrevision = \"2.0.0\"\n",
        );
        files.insert("ics/2/tables.csv", "table,required,evidence\nperson,yes,published\n");
        files.insert(
            "ics/2/columns.csv",
            "table,column,type,required,ref,codes,sensitivity,evidence\nperson,person_id,string(40),key,,,key,published\n\
             person,gender,string(1),no,,gender,personal,published\n",
        );
        files.insert("ics/2/codes/gender.csv", "code,label\nF,Female\nM,Male\n");
        let system = caseport_model::System::load(&files, "ics/2").unwrap();
        let pair = |a: &str, b: &str, c: &str| ((a.to_owned(), b.to_owned()), c.to_owned());
        let source = Names {
            tables: [("PEOPLE".to_owned(), "PERSON".to_owned())].into(),
            columns: [pair("PERSON", "SEX", "GENDER")].into(),
            ..Names::default()
        };
        let target =
            Names { columns: [pair("person", "sex", "gender")].into(), codes: [pair("gender", "2", "F")].into(), ..Names::default() };
        let text = "# Kept.\n[[test]]\nname   = \"a woman of PEOPLE\"  # and this\ngiven  = { PEOPLE = [ { ID = \"5\",  SEX = \"2\" } ], OTHER = { SEX = \"2\" } }\n\
                    expect = [ { sex = \"2\", person_id = \"PEOPLE:5\" } ]\n\n[[test]]\nname = \"nobody\"\ngiven = { PEOPLE = { SEX = \"\" } }\nexpect = \"excluded\"\n";
        let new = upgrade(text, &source, &target, system.layout.table("person")).unwrap().unwrap();
        assert_snapshot!(new, @r#"
        # Kept.
        [[test]]
        name   = "a woman of PEOPLE"  # and this
        given  = { PERSON = [ { ID = "5",  GENDER = "2" } ], OTHER = { SEX = "2" } }
        expect = [ { gender = "F", person_id = "PERSON:5" } ]

        [[test]]
        name = "nobody"
        given = { PERSON = { GENDER = "" } }
        expect = "excluded"
        "#);
        assert_eq!(upgrade(&new, &source, &target, system.layout.table("person")).unwrap(), None, "once is enough");
    }
}
