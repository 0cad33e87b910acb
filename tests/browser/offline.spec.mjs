// Kept on a computer for use without a network: only where somebody turns it on, one build at a time, and another one only by a
// person's word. Each test has a host of its own, in a folder, so that it can be stopped and given another build.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { alone, begin, download, expect, go, heading, judge, moveTo, noteRequests, open, readHtml, report, saved, test as base, wipe } from "./support/app.mjs";
import { Host } from "./support/host.mjs";
import { answer, makeSession, PEOPLE } from "./support/training.mjs";

const test = base.extend({
  host: async ({}, use) => {
    const host = await Host.begin();
    await use(host);
    await host.end();
  },
  baseURL: async ({ host }, use) => use(host.url),
});

/** What this origin keeps of the program. */
const kept = (page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    caches: (await caches.keys()).map((name) => name.replace(/[0-9a-f]{16}$/, "")),
  }));

const NOTHING = { workers: [], caches: [] };

/** Turns it on, on its page, and waits until the program is here. */
async function turnOn(page) {
  await moveTo(page, "#/kept");
  await page.locator("#offline-switch").click();
  await expect(page.locator("#offline-switch")).toHaveText("Remove the tool from this computer");
}

/** The build that is running. */
const build = (page) => page.evaluate(() => document.querySelector("meta[name=build]")?.content ?? "A");

const another = (page) => page.locator("#another-build");

/** Presses the button that changes to the other build, and waits until that build runs. */
async function use(page, name) {
  await page.locator("#use-build").click();
  await expect(page.locator(`meta[name="build"][content="${name}"]`)).toBeAttached();
  await expect(heading(page)).toBeVisible();
}

test("off until somebody turns it on: nothing is kept, asked for, or offered", async ({ page }) => {
  const asked = noteRequests(page);
  await begin(page, "Without keeping the tool");
  await saved(page);
  await moveTo(page, "#/kept");
  await expect(page.locator("#offline")).toContainText("off until you turn it on");
  expect(await kept(page)).toEqual(NOTHING);
  expect(asked.filter((name) => /offline|webmanifest|icon/.test(name))).toEqual([]);
  await expect(page.locator("link[rel=manifest]")).toHaveCount(0);
});

test("after one visit, with the host stopped: begin, judge, come back, download", async ({ page, context, browser, host }) => {
  await open(page, "#/kept");
  await turnOn(page);
  await host.stop();
  // The host is gone indeed.
  expect(await page.evaluate(() => fetch("./", { cache: "no-store" }).then(() => "answered", () => "gone"))).toBe("gone");

  await page.close();
  const later = await context.newPage();
  await begin(later, "Written without a network");
  await go(later, "question/3");
  await judge(later, "q3-records", "met");
  await later.locator("#q3-records-note").fill("All of them were secured in March.");
  await saved(later);
  await later.reload();
  await expect(later.locator("#q3-records-note")).toHaveValue("All of them were secured in March.");
  await go(later, "report");
  await expect(report(later)).toContainText("All of them were secured in March.");
  const html = await download(later, "download-html");
  expect(await readHtml(browser, html.text)).toContain("All of them were secured in March.");
  const json = await download(later, "download-json");
  expect(JSON.parse(json.text).body.answers.q3.parts["q3.records"].note).toBe("All of them were secured in March.");
  const docx = await download(later, "download-docx");
  expect(docx.bytes.subarray(0, 4)).toEqual(Buffer.from("PK\x03\x04"));
  // The worker for passphrases as well.
  await moveTo(later, "#/storage");
  await later.locator("#new-passphrase").fill("four words nobody guesses");
  await later.locator("#new-passphrase-again").fill("four words nobody guesses");
  await later.getByRole("button", { name: "Lock it", exact: true }).click();
  await expect(later.locator("#lock-now")).toBeVisible({ timeout: 60_000 });
  // The check-up knows that nobody answers.
  await moveTo(later, "#/checkup");
  await expect(later.locator("#main")).toContainText("yes, build ");
  await later.locator("#ask-host").click();
  await expect(later.locator("#host")).toContainText("The host did not answer");
  await host.start();
});

test("the kept program comes with its headers, and the browser can install it", async ({ page, request }) => {
  await open(page, "#/kept");
  await turnOn(page);
  await page.reload();
  await expect(heading(page)).toBeVisible();
  const answer = await page.evaluate(async () => Object.fromEntries((await fetch("./index.html")).headers));
  expect(answer["x-content-type-options"]).toBe("nosniff");
  const manifest = await page.locator("link[rel=manifest]").getAttribute("href");
  const { icons, start_url: start, display } = await (await request.get(manifest)).json();
  expect([start, display]).toEqual(["./", "standalone"]);
  for (const { src, sizes } of icons.filter(({ type }) => type === "image/png")) {
    const bytes = await (await request.get(src)).body();
    expect(bytes.subarray(1, 4).toString(), src).toBe("PNG");
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
});

test("another build is offered, and never used while something is unsaved here or the tool is open elsewhere", async ({ page, context, host }) => {
  await begin(page, "Going on meanwhile");
  await saved(page);
  const overview = page.url();
  await turnOn(page);
  host.renew("B");
  await page.goto(overview.replace(/#.*/, "#/kept"));
  await page.reload();
  await expect(another(page)).toBeVisible();
  expect(await build(page)).toBe("A");

  // Nobody has said so: it is not used at the next start either, when the browser would take it by itself.
  await page.close();
  const tab = await context.newPage();
  await tab.goto(overview);
  await expect(another(tab)).toBeVisible();
  expect(await build(tab)).toBe("A");

  // A line that was typed and not added.
  await go(tab, "question/1");
  await tab.locator("#new-evidence").fill("Not added yet");
  await tab.locator("#use-build").click();
  await expect(tab.locator("#not-used")).toContainText("you typed a line but have not added it");
  await tab.locator("#new-evidence").fill("");

  // A change that the store does not take.
  await tab.evaluate(() => {
    window.setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await tab.locator("#q1-what-note").fill("Not to be lost");
  await expect(tab.locator("#not-saved")).toBeVisible();
  await tab.locator("#use-build").click();
  await expect(tab.locator("#not-used")).toContainText("The last changes are not saved");
  await tab.evaluate(() => (Storage.prototype.setItem = window.setItem));
  await tab.getByRole("button", { name: "Try to save again" }).click();
  await saved(tab);

  // Another tab, which may have something unsaved.
  const other = await context.newPage();
  await other.goto(tab.url());
  await expect(other.locator("#reading-along")).toBeVisible();
  await tab.locator("#use-build").click();
  await expect(tab.locator("#not-used")).toContainText("open in another tab");
  expect(await build(tab)).toBe("A");
  await other.close();
  await alone(tab);

  await use(tab, "B");
  await expect(tab.locator("#q1-what-note")).toHaveValue("Not to be lost");
  await expect(another(tab)).toHaveCount(0);
  // From now on, without a network too.
  await host.stop();
  await tab.reload();
  await expect(tab.locator("#q1-what-note")).toHaveValue("Not to be lost");
  expect(await build(tab)).toBe("B");
  await host.start();
});

test("a build that cannot read what is kept is not offered for use; a newer one is", { tag: "@one-engine" }, async ({ page, host }) => {
  await begin(page, "Kept in today's format");
  await saved(page);
  await turnOn(page);
  host.renew("older", 2);
  await page.reload();
  await expect(another(page)).toContainText("older than what is stored");
  await expect(another(page)).toContainText("up to format 2");
  await expect(page.locator("#use-build")).toHaveCount(0);
  expect(await build(page)).toBe("A");

  // What a newer build has written here counts as well.
  host.renew("like this one");
  await page.evaluate(() => localStorage.setItem("qmsa/assessment/00000000000000ff", '{"format":"x","schema":7}'));
  await page.reload();
  await expect(another(page)).toContainText("up to format 3");
  await expect(page.locator("#use-build")).toHaveCount(0);

  host.renew("newer", 8);
  await page.reload();
  await expect(page.locator("#use-build")).toBeVisible();
  await use(page, "newer");
  await page.getByRole("link", { name: "Go to the start page" }).click();
  await expect(page.getByRole("link", { name: "Kept in today's format" })).toBeVisible();
});

test("it can be put off, and refuses while somebody works for this session only", { tag: "@one-engine" }, async ({ page, host }) => {
  await open(page, "#/kept");
  await turnOn(page);
  host.renew("B");
  await page.reload();
  await another(page).getByRole("button", { name: "Not now" }).click();
  await expect(another(page)).toHaveCount(0);
  await page.reload();
  await expect(another(page)).toBeVisible();
  await moveTo(page, "#/");
  await page.locator("#place-session").check();
  await page.getByLabel("What will you call it?").fill("For this session");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("For this session");
  await page.locator("#use-build").click();
  await expect(page.locator("#not-used")).toContainText("this session only");
  expect(await build(page)).toBe("A");
});

test("another build waits for answers in a training session to be handed back", { tag: "@one-engine" }, async ({ page, host }) => {
  await open(page, "#/kept");
  await turnOn(page);
  host.renew("B");
  await page.reload();
  await expect(another(page)).toBeVisible();
  await makeSession(page);
  await page.getByRole("link", { name: "Take turns on this computer" }).click();
  await page.locator("#begin-turn").click();
  await answer(page, PEOPLE[0]);
  await page.locator("#use-build").click();
  await expect(page.locator("#not-used")).toContainText("has not handed in");
  expect(await build(page)).toBe("A");
  await page.locator("#hand-in").click();
  await expect(heading(page)).toHaveText("Pass the computer on");
  await use(page, "B");
  await moveTo(page, "#/training");
  await expect(page.getByRole("link", { name: "Tuesday’s group" })).toBeVisible();
});

test("a host whose files do not fit its list: nothing is kept, and it is said", { tag: "@one-engine" }, async ({ page, host }) => {
  const list = join(host.folder, "app.webmanifest");
  writeFileSync(list, `${readFileSync(list, "utf8")} `);
  await open(page, "#/kept");
  page.expectedErrors = true;
  await page.locator("#offline-switch").click();
  await expect(page.locator("#offline-said")).toContainText("could not be downloaded");
  await expect(page.locator("#offline-switch")).toHaveText(/Store this tool/);
  expect(await kept(page)).toEqual(NOTHING);
});

test("turned off again: the program is gone from this computer, and what was written stays", async ({ page, host }) => {
  await begin(page, "Stays");
  await saved(page);
  await turnOn(page);
  const below = new URL(host.url).pathname;
  expect(await kept(page)).toEqual({ workers: [below], caches: [`qmsa-build ${below} `, `qmsa-offline ${below}`] });
  await page.locator("#offline-switch").click();
  await expect(page.locator("#offline-said")).toContainText("no longer stored");
  expect(await kept(page)).toEqual(NOTHING);
  await expect(page.locator("link[rel=manifest]")).toHaveCount(0);
  await moveTo(page, "#/");
  await expect(page.getByRole("link", { name: "Stays" })).toBeVisible();
  await host.stop();
  expect(await page.reload().then(() => "came", () => "did not come")).toBe("did not come");
  await host.start();
});

test("finish and wipe says that it removes the program for as long as it does", { tag: "@one-engine" }, async ({ page }) => {
  await begin(page, "To be wiped");
  await saved(page);
  await turnOn(page);
  // A browser that takes its time.
  await page.addInitScript(() => {
    const { unregister } = ServiceWorkerRegistration.prototype;
    ServiceWorkerRegistration.prototype.unregister = async function () {
      await new Promise((done) => (window.letGo = done));
      return unregister.call(this);
    };
  });
  await moveTo(page, "#/finish");
  await page.locator("#wipe").click();
  const anew = page.waitForEvent("load");
  await page.locator("#wipe-now").click();
  await anew;
  await expect(page.locator("#main")).toContainText("Deleting everything this tool has stored");
  await page.waitForFunction(() => window.letGo);
  await expect(page.locator("#main")).not.toContainText("This tool has nothing stored");
  await page.evaluate(() => window.letGo());
  await expect(page.locator("#main")).toContainText("This tool has nothing stored in this browser.");
  expect(await kept(page)).toEqual(NOTHING);
});

test("finish and wipe without a network: what was written goes, it is said, and the program goes too", async ({ page, host }) => {
  await begin(page, "To be wiped");
  await saved(page);
  await turnOn(page);
  await host.stop();
  await moveTo(page, "#/finish");
  await wipe(page);
  // As soon as the page says that nothing is kept, nothing is: it has removed the program that it came from.
  expect(await kept(page)).toEqual(NOTHING);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await host.start();
});
