// "For this session only" means the disk as well: nothing of what is typed or chosen stands in any file of the browser's profile,
// while it runs and after it was closed. Browsers write what stands in a page's controls there, to restore a session with.
import { randomBytes } from "node:crypto";
import { expect, go, heading, moveTo, test } from "./support/app.mjs";
import { Profile, unpackMozLz4 } from "./support/profile.mjs";
import { addRow } from "./support/registers.mjs";
import { makeSession, PART } from "./support/training.mjs";

/** A field that no page of ours has: what stands in it is left to the browser, and shows when the browser has written. */
const CONTROL = "control-of-the-test";

const marker = () => `trace${randomBytes(8).toString("hex")}`;

/** Writes into a control that the browser may remember, and waits until it stands on the disk: with it, all that was typed before. */
async function waitForTheDisk(profile) {
  const { page } = profile;
  const text = marker();
  await page.evaluate((id) => {
    const field = document.getElementById(id) ?? Object.assign(document.createElement("textarea"), { id });
    document.body.append(field);
  }, CONTROL);
  await page.locator(`#${CONTROL}`).focus();
  // With real keys: Firefox looks at a page again only when it hears of some.
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
  await expect.poll(() => profile.find([text]), { message: "the browser writes what it remembers", timeout: 90_000 }).not.toEqual([]);
}

/** What Firefox remembers of controls, in its files about sessions: the ids, and the paths of those without one. */
function rememberedByFirefox(profile) {
  const sessions = profile.files().filter(({ name }) => /sessionstore/.test(name) && /jsonlz4$/.test(name));
  expect(sessions.length, "files about sessions").toBeGreaterThan(0);
  const ids = new Set();
  const walk = (value) => {
    if (!value || typeof value !== "object") return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === "formdata") for (const by of ["id", "xpath"]) Object.keys(inner?.[by] ?? {}).forEach((id) => ids.add(id));
      walk(inner);
    }
  };
  for (const { bytes } of sessions) walk(JSON.parse(bytes.toString("utf8")));
  return [...ids];
}

/** The kinds of controls of which Chromium remembers something, in its files about sessions. */
function rememberedByChromium(profile) {
  const sessions = profile.files().filter(({ name }) => /Sessions\//.test(name));
  expect(sessions.length, "files about sessions").toBeGreaterThan(0);
  const kinds = ["select-one", "radio", "checkbox", "date", "text", "textarea"];
  // A kind stands there as a text of its own, so with nothing of a longer word before or after it.
  const alone = (kind) => {
    const word = Buffer.from(kind, "utf16le");
    const isLetter = (bytes, at) => at >= 0 && at + 1 < bytes.length && bytes[at + 1] === 0 && /[a-z-]/.test(String.fromCharCode(bytes[at]));
    return ({ bytes }) => {
      for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) {
        if (!isLetter(bytes, at - 2) && !isLetter(bytes, at + word.length)) return true;
      }
      return false;
    };
  };
  return kinds.filter((kind) => sessions.some(alone(kind)));
}

test("a packed session is read as it was written", () => {
  // "abcabcabcabcabcabcX" as LZ4: three letters, then fifteen from three back, then the last.
  const block = Buffer.from([0x3b, 0x61, 0x62, 0x63, 3, 0, 0x10, 0x58]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(19);
  expect(unpackMozLz4(Buffer.concat([Buffer.from("mozLz40\0"), size, block])).toString()).toBe("abcabcabcabcabcabcX");
});

test("this session only: nothing of any field, nor of any choice, stands in the profile, open or closed", async ({ browserName, baseURL }) => {
  test.slow();
  const profile = await Profile.open(browserName, { baseURL, locale: "en-GB", viewport: { width: 1280, height: 900 } });
  try {
    const { page } = profile;
    const markers = [];
    const fill = async (id) => {
      markers.push(marker());
      await page.locator(`[id="${id}"]`).fill(markers.at(-1));
    };
    /** A marker into every text of the page but those given, and something chosen in everything else. */
    const fillPage = async () => {
      const fields = await page.locator("#app main").evaluate((main) =>
        [...main.querySelectorAll('input:is([type="text"], [type="password"]), textarea:not([readonly])')].map((field) => field.id));
      for (const id of fields) await fill(id);
      for (const day of await page.locator('#app main input[type="date"]').all()) await day.fill("2026-09-04");
      for (const box of await page.locator('#app main input[type="checkbox"]').all()) await box.setChecked(!(await box.isChecked()));
      for (const list of await page.locator("#app main select").all()) {
        const many = await list.locator("option").count();
        if (many > 1) await list.selectOption({ index: many - 1 });
      }
    };
    const nothing = () => {
      expect(profile.find(markers), "what was typed").toEqual([]);
      if (browserName === "firefox") expect(rememberedByFirefox(profile)).toEqual([CONTROL]);
      else expect(rememberedByChromium(profile), "controls of which something is remembered").toEqual(["textarea"]);
    };
    // Firefox remembers only the page that is looked at: so this looks where there is something to choose.
    const nothingOnTheDisk = async () => {
      await waitForTheDisk(profile);
      nothing();
    };
    await page.goto("./");
    await expect(heading(page)).toBeVisible();
    await page.locator("#place-session").check();
    await nothingOnTheDisk();
    await fill("new-name");
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await expect(heading(page)).toHaveText(markers[0]);
    await fillPage();
    for (const path of ["review", "question/1", "question/7", "limitations", "versions"]) {
      await go(page, path);
      for (const more of await page.locator("#app main .more").all()) await more.evaluate((it) => (it.open = true));
      for (const choice of await page.locator('#app main input[type="radio"][id$="-not-applicable"]').all()) await choice.check();
      await fillPage();
      if (path === "review" || path === "question/1") await nothingOnTheDisk();
    }
    for (const register of ["sources", "requests"]) {
      markers.push(marker());
      await addRow(page, register, markers.at(-1));
      await fillPage();
      await nothingOnTheDisk();
      await go(page, register);
      await fill(`new-${register}`);
    }
    await page.keyboard.press("Control+k");
    await fill("palette-line");
    await page.keyboard.press("Escape");
    await go(page, "report");
    await page.locator("#app main details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
    await fillPage();
    // A passphrase, hidden and shown: shown, it is a text to the browser.
    await moveTo(page, "#/storage");
    await fillPage();
    await page.getByRole("button", { name: /^Show/ }).first().click();
    await expect(page.locator("#new-passphrase")).toHaveAttribute("type", "text");
    await fill("new-passphrase");
    // A training session, its facilitator and a participant.
    await makeSession(page, (markers.push(marker()), markers.at(-1)));
    await page.getByRole("link", { name: "Take turns on this computer" }).click();
    await page.locator("#begin-turn").click();
    await fill("participant-name");
    await page.getByRole("button", { name: "Continue to question 2" }).click();
    await page.locator(`#answer-${PART}-not-met`).check();
    await fill(`answer-${PART}-why`);
    await moveTo(page, "#/training/take-part");
    await fillPage();
    expect(new Set(markers).size).toBeGreaterThan(60);

    await nothingOnTheDisk();
    await moveTo(page, "#/display");
    await page.locator("#text-size-150").check();
    await page.locator("#display-contrast").check();
    await nothingOnTheDisk();
    page.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
    await profile.close();
    nothing();
  } finally {
    await profile.context.close().catch(() => undefined);
    profile.remove();
  }
});

test("locked: nothing of what is typed stands in the profile, open or closed", async ({ browserName, baseURL }) => {
  test.slow();
  const profile = await Profile.open(browserName, { baseURL, locale: "en-GB", viewport: { width: 1280, height: 900 } });
  try {
    const { page } = profile;
    const markers = [marker(), marker(), marker(), marker()];
    await page.goto("./");
    await page.locator("#place-locked").check();
    await page.locator("#new-name").fill(markers[0]);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    for (const field of ["#new-passphrase", "#new-passphrase-again"]) await page.locator(field).fill(markers[1]);
    await page.getByRole("button", { name: "Lock it", exact: true }).click();
    await expect(heading(page)).toHaveText(markers[0], { timeout: 240_000 });
    await go(page, "question/1");
    await page.locator("#q1-what-met").check();
    await page.locator("#q1-what-note").fill(markers[2]);
    await go(page, "evidence");
    await page.locator("#new-evidence").fill(markers[3]);
    await waitForTheDisk(profile);
    expect(profile.find(markers)).toEqual([]);
    page.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
    await profile.close();
    expect(profile.find(markers)).toEqual([]);
  } finally {
    await profile.context.close().catch(() => undefined);
    profile.remove();
  }
});
