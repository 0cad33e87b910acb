// How the pages look and are worked: chosen on a page, there before the first paint, remembered and nothing else.
import { begin, expect, go, heading, moveTo, open, openExample, REGISTERS, stored, test, wipe } from "./support/app.mjs";
import { broken } from "./support/axe.mjs";

const KEY = "qmsa/comfort";
const worn = (page) => page.locator("html").getAttribute("data-display");
const rootSize = (page) => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const remembered = async (page) => (await stored(page))[KEY];

/** Has a browser remember something before its page is opened. (Firefox begins with a page that has no store.) */
const remember = (page, words) =>
  page.addInitScript(([key, words]) => {
    try {
      localStorage.setItem(key, words);
    } catch {
      // The app's own page comes later.
    }
  }, [KEY, words]);

async function comfort(page) {
  await open(page, "#/display");
  await expect(heading(page)).toHaveText("Display preferences");
}

test("what is chosen shows at once, on every page, and is remembered until it is undone", async ({ page }) => {
  await open(page);
  await page.getByRole("link", { name: /^Display preferences/ }).click();
  await expect(heading(page)).toBeFocused();
  const usual = await rootSize(page);
  for (const [size, factor] of [["125", 1.25], ["150", 1.5], ["200", 2]]) {
    await page.locator(`#text-size-${size}`).check();
    expect(Math.abs((await rootSize(page)) / usual - factor)).toBeLessThan(0.01);
  }
  await page.locator("#text-size-150").check();
  await page.locator("#display-spacing").check();
  const spacing = await page.locator("#main p").first().evaluate((text) => {
    const { letterSpacing, wordSpacing, lineHeight, fontSize } = getComputedStyle(text);
    return [letterSpacing, wordSpacing, lineHeight].map((value) => parseFloat(value) / parseFloat(fontSize));
  });
  // What WCAG 1.4.12 asks pages to bear is the least.
  expect(spacing[0]).toBeGreaterThanOrEqual(0.119);
  expect(spacing[1]).toBeGreaterThanOrEqual(0.159);
  expect(spacing[2]).toBeGreaterThanOrEqual(1.5);
  await page.locator("#display-contrast").check();
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(page.locator("body")).toHaveCSS("color", "rgb(0, 0, 0)");
  await page.locator("#display-still").check();
  expect(await remembered(page)).toBe("150 contrast spacing still");

  await page.reload();
  await expect(heading(page)).toHaveText("Display preferences");
  expect(await worn(page)).toBe("150 contrast spacing still");
  for (const id of ["text-size-150", "display-contrast", "display-spacing", "display-still"]) await expect(page.locator(`#${id}`)).toBeChecked();
  await moveTo(page, "#/guide");
  expect(Math.abs((await rootSize(page)) / usual - 1.5)).toBeLessThan(0.01);

  await moveTo(page, "#/display");
  await page.locator("#display-reset").click();
  await expect(page.locator("#said")).toHaveText("Changed.");
  expect(await worn(page)).toBeNull();
  expect(await rootSize(page)).toBe(usual);
  expect(await remembered(page)).toBeUndefined();
});

test("it is on the page before anything is painted", async ({ page }) => {
  await remember(page, "200 contrast");
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.body && !window.atBody) window.atBody = document.documentElement.dataset.display ?? "not yet";
    }).observe(document, { childList: true, subtree: true });
  });
  await open(page);
  // Without a body there is nothing that could be painted.
  expect(await page.evaluate(() => window.atBody)).toBe("200 contrast");
});

test("what cannot be read means nothing, and is put aside before it is replaced", async ({ page }) => {
  const strange = '{"size": "huge"}';
  await open(page);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, strange]);
  await page.reload();
  await comfort(page);
  expect(await worn(page)).toBeNull();
  await expect(page.locator("#text-size-100")).toBeChecked();
  expect(await remembered(page)).toBe(strange);
  await page.locator("#display-contrast").check();
  expect(await remembered(page)).toBe("contrast");
  expect((await stored(page))["qmsa/kept/comfort-1"]).toBe(strange);
  // Words of a later version, each well-formed, mean nothing either.
  await page.evaluate((key) => localStorage.setItem(key, "150 sepia"), KEY);
  await page.reload();
  await expect(heading(page)).toHaveText("Display preferences");
  await expect(page.locator("#text-size-100")).toBeChecked();
  expect(await remembered(page)).toBe("150 sepia");
});

test("a browser that keeps nothing still looks as one likes, and says that it forgets", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });
  });
  await comfort(page);
  await page.locator("#text-size-200").check();
  expect(await worn(page)).toBe("200");
  await expect(page.locator("#said")).toContainText("did not store it");
});

test("a session stores nothing of it, and a wipe takes it", async ({ page }) => {
  await open(page);
  await page.getByLabel("What will you call it?").fill("In this session");
  await page.locator("#place-session").check();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("In this session");
  await moveTo(page, "#/display");
  await expect(page.locator("#display-kept")).toContainText("not stored");
  await page.locator("#text-size-125").check();
  expect(await worn(page)).toBe("125");
  expect(await stored(page)).toEqual({});
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(heading(page)).toHaveText("Display preferences");
  expect(await worn(page)).toBeNull();

  await page.locator("#text-size-125").check();
  expect(await stored(page)).toEqual({ [KEY]: "125" });
  await moveTo(page, "#/finish");
  await expect(page.locator("#main")).toContainText("what you chose on the page “Display preferences”");
  await wipe(page);
  expect(await stored(page)).toEqual({});
  await expect(page.locator("html")).not.toHaveAttribute("data-display", /./);
});

test("it is not locked with the rest: the page that asks for the passphrase looks as one likes", async ({ page }) => {
  test.slow();
  await comfort(page);
  await page.locator("#text-size-150").check();
  await open(page, "#/");
  await page.getByLabel("What will you call it?").fill("Locked review");
  await page.locator("#place-locked").check();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("Where your work is kept");
  await page.locator("#new-passphrase").fill("four words nobody guesses");
  await page.locator("#new-passphrase-again").fill("four words nobody guesses");
  await page.getByRole("button", { name: "Lock it", exact: true }).click();
  await expect(heading(page)).toHaveText("Locked review", { timeout: 60_000 });
  expect(await remembered(page)).toBe("150");
  await moveTo(page, "#/display");
  await page.locator("#display-contrast").check();
  expect(await remembered(page)).toBe("150 contrast");
  await expect(page.locator("#save-state")).toHaveCount(0);
  await page.goto("./#/");
  await page.reload();
  await expect(heading(page)).toHaveText("Locked");
  expect(await worn(page)).toBe("150 contrast");
  // It can be changed before the passphrase is given, too.
  await page.getByRole("link", { name: /^Display preferences/ }).click();
  await expect(heading(page)).toHaveText("Display preferences");
  await page.locator("#text-size-200").check();
  await page.getByRole("link", { name: "Quality Marker Self-Assessment" }).click();
  await expect(heading(page)).toHaveText("Locked");
  await page.locator("#passphrase").fill("four words nobody guesses");
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.locator(".entries a")).toHaveText("Locked review", { timeout: 60_000 });
  expect(await remembered(page)).toBe("200 contrast");
  expect(await worn(page)).toBe("200 contrast");
});

test("another tab follows", async ({ page, context }) => {
  await comfort(page);
  const beside = await context.newPage();
  await beside.goto("./#/display");
  await expect(heading(beside)).toHaveText("Display preferences");
  await page.locator("#text-size-150").check();
  await expect(beside.locator("html")).toHaveAttribute("data-display", "150");
  await expect(beside.locator("#text-size-150")).toBeChecked();
  await page.locator("#display-reset").click();
  await expect(beside.locator("html")).not.toHaveAttribute("data-display", /./);
  await beside.close();
});

test("paper is as it was", async ({ page, browserName }) => {
  test.skip(browserName === "firefox", "its driver cannot have it show a page as on paper");
  await remember(page, "200 contrast spacing");
  await begin(page);
  await page.emulateMedia({ media: "print" });
  expect(Math.round(await rootSize(page))).toBe(14);
  await expect(page.locator("#main p").first()).toHaveCSS("letter-spacing", "normal");
  await expect(page.locator("body")).toHaveCSS("color", "rgb(0, 0, 0)");
});

const LOOKS = [
  { name: "large letters with room on 320 px", words: "200 contrast spacing still", width: 320 },
  { name: "large letters, wide", words: "200 spacing", width: 1280 },
  { name: "high contrast in the dark", words: "150 contrast", width: 1280, colorScheme: "dark" },
  { name: "forced colours", words: "125 contrast spacing", width: 320, colorScheme: "dark", forcedColors: "active" },
];

for (const { name, words, width, colorScheme = "light", forcedColors = "none" } of LOOKS) {
  test(`nothing is cut off and axe finds nothing: ${name}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, forcedColors });
    await page.setViewportSize({ width, height: 800 });
    await remember(page, words);
    const look = async (what, withAxe) => {
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, `${what}: sideways scrolling`).toBeLessThanOrEqual(0);
      if (!withAxe) return;
      expect(await broken(page), what).toEqual([]);
    };
    await open(page);
    await look("start", true);
    for (const hash of ["#/display", "#/guide", "#/open", "#/kept", "#/storage", "#/finish", "#/checkup"]) {
      await moveTo(page, hash);
      await look(hash, hash === "#/display");
    }
    await moveTo(page, "#/");
    await openExample(page);
    for (const path of ["", "review", "quick", "question/1", "question/7", "registers", "second-look", "limitations", "report", "versions", ...REGISTERS]) {
      await go(page, path);
      await look(path, ["question/7", "coverage"].includes(path));
    }
    await go(page, "sources");
    await page.locator(".rows a").first().click();
    await expect(page.getByRole("link", { name: /^Back to all/ })).toBeVisible();
    await look("a source", false);
  });
}
