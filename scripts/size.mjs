// `node size.mjs DIST`: raw, gzip and brotli bytes of the first load; fails above the limit.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = process.argv[2];
// Bytes, brotli, in all. rustup's standard library cannot leave the machinery for panic messages out.
const stock = readFileSync(join(dist, ".built-from"), "utf8").split("\n")[1] === "stock";
const LIMIT = stock ? 135_000 : 120_000;
const page = readFileSync(join(dist, "index.html"), "utf8");

// All that the page names, through whichever attribute, is fetched at the first visit.
const named = [...page.matchAll(/(?:href|src|content)=(?:"([^"]*)"|([^\s>]+))/g)].flatMap(([, quoted, bare]) => (quoted ?? bare).split(" "));
const files = ["index.html", ...new Set(named.map((name) => name.replace(/^\.\//, "")).filter((name) => /\.(css|js|wasm)$/.test(name)))];

const columns = [0, 0, 0];
console.log("| file | raw | gzip | brotli |\n| --- | ---: | ---: | ---: |");
for (const file of files) {
  const bytes = readFileSync(join(dist, file));
  const sizes = [
    bytes.length,
    gzipSync(bytes, { level: 9 }).length,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  ];
  sizes.forEach((size, column) => (columns[column] += size));
  console.log(`| ${file.replace(/-[0-9a-f]{16}/, "")} | ${sizes.map((size) => size.toLocaleString("en-GB")).join(" | ")} |`);
}
console.log(`| **all** | ${columns.map((size) => `**${size.toLocaleString("en-GB")}**`).join(" | ")} |`);
const [, , brotli] = columns;
if (brotli > LIMIT) {
  console.error(`\n==> the first load is ${brotli} bytes with brotli; the limit is ${LIMIT}`);
  process.exit(1);
}
console.log(`\nwithin the limit of ${LIMIT.toLocaleString("en-GB")} bytes with brotli`);
