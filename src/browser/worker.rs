//! Workers: programs of their own (`src/bin`), each of which `src/worker.js` runs.
//!
//! A request is `[id, kind, [text, bytes]]`. It is answered with `[id, "progress", done, all]` any number of times,
//! then once with `[id, "result", text or bytes]` or `[id, "refusal", reason]`. Starting a worker fetches its own
//! files, named in the page.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageEvent;

use super::events::listen;

/// A program that a worker runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// Answers questions about an assessment, and writes the files that it is downloaded as.
    Documents,
    /// Encrypts and decrypts with a passphrase.
    Crypto,
}

impl Program {
    /// Returns a worker for this program. It is started at its first request.
    #[must_use]
    pub const fn worker(self) -> Worker {
        Worker { program: self, state: OnceCell::new() }
    }

    /// Returns the address of its script.
    fn address(self) -> Option<String> {
        let selector = match self {
            Self::Documents => "meta[name=documents]",
            Self::Crypto => "meta[name=crypto]",
        };
        web_sys::window()?.document()?.query_selector(selector).ok()??.get_attribute("content")
    }
}

/// What a worker is asked to do.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Which of the program's jobs.
    pub kind: &'a str,
    /// What the job is about.
    pub text: &'a str,
    /// The bytes that it works on; empty if it needs none.
    pub bytes: &'a [u8],
}

/// How a request ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response {
    /// With a text.
    Text(String),
    /// With a file.
    Bytes(Vec<u8>),
    /// It was refused, for this reason.
    Refusal(String),
    /// The program could not be fetched, or has stopped.
    Lost,
}

/// A request that has not ended.
struct Pending {
    id: u32,
    progress: Rc<dyn Fn(u32, u32)>,
    respond: Box<dyn FnOnce(Response)>,
}

struct State {
    program: Program,
    running: RefCell<Option<web_sys::Worker>>,
    pending: RefCell<Vec<Pending>>,
    last_id: Cell<u32>,
}

/// A worker. It is started at the first request, and anew at the first request after it was lost or a request was
/// cancelled. It is ended, with all its memory, when the handle is dropped.
pub struct Worker {
    program: Program,
    /// Made at the first request, so that the first load does not hold what makes it.
    state: OnceCell<Rc<State>>,
}

impl Worker {
    /// Sends a request. `progress` is called with the number of steps that are done and the number of all steps,
    /// `respond` once when the request has ended; neither is called after [`Self::cancel`].
    pub fn request(
        &self,
        request: Request<'_>,
        progress: impl Fn(u32, u32) + 'static,
        respond: impl FnOnce(Response) + 'static,
    ) {
        let state = self.state.get_or_init(|| {
            Rc::new(State {
                program: self.program,
                running: RefCell::new(None),
                pending: RefCell::new(Vec::new()),
                last_id: Cell::new(0),
            })
        });
        let id = state.last_id.get().wrapping_add(1);
        state.last_id.set(id);
        state.pending.borrow_mut().push(Pending { id, progress: Rc::new(progress), respond: Box::new(respond) });
        let bytes = Uint8Array::from(request.bytes);
        let payload = Array::of2(&request.text.into(), &bytes);
        let message = Array::of3(&id.into(), &request.kind.into(), &payload);
        let sent = state
            .running()
            .and_then(|worker| worker.post_message_with_transfer(&message, &Array::of1(&bytes.buffer())).ok());
        if sent.is_none() {
            state.fail();
        }
    }

    /// Sends a request, and returns its response.
    pub async fn response(&self, request: Request<'_>) -> Response {
        let response = Rc::new(Cell::new(None));
        let ended = Promise::new(&mut |resolve, _| {
            let response = response.clone();
            self.request(
                request,
                |_, _| {},
                move |came| {
                    response.set(Some(came));
                    let _never_fails = resolve.call0(&JsValue::NULL);
                },
            );
        });
        let _never_rejected = JsFuture::from(ended).await;
        response.take().unwrap_or(Response::Lost)
    }

    /// Cancels all requests. The worker ends in the middle of its work.
    pub fn cancel(&self) {
        if let Some(state) = self.state.get()
            && !state.pending.take().is_empty()
        {
            state.terminate();
        }
    }
}

impl State {
    /// Returns the running worker, and starts one if there is none.
    fn running(self: &Rc<Self>) -> Option<web_sys::Worker> {
        if let Some(worker) = self.running.borrow().as_ref() {
            return Some(worker.clone());
        }
        let worker = web_sys::Worker::new(&self.program.address()?).ok()?;
        let (on_message, on_error) = (Listener::new(self, &worker), Listener::new(self, &worker));
        listen(Some(&worker), "message", move |event| {
            if let Some(state) = on_message.state() {
                state.receive(&event.unchecked_ref::<MessageEvent>().data());
            }
        });
        listen(Some(&worker), "error", move |event| {
            // Reported by whoever sent the request; not also as an error of the page.
            event.prevent_default();
            if let Some(state) = on_error.state() {
                state.fail();
            }
        });
        self.running.replace(Some(worker.clone()));
        Some(worker)
    }

    /// Takes a message of the running worker.
    fn receive(&self, message: &JsValue) {
        let message: &Array = message.unchecked_ref();
        let id = message.get(0).as_f64();
        let is_it = |pending: &Pending| Some(f64::from(pending.id)) == id;
        let (kind, value) = (message.get(1), message.get(2));
        if kind == "progress" {
            let progress = self.pending.borrow().iter().find(|pending| is_it(pending)).map(|it| it.progress.clone());
            if let Some(progress) = progress {
                progress(count(&value), count(&message.get(3)));
            }
            return;
        }
        let ended = {
            let mut pending = self.pending.borrow_mut();
            pending.iter().position(is_it).map(|at| pending.remove(at))
        };
        if let Some(ended) = ended {
            (ended.respond)(match (value.as_string(), value.dyn_into::<Uint8Array>()) {
                (Some(reason), _) if kind == "refusal" => Response::Refusal(reason),
                (Some(text), _) => Response::Text(text),
                (None, Ok(bytes)) => Response::Bytes(bytes.to_vec()),
                (None, Err(_)) => Response::Lost,
            });
        }
    }

    /// Ends the worker, and all requests with it.
    fn fail(&self) {
        self.terminate();
        for pending in self.pending.take() {
            (pending.respond)(Response::Lost);
        }
    }

    fn terminate(&self) {
        if let Some(worker) = self.running.take() {
            worker.terminate();
        }
    }
}

impl Drop for State {
    fn drop(&mut self) {
        self.terminate();
    }
}

/// What a listener needs of the worker that it listens to. What that worker sent before it was ended may come after
/// another was started: it is for nobody.
struct Listener {
    state: Weak<State>,
    worker: web_sys::Worker,
}

impl Listener {
    fn new(state: &Rc<State>, worker: &web_sys::Worker) -> Self {
        Self { state: Rc::downgrade(state), worker: worker.clone() }
    }

    /// Returns the state if this worker is still the one that runs.
    fn state(&self) -> Option<Rc<State>> {
        let state = self.state.upgrade()?;
        let is_current = state.running.borrow().as_ref() == Some(&self.worker);
        is_current.then_some(state)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small whole number that the worker counted"
)]
fn count(value: &JsValue) -> u32 {
    value.as_f64().unwrap_or_default() as u32
}
