// `node single.mjs DIST FILE`: the release in DIST as one page that holds everything and asks for nothing.
//
// It is put together from the very files that a host would serve. Browsers refuse what a page from a disk asks for (scripts,
// programs, styles), so styles and scripts stand in it as they are, allowed by their hashes, and programs as letters: gzip, since
// browsers undo that by themselves, in base64. Workers begin from blobs. The policy allows no request at all.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

const [dist, target] = process.argv.slice(2);
const source = (name) => readFileSync(new URL(`../src/${name}`, import.meta.url), "utf8").replace(/^ *\/\/.*\n/gm, "");
const names = readdirSync(dist);
/** The one file of the release whose name is of this form. */
function named(form) {
  const found = names.filter((name) => form.test(name));
  if (found.length !== 1) throw new Error(`${found.length} files in ${dist} are named like ${form}: build the release first`);
  return found[0];
}
const text = (name) => readFileSync(join(dist, name), "utf8");

/** Replaces what must occur exactly once in a text. */
function replace(text, what, by) {
  const found = [...text.matchAll(new RegExp(what, "g"))];
  if (found.length !== 1) throw new Error(`${what} occurs ${found.length} times where it should occur once`);
  return text.replace(what, () => by);
}
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
/** A text that stands within an element: it must not end it. */
function within(text) {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error("a text would end its element");
  return text;
}
const lettersOf = (name) => {
  const bytes = gzipSync(readFileSync(join(dist, name)), { level: 9 });
  bytes[9] = 255; // Which system packed it stands in this byte; it is to be the same file everywhere.
  return bytes.toString("base64");
};
/** An element that the browser neither runs nor shows. */
const held = (id, text) => `<script type="text/plain" id="${id}">${within(text)}</script>\n`;

let page = text("index.html");

// Styles, the rooms' included; the first ones stand in the page already, and so does a script.
const standing = (tag) => [...page.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, "g"))].map(([, text]) => text);
const [styles, scripts] = [standing("style"), standing("script")];
if (styles.length !== 1 || scripts.length !== 1) throw new Error("the page does not hold its shell as it did");
styles.push(within(text(named(/^rooms-[0-9a-f]+\.css$/))));
page = replace(page, /<meta[^>]*name=["']?rooms-style["']?[^>]*>/, `<style>${styles.at(-1)}</style>`);

// What names files goes.
for (const name of ["program", "office", "safe", "press", "rooms"]) page = replace(page, new RegExp(`<meta[^>]*name=["']?${name}["']?(?=[\\s>])[^>]*>`), "");
page = page.replace(/<link\b[^>]*rel=["']?(modulepreload|preload)\b[^>]*>/g, "");
page = replace(page, /<script\b[^>]*src=[^>]*><\/script>/, "");
// A folder is no page.
page = replace(page, /href=["']?\.\/["']?(?= id)/, 'href=""');
const left = page.match(/(?:src|href)=(?!["']?data:|"")[^\s>]*/g);
if (left) throw new Error(`the page still asks for something: ${left}`);

// The program: where the served one fetches, this one unpacks.
let bindings = text(named(/^app-[0-9a-f]+\.js$/));
bindings = replace(bindings, /fetch\(new URL\("\.\/rooms-[0-9a-f]+\.wasm",import\.meta\.url\),\{integrity:held\("rooms"\)\}\),style\(\)/, 'unpack(letters("rooms-wasm"))');
bindings = replace(bindings, /new URL\("app_bg\.wasm",import\.meta\.url\)/, "undefined");
bindings = replace(bindings, /export\{initSync,__wbg_init as default\};/, "return{rescue,default:__wbg_init};");
bindings = replace(bindings, /export function rescue/, "function rescue");
if (/\bexport\b|import\.meta|\bimport\(/.test(bindings)) throw new Error("the bindings are not of the form they had");
let start = source("start.js");
start = replace(start, /const \[js, wasm\] = .*\n/, "");
start = replace(start, /const loaded = await import\(.*\);\n/, "");
start = replace(start, /new URL\(wasm, document\.baseURI\)/, 'unpack(letters("app-wasm"))');
const program = within(`${source("single.js")}\nconst loaded = (() => {\n${bindings}\n})();\n${start}`);

let parts = "";
for (const name of ["office", "safe", "press"]) {
  const script = text(named(new RegExp(`^${name}-[0-9a-f]+\\.js$`)));
  parts += held(name, replace(script, /fetch\(new URL\("[a-z]+-[0-9a-f]+_bg\.wasm", location\.href\), \{ integrity: "[^"]*" \}\)/, "unpack(packed)"));
}
for (const name of ["app", "rooms", "office", "safe", "press"]) {
  parts += held(`${name}-wasm`, lettersOf(named(new RegExp(`^${name}-[0-9a-f]+(_bg)?\\.wasm$`))));
}
page = replace(page, /<\/body>/, `${parts}<script type="module">${program}</script></body>`);

// The policy: these styles and this script, and no request at all. Workers begin from blobs and have the same policy.
const policy = page.match(/<meta content="([^"]*)" http-equiv=["']?Content-Security-Policy["']?>/);
const report = policy[1].match(/'sha256-[^']*'/g).at(-1);
page = page.replace(policy[1], () =>
  [
    "default-src 'none'",
    `script-src ${[program, ...scripts].map(hashOf).join(" ")} 'wasm-unsafe-eval'`,
    `style-src ${[...styles.map(hashOf), report].join(" ")}`,
    "worker-src blob:",
    "frame-src blob:",
    "img-src data:",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; "),
);

mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, page);
console.log(`${target}: ${Buffer.byteLength(page).toLocaleString("en-GB")} bytes, SHA-256 ${createHash("sha256").update(page).digest("hex")}`);
