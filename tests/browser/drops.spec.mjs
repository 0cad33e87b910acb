// Files that are dropped: taken anywhere on a page that takes files, answered everywhere else; the browser never goes to them.
import { writeFileSync } from "node:fs";
import { begin, download, expect, go, heading, moveTo, open, saved, test } from "./support/app.mjs";
import { answer, makeSession, PEOPLE } from "./support/training.mjs";

/** Drops files on an element, as a browser tells it; says whether the browser was kept from opening them itself. */
const drop = (locator, ...files) =>
  locator.evaluate((element, files) => {
    const carried = new DataTransfer();
    for (const { name, text } of files) carried.items.add(new File([text], name, { type: "application/json" }));
    const tell = (kind) => {
      const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: carried });
      return !element.dispatchEvent(event);
    };
    return [tell("dragover"), tell("drop")];
  }, files);

const KEPT_OUT = [true, true];
const note = (page) => page.locator(".note-body");

/** An assessment as a file, of a browser that does not have it. */
async function anAssessment(page, name = "From a file") {
  await begin(page, name);
  await go(page, "report");
  const { text } = await download(page, "download-json");
  await saved(page);
  await page.evaluate(() => localStorage.clear());
  return { name: "assessment.json", text };
}

test("anywhere on the page that opens files, also while another file is looked at; several are refused", { tag: "@firefox" }, async ({ page }) => {
  const one = await anAssessment(page);
  await open(page, "#/open");
  await expect(page.locator("#file")).toBeVisible();
  expect(await drop(heading(page), { name: "none.json", text: "nothing of ours" })).toEqual(KEPT_OUT);
  await expect(page.getByRole("alert")).toContainText("This file was not opened");
  expect(await drop(page.locator("footer"), one)).toEqual(KEPT_OUT);
  await expect(page.locator("#add-opened")).toBeVisible();
  await expect(page.locator("#main")).toContainText("From a file");
  const other = { ...one, text: one.text.replace("From a file", "Edited by hand") };
  expect(await drop(page.locator("#add-opened"), other)).toEqual(KEPT_OUT);
  await expect(page.locator("#main")).toContainText("Edited by hand");
  expect(await drop(heading(page), one, other)).toEqual(KEPT_OUT);
  await expect(page.getByRole("alert")).toContainText("one at a time");
});

test("anywhere on a training session's pages: the session, its answers, and the whole of it", async ({ page, browser, baseURL }) => {
  const id = await makeSession(page);
  const session = { name: "session.json", text: (await download(page, "download-session")).text };
  const context = await browser.newContext({ baseURL });
  const participant = await context.newPage();
  await open(participant, "#/training/take-part");
  await expect(participant.locator("#session-file")).toBeVisible();
  expect(await drop(heading(participant), session)).toEqual(KEPT_OUT);
  await expect(participant.locator("#step")).toBeVisible();
  await answer(participant, PEOPLE[0]);
  await participant.getByText("Or show them as text to copy").click();
  const answers = { name: "answers.json", text: await participant.locator("#answers-text").inputValue() };
  // No session can be dropped on answers that were begun.
  expect(await drop(heading(participant), session)).toEqual(KEPT_OUT);
  await expect(note(participant)).toContainText("does not take files");
  await expect(participant.getByText("2 of 5 parts answered.")).toBeVisible();
  await context.close();

  await moveTo(page, `#/training/session/${id}`);
  expect(await drop(heading(page), answers, { ...answers, name: "again.json" })).toEqual(KEPT_OUT);
  await expect(page.locator("#arrivals")).toHaveText("2 files have come, not accepted yet");
  await page.getByRole("button", { name: "Accept all" }).click();
  await page.getByText("Continue on another computer first").click();
  const whole = { name: "whole.json", text: (await download(page, "whole-session-download")).text };
  await moveTo(page, "#/training");
  await expect(page.locator("#whole-session")).toBeVisible();
  await page.locator(`#delete-${id}`).click();
  await page.locator(`#delete-${id}-now`).click();
  await expect(page.locator(`#delete-${id}`)).toHaveCount(0);
  expect(await drop(page.locator("footer"), whole)).toEqual(KEPT_OUT);
  await expect(heading(page)).toHaveText("A session");
  await expect(page.getByText("1 answer", { exact: true })).toBeVisible();
});

test("where a page takes no files it says where to drop them, and the page and what is typed stay", { tag: "@firefox" }, async ({ page }) => {
  await open(page);
  const file = { name: "a.json", text: "{}" };
  // Before the pages behind the first are here.
  expect(await drop(heading(page), file)).toEqual(KEPT_OUT);
  await expect(page.getByRole("status").filter({ hasText: "does not take files" })).toHaveCount(1);
  await begin(page, "Stays open");
  await go(page, "question/1");
  await page.locator("#q1-what-note").fill("Typed before");
  for (const at of ["#main", "#q1-what-note", "footer", "#undo"]) {
    expect(await drop(page.locator(at), file), at).toEqual(KEPT_OUT);
    await expect(note(page)).toContainText("does not take files");
    await note(page).getByRole("button", { name: "Close" }).click();
    await expect(note(page)).toHaveCount(0);
  }
  await expect(page.locator("#q1-what-note")).toHaveValue("Typed before");
  await saved(page);
  expect(await drop(page.locator("#main"), file)).toEqual(KEPT_OUT);
  await note(page).getByRole("link", { name: "Open a file" }).click();
  await expect(heading(page)).toHaveText("Open a file");
  await expect(note(page)).toHaveCount(0);
});

test("a text that is held over the page is left to the browser; a link goes nowhere", { tag: "@firefox" }, async ({ page }) => {
  await begin(page);
  await go(page, "question/1");
  const tell = (selector, kind, type, what) =>
    page.locator(selector).first().evaluate((element, [kind, type, what]) => {
      const carried = new DataTransfer();
      carried.setData(type, what);
      return !element.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: carried }));
    }, [kind, type, what]);
  // Left to the browser.
  for (const kind of ["dragover", "drop"]) expect(await tell("#q1-what-note", kind, "text/plain", "words")).toBe(false);
  expect(await tell("#q1-what-note", "dragover", "text/uri-list", "https://example.org/")).toBe(false);
  // The browser would go there.
  expect(await tell("#main", "dragover", "text/uri-list", "https://example.org/")).toBe(true);
});

// (Firefox’s driver drags nothing by hand.)
test("a text that is dragged by hand from one note to another is moved there", async ({ page }) => {
  await begin(page);
  await go(page, "question/1");
  // Both in sight.
  await page.setViewportSize({ width: 1280, height: 2400 });
  await page.locator("#q1-what-note").fill("moved");
  await page.locator("#q1-what-note").selectText();
  const middle = async (id, x) => {
    const box = await page.locator(id).boundingBox();
    return [box.x + x, box.y + 18];
  };
  await page.mouse.move(...(await middle("#q1-what-note", 25)));
  await page.mouse.down();
  await page.mouse.move(...(await middle("#q1-detail-note", 25)), { steps: 12 });
  await page.mouse.move(...(await middle("#q1-detail-note", 40)), { steps: 4 });
  await page.mouse.up();
  await expect(page.locator("#q1-detail-note")).toHaveValue("moved");
});

test("a file from the desktop is not opened in the place of the page", async ({ page, context }, info) => {
  await begin(page, "In earnest");
  await go(page, "question/1");
  const path = info.outputPath("dropped.html");
  writeFileSync(path, "<h1>Not ours</h1>");
  const driver = await context.newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await driver.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
  }
  await expect(note(page)).toContainText("does not take files");
  expect(page.url()).toContain("question/1");
});
