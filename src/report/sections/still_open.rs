//! What is still open in the checklist: what is not met, partly met or not known, and what nobody has looked at. What
//! else could be asked stands in the second look.

use crate::content::documents::sections::still_open as say;
use crate::content::sections;
use crate::domain::judgement::Judgement;
use crate::domain::report_plan::Section;
use crate::report::draft::{Draft, fact};
use crate::report::model::Fact;
use crate::report::statements::record::Record;
use crate::report::statements::{Statement, places_of};
use crate::report::words;

/// Writes the section.
pub fn write(draft: &mut Draft<'_>) {
    draft.heading(2, sections::section(Section::StillOpen), "open");
    let record = Record::of(draft.assessment, draft.setting.today);
    let lists = [
        (say::judged(Judgement::NotMet), Statement::NotMet),
        (say::judged(Judgement::Partly), Statement::PartlyMet),
        (say::judged(Judgement::DontKnow), Statement::NotKnown),
        (say::PARTS, Statement::NotLookedAt),
        (say::QUESTIONS, Statement::NotJudged),
    ];
    let listed = lists.iter().filter_map(|(name, statement)| {
        let places = places_of(*statement, &record);
        let places = places.iter().map(|place| words::whole_place(*place, draft.vocabulary()));
        let places: Vec<String> = places.collect();
        (!places.is_empty()).then(|| fact(*name, places.join("\n")))
    });
    let facts: Vec<Fact> = listed.collect();
    if facts.is_empty() {
        draft.paragraph(say::NOTHING);
    }
    draft.facts(facts);
}
