//! The assessment that follows from what a session agreed on: one like any other, which says where it comes from.

use super::who::{called, name_of};
use crate::content::labels;
use crate::content::sessions::{self, agreement as texts};
use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::item::ItemId;
use crate::domain::judgement::Judgement;
use crate::domain::moment::Moment;
use crate::domain::training::agreed::Agreed;
use crate::domain::training::gathering::Gathering;
use crate::domain::update::LONGEST_TEXT;
use crate::report::words;

/// What was agreed, as a new assessment. Reason, what would settle it and the dissent stand with each part.
#[must_use]
pub fn agreement(gathering: &Gathering, id: ItemId, now: Moment, today: Date) -> Assessment {
    let called = called(gathering);
    let mut assessment = Assessment::new(id, texts::title(&gathering.session.title), now);
    assessment.assessors = texts::assessors(&gathering.session.title, called.len(), &words::day(today)).into();
    for agreed in &gathering.agreed {
        let note = note(gathering, agreed, &called);
        let answer = assessment.answers.part_mut(agreed.part);
        answer.judgement = agreed.judgement;
        answer.note = within(note, LONGEST_TEXT);
        // Where the judgement needs a reason, that is the reason, and not said twice.
        if agreed.judgement.needs_reason() {
            answer.reason.clone_from(&agreed.reason);
        }
    }
    assessment
}

/// The text, if it has no more characters than that: nothing longer opens again. Otherwise its beginning, and how much
/// was left out.
fn within(text: String, longest: usize) -> String {
    let count = text.chars().count();
    if count <= longest {
        return text;
    }
    // The note on it is never longer than for all of it.
    let room = longest.saturating_sub(texts::left_out(count).chars().count());
    let kept: String = text.chars().take(room).collect();
    [kept.as_str(), &texts::left_out(count - room)].concat()
}

fn note(gathering: &Gathering, agreed: &Agreed, called: &[(ItemId, String)]) -> String {
    let mut lines = Vec::new();
    if !agreed.judgement.needs_reason() && !agreed.reason.trim().is_empty() {
        lines.push(agreed.reason.clone());
    }
    if !agreed.settle.trim().is_empty() {
        lines.push(sessions::would_settle(&agreed.settle));
    }
    for dissent in &agreed.dissent {
        let own =
            gathering.response(dissent.who).map_or(Judgement::NotLookedAt, |response| response.judgement(agreed.part));
        let words = Some(dissent.words.as_str()).filter(|words| !words.trim().is_empty());
        lines.push(texts::dissent(name_of(called, dissent.who), labels::judgement(own), words));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::checklist::{Part, Question};
    use crate::domain::training::response::Response;
    use crate::domain::training::session::Session;
    use crate::report::html::html;
    use crate::report::training::own_copy::own_copy;
    use crate::report::training::record::record;
    use crate::report::training::worksheet::worksheet;

    #[test]
    fn what_does_not_fit_into_a_note_is_said_to_be_left_out() {
        assert_eq!(within("x".repeat(200), 200), "x".repeat(200));
        let cut = within("x".repeat(300), 200);
        assert_eq!(cut.chars().count(), 200);
        let kept = cut.chars().take_while(|letter| *letter == 'x').count();
        assert!(cut.ends_with(&texts::left_out(300 - kept)), "{cut}");
    }

    fn gathering() -> Gathering {
        let session = Session {
            id: ItemId(9),
            title: "Monday".to_owned(),
            passages: Vec::new(),
            questions: vec![Question::Access],
            helps: true,
        };
        let mut gathering = Gathering::new(session);
        for (id, name, judgement) in
            [(1, "Blue", Judgement::Met), (2, "Blue", Judgement::NotMet), (3, "", Judgement::DontKnow)]
        {
            let mut response = Response {
                id: ItemId(id),
                session: ItemId(9),
                handed_back: Moment::from_millis(0),
                name: name.to_owned(),
                given: Vec::new(),
            };
            response.answer(Part::AccessLead, |given| given.judgement = judgement);
            gathering.land(response);
        }
        gathering.agree(Part::AccessLead, |agreed| {
            agreed.judgement = Judgement::Partly;
            agreed.reason = "One file is missing.".to_owned();
            agreed.settle = "The letter.".to_owned();
            agreed.dissents(ItemId(2), true);
            agreed.dissent[0].words = "Nobody has the file.".to_owned();
        });
        gathering.agree(Part::AccessOthers, |agreed| {
            agreed.judgement = Judgement::NotApplicable;
            agreed.reason = "There are no others.".to_owned();
        });
        gathering
    }

    #[test]
    fn what_was_agreed_becomes_an_assessment_with_its_origin_and_the_dissent() {
        let today = Date::new(2026, 11, 25).expect("a day");
        let assessment = agreement(&gathering(), ItemId(5), Moment::from_millis(1), today);
        assert!(assessment.assessors.contains("“Monday” by 3 participants"));
        let lead = assessment.answers.part(Part::AccessLead);
        assert_eq!(lead.judgement, Judgement::Partly);
        assert_eq!(
            lead.note,
            "One file is missing.\nWhat would settle it: The letter.\nDissent, Blue (2): Not met. Nobody has the file."
        );
        let others = assessment.answers.part(Part::AccessOthers);
        assert_eq!((others.reason.as_str(), others.note.as_str()), ("There are no others.", ""));
        assert_eq!(assessment.answers.part(Part::AccessEvery).judgement, Judgement::NotLookedAt);
    }

    #[test]
    fn names_stand_in_the_record_only_where_they_are_not_hidden() {
        let today = Date::new(2026, 11, 25).expect("a day");
        let mut gathering = gathering();
        assert!(html(&record(&gathering, today)).contains("Blue (2)"));
        gathering.names_hidden = true;
        let hidden = html(&record(&gathering, today));
        assert!(!hidden.contains("Blue") && hidden.contains("Participant 2"));
    }

    #[test]
    fn a_copy_holds_the_answers_of_one_and_the_worksheet_of_none() {
        let mut gathering = gathering();
        gathering.responses[0].answer(Part::AccessLead, |given| given.why = "Canary one".to_owned());
        gathering.responses[1].answer(Part::AccessLead, |given| given.why = "Canary two".to_owned());
        let copy = html(&own_copy(&gathering.session, &gathering.responses[0], |_| 0));
        assert!(copy.contains("Canary one") && !copy.contains("Canary two"));
        let sheet = html(&worksheet(&gathering.session));
        assert!(!sheet.contains("Canary") && sheet.contains("☐ Don’t know"));
    }
}
