// Accessible: axe on every page, light and dark, wide and 320 pixels, in forced colours. In Chromium alone: style, names and roles
// are the same in every engine. (What the keyboard does is not: keyboard.spec.mjs.)
import { begin, DOCUMENT_WORKER, download, expect, go, heading, judge, open, openExample, press, REGISTERS, report, saved, test } from "./support/app.mjs";
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

async function wear(page, { colorScheme, width, forcedColors = "none" }) {
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 800 });
}

/**
 * What every page must be in every look, one after the other on the same page: names and roles are asked for in a wide and in a
 * narrow page, and in the others what may change with the look.
 */
async function clean(page, what) {
  for (const frame of await page.locator("iframe").all()) await expect(frame).toHaveAttribute("title", "The report, as it will be downloaded");
  for (const look of LOOKS) {
    await wear(page, look);
    expect(await broken(page, { lookOnly: look.colorScheme === "dark" }), `${what}: ${look.name}`).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow, `${what}, ${look.name}: sideways scrolling`).toBeLessThanOrEqual(0);
  }
  await wear(page, LOOKS[0]);
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

test("axe finds nothing on any page", async ({ page }) => {
  test.slow();
  await open(page);
  await clean(page, "start, empty");
  for (const hash of ["#/guide", "#/open", "#/kept", "#/storage", "#/finish", "#/checkup", "#/nowhere", "#/a/00000000000000aa"]) {
    await page.goto(`./${hash}`);
    await expect(heading(page)).toBeVisible();
    await clean(page, hash);
  }
  await page.goto("./#/");
  await openExample(page);
  for (const path of ["", "review", "quick", "guide", "report", ...[1, 2, 3, 4, 5, 6, 7].map((n) => `question/${n}`)]) {
    await go(page, path);
    if (path === "") await expect(page.locator("#timeline-heading")).toBeVisible();
    await clean(page, `example ${path}`);
  }
  await go(page, "");
  await page.locator("#timeline-table > summary").click();
  await clean(page, "the timeline as a table");
  await go(page, "question/1");
  for (const closed of await page.locator("details").all()) await closed.evaluate((details) => (details.open = true));
  await clean(page, "guidance unfolded");
  // Own assessment, with something wrong, something attested, and something listed.
  await begin(page);
  await saved(page);
  await go(page, "question/7");
  // A tab that reads along, and what the browser keeps by now.
  const beside = await page.context().newPage();
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

test("axe finds nothing in the registers, the coverage, the second look and the limitations", async ({ page }) => {
  test.slow();
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
  for (const words of [/received/, /not pursued/, /nothing listed/]) {
    await go(page, "coverage");
    await page.locator(".matrix").getByRole("button", { name: words }).first().click();
    await expect(page.locator("#open-cell")).toBeFocused();
    await clean(page, `a cell in place: ${words}`);
    await page.getByRole("link", { name: "Actions and more about this" }).click();
    await expect(page.getByRole("link", { name: "Back to all coverage" })).toBeVisible();
    await clean(page, `a cell: ${words}`);
  }
  await secondLook(page);
  await page.getByRole("button", { name: /^Set aside/ }).first().click();
  const reason = page.getByRole("textbox", { name: "Why are you setting this aside?" });
  await expect(reason).toBeFocused();
  await page.getByRole("button", { name: "Set it aside" }).click();
  await expect(page.locator("#prompts .error")).toBeVisible();
  await clean(page, "second look, setting aside without a reason");
  await reason.fill("Known and agreed");
  await page.keyboard.press("Enter");
  await expect(page.locator("#prompts .entry-row", { hasText: "Known and agreed" })).toContainText("Set aside");
  await clean(page, "second look, something set aside");
  await go(page, "versions");
  await clean(page, "versions of the example");
  await go(page, "limitations");
  await expect(page.locator("#take-draft")).toBeVisible();
  await clean(page, "limitations with their draft");
});

test("axe finds nothing in what the example has none of, nor in versions", async ({ page }) => {
  test.slow();
  // A refusal to register, a request as a text, a draft of a decision, a changed commission.
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

test("axe finds nothing in the training sessions", async ({ page }) => {
  test.slow();
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
  await page.locator("#session-title").fill("");
  await page.getByRole("button", { name: "Create session" }).click();
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
  await page.getByRole("button", { name: /^Remove the answers of/ }).first().click();
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

test("axe finds nothing in the report and the board summary as files", async ({ page, browser }) => {
  await open(page);
  await openExample(page);
  await go(page, "report");
  for (const paper of ["report", "board-summary"]) {
    await page.locator(`#paper-${paper}`).check();
    const { text } = await download(page, "download-html");
    // The report's own policy would keep axe out.
    const context = await browser.newContext({ bypassCSP: true });
    const file = await context.newPage();
    await file.setContent(text);
    await clean(file, paper);
    await context.close();
  }
});

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

test("what would come from a spreadsheet, before it is added", async ({ page }) => {
  await open(page);
  await begin(page);
  await go(page, "requests");
  await page.locator("#spreadsheet > summary").click();
  const long = "A very long name of a team that covers both areas, and what it sent";
  await page.locator("#spreadsheet-rows").fill(`Agency\tDue\tShelf\n${long}\t03/04/2026\tB4\nPolice\tsoon\t`);
  await page.locator("#look-at-rows").click();
  await expect(page.locator("#add-rows")).toHaveText("Add 2 entries");
  await clean(page, "a spreadsheet");
  await go(page, "sources");
  await page.locator("#starters > summary").click();
  await expect(page.getByLabel("Supervision notes")).toBeVisible();
  await clean(page, "a list to start from");
});
