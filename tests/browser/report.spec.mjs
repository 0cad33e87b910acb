// The page of the report: two documents in Word or on paper, what was downloaded, what is remembered, and the texts that only the
// report uses.
import { begin, download, expect, go, hasKeyboard, heading, isFirefox, judge, moveTo, open, openExample, report, saved, test } from "./support/app.mjs";

const said = (page) => page.locator("#downloaded");

/** Notes what the frame of the preview is asked to print: a browser without a window has no dialog for it. */
const notePrints = (page) =>
  page.evaluate(() => {
    window.printed = [];
    window.print = () => window.printed.push("the page");
    const note = () => {
      const frame = document.querySelector("#preview iframe")?.contentWindow;
      if (frame) frame.print = () => window.printed.push(frame.document.body.innerText);
    };
    note();
    // Another document has a window of its own.
    document.querySelector("#preview iframe").addEventListener("load", note, true);
  });
const printed = (page) => page.evaluate(() => window.printed);

test("the board summary in Word takes three clicks from the start page, and the page says where it is", { tag: "@firefox" }, async ({ page }) => {
  await begin(page, "Review K, board meeting");
  await go(page, "question/1");
  await judge(page, "q1-what", "partly");
  await saved(page);
  await open(page, "#/");
  await page.getByRole("link", { name: "Review K, board meeting" }).click();
  await page.getByRole("link", { name: "Report", exact: true }).first().click();
  await expect(said(page)).toBeEmpty();
  const { name, bytes } = await download(page, page.getByRole("button", { name: "Download Word" }));
  expect(name).toContain("-board-summary-");
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  await expect(said(page)).toHaveRole("status");
  await expect(said(page)).toContainText(`Board summary, Word document (${name})`);
  await expect(said(page)).toContainText("Downloads folder");
  // What is said is of the last one, and of none that did not come.
  await page.locator("#paper-report").check();
  await page.locator("#other-formats > summary").click();
  const text = await download(page, "download-markdown");
  await expect(said(page)).toContainText(`Full report, Plain text (Markdown) (${text.name})`);
  await page.locator("#check").click();
  await hasKeyboard(page.locator("#findings"));
  await expect(said(page)).toBeEmpty();
});

test("the document that was chosen stays chosen on other pages and for other assessments", async ({ page }) => {
  await begin(page);
  await moveTo(page, page.url().replace(/#\/a\/([0-9a-f]{16}).*/, "#/a/$1/report").replace(/^[^#]*/, ""));
  await expect(page.locator("#paper-board-summary")).toBeChecked();
  await page.locator("#paper-report").check();
  await page.getByRole("link", { name: "Overview" }).first().click();
  await page.getByRole("link", { name: "Report", exact: true }).first().click();
  await expect(page.locator("#paper-report")).toBeChecked();
});

test("printing, by the button and by Ctrl+P, prints the document in the preview, after the same check as a download", async ({ page }) => {
  await begin(page);
  await go(page, "question/1");
  await page.locator("#q1-what-note").fill("A note in the full report");
  await go(page, "report");
  await expect(report(page)).toContainText("A note in the full report");
  await notePrints(page);
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await expect.poll(() => printed(page)).toEqual([expect.stringContaining("A note in the full report")]);
  // What was typed a moment ago is printed too.
  await page.locator("#summary").fill("Typed just before");
  await page.locator("#summary").press("Control+p");
  await expect.poll(() => printed(page)).toEqual([expect.anything(), expect.stringContaining("Typed just before")]);
  await page.locator("#summary").fill("Seen by 999 000 0018");
  await page.locator("#summary").press("Control+p");
  await expect(page.locator("#findings")).toBeFocused();
  await expect(page.locator("#findings")).toContainText("999 000 0018");
  expect((await printed(page)).length).toBe(2);
  // The way to a text that stands on this very page.
  await page.locator("#summary-folded").evaluate((folded) => (folded.open = false));
  await page.getByRole("link", { name: /: 999 000 0018, / }).click();
  await hasKeyboard(page.locator("#summary"));
  await page.getByRole("button", { name: "Print anyway" }).click();
  await expect.poll(() => printed(page)).toEqual([expect.anything(), expect.anything(), expect.stringContaining("999 000 0018")]);
  // Elsewhere the key is the browser's.
  await go(page, "");
  const isTaken = await page.evaluate(() => {
    const press = new KeyboardEvent("keydown", { key: "p", ctrlKey: true, cancelable: true, bubbles: true });
    return !document.body.dispatchEvent(press);
  });
  expect(isTaken).toBe(false);
});

test("the preview keeps its place while somebody types, and the step back leads to the page before", async ({ page }) => {
  await open(page);
  await openExample(page);
  await page.getByRole("button", { name: "Work on a copy of it" }).click();
  await saved(page);
  await go(page, "report");
  await expect(report(page)).toContainText("How to read this");
  const down = () => page.evaluate(() => document.querySelector("#preview iframe").contentWindow.scrollY);
  await page.evaluate(() => document.querySelector("#preview iframe").contentWindow.scrollTo(0, 900));
  await page.locator("#board-asks").fill("Agree the third year.");
  await expect(report(page)).toContainText("Agree the third year.");
  await expect.poll(down).toBe(900);
  await page.locator("#paper-board-summary").check();
  await expect(report(page)).not.toContainText("How to read this");
  await page.goBack();
  await expect(heading(page)).not.toHaveText("Report");
});

test("the texts that only the report uses are written there, found there, and left alone in a frozen version", async ({ page }) => {
  await begin(page);
  await go(page, "report");
  const line = (id) => page.locator(`#${id}-folded > summary`);
  await expect(line("board-asks")).toContainText("Not written yet");
  await page.locator("#board-asks").fill("Agree the second year.");
  await page.locator("#assessors").fill("Business manager");
  await expect(line("board-asks")).toContainText("Agree the second year.");
  await saved(page);
  await page.reload();
  await expect(page.locator("#board-asks")).toBeHidden();
  await expect(line("assessors")).toContainText("Business manager");
  // Searching opens the text.
  await go(page, "");
  await page.keyboard.press("Control+k");
  await page.locator("#palette-line").fill("second year");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Report");
  await expect(page.locator("#board-asks")).toBeVisible();
  await hasKeyboard(page.locator("#board-asks"));
  await go(page, "versions");
  await page.locator("#version-label").fill("For March");
  await page.locator("#freeze").click();
  await page.getByRole("link", { name: /For March/ }).click();
  await go(page, "report");
  await expect(page.locator("#board-asks")).toBeDisabled();
  await expect(page.locator("#board-asks")).toHaveValue("Agree the second year.");
  await expect(page.locator("#download-docx")).toBeEnabled();
});

/** Has the page prepared as for paper, gives what `look` sees then, and puts it back. A Firefox shows no print style on its screen. */
async function onPaper(page, look) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  if (!isFirefox(page)) await page.emulateMedia({ media: "print" });
  const seen = await look();
  if (!isFirefox(page)) await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  return seen;
}

test("on paper every text stands whole, and what is folded is open", { tag: "@firefox" }, async ({ page }) => {
  const words = (count, of) => Array.from({ length: count }, (_, number) => `${of}${number}`).join(" ");
  await begin(page);
  await go(page, "review");
  await page.locator("#review-title").fill(words(80, "title"));
  await go(page, "question/1");
  await page.locator("#q1-what-note").fill(words(600, "note"));
  await page.locator("#q1-how-we-know").fill(words(600, "know"));
  await saved(page);
  await page.reload();
  // As it comes, with everything folded.
  await expect(page.locator("#q1-what")).toBeVisible();
  await expect(page.locator("#q1-what-note")).toBeHidden();
  // What is folded comes with another part of the program, which is fetched by itself.
  await expect(page.locator("#q1-how-we-know")).toHaveCount(1);
  const shown = () => page.locator("#app main").evaluate((main) => main.innerText);
  const beside = () => page.locator(".printed").allTextContents();
  const onScreen = await shown();
  expect(await onPaper(page, beside)).toEqual(expect.arrayContaining([words(600, "note"), words(600, "know")]));
  expect(await onPaper(page, () => page.locator("#app main details.folded:not([open], #guidance)").count())).toBe(0);
  await expect(page.locator(".printed")).toHaveCount(0);
  expect(await shown()).toBe(onScreen);
  await go(page, "review");
  expect(await onPaper(page, beside)).toContain(words(80, "title"));
  if (isFirefox(page)) return;
  await go(page, "question/1");
  const text = await onPaper(page, async () => {
    for (const printed of await page.locator(".printed").all()) {
      await expect(printed).toBeVisible();
      await expect(printed).toHaveCSS("display", "block");
      expect(await printed.evaluate((it) => it.scrollHeight - it.clientHeight)).toBeLessThanOrEqual(0);
    }
    await expect(page.locator("#q1-what-note")).toBeHidden();
    return shown();
  });
  expect(text).toContain(words(600, "note"));
  expect(text).toContain(words(600, "know"));
  // A browser that prints says so.
  await page.evaluate(() => {
    window.times = [];
    for (const kind of ["beforeprint", "afterprint"]) addEventListener(kind, () => window.times.push([kind, document.querySelectorAll(".printed").length]));
  });
  await page.pdf();
  const times = await page.evaluate(() => window.times);
  expect(times.map(([kind]) => kind)).toEqual(["beforeprint", "afterprint"]);
  expect(times[0][1]).toBeGreaterThan(0);
  expect(times[1][1]).toBe(0);
});
