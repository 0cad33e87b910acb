//! What `server_fn` names of the crate `wasm-streams`, and nothing behind it.
//!
//! Leptos always brings `server_fn`, which streams the bodies of requests; this app sends none. The real crate exports
//! its adapters to JavaScript, so they stay in every download: some 4 kB of it, compressed (`docs/performance.md`).

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// A stream that holds nothing.
pub struct ReadableStream;

impl ReadableStream {
    /// Takes a stream of the browser's, and forgets it.
    pub fn from_raw(_raw: web_sys::ReadableStream) -> Self {
        Self
    }

    /// Takes a stream, and forgets it.
    pub fn from_stream<S>(_stream: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        Self
    }

    /// No stream of the browser's.
    pub fn into_raw(self) -> JsValue {
        JsValue::UNDEFINED
    }

    /// A stream that is at its end.
    pub fn into_stream(self) -> AtItsEnd {
        AtItsEnd
    }
}

/// A stream that is at its end.
pub struct AtItsEnd;

impl Stream for AtItsEnd {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
