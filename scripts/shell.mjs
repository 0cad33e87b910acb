// What stands in the page itself, so that the first paint waits for nothing else: the style of the first part of the app, and the
// few lines that put on the page how somebody wants it to look. The page's policy allows both by their hashes, and so do the
// headers of hosts (headers.mjs): after a change of style/ run `node scripts/headers.mjs`; a test says if that was forgotten.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const source = (name) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** A style sheet without what only its authors read. Nothing in style/ has a comment mark or a brace within quotes. */
function plain(css) {
  return css.replace(/\/\*[^]*?\*\//g, "").replace(/\s+/g, " ").replace(/\s*([{};])\s*/g, "$1").replace(/;}/g, "}").trim();
}

export const STYLE = ["tokens", "base", "components"].map((name) => plain(source(`style/${name}.css`))).join("");
export const SCRIPT = source("src/comfort.js").replace(/^ *\/\/.*\n/gm, "").replace(/\n */g, "\n").trim();
export const STYLE_HASH = hashOf(STYLE);
export const SCRIPT_HASH = hashOf(SCRIPT);

/** The elements that stand in the page. */
export const ELEMENTS = `<script>${SCRIPT}</script><style>${STYLE}</style>`;
