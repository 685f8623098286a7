//! Two mappings compared, in sentences: what changed by canonical table and column, and how much it weighs.
//!
//! The order and the layout of files do not matter, only what they say. Every change has a [`Verdict`]; that of the whole is the heaviest.

use std::collections::BTreeMap;

use crate::{
    Mapping,
    parts::{Kind, Part, Turn, Verdict},
};

/// One change, and what it weighs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// How much it weighs.
    pub verdict: Verdict,
    /// Why it weighs that.
    pub reason: &'static str,
    /// What changed.
    pub kind: Kind,
    /// The mapping or crosswalk that it belongs to.
    pub place: String,
    /// The name of what changed.
    pub name: String,
    /// Canonical tables and columns that it bears on.
    pub bears_on: Vec<String>,
    /// What happened, in a sentence.
    pub sentence: String,
    /// The file and line where it stands now, or where it stood.
    pub origin: (String, usize),
}

/// What changed between two mappings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// The changes: by canonical table and column, then by kind.
    pub changes: Vec<Change>,
}

impl Difference {
    /// What changed from one mapping to the other.
    pub fn of(old: &Mapping, new: &Mapping) -> Difference {
        Difference::of_parts(&old.parts(), &new.parts())
    }

    /// The same by their parts.
    pub fn of_parts(old: &[Part], new: &[Part]) -> Difference {
        let (before, after) = (index(old), index(new));
        let mut changes = Vec::new();
        let mapped_before = |place: &str| before.contains_key(&(Kind::Mapping, place, ""));
        for part in new {
            match before.get(&key(part)) {
                None => changes.extend(added(part, &before, mapped_before(&part.place))),
                // Rules that come and go are said themselves; their order counts where they are the same.
                Some(was) if part.kind == Kind::RuleOrder && !reordered(was, part) => {}
                Some(was) if was.meaning != part.meaning => changes.push(change(Turn::Changed, part, changed(was, part))),
                Some(was) if was.words != part.words => changes.push(change(Turn::Words, part, words(was, part))),
                Some(_) => {}
            }
        }
        for part in old.iter().filter(|it| !after.contains_key(&key(it))) {
            changes.extend(removed(part, &after));
        }
        changes.sort_by(|a, b| (a.bears_on.first(), a.kind, &a.place, &a.name).cmp(&(b.bears_on.first(), b.kind, &b.place, &b.name)));
        Difference { changes }
    }

    /// Which number of the revision goes up; nothing where nothing changed.
    pub fn verdict(&self) -> Option<Verdict> {
        self.changes.iter().map(|it| it.verdict).max()
    }

    /// How many changes weigh so much.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.changes.iter().filter(|it| it.verdict == verdict).count()
    }
}

type Index<'p> = BTreeMap<(Kind, &'p str, &'p str), &'p Part>;

fn key(part: &Part) -> (Kind, &str, &str) {
    (part.kind, &part.place, &part.name)
}

fn index(parts: &[Part]) -> Index<'_> {
    parts.iter().map(|it| (key(it), it)).collect()
}

/// Whether the same rules stand in another order.
fn reordered(was: &Part, is: &Part) -> bool {
    let sorted = |it: &Part| {
        let mut lines: Vec<String> = it.meaning.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    was.meaning != is.meaning && sorted(was) == sorted(is)
}

fn change(turn: Turn, part: &Part, sentence: String) -> Change {
    Change {
        verdict: part.kind.weight(turn),
        reason: reason(part.kind, turn),
        kind: part.kind,
        place: part.place.clone(),
        name: part.title.clone(),
        bears_on: part.bears_on.clone(),
        sentence,
        origin: part.origin.clone(),
    }
}

fn reason(kind: Kind, turn: Turn) -> &'static str {
    match (kind.weight(turn), turn) {
        (Verdict::Patch, _) => "words only: every row is as it was",
        (Verdict::Minor, _) if kind == Kind::WholeTable => "rows are as they were; what is counted of this table changes",
        (Verdict::Minor, _) if kind == Kind::Era => "rows are as they were; which earlier system they come from is said otherwise",
        (Verdict::Minor, _) => "adds something, and what was mapped means what it meant",
        (Verdict::Major, Turn::Removed) => "takes away something that was mapped",
        (Verdict::Major, Turn::Added(_)) if matches!(kind, Kind::Exclude | Kind::Archive) => "records that made rows make none any more",
        (Verdict::Major, _) => "what was mapped means something else",
    }
}

/// `person.ethnicity` and, for crosswalks of several columns, the others.
fn subject(part: &Part) -> String {
    match part.bears_on.as_slice() {
        [] => part.place.clone(),
        [one] => one.clone(),
        [one, other] => format!("{one} and {other}"),
        [one, rest @ ..] => format!("{one} and {} other columns", rest.len()),
    }
}

fn because(words: &str) -> String {
    if words.is_empty() { String::new() } else { format!(" ({words})") }
}

fn added(part: &Part, before: &Index<'_>, mapped_before: bool) -> Option<Change> {
    let at = |kind| before.get(&(kind, part.place.as_str(), part.name.as_str()));
    let (title, shown, why) = (&part.title, &part.shown, because(&part.words));
    let sentence = match part.kind {
        Kind::Habit => format!("the system: {title} was not set and is now {shown}"),
        Kind::Mapping => format!("{} is a new mapping: {shown}", part.place),
        Kind::Column => match at(Kind::NotHeld) {
            Some(was) => format!("{} was not held{}; it is now {shown}", subject(part), because(&was.words)),
            None => format!("{} was not filled; it is now {shown}", subject(part)),
        },
        // Said with the column that is not filled any more.
        Kind::NotHeld if at(Kind::Column).is_some() => return None,
        Kind::NotHeld => format!("{} is now said to be not held{why}", subject(part)),
        Kind::Join => format!("{}: a new look-up {title} in {shown}", part.place),
        Kind::Answer => format!("{}: the answer {title} is now read, from the questions {shown}", part.place),
        Kind::Exclude => format!("{}: records where {shown} are not migrated any more{why}", part.place),
        Kind::Archive => format!("{}: records where {shown} are now kept aside{why}", part.place),
        Kind::Era => format!("{}: rows where {title} are now said to come from {}", part.place, part.meaning),
        // Said with the mapping.
        Kind::File if !mapped_before => return None,
        // Said with the rules that come and go.
        Kind::RuleOrder => return None,
        Kind::CodeMap => format!("{}: codes now go through {title}, {shown}", subject(part)),
        Kind::Code => format!("{}: the code ‘{title}’ was not listed and now goes to {shown}{why}", subject(part)),
        Kind::LeftBehind => match at(Kind::KeptAside) {
            Some(_) => format!("{}: {title} is not kept aside any more but left behind{why}", part.place),
            None => format!("{}: {title} is now left behind{why}", part.place),
        },
        Kind::KeptAside => format!("{}: {title} is now kept aside{why}", part.place),
        Kind::WholeTable => format!("the table {title} is now {shown}{why}"),
        Kind::Merge => format!("{title}: {shown}, from now on"),
        Kind::Survivor => format!("{}: the record {title} is now merged into {shown}", part.place),
        Kind::Agreed => format!("{}: a decision about {} is noted. {}", part.place, decided(part), part.words),
        Kind::Status => format!("{} is now {shown}", part.place),
        Kind::File => format!("{} stands in {shown}", part.place),
    };
    Some(change(Turn::Added(mapped_before), part, sentence))
}

fn removed(part: &Part, after: &Index<'_>) -> Option<Change> {
    let at = |kind| after.get(&(kind, part.place.as_str(), part.name.as_str()));
    // What belongs to a mapping that is gone went with it.
    let whole =
        part.kind != Kind::Mapping && part.place.contains(" from ") && !after.contains_key(&(Kind::Mapping, part.place.as_str(), ""));
    if whole {
        return None;
    }
    let (title, shown) = (&part.title, &part.shown);
    let sentence = match part.kind {
        Kind::Habit => format!("the system: {title} was {shown} and is not set any more"),
        Kind::Mapping => format!("{} is not mapped any more", part.place),
        Kind::Column => match at(Kind::NotHeld) {
            Some(now) => format!("{} was {shown}; it is not held any more{}", subject(part), because(&now.words)),
            None => format!("{} was {shown}; it is not filled any more", subject(part)),
        },
        Kind::NotHeld if at(Kind::Column).is_some() => return None,
        Kind::NotHeld => format!("{} is not said to be not held any more", subject(part)),
        Kind::Join => format!("{}: the look-up {title} in {shown} is gone", part.place),
        Kind::Answer => format!("{}: the answer {title} is not read any more", part.place),
        Kind::Exclude => format!("{}: records where {shown} are migrated from now on", part.place),
        Kind::Archive => format!("{}: records where {shown} are not kept aside any more", part.place),
        Kind::Era => format!("{}: rows where {title} are not said to come from {} any more", part.place, part.meaning),
        Kind::RuleOrder => return None,
        Kind::CodeMap => format!("{}: codes do not go through {title} any more", subject(part)),
        Kind::Code => format!("{}: the code ‘{title}’ went to {shown} and is not listed any more", subject(part)),
        Kind::LeftBehind if at(Kind::KeptAside).is_some() => return None,
        Kind::LeftBehind => format!("{}: {title} is not left behind any more", part.place),
        Kind::KeptAside if at(Kind::LeftBehind).is_some() => {
            // The weight is that of what is taken away; the sentence stands with the reason for leaving it behind.
            format!("{}: what {title} holds is not kept any more", part.place)
        }
        Kind::KeptAside => format!("{}: {title} is not kept aside any more", part.place),
        Kind::WholeTable => format!("the table {title} is not {shown} any more"),
        Kind::Merge => format!("{title}: {shown} no longer"),
        Kind::Survivor => format!("{}: the record {title} is not merged into {shown} any more", part.place),
        Kind::Agreed => format!("{}: the decision about {} is gone. It was: {}", part.place, decided(part), part.words),
        Kind::Status => format!("{} is not {shown} any more", part.place),
        Kind::File => format!("{} does not stand in {shown} any more", part.place),
    };
    Some(change(Turn::Removed, part, sentence))
}

fn changed(was: &Part, part: &Part) -> String {
    // Two rules may read alike in English; then they are shown as they are written.
    let alike = was.shown == part.shown;
    let (old, now) = if alike { (&was.meaning, &part.meaning) } else { (&was.shown, &part.shown) };
    let title = &part.title;
    match part.kind {
        Kind::Habit => format!("the system: {title} was {old} and is now {now}"),
        Kind::Mapping => format!("{}: it was {old}; it is now {now}", part.place),
        Kind::Join => format!("{}: the look-up {title} was {old}; it is now {now}{}", part.place, for_columns(part)),
        Kind::Answer => format!("{}: the answer {title} was read from the questions {old}; it is now read from {now}", part.place),
        Kind::Era => format!("{}: rows where {title} came from {} and now come from {}", part.place, was.meaning, part.meaning),
        Kind::RuleOrder => format!("{}: the same rules are asked in another order", part.place),
        Kind::CodeMap => format!("{}: {title} was {old}; it is now {now}", subject(part)),
        Kind::Code => format!("{}: the code ‘{title}’ went to {old} and now goes to {now}", subject(part)),
        Kind::WholeTable => format!("the table {title} was {old}; it is now {now}"),
        Kind::Merge => format!("{title}: {old}; now {now}"),
        Kind::Survivor => format!("{}: the record {title} was merged into {old} and is now merged into {now}", part.place),
        Kind::Status => format!("{} was {old} and is now {now}", part.place),
        Kind::File => format!("{} stood in {old} and now stands in {now}", part.place),
        _ => format!("{} was {old}; it is now {now}", subject(part)),
    }
}

fn for_columns(part: &Part) -> String {
    if part.bears_on.is_empty() { String::new() } else { format!(", for {}", part.bears_on.join(", ")) }
}

fn words(was: &Part, part: &Part) -> String {
    let quoted = |text: &str| if text.is_empty() { "nothing".to_owned() } else { format!("“{text}”") };
    let (old, now) = (quoted(&was.words), quoted(&part.words));
    let about = match part.kind {
        Kind::NotHeld => format!("{}: why it is not held", subject(part)),
        Kind::Exclude => format!("{}: why records where {} are not migrated", part.place, part.shown),
        Kind::Archive => format!("{}: why records where {} are kept aside", part.place, part.shown),
        Kind::Code => format!("{}: the remark on the code ‘{}’", subject(part), part.title),
        Kind::LeftBehind => format!("{}: why {} is left behind", part.place, part.title),
        Kind::KeptAside => format!("{}: why {} is kept aside", part.place, part.title),
        Kind::WholeTable => format!("the table {}: why it is {}", part.title, part.shown),
        Kind::Agreed => format!("{}: the decision about {}", part.place, decided(part)),
        _ => subject(part),
    };
    format!("{about} read {old} and now reads {now}")
}

fn decided(part: &Part) -> &str {
    if part.name == crate::tree::WHOLE { "the mapping as a whole" } else { &part.title }
}
