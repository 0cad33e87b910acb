// The report as a document: every form, sections and audience, versions, progress and cancel, the report in its frame.
// What stands in the files is read by other people's programs in tests/documents; here it is that they come.
import { inflateRawSync } from "node:zlib";
import { begin, besideChunks, DOCUMENT_WORKER, download, expect, fullReport, go, hasKeyboard, heading, noteRequests, openExample, open, report, saved, settled, test } from "./support/app.mjs";

const today = () => new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/London" });

/** The names in a ZIP file and the texts behind them, read from its own table of contents. */
function unpacked(bytes) {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const files = {};
  let place = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, size] = [bytes.readUInt16LE(place + 10), bytes.readUInt32LE(place + 20)];
    const [name, extra, note, from] = [28, 30, 32].map((at) => bytes.readUInt16LE(place + at)).concat(bytes.readUInt32LE(place + 42));
    const start = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    const packed = bytes.subarray(start, start + size);
    files[bytes.toString("utf8", place + 46, place + 46 + name)] = (method === 8 ? inflateRawSync(packed) : packed).toString("utf8");
    place += 46 + name + extra + note;
  }
  return files;
}

/** An assessment with a reference and a request, on the page of its report. */
async function withReport(page) {
  await begin(page, "Review K, first look");
  await go(page, "review");
  await page.locator("#review-reference").fill("Review K / 2026");
  await go(page, "report");
  await page.locator("#board-asks").fill("Agree the second year.\nWrite to the provider.");
  await go(page, "requests");
  await page.locator("#new-requests").fill("The health visiting service");
  await page.locator("form", { has: page.locator("#new-requests") }).locator('button[type="submit"]').click();
  await expect(page.locator("#new-requests")).toHaveValue("");
  await saved(page);
  await go(page, "report");
  await settled(page);
}

const FORMS = {
  docx: (bytes) => expect(unpacked(bytes)["word/document.xml"]).toContain("The health visiting service"),
  html: (bytes) => expect(bytes.toString()).toContain("The health visiting service"),
  xlsx: (bytes) => expect(unpacked(bytes)["xl/sharedStrings.xml"]).toContain("The health visiting service"),
  markdown: (bytes) => expect(bytes.toString()).toContain("The health visiting service"),
  json: (bytes) => expect(JSON.parse(bytes.toString()).body.registers.requests[0].whom).toBe("The health visiting service"),
  zip: (bytes) => {
    const files = unpacked(bytes);
    for (const name of ["report.docx", "report.html", "report.md", "board-summary.docx", "workbook.xlsx", "copy.json", "csv/requests.csv"]) {
      expect(Object.keys(files)).toContain(name);
    }
    expect(files["csv/requests.csv"]).toContain("The health visiting service");
    expect(files["board-summary.md"]).toContain("Agree the second year.");
  },
};

test("every form comes with what was entered, under a name that says what it is, of which review, and when", async ({ page }) => {
  await withReport(page);
  for (const [form, holds] of Object.entries(FORMS)) {
    const { name, bytes } = await download(page, `download-${form}`);
    const what = { json: "", xlsx: "workbook-", zip: "everything-" }[form] ?? "report-";
    expect(name).toBe(`assembling-information-${what}review-k-2026-${today()}.${form === "markdown" ? "md" : form}`);
    holds(bytes);
  }
  await page.locator("#csv-register").selectOption("requests");
  const { name, bytes } = await download(page, "download-csv");
  expect(name).toBe(`assembling-information-requests-review-k-2026-${today()}.csv`);
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(bytes.toString()).toContain("The health visiting service");
});

test("files are written by a worker of their own, which starts with the first and is kept", async ({ page }) => {
  await withReport(page);
  const asked = noteRequests(page);
  await download(page, "download-html");
  expect(besideChunks(asked)).toEqual([]);
  await download(page, "download-docx");
  expect(besideChunks(asked).sort()).toEqual(["documents.js", "documents_bg.wasm"]);
  await download(page, "download-xlsx");
  await download(page, "download-zip");
  expect(besideChunks(asked).length, "it is kept").toBe(2);
});

test("audience, sections and empty sections are kept with the assessment, and shown in what is read", async ({ page }) => {
  await withReport(page);
  await expect(report(page)).toContainText("Sections in which nothing has been entered:");
  await page.locator("#section-questions").uncheck();
  await expect(page.locator("#sections > summary")).toContainText("All but 1 section");
  await expect(report(page)).toContainText("Sections left out by choice: The seven questions.");
  await expect(report(page)).not.toContainText("Parts of question 1");
  await page.locator("#empty-sections-shown").check();
  await expect(report(page)).toContainText("Nothing has been entered here.");
  await page.locator("#audience-board").check();
  await expect(report(page)).toContainText("This copy is not complete.");
  await saved(page);

  await page.reload();
  await settled(page);
  await expect(page.locator("#audience-board")).toBeChecked();
  await expect(page.locator("#sections > summary")).toContainText("All but 1 section");
  await expect(page.locator("#empty-sections-shown")).toBeChecked();
  await fullReport(page);
  await expect(report(page)).toContainText("Sections left out by choice: The seven questions.");
  // The choice is a change like any other.
  await page.locator("#audience-full").check();
  await page.locator("#undo").click();
  await expect(page.locator("#audience-board")).toBeChecked();
});

test("the board summary is a document of its own", async ({ page }) => {
  await withReport(page);
  await page.locator("#paper-board-summary").check();
  await expect(report(page)).toContainText("Where information-gathering falls short");
  await expect(report(page)).toContainText("Write to the provider.");
  await expect(report(page)).not.toContainText("How to read this");
  const { name, bytes } = await download(page, "download-docx");
  expect(name).toContain("-board-summary-");
  expect(unpacked(bytes)["word/document.xml"]).toContain("Write to the provider.");
});

test("people choose which limitations go on the page of the board summary, and in which order", async ({ page }) => {
  await begin(page);
  await go(page, "report");
  const choice = page.locator("#board-page");
  await expect(choice).toHaveCount(0);
  await page.locator("#paper-board-summary").check();
  await choice.getByRole("link", { name: "Write the limitations" }).click();
  await expect(heading(page)).toHaveText("Limitations");
  const last = `The third one. ${"It goes on a while. ".repeat(10).trim()}`;
  await page.locator("#limitations").fill(["The first one.", "The second one.", last].join("\n\n"));
  await saved(page);

  await go(page, "report");
  await page.locator("#paper-board-summary").check();
  const boxes = choice.getByRole("checkbox");
  await expect(boxes).toHaveCount(3);
  await expect(choice.getByRole("button")).toHaveCount(2);
  await expect(report(page)).toContainText("The first one.");
  await choice.getByRole("checkbox", { name: "The first one." }).uncheck();
  await expect(report(page)).not.toContainText("The first one.");
  await expect(report(page)).toContainText("1 more paragraph is in the full assessment");
  // The keyboard goes along with the paragraph, up to where it is the first.
  const up = choice.getByRole("button", { name: /^Move up: The third one/ });
  await up.press("Enter");
  await expect(choice.locator("li").nth(1)).toContainText("The third one.");
  await hasKeyboard(up);
  await up.press("Enter");
  await expect(choice.locator("li").first()).toContainText("It goes on a…");
  await hasKeyboard(boxes.first());
  await expect(boxes.first()).toBeChecked();
  await expect(choice.getByRole("checkbox", { name: "The first one." })).not.toBeChecked();
  await expect(report(page)).toContainText(/The third one\.[^]*The second one\./);
  await saved(page);

  await page.reload();
  await settled(page);
  await page.locator("#paper-board-summary").check();
  await expect(choice.getByRole("checkbox", { name: "The first one." })).not.toBeChecked();
  await expect(report(page)).toContainText(/The third one\.[^]*The second one\./);
  const { bytes } = await download(page, "download-markdown");
  expect(bytes.toString()).toMatch(/The third one\.[^]*The second one\./);
  expect(bytes.toString()).not.toContain("The first one.");

  // Moving is a change like any other, and so is the choice.
  await choice.getByRole("button", { name: "Move up: The second one." }).click();
  await expect(choice.locator("li").nth(1)).toContainText("The second one.");
  await expect(report(page)).toContainText("The second one.");
  await page.locator("#undo").click();
  await expect(choice.locator("li").nth(2)).toContainText("The second one.");
  await choice.getByRole("checkbox", { name: "The first one." }).check();
  await expect(report(page)).toContainText("The first one.");
  await page.locator("#undo").click();
  await expect(report(page)).not.toContainText("The first one.");
  await expect(choice.getByRole("checkbox", { name: "The first one." })).not.toBeChecked();

  // Where nothing can be changed, what is ticked holds for now.
  await go(page, "versions");
  await page.locator("#version-label").fill("For March");
  await page.locator("#freeze").click();
  await page.getByRole("link", { name: /For March/ }).click();
  await expect(page.locator("#frozen-version")).toBeVisible();
  await go(page, "report");
  await page.locator("#paper-board-summary").check();
  await expect(choice.getByRole("button")).toHaveCount(0);
  await choice.getByRole("checkbox", { name: "The first one." }).check();
  await expect(report(page)).toContainText("The first one.");
  await expect(page.locator('[role="status"]', { hasText: "until you leave this page" })).toBeVisible();
});

test("a frozen version says which it is, and a later report what has changed since", async ({ page }) => {
  await withReport(page);
  await go(page, "versions");
  await page.locator("#version-label").fill("For March");
  await page.locator("#freeze").click();
  await expect(page.getByRole("link", { name: /For March/ })).toBeVisible();
  await go(page, "question/1");
  await page.locator('[id="q1-what-partly"]').check();
  await saved(page);
  await go(page, "report");
  await expect(report(page)).toContainText("Compared with the version “For March”");
  await expect(report(page)).toContainText("Partly met");
  await expect(report(page)).toContainText("Work in progress");

  await go(page, "versions");
  await page.getByRole("link", { name: /For March/ }).click();
  await expect(page.locator("#frozen-version")).toBeVisible();
  await go(page, "report");
  await expect(report(page)).toContainText("For March");
  await expect(report(page)).not.toContainText("Work in progress");
  // Nothing of it can be changed, and it can be downloaded for anybody all the same.
  await page.locator("#audience-without-people").check();
  await expect(page.locator("#audience-without-people")).toBeChecked();
  await expect(page.getByText("What you chose holds until you leave this page")).toBeVisible();
  await expect(report(page)).toContainText("This copy is not complete.");
  expect((await download(page, "download-html")).name).toBe(`assembling-information-report-without-people-${today()}.html`);
  await page.locator("#audience-full").check();
  expect((await download(page, "download-html")).name).toBe(`assembling-information-report-review-k-2026-${today()}-for-march.html`);
});

/** Puts a worker in the place of the one that writes files. */
const standIn = (page, script) =>
  page.route(DOCUMENT_WORKER, (route) => route.fulfill({ contentType: "text/javascript", body: script }));

test("what takes long says how far it is, and is given up at a press", async ({ page }) => {
  await withReport(page);
  await standIn(page, 'addEventListener("message", ({ data: [number] }) => postMessage([number, "progress", 1, 3]));');
  await page.locator("#download-docx").click();
  const said = page.locator("#printing").getByRole("status");
  await expect(said).toHaveText("Making the Word document… Step 2 of 3.");
  await expect(page.locator("#printing progress")).toHaveAttribute("value", "1");
  await page.locator("#cancel-printing").click();
  await expect(said).toBeEmpty();
  await expect(page.locator("#cancel-printing")).toHaveCount(0);
  await expect(page.locator("#downloads")).toBeFocused();
  await page.unrouteAll();
  FORMS.docx((await download(page, "download-docx")).bytes);
});

const FAULTS = {
  "cannot be fetched": (page) => page.route(DOCUMENT_WORKER, (route) => route.abort()),
  "comes without its program": (page) => page.route(/documents-[0-9a-f]{16}_bg\.wasm$/, (route) => route.abort()),
  "stops in its work": (page) => standIn(page, 'addEventListener("message", () => { throw new Error("stopped"); });'),
  "refuses in words": (page) => standIn(page, 'addEventListener("message", ({ data: [number] }) => postMessage([number, "refusal", "It is too large."]));'),
};

for (const [how, fault] of Object.entries(FAULTS)) {
  test(`a worker that ${how}: said beside the downloads, and the next try works`, async ({ page }) => {
    page.expectedErrors = true;
    await withReport(page);
    await fault(page);
    await page.locator("#download-zip").click();
    await expect(page.locator("#error-summary")).toContainText("Not downloaded.");
    if (how === "refuses in words") await expect(page.locator("#error-summary")).toContainText("It is too large.");
    await expect(page.locator("#cancel-printing")).toHaveCount(0);
    await page.unrouteAll();
    if (how === "refuses in words") await page.reload();
    FORMS.zip((await download(page, "download-zip")).bytes);
  });
}

test("without people and locators no form holds any of them, its name included", async ({ page }) => {
  await withReport(page);
  await go(page, "review");
  await page.locator("#review-lead-reviewer").fill("Zkanarie lead");
  await page.locator("#review-reference").fill("ZKANARIE-REF");
  await go(page, "requests");
  await page.getByRole("link", { name: "The health visiting service" }).click();
  await expect(heading(page)).toHaveText("The health visiting service");
  await page.locator("main").getByRole("textbox").first().fill("Zkanarie agency");
  await saved(page);
  await go(page, "report");
  expect((await download(page, "download-html")).text).toMatch(/Zkanarie agency/);
  await page.locator("#audience-without-people").check();
  for (const form of Object.keys(FORMS)) {
    const { name, bytes } = await download(page, `download-${form}`);
    expect(name).not.toMatch(/zkanarie/i);
    const texts = bytes.subarray(0, 2).toString() === "PK" ? Object.values(unpacked(bytes)) : [bytes.toString()];
    for (const text of texts) expect(text).not.toMatch(/zkanarie/i);
  }
});

test("the report on the page is the file itself, in a frame where nothing runs and nothing is fetched", async ({ page, browser }) => {
  await open(page);
  await openExample(page);
  await go(page, "report");
  const frame = page.locator("#preview iframe");
  await expect(frame).toHaveAttribute("sandbox", "allow-same-origin allow-modals");
  await expect(report(page).locator("h1")).toBeVisible();
  const file = await browser.newPage({ javaScriptEnabled: false });
  await file.setContent((await download(page, "download-html")).text);
  expect(await page.frames().at(-1).content()).toBe(await file.content());
  await file.close();
  // Its own style holds there, and its contents lead within it.
  await expect(report(page).locator("table").first()).toHaveCSS("border-collapse", "collapse");
  const asked = noteRequests(page);
  const address = page.url();
  await report(page).getByRole("link", { name: "How to read this" }).click();
  await expect(report(page).getByRole("heading", { name: "How to read this" })).toBeInViewport();
  expect(page.url()).toBe(address);
  expect(besideChunks(asked)).toEqual([]);
});
