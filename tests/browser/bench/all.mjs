// `node all.mjs DIST`: every measurement, one after the other; `make bench` runs it. RUNS= sets how often each is made.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [dist] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "quality-marker-bench-"));
const example = (...args) => execFileSync("cargo", ["run", "--locked", "--quiet", "--example", "large", "--", ...args], { maxBuffer: 2 ** 26 });
writeFileSync(join(folder, "empty.json"), example("empty"));
writeFileSync(join(folder, "large.json"), example());
let failed = 0;
for (const [name, what] of [
  ["large", "with a large assessment beside an empty one"],
  ["first-answer", "how long it takes until the first question is answered"],
  ["floor", "the app beside a page of plain HTML"],
  ["documents", "each form of the report"],
  ["derive", "what a key derived from a passphrase costs the page"],
  ["training", "a hundred answers to a session"],
]) {
  console.error(`\n==> Measuring: ${what}`);
  const { status } = spawnSync(process.execPath, [new URL(`${name}.mjs`, import.meta.url).pathname, dist, ...(name === "first-answer" ? [] : [folder])], { stdio: "inherit" });
  if (status !== 0) failed += 1;
}
rmSync(folder, { recursive: true });
process.exitCode = failed ? 1 : 0;
