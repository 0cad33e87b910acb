// The quick pass: all parts on one page, judged by keyboard alone, then the report. In Chromium alone: what the keyboard does to a
// judgement and to a field is tried in other engines on the pages of the questions, which have the same.
import { PARTS, begin, expect, fullReport, go, heading, notLookedAt, report, saved, test } from "./support/app.mjs";
import { follow, tabTo } from "./support/keyboard.mjs";

const PLACES = Object.entries(PARTS).flatMap(([question, parts]) => parts.map((part) => `q${question}-${part}`));

/** What is judged of the parts in turn, by how often the arrow is pressed. */
const IN_TURN = ["met", "partly", "not-met", "dont-know"];

test("all parts are judged on one page by keyboard alone, with a note and a reason, then the report is read", async ({ page }) => {
  test.slow();
  await begin(page);
  await follow(page, page.locator("#main").getByRole("link", { name: "Quick pass" }));
  await expect(heading(page)).toHaveText("Quick pass");
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText("22 parts, about ten minutes. Notes are optional.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(7);
  await expect(page.locator(".part")).toHaveCount(22);
  expect(PLACES.length).toBe(22);
  for (const place of PLACES) await notLookedAt(page, place);

  for (const [number, place] of PLACES.entries()) {
    await tabTo(page, page.locator(`#${place}-met`), "Tab");
    await page.keyboard.press("Space");
    await expect(page.locator(`#${place}-met`)).toBeChecked();
    for (let presses = 0; presses < number % IN_TURN.length; presses += 1) await page.keyboard.press("ArrowRight");
    await expect(page.locator(`#${place}-${IN_TURN[number % IN_TURN.length]}`)).toBeChecked();
  }
  // A note on one of them: its button names the part, and the field has the keyboard.
  await follow(page, page.getByRole("button", { name: "Add note (Given at the start)" }));
  await expect(page.locator("#q2-start-note")).toBeFocused();
  await page.keyboard.type("Sent with the letters.");
  await follow(page, page.getByRole("button", { name: "Close note (Given at the start)" }));
  await expect(page.locator("#q2-start-note")).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Note: Given at the start" })).toHaveText("Sent with the letters.");
  // What needs a reason asks for it here too, and says at the end what is missing.
  await follow(page, page.locator("#q6-managers .more > summary"));
  await tabTo(page, page.locator("#q6-managers-met"), "Shift+Tab");
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press("ArrowRight");
  await expect(page.locator("#q6-managers-outside-commission")).toBeChecked();
  const missing = page.locator("#error-summary a");
  await expect(missing).toHaveCount(1);
  await follow(page, missing);
  await expect(page.locator("#q6-managers-reason")).toBeFocused();
  await page.keyboard.type("The commission goes up to team managers.");
  await expect(missing).toHaveCount(0);
  await saved(page);

  await follow(page, page.getByRole("link", { name: "Board summary" }));
  await expect(heading(page)).toHaveText("Report");
  await expect(heading(page)).toBeFocused();
  await fullReport(page);
  await expect(report(page)).toContainText("The commission goes up to team managers.");
  await expect(report(page)).toContainText("Sent with the letters.");
  // It is the same answers: they stand on the pages of the questions.
  await go(page, "question/2");
  await expect(page.locator("#q2-start-partly")).toBeChecked();
  await expect(page.locator("#q2-start-note")).toHaveValue("Sent with the letters.");
});

test("one click judges a part, a judgement can be cleared, and a note that is there shows its first line", async ({ page }) => {
  await begin(page);
  await go(page, "quick");
  await page.getByRole("button", { name: "Add note (Formal records)" }).click();
  await page.locator("#q3-records-note").fill("Both areas, on paper and electronic.\nSchools later.");
  await page.getByRole("button", { name: "Close note (Formal records)" }).click();
  await expect(page.getByRole("button", { name: "Edit note (Formal records)" })).toBeVisible();
  await expect(page.getByRole("group", { name: "Note: Formal records" })).toContainText("Both areas, on paper and electronic.");
  await page.locator("#q3-records-partly").click();
  await expect(page.locator("#q3-records-partly")).toBeChecked();
  await page.locator("#q3-records .more > summary").click();
  await page.locator("#q3-records-clear").click();
  await notLookedAt(page, "q3-records");
  // On paper the note is whole.
  await page.emulateMedia({ media: "print" });
  const note = page.getByRole("group", { name: "Note: Formal records" }).locator("p");
  expect(await note.evaluate((it) => [it.scrollWidth <= it.clientWidth, getComputedStyle(it).whiteSpace])).toEqual([true, "pre-wrap"]);
});
