//! 一览 and 读法的影响, of every region file as it stands.

#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

use std::rc::Rc;

use gongji::effect::{Effect, Way, effects};
use gongji::glance::{Cover, Subject, glance};
use gongji::region::Region;
use gongji::{Care, Date, Kind, Money, Place, Purpose, Status, Variants, pack};

fn region(id: &str) -> Region {
    let path = format!("{}/regions/{id}.toml", env!("CARGO_MANIFEST_DIR"));
    gongji::load::region(&path, &std::fs::read_to_string(&path).expect("the region's file")).expect("a region")
}

#[test]
fn print() {
    for id in ["enshi", "jilin-city", "chuxiong", "shandong", "tibet"] {
        let region = Rc::new(region(id));
        let day = Date::parse("2024-06-01").expect("a day");
        for subject in Subject::all() {
            let cover = glance(&region, subject, day);
            let needs = match cover {
                Cover::Asks(needs) => gongji::words::needs(needs, &region).collect::<Vec<_>>().join(" "),
                _ => String::new(),
            };
            println!("{id} {subject:?} {cover:?} {needs}");
        }
        let mut all = Variants::new((*region).clone());
        let mut shown = Variants::unpack(pack::pack(&region)).expect("a pack");
        for (at, (one, other)) in effects(&mut all).iter().zip(effects(&mut shown)).enumerate() {
            println!("  {} shown {:?}\n    all {:?}", region.readings[at].id, other, one);
        }
    }
}
