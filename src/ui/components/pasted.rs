//! What was pasted or opened of a spreadsheet, until it is added or let go.

use leptos::prelude::*;

use std::sync::Arc;

use crate::browser::{clipboard, page};
use crate::content::pages::spreadsheet as say;
use crate::import::markup::bare;
use crate::import::table::{Table, TableFault, lines};
use crate::import::workbook::Sheet;

/// The id of the field into which rows are pasted.
pub const ROWS: &str = "spreadsheet-rows";

/// The id of the heading over what would be added.
pub const CHECK: &str = "spreadsheet-check";

/// What was pasted or opened, and what became of it.
#[derive(Clone, Copy)]
pub struct Pasted {
    /// What stands in the field.
    pub text: RwSignal<String>,
    /// The table, or in words why there is none.
    pub read: RwSignal<Option<Result<Arc<Table>, String>>>,
    /// The sheets of the workbook that was opened.
    pub sheets: RwSignal<Vec<Sheet>>,
    /// Which of them is looked at.
    pub sheet: RwSignal<usize>,
    /// Counts what was pasted, opened or let go: what comes late of an earlier file counts no more.
    turn: RwSignal<u32>,
}

impl Pasted {
    /// Nothing yet.
    #[must_use]
    pub fn nothing() -> Self {
        Self {
            text: RwSignal::new(String::new()),
            read: RwSignal::new(None),
            sheets: RwSignal::new(Vec::new()),
            sheet: RwSignal::new(0),
            turn: RwSignal::new(0),
        }
    }

    /// Begins to take something, and returns which turn it is.
    #[must_use]
    pub fn begin(self) -> u32 {
        self.turn.update_untracked(|turn| *turn = turn.wrapping_add(1));
        self.turn.get_untracked()
    }

    /// Returns whether nothing was begun since; `false` also when the page was left.
    #[must_use]
    pub fn is_current(self, turn: u32) -> bool {
        self.turn.try_get_untracked() == Some(turn)
    }

    /// Takes what is pasted where it is more than a line holds, and says whether it was.
    #[must_use]
    pub fn takes(self, event: &web_sys::Event) -> bool {
        let text = clipboard::pasted(event).unwrap_or_default();
        let cells = clipboard::pasted_html(event).and_then(|html| clipboard::cells(&bare(&html)));
        let cells = cells.filter(|rows| rows.iter().flatten().filter(|cell| !cell.trim().is_empty()).count() > 1);
        match cells {
            Some(rows) => {
                let cells = rows.iter().map(|row| row.iter().map(|cell| lines(cell)).collect());
                self.show(text, Table::of(cells));
            }
            None if text.trim_end().contains(['\t', '\n']) => self.look_at(text),
            None => return false,
        }
        event.prevent_default();
        true
    }

    /// Looks at a text: what was pasted, typed, or stood in a file.
    pub fn look_at(self, text: String) {
        if text.trim().is_empty() {
            self.clear();
        } else {
            let table = Table::read(&text);
            self.show(text, table);
        }
    }

    fn show(self, text: String, table: Result<Table, TableFault>) {
        let _later_than_any_file = self.begin();
        self.text.set(text);
        self.sheets.set(Vec::new());
        self.take(table);
    }

    fn take(self, table: Result<Table, TableFault>) {
        let is_table = table.is_ok();
        self.read.set(Some(table.map(Arc::new).map_err(|it| fault(it).to_owned())));
        page::focus_when_drawn(if is_table { CHECK } else { ROWS }.to_owned());
    }

    /// Takes the sheets of a workbook, and looks at the first.
    pub fn open(self, sheets: Vec<Sheet>) {
        self.text.set(String::new());
        self.sheets.set(sheets);
        self.sheet.set(0);
        self.take(self.table_of(0));
    }

    /// Looks at another sheet.
    pub fn turn_to(self, place: usize) {
        self.sheet.set(place);
        self.read.set(Some(self.table_of(place).map(Arc::new).map_err(|it| fault(it).to_owned())));
    }

    fn table_of(self, place: usize) -> Result<Table, TableFault> {
        self.sheets.with_untracked(|sheets| match sheets.get(place) {
            Some(sheet) => Table::of(sheet.rows.iter().cloned()),
            None => Err(TableFault::Empty),
        })
    }

    /// Says why nothing was read.
    pub fn refuse(self, words: &str) {
        self.sheets.set(Vec::new());
        self.read.set(Some(Err(words.to_owned())));
    }

    /// Lets go of it.
    pub fn clear(self) {
        let _later_than_any_file = self.begin();
        self.text.set(String::new());
        self.sheets.set(Vec::new());
        self.read.set(None);
        page::focus_when_drawn(ROWS.to_owned());
    }
}

const fn fault(fault: TableFault) -> &'static str {
    match fault {
        TableFault::Empty => say::EMPTY,
        TableFault::TooManyRows => say::TOO_MANY_ROWS,
        TableFault::TooManyColumns => say::TOO_MANY_COLUMNS,
    }
}
