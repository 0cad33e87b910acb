// Lazy loading: every page but the start page stands in a part of the program that is fetched at its first use.
import { begin, expect, go, heading, open, saved, stored, test } from "./support/app.mjs";

const PAGES = "**/pages-*.wasm";

/** The names of the files with the other pages that the page requests, in order. */
function notePages(page) {
  const names = [];
  page.on("request", (request) => {
    const name = request.url().split("/").pop();
    if (/^pages-.*\.wasm$/.test(name)) names.push(name);
  });
  return names;
}

test("the start page needs no other page, and those behind it are fetched once", async ({ page }) => {
  const pages = notePages(page);
  await open(page);
  expect(pages).toEqual([]);
  await page.getByRole("link", { name: "Read the guide" }).click();
  await expect(heading(page)).toHaveText("Guide");
  await expect(heading(page)).toBeFocused();
  // Firefox tells its driver of no load where only the part behind # goes.
  await page.evaluate(() => history.back());
  await page.getByLabel("What will you call it?").fill("Fetched once");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("Fetched once");
  for (const path of ["review", "question/3", "sources", "coverage"]) await go(page, path);
  expect(pages).toHaveLength(1);
});

test("pages that do not come: said, nothing is lost, and they can be sent for again", async ({ page }) => {
  let away = true;
  await page.route(PAGES, (route) => (away ? route.abort() : route.continue()));
  await open(page);
  await page.getByLabel("What will you call it?").fill("Kept all the same");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("A part of this tool did not load");
  await expect(heading(page)).toBeFocused();
  const id = page.url().match(/#\/a\/([0-9a-f]{16})/)[1];
  expect((await stored(page))[`qmsa/assessment/${id}`]).toContain("Kept all the same");

  await page.locator("#pages-again").click();
  await expect(heading(page)).toHaveText("A part of this tool did not load");
  away = false;
  await page.locator("#pages-again").click();
  await expect(heading(page)).toHaveText("Kept all the same");
  await expect(heading(page)).toBeFocused();
  await go(page, "question/1");
  await page.locator("#q1-what-note").fill("Written after they came.");
  await saved(page);
});

test("the start page without the pages says that what is kept cannot be listed yet, and lists it when they come", async ({ page }) => {
  await begin(page, "Still here");
  await saved(page);
  let away = true;
  await page.route(PAGES, (route) => (away ? route.abort() : route.continue()));
  await page.goto("./");
  await page.reload();
  await expect(page.getByText("A part of this tool did not load")).toBeVisible();
  await expect(page.getByLabel("What will you call it?")).toBeVisible();
  away = false;
  await page.locator("#pages-again").click();
  await expect(page.getByRole("link", { name: "Still here" })).toBeVisible();
  await page.getByRole("button", { name: "Delete Still here" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByRole("link", { name: "Still here" })).toBeVisible();
});

test("pages whose style does not come: said, and with it they come", async ({ page }) => {
  page.expectedErrors = true;
  await page.route("**/pages-*.css", (route) => route.abort(), { times: 1 });
  await page.goto("./#/guide");
  await page.locator("#pages-again").click();
  await expect(heading(page)).toHaveText("Guide");
  expect(await page.locator(".with-guidance, .reading, main").first().evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes("pages-")))).toBe(true);
});

test("pages that are not those of this build are not run", async ({ page }) => {
  // Firefox says so on its console.
  page.expectedErrors = true;
  await page.route(PAGES, async (route) => {
    const response = await route.fetch();
    const body = Buffer.from(await response.body());
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  });
  await open(page, "#/guide");
  await expect(heading(page)).toHaveText("A part of this tool did not load");
});
