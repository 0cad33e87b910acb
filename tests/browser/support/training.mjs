// A session on the second case, and people who answer it.
import { expect, hasKeyboard, heading, open } from "./app.mjs";

export const PEOPLE = [
  { name: "Blue", judgement: "met", why: "Blue saw a letter on the second page" },
  { name: "Green", judgement: "not-met", why: "Green read that nobody told the board" },
  { name: "Red", judgement: "dont-know", why: "Red could not tell" },
  { name: "Grey", judgement: "not-applicable", why: "Grey thinks it cannot arise" },
  { name: "White", judgement: "met", why: "White agrees with the letter" },
];
/** The part on which they differ. */
export const PART = "q2-what";

/** Makes a session on the second case, with questions 2 and 7 only. */
export async function makeSession(page, title = "Tuesday’s group") {
  await open(page, "#/training/case/2");
  await page.locator("#session-title").fill(title);
  for (const number of [1, 3, 4, 5, 6]) await page.locator(`#session-q${number}`).uncheck();
  await page.getByRole("button", { name: "Create session" }).click();
  await expect(heading(page)).toHaveText("A session");
  return page.url().match(/session\/([0-9a-f]{16})/)[1];
}

/** Answers question 2 as this person would, and stops before handing back. */
export async function answer(page, { name, judgement, why }) {
  await page.getByLabel("Your name, or just a colour").fill(name);
  await page.getByRole("button", { name: "Continue to question 2" }).click();
  await hasKeyboard(page.locator("#step"));
  await page.locator(`#answer-${PART}-${judgement}`).check();
  await page.locator(`#answer-${PART}-why`).fill(why);
  await page.getByRole("button", { name: "Continue to question 7" }).click();
  await page.locator("#answer-q7-reasons-met").check();
  await page.getByRole("button", { name: "Continue to hand back" }).click();
  await expect(page.getByText("2 of 5 parts answered.")).toBeVisible();
}

/** A file as the file field takes it. */
export const file = (name, text) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
