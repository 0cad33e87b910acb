//! What the rules look for in judgements and sources.

use super::Looked;
use crate::domain::bearing::{is_held_up, is_sent};
use crate::domain::checklist::Question;
use crate::domain::choice::Choice;
use crate::domain::column::Column;
use crate::domain::day::Day;
use crate::domain::judgement::Judgement;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::review::Phase;
use crate::domain::row::Row;
use crate::domain::subject::Subject;
use crate::domain::target::Target;

impl Looked<'_> {
    pub(super) fn met_but_parts_not(&self) -> Vec<Target> {
        let answers = &self.at.answers;
        let contradicted = |question: &&Question| {
            let whole = answers.question(**question).judgement;
            let parts = question.parts().iter().map(|part| answers.part(*part).judgement);
            whole.is_looked_at() && !whole.falls_short() && parts.into_iter().any(Judgement::falls_short)
        };
        let all = Question::ALL.iter().filter(contradicted);
        all.map(|question| Target::Place(Subject::Question(*question))).collect()
    }

    pub(super) fn not_met_without_note(&self) -> Vec<Target> {
        let says_nothing = |place: &Subject| {
            let note = match place {
                Subject::Part(part) => &self.at.answers.part(*part).note,
                Subject::Question(question) => &self.at.answers.question(*question).how_we_know,
            };
            let judgement = self.at.answers.judgement(*place);
            matches!(judgement, Judgement::NotMet | Judgement::Partly)
                && note.trim().is_empty()
                && self.at.answers.reason(*place).trim().is_empty()
        };
        // A question whose parts say it already is not asked about once more.
        let part_is_asked =
            |question: Question| question.parts().iter().any(|part| says_nothing(&Subject::Part(*part)));
        let asked = Subject::all().filter(says_nothing);
        let asked = asked.filter(|place| matches!(place, Subject::Part(_)) || !part_is_asked(place.question()));
        asked.map(Target::Place).collect()
    }

    /// Whether nobody has arranged, asked for or refused access, and no other process holds it up. A finished review is
    /// asked only if nothing came.
    pub(super) fn lacks_access(&self, source: &Row) -> bool {
        matches!(source.choice(Column::Access), Choice::NotSaid | Choice::ToArrange)
            && !is_held_up(self.at, source)
            && !(self.is_finished() && source.choice(Column::Obtained) != Choice::Nothing)
    }

    /// Whether nobody has requested a source, while other requests have gone out. People are invited, not requested.
    pub(super) fn was_never_requested(&self, source: &Row) -> bool {
        let people = matches!(
            source.choice(Column::SourceKind),
            Choice::Practitioners | Choice::Leaders | Choice::Family | Choice::NotSaid
        );
        let requests = self.at.rows(Register::Requests);
        !people
            && self.at.review.phase != Phase::Planning
            && source.choice(Column::Obtained) == Choice::Nothing
            && self.lacks_access(source)
            && requests.iter().any(|row| is_sent(row))
            && !requests.iter().any(|row| row.links(Column::Sources).contains(&source.id))
    }

    /// Whether records may still be changed, so that it matters when they were secured: not those that draw on other
    /// material, and not in a finished review.
    pub(super) fn should_be_secured(&self, source: &Row) -> bool {
        source.choice(Column::SourceKind) == Choice::Records
            && source.day(Column::Secured) == Day::NotSaid
            && !matches!(source.choice(Column::Provenance), Choice::Secondary | Choice::Anecdotal)
            && !self.is_finished()
    }
}
