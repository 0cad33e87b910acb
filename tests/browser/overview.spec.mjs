// The overview: what comes next, what is overdue, the coverage at a glance, and the timeline with the same content as a table.
import { begin, expect, go, hasKeyboard, heading, judge, open, openExample, saved, test } from "./support/app.mjs";
import { addRow } from "./support/registers.mjs";

const TODAY = "2026-11-22T10:00:00Z";
const next = (page) => page.getByRole("region", { name: "Next" });
const timeline = (page) => page.getByRole("region", { name: "Timeline", exact: true });
const table = (page) => page.locator("#timeline-table");

test("a new assessment has one thing to do, and nothing empty is drawn", async ({ page }) => {
  await begin(page);
  await saved(page);
  await expect(page.locator("#progress")).toHaveText("Child safeguarding practice review · 0 of 22 parts looked at");
  await expect(next(page).getByRole("link")).toHaveCount(1);
  // Everything that could draw more is here by then.
  await go(page, "second-look");
  await go(page, "coverage");
  await go(page, "");
  await expect(next(page).getByRole("link")).toHaveCount(1);
  await expect(timeline(page)).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Coverage" })).toHaveCount(0);
  await next(page).getByRole("link").click();
  await page.locator("#review-title").fill("Review K");
  await page.locator("#phase-under-way").check();
  await go(page, "");
  await expect(page.locator("#progress")).toHaveText("Child safeguarding practice review · under way · 0 of 22 parts looked at");
  await next(page).getByRole("link", { name: /^Answer/ }).click();
  await judge(page, "q1-what", "met");
  await go(page, "");
  await expect(next(page).getByRole("link", { name: /^Answer/ })).toContainText("how detailed");
  await expect(page.locator("#progress")).toContainText("1 of 22 parts looked at");
});

test("what is overdue for longest and the prompt that matters most stand on the overview, with the way to the others", async ({ page }) => {
  await page.clock.setFixedTime(TODAY);
  await begin(page);
  await addRow(page, "requests", "Police", { asked: "2026-09-01", due: "2026-10-01", answer: "awaited" });
  await go(page, "");
  const overdue = page.locator("#next-overdue");
  await expect(overdue).toContainText("52 days overdue");
  await expect(overdue.getByRole("link")).toHaveText([/Police$/]);
  await addRow(page, "requests", "Housing", { due: "2026-09-01" });
  await go(page, "");
  await expect(overdue.getByRole("link")).toHaveText(["Send the request to Housing", "1 other request is overdue"]);
  const sections = page.getByRole("navigation", { name: "This assessment" });
  await expect(sections.getByRole("link", { name: "Requests" })).toContainText("2 overdue");
  await overdue.getByRole("link").first().click();
  await expect(page.locator("#requests-whom")).toHaveValue("Housing");
  // It follows what is done, on any page.
  await page.locator("#requests-due").fill("2026-12-01");
  await expect(sections.getByRole("link", { name: "Requests" })).toContainText("1 overdue");
  await page.locator("#requests-due").fill("2026-09-01");
  await go(page, "");
  const prompts = Number((await page.locator("#next-prompt").innerText()).match(/Second look: (\d+) prompt/)[1]);
  await page.locator("#next-prompt").getByRole("link", { name: /^Second look/ }).click();
  await expect(heading(page)).toHaveText("Second look");
  await expect(page.locator("#prompts .entry-row")).toHaveCount(prompts);
  await expect(sections.getByRole("link", { name: `Second look ${prompts}` })).toBeVisible();
});

test("the timeline draws what has a day, every item leads to its record by keyboard too, and the table says the same", async ({ page }) => {
  await page.clock.setFixedTime(TODAY);
  await open(page);
  await openExample(page);
  await expect(timeline(page)).toBeVisible();
  await expect(timeline(page).locator(".today text")).toHaveText("today");
  const way = (link) => link.getAttribute("href");
  const ways = async (links) => Promise.all((await links.all()).map(way));
  const drawn = await ways(timeline(page).locator(".timeline a"));
  await table(page).locator("summary").click();
  const listed = await ways(table(page).locator("tbody a"));
  expect(new Set(drawn).size, "each once").toBe(drawn.length);
  for (const each of drawn) expect(listed).toContain(each);
  const dated = await table(page).locator("tbody tr").filter({ hasNotText: /no date recorded|, (end|date) not known|^date not known/ }).count();
  expect(drawn.length).toBeGreaterThan(20);
  expect(dated).toBeLessThanOrEqual(listed.length);
  // What is overdue is said in words, in the picture and in the table.
  const late = timeline(page).getByRole("link", { name: /^Performance teams, both areas: Request, awaited, 16 days overdue, asked 16 October 2026, due 6 November 2026$/ });
  await expect(late).toContainText("16 days overdue");
  await expect(table(page).getByRole("row", { name: /^Performance teams/ })).toContainText("awaited, 16 days overdue");
  // A symbol has the keyboard, says everything, and leads to its record.
  const symbol = timeline(page).getByRole("link", { name: /^The mother: Conversation, took part, on 30 October 2026$/ });
  await symbol.focus();
  await hasKeyboard(symbol);
  await page.keyboard.press("Enter");
  await expect(page.locator("#family-role")).toHaveValue("The mother");
  await go(page, "");
  await late.click();
  await expect(page.locator("#requests-whom")).toHaveValue("Performance teams, both areas");
});

test("the coverage at a glance says how each cell stands, and leads to its page", async ({ page }) => {
  await begin(page);
  await addRow(page, "sources", "Health records", { kind: "source.records", relevant: "yes", obtained: "in-part", tells: ["information-facts"] });
  await go(page, "");
  const grid = page.getByRole("region", { name: "Coverage" });
  const row = grid.getByRole("row", { name: /^Formal records/ });
  await expect(row.getByRole("cell")).toHaveText(["Some received", "Some received", "Nothing listed", "Nothing listed", "Nothing listed"]);
  await grid.getByRole("link").click();
  await expect(heading(page)).toHaveText("Coverage");
});

test("what the overview draws later keeps the keyboard where it is, and is said where it does not come", async ({ page }) => {
  await page.clock.setFixedTime(TODAY);
  await begin(page);
  await addRow(page, "requests", "Police", { asked: "2026-09-01", due: "2026-10-01", answer: "awaited" });
  await saved(page);
  let away = true;
  await page.route(/\/(results|registers)-[0-9a-f]{16}\.wasm$/, (route) => (away ? route.abort() : route.continue()));
  await go(page, "");
  await page.reload();
  await expect(next(page)).toContainText("Your connection failed");
  const first = next(page).getByRole("link").first();
  await first.focus();
  away = false;
  await page.locator("#pages-again").click();
  await expect(page.locator("#next-overdue")).toBeVisible();
  await expect(timeline(page)).toBeVisible();
});
