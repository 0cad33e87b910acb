// Hostile text in every field: it stays text, on every page and in every download, and nothing of it is lost.
import { writeFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { begin, download, downloads, expect, go, heading, moveTo, open, PARTS, press, REGISTERS, report, saved, stored, test } from "./support/app.mjs";

/** Every page on which an assessment is written before its registers, and how many lines and boxes for text stand there. */
const WRITTEN_ON = {
  "": 0,
  review: 9,
  // A reason and a note for each part; three texts on the whole; a new piece of evidence, a new action; who attests.
  ...Object.fromEntries(Object.entries(PARTS).map(([n, parts]) => [`question/${n}`, parts.length * 2 + 5 + (n === "7" ? 1 : 0)])),
};
/** The texts that only the report uses, on its page. */
const IN_THE_REPORT = ["summary", "board-asks", "assessors"];
/** The cell of a kind as a whole, the cell of a type of information, and an obstacle: a reason or an answer, and lines to add. */
const CELLS = { "coverage/0000000000000001": 3, "coverage/000000000000001e": 3, "obstacles/0000000000000009": 2 };
/** How many texts a row of each register holds. */
const ROW_FIELDS = {
  sources: 6, requests: 6, "non-cooperation": 4, decisions: 3, practitioners: 4, family: 3, processes: 3, borders: 4, evidence: 3,
  actions: 2,
};
/** What an assessment holds once each of these has been written in: 119 places that stay open, and what is said below. */
const PLACES = 120;
/** The rows that were quickly added and of which nothing else is written: one line of each page that has lines to add. */
const QUICK_ROWS = { evidence: 7, actions: 7 + 3, sources: 3 };
/** A decision that was recorded, which never changes, and the reason for setting a prompt aside. */
const FOR_GOOD = ROW_FIELDS.decisions + 1;

/** How a line may begin, to be something else than a text. */
const BEGINNINGS = [
  "# heading", "- item", "1. item", "2) item", "> quote", "\ttab", "    code", "=1+1", "+1", "@SUM(1)", "===", "---", "***",
  "```js", "~~~", "| a | b |", "[x]: javascript:pwned('reference')", "<!--", "<![CDATA[", "<?php", ":::", "$$", "\\", "</script>",
  "{% raw %}", "%%", "[^1]: note", ": definition", "&lt;b&gt;", "\u202Ereversed", "\u0000", "\u001B[31m", "\u2066", "]]>", "'", "\"",
];

const BODY = [
  "<script>pwned('script')</script><img src=//evil.invalid/x onerror=\"pwned('img')\"><svg onload=pwned('svg')>",
  "<iframe srcdoc=\"<script>parent.pwned('frame')</script>\"></iframe><form action=//evil.invalid><link rel=stylesheet href=//evil.invalid/c>",
  "</textarea></title></style></td></table></main></body></html><a href=\"javascript:pwned('link')\">x</a>",
  "\" autofocus onfocus=\"pwned('focus')\" x='' ' onmouseover='pwned(1)' >",
  "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>",
  "[link](javascript:pwned('md')) ![image](//evil.invalid/i.png) [ref][x] <javascript:pwned('auto')> <https://evil.invalid/>",
  "http://evil.invalid/a https://evil.com/b ftp://evil.com www.evil.com WWW.evil.com evil.com/x //evil.com <a@evil.com>",
  "someone@evil.com mailto:someone@evil.com xmpp:someone@evil.com",
  "&lt;b&gt; &amp; &#60;i&#62; &#x202E; &copy; &nbsp;",
  "`code` ``` **strong** __strong__ *em* _em_ ~~s~~ ==m== | a | b | \\ \\| $x$ H~2~O ^x^ :smile: [^1]",
  "underlined", "===", "underlined", "---", "| a | b |", "| --- | --- |", "| 1 | 2 |", "```", "fenced", "```", "~~~", "- item",
  "  - nested", "1) one", "> quote", "# heading", "***", "ends in a backslash\\", "ends in two spaces  ", "",
  "\tafter a blank line", "=1+1 +1 -1 @x",
  "\u202Egnp.exe\u202C \u202A\u202B\u202D \u2066isolated\u2069 \u2067\u2068 \u0000 \u0007 \u0008 \u000B \u000C \u001B[31m \u007F \u0085 \u009B",
  "\uFEFF \uFFFE \uFDD0 \u2028 \u2029 \u200D \u00AD",
  "👩‍👩‍👧‍👦 🏳️‍🌈 Z̷̧̛̪a̴̰l̵̮g̶o̸ e\u0301 ﷽ العربية עברית 漢字",
];

const marker = (number) => `MARK${String(number).padStart(4, "0")}END`;
const MARKER = /MARK\d{4}END/;
const hostile = (number) => [BEGINNINGS[number % BEGINNINGS.length], ...BODY, marker(number)].join("\n");
const harmless = (number) => `Words ${number}.`;

/** What a report must show of a text: what acts unseen is named. */
const shown = (text) =>
  text
    .replace(/\r\n?|[\x0B\x0C\x0E\x85\u2028\u2029]/g, "\n")
    // Optional hyphens go, and Word's non-breaking one becomes Unicode's.
    .replace(/[\x1F\xAD]/g, "")
    .replaceAll("\x1E", "\u2011")
    .replace(/[\0-\x08\x0B-\x1F]/g, (letter) => String.fromCharCode(0x2400 + letter.charCodeAt(0)))
    .replaceAll("\x7F", "\u2421")
    .replace(/[\x80-\x9F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/g, (letter) =>
      `[U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`)
    .trim();
const ACTS_UNSEEN = /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029\u202A-\u202E\u2066-\u2069]/;
const inOneSpace = (text) => text.replace(/\s+/g, " ").trim();

/** Notes whatever a text may set going: our flag, a dialog, a breach of the policy. */
async function watch(page) {
  const happened = [];
  await page.exposeFunction("pwned", (what) => void happened.push(`ran: ${what}`));
  await page.exposeFunction("breached", (what) => void happened.push(`policy: ${what}`));
  await page.addInitScript(() => addEventListener("securitypolicyviolation", (event) => window.breached(event.blockedURI)));
  page.on("dialog", (dialog) => {
    happened.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return happened;
}

/** The ids of all fields for text on the page. Whatever else can be typed in is of a known kind. */
async function fieldsOn(page) {
  return page.locator("#app main").evaluate((main) => {
    const other = 'input:not([type="text"], [type="radio"], [type="checkbox"], [type="date"], [type="file"]), [contenteditable]';
    if (main.querySelector(other)) throw new Error(`an unknown kind of field: ${main.querySelector(other).outerHTML}`);
    return [...main.querySelectorAll('input[type="text"], textarea')].map((field) => field.id);
  });
}

const idOf = (page) => page.url().match(/#\/a\/([0-9a-f]{16})/)[1];

/** Makes every field of the page appear: those for reasons, and who attests. */
async function unfold(page) {
  for (const folded of await page.locator("#app main :is(.folded, .texts, .more)").all()) await folded.evaluate((it) => (it.open = true));
  for (const choice of await page.locator('input[type="radio"][id$="-not-applicable"]').all()) await choice.check();
  if (await page.locator("#attest").count()) {
    await page.locator("#attest").click();
    await expect(page.locator("#attested-by")).toBeVisible();
  }
}

/** Says something in every field of a row that is no text: boxes, days and how exact they are, choices, links. */
async function chooseEverything(page) {
  const main = page.locator("#app main");
  for (const box of await main.locator('input[type="checkbox"]').all()) await box.check();
  for (const day of await main.locator('input[type="date"]').all()) await day.fill("2026-09-04");
  const lists = await main.locator("select").evaluateAll((lists) => lists.map((list) => [list.id, list.options.length]));
  for (const [id, offers] of lists) {
    const list = page.locator(`[id="${id}"]`);
    if (id.endsWith("-how")) await list.selectOption("about");
    else if (id === "sources-relevant") await list.selectOption("yes");
    else if (offers > 1) await list.selectOption({ index: offers - 1 });
    const link = page.locator(`[id="${id}-link"]`);
    if (await link.count()) await link.click();
  }
}

/**
 * Writes a text of its own into every field of a new assessment, and chooses something wherever something can be chosen.
 * Gives what each field then held, page by page, and the paths of all its pages; lines that add a row, and whatever has no
 * field any more, are among them as `added`.
 */
async function fillEverything(page, textOf, write = (field, text) => field.fill(text)) {
  let number = 0;
  const next = () => textOf((number += 1));
  const quick = Object.fromEntries(REGISTERS.map((register) => [register, []]));
  const forGood = [];
  const fill = async (id) => {
    const field = page.locator(`[id="${id}"]`);
    await write(field, next());
    return field.inputValue();
  };
  await open(page);
  expect(await fieldsOn(page)).toEqual(["new-name"]);
  await fill("new-name");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.locator("#progress")).toBeVisible();
  const held = {};
  const fillPage = async (path, expected) => {
    await unfold(page);
    const ids = await fieldsOn(page);
    expect(ids.length, `fields on “${path}”: ${ids}`).toBe(expected);
    expect(new Set(ids).size).toBe(expected);
    held[path] = {};
    for (const id of ids) {
      // It stands on the page of question 7 as well.
      if (id === "attested-by" && held["question/7"] && path !== "question/7") continue;
      const text = await fill(id);
      if (!id.startsWith("new-")) {
        held[path][id] = text;
        continue;
      }
      const register = id.slice("new-".length);
      quick[register].push(text);
      await press(page, register);
      await expect(page.locator(`#${id}`)).toHaveValue("");
    }
  };
  /** Adds a row on the page of its register, and writes over its first words on its own page. */
  const fillRow = async (register) => {
    const rows = page.locator(".rows a");
    await go(page, register);
    const before = await rows.count();
    await fill(`new-${register}`);
    await press(page, register);
    await expect(rows).toHaveCount(before + 1);
    const path = `${register}/${(await rows.last().getAttribute("href")).split("/").at(-1)}`;
    await go(page, path);
    await chooseEverything(page);
    await fillPage(path, ROW_FIELDS[register]);
    return path;
  };
  for (const [path, expected] of Object.entries({ ...WRITTEN_ON, ...CELLS })) {
    await go(page, path);
    await fillPage(path, expected);
    if (path in CELLS) await chooseEverything(page);
  }
  for (const register of Object.keys(ROW_FIELDS)) {
    const path = await fillRow(register);
    if (register !== "decisions") continue;
    await page.locator("#record").click();
    await expect(page.locator("#record")).toHaveCount(0);
    forGood.push(...Object.values(held[path]));
    held[path] = {};
    // The one after it supersedes it, and stays open.
    await fillRow(register);
  }
  await go(page, "non-cooperation");
  expect(await fieldsOn(page)).toEqual(["new-non-cooperation", "spreadsheet-rows", "attested-by"]);
  await go(page, "coverage");
  expect(await fieldsOn(page)).toEqual(["new-sources"]);
  await fillPage("coverage", 1);
  // What is looked for in a register is kept nowhere.
  await go(page, "actions");
  expect(await fieldsOn(page)).toEqual(["find", "new-actions", "spreadsheet-rows"]);
  await fill("find");
  await expect(page.getByText("No entry matches.")).toBeVisible();
  await page.locator("#find").fill("");
  await expect(page.locator(".rows a")).toHaveCount(QUICK_ROWS.actions + 1);
  await go(page, "limitations");
  await fillPage("limitations", 1);
  await go(page, "report");
  expect(await fieldsOn(page)).toEqual([...IN_THE_REPORT, "private-name", "private-role"]);
  held.report = {};
  for (const id of IN_THE_REPORT) held.report[id] = await fill(id);
  await go(page, "second-look");
  expect(await fieldsOn(page)).toEqual([]);
  await page.getByRole("button", { name: /^Set aside/ }).first().click();
  const [reason, ...others] = await fieldsOn(page);
  expect(reason).toMatch(/^aside-reason-/);
  expect(others).toEqual([]);
  forGood.push(await fill(reason));
  await page.getByRole("button", { name: "Set it aside" }).click();
  await expect(page.getByRole("button", { name: /^Bring back/ })).toBeVisible();
  for (const [register, lines] of Object.entries(quick)) expect(lines.length, register).toBe(QUICK_ROWS[register] ?? 0);
  expect(Object.values(held).flatMap(Object.keys).length, "all places").toBe(PLACES);
  expect(forGood.length).toBe(FOR_GOOD);
  const added = [...Object.values(quick).flat(), ...forGood];
  const lists = ["registers", ...REGISTERS.filter((register) => register !== "coverage")];
  return { held, added, paths: [...Object.keys(held), ...lists, "quick", "second-look", "guide", "versions"] };
}

/** The elements of a page with the names of their attributes: all that a text could add to. */
const bones = (root) => root.evaluate((element) =>
  [...element.querySelectorAll("*:not(br)")].map((each) =>
    [each.localName, ...[...each.attributes].map((attribute) => attribute.name).sort()].join(" ")));

/** Looks at the page that is open, and gives its bones. */
async function lookAt(page, what) {
  const app = page.locator("#app");
  // The one frame that is ours: it shows the report under an address of this page's, and nothing runs in it.
  const alien = 'script, style, link, meta, base, img, svg:not(:is(.symbol, .icon)[aria-hidden="true"], .timeline svg), :is(.symbol, .icon) > :not(path), .timeline svg :not(svg, g, a, title, line, text, rect, circle, path), iframe:not(.document[sandbox="allow-same-origin allow-modals"][src^="blob:"]), object, embed, video, audio, template, [style], a:not([href^="#"])';
  await expect(app.locator(alien), what).toHaveCount(0);
  const wrong = await app.evaluate((app) => {
    const found = [];
    for (const element of app.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith("on") || /javascript:/i.test(value) && name !== "aria-label") found.push(`${element.localName} ${name}`);
      }
    }
    // A text that turns the direction round does so within an element of its own.
    const texts = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (/[\u202A-\u202E\u2066-\u2069]/.test(data) && !parentElement.closest("bdi, option, textarea")) found.push(`direction: ${parentElement.outerHTML}`);
    }
    return found;
  });
  expect(wrong, what).toEqual([]);
  expect(await page.title(), what).not.toMatch(/MARK|script|pwned|Words/);
  expect(page.url(), what).not.toMatch(/MARK|Words/);
  return bones(app);
}

/** Looks at every page there is, and gives the bones of each; links lead to no page that this test does not know. */
async function lookEverywhere(page, paths, id) {
  const all = {};
  const links = new Set();
  const withoutIds = (hash) => hash.replace(/[0-9a-f]{16}/g, "ID");
  const addresses = [
    "#/", "#/guide", "#/open", "#/kept", "#/storage", "#/finish", "#/checkup", "#/display", "#/training", "#/training/take-part", "#/training/own-review", "#/training/case/1", "#/training/case/2", "#/training/case/3",
    "#/nowhere", "#/a/00000000000000aa", ...paths.map((path) => `#/a/${id}${path && "/"}${path}`)];
  for (const [number, address] of addresses.entries()) {
    await moveTo(page, address);
    all[`${number} ${withoutIds(address)}`] = await lookAt(page, address);
    for (const link of await page.locator('#app a[href^="#/"]').all()) links.add(withoutIds(await link.getAttribute("href")));
  }
  const known = new Set(addresses.map(withoutIds));
  expect([...links].filter((link) => !known.has(link)), "pages that this test does not know").toEqual([]);
  return all;
}

/** Every text in a JSON value. */
function textsIn(value, texts = new Set()) {
  if (typeof value === "string") texts.add(value);
  else if (value && typeof value === "object") Object.values(value).forEach((each) => textsIn(each, texts));
  return texts;
}

/** Opens a page of ours from a host that serves nothing else, with scripts allowed. Gives its bones and its texts. */
async function openReport(browser, html, options) {
  const context = await browser.newContext({ javaScriptEnabled: true, ...options });
  const page = await context.newPage();
  const happened = await watch(page);
  const requests = [];
  await context.route("**/*", (route) => {
    requests.push(route.request().url());
    return requests.length === 1 ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html }) : route.abort();
  });
  await page.goto("http://report.invalid/", { waitUntil: "load" });
  // Whatever waits for a pointer or the keyboard gets both.
  await page.mouse.move(300, 300);
  await page.keyboard.press("Tab");
  // Its two pictures of the coverage are ours; that nothing hostile is among their parts, the bones tell.
  expect(await page.locator("figure > svg").count()).toBe(2);
  expect(await page.locator("script, img, svg:not(figure > svg), link, iframe, object, embed, base, form, input, video, audio, [style]").count()).toBe(0);
  expect(await page.locator('a:not([href^="#"])').count()).toBe(0);
  const painted = await page.locator("body").innerText();
  const skeleton = await bones(page.locator("html"));
  const text = await page.evaluate(() => {
    for (const line of document.querySelectorAll("br")) line.replaceWith("\n");
    return document.body.textContent;
  });
  // Firefox looks for an icon of any page by itself, and the report's policy does not let it.
  expect(happened.filter((what) => what !== "policy: http://report.invalid/favicon.ico")).toEqual([]);
  expect(requests).toEqual(["http://report.invalid/"]);
  await context.close();
  return { skeleton, text, painted };
}

/** What a Markdown reader makes of a text: how often each kind of token stands in it, and the words that it shows. */
async function readMarkdown(page, markdown) {
  const reader = new MarkdownIt({ html: true, linkify: true });
  const kinds = {};
  const links = [];
  const count = (token) => {
    const kind = token.type === "html_inline" ? token.content : token.type;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    if (kind === "link_open") links.push(token.attrGet("href"));
    token.children?.forEach(count);
  };
  reader.parse(markdown, {}).forEach(count);
  const text = await page.evaluate((html) => {
    const read = new DOMParser().parseFromString(html, "text/html");
    for (const line of read.querySelectorAll("br")) line.replaceWith("\n");
    return read.body.textContent;
  }, reader.render(markdown));
  return { kinds, links, text };
}

test("hostile text in every field stays text: on every page, after a reload, and in every download", async ({ page, browser }, info) => {
  // Every field of every page, twice: a busy machine takes its time.
  test.setTimeout(900_000);
  const happened = await watch(page);
  // The same assessment with harmless words, in another browser: what the elements of every page have to be.
  const elsewhere = await browser.newContext({ baseURL: info.project.use.baseURL });
  const other = await elsewhere.newPage();
  const inHarmlessWords = async () => {
    const { paths } = await fillEverything(other, harmless);
    await saved(other);
    const id = idOf(other);
    const bones = await lookEverywhere(other, paths, id);
    await other.goto(`./#/a/${id}`);
    return { bones, files: await downloads(other) };
  };
  const [{ held, added, paths }, plain] = await Promise.all([fillEverything(page, hostile), inHarmlessWords()]);
  const texts = [...Object.values(held).flatMap(Object.values), ...added];
  expect(texts.length).toBe(PLACES + QUICK_ROWS.evidence + QUICK_ROWS.actions + QUICK_ROWS.sources + FOR_GOOD);
  expect(new Set(texts.map((text) => text.match(MARKER)[0])).size).toBe(texts.length);
  await saved(page);
  const id = idOf(page);

  expect(await lookEverywhere(page, paths, id)).toEqual(plain.bones);

  await page.goto(`./#/a/${id}`);
  await page.reload();
  await expect(heading(page)).toBeVisible();
  for (const [path, fields] of Object.entries(held)) {
    await go(page, path);
    for (const [field, text] of Object.entries(fields)) {
      expect(await page.locator(`[id="${field}"]`).inputValue(), `${field} after a reload`).toBe(text);
    }
  }

  await go(page, "report");
  const onScreen = await report(page).innerText();
  const files = await downloads(page);
  for (const text of texts) expect(inOneSpace(onScreen)).toContain(inOneSpace(shown(text)));
  expect(onScreen).not.toMatch(ACTS_UNSEEN);

  const kept = textsIn(JSON.parse(files.json.text));
  for (const text of texts) expect(kept.has(text), text).toBe(true);

  expect(files.html.text).not.toMatch(ACTS_UNSEEN);
  expect(files.html.text).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/);
  const plainReport = await openReport(browser, plain.files.html.text);
  // Inert because no text becomes markup, not only because the report's own policy stops it.
  for (const bypassCSP of [false, true]) {
    const report = await openReport(browser, files.html.text, { bypassCSP });
    expect(report.skeleton).toEqual(plainReport.skeleton);
    for (const text of texts) {
      expect(report.text).toContain(shown(text));
      expect(report.painted).toContain(text.match(MARKER)[0]);
    }
  }

  expect(files.markdown.text).not.toMatch(ACTS_UNSEEN);
  const markdown = await readMarkdown(page, files.markdown.text);
  const plainMarkdown = await readMarkdown(page, plain.files.markdown.text);
  for (const text of texts) expect(inOneSpace(markdown.text)).toContain(inOneSpace(shown(text)));
  // Line breaks and paragraphs within a text are the only tokens that it adds.
  const OF_LINES = new Set(["text", "text_special", "hardbreak", "softbreak", "<br>", "inline", "paragraph_open", "paragraph_close"]);
  const structure = (kinds) => Object.fromEntries(Object.entries(kinds).filter(([kind]) => !OF_LINES.has(kind) && !kind.startsWith("link_")));
  expect(structure(markdown.kinds)).toEqual(structure(plainMarkdown.kinds));
  // Readers that turn addresses into links find none: what would make one is escaped.
  expect.soft([...new Set(markdown.links)], "links that a Markdown reader makes of what somebody wrote").toEqual([]);

  // The text of a request, and the draft of the limitations, are put together from what was written.
  const asked = Object.keys(held).find((path) => path.startsWith("requests/"));
  await go(page, asked);
  await page.locator("#write-letter").click();
  const letter = page.locator("#letter");
  for (const field of ["requests-what", "requests-why"]) {
    await expect.poll(async () => inOneSpace(await letter.inputValue()), field).toContain(inOneSpace(held[asked][field]));
  }
  await lookAt(page, "a hostile request text");
  expect((await download(page, "download-letter")).text).toContain(held[asked]["requests-what"].trim());
  await go(page, "limitations");
  await page.locator("#take-draft").click();
  await expect(page.locator("#said")).toContainText("What you wrote before is still there");
  const limitations = await page.locator("#limitations").inputValue();
  expect(limitations.startsWith(held.limitations.limitations.trimEnd())).toBe(true);
  expect(limitations.match(new RegExp(MARKER, "g")).length, "texts of the registers in it").toBeGreaterThan(5);
  await lookAt(page, "hostile limitations");
  await page.locator("#undo").click();
  await expect(page.locator("#limitations")).toHaveValue(held.limitations.limitations);

  // The file opened again: in the preview, and after adding it.
  const path = info.outputPath("hostile.json");
  writeFileSync(path, files.json.text);
  await page.goto("./#/open");
  await page.locator("#file").setInputFiles(path);
  await expect(page.locator("#add-opened")).toBeVisible();
  await lookAt(page, "a hostile file before it is opened");
  await page.locator("#choice-0").selectOption("copy");
  await page.locator("#add-opened").click();
  await expect(heading(page)).toContainText("(opened from a file)");
  await lookAt(page, "a hostile file once it is opened");
  // A name in a file that is no name of ours is said, as a text.
  const wrong = JSON.parse(files.json.text);
  wrong.body[hostile(0)] = 1;
  writeFileSync(path, JSON.stringify(wrong));
  await page.goto("./#/open");
  await page.locator("#file").setInputFiles(path);
  await expect(page.getByRole("alert")).toContainText("This file was not opened");
  await lookAt(page, "a file with a hostile name in it");
  await page.goto("./#/");
  await page.getByRole("button", { name: /^Delete / }).first().click();
  await lookAt(page, "the start page, asking");

  expect(happened).toEqual([]);
  await elsewhere.close();
});

test("up to 100,000 characters in every field: said that it is not saved, nothing cut, nothing lost", async ({ page }) => {
  test.setTimeout(900_000);
  // Every third of the last fields, those of the rows, which have every kind of field: every save writes all that stands before.
  // Most of the store is full already, with what is not ours.
  await page.addInitScript(() => localStorage.setItem("another program's", "x".repeat(3_600_000)));
  const isLong = (number) => number > 85 && number % 3 === 2;
  const lengthOf = (number) => (isLong(number) ? 100_000 : 1_000);
  const long = (number) => `${marker(number)} ${"Words, and more words. ".repeat(5_000)}`.slice(0, lengthOf(number) - 11) + marker(number);
  expect(long(86).length).toBe(100_000);
  // Enters a text at once, as pasting does: laying out every keystroke of it would test the browser, not us.
  const paste = (field, text) => field.evaluate((element, text) => {
    element.value = text;
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
  let before;
  // The first words of a row are written over later, and may have been saved before.
  const written = new Set();
  const { held, added } = await fillEverything(page, long, async (field, text) => {
    await paste(field, text);
    written.add(text);
    if (before || text.length < 100_000) return;
    await expect(page.locator("#save-state")).not.toContainText("Saving");
    // From the moment that it is said that saving failed, the store must stay as it is.
    if (await page.locator("#not-saved").count()) before = await stored(page);
  });
  const texts = [...Object.values(held).flatMap(Object.values), ...added];
  for (const text of texts) expect(text.length).toBe(lengthOf(Number(text.match(/\d{4}/)[0])));
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.filter((text) => text.length === 100_000).length, "long texts").toBeGreaterThan(15);
  expect(texts.join("").length + 3_600_000, "more than the store holds").toBeGreaterThan(5_242_880);

  await expect(page.locator("#not-saved")).toBeInViewport();
  await expect(page.locator("#not-saved")).toContainText("Not saved. This browser's storage for this page is full.");
  await expect(page.locator("#not-saved")).toContainText("What was saved before is not affected.");
  await expect(page.locator("#save-state")).toHaveText("Not saved");
  expect(await stored(page)).toEqual(before);

  // In memory every field is whole.
  const id = idOf(page);
  for (const [path, fields] of Object.entries(held)) {
    await go(page, path);
    await expect(page.locator("#not-saved")).toBeVisible();
    for (const [field, text] of Object.entries(fields)) expect(await page.locator(`[id="${field}"]`).inputValue(), field).toBe(text);
  }
  const files = await downloads(page);
  const unsaved = await download(page, "download-unsaved");
  for (const file of [files.json, unsaved]) {
    const kept = textsIn(JSON.parse(file.text));
    for (const text of texts) expect(kept.has(text), text.slice(0, 12)).toBe(true);
  }
  for (const file of [files.html, files.markdown]) {
    for (const text of texts) expect(file.text.includes(text), `${file.name}: ${text.slice(0, 12)}`).toBe(true);
  }
  expect(await stored(page)).toEqual(before);

  // What was not saved is open again, from the journal, and still said not to be saved; what was saved is whole.
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.locator("#app main h1")).toBeVisible();
  await expect(page.locator("#save-state")).toHaveText("Not saved");
  const again = textsIn(JSON.parse((await download(page, "download-unsaved")).text));
  for (const text of texts) expect(again.has(text), text.slice(0, 12)).toBe(true);
  expect(await stored(page)).toEqual(before);
  const kept = [...textsIn(JSON.parse((await stored(page))[`qmsa/assessment/${id}`]).body)].filter((text) => MARKER.test(text));
  expect(kept.length).toBeGreaterThan(40);
  for (const text of kept) expect(written.has(text), text.slice(0, 12)).toBe(true);
});

test("every download has a harmless name, whatever the reference says", async ({ page }) => {
  // What the page asks for is noted: the browser mends some names on its own.
  await page.addInitScript(() => {
    window.asked = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      window.asked.push(this.download);
      if (!window.onlyAsk) click.call(this);
    };
  });
  const asked = async () => {
    await page.waitForFunction(() => window.asked.length);
    return page.evaluate(() => window.asked.shift());
  };
  const harmless = (extension) => new RegExp(`^assembling-information(-[a-z0-9]+)*-\\d{4}-\\d{2}-\\d{2}\\.${extension}$`);
  await begin(page, "../../<b>\u202Eexe.name");
  const write = async (reference) => {
    await go(page, "review");
    await page.locator("#review-reference").fill(reference);
  };
  for (const reference of ["../../CON<>:\"|?*", "\u202Egpj.exe\u202C \u2066x", "a".repeat(100_000)]) {
    await write(reference);
    const files = await downloads(page);
    for (const [extension, { name }] of Object.entries({ html: files.html, md: files.markdown, json: files.json })) {
      expect(name, reference.slice(0, 20)).toMatch(harmless(extension));
      expect(name.length).toBeLessThanOrEqual(80);
      expect(await asked()).toBe(name);
    }
  }
  // Chromium drops what exceeds ten downloads in a burst: for the rest the page only asks.
  await page.evaluate(() => (window.onlyAsk = true));
  const more = [
    "..\\..\\NUL.", "C:\\Windows\\aux.txt", ".htaccess", "%2e%2e%2f", "~", "-rf --x", "a\tb\u0000c\u0007", "العربية", "😀", "İK", "x.html.exe",
  ];
  for (const reference of more) {
    await write(reference);
    await go(page, "report");
    for (const [extension, id] of [["html", "download-html"], ["md", "download-markdown"], ["json", "download-json"]]) {
      await page.locator(`#${id}`).click();
      expect(await asked(), reference).toMatch(harmless(extension));
    }
  }
});
