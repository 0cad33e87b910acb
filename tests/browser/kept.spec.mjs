// The store: full, lying, blocked half-way, seeded with anything; what is said of it, backups, archives.
import { begin, download, expect, go, heading, journalled, open, saved, stored, test, withoutJournal, unfold } from "./support/app.mjs";
import { fill } from "./support/store.mjs";

const NOTE = "#q1-what-note";

const REFUSALS = {
  "says that it is full": [() => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; }, "is full"],
  "says that it is not allowed": [
    () => { Storage.prototype.setItem = () => { throw new DOMException("denied", "SecurityError"); }; },
    "does not let the page store",
  ],
  "says that it has written, and has not": [() => { Storage.prototype.setItem = () => {}; }, "reported that it had saved this, but it had not"],
};

for (const [how, [breakIt, words]] of Object.entries(REFUSALS)) {
  test(`a store that ${how}: said until a save succeeds, and what was saved stands`, async ({ page }) => {
    await begin(page);
    await go(page, "question/1");
    await page.locator(NOTE).fill("Saved before");
    await saved(page);
    const before = await stored(page);
    await page.evaluate(() => { window.sound = Storage.prototype.setItem; });
    await page.evaluate(breakIt);
    await page.locator(NOTE).fill("Not saved yet");
    await expect(page.locator("#not-saved")).toContainText(words);
    expect(await stored(page)).toEqual(before);
    await expect(page.locator("#download-unsaved")).toBeVisible();
    // What the store does not take stands in the journal, and is there at the next start.
    await expect.poll(async () => Object.values(await journalled(page)).join()).toContain("Not saved yet");
    await page.evaluate(() => { Storage.prototype.setItem = window.sound; });
    await page.locator(NOTE).fill("Saved at last");
    await expect(page.locator("#not-saved")).toHaveCount(0);
    await saved(page);
    expect(Object.values(await stored(page)).join()).toContain("Saved at last");
  });
}

for (const left of [1, 100, 10_000]) {
  test(`with ${left} units left: what fits is saved, what does not is said, nothing is cut, and room brings it in`, async ({ page }) => {
    await begin(page);
    await go(page, "question/1");
    await page.locator(NOTE).fill("Saved before");
    await saved(page);
    await fill(page, left);
    const before = await stored(page);
    await page.locator(NOTE).fill("x".repeat(12_000));
    await expect(page.locator("#not-saved")).toContainText("storage for this page is full");
    const key = Object.keys(before).find((key) => key.startsWith("qmsa/assessment/"));
    expect((await stored(page))[key]).toBe(before[key]);
    const { text } = await download(page, "download-unsaved");
    expect(text).toContain("x".repeat(12_000));
    // The journal holds it: after a reload it is open again, and still said not to be saved.
    await expect.poll(async () => (await journalled(page))[key]).toContain("x".repeat(12_000));
    page.on("dialog", (dialog) => dialog.accept());
    await page.reload();
    await expect(page.locator(NOTE)).toHaveValue("x".repeat(12_000));
    await expect(page.locator("#not-saved")).toContainText("storage for this page is full");
    await page.evaluate(() => localStorage.removeItem("somebody-elses"));
    await page.getByRole("button", { name: "Try to save again" }).click();
    await expect(page.locator("#not-saved")).toHaveCount(0);
    await expect.poll(async () => (await stored(page))[key]).toContain("x".repeat(12_000));
  });
}

/** An assessment whose last change the store has no room for. */
async function unsaved(page) {
  await begin(page, "No room");
  await go(page, "question/1");
  await page.locator(NOTE).fill("Saved before");
  await saved(page);
  await fill(page, 100);
  await page.locator(NOTE).fill("x".repeat(5_000));
  await expect(page.locator("#not-saved")).toBeVisible();
  await expect.poll(async () => Object.values(await journalled(page)).join()).toContain("x".repeat(5_000));
}

test("what stands in the journal alone is named on the start page, and never laid over something newer", async ({ page, context }) => {
  await unsaved(page);
  const address = page.url();
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto("./nothing-here");
  await open(page);
  await expect(page.locator("#unrecovered").getByRole("link", { name: "No room" })).toBeVisible();
  // In another tab room is made, and the work goes on.
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.locator(NOTE)).toHaveValue("x".repeat(5_000));
  await other.evaluate(() => localStorage.removeItem("somebody-elses"));
  await unfold(other);
  await other.locator(NOTE).fill("Newer than both");
  await saved(other);
  await other.close();
  await page.locator("#unrecovered").getByRole("link", { name: "No room" }).click();
  await go(page, "question/1");
  await expect(page.locator(NOTE)).toHaveValue("Newer than both");
  expect(Object.values(await stored(page)).join()).toContain("Newer than both");
});

test("what somebody leaves without saving does not come back", async ({ page }) => {
  await unsaved(page);
  await page.goto("./#/");
  await page.locator("#leave-unsaved").click();
  await page.locator("#leave-unsaved-now").click();
  await expect.poll(async () => Object.values(await journalled(page)).join()).not.toContain("x".repeat(5_000));
  await page.evaluate(() => localStorage.removeItem("somebody-elses"));
  await page.reload();
  await page.getByRole("link", { name: "No room" }).click();
  await go(page, "question/1");
  await expect(page.locator(NOTE)).toHaveValue("Saved before");
  await expect(page.locator("#recovered")).toHaveCount(0);
});

test("from eighty hundredths on it is said how full the store is, and archiving makes room", async ({ page }) => {
  await begin(page, "An old one");
  await saved(page);
  await open(page);
  await expect(page.locator("#tight")).toHaveCount(0);
  await page.evaluate(() => localStorage.setItem("somebody-elses", "x".repeat(4_300_000)));
  await open(page, "#/guide");
  await open(page);
  await expect(page.locator("#tight")).toContainText("83 % full");
  await page.getByRole("link", { name: "See what this browser keeps" }).click();
  await expect(heading(page)).toHaveText("What this browser keeps");
  await expect(page.locator("#main")).toContainText("83 %");
  await expect(page.locator("#main")).toContainText("An old one");
  await page.getByRole("link", { name: "Go to the start page" }).click();

  const archive = await download(page, page.getByRole("button", { name: "Archive An old one" }));
  expect(archive.name).toMatch(/^quality-marker-archive-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(archive.text).assessments[0].body.name).toBe("An old one");
  await page.getByRole("button", { name: "Delete it from this browser" }).click();
  await expect(page.getByRole("link", { name: "An old one" })).toHaveCount(0);
  // The way back, as after any deletion.
  await page.getByRole("button", { name: "Restore it" }).click();
  await expect(page.getByRole("link", { name: "An old one" })).toBeVisible();
});

test("one click downloads everything, and when is remembered; after a week of work the reminder comes", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-02T09:00:00Z") });
  await begin(page, "Of November");
  await page.clock.runFor(2_000);
  await saved(page);
  const work = async (day) => {
    await page.clock.setFixedTime(new Date(`2026-11-${day}T10:00:00Z`));
    await page.clock.resume();
    await page.goto("./");
    await page.reload();
    await page.getByRole("link", { name: "Of November" }).click();
    await go(page, "question/1");
    await page.locator(NOTE).fill(`Written on ${day}`);
    await saved(page);
    await open(page);
  };
  await work("08");
  await expect(page.locator("#backup-due")).toHaveCount(0);
  await work("09");
  await expect(page.locator("#backup-due")).toContainText("without a backup");
  await expect(page.locator("#backup-due")).toContainText("Safari");
  const { text } = await download(page, page.locator("#backup-due").getByRole("button", { name: "Download everything" }));
  expect(text).toContain("Written on 09");
  await expect(page.locator("#said")).toContainText("1 assessment");
  await expect(page.locator("#backup-due")).toHaveCount(0);
  await open(page, "#/kept");
  await expect(page.locator("#main")).toContainText("Last downloaded here: 9 November 2026");
  await work("15");
  await expect(page.locator("#backup-due")).toHaveCount(0);
  await work("16");
  await expect(page.locator("#backup-due")).toBeVisible();
});

const SEEDS = {
  "NUL": [0],
  "lone surrogates": [0xd800, 0x7b, 0xdfff],
  "null": [..."null"].map((letter) => letter.charCodeAt(0)),
  "an empty list": [..."[]"].map((letter) => letter.charCodeAt(0)),
  "wrong types": [...'{"format":7,"schema":[],"revision":"x","saved_at":{},"checksum":null,"body":false,"entries":0}'].map((letter) => letter.charCodeAt(0)),
};
const KEYS = [
  "qmsa/index", "qmsa/settings", "qmsa/assessment/00000000000000aa", "qmsa/assessment/not-an-id", "qmsa/assessment/",
  "qmsa/version/00000000000000aa/00000000000000bb", "qmsa/version/", "qmsa/kept/index-1", "qmsa/kept/", "qmsa/", "qmsa/unknown",
];

for (const [what, units] of Object.entries(SEEDS)) {
  test(`${what} under every key: the app starts, work goes on beside it, and every unit is still there`, async ({ page }) => {
    await page.addInitScript(([keys, units]) => {
      // The page before the first has no store.
      if (location.protocol !== "http:") return;
      if (!localStorage.getItem("seeded")) for (const key of keys) localStorage.setItem(key, String.fromCharCode(...units));
      localStorage.setItem("seeded", "yes");
    }, [KEYS, units]);
    await open(page);
    await expect(page.getByRole("alert").filter({ hasText: "could not be read" })).toBeVisible();
    await begin(page, "Beside it");
    await go(page, "question/1");
    await page.locator(NOTE).fill("Work goes on");
    await saved(page);
    await open(page, "#/kept");
    await open(page);
    await expect(page.getByRole("link", { name: "Beside it" })).toBeVisible();
    const found = await page.evaluate(() =>
      Object.fromEntries(Object.keys(localStorage).map((key) => {
        const text = localStorage.getItem(key);
        return [key, [...Array(text.length).keys()].map((place) => text.charCodeAt(place))];
      })));
    for (const key of KEYS) {
      // The list and the settings are written anew, and what stood there is kept.
      const places = Object.keys(found).filter((place) => place === key || place.startsWith(`qmsa/kept/${key.slice(5)}-`));
      expect(places.map((place) => found[place]), key).toContainEqual(units);
    }
  });
}

test("a start without a journal and with a full store loses nothing that was saved", async ({ page }) => {
  await page.addInitScript(withoutJournal);
  await begin(page);
  await go(page, "question/1");
  await page.locator(NOTE).fill("Saved before");
  await saved(page);
  await fill(page, 10);
  await page.reload();
  await expect(page.locator(NOTE)).toHaveValue("Saved before");
});
