// Starts the program. Trunk would write this inline; the page's policy allows no inline script.
// Nothing else lives here: all logic is in Rust.
const trouble = (error) => {
  console.error(error);
  document.getElementById("shell-state")?.setAttribute("hidden", "");
  document.getElementById("shell-trouble")?.removeAttribute("hidden");
};
try {
  if (typeof WebAssembly !== "object") throw new Error("this browser runs no WebAssembly");
  const [js, wasm] = document.querySelector('meta[name="program"]').content.split(" ");
  const program = await import(new URL(js, document.baseURI).href);
  await program.default({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  trouble(error);
}
