// Accessible: axe on every page, light and dark, wide and 320 pixels; the main job by keyboard alone.
import AxeBuilder from "@axe-core/playwright";
import { OFFICE, begin, expect, go, heading, judge, open, openExample, saved, test } from "./support/app.mjs";

const LOOKS = [
  { name: "light, wide", colorScheme: "light", width: 1280 },
  { name: "dark, wide", colorScheme: "dark", width: 1280 },
  { name: "light, 320 px", colorScheme: "light", width: 320 },
  { name: "dark, 320 px", colorScheme: "dark", width: 320 },
];

async function clean(page, what) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), what).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${what}: sideways scrolling`).toBeLessThanOrEqual(0);
}

for (const look of LOOKS) {
  test(`axe finds nothing on any page: ${look.name}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: look.width, height: 800 });
    await open(page);
    await clean(page, "start, empty");
    for (const hash of ["#/guide", "#/open", "#/nowhere", "#/a/00000000000000aa"]) {
      await page.goto(`./${hash}`);
      await expect(heading(page)).toBeVisible();
      await clean(page, hash);
    }
    await page.goto("./#/");
    await openExample(page);
    for (const path of ["", "review", "guide", "report", "evidence", "actions", ...[1, 2, 3, 4, 5, 6, 7].map((n) => `question/${n}`)]) {
      await go(page, path);
      await clean(page, `example ${path}`);
    }
    await go(page, "question/1");
    for (const closed of await page.locator("details").all()) await closed.evaluate((details) => (details.open = true));
    await clean(page, "guidance unfolded");
    for (const register of ["evidence", "actions"]) {
      await go(page, register);
      await page.locator(".rows a").first().click();
      await clean(page, `a row of ${register}`);
    }
    // Own assessment, with something wrong, something attested, and something listed.
    await begin(page);
    await saved(page);
    await go(page, "question/7");
    await judge(page, "q7-reasons", "not-applicable");
    await page.locator("#attest").click();
    await page.getByRole("button", { name: "Add evidence" }).click();
    await expect(page.locator("#new-evidence-error")).toBeVisible();
    await clean(page, "a page with errors");
    await page.goto("./#/");
    await page.getByRole("button", { name: /^Delete / }).click();
    await clean(page, "start, with an assessment, asking");
    await page.getByRole("button", { name: "Delete it" }).click();
    await clean(page, "start, after deleting");
  });
}

test("axe finds nothing where the office does not come", async ({ page }) => {
  page.expectedErrors = true;
  await page.route(OFFICE, (route) => route.abort());
  await begin(page);
  await go(page, "report");
  await page.locator("#download-html").click();
  await expect(page.locator("#error-summary")).toBeVisible();
  await expect(page.getByRole("alert")).toBeVisible();
  await clean(page, "a report that could not be put together");
  await page.goto("./#/");
  await page.getByRole("link", { name: "Look at the example" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await clean(page, "an example that could not be fetched");
});

/** Presses Tab until this element has the keyboard, which must then be visible there. */
async function tabTo(page, locator, key = "Tab") {
  for (let presses = 0; presses < 250; presses += 1) {
    if (await locator.evaluate((element) => element === document.activeElement).catch(() => false)) {
      const outline = await locator.evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline, "a visible focus").not.toBe("none");
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${locator}`);
}

async function follow(page, locator) {
  await tabTo(page, locator);
  await page.keyboard.press("Enter");
}

test("the main job by keyboard alone", async ({ page }) => {
  test.slow();
  await open(page);
  await tabTo(page, page.locator("#new-name"));
  await page.keyboard.type("By keyboard");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("By keyboard");
  await expect(heading(page)).toBeFocused();

  await follow(page, page.getByRole("link", { name: "Begin with the review and its commission" }));
  await expect(heading(page)).toBeFocused();
  await tabTo(page, page.locator("#review-title"));
  await page.keyboard.type("Review with the keyboard");
  await tabTo(page, page.locator("#phase-not-said"));
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#phase-planning")).toBeChecked();

  const sections = page.getByRole("navigation", { name: "This assessment" });
  await follow(page, sections.getByRole("link", { name: "Overview" }).first());
  await expect(heading(page)).toBeFocused();
  await follow(page, page.getByRole("link", { name: /^Question 1/ }));
  await expect(heading(page)).toBeFocused();
  for (let question = 1; question <= 7; question += 1) {
    await expect(page).toHaveTitle(new RegExp(`^Question ${question}: `));
    const groups = page.locator(".card.part");
    for (let part = 0; part < (await groups.count()); part += 1) {
      const first = groups.nth(part).getByRole("radio").first();
      await tabTo(page, first);
      await page.keyboard.press("ArrowRight");
      await expect(groups.nth(part).getByRole("radio").nth(1)).toBeChecked();
      await tabTo(page, groups.nth(part).getByRole("textbox"));
      await page.keyboard.type(`Typed ${question}.${part}`);
    }
    if (question === 1) {
      await tabTo(page, page.locator("#new-evidence"));
      await page.keyboard.type("Minutes");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("link", { name: "Minutes" })).toBeVisible();
      await tabTo(page, page.locator("#new-action"));
      await page.keyboard.type("Ask again");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("link", { name: "Ask again" })).toBeVisible();
    }
    const next = page.getByRole("navigation", { name: "Previous and next" }).getByRole("link").last();
    await follow(page, next);
    await expect(heading(page)).toBeFocused();
  }
  await expect(heading(page)).toHaveText("Report");
  await tabTo(page, page.locator("#download-json"));
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(file.suggestedFilename()).toMatch(/\.json$/);
  await expect(page.locator(".document")).toContainText("Typed 7.0");
});

test("the skip link and the guidance link lead where they say", async ({ page }) => {
  await begin(page);
  await go(page, "question/2");
  await page.setViewportSize({ width: 360, height: 700 });
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByText("Skip to the page")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  await page.getByRole("link", { name: "Guidance for this question" }).click();
  await expect(page.locator("#guidance")).toBeFocused();
  expect(page.url()).toContain("question/2");
});
