// `node scripts/paper.mjs DIST FOLDER`: prints the example's report and board summary from the page that is downloaded (Chromium), and
// makes pictures of the pages (pdftoppm), to be looked at. docs/report-on-paper.md shows some of them.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "../tests/browser/node_modules/@playwright/test/index.mjs";
import { CHROMIUM } from "../tests/browser/support/browsers.mjs";

const [dist, folder] = process.argv.slice(2);
const port = 8143;
const server = spawn(process.execPath, [new URL("static-server.mjs", import.meta.url).pathname, dist, String(port)], { stdio: ["ignore", "pipe", "ignore"] });
await new Promise((ready) => server.stdout.once("data", ready));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(CHROMIUM.launchOptions);
const page = await browser.newPage({ locale: "en-GB" });
await page.goto(`http://127.0.0.1:${port}/`);
await page.getByRole("link", { name: "Look at the example" }).click();
await page.getByText("This case is fictional").first().waitFor();
await page.evaluate(() => { location.hash = `${location.hash.match(/#\/a\/[0-9a-f]{16}/)[0]}/report`; });
const paper = await browser.newPage();
for (const document of ["report", "board-summary"]) {
  await page.locator(`#paper-${document}`).check();
  await page.locator("#preview iframe").waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator("#download-html").click()]);
  let html = "";
  for await (const piece of await file.createReadStream()) html += piece;
  await paper.setContent(html);
  const pdf = join(folder, `${document}.pdf`);
  writeFileSync(pdf, await paper.pdf({ preferCSSPageSize: true, printBackground: false }));
  spawnSync("pdftoppm", ["-r", "70", "-gray", "-png", pdf, join(folder, document)], { stdio: "inherit" });
}
await browser.close();
server.kill();
