// Starts the program, and stands by for the moment when it has stopped. Everything else is in Rust.
// (The page's policy allows no inline script, which Trunk would write.)

const show = (id) => document.getElementById(id)?.removeAttribute("hidden");
const hide = (id) => document.getElementById(id)?.setAttribute("hidden", "");

let program;

/** The program could not be started: the shell says what is needed. */
const notStarted = (error) => {
  console.error(error);
  hide("shell-state");
  show("shell-trouble");
};

/** The program has stopped: offer what it had in memory, then what is stored, as the bytes that are there. */
const stopped = (error) => {
  if (!document.getElementById("broken").hidden) return;
  hide("shell");
  hide("app");
  show("broken");
  document.getElementById("broken-message").textContent = String(error.stack ?? error).split("\n").slice(0, 3).join(" ");
  document.getElementById("broken-title").focus();
  const files = document.getElementById("broken-files");
  const offer = (words, name, text) => {
    const link = document.createElement("a");
    link.textContent = words;
    link.download = name;
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const item = document.createElement("li");
    item.append(link);
    files.append(item);
  };
  const attempt = (act) => {
    try {
      act();
    } catch (error) {
      console.error(error);
    }
  };
  attempt(() => {
    const text = program.rescue();
    if (text) offer(files.dataset.open, "assessment-in-memory.json", text);
  });
  attempt(() => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith("qmsa/"));
    keys.forEach((key, place) => offer(files.dataset.stored.replace("{number}", place + 1), `stored-${place + 1}.json`, localStorage.getItem(key)));
  });
};

// Whatever is not caught went through the program and left it in a state that nobody knows.
addEventListener("error", ({ error }) => error && program && stopped(error));
addEventListener("unhandledrejection", ({ reason }) => reason && program && stopped(reason));

// A page that the browser kept whole while somebody was elsewhere may show what was wiped or locked since: it begins anew.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  hide("app");
  location.reload();
});

show("shell-state");
try {
  if (typeof WebAssembly !== "object") throw new Error("this browser runs no WebAssembly");
  const [js, wasm] = document.querySelector('meta[name="program"]').content.split(" ");
  const loaded = await import(new URL(js, document.baseURI).href);
  const started = loaded.default({ module_or_path: new URL(wasm, document.baseURI) });
  program = loaded;
  await started;
} catch (error) {
  notStarted(error);
}
