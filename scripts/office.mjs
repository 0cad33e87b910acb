// Trunk's hook after each build: the office in two files that are named after their content, and the page that names them.
//
// A browser, or a host in between, may keep a file for as long as it likes: another content has another name. A page that
// was opened before the host got a new build finds its own office or none, never the new one.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const stage = process.env.TRUNK_STAGING_DIR;
const source = process.env.TRUNK_SOURCE_DIR ?? ".";

/** Replaces what must stand exactly once in a text. */
function replace(text, what, by) {
  const pieces = text.split(what);
  if (pieces.length !== 2) throw new Error(`“${what}” stands ${pieces.length - 1} times where it should stand once`);
  return pieces.join(by);
}

/** Takes a built file away, and writes its content under a name that follows from it. */
function name(built, content, ending) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  rmSync(join(stage, built));
  writeFileSync(join(stage, `office-${hash}${ending}`), content);
  return `office-${hash}${ending}`;
}

const wasm = name("office_bg.wasm", readFileSync(join(stage, "office_bg.wasm")), "_bg.wasm");
const doorway = readFileSync(join(source, "src/office.js"), "utf8").replace(/^ *\/\/.*\n/gm, "");
const program = readFileSync(join(stage, "office.js"), "utf8");
const script = name("office.js", `${program}\n${replace(doorway, "office_bg.wasm", wasm)}`, ".js");
const page = join(stage, "index.html");
writeFileSync(page, replace(readFileSync(page, "utf8"), "office.js", `./${script}`));
