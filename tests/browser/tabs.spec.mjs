// One tab writes an assessment; the others read along, and can take its place.
import { begin, download, expect, go, hasKeyboard, heading, journalled, open, saved, stored, test, unfold } from "./support/app.mjs";

const NOTE = "#q1-what-note";

/** An assessment that is open at its first question in two tabs; the first writes. */
async function twoTabs(page, context) {
  await begin(page);
  await go(page, "question/1");
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator("#reading-along")).toBeVisible();
  await unfold(other);
  return other;
}

test("the second tab reads along, and cannot change anything", async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await expect(other.locator(NOTE)).toBeDisabled();
  await expect(other.locator("#save-state")).toHaveText("View only");
  await page.locator(NOTE).fill("From the writer");
  await saved(page);
  await expect(other.locator(NOTE)).toHaveValue("From the writer");
  // Undo is a change too.
  const before = await stored(page);
  await expect(other.locator("#undo")).toBeDisabled();
  await other.keyboard.press("Control+z");
  expect(await stored(page)).toEqual(before);
  // Reports are for readers as well.
  await go(other, "report");
  await expect(other.locator("#download-json")).toBeEnabled();
});

test("edit here instead: the writer saves what it has and lets go, and the roles are changed", async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await page.locator(NOTE).pressSequentially("Typed just before");
  await other.locator("#write-here").click();
  await expect(other.locator(NOTE)).toBeEnabled();
  await expect(other.locator(NOTE)).toHaveValue("Typed just before");
  await expect(page.locator("#reading-along")).toBeVisible();
  await other.locator(NOTE).fill("Now from here");
  await saved(other);
  await expect(page.locator(NOTE)).toHaveValue("Now from here");
  await expect(page.locator(NOTE)).toBeDisabled();
});

/** What stands in the box for what came too late. */
const box = (page) => page.locator("#caught-text");

test("another tab takes over in mid-sentence: the next keys go to a box that says so, and open nothing", async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await page.locator(NOTE).pressSequentially("Before, ");
  await other.locator("#write-here").click();
  await expect(other.locator(NOTE)).toBeEnabled();
  await page.bringToFront();
  await hasKeyboard(box(page));
  await expect(page.locator("#caught")).toContainText("You were typing in “");
  // Keys that are shortcuts elsewhere.
  await page.keyboard.type("and after? 1/2 0");
  await expect(box(page)).toHaveValue("and after? 1/2 0");
  await expect(page.locator("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(/question\/1$/);
  await expect(other.locator(NOTE)).toHaveValue("Before, ");
  // To be taken along.
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => (window.copied = text) } }));
  await page.locator("#copy-caught").click();
  await expect(page.locator("#said")).toHaveText("The text is copied.");
  expect(await page.evaluate(() => window.copied)).toBe("and after? 1/2 0");
  // It outlasts a change of page, and this tab's turn; it is put away when asked twice.
  await go(page, "registers");
  await expect(box(page)).toHaveValue("and after? 1/2 0");
  await page.locator("#write-here").click();
  await expect(page.locator("#reading-along")).toHaveCount(0);
  await expect(box(page)).toHaveValue("and after? 1/2 0");
  await page.locator("#close-caught").dblclick();
  await hasKeyboard(page.locator("#close-caught-keep"));
  await page.locator("#close-caught-now").click();
  await expect(page.locator("#caught")).toHaveCount(0);
  await hasKeyboard(page.locator("#app main h1"));
});

test("… and where the browser copies nothing, the text is selected", async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await page.locator(NOTE).focus();
  await other.locator("#write-here").click();
  await page.bringToFront();
  await hasKeyboard(box(page));
  await page.keyboard.type("too late");
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.locator("#copy-caught").click();
  await expect(page.locator("#said")).toContainText("The text is selected");
  expect(await box(page).evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe("too late");
});

test("… and where what catches the keys came late, it catches them all the same", async ({ page, context }) => {
  await context.route("**/services-*.wasm", async (route) => {
    await new Promise((done) => setTimeout(done, 3_000));
    await route.continue();
  });
  await open(page);
  await page.getByLabel("What will you call it?").fill("On a slow line");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("On a slow line");
  await go(page, "question/1");
  // A second press in the same field is no step out of it.
  await page.locator(NOTE).click();
  await page.locator(NOTE).click();
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator("#write-here").click();
  await page.bringToFront();
  await hasKeyboard(box(page));
});

test("… and where nothing was typed since, the keyboard goes back to the field with the turn", async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await page.locator(NOTE).pressSequentially("Begun here");
  await other.locator("#write-here").click();
  await page.bringToFront();
  await hasKeyboard(box(page));
  await other.close();
  await expect(page.locator("#caught")).toHaveCount(0);
  await hasKeyboard(page.locator(NOTE));
  await page.locator(NOTE).press("End");
  await page.keyboard.type(", and gone on");
  await expect(page.locator(NOTE)).toHaveValue("Begun here, and gone on");
});

test("a field that goes from under somebody's fingers leaves no keys to the shortcuts", { tag: "@one-engine" }, async ({ page }) => {
  await begin(page);
  await go(page, "question/1");
  // What the keys do comes with the journal, behind the first page.
  await saved(page);
  await page.locator(NOTE).focus();
  // As where a list is drawn again by what another tab stored.
  for (const take of [(field) => (field.disabled = true), (field) => field.remove()]) {
    await page.locator("#q1-detail-note").focus();
    await page.locator("#q1-detail-note").evaluate(take);
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body || document.activeElement.disabled)).toBe(true);
    await page.keyboard.type("?1/0");
    await expect(page.locator("dialog")).toHaveCount(0);
    await expect(page).toHaveURL(/question\/1$/);
  }
  // Whoever points elsewhere has seen it.
  await page.locator("#app main h1").click();
  await page.keyboard.press("?");
  await expect(page.locator("dialog")).toBeVisible();
});

test("what the writer saves while a reader presses a button does not take the button away", { tag: "@one-engine" }, async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await other.locator("#write-here").hover();
  await other.mouse.down();
  await page.locator(NOTE).fill("Saved between down and up");
  await expect(other.locator(NOTE)).toHaveValue("Saved between down and up");
  await other.mouse.up();
  await expect(other.locator(NOTE)).toBeEnabled();
});

test("a writer that is closed: the reader writes", async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await page.locator(NOTE).fill("The last word of the first");
  await saved(page);
  await page.close();
  await expect(other.locator(NOTE)).toBeEnabled();
  await expect(other.locator(NOTE)).toHaveValue("The last word of the first");
  await other.locator(NOTE).fill("Gone on from there");
  await saved(other);
  expect(Object.values(await stored(other)).join()).toContain("Gone on from there");
});

test("a writer whose process is killed: the reader takes its place, and nothing stale is written", async ({ page, context, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium's driver can kill one page's process; make endurance kills Firefox's");
  const other = await twoTabs(page, context);
  await page.locator(NOTE).fill("The last that was saved");
  await saved(page);
  const driver = await context.newCDPSession(page);
  driver.send("Page.crash").catch(() => {});
  await expect(other.locator(NOTE)).toBeEnabled();
  await expect(other.locator(NOTE)).toHaveValue("The last that was saved");
  await other.locator(NOTE).fill("Gone on from there");
  await saved(other);
  const texts = Object.entries(await stored(other)).filter(([key]) => key.startsWith("qmsa/assessment/"));
  expect(texts.join()).toContain("Gone on from there");
  expect(texts.join()).not.toContain("The last that was saved");
});

test("a writer that does not answer loses its place, and what it still holds is not written over the new", async ({ page, context }) => {
  const other = await twoTabs(page, context);
  // A frozen tab hears nothing.
  await page.evaluate(() => {
    window.saves = 0;
    BroadcastChannel.prototype.dispatchEvent = () => true;
    addEventListener("message", (event) => event.stopImmediatePropagation(), true);
    const until = Date.now() + 4_000;
    setTimeout(() => { while (Date.now() < until); }, 0);
  }).catch(() => {});
  await other.locator("#write-here").click();
  await expect(other.locator(NOTE)).toBeEnabled({ timeout: 10_000 });
  await other.locator(NOTE).fill("From the second");
  await saved(other);
  await expect(page.locator("#reading-along")).toBeVisible({ timeout: 10_000 });
  await expect(page.locator(NOTE)).toHaveValue("From the second");
});

test("a writer that wakes up with an unsaved edit is refused, and what the new writer saved stands in both places", async ({ page, context }) => {
  const other = await twoTabs(page, context);
  // In one turn it gets an edit and stops answering: for long enough that the other has saved before it wakes, on a slow machine too.
  // A page that waits for an answer would not do: Firefox lets it hear the other tab meanwhile, and it hands over in good order.
  page.evaluate((note) => {
    const field = document.querySelector(note);
    field.value = "Typed before the freeze";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const until = Date.now() + 15_000;
    while (Date.now() < until);
  }, NOTE).catch(() => {});
  await other.locator("#write-here").click();
  await expect(other.locator(NOTE)).toBeEnabled({ timeout: 10_000 });
  await other.locator(NOTE).fill("Saved by the second");
  await saved(other);
  await expect(page.locator("#not-saved")).toContainText("changed in another tab", { timeout: 30_000 });
  expect((await download(page, "download-unsaved")).text).toContain("Typed before the freeze");
  const key = Object.keys(await stored(other)).find((key) => key.startsWith("qmsa/assessment/"));
  await expect.poll(async () => (await stored(other))[key]).toContain("Saved by the second");
  expect((await journalled(other))[key]).toContain("Saved by the second");
  await expect(other.locator(NOTE)).toHaveValue("Saved by the second");
  // Trying again changes nothing: the conflict stays until the person has looked.
  await page.getByRole("button", { name: "Try to save again" }).click();
  await expect(page.locator("#not-saved")).toBeVisible();
  expect((await stored(other))[key]).toContain("Saved by the second");
});

test("what is deleted and brought back elsewhere is saved as before in the tab that has it open", { tag: "@one-engine" }, async ({ page, context }) => {
  await begin(page, "To and fro");
  await go(page, "question/1");
  await saved(page);
  const other = await context.newPage();
  await open(other);
  await other.getByRole("button", { name: "Delete To and fro" }).click();
  await other.getByRole("button", { name: "Delete it" }).click();
  await expect(page.locator("#not-saved")).toContainText("no longer in this browser");
  await other.getByRole("button", { name: "Restore it" }).click();
  await expect(page.locator("#not-saved")).toHaveCount(0);
  await page.locator(NOTE).fill("Written after it");
  await saved(page);
  expect(Object.values(await stored(page)).join()).toContain("Written after it");
});

test("what was typed into a line and not added yet outlasts a handing over", { tag: "@one-engine" }, async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await go(page, "actions");
  await page.locator("#new-actions").fill("Not added yet");
  await other.locator("#write-here").click();
  await expect(other.locator(NOTE)).toBeEnabled();
  await other.locator(NOTE).fill("From the other");
  await saved(other);
  await expect(page.locator("#reading-along")).toBeVisible();
  await page.locator("#write-here").click();
  await expect(page.locator("#new-actions")).toBeEnabled();
  await expect(page.locator("#new-actions")).toHaveValue("Not added yet");
});

test("two tabs racing 1,000 edits lose none", async ({ page, context }) => {
  test.setTimeout(300_000);
  const other = await twoTabs(page, context);
  await go(page, "actions");
  await go(other, "actions");
  // Each adds actions as fast as its page lets it, and asks for the other's place whenever it reads along.
  const race = (tab, name, count) =>
    tab.evaluate(
      async ([name, count]) => {
        const turn = () => new Promise((done) => setTimeout(done, 0));
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
        for (let number = 0; number < count; ) {
          const field = document.querySelector("#new-actions");
          const take = document.querySelector("#write-here");
          if (take && number % 25 === 0) take.click();
          if (!field || field.matches(":disabled")) {
            // Half of a race is waiting: the other hands over after its next 25.
            await turn();
            const again = document.querySelector("#write-here");
            if (again && Math.random() < 0.02) again.click();
            continue;
          }
          set.call(field, `${name}-${number}.`);
          field.dispatchEvent(new Event("input", { bubbles: true }));
          field.form.requestSubmit();
          await turn();
          if (field.value === "" || document.querySelector("#new-actions")?.value === "") number += 1;
        }
      },
      [name, count],
    );
  await Promise.all([race(page, "first", 500), race(other, "second", 500)]);
  await expect(page.locator("#not-saved")).toHaveCount(0);
  await expect(other.locator("#not-saved")).toHaveCount(0);
  const missing = async () => {
    const text = Object.entries(await stored(page)).find(([key]) => key.startsWith("qmsa/assessment/"))[1];
    return ["first", "second"].flatMap((name) =>
      [...Array(500).keys()].map((number) => `${name}-${number}.`).filter((row) => !text.includes(`"${row}"`)));
  };
  await expect.poll(missing, { timeout: 20_000 }).toEqual([]);
});

test("an older program never writes over a newer schema, in the store or in the journal", { tag: "@one-engine" }, async ({ page }) => {
  await begin(page);
  await go(page, "question/1");
  await saved(page);
  const newer = await page.evaluate(async () => {
    const key = Object.keys(localStorage).find((key) => key.startsWith("qmsa/assessment/"));
    const newer = localStorage.getItem(key).replace(/"schema":\d+/, '"schema":999');
    localStorage.setItem(key, newer);
    return [key, newer];
  });
  await page.locator(NOTE).fill("From the older program");
  await expect(page.locator("#not-saved")).toBeVisible();
  expect((await stored(page))[newer[0]]).toBe(newer[1]);
  await page.getByRole("button", { name: "Try to save again" }).click();
  expect((await stored(page))[newer[0]]).toBe(newer[1]);
});

test("a change that stands in the store without this tab having heard of it is not written over", { tag: "@one-engine" }, async ({ page }) => {
  await begin(page);
  await go(page, "question/1");
  await saved(page);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => key.startsWith("qmsa/assessment/"));
    window.theirs = `${localStorage.getItem(key)} `;
    localStorage.setItem(key, window.theirs);
  });
  await page.locator(NOTE).fill("Mine");
  await expect(page.locator("#not-saved")).toContainText("changed in another tab");
  expect(await page.evaluate(() => Object.values(localStorage).includes(window.theirs))).toBe(true);
});

test("where there are no locks two tabs work as before: each follows the other, and neither writes over the other", async ({ page, context }) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined }));
  await begin(page);
  await go(page, "question/1");
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await unfold(other);
  await other.locator(NOTE).fill("From the other tab");
  await saved(other);
  await expect(page.locator(NOTE)).toHaveValue("From the other tab");
  await expect(page.locator("#reading-along")).toHaveCount(0);
  await open(page);
});
