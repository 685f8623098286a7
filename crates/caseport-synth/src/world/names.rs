//! Invented names, streets and identifiers. Nobody is called so, no such place exists, and no identifier here was ever issued.

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

pub(crate) fn town(rng: &mut Rng) -> &'static str {
    rng.pick(&TOWNS)
}

/// A postcode in the area ZZ, which the post does not use.
pub(crate) fn postcode(rng: &mut Rng) -> String {
    const LETTERS: &[u8; 20] = b"ABDEFGHJLNPQRSTUWXYZ";
    let letter = |rng: &mut Rng| char::from(LETTERS[rng.below(20) as usize]);
    let (outward, inward) = (rng.between(1, 89), rng.below(10));
    let (a, b) = (letter(rng), letter(rng));
    format!("ZZ{outward} {inward}{a}{b}")
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

/// A UPN with its check letter, of the made-up authority 999.
pub(crate) fn upn(serial: u64, year: i32) -> String {
    const LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPQRTUVWXYZ";
    let digits = format!("999{:04}{:02}{:03}", serial / 1000 % 10_000, year.rem_euclid(100), serial % 1000);
    let sum: usize = digits.bytes().enumerate().map(|(at, digit)| usize::from(digit - b'0') * (at + 2)).sum();
    format!("{}{digits}", char::from(LETTERS[sum % 23]))
}

#[cfg(test)]
mod tests {
    use super::{nhs_number, postcode, upn};
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
        assert_eq!(upn(123_456, 2012), "Q999012312456");
        assert!(postcode(&mut Rng::new(1, 1)).starts_with("ZZ"));
    }
}
