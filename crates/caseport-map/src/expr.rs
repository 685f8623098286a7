//! The expressions of the mapping language: their tree, the parser and the printer. `parse(print(tree)) == tree`.

use caseport_model::Reason;

use crate::diagnostic::At;

/// An expression: what a canonical column is made of.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Expr {
    Source(Source, At),
    Pipe(Box<Expr>, Vec<Call>),
    /// The first that is present.
    Or(Vec<Expr>),
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Source {
    Column(String),
    Joined(String, String),
    Text(String),
    Number(String),
    Truth(bool),
    EachName,
    EachValue,
    Answer(String),
    Parameter(String),
    Count(String),
    Absent(Reason),
}

/// A step with its arguments.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Call {
    pub(crate) name: String,
    pub(crate) args: Vec<Arg>,
    pub(crate) at: At,
}

/// An argument of a step.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Arg {
    pub(crate) kind: ArgKind,
    pub(crate) at: At,
}

/// What an argument is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ArgKind {
    Name(String),
    Joined(String, String),
    Text(String),
    Number(String),
    /// In parentheses: what it gives.
    Expr(Box<Expr>),
}

/// A condition.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Pred {
    And(Vec<Pred>),
    Or(Vec<Pred>),
    Not(Box<Pred>),
    Compare(Expr, Comparison, Expr),
    In(Expr, Vec<Expr>),
    Like(Expr, String),
    /// The flag says whether it must be blank.
    Blank(Expr, bool),
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Before,
    After,
}

impl Comparison {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Comparison::Equal => "=",
            Comparison::Unequal => "<>",
            Comparison::Less => "<",
            Comparison::LessOrEqual => "<=",
            Comparison::Greater => ">",
            Comparison::GreaterOrEqual => ">=",
            Comparison::Before => "before",
            Comparison::After => "after",
        }
    }
}

/// What is wrong with the text of an expression, and where.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SyntaxError {
    pub(crate) at: At,
    pub(crate) cause: String,
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Word(String),
    Quoted(String),
    Text(String),
    Number(String),
    Punct(&'static str),
    Reason(Reason),
    End,
}

const PUNCTUATION: [&str; 13] = ["<>", "<=", ">=", "=", "<", ">", "|", "(", ")", ",", ".", ":", "!="];
/// Words that are no names unless they are quoted.
pub(crate) const KEYWORDS: [&str; 14] =
    ["or", "and", "not", "in", "like", "is", "blank", "before", "after", "absent", "true", "false", "each", "answer"];

struct Parser {
    tokens: Vec<(Token, usize, usize)>,
    next: usize,
    file: usize,
    base: usize,
}

/// Parses an expression. `at` is where its text stands; offsets are added to its start.
pub(crate) fn parse_expr(text: &str, at: At) -> Result<Expr, SyntaxError> {
    let mut parser = Parser::new(text, at)?;
    let expr = parser.expr()?;
    parser.end()?;
    Ok(expr)
}

/// Parses a condition.
pub(crate) fn parse_pred(text: &str, at: At) -> Result<Pred, SyntaxError> {
    let mut parser = Parser::new(text, at)?;
    let pred = parser.pred()?;
    parser.end()?;
    Ok(pred)
}

impl Parser {
    fn new(text: &str, at: At) -> Result<Parser, SyntaxError> {
        let mut parser = Parser { tokens: Vec::new(), next: 0, file: at.file, base: at.start };
        parser.lex(text)?;
        Ok(parser)
    }

    fn place(&self, start: usize, end: usize) -> At {
        At { file: self.file, start: self.base + start, end: self.base + end }
    }

    fn lex(&mut self, text: &str) -> Result<(), SyntaxError> {
        let mut position = 0;
        'next: while position < text.len() {
            let rest = &text[position..];
            let first = rest.chars().next().expect("not at the end");
            if first.is_whitespace() {
                position += first.len_utf8();
                continue;
            }
            if first == '\'' || first == '"' {
                // A doubled quote stands for itself, as in SQL.
                let mut inner = String::new();
                let mut chars = rest.char_indices().skip(1).peekable();
                while let Some((offset, c)) = chars.next() {
                    if c != first {
                        inner.push(c);
                    } else if chars.peek().is_some_and(|(_, next)| *next == first) {
                        inner.push(first);
                        chars.next();
                    } else {
                        let end = position + offset + 1;
                        let token = if first == '"' { Token::Quoted(inner) } else { Token::Text(inner) };
                        self.tokens.push((token, position, end));
                        position = end;
                        continue 'next;
                    }
                }
                return Err(SyntaxError { at: self.place(position, text.len()), cause: format!("the quote {first} is never closed") });
            }
            // `absent: reason`, whose words are not names.
            if matches!(self.tokens.as_slice(), [.., (Token::Word(word), ..), (Token::Punct(":"), ..)] if word == "absent") {
                let found = Reason::ALL.into_iter().filter(|it| rest.starts_with(it.as_str())).max_by_key(|it| it.as_str().len());
                let Some(reason) = found else {
                    return Err(SyntaxError {
                        at: self.place(position, text.len()),
                        cause: format!("not a reason; the reasons are {}", Reason::ALL.map(Reason::as_str).join(", ")),
                    });
                };
                self.tokens.push((Token::Reason(reason), position, position + reason.as_str().len()));
                position += reason.as_str().len();
                continue;
            }
            let negative = first == '-' && rest[1..].starts_with(|c: char| c.is_ascii_digit());
            if first.is_ascii_digit() || negative {
                let length = rest[1..].find(|c: char| !(c.is_ascii_digit() || c == '.')).map_or(rest.len(), |at| at + 1);
                let number = rest[..length].trim_end_matches('.');
                self.tokens.push((Token::Number(number.to_owned()), position, position + number.len()));
                position += number.len();
                continue;
            }
            if first.is_alphabetic() || first == '_' {
                let length = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
                self.tokens.push((Token::Word(rest[..length].to_owned()), position, position + length));
                position += length;
                continue;
            }
            let Some(punct) = PUNCTUATION.into_iter().filter(|it| rest.starts_with(it)).max_by_key(|it| it.len()) else {
                let at = self.place(position, position + first.len_utf8());
                return Err(SyntaxError { at, cause: format!("`{first}` has no meaning here; text stands in 'single quotes'") });
            };
            self.tokens.push((Token::Punct(punct), position, position + punct.len()));
            position += punct.len();
        }
        self.tokens.push((Token::End, text.len(), text.len()));
        Ok(())
    }

    fn peek(&self) -> &Token {
        &self.tokens[self.next].0
    }

    fn peek_after(&self) -> &Token {
        &self.tokens[(self.next + 1).min(self.tokens.len() - 1)].0
    }

    fn here(&self) -> At {
        let (_, start, end) = &self.tokens[self.next];
        self.place(*start, *end)
    }

    fn advance(&mut self) -> Token {
        let token = self.tokens[self.next].0.clone();
        if self.next + 1 < self.tokens.len() {
            self.next += 1;
        }
        token
    }

    fn eat(&mut self, punct: &str) -> bool {
        let found = matches!(self.peek(), Token::Punct(it) if *it == punct);
        if found {
            self.advance();
        }
        found
    }

    fn eat_word(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Token::Word(it) if it == word);
        if found {
            self.advance();
        }
        found
    }

    fn fail<T>(&self, cause: impl Into<String>) -> Result<T, SyntaxError> {
        Err(SyntaxError { at: self.here(), cause: cause.into() })
    }

    fn need(&mut self, punct: &str) -> Result<(), SyntaxError> {
        if self.eat(punct) { Ok(()) } else { self.fail(format!("`{punct}` is missing here")) }
    }

    fn end(&self) -> Result<(), SyntaxError> {
        match self.peek() {
            Token::End => Ok(()),
            _ => self.fail("the expression should end here: a `|` before a step, or an operator, is missing"),
        }
    }

    fn expr(&mut self) -> Result<Expr, SyntaxError> {
        let mut options = vec![self.pipe()?];
        while self.eat_word("or") {
            options.push(self.pipe()?);
        }
        Ok(if options.len() == 1 { options.remove(0) } else { Expr::Or(options) })
    }

    fn pipe(&mut self) -> Result<Expr, SyntaxError> {
        let head = if self.eat("(") {
            let inner = self.expr()?;
            self.need(")")?;
            inner
        } else {
            self.source()?
        };
        let mut calls = Vec::new();
        while self.eat("|") {
            let at = self.here();
            let Token::Word(name) = self.peek().clone() else {
                return self.fail("a step is missing after `|`");
            };
            self.advance();
            let mut args = Vec::new();
            while let Some(arg) = self.arg()? {
                args.push(arg);
            }
            calls.push(Call { name, args, at });
        }
        Ok(match (head, calls) {
            (head, calls) if calls.is_empty() => head,
            // A pipe in parentheses that goes on is the same pipe.
            (Expr::Pipe(head, mut first), calls) => {
                first.extend(calls);
                Expr::Pipe(head, first)
            }
            (head, calls) => Expr::Pipe(Box::new(head), calls),
        })
    }

    fn arg(&mut self) -> Result<Option<Arg>, SyntaxError> {
        let at = self.here();
        if self.eat("(") {
            let inner = self.expr()?;
            self.need(")")?;
            return Ok(Some(Arg { kind: ArgKind::Expr(Box::new(inner)), at }));
        }
        let kind = match self.peek().clone() {
            Token::Text(text) => ArgKind::Text(text),
            Token::Number(number) => ArgKind::Number(number),
            Token::Quoted(name) => ArgKind::Name(name),
            // `at` and `from` are words of some steps; the words of conditions end the arguments.
            Token::Word(word) if !matches!(word.as_str(), "or" | "and" | "not" | "in" | "like" | "is" | "before" | "after") => {
                ArgKind::Name(word)
            }
            _ => return Ok(None),
        };
        self.advance();
        if let ArgKind::Name(join) = &kind
            && self.eat(".")
        {
            let column = self.name("a column is missing after `.`")?;
            return Ok(Some(Arg { kind: ArgKind::Joined(join.clone(), column), at }));
        }
        Ok(Some(Arg { kind, at }))
    }

    fn name(&mut self, cause: &str) -> Result<String, SyntaxError> {
        match self.peek().clone() {
            Token::Word(name) | Token::Quoted(name) => {
                self.advance();
                Ok(name)
            }
            _ => self.fail(cause),
        }
    }

    fn source(&mut self) -> Result<Expr, SyntaxError> {
        let at = self.here();
        let source = match self.peek().clone() {
            Token::Text(text) => {
                self.advance();
                Source::Text(text)
            }
            Token::Number(number) => {
                self.advance();
                Source::Number(number)
            }
            Token::Word(word) if word == "true" || word == "false" => {
                self.advance();
                Source::Truth(word == "true")
            }
            Token::Word(word) if word == "absent" && *self.peek_after() == Token::Punct(":") => {
                self.advance();
                self.advance();
                match self.advance() {
                    Token::Reason(reason) => Source::Absent(reason),
                    _ => return self.fail("a reason is missing after `absent:`"),
                }
            }
            Token::Word(word) if matches!(word.as_str(), "or" | "and" | "not" | "in" | "like" | "is" | "before" | "after") => {
                return self.fail(format!("a column or text is missing before `{word}` (a column of that name stands in double quotes)"));
            }
            Token::Word(first) | Token::Quoted(first) => {
                let quoted = matches!(self.peek(), Token::Quoted(_));
                self.advance();
                if self.eat(".") {
                    let second = self.name("a column is missing after `.`")?;
                    match (first.as_str(), second.as_str()) {
                        ("each", "name") if !quoted => Source::EachName,
                        ("each", "value") if !quoted => Source::EachValue,
                        ("answer", _) if !quoted => Source::Answer(second),
                        ("parameter", _) if !quoted => Source::Parameter(second),
                        ("count", _) if !quoted => Source::Count(second),
                        _ => Source::Joined(first, second),
                    }
                } else {
                    Source::Column(first)
                }
            }
            _ => return self.fail("a column, a joined column or a text in 'single quotes' is missing here"),
        };
        let end = self.tokens[self.next - 1].2;
        Ok(Expr::Source(source, At { end: self.base + end, ..at }))
    }

    fn pred(&mut self) -> Result<Pred, SyntaxError> {
        let mut options = vec![self.conjunction()?];
        while self.eat_word("or") {
            options.push(self.conjunction()?);
        }
        Ok(if options.len() == 1 { options.remove(0) } else { Pred::Or(options) })
    }

    fn conjunction(&mut self) -> Result<Pred, SyntaxError> {
        let mut parts = vec![self.negation()?];
        while self.eat_word("and") {
            parts.push(self.negation()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Pred::And(parts) })
    }

    fn negation(&mut self) -> Result<Pred, SyntaxError> {
        if self.eat_word("not") {
            return Ok(Pred::Not(Box::new(self.negation()?)));
        }
        if matches!(self.peek(), Token::Punct("(")) {
            // Either a condition or a pipeline in parentheses: the longest that fits wins.
            let start = self.next;
            self.advance();
            let inner = self.pred();
            if let Ok(inner) = inner
                && self.eat(")")
                && !self.at_operator()
            {
                return Ok(inner);
            }
            self.next = start;
        }
        self.comparison()
    }

    fn at_operator(&self) -> bool {
        match self.peek() {
            Token::Punct(it) => matches!(*it, "=" | "<>" | "!=" | "<" | "<=" | ">" | ">=" | "|"),
            Token::Word(word) => matches!(word.as_str(), "in" | "like" | "is" | "before" | "after"),
            _ => false,
        }
    }

    fn operand(&mut self) -> Result<Expr, SyntaxError> {
        if self.eat("(") {
            let inner = self.expr()?;
            self.need(")")?;
            Ok(inner)
        } else {
            self.source()
        }
    }

    fn comparison(&mut self) -> Result<Pred, SyntaxError> {
        let left = self.operand()?;
        let comparison = match self.peek().clone() {
            Token::Punct("=") => Comparison::Equal,
            Token::Punct("<>" | "!=") => Comparison::Unequal,
            Token::Punct("<") => Comparison::Less,
            Token::Punct("<=") => Comparison::LessOrEqual,
            Token::Punct(">") => Comparison::Greater,
            Token::Punct(">=") => Comparison::GreaterOrEqual,
            Token::Word(word) if word == "before" => Comparison::Before,
            Token::Word(word) if word == "after" => Comparison::After,
            Token::Word(word) if word == "in" => {
                self.advance();
                return Ok(Pred::In(left, self.list()?));
            }
            Token::Word(word) if word == "not" => {
                self.advance();
                if self.eat_word("in") {
                    return Ok(Pred::Not(Box::new(Pred::In(left, self.list()?))));
                }
                return self.fail("only `in` may follow `not` here");
            }
            Token::Word(word) if word == "like" => {
                self.advance();
                return match self.advance() {
                    Token::Text(pattern) => Ok(Pred::Like(left, pattern)),
                    _ => self.fail("a pattern in 'single quotes' is missing after `like`"),
                };
            }
            Token::Word(word) if word == "is" => {
                self.advance();
                let negative = self.eat_word("not");
                if self.eat_word("blank") {
                    return Ok(Pred::Blank(left, !negative));
                }
                return self.fail("only `blank` or `not blank` may follow `is`");
            }
            _ => {
                return self
                    .fail("a comparison is missing here: = <> < <= > >=, in (…), like '…', is blank, is not blank, before '…', after '…'");
            }
        };
        self.advance();
        let right = self.operand()?;
        Ok(Pred::Compare(left, comparison, right))
    }

    fn list(&mut self) -> Result<Vec<Expr>, SyntaxError> {
        self.need("(")?;
        let mut items = vec![self.source()?];
        while self.eat(",") {
            items.push(self.source()?);
        }
        self.need(")")?;
        Ok(items)
    }
}

impl Expr {
    /// Where the expression begins.
    pub(crate) fn at(&self) -> At {
        match self {
            Expr::Source(_, at) => *at,
            Expr::Pipe(head, _) => head.at(),
            Expr::Or(options) => options.first().map_or(At::default(), Expr::at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name() -> impl Strategy<Value = String> {
        prop_oneof!["[A-Z][A-Z_0-9]{0,6}", "[A-Za-z ]{1,8}", Just("or".to_owned()), Just("Date of \"birth\"".to_owned())]
    }

    fn source() -> impl Strategy<Value = Expr> {
        prop_oneof![
            name().prop_map(Source::Column),
            ("[A-Z]{1,5}", name()).prop_map(|(join, column)| Source::Joined(join, column)),
            "[ -~]{0,8}".prop_map(Source::Text),
            "-?[0-9]{1,4}(\\.[0-9]{1,3})?".prop_map(Source::Number),
            any::<bool>().prop_map(Source::Truth),
            Just(Source::EachName),
            Just(Source::EachValue),
            name().prop_map(Source::Answer),
            name().prop_map(Source::Parameter),
            name().prop_map(Source::Count),
            prop::sample::select(Reason::ALL.to_vec()).prop_map(Source::Absent),
        ]
        .prop_map(|source| Expr::Source(source, At::default()))
    }

    fn call(inner: impl Strategy<Value = Expr> + 'static) -> impl Strategy<Value = Call> {
        let arg = prop_oneof![
            inner.prop_map(|it| ArgKind::Expr(Box::new(it))),
            name().prop_map(ArgKind::Name),
            ("[A-Z]{1,5}", name()).prop_map(|(join, column)| ArgKind::Joined(join, column)),
            "[ -~]{0,8}".prop_map(ArgKind::Text),
            "[0-9]{1,4}".prop_map(ArgKind::Number),
        ]
        .prop_map(|kind| Arg { kind, at: At::default() });
        ("[a-z]{3,8}x", prop::collection::vec(arg, 0..3)).prop_map(|(name, args)| Call { name, args, at: At::default() })
    }

    fn expr() -> impl Strategy<Value = Expr> {
        source().prop_recursive(3, 12, 3, |inner| {
            // A pipe of a pipe is one pipe, so its head is none.
            let head = inner.clone().prop_filter("a pipe", |it| !matches!(it, Expr::Pipe(..)));
            prop_oneof![
                (head, prop::collection::vec(call(inner.clone()), 1..3)).prop_map(|(head, calls)| Expr::Pipe(Box::new(head), calls)),
                prop::collection::vec(inner, 2..4).prop_map(Expr::Or),
            ]
        })
    }

    fn pred() -> impl Strategy<Value = Pred> {
        let comparison = prop::sample::select(vec![Comparison::Equal, Comparison::Unequal, Comparison::LessOrEqual, Comparison::Before]);
        let simple = prop_oneof![
            (expr(), comparison, expr()).prop_map(|(left, how, right)| Pred::Compare(left, how, right)),
            (expr(), prop::collection::vec(source(), 1..3)).prop_map(|(left, items)| Pred::In(left, items)),
            (expr(), "[ -~]{0,6}").prop_map(|(left, pattern)| Pred::Like(left, pattern)),
            (expr(), any::<bool>()).prop_map(|(left, yes)| Pred::Blank(left, yes)),
        ];
        simple.prop_recursive(2, 8, 3, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 2..4).prop_map(Pred::And),
                prop::collection::vec(inner.clone(), 2..4).prop_map(Pred::Or),
                inner.prop_map(|it| Pred::Not(Box::new(it))),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_again(tree in expr()) {
            prop_assert_eq!(parse_expr(&tree.to_string(), At::default()), Ok(tree));
        }

        #[test]
        fn what_is_printed_of_a_condition_is_read_again(tree in pred()) {
            prop_assert_eq!(parse_pred(&tree.to_string(), At::default()), Ok(tree));
        }

        #[test]
        fn no_text_breaks_the_parser(text in "\\PC{0,40}") {
            let _ = parse_expr(&text, At::default());
            let _ = parse_pred(&text, At::default());
        }
    }
}
