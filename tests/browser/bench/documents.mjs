// `node documents.mjs DIST FOLDER`: how long each form of the report takes from the document worker of its button to the file, for an empty
// and a large assessment (FOLDER/empty.json, FOLDER/large.json), the first time (the program is fetched) and after that; and the
// longest turn of the page meanwhile, which is what a key press may have to wait.
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { CHROMIUM } from "../support/browsers.mjs";
import { serve } from "../support/serve.mjs";

const [dist, folder] = process.argv.slice(2);
const port = Number(process.env.BENCH_PORT ?? 8141);
const RUNS = Number(process.env.RUNS ?? 3);
const FORMS = ["html", "markdown", "csv", "docx", "xlsx", "zip"];
const server = await serve(dist, "", port);

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Presses a button and waits for the file; gives milliseconds, the longest turn, and the file's bytes. */
async function take(page, form) {
  await page.evaluate(() => {
    const channel = new MessageChannel();
    let last = performance.now();
    window.longest = 0;
    window.turning = true;
    channel.port1.onmessage = () => {
      const now = performance.now();
      window.longest = Math.max(window.longest, now - last);
      last = now;
      if (window.turning) channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
  });
  const began = performance.now();
  const [file] = await Promise.all([page.waitForEvent("download", { timeout: 120_000 }), page.locator(`#download-${form}`).click()]);
  const millis = performance.now() - began;
  const stream = await file.createReadStream();
  let bytes = 0;
  for await (const piece of stream) bytes += piece.length;
  const longest = await page.evaluate(() => {
    window.turning = false;
    return window.longest;
  });
  return { millis, longest, bytes };
}

console.log("| form | assessment | first, ms | later, ms (median) | longest turn, ms | file, bytes |");
console.log("| --- | --- | ---: | ---: | ---: | ---: |");
for (const form of FORMS) {
  for (const name of ["empty", "large"]) {
    // A browser of its own for each, so that the first time is the first.
    const browser = await chromium.launch(CHROMIUM.launchOptions);
    const page = await browser.newPage({ locale: "en-GB" });
    await page.goto(`http://127.0.0.1:${port}/#/open`);
    await page.locator("#file").setInputFiles(join(folder, `${name}.json`));
    await page.locator("#add-opened").click();
    await page.waitForURL(/#\/a\//);
    await page.evaluate(() => { location.hash = `${location.hash.match(/#\/a\/[0-9a-f]{16}/)[0]}/report`; });
    await page.locator("#preview iframe").waitFor({ timeout: 60_000 });
    await page.locator("#paper-report").check();
    await page.locator("#other-formats").evaluate((folded) => (folded.open = true));
    const first = await take(page, form);
    const later = [];
    for (let run = 0; run < RUNS; run += 1) later.push(await take(page, form));
    const turns = [first, ...later].map(({ longest }) => longest);
    const cells = [first.millis, median(later.map(({ millis }) => millis)), Math.max(...turns)].map((number) => number.toFixed(0));
    console.log(`| ${form} | ${name} | ${cells.join(" | ")} | ${first.bytes.toLocaleString("en-GB")} |`);
    await browser.close();
  }
}
server.stop();
