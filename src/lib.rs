//! 共济: what an insured employee pays, what the fund pays, and why.
