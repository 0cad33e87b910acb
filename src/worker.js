// Runs a program in a worker; the address says which. A request is [id, kind, payload]. It is answered with
// [id, "progress", done, all] any number of times, then once with [id, "result", text or bytes] or [id, "refusal", reason].
// Anything else that goes wrong is thrown, which the app hears as an error of the worker (`browser::worker`).
const program = location.hash.slice(1);
importScripts(`${program}.js`);

const ready = wasm_bindgen({ module_or_path: new URL(`${program}_bg.wasm`, location.href) });

// A rejected promise stays in the worker: throw the error outside of it.
const stop = (error) => setTimeout(() => { throw error; });
ready.catch(stop);

addEventListener("message", async ({ data: [id, kind, payload] }) => {
  await ready;
  try {
    const result = wasm_bindgen.respond(kind, (done, all) => postMessage([id, "progress", done, all]), ...payload);
    postMessage([id, "result", result], typeof result === "string" ? [] : [result.buffer]);
  } catch (error) {
    // A text is a reason; anything else is a program that stopped.
    if (typeof error === "string") postMessage([id, "refusal", error]);
    else stop(error);
  }
});
