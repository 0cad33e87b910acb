// `node tests/browser/pictures/picture.mjs URL`: the README's picture, taken of the fictional example in the running app.
import { chromium } from "@playwright/test";

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: "en-GB" });
await page.goto(process.argv[2]);
await page.getByRole("link", { name: "Look at the example" }).click();
await page.getByRole("button", { name: "Work on a copy of it" }).click();
await page.getByRole("main").getByRole("link", { name: /^Question 3/ }).click();
await page.getByRole("heading", { level: 1 }).waitFor();
await page.mouse.click(5, 500);
await page.screenshot({ path: new URL("../../../docs/pictures/question.png", import.meta.url).pathname });
await browser.close();
