//! What the document worker answers. Runs in the worker alone: the app must not name this module, or it would load what
//! it holds.

use super::export::Export;
use super::matter::{assessment, copy, document, matter};
use super::question::{Kind, Question};
use super::reply;
use super::second_look;
use super::session;
use crate::content::example::example;
use crate::content::troubles::document_worker::NO_REQUEST;
use crate::domain::item::ItemId;
use crate::domain::moment::MinutesAhead;
use crate::domain::register::Register;
use crate::domain::report_plan::Section;
use crate::report::csv::csv;
use crate::report::draft::Draft;
use crate::report::guard::look::{look, look_back, look_together};
use crate::report::guard::names::Names;
use crate::report::html::html;
use crate::report::letter::{letter, reminders};
use crate::report::limitations;
use crate::report::markdown::markdown;
use crate::report::matter::Matter;
use crate::report::workbook::register;
use crate::storage::json::Json;
use crate::storage::record::ToJson;

/// The reply to a question, both as text. Whatever the text is, there is a reply. Moments are told on the clock of
/// `minutes_ahead`.
#[must_use]
pub fn answer(question: &str, minutes_ahead: MinutesAhead) -> String {
    let parsed = Question::parse(question).map_err(|trouble| trouble.to_words());
    reply::write(parsed.and_then(|question| give(&question, minutes_ahead)))
}

fn give(question: &Question, minutes_ahead: MinutesAhead) -> Result<Json, String> {
    let export = || Export::parse(&question.detail);
    Ok(match question.kind {
        Kind::Example => example().write(),
        Kind::Html => {
            let export = export()?;
            Json::Text(html(&document(&matter(question, &export, minutes_ahead)?, export.paper)))
        }
        Kind::Markdown => {
            let export = export()?;
            Json::Text(markdown(&document(&matter(question, &export, minutes_ahead)?, export.paper)))
        }
        Kind::Csv => {
            let export = export()?;
            Json::Text(csv(&register(&Draft::on(&matter(question, &export, minutes_ahead)?), export.register)))
        }
        Kind::Copy => {
            let export = export()?;
            Json::Text(copy(&matter(question, &export, minutes_ahead)?, &export))
        }
        Kind::Session => Json::Text(html(&session::document(question, minutes_ahead)?)),
        Kind::SecondLook => second_look::asked(assessment(question)?, question.today),
        Kind::Limitations => Json::Text(limitations::draft(assessment(question)?, question.today)),
        Kind::Guard => {
            let export = export()?;
            let names = Names::of(&export.names);
            let Matter { assessment, plan, version, since, .. } = matter(question, &export, minutes_ahead)?;
            let mut found = look(&assessment, &names);
            let since = since.filter(|_| plan.includes(Section::Changes));
            found.extend(look_back(since.as_ref(), &version, &names, &found));
            found.extend(look_together(&assessment));
            found.write()
        }
        Kind::Letter => {
            let assessment = assessment(question)?;
            let request = ItemId::parse(&question.detail).and_then(|id| assessment.rows(Register::Requests).get(id));
            Json::Text(letter(assessment, request.ok_or(NO_REQUEST)?, question.today))
        }
        Kind::Reminders => Json::Text(reminders(assessment(question)?, question.today)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::export;
    use crate::domain::assessment::Assessment;
    use crate::domain::audience::Audience;
    use crate::domain::column::Column;
    use crate::domain::date::Date;
    use crate::domain::keyed::Keyed;
    use crate::domain::moment::Moment;
    use crate::domain::private_name::PrivateName;
    use crate::domain::report_plan::ReportPlan;
    use crate::domain::row::Row;
    use crate::report::compose::compose;
    use crate::report::matter::Setting;
    use crate::report::model::Document;
    use crate::storage::envelope;
    use crate::storage::path::Path;
    use crate::storage::record::{Blank, read};
    use proptest::prelude::*;

    fn question(kind: Kind) -> Question {
        let today = Date::new(2026, 11, 22).expect("a day");
        Question { kind, assessment: Some(example()), today, detail: String::new() }
    }

    fn new_york(moment: Moment) -> i32 {
        let is_summer = Moment::parse("2026-11-01T06:00:00Z").is_some_and(|end| moment < end);
        if is_summer { -240 } else { -300 }
    }

    /// The reply of a worker in New York.
    fn answer(question: &str) -> String {
        super::answer(question, new_york)
    }

    fn ask(kind: Kind) -> Json {
        reply::read(&answer(&question(kind).to_text())).expect("an answer")
    }

    fn expected() -> Document {
        let Question { today, .. } = question(Kind::Html);
        compose(&example(), &Setting { today, minutes_ahead: new_york })
    }

    #[test]
    fn questions_lead_back() {
        for kind in Kind::ALL {
            for assessment in [None, Some(example())] {
                let question = Question { assessment, detail: "\"\u{0}".to_owned(), ..question(*kind) };
                assert_eq!(Question::parse(&question.to_text()), Ok(question));
            }
        }
    }

    #[test]
    fn the_example_comes_whole_and_needs_no_assessment() {
        let question = Question { assessment: None, ..question(Kind::Example) };
        let json = reply::read(&answer(&question.to_text())).expect("an answer");
        assert_eq!(read::<Assessment>(&json, &Path::root("")), Ok(example()));
    }

    #[test]
    fn the_report_comes_in_each_form() {
        assert_eq!(ask(Kind::Html), Json::Text(html(&expected())));
        assert_eq!(ask(Kind::Markdown), Json::Text(markdown(&expected())));
    }

    #[test]
    fn a_copy_that_leaves_something_out_opens_as_an_assessment_of_its_own() {
        for audience in Audience::ALL.iter().copied() {
            let plan = ReportPlan { audience, ..ReportPlan::default() };
            let export = Export { plan, copy_id: ItemId(77), revision: 9, ..Export::blank() };
            let question = Question { detail: export.to_detail(), ..question(Kind::Copy) };
            let Ok(Json::Text(text)) = reply::read(&answer(&question.to_text())) else { unreachable!("a text") };
            let opened = envelope::decode(&text).expect("it opens");
            let full = audience == Audience::Full;
            assert!(!opened.altered);
            assert_eq!(opened.assessment.id == example().id, full, "{audience:?}");
            assert_eq!(opened.assessment == example(), full, "{audience:?}");
            assert_eq!(opened.revision, if full { 9 } else { 0 });
        }
    }

    #[test]
    fn a_register_comes_as_values_and_the_board_summary_as_a_page() {
        let export = Export { register: Register::Requests, paper: export::Paper::BoardSummary, ..Export::blank() };
        let of = |kind| {
            let question = Question { detail: export.to_detail(), ..question(kind) };
            let Ok(Json::Text(text)) = reply::read(&answer(&question.to_text())) else { unreachable!("a text") };
            text
        };
        assert!(of(Kind::Csv).starts_with("\u{feff}"));
        assert!(of(Kind::Csv).lines().count() > example().rows(Register::Requests).len());
        assert!(of(Kind::Html).contains("Where information-gathering falls short"));
    }

    #[test]
    fn the_guard_answers_and_looks_at_what_the_audience_gets() {
        let mut assessment = example();
        assessment.summary = "Secret Canary of SW1A 1AA".into();
        assessment.assessors = "M1 1AE".into();
        let names = vec![PrivateName { name: "Secret Canary".to_owned(), role: "Mother".to_owned() }];
        for (audience, expected) in [(Audience::Full, 3), (Audience::Board, 2), (Audience::WithoutPeople, 1)] {
            let plan = ReportPlan { audience, ..ReportPlan::default() };
            let detail = Export { plan, names: names.clone(), ..Export::blank() }.to_detail();
            let question = Question { assessment: Some(assessment.clone()), detail, ..question(Kind::Guard) };
            let found = reply::read(&answer(&question.to_text())).ok().and_then(export::read).expect("findings");
            assert_eq!(found.len(), expected, "{audience:?}");
            let report =
                reply::read(&answer(&Question { kind: Kind::Markdown, ..question }.to_text())).expect("a report");
            let Json::Text(report) = report else { unreachable!("a text") };
            assert_eq!(report.contains("Secret Canary"), audience == Audience::Full);
        }
    }

    #[test]
    fn the_limitations_are_drafted_from_the_assessment() {
        assert_eq!(
            ask(Kind::Limitations),
            Json::Text(limitations::draft(&example(), question(Kind::Limitations).today))
        );
        let nothing = Assessment::new(ItemId(1), String::new(), example().created);
        let question = Question { assessment: Some(nothing), ..question(Kind::Limitations) };
        let json = reply::read(&answer(&question.to_text())).expect("an answer");
        assert_eq!(json, Json::Text(limitations::NOTHING.to_owned()));
    }

    /// A question about the request with the id 5 of an assessment that has it.
    fn letter_to(detail: &str) -> Question {
        let mut assessment = example();
        let request = Row::new(Register::Requests, ItemId(5)).with(Column::Whom, "The housing provider");
        assert!(assessment.registers.of_mut(Register::Requests).add(request));
        Question { assessment: Some(assessment), detail: detail.to_owned(), ..question(Kind::Letter) }
    }

    #[test]
    fn a_request_is_worded_for_the_row_that_the_detail_names() {
        let question = letter_to("0000000000000005");
        let json = reply::read(&answer(&question.to_text())).expect("an answer");
        let assessment = question.assessment.expect("an assessment");
        let request = assessment.rows(Register::Requests).get(ItemId(5)).expect("the request");
        assert_eq!(json, Json::Text(letter(&assessment, request, question.today)));
    }

    #[test]
    fn a_request_that_is_not_there_is_refused_in_words() {
        for detail in ["", "5", "0000000000000006", "000000000000000G", "\u{0}"] {
            let reply = reply::read(&answer(&letter_to(detail).to_text()));
            assert!(reply.is_err_and(|words| words.contains("no longer listed")), "{detail}");
        }
    }

    #[test]
    fn a_report_on_nothing_is_refused_in_words() {
        for kind in [Kind::Html, Kind::Markdown, Kind::Csv, Kind::Copy, Kind::Limitations, Kind::Letter, Kind::Guard] {
            let question = Question { assessment: None, ..question(kind) };
            assert!(reply::read(&answer(&question.to_text())).is_err_and(|words| words.contains("no assessment")));
        }
    }

    #[test]
    fn what_is_no_question_gets_a_reply_in_words() {
        let sound = question(Kind::Html).to_text();
        for text in [
            "",
            "null",
            "[]",
            "{}",
            "\u{0}",
            &"[".repeat(100_000),
            &sound[..sound.len() / 2],
            &sound.replace("\"html\"", "\"pdf\""),
            &sound.replace("2026-11-22", "2026-11-31"),
            &sound.replace("\"detail\"", "\"more\""),
        ] {
            assert!(reply::read(&answer(text)).is_err_and(|words| !words.is_empty()), "{text:.40}");
        }
    }

    #[test]
    fn a_paper_of_a_session_comes_without_an_assessment_and_never_from_half_a_session() {
        let session = crate::domain::training::session::Session {
            id: ItemId(7),
            title: "Monday <b>".to_owned(),
            passages: Vec::new(),
            questions: crate::domain::checklist::Question::ALL.to_vec(),
            helps: true,
        };
        for sheet in session::Sheet::ALL {
            let gathering = crate::domain::training::gathering::Gathering::new(session.clone());
            let detail = session::Asked { sheet: *sheet, gathering }.to_detail();
            let sound = Question { assessment: None, detail: detail.clone(), ..question(Kind::Session) };
            let Ok(Json::Text(page)) = reply::read(&answer(&sound.to_text())) else { unreachable!("a page") };
            assert!(page.contains("Monday &lt;b&gt;"));
            for detail in [String::new(), detail.replace("\"helps\":true,", ""), detail.replace("record", "rekord")] {
                if sound.detail != detail {
                    let damaged = Question { detail, ..sound.clone() };
                    assert!(reply::read(&answer(&damaged.to_text())).is_err_and(|words| !words.is_empty()));
                }
            }
        }
    }

    #[test]
    fn a_report_of_winter_tells_what_was_recorded_in_summer_on_the_clock_of_summer() {
        let Json::Text(report) = ask(Kind::Markdown) else { unreachable!("a text") };
        // Recorded at 09:20 UTC on 14 September, and at 14:45 UTC on 10 November.
        assert!(report.contains("14 September 2026 at 05:20") && report.contains("10 November 2026 at 09:45"));
    }

    #[test]
    fn a_clock_that_is_far_ahead_is_no_trouble() {
        for minutes_ahead in [|_| i32::MIN, (|_| i32::MAX) as MinutesAhead] {
            assert!(reply::read(&super::answer(&question(Kind::Markdown).to_text(), minutes_ahead)).is_ok());
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in any::<String>(), cut in any::<prop::sample::Index>()) {
            let _ = answer(&text);
            let sound = question(Kind::Html).to_text();
            let (mut damaged, place) = (String::new(), cut.index(sound.chars().count()));
            damaged.extend(sound.chars().take(place));
            damaged.push_str(&text);
            damaged.extend(sound.chars().skip(place));
            let _ = answer(&damaged);
        }
    }
}
