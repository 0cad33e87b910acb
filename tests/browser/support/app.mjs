// The app as a person meets it: opening it, finding things by their words, taking downloads.
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { DOWNLOADS } from "./browsers.mjs";

/** Every test page must stay within its origin, throw nothing and break no rule of its policy. */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const foreign = [];
    const errors = [];
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL) && !/^(data|blob):/.test(url)) foreign.push(url);
    });
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (/Content Security Policy|panicked/.test(message.text())) errors.push(message.text());
    });
    // Whatever breaks the page's policy is an error too; browsers need not say so on the console.
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
        console.error(`Content Security Policy: ${effectiveDirective} ${blockedURI}`);
      });
    });
    page.expectedErrors = false;
    page.expectedRequests = false;
    await use(page);
    if (!page.expectedRequests) expect(foreign, `requests to other origins: ${foreign.join("; ")}`).toEqual([]);
    if (!page.expectedErrors) expect(errors, `errors in the page: ${errors.join("; ")}`).toEqual([]);
  },
});
export { expect };

export const heading = (page) => page.locator("#app main h1");

/** Opens the app and waits for its first page. */
export async function open(page, hash = "") {
  await page.goto(`./${hash}`);
  await expect(page.locator("#app main h1")).toBeVisible();
}

/** Starts an assessment and stands on its overview. */
export async function begin(page, name = "Review K, first look") {
  await open(page);
  await page.getByLabel("What will you call it?").fill(name);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText(name);
  await servicesCame(page);
  return page.url().match(/#\/a\/([0-9a-f]{16})/)[1];
}

/**
 * Waits until what goes on behind every page is here: the first answer does not wait for it. Until then the browser restores the
 * place on a page by itself.
 */
export const servicesCame = (page) => expect.poll(() => page.evaluate(() => history.scrollRestoration)).toBe("manual");

/** The two files of the document worker, which are fetched at its first use. */
export const DOCUMENT_WORKER = /\/documents-[0-9a-f]{16}(\.js|_bg\.wasm)$/;

/** Notes what a page asks for from now on, by the names of files without their hash. */
export function noteRequests(page) {
  const names = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url)) names.push(new URL(url).pathname.split("/").at(-1).replace(/-[0-9a-f]{16}/, ""));
  });
  return names;
}

/** The names of the lazy chunks among requests: a while after the first page, all of them are here. */
export const CHUNKS = ["assessment", "services", "shared", "registers", "results", "training", "storage", "help"].map((name) => `${name}.wasm`);

/** What was asked for beside them and their style. A list of requests that a test compares goes through this: they come in their own time. */
export const besideChunks = (requests) => requests.filter((name) => !CHUNKS.includes(name) && name !== "areas.css");

/** Waits until nothing on the page is on its way. */
export const settled = (page) => expect(page.locator('#app [aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });

/** Looks at the example, and waits until it is there. */
export async function openExample(page) {
  await page.getByRole("link", { name: "Look at the example" }).click();
  await expect(page.getByText("This case is fictional").first()).toBeVisible();
}

/**
 * Moves the app to another address, and waits until it is that page that stands there: the app is told of a new address a
 * moment after it is set, and what is read until then is the page before.
 */
export async function moveTo(page, address) {
  await page.evaluate(async (address) => {
    if (location.hash !== address) {
      const moved = new Promise((done) => addEventListener("hashchange", done, { once: true }));
      location.hash = address;
      await moved;
    }
    // What follows from the address is shown in the microtasks after it.
    await new Promise((done) => setTimeout(done));
  }, address);
  await expect(heading(page)).toBeVisible();
  await settled(page);
}

/** Goes to a page of the assessment that is open. */
export async function go(page, path) {
  const id = page.url().match(/#\/a\/([0-9a-f]{16})/)[1];
  await moveTo(page, `#/a/${id}${path ? `/${path}` : ""}`);
  if (path?.startsWith("question/")) await unfold(page);
  if (path === "report") await fullReport(page);
  if (/^[a-z-]+\/[0-9a-f]{16}$/.test(path ?? "")) await unfoldRecord(page);
}

/** Unfolds the fields of a record that stand under “More”, where it has some. */
export const unfoldRecord = (page) =>
  page.evaluate(() => document.querySelectorAll("#more-fields").forEach((folded) => (folded.open = true)));

/** On the page of the report: chooses the full report, and unfolds the other formats, the sections and the texts. */
export async function fullReport(page) {
  await page.locator("#paper-report").check();
  await unfold(page);
}

/** Unfolds what is one line until it is opened: the notes and the question as a whole, the other formats of the report. */
export async function unfold(page) {
  await page.locator("details.folded").first().waitFor();
  const folded = "details:is(.folded, .texts)";
  await page.evaluate((folded) => document.querySelectorAll(folded).forEach((one) => (one.open = true)), folded);
}

/** Opens the judgements that need a reason, if these stand under “More”. */
export async function openMore(page, place) {
  await page.evaluate((place) => document.querySelector(`#${place} > .segments > .more`)?.setAttribute("open", ""), place);
}

/** Nobody has looked at a part. */
export async function notLookedAt(page, place) {
  await expect(page.locator(`#${place}-met`)).toBeVisible();
  await expect(page.locator(`[name="${place}"]:checked`)).toHaveCount(0);
}

/** Waits until the last change has been saved. */
export async function saved(page) {
  await expect(page.locator("#save-state")).toContainText("Saved in this browser");
}

/** Presses the button of the line that adds a row to a register. */
export async function press(page, register) {
  await page.locator("form", { has: page.locator(`#new-${register}`) }).locator('button[type="submit"]').click();
}

/** Adds a row on the line for it, for a place such as "q1.what" if one is given; then the line is free again. */
export async function add(page, register, text, place) {
  await page.locator(`#new-${register}`).fill(text);
  if (place) await page.locator(`#new-${register}-place`).selectOption(place);
  await press(page, register);
  await expect(page.locator(`#new-${register}`)).toHaveValue("");
}

/** Chooses a judgement for a place such as "q1-what" or "q1". */
export async function judge(page, place, judgement) {
  if (/^(not-applicable|outside)/.test(judgement)) await openMore(page, place);
  await page.locator(`[id="${place}-${judgement}"]`).check();
}

/** Whether a page is shown by Firefox. */
export const isFirefox = (page) => page.context().browser().browserType().name() === "firefox";

/** The button that downloads a report in spite of what the guard found. */
const anyway = (page) => page.locator("#download-anyway");

/** Presses it where the guard holds a download up: the texts of these tests are meant to be in it. */
async function pressAnyway(page) {
  if (await anyway(page).isVisible()) await anyway(page).click({ timeout: 1_000 }).catch(() => undefined);
}

/** A report of ten million letters takes its time on a machine with other work to do. */
const PATIENCE = 60_000;

/** Presses what downloads (a button's id, or a locator), and gives the file's name and text. */
export async function download(page, what, { isEmpty = false } = {}) {
  const button = typeof what === "string" ? page.locator(`#${what}`) : what;
  // The other formats of a report are folded away.
  if (typeof what === "string") await button.evaluate((button) => button.closest("details:not([open])")?.setAttribute("open", ""));
  if (isFirefox(page)) return fromFolder(page, button, isEmpty);
  let file;
  page.once("download", (coming) => (file = coming));
  await button.click();
  await expect.poll(async () => {
    if (!file) await pressAnyway(page);
    return file !== undefined;
  }, { message: "the download is there", timeout: PATIENCE }).toBe(true);
  return content(file.suggestedFilename(), readFileSync(await file.path()));
}

/**
 * Firefox announces the download of a link without a number for it, and Playwright then says nothing of it. The file itself
 * comes into the folder that was named at the start; so it is read there, and taken away for the next.
 */
async function fromFolder(page, button, isEmpty) {
  const there = () => (existsSync(DOWNLOADS) ? readdirSync(DOWNLOADS) : []);
  for (const name of there()) rmSync(join(DOWNLOADS, name));
  await button.click();
  let name;
  await expect.poll(async () => {
    await pressAnyway(page);
    // While it comes, an empty file of its name stands beside one that ends in .part.
    const names = there();
    name = names.find((name) => !name.endsWith(".part") && (isEmpty || statSync(join(DOWNLOADS, name)).size > 0));
    return names.length === 1 && name !== undefined;
  }, { message: "the download is there", timeout: PATIENCE }).toBe(true);
  const bytes = readFileSync(join(DOWNLOADS, name));
  rmSync(join(DOWNLOADS, name));
  return content(name, bytes);
}

// The bytes stand beside: most tests compare a file by its name and its text.
const content = (name, bytes) => Object.defineProperty({ name, text: bytes.toString("utf8") }, "bytes", { value: bytes });

/** What the report says, in its frame on the report page. */
export const report = (page) => page.frameLocator("#preview iframe").locator("main");

/** Three of the downloads, taken on the report page. */
export async function downloads(page) {
  await go(page, "report");
  return {
    html: await download(page, "download-html"),
    markdown: await download(page, "download-markdown"),
    json: await download(page, "download-json"),
  };
}

/** The text that a person reads in a downloaded page, in a browser that runs no script. */
export async function readHtml(browser, html) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setContent(html);
  const text = await page.locator("body").innerText();
  await context.close();
  return text;
}

/**
 * This element has the keyboard within the page. After a download, Firefox's list of downloads has it in a window that nobody sees;
 * so this asks the document, and not whether the window is in front as well.
 */
export const hasKeyboard = (locator) => expect.poll(() => locator.evaluate((element) => element === document.activeElement)).toBe(true);

/**
 * Presses both buttons of “Finish and wipe”, and waits for the page that comes after: it is loaded anew, and whoever reads before
 * reads from a page that is going.
 */
export async function wipe(page) {
  await page.locator("#wipe").click();
  const anew = page.waitForEvent("load");
  await page.locator("#wipe-now").click();
  await anew;
  await expect(page.locator("#main")).toContainText("This tool has nothing stored in this browser.");
}

/** Waits until the browser has let go of what other tabs, closed by now, held: until it has, they count as open. */
export const alone = (page) =>
  expect
    .poll(() => page.evaluate(async () => (await navigator.locks.query()).held.filter(({ name }) => name === "qmsa/here").length))
    .toBe(1);

/** What this origin keeps in local storage, key by key. */
export const stored = (page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));

export const JUDGEMENTS = ["not-looked-at", "met", "partly", "not-met", "dont-know", "not-applicable", "outside-commission"];

export const PARTS = {
  1: ["what", "detail", "proportionality", "commission"],
  2: ["what", "start", "detail", "why"],
  3: ["records", "practitioners", "leaders", "family", "documents", "systems"],
  4: ["lead", "others", "every"],
  5: ["sources", "commission"],
  6: ["practitioners", "managers"],
  7: ["reasons"],
};

/** Every register, in the order of the app. Nobody adds rows to coverage and obstacles: theirs are there from the start. */
export const REGISTERS = [
  "sources", "coverage", "requests", "non-cooperation", "decisions", "practitioners", "family", "processes", "borders", "obstacles",
  "evidence", "actions",
];

/** A browser that has no IndexedDB; for `addInitScript`. */
export const withoutJournal = () => Object.defineProperty(window, "indexedDB", { get: () => undefined });

/** What the journal holds: the text under each key. */
export const journalled = (page) =>
  page.evaluate(async () => {
    const asked = indexedDB.open("qmsa");
    await new Promise((done, fail) => Object.assign(asked, { onsuccess: done, onerror: fail }));
    const texts = asked.result.transaction("texts").objectStore("texts");
    const [keys, values] = [texts.getAllKeys(), texts.getAll()];
    await new Promise((done) => (values.onsuccess = done));
    asked.result.close();
    return Object.fromEntries(keys.result.map((key, place) => [key, values.result[place]]));
  });
