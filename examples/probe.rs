//! Probe.
#![allow(clippy::unwrap_used)]
fn main() {
    let time = std::env::var("TIME").is_ok();
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).unwrap();
        if time {
            let start = std::time::Instant::now();
            for _ in 0..200 {
                std::hint::black_box(gongji::load::region(&path, &text).is_ok());
            }
            let load = start.elapsed() / 200;
            let pack = gongji::pack::pack(&gongji::load::region(&path, &text).unwrap());
            let start = std::time::Instant::now();
            for _ in 0..200 {
                std::hint::black_box(gongji::pack::unpack(&pack).is_ok());
            }
            println!("{path} load {load:?} unpack {:?} pack {} bytes", start.elapsed() / 200, pack.len());
            continue;
        }
        println!("== {path}");
        match gongji::load::region(&path, &text) {
            Ok(_) => println!("OK"),
            Err(faults) => {
                for fault in faults {
                    println!("{fault}\n      {}", fault.text(gongji::Language::En));
                }
            }
        }
    }
}
