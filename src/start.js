// Starts the program, and stands by for the moment when it has stopped. Everything else is in Rust.
// (The page's policy allows no inline script, which Trunk would write.)

const show = (id) => document.getElementById(id)?.removeAttribute("hidden");
const hide = (id) => document.getElementById(id)?.setAttribute("hidden", "");

let program;

/** The program could not be started: the shell says what is needed. With WebAssembly, what came was not the program. */
const notStarted = (error) => {
  console.error(error);
  hide("shell-state");
  if (typeof WebAssembly === "object" && isServed) {
    hide("shell-off");
    show("shell-blocked");
  }
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

// The program's own code in a line of a stack: a file of this build beside the page, or its wasm where it stands in the page.
// (Scripts that a browser's extensions put into the page run here as well; their errors are none of ours.)
const isServed = document.querySelector('meta[name="program"]') !== null;
const folder = new URL("./", document.baseURI).href;
const isOwn = (line) => {
  if (/@\[wasm code\]/.test(line)) return true;
  if (!isServed) return /\bwasm-function\[/.test(line);
  const from = line.indexOf(folder);
  return from >= 0 && /^(app|assessment|services|shared|registers|results|training|storage|help)-[0-9a-f]+(_bg)?\.(js|wasm)\b/.test(line.slice(from + folder.length));
};

// A stack must reach down to what called the code that failed.
Error.stackTraceLimit = 1000;

/** The frames of a stack, the innermost first, without those that only waited for it. */
const frames = (error) => {
  let lines;
  try {
    lines = String(error.stack).split("\n");
  } catch {
    return [];
  }
  const named = lines.filter((line) => /^\s+at /.test(line));
  lines = named.length > 0 ? named : lines.filter((line) => line.includes("@"));
  const waited = lines.findIndex((line) => /^\s+at async |^[^@]*\*/.test(line));
  return waited < 0 ? lines : lines.slice(0, waited);
};

const ofOurs = (error) => frames(error).filter(isOwn).length;

// Whatever went through the program and was not caught left it in a state that nobody knows. An error in somebody else's listener,
// which the program set off, did not: when it is told, the program still stands below.
addEventListener("error", ({ error, filename }) => {
  if (!program || error === null || error === undefined) return;
  const passed = frames(error).length > 0 ? ofOurs(error) > ofOurs(new Error()) : isOwn(filename);
  if (passed) stopped(error);
});

// A promise is broken beside the program, unless it was the program itself that failed.
addEventListener("unhandledrejection", ({ reason }) => {
  if (!program || typeof reason !== "object" || reason === null) return;
  const [innermost = ""] = frames(reason);
  if (isOwn(innermost) || (reason instanceof WebAssembly.RuntimeError && ofOurs(reason) > 0)) stopped(reason);
});

// A page that the browser kept whole while somebody was elsewhere may show what was wiped or locked since: it begins anew.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  hide("app");
  location.reload();
});

// What the first answer needs comes as soon as the program is here: until that has started, the line is idle.
const preloadFirst = async (response, { preload }) => {
  if (!preload || !/^(#\/?(a\/.*)?)?$/.test(location.hash)) return;
  try {
    await (await response).clone().arrayBuffer();
    preload();
  } catch {
    // It is fetched again when it is asked for.
  }
};

show("shell-state");
try {
  if (typeof WebAssembly !== "object") throw new Error("this browser runs no WebAssembly");
  const [js, wasm] = document.querySelector('meta[name="program"]').content.split(" ");
  const loaded = await import(new URL(js, document.baseURI).href);
  const response = fetch(new URL(wasm, document.baseURI));
  preloadFirst(response, loaded);
  const started = loaded.default({ module_or_path: response });
  program = loaded;
  await started;
} catch (error) {
  notStarted(error);
}
