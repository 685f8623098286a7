//! The examples beside a mapping file, carried over with it: tables, columns and codes of the records given, columns, codes and keys of the rows expected.

use caseport_model::{Layout, Table};
use toml_edit::{DocumentMut, Item, TableLike, Value};

use super::Names;

/// The text of `*.test.toml` by the names of now; nothing where it stays as it is. `layout` is that of the records given, `table` the one that the rows are of,
/// both by their names of now. Keys that stay as they are, stay.
pub(super) fn upgrade(
    text: &str,
    (source, target): (&Names, &Names),
    layout: &Layout,
    table: Option<&Table>,
    keys_stay: bool,
) -> Result<Option<String>, String> {
    let mut document: DocumentMut = text.parse().map_err(|e: toml_edit::TomlError| e.message().to_owned())?;
    let Some(tests) = document.get_mut("test") else { return Ok(None) };
    each(tests, &mut |test| {
        if let Some(given) = test.get_mut("given").and_then(Item::as_table_like_mut) {
            rename(given, &|name| source.table(name));
            for (name, records) in given.iter_mut() {
                each(records, &mut |record| {
                    rename(record, &|column| source.column(name.get(), column));
                    for (column, cell) in record.iter_mut() {
                        let list = layout.table(name.get()).and_then(|it| it.column(column.get())).and_then(|it| it.codes.as_deref());
                        if let (Some(list), Some(value)) = (list, cell.as_value_mut()) {
                            put(value, |old| source.code(list, old));
                        }
                    }
                });
            }
        }
        if let (Some(expected), Some(table)) = (test.get_mut("expect"), table) {
            each(expected, &mut |row| {
                rename(row, &|column| target.column(&table.name, column));
                for (column, cell) in row.iter_mut() {
                    let list = table.column(column.get()).and_then(|it| it.codes.as_deref());
                    let Some(value) = cell.as_value_mut() else { continue };
                    // A key begins with the table of the records that it was made from.
                    put(value, |old| match (list, old.split_once(':')) {
                        (Some(list), _) => target.code(list, old),
                        (None, Some((of, key))) if !keys_stay => format!("{}:{key}", source.table(of)),
                        (None, _) => old.to_owned(),
                    });
                }
            });
        }
    });
    let new = document.to_string();
    Ok((new != text).then_some(new))
}

/// Puts another text in the place of one, with the white space around it.
fn put(value: &mut Value, new: impl Fn(&str) -> String) {
    let Some(old) = value.as_str() else { return };
    let new = new(old);
    if new != old {
        let decor = value.decor().clone();
        *value = Value::from(new);
        *value.decor_mut() = decor;
    }
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
        let layout = Layout::parse(
            "table,evidence\nPERSON,published\n",
            "table,column,type,required,codes,sensitivity,evidence\nPERSON,ID,text,key,,key,published\nPERSON,GENDER,text,no,sexes,personal,published\n",
        )
        .unwrap();
        let source = Names {
            codes: [pair("sexes", "2", "W")].into(),
            tables: [("PEOPLE".to_owned(), "PERSON".to_owned())].into(),
            columns: [pair("PERSON", "SEX", "GENDER")].into(),
        };
        let target =
            Names { columns: [pair("person", "sex", "gender")].into(), codes: [pair("gender", "2", "F")].into(), ..Names::default() };
        let text = "# Kept.\n[[test]]\nname   = \"a woman of PEOPLE\"  # and this\ngiven  = { PEOPLE = [ { ID = \"5\",  SEX = \"2\" } ], OTHER = { SEX = \"2\" } }\n\
                    expect = [ { sex = \"2\", person_id = \"PEOPLE:5\" } ]\n\n[[test]]\nname = \"nobody\"\ngiven = { PEOPLE = { SEX = \"\" } }\nexpect = \"excluded\"\n";
        let new = upgrade(text, (&source, &target), &layout, system.layout.table("person"), false).unwrap().unwrap();
        assert_snapshot!(new, @r#"
        # Kept.
        [[test]]
        name   = "a woman of PEOPLE"  # and this
        given  = { PERSON = [ { ID = "5",  GENDER = "W" } ], OTHER = { SEX = "2" } }
        expect = [ { gender = "F", person_id = "PERSON:5" } ]

        [[test]]
        name = "nobody"
        given = { PERSON = { GENDER = "" } }
        expect = "excluded"
        "#);
        assert_eq!(upgrade(&new, (&source, &target), &layout, system.layout.table("person"), false).unwrap(), None, "once is enough");
    }
}
