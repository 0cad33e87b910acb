// `node takeover.mjs DIST`: in Firefox the process of the tab that writes is killed; the tab that reads along takes its place
// with what was saved, and nothing stale is written. (In Chromium the driver can do it: tabs.spec.mjs.) Fails otherwise.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firefox } from "@playwright/test";
import { serve } from "../support/serve.mjs";

const [dist] = process.argv.slice(2);
const port = Number(process.env.TEST_PORT ?? 8142);
const url = `http://127.0.0.1:${port}/`;
const NOTE = "#q1-what-note";
const server = await serve(dist, "", port);

const profile = mkdtempSync(join(tmpdir(), "quality-marker-takeover-"));
const context = await firefox.launchPersistentContext(profile, {
  channel: "moz-firefox",
  executablePath: new URL("../support/firefox-goes-on.sh", import.meta.url).pathname,
  headless: true,
});

const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // The process has ended meanwhile.
  }
};
/** The processes that show pages, with the time each has used. */
const shows = () =>
  new Map(readdirSync("/proc").filter((id) => /^\d+$/.test(id) && read(`/proc/${id}/cmdline`).includes("-contentproc")).map((id) => {
    const fields = read(`/proc/${id}/stat`).split(") ")[1]?.split(" ") ?? [];
    return [Number(id), Number(fields[11]) + Number(fields[12])];
  }));
/** The process that shows a page: the one that is busy when the page is. */
async function processOf(page) {
  const before = shows();
  await page.evaluate(() => {
    const until = Date.now() + 1_000;
    while (Date.now() < until);
  });
  return [...shows()].map(([id, used]) => [id, used - (before.get(id) ?? used)]).sort((a, b) => b[1] - a[1])[0][0];
}
const saved = (page) => page.locator("#save-state", { hasText: "Saved in this browser at" }).waitFor();

try {
  const writer = await context.newPage();
  await writer.goto(url);
  await writer.getByLabel("What will you call it?").fill("Killed");
  await writer.getByRole("button", { name: "Start", exact: true }).click();
  await writer.waitForURL(/#\/a\/[0-9a-f]{16}/);
  await writer.goto(`${writer.url().split("/question")[0]}/question/1`);
  await writer.locator(NOTE).fill("The last that was saved");
  await saved(writer);
  const reader = await context.newPage();
  await reader.goto(writer.url());
  await reader.locator("#reading-along").waitFor();
  const [killed, other] = [await processOf(writer), await processOf(reader)];
  assert.notEqual(killed, other, "both tabs stand in one process: nothing can be shown");
  process.kill(killed, "SIGKILL");
  await reader.locator(`${NOTE}:enabled`).waitFor({ timeout: 10_000 });
  assert.equal(await reader.locator(NOTE).inputValue(), "The last that was saved");
  await reader.locator(NOTE).fill("Gone on from there");
  await saved(reader);
  const texts = await reader.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("qmsa/assessment/")).join());
  assert.match(texts, /Gone on from there/);
  assert.doesNotMatch(texts, /The last that was saved/);
  console.log("Firefox: the reader took the place of the killed writer, with what was saved.");
} finally {
  await context.close().catch(() => {});
  await server.stop();
  rmSync(profile, { recursive: true, force: true });
}
process.exit();
