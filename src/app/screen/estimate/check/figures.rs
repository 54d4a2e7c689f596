//! 手里的结算单: which figures of which paper can be typed, and the comparison with what they say.

use gongji::analysis::reconcile::{Quantity, ReconcileRequest, Reconciled, RequestChange, SheetEntry, reconcile};
use gongji::engine::Line;
use gongji::region::Region;
use gongji::units::typed;
use gongji::words::reconcile::quantity;
use gongji::{Fault, Language, Money, Problem, Request, Variants};

use crate::draft::{DATE, Draft, reading};
use crate::words::estimate::Words;

/// Which paper is at hand.
pub const PAPER: &str = "/paper";
/// The papers' names in the draft.
pub const PAPERS: [&str; 2] = ["slip", "invoice"];

/// 结算单, in its own order.
const SLIP: [Quantity; 13] = [
    Quantity::Line(Line::Total),
    Quantity::Line(Line::OutsideCatalogue),
    Quantity::Line(Line::AboveLimit),
    Quantity::Line(Line::FirstShare),
    Quantity::Line(Line::InScope),
    Quantity::Line(Line::Deductible),
    Quantity::Line(Line::Fund),
    Quantity::Line(Line::LargeAmount),
    Quantity::AllFunds,
    Quantity::Hospital,
    Quantity::Line(Line::Person),
    Quantity::Line(Line::Account),
    Quantity::Line(Line::Cash),
];

/// 医疗电子票据: what its fields are of, in the order of [`Words::invoice`].
const INVOICE: [Quantity; 7] = [
    Quantity::Line(Line::Total),
    Quantity::Line(Line::Fund),
    Quantity::Beyond,
    Quantity::Line(Line::Account),
    Quantity::Line(Line::Cash),
    Quantity::Line(Line::SelfPay),
    Quantity::Line(Line::OwnExpense),
];

/// One figure of the paper.
pub struct Figure {
    /// What it is of.
    quantity: Quantity,
    /// Its name on the paper.
    pub name: &'static str,
    /// Where it is typed.
    pub path: String,
}

/// The figures of the paper at hand.
pub fn figures(draft: &Draft, language: Language) -> Vec<Figure> {
    let path = |paper: &str, at: usize| format!("/{paper}/{at}");
    let invoice = Words::of(language).invoice;
    if draft.text(PAPER) == PAPERS[1] {
        let named = INVOICE.into_iter().zip(invoice).enumerate();
        named.map(|(at, (quantity, name))| Figure { quantity, name, path: path(PAPERS[1], at) }).collect()
    } else {
        let figure = |(at, it): (usize, &Quantity)| Figure {
            quantity: *it,
            name: quantity(*it, language),
            path: path(PAPERS[0], at),
        };
        SLIP.iter().enumerate().map(figure).collect()
    }
}

/// Compares what was typed with the estimate. The first fault is that of a figure; nothing typed at all is one too.
pub fn compare(
    variants: &mut Variants,
    draft: &Draft,
    request: Request,
    language: Language,
) -> Result<Reconciled, Problem> {
    let mut entries = Vec::new();
    for Figure { quantity, name, path } in figures(draft, language) {
        let text = draft.text(&path);
        if text.trim().is_empty() {
            continue;
        }
        match Money::parse(&typed::amount(text)) {
            Ok(amount) => entries.push(SheetEntry { quantity, name: name.to_owned(), amount }),
            Err(fault) => return Err(Problem { path, fault: fault.into() }),
        }
    }
    // The visits before it come first.
    let claim = request.claims.len() - 1;
    let request = Request { language, ..request };
    let asked = ReconcileRequest { request, claim, entries, passed: Vec::new() };
    if asked.entries.is_empty() {
        let path = figures(draft, language).swap_remove(0).path;
        return Err(Problem { path, fault: Fault::Missing });
    }
    reconcile(variants, &asked)
}

/// Takes a change into the form; of a span of amounts its low end.
pub fn take(draft: &mut Draft, change: &RequestChange, region: &Region) {
    let mut set = |path: &str, text: &dyn std::fmt::Display| draft.set(path, text.to_string());
    match change {
        RequestChange::Account { pays } => set("/claims/0/account_pays", pays),
        RequestChange::Balance { to, .. } => set("/insured/account_balance", &to.low),
        RequestChange::Borne { pool, to, .. } => {
            set(&["/opening/deductible/", &region.pool_of(*pool).id].concat(), &to.low);
        }
        RequestChange::Used { pool, to, .. } => {
            set(&["/opening/paid/", &region.pool_of(*pool).id].concat(), &to.low);
        }
        RequestChange::FirstShare { to, .. } => set("/claims/0/bill/first_share", &to.low),
        RequestChange::Parts { outside_catalogue, above_limit, first_share } => {
            set("/claims/0/bill/outside_catalogue", outside_catalogue);
            set("/claims/0/bill/above_limit", above_limit);
            set("/claims/0/bill/first_share", first_share);
        }
        RequestChange::Level { to, .. } => set("/claims/0/provider/level", &to.name()),
        RequestChange::Status { to, .. } => set("/insured/status", &to.name()),
        RequestChange::Reading { reading: at, to, .. } => {
            let changed = region.reading(*at);
            set(&reading(&changed.id), &changed.options[usize::from(*to)].id);
        }
        RequestChange::Date { to, .. } => {
            set(&[DATE, "/year"].concat(), &to.year());
            set(&[DATE, "/month"].concat(), &to.month());
            set(&[DATE, "/day"].concat(), &to.day());
        }
        RequestChange::Kind { to, .. } => set("/claims/0/provider/kind", &to.name()),
        RequestChange::Place { to, .. } => set("/claims/0/place", &to.name()),
        RequestChange::Designated { to } => set("/claims/0/provider/designated", to),
        RequestChange::Prescription { to } => set("/claims/0/prescription", to),
    }
}
