// Measures how much the pages ask of somebody: their heights in screens, what can be filled in, words, and the clicks to the first
// answer and to the board summary. It prints the table of docs/design.md, and asserts nothing.
// node tests/browser/pictures/design.mjs http://127.0.0.1:8080/
import { CHROMIUM_SHELL } from "../support/browsers.mjs";
import { chromium } from "@playwright/test";

const base = process.argv[2];
const SCREENS = [{ width: 1280, height: 800 }, { width: 390, height: 844 }];
const PAGES = ["overview", "quick", "review", ...[1, 2, 3, 4, 5, 6, 7].map((number) => `question/${number}`), "registers", "sources", "coverage", "second-look", "limitations", "report", "versions"];

/** What a page asks of somebody, as it stands when it is opened. */
const measured = () => {
  const seen = (element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
  const main = document.querySelector("#main");
  const count = (selector) => [...main.querySelectorAll(selector)].filter(seen).length;
  return {
    height: document.documentElement.scrollHeight / innerHeight,
    fields: count('textarea, select, input:not([type="radio"], [type="checkbox"])'),
    choices: count('[type="radio"], [type="checkbox"]'),
    words: main.innerText.split(/\s+/).filter(Boolean).length,
  };
};

const browser = await chromium.launch(CHROMIUM_SHELL.launchOptions);
const at = new Map(PAGES.map((name) => [name, []]));
for (const viewport of SCREENS) {
  const page = await browser.newPage({ viewport, locale: "en-GB" });
  await page.goto(base);
  await page.getByRole("link", { name: "Look at the example" }).click();
  await page.getByText("This case is fictional").first().waitFor();
  const id = page.url().match(/#\/a\/([0-9a-f]{16})/)[1];
  for (const name of PAGES) {
    await page.evaluate((hash) => (location.hash = hash), `#/a/${id}${name === "overview" ? "" : `/${name}`}`);
    await page.waitForTimeout(2_000);
    at.get(name).push(await page.evaluate(measured));
  }
  await page.close();
}
console.log("| page of the example | screens at 1280 × 800 | screens at 390 × 844 | fields | choices | words |\n| --- | ---: | ---: | ---: | ---: | ---: |");
for (const [name, [wide, narrow]] of at) {
  console.log(`| ${name} | ${wide.height.toFixed(2)} | ${narrow.height.toFixed(2)} | ${wide.fields} | ${wide.choices} | ${wide.words} |`);
}

const page = await browser.newPage({ viewport: SCREENS[0], locale: "en-GB" });
let clicks = 0;
const click = async (what) => {
  await what.click();
  clicks += 1;
};
await page.goto(base);
await page.locator("#new-name").fill("Review K");
await page.keyboard.press("Enter");
await click(page.locator("main a[href$='/question/1']").first());
await click(page.locator("#q1-what-met"));
console.log(`\nFrom the name to the first answer: ${clicks} clicks.`);
clicks = 0;
await page.locator("#save-state", { hasText: "Saved" }).waitFor();
await page.goto(base);
await click(page.locator(".entries a").first());
await click(page.getByRole("link", { name: "Report", exact: true }).first());
const file = page.waitForEvent("download");
await click(page.getByRole("button", { name: "Download Word", exact: true }));
await file;
console.log(`From the start page to the board summary in Word: ${clicks} clicks.`);
await browser.close();
