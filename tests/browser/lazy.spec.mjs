// Lazy loading: every page but the start page stands in a chunk of the program that is fetched at its first use.
import { begin, CHUNKS, expect, go, heading, open, saved, servicesCame, stored, test } from "./support/app.mjs";

/** What every page behind the first needs, and what the first answer needs. */
const SERVICES = "**/services-*.wasm";
const ASSESSMENT = "**/assessment-*.wasm";

/** The names of the chunks that the page requests, in order, without their hashes. */
function noteChunks(page) {
  const names = [];
  page.on("request", (request) => {
    const name = request.url().split("/").pop().match(/^([a-z]+)-[0-9a-f]{16}\.wasm$/)?.[1];
    if (name && name !== "app") names.push(name);
  });
  return names;
}

test("the start page waits for no chunk, what the first answer needs follows at once, and each is fetched once", async ({ page }) => {
  const chunks = noteChunks(page);
  let away = true;
  await page.route(ASSESSMENT, async (route) => {
    await expect.poll(() => away).toBe(false);
    await route.continue();
  });
  await open(page);
  await expect(page.getByRole("button", { name: "Start", exact: true })).toBeEnabled();
  await expect.poll(() => chunks).toEqual(["assessment"]);
  away = false;
  await page.getByRole("link", { name: "Read the guide" }).click();
  await expect(heading(page)).toHaveText("Guide");
  await expect(heading(page)).toBeFocused();
  // Firefox tells its driver of no load where only the part behind # goes.
  await page.evaluate(() => history.back());
  await page.getByLabel("What will you call it?").fill("Fetched once");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("Fetched once");
  for (const path of ["review", "question/3", "sources", "coverage"]) await go(page, path);
  expect(new Set(chunks).size).toBe(chunks.length);
  for (const needed of ["assessment", "services", "shared", "help", "registers"]) expect(chunks).toContain(needed);
});

test("whoever comes back to a question on a slow machine fetches each chunk once", async ({ page, context }) => {
  await begin(page);
  await go(page, "question/1");
  await saved(page);
  const address = page.url();
  const driver = await context.newCDPSession(page);
  await driver.send("Network.enable");
  await driver.send("Network.setCacheDisabled", { cacheDisabled: true });
  await driver.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 });
  await driver.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto("about:blank");
  const chunks = noteChunks(page);
  await page.goto(address);
  await expect(page.locator("#q1-what-met")).toBeVisible();
  await servicesCame(page);
  expect(chunks.filter((name) => name === "assessment")).toEqual(["assessment"]);
});

test("the first answer waits for no area, and after a while every area is here without a network", async ({ page, context }) => {
  const chunks = noteChunks(page);
  await open(page);
  // Nothing but the chunk of the first answer comes.
  let away = true;
  await page.route(/\/(services|shared|registers|results|training|storage|help)-[0-9a-f]{16}\.wasm$/, async (route) => {
    await expect.poll(() => away).toBe(false);
    await route.continue();
  });
  await expect.poll(() => chunks).toEqual(["assessment"]);
  await page.getByLabel("What will you call it?").fill("Answered early");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(heading(page)).toHaveText("Answered early");
  await expect(page).toHaveTitle(/^Overview/);
  await page.evaluate(() => (location.hash = location.hash.replace("/overview", "") + "/question/1"));
  await page.locator("#q1-what-met").check();
  await page.locator("#q1-what-note").fill("Before the services came.");
  const id = page.url().match(/#\/a\/([0-9a-f]{16})/)[1];
  await expect.poll(async () => (await stored(page))[`qmsa/assessment/${id}`]).toContain("Before the services came.");
  away = false;
  await saved(page);
  await expect(page.locator("#q1-what-note")).toHaveValue("Before the services came.");
  await expect.poll(() => chunks.map((name) => `${name}.wasm`).sort()).toEqual(CHUNKS.toSorted());
  await context.setOffline(true);
  for (const path of ["sources", "second-look", "versions"]) await go(page, path);
  await context.setOffline(false);
});

for (const [what, chunk] of [["the first answer", ASSESSMENT], ["every page", SERVICES]]) {
  test(`what ${what} needs does not come: said, nothing is lost, and it can be sent for again`, async ({ page }) => {
    let away = true;
    await page.route(chunk, (route) => (away ? route.abort() : route.continue()));
    await open(page);
    await page.getByLabel("What will you call it?").fill("Kept all the same");
    await page.getByRole("button", { name: "Start", exact: true }).click();
    if (chunk === SERVICES) {
      await expect(heading(page)).toHaveText("Kept all the same");
      // Another page needs them.
      await page.evaluate(() => (location.hash += "/sources"));
    }
    await expect(heading(page)).toHaveText("A part of this tool did not load");
    if (chunk === ASSESSMENT) await expect(heading(page)).toBeFocused();
    const id = page.url().match(/#\/a\/([0-9a-f]{16})/)[1];
    expect((await stored(page))[`qmsa/assessment/${id}`]).toContain("Kept all the same");

    await page.locator("#pages-again").click();
    await expect(heading(page)).toHaveText("A part of this tool did not load");
    away = false;
    await page.locator("#pages-again").click();
    await expect(heading(page)).not.toHaveText("A part of this tool did not load");
    await expect(heading(page)).toBeFocused();
    await go(page, "question/1");
    await page.locator("#q1-what-note").fill("Written after they came.");
    await saved(page);
  });
}

test("an area that does not come: said, the rest works, and it can be sent for again", async ({ page }) => {
  let away = true;
  await page.route("**/registers-*.wasm", (route) => (away ? route.abort() : route.continue()));
  await begin(page, "Without registers");
  await page.evaluate(() => (location.hash += "/sources"));
  await expect(heading(page)).toHaveText("A part of this tool did not load");
  await go(page, "question/1");
  await page.evaluate(() => (location.hash = location.hash.replace("question/1", "sources")));
  await expect(heading(page)).toHaveText("A part of this tool did not load");
  away = false;
  await page.locator("#pages-again").click();
  await expect(heading(page)).toHaveText("Sources");
  await expect(heading(page)).toBeFocused();
});

test("while a page is waited for, whatever else comes leaves the keyboard on its heading", async ({ page }) => {
  let away = true;
  await page.route("**/results-*.wasm", async (route) => {
    await expect.poll(() => away).toBe(false);
    await route.continue();
  });
  await begin(page);
  await page.evaluate(() => (location.hash += "/report"));
  await expect(heading(page)).toHaveText("One moment");
  await expect(heading(page)).toBeFocused();
  const came = () => performance.getEntriesByType("resource").filter(({ name }) => /\/(registers|help|storage|training)-/.test(name)).length;
  await expect.poll(() => page.evaluate(came)).toBe(4);
  away = false;
  await expect(heading(page)).toHaveText("Report");
  await expect(heading(page)).toBeFocused();
});

test("the start page without the services says that what is kept cannot be listed yet, and lists it when they come", async ({ page }) => {
  await begin(page, "Still here");
  await saved(page);
  let away = true;
  await page.route(SERVICES, (route) => (away ? route.abort() : route.continue()));
  await page.goto("./");
  await page.reload();
  await expect(page.getByText("A part of this tool did not load")).toBeVisible();
  await expect(page.getByLabel("What will you call it?")).toBeVisible();
  away = false;
  await page.locator("#pages-again").click();
  await expect(page.getByRole("link", { name: "Still here" })).toBeVisible();
  await page.getByRole("button", { name: "Delete Still here" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await page.getByRole("button", { name: "Restore it" }).click();
  await expect(page.getByRole("link", { name: "Still here" })).toBeVisible();
});

test("pages whose style does not come: said, and with it they come", async ({ page }) => {
  page.expectedErrors = true;
  await page.route("**/pages-*.css", (route) => route.abort(), { times: 1 });
  await page.goto("./#/guide");
  await page.locator("#pages-again").click();
  await expect(heading(page)).toHaveText("Guide");
  expect(await page.locator(".reading, main").first().evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes("pages-")))).toBe(true);
});

test("chunks that are not those of this build are not run", async ({ page }) => {
  // Firefox says so on its console.
  page.expectedErrors = true;
  await page.route(SERVICES, async (route) => {
    const response = await route.fetch();
    const body = Buffer.from(await response.body());
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  });
  await open(page, "#/guide");
  await expect(heading(page)).toHaveText("A part of this tool did not load");
});
