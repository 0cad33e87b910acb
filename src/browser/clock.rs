//! The browser's clock.

use js_sys::Date as JsDate;

use crate::domain::date::Date;
use crate::domain::moment::Moment;

/// Now.
#[must_use]
pub fn now() -> Moment {
    // A clock tells whole milliseconds, far below 2^53.
    #[allow(clippy::cast_possible_truncation)]
    Moment::from_millis(JsDate::now() as i64)
}

/// How many minutes the person's clock is ahead of UTC today.
#[must_use]
pub fn minutes_ahead() -> i32 {
    // Browsers answer the other way round, in whole minutes.
    #[allow(clippy::cast_possible_truncation)]
    let behind = JsDate::new_0().get_timezone_offset() as i32;
    -behind
}

/// Today on the person's own calendar.
#[must_use]
pub fn today() -> Date {
    now().on_a_clock(minutes_ahead()).map_or(Date::FIRST, |(date, _, _)| date)
}
