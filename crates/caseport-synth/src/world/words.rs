//! Prose for case notes, comments and warnings: sentences with slots, filled from lists. It compresses like prose and says nothing
//! about anybody.

use crate::rng::Rng;

/// Who a text speaks of.
pub(crate) struct Voices<'a> {
    pub(crate) child: &'a str,
    pub(crate) carer: &'a str,
    pub(crate) worker: &'a str,
}

const OPENINGS: [&str; 12] = [
    "Visit to {p} to see {c}.",
    "Telephone call from {m}, {t}.",
    "Home visit, {t}; {m} was present.",
    "Met with {c} at {p}, {t}.",
    "Call returned to {o} about {c}.",
    "{o} rang to share information about {c}.",
    "Unannounced visit, {t}.",
    "Planned visit with {c} and {m}.",
    "Core group held at {p}.",
    "Discussion with {o} following the meeting.",
    "Email received from {o}.",
    "Joint visit with {o}, {t}.",
];
const SENTENCES: [&str; 52] = [
    "{c} was {f} and spoke about {s}.",
    "{c} said that {q}.",
    "{m} told me that {q}.",
    "{m} appeared {f} and was {d}.",
    "I asked {c} about {s}, and {c} answered that {q}.",
    "The bedroom was {h}; {c} showed me {k}.",
    "{o} reported {a}.",
    "We talked about {s} and agreed that {n}.",
    "{m} has not yet {v}, and I explained why this matters.",
    "I observed {g} between {c} and {m}.",
    "There were no concerns about {s} today.",
    "{c} has been {e} since the last visit.",
    "The school says that attendance is {w}.",
    "{m} asked for help with {s}.",
    "I spoke with {c} alone in {r}.",
    "{c} drew a picture of {k} and told me about it.",
    "The plan was reviewed: {n}.",
    "{o} will send a report before the next meeting.",
    "{m} said money is tight: £{y} is owed on {b}.",
    "A payment of £{y} was agreed towards {b}.",
    "{c} would like {z}.",
    "I was worried about {a} and raised it with my manager.",
    "{m} and I went through the safety plan line by line.",
    "“{Q},” {c} said.",
    "“I’m fine,” said {c}, but {c} looked {f}.",
    "{m} became {f} when we discussed {s}.",
    "The kitchen was {h} and there was food in the fridge.",
    "Grandmother was there and was {d}.",
    "I checked that {m} knows whom to call out of hours.",
    "{c} has joined {j} and enjoys it.",
    "{o} and I will visit together {t}.",
    "Dad’s contact took place at {p}; it went {w}.",
    "There has been one incident: {a}.",
    "The health visitor weighed the baby – {y} ounces gained.",
    "{c} has {e} and sleeps better.",
    "My view is that {n}.",
    "{m} accepts that {q}.",
    "{c}’s wishes: {z}.",
    "We looked at {k} together.",
    "No marks or bruises were seen.",
    "{m} showed me a letter about {b}.",
    "The neighbours have been {d}.",
    "{c} was not at home; I will try again {t}.",
    "I left my card and a leaflet about {j}.",
    "{o} confirmed the appointment at {p}.",
    "Transport to {p} has been arranged; cost £{y}.",
    "{c} finds {s} hard and uses {k} to calm down.",
    "Risk remains the same – {n}.",
    "{m} has {v} and was praised for it.",
    "{c} and the other children were {g} throughout.",
    "The landlord has promised to mend {b}.",
    "I reminded {m} of the meeting at {p}.",
];
const ACTIONS: [&str; 14] = [
    "visit again within ten working days",
    "ask {o} for a written update",
    "refer to {j}",
    "bring the review forward",
    "send {m} the notes",
    "speak to the school about {s}",
    "check whether {m} has {v}",
    "book a room at {p}",
    "update the chronology",
    "share the plan with {o}",
    "raise {b} with housing",
    "ask {c} what would help",
    "record the decision with my manager",
    "arrange transport",
];
const PLACES: [&str; 14] = [
    "the family home",
    "school",
    "the family centre",
    "the children’s centre",
    "the foster home",
    "the contact centre",
    "the library",
    "the clinic",
    "the café by the park",
    "grandmother’s flat",
    "the youth club",
    "the council offices",
    "nursery",
    "the town hall",
];
const TIMES: [&str; 12] = [
    "this morning",
    "after school",
    "at 4.15pm",
    "late in the afternoon",
    "on Thursday",
    "next Tuesday",
    "as agreed",
    "without notice",
    "before tea",
    "at short notice",
    "in half term",
    "at the weekend",
];
const OTHERS: [&str; 16] = [
    "the health visitor",
    "the class teacher",
    "the head of year",
    "the police",
    "the GP surgery",
    "the school nurse",
    "the drug and alcohol worker",
    "the housing officer",
    "the family support worker",
    "the independent reviewing officer",
    "the speech therapist",
    "the youth worker",
    "the community paediatrician",
    "the designated teacher",
    "the foster carer",
    "probation",
];
const FEELINGS: [&str; 18] = [
    "settled",
    "cheerful",
    "tearful",
    "tired",
    "quiet at first",
    "chatty",
    "withdrawn",
    "anxious",
    "relaxed",
    "cross",
    "proud",
    "hopeful",
    "guarded",
    "calm",
    "upset",
    "pleased to see me",
    "restless",
    "open",
];
const SUBJECTS: [&str; 22] = [
    "school",
    "bedtimes",
    "the move",
    "seeing Dad",
    "friends",
    "food and meals",
    "the new baby",
    "homework",
    "getting up on time",
    "phone use",
    "what happened last week",
    "the court hearing",
    "money",
    "keeping safe",
    "drinking in the home",
    "the dog",
    "staying with Nan",
    "toothache",
    "nightmares",
    "arguments at home",
    "the placement",
    "swimming lessons",
];
const SAYINGS: [&str; 20] = [
    "things are better than before",
    "nobody listens",
    "it has been a hard week",
    "the shouting has stopped",
    "the boiler is broken again",
    "there is no need to worry",
    "school is okay",
    "it would help to see a friendly face more often",
    "the plan is too long to read",
    "the new flat is damp",
    "Nan helps a lot",
    "bedtime is still a struggle",
    "the younger ones miss their father",
    "she wants to be heard",
    "the meeting was fair",
    "they all ate together every night",
    "the bus is too dear",
    "contact should be longer",
    "work starts on Monday",
    "the appointment was missed because of the bus",
];
const QUOTES: [&str; 10] = [
    "I want to go home",
    "It’s better here",
    "Can I see my sister",
    "I don’t like it when they shout",
    "My teacher is nice",
    "I got a certificate",
    "Why do you keep coming",
    "I’d like my own room",
    "Tell them I did well",
    "I’m hungry after school",
];
const DEMEANOURS: [&str; 12] = [
    "polite",
    "willing to talk",
    "reluctant to let me in",
    "well organised",
    "keen to make changes",
    "short with me",
    "warm towards the children",
    "helpful",
    "on the telephone for much of the visit",
    "attentive",
    "supportive",
    "careful in what was said",
];
const HOMES: [&str; 12] = [
    "tidy and warm",
    "cold",
    "cluttered but safe",
    "newly painted",
    "clean",
    "damp in one corner",
    "sparsely furnished",
    "bright",
    "well kept",
    "untidy",
    "full of boxes after the move",
    "decorated with drawings",
];
const KEEPSAKES: [&str; 14] = [
    "a new bed",
    "the feelings cards",
    "a box of toys",
    "the life story book",
    "a school certificate",
    "football boots",
    "the three houses sheet",
    "a photograph album",
    "a pet hamster",
    "the calendar on the wall",
    "a drawing of the family",
    "a guitar",
    "a favourite blanket",
    "a reading book",
];
const ACCOUNTS: [&str; 14] = [
    "a missed appointment",
    "shouting heard late at night",
    "a bruise explained by a fall",
    "that lunch is often forgotten",
    "good progress",
    "two late marks this week",
    "an argument in the street",
    "a positive drug test",
    "that {c} seems happier",
    "a call-out at the weekend",
    "no new information",
    "that homework is done on time",
    "that the front door was left open",
    "a smell of alcohol at pick-up",
];
const NEXT: [&str; 16] = [
    "the plan should continue",
    "we will step down if this lasts",
    "visits stay at every ten days",
    "a family meeting will be called",
    "the threshold is still met",
    "Nan may collect the children on Fridays",
    "the school will keep a daily log",
    "contact stays supervised",
    "everyone keeps to the safety plan",
    "the case can close after the next review",
    "more help is needed at bedtimes",
    "the assessment will be finished this month",
    "the strategy discussion was right",
    "respite is worth trying",
    "legal advice is needed",
    "the wider family should be asked",
];
const DEEDS: [&str; 12] = [
    "registered with a dentist",
    "finished the parenting course",
    "sorted out the benefit claim",
    "signed the agreement",
    "bought a stair gate",
    "called the school",
    "kept every appointment",
    "changed the locks",
    "joined the group",
    "booked the eye test",
    "given up smoking",
    "made a routine",
];
const WARMTHS: [&str; 12] =
    ["warm", "playful", "affectionate", "at ease", "tense", "distant", "gentle", "patient", "respectful", "easy", "strained", "close"];
const CHANGES: [&str; 12] = [
    "calmer",
    "eating well",
    "going to bed on time",
    "missing lessons",
    "more confident",
    "in trouble twice",
    "seeing friends",
    "at every session",
    "unwell with a cold",
    "settling in",
    "quieter than usual",
    "growing fast",
];
const RATES: [&str; 10] =
    ["96 per cent", "81 per cent", "improving", "poor", "good", "well", "badly", "as planned", "above target", "about the same"];
const ROOMS: [&str; 8] =
    ["the garden", "the kitchen", "the bedroom", "my car", "the head’s office", "the quiet room", "the hallway", "the dining room"];
const BILLS: [&str; 10] = [
    "the rent",
    "the electricity meter",
    "the school uniform",
    "the washing machine",
    "council tax",
    "the boiler",
    "the sofa",
    "bus passes",
    "a cot",
    "the broken window",
];
const WISHES: [&str; 12] = [
    "to see more of Nan",
    "a bigger bedroom",
    "to stay at the same school",
    "to go swimming",
    "the arguments to end",
    "a pet",
    "to live with Dad",
    "to stay where they are",
    "help with reading",
    "to learn the drums",
    "a later bedtime",
    "to be told things first",
];
const GROUPS: [&str; 10] = [
    "the young carers’ group",
    "Brackenshire Rovers",
    "the drama club",
    "the parenting course",
    "a mentoring scheme",
    "the breakfast club",
    "the allotment project",
    "cubs",
    "the befriending service",
    "counselling at school",
];

/// Writes a note of about so many words: paragraphs, now and then a list with tabs, and a line of actions at the end.
pub(crate) fn note(rng: &mut Rng, words: u32, voices: &Voices<'_>, out: &mut String) {
    let mut left = words as i32;
    left -= fill_one(rng, &OPENINGS, voices, out);
    let mut sentences = rng.between(2, 5);
    while left > 8 {
        if sentences == 0 {
            out.push_str(if rng.chance(70) { "\r\n\r\n" } else { "\r\n" });
            sentences = rng.between(2, 6);
        } else {
            out.push(' ');
        }
        left -= fill_one(rng, &SENTENCES, voices, out);
        sentences -= 1;
    }
    if rng.chance(60) {
        out.push_str("\r\n\r\nActions:");
        for number in 1..=rng.between(1, 3) {
            out.push_str("\r\n");
            out.push(char::from(b'0' + number as u8));
            out.push_str(".\t");
            fill_one(rng, &ACTIONS, voices, out);
        }
        out.push_str("\r\n");
        out.push_str(voices.worker);
    }
}

/// One or two sentences: a comment beside an outcome.
pub(crate) fn remark(rng: &mut Rng, voices: &Voices<'_>, out: &mut String) {
    fill_one(rng, &SENTENCES, voices, out);
    if rng.chance(40) {
        out.push(' ');
        fill_one(rng, &SENTENCES, voices, out);
    }
}

/// Fills one pattern of the list.
fn fill_one(rng: &mut Rng, list: &[&'static str], voices: &Voices<'_>, out: &mut String) -> i32 {
    let pattern = rng.pick(list);
    fill(rng, pattern, voices, out)
}

/// Fills the slots of a pattern; gives the number of words. A sentence starts with a capital.
fn fill(rng: &mut Rng, pattern: &'static str, voices: &Voices<'_>, out: &mut String) -> i32 {
    let start = out.len();
    expand(rng, pattern, voices, out);
    if out.as_bytes().get(start).is_some_and(u8::is_ascii_lowercase) {
        let capital = char::from(out.as_bytes()[start].to_ascii_uppercase());
        out.replace_range(start..=start, capital.encode_utf8(&mut [0; 4]));
    }
    out[start..].split(' ').count() as i32
}

fn expand(rng: &mut Rng, pattern: &str, voices: &Voices<'_>, out: &mut String) {
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let list: &[&str] = match rest.as_bytes()[open + 1] {
            b'c' => &[voices.child],
            b'm' => &[voices.carer],
            b'p' => &PLACES,
            b't' => &TIMES,
            b'o' => &OTHERS,
            b'f' => &FEELINGS,
            b's' => &SUBJECTS,
            b'q' => &SAYINGS,
            b'Q' => &QUOTES,
            b'd' => &DEMEANOURS,
            b'h' => &HOMES,
            b'k' => &KEEPSAKES,
            b'a' => &ACCOUNTS,
            b'n' => &NEXT,
            b'v' => &DEEDS,
            b'g' => &WARMTHS,
            b'e' => &CHANGES,
            b'w' => &RATES,
            b'r' => &ROOMS,
            b'b' => &BILLS,
            b'z' => &WISHES,
            b'j' => &GROUPS,
            b'y' => &["12", "25", "34.50", "48", "60", "75.20", "110", "145", "8", "19.99"],
            other => unreachable!("there is no slot `{}`", char::from(other)),
        };
        let choice = list[rng.below(list.len() as u32) as usize];
        if choice.contains('{') {
            expand(rng, choice, voices, out);
        } else {
            out.push_str(choice);
        }
        rest = &rest[open + 3..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::{Voices, note};
    use crate::rng::Rng;

    #[test]
    fn notes_have_about_the_words_asked_for_and_no_open_slot() {
        let voices = Voices { child: "Quillon", carer: "Mum", worker: "A. Tester" };
        let mut rng = Rng::new(3, 3);
        for _ in 0..500 {
            let mut text = String::new();
            note(&mut rng, 200, &voices, &mut text);
            let words = text.split_whitespace().count();
            assert!((180..=260).contains(&words), "{words} words");
            assert!(!text.contains(['{', '}']));
        }
    }
}
