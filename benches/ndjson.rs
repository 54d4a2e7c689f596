//! The command line on 1,000,000 requests of one claim each, as a program would call it.

#![allow(clippy::expect_used, reason = "a benchmark fails by panicking")]

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use divan::Bencher;
use divan::counter::ItemsCount;

const REQUESTS: usize = 1_000_000;

fn main() {
    divan::main();
}

/// The requests, over all regions, levels and statuses; written once.
fn requests() -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("million.ndjson");
    let mut file = BufWriter::new(File::create(&path).expect("a file for the requests"));
    for at in 0..REQUESTS {
        let region = ["enshi", "jilin-city", "chuxiong", "shandong", "tibet"][at % 5];
        let status = ["active", "retired"][at / 5 % 2];
        let level = ["primary", "secondary", "tertiary"][at / 10 % 3];
        let (month, day) = (at / 30 % 12 + 1, at / 360 % 28 + 1);
        writeln!(
            file,
            r#"{{"region":"{region}","insured":{{"status":"{status}"}},"claims":[{{"date":"2023-{month:02}-{day:02}","care":"outpatient","provider":{{"kind":"hospital","level":"{level}"}},"bill":{{"total":"{}.{:02}"}}}}]}}"#,
            at * 37 % 5000,
            at % 100,
        )
        .expect("a line");
    }
    file.flush().expect("the requests");
    path
}

/// Slips only: 400,000 requests a second; in full: 150,000.
#[divan::bench(args = [&["--slip"][..], &[]], sample_count = 2, sample_size = 1)]
fn ndjson(bencher: Bencher, mode: &[&str]) {
    let path = requests();
    bencher.counter(ItemsCount::new(REQUESTS)).bench(|| {
        let status = Command::new(env!("CARGO_BIN_EXE_gongji"))
            .args(["estimate", "--ndjson"])
            .args(mode)
            .arg(&path)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdout(Stdio::null())
            .status();
        assert!(status.expect("the command line").success());
    });
}
