// Whatever takes something away asks first: two quick presses or a held key never do it, and the keyboard is always somewhere.
import { begin, download, expect, go, hasKeyboard, heading, moveTo, open, saved, stored, test } from "./support/app.mjs";
import { answer, makeSession, PEOPLE } from "./support/training.mjs";

/** Two assessments, of which the first is frozen once; on the start page. */
async function twoAssessments(page) {
  await begin(page, "Another one");
  await saved(page);
  const id = await begin(page, "The one");
  await saved(page);
  await go(page, "versions");
  await page.locator("#version-label").fill("For the board");
  await page.locator("#freeze").click();
  await expect(page.getByRole("button", { name: "Delete For the board" })).toBeVisible();
  return id;
}

/** What can be taken away: how to get there, which button asks, and which key of the store holds it. */
const PLACES = {
  "an assessment on the start page": {
    begin: async (page) => {
      const id = await twoAssessments(page);
      await moveTo(page, "#/");
      return [`#delete-${id}`, `qmsa/assessment/${id}`];
    },
    after: (page) => page.locator("#deleted"),
  },
  "a frozen version": {
    begin: async (page) => {
      const id = await twoAssessments(page);
      const key = Object.keys(await stored(page)).find((key) => key.startsWith(`qmsa/version/${id}`));
      return [`#delete-${key.split("/").at(-1)}`, key];
    },
    after: (page) => page.locator("#deleted"),
  },
  "a training session": {
    begin: async (page) => {
      const id = await makeSession(page);
      await moveTo(page, "#/training");
      return [`#delete-${id}`, `qmsa/training/${id}`];
    },
    after: (page) => page.locator("#sessions"),
  },
  "a private name": {
    begin: async (page) => {
      await begin(page);
      await go(page, "report");
      await page.locator("#private-name").fill("Somebody");
      await page.locator("#private-role").fill("Aunt");
      await page.locator("#private-names").getByRole("button", { name: "Add" }).click();
      await expect(page.locator("#private-name-0")).toBeVisible();
      return ["#private-name-0", "qmsa/guard", "Somebody"];
    },
    after: (page) => page.locator("#private-names > summary"),
  },
  "a row of a register": {
    begin: async (page) => {
      const id = await begin(page);
      await go(page, "sources");
      await page.locator("#new-sources").fill("Health records");
      await page.keyboard.press("Enter");
      await page.getByRole("link", { name: "Health records" }).click();
      await expect(page.locator("#sources-label")).toHaveValue("Health records");
      await saved(page);
      return ["#remove", `qmsa/assessment/${id}`, "Health records"];
    },
    after: heading,
  },
};

/** Whether it is still here. */
const isHere = async (page, [, key, words]) => {
  const text = (await stored(page))[key];
  return text !== undefined && (words === undefined || text.includes(words));
};

for (const [number, [what, { begin: start, after }]] of Object.entries(PLACES).entries()) {
  // Every place uses the same component: one of them says what the browser does.
  const tag = number === 0 ? ["@firefox"] : [];
  test(`a double click at any width does not take ${what} away, and the keyboard is on what keeps it`, { tag }, async ({ page }) => {
    const at = await start(page);
    const ask = page.locator(at[0]);
    const [keep, now] = [page.locator(`${at[0]}-keep`), page.locator(`${at[0]}-now`)];
    for (const width of [390, 800, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await ask.scrollIntoViewIfNeeded();
      const before = await ask.boundingBox();
      await ask.dblclick();
      await expect(now, `at ${width} pixels`).toBeVisible();
      await hasKeyboard(keep);
      expect(await isHere(page, at)).toBe(true);
      // Nor does it stand where the button stood that asked.
      const box = await now.boundingBox();
      const apart = box.x >= before.x + before.width || before.x >= box.x + box.width
        || box.y >= before.y + before.height || before.y >= box.y + box.height;
      expect(apart, `at ${width} pixels: ${JSON.stringify(before)} and ${JSON.stringify(box)}`).toBe(true);
      // Clicking on where one is, as often as one likes.
      for (let presses = 0; presses < 3; presses += 1) {
        const { x, y } = before;
        await page.mouse.click(x + before.width / 2, y + before.height / 2, { clickCount: 2 });
      }
      expect(await isHere(page, at)).toBe(true);
      // What was clicked on may have kept it already.
      if (await keep.isVisible()) await keep.click();
      await expect(ask).toBeVisible();
    }
  });

  test(`a held key does not take ${what} away; kept, the keyboard goes back, and taken away, it is somewhere sensible`, { tag }, async ({ page }) => {
    const at = await start(page);
    const ask = page.locator(at[0]);
    await ask.focus();
    for (const key of ["Enter", "Space"]) {
      // Held: it comes again and again.
      for (let presses = 0; presses < 8; presses += 1) await page.keyboard.down(key);
      await page.keyboard.up(key);
      await hasKeyboard(page.locator(`${at[0]}-keep`));
      expect(await isHere(page, at)).toBe(true);
      await page.keyboard.press("Enter");
      await hasKeyboard(ask);
    }
    await page.keyboard.press("Enter");
    await hasKeyboard(page.locator(`${at[0]}-keep`));
    await page.keyboard.press("Escape");
    await hasKeyboard(ask);
    expect(await isHere(page, at)).toBe(true);
    await page.keyboard.press("Enter");
    await hasKeyboard(page.locator(`${at[0]}-keep`));
    await page.keyboard.press("Tab");
    await hasKeyboard(page.locator(`${at[0]}-now`));
    for (let presses = 0; presses < 8; presses += 1) await page.keyboard.down("Enter");
    await page.keyboard.up("Enter");
    await hasKeyboard(after(page));
    await expect.poll(() => isHere(page, at)).toBe(false);
  });
}

test("archiving: a double click downloads, and takes nothing off", async ({ page }) => {
  const id = await twoAssessments(page);
  await moveTo(page, "#/");
  await download(page, { click: () => page.locator(`#archive-${id}`).dblclick() });
  await hasKeyboard(page.locator(`#archive-${id}-keep`));
  expect(Object.keys(await stored(page))).toContain(`qmsa/assessment/${id}`);
});

test("a double click neither wipes, nor takes the work out of this browser", async ({ page }) => {
  const id = await begin(page, "Stays");
  await saved(page);
  for (const [address, button] of [["#/finish", "#wipe"], ["#/storage", "#into-session"]]) {
    await moveTo(page, address);
    await page.locator(button).dblclick();
    await hasKeyboard(page.locator(`${button}-keep`));
    expect(Object.keys(await stored(page))).toContain(`qmsa/assessment/${id}`);
  }
});

test("a double click neither takes answers out, nor leaves a session, nor discards what was left", { tag: "@firefox" }, async ({ page }) => {
  const id = await makeSession(page);
  await moveTo(page, `#/training/session/${id}/turns`);
  await page.locator("#begin-turn").click();
  await answer(page, PEOPLE[0]);
  await page.locator("#leave-session").dblclick();
  await hasKeyboard(page.locator("#leave-session-keep"));
  await moveTo(page, `#/training/session/${id}`);
  await page.locator("#discard").dblclick();
  await hasKeyboard(page.locator("#discard-keep"));
  await moveTo(page, `#/training/session/${id}/turns`);
  await page.locator("#go-on").click();
  await page.locator("#hand-in").click();
  await moveTo(page, `#/training/session/${id}`);
  const out = page.getByRole("button", { name: `Remove the answers of ${PEOPLE[0].name}` });
  const button = `#${await out.getAttribute("id")}`;
  await out.dblclick();
  await hasKeyboard(page.locator(`${button}-keep`));
  expect((await stored(page))[`qmsa/training/${id}`]).toContain(PEOPLE[0].why);
  await page.locator(`${button}-now`).click();
  await hasKeyboard(page.locator("#answered"));
  await expect.poll(async () => (await stored(page))[`qmsa/training/${id}`]).not.toContain(PEOPLE[0].why);
});

test("a deletion that the store refuses leaves the keyboard at its button", async ({ page }) => {
  const id = await twoAssessments(page);
  await moveTo(page, "#/");
  await page.evaluate(() => (Storage.prototype.removeItem = () => {
    throw new DOMException("no", "UnknownError");
  }));
  await page.locator(`#delete-${id}`).click();
  await page.locator(`#delete-${id}-now`).click();
  await expect(page.locator("#said")).toContainText("could not be deleted");
  await hasKeyboard(page.locator(`#delete-${id}`));
});

test("what is deleted is brought back by the keyboard, which then stands at the list", { tag: "@firefox" }, async ({ page }) => {
  const id = await twoAssessments(page);
  await moveTo(page, "#/");
  await page.locator(`#delete-${id}`).click();
  await page.locator(`#delete-${id}-now`).click();
  await hasKeyboard(page.locator("#deleted"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await hasKeyboard(page.locator("#entries"));
  await expect(page.locator(`#delete-${id}`)).toBeVisible();
});

test("undo keeps the keyboard when nothing is left to undo", async ({ page }) => {
  await begin(page);
  await go(page, "question/1");
  await page.locator("#q1-what-met").check();
  await page.locator("#undo").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#q1-what-met")).not.toBeChecked();
  await expect(page.locator("#undo")).toBeDisabled();
  await hasKeyboard(page.locator("#undo"));
});
