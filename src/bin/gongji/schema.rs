//! `gongji schema`: the shapes, for editors and other programs.

use std::io::{self, Write};

use gongji::contract::{
    account, advice, compare, curve, diff, json_schema, national, questions, reconcile, region_schema, request,
    response,
};

use crate::End;
use crate::arguments::Schema;
use crate::failure::Failure;

pub fn run(of: Schema) -> Result<End, Failure> {
    let schema = match of {
        Schema::Request => json_schema(&request::REQUEST, true),
        Schema::Response => json_schema(&response::RESPONSE, false),
        Schema::AccountRequest => json_schema(&account::ACCOUNT_REQUEST, true),
        Schema::AccountResponse => json_schema(&account::ACCOUNT_RESPONSE, false),
        Schema::Slips => json_schema(&response::SLIPS, false),
        Schema::Curve => json_schema(&curve::CURVE, false),
        Schema::Inverse => json_schema(&curve::INVERSE, false),
        Schema::Reconcile => json_schema(&reconcile::RECONCILE, true),
        Schema::Reconciliation => json_schema(&reconcile::RECONCILIATION, false),
        Schema::National => json_schema(&national::SETTLEMENTS, false),
        Schema::Diff => json_schema(&diff::COMPARISON, false),
        Schema::Compare => json_schema(&compare::COMPARE, true),
        Schema::Comparison => json_schema(&compare::COMPARISON, false),
        Schema::Advise => json_schema(&advice::ADVISE, true),
        Schema::Advice => json_schema(&advice::ADVISED, false),
        Schema::Draft => json_schema(&questions::DRAFT, true),
        Schema::Questions => json_schema(&questions::QUESTIONS, false),
        Schema::Error => json_schema(&response::ERROR, false),
        Schema::Region => region_schema(),
    };
    let text = serde_json::to_string_pretty(&schema)? + "\n";
    io::stdout().write_all(text.as_bytes())?;
    Ok(End::Fine)
}
