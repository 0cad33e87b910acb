// The document worker: when it is fetched, and what happens when it does not come.
import { createHash } from "node:crypto";
import { begin, CHUNKS, DOCUMENT_WORKER, download, expect, fullReport, go, hasKeyboard, heading, noteRequests, open, REGISTERS, report, saved, settled, test } from "./support/app.mjs";

const SCRIPT = /\/documents-[0-9a-f]{16}\.js$/;
const WASM = /\/documents-[0-9a-f]{16}_bg\.wasm$/;

/** Stands in for the document worker's script. */
const standIn = (page, script) =>
  page.route(SCRIPT, (route) => route.fulfill({ contentType: "text/javascript", body: script }));

test("pages that need no document worker fetch none", async ({ page }) => {
  const requests = noteRequests(page);
  await open(page);
  // What the first answer needs comes with the start page.
  const first = ["assessment.wasm", "pages.css"];
  await expect.poll(() => first.every((name) => requests.includes(name))).toBe(true);
  requests.length = 0;
  for (const hash of ["#/guide", "#/open", "#/nowhere", "#/a/00000000000000aa/report", "#/"]) {
    await page.goto(`./${hash}`);
    await expect(heading(page)).toBeVisible();
  }
  await page.getByLabel("What will you call it?").fill("Without the worker");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("Without the worker");
  for (const path of ["review", "guide", "registers", ...REGISTERS, ...[1, 2, 3, 4, 5, 6, 7].map((n) => `question/${n}`)]) await go(page, path);
  // The lazy chunks of the pages themselves, and their style, each once.
  const later = CHUNKS.filter((name) => !first.includes(name));
  await expect.poll(() => requests.toSorted()).toEqual([...later, "areas.css"].sort());
});

test("its files are named after their content, so that no page gets the worker of another build", async ({ page }) => {
  const files = [];
  page.on("response", async (response) => {
    if (DOCUMENT_WORKER.test(response.url())) files.push({ url: response.url(), body: response.body() });
  });
  await begin(page);
  await go(page, "report");
  await expect.poll(() => files.length).toBe(2);
  for (const { url, body } of files) {
    expect(url).toContain(createHash("sha256").update(await body).digest("hex").slice(0, 16));
  }
});

const FAULTS = {
  "cannot be fetched": (page) => page.route(DOCUMENT_WORKER, (route) => route.abort()),
  "comes without its program": (page) => page.route(WASM, (route) => route.abort()),
  "is not there": (page) => page.route(SCRIPT, (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "Not found" })),
  "stops at a question": (page) => standIn(page, 'addEventListener("message", () => { throw new Error("stopped"); });'),
  "says what cannot be read": (page) => standIn(page, 'addEventListener("message", ({ data: [n] }) => postMessage([n, "result", "{"]));'),
};

for (const [how, fault] of Object.entries(FAULTS)) {
  test(`a document worker that ${how}: said, the working copy downloads, and trying again works`, async ({ page }) => {
    page.expectedErrors = true;
    await begin(page);
    await go(page, "question/1");
    await page.locator("#q1-what-note").fill("Not lost");
    await saved(page);
    await fault(page);

    await go(page, "report");
    const said = page.getByRole("alert");
    await expect(said).toContainText("The report could not be put together");
    await expect(report(page)).toHaveCount(0);
    expect((await download(page, "download-json")).text).toContain("Not lost");
    await page.locator("#download-html").click();
    await expect(page.locator("#error-summary")).toContainText("Not downloaded.");
    await page.locator("#report-again").click();
    await settled(page);
    await expect(said).toContainText("The report could not be put together");

    await page.unrouteAll();
    if (how === "says what cannot be read") {
      await page.reload();
      await fullReport(page);
    } else {
      await page.locator("#report-again").click();
    }
    await expect(report(page)).toContainText("Not lost");
    await expect(said).toHaveCount(0);
    if (how !== "says what cannot be read") await hasKeyboard(page.locator("#preview"));
    expect((await download(page, "download-html")).text).toContain("Not lost");
    expect((await download(page, "download-markdown")).text).toContain("Not lost");
    // The page has not stopped.
    await expect(page.locator("#broken")).toBeHidden();
  });
}

test("an example that does not come: said, with a way back and a way to try again", async ({ page }) => {
  page.expectedErrors = true;
  await open(page);
  await page.route(DOCUMENT_WORKER, (route) => route.abort());
  await page.getByRole("link", { name: "Look at the example" }).click();
  await expect(page.getByRole("alert")).toContainText("The example could not be loaded");
  await expect(heading(page)).toHaveText("The example");
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(/^The example – /);
  await page.getByRole("link", { name: "Go to the start page" }).click();
  await expect(heading(page)).toContainText("Does the review");
  await page.getByRole("link", { name: "Look at the example" }).click();
  await expect(page.getByRole("alert")).toContainText("The example could not be loaded");
  await page.unrouteAll();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("This case is fictional").first()).toBeVisible();
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Overview – /);
});

test("an example that comes late puts nothing aside", async ({ page }) => {
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  await page.route(WASM, async (route) => {
    await held;
    await route.continue();
  });
  await open(page);
  await page.getByRole("link", { name: "Look at the example" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Loading the example" })).toBeVisible();
  await page.goto("./#/");
  await page.getByLabel("What will you call it?").fill("Begun meanwhile");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("Begun meanwhile");
  const came = page.waitForResponse(WASM);
  letGo();
  await came;
  await go(page, "report");
  await expect(report(page)).toContainText("Begun meanwhile");
  await go(page, "");
  await expect(heading(page)).toHaveText("Begun meanwhile");
});

test("while the report is put together the page says so, and a late answer does not replace a newer one", async ({ page }) => {
  // Answers the second question before the first.
  await standIn(page, `
    const numbers = [];
    addEventListener("message", ({ data: [number] }) => {
      numbers.push(number);
      if (numbers.length !== 2) return;
      postMessage([numbers[1], "result", '{"answer":"<main>The newer one</main>"}']);
      postMessage([numbers[0], "result", '{"answer":"<main>The older one</main>"}']);
      postMessage([99, "result", "nobody waits for this"]);
    });`);
  await begin(page);
  await go(page, "question/1");
  await page.locator("#q1-what-note").fill("A note");
  await page.goto(page.url().replace("question/1", "report"));
  await expect(page.locator("#preview").getByRole("status")).toHaveText("Preparing the preview…");
  await page.locator("#undo").click();
  await expect(report(page)).toContainText("The newer one");
  await expect(page.locator("#preview").getByRole("status")).toBeEmpty();
  // The older reply was sent right after the newer one: it has come once the page has had another turn and painted.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(done)))));
  await expect(report(page)).not.toContainText("The older one");
});
