//! The second look: one table of rules, each of which asks something. A prompt judges nothing and fills nothing in.
//!
//! A rule gives the places or rows that it asks about; what it asks stands in `content`, where it leads follows from
//! its target. `tests/native/second_look.rs` shows each rule firing and not firing.

use super::assessment::Assessment;
use super::bearing::is_sent;
use super::checklist::{Part, Question};
use super::choice::Choice;
use super::column::Column;
use super::confirm;
use super::coverage;
use super::date::Date;
use super::day::Day;
use super::judgement::Judgement;
use super::keyed::Keyed;
use super::marker::Information;
use super::progress;
use super::register::{Register, cell, cell_of};
use super::review::{Asked, Phase};
use super::row::Row;
use super::rule::Rule;
use super::subject::Subject;
use super::target::Target;

/// A question that the second look asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// The rule that asks.
    pub rule: Rule,
    /// What it asks about, and where it leads.
    pub about: Target,
    /// Why it was set aside, where it was.
    pub set_aside: Option<String>,
}

/// All prompts, in the order of the rules. Walks through the whole assessment, so it is for a page of its own.
#[must_use]
pub fn prompts(assessment: &Assessment, today: Date) -> Vec<Prompt> {
    let mut all = Vec::new();
    for rule in Rule::ALL {
        for about in asks(*rule, assessment, today) {
            let aside = assessment.set_aside.iter().find(|known| known.rule == *rule && known.about == about);
            all.push(Prompt { rule: *rule, about, set_aside: aside.map(|known| known.reason.clone()) });
        }
    }
    all
}

/// What a rule asks about: the table of the rules.
#[must_use]
pub fn asks(rule: Rule, assessment: &Assessment, today: Date) -> Vec<Target> {
    let it = Looked { at: assessment };
    match rule {
        Rule::MetWithoutEvidence => Looked::places(|question| progress::lacks_evidence(assessment, question)),
        Rule::MetButPartsNot => it.met_but_parts_not(),
        Rule::NotMetWithoutNote => it.not_met_without_note(),
        Rule::ReasonMissing => it.reasons_missing(),
        Rule::ConfirmAgain => confirm::lagging(assessment),
        Rule::KindOpen => it.kinds_open(),
        Rule::NobodyMissed => Looked::whole(it.sources_begun() && it.all_involved()),
        Rule::RelevanceUndecided => it.rows(Register::Sources, |row| {
            assessment.review.phase != Phase::Planning && row.choice(Column::Relevant) == Choice::Undecided
        }),
        Rule::NormalityAside => it.normality(),
        Rule::NothingOnNow => Looked::whole(assessment.review.still_current == Asked::Yes && it.nothing_on_now()),
        Rule::NoAccess => it.relevant(|row| it.lacks_access(row) && !it.was_never_requested(row)),
        Rule::EveryButSome => it.every_but_some(),
        Rule::NeverRequested => it.relevant(|row| it.was_never_requested(row)),
        Rule::ReceivedThoughDeclined => it.rows(Register::Sources, |row| it.came_though_people_declined(row)),
        Rule::NotSecured => it.relevant(|row| it.should_be_secured(row)),
        Rule::NoMethod => it.relevant(|row| row.is_blank(Column::Method)),
        Rule::RequestUnexplained => it.rows(Register::Requests, |row| {
            is_sent(row) && (row.is_blank(Column::Detail) || row.is_blank(Column::RequestWhy))
        }),
        Rule::RequestOverdue => it.rows(Register::Requests, |row| !it.is_finished() && row.is_overdue(today)),
        Rule::RefusalUnregistered => it.rows(Register::Requests, |row| {
            let mut registered = assessment.rows(Register::NonCooperation).iter();
            row.choice(Column::Answer) == Choice::Refused
                && !registered.any(|it| it.links(Column::Request).contains(&row.id))
        }),
        Rule::NonCooperationOpen => Looked::whole(it.non_cooperation_open()),
        Rule::ReasonNotOpen => it.rows(Register::NonCooperation, |row| match row.choice(Column::ReasonGiven) {
            Choice::NoneGiven => false,
            Choice::Given => row.is_blank(Column::RefusalReason),
            _ => true,
        }),
        Rule::NotDisclosed => {
            it.rows(Register::NonCooperation, |row| row.is_blank(Column::Unknown) || row.is_blank(Column::Disclosed))
        }
        Rule::AttestationContradicted => it.attestation(it.attestation_contradicted()),
        Rule::AttestationWithoutRole => it.attestation(assessment.attestation_lacks_role()),
        Rule::InputWithoutPeople => it.input_without_people(),
        Rule::PersonDeclined => it.everybody(|row| is_declined(row) && row.is_blank(Column::Note)),
        Rule::NoSupport => it.everybody(|row| !is_declined(row) && row.is_blank(Column::Support)),
        Rule::PurposeUnsaid => {
            it.rows(Register::Practitioners, |row| !is_declined(row) && row.choice(Column::Purpose) == Choice::NotSaid)
        }
        Rule::WitnessWithoutProcess => {
            it.everybody(|row| !is_declined(row) && is_witness(row) && assessment.rows(Register::Processes).is_empty())
        }
        Rule::WitnessNotAgreed => it.everybody(|row| it.took_part_without_agreement(row)),
        Rule::DelayEnded => it.rows(Register::Processes, |row| it.is_ended_and_awaited(row, today)),
        Rule::HoldNotAgreed => it.rows(Register::Processes, |row| {
            let agreed = row.day(Column::Until) != Day::NotSaid && !row.is_blank(Column::AgreedWith);
            !row.links(Column::Holds).is_empty() && !agreed
        }),
        Rule::BorderWithoutLead => {
            it.rows(Register::Borders, |row| row.is_blank(Column::Governance) || row.is_blank(Column::Leads))
        }
        Rule::ObstacleUnanswered => it.rows(Register::Obstacles, |row| {
            let acted = assessment.registers.linking_to(Register::Obstacles, row.id).next().is_some();
            row.choice(Column::Bears) == Choice::Yes && row.is_blank(Column::Response) && !acted
        }),
        Rule::EvidenceUnused => it.rows(Register::Evidence, |row| row.places(Column::Supports).is_empty()),
        Rule::DecisionUnrecorded => it.rows(Register::Decisions, |row| row.recorded.is_none()),
        Rule::ActionOverdue => it.rows(Register::Actions, |row| row.is_overdue(today)),
    }
}

/// An assessment as the rules look at it.
struct Looked<'a> {
    at: &'a Assessment,
}

pub mod grouping;
mod people;
mod sources;

impl Looked<'_> {
    fn whole(asks: bool) -> Vec<Target> {
        if asks { vec![Target::Whole] } else { Vec::new() }
    }

    fn rows(&self, register: Register, asks: impl Fn(&Row) -> bool) -> Vec<Target> {
        let rows = self.at.rows(register).iter().filter(|row| asks(row));
        rows.map(|row| Target::Row(register, row.id)).collect()
    }

    fn relevant(&self, asks: impl Fn(&Row) -> bool) -> Vec<Target> {
        self.rows(Register::Sources, |row| row.choice(Column::Relevant) == Choice::Yes && asks(row))
    }

    /// Staff, then family.
    fn everybody(&self, asks: impl Fn(&Row) -> bool) -> Vec<Target> {
        let mut all = self.rows(Register::Practitioners, &asks);
        all.extend(self.rows(Register::Family, &asks));
        all
    }

    fn is_finished(&self) -> bool {
        self.at.review.phase == Phase::LookingBack
    }

    fn places(asks: impl Fn(Question) -> Vec<Subject>) -> Vec<Target> {
        Question::ALL.iter().flat_map(|question| asks(*question)).map(Target::Place).collect()
    }

    fn reasons_missing(&self) -> Vec<Target> {
        let places = Subject::all().filter(|place| self.at.lacks_reason(*place)).map(Target::Place);
        let mut all: Vec<Target> = places.collect();
        all.extend(self.rows(Register::Sources, |row| {
            row.choice(Column::Relevant) == Choice::No && row.is_blank(Column::RelevantWhy)
        }));
        all.extend(self.rows(Register::Coverage, |row| {
            row.choice(Column::LeftAside) == Choice::Yes && row.is_blank(Column::AsideWhy)
        }));
        all
    }

    /// Whether somebody has begun with question 3: an empty assessment is not asked what it has left out.
    fn sources_begun(&self) -> bool {
        let parts = Question::Sources.parts().iter();
        !self.at.rows(Register::Sources).is_empty()
            || parts.map(|part| self.at.answers.part(*part)).any(|answer| answer.judgement.is_looked_at())
    }

    fn kinds_open(&self) -> Vec<Target> {
        if !self.sources_begun() {
            return Vec::new();
        }
        let open = coverage::matrix(self.at).into_iter().filter(coverage::Line::is_open);
        open.map(|line| Target::Row(Register::Coverage, cell(line.kind, None))).collect()
    }

    fn all_involved(&self) -> bool {
        let sources = self.at.rows(Register::Sources);
        !sources.iter().any(|row| row.choice(Column::Involvement) == Choice::ShouldHaveBeen)
    }

    fn normality(&self) -> Vec<Target> {
        if self.at.review.more_widespread != Asked::Yes {
            return Vec::new();
        }
        let tells = |row: &Row| row.has(Column::Tells, Choice::Normality);
        let mut all = self.rows(Register::Coverage, |row| {
            let normality = matches!(cell_of(row.id), Some((_, Some(Information::Normality))));
            normality && row.choice(Column::LeftAside) == Choice::Yes
        });
        if self.sources_begun() && self.relevant(tells).is_empty() {
            all.push(Target::Whole);
        }
        all
    }

    fn nothing_on_now(&self) -> bool {
        let tells_now = |row: &Row| matches!(row.choice(Column::ThenNow), Choice::Now | Choice::ThenAndNow);
        self.sources_begun() && self.relevant(tells_now).is_empty()
    }

    fn every_but_some(&self) -> Vec<Target> {
        let met = self.at.answers.part(Part::AccessEvery).judgement == Judgement::Met;
        let some = !self.relevant(|row| row.choice(Column::Access) != Choice::Arranged).is_empty();
        if met && some { vec![Target::Place(Subject::Part(Part::AccessEvery))] } else { Vec::new() }
    }

    fn non_cooperation_open(&self) -> bool {
        let begun = self.at.rows(Register::Requests).iter().any(|row| is_sent(row))
            || self.at.answers.part(Part::ReasonsOpen).judgement.is_looked_at();
        begun && self.at.rows(Register::NonCooperation).is_empty() && self.at.none_occurred.is_none()
    }

    fn attestation(&self, asks: bool) -> Vec<Target> {
        let place = Target::Place(Subject::Part(Part::ReasonsOpen));
        if asks && self.at.none_occurred.is_some() { vec![place] } else { Vec::new() }
    }

    fn attestation_contradicted(&self) -> bool {
        self.at.attestation_is_contradicted() || self.at.refusal_is_recorded()
    }

    fn input_without_people(&self) -> Vec<Target> {
        let parts = [(Part::InputPractitioners, Choice::Practitioner), (Part::InputManagers, Choice::Manager)];
        let nobody = |staff| {
            let mut rows = self.at.rows(Register::Practitioners).iter();
            !rows.any(|row| row.choice(Column::Staff) == staff && row.choice(Column::InputState) != Choice::Declined)
        };
        let asked = parts
            .into_iter()
            .filter(|(part, staff)| self.at.answers.part(*part).judgement == Judgement::Met && nobody(*staff));
        asked.map(|(part, _)| Target::Place(Subject::Part(part))).collect()
    }
}

fn is_declined(person: &Row) -> bool {
    person.choice(Column::InputState) == Choice::Declined
}

fn is_witness(person: &Row) -> bool {
    person.choice(Column::Witness) == Choice::Possibly
}
