// A training session from end to end: handed out, answered apart in browser profiles of their own, landed, revealed, argued
// about on the projector, agreed with dissent, recorded; and the same on one computer, by turns.
import { download, expect, fullReport, heading, moveTo, open, stored, test, wipe } from "./support/app.mjs";
import { answer, file, makeSession, PART, PEOPLE } from "./support/training.mjs";

/** What a browser keeps of this session. */
const kept = async (page, id) => (await stored(page))[`qmsa/training/${id}`];

/** Firefox leaves the facilitator's window behind those of the others: there the keyboard is where it will be. */
const keyboardIsOn = (page, id) => expect.poll(() => page.evaluate(() => document.activeElement.id)).toBe(id);

const part = (page) => page.locator(`#part-${PART}`);

/** What is agreed, with the dissent of Green. */
async function agree(page) {
  await part(page).getByText("Write down what you agree on").click();
  await page.locator(`#agree-${PART}-partly`).check();
  await page.locator(`#agree-${PART}-reason`).fill("The letter went to some of the board");
  await page.locator(`#agree-${PART}-settle`).fill("The list of who got the letter");
  await page.getByLabel("Green (Not met)").check();
  await page.getByLabel("In the words of Green").fill("A letter to some is no guidance to the board");
}

test("a facilitator and five participants in browser profiles of their own", async ({ page, browser, baseURL }) => {
  test.slow();
  const id = await makeSession(page);
  const session = await download(page, "download-session");
  expect(session.name).toMatch(/^assembling-information-session-[0-9a-f]{4}-\d{4}-\d\d-\d\d\.json$/);
  expect(session.text).toContain("fictional");

  const answers = [];
  for (const person of PEOPLE) {
    const context = await browser.newContext({ baseURL });
    const participant = await context.newPage();
    await open(participant, "#/training/take-part");
    await participant.locator("#session-file").setInputFiles(file(session.name, session.text));
    await expect(participant.locator(".passages").first()).toContainText("fictional");
    await answer(participant, person);
    // As text rather than as a file: five downloads at once share one folder in Firefox.
    await participant.getByText("Or show them as text to copy").click();
    const text = await participant.locator("#answers-text").inputValue();
    answers.push({ person, text });
    // Nothing of it is stored, and nothing of the others is here.
    expect(Object.keys(await stored(participant)).filter((key) => key.includes("training"))).toEqual([]);
    for (const other of PEOPLE.filter((other) => other !== person)) {
      expect(await participant.content()).not.toContain(other.why);
    }
    await context.close();
  }

  // A response holds the answers, the name, and what tells it from others: nothing else.
  for (const { person, text } of answers) {
    const { body, ...around } = JSON.parse(text);
    expect(Object.keys(around).sort()).toEqual(["checksum", "format", "schema"]);
    expect(Object.keys(body).sort()).toEqual(["given", "handed_back", "id", "name", "session"]);
    expect(body.name).toBe(person.name);
    expect(body.given).toEqual([
      { part: "q2.what", judgement: person.judgement, why: person.why },
      { part: "q7.reasons", judgement: "met", why: "" },
    ]);
  }

  // Five good ones, one of them twice, one of another session, a damaged one, the session itself; many at once.
  const foreign = JSON.parse(answers[0].text);
  foreign.body.session = "00000000000000aa";
  const files = [
    ...answers.map(({ text }, place) => file(`answers (${place}).json`, text)),
    file("again.json", answers[1].text),
    file("other-session.json", JSON.stringify(foreign)),
    file("damaged.json", answers[2].text.slice(0, -40)),
    file("session.json", session.text),
  ];
  await page.locator("#answer-files").setInputFiles(files);
  await expect(page.locator("#arrivals")).toHaveText("9 files have come, not accepted yet");
  await keyboardIsOn(page, "arrivals");
  const rows = page.locator(".rows > li");
  await expect(rows.filter({ hasText: "another session" })).toHaveCount(1);
  await expect(rows.filter({ hasText: "damaged.json" }).locator(".landing.refused")).toBeVisible();
  await expect(rows.filter({ hasText: "This is the session that was handed out" })).toHaveCount(1);

  // One is accepted by itself; its copy is then known to be here.
  await page.getByRole("button", { name: "Accept the answers of Green" }).first().click();
  await expect(rows.filter({ hasText: "These answers are already here." })).toHaveCount(1);
  await page.getByRole("button", { name: "Accept all 4" }).click();
  await keyboardIsOn(page, "answered");
  await expect(page.getByText("5 answers", { exact: true })).toBeVisible();
  await expect(rows).toHaveCount(3);
  await page.getByRole("button", { name: "Clear this list" }).click();

  // Nothing of the answers shows before the reveal, and no paper holds them.
  await expect(page.locator("#record-page")).toHaveCount(0);
  for (const { why } of PEOPLE) expect(await page.content()).not.toContain(why);
  await moveTo(page, `#/training/session/${id}/spread`);
  for (const { why } of PEOPLE) expect(await page.content()).not.toContain(why);
  await page.getByRole("button", { name: "Reveal the answers" }).click();

  // The part that people differ on comes first, with its clashes told apart.
  await expect(page.locator(".spread-part").first()).toHaveAttribute("id", `part-${PART}`);
  for (const clash of ["Different judgements", "Someone thinks it does not apply", "Someone doesn’t know"]) {
    await expect(part(page).locator(".clashes")).toContainText(clash);
  }
  await expect(page.locator("#part-q7-reasons .clashes")).toContainText("Everyone who answered agrees");
  await expect(page.locator("#part-q2-start .clashes")).toContainText("Nobody looked");
  for (const { name, why } of PEOPLE) {
    await expect(part(page).locator("tr", { hasText: why }).getByRole("rowheader")).toHaveText(name);
  }

  await agree(page);
  await expect(part(page).locator(".agreed")).toContainText("Partly");
  await expect.poll(async () => await kept(page, id)).toContain("A letter to some is no guidance to the board");
  await page.reload();
  await expect(part(page).locator(".agreed")).toContainText("Partly");

  // The record as a page and for Word; then with the names hidden.
  await moveTo(page, `#/training/session/${id}`);
  const record = await download(page, "record-page");
  expect(record.name).toMatch(/^assembling-information-session-record-[0-9a-f]{4}-\d{4}-\d\d-\d\d\.html$/);
  for (const { name, why } of PEOPLE) {
    expect(record.text).toContain(why);
    expect(record.text).toContain(name);
  }
  expect(record.text).toContain("A letter to some is no guidance to the board");
  const word = await download(page, "record-word");
  expect(word.name).toMatch(/\.docx$/);
  expect(word.bytes.subarray(0, 2).toString()).toBe("PK");
  const sheet = await download(page, "worksheet");
  expect(sheet.text).toContain("☐ Don’t know");
  for (const { why } of PEOPLE) expect(sheet.text).not.toContain(why);
  await page.locator("#names-hidden").check();
  await expect(page.locator(".entries")).toContainText("Participant 1");
  const nameless = await download(page, "record-page");
  for (const { name } of PEOPLE) expect(nameless.text).not.toMatch(new RegExp(`>${name}<`));

  // What was agreed becomes an assessment like any other.
  await page.locator("#adopt").click();
  await expect(heading(page)).toHaveText("Agreed: Tuesday’s group");
  await page.getByRole("link", { name: /Question 2/ }).first().click();
  await expect(page.locator(`[id="${PART}-partly"]`)).toBeChecked();
  await expect(page.locator(`#${PART}-note`)).toHaveValue(/Dissent, .*: Not met\. A letter to some is no guidance/);
});

test("on one computer by turns: what those before answered is hidden", async ({ page }) => {
  test.slow();
  const id = await makeSession(page);
  await page.getByRole("link", { name: "Take turns on this computer" }).click();
  await expect(heading(page)).toHaveText("Pass the computer on");
  for (const [place, person] of PEOPLE.entries()) {
    await page.locator("#begin-turn").click();
    await expect(page.getByLabel("Your name, or just a colour")).toHaveValue("");
    await answer(page, person);
    // Nothing of anybody before, in the page or in its fields.
    for (const other of PEOPLE.slice(0, place)) {
      expect(await page.content()).not.toContain(other.why);
      expect(await page.content()).not.toContain(other.name);
    }
    await page.locator("#hand-in").click();
    await expect(heading(page)).toHaveText("Pass the computer on");
    await expect(heading(page)).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: "answered." })).toContainText(String(place + 1));
    expect(await page.content()).not.toContain(person.why);
  }
  await page.getByRole("link", { name: "Back to the session" }).click();
  await page.getByRole("button", { name: "Reveal the answers" }).click();
  await expect(page.locator("#to-spread")).toBeFocused();
  await page.keyboard.press("Enter");
  await agree(page);
  await expect.poll(async () => await kept(page, id)).toContain("A letter to some is no guidance to the board");
  await moveTo(page, `#/training/session/${id}`);
  const record = await download(page, "record-page");
  for (const { why } of PEOPLE) expect(record.text).toContain(why);
});

test("a turn that somebody left is covered, and nobody loses it unasked", async ({ page }) => {
  const id = await makeSession(page);
  const [first] = PEOPLE;
  await page.getByRole("link", { name: "Take turns on this computer" }).click();
  await page.locator("#begin-turn").click();
  await answer(page, first);
  const hidden = async () => {
    for (const words of [first.why, first.name]) expect(await page.content()).not.toContain(words);
  };
  // Back leads to the facilitator's page: not for the eyes of somebody who takes a turn.
  await page.goBack();
  await expect(heading(page)).toHaveText("Answers that were not handed in");
  await hidden();
  await expect(page.locator("#record-page")).toHaveCount(0);
  // The next person comes to the turns, or to taking part: covered too.
  await moveTo(page, "#/training/take-part");
  await expect(heading(page)).toHaveText("Answers that were not handed in");
  await hidden();
  await moveTo(page, `#/training/session/${id}/turns`);
  await expect(heading(page)).toHaveText("Answers that were not handed in");
  await hidden();
  // Whose they are goes on where they were.
  await page.locator("#go-on").click();
  await expect(page.getByText("2 of 5 parts answered.")).toBeVisible();
  await page.getByRole("button", { name: "Question 2: 3 parts left" }).click();
  await expect(page.locator(`#answer-${PART}-why`)).toHaveValue(first.why);
  // And discards them only when asked twice.
  await moveTo(page, `#/training/session/${id}`);
  await page.locator("#discard").click();
  await page.locator("#discard-now").click();
  await expect(heading(page)).toHaveText("A session");
  await page.getByRole("link", { name: "Take turns on this computer" }).click();
  await page.locator("#begin-turn").click();
  await expect(page.getByLabel("Your name, or just a colour")).toHaveValue("");
  expect(await page.content()).not.toContain(first.why);
});

test("on the projector by keyboard alone: next, reveal, timer", async ({ page }) => {
  await makeSession(page);
  await page.getByRole("link", { name: "Take turns on this computer" }).click();
  for (const person of PEOPLE.slice(0, 2)) {
    await page.locator("#begin-turn").click();
    await answer(page, person);
    await page.locator("#hand-in").click();
  }
  await page.getByRole("link", { name: "Back to the session" }).click();
  await page.getByRole("link", { name: /On the projector/ }).click();
  await expect(heading(page)).toBeFocused();
  await expect(page.locator(".caption")).toContainText("1 of 5");
  await expect(page.locator(".revealed")).toContainText("2 answers are in");
  await expect(page.locator(".masthead")).toBeHidden();
  await page.reload();
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press("r");
  await expect(page.locator(".revealed")).toContainText("Different judgements");
  await expect(page.locator(".names").first()).toContainText("Blue");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".caption")).toContainText("2 of 5");
  await expect(page.locator(".revealed")).not.toContainText("Different judgements");
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press(" ");
  await expect(page.locator(".revealed .clashes")).toBeVisible();
  // By mouse and by key in turn: the keys go on working.
  await page.keyboard.press("ArrowRight");
  await page.locator("#reveal-part").click();
  await expect(page.locator("#reveal-part")).toBeDisabled();
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator(".caption")).toContainText("2 of 5");
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator(".revealed")).toContainText("Different judgements");
  await page.clock.install();
  await page.keyboard.press("t");
  await expect(page.getByRole("timer")).toHaveText("5:00");
  await page.clock.runFor(61_000);
  await expect(page.getByRole("timer")).toHaveText("3:59");
  await page.clock.runFor(240_000);
  await expect(page.getByText("Time is up.")).toBeVisible();
  await page.keyboard.press("t");
  await expect(page.getByRole("timer")).toHaveCount(0);
});

test("what a tired trainer would do: hand back twice, two tabs, a full store, deleting", async ({ page, context }) => {
  const id = await makeSession(page, "Two tabs");
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(heading(other)).toHaveText("A session");
  const text = async (at, name, judgement, handedBack) => {
    const session = JSON.parse(await kept(at, id)).body.session.id;
    return JSON.stringify({
      format: "quality-marker-response",
      schema: 1,
      checksum: JSON.parse(await kept(at, id)).checksum,
      body: { id: "00000000000000ab", session, handed_back: handedBack, name, given: [{ part: "q2.what", judgement, why: "" }] },
    });
  };
  const put = async (at, name, content) => {
    await at.locator("#answer-files").setInputFiles(file(name, content));
    await expect(at.getByText("This file was changed")).toBeVisible();
    await expect(at.getByRole("button", { name: /^Accept all/ })).toHaveCount(0);
    await at.getByRole("button", { name: "Accept the answers of Blue" }).click();
  };
  const when = "2026-11-25T10:00:00.000Z";
  const asStored = JSON.parse(await kept(page, id));
  expect(asStored.body.responses).toEqual([]);
  await put(page, "one.json", await text(page, "Blue", "met", when));
  await expect(page.getByText("1 answer", { exact: true })).toBeVisible();
  // The other tab follows; a later one of the same person takes the place of the earlier.
  await expect(other.getByText("1 answer", { exact: true })).toBeVisible();
  await other.locator("#answer-files").setInputFiles(file("later.json", await text(other, "Blue", "partly", "2026-11-25T11:00:00.000Z")));
  await expect(other.getByText("handed back again")).toBeVisible();
  await other.getByRole("button", { name: "Accept the answers of Blue" }).click();
  await expect.poll(async () => JSON.parse(await kept(page, id)).body.responses[0].given[0].judgement).toBe("partly");
  await page.locator("#answer-files").setInputFiles(file("earlier.json", await text(page, "Blue", "met", when)));
  await expect(page.getByText("Another copy of the same")).toBeVisible();
  await expect(page.getByText("This file was changed")).toBeVisible();
  await page.getByRole("button", { name: "Leave out Blue" }).click();

  // A store that is full: said, with a way out, and nothing is lost.
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.locator("#names-hidden").check();
  await expect(page.getByRole("heading", { name: "This session is not saved" })).toBeVisible();
  const whole = await download(page, page.getByRole("button", { name: "Download the whole session" }));
  expect(JSON.parse(whole.text).body.names_hidden).toBe(true);

  // It is not dropped for another session, nor for one that is made.
  await moveTo(page, "#/training/case/1");
  await page.getByRole("button", { name: "Create session" }).click();
  await expect(page.locator("#session-title-error")).toContainText("not saved");
  await moveTo(page, `#/training/session/${id}`);
  await expect(page.getByRole("heading", { name: "This session is not saved" })).toBeVisible();
  await expect(page.locator("#names-hidden")).toBeChecked();

  // What stands here and cannot be read is not written over by a file.
  const unreadable = `${await kept(other, id)} and more`;
  await other.evaluate(([key, text]) => localStorage.setItem(key, text), [`qmsa/training/${id}`, unreadable]);
  // Nor in the journal, from which it would be brought back.
  await other.evaluate(() => new Promise((done) => {
    const asked = indexedDB.deleteDatabase("qmsa");
    asked.onsuccess = asked.onerror = done;
  }));
  await other.goto("about:blank");
  await other.goto("./#/training");
  await other.locator("#whole-session").setInputFiles(file("whole.json", whole.text));
  await expect(other.getByText("Nothing is written over it")).toBeVisible();
  expect(await kept(other, id)).toBe(unreadable);
  await other.evaluate(([key, text]) => localStorage.setItem(key, text), [`qmsa/training/${id}`, unreadable.slice(0, -" and more".length)]);
  await other.reload();

  // Deleted elsewhere; what was downloaded opens again.
  await moveTo(other, "#/training");
  await other.getByRole("button", { name: "Delete Two tabs" }).click();
  await other.getByRole("button", { name: "Delete it" }).click();
  await expect(other.getByText("None yet.")).toBeVisible();
  expect(await kept(other, id)).toBeUndefined();
  await other.locator("#whole-session").setInputFiles(file("whole.json", whole.text));
  await expect(heading(other)).toHaveText("A session");
  await expect(other.getByText("1 answer", { exact: true })).toBeVisible();
  expect(JSON.parse(await kept(other, id)).body.responses).toHaveLength(1);
});

test("hostile text in every field of a session stays text", async ({ page }) => {
  const hostile = (where) =>
    `<script>pwned('${where}')</script><img src=//evil.invalid/x onerror="pwned('${where}')"></textarea></title> javascript:pwned(1) {{7*7}} =1+1 \u202Egnp.exe \u0007 MARK${where}END`;
  await page.addInitScript(() => {
    globalThis.pwned = (where) => document.documentElement.setAttribute("data-pwned", where);
  });
  const id = "00000000000000cc";
  const body = {
    session: { id, title: hostile("title"), passages: [{ heading: hostile("heading"), text: hostile("text") }], questions: ["q2"], helps: true },
    responses: [
      { id: "0000000000000001", session: id, handed_back: "2026-11-25T10:00:00.000Z", name: hostile("one"), given: [{ part: "q2.what", judgement: "met", why: hostile("why") }] },
      { id: "0000000000000002", session: id, handed_back: "2026-11-25T10:00:00.000Z", name: hostile("two"), given: [{ part: "q2.what", judgement: "not-met", why: "" }] },
    ],
    agreed: [{ part: "q2.what", judgement: "partly", reason: hostile("reason"), settle: hostile("settle"), dissent: [{ who: "0000000000000002", words: hostile("dissent") }] }],
    revealed: true,
    names_hidden: false,
  };
  const text = JSON.stringify({ format: "quality-marker-gathering", schema: 1, checksum: "", body });
  await open(page, "#/training");
  await page.locator("#whole-session").setInputFiles(file("whole.json", text));
  await expect(heading(page)).toHaveText("A session");
  await expect(page.locator(".lead")).toContainText("MARKtitleEND");
  const unhurt = async () => {
    await expect(page.locator("html")).not.toHaveAttribute("data-pwned");
    await expect(page.locator("#app script, #app img")).toHaveCount(0);
  };
  await page.getByText("What participants read").click();
  await expect(page.locator(".passages")).toContainText("MARKtextEND");
  await unhurt();
  const record = await download(page, "record-page");
  expect(record.name).toMatch(/^assembling-information-session-record-[0-9a-f]{4}-[\d-]+\.html$/);
  for (const where of ["title", "heading", "text", "why", "reason", "settle", "dissent"]) expect(record.text).toContain(`MARK${where}END`);
  expect(record.text).not.toMatch(/<script|<img/);
  expect((await download(page, "record-word")).name).toMatch(/^assembling-information-session-record-[0-9a-f]{4}-[\d-]+\.docx$/);
  await moveTo(page, `#/training/session/${id}/projector`);
  await page.keyboard.press("r");
  await expect(page.locator(".names").first()).toBeVisible();
  await unhurt();
  await moveTo(page, `#/training/session/${id}/spread`);
  await expect(page.locator("td", { hasText: "MARKwhyEND" })).toBeVisible();
  await part(page).getByText("Write down what you agree on").click();
  await expect(page.locator(`#agree-${PART}-reason`)).toHaveValue(/MARKreasonEND/);
  await unhurt();
  await moveTo(page, `#/training/session/${id}`);
  await page.locator("#adopt").click();
  await expect(heading(page)).toContainText("MARKtitleEND");
  await unhurt();
});

test("a session for this session only, and one that is wiped, leave nothing", async ({ page }) => {
  await open(page);
  await page.locator("#place-session").check();
  await page.getByLabel("What will you call it?").fill("In memory");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("In memory");
  await page.goto("./#/training/case/2");
  await page.getByRole("button", { name: "Create session" }).click();
  await expect(heading(page)).toHaveText("A session");
  expect(await stored(page)).toEqual({});
  await page.goto("./#/training");
  await expect(page.locator(".entries a")).toHaveCount(1);
  const asked = page.waitForEvent("dialog");
  const reloading = page.reload();
  await (await asked).accept();
  await reloading;
  await expect(page.getByText("None yet.")).toBeVisible();

  await makeSession(page, "To be wiped");
  expect(Object.keys(await stored(page)).join()).toContain("qmsa/training/");
  await page.goto("./#/kept");
  await expect(page.getByRole("link", { name: "1 training session" })).toBeVisible();
  await page.goto("./#/finish");
  await expect(page.getByRole("link", { name: "To be wiped" })).toBeVisible();
  await wipe(page);
  expect(await stored(page)).toEqual({});
});

test("a session on a review of one’s own: members assess apart, a whole assessment is an answer too", async ({ page }) => {
  await open(page);
  await page.getByLabel("What will you call it?").fill("Our review");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("Our review");
  const own = page.url().match(/#\/a\/([0-9a-f]{16})/)[1];
  await moveTo(page, `#/a/${own}/review`);
  await page.locator("#review-proportionality").fill("Five months in depth, the years before in outline");
  await moveTo(page, `#/a/${own}/question/2`);
  await page.locator(`[id="${PART}-not-met"]`).check();
  await page.locator(`#${PART}-note`).fill("A note that stays here");
  await moveTo(page, `#/a/${own}/report`);
  await fullReport(page);
  const whole = await download(page, "download-json");
  await moveTo(page, "#/training/own-review");
  await page.locator("#session-title").fill("The team, apart");
  await page.getByRole("button", { name: "Create session" }).click();
  const session = await download(page, "download-session");
  expect(session.text).toContain("Five months in depth");
  for (const kept of ["A note that stays here", "not-met"]) expect(session.text).not.toContain(kept);
  await page.locator("#answer-files").setInputFiles(file(whole.name, whole.text));
  await page.getByRole("button", { name: /^Accept the answers of/ }).click();
  await page.getByRole("button", { name: "Reveal the answers" }).click();
  await page.locator("#to-spread").click();
  await expect(part(page).locator(".spread")).toContainText("Not met");
});
