// The registers: a believable review over three dates, and each job on the way.
import { writeFileSync } from "node:fs";
import { add, begin, download, downloads, expect, go, heading, judge, readHtml, report, saved, settled, test, hasKeyboard, unfoldRecord } from "./support/app.mjs";
import { addRow, listed, look, openRow, prompt, reasonFor, say, secondLook, setAside } from "./support/registers.mjs";

/** Stands on a day, at ten in the morning. The program's timers go on as ever. */
const standOn = (page, day) => page.clock.setFixedTime(`${day}T10:00:00Z`);

/** Markdown escapes punctuation; what is left after taking the escapes away is what a reader sees. */
const unescaped = (markdown) => markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");

const RECORDS = "Health visiting records, two years";
const WORKERS = "Social workers and their team manager";
const HOUSING = "Housing officer who never met the family";
const TO_HEALTH = "Community health trust";
const TO_HOUSING = "Housing provider";
const IN_DEPTH = "Two years in depth, the years before in outline";
const NEW_NEED = "Ask how home visits were usually done";
const ONE_YEAR = "One year in depth is enough";

async function plan(page) {
  await standOn(page, "2026-03-02");
  await begin(page, "Review K");
  await go(page, "review");
  for (const [field, text] of Object.entries({
    title: "Review of services for a child in the north", reference: "Review K", "lead-reviewer": "Two independent reviewers",
    commissioner: "The partnership's executive group", model: "Systems model", proportionality: "In depth after the move, in outline before.",
  })) await page.locator(`#review-${field}`).fill(text);
  await page.locator("#phase-planning").check();
  await page.locator("#more-widespread-no").check();
  await addRow(page, "sources", RECORDS, {
    kind: "source.records", relevant: "yes", "relevant-why": "They follow the child week by week.", detail: "Full chronology",
    "detail-why": "Two years in depth are proportionate.", method: "Reading with a template", access: "asked", "access-for": ["lead", "others"],
    secured: "2026-02-20", provenance: "primary", "then-now": "then", tells: ["information-facts", "information-rationale"],
  });
  await addRow(page, "sources", WORKERS, {
    kind: "source.practitioners", involvement: "involved", relevant: "yes", method: "Group meetings", tells: ["information-rationale"], access: "arranged",
    "access-since": { about: "2026-03-01" },
  });
  await addRow(page, "sources", HOUSING, { kind: "source.practitioners", involvement: "should-have-been", relevant: "undecided" });
  // The leaders as a kind are left aside, for a reason that refers to proportionality.
  await go(page, "coverage");
  await page.getByRole("button", { name: "Senior managers and leaders, all: nothing listed", exact: true }).click();
  await say(page, "coverage", { "left-aside": "yes", reason: "Strategy was reviewed last year; see the proportionality statement." });
}

async function send(page) {
  await addRow(page, "requests", TO_HEALTH, {
    what: "Records of every contact with the child", detail: "Full chronology", why: "To see what was known and when", basis: "Working Together, chapter 5",
    asked: "2026-03-02", due: "2026-04-01", answer: "awaited", sources: { links: [RECORDS] },
  });
  await page.locator("#write-letter").click();
  const letter = page.locator("#letter");
  await expect(letter).toHaveValue(/To: Community health trust/);
  const text = await letter.inputValue();
  for (const words of [
    "Records of every contact with the child", "Full chronology", "To see what was known and when", "1 April 2026", "Working Together, chapter 5", "Date: 2 March 2026",
  ]) expect(text).toContain(words);
  const file = await download(page, "download-letter");
  expect(file).toEqual({ name: "request.txt", text });
  await addRow(page, "requests", TO_HOUSING, {
    what: "What the family was told of the tenancy", detail: "Summary", why: "To learn how the move was understood", asked: "2026-03-02",
    due: "2026-04-10", answer: "awaited",
  });
  await expect(page.getByText("Overdue")).toHaveCount(0);
  await addRow(page, "decisions", IN_DEPTH, { kind: "level-of-detail", why: "More would not change the analysis.", by: "Review panel" });
  await page.locator("#record").click();
  await expect(page.getByText("Recorded 2 March 2026")).toBeVisible();
  await go(page, "question/1");
  await judge(page, "q1-what", "met");
  await judge(page, "q1-proportionality", "met");
  await add(page, "evidence", "Minutes of the panel, 2 March", "q1.proportionality");
  await saved(page);
}

async function meetTheRefusal(page) {
  await standOn(page, "2026-04-20");
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await go(page, "registers");
  await expect(page.locator(".task", { hasText: "Requests" })).toContainText("2 listed, 2 overdue");
  await secondLook(page);
  await expect(look(page, "request-overdue")).toContainText(TO_HEALTH);
  await expect(look(page, "request-overdue")).toContainText(TO_HOUSING);
  await openRow(page, "requests", TO_HEALTH);
  await say(page, "requests", { answer: "in-full", answered: "2026-04-15" });
  await openRow(page, "sources", RECORDS);
  await say(page, "sources", { access: "arranged", "access-since": "2026-04-15", obtained: "in-full", sufficient: "yes" });
  await openRow(page, "requests", TO_HOUSING);
  await expect(page.locator("#register-refusal")).toHaveCount(0);
  await say(page, "requests", { answer: "refused", answered: "2026-04-17" });
  await page.locator("#register-refusal").click();
  await expect(page).toHaveTitle(/^Case of non-cooperation 1 of 1/);
  // It is linked to the request, and named after the one who refused.
  await expect(heading(page)).toHaveText(TO_HOUSING);
  await unfoldRecord(page);
  await expect(page.locator("#non-cooperation-who")).toHaveValue(TO_HOUSING);
  await expect(page.locator("#non-cooperation-request option:checked")).toHaveText(TO_HOUSING);
  await say(page, "non-cooperation", {
    on: "2026-04-17", "reason-given": "given", reason: "Their insurer advised against it.", unknown: "What the family was told before the move.",
    disclosed: "In the chapter on the move.",
  });
  await page.getByRole("link", { name: "Go to it" }).click();
  await expect(heading(page)).toHaveText(TO_HOUSING);
  await expect(page.locator("#register-refusal")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Linked to" })).toBeVisible();
  await expect(page.locator(".rows")).toContainText("Non-cooperation");
  await go(page, "requests");
  await expect(page.getByText("Overdue")).toHaveCount(0);
}

async function changeTheCommission(page) {
  await go(page, "question/1");
  await expect(page.getByText("Confirm again")).toHaveCount(0);
  await go(page, "review");
  await page.locator("#phase-under-way").check();
  await page.locator("#more-widespread-yes").check();
  // Marked: on the page of the question, once, for what was set against proportionality; and on the source.
  const again = page.locator(".notice", { hasText: "Confirm again" });
  await go(page, "question/1");
  await expect(again).toHaveCount(1);
  await expect(page.locator(".part", { hasText: "proportionality" }).filter({ has: again })).toHaveCount(1);
  await openRow(page, "sources", RECORDS);
  await expect(again).toHaveCount(1);
  await again.getByRole("button", { name: "Still correct" }).click();
  await expect(again).toHaveCount(0);
  await expect(page.locator("#said")).toContainText("Confirmed for the current commission.");
  await secondLook(page);
  const asked = look(page, "confirm-again");
  await expect(asked.locator(".entry-row")).toHaveCount(5);
  await expect(prompt(page, "confirm-again", RECORDS)).toHaveCount(0);
  for (const [question, name] of [
    [1, "Checked against proportionality"], [1, `Requests: ${TO_HEALTH}`], [1, `Requests: ${TO_HOUSING}`], [3, `Sources: ${WORKERS}`],
    [3, "Coverage: Senior managers and leaders"],
  ]) {
    const group = page.getByRole("region", { name: new RegExp(`^Question ${question}: `) });
    await expect(group.locator(".entry-row").and(prompt(page, "confirm-again", name))).toHaveCount(1);
  }
  // One press on the page of the question, and one each in the second look.
  await asked.getByRole("link", { name: "Checked against proportionality" }).click();
  await again.getByRole("button", { name: "Still correct" }).click();
  await expect(again).toHaveCount(0);
  await secondLook(page);
  for (let left = 4; left > 0; left -= 1) {
    await expect(asked.locator(".entry-row")).toHaveCount(left);
    await asked.getByRole("button", { name: /^Still correct/ }).first().click();
  }
  await expect(asked).toHaveCount(0);
}

async function needMore(page) {
  // The commission now asks for what was usual: a changed need, decided and recorded.
  await expect(look(page, "normality-aside")).toBeVisible();
  await addRow(page, "decisions", NEW_NEED, {
    kind: "need-changed", why: "The commission asks whether practice was more widespread.", by: "Lead reviewers", sources: { links: [WORKERS] },
  });
  await page.locator("#record").click();
  await expect(page.getByText("Recorded 20 April 2026")).toBeVisible();
  // From now on it stays as it is: nothing to write in, nothing to choose, no way to remove it; also after a reload.
  await saved(page);
  await page.reload();
  await expect(page.getByText("Recorded 20 April 2026")).toBeVisible();
  for (const field of ["decision", "kind", "why", "on", "by", "supersedes"]) await expect(page.locator(`#decisions-${field}`)).toHaveCount(0);
  await expect(page.locator("#remove")).toHaveCount(0);
  await expect(page.locator("#record")).toHaveCount(0);
  await expect(page.locator("#main")).toContainText("New or changed information need");
  await openRow(page, "sources", WORKERS);
  await say(page, "sources", { tells: ["information-normality"] });
  await secondLook(page);
  await expect(look(page, "normality-aside")).toHaveCount(0);
  await saved(page);
}

async function supersede(page) {
  await standOn(page, "2026-06-15");
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await go(page, "review");
  await page.locator("#phase-looking-back").check();
  await openRow(page, "decisions", IN_DEPTH);
  await add(page, "decisions", ONE_YEAR);
  await page.getByRole("link", { name: ONE_YEAR }).click();
  await expect(page.locator("#decisions-supersedes option:checked")).toHaveText(IN_DEPTH);
  await expect(page.locator("#decisions-on"), "today, until somebody says another day").toHaveValue("2026-06-15");
  // Without a reason and somebody who decided, nothing is recorded.
  await page.locator("#record").click();
  await expect(page.locator("#error-summary")).toContainText("First say why, on which date, and who decided");
  await say(page, "decisions", { why: "The second year told nothing new.", by: "Review panel" });
  await page.locator("#record").click();
  await expect(page.getByText("Recorded 15 June 2026")).toBeVisible();
  await openRow(page, "decisions", IN_DEPTH);
  await expect(page.getByText("Recorded 2 March 2026")).toBeVisible();
  await expect(page.locator(".rows")).toContainText(ONE_YEAR);
}

const ASIDE = "The day is agreed by word of mouth and not needed here.";

async function lookAgain(page) {
  await go(page, "question/3");
  await judge(page, "q3-systems", "dont-know");
  await secondLook(page);
  await expect(look(page, "relevance-undecided"), "planning is over").toContainText(HOUSING);
  // Without a reason nothing is set aside.
  await look(page, "kind-open").getByRole("button", { name: /^Set aside… ICT systems/ }).click();
  await page.getByRole("button", { name: "Set it aside" }).click();
  await expect(look(page, "kind-open").locator(".error")).toBeVisible();
  await expect(reasonFor(page, "kind-open")).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("button", { name: /^Keep it open/ }).click();
  await expect(reasonFor(page, "kind-open")).toHaveCount(0);
  const counted = page.locator("#prompts-counted");
  const open = Number((await counted.textContent()).match(/^\d+/)[0]);
  await setAside(page, "relevance-undecided", HOUSING, ASIDE);
  await expect(counted).toHaveText(new RegExp(`^${open - 1} .*1 is set aside`));
  // Brought back, and set aside again; undone, and done again.
  await page.getByRole("button", { name: `Bring back: ${HOUSING}` }).click();
  await expect(counted).toHaveText(new RegExp(`^${open} [^;]*$`));
  await setAside(page, "relevance-undecided", HOUSING, ASIDE);
  await page.locator("#undo").click();
  await expect(prompt(page, "relevance-undecided", HOUSING)).not.toContainText("Set aside " + ASIDE);
  await page.locator("#redo").click();
  await expect(prompt(page, "relevance-undecided", HOUSING)).toContainText("Set aside " + ASIDE);
}

const EDITED = "We could not learn what the housing provider told the family before the move.";

async function wordTheLimitations(page) {
  await go(page, "limitations");
  const draft = page.locator(".card", { hasText: "Draft from your assessment" });
  await expect(draft).toContainText(/housing provider/i);
  await expect(draft).toContainText("What the family was told before the move.");
  await page.locator("#take-draft").click();
  const text = page.locator("#limitations");
  await expect(text).toHaveValue(/housing provider/i);
  await expect(draft).toContainText("The draft has not changed since you used it.");
  const [, ...rest] = (await text.inputValue()).split("\n\n");
  await text.fill([EDITED, ...rest].join("\n\n"));
  // A new gap: the draft follows, what was written stays.
  await go(page, "question/6");
  await judge(page, "q6-managers", "dont-know");
  await go(page, "limitations");
  await expect(draft.getByText("New", { exact: true })).toHaveCount(1);
  await expect(draft, "what was said of it before no longer holds").toContainText("No longer in the draft. Check whether your text still says it:");
  await page.getByRole("button", { name: "Add what is new: 1 paragraph" }).click();
  await hasKeyboard(text);
  const [first, ...others] = (await text.inputValue()).split("\n\n");
  expect(first).toBe(EDITED);
  expect(others.slice(0, -1)).toEqual(rest);
  expect(others.at(-1)).toMatch(/direct input by managers/i);
  await expect(draft).toContainText("The draft has not changed since you used it.");
  return others.at(-1);
}

test("a believable review over three dates: plan, requests, refusal, changed commission, new need, decision, second look, limitations, report", async ({ page, browser, baseURL }, info) => {
  test.slow();
  await plan(page);
  await send(page);
  await meetTheRefusal(page);
  await changeTheCommission(page);
  await needMore(page);
  await supersede(page);
  await lookAgain(page);
  const limitation = await wordTheLimitations(page);
  await saved(page);

  const files = await downloads(page);
  const read = await readHtml(browser, files.html.text);
  const markdown = unescaped(files.markdown.text);
  const onScreen = await report(page).innerText();
  for (const words of [
    RECORDS, WORKERS, HOUSING, "Full chronology", "Two years in depth are proportionate.", "about 1 March 2026", "20 February 2026", "Should perhaps have been",
    "Strategy was reviewed last year; see the proportionality statement.", TO_HEALTH, "To see what was known and when", "Working Together, chapter 5", "In full", TO_HOUSING,
    "Their insurer advised against it.", "In the chapter on the move.", IN_DEPTH, ONE_YEAR, "The second year told nothing new.",
    "2 March 2026 at", "20 April 2026 at", "15 June 2026 at", "New or changed information need", "Minutes of the panel, 2 March", ASIDE, EDITED, limitation,
    "Was this source relevant?", "Looking back",
  ]) {
    expect(read, `page: ${words}`).toContain(words);
    expect(onScreen, `screen: ${words}`).toContain(words);
    expect(markdown, `text: ${words}`).toContain(words);
  }
  for (const report of [read, onScreen, markdown]) expect(report).not.toContain("(overdue)");
  const { body } = JSON.parse(files.json.text);
  expect(body.limitations.startsWith(EDITED)).toBe(true);
  expect(body.set_aside.map(({ rule, reason }) => [rule, reason])).toEqual([["relevance-undecided", ASIDE]]);
  expect(body.registers.decisions.length).toBe(3);

  // In another browser the file opens equal.
  const path = info.outputPath("review-k.json");
  writeFileSync(path, files.json.text);
  const elsewhere = await browser.newContext({ baseURL });
  const other = await elsewhere.newPage();
  await standOn(other, "2026-06-15");
  await other.goto("./#/open");
  await other.locator("#file").setInputFiles(path);
  await other.locator("#add-opened").click();
  await expect(heading(other)).toHaveText("Review K");
  const again = await downloads(other);
  expect(JSON.parse(again.json.text).body).toEqual(body);
  expect(again.markdown.text).toBe(files.markdown.text);
  await elsewhere.close();
});
