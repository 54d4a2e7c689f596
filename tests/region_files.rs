//! Every region file loads.

use std::path::Path;

#[test]
fn every_region_file_loads() {
    let folder = std::env::var("GONGJI_REGIONS").unwrap_or_else(|_| "regions".to_owned());
    let mut seen = 0;
    for entry in Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).read_dir().expect("regions/") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let text = std::fs::read_to_string(&path).expect("text");
            let name = format!("regions/{}", path.file_name().expect("a name").to_string_lossy());
            if let Err(faults) = gongji::load::region(&name, &text) {
                panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
            }
            seen += 1;
        }
    }
    assert!(seen > 0);
}
