// Rows from spreadsheets: pasted or opened, checked, and added together.
import { readFileSync } from "node:fs";
import { begin, expect, go, hasKeyboard, open, saved, stored, test } from "./support/app.mjs";
import { listed } from "./support/registers.mjs";

const fixture = (name) => new URL(`../fixtures/spreadsheets/${name}`, import.meta.url);

/** Pastes a text, and the HTML that a program puts beside it, where the keyboard is, as a browser does. */
const paste = (page, selector, text, html = "") =>
  page.locator(selector).evaluate((element, [text, html]) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    if (html) data.setData("text/html", html);
    element.focus();
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, [text, html]);

/** The rows of a register as they are stored. */
async function rows(page, register) {
  await saved(page);
  const all = await stored(page);
  return JSON.parse(all[Object.keys(all).find((key) => key.startsWith("qmsa/assessment/"))]).body.registers[register];
}

test("rows that are pasted into the line for one are checked, added together, and taken away by one undo", async ({ page }) => {
  await open(page);
  await begin(page);
  await go(page, "sources");
  await paste(page, "#new-sources", "Source\tRelevant\tShelf\nGP records\tYes\tB4\nSchool\tperhaps\t\n");
  await hasKeyboard(page.locator("#spreadsheet-check"));
  await expect(page.locator("#spreadsheet-check")).toHaveText("Check 2 entries before you add them");
  await expect(page.locator("#spreadsheet")).toContainText("“perhaps” is not one of the choices. It goes into the note.");
  expect(await listed(page)).toEqual([]);
  await page.locator("#add-rows").click();
  await expect.poll(() => listed(page)).toEqual(["GP records", "School"]);
  const [first, second] = await rows(page, "sources");
  expect(first).toMatchObject({ label: "GP records", relevant: "yes", note: "Shelf: B4" });
  expect(second).toMatchObject({ label: "School", note: "Relevant: perhaps" });
  await hasKeyboard(page.locator("#spreadsheet-rows"));
  await page.locator("#undo").click();
  await expect.poll(() => listed(page)).toEqual([]);
});

test("what a column is can be chosen, and nothing is added where somebody says so", async ({ page }) => {
  await open(page);
  await begin(page);
  await go(page, "requests");
  await page.locator("#spreadsheet > summary").click();
  await paste(page, "#spreadsheet-rows", "x");
  await page.locator("#spreadsheet-rows").fill("Agency\tBack\nPolice\t03/04/2026\nSchool\t2026-05-01");
  await page.locator("#look-at-rows").click();
  await expect(page.locator("#spreadsheet")).toContainText("The column “Back” is left out.");
  await page.getByLabel("What “Back” is").selectOption({ label: "Due" });
  await expect(page.locator("#spreadsheet")).toContainText("“03/04/2026” is read as 3 April 2026. It could also be 4 March 2026.");
  await page.locator("#add-no-rows").click();
  await expect(page.locator("#spreadsheet-check")).toHaveCount(0);
  expect(await listed(page)).toEqual([]);
});

test("45 records come from three spreadsheets with few clicks, and nothing is typed again", async ({ page }) => {
  await open(page);
  await begin(page);
  let clicks = 0;
  const click = async (locator) => {
    clicks += 1;
    await locator.click();
  };
  const sheets = [
    ["sources", "Sources", "sources.csv", 20],
    ["requests", "Requests", "requests-of-an-agency.csv", 12],
    ["practitioners", "Practitioners", "people.tsv", 13],
  ];
  for (const [register, , name, number] of sheets) {
    await go(page, register);
    clicks += 2;
    await click(page.locator("#spreadsheet > summary"));
    clicks += 1;
    await page.locator("#spreadsheet-file").setInputFiles({
      name, mimeType: "text/csv", buffer: readFileSync(fixture(name)),
    });
    await expect(page.locator("#spreadsheet-check")).toHaveText(`Check ${number} entries before you add them`);
    await click(page.locator("#add-rows"));
    await expect.poll(async () => (await rows(page, register)).length).toBe(number);
  }
  expect(clicks).toBeLessThanOrEqual(110);
  const sources = await rows(page, "sources");
  expect(sources.filter((row) => row.relevant === "yes")).toHaveLength(16);
  expect(sources.find((row) => row.label === "Housing repairs and visits")).toMatchObject({ obtained: "nothing-yet" });
  const requests = await rows(page, "requests");
  expect(requests.find((row) => row.whom === "GP practice")).toMatchObject({ what: "Records of the child and the mother", asked: "2026-03-03", answer: "in-full" });
  expect(requests.find((row) => row.whom === "Housing provider")).toMatchObject({ answer: "refused" });
  const people = await rows(page, "practitioners");
  expect(people.filter((row) => row.state === "took-part")).toHaveLength(3);
});

for (const program of ["libreoffice", "excel", "google", "word"]) {
  test(`a table that was copied in a program is read from its HTML: ${program}`, async ({ page }) => {
    await open(page);
    await begin(page);
    await go(page, "requests");
    const html = readFileSync(fixture(`clipboard-${program}.html`), "utf8");
    // In the plain text a line break in a cell looks like another row.
    const plain = "Review N (fictional)\nAgency\tInformation requested\tDate sent\tResponse\nPolice\tIncident records,\ntwo years\t03/03/2026\treceived\n";
    await paste(page, "#new-requests", plain, html);
    await expect(page.locator("#spreadsheet-check")).toHaveText("Check 2 entries before you add them");
    await page.locator("#add-rows").click();
    await expect.poll(async () => (await rows(page, "requests")).length).toBe(2);
    const [first, second] = await rows(page, "requests");
    expect(first).toMatchObject({ whom: "Police", what: "Incident records,\ntwo years", asked: "2026-03-03", answer: "in-full" });
    expect(second).toMatchObject({ whom: "GP practice", what: "Records of the child & the mother", asked: "2026-03-16", answer: "awaited" });
  });
}

test("HTML that is pasted runs nothing and fetches nothing", async ({ page }) => {
  await open(page);
  await begin(page);
  await go(page, "sources");
  const html = `<img src="https://example.org/a.png" onerror="window.ran = 1"><table><tr><td>Source<script>window.ran = 1</script>
    <td>Note<tr><td><img src=x onerror="window.ran = 1">=HYPERLINK("https://example.org")<td colspan=1000 rowspan=60000>b</table>`;
  await paste(page, "#new-sources", "Source\tNote", html);
  await expect(page.locator("#spreadsheet").getByRole("alert").or(page.locator("#spreadsheet-check"))).toBeVisible();
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

for (const name of ["requests.xlsx", "requests.ods"]) {
  test(`a workbook is read, its sheet and its row of headings chosen: ${name}`, async ({ page }) => {
    await open(page);
    await begin(page);
    await go(page, "requests");
    await page.locator("#spreadsheet > summary").click();
    await page.locator("#spreadsheet-file").setInputFiles({ name, mimeType: XLSX, buffer: readFileSync(fixture(name)) });
    await page.getByLabel("Sheet", { exact: true }).selectOption({ label: "Requests" });
    await expect(page.locator("#spreadsheet-check")).toHaveText("Check 2 entries before you add them");
    await page.getByLabel("Where the headings are").selectOption({ index: 0 });
    await expect(page.locator("#spreadsheet-check")).toHaveText("Check 4 entries before you add them");
    await page.getByLabel("Where the headings are").selectOption({ index: 2 });
    await expect(page.locator("#spreadsheet-check")).toHaveText("Check 2 entries before you add them");
    await page.locator("#add-rows").click();
    await expect.poll(async () => (await rows(page, "requests")).length).toBe(2);
    const [first, second] = await rows(page, "requests");
    expect(first).toMatchObject({ whom: "Police", asked: "2026-03-03", answer: "in-full" });
    expect(second).toMatchObject({ whom: "GP practice", asked: "2026-03-16", answer: "awaited" });
  });
}

test("a workbook that is dropped on the page is read", async ({ page }) => {
  await open(page);
  await begin(page);
  await go(page, "requests");
  await page.evaluate(([base64, type]) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], "requests.xlsx", { type }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, [readFileSync(fixture("requests.xlsx")).toString("base64"), XLSX]);
  await hasKeyboard(page.locator("#spreadsheet-check"));
});

test("a dropped file that is refused says so, also where the field for it is folded", async ({ page }) => {
  await open(page);
  await begin(page);
  await go(page, "requests");
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])], "old.xls"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await expect(page.locator("#spreadsheet").getByRole("alert")).toContainText("password");
});

test("a cell that reaches over two rows at the end of a row leaves the next rows in their columns", async ({ page }) => {
  await open(page);
  await begin(page);
  await go(page, "requests");
  const html = "<table><tr><td>Agency<td>Response<tr><td>Police<td rowspan=2>received<tr><td>School<tr><td>GP<td>awaited</table>";
  await paste(page, "#new-requests", "Agency\tResponse", html);
  await page.locator("#add-rows").click();
  await expect.poll(async () => (await rows(page, "requests")).map((row) => [row.whom, row.answer])).toEqual([
    ["Police", "in-full"], ["School", "not-sent"], ["GP", "awaited"],
  ]);
});

test("a workbook that is damaged, locked, or has macros says so and changes nothing", async ({ page }) => {
  await open(page);
  await begin(page);
  await go(page, "requests");
  await page.locator("#spreadsheet > summary").click();
  const whole = readFileSync(fixture("requests.xlsx"));
  const said = page.locator("#spreadsheet").getByRole("alert");
  for (const [buffer, words] of [
    [whole.subarray(0, whole.length / 2), "damaged"],
    [Buffer.from("d0cf11e0a1b11ae1".padEnd(2_000, "0"), "hex"), "password"],
    [readFileSync(fixture("macros.xlsm")), "macros"],
  ]) {
    await page.locator("#spreadsheet-file").setInputFiles({ name: "a.xlsx", mimeType: XLSX, buffer });
    await expect(said).toContainText(words);
  }
  expect(await listed(page)).toEqual([]);
});

test("a register starts from a list: what is ticked is added together, is on the list no more, and one undo removes it", async ({ page }) => {
  await open(page);
  await begin(page);
  await go(page, "sources");
  await page.locator("#starters > summary").click();
  await page.getByLabel("Supervision notes").check();
  await page.getByLabel("Brothers and sisters").check();
  await page.locator("#add-starters").click();
  await expect.poll(() => listed(page)).toEqual(["Supervision notes", "Brothers and sisters"]);
  const [first, second] = await rows(page, "sources");
  expect(first).toMatchObject({ kind: "source.records", relevant: "undecided" });
  expect(second).toMatchObject({ kind: "source.family", relevant: "undecided" });
  await expect(page.getByLabel("Supervision notes")).toHaveCount(0);
  await page.locator("#undo").click();
  await expect.poll(() => listed(page)).toEqual([]);
  await expect(page.getByLabel("Supervision notes")).not.toBeChecked();
  await go(page, "processes");
  await page.locator("#starters > summary").click();
  await page.getByLabel("Coroner’s inquest").check();
  await page.locator("#add-starters").click();
  await expect.poll(() => listed(page)).toEqual(["Coroner’s inquest"]);
});

test("a file that is too large, or no table, says so and changes nothing", async ({ page }) => {
  await open(page);
  await begin(page);
  await go(page, "sources");
  await page.locator("#spreadsheet > summary").click();
  const choose = (buffer) => page.locator("#spreadsheet-file").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer });
  await choose(Buffer.alloc(5_000_001, "a\n"));
  await expect(page.locator("#spreadsheet").getByRole("alert")).toContainText("larger than 5 MB");
  await choose(Buffer.from("a\n".repeat(5_001)));
  await expect(page.locator("#spreadsheet").getByRole("alert")).toContainText("more than 5,000 lines");
  expect(await listed(page)).toEqual([]);
});
