//! What `--help --language en` says.

use clap::Command;

const TEMPLATE: &str = "{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}";

/// The same command line, explained in English.
pub fn speak(command: Command) -> Command {
    let command = command
        .about("What China's employee medical insurance pays: who pays how much, by which clause, and what is left")
        .override_usage("gongji <COMMAND> [OPTIONS]")
        .help_template(TEMPLATE)
        .after_help(AFTER)
        .subcommand_help_heading("Commands");
    arguments(command).mut_subcommands(|sub| {
        let Some((_, usage, about, after)) = COMMANDS.iter().find(|(name, ..)| *name == sub.get_name()) else {
            return sub;
        };
        arguments(sub.override_usage(*usage).about(*about).help_template(TEMPLATE).after_help(*after))
    })
}

fn arguments(command: Command) -> Command {
    command.mut_args(|arg| {
        let Some((_, name, help)) = ARGUMENTS.iter().find(|(id, ..)| *id == arg.get_id().as_str()) else { return arg };
        let heading = if arg.is_positional() { "Arguments" } else { "Options" };
        let arg = if name.is_empty() { arg } else { arg.value_name(*name) };
        arg.help(*help).help_heading(heading)
    })
}

/// Each argument by its id: the name of its value, what it means.
const ARGUMENTS: &[(&str, &str, &str)] = &[
    ("language", "", "In which language to speak [default: the request's, else Chinese]"),
    (
        "regions",
        "",
        "The folder of region files [default: GONGJI_REGIONS, else ./regions, else upwards from the program]",
    ),
    ("help", "", "Print help"),
    ("version", "", "Print the version"),
    ("file", "", "The request, a JSON file; - is standard input"),
    ("format", "", "Print a table or JSON [default: a table on a terminal, JSON in a pipe]"),
    ("ndjson", "", "One request a line, one response a line; memory does not grow with the lines"),
    ("slip", "", "Only outcomes and slips, without explanation"),
    ("national", "", "Only slips, under the names of the national settlement interface"),
    ("claim", "", "The visit with this id is the template [default: the last by date]"),
    ("person_at_most", "YUAN", "Bills of which the person pays at most this"),
    ("person_exactly", "YUAN", "Bills of which the person pays exactly this"),
    ("fund_at_least", "YUAN", "Bills of which the fund pays at least this"),
    ("fund_exactly", "YUAN", "Bills of which the fund pays exactly this"),
    ("until_deductible", "", "How much more care until the deductible is met"),
    ("until_ceiling", "", "How much more care until the ceiling is reached"),
    ("by", "", "Compare every combination of these [default: level, where the file names no variants]"),
    ("today", "DATE", "Visits from this day on can still be chosen [default: the last one can]"),
    ("disease_ceiling", "YUAN", "The yearly ceiling of a chronic disease that might be recognised"),
    ("region", "", "A region's id, see gongji regions"),
    ("paths", "", "Region files, or folders of them"),
    ("parameters", "", "A value that the documents leave open; may be given several times"),
    ("a", "", "A region file, or a region's id"),
    ("b", "", "The other; left out: two dates of the same one, with --from and --to"),
    ("from", "", "A as it stands on this day [default: after its last change]"),
    ("to", "", "B as it stands on this day [default: after its last change]"),
    ("csv", "", "Count winners and losers over these visits; - is standard input"),
    ("population", "", "Count winners and losers over a year of N generated persons"),
    ("seed", "", "Seed of the generated population [default: 1]"),
    ("out", "", "Where to write; emptied first, made where it is missing"),
    (
        "of",
        "",
        "request, response, slips; curve, inverse; curve-request, inverse-request: the questions for both; reconcile, \
         reconciliation, national; compare, comparison; advise, advice; draft, questions; account-request, \
         account-response; diff; error; region: region files; types: all of them as TypeScript",
    ),
];

const AFTER: &str = "\
Try first:
  gongji regions --language en          which regions there are
  gongji estimate request.json          one estimate
  gongji inverse request.json --person-at-most 1000
  gongji compare request.json           what another hospital level would change
  gongji estimate --help --language en  more examples

Exit codes: 0 all as asked; 1 not done (arguments, files, examples that differ); 2 a request was an error";

/// Each command: name, usage, what it does, examples.
const COMMANDS: &[(&str, &str, &str, &str)] = &[
    (
        "estimate",
        "gongji estimate <FILE> [OPTIONS]",
        "Estimate: a request in, slips out",
        "\
Examples:
  gongji estimate request.json                  a table on a terminal, JSON in a pipe
  gongji estimate - < request.json              from standard input
  gongji estimate --ndjson --slip lines.ndjson  one request a line, slips only: much faster
  gongji estimate request.json --national       under the national names (medfee_sumamt, hifp_pay…)

The smallest request:
  {\"region\": \"enshi\", \"insured\": {\"status\": \"active\"},
   \"claims\": [{\"date\": \"2023-03-01\", \"care\": \"outpatient\",
     \"provider\": {\"kind\": \"hospital\", \"level\": \"tertiary\"}, \"bill\": {\"total\": \"1000\"}}]}
All fields: gongji schema request

A bad request gets {\"error\": {\"code\", \"path\", \"message\"}} and nothing is computed; --ndjson goes on.",
    ),
    (
        "curve",
        "gongji curve <FILE> [OPTIONS]",
        "Curve: who pays what as the bill grows, and where it turns",
        "\
Examples:
  gongji curve request.json               the last visit by date is the template; only its bill varies
  gongji curve request.json --claim again the visit with the id “again” is

Visits before the template are the year so far. Each piece is a straight line, rounded half up to the fen; its
ends follow from the rules and are not searched for.",
    ),
    (
        "inverse",
        "gongji inverse <FILE> <QUESTION> [OPTIONS]",
        "Inverse: from what is paid back to the bill; how far it is to the deductible and the ceiling",
        "\
Examples:
  gongji inverse request.json --person-at-most 1000    how large the bill may be if I pay at most 1000
  gongji inverse request.json --fund-at-least 2000     how large it must be for the fund to pay 2000
  gongji inverse request.json --until-deductible       how much more until the fund begins to pay

One question at a time. The answer is every bill, to the fen, both ends included.",
    ),
    (
        "reconcile",
        "gongji reconcile <FILE> [OPTIONS]",
        "Reconcile: a real settlement slip differs from the estimate: where, and why",
        "\
Examples:
  gongji reconcile slip.json

The request, and the slip's lines, any of them:
  {\"request\": { …as for estimate… }, \"slip\": {\"deductible\": \"123.45\", \"hifp_pay\": 238.28}}
Instead of `slip`, or beside it: `settlement`, the national settlement JSON as it is (setlinfo, setldetail);
`invoice`, the fields of the medical e-invoice under their Chinese names.

Explanations have the fewest changes that make every line agree: what was borne or used before, the account, the
first share, level, status, reading, date, provider, place. Where none does, the line that differs first.",
    ),
    (
        "account",
        "gongji account <FILE> [OPTIONS]",
        "Personal account: monthly credits, what it may pay, interest, what is left",
        "\
Examples:
  gongji account request.json

The smallest request:
  {\"region\": \"enshi\", \"insured\": {\"status\": \"active\", \"monthly_base\": \"5000\"},
   \"from\": \"2023-01\", \"to\": \"2023-12\", \"opening\": \"0\"}
Also: insured.birth, insured.retires_on, parameters, gaps, interest, movements. All fields: gongji schema account-request

To go on from a statement, hand its `closing` in as `opening`, and its `accrued`, where there is one.",
    ),
    (
        "compare",
        "gongji compare <FILE> [OPTIONS]",
        "Compare: another level, status, region…: what it changes, and from which step on",
        "\
Examples:
  gongji compare request.json                     the three levels
  gongji compare request.json --by level,status   every combination
  gongji compare comparison.json                  variants of your own:
    {\"request\": { … }, \"variants\": [{\"level\": \"primary\"}, {\"claim\": 1, \"date\": \"2024-01-01\"},
      {\"region\": \"tibet\"}, {\"order\": [1, 0]}, {\"readings\": {\"ceiling-basis\": \"spend\"}}]}

What can vary: region, status, level, kind, place, date, order, readings, parameters; `claim` names one visit, from 0.",
    ),
    (
        "advise",
        "gongji advise <FILE> [OPTIONS]",
        "Advise: how to pay less, by how much, on which clause",
        "\
Examples:
  gongji advise request.json                         what the last visit could still be
  gongji advise request.json --today 2023-06-01      this day's visits and later ones can be chosen
  gongji advise request.json --disease-ceiling 5000  if a chronic disease were recognised

Only what a person can really choose, each recomputed over all visits, the largest gain first, none below a yuan.",
    ),
    (
        "ask",
        "gongji ask <FILE> [OPTIONS]",
        "Ask: of a request that is not filled in, what can still change the result",
        "\
Examples:
  gongji ask draft.json

Only `region` must be there; what is left out is not known yet:
  {\"region\": \"enshi\", \"defaults\": true, \"claim\": {\"care\": \"outpatient\", \"bill\": {\"total\": \"1000\"}}}
With `defaults`, what a request may leave out is taken as left out. First comes what narrows the payment fastest.",
    ),
    ("regions", "gongji regions [OPTIONS]", "Which regions there are", "Examples:\n  gongji regions --language en"),
    (
        "rules",
        "gongji rules <REGION> [OPTIONS]",
        "Every value of a region, with its clause",
        "Examples:\n  gongji rules tibet --language en",
    ),
    (
        "check",
        "gongji check <PATH>… [OPTIONS]",
        "Check region files: how they are written, their examples, values worth a second look",
        "Examples:\n  gongji check regions\n  gongji check new-city.toml --parameter average_wage=80000",
    ),
    (
        "diff",
        "gongji diff <A> [B] [OPTIONS]",
        "Compare two sets of rules: values that differ, winners and losers",
        "\
Examples:
  gongji diff enshi jilin-city                            every value that differs, with both clauses
  gongji diff shandong --from 2023-06-01 --to 2024-01-01  two dates of one file
  gongji diff old.toml new.toml --population 100000       who wins, who loses: a generated population
  gongji diff old.toml new.toml --csv visits.csv          the same over real visits

CSV: a heading, then a visit a row, a person's rows together and by date. Columns: person, status, date, level, total;
and, if wanted, care, kind, place, outside_catalogue, above_limit, first_share, chronic_ceiling.",
    ),
    (
        "compile",
        "gongji compile --out <DIR> [OPTIONS]",
        "Compile region files to the packs that the page loads",
        "Examples:\n  gongji compile --out dist/regions",
    ),
    (
        "schema",
        "gongji schema <OF>",
        "Print a JSON Schema, or TypeScript types",
        "Examples:\n  gongji schema request > request.json\n  gongji schema types > gongji.d.ts",
    ),
];
