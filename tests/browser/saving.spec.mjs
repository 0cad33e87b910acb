// Ctrl+S, and what is said when saving works again.
import { begin, download, expect, go, heading, moveTo, open, saved, stored, test } from "./support/app.mjs";
import { answer, makeSession, PEOPLE } from "./support/training.mjs";

const NOTE = "#q1-what-note";
const said = (page) => page.locator(".note-body");

/** Presses it, and tells whether the browser was kept from saving the page itself. */
async function press(page, keys = "Control+s") {
  await page.evaluate(() => {
    window.wasPrevented = undefined;
    addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() === "s") setTimeout(() => (window.wasPrevented = event.defaultPrevented));
    });
  });
  await page.keyboard.press(keys);
  await expect.poll(() => page.evaluate(() => window.wasPrevented), "the browser does not save the page").toBe(true);
}

test("in a note: it is saved, said so, and a backup is offered; the keyboard stays", { tag: "@firefox" }, async ({ page }) => {
  await begin(page, "Saved by habit");
  await go(page, "question/1");
  await page.locator(NOTE).pressSequentially("Typed just before");
  await press(page);
  await expect(said(page)).toContainText("Everything is saved as you type.");
  expect(Object.values(await stored(page)).join()).toContain("Typed just before");
  await expect(page.getByRole("status").filter({ hasText: "Everything is saved" })).toHaveCount(1);
  await page.keyboard.type(", and after");
  await expect(page.locator(NOTE)).toHaveValue("Typed just before, and after");
  const { text } = await download(page, said(page).getByRole("button", { name: "Download a backup" }));
  expect(text).toContain("Typed just before, and after");
  await said(page).getByRole("button", { name: "Close" }).click();
  await expect(said(page)).toHaveCount(0);
});

test("Cmd+S and capitals too, on every page, and before the pages behind the first are here", { tag: "@firefox" }, async ({ page }) => {
  await open(page);
  await press(page);
  await expect(said(page)).toContainText("Everything is saved as you type.");
  for (const address of ["#/open", "#/kept", "#/storage", "#/finish", "#/training", "#/training/take-part", "#/guide", "#/nowhere"]) {
    await moveTo(page, address);
    await expect(said(page)).toHaveCount(0);
    await press(page, "Meta+s");
    await expect(said(page)).toContainText("Everything is saved as you type.");
  }
  await moveTo(page, "#/");
  await press(page, "Control+S");
  await expect(said(page)).toBeVisible();
});

test("with a dialog open it is said within, and the dialog stays", async ({ page }) => {
  await begin(page);
  await saved(page);
  await page.keyboard.press("Control+k");
  await page.locator("#palette-line").fill("question");
  await press(page);
  await expect(page.locator("dialog").locator(".note-body")).toContainText("Everything is saved as you type.");
  await expect(page.locator("#palette-line")).toHaveValue("question");
  await expect(page.locator("#palette-line")).toBeFocused();
});

test("what is not saved is not called saved", { tag: "@firefox" }, async ({ page }) => {
  await begin(page, "Not yet");
  await go(page, "question/1");
  await saved(page);
  // A line that was typed and not added.
  await page.locator("#new-evidence").fill("Not added yet");
  await press(page);
  await expect(said(page)).toContainText("have not added it");
  await expect(said(page)).not.toContainText("Everything is saved");
  await page.locator("#new-evidence").fill("");
  // A store that is full.
  await page.evaluate(() => {
    window.setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.locator(NOTE).fill("There is no room for this");
  await press(page);
  await expect(said(page)).toContainText("The last change is not saved.");
  await expect(said(page)).not.toContainText("Everything is saved");
  const { text } = await download(page, said(page).getByRole("button", { name: "Download what you have" }));
  expect(text).toContain("There is no room for this");
  // Once it is saved, that is said, here and to those who do not see the page; once.
  await expect(page.locator("#saved-again")).toHaveText("");
  await page.evaluate(() => (Storage.prototype.setItem = window.setItem));
  await page.getByRole("button", { name: "Try to save again" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved again." })).toHaveCount(1);
  await expect(said(page)).toContainText("Everything is saved as you type.");
  await page.locator(NOTE).fill("The next change");
  await saved(page);
  await expect(page.locator("#saved-again")).toHaveText("");
});

test("a training session whose saving failed: that it works again is said once", async ({ page }) => {
  const id = await makeSession(page);
  await page.evaluate(() => {
    window.setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.locator("#names-hidden").check();
  await expect(page.getByRole("alert")).toContainText("full");
  await press(page);
  await expect(said(page)).toContainText("The training session is not saved.");
  await page.evaluate(() => (Storage.prototype.setItem = window.setItem));
  await page.getByRole("button", { name: /save .*again/i }).first().click();
  await expect(page.locator("#session-saved-again")).toHaveText("Saved again.");
  expect((await stored(page))[`qmsa/training/${id}`]).toBeTruthy();
  await page.locator("#names-hidden").uncheck();
});

test("for this session only it says that nothing is stored", async ({ page }) => {
  await open(page);
  await page.locator("#place-session").check();
  await page.getByLabel("What will you call it?").fill("For this session");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("For this session");
  await press(page);
  await expect(said(page)).toContainText("Nothing is stored");
  await expect(said(page)).not.toContainText("Everything is saved");
  const { text } = await download(page, said(page).getByRole("button", { name: "Download a backup" }));
  expect(text).toContain("For this session");
});

test("answers that are not handed in are not called saved", async ({ page }) => {
  const id = await makeSession(page);
  await moveTo(page, `#/training/session/${id}/turns`);
  await page.locator("#begin-turn").click();
  await answer(page, PEOPLE[0]);
  await press(page);
  await expect(said(page)).toContainText("only in this tab’s memory");
});
