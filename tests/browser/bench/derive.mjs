// `node derive.mjs DIST`: how long the page leaves anybody waiting while a key is derived from a passphrase. Somebody types
// in a field meanwhile; the longest time between two turns of the page is what a key press may have to wait.
import { chromium, firefox } from "@playwright/test";
import { CHROMIUM, FIREFOX } from "../support/browsers.mjs";
import { serve } from "../support/serve.mjs";

const port = Number(process.env.BENCH_PORT ?? 8139);
const RUNS = Number(process.env.RUNS ?? 3);
const PASSPHRASE = "four words nobody guesses";
const server = await serve(process.argv[2], "", port);

async function measure(kind, launch) {
  const browser = await kind.launch(launch);
  const page = await browser.newPage({ locale: "en-GB" });
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByLabel("What will you call it?").fill("Measured");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.locator("#save-state").filter({ hasText: "Saved in this browser" }).waitFor();
  await page.goto(`http://127.0.0.1:${port}/#/kept`);
  await page.locator("#locked-copy-details summary").click();
  for (const id of ["#copy-passphrase", "#copy-passphrase-again"]) await page.locator(id).fill(PASSPHRASE);
  // Turns of the page, as quick as they come, until the worker has answered.
  const found = await page.evaluate(async () => {
    const channel = new MessageChannel();
    let last = performance.now();
    const began = last;
    let longest = 0;
    let goesOn = true;
    channel.port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (goesOn) channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
    document.querySelector("#locked-copy button[type=submit]").click();
    await new Promise((done) => {
      new MutationObserver((_, observer) => {
        if (document.querySelector("#said")?.textContent.includes("Locked, and checked")) {
          observer.disconnect();
          done();
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    goesOn = false;
    return { longest, seconds: (performance.now() - began) / 1000 };
  });
  await browser.close();
  return found;
}

for (const [name, kind, { browserName: _, channel, launchOptions }] of [["Chromium", chromium, CHROMIUM], ["Firefox", firefox, FIREFOX]]) {
  for (let run = 1; run <= RUNS; run += 1) {
    const { longest, seconds } = await measure(kind, { channel, ...launchOptions });
    console.log(`${name}, run ${run}: longest turn ${longest.toFixed(1)} ms while a copy was locked and opened again (${seconds.toFixed(1)} s)`);
    if (longest > 100) process.exitCode = 1;
  }
}
server.stop();
