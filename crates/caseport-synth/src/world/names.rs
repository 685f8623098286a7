//! Invented names, streets and identifiers. Nobody is called so, no such place exists, and no identifier here was ever issued. Only the
//! postcodes are real, so that whoever checks them against the national list finds them; they are of public buildings, where nobody lives.

use crate::rng::Rng;

const GIRLS: [&str; 36] = [
    "Avelyne",
    "Bramwen",
    "Calira",
    "Delphira",
    "Elowisa",
    "Fennetta",
    "Gwenora",
    "Hestrel",
    "Ismarie",
    "Jessamae",
    "Kerensie",
    "Lirabel",
    "Maelora",
    "Nerissa-Jo",
    "Odalyn",
    "Perrine",
    "Quillane",
    "Rosevin",
    "Sorrelle",
    "Tamsinda",
    "Ulrisa",
    "Verbenna",
    "Wrenna",
    "Xanthea",
    "Ysolde",
    "Zephira",
    "Amberlyn",
    "Briarose",
    "Corisanne",
    "Dovelle",
    "Eirlynne",
    "Faylene",
    "Ginevra-Mae",
    "Heatherine",
    "Iolanta",
    "Junivere",
];
const BOYS: [&str; 36] = [
    "Aldwyn",
    "Bramley",
    "Corvin",
    "Dunstable",
    "Emrick",
    "Faramond",
    "Garrin",
    "Hadrick",
    "Ivander",
    "Jorrin",
    "Kelvane",
    "Lorrick",
    "Merrin",
    "Norvell",
    "Oswick",
    "Percivan",
    "Quillon",
    "Rowanby",
    "Saxton",
    "Thorley",
    "Ulfric",
    "Varden",
    "Wendrick",
    "Xavrin",
    "Yorrick",
    "Zebulan",
    "Ashbern",
    "Bertolf",
    "Cadmor",
    "Drustan",
    "Ellard",
    "Fenwick",
    "Gareld",
    "Hobart-Lee",
    "Ingram",
    "Jasperin",
];
const HEADS: [&str; 40] = [
    "Thistle", "Bracken", "Cobble", "Wendle", "Marrow", "Tindle", "Penny", "Harrow", "Quill", "Saltmar", "Otter", "Bramble", "Kettle",
    "Larks", "Mossen", "Nettle", "Plover", "Rush", "Sorrel", "Tansy", "Umber", "Vetch", "Whistle", "Yarrow", "Alder", "Birkin", "Corn",
    "Dapple", "Elder", "Fallow", "Gorse", "Heron", "Ingle", "Juni", "Kestrel", "Linnet", "Mallow", "Nuthat", "Oaken", "Pebble",
];
const TAILS: [&str; 24] = [
    "wick", "combe", "thwaite", "by", "shaw", "worth", "gate", "ley", "ford", "hurst", "mere", "stead", "croft", "field", "dale", "bourne",
    "cott", "ridge", "well", "ham", "grave", "holt", "garth", "more",
];
const RARE: [&str; 8] = ["Gŵynallt", "Pałuszko", "O’Thistlewick", "Brânwell-Ŵyn", "Łąkowicz", "Saint-Éloise", "D’Umberleigh", "Zoëmere"];
const STREETS: [&str; 16] = [
    "Road", "Street", "Lane", "Close", "Avenue", "Terrace", "Way", "Drive", "Court", "Gardens", "Rise", "Row", "Place", "Crescent", "Mews",
    "Walk",
];
const TOWNS: [&str; 6] =
    ["Brackenshire Market", "Nether Cobbleby", "Thistlemouth", "Great Wendleham", "Salt Quillford", "Upper Marrowdale"];

/// The postcode of a public building of one occupier (a museum, a library, a ministry, a court, a town hall), and the number of the authority
/// that it lies in.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) postcode: &'static str,
    pub(crate) authority: &'static str,
}

const fn place(postcode: &'static str, authority: &'static str) -> Place {
    Place { postcode, authority }
}

/// Where families live: all in one authority, which stands for the council's own.
const HOMES: [Place; 7] = [
    place("WC2N 5DN", "213"),
    place("WC2H 0HE", "213"),
    place("SW1P 4RG", "213"),
    place("SW1A 2HQ", "213"),
    place("SW1P 3BT", "213"),
    place("SW1P 4DF", "213"),
    place("SW1H 0EU", "213"),
];

/// Placements in the same authority; none is a home, as no child is placed at home.
const PLACEMENTS_NEAR: [Place; 4] = [place("SW1A 2AH", "213"), place("SW1A 2HB", "213"), place("W1A 1AA", "213"), place("WC2A 2LL", "213")];

/// Placements in another authority.
const PLACEMENTS_AWAY: [Place; 16] = [
    place("WC1B 3DG", "202"),
    place("NW1 2DB", "202"),
    place("SW7 5BD", "207"),
    place("SW7 2RL", "207"),
    place("SE1 9TG", "210"),
    place("SE10 9NF", "203"),
    place("EC2R 8AH", "201"),
    place("TW9 4DU", "318"),
    place("YO26 4XJ", "816"),
    place("EX1 3PB", "878"),
    place("SO16 0AS", "850"),
    place("LS2 7UE", "383"),
    place("M60 2LA", "352"),
    place("B1 1BB", "330"),
    place("OX1 2PH", "931"),
    place("MK7 6AA", "826"),
];

pub(crate) fn forename(rng: &mut Rng, sex: &str) -> &'static str {
    match sex {
        "F" => rng.pick(&GIRLS),
        "M" => rng.pick(&BOYS),
        _ if rng.chance(50) => rng.pick(&GIRLS),
        _ => rng.pick(&BOYS),
    }
}

/// A surname; one family in about twenty has a name outside Windows-1252 or with a curly apostrophe.
pub(crate) fn surname(rng: &mut Rng) -> String {
    if rng.chance(5) { rng.pick(&RARE).to_owned() } else { plain_surname(rng) }
}

/// A surname of plain letters.
pub(crate) fn plain_surname(rng: &mut Rng) -> String {
    format!("{}{}", rng.pick(&HEADS), rng.pick(&TAILS))
}

pub(crate) fn street(rng: &mut Rng) -> String {
    format!("{}{} {}", rng.pick(&HEADS), rng.pick(&TAILS), rng.pick(&STREETS))
}

/// A house of a name.
pub(crate) fn building(rng: &mut Rng) -> String {
    format!("{}{} {}", rng.pick(&HEADS), rng.pick(&TAILS), rng.pick(&["House", "Court", "Lodge", "Mansions"]))
}

/// A part of a town.
pub(crate) fn locality(rng: &mut Rng) -> String {
    format!("{} {}", rng.pick(&["Little", "Lower", "West", "Old"]), rng.pick(&HEADS))
}

pub(crate) fn town(rng: &mut Rng) -> &'static str {
    rng.pick(&TOWNS)
}

/// Where a family lives.
pub(crate) fn home(lot: u32) -> Place {
    HOMES[lot as usize % HOMES.len()]
}

/// Where a child is placed, in the council's own area or elsewhere.
pub(crate) fn placed(lot: u32, near: bool) -> Place {
    let list: &[Place] = if near { &PLACEMENTS_NEAR } else { &PLACEMENTS_AWAY };
    list[lot as usize % list.len()]
}

/// A lot for a place. Four numbers are drawn where one would do: as many as a made-up postcode once took, so that the councils told since are
/// the same in everything else.
pub(crate) fn lot(rng: &mut Rng) -> u32 {
    (0..4).fold(0, |lot, _| lot ^ rng.below(1 << 16))
}

/// An NHS number in the range 999, which is kept for tests, with its check digit.
pub(crate) fn nhs_number(serial: u64) -> String {
    for step in 0.. {
        let nine = 999_000_000 + (serial.wrapping_mul(10).wrapping_add(step)) % 1_000_000;
        let sum: u64 = (0..9).map(|at| nine / 10u64.pow(8 - at) % 10 * u64::from(10 - at)).sum();
        match 11 - sum % 11 {
            10 => {}
            11 => return format!("{nine}0"),
            check => return format!("{nine}{check}"),
        }
    }
    unreachable!("one of eleven numbers in a row has a check digit")
}

/// A UPN with its check letter that nobody has. Authority 820 ended in 2009, and no school has a number below 1000.
pub(crate) fn upn(serial: u64, year: i32) -> String {
    const LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPQRTUVWXYZ";
    let digits = format!("820{:04}{:02}{:03}", serial / 1000 % 1000, year.rem_euclid(100), serial % 1000);
    let sum: usize = digits.bytes().enumerate().map(|(at, digit)| usize::from(digit - b'0') * (at + 2)).sum();
    format!("{}{digits}", char::from(LETTERS[sum % 23]))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{HOMES, PLACEMENTS_AWAY, PLACEMENTS_NEAR, home, lot, nhs_number, placed, upn};
    use crate::rng::Rng;

    #[test]
    fn identifiers_check() {
        for serial in 0..2000 {
            let number = nhs_number(serial);
            assert!(number.len() == 10 && number.starts_with("999"));
            let sum: u32 =
                number.bytes().enumerate().map(|(at, digit)| u32::from(digit - b'0') * if at == 9 { 1 } else { 10 - at as u32 }).sum();
            assert_eq!(sum % 11, 0, "weights 10 to 2, and the check digit itself, add up to a multiple of 11");
        }
        assert_eq!(upn(123_456, 2012), "B820012312456");
        assert!((0..2000).all(|serial| upn(serial * 997, 2012)[4..].starts_with('0')), "a school that there may be");
    }

    #[test]
    fn nobody_is_placed_at_home() {
        let all: Vec<&str> = HOMES.iter().chain(&PLACEMENTS_NEAR).chain(&PLACEMENTS_AWAY).map(|it| it.postcode).collect();
        assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len());
        let mut rng = Rng::new(1, 1);
        let drawn: HashSet<&str> = (0..400).map(|_| placed(lot(&mut rng), false).postcode).collect();
        assert_eq!(drawn.len(), PLACEMENTS_AWAY.len(), "every place is drawn");
        let own = home(0).authority;
        assert!((0..20).all(|lot| home(lot).authority == own && placed(lot, true).authority == own && placed(lot, false).authority != own));
    }
}
