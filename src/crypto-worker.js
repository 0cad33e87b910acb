// The worker for passphrases: one job for each worker, which the app ends as soon as it has the answer: bytes, or a code that
// says why there are none.
importScripts("crypto.js");

const ready = wasm_bindgen({ module_or_path: new URL("crypto_bg.wasm", location.href) });

addEventListener("message", async ({ data: [job, passphrase, bytes] }) => {
  try {
    await ready;
    const answer = wasm_bindgen[job === "encrypt" ? "encrypt" : "decrypt"](passphrase, bytes);
    postMessage(answer, [answer.buffer]);
  } catch (error) {
    // A code is an answer; anything else is a program that stopped.
    postMessage(typeof error === "string" ? error : null);
  }
});
