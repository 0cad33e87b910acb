// The registers one by one: what each asks, how rows are added and found, what leads where, and what the matrix draws from them.
import { writeFileSync } from "node:fs";
import {
  REGISTERS, add, begin, download, downloads, expect, go, hasKeyboard, heading, judge, readHtml, saved, test, unfoldRecord,
} from "./support/app.mjs";
import { addRow, listed, look, openRow, say, secondLook } from "./support/registers.mjs";

/** What divides the fields that come first from the others. */
const MORE = "More";

/** What each register asks of a row, in the words of its page: the most important first. */
const ASKED = {
  sources: [
    "Source", "Kind of source", "Involved in the case", "Relevant to the review", "Why, or why not", "Access", "Received so far",
    MORE, "What can it tell you?", "Then or now", "Provenance", "Level of detail", "Why this level", "Method", "Access for", "Access since",
    "Records secured", "Sufficient for its purpose", "Note",
  ],
  requests: [
    "Request to", "What is requested", "Why", "Asked on", "Due", "Answer",
    MORE, "Level of detail", "Legal basis", "Answered on", "Escalation", "Sources",
  ],
  "non-cooperation": [
    "Who did not cooperate", "Known since", "Was a reason given?", "The reason", "What remains unknown", "How the review says so",
    MORE, "Request", "Sources",
  ],
  decisions: ["Decision", "About", "Why", "Decided on", "Decided by", MORE, "Supersedes", "Sources"],
  practitioners: [
    "Role", "Agency", "Practitioner or manager", "How they take part", "Status", "Date",
    MORE, "Support offered", "Moved away", "What they were told it is for", "Possible witness", "Sources", "Note",
  ],
  // Families are not asked what applies to staff.
  family: ["Role", "How they take part", "Status", "Date", "Support offered", "Note", MORE, "Possible witness", "Sources"],
  processes: ["Process", "Kind of process", "Delays", "Until", "Agreed with", "Note"],
  borders: ["Areas involved", "Who leads", "Agreed governance", "Note"],
  evidence: ["Title", "Kind", "Where it is kept", "Dated", "What it shows", "Supports"],
  actions: ["What needs doing", "Who will do it", "Due", "Status", "Came from", MORE, "Coverage", "Obstacle"],
};

/** What is offered where something can be chosen, but for what every list of its sort offers. */
const OFFERED = {
  "sources-kind": ["Formal records", "Practitioners and managers", "Senior managers and leaders", "Child, family, friends, community", "Documents on services", "ICT systems and processes"],
  "sources-involvement": ["Was involved", "Should perhaps have been involved"],
  "sources-relevant": ["Undecided", "Yes", "No"],
  "sources-then-now": ["Then", "Now", "Then and now"],
  "sources-provenance": ["Primary", "Secondary", "Anecdotal"],
  "sources-access": ["Not arranged yet", "Asked for", "Arranged", "Refused"],
  "sources-obtained": ["Nothing yet", "In part", "In full"],
  "sources-sufficient": ["Yes", "No"],
  "requests-answer": ["Request not sent yet", "Awaited", "In full", "In part", "Refused"],
  "non-cooperation-reason-given": ["Reason given", "None given"],
  "decisions-kind": ["What to request", "Level of detail", "What is left out", "New or changed information need", "Method", "Something else"],
  "practitioners-group": ["Practitioner", "Manager"],
  "practitioners-mode": ["Interview", "Group meeting", "In writing", "Video call"],
  "practitioners-state": ["Planned", "Invited", "Took part", "Declined"],
  "practitioners-moved": ["No", "To another post", "Abroad"],
  "practitioners-purpose": ["This review", "The agency’s own learning", "Both"],
  "practitioners-witness": ["No", "Possibly"],
  "family-mode": ["Interview", "Group meeting", "In writing", "Video call"],
  "family-state": ["Planned", "Invited", "Took part", "Declined"],
  "family-witness": ["No", "Possibly"],
  "processes-kind": ["Criminal", "Inquest", "Family court", "Staff discipline", "Other review", "Something else"],
  "evidence-kind": [
    "Minutes or notes of a meeting", "Letter, email or request", "Terms of reference or commission", "Case record or chronology",
    "Interview or conversation notes", "Group meeting notes", "Agency report", "Policy, procedure, audit or inspection",
    "Data or printout from an ICT system", "Something else",
  ],
  "actions-state": ["Not started", "Under way", "Done", "Dropped"],
};
const BOXES = {
  "sources-tells": ["Facts", "Rationale", "Usual practice", "Organisational factors"],
  "sources-access-for": ["Lead reviewer(s)", "Relevant others"],
};

/** The fields of a row as a person sees them: labels and legends, without how exact a day is and without adding a link. */
const labels = (page) => page.locator(".record").evaluate((fields) => {
  const named = [...fields.querySelectorAll(".field > label, fieldset.choice > legend, section > h2, summary > h2")];
  return named.map((label) => label.firstChild.textContent).filter((text) => !["Exact or approximate?", "Add one"].includes(text));
});

/** What every field of the row that is open holds, by its id. */
const held = (page) => page.locator(".record").evaluate((fields) => {
  const all = [...fields.querySelectorAll("input, textarea, select")].filter((field) => !field.closest(".add"));
  const links = [...fields.querySelectorAll(".linked a")].map((link) => link.textContent);
  return { links, ...Object.fromEntries(all.map((field) => [field.id, field.type === "checkbox" ? field.checked : field.value])) };
});

for (const [register, asked] of Object.entries(ASKED)) {
  test(`${register}: every field is there, is kept, and is in the report`, async ({ page, browser }) => {
    await begin(page);
    await addRow(page, "sources", "The source that others link to", { kind: "source.practitioners" });
    await addRow(page, "requests", "The request that others link to");
    const first = await addRow(page, "decisions", "The decision that others link to", { why: "Reasons", by: "Panel" });
    await page.locator("#record").click();
    await expect(page.locator("#record")).toHaveCount(0);
    const path = await addRow(page, register, "The row in hand");
    expect(path).not.toBe(first);
    if (register === "sources") await say(page, "sources", { kind: "source.practitioners" });
    expect(await labels(page)).toEqual(asked);
    for (const [id, offered] of Object.entries(OFFERED).filter(([id]) => id.startsWith(`${register}-`))) {
      const offers = await page.locator(`[id="${id}"] option`).allTextContents();
      expect(offers.filter((words) => words !== "Not stated"), id).toEqual(offered);
    }
    for (const [id, offered] of Object.entries(BOXES).filter(([id]) => id.startsWith(`${register}-`))) {
      expect(await page.locator(`fieldset[id="${id}"] .offer label`).allTextContents(), id).toEqual(offered);
    }

    // Something is said in every field.
    const written = [];
    const fields = page.locator(".record");
    const [, ...texts] = await fields.locator('input[type="text"], textarea').all();
    for (const field of texts) {
      const id = await field.getAttribute("id");
      await field.fill(`Written in ${id}`);
      written.push(`Written in ${id}`);
    }
    for (const day of await fields.locator('input[type="date"]').all()) await day.fill("2026-09-04");
    for (const box of await fields.locator('input[type="checkbox"]').all()) await box.check();
    for (const list of await fields.locator("select").all()) {
      const [id, kind] = await list.evaluate((list) => [list.id, list.closest(".add") ? "links" : "one"]);
      // Relevant, so that what has been had is expected; and still a practitioner, who may have been involved.
      if (id.endsWith("-how") || id === "sources-kind") continue;
      if (id === "sources-relevant") await list.selectOption("yes");
      else await list.selectOption({ index: (await list.locator("option").count()) - 1 });
      const chosen = await list.locator("option:checked").textContent();
      if (kind === "links") await page.locator(`[id="${id}-link"]`).click();
      else if (await list.evaluate((list) => list.value)) written.push(chosen);
    }
    if (await fields.locator('input[type="date"]').count()) written.push("4 September 2026");
    const before = await held(page);
    expect(Object.values(before).filter((value) => value === "" || value === false), "nothing is left open").toEqual([]);
    await saved(page);
    await page.reload();
    await expect(heading(page)).toBeVisible();
    expect(await held(page)).toEqual(before);
    const files = await downloads(page);
    const read = await readHtml(browser, files.html.text);
    for (const words of [...written, ...before.links]) {
      expect(read, words).toContain(words);
      expect(files.markdown.text.replace(/\\([!-/:-@[-`{-~])/g, "$1"), words).toContain(words);
    }
    for (const words of written.filter((words) => words.startsWith("Written in"))) expect(files.json.text).toContain(words);
  });
}

test("days that are about right or not known stay so, and the report says so", async ({ page, browser }) => {
  await begin(page);
  await addRow(page, "sources", "Records", { access: "arranged", "access-since": { about: "2026-05-01" }, secured: { notKnown: true } });
  // What is chosen before there is a day waits for the day.
  await addRow(page, "processes", "A trial");
  await expect(page.locator("#processes-until-how")).toHaveCount(0);
  await page.getByRole("button", { name: "Approximate or not known? Until" }).click();
  await expect(page.locator("#processes-until-how")).toBeFocused();
  await page.locator("#processes-until-how").selectOption("about");
  await page.locator("#processes-until").fill("2999-01-01");
  await saved(page);
  await page.reload();
  await expect(page.locator("#processes-until-how")).toHaveValue("about");
  await expect(page.locator("#processes-until")).toHaveValue("2999-01-01");
  // The day of a letter is known: there is nothing to ask.
  await addRow(page, "requests", "A trust", { due: "2026-04-01" });
  for (const asked of ["#requests-due-how", "#requests-due-how-ask"]) await expect(page.locator(asked)).toHaveCount(0);
  await openRow(page, "sources", "Records");
  await expect(page.locator("#sources-access-since-how")).toHaveValue("about");
  await expect(page.locator("#sources-access-since")).toHaveValue("2026-05-01");
  await expect(page.locator("#sources-secured-how")).toHaveValue("unknown");
  await expect(page.locator("#sources-secured")).toHaveValue("");
  const files = await downloads(page);
  const read = await readHtml(browser, files.html.text);
  for (const words of ["Access since: about 1 May 2026", "Records secured: not known", "about 1 January 2999"]) {
    expect(read).toContain(words);
    expect(files.markdown.text).toContain(words);
  }
});

test("a request becomes a plain text to send, and once its day has passed a reminder", async ({ page }) => {
  await page.clock.setFixedTime("2026-03-02T10:00:00Z");
  await begin(page);
  await addRow(page, "requests", "Community health trust", {
    what: "Records of every contact", detail: "Full chronology", why: "To see what was known", asked: "2026-03-01", due: "2026-04-01", answer: "awaited",
  });
  await page.locator("#write-letter").click();
  await expect(page.locator("#letter")).toHaveValue(/Records of every contact[^]*Full chronology[^]*To see what was known[^]*1 April 2026/);
  await expect(page.locator("#letter")).not.toHaveValue(/We asked for this/);
  await expect(page.locator("#letter")).toHaveValue(/Legal basis\n\[not settled yet/);
  await page.clock.setFixedTime("2026-04-02T10:00:00Z");
  await page.locator("#write-letter").click();
  await expect(page.locator("#letter")).toHaveValue(/We asked for this on 1 March 2026/);
  const file = await download(page, "download-letter");
  expect(file).toEqual({ name: "request.txt", text: await page.locator("#letter").inputValue() });
});

/** A cell of the matrix, by the beginning of its name. */
const cell = (page, name) => page.locator(".matrix").getByRole("button", { name: new RegExp(`^${name}: `) });

/** How cells stand, as they are read out. */
const standings = (page, names) => Promise.all(names.map(async (name) => (await cell(page, name).getAttribute("aria-label")).slice(name.length + 2)));

test("the coverage matrix: one table with headers, each cell read out once, and each leads to its sources", async ({ page }) => {
  await begin(page);
  await addRow(page, "sources", "Health records", { kind: "source.records", relevant: "yes", tells: ["information-facts"] });
  await addRow(page, "sources", "School records", { kind: "source.records", relevant: "no", tells: ["information-rationale"] });
  await addRow(page, "sources", "A system", { kind: "source.systems", tells: ["information-normality"] });
  await go(page, "coverage");
  const table = page.getByRole("table", { name: "What was considered and what was received" });
  await expect(page.locator("table.matrix")).toHaveCount(1);
  const columns = ["All", "Facts", "Rationale", "Usual practice", "Organisational factors"];
  expect(await table.locator('thead th[scope="col"]').evaluateAll((heads) => heads.map((head) => head.innerText))).toEqual(["Kind of source", ...columns]);
  expect(await table.locator('tbody th[scope="row"]').allTextContents()).toEqual(OFFERED["sources-kind"]);
  // Five cells a kind, each with one name: its kind, what it tells, and how it stands.
  const names = await table.locator("td").getByRole("button").evaluateAll((cells) => cells.map((cell) => cell.ariaLabel));
  expect(names.map((name) => name.split(": ")[0])).toEqual(
    OFFERED["sources-kind"].flatMap((kind) => columns.map((column) => `${kind}, ${column.toLowerCase()}`)));
  expect(await standings(page, ["Formal records, all", "Formal records, facts", "Formal records, rationale", "Formal records, usual practice"])).toEqual(
    ["considered, 0 of 1 received, no access", "considered, 0 of 1 received, no access", "considered, 1 not relevant", "nothing listed"]);
  expect(await standings(page, ["ICT systems and processes, all", "ICT systems and processes, facts", "ICT systems and processes, usual practice"])).toEqual(
    ["1 not decided", "nothing listed", "1 not decided"]);
  // The words and the symbols stay when colours do not.
  await page.emulateMedia({ forcedColors: "active" });
  await expect(cell(page, "Formal records, facts")).toContainText("0 of 1");
  await expect(cell(page, "Formal records, facts").locator("svg")).toBeVisible();
  await page.emulateMedia({ forcedColors: "none" });
  await cell(page, "Formal records, facts").click();
  await expect(page.locator("#open-cell")).toHaveText("Formal records, facts");
  expect(await listed(page)).toEqual(["Health records"]);
  await page.getByRole("link", { name: "Health records" }).click();
  await expect(page.locator("#sources-label")).toHaveValue("Health records");
  // Back on the cell, a source is added for what the cell stands for.
  await page.goBack();
  await cell(page, "Formal records, facts").click();
  await page.locator("#new-source-in-cell").fill("Midwifery records");
  await page.keyboard.press("Enter");
  await expect.poll(() => listed(page)).toEqual(["Health records", "Midwifery records"]);
  await page.getByRole("link", { name: "Midwifery records" }).click();
  await expect(page.locator("#sources-kind")).toHaveValue("source.records");
  await expect(page.locator("#sources-tells-information-facts")).toBeChecked();
  // The cell has a page of its own as well.
  await page.goBack();
  await cell(page, "Formal records, facts").click();
  await page.getByRole("link", { name: "Actions and more about this" }).click();
  await expect(heading(page)).toHaveText("Formal records: Facts");
  await expect.poll(() => listed(page)).toEqual(["Health records", "Midwifery records"]);
  await add(page, "sources", "School nursing records");
  await page.getByRole("link", { name: "School nursing records" }).click();
  await expect(page.locator("#sources-kind")).toHaveValue("source.records");
  await expect(page.locator("#sources-tells-information-facts")).toBeChecked();
});

test("a cell is changed in its place: relevance, what was received, not pursued; undo takes it back", async ({ page }) => {
  await begin(page);
  await addRow(page, "sources", "Health records", { kind: "source.records", tells: ["information-facts"] });
  await go(page, "coverage");
  await cell(page, "Formal records, facts").click();
  const source = page.getByRole("group", { name: "Health records" });
  await source.getByRole("combobox", { name: "Relevant to the review" }).selectOption("yes");
  await expect.poll(() => standings(page, ["Formal records, facts"])).toEqual(["considered, 0 of 1 received, no access"]);
  const received = source.getByRole("combobox").last();
  await received.focus();
  await received.selectOption("in-part");
  await expect.poll(() => standings(page, ["Formal records, facts", "Formal records, all"])).toEqual(
    ["considered, 1 received, partly", "considered, 1 received, partly"]);
  await expect(received, "the keyboard stays").toBeFocused();
  await page.locator("#undo").click();
  await expect.poll(() => standings(page, ["Formal records, facts"])).toEqual(["considered, 0 of 1 received, no access"]);
  await expect(received).toHaveValue("nothing-yet");
  // Another cell opens in its place.
  await cell(page, "ICT systems and processes, rationale").click();
  await expect(page.locator("#open-cell")).toHaveText("ICT systems and processes, rationale");
  await expect(page.locator(".cell-editor")).toHaveCount(1);
  await say(page, "coverage", { "left-aside": "yes" });
  await expect.poll(() => standings(page, ["ICT systems and processes, rationale"])).toEqual(["not pursued, no reason"]);
  await say(page, "coverage", { reason: "A system does not say why." });
  await expect.poll(() => standings(page, ["ICT systems and processes, rationale"])).toEqual(["considered, not pursued"]);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expect(page.locator(".cell-editor")).toHaveCount(0);
  await expect(cell(page, "ICT systems and processes, rationale")).toBeFocused();
  await saved(page);
  await page.reload();
  await expect.poll(() => standings(page, ["ICT systems and processes, rationale"])).toEqual(["considered, not pursued"]);
});

test("a source without a kind is listed beside the matrix until one is chosen", async ({ page }) => {
  await begin(page);
  await go(page, "sources");
  await add(page, "sources", "Health records");
  await add(page, "sources", "School records");
  await go(page, "coverage");
  const lacking = page.getByRole("region", { name: "Sources without a kind" });
  await expect(lacking).toContainText("2 sources are not in the table yet");
  const kind = lacking.getByRole("group", { name: "Health records" }).getByRole("combobox", { name: "Kind of source" });
  await kind.selectOption("source.records");
  await expect.poll(() => standings(page, ["Formal records, all"])).toEqual(["1 not decided"]);
  await expect(lacking).toContainText("1 source is not in the table yet");
  // It stays listed meanwhile, so that whoever chooses with the arrow keys can go on.
  await expect(kind).toHaveValue("source.records");
  await kind.selectOption("source.documents");
  await expect.poll(() => standings(page, ["Formal records, all", "Documents on services, all"])).toEqual(["nothing listed", "1 not decided"]);
  await go(page, "sources");
  await go(page, "coverage");
  await expect(lacking.locator("fieldset")).toHaveCount(1);
  await expect(lacking).toContainText("School records");
});

test("what is left aside needs a reason to count as considered", async ({ page }) => {
  await begin(page);
  await go(page, "coverage");
  await cell(page, "Senior managers and leaders, all").click();
  await say(page, "coverage", { "left-aside": "yes" });
  await go(page, "registers");
  await go(page, "coverage");
  const [all, factors] = ["Senior managers and leaders, all", "Senior managers and leaders, organisational factors"];
  expect(await standings(page, [all, factors]), "also where the kind as a whole is not pursued").toEqual(["not pursued, no reason", "not pursued, no reason"]);
  await cell(page, all).click();
  await say(page, "coverage", { reason: "Reviewed last year; see the proportionality statement." });
  await go(page, "registers");
  await go(page, "coverage");
  expect(await standings(page, [all])).toEqual(["considered, not pursued"]);
  await go(page, "registers");
  await expect(page.locator(".task", { hasText: "Coverage" })).toContainText("1 marked as not pursued");
  await go(page, "question/3");
  await expect(page.locator(".registers-say")).toContainText("1 kind not pursued, with a reason");
});

test("what has been obtained follows access and what was had, apart from what was considered", async ({ page }) => {
  await begin(page);
  const path = await addRow(page, "sources", "Health records", { kind: "source.records", relevant: "yes", tells: ["information-facts"] });
  for (const [said, expected] of [
    [{}, "considered, 0 of 1 received, no access"],
    [{ access: "refused" }, "considered, 0 of 1 received, refused"],
    [{ access: "arranged" }, "considered, 0 of 1 received yet"],
    [{ obtained: "in-part" }, "considered, 1 received, partly"],
    [{ obtained: "in-full" }, "considered, 1 received"],
    [{ relevant: "no" }, "considered, 1 not relevant"],
  ]) {
    await go(page, path);
    await say(page, "sources", said);
    await go(page, "coverage");
    expect(await standings(page, ["Formal records, facts"])).toEqual([expected]);
  }
});

test("a question shows what the registers say, with the way there, and no judgement follows from it", async ({ page }) => {
  await begin(page);
  const says = (words) => expect(page.locator(".registers-say")).toContainText(words);
  await addRow(page, "sources", "Health records", { kind: "source.records", relevant: "yes", access: "arranged", method: "Reading" });
  await addRow(page, "sources", "Police records", { kind: "source.records", relevant: "yes", access: "refused" });
  await addRow(page, "processes", "A trial", { holds: { links: ["Police records"] } });
  await addRow(page, "requests", "Police", { detail: "Summary", why: "To learn", answer: "awaited" });
  await addRow(page, "practitioners", "Social worker", { group: "practitioner", state: "took-part" });
  await addRow(page, "practitioners", "Team manager", { group: "manager" });
  await addRow(page, "non-cooperation", "Housing", { "reason-given": "given", disclosed: "In chapter 2" });
  await addRow(page, "decisions", "To read all", { why: "It is little", by: "Panel" });
  await page.locator("#record").click();
  await expect(page.locator("#record")).toHaveCount(0);
  for (const [question, words] of Object.entries({
    1: ["1 request listed", "1 with a level of detail", "1 decision recorded"],
    2: ["1 request sent", "1 with a level of detail", "1 saying why"],
    3: ["2 sources listed", "1 of 6 kinds with a relevant source", "0 kinds not pursued, with a reason"],
    4: ["2 relevant sources", "1 with access arranged", "1 with access refused", "1 delayed by another process"],
    5: ["2 relevant sources", "1 with a method"],
    6: ["1 practitioner listed for direct input", "1 manager", "1 took part so far"],
    7: ["1 case of non-cooperation recorded", "1 with a reason given, stated openly or not", "1 saying how the review discloses it"],
  })) {
    await go(page, `question/${question}`);
    for (const each of words) await says(each);
    expect(await page.locator(".registers-say a").count()).toBe(words.length);
    await expect(page.locator(`#q${question}-not-looked-at`)).toBeChecked();
    await expect(page.locator('input[type="radio"]:checked:not([id$="-not-looked-at"], [id$="confidence-not-said"])')).toHaveCount(0);
  }
  await page.getByRole("link", { name: "1 case of non-cooperation recorded" }).click();
  await expect(heading(page)).toHaveText("Non-cooperation");
  // And the other way round: what is judged changes no count.
  await go(page, "question/4");
  await judge(page, "q4-every", "met");
  await says("1 with access arranged");
});

test("several rows are added by keyboard alone, then found, sorted, and shown by their state", async ({ page }) => {
  await page.clock.setFixedTime("2026-03-02T10:00:00Z");
  await begin(page);
  await go(page, "actions");
  await expect(page.locator("#find"), "nothing to search yet").toHaveCount(0);
  await page.locator("#new-actions").focus();
  for (const task of ["Write to the trust", "ask housing again", "Book the room", "Call the school"]) {
    await page.keyboard.type(task);
    await page.keyboard.press("Enter");
    await expect(page.locator("#new-actions")).toBeFocused();
    await expect(page.locator("#new-actions")).toHaveValue("");
  }
  await page.keyboard.press("Enter");
  await expect(page.locator("#new-actions-error")).toContainText("Nothing was added");
  expect(await listed(page)).toEqual(["Write to the trust", "ask housing again", "Book the room", "Call the school"]);
  await expect(page.locator("#main")).toContainText("4 entries");
  await openRow(page, "actions", "Book the room");
  await say(page, "actions", { due: "2026-02-27", owner: "Administrator" });
  await openRow(page, "actions", "Call the school");
  await say(page, "actions", { due: "2026-02-20", state: "done" });
  await go(page, "actions");
  await expect(page.locator(".rows li", { hasText: "Book the room" })).toContainText("Overdue");
  await page.locator("#find").fill("ADMIN");
  await expect.poll(() => listed(page)).toEqual(["Book the room"]);
  await page.locator("#find").fill("nothing like it");
  await expect(page.getByText("No entry matches.")).toBeVisible();
  await page.locator("#find").fill("");
  await page.locator("#show").selectOption({ label: "Overdue" });
  await expect.poll(() => listed(page)).toEqual(["Book the room"]);
  await page.locator("#show").selectOption({ label: "Status: Done" });
  await expect.poll(() => listed(page)).toEqual(["Call the school"]);
  await page.locator("#show").selectOption({ label: "Everything" });
  await page.locator("#sort").selectOption({ label: "What needs doing" });
  await expect.poll(() => listed(page)).toEqual(["ask housing again", "Book the room", "Call the school", "Write to the trust"]);
  await page.locator("#sort").selectOption({ label: "Due" });
  await expect.poll(() => listed(page)).toEqual(["Call the school", "Book the room", "Write to the trust", "ask housing again"]);
});

test("a register of more than forty rows shows the rest when somebody asks for it", async ({ page }) => {
  await begin(page);
  await go(page, "sources");
  for (let number = 1; number <= 43; number += 1) {
    await page.locator("#new-sources").fill(`Source ${number}`);
    await page.locator("#new-sources").press("Enter");
    await expect(page.locator("#new-sources")).toHaveValue("");
  }
  await expect(page.locator("#main")).toContainText("43 entries");
  await expect(page.locator(".rows a")).toHaveCount(40);
  await page.locator("#show-more").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".rows a")).toHaveCount(43);
  await expect(page.locator("#show-more")).toHaveCount(0);
  // The keyboard stands on the first of the rows that came.
  await expect(page.locator(".rows > li").nth(40)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Source 41" })).toBeFocused();
});

/** The registers that are listed under a heading of their page, in order. */
const under = (page, heading) => page.locator(`h2:text-is("${heading}") ~ ul`).first().locator(".task a")
  .evaluateAll((links) => links.map((link) => link.getAttribute("href").split("/").at(-1)));

const FIRST_DAY = ["requests", "sources", "practitioners", "family", "evidence", "actions"];

test("on the first day few registers are in use; the others come when they apply", async ({ page }) => {
  await begin(page);
  await go(page, "registers");
  expect(await under(page, "In use")).toEqual([...FIRST_DAY, "coverage"]);
  expect(await under(page, "Add…")).toEqual(["processes", "borders", "non-cooperation", "decisions", "obstacles"]);
  await expect(page.locator(".task", { hasText: "For example: " })).toHaveCount(REGISTERS.length);
  // The page of the review asks once, and leads to where the answer stands.
  await go(page, "review");
  const asked = page.locator(".task", { hasText: "Is there a criminal case, an inquest or another review?" });
  await asked.getByRole("link", { name: "Yes: add it to parallel processes" }).click();
  await expect(heading(page)).toHaveText("Parallel processes");
  await expect(page.locator("#main")).toContainText("For example: Criminal trial");
  await add(page, "processes", "A trial");
  await go(page, "review");
  await expect(asked.getByRole("link")).toHaveText(/^1 listed/);
  // A refusal on record brings the register for it.
  await addRow(page, "requests", "Housing", { answer: "refused" });
  await go(page, "registers");
  expect(await under(page, "In use")).toEqual([...FIRST_DAY, "processes", "non-cooperation", "coverage"]);
  expect(await under(page, "Add…")).toEqual(["borders", "decisions", "obstacles"]);
  for (const _ of [1, 2]) await page.locator("#undo").click();
  await expect.poll(() => under(page, "In use")).toEqual([...FIRST_DAY, "processes", "coverage"]);
});

test("a record is named, the fields that few need are folded, and the ways lead on", async ({ page }) => {
  await begin(page);
  for (const name of ["Health trust", "Housing", "Police"]) {
    await go(page, "requests");
    await add(page, "requests", name);
  }
  await page.getByRole("link", { name: "Housing" }).click();
  await expect(heading(page)).toHaveText("Housing");
  // The tab and the history never hold what a person wrote.
  await expect(page).toHaveTitle(/^Request 2 of 3 – /);
  await expect(page.locator("#requests-escalation")).toBeHidden();
  await expect(page.locator("#more-fields > summary")).toContainText("0 of 5 filled in");
  await page.locator("#more-fields > summary").click();
  await page.locator("#requests-escalation").fill("We rang twice.");
  await expect(page.locator("#more-fields > summary")).toContainText("1 of 5 filled in");
  await page.locator("#requests-whom").fill("Housing provider");
  await expect(heading(page)).toHaveText("Housing provider");
  // Found by its words, a field is unfolded.
  await saved(page);
  await page.reload();
  await expect(heading(page)).toHaveText("Housing provider");
  await expect(page.locator("#requests-escalation")).toHaveValue("We rang twice.");
  await expect(page.locator("#requests-escalation")).toBeHidden();
  await page.keyboard.press("Control+k");
  await page.locator("#palette-line").fill("rang twice");
  await expect(page.locator(".found", { hasText: "rang twice" })).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.locator("#requests-escalation")).toBeFocused();
  await expect(page.locator("#requests-escalation")).toBeVisible();
  const ways = page.getByRole("navigation", { name: "Previous and next" });
  await ways.getByRole("link", { name: "Police" }).click();
  await expect(heading(page)).toHaveText("Police");
  await expect(heading(page)).toBeFocused();
  await expect(ways.getByRole("link")).toHaveText([/^Previous\s+Housing provider$/]);
  await page.getByRole("button", { name: "Add another" }).click();
  await expect(heading(page)).toHaveText("Requests");
  await expect(page.locator("#new-requests")).toBeFocused();
  await page.goBack();
  await expect(heading(page)).toHaveText("Police");
  // Deleting comes last on the page, and asks.
  const last = await page.locator("#main").evaluate((main) => [...main.querySelectorAll("a, button")].at(-1).id);
  expect(last).toBe("remove");
  await page.locator("#remove").click();
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByRole("link", { name: "Done" }).click();
  await expect(heading(page)).toHaveText("Requests");
  expect(await listed(page)).toEqual(["Health trust", "Housing provider", "Police"]);
});

test("families are not asked what applies to staff, and what was once said stays in sight", async ({ page, browser, baseURL }, info) => {
  await begin(page);
  await addRow(page, "family", "Grandmother");
  await addRow(page, "practitioners", "Health visitor", { moved: "abroad", purpose: "both" });
  for (const staff of ["moved", "purpose"]) await expect(page.locator(`#family-${staff}`)).toHaveCount(0);
  await openRow(page, "family", "Grandmother");
  for (const staff of ["moved", "purpose"]) await expect(page.locator(`#family-${staff}`)).toHaveCount(0);
  // Said of a family in an earlier version: it is still shown, and can be taken back.
  await saved(page);
  await go(page, "report");
  const file = JSON.parse((await download(page, "download-json")).text);
  file.body.registers.family[0].moved = "abroad";
  const path = info.outputPath("said-earlier.json");
  writeFileSync(path, JSON.stringify(file));
  const elsewhere = await browser.newContext({ baseURL });
  const other = await elsewhere.newPage();
  await other.goto("./#/open");
  await other.locator("#file").setInputFiles(path);
  await other.locator("#add-opened").click();
  await openRow(other, "family", "Grandmother");
  await expect(other.locator("#family-moved")).toHaveValue("abroad");
  await expect(other.locator("#family-purpose")).toHaveCount(0);
  await elsewhere.close();
});

/** What stands under "Linked to" on the row that is open, with the registers. */
const referring = (page) => page.locator("h2:has-text('Linked to') + .rows > li:has(.hint:nth-of-type(2))").evaluateAll((rows) =>
  rows.map((row) => [row.querySelector("a").textContent, row.querySelector(".hint:last-child").textContent]));

test("links are seen from both sides", async ({ page }) => {
  await begin(page);
  const source = await addRow(page, "sources", "Health records");
  const request = await addRow(page, "requests", "Health trust", { sources: { links: ["Health records"] } });
  await addRow(page, "non-cooperation", "Health trust declined", { request: { link: "Health trust" }, sources: { links: ["Health records"] } });
  await page.getByRole("link", { name: "Go to it" }).click();
  await expect(page.locator("#requests-whom")).toHaveValue("Health trust");
  await expect.poll(() => referring(page)).toEqual([["Health records", "Sources"], ["Health trust declined", "Non-cooperation"]]);
  await addRow(page, "processes", "A trial", { holds: { links: ["Health records"] } });
  await page.locator(".linked a").click();
  await expect(page.locator("#sources-label")).toHaveValue("Health records");
  await expect.poll(() => referring(page)).toEqual([["Health trust", "Requests"], ["Health trust declined", "Non-cooperation"], ["A trial", "Parallel processes"]]);
  // An action comes from a cell or an obstacle, and leads back to it.
  await go(page, "coverage");
  await cell(page, "Documents on services, all").click();
  await page.getByRole("link", { name: "Actions and more about this" }).click();
  await add(page, "actions", "Ask for the old procedures");
  await expect.poll(() => referring(page)).toEqual([["Ask for the old procedures", "Actions"]]);
  await page.getByRole("link", { name: "Ask for the old procedures" }).click();
  await expect(page.locator("#actions-cell option:checked")).toHaveText("Documents on services");
  await unfoldRecord(page);
  await page.getByRole("link", { name: "Go to it" }).click();
  await expect(heading(page)).toHaveText("Documents on services");
  await go(page, "obstacles");
  const link = page.locator(".rows a").nth(7);
  const obstacle = await link.textContent();
  await link.click();
  await expect(heading(page)).toHaveText(obstacle);
  await say(page, "obstacles", { bears: "yes", response: "We say what the review is for." });
  await add(page, "actions", "Brief the managers");
  await page.getByRole("link", { name: "Brief the managers" }).click();
  await expect(page.locator("#actions-obstacle option:checked")).toHaveText(obstacle);
  await unfoldRecord(page);
  await page.getByRole("link", { name: "Go to it" }).click();
  await expect(heading(page)).toHaveText(obstacle);
  await expect.poll(() => referring(page)).toEqual([["Brief the managers", "Actions"]]);
  // A link that is removed is gone from both sides.
  await go(page, request);
  await page.getByRole("button", { name: "Remove the link to Health records" }).click();
  await expect(page.locator("#requests-sources")).toBeFocused();
  await go(page, source);
  await expect.poll(async () => (await referring(page)).map(([name]) => name)).toEqual(["Health trust declined", "A trial"]);
});

test("a row that is removed takes its links along, and undo brings both back", async ({ page }) => {
  await begin(page);
  const source = await addRow(page, "sources", "Health records");
  await addRow(page, "sources", "Other records");
  const request = await addRow(page, "requests", "Health trust", { sources: { links: ["Health records", "Other records"] } });
  const links = page.locator(".linked a");
  await go(page, source);
  await page.locator("#remove").click();
  await page.locator("#remove-now").click();
  await expect(heading(page)).toHaveText("Sources");
  await expect(page.locator("#said")).toContainText("“Health records” was deleted. Undo brings it back, with its links.");
  expect(await listed(page)).toEqual(["Other records"]);
  await go(page, request);
  await expect(links).toHaveText(["Other records"]);
  expect(await page.locator("#requests-sources option").allTextContents()).toEqual(["Choose…", "Other records"]);
  await page.locator("#undo").click();
  await expect(links).toHaveText(["Health records", "Other records"]);
  await page.locator("#redo").click();
  await expect(links).toHaveText(["Other records"]);
  await page.locator("#undo").click();
  await go(page, source);
  await expect(page.locator("#sources-label")).toHaveValue("Health records");
  await expect.poll(() => referring(page)).toEqual([["Health trust", "Requests"]]);
  // What a recorded decision refers to stays.
  await addRow(page, "decisions", "To read them all", { why: "They are few", by: "Panel", sources: { links: ["Other records"] } });
  await page.locator("#record").click();
  await openRow(page, "sources", "Other records");
  await page.locator("#remove").click();
  await page.locator("#remove-now").click();
  await expect(page.locator("#error-summary")).toContainText("A recorded decision refers to this, so it cannot be removed.");
  // An address of what is not there any more helps.
  await go(page, source);
  await page.locator("#remove").click();
  await page.locator("#remove-now").click();
  await go(page, source);
  await expect(heading(page)).toHaveText("This is not listed: a source");
});

test("one piece of evidence supports many parts, and shows at each", async ({ page }) => {
  await begin(page);
  await go(page, "question/1");
  await add(page, "evidence", "Minutes", "q1.what");
  await page.getByRole("link", { name: "Minutes" }).click();
  await page.locator("#supports-q2-why").check();
  await page.locator("#supports-q5").check();
  for (const [question, place] of [[1, "What to request discussed"], [2, "Guidance says why"], [5, "the question as a whole"]]) {
    await go(page, `question/${question}`);
    await expect(page.locator(".rows li", { hasText: "Minutes" })).toContainText(`supports: ${place}`);
  }
  await go(page, "question/6");
  await page.locator("#known-evidence").selectOption({ label: "Minutes" });
  await page.locator("#known-evidence-place").selectOption("q6.managers");
  await page.getByRole("button", { name: "Link it" }).click();
  await expect(page.locator(".rows li", { hasText: "Minutes" })).toContainText("supports: ");
  await go(page, "evidence");
  await expect(page.locator(".rows li", { hasText: "Minutes" })).toContainText("supports 4 parts");
});

test("the nine obstacles stand in their own words, and none can be added or removed", async ({ page, browser }) => {
  await begin(page);
  await go(page, "obstacles");
  await expect(page.locator(".rows a")).toHaveCount(9);
  await expect(page.locator("#new-obstacles")).toHaveCount(0);
  const names = await listed(page);
  for (const [number, name] of names.entries()) {
    await openRow(page, "obstacles", name);
    await expect(heading(page)).toHaveText(name);
    await expect(page.locator("#main")).toContainText(`Common obstacles, bullet ${number + 1}`);
    await expect(page.locator("#remove")).toHaveCount(0);
    await say(page, "obstacles", { bears: number % 2 ? "no" : "yes", response: `We answer obstacle ${number + 1}.` });
  }
  await go(page, "registers");
  await expect(page.locator(".task", { hasText: "Obstacles" })).toContainText("9 of 9 looked at");
  await go(page, "report");
  const { text } = await download(page, "download-html");
  const read = await readHtml(browser, text);
  for (const [number, name] of names.entries()) {
    expect(read).toContain(name);
    expect(read).toContain(`We answer obstacle ${number + 1}.`);
  }
});

/** Words that must stand with a term: what the source says of it, whatever else is said. */
const EXPLAINED = {
  "Formal records": ["paper", "electronic"],
  "Senior managers and leaders": ["strategy", "operation"],
  "Child, family, friends, community": ["young people", "family", "friends", "community", "if relevant"],
  "Documents on services": ["then", "now", "procedures", "policies", "audits", "inspection reports"],
  Facts: ["who did what", "time"],
  Rationale: ["reasons", "hoped to achieve", "influenced"],
  "Usual practice": ["normally done"],
  "Organisational factors": ["helped", "hindered"],
  "Group work skills": ["harm"],
  "Staff who have moved on": ["flexible", "video call", "abroad"],
  "Across borders": ["agreed governance"],
};

test("what the kinds, the types of information and the obstacles mean stands in the guide and beside the questions", async ({ page }) => {
  await begin(page);
  /** What is said of a term in a list of terms, wherever the list stands on this page. */
  const said = (term) => page.locator("dl.terms > dt", { hasText: new RegExp(`^${term}$`) }).first().locator("xpath=following-sibling::dd[1]");
  const obstacles = ["Group work skills", "Staff who have moved on", "Across borders"];
  for (const place of ["guide", "question/3"]) {
    await go(page, place);
    for (const closed of await page.locator("details").all()) await closed.evaluate((details) => (details.open = true));
    for (const [term, words] of Object.entries(EXPLAINED)) {
      // Beside a question stand the obstacles that bear on it.
      if (place !== "guide" && obstacles.includes(term)) continue;
      for (const each of words) await expect(said(term), `${place}: ${term}`).toContainText(each);
    }
  }
  for (const name of obstacles) {
    await openRow(page, "obstacles", name);
    for (const each of EXPLAINED[name]) await expect(page.locator("#main")).toContainText(each);
  }
  await go(page, "review");
  await expect(page.locator("#review-reference-hint")).toContainText("only you can trace back");
});

test("the overview and the page of registers say what stands in each", async ({ page }) => {
  await page.clock.setFixedTime("2026-03-02T10:00:00Z");
  await begin(page);
  for (const place of ["", "registers"]) {
    await go(page, place);
    await expect(page.locator('.task a[href*="/sources"] + .state, .task:has(a[href$="/sources"]) .state')).toHaveText("none listed yet");
    for (const register of REGISTERS) await expect(page.locator(`.task a[href$="/${register}"]`)).toBeVisible();
  }
  await addRow(page, "requests", "Late one", { due: "2026-03-01" });
  await addRow(page, "requests", "Early one", { due: "2026-03-02" });
  for (const place of ["", "registers"]) {
    await go(page, place);
    await expect(page.locator('.task:has(a[href$="/requests"]) .state')).toHaveText("2 listed, 1 overdue");
  }
  await page.locator('.task a[href$="/requests"]').click();
  await expect(heading(page)).toHaveText("Requests");
});

test("while a refusal is on record nobody can attest that nobody refused", async ({ page }) => {
  await begin(page);
  await addRow(page, "non-cooperation", "Housing", {});
  await go(page, "question/7");
  await expect(page.locator("#attest")).toHaveCount(0);
  await expect(page.locator("#refusal-on-record")).toContainText("Which is right?");
  await page.locator("#attestation").getByRole("link", { name: "Housing" }).click();
  await expect(page.locator("#non-cooperation-who")).toHaveValue("Housing");
});

test("nobody is recorded as refusing and attested as not refusing at once without being asked about it", async ({ page }) => {
  await begin(page);
  await go(page, "non-cooperation");
  await page.locator("#attest").click();
  await expect(page.locator("#attested-on")).toBeFocused();
  await page.locator("#attested-by").fill("Review manager");
  await go(page, "question/7");
  await expect(page.locator("#attested-by"), "it is one attestation, on both pages").toHaveValue("Review manager");
  await addRow(page, "non-cooperation", "Housing", { "reason-given": "none-given" });
  await go(page, "question/7");
  await expect(page.locator("#attestation")).toContainText("but a refusal is recorded. Which is right?");
  await go(page, "second-look");
  await expect(look(page, "attestation-contradicted")).toContainText("Which is right?");
  await expect(look(page, "reason-not-open"), "that no reason was given is open").toHaveCount(0);
  await expect(look(page, "not-disclosed")).toContainText("Housing");
});

test("prompts of one kind stand together under their question, all of them on request and on paper", async ({ page }) => {
  await begin(page);
  await go(page, "evidence");
  for (let number = 1; number <= 10; number += 1) await add(page, "evidence", `Minutes ${number}`);
  await go(page, "question/7");
  await judge(page, "q7-reasons", "not-met");
  await secondLook(page);
  // In the order of the questions, and what belongs to none comes last.
  const groups = page.locator("#prompts").getByRole("region");
  await expect(groups).toHaveCount(2);
  await expect(groups.first()).toHaveAccessibleName(/^Question 7: /);
  await expect(groups.last()).toHaveAccessibleName("The review as a whole");
  await expect(groups.last().getByRole("heading", { level: 3 })).toHaveText([/\b10\b.*\?$/]);
  const rows = look(page, "evidence-unused").locator(".entry-row");
  await expect(rows).toHaveCount(8);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(rows).toHaveCount(10);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(rows).toHaveCount(8);
  await page.getByRole("button", { name: "Show 2 more" }).click();
  await expect(rows).toHaveCount(10);
  await hasKeyboard(rows.nth(8));
  await rows.last().getByRole("link", { name: "Minutes 10" }).click();
  await expect(page.locator("#evidence-title")).toHaveValue("Minutes 10");
});
