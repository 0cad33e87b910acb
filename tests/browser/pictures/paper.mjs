// `node tests/browser/pictures/paper.mjs DIST FOLDER`: prints the example's report and board summary from the page that is downloaded (Chromium), and
// makes pictures of the pages (pdftoppm), to be looked at. docs/report-on-paper.md shows some of them.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { CHROMIUM } from "../support/browsers.mjs";
import { serve } from "../support/serve.mjs";

const [dist, folder] = process.argv.slice(2);
const server = await serve(dist);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(CHROMIUM.launchOptions);
const page = await browser.newPage({ locale: "en-GB" });
await page.goto(`http://127.0.0.1:${server.port}/`);
await page.getByRole("link", { name: "Look at the example" }).click();
await page.getByText("This case is fictional").first().waitFor();
await page.evaluate(() => { location.hash = `${location.hash.match(/#\/a\/[0-9a-f]{16}/)[0]}/report`; });
const paper = await browser.newPage();
for (const document of ["report", "board-summary"]) {
  await page.locator(`#paper-${document}`).check();
  await page.locator("#preview iframe").waitFor();
  await page.locator("#other-formats").evaluate((folded) => (folded.open = true));
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator("#download-html").click()]);
  let html = "";
  for await (const piece of await file.createReadStream()) html += piece;
  await paper.setContent(html);
  const pdf = join(folder, `${document}.pdf`);
  writeFileSync(pdf, await paper.pdf({ preferCSSPageSize: true, printBackground: false }));
  spawnSync("pdftoppm", ["-r", "70", "-gray", "-png", pdf, join(folder, document)], { stdio: "inherit" });
}
await browser.close();
await server.stop();
