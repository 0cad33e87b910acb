//! What was written of a document's rows before: only rows that changed since are put into words again.
//!
//! A save otherwise takes the longer the more there is, and a key press may have to wait for it
//! (`docs/performance.md`).

use std::sync::Arc;

use super::json;
use super::rows::write_row;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::row::Row;
use crate::domain::rows::Registers;

/// The texts of rows, register by register and in their order.
///
/// Each is held with its row: as long as somebody holds it, a row is never changed in place but replaced by another.
#[derive(Debug, Default)]
pub struct Written([Vec<(Arc<Row>, String)>; Register::COUNT]);

impl Written {
    /// Writes the registers at the end of a text, exactly as [`json::write_to`] does.
    pub fn write_to(&mut self, out: &mut String, registers: &Registers) {
        let mut before = '{';
        for (register, known) in Register::ALL.iter().zip(&mut self.0) {
            out.push(before);
            before = ',';
            out.push('"');
            out.push_str(register.key());
            out.push_str("\":[");
            let rows = registers.of(*register);
            known.truncate(rows.len());
            for (place, row) in rows.iter().enumerate() {
                match known.get_mut(place) {
                    Some((same, _)) if Arc::ptr_eq(same, row) => {}
                    Some(other) => *other = write(row),
                    None => known.push(write(row)),
                }
                if place > 0 {
                    out.push(',');
                }
                out.push_str(known.get(place).map_or("", |(_, text)| text));
            }
            out.push(']');
        }
        out.push('}');
    }
}

fn write(row: &Arc<Row>) -> (Arc<Row>, String) {
    (Arc::clone(row), json::write(&write_row(row)))
}
