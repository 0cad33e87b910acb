// The journal: what the store has lost is there again, what was damaged is kept, and it is said.
import { begin, expect, go, heading, journalled, open, saved, stored, test, withoutJournal, unfold } from "./support/app.mjs";

const NOTE = "#q1-what-note";
/** A page of the same origin in which the app does not run. */
const NO_APP = "./nothing-here";

/** In the page: the journal answers when the test lets it. */
const holdJournal = () => {
  const open = IDBFactory.prototype.open;
  const held = [];
  let holds = true;
  IDBFactory.prototype.open = function (...which) {
    const asked = open.apply(this, which);
    Object.defineProperty(asked, "onsuccess", {
      set(tell) {
        asked.addEventListener("success", (event) => (holds ? held.push(() => tell.call(asked, event)) : tell.call(asked, event)));
      },
    });
    return asked;
  };
  window.isJournalHeld = () => held.length > 0;
  window.letJournalAnswer = () => {
    holds = false;
    held.forEach((answer) => answer());
  };
};

/** An assessment with a note that is saved; its key. */
async function written(page, note = "Kept in two places") {
  const id = await begin(page, "First look");
  await go(page, "question/1");
  await page.locator(NOTE).fill(note);
  await saved(page);
  return `qmsa/assessment/${id}`;
}

/** Sets the store back from "Second" to "First", as a crash does, and leaves the app; the key of the assessment. */
async function setBack(page) {
  const key = await written(page, "First");
  const earlier = (await stored(page))[key];
  await page.locator(NOTE).fill("Second");
  await expect.poll(async () => (await journalled(page))[key]).toContain("Second");
  await page.goto(NO_APP);
  await page.evaluate(([key, earlier]) => localStorage.setItem(key, earlier), [key, earlier]);
  return key;
}

test("saved is said only when the journal holds the very text that the store holds", async ({ page }) => {
  const key = await written(page);
  expect((await journalled(page))[key]).toBe((await stored(page))[key]);
  expect((await stored(page))[key]).toContain("Kept in two places");
});

test("a new assessment is not said to be saved before the journal could be told", async ({ page }) => {
  await page.addInitScript(holdJournal);
  const id = await begin(page, "Just begun");
  await page.waitForFunction(() => window.isJournalHeld());
  await expect(page.locator("#save-state")).toHaveText("Saving…");
  await page.evaluate(() => window.letJournalAnswer());
  await expect(page.locator("#save-state")).toContainText("Saved in this browser at");
  expect((await journalled(page))[`qmsa/assessment/${id}`]).toContain("Just begun");
});

test("a store that went back to an earlier state: the newest whole text is there again, and it is said", async ({ page }) => {
  await setBack(page);
  await page.goBack();
  await expect(page.locator(NOTE)).toHaveValue("Second");
  await expect(page.locator("#recovered")).toContainText("First look");
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.locator("#recovered")).toHaveCount(0);
  // It is kept on as any other.
  await unfold(page);
  await page.locator(NOTE).fill("Third");
  await saved(page);
  await page.reload();
  await expect(page.locator(NOTE)).toHaveValue("Third");
  await expect(page.locator("#recovered")).toHaveCount(0);
});

test("a journal that answers only after a while: what it has and the store has lost is there then, and it is said", async ({ page }) => {
  const key = await setBack(page);
  await page.addInitScript(holdJournal);
  await page.goto(`./#/a/${key.slice(-16)}/question/1`);
  await expect(page.locator(NOTE)).toHaveValue("First", { timeout: 30_000 });
  await expect(page.locator("#no-journal")).toBeVisible();
  await page.evaluate(() => window.letJournalAnswer());
  await expect(page.locator(NOTE)).toHaveValue("Second");
  await expect(page.locator("#recovered")).toContainText("First look");
  await expect(page.locator("#no-journal")).toHaveCount(0);
});

test("a store that is empty: the start page lists what the journal holds, and says so", async ({ page }) => {
  await written(page);
  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await open(page);
  await expect(page.locator("#recovered")).toContainText("First look");
  await page.locator(".entries").getByRole("link", { name: "First look" }).click();
  await go(page, "question/1");
  await expect(page.locator(NOTE)).toHaveValue("Kept in two places");
});

const DAMAGED = {
  "cut off": (text) => text.slice(0, text.length / 2),
  "with one letter changed": (text) => text.replace("First", "Worst"),
  "no JSON": () => "\u0000not json",
  "of lone surrogates": () => "\ud800{\udfff",
  "empty": () => "",
  "null": () => "null",
  "an empty list": () => "[]",
};

for (const [number, [how, damage]] of Object.entries(DAMAGED).entries()) {
  // They differ in what is read, which no browser changes.
  const tag = number === 0 ? [] : ["@one-engine"];
  test(`a stored assessment that is ${how}: the journal's is there in its place, and what stood there is kept unit for unit`, { tag }, async ({ page }) => {
    const key = await written(page);
    const bad = damage((await stored(page))[key]);
    await page.goto(NO_APP);
    const units = (text) => [...Array(text.length).keys()].map((place) => text.charCodeAt(place));
    await page.evaluate(([key, bad]) => localStorage.setItem(key, String.fromCharCode(...bad)), [key, units(bad)]);
    await page.goto(`./#/a/${key.slice(-16)}/question/1`);
    await expect(page.locator(NOTE)).toHaveValue("Kept in two places");
    await expect(page.locator("#recovered")).toContainText("could not be read");
    const kept = await page.evaluate(() => {
      const key = Object.keys(localStorage).find((key) => key.startsWith("qmsa/kept/"));
      const text = localStorage.getItem(key);
      return [...Array(text.length).keys()].map((place) => text.charCodeAt(place));
    });
    expect(kept).toEqual(units(bad));
    // Said on the start page; gone only by an explicit act.
    await open(page);
    const said = page.getByRole("alert").filter({ hasText: "could not be read" });
    await expect(said).toContainText("It was set aside as it was");
    await said.getByRole("button", { name: "Delete what could not be read" }).click();
    await said.getByRole("button", { name: "Delete it" }).click();
    await expect(said).toHaveCount(0);
    expect(Object.keys(await stored(page)).filter((key) => key.startsWith("qmsa/kept/"))).toEqual([]);
  });
}

test("a text of a newer version is never replaced, neither in the store nor in the journal", async ({ page }) => {
  const key = await written(page);
  await page.goto(NO_APP);
  const newer = (await stored(page))[key].replace(/"schema":\d+/, '"schema":999');
  await page.evaluate(([key, newer]) => localStorage.setItem(key, newer), [key, newer]);
  await page.goto(`./#/a/${key.slice(-16)}`);
  await expect(heading(page)).toHaveText("This assessment cannot be read");
  await expect(page.locator("#main")).toContainText("newer version");
  expect((await stored(page))[key]).toBe(newer);
});

test("without IndexedDB: said once, what it means, and work goes on", async ({ page }) => {
  await page.addInitScript(withoutJournal);
  await written(page);
  await open(page);
  const said = page.locator("#no-journal");
  await expect(said).toContainText("you can lose the last few minutes");
  await said.getByRole("button", { name: "Dismiss" }).click();
  await expect(said).toHaveCount(0);
  await page.getByRole("link", { name: "First look" }).click();
  await go(page, "question/1");
  await expect(page.locator(NOTE)).toHaveValue("Kept in two places");
});

const BROKEN = {
  "does not open": () => {
    IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); };
  },
  "never answers": () => {
    IDBFactory.prototype.open = () => new EventTarget();
  },
  "refuses to write": () => {
    IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
  },
};

for (const [how, breaks] of Object.entries(BROKEN)) {
  test(`a journal that ${how} keeps nobody from working, and nothing is said to stand there`, async ({ page }) => {
    await page.addInitScript(breaks);
    await begin(page, "First look");
    await go(page, "question/1");
    await page.locator(NOTE).fill("In the store only");
    await expect(page.locator("#save-state")).toContainText("Saved in this browser", { timeout: 15_000 });
    await open(page, "#/kept");
    await expect(page.locator("#main")).toContainText("does not keep a journal for this page");
    await page.goto("./");
    await page.reload();
    await expect(page.getByRole("link", { name: "First look" })).toBeVisible();
  });
}

test("a journal that fails for a while is said, tried again at the next save, and has everything then", async ({ page }) => {
  const key = await written(page);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    window.isFull = true;
    IDBObjectStore.prototype.put = function (...given) {
      if (window.isFull) throw new DOMException("full", "QuotaExceededError");
      return put.apply(this, given);
    };
  });
  await page.locator(NOTE).fill("In the store only");
  await expect(page.locator("#no-journal")).toContainText("you can lose the last few minutes");
  await saved(page);
  expect((await journalled(page))[key]).not.toContain("In the store only");
  await page.evaluate(() => { window.isFull = false; });
  await page.locator(NOTE).fill("In both again");
  await expect(page.locator("#no-journal")).toHaveCount(0);
  await expect.poll(async () => (await journalled(page))[key]).toContain("In both again");
});

test("what was deleted does not come back from the journal", async ({ page }) => {
  const key = await written(page);
  await open(page);
  await page.getByRole("button", { name: "Delete First look" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect.poll(async () => Object.keys(await journalled(page))).not.toContain(key);
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole("link", { name: "First look" })).toHaveCount(0);
  await expect(page.locator("#recovered")).toHaveCount(0);
});

test("storage that another tab clears: noticed, and saved again from memory", async ({ page, context }) => {
  const key = await written(page);
  const other = await context.newPage();
  await other.goto("./#/guide");
  await other.evaluate(() => localStorage.clear());
  await expect(page.locator("#not-saved")).toContainText("no longer in this browser");
  await page.locator("#save-anew").click();
  await expect(page.locator("#not-saved")).toHaveCount(0);
  await saved(page);
  expect((await stored(page))[key]).toContain("Kept in two places");
});
