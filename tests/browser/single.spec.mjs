// The single file: opened from a disk, with the network off, it does the main job and asks for nothing.
import { copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { download, expect, go, heading, judge, openExample, readHtml, report, saved, test as base, wipe } from "./support/app.mjs";

const SINGLE = process.env.SINGLE ?? fileURLToPath(new URL("../../target/single/quality-marker-self-assessment.html", import.meta.url));

const PASSPHRASE = "four words nobody guesses";

/** A stick with the file on it, and a page that has nothing else. */
const test = base.extend({
  stick: async ({}, use) => {
    const stick = mkdtempSync(join(tmpdir(), "quality-marker-stick-"));
    copyFileSync(SINGLE, join(stick, "tool.html"));
    await use(stick);
    rmSync(stick, { recursive: true });
  },
  file: async ({ page, context, stick }, use) => {
    const asked = [];
    // A page that a test opens is none that the page asks for.
    context.on("request", (request) => request.isNavigationRequest() || asked.push(request.url()));
    page.expectedRequests = true;
    await context.setOffline(true);
    await use(pathToFileURL(join(stick, "tool.html")).href);
    expect(asked.filter((url) => !/^(blob|data):/.test(url)), "requests").toEqual([]);
  },
});

async function begin(page, file, name) {
  await page.goto(file);
  await page.getByLabel("What will you call it?").fill(name);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText(name);
}

test("from a file, without a network: begin, judge, come back, download", async ({ page, browser, file }) => {
  await begin(page, file, "Written on a stick");
  await go(page, "question/3");
  await judge(page, "q3-records", "met");
  await judge(page, "q3-family", "dont-know");
  await page.locator("#q3-records-note").fill("All of them were secured in March.");
  await saved(page);
  await page.reload();
  await expect(page.locator("#q3-records-note")).toHaveValue("All of them were secured in March.");
  await expect(page.locator("#q3-records-met")).toBeChecked();

  await go(page, "report");
  await expect(report(page)).toContainText("All of them were secured in March.");
  const html = await download(page, "download-html");
  expect(await readHtml(browser, html.text)).toContain("All of them were secured in March.");
  const json = await download(page, "download-json");
  expect(JSON.parse(json.text).body.answers.q3.parts["q3.records"].note).toBe("All of them were secured in March.");
  const docx = await download(page, "download-docx");
  expect(docx.name).toMatch(/\.docx$/);
  expect(docx.bytes.subarray(0, 4)).toEqual(Buffer.from("PK\x03\x04"));

  // As somebody comes back: the file opened anew, the work is on the start page.
  await page.goto("about:blank");
  await page.goto(file);
  await page.getByRole("link", { name: "Written on a stick" }).click();
  await expect(heading(page)).toHaveText("Written on a stick");
});

test("from a file: the example, and a file that is opened", async ({ page, file }) => {
  await page.goto(file);
  await openExample(page);
  await go(page, "second-look");
  await expect(page.locator("#prompts section").first()).toBeVisible();
  await page.getByRole("button", { name: "Work on a copy of it" }).click();
  await saved(page);
  await go(page, "report");
  const json = await download(page, "download-json");
  await page.goto(`${file}#/open`);
  await page.locator("#file").setInputFiles({ name: "assessment.json", mimeType: "application/json", buffer: json.bytes });
  await expect(page.locator("#add-opened")).toBeVisible();
});

test("from a file: locked with a passphrase, asked for it at the next start, and wiped", async ({ page, file }) => {
  await begin(page, file, "Behind a passphrase");
  await saved(page);
  await page.goto(`${file}#/storage`);
  await page.locator("#new-passphrase").fill(PASSPHRASE);
  await page.locator("#new-passphrase-again").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Lock it", exact: true }).click();
  await expect(page.locator("#lock-now")).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain("Behind a passphrase");
  await page.locator("#lock-now").click();
  await expect(heading(page)).toHaveText("Locked");
  await page.locator("#passphrase").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.locator("#lock-everything")).toBeVisible({ timeout: 60_000 });
  await page.goto(`${file}#/finish`);
  await wipe(page);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("from a file: how this browser keeps what pages from files store is said, and is so", async ({ page, context, browserName, file, stick }) => {
  await page.goto(file);
  const said = page.locator("#from-a-file");
  await expect(said).toContainText("not in the file");
  await expect(said).toContainText(browserName === "chromium" ? "one store for all pages" : "a separate store for each file");
  await begin(page, file, "Where does it stand?");
  await saved(page);
  await page.goto(`${file}#/kept`);
  await expect(said).toBeVisible();

  // Another copy, in another place.
  copyFileSync(SINGLE, join(stick, "copy.html"));
  const other = await context.newPage();
  const copy = pathToFileURL(join(stick, "copy.html")).href;
  await other.goto(copy);
  await expect(other.locator("#from-a-file")).toBeVisible();
  await expect(other.getByRole("link", { name: "Where does it stand?" })).toHaveCount(browserName === "chromium" ? 1 : 0);
  await other.goto("about:blank");
});

test("from a file: two tabs do not write over each other", async ({ page, context, file }) => {
  await begin(page, file, "Open twice");
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator("#reading-along")).toBeVisible();
  await go(page, "question/1");
  await page.locator("#q1-what-note").fill("Written in the first tab.");
  await saved(page);
  await go(other, "question/1");
  await expect(other.locator("#q1-what-note")).toHaveValue("Written in the first tab.");
});

test("from a file: the check-up asks nobody", async ({ page, file }) => {
  await page.goto(`${file}#/checkup`);
  await expect(heading(page)).toHaveText("Check-up");
  await page.locator("#ask-host").click();
  await expect(page.locator("#host")).toContainText("single file");
});

test("its own policy allows its own styles and script, and no request", async ({ page, file }) => {
  await page.goto(file);
  await expect(heading(page)).toBeVisible();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|'self'|https?:|\*/);
  page.expectedErrors = true;
  const ran = await page.evaluate(async () => {
    window.ran = [];
    document.body.append(Object.assign(document.createElement("script"), { textContent: "window.ran.push('inline')" }));
    await fetch("data:text/plain,x").then(() => window.ran.push("fetch"), () => undefined);
    await new Promise((done) => setTimeout(done, 100));
    return window.ran;
  });
  expect(ran).toEqual([]);
  expect(statSync(SINGLE).size, "small enough to be sent by mail").toBeLessThan(3_000_000);
});
