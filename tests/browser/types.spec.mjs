// Hosts that know no type for wasm, and serve it as another.
import { begin, expect, go, judge, moveTo, report, saved, test } from "./support/app.mjs";

for (const type of ["text/plain", "application/octet-stream"]) {
  test(`a host that serves wasm as ${type}: begin, judge, and both workers come`, async ({ page }) => {
    const served = [];
    await page.context().route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      served.push(route.request().url().split("/").at(-1).replace(/-.*/, ""));
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": type } });
    });
    await begin(page, "As another type");
    await go(page, "question/3");
    await judge(page, "q3-records", "met");
    await page.locator("#q3-records-note").fill("Served as another type.");
    await saved(page);
    await go(page, "report");
    await expect(report(page)).toContainText("Served as another type.");
    await moveTo(page, "#/storage");
    await page.locator("#new-passphrase").fill("four words nobody guesses");
    await page.locator("#new-passphrase-again").fill("four words nobody guesses");
    await page.getByRole("button", { name: "Lock it", exact: true }).click();
    await expect(page.locator("#lock-now")).toBeVisible({ timeout: 60_000 });
    const needed = ["app", "assessment", "crypto", "documents", "registers", "results", "services", "shared", "storage"];
    // Each chunk that no page has asked for yet is preloaded.
    await expect.poll(() => [...new Set(served)].sort()).toEqual([...needed, "help", "training"].sort());
  });
}
