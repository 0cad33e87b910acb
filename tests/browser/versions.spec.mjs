// Frozen versions: frozen, listed, compared, opened read-only, restored as a copy, deleted and brought back, damaged.
import { begin, download, expect, go, heading, judge, open, openExample, report, saved, stored, test, withoutJournal } from "./support/app.mjs";
import { addRow } from "./support/registers.mjs";
import { fill, pack, unpack } from "./support/store.mjs";

/** Freezes what is on the desk, and waits until it is listed. */
async function freeze(page, label, signOff = "") {
  await go(page, "versions");
  await page.locator("#version-label").fill(label);
  await page.locator("#version-sign-off").fill(signOff);
  await page.locator("#freeze").click();
  await expect(page.locator(".entries h3", { hasText: label })).toBeVisible();
}

/** The frozen versions in the browser's store, key by key. */
const frozen = async (page) =>
  Object.fromEntries(Object.entries(await stored(page)).filter(([key]) => key.startsWith("qmsa/version/")));

/** The row of a version in the list. */
const listed = (page, label) => page.locator(".entries > li", { hasText: label });

/** An assessment with a source and a judgement, frozen once; the person stands on its versions. */
async function withVersion(page) {
  const id = await begin(page, "Review K");
  await addRow(page, "sources", "Health records", { kind: "source.records" });
  await go(page, "question/3");
  await judge(page, "q3-records", "partly");
  await page.locator("#q3-records-note").fill("Two agencies are still to answer.");
  await saved(page);
  await freeze(page, "For the board in March", "Agreed by the panel’s chair.\nGaps on leaders are named.");
  return id;
}

test("what is frozen is listed with its label, its sign-off and its checksum, and is whole in the store", async ({ page }) => {
  await withVersion(page);
  const row = listed(page, "For the board in March");
  await expect(row).toContainText("Saved on ");
  await expect(row).toContainText("Gaps on leaders are named.");
  const [text] = Object.values(await frozen(page));
  expect(text).toMatch(/^qmsa-packed-1:/);
  expect(JSON.parse(unpack(text)).sign_off).toBe("Agreed by the panel’s chair.\nGaps on leaders are named.");
  await expect(row.locator("code")).toHaveText(JSON.parse(unpack(text)).checksum);
  await expect(page.locator("#version-label")).toHaveValue("");
  await expect(page.locator("#said")).toContainText("Saved: “For the board in March”");
  // Work goes on; the version stays as it is.
  await go(page, "question/3");
  await judge(page, "q3-records", "met");
  await saved(page);
  expect(Object.values(await frozen(page))).toEqual([text]);
});

test("a version needs a label, and says so in its place", async ({ page }) => {
  await begin(page);
  await go(page, "versions");
  await expect(page.getByText("No versions have been saved yet.")).toBeVisible();
  await page.locator("#freeze").click();
  await expect(page.locator("#version-label-error")).toContainText("Give the version a name");
  await page.locator("#version-label").fill("x".repeat(121));
  await page.locator("#freeze").click();
  await expect(page.locator("#version-label-error")).toContainText("no more than 120 characters");
  expect(await frozen(page)).toEqual({});
});

test("what was typed and not frozen yet is still there after a look at another page", async ({ page }) => {
  await begin(page);
  await go(page, "versions");
  await page.locator("#version-label").fill("Half a label");
  await go(page, "review");
  await go(page, "versions");
  await expect(page.locator("#version-label")).toHaveValue("Half a label");
});

test("any two are compared, or one with now: judgements, coverage, registers and the rest, in words", async ({ page }) => {
  await withVersion(page);
  await expect(page.locator("#compared")).toContainText("Nothing changed from");
  await go(page, "question/3");
  await judge(page, "q3-records", "not-applicable");
  await page.locator("#q3-records-reason").fill("None are kept.");
  await go(page, "review");
  await page.locator("#review-title").fill("Review of services");
  await go(page, "sources");
  await page.locator(".rows a", { hasText: "Health records" }).click();
  await page.locator("#sources-relevant").selectOption("yes");
  await saved(page);
  await addRow(page, "actions", "Ask the school");
  await freeze(page, "Second look", "");

  const told = page.locator("#comparison");
  // In the lists: as it is now, then the versions, the one frozen last first.
  await page.locator("#compare-from").selectOption({ index: 1 });
  await expect(page.locator("#compared")).toContainText("Nothing changed from");
  await page.locator("#compare-from").selectOption({ index: 2 });
  await expect(told.locator("h3")).toHaveText(["Judgements", "Coverage", "Records", "Everything else"]);
  await expect(told).toContainText("Judgement: from “Partly met” to “Not applicable”");
  await expect(told).toContainText("Reason: from nothing to “None are kept.”");
  await expect(told).toContainText("Considered: from “Undecided” to “Relevant source”");
  await expect(told).toContainText("Relevant to the review: from “Undecided” to “Yes”");
  await expect(told).toContainText("Added: Ask the school");
  await expect(told).toContainText("Title of the review: from nothing to “Review of services”");
  expect(await told.innerText()).not.toMatch(/improve|worse|better|score|→/i);
  // The other way round.
  await page.locator("#compare-to").selectOption({ index: 2 });
  await page.locator("#compare-from").selectOption("now");
  await expect(told).toContainText("Judgement: from “Not applicable” to “Partly met”");
  await expect(told).toContainText("Removed: Ask the school");
  // Undo changes what is now.
  await page.locator("#undo").click();
  await expect(told).not.toContainText("Ask the school");
});

test("a version opens read-only: no field takes anything, and nothing is written, byte for byte", async ({ page }) => {
  await withVersion(page);
  const before = await stored(page);
  await page.getByRole("link", { name: "Open read-only: For the board in March" }).click();
  await expect(heading(page)).toHaveText("Review K");
  await expect(page.locator("#frozen-version")).toContainText("A saved version: For the board in March");
  await expect(page.locator("#frozen-version")).toContainText("Agreed by the panel’s chair.");
  await expect(page.locator("#undo")).toHaveCount(0);
  for (const path of ["", "review", "quick", ...[1, 2, 3, 4, 5, 6, 7].map((n) => `question/${n}`), "registers", "sources", "coverage", "second-look", "limitations"]) {
    await go(page, path);
    await expect(page.locator("#frozen-version")).toBeVisible();
    const open = await page.locator("#main").evaluate((main) =>
      [...main.querySelectorAll("input, select, textarea, button")]
        .filter((it) => !it.matches(":disabled") && it.id !== "copy-version")
        .map((it) => it.outerHTML));
    expect(open, path).toEqual([]);
  }
  await go(page, "question/3");
  await expect(page.locator("#q3-records-note")).toHaveValue("Two agencies are still to answer.");
  await expect(page.locator("#q3-records-partly")).toBeChecked();
  await page.locator("#q3-records-note").evaluate((field) => {
    field.value = "forged";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await page.keyboard.press("Control+z");
  // Its report can be read and taken along.
  await go(page, "report");
  await expect(report(page)).toContainText("Two agencies are still to answer.");
  expect((await download(page, "download-html")).text).not.toContain("forged");
  // It opens again after a reload, at its own address.
  await page.reload();
  await expect(page.locator("#frozen-version")).toBeVisible();
  const after = await stored(page);
  delete before["qmsa/settings"];
  delete after["qmsa/settings"];
  expect(after).toEqual(before);
  await page.locator("#frozen-version").getByRole("link", { name: "All versions" }).click();
  await expect(listed(page, "For the board in March")).toBeVisible();
});

test("a version is restored as a copy, which is an assessment of its own", async ({ page }) => {
  const id = await withVersion(page);
  await go(page, "question/3");
  await judge(page, "q3-records", "met");
  await saved(page);
  await go(page, "versions");
  await page.getByRole("button", { name: "Restore as a copy: For the board in March" }).click();
  await expect(heading(page)).toHaveText("Review K (For the board in March)");
  expect(page.url()).not.toContain(id);
  await go(page, "question/3");
  await expect(page.locator("#q3-records-partly")).toBeChecked();
  await page.locator("#q3-records-note").fill("Going on from here.");
  await saved(page);
  // From the version's own page as well.
  await page.goto(`./#/a/${id}/versions`);
  await page.getByRole("link", { name: /^Open read-only/ }).click();
  await page.locator("#copy-version").click();
  await expect(heading(page)).toHaveText("Review K (For the board in March)");
  await expect(page.locator("#frozen-version")).toHaveCount(0);
  await open(page);
  await expect(page.getByRole("link", { name: "Review K", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Review K (For the board in March)" })).toHaveCount(2);
});

test("a version is deleted when asked twice, and can be brought back", async ({ page }) => {
  await withVersion(page);
  const before = await frozen(page);
  await page.getByRole("button", { name: "Delete For the board in March" }).click();
  await page.getByRole("button", { name: "Keep it" }).click();
  expect(await frozen(page)).toEqual(before);
  await page.getByRole("button", { name: "Delete For the board in March" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByText("No versions have been saved yet.")).toBeVisible();
  await expect(page.locator("#deleted")).toBeFocused();
  expect(await frozen(page)).toEqual({});
  await page.locator("#bring-back").click();
  await expect(listed(page, "For the board in March")).toBeVisible();
  expect(await frozen(page)).toEqual(before);
});

test("a version that was changed afterwards no longer opens: it is said, kept as it is, and can be downloaded", async ({ page }) => {
  // The journal would put the sound one back in its place.
  await page.addInitScript(withoutJournal);
  const id = await withVersion(page);
  const [[key, sound]] = Object.entries(await frozen(page));
  const bad = unpack(sound).replace('"partly"', '"met"');
  expect(bad).not.toBe(unpack(sound));
  await page.evaluate(([key, packed]) => localStorage.setItem(key, packed), [key, pack(bad)]);
  await page.reload();
  await expect(page.getByText("A saved version cannot be read")).toBeVisible();
  await expect(page.locator("#unreadable-versions")).toContainText("its checksum does not match");
  await expect(page.getByText("No versions have been saved yet.")).toBeVisible();
  expect((await download(page, page.getByRole("button", { name: "Download it as it is" }))).text).toBe(bad);
  // At its own address too.
  await page.goto(`./#/a/${key.split("/").at(-1)}`);
  await expect(heading(page)).toHaveText("This assessment cannot be read");
  expect((await download(page, page.getByRole("button", { name: "Download it as it is" }))).text).toBe(bad);
  // Others are frozen beside it.
  await page.goto(`./#/a/${id}/versions`);
  await freeze(page, "Afterwards");
  expect((await frozen(page))[key]).toBe(pack(bad));
});

test("a version that was stored plain opens for ever", async ({ page }) => {
  await withVersion(page);
  const [[key, packed]] = Object.entries(await frozen(page));
  await page.evaluate(([key, plain]) => localStorage.setItem(key, plain), [key, unpack(packed)]);
  await page.reload();
  await expect(listed(page, "For the board in March").locator("code")).toHaveText(JSON.parse(unpack(packed)).checksum);
  await page.getByRole("link", { name: "Open read-only: For the board in March" }).click();
  await expect(page.locator("#frozen-version")).toContainText("A saved version: For the board in March");
});

test("a version of much work is frozen where its plain text would not fit", async ({ page }) => {
  await begin(page, "Review K");
  await go(page, "question/1");
  await page.locator("#q1-what-note").fill("Two agencies are still to answer; one was asked twice. ".repeat(1500));
  await saved(page);
  await fill(page, 30_000);
  await freeze(page, "With little room");
  const [text] = Object.values(await frozen(page));
  expect(unpack(text).length).toBeGreaterThan(80_000);
});

test("where there is no room, the page advises only what can be done with what is there", async ({ page }) => {
  await begin(page, "Review K");
  await saved(page);
  const refused = page.locator("#version-label-error");
  const freezeInVain = async () => {
    await fill(page, 1);
    await go(page, "versions");
    await page.locator("#version-label").fill("Too late");
    await page.locator("#freeze").click();
    await expect(refused).toContainText("is full");
    await page.evaluate(() => localStorage.removeItem("somebody-elses"));
  };
  await freezeInVain();
  await expect(refused).toContainText("Nothing else here takes up space");
  await expect(refused).not.toContainText(/delete|archive/i);
  await freeze(page, "The first");
  await freezeInVain();
  await expect(refused).toContainText("delete a saved version");
  await expect(refused).not.toContainText(/archive/i);
  await begin(page, "Another");
  await saved(page);
  await freezeInVain();
  await expect(refused).toContainText("Archive");
});

test("an assessment whose version is not Unicode comes back exactly after it was deleted", async ({ page }) => {
  const id = await withVersion(page);
  const key = `qmsa/version/${id}/00000000000000bb`;
  const units = [0x7b, 0xd800, 0x41, 0xdfff, ...new Array(20_000).fill(0xdc00)];
  await page.evaluate(([key, units]) => localStorage.setItem(key, units.map((unit) => String.fromCharCode(unit)).join("")), [key, units]);
  await open(page);
  await page.getByRole("button", { name: "Delete Review K" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect.poll(async () => Object.keys(await frozen(page))).toEqual([]);
  await page.getByRole("button", { name: "Restore it" }).click();
  await expect(page.getByRole("link", { name: "Review K", exact: true })).toBeVisible();
  const back = await page.evaluate((key) => Array.from({ length: localStorage.getItem(key).length }, (_, place) => localStorage.getItem(key).charCodeAt(place)), key);
  expect(back).toEqual(units);
});

test("nothing is frozen while the last changes are not saved", async ({ page }) => {
  await begin(page);
  await saved(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  await go(page, "question/1");
  await page.locator("#q1-what-note").fill("Not saved");
  await go(page, "versions");
  await page.locator("#version-label").fill("Too early");
  await page.locator("#freeze").click();
  await expect(page.locator("#version-label-error")).toContainText("the last changes are not saved");
  expect(await frozen(page)).toEqual({});
  await expect(page.locator("#version-label")).toHaveValue("Too early");
});

test("nothing of the example can be frozen", async ({ page }) => {
  await open(page);
  await openExample(page);
  await go(page, "versions");
  await expect(page.getByText("The example is not stored, so you cannot save versions of it.")).toBeVisible();
  await expect(page.locator("#freeze")).toHaveCount(0);
});
