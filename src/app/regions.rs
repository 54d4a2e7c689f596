//! The regions: an index, and one pack at a time, fetched when it is chosen.

use std::sync::Arc;

use gongji::Variants;
use gongji::pack::{self, Listed};
use gongji::region::Region;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::dom;
use crate::fetch::fetch;

/// The region that the page opens with.
const FIRST: &str = "enshi";

/// A file on its way.
#[derive(Clone)]
pub enum Coming<T> {
    /// Not here yet.
    Waiting,
    /// Here, and whole.
    Here(T),
    /// It cannot be had.
    Failed(Why),
}

/// Why a file cannot be had.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The network or the server did not give it.
    Unreachable,
    /// It came, but is no pack of this page.
    Broken,
}

/// What is known of the regions.
#[derive(Clone, Copy)]
pub struct Regions {
    /// Which there are.
    pub index: RwSignal<Coming<Arc<Vec<Listed>>>>,
    /// The id of the chosen one.
    pub chosen: RwSignal<String>,
    /// The chosen one.
    pub region: RwSignal<Coming<Arc<Region>>>,
    /// The chosen one again, as the engine takes it. It changes together with `region`.
    pub variants: StoredValue<Option<Variants>, LocalStorage>,
}

impl Regions {
    /// Starts fetching the index and the first region.
    pub fn new() -> Regions {
        let regions = Regions {
            index: RwSignal::new(Coming::Waiting),
            chosen: RwSignal::new(FIRST.to_owned()),
            region: RwSignal::new(Coming::Waiting),
            variants: StoredValue::new_local(None),
        };
        regions.load();
        regions
    }

    /// Fetches what is not here: the index, the chosen region.
    pub fn load(self) {
        if !self.index.with_untracked(|index| matches!(index, Coming::Here(_))) {
            self.index.set(Coming::Waiting);
            spawn_local(async move {
                let index = read("index", |bytes| pack::read_index(bytes).ok()).await;
                self.index.set(index.map(Arc::new));
            });
        }
        self.choose(self.chosen.get_untracked());
    }

    /// Fetches a region and shows it; the last choice wins.
    pub fn choose(self, id: String) {
        self.chosen.set(id.clone());
        self.region.set(Coming::Waiting);
        spawn_local(async move {
            let region = read(&id, |bytes| pack::unpack(bytes).ok()).await;
            if self.chosen.get_untracked() == id {
                if let Coming::Here(region) = &region {
                    self.variants.set_value(Some(Variants::new(region.clone())));
                }
                self.region.set(region.map(Arc::new));
            }
        });
    }

    /// The chosen region, where it is here.
    pub fn here(self) -> Option<Arc<Region>> {
        self.region.with(|region| match region {
            Coming::Here(region) => Some(Arc::clone(region)),
            Coming::Waiting | Coming::Failed(_) => None,
        })
    }

    /// Why the page cannot work, where it cannot.
    pub fn failure(self) -> Option<Why> {
        let failure = self.region.with(Coming::failure);
        failure.or_else(|| self.index.with(Coming::failure))
    }
}

impl<T> Coming<T> {
    fn map<U>(self, change: impl Fn(T) -> U) -> Coming<U> {
        match self {
            Coming::Waiting => Coming::Waiting,
            Coming::Here(here) => Coming::Here(change(here)),
            Coming::Failed(why) => Coming::Failed(why),
        }
    }

    fn failure(&self) -> Option<Why> {
        match self {
            Coming::Failed(why) => Some(*why),
            Coming::Waiting | Coming::Here(_) => None,
        }
    }
}

async fn read<T>(name: &str, unpack: impl Fn(&[u8]) -> Option<T>) -> Coming<T> {
    let folder = dom::meta("regions").unwrap_or_default();
    match fetch(&format!("{folder}{name}.pack")).await {
        Some(bytes) => unpack(&bytes).map_or(Coming::Failed(Why::Broken), Coming::Here),
        None => Coming::Failed(Why::Unreachable),
    }
}
