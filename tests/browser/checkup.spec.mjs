// The check-up: what the host sends, and what holds here, in words for the people who look after it.
import { createHash } from "node:crypto";
import { begin, download, expect, heading, open, saved, test } from "./support/app.mjs";

test("the check-up tells each header, where work is kept, and the hash of each file as it was served", async ({ page, request, baseURL }) => {
  await begin(page, "canary name");
  await saved(page);
  await open(page, "#/checkup");
  await expect(heading(page)).toHaveText("Check-up");
  await expect(page.locator("#main")).toContainText("unencrypted");
  await page.locator("#ask-host").click();
  const host = page.locator("#host");
  for (const header of ["content-security-policy", "x-content-type-options", "referrer-policy", "cross-origin-opener-policy", "permissions-policy"]) {
    await expect(host.locator("div", { hasText: `Header ${header}` }).last()).toContainText("in force");
  }
  const names = await page.evaluate(() => [...document.querySelectorAll("script[src]")].map((script) => new URL(script.src).pathname.split("/").at(-1)));
  for (const name of ["index.html", ...names]) {
    const bytes = await (await request.get(new URL(name === "index.html" ? "./" : name, baseURL).href)).body();
    await expect(host).toContainText(createHash("sha256").update(bytes).digest("hex"));
  }
  const { name, text } = await download(page, "save-checkup");
  expect(name).toBe("quality-marker-check-up.txt");
  expect(text).toContain("SHA-256 of index.html");
  expect(text).not.toContain("canary");
});

test("a host that sends no headers: what is missing, and what that means", async ({ page }) => {
  await page.route("**/", async (route) => {
    const response = await route.fetch();
    const headers = { "content-type": "text/html; charset=utf-8", "referrer-policy": "origin" };
    await route.fulfill({ status: response.status(), headers, body: await response.body() });
  });
  await open(page, "#/checkup");
  await page.locator("#ask-host").click();
  const host = page.locator("#host");
  await expect(host).toContainText("not sent. The page's own policy still applies");
  await expect(host).toContainText("sent, but with another value: origin");
});
