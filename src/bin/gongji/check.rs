//! `gongji check`: region files held against their format, their examples and their framework.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use gongji::contract::request::READERS;
use gongji::engine::Answers;
use gongji::estimate::{self, Given};
use gongji::region::Region;
use gongji::review::{examples, findings};
use gongji::words as said;
use gongji::{Language, Problem, Variants};

use crate::End;
use crate::arguments::CheckArgs;
use crate::failure::Failure;
use crate::library::{self, Library};
use crate::words::{self, Checked};

pub fn run(arguments: &CheckArgs, regions: Option<&Path>, language: Language) -> Result<End, Failure> {
    let mut report = Report { out: String::new(), language, sum: Checked::default() };
    let mut loaded = Vec::new();
    for file in files(&arguments.paths)? {
        match library::read(&file) {
            Ok(region) => loaded.push((file, region)),
            Err(failure @ (Failure::Faults(_) | Failure::NotText(_))) => report.broken(&failure),
            Err(failure) => return Err(failure),
        }
    }
    // A framework is looked for among the files given, then where regions are kept.
    let parents: Vec<Option<Region>> =
        loaded.iter().map(|(_, region)| parent(region, &loaded, regions)).collect::<Result<_, _>>()?;
    let all = loaded.iter().map(|(_, region)| region).chain(parents.iter().flatten());
    known(&arguments.parameters, all)?;
    for ((file, region), parent) in loaded.iter().zip(&parents) {
        report.region(file, region, parent.as_ref(), &arguments.parameters)?;
    }
    report.out += &words::checked(&report.sum, language);
    report.out.push('\n');
    io::stdout().write_all(report.out.as_bytes())?;
    Ok(if report.sum.broken + report.sum.differing == 0 { End::Fine } else { End::Unsound })
}

/// The region files among the paths; of a folder those in it.
fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let entries = fs::read_dir(path).map_err(Failure::read(path))?;
        let mut inside: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        inside.retain(|file| file.extension().is_some_and(|kind| kind == "toml"));
        inside.sort();
        if inside.is_empty() {
            return Err(Failure::NoRegions(vec![path.clone()]));
        }
        files.append(&mut inside);
    }
    Ok(files)
}

/// The framework that the region names; none where there is no such region.
fn parent(region: &Region, loaded: &[(PathBuf, Region)], regions: Option<&Path>) -> Result<Option<Region>, Failure> {
    let Some(id) = &region.parent else { return Ok(None) };
    if let Some((_, parent)) = loaded.iter().find(|(_, other)| other.id == *id) {
        return Ok(Some(parent.clone()));
    }
    match Library::open(regions).and_then(|library| library.load(id)) {
        Ok(parent) => Ok(Some(parent)),
        Err(Failure::NoRegions(_) | Failure::NoRegion(..)) => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// Every parameter answers a question of some region.
pub fn known<'r>(parameters: &[(String, Given)], regions: impl Iterator<Item = &'r Region>) -> Result<(), Failure> {
    let asked: Vec<&str> = regions.flat_map(|region| &region.questions).map(|question| question.id.as_str()).collect();
    match parameters.iter().find(|(id, _)| !asked.contains(&id.as_str())) {
        None => Ok(()),
        Some((id, _)) => Err(Failure::NoQuestion(id.clone())),
    }
}

/// The answers to those questions that the region asks.
pub fn answers(region: &Region, parameters: &[(String, Given)]) -> Result<Answers, Failure> {
    let own: Vec<(String, Given)> =
        parameters.iter().filter(|(id, _)| region.question(id).is_some()).cloned().collect();
    estimate::answers(region, &own).map_err(|problem: Problem| Failure::Parameter(region.id.clone(), problem))
}

struct Report {
    out: String,
    language: Language,
    sum: Checked,
}

impl Report {
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn broken(&mut self, failure: &Failure) {
        self.sum.files += 1;
        self.sum.broken += 1;
        self.sum.faults += if let Failure::Faults(faults) = failure { faults.len() } else { 1 };
        self.line(&failure.message(self.language));
    }

    /// Counts an example, and says in what it differs.
    fn example(&mut self, place: &str, id: &str, differences: impl ExactSizeIterator<Item = String>) {
        self.sum.examples += 1;
        self.sum.differing += usize::from(differences.len() > 0);
        for difference in differences {
            let text = words::example(id, &difference, self.language);
            self.line(&format!("{place}: {text}"));
        }
    }

    fn region(
        &mut self,
        file: &Path,
        region: &Region,
        parent: Option<&Region>,
        parameters: &[(String, Given)],
    ) -> Result<(), Failure> {
        let (language, file) = (self.language, file.display());
        self.sum.files += 1;
        self.line(&format!("{file}: {}", words::region(region, language)));
        let mut variants = Variants::new(region.clone());
        for example in &region.examples {
            let differences = examples::run(&mut variants, example, READERS.visits);
            let differences = differences.iter().map(|difference| said::difference(difference, language));
            self.example(&format!("{file}:{}", example.line), &example.id, differences);
        }
        for example in &region.account_examples {
            let differences = examples::run_account(&mut variants, example, READERS.account);
            let differences = differences.iter().map(|difference| said::account_difference(difference, language));
            self.example(&format!("{file}:{}", example.line), &example.id, differences);
        }
        let own = answers(region, parameters)?;
        let bounds = parent.map(|parent| answers(parent, parameters)).transpose()?;
        let parent = parent.zip(bounds.as_ref());
        for finding in findings::findings(region, &own, parent) {
            let text = said::finding(&finding, region, parent.map(|(parent, _)| parent), language);
            if finding.is_unchecked() {
                self.sum.unchecked += 1;
                self.line(&words::unchecked(&text, language));
            } else {
                self.sum.findings += 1;
                self.line(&words::look(&text, language));
            }
        }
        if let (Some(id), None) = (&region.parent, parent) {
            self.sum.unchecked += 1;
            self.line(&words::unchecked(&words::no_parent(id, language), language));
        }
        Ok(())
    }
}
