// The beginning of the program in the single file (scripts/single.mjs), where nothing can be fetched: each part stands in the page as
// letters. What follows these lines is the app's own bindings, in a function, and start.js.

/** A program from its letters: base64 of gzip, which every browser that runs this undoes by itself. */
const unpack = (letters) => {
  const packed = Uint8Array.fromBase64 ? Uint8Array.fromBase64(letters) : Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(bytes, { headers: { "Content-Type": "application/wasm" } });
};
const letters = (name) => document.getElementById(name).textContent;

// A worker cannot look into the page: it takes its program along, and unpacks it itself.
for (const name of ["office", "safe", "press"]) {
  const script = new Blob([`const unpack = ${unpack};\nconst packed = "`, letters(`${name}-wasm`), '";\n', letters(name)], { type: "text/javascript" });
  document.head.append(Object.assign(document.createElement("meta"), { name, content: URL.createObjectURL(script) }));
}
