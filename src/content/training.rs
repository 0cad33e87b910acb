//! The words of training sessions. The cases stand in `cases`.

use crate::domain::training::gathering::Landing;
use crate::domain::training::spread::Clash;

/// What practising is for, and what it is not.
pub const PURPOSE: &str = "The marker is learned by arguing about a case. Everybody answers by themselves; then you \
    look at where you differ, the most fruitful disagreement first, and write down what you agree on and who still \
    sees it otherwise.";

/// What keeps it from being a test.
pub const NO_TEST: &str = "This is not a test. Nobody is marked, and the most common answer is not necessarily right.";

/// A way in which answers clash.
#[must_use]
pub const fn clash(clash: Clash) -> &'static str {
    match clash {
        Clash::Different => "Different judgements",
        Clash::NotApplicable => "Somebody thinks it does not apply",
        Clash::DontKnow => "Somebody doesn’t know",
        Clash::NobodyLooked => "Nobody looked",
    }
}

/// What to ask the room about it.
#[must_use]
pub const fn clash_asks(clash: Clash) -> &'static str {
    match clash {
        Clash::Different => "Which passage does each of you rest on? What would change your mind?",
        Clash::NotApplicable => {
            "Could it arise in this review at all? If it could, was it left out of the commission, and by whom?"
        }
        Clash::DontKnow => "What would you need to see, and who has it?",
        Clash::NobodyLooked => "Why did nobody get there? Was it hidden, or did it seem settled?",
    }
}

/// What is said of a part on which all agree.
pub const ALL_AGREE: &str = "All who answered agree";

/// How to answer.
pub const HOW_TO_ANSWER: &str = "Answer by yourself, from what you have read. “Don’t know” is an answer like any \
    other; “not looked at yet” means that you have not answered. What the review itself has not looked at is for you \
    to judge. Nobody sees your answers before everybody has handed theirs back.";

/// What becomes of a part that was left blank.
pub const LEFT_BLANK: &str =
    "What you leave blank counts as “not looked at yet”. You can go back to it, or hand back as it is.";

/// How a session runs, from the facilitator's side.
pub const HOW_IT_RUNS: &str = "Choose a case. You get a small file to hand out, or you pass this computer round. When \
    the answers are back, reveal them together, here or on the projector.";

/// What a participant's tab keeps.
pub const NOTHING_STORED: &str =
    "What you answer stays in this tab’s memory and is stored nowhere. Hand it back before you close the tab.";

/// What is said before the first answer.
pub const ONLY_IN_THIS_TAB: &str = "Until you hand them in, your answers are in this tab’s memory only. Do not close \
    or reload this tab, and do not open another address in it: your answers would be gone.";

/// The heading where answers were begun in this tab and are gone.
pub const WERE_HERE: &str = "Answers were here and are gone";

/// What happened to them.
pub const WERE_HERE_IS: &str = "Somebody began to answer in this tab and did not hand in. The tab was reloaded, locked \
    or used for another page, and the answers were in its memory only. If it was you, please answer again.";

/// What is said of a text that is no session.
pub const NO_SESSION: &str = "This is no session that was handed out. Ask whoever runs it for the session file.";

/// What is said of a file that holds nobody's answers.
pub const NO_ANSWERS: &str =
    "This holds nobody’s answers. Participants download theirs at the end, or show them as text.";

/// What is said of a file that is no whole session.
pub const NO_WHOLE_SESSION: &str = "This is no whole session that was downloaded here.";

/// What is said of answers that were changed on their way.
pub const ALTERED: &str = "Something changed this file after it was handed back. Ask its author before you accept it.";

/// How to hand back.
pub const HAND_BACK: &str = "Give the file, or the text, to whoever runs the session. It holds your answers and the \
    name you gave, and nothing else. You can change your answers and hand back once more: the later one counts.";

/// What is said after handing back.
pub const HANDED_BACK: &str = "Now give it to whoever runs the session. On a shared computer, leave this session then, \
    and remove the file from the downloads.";

/// What leaving does.
pub const LEAVING: &str = "Your answers are forgotten here. If you have not handed them back, they are gone.";

/// What is said over answers that were left in the tab and not handed in.
pub const UNFINISHED: &str = "Somebody began to answer in this tab and has not handed in. If it was you, go on. If \
    not, find out who it was before you discard them. Nothing of them is shown until then.";

/// What is said over answers that were handed back.
pub const FINISHED: &str =
    "Somebody’s answers are still in this tab. They were handed back; if they are not yours, discard them here.";

/// The words on the way to one's own answers.
pub const IT_WAS_ME: &str = "It was me: go on";

/// What is said of papers that hold everybody's answers.
pub const AFTER_REVEAL: &str =
    "The record and the whole session hold everybody’s answers. They can be downloaded once the answers are revealed.";

/// What is said of the whole session before the reveal.
pub const BEFORE_REVEAL_ELSEWHERE: &str = "The file holds everybody’s answers and names, also where names are hidden \
    here. Give it to nobody who has yet to answer.";

/// The heading where another session is held back.
pub const HELD_BACK_TITLE: &str = "Another session is not saved";

/// The words on the way to the session that is not saved.
pub const GO_TO_IT: &str = "Go to it";

/// What is said where another session would drop what is not saved.
pub const HELD_BACK: &str =
    "Another session is open here and not saved. Go to its page, download it or save it again; then try again.";

/// What is said of a session that cannot take the place of what cannot be read.
pub const UNREADABLE_HERE: &str =
    "This session is here already and cannot be read. It stays as it is, and nothing is written over it.";

/// What happens after the last turn.
pub const AFTER_TURNS: &str =
    "When everybody has had a turn, whoever runs the session goes back to it and reveals the answers to all.";

/// What becomes of an own review that is handed out.
pub const OWN_REVIEW: &str = "Participants read what you wrote of the review and its commission. Your judgements do \
    not come along; your notes only if you choose so. Take out first what nobody outside should read.";

/// How to hand out.
pub const HAND_OUT: &str = "Give the file to everybody who answers on a computer of their own: by stick, by mail, on a \
    shared drive. They open it with this tool. Or pass this computer round, or print the worksheet.";

/// Why nothing is shown yet.
pub const BEFORE_REVEAL: &str = "Nothing of the answers is shown yet. Reveal them when everybody has handed back: who \
    sees the others’ answers first answers otherwise.";

/// What is left after a session.
pub const AFTER: &str = "The record holds what was handed out, who answered what, what was agreed and the dissent. \
    Each participant can keep a copy of their own answers, from their own screen.";

/// What is said of a session file among the answers.
pub const IS_THE_SESSION: &str = "This is the session that was handed out, not anybody’s answers. Its participants \
    download their answers at the end.";

/// What becomes of answers that have come.
#[must_use]
pub const fn landing(landing: Landing) -> &'static str {
    match landing {
        Landing::New => "New.",
        Landing::Namesake => {
            "New, and somebody of the same name has answered already. Two people may share a name; if it is the same \
             person on another computer, keep one of the two."
        }
        Landing::Same => "These very answers are here already.",
        Landing::Later => {
            "The same person has handed back once more. Accepted, these take the place of the earlier ones."
        }
        Landing::Earlier => {
            "Another copy of the same person’s answers is here, handed back as late or later. That one stays."
        }
        Landing::Foreign => "These answer another session. They do not belong here.",
    }
}

/// What dissent is.
pub const DISSENT: &str =
    "Dissent stays in the record and in the assessment. It blames nobody: it says what is not settled.";

/// What is said when the timer has run down.
pub const TIME_IS_UP: &str = "Time is up.";

/// The keys of the projector.
pub const KEYS: &str =
    "Keys: → next part, ← part before, R or space reveal, T timer. They work while this page has the keyboard.";
