//! JSON text as a value: what [`super::parse`] does.
//!
//! Written by hand rather than left to `serde_json`, as the first load pays for every byte (`docs/performance.md`): a
//! format that knows one kind of number and one kind of value needs a quarter of the code. `serde_json` stays the
//! measure: the tests hold every text to its answer, with the same value, the same fault and the same place.

use super::super::trouble::Fault;
use super::{Json, stands_twice};

/// How many lists and objects may stand in one another; one more is too deep. As many as `serde_json` reads.
const DEEPEST: usize = 127;

/// Text that is being read.
pub(super) struct Reader<'t> {
    text: &'t str,
    /// How many bytes have been read. After a fault, the last of them is the one that does not belong.
    at: usize,
}

impl<'t> Reader<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// Reads the whole text as one value.
    pub(super) fn whole(&mut self) -> Result<Json, Fault> {
        let value = self.value(0)?;
        if self.peek_word().is_some() { Err(self.refuse()) } else { Ok(value) }
    }

    /// The line, from 1, and the column of the last byte that was read. Columns count bytes, from 1: before the first
    /// byte of a line, and so behind a line break, it is column 0.
    pub(super) fn place(&self) -> (usize, usize) {
        let (mut line, mut column) = (1, 0);
        for byte in self.text.bytes().take(self.at) {
            if byte == b'\n' {
                line += 1;
                column = 0;
            } else {
                column += 1;
            }
        }
        (line, column)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no space, which stays to be read.
    fn peek_word(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// Reads this byte if it is the next.
    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// Reads this byte, which has to be the next.
    fn expect(&mut self, byte: u8) -> Result<(), Fault> {
        if self.take(byte) { Ok(()) } else { Err(self.refuse()) }
    }

    /// What is wrong when the next byte does not belong here, or when there is none.
    #[cold]
    #[inline(never)]
    fn refuse(&mut self) -> Fault {
        if self.peek().is_none() {
            return Fault::CutShort;
        }
        self.at += 1;
        Fault::Syntax
    }

    /// A value within so many lists and objects. It calls itself, as writing and dropping a value do too: `DEEPEST`
    /// keeps that from becoming dangerous.
    fn value(&mut self, depth: usize) -> Result<Json, Fault> {
        match self.peek_word() {
            Some(b'n') => self.word("null", Json::Null),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'"') => self.string().map(Json::Text),
            Some(b'-' | b'0'..=b'9') => self.number().map(Json::Number),
            Some(open @ (b'[' | b'{')) => {
                self.at += 1;
                if depth == DEEPEST {
                    Err(Fault::TooDeep)
                } else if open == b'[' {
                    self.list(depth + 1)
                } else {
                    self.object(depth + 1)
                }
            }
            _ => Err(self.refuse()),
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Result<Json, Fault> {
        for byte in word.bytes() {
            self.expect(byte)?;
        }
        Ok(value)
    }

    /// Its opening bracket has been read.
    fn list(&mut self, depth: usize) -> Result<Json, Fault> {
        let mut items = Vec::new();
        let mut more = self.peek_word() != Some(b']');
        while more {
            items.push(self.value(depth)?);
            more = self.peek_word() == Some(b',');
            self.at += usize::from(more);
        }
        self.expect(b']')?;
        Ok(Json::List(items))
    }

    /// Its opening brace has been read.
    fn object(&mut self, depth: usize) -> Result<Json, Fault> {
        let mut members = Vec::new();
        let mut more = self.peek_word() != Some(b'}');
        while more {
            self.peek_word();
            let name = self.string()?;
            self.peek_word();
            self.expect(b':')?;
            members.push((name, self.value(depth)?));
            more = self.peek_word() == Some(b',');
            self.at += usize::from(more);
        }
        self.expect(b'}')?;
        // Told at the closing brace, as only then all the names are known.
        if stands_twice(&members) { Err(Fault::Twice) } else { Ok(Json::Object(members)) }
    }

    fn string(&mut self) -> Result<String, Fault> {
        self.expect(b'"')?;
        let mut out = String::new();
        loop {
            // Plain letters are copied together. The places before and behind them are ASCII, so never within a letter.
            let start = self.at;
            while !matches!(self.peek(), None | Some(b'"' | b'\\' | 0..0x20)) {
                self.at += 1;
            }
            out.push_str(self.text.get(start..self.at).ok_or(Fault::Syntax)?);
            if self.take(b'"') {
                return Ok(out);
            }
            self.expect(b'\\')?;
            out.push(self.escape()?);
        }
    }

    /// Its backslash has been read.
    fn escape(&mut self) -> Result<char, Fault> {
        let letter = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.code_point();
            }
            _ => return Err(self.refuse()),
        };
        self.at += 1;
        Ok(letter)
    }

    /// A letter as one number, or as the two halves of a UTF-16 pair. Half a pair is no letter.
    fn code_point(&mut self) -> Result<char, Fault> {
        let first = self.hex()?;
        if !matches!(first, 0xD800..0xDC00) {
            return char::from_u32(first).ok_or(Fault::Syntax);
        }
        self.expect(b'\\')?;
        self.expect(b'u')?;
        let second = self.hex()?;
        if !matches!(second, 0xDC00..0xE000) {
            return Err(Fault::Syntax);
        }
        char::from_u32(0x1_0000 + ((first & 0x3FF) << 10 | second & 0x3FF)).ok_or(Fault::Syntax)
    }

    /// Four hexadecimal digits. They are judged together: the place of a wrong one is the last of the four.
    fn hex(&mut self) -> Result<u32, Fault> {
        let start = self.at;
        let Some(digits) = self.text.as_bytes().get(start..start + 4) else {
            self.at = self.text.len();
            return Err(Fault::CutShort);
        };
        self.at += 4;
        let mut code = 0;
        for digit in digits {
            code = code << 4 | char::from(*digit).to_digit(16).ok_or(Fault::Syntax)?;
        }
        Ok(code)
    }

    /// A number that is whole. Other numbers are read to their end, so that what is no number at all is told first.
    fn number(&mut self) -> Result<i64, Fault> {
        let is_negative = self.take(b'-');
        let start = self.at;
        let mut value = 0;
        if !self.take(b'0') {
            value = self.digits()?;
        } else if let Some(b'0'..=b'9') = self.peek() {
            // A zero before further digits has no meaning.
            return Err(self.refuse());
        }
        // So many digits never overflow.
        let mut is_whole = self.at - start <= 19;
        if self.take(b'.') {
            is_whole = false;
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            is_whole = false;
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        let value = if is_negative {
            // There is no zero below zero.
            0_i64.checked_sub_unsigned(value).filter(|value| *value < 0)
        } else {
            i64::try_from(value).ok()
        };
        value.filter(|_| is_whole).ok_or(Fault::NotWhole)
    }

    /// Reads digits, of which there has to be one at least. More than nineteen may mean any number.
    fn digits(&mut self) -> Result<u64, Fault> {
        let start = self.at;
        let mut value = 0_u64;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            value = value.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
            self.at += 1;
        }
        if self.at == start { Err(self.refuse()) } else { Ok(value) }
    }
}
