//! What a step is, and the list of all steps; each stands in a file of its own under `steps/`.
//!
//! A step is compiled into an [`Op`], a closed set, and evaluated with a `match`. A blank passes through every step unchanged,
//! with its reason.

use std::sync::Arc;

use caseport_model::{Date, Reason};

use crate::{
    codemap::CodeMap,
    dates::{Format, Formats},
    expr::Call,
    plan::Node,
    steps,
    value::Ty,
};

/// A step of the language.
#[derive(Debug)]
pub struct Step {
    /// Its name in expressions.
    pub name: &'static str,
    /// The group it is documented in.
    pub group: Group,
    /// Name and arguments, as the documentation shows them.
    pub signature: &'static str,
    /// What it takes.
    pub input: &'static str,
    /// What it gives.
    pub output: &'static str,
    /// Why it may give a blank.
    pub reasons: &'static [Reason],
    /// The sentence of a column goes on with this; `{}` stands for the arguments.
    pub sentence: &'static str,
    /// Expression over the columns A, B and C, their cells, and what comes out. Documentation and tests at once.
    pub examples: &'static [Example],
    pub(crate) build: fn(&mut Build<'_, '_>) -> Option<(Op, Ty)>,
}

/// An example: an expression over the columns A, B and C, their cells, and what comes out (`absent: reason`, `held`).
pub type Example = (&'static str, &'static [&'static str], &'static str);

/// The groups of steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Words.
    Text,
    /// Days and times.
    Date,
    /// Numbers.
    Number,
    /// Codes of lists.
    Code,
    /// Identifiers of people and places.
    Identifier,
    /// References to other rows.
    Reference,
    /// Showing less.
    Privacy,
}

/// Every step, in the order of the documentation.
pub static STEPS: &[&Step] = &[
    &steps::tidy::STEP,
    &steps::text::STEP,
    &steps::upper::STEP,
    &steps::lower::STEP,
    &steps::name_case::STEP,
    &steps::digits::STEP,
    &steps::cut::STEP,
    &steps::pad::STEP,
    &steps::part::STEP,
    &steps::with::STEP,
    &steps::whole::STEP,
    &steps::without::STEP,
    &steps::unknown_if::STEP,
    &steps::date::STEP,
    &steps::datetime::STEP,
    &steps::partial_date::STEP,
    &steps::date_parts::STEP,
    &steps::age_on::STEP,
    &steps::open_if_far::STEP,
    &steps::not_before::STEP,
    &steps::not_after::STEP,
    &steps::written::STEP,
    &steps::int::STEP,
    &steps::decimal::STEP,
    &steps::range::STEP,
    &steps::code::STEP,
    &steps::flag::STEP,
    &steps::is::STEP,
    &steps::label::STEP,
    &steps::nhs_number::STEP,
    &steps::upn::STEP,
    &steps::uln::STEP,
    &steps::postcode::STEP,
    &steps::phone::STEP,
    &steps::urn::STEP,
    &steps::key::STEP,
    &steps::reference::STEP,
    &steps::mask::STEP,
    &steps::coarsen::STEP,
];

/// The step of that name.
pub fn step(name: &str) -> Option<&'static Step> {
    STEPS.iter().find(|step| step.name == name).copied()
}

/// A step with everything decided.
#[derive(Debug, Clone)]
pub(crate) enum Op {
    Tidy,
    Text,
    Upper,
    Lower,
    NameCase,
    Digits,
    Cut(usize),
    Whole,
    Pad(usize),
    Part(Box<str>, usize),
    With(Box<str>, Box<[Node]>),
    Without(Box<str>),
    UnknownText(Box<[Box<str>]>),
    UnknownDate(Box<[Date]>),
    Date(Formats),
    DateTime(Formats),
    PartialDate,
    DateParts(Box<(Node, Node)>),
    AgeOn(Box<(Node, Formats)>),
    OpenIfFar(Date),
    NotBefore(Date),
    NotAfter(Date),
    Written(Format),
    Int,
    Decimal,
    /// In ten-thousandths.
    Range(i64, i64),
    Code(Arc<CodeMap>, Option<Box<(Node, Formats)>>),
    Flag(Arc<YesNo>),
    Is(Box<[Box<str>]>),
    Label(Arc<CodeMap>),
    NhsNumber,
    Upn,
    Uln,
    Postcode,
    Phone,
    Urn,
    Key(KeySpace, Box<[Node]>),
    Ref(Box<Reference>),
    Mask,
    CoarsenYear,
}

/// The words for yes and no.
#[derive(Debug, Default)]
pub(crate) struct YesNo {
    pub(crate) yes: Vec<String>,
    pub(crate) no: Vec<String>,
}

impl YesNo {
    pub(crate) fn read(&self, text: &str) -> Option<bool> {
        let text = text.trim();
        let among = |words: &[String]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
        if among(&self.yes) {
            Some(true)
        } else if among(&self.no) {
            Some(false)
        } else {
            None
        }
    }
}

/// How the keys of one source table in one canonical table are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeySpace {
    pub(crate) source: Arc<str>,
    pub(crate) verbatim: bool,
}

/// A reference to rows that another source table makes.
#[derive(Debug, Clone)]
pub(crate) struct Reference {
    pub(crate) space: KeySpace,
    /// Keys that mean not recorded.
    pub(crate) reserved: Box<[Box<str>]>,
    /// Which survivors to ask.
    pub(crate) merges: Option<usize>,
}

/// The longest key: longer ones are hashed.
pub(crate) const LONGEST_KEY: usize = 48;

impl KeySpace {
    /// The key of a row, for the key of its record.
    pub(crate) fn write(&self, value: &str, ordinal: Option<usize>, out: &mut String) {
        use std::fmt::Write as _;
        out.clear();
        if !self.verbatim {
            out.push_str(&self.source);
            out.push(':');
        }
        out.push_str(value);
        if let Some(ordinal) = ordinal {
            write!(out, ":{ordinal}").expect("writing to a string cannot fail");
        }
        if out.len() > LONGEST_KEY && out.chars().count() > LONGEST_KEY {
            let hash = blake3::hash(out.as_bytes()).to_hex();
            out.clear();
            if !self.verbatim {
                // A very long table name is cut, so that enough of the hash stays.
                out.extend(self.source.chars().take(LONGEST_KEY - 21));
                out.push(':');
            }
            let room = LONGEST_KEY - out.chars().count();
            out.push_str(&hash[..room]);
        }
    }
}

/// What a step may ask while it is built.
pub(crate) trait World {
    /// A column, or a joined column, that a step names.
    fn node(&mut self, arg: &crate::expr::Arg) -> Option<Node>;
    /// The formats of dates: of the columns that feed the step, else of the system.
    fn formats(&mut self, timed: bool, of: Option<&Node>) -> Formats;
    /// The crosswalk or canonical list of that name.
    fn code_map(&mut self, arg: &crate::expr::Arg) -> Option<(Arc<CodeMap>, Ty)>;
    /// The labels of a canonical list.
    fn labels(&mut self, arg: &crate::expr::Arg) -> Option<Arc<CodeMap>>;
    /// The words for yes and no.
    fn yes_no(&self) -> Arc<YesNo>;
    /// The day from which a date is an open end.
    fn open_end(&self) -> Option<Date>;
    /// The keys of this mapping's rows.
    fn key_space(&mut self, call: &Call) -> Option<KeySpace>;
    /// The rows that another table makes.
    fn reference(&mut self, canonical: &crate::expr::Arg, source: &crate::expr::Arg) -> Option<Reference>;
    /// Notes a mistake.
    fn error(&mut self, at: crate::diagnostic::At, code: &'static str, title: String, label: String);
}

/// A step being built.
pub(crate) struct Build<'a, 'w> {
    pub(crate) call: &'a Call,
    pub(crate) input: &'a Ty,
    pub(crate) head: &'a Node,
    pub(crate) world: &'w mut dyn World,
}

impl Build<'_, '_> {
    pub(crate) fn fail<T>(&mut self, position: Option<usize>, label: impl Into<String>) -> Option<T> {
        let at = position.and_then(|it| self.call.args.get(it)).map_or(self.call.at, |arg| arg.at);
        let signature = step(&self.call.name).map_or("", |step| step.signature);
        self.world.error(at, "L013", format!("`{}` is used as `{signature}`", self.call.name), label.into());
        None
    }

    /// Fails unless there are so many arguments.
    pub(crate) fn count(&mut self, least: usize, most: usize) -> Option<()> {
        let count = self.call.args.len();
        if count < least {
            self.fail(None, format!("{} missing", if least - count == 1 { "an argument is" } else { "arguments are" }))
        } else if count > most {
            self.fail(Some(most), if most == 0 { "it takes no argument" } else { "one argument too many" })
        } else {
            Some(())
        }
    }

    pub(crate) fn text(&mut self, position: usize) -> Option<String> {
        match self.call.args.get(position).map(|it| &it.kind) {
            Some(crate::expr::ArgKind::Text(text)) => Some(text.clone()),
            _ => self.fail(Some(position), "a text in 'single quotes' is wanted here"),
        }
    }

    pub(crate) fn texts(&mut self) -> Option<Box<[Box<str>]>> {
        (0..self.call.args.len()).map(|it| self.text(it).map(String::into_boxed_str)).collect()
    }

    pub(crate) fn date(&mut self, position: usize) -> Option<Date> {
        let text = self.text(position)?;
        match Date::parse_iso(&text) {
            Some(date) => Some(date),
            None => self.fail(Some(position), "a date 'YYYY-MM-DD' is wanted here"),
        }
    }

    /// A whole number of at least 1.
    pub(crate) fn ordinal(&mut self, position: usize) -> Option<usize> {
        match self.call.args.get(position).map(|it| &it.kind) {
            Some(crate::expr::ArgKind::Number(number)) if number.parse::<usize>().is_ok_and(|it| it > 0) => number.parse().ok(),
            _ => self.fail(Some(position), "a whole number from 1 is wanted here"),
        }
    }

    /// A number in ten-thousandths.
    pub(crate) fn number(&mut self, position: usize) -> Option<i64> {
        let number = match self.call.args.get(position).map(|it| &it.kind) {
            Some(crate::expr::ArgKind::Number(number)) => caseport_model::row::parse_decimal(number),
            _ => None,
        };
        if number.is_some() { number } else { self.fail(Some(position), "a number is wanted here") }
    }

    /// Fails unless the argument is that word.
    pub(crate) fn word(&mut self, position: usize, word: &str) -> Option<()> {
        match self.call.args.get(position).map(|it| &it.kind) {
            Some(crate::expr::ArgKind::Name(name)) if name == word => Some(()),
            _ => self.fail(Some(position), format!("the word `{word}` is wanted here")),
        }
    }

    pub(crate) fn node(&mut self, position: usize) -> Option<Node> {
        let arg = &self.call.args[position];
        self.world.node(arg)
    }

    pub(crate) fn nodes(&mut self, from: usize) -> Option<Box<[Node]>> {
        (from..self.call.args.len()).map(|it| self.node(it)).collect()
    }

    /// Fails unless the value that comes in is text.
    pub(crate) fn takes_text(&mut self) -> Option<()> {
        self.takes(matches!(self.input, Ty::Any | Ty::Text | Ty::PartialDate | Ty::Code(_)), "text")
    }

    pub(crate) fn takes(&mut self, fits: bool, wanted: &str) -> Option<()> {
        if fits {
            return Some(());
        }
        let label = format!("what comes in is {}", self.input.name());
        self.world.error(self.call.at, "L014", format!("`{}` takes {wanted}", self.call.name), label);
        None
    }

    /// A step without arguments that takes text.
    pub(crate) fn plain(&mut self, op: Op, gives: Ty) -> Option<(Op, Ty)> {
        self.count(0, 0)?;
        self.takes_text()?;
        Some((op, gives))
    }
}

#[cfg(test)]
mod tests {
    use super::STEPS;

    #[test]
    fn no_step_is_forgotten() {
        let mut files: Vec<String> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/steps"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap().trim_end_matches(".rs").to_owned())
            .collect();
        files.sort();
        let mut names: Vec<&str> = STEPS.iter().map(|step| if step.name == "ref" { "reference" } else { step.name }).collect();
        names.sort_unstable();
        assert_eq!(files, names);
    }

    #[test]
    fn every_step_is_documented() {
        for step in STEPS {
            assert!(step.examples.len() >= 3, "{} has too few examples", step.name);
            assert!(step.signature.starts_with(step.name));
            assert!(!step.sentence.is_empty() && !step.sentence.ends_with('.'), "{}", step.name);
        }
    }

    #[test]
    fn every_example_of_every_step_holds() {
        let mut failures = Vec::new();
        for step in STEPS {
            for (expression, cells, wanted) in step.examples {
                let got = crate::testing::evaluate(expression, cells);
                if got != *wanted {
                    failures.push(format!("{}: {expression} on {cells:?} gave {got}, not {wanted}", step.name));
                }
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }
}
