// The press's doorway: one file after another, each with its number. After each step it says how far it is; at the end it hands
// over the bytes, or words that say why there are none. A build puts these lines behind the program's own (scripts/parts.mjs).

const ready = wasm_bindgen({ module_or_path: fetch(new URL("press_bg.wasm", location.href), { integrity: "of this build" }) });
// A program that did not come is told to the app as an error of the worker.
ready.catch((error) => setTimeout(() => { throw error; }));

addEventListener("message", async ({ data: [number, form, question] }) => {
  await ready;
  try {
    const printing = new wasm_bindgen.Printing(form, question);
    const all = printing.all();
    for (let done = 1; printing.step(); done += 1) postMessage([number, done, all]);
    const bytes = printing.bytes();
    printing.free();
    postMessage([number, bytes], [bytes.buffer]);
  } catch (error) {
    // Words are an answer; anything else is a program that stopped, and ends this worker's work.
    if (typeof error !== "string") throw error;
    postMessage([number, error]);
  }
});
