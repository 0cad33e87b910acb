// Where the work is kept: in the browser, locked with a passphrase, or for this session only; and finish and wipe.
import { readFileSync } from "node:fs";
import { alone, begin, download, expect, go, heading, open, saved, stored, test, wipe } from "./support/app.mjs";

const PASSPHRASE = "four words nobody guesses";
const NOTE = "#q1-what-note";
/** Strings that occur nowhere else: one for each field that is filled in. */
const canary = (number) => `canary${String(number).padStart(2, "0")}x`;

/** Everything that this origin keeps, wherever a page can keep something. */
const everywhere = (page) =>
  page.evaluate(async () => {
    const databases = {};
    for (const { name } of await indexedDB.databases()) {
      const asked = indexedDB.open(name);
      await new Promise((done, fail) => Object.assign(asked, { onsuccess: done, onerror: fail }));
      for (const store of asked.result.objectStoreNames) {
        const all = asked.result.transaction(store).objectStore(store);
        const [keys, values] = [all.getAllKeys(), all.getAll()];
        await new Promise((done) => (values.onsuccess = done));
        databases[`${name}/${store}`] = [keys.result, values.result];
      }
      asked.result.close();
    }
    return JSON.stringify({
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases,
      caches: self.caches ? await caches.keys() : [],
      cookie: document.cookie,
      name: window.name,
    });
  });

const EMPTY = JSON.stringify({ local: [], session: [], databases: {}, caches: [], cookie: "", name: "" });

/** Notes what the page says outside its own memory: addresses, titles, the console, and words to other tabs. */
async function listen(page) {
  const heard = [];
  page.on("console", (message) => heard.push(message.text()));
  page.on("request", (request) => heard.push(request.url() + (request.postData() ?? "")));
  page.on("framenavigated", (frame) => heard.push(frame.url()));
  await page.exposeFunction("heardWord", (word) => void heard.push(word));
  await page.addInitScript(() => {
    const say = BroadcastChannel.prototype.postMessage;
    BroadcastChannel.prototype.postMessage = function (word) {
      window.heardWord(JSON.stringify(word));
      return say.call(this, word);
    };
    new MutationObserver(() => window.heardWord(document.title)).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return heard;
}

async function startIn(page, place, name) {
  await open(page);
  await page.getByLabel("What will you call it?").fill(name);
  await page.locator(`#place-${place}`).check();
  await page.getByRole("button", { name: "Start", exact: true }).click();
}

async function choosePassphrase(page, passphrase = PASSPHRASE) {
  await page.locator("#new-passphrase").fill(passphrase);
  await page.locator("#new-passphrase-again").fill(passphrase);
  await page.getByRole("button", { name: "Lock it", exact: true }).click();
}

/** An assessment begun behind a passphrase. */
async function beginLocked(page, name = "Locked review") {
  await startIn(page, "locked", name);
  await expect(heading(page)).toHaveText("Where your work is kept");
  await choosePassphrase(page);
  await expect(heading(page)).toHaveText(name, { timeout: 60_000 });
}

async function unlock(page, passphrase = PASSPHRASE) {
  await expect(heading(page)).toHaveText("Locked");
  await page.locator("#passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Unlock" }).click();
}

/** Puts a canary into every field of every page of the assessment, and gives how many there were. */
async function fillWithCanaries(page) {
  let number = 0;
  for (const path of ["review", ...[1, 2, 3, 4, 5, 6, 7].map((question) => `question/${question}`), "limitations"]) {
    await go(page, path);
    const fields = page.locator('#main input[type="text"]:not([id^="new-"]), #main textarea');
    for (let place = 0; place < (await fields.count()); place += 1) await fields.nth(place).fill(canary(++number));
  }
  for (const register of ["sources", "requests", "decisions", "practitioners", "family", "evidence", "actions"]) {
    await go(page, register);
    const line = page.locator(`#new-${register}`);
    if (!(await line.count())) continue;
    await line.fill(canary(++number));
    await page.locator("form", { has: line }).locator('button[type="submit"]').click();
    await expect(line).toHaveValue("");
  }
  return number;
}

test("this session only: a whole journey leaves every store empty", async ({ page }) => {
  test.slow();
  const heard = await listen(page);
  await startIn(page, "session", canary(0));
  await expect(heading(page)).toHaveText(canary(0));
  await expect(page.locator("#save-state")).toHaveText("In this tab only: nothing is stored");
  await expect(page.locator("#session")).toContainText("Closing or reloading this tab deletes your work");
  expect(await fillWithCanaries(page)).toBeGreaterThanOrEqual(50);
  await go(page, "report");
  expect((await download(page, "download-json")).text).toContain(canary(1));
  await go(page, "versions");
  await go(page, "");
  await open(page, "#/kept");
  await open(page, "#/");
  await expect(page.locator(".entries a")).toHaveText(/canary\d/);
  expect(await everywhere(page)).toBe(EMPTY);
  expect(heard.join("\n")).not.toMatch(/canary\d/);
  // The worker for passphrases is fetched when a passphrase is there to be used, and not before.
  expect(heard.join("\n")).not.toContain("/crypto-");

  // Leaving asks first; then it is gone.
  const asked = page.waitForEvent("dialog");
  const reloading = page.reload();
  await (await asked).accept();
  await reloading;
  await expect(page.getByLabel("What will you call it?")).toBeVisible();
  await expect(page.locator(".entries a")).toHaveCount(0);
  expect(await everywhere(page)).toBe(EMPTY);
});

test("locked: nothing of what is typed, nor the passphrase, stands anywhere outside memory", { tag: "@firefox" }, async ({ page }) => {
  test.slow();
  const heard = await listen(page);
  await beginLocked(page, canary(0));
  expect(await fillWithCanaries(page)).toBeGreaterThanOrEqual(50);
  await expect(page.locator("#save-state")).toContainText("Saved in this browser");
  await go(page, "versions");
  await page.locator("#version-label").fill(canary(98));
  await page.locator("#freeze").click();
  await expect(page.locator("#main")).toContainText(canary(98));
  await go(page, "question/1");
  await page.locator(NOTE).fill(canary(99));
  await saved(page);
  const all = await everywhere(page);
  expect(all).toContain("qmsa-locked-1:");
  expect(all).toContain("BEGIN AGE ENCRYPTED FILE");
  expect(all).not.toMatch(/canary\d/);
  expect(all).not.toContain("nobody");
  expect(all).not.toContain('"body"');
  expect(heard.join("\n")).not.toMatch(/canary\d|nobody guesses/);

  // And it is all there for who has the passphrase.
  await page.reload();
  await unlock(page);
  await expect(page.locator(NOTE)).toHaveValue(canary(99), { timeout: 60_000 });
  await go(page, "review");
  await expect(page.locator('#main input[type="text"]').first()).toHaveValue(/canary\d\d/);
  await go(page, "versions");
  await expect(page.locator("#main")).toContainText(canary(98));
});

test("a wrong passphrase opens nothing; changing it needs the old one; lock now forgets", async ({ page }) => {
  await beginLocked(page);
  await go(page, "question/1");
  await page.locator(NOTE).fill("Behind the lock");
  await saved(page);
  // A line that was typed and not added would be gone.
  await go(page, "evidence");
  await page.locator("#new-evidence").fill("Half a line");
  await page.locator("#lock-everything").click();
  await expect(page.locator("#said")).toContainText("you typed a line but have not added it");
  await page.locator("#new-evidence").fill("");
  await page.locator("#lock-everything").click();
  await unlock(page, "four words somebody guesses");
  await expect(page.locator("#passphrase-error")).toHaveText(/The passphrase is wrong, or the file is damaged/, { timeout: 60_000 });
  await expect(page.locator("#passphrase")).toBeFocused();
  await expect(page.getByText("Locked review")).toHaveCount(0);
  await unlock(page);
  await expect(page.getByRole("link", { name: "Locked review" })).toBeVisible({ timeout: 60_000 });

  await open(page, "#/storage");
  await page.locator("#passphrase-now").fill(PASSPHRASE);
  for (const id of ["#changed-passphrase", "#changed-passphrase-again"]) await page.locator(id).fill("another one of four words");
  await page.getByRole("button", { name: "Change the passphrase" }).click();
  await expect(page.locator("#said")).toContainText("The passphrase was changed", { timeout: 60_000 });
  await page.locator("#lock-now").click();
  await unlock(page);
  await expect(page.locator("#passphrase-error")).toBeVisible({ timeout: 60_000 });
  await unlock(page, "another one of four words");
  await expect(page.getByRole("link", { name: "Locked review" })).toBeVisible({ timeout: 60_000 });
});

test("what was kept in the clear is locked, and unlocked again, whole", async ({ page }) => {
  await begin(page, "First in the clear");
  await go(page, "question/1");
  await page.locator(NOTE).fill("canary in the clear");
  await saved(page);
  const before = await stored(page);
  await open(page, "#/storage");
  await choosePassphrase(page);
  await expect(page.getByText("locked with your passphrase")).toBeVisible({ timeout: 60_000 });
  expect(await everywhere(page)).not.toContain("canary");
  await page.reload();
  await unlock(page);
  await expect(page.getByText("locked with your passphrase")).toBeVisible({ timeout: 60_000 });
  await page.locator("#take-lock-off").click();
  await page.locator("#take-lock-off-now").click();
  await expect(page.getByText("unencrypted. Anyone who uses this browser")).toBeVisible();
  await expect.poll(() => stored(page)).toEqual(before);
  await page.reload();
  await open(page, "#/");
  await page.getByRole("link", { name: "First in the clear" }).click();
  await go(page, "question/1");
  await expect(page.locator(NOTE)).toHaveValue("canary in the clear");
});

test("a browser that was closed while it was being locked: the passphrase finishes it", async ({ page }) => {
  await beginLocked(page);
  await saved(page);
  const id = page.url().match(/#\/a\/([0-9a-f]{16})/)[1];
  // As if what was just written had not reached the disk: something stands there in the clear, and the store has lost the lock.
  await open(page, "#/storage");
  await page.locator("#take-lock-off").click();
  await page.locator("#take-lock-off-now").click();
  await expect(page.getByText("unencrypted. Anyone who uses this browser")).toBeVisible();
  const clear = (await stored(page))[`qmsa/assessment/${id}`];
  await choosePassphrase(page);
  await expect(page.getByText("locked with your passphrase")).toBeVisible({ timeout: 60_000 });
  await page.goto("./nothing-here");
  await page.evaluate(([key, text]) => {
    localStorage.removeItem("qmsa/lock");
    localStorage.setItem(key, text);
  }, [`qmsa/assessment/${id}`, clear]);
  await open(page);
  await unlock(page);
  await expect(page.getByRole("link", { name: "Locked review" })).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => everywhere(page)).not.toContain("Locked review");
  expect(await everywhere(page)).toContain("BEGIN AGE ENCRYPTED FILE");
});

test("what does not unlock is kept as it is and said", async ({ page }) => {
  const key = (page) => `qmsa/assessment/${page.url().match(/#\/a\/([0-9a-f]{16})/)[1]}`;
  await beginLocked(page, "Damaged");
  await saved(page);
  const damaged = key(page);
  await page.goto("./nothing-here");
  const text = await page.evaluate(async (key) => {
    const text = localStorage.getItem(key);
    const altered = text.slice(0, 40) + (text[40] === "A" ? "B" : "A") + text.slice(41);
    localStorage.setItem(key, altered);
    indexedDB.deleteDatabase("qmsa");
    return altered;
  }, damaged);
  await open(page);
  await unlock(page);
  await expect(page.getByText("Something stored here could not be read")).toBeVisible({ timeout: 60_000 });
  expect((await stored(page))[damaged]).toBe(text);
});

test("when nobody touches it, it is locked by itself", async ({ page }) => {
  await page.clock.install();
  await beginLocked(page);
  await saved(page);
  await page.clock.fastForward("14:00");
  await expect(heading(page)).toHaveText("Locked review");
  await page.clock.fastForward("02:00");
  await expect(heading(page)).toHaveText("Locked");
  await expect(page.getByText("Locked review")).toHaveCount(0);
});

test("lock now locks the other tabs too, and who locks must be alone", async ({ page, context }) => {
  await begin(page, "In two tabs");
  await saved(page);
  const other = await context.newPage();
  await open(other);
  await expect(other.getByRole("link", { name: "In two tabs" })).toBeVisible();
  await open(page, "#/storage");
  await choosePassphrase(page);
  await expect(page.locator("#new-passphrase-error")).toContainText("open in another tab", { timeout: 60_000 });
  await other.close();
  await alone(page);
  await choosePassphrase(page);
  await expect(page.getByText("locked with your passphrase")).toBeVisible({ timeout: 60_000 });
  const third = await context.newPage();
  await open(third);
  await unlock(third);
  await expect(third.getByRole("link", { name: "In two tabs" })).toBeVisible({ timeout: 60_000 });
  await third.locator("#lock-everything").click();
  for (const tab of [third, page]) await expect(heading(tab)).toHaveText("Locked");
});

test("a page that did not come over a secure line says that nothing can be locked there", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined }));
  await begin(page, "Without a secure line");
  await saved(page);
  await open(page, "#/storage");
  await expect(page.locator("#no-lock")).toContainText("not opened over a secure connection (https)");
  await expect(page.locator("#put-lock-on")).toHaveCount(0);
});

test("finish and wipe: gone from all stores, from Back, and from a second open tab", async ({ page, context }) => {
  await begin(page, "canary name");
  await go(page, "question/1");
  await page.locator(NOTE).fill("canary text");
  await saved(page);
  await page.evaluate(() => caches?.open("qmsa-left").catch(() => undefined));
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator(NOTE)).toHaveValue("canary text");
  await open(page, "#/finish");
  await expect(page.locator("#main")).toContainText("canary name");
  const { text } = await download(page, "download-first");
  expect(text).toContain("canary text");
  await wipe(page);
  await expect(other.locator("#main")).toContainText("This tool has nothing stored in this browser.");
  expect(await everywhere(page)).not.toContain("canary");
  expect(await stored(page)).toEqual({});
  await page.goBack();
  await page.waitForFunction(() => document.readyState === "complete");
  await expect(heading(page)).toBeVisible();
  for (const tab of [page, other]) expect(await tab.evaluate(() => document.documentElement.innerHTML)).not.toContain("canary");
});

test("a page that the browser kept whole begins anew when somebody comes back to it", async ({ page }) => {
  await begin(page, "canary name");
  await saved(page);
  await page.evaluate(() => {
    window.isTheOldPage = true;
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await page.waitForFunction(() => !window.isTheOldPage);
  await expect(heading(page)).toHaveText("canary name");
});

test("this session only beside something locked leaves what is locked alone", async ({ page }) => {
  await beginLocked(page);
  await saved(page);
  await page.locator("#lock-everything").click();
  await expect(heading(page)).toHaveText("Locked");
  const before = await stored(page);
  await page.locator("#session-beside-lock").click();
  await page.getByLabel("What will you call it?").fill("canary beside");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("canary beside");
  expect(await stored(page)).toEqual(before);
  await open(page, "#/storage");
  await page.locator("#keep-session").click();
  await expect(page.getByRole("alert")).toContainText("locked with a passphrase");
  expect(await stored(page)).toEqual(before);
});

test("what is kept goes into this session and back", async ({ page }) => {
  await begin(page, "There and back");
  await go(page, "question/1");
  await page.locator(NOTE).fill("canary text");
  await saved(page);
  await open(page, "#/storage");
  await page.locator("#into-session").click();
  await page.locator("#into-session-now").click();
  await expect(page.getByText("only in this tab’s memory").first()).toBeVisible();
  expect(await everywhere(page)).toBe(EMPTY);
  await page.locator("#keep-session").click();
  await expect(page.getByText("unencrypted. Anyone who uses this browser")).toBeVisible();
  await page.reload();
  await open(page, "#/");
  await page.getByRole("link", { name: "There and back" }).click();
  await go(page, "question/1");
  await expect(page.locator(NOTE)).toHaveValue("canary text");
});
