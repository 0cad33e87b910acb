// Rows from spreadsheets: pasted or opened, checked, and added together.
import { readFileSync } from "node:fs";
import { begin, expect, go, hasKeyboard, open, saved, stored, test } from "./support/app.mjs";
import { listed } from "./support/registers.mjs";

const fixture = (name) => new URL(`../fixtures/spreadsheets/${name}`, import.meta.url);

/** Pastes a text where the keyboard is, as a browser does. */
const paste = (page, selector, text) =>
  page.locator(selector).evaluate((element, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    element.focus();
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

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
