// `node host.mjs DIST FOLDER`: the files of the release as a host serves them, each with packed copies beside it (.br, .gz), so
// that a host need not pack them at every request, and packs them as well as can be.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [dist, folder] = process.argv.slice(2);
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let all = 0;
let packed = 0;
for (const name of readdirSync(dist).filter((name) => !name.startsWith("."))) {
  const bytes = readFileSync(join(dist, name));
  copyFileSync(join(dist, name), join(folder, name));
  all += bytes.length;
  if (name.endsWith(".png")) continue;
  const brotli = brotliCompressSync(bytes, best);
  writeFileSync(join(folder, `${name}.br`), brotli);
  writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  packed += brotli.length;
}
console.log(`${folder}: ${all.toLocaleString("en-GB")} bytes, ${packed.toLocaleString("en-GB")} with brotli. Headers: docs/hosting/.`);
