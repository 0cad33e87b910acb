//! Doing something later.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Does something once, after this many milliseconds. Does it now where the browser has no timer.
pub fn once(millis: i32, act: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(act);
    let Some(window) = web_sys::window() else { return };
    let function: &js_sys::Function = callback.unchecked_ref();
    if window.set_timeout_with_callback_and_timeout_and_arguments_0(function, millis).is_err() {
        let _returned = function.call0(&callback);
    }
}

/// Does something once what stands in the page now has been painted; not at all while nobody sees the page.
pub fn once_painted(act: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    // A frame's calls come before its paint; what they put off comes after it.
    let callback = Closure::once_into_js(move || once(0, act));
    let _none_without_frames = window.request_animation_frame(callback.unchecked_ref());
}
