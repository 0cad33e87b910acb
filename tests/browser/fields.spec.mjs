// Fields: what stands in them is what is held, whatever wrote it there and whichever event told of it; nothing of them is left to
// the browser to remember.
import { add, begin, expect, go, heading, moveTo, open, openExample, REGISTERS, saved, settled, stored, test } from "./support/app.mjs";
import { addRow, openRow } from "./support/registers.mjs";
import { makeSession, PART } from "./support/training.mjs";

const NOTE = "#q1-what-note";
const DAY = "2026-09-04";
const OTHER_DAY = "2026-09-07";
const PASSPHRASE = "four words nobody guesses";
/** A program that was compiled while working takes its time to derive a key, on a machine with other work to do. */
const DERIVING = 240_000;

/** The body of the one assessment that this browser keeps. */
async function body(page) {
  const all = await stored(page);
  return JSON.parse(all[Object.keys(all).find((key) => key.startsWith("qmsa/assessment/"))]).body;
}

/** Waits until the stored assessment is so. */
const holds = (page, look, wanted) => expect.poll(async () => look(await body(page))).toEqual(wanted);

/** The only row of a register. */
const row = (register) => (body) => body.registers[register][0] ?? {};

/** Puts something into a field as a tool does that types for people: without a key, and with these events alone. */
const put = (field, value, ...events) =>
  field.evaluate((element, [value, events]) => {
    const property = typeof value === "boolean" ? "checked" : "value";
    element[property] = value;
    for (const kind of events) {
      const target = kind === "pagehide" ? window : element;
      target.dispatchEvent(new Event(kind, { bubbles: kind !== "blur" && kind !== "pagehide" }));
    }
  }, [value, events]);

/** The controls of the page that leave something to the browser: their tag, type and id; and every kind of control that is there. */
const controls = (page) =>
  page.evaluate(() => {
    const open = [];
    const kinds = new Set();
    for (const control of document.querySelectorAll("input, textarea, select")) {
      const kind = control.localName === "input" ? control.type : control.localName;
      kinds.add(kind);
      const asked = control.getAttribute("autocomplete");
      // Password managers know by these a new passphrase from the one to fill in; browsers write no password to the disk by themselves.
      const isKept = asked === "off" || (kind === "password" && /^(new|current)-password$/.test(asked));
      if (!isKept || control.getAttribute("writingsuggestions") !== "false") open.push(`${kind} ${control.id}: ${asked}`);
    }
    return { open, kinds: [...kinds] };
  });

test("every control of every page asks the browser to remember nothing, and to suggest nothing", async ({ page }) => {
  test.slow();
  const seen = new Set();
  const look = async (what) => {
    const { open, kinds } = await controls(page);
    expect(open, what).toEqual([]);
    kinds.forEach((kind) => seen.add(kind));
  };
  const unfold = async () => {
    for (const closed of await page.locator("#app main details").all()) await closed.evaluate((details) => (details.open = true));
  };
  await open(page);
  for (const hash of ["#/", "#/guide", "#/open", "#/kept", "#/storage", "#/finish", "#/checkup", "#/display", "#/training", "#/training/take-part", "#/training/own-review"]) {
    await moveTo(page, hash);
    await look(hash);
  }
  await moveTo(page, "#/");
  await openExample(page);
  for (const path of ["", "review", "quick", "registers", "second-look", "limitations", "report", "versions", ...[1, 2, 3, 4, 5, 6, 7].map((n) => `question/${n}`), ...REGISTERS]) {
    await go(page, path);
    await unfold();
    await look(`example ${path}`);
  }
  for (const register of REGISTERS.filter((register) => register !== "coverage")) {
    await go(page, register);
    await page.locator(".rows a").first().click();
    await expect(page.getByRole("link", { name: /^Back to all/ })).toBeVisible();
    await look(`a row of ${register}`);
  }
  await page.keyboard.press("Control+k");
  await expect(page.locator("#palette-line")).toBeFocused();
  await look("find or go to");
  await page.keyboard.press("Escape");
  // One's own: a request as a text, a version, a prompt that is set aside, the cell of a matrix.
  await begin(page);
  await addRow(page, "requests", "Health trust", { answer: "refused" });
  await page.locator("#write-letter").click();
  await expect(page.locator("#letter")).toBeVisible();
  await look("a request as a text");
  for (const path of ["versions", "report", "coverage/000000000000001e", "second-look"]) {
    await go(page, path);
    await look(path);
  }
  await page.getByRole("button", { name: /^Set aside/ }).first().click();
  await expect(page.getByRole("textbox", { name: "Why are you setting this aside?" })).toBeVisible();
  await look("a prompt to set aside");
  await go(page, "coverage");
  await page.locator(".matrix").getByRole("button").first().click();
  await expect(page.locator("#open-cell")).toBeFocused();
  await look("a cell in place");
  await moveTo(page, "#/kept");
  await look("what this browser keeps");
  await moveTo(page, "#/training/own-review");
  await look("a session on one's own review");
  // A session with its facilitator, on the projector, and with a participant.
  const id = await makeSession(page);
  await unfold();
  for (const wider of await page.locator("#app main").getByRole("button", { name: /Or paste|Write down|as a text/ }).all()) await wider.click();
  await look("a session");
  await moveTo(page, `#/training/session/${id}/projector`);
  await look("the projector");
  // Locked, and unlocked again; a passphrase that is shown is a text to the browser.
  await moveTo(page, "#/storage");
  await page.getByRole("button", { name: /^Show/ }).first().click();
  await expect(page.locator("#new-passphrase")).toHaveAttribute("type", "text");
  await look("a passphrase that is shown");
  for (const field of ["#new-passphrase", "#new-passphrase-again"]) await page.locator(field).fill(PASSPHRASE);
  await page.getByRole("button", { name: "Lock it", exact: true }).click();
  await expect(page.locator("#lock-now")).toBeVisible({ timeout: DERIVING });
  await look("where work is kept, unlocked");
  await page.locator("#lock-now").click();
  await expect(heading(page)).toHaveText("Locked");
  await look("locked");
  expect([...seen].sort()).toEqual(["checkbox", "date", "file", "password", "radio", "select", "text", "textarea"]);
});

for (const told of [["change"], ["blur"], ["input"], ["pagehide"]]) {
  // What the browser does by itself when a page goes away; the events are the same in all of them.
  const tag = told.includes("pagehide") ? ["@firefox"] : [];
  test(`what a tool writes into the fields of an assessment is held: ${told}`, { tag }, async ({ page }) => {
    await begin(page, "First look");
    await go(page, "question/1");
    await put(page.locator(NOTE), "Dictated", ...told);
    await holds(page, (it) => it.answers.q1.parts["q1.what"].note, "Dictated");
    await put(page.locator("#q1-what-met"), true, ...told);
    await holds(page, (it) => it.answers.q1.parts["q1.what"].judgement, "met");
    await expect(page.locator("#q1-what-met")).toBeChecked();
    await go(page, "review");
    await put(page.locator("#review-title"), "A title", ...told);
    await holds(page, (it) => it.review.title, "A title");
    await put(page.locator("#period-from"), DAY, ...told);
    await holds(page, (it) => it.review.period_from, DAY);
    await addRow(page, "sources", "Health records");
    await put(page.locator("#sources-relevant"), "yes", ...told);
    await holds(page, (it) => row("sources")(it).relevant, "yes");
    const box = page.locator('#app main input[type="checkbox"]').first();
    await put(box, true, ...told);
    await expect(box).toBeChecked();
    await holds(page, (it) => JSON.stringify(row("sources")(it)).includes(":[\""), true);
    await addRow(page, "requests", "A trust");
    const day = page.locator('#app main input[type="date"]').first();
    await put(day, DAY, ...told);
    await holds(page, (it) => JSON.stringify(row("requests")(it)).includes(DAY), true);
    // Each is one step: hearing the same again is none.
    await day.evaluate((field) => ["input", "change", "blur"].forEach((kind) => field.dispatchEvent(new Event(kind))));
    await page.locator("#undo").click();
    await expect(day).toHaveValue("");
    await holds(page, (it) => JSON.stringify(row("requests")(it)).includes(DAY), false);
  });

  test(`what a tool writes into lines and forms is held: ${told}`, { tag }, async ({ page }) => {
    await open(page);
    await put(page.locator("#new-name"), "Dictated name", ...told);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await expect(heading(page)).toHaveText("Dictated name");
    for (const name of ["One", "Two", "Three"]) {
      await go(page, "evidence");
      await add(page, "evidence", name);
    }
    await put(page.locator("#new-evidence"), "Dictated row", ...told);
    // A line that was typed and not added stays there while one looks elsewhere.
    await go(page, "actions");
    await go(page, "evidence");
    await expect(page.locator("#new-evidence")).toHaveValue("Dictated row");
    await page.locator("form", { has: page.locator("#new-evidence") }).locator("button").click();
    await expect(page.locator(".rows a")).toHaveCount(4);
    await put(page.locator("#find"), "Dictated", ...told);
    await expect(page.locator(".rows a")).toHaveText(["Dictated row"]);
    await page.keyboard.press("Control+k");
    await put(page.locator("#palette-line"), "Dictated row", ...told);
    await expect(page.getByRole("option", { name: /^Dictated row/ }).first()).toBeVisible();
    await page.keyboard.press("Escape");
    await go(page, "versions");
    await put(page.locator("#version-label"), "Dictated label", ...told);
    await put(page.locator("#version-sign-off"), "Dictated sign-off", ...told);
    await page.locator("#freeze").click();
    await expect(page.locator(".entries")).toContainText("Dictated label");
    await expect(page.locator(".entries")).toContainText("Dictated sign-off");
    await moveTo(page, "#/display");
    await put(page.locator("#display-contrast"), true, ...told);
    await expect(page.locator("html")).toHaveAttribute("data-display", "contrast");
  });

  test(`what a tool writes in a training session is held: ${told}`, async ({ page }) => {
    await open(page, "#/training/case/2");
    await put(page.locator("#session-title"), "Dictated title", ...told);
    await put(page.locator("#session-q3"), false, ...told);
    await page.getByRole("button", { name: "Create session" }).click();
    await expect(heading(page)).toHaveText("A session");
    await expect(page.locator("#main")).toContainText("Dictated title");
    await moveTo(page, page.url().replace(/^[^#]*/, "") + "/projector");
    await put(page.locator("#timer-minutes"), "15", ...told);
    await page.locator("#timer").click();
    await expect(page.getByRole("timer")).toHaveText(/^1[45]:/);
  });
}

test("with nothing told at all, what stands in a form when it is sent is what counts", async ({ page }) => {
  await open(page);
  await put(page.locator("#new-name"), "Pasted by a tool");
  await page.locator("#new-name").press("Enter");
  await expect(heading(page)).toHaveText("Pasted by a tool");
  await go(page, "evidence");
  await put(page.locator("#new-evidence"), "Row");
  await page.locator("#new-evidence").press("Enter");
  await expect(page.locator(".rows a")).toHaveText(["Row"]);
  // Nor is it lost by going back.
  await go(page, "question/1");
  await put(page.locator(NOTE), "Still here");
  await page.goBack();
  await holds(page, (it) => it.answers.q1.parts["q1.what"].note, "Still here");
});

test("looking at a field changes nothing: line breaks of a file stay as they are", async ({ page }) => {
  await begin(page);
  const whole = JSON.parse((await stored(page))[Object.keys(await stored(page)).find((key) => key.startsWith("qmsa/assessment/"))]);
  whole.body.answers.q1.parts["q1.what"].note = "one\r\ntwo\rthree";
  whole.body.review.title = "one\ntwo";
  await moveTo(page, "#/open");
  await page.locator("#file").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(whole)) });
  await page.locator("#choice-0").selectOption("copy");
  await page.locator("#add-opened").click();
  await expect(heading(page)).toContainText("(opened from a file)");
  for (const [path, id] of [["question/1", NOTE], ["review", "#review-title"]]) {
    await go(page, path);
    await page.locator(id).focus();
    await page.locator(id).blur();
    await page.evaluate(() => window.dispatchEvent(new Event("pagehide")));
  }
  await expect(page.locator("#undo")).toBeDisabled();
  const texts = Object.values(await stored(page)).filter((text) => text.includes("one\\r\\ntwo\\rthree"));
  expect(texts.length).toBe(1);
});

/** Types a letter as some keyboards send it: one half after the other, in two events. */
const typeHalves = (field, before) =>
  field.evaluate((element, before) => {
    for (const text of [before, `${before}\ud83d`, `${before}\ud83d\ude00`]) {
      element.value = text;
      element.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, before);

test("a letter that comes in two halves stays whole, in every kind of field", { tag: "@firefox" }, async ({ page }) => {
  const whole = (before) => `${before}😀`;
  const slowly = async (id, before) => {
    const field = page.locator(id);
    await field.evaluate((element, before) => {
      element.value = `${before}\ud83d`;
      element.dispatchEvent(new Event("input", { bubbles: true }));
    }, before);
    // Whatever follows from the first half has been shown by now: the field is left alone.
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    expect(await field.evaluate((element) => [...Array(element.value.length).keys()].map((place) => element.value.charCodeAt(place)).at(-1))).toBe(0xd83d);
    await typeHalves(field, before);
    await expect(field).toHaveValue(whole(before));
  };
  await open(page);
  await slowly("#new-name", "Name ");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("Name 😀");
  await go(page, "evidence");
  await slowly("#new-evidence", "Row ");
  await page.locator("#new-evidence").press("Enter");
  await expect(page.locator(".rows a")).toHaveText(["Row 😀"]);
  await go(page, "question/1");
  await slowly(NOTE, "Note ");
  await holds(page, (it) => it.answers.q1.parts["q1.what"].note, "Note 😀");
  await go(page, "versions");
  await slowly("#version-label", "Label ");
  await slowly("#version-sign-off", "Signed ");
  await page.locator("#freeze").click();
  await expect(page.locator(".entries")).toContainText("Label 😀");
  await expect(page.locator(".entries")).toContainText("Signed 😀");
  await open(page, "#/training/case/2");
  await slowly("#session-title", "Session ");
  await page.getByRole("button", { name: "Create session" }).click();
  await expect(page.locator("#main")).toContainText("Session 😀");
});

test("half a letter that never gets its other half takes nothing along", async ({ page }) => {
  await begin(page);
  await go(page, "question/1");
  await put(page.locator(NOTE), "Pasted \ud83d from elsewhere", "input");
  await page.locator(NOTE).press("End");
  await page.keyboard.type(", and more");
  await holds(page, (it) => it.answers.q1.parts["q1.what"].note, "Pasted \ufffd from elsewhere, and more");
});

/** A piece of evidence that is open, with its day, which is often known only roughly. */
async function openDay(page) {
  await begin(page);
  await addRow(page, "evidence", "Minutes");
  const day = page.locator('#app main input[type="date"]').first();
  const id = await day.getAttribute("id");
  const how = page.locator(`[id="${id}-how"]`);
  const column = id.replace("evidence-", "").replaceAll("-", "_");
  const is = (text) => expect.poll(async () => row("evidence")(await body(page))[column] ?? "").toBe(text);
  return { day, how, is };
}

test("a day shows what is stored: about, taken back, and another day", { tag: "@firefox" }, async ({ page }) => {
  const { day, how, is } = await openDay(page);
  await day.fill(DAY);
  await how.selectOption("about");
  await is(`about ${DAY}`);
  await page.locator("#undo").click();
  await is(DAY);
  await expect(how).toHaveValue("exact");
  await day.fill(OTHER_DAY);
  await is(OTHER_DAY);
  await expect(how).toHaveValue("exact");
  // Chosen before there is a day, it waits for the day; but what is undone is no longer waited for.
  await day.fill("");
  await is("");
  await how.selectOption("about");
  await expect(how).toHaveValue("about");
  await page.locator("#undo").click();
  await is(OTHER_DAY);
  await expect(how).toHaveValue("exact");
  await page.locator("#redo").click();
  await is("");
  await expect(how).toHaveValue("exact");
  await how.selectOption("about");
  await day.fill(DAY);
  await is(`about ${DAY}`);
});

test("a day shows what is stored: not known, then a day, then none", { tag: "@firefox" }, async ({ page }) => {
  const { day, how, is } = await openDay(page);
  await page.getByRole("button", { name: "Approximate or not known? Dated" }).click();
  await how.selectOption("unknown");
  await is("not known");
  await day.fill(DAY);
  await is(DAY);
  await expect(how).toHaveValue("exact");
  await day.fill("");
  await is("");
  await expect(how).toHaveValue("exact");
  await how.selectOption("unknown");
  await is("not known");
  await page.locator("#undo").click();
  await is("");
  await expect(how).toHaveValue("exact");
});

test("a change of the commission that is undone asks for nothing to be confirmed; what is confirmed is gone", async ({ page }) => {
  await begin(page);
  await addRow(page, "sources", "Health records", { relevant: "yes" });
  await go(page, "review");
  await page.locator("#still-current-yes").check();
  const path = await openRow(page, "sources", "Health records");
  const notice = page.locator(".notice", { has: page.getByRole("button", { name: "Still correct" }) });
  await expect(notice).toBeVisible();
  await page.locator("#undo").click();
  await expect(notice).toHaveCount(0);
  await page.locator("#redo").click();
  await expect(notice).toBeVisible();
  await notice.getByRole("button").click();
  await expect(notice).toHaveCount(0);
  await page.locator("#undo").click();
  await expect(notice).toBeVisible();
  // Two changes, one of them undone: what is confirmed then is confirmed.
  await go(page, "review");
  await page.locator("#more-widespread-yes").check();
  await go(page, path);
  await page.locator("#undo").click();
  await expect(notice).toBeVisible();
  await notice.getByRole("button").click();
  await expect(notice).toHaveCount(0);
});

test("the rows that a row may link to follow what is undone", async ({ page }) => {
  await begin(page);
  await go(page, "sources");
  await add(page, "sources", "Health records");
  await addRow(page, "requests", "A trust");
  await go(page, "sources");
  await add(page, "sources", "School records");
  await openRow(page, "requests", "A trust");
  const list = page.locator('#app main select:has(option:text-is("Health records"))');
  await expect(list.locator("option", { hasText: "School records" })).toHaveCount(1);
  await page.locator("#undo").click();
  await expect(list.locator("option", { hasText: "School records" })).toHaveCount(0);
  await page.locator("#redo").click();
  await expect(list.locator("option", { hasText: "School records" })).toHaveCount(1);
});

test("a reason of 4,911 characters is kept and handed back whole, and it is said that it is long", async ({ page }) => {
  const why = "I".repeat(4_911);
  const name = "Blue ".repeat(20).trim();
  const id = await makeSession(page);
  await page.getByRole("link", { name: "Take turns on this computer" }).click();
  await page.locator("#begin-turn").click();
  await page.locator("#participant-name").fill(name);
  await expect(page.locator("#participant-name-error")).toContainText("longer than 80 characters");
  await page.getByRole("button", { name: "Continue to question 2" }).click();
  const field = page.locator(`#answer-${PART}-why`);
  await field.focus();
  // As pasting does.
  await page.evaluate((text) => document.execCommand("insertText", false, text), why);
  await expect(field).toHaveValue(why);
  await expect(page.locator(`#answer-${PART}-why-error`)).toContainText("longer than 4,000 characters");
  await page.getByRole("button", { name: "Continue to question 7" }).click();
  await page.getByRole("button", { name: "Back to question 2" }).click();
  await expect(field).toHaveValue(why);
  for (const way of ["Continue to question 7", "Continue to hand back"]) await page.getByRole("button", { name: way }).click();
  await page.locator("#hand-in").click();
  await expect.poll(async () => (await stored(page))[`qmsa/training/${id}`]).toContain(why);
  expect((await stored(page))[`qmsa/training/${id}`]).toContain(name);
});

/** Holds a key down: the browser sends it again and again. */
async function hold(page, key) {
  for (let time = 0; time < 4; time += 1) await page.keyboard.down(key);
  await page.keyboard.up(key);
}

test("a held Enter adds, deletes and confirms once", async ({ page }) => {
  await open(page);
  await page.locator("#new-name").fill("Held");
  await page.locator("#new-name").focus();
  await hold(page, "Enter");
  await expect(heading(page)).toHaveText("Held");
  await go(page, "evidence");
  await page.locator("#new-evidence").fill("One");
  await page.locator("#new-evidence").focus();
  await hold(page, "Enter");
  await expect(page.locator(".rows a")).toHaveText(["One"]);
  await expect(page.locator("#new-evidence-error")).toHaveCount(0);
  // The same on its button.
  await page.locator("#new-evidence").fill("Two");
  await page.locator("form", { has: page.locator("#new-evidence") }).locator("button").focus();
  await hold(page, "Enter");
  await expect(page.locator(".rows a")).toHaveText(["One", "Two"]);
  await expect(page.locator("#new-evidence-error")).toHaveCount(0);
  // A palette that a held key opens chooses nothing by itself.
  await page.locator("#open-find").focus();
  await hold(page, "Enter");
  await expect(page.locator("#palette-line")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator("#palette")).toHaveCount(0);
  expect(page.url()).toContain("evidence");
  // In a text of several lines it makes lines.
  await go(page, "question/1");
  await page.locator(NOTE).focus();
  await hold(page, "Enter");
  await expect(page.locator(NOTE)).toHaveValue("\n\n\n\n");
  await saved(page);
  // Deleting asks first, and a held key does not answer.
  await moveTo(page, "#/");
  await page.getByRole("button", { name: "Delete Held" }).focus();
  await hold(page, "Enter");
  await expect(page.getByRole("button", { name: "Delete it" })).toBeVisible();
  await expect(page.locator(".entries a")).toHaveText(["Held"]);
  await page.getByRole("button", { name: "Delete it" }).focus();
  await hold(page, "Enter");
  await expect(page.locator(".entries a")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Restore it" }).or(page.locator(".notice button")).first()).toBeVisible();
});

/** Whether the browser would check the spelling in a field. */
const isChecked = (field) => field.evaluate((element) => element.spellcheck);

test("spelling is not checked where work is locked or for this session only, unless somebody wants it", { tag: "@firefox" }, async ({ page }) => {
  test.slow();
  await open(page);
  // The name comes before the choice of the place.
  expect(await isChecked(page.locator("#new-name"))).toBe(false);
  await begin(page);
  await go(page, "question/1");
  expect(await isChecked(page.locator(NOTE))).toBe(true);
  await moveTo(page, "#/storage");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.locator("#into-session").click();
  await page.locator("#into-session-now").click();
  await expect(page.locator("#keep-session")).toBeVisible();
  await moveTo(page, "#/");
  await page.locator(".entries a").first().click();
  await go(page, "question/1");
  await expect.poll(() => isChecked(page.locator(NOTE))).toBe(false);
  await go(page, "evidence");
  expect(await isChecked(page.locator("#new-evidence"))).toBe(false);
  await moveTo(page, "#/display");
  await page.locator("#display-spell").check();
  await moveTo(page, "#/");
  await page.locator(".entries a").first().click();
  await go(page, "question/1");
  await expect.poll(() => isChecked(page.locator(NOTE))).toBe(true);
  await moveTo(page, "#/display");
  await page.locator("#display-spell").uncheck();
  await moveTo(page, "#/storage");
  for (const field of ["#new-passphrase", "#new-passphrase-again"]) await page.locator(field).fill(PASSPHRASE);
  await page.getByRole("button", { name: "Lock it", exact: true }).click();
  await expect(page.locator("#lock-now")).toBeVisible({ timeout: DERIVING });
  await moveTo(page, "#/");
  await page.locator(".entries a").first().click();
  await settled(page);
  await go(page, "question/1");
  await expect.poll(() => isChecked(page.locator(NOTE))).toBe(false);
});

/** Does something in a control, as somebody who is not done with it, and leaves the keyboard there. */
async function begunIn(page, control) {
  await control.focus();
  const kind = await control.evaluate((element) => element.type);
  await page.keyboard.press({ "select-one": "ArrowDown", checkbox: "Space", radio: "Space" }[kind] ?? "1");
}

for (const register of ["requests", "sources", "practitioners"]) {
  test(`a record is left for another of ${register} from any of its controls, and neither says anything of the other`, async ({ page }) => {
    await open(page);
    await begin(page);
    const left = await addRow(page, register, "The one that is left");
    const opened = await addRow(page, register, "The one that is opened");
    await saved(page);
    const other = (body) => body.registers[register].find((row) => JSON.stringify(row).includes("The one that is opened"));
    const before = other(await body(page));
    await go(page, left);
    const controls = page.locator("#main").locator("input, select, textarea").filter({ visible: true });
    const count = await controls.count();
    expect(count).toBeGreaterThan(5);
    for (let place = 0; place < count; place += 1) {
      await go(page, left);
      await begunIn(page, controls.nth(place));
      await go(page, opened);
      await expect(heading(page)).toHaveText("The one that is opened");
      await expect(page.locator("#error-summary")).toHaveCount(0);
    }
    await saved(page);
    expect(other(await body(page))).toEqual(before);
  });
}
