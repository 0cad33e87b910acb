// `node tests/browser/pictures/projector.mjs URL`: the README's picture of a training session on a projector.
import { chromium } from "@playwright/test";
import { answer, makeSession, PEOPLE } from "../support/training.mjs";

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: "en-GB", baseURL: process.argv[2] });
await makeSession(page);
await page.getByRole("link", { name: "Take turns on this computer" }).click();
for (const person of PEOPLE) {
  await page.locator("#begin-turn").click();
  await answer(page, person);
  await page.locator("#hand-in").click();
}
await page.getByRole("link", { name: "Back to the session" }).click();
await page.getByRole("link", { name: /On the projector/ }).click();
await page.locator(".revealed").waitFor();
await page.keyboard.press("r");
await page.locator(".revealed .clashes").waitFor();
await page.keyboard.press("t");
await page.screenshot({ path: new URL("../../../docs/pictures/projector.png", import.meta.url).pathname });
await browser.close();
