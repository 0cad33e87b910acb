// Copies that a passphrase locks: opened by the public age program, opened here, and refused where they are damaged.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { begin, download, expect, go, heading, open, saved, stored, test } from "./support/app.mjs";

const PASSPHRASE = "four words nobody guesses";
const NOTE = "#q1-what-note";
const AGE = fileURLToPath(new URL("support/age.py", import.meta.url));
const age = (...how) => execFileSync("python3", [AGE, ...how]);

async function written(page) {
  await begin(page, "To be carried");
  await go(page, "question/1");
  await page.locator(NOTE).fill("Written in confidence");
  await saved(page);
}

async function lockedCopy(page) {
  await open(page, "#/kept");
  await page.locator("#locked-copy-details summary").click();
  for (const id of ["#copy-passphrase", "#copy-passphrase-again"]) await page.locator(id).fill(PASSPHRASE);
  return download(page, page.getByRole("button", { name: "Download everything, locked" }));
}

async function openLocked(page, path, passphrase = PASSPHRASE) {
  // Anew each time: the form of the file before is gone.
  await open(page, "#/");
  await open(page, "#/open");
  await page.locator("#file").setInputFiles(path);
  await page.locator("#file-passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open it" }).click();
}

test("a locked copy opens with the public age program, and here in another browser", { tag: "@firefox" }, async ({ page }, info) => {
  await written(page);
  const { name, bytes } = await lockedCopy(page);
  expect(name).toMatch(/^quality-marker-everything-\d{4}-\d\d-\d\d\.age$/);
  await expect(page.locator("#said")).toContainText("Locked, and checked that it opens.");
  await expect(page.locator("#main")).toContainText("Last downloaded here:");
  expect(bytes.subarray(0, 21).toString()).toBe("age-encryption.org/v1");
  expect(bytes.toString("latin1")).not.toContain("confidence");

  const [locked, opened] = [info.outputPath("copy.age"), info.outputPath("copy.json")];
  writeFileSync(locked, bytes);
  age("decrypt", PASSPHRASE, locked, opened);
  expect(readFileSync(opened, "utf8")).toContain("Written in confidence");

  await page.goto("./nothing-here");
  await page.evaluate(() => {
    localStorage.clear();
    return new Promise((done) => Object.assign(indexedDB.deleteDatabase("qmsa"), { onsuccess: done, onblocked: done }));
  });
  await openLocked(page, locked);
  await page.locator("#add-opened").click();
  await open(page, "#/");
  await page.locator(".entries a").click();
  await go(page, "question/1");
  await expect(page.locator(NOTE)).toHaveValue("Written in confidence");
});

test("what the public age program has locked opens here", async ({ page }, info) => {
  await written(page);
  await go(page, "report");
  const { text } = await download(page, "download-json");
  const [plain, locked] = [info.outputPath("plain.json"), info.outputPath("locked.age")];
  writeFileSync(plain, text);
  age("encrypt", PASSPHRASE, plain, locked);
  await openLocked(page, locked);
  await expect(page.locator("#main")).toContainText("This browser already has this assessment");
});

test("a wrong passphrase, damage and too much work: refused in words, and nothing is changed", async ({ page }, info) => {
  await written(page);
  const { bytes } = await lockedCopy(page);
  const before = await stored(page);
  const path = info.outputPath("copy.age");
  writeFileSync(path, bytes);
  await openLocked(page, path, "four words somebody guesses");
  const error = page.locator("#file-passphrase-error");
  await expect(error).toContainText("The passphrase is wrong, or the file is damaged");
  // (Firefox takes the window's focus away when a test chooses a file.)
  await expect.poll(() => page.evaluate(() => document.activeElement.id)).toBe("file-passphrase");

  const damaged = Buffer.from(bytes);
  damaged[damaged.length - 20] ^= 1;
  for (const content of [damaged, bytes.subarray(0, bytes.length - 1)]) {
    writeFileSync(path, content);
    await openLocked(page, path);
    await expect(error).toContainText("The passphrase is wrong, or the file is damaged");
  }
  writeFileSync(path, Buffer.concat([Buffer.from(bytes.subarray(0, 60).toString("latin1").replace(/ 18\n/, " 30\n"), "latin1"), bytes.subarray(60)]));
  await openLocked(page, path);
  await expect(error).toContainText("needs more computing than this tool allows");
  writeFileSync(path, bytes.subarray(0, 22));
  await openLocked(page, path);
  await expect(error).toContainText("could not be opened");
  expect(await stored(page)).toEqual(before);
});

test("a short passphrase and two that differ are said beside their field", async ({ page }) => {
  await written(page);
  await open(page, "#/kept");
  await page.locator("#locked-copy-details summary").click();
  await page.locator("#copy-passphrase").fill("too short");
  await page.getByRole("button", { name: "Download everything, locked" }).click();
  await expect(page.locator("#copy-passphrase-error")).toContainText("at least 12 characters");
  await expect(page.locator("#copy-passphrase")).toBeFocused();
  await page.locator("#copy-passphrase").fill(PASSPHRASE);
  await page.locator("#copy-passphrase-again").fill(`${PASSPHRASE}!`);
  await page.getByRole("button", { name: "Download everything, locked" }).click();
  await expect(page.locator("#copy-passphrase-again-error")).toContainText("differ");
  await expect(page.locator("#copy-passphrase-again")).toBeFocused();
  await expect(heading(page)).toBeVisible();
});

test("the page answers while a key is derived", async ({ page }) => {
  await written(page);
  await open(page, "#/kept");
  await page.locator("#locked-copy-details summary").click();
  for (const id of ["#copy-passphrase", "#copy-passphrase-again"]) await page.locator(id).fill(PASSPHRASE);
  await page.getByRole("button", { name: "Download everything, locked" }).click();
  // While it works the rest of the page is as alive as ever: somebody can go on writing.
  await expect(page.getByText("Locking the copy and checking that it opens")).toBeVisible();
  await open(page, "#/guide");
  await expect(heading(page)).toHaveText("Guide");
});
