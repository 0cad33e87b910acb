// Accessible: axe on every page, light and dark, wide and 320 pixels, in forced colours; the main jobs by keyboard alone.
import { add, begin, DOCUMENT_WORKER, download, expect, go, heading, isFirefox, judge, open, openExample, press, REGISTERS, report, saved, settled, test } from "./support/app.mjs";
import { broken } from "./support/axe.mjs";
import { answer, file, makeSession, PART, PEOPLE } from "./support/training.mjs";
import { addRow, look as prompts, openRow, secondLook } from "./support/registers.mjs";

const LOOKS = [
  { name: "light, wide", colorScheme: "light", width: 1280 },
  { name: "dark, wide", colorScheme: "dark", width: 1280 },
  { name: "light, 320 px", colorScheme: "light", width: 320 },
  { name: "dark, 320 px", colorScheme: "dark", width: 320 },
  { name: "forced colours", colorScheme: "dark", width: 1280, forcedColors: "active" },
];

/** What every page must be in every look; names and roles are asked for in Chromium, in a wide and in a narrow page. */
async function clean(page, what) {
  for (const frame of await page.locator("iframe").all()) await expect(frame).toHaveAttribute("title", "The report, as it will be downloaded");
  const lookOnly = isFirefox(page) || (await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches));
  expect(await broken(page, { lookOnly }), what).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${what}: sideways scrolling`).toBeLessThanOrEqual(0);
}

test("what is asked of every page finds what is wrong, in full and of the look alone", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    document.querySelector("main").append(new Image(), Object.assign(document.createElement("p"), { id: "pale", textContent: "pale" }));
    const style = new CSSStyleSheet();
    style.replaceSync("#pale { color: #ccc; background: #fff }");
    document.adoptedStyleSheets = [style];
  });
  const rules = (found) => found.map(([rule]) => rule).sort();
  expect(rules(await broken(page))).toEqual(["color-contrast", "image-alt"]);
  expect(rules(await broken(page, { lookOnly: true }))).toEqual(["color-contrast"]);
});

/** The style is the same in every engine: where axe is slow, one look wide, one narrow and one in forced colours must do. */
const notTwice = (page, { name }) => test.skip(isFirefox(page) && name.startsWith("dark"), "axe was asked in Chromium");

async function wear(page, { colorScheme, width, forcedColors = "none" }) {
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 800 });
}

for (const look of LOOKS) {
  test(`axe finds nothing on any page: ${look.name}`, async ({ page }) => {
    notTwice(page, look);
    test.slow();
    await wear(page, look);
    await open(page);
    await clean(page, "start, empty");
    for (const hash of ["#/guide", "#/open", "#/kept", "#/place", "#/finish", "#/checkup", "#/nowhere", "#/a/00000000000000aa"]) {
      await page.goto(`./${hash}`);
      await expect(heading(page)).toBeVisible();
      await clean(page, hash);
    }
    await page.goto("./#/");
    await openExample(page);
    for (const path of ["", "review", "guide", "report", ...[1, 2, 3, 4, 5, 6, 7].map((n) => `question/${n}`)]) {
      await go(page, path);
      await clean(page, `example ${path}`);
    }
    await go(page, "question/1");
    for (const closed of await page.locator("details").all()) await closed.evaluate((details) => (details.open = true));
    await clean(page, "guidance unfolded");
    // Own assessment, with something wrong, something attested, and something listed.
    await begin(page);
    await saved(page);
    await go(page, "question/7");
    // A tab that reads along, and what the browser keeps by now.
    const beside = await page.context().newPage();
    await wear(beside, look);
    await beside.goto(page.url());
    await expect(beside.locator("#reading-along")).toBeVisible();
    await clean(beside, "reading along");
    await beside.goto("./#/kept");
    await expect(heading(beside)).toHaveText("What this browser keeps");
    await expect(beside.locator("#download-everything")).toBeVisible();
    await clean(beside, "what this browser keeps");
    await beside.close();
    await judge(page, "q7-reasons", "not-applicable");
    await page.locator("#attest").click();
    await press(page, "evidence");
    await expect(page.locator("#new-evidence-error")).toBeVisible();
    await clean(page, "a page with errors");
    await page.goto("./#/");
    await page.getByRole("button", { name: /^Delete / }).click();
    await clean(page, "start, with an assessment, asking");
    await page.getByRole("button", { name: "Delete it" }).click();
    await clean(page, "start, after deleting");
  });
}

for (const look of LOOKS) {
  test(`axe finds nothing in the registers, the coverage, the second look and the limitations: ${look.name}`, async ({ page }) => {
    notTwice(page, look);
    test.slow();
    await wear(page, look);
    await open(page);
    await openExample(page);
    for (const path of ["registers", "second-look", "limitations", ...REGISTERS]) {
      await go(page, path);
      await clean(page, path);
    }
    for (const closed of await page.locator("details").all()) await closed.evaluate((details) => (details.open = true));
    for (const register of REGISTERS.filter((register) => register !== "coverage")) {
      await go(page, register);
      await page.locator(".rows a").first().click();
      await expect(page.getByRole("link", { name: /^Back to all/ })).toBeVisible();
      await clean(page, `a row of ${register}`);
    }
    await go(page, "coverage");
    for (const closed of await page.locator("details").all()) await closed.evaluate((details) => (details.open = true));
    await clean(page, "coverage, its signs explained");
    for (const words of [": Sourced", ": Left aside", ": Open"]) {
      await go(page, "coverage");
      await page.locator(`.matrix a[aria-label*="${words}"]`).first().click();
      await expect(page.getByRole("link", { name: "Back to all coverage" })).toBeVisible();
      await clean(page, `a cell${words}`);
    }
    await secondLook(page);
    await page.getByRole("button", { name: /^Set aside/ }).first().click();
    await expect(page.locator("#aside-reason")).toBeFocused();
    await page.getByRole("button", { name: "Set it aside" }).click();
    await expect(page.locator("#aside-reason-error")).toBeVisible();
    await clean(page, "second look, setting aside without a reason");
    await page.locator("#aside-reason").fill("Known and agreed");
    await page.keyboard.press("Enter");
    await expect(page.locator("#set-aside")).toContainText("Known and agreed");
    await clean(page, "second look, something set aside");
    await go(page, "versions");
    await clean(page, "versions of the example");
    await go(page, "limitations");
    await expect(page.locator("#take-draft")).toBeVisible();
    await clean(page, "limitations with their draft");

    // What the example has none of: a refusal to register, a request as a text, a draft of a decision, a changed commission.
    await begin(page);
    await addRow(page, "sources", "Health records", { kind: "source.practitioners", relevant: "yes", detail: "Summary" });
    await addRow(page, "requests", "Health trust", { answer: "refused", sources: { links: ["Health records"] } });
    await page.locator("#write-letter").click();
    await expect(page.locator("#letter")).toBeVisible();
    await expect(page.locator("#register-refusal")).toBeVisible();
    await clean(page, "a refused request as a text");
    await addRow(page, "decisions", "Not recorded");
    await page.locator("#record").click();
    await expect(page.locator("#error-summary")).toBeVisible();
    await clean(page, "a decision that lacks something");
    await go(page, "review");
    await page.locator("#still-current-yes").check();
    await openRow(page, "sources", "Health records");
    await expect(page.getByRole("heading", { name: "Confirm again" })).toBeVisible();
    await clean(page, "a source to confirm again");
    await secondLook(page);
    await expect(prompts(page, "confirm-again")).toBeVisible();
    await clean(page, "a second look with something to confirm");

    // A version frozen, compared and looked at.
    await go(page, "versions");
    await page.locator("#freeze").click();
    await expect(page.locator("#version-label-error")).toBeVisible();
    await clean(page, "versions, none frozen for want of a label");
    await page.locator("#version-label").fill("For the board in March");
    await page.locator("#version-sign-off").fill("Agreed by the panel’s chair.");
    await page.locator("#freeze").click();
    await go(page, "review");
    await page.locator("#still-current-no").check();
    await page.locator("#review-specification").fill("A focus that takes more than a line to say. ".repeat(8));
    await go(page, "versions");
    await expect(page.locator(".comparison .sides")).toBeVisible();
    await clean(page, "versions, one compared with now");
    await page.getByRole("button", { name: "Delete For the board in March" }).click();
    await clean(page, "versions, asking");
    await page.getByRole("link", { name: /^Open read-only/ }).click();
    await expect(page.locator("#frozen-version")).toBeVisible();
    for (const path of ["", "review", "question/1", "sources", "versions"]) {
      await go(page, path);
      await clean(page, `a frozen version ${path}`);
    }
  });
}

for (const look of LOOKS) {
  test(`axe finds nothing in the training sessions: ${look.name}`, async ({ page }) => {
    notTwice(page, look);
    test.slow();
    await wear(page, look);
    for (const hash of ["#/training", "#/training/own-review", "#/training/take-part"]) {
      await page.goto(`./${hash}`);
      await expect(heading(page)).toBeVisible();
      await clean(page, hash);
    }
    await page.getByLabel("Or paste the session as text").fill("no session");
    await page.getByRole("button", { name: "Open the text" }).click();
    await expect(page.locator("#session-text-error")).toBeVisible();
    await clean(page, "taking part in nothing");
    await page.goto("./#/training/case/2");
    for (const closed of await page.locator("details").all()) await closed.evaluate((details) => (details.open = true));
    await expect(page.getByText("What would settle it").first()).toBeVisible();
    await clean(page, "a case, all of it open");
    await page.getByLabel("What will you call it?").fill("");
    await page.getByRole("button", { name: "Make the session" }).click();
    await expect(page.locator("#session-title-error")).toBeVisible();
    await clean(page, "a session without a title");
    await makeSession(page);
    await clean(page, "a session, nothing back");
    await page.getByRole("link", { name: "Take turns on this computer" }).click();
    for (const person of PEOPLE) {
      await page.locator("#begin-turn").click();
      if (person === PEOPLE[0]) await clean(page, "a turn, reading");
      await answer(page, person);
      if (person === PEOPLE[0]) {
        await clean(page, "a turn, handing in");
        await page.locator("#step-back").click();
        await expect(page.locator("#step")).toBeFocused();
        await clean(page, "a turn, a question");
        await page.locator("#step-on").click();
      }
      await page.locator("#hand-in").click();
    }
    await clean(page, "between two turns");
    await page.locator("#begin-turn").click();
    await page.getByLabel("Your name, or just a colour").fill("Left behind");
    await page.goBack();
    await expect(heading(page)).toHaveText("Answers that were not handed in");
    await page.locator("#discard").click();
    await clean(page, "a turn that was left");
    await page.locator("#discard-now").click();
    await page.getByRole("link", { name: "Take turns on this computer" }).click();
    await page.getByRole("link", { name: "Back to the session" }).click();
    await page.locator("#answer-files").setInputFiles(file("nothing.json", "{}"));
    await expect(page.locator("#arrivals")).toBeVisible();
    await page.getByRole("button", { name: /^Take out the answers of/ }).first().click();
    await clean(page, "a session with answers, and something that is none");
    await page.getByRole("link", { name: /On the projector/ }).click();
    await expect(heading(page)).toBeFocused();
    await clean(page, "the projector, before");
    await page.locator("#reveal-part").click();
    await page.locator("#timer").click();
    await expect(page.locator(".names").first()).toBeVisible();
    await clean(page, "the projector, revealed");
    await page.getByRole("link", { name: "Leave the projector" }).click();
    await page.locator("#reveal").click();
    await page.locator("#to-spread").click();
    await page.locator(`#part-${PART}`).getByText("Write down what you agree on").click();
    await page.locator(`#agree-${PART}-not-applicable`).check();
    await expect(page.locator(`#agree-${PART}-reason-error`)).toBeVisible();
    await page.getByLabel("Green (Not met)").check();
    await clean(page, "the spread, agreeing");
    await page.goto("./#/training");
    await page.getByRole("button", { name: /^Delete / }).click();
    await clean(page, "the sessions that are kept, asking");
  });
}

for (const look of LOOKS) {
  test(`axe finds nothing in the report and the board summary as files: ${look.name}`, async ({ page, browser }) => {
    notTwice(page, look);
    await open(page);
    await openExample(page);
    await go(page, "report");
    for (const paper of ["report", "board-summary"]) {
      await page.locator(`#paper-${paper}`).check();
      const { text } = await download(page, "download-html");
      // The report's own policy would keep axe out.
      const context = await browser.newContext({ bypassCSP: true });
      const file = await context.newPage();
      await wear(file, look);
      await file.setContent(text);
      await clean(file, paper);
      await context.close();
    }
  });
}

test("axe finds nothing where the document worker does not come", async ({ page }) => {
  page.expectedErrors = true;
  await page.route(DOCUMENT_WORKER, (route) => route.abort());
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
  await begin(page);
  for (const path of ["second-look", "limitations"]) {
    await go(page, path);
    await expect(page.getByRole("alert")).toBeVisible();
    await clean(page, `${path} without the document worker`);
  }
});

/**
 * Presses Tab until this element has the keyboard, which must then be visible there; Shift and Tab where it stands before what has
 * it now. (Past its last element a page hands the keyboard to the browser's own bars, from where a Firefox without a window does not
 * come back as one with a window does.)
 */
async function tabTo(page, locator, key) {
  key ??= await locator.evaluate((element) => {
    const before = element.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING;
    return before && document.activeElement !== document.body ? "Shift+Tab" : "Tab";
  });
  for (let presses = 0; presses < 250; presses += 1) {
    if (await locator.evaluate((element) => element === document.activeElement).catch(() => false)) {
      const outline = await locator.evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline, `a visible focus at ${locator}`).not.toBe("none");
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
      await tabTo(page, page.locator("#new-actions"));
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
  const { name } = await download(page, { click: () => page.keyboard.press("Enter") });
  expect(name).toMatch(/\.json$/);
  await expect(report(page)).toContainText("Typed 7.0");
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

/** Chooses in a list by typing the beginning of the words. */
async function chooseByTyping(page, id, words) {
  const list = page.locator(`[id="${id}"]`);
  await tabTo(page, list);
  await page.keyboard.type(words);
  await expect(list.locator("option:checked")).toHaveText(new RegExp(`^${words}`));
}

test("the registers, the coverage, the second look and the limitations by keyboard alone", async ({ page }) => {
  test.slow();
  await begin(page);
  const sections = page.getByRole("navigation", { name: "This assessment" });
  const section = async (name) => {
    await follow(page, sections.getByRole("link", { name }));
    await expect(heading(page)).toBeFocused();
  };
  const list = async (name) => {
    await section("Registers");
    await follow(page, page.locator(".tasks").getByRole("link", { name, exact: true }));
    await expect(heading(page)).toHaveText(name);
    await expect(heading(page)).toBeFocused();
  };
  const type = async (id, words) => {
    await tabTo(page, page.locator(`#${id}`));
    await page.keyboard.type(words);
  };
  await list("Sources");
  await type("new-sources", "Health records");
  await page.keyboard.press("Enter");
  await page.keyboard.type("School records");
  await page.keyboard.press("Enter");
  await follow(page, page.getByRole("link", { name: "Health records" }));
  await expect(heading(page)).toBeFocused();
  await chooseByTyping(page, "sources-kind", "Formal");
  await chooseByTyping(page, "sources-relevant", "Yes");
  await tabTo(page, page.locator("#sources-tells-information-facts"));
  await page.keyboard.press("Space");
  await expect(page.locator("#sources-tells-information-facts")).toBeChecked();
  await chooseByTyping(page, "sources-secured-how", "Not known");

  await section("Coverage");
  await follow(page, page.locator('.matrix a[aria-label="Formal records: Facts: Sourced, 1 source"]').first());
  await expect(heading(page)).toBeFocused();
  await section("Coverage");
  await follow(page, page.locator('.matrix a[aria-label="Senior managers and leaders: Open"]'));
  await chooseByTyping(page, "coverage-left-aside", "Yes");
  await type("coverage-reason", "Reviewed last year.");

  await list("Requests");
  await type("new-requests", "Health trust");
  await page.keyboard.press("Enter");
  await follow(page, page.getByRole("link", { name: "Health trust" }));
  await chooseByTyping(page, "requests-sources", "Health records");
  await tabTo(page, page.locator("#requests-sources-link"));
  await page.keyboard.press("Enter");
  await expect(page.locator(".linked")).toContainText("Health records");
  await tabTo(page, page.locator("#requests-answer"), "Shift+Tab");
  await page.keyboard.type("Refused");
  await tabTo(page, page.locator("#write-letter"));
  await page.keyboard.press("Enter");
  await expect(page.locator("#letter")).toHaveValue(/To: Health trust/);
  await follow(page, page.locator("#register-refusal"));
  await expect(heading(page)).toHaveText("Non-cooperation");
  await expect(heading(page)).toBeFocused();
  await type("non-cooperation-unknown", "What was known when.");

  await list("Decisions");
  await type("new-decisions", "To go without it");
  await page.keyboard.press("Enter");
  await follow(page, page.getByRole("link", { name: "To go without it" }));
  await type("decisions-why", "It was refused.");
  await type("decisions-by", "Panel");
  await follow(page, page.locator("#record"));
  await expect(page.getByText(/^Recorded .*It stays as it is\.$/)).toBeVisible();
  await expect(heading(page)).toBeFocused();

  await section("The review");
  await tabTo(page, page.locator("#more-widespread-not-said"));
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#more-widespread-yes")).toBeChecked();
  await list("Sources");
  await follow(page, page.getByRole("link", { name: "Health records" }));
  await follow(page, page.getByRole("button", { name: "It still holds" }));
  await expect(page.getByRole("heading", { name: "Confirm again" })).toHaveCount(0);
  await expect(page.locator("#sources-label")).toBeFocused();

  await section("Second look");
  await settled(page);
  const held = prompts(page, "confirm-again").getByRole("button", { name: /^It still holds/ });
  await follow(page, held.first());
  await expect(prompts(page, "confirm-again")).toHaveCount(0);
  // The keyboard stays among the questions.
  await expect(page.locator("#prompts h2:focus")).toHaveCount(1);
  const first = page.getByRole("button", { name: /^Set aside/ }).first();
  await follow(page, first);
  await expect(page.locator("#aside-reason")).toBeFocused();
  await tabTo(page, page.getByRole("button", { name: /^Keep it open/ }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#aside-reason")).toBeFocused();
  await page.keyboard.type("Agreed in the panel.");
  await page.keyboard.press("Enter");
  await expect(page.locator("#set-aside")).toContainText("Agreed in the panel.");
  await expect(page.locator("#prompts h2:focus")).toHaveCount(1);
  await follow(page, page.getByRole("button", { name: /^Take it up again/ }));
  await expect(page.locator("#set-aside")).toHaveCount(0);
  await expect(page.locator("#prompts h2:focus")).toHaveCount(1);

  await follow(page, page.getByRole("link", { name: "What follows for the report: the limitations" }));
  await expect(heading(page)).toBeFocused();
  await follow(page, page.locator("#take-draft"));
  await expect(page.locator("#limitations")).toBeFocused();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" In our own words.");
  await section("Report");
  await expect(report(page)).toContainText("In our own words.");
});

test("where a judgement is confirmed again, the keyboard stays with it", async ({ page }) => {
  await begin(page);
  await go(page, "question/1");
  await judge(page, "q1-proportionality", "partly");
  await go(page, "review");
  await page.locator("#review-model").fill("Another model");
  await go(page, "question/1");
  const again = page.getByRole("button", { name: "It still holds" });
  await again.focus();
  await page.keyboard.press("Enter");
  await expect(again).toHaveCount(0);
  await expect(page.locator("#q1-proportionality-partly")).toBeFocused();
});

test("a training session by keyboard alone: made, answered in a turn, revealed, agreed", async ({ page }) => {
  test.slow();
  await open(page);
  await follow(page, page.getByRole("link", { name: "Training sessions" }));
  await expect(heading(page)).toBeFocused();
  await follow(page, page.getByRole("link", { name: /^Review K/ }));
  await expect(heading(page)).toBeFocused();
  await tabTo(page, page.getByRole("button", { name: "Make the session" }));
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("A session");
  await expect(heading(page)).toBeFocused();
  await follow(page, page.getByRole("link", { name: "Take turns on this computer" }));
  await tabTo(page, page.locator("#begin-turn"));
  await page.keyboard.press("Enter");
  await expect(heading(page)).toBeFocused();
  await tabTo(page, page.locator("#participant-name"));
  await page.keyboard.type("Blue");
  await tabTo(page, page.locator("#step-on"));
  await page.keyboard.press("Enter");
  await expect(page.locator("#step")).toBeFocused();
  await tabTo(page, page.locator("#answer-q1-what-not-looked-at"));
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#answer-q1-what-met")).toBeChecked();
  for (let step = 2; step <= 8; step += 1) {
    await tabTo(page, page.locator("#step-on"));
    await page.keyboard.press("Enter");
    await expect(page.locator("#step")).toBeFocused();
  }
  await tabTo(page, page.locator("#hand-in"));
  await page.keyboard.press("Enter");
  await expect(heading(page)).toBeFocused();
  await follow(page, page.getByRole("link", { name: "Back to the session" }));
  await tabTo(page, page.locator("#reveal"));
  await page.keyboard.press("Enter");
  await expect(page.locator("#to-spread")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toBeFocused();
  await tabTo(page, page.locator("#part-q1-what").getByText("Write down what you agree on"));
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator("#agree-q1-what-not-looked-at"));
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#agree-q1-what-met")).toBeChecked();
  await expect(page.locator("#part-q1-what .agreed")).toContainText("Met");
});
