// The safe's doorway: one job for each worker, which the app ends as soon as it has the answer: bytes, or a word that says
// why not. A build puts these lines behind the program's own (scripts/parts.mjs).

const ready = wasm_bindgen({ module_or_path: fetch(new URL("safe_bg.wasm", location.href), { integrity: "of this build" }) });

addEventListener("message", async ({ data: [job, passphrase, bytes] }) => {
  try {
    await ready;
    const answer = wasm_bindgen[job === "encrypt" ? "encrypt" : "decrypt"](passphrase, bytes);
    postMessage(answer, [answer.buffer]);
  } catch (error) {
    // A word is an answer; anything else is a program that stopped.
    postMessage(typeof error === "string" ? error : null);
  }
});
