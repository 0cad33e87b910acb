// “Find or go to”: whatever has a name and whatever was written, by typing; the keys, and the list of them.
import { add, begin, expect, go, heading, judge, moveTo, notLookedAt, open, openExample, saved, stored, test } from "./support/app.mjs";
import { broken } from "./support/axe.mjs";

const line = (page) => page.locator("#palette-line");
const options = (page) => page.locator('#palette-list [role="option"]');
const chosen = (page) => page.locator('#palette-list [aria-selected="true"]');
const count = (page) => page.locator("#palette-count");

async function find(page, words) {
  await page.keyboard.press("Control+k");
  await expect(line(page)).toBeFocused();
  if (words) await line(page).fill(words);
}

test("a button and a key open it; it gives the keyboard back to where it was", async ({ page }) => {
  await begin(page);
  await page.getByRole("button", { name: "Find or go to…" }).click();
  await expect(line(page)).toBeFocused();
  await expect(line(page)).toHaveAttribute("aria-expanded", "true");
  await expect(chosen(page)).toHaveCount(1);
  await expect(options(page).first()).toContainText("Overview");
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog")).toHaveCount(0);
  await expect(page.locator("#open-find")).toBeFocused();

  await go(page, "question/1");
  await page.locator("#q1-what-note").focus();
  await page.keyboard.press("Control+k");
  await expect(line(page)).toBeFocused();
  await page.locator("#palette-close").click();
  await expect(page.locator("dialog")).toHaveCount(0);
  await expect(page.locator("#q1-what-note")).toBeFocused();
  // In a field a single key is a letter; elsewhere it opens the same.
  await page.keyboard.type("a/?7b");
  await expect(page.locator("#q1-what-note")).toHaveValue("a/?7b");
  await page.locator("#q1-what-met").focus();
  await page.keyboard.press("/");
  await expect(line(page)).toBeFocused();
  await expect(line(page)).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(page.locator("#q1-what-met")).toBeFocused();
  // A press beside it closes it as well.
  await page.keyboard.press("/");
  await expect(line(page)).toBeFocused();
  await page.mouse.click(5, 890);
  await expect(page.locator("dialog")).toHaveCount(0);
});

test("it opens on the first page of a first visit, where the other pages have yet to be fetched", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Control+k");
  await expect(line(page)).toBeFocused();
  await line(page).fill("guide");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Guide");
  await expect(heading(page)).toBeFocused();
});

test("any question, part, row, page and assessment is reached by typing", async ({ page }) => {
  await begin(page, "Review Q, the other");
  await saved(page);
  await begin(page, "Review K, first look");
  await go(page, "sources");
  await add(page, "sources", "Émigré families’ records");
  await find(page, "q3");
  await expect(chosen(page)).toContainText("Question 3");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/question\/3$/);
  await expect(heading(page)).toBeFocused();
  // Up and Down go round.
  await find(page, "question");
  const all = await options(page).count();
  await page.keyboard.press("ArrowUp");
  await expect(line(page)).toHaveAttribute("aria-activedescendant", `found-${all - 1}`);
  await page.keyboard.press("ArrowDown");
  await expect(line(page)).toHaveAttribute("aria-activedescendant", "found-0");
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).toHaveAttribute("id", "found-1");
  await page.keyboard.press("Escape");
  // A row: by its name without accents, and by its register.
  await find(page, "sources emigre");
  await page.keyboard.press("Enter");
  await expect(page.locator("#sources-label")).toHaveValue("Émigré families’ records");
  // A part: the keyboard goes to its judgement.
  await find(page, "how detailed q2");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/question\/2$/);
  await expect(page.locator("#q2-detail-met")).toBeFocused();
  // An obstacle, which nobody added, a page without an assessment, and another assessment.
  await find(page, "obstacles fear");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/obstacles\/[0-9a-f]{16}$/);
  await find(page, "finish");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Finish and wipe");
  await find(page, "review q");
  await options(page).first().click();
  await expect(heading(page)).toHaveText("Review Q, the other");
});

test("everything that was written is found in its place, with what was looked for marked", async ({ page }) => {
  await begin(page);
  await go(page, "review");
  await page.locator("#review-proportionality").fill("In depth after the move to Ynys Môn, briefly before.");
  await go(page, "question/4");
  await page.locator("#q4-lead-note").fill("The archive in Ynys Môn opens on Tuesdays. ");
  await page.locator("#q4-how-we-know").fill("A long story. ".repeat(40) + "Then: the archive. " + "And on. ".repeat(40));
  await go(page, "evidence");
  await add(page, "evidence", "Minutes");
  await find(page, "mon archive");
  await expect(count(page)).toHaveText("1 result");
  await expect(page.getByRole("group", { name: /^Question 4/ })).toBeVisible();
  await expect(page.locator("#palette-list mark")).toHaveText(["archive", "Môn"]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/question\/4$/);
  await expect(page.locator("#q4-lead-note")).toBeFocused();
  await find(page, "archive");
  await expect(options(page)).toHaveCount(2);
  await expect(options(page).nth(1)).toContainText("How we know");
  await expect(options(page).nth(1)).toContainText("…");
  await page.keyboard.press("Escape");
  await find(page, "ynys");
  await expect(page.getByRole("group", { name: "The review and its commission" })).toContainText("Proportionality statement");
  await line(page).fill("nowhere at all");
  await expect(count(page)).toContainText("Nothing found");
  await expect(line(page)).toHaveAttribute("aria-expanded", "false");
  await expect(page.locator("#palette-list")).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(line(page)).toBeFocused();
  // Neither what is looked for nor what is found is stored or shown in an address.
  expect(JSON.stringify(await stored(page))).not.toContain("nowhere at all");
  expect(page.url()).not.toContain("nowhere");
});

test("what can be done is done from there, and only what can be done is offered", async ({ page }) => {
  await begin(page);
  await find(page, "undo");
  await expect(options(page).filter({ hasText: "Undo the last change" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await go(page, "question/1");
  await judge(page, "q1-what", "met");
  await find(page, "undo");
  await page.keyboard.press("Enter");
  await notLookedAt(page, "q1-what");
  await expect(page.locator("#said")).toHaveText(/^Undone/);
  await find(page, "keyboard");
  await page.keyboard.press("Enter");
  await expect(page.locator("#keys")).toBeVisible();
  await expect(page.locator("#keys-close")).toBeFocused();
});

test("keys do what their list says, single ones only where they are wanted", async ({ page }) => {
  await begin(page);
  // Single keys come with the journal, behind the first page.
  await saved(page);
  await page.keyboard.press("4");
  await expect(page).toHaveURL(/question\/4$/);
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press("0");
  await expect(page).toHaveURL(/#\/a\/[0-9a-f]{16}$/);
  await go(page, "question/1");
  await judge(page, "q1-what", "met");
  await page.keyboard.press("Control+z");
  await notLookedAt(page, "q1-what");
  await page.keyboard.press("Control+Shift+z");
  await expect(page.locator("#q1-what-met")).toBeChecked();
  // In a field these are the browser's, and change nothing else.
  await page.locator("#q1-what-note").fill("typed");
  await page.keyboard.press("Control+z");
  await expect(page.locator("#q1-what-met")).toBeChecked();

  await page.locator("#q1-what-met").focus();
  await page.keyboard.press("?");
  await expect(page.locator("#keys-close")).toBeFocused();
  await expect(page.locator("#keys-single")).toBeChecked();
  await page.locator("#keys-single").uncheck();
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog")).toHaveCount(0);
  await expect(page.locator("#q1-what-met")).toBeFocused();
  for (const key of ["?", "/", "4"]) await page.keyboard.press(key);
  await expect(page.locator("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(/question\/1$/);
  expect((await stored(page))["qmsa/comfort"]).toBe("no-keys");
  await page.reload();
  await saved(page);
  await page.keyboard.press("/");
  await expect(page.locator("dialog")).toHaveCount(0);
  // Keys that need another one with them are no hindrance to anybody, and stay.
  await find(page);
  await page.keyboard.press("Escape");
  await moveTo(page, "#/display");
  await expect(page.locator("#display-single-keys")).not.toBeChecked();
  await page.locator("#display-single-keys").check();
  await heading(page).focus();
  await page.keyboard.press("?");
  await expect(page.locator("#keys")).toBeVisible();
});

test("while it is locked nothing of what is kept is found", async ({ page }) => {
  test.slow();
  await open(page);
  await page.getByLabel("What will you call it?").fill("Review in secret");
  await page.locator("#place-locked").check();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("Where your work is kept");
  await page.locator("#new-passphrase").fill("four words nobody guesses");
  await page.locator("#new-passphrase-again").fill("four words nobody guesses");
  await page.getByRole("button", { name: "Lock it", exact: true }).click();
  await expect(heading(page)).toHaveText("Review in secret", { timeout: 60_000 });
  await find(page, "lock now");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Locked");
  await find(page, "secret");
  await expect(count(page)).toContainText("Nothing found");
});

const LOOKS = [
  { name: "light, wide", colorScheme: "light", width: 1280 },
  { name: "dark, 320 px, large letters", colorScheme: "dark", width: 320, words: "200 spacing" },
  { name: "forced colours", colorScheme: "dark", width: 1280, forcedColors: "active" },
];

for (const { name, colorScheme, width, forcedColors = "none", words } of LOOKS) {
  test(`axe finds nothing over the page: ${name}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, forcedColors });
    await page.setViewportSize({ width, height: 800 });
    if (words) await page.addInitScript((words) => {
      try {
        localStorage.setItem("qmsa/comfort", words);
      } catch {
        // Firefox begins with a page that has no store.
      }
    }, words);
    const clean = async (what) => {
      expect(await broken(page), what).toEqual([]);
      const overflow = await page.evaluate(() => {
        const over = (element) => element.scrollWidth - element.clientWidth;
        return Math.max(over(document.documentElement), ...[...document.querySelectorAll("dialog, #palette-list")].map(over));
      });
      expect(overflow, `${what}: sideways scrolling`).toBeLessThanOrEqual(0);
    };
    await open(page);
    await openExample(page);
    await find(page);
    await clean("pages");
    await line(page).fill("health");
    await expect(page.locator("#palette-list mark").first()).toBeVisible();
    await clean("found");
    await line(page).fill("nowhere at all");
    await expect(page.locator("#palette-list")).toBeHidden();
    await clean("nothing found");
    await page.keyboard.press("Escape");
    await heading(page).focus();
    await page.keyboard.press("?");
    await expect(page.locator("#keys-close")).toBeFocused();
    await clean("keys");
  });
}
