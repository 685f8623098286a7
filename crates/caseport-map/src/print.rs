//! Prints expressions and conditions as the parser reads them.

use std::fmt;

use crate::expr::{Arg, ArgKind, Call, Expr, KEYWORDS, Pred, Source};

fn quote(text: &str, mark: char, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{mark}{}{mark}", text.replace(mark, &format!("{mark}{mark}")))
}

fn write_name(name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let plain = name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_alphanumeric() || c == '_')
        && !KEYWORDS.contains(&name);
    if plain { f.write_str(name) } else { quote(name, '"', f) }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Source::Column(name) => write_name(name, f),
            Source::Joined(join, column) => {
                write_name(join, f)?;
                f.write_str(".")?;
                write_name(column, f)
            }
            Source::Text(text) => quote(text, '\'', f),
            Source::Number(number) => f.write_str(number),
            Source::Truth(yes) => write!(f, "{yes}"),
            Source::EachName => f.write_str("each.name"),
            Source::EachValue => f.write_str("each.value"),
            Source::Answer(role) => {
                f.write_str("answer.")?;
                write_name(role, f)
            }
            Source::Count(join) => {
                f.write_str("count.")?;
                write_name(join, f)
            }
            Source::Parameter(name) => {
                f.write_str("parameter.")?;
                write_name(name, f)
            }
            Source::Absent(reason) => write!(f, "absent: {}", reason.as_str()),
        }
    }
}

impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        self.args.iter().try_for_each(|arg| write!(f, " {arg}"))
    }
}

impl fmt::Display for Arg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ArgKind::Name(name) => write_name(name, f),
            ArgKind::Joined(join, column) => {
                write_name(join, f)?;
                f.write_str(".")?;
                write_name(column, f)
            }
            ArgKind::Text(text) => quote(text, '\'', f),
            ArgKind::Number(number) => f.write_str(number),
            ArgKind::Expr(inner) => write!(f, "({inner})"),
        }
    }
}

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Expr::Source(source, _) => write!(f, "{source}"),
            Expr::Pipe(head, calls) => {
                match &**head {
                    Expr::Source(source, _) => write!(f, "{source}")?,
                    other => write!(f, "({other})")?,
                }
                calls.iter().try_for_each(|call| write!(f, " | {call}"))
            }
            Expr::Or(options) => {
                for (position, option) in options.iter().enumerate() {
                    if position > 0 {
                        f.write_str(" or ")?;
                    }
                    match option {
                        Expr::Or(_) => write!(f, "({option})")?,
                        _ => write!(f, "{option}")?,
                    }
                }
                Ok(())
            }
        }
    }
}

struct Operand<'a>(&'a Expr);

impl fmt::Display for Operand<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Expr::Source(source, _) => write!(f, "{source}"),
            other => write!(f, "({other})"),
        }
    }
}

impl fmt::Display for Pred {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |parts: &[Pred], word: &str, f: &mut fmt::Formatter<'_>| {
            for (position, part) in parts.iter().enumerate() {
                if position > 0 {
                    write!(f, " {word} ")?;
                }
                match part {
                    Pred::And(_) | Pred::Or(_) => write!(f, "({part})")?,
                    _ => write!(f, "{part}")?,
                }
            }
            Ok(())
        };
        match self {
            Pred::And(parts) => list(parts, "and", f),
            Pred::Or(parts) => list(parts, "or", f),
            Pred::Not(inner) => match &**inner {
                Pred::And(_) | Pred::Or(_) => write!(f, "not ({inner})"),
                _ => write!(f, "not {inner}"),
            },
            Pred::Compare(left, comparison, right) => write!(f, "{} {} {}", Operand(left), comparison.as_str(), Operand(right)),
            Pred::In(left, items) => {
                write!(f, "{} in (", Operand(left))?;
                for (position, item) in items.iter().enumerate() {
                    if position > 0 {
                        f.write_str(", ")?;
                    }
                    write!(f, "{item}")?;
                }
                f.write_str(")")
            }
            Pred::Like(left, pattern) => {
                write!(f, "{} like ", Operand(left))?;
                quote(pattern, '\'', f)
            }
            Pred::Blank(left, yes) => write!(f, "{} is {}blank", Operand(left), if *yes { "" } else { "not " }),
        }
    }
}
