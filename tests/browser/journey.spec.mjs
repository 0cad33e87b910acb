// The main job: a new assessment, all seven questions, evidence, actions, a reload, the downloads, and opening the file.
import { writeFileSync } from "node:fs";
import { add, begin, besideChunks, download, downloads, expect, go, heading, judge, noteRequests, notLookedAt, open, openExample, PARTS, press, readHtml, report, saved, test, unfold } from "./support/app.mjs";

const REVIEW = {
  "review-title": "Review of services for a child in the north of the county",
  "review-reference": "Review K 2026",
  "review-jurisdiction": "England",
  "review-commissioner": "The partnership's executive group",
  "review-lead-reviewer": "Independent lead reviewer",
  "review-model": "Systems model with two group meetings",
  "review-proportionality": "Two years in depth, the years before in outline.",
  "review-specification": "Focus on the months before the injury.",
};

/** Fills in a whole assessment and returns every text that was entered. */
async function fillIn(page) {
  const entered = Object.values(REVIEW);
  await go(page, "review");
  for (const [id, text] of Object.entries(REVIEW)) await page.locator(`#${id}`).fill(text);
  await page.locator("#phase-under-way").check();
  await page.locator("#period-from").fill("2024-01-15");
  await page.locator("#period-to").fill("2026-02-28");
  await page.locator("#more-widespread-yes").check();
  await page.locator("#still-current-no").check();

  // Each of the seven judgements is used; the one that says "not looked at yet" is where nobody judged.
  const wheel = ["met", "partly", "not-met", "dont-know", "not-applicable", "outside-commission"];
  let turn = 0;
  for (const [number, parts] of Object.entries(PARTS)) {
    await go(page, `question/${number}`);
    for (const part of parts) {
      const place = `q${number}-${part}`;
      const judgement = wheel[turn % wheel.length];
      turn += 1;
      await judge(page, place, judgement);
      if (["not-applicable", "outside-commission"].includes(judgement)) {
        const reason = `Reason given for ${place}.`;
        await page.locator(`#${place}-reason`).fill(reason);
        entered.push(reason);
      }
      const note = `Note on ${place}, line one.`;
      await page.locator(`#${place}-note`).fill(note);
      entered.push(note);
    }
    // Question 2 as a whole stays "not looked at yet".
    if (number !== "2") await judge(page, `q${number}`, number === "5" ? "dont-know" : "partly");
    await page.locator(`#q${number}-how-we-know`).fill(`How we know on question ${number}.`);
    await page.locator(`#q${number}-confidence-moderate`).check();
    await page.locator(`#q${number}-what-would-change`).fill(`What would change our mind on ${number}.`);
    entered.push(`How we know on question ${number}.`, `What would change our mind on ${number}.`);
  }
  await go(page, "question/7");
  await page.locator("#attest").click();
  await page.locator("#attested-by").fill("Business manager of the partnership");
  entered.push("Business manager of the partnership");

  await go(page, "question/1");
  await add(page, "evidence", "Minutes of the planning meeting", "q1.what");
  await page.getByRole("link", { name: "Minutes of the planning meeting" }).click();
  await expect(heading(page)).toHaveText("Minutes of the planning meeting");
  await page.locator("#evidence-kind").selectOption("minutes");
  await page.locator("#evidence-locator").fill("Review file, section 2");
  await page.locator("#evidence-date").fill("2026-09-04");
  await page.locator("#evidence-note").fill("Shows that the level of detail was decided.");
  await page.locator("#supports-q1-detail").check();
  await page.locator("#supports-q3").check();
  entered.push("Minutes of the planning meeting", "Review file, section 2", "Shows that the level of detail was decided.");

  await go(page, "question/4");
  await add(page, "actions", "Ask the health board for access to its e-mail archive", "q4.every");
  await page.getByRole("link", { name: "Ask the health board" }).click();
  await page.locator("#actions-owner").fill("Review manager");
  await page.locator("#actions-due").fill("2026-12-18");
  await page.locator("#actions-state").selectOption("under-way");
  entered.push("Ask the health board for access to its e-mail archive", "Review manager");

  await go(page, "report");
  await page.locator("#summary").fill("We can explain most of what happened.\nWe do not know what the night team knew.");
  await page.locator("#assessors").fill("Business manager and two panel members");
  entered.push("We can explain most of what happened.", "We do not know what the night team knew.");
  entered.push("Business manager and two panel members");
  return entered;
}

/** Trunk keeps the lines that start the worker in a file of their own. */
const ofRelease = (requests) => besideChunks(requests).filter((name) => name !== "worker.js");

test("a person does the whole job, comes back, downloads it and opens it elsewhere", { tag: ["@smoke", "@firefox"] }, async ({ page, browser }, info) => {
  await begin(page, "First look at Review K");
  const requests = noteRequests(page);
  const entered = await fillIn(page);
  entered.push("First look at Review K");
  await saved(page);

  // Nothing was requested since the page loaded but parts of the program, each once; the report is put together in a worker.
  expect(besideChunks(requests).filter((name) => !/^documents(\.js|_bg\.wasm)$/.test(name))).toEqual([]);
  expect(new Set(requests).size).toBe(requests.length);

  // Reload on a page in the middle: the same page, everything there.
  await go(page, "question/3");
  await page.reload();
  await expect(heading(page)).toBeVisible();
  expect(page.url()).toContain("/question/3");
  await expect(page.locator("#q3-records-note")).toHaveValue("Note on q3-records, line one.");
  await go(page, "");
  await expect(page.locator("#progress")).toContainText("22 of 22 parts looked at");

  // The report fetches the document worker, once; and nothing else.
  requests.length = 0;
  const files = await downloads(page);
  expect(ofRelease(requests)).toEqual(["documents.js", "documents_bg.wasm"]);
  await go(page, "");
  expect(await downloads(page)).toEqual({ ...files, json: expect.anything() });
  expect(ofRelease(requests).length, "it is there already").toBe(2);
  for (const [kind, file] of Object.entries(files)) expect(file.name, kind).toMatch(/^[a-z0-9-]+\.(html|md|json)$/);
  const read = await readHtml(browser, files.html.text);
  // Markdown escapes punctuation; what is left after taking the escapes away is what a reader sees.
  const markdown = files.markdown.text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
  for (const text of entered) {
    expect(read, `page: ${text}`).toContain(text);
    expect(markdown, `text: ${text}`).toContain(text);
    expect(files.json.text, `file: ${text}`).toContain(text);
  }
  for (const words of ["Met", "Partly met", "Not met", "Don’t know", "Not applicable", "Outside the commission", "Not looked at yet"]) {
    expect(read.toLowerCase(), words).toContain(words.toLowerCase().replace("’", read.includes("’t know") ? "’" : "'"));
  }
  // Days and choices were entered too: in words where people read, by key in the file.
  const chosen = ["15 January 2024", "28 February 2026", "4 September 2026", "18 December 2026", "Under way", "Minutes", "Moderate"];
  for (const words of chosen) {
    expect(read, `page: ${words}`).toContain(words);
    expect(markdown, `text: ${words}`).toContain(words);
  }
  for (const key of ["2024-01-15", "2026-02-28", "2026-09-04", "2026-12-18", '"under-way"', '"minutes"', '"moderate"']) {
    expect(files.json.text, `file: ${key}`).toContain(key);
  }
  expect(files.html.text).not.toMatch(/<script/i);

  // An empty browser, and the file opened in it.
  const path = info.outputPath("assessment.json");
  writeFileSync(path, files.json.text);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(new URL("./#/open", page.url()).href);
  await expect(heading(other)).toHaveText("Open a file");
  const elsewhereRequests = noteRequests(other);
  await other.locator("#file").setInputFiles(path);
  await expect(other.getByText("First look at Review K")).toBeVisible();
  await other.locator("#add-opened").click();
  await expect(heading(other)).toHaveText("First look at Review K");
  const others = () => besideChunks(elsewhereRequests);
  expect(others(), "nothing else is requested there either").toEqual([]);
  const again = await downloads(other);
  expect(JSON.parse(again.json.text).body).toEqual(JSON.parse(files.json.text).body);
  expect(ofRelease(elsewhereRequests)).toEqual(["documents.js", "documents_bg.wasm"]);
  await elsewhere.close();
});

test("several assessments stand side by side, and one that is deleted can be brought back", async ({ page }) => {
  await begin(page, "The first");
  await saved(page);
  await begin(page, "The second");
  await saved(page);
  await open(page);
  await expect(page.locator(".entries > li")).toHaveCount(2);
  await page.getByRole("button", { name: "Delete The first" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(page.locator(".entries > li")).toHaveCount(1);
  await page.getByRole("button", { name: "Restore it" }).click();
  await expect(page.locator(".entries > li")).toHaveCount(2);
  await page.getByRole("link", { name: "The first" }).click();
  await expect(heading(page)).toHaveText("The first");
});

test("undo and redo step through what was done", async ({ page }) => {
  await begin(page);
  await go(page, "question/6");
  await judge(page, "q6-managers", "met");
  await page.locator("#q6-managers-note").fill("Asked in the group meeting");
  await page.locator("#undo").click();
  await expect(page.locator("#q6-managers-note")).toHaveValue("");
  await page.locator("#undo").click();
  await notLookedAt(page, "q6-managers");
  await expect(page.locator("#undo")).toBeDisabled();
  await page.locator("#redo").click();
  await page.locator("#redo").click();
  await expect(page.locator("#q6-managers-met")).toBeChecked();
  await expect(page.locator("#q6-managers-note")).toHaveValue("Asked in the group meeting");
});

test("title, focus, back and forward follow the page", async ({ page }) => {
  await begin(page);
  await page.getByRole("link", { name: /^Question 3/ }).click();
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Question 3: /);
  await page.getByRole("link", { name: "Report", exact: true }).first().click();
  await expect(page).toHaveTitle(/^Report – /);
  await page.goBack();
  await expect(page).toHaveTitle(/^Question 3: /);
  await expect(page.locator("#q3-records-met")).toBeVisible();
  await page.goForward();
  await expect(page).toHaveTitle(/^Report – /);
});

const scrolled = (page) => page.evaluate(() => Math.round(scrollY));

test("going back leads to where somebody was, with the keyboard on what was followed", { tag: "@firefox" }, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await open(page);
  await openExample(page);
  await expect(page.locator(".timeline")).toBeVisible();
  const followed = page.locator("main").getByRole("link", { name: /^Question 7/ });
  await followed.focus();
  const where = await scrolled(page);
  expect(where).toBeGreaterThan(0);
  await followed.press("Enter");
  await expect(page).toHaveTitle(/^Question 7: /);
  await expect(heading(page)).toBeFocused();
  expect(await scrolled(page), "another page begins at its top").toBe(0);
  await page.goBack();
  await expect.poll(() => scrolled(page)).toBe(where);
  await expect(followed).toBeFocused();
  await page.goForward();
  await expect(page).toHaveTitle(/^Question 7: /);
  await expect.poll(() => scrolled(page)).toBe(0);
});

test("what is next leads to the part itself", async ({ page }) => {
  await begin(page);
  await go(page, "question/1");
  await judge(page, "q1-what", "met");
  await go(page, "");
  await page.locator("#next").getByRole("link").first().click();
  await expect(page.locator("#q1-detail-met")).toBeFocused();
});

test("addresses that lead nowhere get a page that helps", async ({ page }) => {
  await open(page, "#/nowhere");
  await expect(heading(page)).toHaveText("Page not found");
  await page.goto("./#/a/00000000000000aa/question/2");
  await expect(heading(page)).toHaveText("This assessment is not in this browser");
  await page.getByRole("link", { name: "Go to the start page" }).click();
  await expect(heading(page)).toContainText("Does the review assemble");
});

test("the example is read, tried out, not kept, and can be copied", async ({ page }) => {
  await open(page);
  await openExample(page);
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Overview – /);
  await go(page, "question/1");
  await page.locator("#q1-what-note").fill("Tried out");
  await page.reload();
  await unfold(page);
  await expect(page.locator("#q1-what-note")).toBeVisible();
  await expect(page.locator("#q1-what-note")).not.toHaveValue("Tried out");
  await page.getByRole("button", { name: "Work on a copy of it" }).click();
  await saved(page);
  await go(page, "question/1");
  await page.locator("#q1-what-note").fill("Kept in the copy");
  await saved(page);
  await page.reload();
  await expect(page.locator("#q1-what-note")).toHaveValue("Kept in the copy");
});

test("the words of 2016 can be chosen, and stay chosen", async ({ page }) => {
  await begin(page);
  await go(page, "review");
  await page.locator('[id="vocabulary-2016"]').check();
  await expect(page.locator('[id="vocabulary-2016"]')).toBeFocused();
  await go(page, "question/2");
  await expect(page.locator("#main")).toContainText("LSCB");
  await saved(page);
  await page.reload();
  await expect(page.locator("#main")).toContainText("LSCB");
});

test("refusals stand beside the field and in a summary that leads there", async ({ page }) => {
  await begin(page);
  await go(page, "review");
  await page.locator("#period-from").fill("2026-02-01");
  await page.locator("#period-to").fill("2026-01-01");
  await expect(page.locator("#period-to-error")).toBeVisible();
  await page.locator("#error-summary a").click();
  await expect(page.locator("#period-to")).toBeFocused();
  await go(page, "question/5");
  await judge(page, "q5-sources", "not-applicable");
  await expect(page.locator("#q5-sources-reason-error")).toBeVisible();
  await page.locator("#error-summary a").click();
  await page.locator("#q5-sources-reason").fill("There is one source only.");
  await expect(page.locator("#error-summary")).toHaveCount(0);
  await press(page, "evidence");
  await expect(page.locator("#new-evidence-error")).toBeVisible();
});

test("a line that was typed and not added is there after a look at another page", async ({ page }) => {
  await begin(page);
  await go(page, "actions");
  await page.locator("#new-actions").fill("Half a thought");
  await page.getByRole("link", { name: "Overview", exact: true }).first().click();
  await expect(page).toHaveTitle(/^Overview/);
  await go(page, "question/1");
  await expect(page.locator("#new-actions"), "another page's line is its own").toHaveValue("");
  await go(page, "actions");
  await expect(page.locator("#new-actions")).toHaveValue("Half a thought");
  await press(page, "actions");
  await expect(page.getByRole("link", { name: "Half a thought" })).toBeVisible();
  await go(page, "");
  await go(page, "actions");
  await expect(page.locator("#new-actions")).toHaveValue("");
});

test("what was deleted is said, and undo brings it back with its links", async ({ page }) => {
  await begin(page);
  await go(page, "question/2");
  await add(page, "evidence", "The letter to all members", "q2.why");
  await page.getByRole("link", { name: "The letter to all members" }).click();
  await page.locator("#remove").click();
  await page.locator("#remove-now").click();
  await expect(heading(page)).toHaveText("Evidence");
  await expect(page.locator("#said")).toContainText("“The letter to all members” was deleted");
  await page.locator("#undo").click();
  await expect(page.locator("#said")).toHaveText("Undone: Evidence.");
  await expect(page.getByRole("link", { name: "The letter to all members" })).toBeVisible();
  await go(page, "question/2");
  await expect(page.locator("#said")).toBeEmpty();
  await notLookedAt(page, "q2-why");
  await expect(page.locator(".rows")).toContainText("Guidance says why");
});

test("question 7: what is attested needs a role, and must fit the judgement", async ({ page }) => {
  await begin(page);
  await go(page, "question/7");
  await page.locator("#attest").click();
  await expect(page.locator("#attested-on")).toBeFocused();
  await expect(page.locator("#attested-by-error"), "nothing was typed yet").toHaveCount(0);
  await page.locator("#attested-by").focus();
  await page.locator("#attested-on").focus();
  await expect(page.locator("#attested-by-error")).toBeVisible();
  await expect(page.locator("#attestation")).toContainText("Now choose a judgement above");
  await judge(page, "q7-reasons", "not-met");
  await expect(page.locator("#attestation")).toContainText("Change one of the two");
  await go(page, "report");
  await expect(report(page)).toContainText("Which is right?");
  await go(page, "question/7");
  await judge(page, "q7-reasons", "not-applicable");
  await page.locator("#attested-by").fill("Review manager");
  await expect(page.locator("#q7-reasons-reason-error"), "the attestation is the reason").toHaveCount(0);
  await page.locator("#attested-on").fill("2999-01-01");
  await page.locator("#attested-by").focus();
  await expect(page.locator("#attested-on-error")).toBeVisible();
  await go(page, "");
  const line = page.locator("main").getByRole("listitem").filter({ hasText: "Question 7" });
  await expect(line.getByRole("img", { name: "Parts: 1 not applicable" })).toBeVisible();
});

test("a date that is half typed is not scolded before the field is left", async ({ page }) => {
  await begin(page);
  await go(page, "review");
  await page.locator("#period-from").fill("2024-01-15");
  // What a browser reports after the first digit of the year.
  await page.locator("#period-to").fill("0002-02-01");
  await expect(page.locator("#period-to-error")).toHaveCount(0);
  await page.locator("#review-title").focus();
  await expect(page.locator("#period-to-error")).toContainText("real date");
  await page.locator("#period-to").fill("2026-02-01");
  await expect(page.locator("#period-to-error")).toHaveCount(0);
  await saved(page);
  await page.reload();
  await expect(page.locator("#period-to")).toHaveValue("2026-02-01");
});

test("the report on the page follows undo and redo", async ({ page }) => {
  await begin(page);
  await go(page, "question/1");
  await page.locator("#q1-what-note").fill("Seen in the report");
  await go(page, "report");
  await expect(report(page)).toContainText("Seen in the report");
  await page.locator("#undo").click();
  await expect(report(page)).not.toContainText("Seen in the report");
  await page.locator("#redo").click();
  await expect(report(page)).toContainText("Seen in the report");
  const { text } = await download(page, "download-markdown");
  expect(text).toContain("Seen in the report");
});
