// Storage that is blocked, full or damaged; files that are no assessments; a program that stops; a browser that cannot run it.
import { writeFileSync } from "node:fs";
import { begin, download, expect, go, heading, open, saved, stored, test, withoutJournal } from "./support/app.mjs";
import { FIREFOX } from "./support/browsers.mjs";

const BLOCKED = {
  "throws when it is asked for": () =>
    Object.defineProperty(window, "localStorage", {
      get() { throw new DOMException("denied", "SecurityError"); },
    }),
  "is null": () => Object.defineProperty(window, "localStorage", { get: () => null }),
};

for (const [how, block] of Object.entries(BLOCKED)) {
  test(`storage that ${how}: said, and the person can work and download`, async ({ page }) => {
    await page.addInitScript(block);
    await open(page);
    await expect(page.getByText("This browser does not store anything for this page")).toBeVisible();
    await begin(page, "In memory only");
    await expect(page.locator("#not-saved")).toContainText("does not let the page store anything");
    await go(page, "question/1");
    await page.locator("#q1-what-note").fill("Written without storage");
    await go(page, "report");
    await expect(page.locator("#not-saved")).toBeVisible();
    const file = await download(page, "download-json");
    expect(file.text).toContain("Written without storage");
    // The start page leads back to what is in memory.
    await page.goto("./#/");
    await page.getByRole("link", { name: "Go back to it" }).click();
    await expect(heading(page)).toHaveText("In memory only");
  });
}

test("storage that is full: nothing is cut, the failure stays in sight until a save succeeds", async ({ page }) => {
  await begin(page);
  await saved(page);
  const before = await page.evaluate(() => {
    let size = 1 << 20;
    let text = "";
    while (size > 0) {
      try {
        localStorage.setItem("somebody-elses", text + "x".repeat(size));
        text += "x".repeat(size);
      } catch {
        size >>= 1;
      }
    }
    return Object.fromEntries(Object.entries(localStorage));
  });
  await go(page, "question/1");
  await page.locator("#q1-what-note").fill("More than there is room for. ".repeat(50));
  await expect(page.locator("#not-saved")).toContainText("storage for this page is full");
  expect(await stored(page)).toEqual(before);
  // The notice that somebody is about to use stays the same while saving goes on failing.
  await page.evaluate(() => {
    document.querySelector("#not-saved").same = true;
    const { setItem } = Storage.prototype;
    window.attempts = 0;
    Storage.prototype.setItem = function (...entry) {
      window.attempts += 1;
      return setItem.apply(this, entry);
    };
  });
  await page.locator("#q1-detail-note").fill("Typed after the failure");
  await expect.poll(() => page.evaluate(() => window.attempts), "it goes on trying").toBeGreaterThan(0);
  expect(await page.evaluate(() => document.querySelector("#not-saved").same)).toBe(true);
  expect(await stored(page)).toEqual(before);
  const { text } = await download(page, "download-unsaved");
  expect(text).toContain("Typed after the failure");

  await page.evaluate(() => localStorage.removeItem("somebody-elses"));
  await page.getByRole("button", { name: "Try to save again" }).click();
  await expect(page.locator("#not-saved")).toHaveCount(0);
  await page.reload();
  await expect(page.locator("#q1-detail-note")).toHaveValue("Typed after the failure");
});

const DAMAGED = {
  "cut off": (text) => text.slice(0, text.length / 2),
  "with one letter changed": (text) => text.replace("First", "Worst"),
  "of a newer format": (text) => text.replace(/"schema":\d+/, '"schema":999'),
  "no JSON": () => "\u0000not json",
  "empty": () => "",
  "null": () => "null",
  "an empty list": () => "[]",
};

for (const [number, [how, damage]] of Object.entries(DAMAGED).entries()) {
  // They differ in what is read, which no browser changes.
  const tag = number === 0 ? [] : ["@one-engine"];
  test(`a stored assessment that is ${how} is kept byte for byte, said, and can be downloaded`, { tag }, async ({ page }) => {
    // Without a journal that holds a whole one (with it: journal.spec.mjs).
    await page.addInitScript(withoutJournal);
    const id = await begin(page, "First look");
    await saved(page);
    // Where there is no app, whose start would not be over when the page is loaded anew.
    await page.goto("./nothing-here");
    const key = `qmsa/assessment/${id}`;
    const sound = (await stored(page))[key];
    const bad = damage(sound);
    expect(bad).not.toEqual(sound);
    await page.evaluate(([key, bad]) => localStorage.setItem(key, bad), [key, bad]);

    await page.goto(`./#/a/${id}/question/1`);
    await expect(heading(page)).toHaveText("This assessment cannot be read");
    const asItIs = page.getByRole("button", { name: "Download it as it is" });
    expect((await download(page, asItIs, { isEmpty: bad === "" })).text).toBe(bad);

    // Work goes on beside it; it stays as it is.
    await begin(page, "Another one");
    await go(page, "question/1");
    await page.locator("#q1-what-note").fill("Work goes on");
    await saved(page);
    await open(page);
    expect((await stored(page))[key]).toBe(bad);
  });
}

test("an unreadable list of assessments is kept, and made anew from the assessments", { tag: "@one-engine" }, async ({ page }) => {
  await begin(page, "Still here");
  await saved(page);
  await page.evaluate(() => localStorage.setItem("qmsa/index", "{damaged"));
  await open(page);
  await page.reload();
  await expect(page.getByRole("link", { name: "Still here" })).toBeVisible();
  expect(Object.values(await stored(page))).toContain("{damaged");
});

test("files that are no assessments get a word that helps, and change nothing", { tag: "@one-engine" }, async ({ page }, info) => {
  await begin(page, "Sound one");
  await go(page, "report");
  const sound = (await download(page, "download-json")).text;
  await saved(page);
  const before = await stored(page);
  const wrong = JSON.parse(sound);
  wrong.body.answers.q3.parts["q3.records"].judgement = "excellent";
  const cases = [
    ["", /not|empty/i],
    ["{\"a\": 1}", /not an assessment|other|this tool/i],
    [sound.slice(0, 900), /line|cut|incomplete/i],
    [sound.replace(/"schema":\d+/, '"schema":999'), /newer/i],
    [JSON.stringify(wrong), /answers\.q3\.parts\.q3\.records\.judgement/],
    ["[".repeat(10_000), /./],
    ["\u0000\uFFFD\uFFFD", /./],
  ];
  await open(page, "#/open");
  for (const [number, [text, words]] of cases.entries()) {
    const path = info.outputPath(`wrong-${number}.json`);
    writeFileSync(path, text);
    await page.locator("#file").setInputFiles(path);
    const said = page.getByRole("alert");
    await expect(said, `case ${number}`).toContainText("This file was not opened");
    await expect(said, `case ${number}`).toContainText(words);
    await expect(said).toContainText("Nothing has been added or changed.");
  }
  expect(await stored(page)).toEqual(before);
});

test("a file larger than the cap is refused before it is read", { tag: "@one-engine" }, async ({ page }, info) => {
  await open(page, "#/open");
  const path = info.outputPath("large.json");
  writeFileSync(path, "x".repeat(20_000_001));
  await page.evaluate(() => { Blob.prototype.text = () => { window.wasRead = true; return Promise.resolve(""); }; });
  await page.locator("#file").setInputFiles(path);
  await expect(page.getByRole("alert")).toContainText("This file was not opened");
  expect(await page.evaluate(() => window.wasRead)).toBeUndefined();
});

test("a file that somebody edited opens with a warning; the same file twice stands beside the first", { tag: "@one-engine" }, async ({ page }, info) => {
  await begin(page, "Original");
  await go(page, "report");
  const { text } = await download(page, "download-json");
  const path = info.outputPath("edited.json");
  writeFileSync(path, text.replace("Original", "Edited by hand"));
  await open(page, "#/open");
  await page.locator("#file").setInputFiles(path);
  await expect(page.getByText("Changed outside this tool")).toBeVisible();
  await expect(page.getByText("already has this assessment")).toBeVisible();
  await page.locator("#add-opened").click();
  await expect(heading(page)).toContainText("Edited by hand");
  await open(page);
  await expect(page.locator(".entries > li")).toHaveCount(2);
});

test("a program that stops offers what is in memory and in storage", async ({ page }) => {
  page.expectedErrors = true;
  await begin(page, "Before the fault");
  await go(page, "question/1");
  await saved(page);
  await page.locator("#q1-what-note").fill("The last thing typed");
  // The next element cannot be made: something that cannot happen by using the app.
  await page.evaluate(() => {
    const real = Document.prototype.createElement;
    Document.prototype.createElement = function () {
      Document.prototype.createElement = real;
      throw new DOMException("broken", "HierarchyRequestError");
    };
    location.hash = location.hash.replace(/question.*/, "report");
  });
  await expect(page.locator("#broken")).toBeVisible();
  await expect(page.locator("#broken-title")).toBeFocused();
  const memory = page.locator("#broken-files a", { hasText: "last change" });
  expect((await download(page, memory)).text).toContain("The last thing typed");
  await expect(page.locator("#broken-files a", { hasText: "Stored in this browser" }).first()).toBeVisible();
  // Reloading brings everything back.
  await page.locator("#broken-reload").click();
  await page.waitForURL((url) => !url.hash.includes("question"));
  await expect(page.getByRole("link", { name: "Before the fault" })).toBeVisible();
});

test("without WebAssembly the first page says what is needed", async ({ page }) => {
  await page.addInitScript(() => delete window.WebAssembly);
  await page.goto("./");
  await expect(page.locator("#shell-trouble")).toContainText("needs a browser that runs WebAssembly");
  await expect(page.locator("#shell-trouble")).toContainText("Lockdown Mode");
  await expect(page.locator("#shell-blocked")).toBeHidden();
});

for (const [what, answer] of [
  ["is blocked", (route) => route.abort("blockedbyclient")],
  ["is answered with a web page", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><p>Blocked by your organisation" })],
  ["is changed", async (route) => route.fulfill({ contentType: "application/wasm", body: "changed" })],
]) {
  for (const file of ["app-*_bg.wasm", "app-*.js"]) {
    test(`where ${file} ${what}, the first page says that the network did it, and names the single file`, async ({ page }) => {
      page.expectedErrors = true;
      await page.route(`**/${file}`, answer);
      await page.goto("./");
      await expect(page.locator("#shell-blocked")).toContainText("Your network blocked or changed part of this tool");
      await expect(page.locator("#shell-blocked")).toContainText("single file");
      await expect(page.locator("#shell-off")).toBeHidden();
    });
  }
}

test("without JavaScript the first page says what is needed", async ({ browser, browserName, playwright, baseURL }) => {
  // Playwright cannot switch scripts off in a page of Firefox; a Firefox can be started without them.
  const own = browserName === "firefox"
    ? await playwright.firefox.launch({ ...FIREFOX.launchOptions, channel: FIREFOX.channel, firefoxUserPrefs: { "javascript.enabled": false } })
    : null;
  const context = await (own ?? browser).newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(baseURL);
  // Playwright's own search passes over <noscript>; what is painted does not.
  const painted = await plain.locator("body").innerText();
  expect(painted).toContain("JavaScript is switched off");
  expect(painted).toContain("Nothing you write leaves this computer");
  expect(painted).not.toContain("The tool is starting");
  await (own ?? context).close();
});

test("the first page is painted before the program arrives", async ({ page }) => {
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.locator("#shell h1")).toBeVisible();
  await expect(page.locator("#shell-state")).toContainText("The tool is starting");
  letGo();
  await expect(page.locator("#app main h1")).toBeVisible();
  await expect(page.locator("#shell")).toHaveCount(0);
});
