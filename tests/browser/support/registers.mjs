// The registers as a person works with them: rows added, opened, filled in, found again.
import { add, expect, go, hasKeyboard, heading, settled, unfoldRecord } from "./app.mjs";

/**
 * Says something in the fields of the row that is open. The value of a field is its text, the key of a choice, a day (or
 * `{ about: day }`, or `{ notKnown: true }`), a list of boxes to tick, the labels of the rows to link as `{ links: [...] }`, or the label
 * of the one row as `{ link: label }`.
 */
export async function say(page, register, said) {
  for (const [column, value] of Object.entries(said)) {
    const id = `${register}-${column}`;
    const field = page.locator(`[id="${id}"]`);
    const how = page.locator(`[id="${id}-how"]`);
    if (Array.isArray(value)) {
      for (const box of value) await page.locator(`[id="${id}-${box}"]`).check();
    } else if (typeof value === "string") {
      if ((await field.evaluate((element) => element.localName)) === "select") await field.selectOption(value);
      else await field.fill(value);
    } else if (value.about) {
      await field.fill(value.about);
      await how.selectOption("about");
    } else if (value.notKnown) {
      // Before there is a day, how exact it is is one click away.
      if (!(await how.isVisible())) await page.locator(`[id="${id}-how-ask"]`).click();
      await how.selectOption("unknown");
    } else if (value.links) {
      for (const label of value.links) {
        await field.selectOption({ label });
        await page.locator(`[id="${id}-link"]`).click();
        await expect(page.locator(".linked").filter({ hasText: label }).first()).toBeVisible();
      }
    } else {
      await field.selectOption({ label: value.link });
    }
  }
}

/** Opens a row from the list of its register. */
export async function openRow(page, register, name) {
  await go(page, register);
  await page.locator(".rows a", { hasText: name }).click();
  await expect(page.getByRole("link", { name: /^Back to all/ })).toBeVisible();
  await unfoldRecord(page);
  return page.url().match(/#\/a\/[0-9a-f]{16}\/(.*)$/)[1];
}

/** Adds a row on the page of its register, opens it and says something of it. Gives its path. */
export async function addRow(page, register, name, said = {}) {
  await go(page, register);
  await add(page, register, name);
  const path = await openRow(page, register, name);
  await say(page, register, said);
  return path;
}

/** The names of the rows that are listed. */
export const listed = (page) => page.locator(".rows a").allTextContents();

/** The prompts of one rule on the page of the second look. They may stand under several questions. */
export const look = (page, rule) => page.locator(`#prompts [data-rule="${rule}"]`);

/** The field for the reason why a prompt of a rule is set aside. */
export const reasonFor = (page, rule) => look(page, rule).getByRole("textbox", { name: "Why are you setting this aside?" });

/** What a rule asks about, set aside or not, by its name. */
export const prompt = (page, rule, name) => look(page, rule).getByRole("listitem").filter({ hasText: name });

/** Goes to the second look, and waits until it is there. */
export async function secondLook(page) {
  await go(page, "second-look");
  await expect(heading(page)).toHaveText("Second look");
  await expect(page.locator("#prompts section, #prompts > p:not([role])").first()).toBeVisible();
  await settled(page);
}

/** Sets a prompt aside for a reason. */
export async function setAside(page, rule, name, reason) {
  const toggle = prompt(page, rule, name).getByRole("button").last();
  await expect(toggle).toHaveAccessibleName(`Set aside… ${name}`);
  await toggle.click();
  await hasKeyboard(reasonFor(page, rule));
  await reasonFor(page, rule).fill(reason);
  const before = await page.evaluate(() => scrollY);
  await look(page, rule).getByRole("button", { name: "Set it aside" }).click();
  // It stays where it is, with its reason, and the keyboard with it; the page does not move.
  await expect(prompt(page, rule, name)).toContainText(`Set aside ${reason}`);
  const back = look(page, rule).getByRole("button", { name: `Bring back: ${name}`, exact: true });
  await hasKeyboard(back);
  expect(await page.evaluate(() => scrollY)).toBe(before);
}
