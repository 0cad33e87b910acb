// Trunk's hook after each build: what is fetched at first use, in files that are named after their content. The office,
// the safe and the press in two files each, and the page that names them; the rooms in one, which the app's bindings name (scripts/bin/wasm-bindgen).
//
// A browser, or a host in between, may keep a file for as long as it likes: another content has another name. A page that
// was opened before the host got a new build finds its own office or none, never the new one. The rooms and the workers' programs carry
// integrity hashes; a worker's own script cannot (no browser offers it), and its name follows from its content.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { writeOffline } from "./offline.mjs";
import { ELEMENTS, SCRIPT_HASH, STYLE_HASH } from "./shell.mjs";
import { spoken } from "./words.mjs";

const stage = process.env.TRUNK_STAGING_DIR;
const source = process.env.TRUNK_SOURCE_DIR ?? ".";

/** Replaces what must stand exactly once in a text. */
function replace(text, what, by) {
  const pieces = text.split(what);
  if (pieces.length !== 2) throw new Error(`“${what}” stands ${pieces.length - 1} times where it should stand once`);
  return pieces.join(by);
}

const page = join(stage, "index.html");
const integrityOf = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

/** Gives a worker's two files names that follow from their content, its doorway included, and the page the new name. */
function worker(name) {
  const put = (built, content, ending) => {
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
    rmSync(join(stage, built));
    writeFileSync(join(stage, `${name}-${hash}${ending}`), content);
    return `${name}-${hash}${ending}`;
  };
  const bytes = readFileSync(join(stage, `${name}_bg.wasm`));
  const wasm = put(`${name}_bg.wasm`, bytes, "_bg.wasm");
  const doorway = readFileSync(join(source, `src/${name}.js`), "utf8").replace(/^ *\/\/.*\n/gm, "");
  const program = readFileSync(join(stage, `${name}.js`), "utf8");
  const script = put(`${name}.js`, `${program}\n${replace(replace(doorway, `${name}_bg.wasm`, wasm), "of this build", integrityOf(bytes))}`, ".js");
  writeFileSync(page, replace(readFileSync(page, "utf8"), `${name}.js`, `./${script}`));
}
worker("office");
worker("safe");
worker("press");

const [rooms] = readdirSync(process.env.QM_PARTS);
const bindings = readdirSync(stage).find((file) => /^app-[0-9a-f]+\.js$/.test(file));
if (!readFileSync(join(stage, bindings), "utf8").includes(rooms)) throw new Error("the app does not name this build's rooms");
if (process.env.TRUNK_PROFILE === "release") {
  // The features that rustc's target has by default; Trunk passes the same for the app.
  const features = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
  const options = ["-Oz", "--low-memory-unused", "--reorder-functions-by-name", ...features.map((name) => `--enable-${name}`)];
  const { status } = spawnSync("wasm-opt", [...options, join(process.env.QM_PARTS, rooms), "-o", join(stage, rooms)], { stdio: "inherit" });
  if (status !== 0) throw new Error("wasm-opt could not shrink the rooms");
} else {
  copyFileSync(join(process.env.QM_PARTS, rooms), join(stage, rooms));
}
writeFileSync(page, replace(readFileSync(page, "utf8"), "integrity of the rooms", integrityOf(readFileSync(join(stage, rooms)))));

// The style of the rooms comes with them (scripts/bin/wasm-bindgen): Trunk has named it, and the page must not ask for it yet.
const named = readFileSync(page, "utf8").match(/<link[^>]*href=["']?([^"'\s>]*rooms-[0-9a-f]+\.css)[^>]*>/);
const style = integrityOf(readFileSync(join(stage, basename(named[1]))));
writeFileSync(page, replace(readFileSync(page, "utf8"), named[0], `<meta name="rooms-style" content="${named[1]} ${style}">`));

// What the first paint needs stands in the page, and the policy knows it by its hash.
const [shell] = readFileSync(page, "utf8").match(/<meta[^>]*name=["']?shell["']?[^>]*>/);
let whole = replace(readFileSync(page, "utf8"), shell, ELEMENTS);
whole = replace(replace(whole, "'sha256-of-the-script'", SCRIPT_HASH), "'sha256-of-the-style'", STYLE_HASH);
writeFileSync(page, spoken(whole));

// From here on no file of this build changes: they can be listed.
writeOffline(stage);
