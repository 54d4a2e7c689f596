//! The region files load, pack and unpack; so do the invented ones under `tests/regions`.

use gongji::pack::{PackFault, unpack};
use gongji::region::Region;
use std::path::Path;

/// Every region file with its region.
fn regions() -> Vec<(String, Region)> {
    let mut regions = Vec::new();
    for folder in ["regions", "tests/regions"] {
        for entry in Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).read_dir().into_iter().flatten() {
            let path = entry.expect("a file").path();
            if path.extension().is_none_or(|extension| extension != "toml") {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("text");
            let name = format!("{folder}/{}", path.file_name().expect("a name").to_string_lossy());
            match gongji::load::region(&name, &text) {
                Ok(region) => regions.push((name, region)),
                Err(faults) => panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
            }
        }
    }
    regions
}

#[test]
fn every_region_file_loads() {
    let ids: Vec<String> = regions().into_iter().map(|(_, region)| region.id).collect();
    assert!(ids.contains(&"enshi".to_owned()), "{ids:?}");
}

#[test]
fn a_pack_is_the_region_without_its_expectations() {
    for (_, region) in regions() {
        let packed = gongji::pack::pack(&region);
        let mut lean = region.clone();
        lean.examples.iter_mut().for_each(|example| example.expect.clear());
        assert_eq!(gongji::pack::unpack(&packed), Ok(lean));
    }
}

#[test]
fn the_index_names_every_region() {
    let regions: Vec<Region> = regions().into_iter().map(|(_, region)| region).collect();
    let listed = gongji::pack::read_index(&gongji::pack::index(&regions)).expect("an index");
    let found: Vec<_> = listed.iter().map(|line| (&line.id, &line.name, line.kind)).collect();
    let wanted: Vec<_> = regions.iter().map(|region| (&region.id, &region.name, region.document.kind)).collect();
    assert_eq!(found, wanted);
}

#[test]
fn a_damaged_pack_is_refused() {
    let (_, region) = regions().swap_remove(0);
    let packed = gongji::pack::pack(&region);
    assert_eq!(unpack(b""), Err(PackFault::Foreign));
    assert_eq!(unpack(b"GJRG"), Err(PackFault::Broken));
    assert_eq!(unpack(&gongji::pack::index(&[])), Err(PackFault::Foreign));
    for length in 5..packed.len() {
        assert_eq!(unpack(&packed[..length]), Err(PackFault::Broken), "cut to {length}");
    }
    let mut longer = packed.clone();
    longer.push(0);
    assert_eq!(unpack(&longer), Err(PackFault::Broken));
    for at in 0..packed.len() {
        let mut bytes = packed.clone();
        bytes[at] ^= 0x10;
        let wanted = match at {
            0..4 => PackFault::Foreign,
            4 => PackFault::Version(bytes[4]),
            _ => PackFault::Broken,
        };
        assert_eq!(unpack(&bytes), Err(wanted), "byte {at} changed");
    }
}
