// `node size.mjs DIST`: raw, gzip and brotli bytes of the first load, which fails above the limit, and of what comes later.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = process.argv[2];
// Bytes, brotli, in all. rustup's standard library cannot leave the machinery for panic messages out.
const stock = readFileSync(join(dist, ".built-from"), "utf8").split("\n")[1] === "stock";
const LIMIT = stock ? 115_000 : 100_000;
const page = readFileSync(join(dist, "index.html"), "utf8");

// All that the page names, through whichever attribute, is fetched at the first visit; but not the office, the safe and the press.
const OFFICE = /^office-[0-9a-f]+(\.js|_bg\.wasm)$/;
const SAFE = /^safe-[0-9a-f]+(\.js|_bg\.wasm)$/;
const PRESS = /^press-[0-9a-f]+(\.js|_bg\.wasm)$/;
const ROOMS = /^rooms-[0-9a-f]+\.(wasm|css)$/;
const named = [...page.matchAll(/(?:href|src|content)=(?:"([^"]*)"|([^\s>]+))/g)].flatMap(([, quoted, bare]) => (quoted ?? bare).split(" "));
const files = [...new Set(named.map((name) => name.replace(/^\.\//, "")).filter((name) => /\.(css|js|wasm)$/.test(name)))];
const first = ["index.html", ...files.filter((name) => ![OFFICE, SAFE, PRESS, ROOMS].some((worker) => worker.test(name)))];
const later = readdirSync(dist).filter((name) => OFFICE.test(name));
const safe = readdirSync(dist).filter((name) => SAFE.test(name));
const press = readdirSync(dist).filter((name) => PRESS.test(name));
const rooms = readdirSync(dist).filter((name) => ROOMS.test(name));
if (rooms.length !== 2) throw new Error("there should be one file with the rooms, and one with their style");
if (later.length !== 2 || !files.some((name) => later.includes(name))) throw new Error("the page does not name this build's office");

if (safe.length !== 2 || !files.some((name) => safe.includes(name))) throw new Error("the page does not name this build's safe");
if (press.length !== 2 || !files.some((name) => press.includes(name))) throw new Error("the page does not name this build's press");

/** Prints a table of files, and gives their bytes together: raw, gzip, brotli. */
function weigh(title, files) {
  const columns = [0, 0, 0];
  console.log(`| ${title} | raw | gzip | brotli |\n| --- | ---: | ---: | ---: |`);
  for (const file of files) {
    const bytes = readFileSync(join(dist, file));
    const sizes = [
      bytes.length,
      gzipSync(bytes, { level: 9 }).length,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    ];
    sizes.forEach((size, column) => (columns[column] += size));
    console.log(`| ${file.replace(/-[0-9a-f]+/, "")} | ${sizes.map((size) => size.toLocaleString("en-GB")).join(" | ")} |`);
  }
  console.log(`| **all** | ${columns.map((size) => `**${size.toLocaleString("en-GB")}**`).join(" | ")} |\n`);
  return columns;
}

const [, , brotli] = weigh("first load", first);
weigh("at the first page after the start page", rooms);
weigh("at the first use of the office", later);
weigh("at the first use of the safe", safe);
weigh("at the first use of the press", press);
if (brotli > LIMIT) {
  console.error(`==> the first load is ${brotli} bytes with brotli; the limit is ${LIMIT}`);
  process.exit(1);
}
console.log(`the first load is within the limit of ${LIMIT.toLocaleString("en-GB")} bytes with brotli`);
