// The document worker. A message is [number, null, question] or [number, form, question], and each is answered with its number:
// a question with a text; a form with [number, step, steps] after each step, then with the file's bytes, or with a text that says
// why there is no file. Anything else that goes wrong is thrown, which the app hears as an error of the worker.
importScripts("documents.js");

const ready = wasm_bindgen({ module_or_path: new URL("documents_bg.wasm", location.href) });
ready.catch((error) => setTimeout(() => { throw error; }));

/** Writes a file step by step. */
const write = (number, form, question) => {
  const file = new wasm_bindgen.Export(form, question);
  const steps = file.all();
  for (let step = 1; file.step(); step += 1) postMessage([number, step, steps]);
  const bytes = file.bytes();
  file.free();
  postMessage([number, bytes], [bytes.buffer]);
};

addEventListener("message", async ({ data: [number, form, question] }) => {
  await ready;
  try {
    if (form === null) postMessage([number, wasm_bindgen.answer(question)]);
    else write(number, form, question);
  } catch (error) {
    // A text is an answer; anything else is a program that stopped. A rejected promise stays in the worker: throw it.
    if (typeof error === "string") postMessage([number, error]);
    else setTimeout(() => { throw error; });
  }
});
