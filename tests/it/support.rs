//! What every test needs: the project's files, the regions found in their folders, requests and answers as JSON, the
//! schemas, and the command line.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use gongji::region::Region;
use gongji::{EstimateAnswer, Problem, Query, Request, Variants};
use jsonschema::Validator;
use serde::Serialize;
use serde_json::Value;

/// A path inside the project.
pub fn path(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

/// The text of a file of the project.
pub fn text(inside: &str) -> String {
    fs::read_to_string(path(inside)).unwrap_or_else(|error| panic!("{inside}: {error}"))
}

/// A region file and what it says.
pub struct RegionFile {
    pub id: &'static str,
    /// Inside the project.
    pub path: String,
    pub text: String,
    /// With its examples.
    pub whole: Region,
    /// Without its examples: a test that needs a thousand copies need not copy those.
    rules: Region,
}

/// Every region file of a folder, by name.
fn folder_of_regions(folder: &str) -> Vec<RegionFile> {
    let entries = path(folder).read_dir().expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("a file").file_name().into_string().expect("a plain name")).collect();
    names.retain(|name| name.ends_with(".toml"));
    names.sort();
    names.iter().map(|name| region_file(format!("{folder}/{name}"))).collect()
}

fn region_file(path: String) -> RegionFile {
    let text = text(&path);
    let whole = gongji::load::region(&path, &text).unwrap_or_else(|faults| {
        panic!(
            "{}",
            faults
                .iter()
                .map(|fault| gongji::words::loading::fault(fault, gongji::Language::Zh))
                .collect::<Vec<_>>()
                .join("\n")
        )
    });
    let mut rules = whole.clone();
    rules.examples.clear();
    RegionFile { id: whole.id.clone().leak(), path, text, whole, rules }
}

static REAL: LazyLock<Vec<RegionFile>> = LazyLock::new(|| folder_of_regions("regions"));
static INVENTED: LazyLock<Vec<RegionFile>> = LazyLock::new(|| folder_of_regions("tests/regions"));

/// The files in `regions/`.
pub fn real_regions() -> &'static [RegionFile] {
    &REAL
}

/// The files in `regions/` and the invented ones in `tests/regions/`.
pub fn all_regions() -> impl Iterator<Item = &'static RegionFile> {
    REAL.iter().chain(&*INVENTED)
}

/// The ids of the regions in `regions/`.
pub fn real_ids() -> Vec<&'static str> {
    real_regions().iter().map(|file| file.id).collect()
}

/// The ids of the regions in both folders.
pub fn all_ids() -> Vec<&'static str> {
    all_regions().map(|file| file.id).collect()
}

/// The file of a region, real or invented.
pub fn file(id: &str) -> &'static RegionFile {
    all_regions().find(|file| file.id == id).unwrap_or_else(|| panic!("no region {id}"))
}

/// A region's rules, without its examples.
pub fn region(id: &str) -> Region {
    file(id).rules.clone()
}

/// A region with its examples.
pub fn whole(id: &str) -> Region {
    file(id).whole.clone()
}

/// A region with some words of its file replaced, each where it first stands.
pub fn edited(id: &str, edits: &[(&str, &str)]) -> Region {
    let mut text = file(id).text.clone();
    for (find, replace) in edits {
        assert!(text.contains(find), "{id} has no {find}");
        text = text.replacen(find, replace, 1);
    }
    gongji::load::region(&format!("{id}.toml"), &text).expect("a region that loads")
}

/// A request of any kind, checked.
pub fn check<Q: Query>(text: &str) -> Result<Q, Problem> {
    Q::read(text)
}

/// A good request of any kind.
pub fn good<Q: Query>(text: &str) -> Q {
    check(text).unwrap_or_else(|problem| panic!("{text}: {problem:?}"))
}

/// The answer to a good request, in this region.
pub fn answer(region: Region, request: &str) -> EstimateAnswer {
    gongji::answer(&mut Variants::new(region), &good::<Request>(request)).expect("an answer")
}

/// A response as JSON, in which no name stands twice in one object.
pub fn json(response: &impl Serialize) -> Value {
    let text = serde_json::to_string(response).expect("JSON");
    gongji::contract::json::parse(&text).unwrap_or_else(|problem| panic!("{problem:?}: {text}"))
}

/// A schema that is checked in.
pub fn schema(name: &str) -> Value {
    serde_json::from_str(&text(&format!("schema/{name}.json"))).expect("JSON")
}

/// What is wrong with a value by a schema that is checked in.
pub fn faults(name: &str, value: &Value) -> Vec<String> {
    static KNOWN: Mutex<BTreeMap<String, Arc<Validator>>> = Mutex::new(BTreeMap::new());
    let validator = {
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        let compiled = || Arc::new(jsonschema::validator_for(&schema(name)).expect("a schema that compiles"));
        known.entry(name.to_owned()).or_insert_with(compiled).clone()
    };
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// What a run of the command line came to.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the command line in the project's folder.
pub fn gongji(arguments: &[&str], input: &[u8]) -> Run {
    run(Command::new(env!("CARGO_BIN_EXE_gongji")).args(arguments).current_dir(path("")), input)
}

/// Runs a command, with this input, to its end.
pub fn run(command: &mut Command, input: &[u8]) -> Run {
    command.env_remove("GONGJI_REGIONS").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("its input");
    let input = input.to_vec();
    // A program may end without having read all of its input: that is no fault here.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let Output { status, stdout, stderr } = child.wait_with_output().expect("the program ends");
    writer.join().expect("the input is written");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Run { code: status.code().expect("an exit code"), out: text(stdout), err: text(stderr) }
}

impl Run {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}{}", self.out, self.err))
    }

    /// One JSON value a line.
    pub fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    }
}

/// A folder of its own for one test, empty.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("an empty place");
    }
    fs::create_dir_all(&folder).expect("a folder");
    folder
}
