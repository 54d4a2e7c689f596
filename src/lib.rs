//! 共济 Gongji: what an insured employee pays for a visit, what the fund pays, why, and what is left of the year.
//!
//! The rules are data ([`region`]); the [`engine`] is pure and exact to the fen; the explanation is data too, put into
//! words by [`words`]. `docs/architecture.md` shows the way of a claim and the floors of this library, and
//! `docs/contract.md` what a request and its answer look like.
//!
//! One visit to a tertiary hospital in 恩施, from the region's file to the slip and one step's sentence:
//!
//! ```
//! use gongji::contract::request::query;
//! use gongji::engine::Line;
//! use gongji::region::Cite;
//! use gongji::{Language, Request, Variants, words};
//!
//! let text = std::fs::read_to_string("regions/enshi.toml")?;
//! let region = gongji::load::region("enshi.toml", &text).expect("a region file without faults");
//!
//! let request = r#"{
//!     "region": "enshi",
//!     "insured": {"status": "active"},
//!     "claims": [{
//!         "date": "2023-03-01",
//!         "care": "outpatient",
//!         "provider": {"kind": "hospital", "level": "tertiary"},
//!         "bill": {"total": "1000"}
//!     }]
//! }"#;
//! let request: Request = query::read(request, None).expect("a good request");
//!
//! let answer = gongji::answer(&mut Variants::new(region), &request).expect("an answer");
//! let visit = &answer.claims[0];
//! let slip = &visit.decision.slip;
//! assert_eq!(slip[Line::Deductible].to_string(), "400.00");
//! assert_eq!(slip[Line::Fund].to_string(), "300.00");
//! assert_eq!(slip[Line::Person].to_string(), "700.00");
//!
//! // Every line of the slip has a step: what it is, how it was found, and the clause it stands on.
//! let region = &answer.case.region;
//! let step = visit.steps.iter().find(|step| step.line == Some(Line::Fund)).expect("a step for the fund's line");
//! assert_eq!(words::step(step, region, Language::Zh), "医保出（统筹基金支付）");
//! assert_eq!(words::formula(step, Language::Zh).as_deref(), Some("300.00 和 2000.00 取小的 = 300.00"));
//! let Cite::Clause(clause) = step.cite else { panic!("an assumption") };
//! assert_eq!(region.clause(clause).article, "第四条（三）");
//! # Ok::<(), std::io::Error>(())
//! ```

pub mod account;
pub mod analysis;
pub mod contract;
pub mod engine;
pub mod estimate;
pub mod load;
pub mod problem;
pub mod region;
pub mod review;
pub mod rulebook;
pub mod units;
pub mod words;

pub use account::{AccountRequest, Statement};
pub use contract::request::Query;
pub use estimate::Request;
pub use estimate::variants::Variants;
pub use estimate::{EstimateAnswer, answer, answer_after, slips};
pub use problem::{Fault, Problem};
pub use units::{
    Care, Date, Kind, Language, Level, Member, Money, MoneyFault, Month, Place, Purpose, Rate, RateFault, Status, Text,
};
