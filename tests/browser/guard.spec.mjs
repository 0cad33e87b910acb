// The guard against identifying data, the private list of names, and for whom an export is.
import { begin, download, expect, go, heading, open, saved, stored, test, unfold } from "./support/app.mjs";

const NOTE = "#q1-what-note";
/** No such number is given to anybody: the range is kept for tests. */
const NHS = "999 000 0018";
const findings = (page) => page.locator("#findings");

/** An assessment whose first note holds this. */
async function holding(page, text) {
  await begin(page, "Review K");
  await go(page, "question/1");
  await page.locator(NOTE).fill(text);
  await saved(page);
  await go(page, "report");
}

async function keepPrivate(page, name, role) {
  await page.locator("#private-name").fill(name);
  await page.locator("#private-role").fill(role);
  await page.getByRole("button", { name: "Add to the list" }).click();
  await expect(page.locator("#private-names")).toContainText(`${name} becomes ${role}`);
}

test("what could tell who somebody is stops a download, is shown in its place, and is remembered as fine", async ({ page }) => {
  await holding(page, `Notes of ${NHS}, at SW1A 1AA`);
  for (const form of ["html", "markdown", "json"]) {
    await page.locator(`#download-${form}`).click();
    await expect(findings(page)).toContainText("2 things could identify someone");
    await expect(findings(page)).toBeFocused();
    await expect(findings(page)).toContainText(NHS);
    await expect(findings(page)).toContainText("Question 1");
  }
  await page.getByRole("button", { name: `This is fine: ${NHS}` }).click();
  await expect(findings(page)).not.toContainText(NHS);
  // Remembered over a reload, and never as the text itself.
  await page.reload();
  await page.locator("#check").click();
  await expect(findings(page)).toContainText("SW1A 1AA");
  await expect(findings(page)).not.toContainText(NHS);
  expect((await stored(page))["qmsa/guard"]).not.toContain("999");
  // The way to where it can be changed.
  await page.getByRole("link", { name: "Go to it: SW1A 1AA" }).click();
  await expect(page.locator(NOTE)).toHaveValue(/SW1A 1AA/);
  await unfold(page);
  await page.locator(NOTE).fill("Notes of the records");
  await saved(page);
  await go(page, "report");
  expect((await download(page, "download-markdown")).text).toContain("Notes of the records");
  await expect(findings(page)).toHaveCount(0);
});

test("what only the last frozen version said is found too, since the report tells what has changed", async ({ page }) => {
  await holding(page, `Notes of ${NHS}`);
  await go(page, "versions");
  await page.locator("#version-label").fill("For March");
  await page.locator("#freeze").click();
  await expect(page.getByRole("link", { name: /For March/ })).toBeVisible();
  await go(page, "question/1");
  await page.locator(NOTE).fill("Notes of the records");
  await saved(page);
  await go(page, "report");
  await page.locator("#download-html").click();
  await expect(findings(page)).toContainText(NHS);
  await expect(findings(page)).toContainText("The last saved version, Question 1");
  await page.getByRole("link", { name: `Go to it: ${NHS}` }).click();
  await expect(heading(page)).toHaveText("Versions");
  // Without that section nothing of it leaves.
  await go(page, "report");
  await page.locator("#section-changes").uncheck();
  expect((await download(page, "download-html")).text).not.toContain(NHS);
  await expect(findings(page)).toHaveCount(0);
});

test("nothing is found in the example", async ({ page }) => {
  await open(page);
  await page.getByRole("link", { name: "Look at the example" }).click();
  await expect(page.getByText("This case is fictional").first()).toBeVisible();
  await go(page, "report");
  await page.locator("#check").click();
  await expect(findings(page)).toContainText("Nothing more was found");
});

test("for a board names become roles, and people and locators can be left out", async ({ page }) => {
  await holding(page, "Working detail");
  await go(page, "report");
  await page.locator("#summary").fill("Annabel’s school nurse, and annabel's mother; not Annabella");
  await saved(page);
  await go(page, "report");
  await keepPrivate(page, "Annabel", "Child K");
  await go(page, "review");
  await page.locator("#review-lead-reviewer").fill("canary lead");
  await page.locator("#review-reference").fill("CANARYREF");
  await go(page, "evidence");
  await page.locator("#new-evidence").fill("A chronology");
  await page.locator("form", { has: page.locator("#new-evidence") }).locator('button[type="submit"]').click();
  await expect(page.locator("#new-evidence")).toHaveValue("");
  await go(page, "report");

  const full = await download(page, "download-markdown");
  expect(full.text).toContain("Annabel’s school nurse");
  expect(full.text).toContain("canary lead");

  await page.locator("#audience-board").check();
  await expect(page.locator("#left-out")).toBeVisible();
  for (const form of ["html", "markdown"]) {
    const { text } = await download(page, `download-${form}`);
    expect(text).toContain("Child K’s school nurse");
    expect(text).not.toMatch(/annabel['’]/i);
    expect(text).toContain("Annabella");
    expect(text).not.toContain("Working detail");
  }

  await page.locator("#audience-without-people").check();
  for (const form of ["html", "markdown"]) {
    const { name, text } = await download(page, `download-${form}`);
    expect(text).not.toMatch(/canary|annabel['’]/i);
    expect(text).toContain("left out");
    expect(name).not.toContain("canary");
  }
  // So can the file that opens again: it is then an assessment of its own, and never takes the place of the whole one.
  const whole = page.url().match(/#\/a\/([0-9a-f]{16})/)[1];
  const copy = await download(page, "download-json");
  expect(copy.text).not.toMatch(/canary|annabel['’]/i);
  expect(JSON.parse(copy.text).body.id).not.toBe(whole);
  await page.locator("#audience-full").check();
  const all = await download(page, "download-json");
  expect(all.text).toContain("canary lead");
  expect(JSON.parse(all.text).body.id).toBe(whole);
});

test("the private list is in no report, export or archive, but in a full backup, which says so", async ({ page }) => {
  await holding(page, "Nothing to find here");
  await keepPrivate(page, "Secretname", "Secretrole");
  for (const form of ["html", "markdown", "json"]) {
    expect((await download(page, `download-${form}`)).text).not.toMatch(/secret/i);
  }
  await expect(page.locator("#main")).toContainText("“Download everything” includes it");
  await open(page);
  const archive = await download(page, page.getByRole("button", { name: "Archive Review K" }));
  expect(archive.text).toContain("Nothing to find here");
  expect(archive.text).not.toMatch(/secret/i);
  await open(page, "#/kept");
  await expect(page.locator("#main")).toContainText("Anyone who opens this file can read the names on your private list");
  expect((await download(page, "download-everything")).text).toMatch(/Secretname.*Secretrole/);
  await expect(page.locator("#said")).toContainText("1 name on the private list");
  // Locked, it can be sent or carried.
  await page.locator("#locked-copy-details summary").click();
  for (const id of ["#copy-passphrase", "#copy-passphrase-again"]) await page.locator(id).fill("four words nobody guesses");
  const locked = await download(page, page.getByRole("button", { name: "Download everything, locked" }));
  expect(locked.bytes.toString("latin1")).not.toMatch(/secret/i);
});

test("a list of names that cannot be read holds a download up, and says so", async ({ page }) => {
  await holding(page, "Nothing to find here");
  await page.evaluate(() => localStorage.setItem("qmsa/guard", "{damaged"));
  await page.locator("#download-html").click();
  await expect(findings(page)).toContainText("The list of names in this browser cannot be read");
  expect((await stored(page))["qmsa/guard"]).toBe("{damaged");
});
