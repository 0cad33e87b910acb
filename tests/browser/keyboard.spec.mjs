// The main jobs by keyboard alone.
import { begin, download, expect, go, hasKeyboard, heading, judge, open, report, settled, test } from "./support/app.mjs";
import { follow, tabTo } from "./support/keyboard.mjs";
import { look as prompts, reasonFor } from "./support/registers.mjs";

test("the main job by keyboard alone", { tag: "@firefox" }, async ({ page }) => {
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
    const groups = page.locator(".part");
    for (let part = 0; part < (await groups.count()); part += 1) {
      const first = groups.nth(part).getByRole("radio").first();
      await tabTo(page, first);
      await page.keyboard.press("Space");
      await expect(first).toBeChecked();
      await page.keyboard.press("ArrowRight");
      await expect(groups.nth(part).getByRole("radio").nth(1)).toBeChecked();
      await tabTo(page, groups.nth(part).getByRole("textbox"));
      await page.keyboard.type(`Typed ${question}.${part}`);
    }
    if (question === 1) {
      await tabTo(page, page.locator(".folded > summary", { hasText: "Evidence" }));
      await page.keyboard.press("Enter");
      await tabTo(page, page.locator("#new-evidence"));
      await page.keyboard.type("Minutes");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("link", { name: "Minutes" })).toBeVisible();
      await tabTo(page, page.locator(".folded > summary", { hasText: "Actions" }));
      await page.keyboard.press("Enter");
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
  await tabTo(page, page.locator("#paper-board-summary"));
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#paper-report")).toBeChecked();
  await follow(page, page.locator("#other-formats > summary"));
  await tabTo(page, page.locator("#download-json"));
  const { name } = await download(page, { click: () => page.keyboard.press("Enter") });
  expect(name).toMatch(/\.json$/);
  await expect(report(page)).toContainText("Typed 7.0");
});

test("the skip link leads where it says, and the guidance opens where it stands", async ({ page }) => {
  await begin(page);
  await go(page, "question/2");
  await page.setViewportSize({ width: 360, height: 700 });
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: /^Skip to/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  await page.locator("#guidance > summary").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#guidance .guidance")).toContainText("The quality statement");
  await expect(page.locator("#guidance > summary")).toBeFocused();
  // Each part has guidance of its own, which is told apart by its name.
  const ofPart = page.locator(".part").nth(3).locator(".on-part");
  await expect(ofPart.locator("summary")).toHaveText(/^Guidance *\(Guidance says why\)$/);
  await ofPart.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(ofPart.getByRole("term")).toHaveText([/^Met/, /^Partly met/]);
  await expect(ofPart.locator("summary")).toBeFocused();
  expect(page.url()).toContain("question/2");
});

/** Chooses in a list by typing the beginning of the words. */
async function chooseByTyping(page, id, words) {
  const list = page.locator(`[id="${id}"]`);
  await tabTo(page, list);
  await page.keyboard.type(words);
  await expect(list.locator("option:checked")).toHaveText(new RegExp(`^${words}`));
}

test("the list of assessments closes with Escape, behind the keyboard, and on another page", async ({ page }) => {
  await open(page);
  await begin(page);
  const list = page.locator("details.switcher");
  const isOpen = () => list.evaluate((element) => element.open);
  const line = list.locator("summary");
  await line.press("Enter");
  await expect.poll(isOpen).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(isOpen).toBe(false);
  await hasKeyboard(line);
  await page.keyboard.press("Enter");
  await list.getByRole("link").last().focus();
  await page.keyboard.press("Tab");
  await expect.poll(isOpen).toBe(false);
  await line.press("Enter");
  await go(page, "review");
  await expect.poll(isOpen).toBe(false);
});

test("the registers, the coverage, the second look and the limitations by keyboard alone", async ({ page }) => {
  test.slow();
  await begin(page);
  const sections = page.getByRole("navigation", { name: "This assessment" });
  const section = async (name) => {
    await follow(page, sections.getByRole("link", { name }));
    await expect(heading(page)).toBeFocused();
  };
  const list = async (name) => {
    await section("Add…");
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
  await follow(page, page.locator("#more-fields > summary"));
  await tabTo(page, page.locator("#sources-tells-information-facts"));
  await page.keyboard.press("Space");
  await expect(page.locator("#sources-tells-information-facts")).toBeChecked();
  await follow(page, page.getByRole("button", { name: "Approximate or not known? Records secured" }));
  await expect(page.locator("#sources-secured-how")).toBeFocused();
  await chooseByTyping(page, "sources-secured-how", "Not known");

  await section("Coverage");
  const cell = (name) => page.locator(".matrix").getByRole("button", { name, exact: true });
  const facts = cell("Formal records, facts: considered, 0 of 1 received, no access");
  await follow(page, facts);
  await expect(page.locator("#open-cell")).toBeFocused();
  await expect(page.locator("#open-cell")).toHaveText("Formal records, facts");
  // What is changed in a cell shows there, and closing it gives the keyboard back.
  await tabTo(page, page.getByRole("group", { name: "Health records" }).getByRole("combobox").last());
  await page.keyboard.type("In full");
  await page.keyboard.press("Escape");
  const received = cell("Formal records, facts: considered, 1 received");
  await expect(received).toBeFocused();
  await expect(page.locator("#open-cell")).toHaveCount(0);
  // The arrows lead to the cells beside and below.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(cell("Senior managers and leaders, all: nothing listed")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#open-cell")).toHaveText("Senior managers and leaders, all");
  await chooseByTyping(page, "coverage-left-aside", "Yes");
  await type("coverage-reason", "Reviewed last year.");
  await page.keyboard.press("Escape");
  await expect(cell("Senior managers and leaders, all: considered, not pursued")).toBeFocused();

  await list("Requests");
  await type("new-requests", "Health trust");
  await page.keyboard.press("Enter");
  await follow(page, page.getByRole("link", { name: "Health trust" }));
  await follow(page, page.locator("#more-fields > summary"));
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
  await expect(page).toHaveTitle(/^Case of non-cooperation 1 of 1/);
  await expect(heading(page)).toHaveText("Health trust");
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
  await follow(page, page.getByRole("button", { name: "Still correct" }));
  await expect(page.getByRole("heading", { name: "Confirm again" })).toHaveCount(0);
  await expect(page.locator("#sources-label")).toBeFocused();

  await section("Second look");
  await settled(page);
  const held = prompts(page, "confirm-again").getByRole("button", { name: /^Still correct/ });
  await follow(page, held.first());
  await expect(prompts(page, "confirm-again")).toHaveCount(0);
  // The keyboard stays among the questions.
  await expect(page.locator("#prompts h3:focus")).toHaveCount(1);
  const first = page.getByRole("button", { name: /^Set aside/ }).first();
  const rule = await first.evaluate((button) => button.closest("[data-rule]").dataset.rule);
  const [name] = (await first.getAttribute("aria-label")).split("… ").slice(1);
  await follow(page, first);
  await expect(reasonFor(page, rule)).toBeFocused();
  await tabTo(page, page.getByRole("button", { name: /^Keep it open/ }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(reasonFor(page, rule)).toBeFocused();
  await page.keyboard.type("Agreed in the panel.");
  await page.keyboard.press("Enter");
  // The keyboard stays with the prompt, which stays where it is.
  const row = prompts(page, rule).locator(".entry-row", { hasText: "Agreed in the panel." });
  await expect(row).toContainText("Set aside");
  await expect(row.getByRole("button", { name: `Bring back: ${name}` })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(row).toHaveCount(0);
  await expect(prompts(page, rule).getByRole("button", { name: `Set aside… ${name}` })).toBeFocused();

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
  const again = page.getByRole("button", { name: "Still correct" });
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
  await tabTo(page, page.getByRole("button", { name: "Create session" }));
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

test("the keyboard is not taken from a field to which somebody has gone before a page moves it", async ({ page }) => {
  await begin(page);
  await go(page, "question/7");
  await page.evaluate(() => new Promise((gone) => {
    const look = new MutationObserver(() => {
      const by = document.querySelector("#attested-by");
      if (!by) return;
      look.disconnect();
      by.focus();
      // After whatever the page does a moment after it was drawn.
      setTimeout(() => setTimeout(gone, 0), 0);
    });
    look.observe(document.querySelector("#main"), { subtree: true, childList: true });
    document.querySelector("#attest").click();
  }));
  expect(await page.evaluate(() => document.activeElement.id)).toBe("attested-by");
});
