//! A value on its way from a cell to a row, and what a static check knows of it.

use std::borrow::Cow;

use caseport_model::{Date, DateTime, Reason, Value};

/// A value, borrowed where nothing had to change.
#[derive(Clone, PartialEq)]
pub(crate) enum Val<'a> {
    Blank(Reason),
    /// A code graded `hold`: the record waits.
    Hold,
    Text(Cow<'a, str>),
    Int(i64),
    Decimal(i64),
    Bool(bool),
    Date(Date),
    DateTime(DateTime),
}

impl<'a> Val<'a> {
    pub(crate) const UNREADABLE: Val<'static> = Val::Blank(Reason::Unreadable);
    pub(crate) const NOT_RECORDED: Val<'static> = Val::Blank(Reason::NotRecorded);

    /// Text, or not recorded when nothing but white space is left.
    pub(crate) fn text(text: impl Into<Cow<'a, str>>) -> Val<'a> {
        let text = text.into();
        if trim(&text).is_empty() { Val::NOT_RECORDED } else { Val::Text(text) }
    }

    pub(crate) fn is_absent(&self) -> bool {
        matches!(self, Val::Blank(_))
    }

    /// As a row shows it.
    pub(crate) fn as_value(&self) -> Value<'_> {
        match self {
            Val::Blank(_) | Val::Hold => Value::Blank,
            Val::Text(text) => Value::Text(text),
            Val::Int(number) => Value::Int(*number),
            Val::Decimal(number) => Value::Decimal(*number),
            Val::Bool(yes) => Value::Bool(*yes),
            Val::Date(date) => Value::Date(*date),
            Val::DateTime(time) => Value::DateTime(*time),
        }
    }

    /// Its text, for comparisons and joins.
    pub(crate) fn to_text(&self) -> Cow<'_, str> {
        match self {
            Val::Text(text) => Cow::Borrowed(trim(text)),
            Val::Bool(yes) => Cow::Borrowed(if *yes { "true" } else { "false" }),
            other => {
                let mut out = String::new();
                other.as_value().write_to(&mut out);
                Cow::Owned(out)
            }
        }
    }
}

/// Text without white space at either end. Most has none, which two bytes tell.
#[inline]
pub(crate) fn trim(text: &str) -> &str {
    let bytes = text.as_bytes();
    let visible = |at: Option<&u8>| at.is_some_and(u8::is_ascii_graphic);
    if visible(bytes.first()) && visible(bytes.last()) { text } else { text.trim() }
}

/// Text without white space at either end, borrowed where possible.
pub(crate) fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(trim(text)),
        Cow::Owned(text) => {
            let trimmed = trim(&text);
            if trimmed.len() == text.len() { Cow::Owned(text) } else { Cow::Owned(trimmed.to_owned()) }
        }
    }
}

/// What a static check knows of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ty {
    /// Any: a blank with a reason.
    Any,
    Text,
    /// A code of the list that the column wants, or of a named list.
    Code(Option<String>),
    /// The key of a row of this mapping.
    Key,
    /// A reference to a canonical table.
    Ref(String),
    Int,
    Decimal,
    Bool,
    Date,
    DateTime,
    PartialDate,
}

impl Ty {
    pub(crate) fn name(&self) -> String {
        match self {
            Ty::Any => "nothing".into(),
            Ty::Text => "text".into(),
            Ty::Code(Some(list)) => format!("a code of `{list}`"),
            Ty::Code(None) => "a code".into(),
            Ty::Key => "a key".into(),
            Ty::Ref(table) => format!("a reference to `{table}`"),
            Ty::Int => "a whole number".into(),
            Ty::Decimal => "a number".into(),
            Ty::Bool => "yes or no".into(),
            Ty::Date => "a date".into(),
            Ty::DateTime => "a date and time".into(),
            Ty::PartialDate => "a partial date".into(),
        }
    }

    /// Whether it is held as text.
    pub(crate) fn is_text(&self) -> bool {
        matches!(self, Ty::Any | Ty::Text | Ty::Code(_) | Ty::Key | Ty::Ref(_) | Ty::PartialDate)
    }
}
