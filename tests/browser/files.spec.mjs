// Files that come in: refused before they are read, or shown first, and then all or nothing, and undone.
import { truncateSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { begin, download, expect, go, hasKeyboard, heading, journalled, open, saved, stored, test } from "./support/app.mjs";
import { unpack } from "./support/store.mjs";

const CAP = 20_000_000;
const NOTE = "#q1-what-note";

/** Notes whether a file is read from now on. */
const watchReading = (page) =>
  page.evaluate(() => {
    window.wasRead = false;
    for (const name of ["text", "arrayBuffer", "stream", "slice"]) {
      const real = Blob.prototype[name];
      Blob.prototype[name] = function (...how) {
        window.wasRead = true;
        return real.apply(this, how);
      };
    }
  });

for (const [size, isRead] of [[0, true], [CAP - 1, true], [CAP, true], [CAP + 1, false], [500_000_000, false]]) {
  const tag = size === 500_000_000 ? [] : ["@one-engine"];
  test(`a file of ${size} bytes is ${isRead ? "read" : "refused before it is read"}, and changes nothing`, { tag }, async ({ page }, info) => {
    await begin(page, "Here before");
    await saved(page);
    await open(page, "#/open");
    const before = await stored(page);
    const path = info.outputPath("file.json");
    writeFileSync(path, "");
    truncateSync(path, size);
    await watchReading(page);
    await page.locator("#file").setInputFiles(path);
    const said = page.getByRole("alert");
    await expect(said).toContainText("This file was not opened", { timeout: 60_000 });
    await expect(said).toContainText("Nothing has been added or changed.");
    expect(await page.evaluate(() => window.wasRead)).toBe(isRead);
    if (!isRead) await expect(said).toContainText("20 MB");
    expect(await stored(page)).toEqual(before);
  });
}

/** Two assessments with a note each, and a bundle of both. */
async function bundleOfTwo(page, info) {
  for (const name of ["The first", "The second"]) {
    await begin(page, name);
    await go(page, "question/1");
    await page.locator(NOTE).fill(`Written in ${name}`);
    await saved(page);
  }
  await open(page, "#/kept");
  const { text } = await download(page, "download-everything");
  const path = info.outputPath("bundle.json");
  writeFileSync(path, text);
  return path;
}

/** Takes away everything that this browser keeps, as clearing its data would. */
async function clear(page) {
  await page.goto("./nothing-here");
  await page.evaluate(async () => {
    localStorage.clear();
    await new Promise((done, fail) => Object.assign(indexedDB.deleteDatabase("qmsa"), { onsuccess: done, onerror: fail }));
  });
}

test("a copy of everything brings everything back to an empty browser, and can be taken back", async ({ page }, info) => {
  const path = await bundleOfTwo(page, info);
  const documents = (all) => Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith("qmsa/assessment/")));
  const before = documents(await stored(page));
  await clear(page);
  await open(page, "#/open");
  await page.locator("#file").setInputFiles(path);
  await expect(page.locator("#main")).toContainText("The first");
  await expect(page.locator("#main")).toContainText("The second");
  await expect(page.locator("#main").getByText(/new here/i).first()).toBeVisible();
  expect(documents(await stored(page)), "nothing before it is asked for").toEqual({});
  await page.locator("#add-opened").click();
  await expect(page.getByRole("button", { name: "Undo" }).last()).toBeVisible();
  expect(documents(await stored(page))).toEqual(before);
  // It stands in the journal like everything that is saved.
  await expect.poll(async () => documents(await journalled(page))).toEqual(before);
  await page.locator("#main").getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("#main")).toContainText("as it was before the file was opened");
  expect(documents(await stored(page))).toEqual({});
  await expect.poll(async () => documents(await journalled(page))).toEqual({});
});

/** A full backup with a session, a list of two names and the settings. */
const FULL = fileURLToPath(new URL("../fixtures/bundle-2.json", import.meta.url));

/** Chooses it, also once more: a browser tells nothing where the same file is chosen again. */
async function chooseFull(page) {
  await page.locator("#file").setInputFiles([]);
  await page.locator("#file").setInputFiles(FULL);
}

test("a full backup says what it holds; names and sessions can be left out; what is added is taken back", async ({ page }) => {
  await open(page, "#/open");
  await chooseFull(page);
  const main = page.locator("#main");
  await expect(main).toContainText("It also holds 1 training session, 2 names on a private list, the date of the last backup.");
  await expect(main.locator("#opened-sessions")).toContainText("A session “with” everything");
  await page.getByLabel("What to do with the private list of names (2)").selectOption({ label: "Leave it out" });
  await page.locator("#add-opened").click();
  await expect(main).toContainText("Training sessions added");
  const key = "qmsa/training/0000000000000007";
  let now = await stored(page);
  expect(now[key]).toContain("quality-marker-gathering");
  expect(Object.keys(now).filter((key) => key.startsWith("qmsa/guard"))).toEqual([]);
  await main.getByRole("button", { name: "Undo" }).click();
  await expect(main).toContainText("as it was before the file was opened");
  expect(await stored(page)).not.toHaveProperty([key]);
  // The other way round.
  await chooseFull(page);
  await page.getByLabel("What to do with the training sessions (1)").selectOption({ label: "Leave it out" });
  await page.locator("#add-opened").click();
  await expect(main).toContainText("2 names were added to the private list.");
  now = await stored(page);
  expect(now["qmsa/guard"]).toContain("Annabella Canary");
  expect(Object.keys(now).filter((key) => key.startsWith("qmsa/training"))).toEqual([]);
  // And what is not here yet joins it.
  await chooseFull(page);
  await expect(main).toContainText("All of them are on the list here already.");
  await page.locator("#add-opened").click();
  await expect(main.getByRole("link", { name: "A session “with” everything" })).toBeVisible();
  await main.getByRole("link", { name: "A session “with” everything" }).click();
  await expect(page).toHaveURL(/#\/training\/session\/0000000000000007$/);
  await expect(heading(page)).toHaveText("A session");
});

test("a list of names here that cannot be read stays, and the rest of a full backup comes", { tag: "@one-engine" }, async ({ page }) => {
  await open(page);
  await page.evaluate(() => localStorage.setItem("qmsa/guard", "{damaged"));
  await open(page, "#/open");
  await chooseFull(page);
  await expect(page.locator("#main")).toContainText("that cannot be read");
  await page.locator("#add-opened").click();
  await expect(page.locator("#main")).toContainText("Training sessions added");
  await expect(page.locator("#main")).toContainText("this file adds nothing to them");
  expect((await stored(page))["qmsa/guard"]).toBe("{damaged");
});

test("a fault in the middle of bringing in leaves everything byte for byte as it was", async ({ page }, info) => {
  const path = await bundleOfTwo(page, info);
  await clear(page);
  await begin(page, "Here before");
  await saved(page);
  await open(page, "#/open");
  await page.locator("#file").setInputFiles(path);
  await expect(page.locator("#add-opened")).toBeVisible();
  const before = await stored(page);
  await page.evaluate(() => {
    const real = Storage.prototype.setItem;
    let count = 0;
    Storage.prototype.setItem = function (...entry) {
      count += 1;
      if (count === 2) throw new DOMException("full", "QuotaExceededError");
      return real.apply(this, entry);
    };
  });
  await page.locator("#add-opened").click();
  await expect(page.getByRole("alert")).toContainText("Nothing has been added or changed.");
  expect(await stored(page)).toEqual(before);
});

test("the same, newer and older are told apart; what is replaced is kept as a version; undo puts the very bytes back", async ({ page }, info) => {
  await begin(page, "One of them");
  await go(page, "question/1");
  await page.locator(NOTE).fill("The earlier state");
  await saved(page);
  await go(page, "report");
  const { text } = await download(page, "download-json");
  const path = info.outputPath("earlier.json");
  writeFileSync(path, text);
  await open(page, "#/open");
  await page.locator("#file").setInputFiles(path);
  await expect(page.locator("#main")).toContainText(/the same as the one here/i);
  await page.goBack();
  await go(page, "question/1");
  await page.locator(NOTE).fill("The later state");
  await saved(page);
  const before = await stored(page);
  await open(page, "#/open");
  await page.locator("#file").setInputFiles(path);
  await expect(page.locator("#main")).toContainText(/older than the one here/i);
  await page.locator("#choice-0").selectOption("replace");
  await page.locator("#add-opened").dblclick();
  // A double click replaces nothing, and the keyboard is on the answer that keeps.
  await hasKeyboard(page.locator("#add-opened-keep"));
  await page.locator("#add-opened-now").click();
  await expect.poll(async () => Object.keys(await stored(page)).filter((key) => key.startsWith("qmsa/version/")).length).toBe(1);
  const now = await stored(page);
  const key = Object.keys(now).find((key) => key.startsWith("qmsa/assessment/"));
  expect(now[key]).toContain("The earlier state");
  expect(unpack(Object.entries(now).find(([key]) => key.startsWith("qmsa/version/"))[1])).toContain("The later state");
  await page.locator("#main").getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("#main")).toContainText("as it was before the file was opened");
  const index = "qmsa/index";
  expect({ ...(await stored(page)), [index]: "" }).toEqual({ ...before, [index]: "" });
});
