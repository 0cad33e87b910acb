// The office's doorway: it answers questions one after another, each with its number. A build puts these lines behind the
// program's own (scripts/office.mjs). Whatever goes wrong ends the worker's work: the app hears of it and starts anew.

let line = wasm_bindgen({ module_or_path: fetch(new URL("office_bg.wasm", location.href), { integrity: "of this build" }) });

addEventListener("message", ({ data: [number, question] }) => {
  line = line.then(() => postMessage([number, wasm_bindgen.answer(question)]));
  // A rejected promise stays in the worker; a thrown error reaches the app.
  line.catch((error) => setTimeout(() => { throw error; }));
});
