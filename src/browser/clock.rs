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

/// Returns how many minutes the person's clock is ahead of UTC at a moment.
#[must_use]
pub fn minutes_ahead(moment: Moment) -> i32 {
    // A moment has far fewer milliseconds than 2^53.
    #[allow(clippy::cast_precision_loss)]
    let date = JsDate::new(&(moment.millis() as f64).into());
    // Browsers answer the other way round, in whole minutes.
    #[allow(clippy::cast_possible_truncation)]
    let behind = date.get_timezone_offset() as i32;
    -behind
}

/// Today on the person's own calendar.
#[must_use]
pub fn today() -> Date {
    now().on_a_clock(minutes_ahead).map_or(Date::FIRST, |(date, _, _)| date)
}
