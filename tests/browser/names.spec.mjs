// What the scripts that put a build together take its files for; no browser has a part in it.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

// Trunk writes a hash without its leading noughts: one build in sixteen has a name that is shorter by a digit.
test("a build whose names are shorter is put together and weighed as well", async () => {
  const scripts = fileURLToPath(new URL("../../scripts/", import.meta.url));
  const dist = mkdtempSync(join(tmpdir(), "quality-marker-dist-"));
  cpSync(process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url)), dist, { recursive: true });
  let page = readFileSync(join(dist, "index.html"), "utf8");
  for (const name of readdirSync(dist).filter((name) => /^(app-.*|rooms-.*\.css$)/.test(name))) {
    const shorter = name.replace(/-[0-9a-f]+/, (hash) => hash.slice(0, 13));
    renameSync(join(dist, name), join(dist, shorter));
    page = page.replaceAll(name, shorter);
  }
  writeFileSync(join(dist, "index.html"), page);
  for (const command of [["single.mjs", dist, join(dist, "single.html")], ["size.mjs", dist]]) {
    const { status, stderr } = spawnSync("node", [join(scripts, command[0]), ...command.slice(1)], { encoding: "utf8" });
    expect(`${status} ${stderr}`).toBe("0 ");
  }
  rmSync(dist, { recursive: true });
});
