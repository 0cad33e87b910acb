// The beginning of the program in the single file (xtask/src/single.rs), where nothing can be fetched: each part stands in the
// page as text. What follows these lines is the app's own bindings, as a constant, and start.js.

/** A program from its text: base64 of gzip, which every browser that runs this undoes by itself. */
const unpack = (text) => {
  const packed = Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(bytes, { headers: { "Content-Type": "application/wasm" } });
};
const packed = (name) => document.getElementById(name).textContent;

// A worker cannot look into the page: it takes its program along, and unpacks it itself.
for (const name of ["documents", "crypto"]) {
  const script = new Blob([`const unpack = ${unpack};\nconst program = "`, packed(`${name}-wasm`), '";\n', packed(name)], { type: "text/javascript" });
  document.head.append(Object.assign(document.createElement("meta"), { name, content: URL.createObjectURL(script) }));
}
