// A participant's answers are in the tab's memory only: it is said before the first, asked before they go, and said when they are gone.
import { begin, expect, heading, moveTo, open, saved, test, wipe } from "./support/app.mjs";
import { answer, makeSession, PEOPLE } from "./support/training.mjs";

const were = (page) => page.locator("#answers-were-here");

/** What the browser keeps for this tab. */
const ofTheTab = (page) => page.evaluate(() => Object.fromEntries(Object.entries(sessionStorage)));

/** Somebody who has opened a session. */
async function opened(page) {
  await makeSession(page);
  await page.getByText("Or show the session as text to copy").click();
  const text = await page.locator("#session-as-text").inputValue();
  await moveTo(page, "#/training/take-part");
  await page.locator("#session-text").fill(text);
  await page.getByRole("button", { name: "Open the text" }).click();
  await expect(page.locator("#step")).toBeVisible();
}

/** Leaves for another address in this tab, and comes back. */
async function awayAndBack(page) {
  let asked = false;
  page.once("dialog", (dialog) => {
    asked = dialog.type() === "beforeunload";
    return dialog.accept();
  });
  await page.goto("./nothing-here");
  await page.goBack();
  await expect(heading(page)).toBeVisible();
  return asked;
}

test("said before the first answer, asked before they go, and said afterwards; nothing of them is kept", { tag: "@firefox" }, async ({ page }) => {
  await opened(page);
  await expect(page.getByText("only in this tab’s memory")).toBeVisible();
  expect(await ofTheTab(page)).toEqual({});
  await answer(page, PEOPLE[0]);
  // That there were some, and nothing of what they are.
  expect(await ofTheTab(page)).toEqual({ "qmsa/answers-begun": "1" });
  expect(await awayAndBack(page), "the browser asks").toBe(true);
  await expect(were(page)).toContainText("Answers in this tab were lost");
  // Also where the computer is passed round.
  await moveTo(page, "#/training");
  await page.getByRole("link", { name: "Tuesday’s group" }).click();
  await page.getByRole("link", { name: "Take turns on this computer" }).click();
  await expect(were(page)).toBeVisible();
  // Whoever begins anew has seen it.
  await page.locator("#begin-turn").click();
  expect(await ofTheTab(page)).toEqual({});
  await page.reload();
  await expect(were(page)).toHaveCount(0);
});

test("handed in, discarded or left: nothing is said", async ({ page }) => {
  const id = await makeSession(page);
  const turn = async () => {
    await moveTo(page, `#/training/session/${id}/turns`);
    await page.locator("#begin-turn").click();
    await answer(page, PEOPLE[0]);
    expect(await ofTheTab(page)).toEqual({ "qmsa/answers-begun": "1" });
  };
  await turn();
  await page.locator("#hand-in").click();
  await expect(heading(page)).toHaveText("Pass the computer on");
  expect(await ofTheTab(page)).toEqual({});
  await turn();
  await page.locator("#leave-session").click();
  await page.locator("#leave-session-now").click();
  await expect(heading(page)).toHaveText("Pass the computer on");
  expect(await ofTheTab(page)).toEqual({});
  await turn();
  await moveTo(page, `#/training/session/${id}`);
  await page.locator("#discard").click();
  await page.locator("#discard-now").click();
  expect(await ofTheTab(page)).toEqual({});
  await moveTo(page, `#/training/session/${id}/turns`);
  await expect(were(page)).toHaveCount(0);
});

test("a wipe forgets that answers were here, in this tab and in another", { tag: "@firefox" }, async ({ page, context }) => {
  const id = await makeSession(page);
  const other = await context.newPage();
  await begin(other, "To be wiped too");
  await saved(other);
  for (const tab of [page, other]) {
    await open(tab, `#/training/session/${id}/turns`);
    await tab.locator("#begin-turn").click();
    await answer(tab, PEOPLE[0]);
    expect(await ofTheTab(tab)).toEqual({ "qmsa/answers-begun": "1" });
  }
  await moveTo(page, "#/finish");
  await wipe(page);
  for (const tab of [page, other]) {
    await expect(heading(tab)).toHaveText("Finish and wipe");
    await expect.poll(() => ofTheTab(tab)).toEqual({});
    await moveTo(tab, "#/training/take-part");
    await expect(were(tab)).toHaveCount(0);
  }
});
