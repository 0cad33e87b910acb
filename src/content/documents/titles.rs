//! What documents are called.

/// The report and the workbook on an assessment of this name.
#[must_use]
pub fn report(name: &str) -> String {
    ["Assembling information: ", name].concat()
}

/// The board summary of an assessment of this name.
#[must_use]
pub fn board_summary(name: &str) -> String {
    ["Board summary: ", name].concat()
}

/// In place of the name, where nobody gave one.
pub const WITHOUT_A_NAME: &str = "an assessment without a name";

/// In place of the name, where it is left out.
pub const NAME_LEFT_OUT: &str = "a self-assessment";
