// `node first-answer.mjs DIST [BEFORE]`: how long it takes until the first question is answered, from an empty browser on slow
// 4G with the processor slowed four times; how much is loaded until then; and how long it takes to come back to that answer with
// everything in the browser's cache. With a second build both are measured in turn, in the same run. RUNS= says how often.
// docs/performance.md holds the goals and what was measured.
import { chromium } from "@playwright/test";
import { packedServer } from "./packed-server.mjs";
import { quiet } from "./quiet.mjs";
import { middle } from "./table.mjs";

const dists = process.argv.slice(2);
const RUNS = Number(process.env.RUNS ?? 9);
const PATIENCE = Number(process.env.PATIENCE ?? 30);
const port = Number(process.env.BENCH_PORT ?? 8144);
/** Slow 4G: 1.6 Mbit/s, 150 ms. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const MOST_BYTES = 180_000;

/** Runs in the page before anything else does: does at once what a person does, as soon as it can be done. */
function instruments() {
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(null);
      });
    });
  const found = (selector) =>
    new Promise((resolve) => {
      const look = () => {
        const element = document.querySelector(selector);
        if (element && !element.matches(":disabled")) {
          observer.disconnect();
          resolve(element);
        }
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      look();
    });
  window.firstAnswer = async () => {
    const name = await found("#app #new-name");
    const usable = await painted();
    name.focus();
    name.value = "First answer";
    name.dispatchEvent(new InputEvent("input", { bubbles: true }));
    name.form.requestSubmit();
    await found('#app a[href$="/question/1"]');
    location.hash += "/question/1";
    const met = await found("#app #q1-what-met");
    met.click();
    await found("#app #q1-what-met:checked");
    return { usable, answered: await painted() };
  };
  window.comeBack = async () => {
    await found("#app #q1-what-met:checked");
    return painted();
  };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

let disturbed = 0;
const found = dists.map(() => ({ usable: [], answered: [], bytes: [], returned: [] }));

async function once(origin, into) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.addInitScript(instruments);
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", SLOW);
  // What has arrived, in packed bytes; what is on its way and not needed for the answer counts as far as it has come.
  let bytes = 0;
  client.on("Network.dataReceived", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(origin, { waitUntil: "commit" });
  const { usable, answered } = await page.evaluate(() => window.firstAnswer());
  into.usable.push(usable);
  into.answered.push(answered);
  into.bytes.push(bytes);
  // Until all of it is saved and nothing is on its way.
  await page.waitForLoadState("networkidle");
  await page.locator("#save-state").filter({ hasText: /^Saved/ }).waitFor();
  const address = page.url();
  await page.goto("about:blank");
  await page.goto(address, { waitUntil: "commit" });
  into.returned.push(await page.evaluate(() => window.comeBack()));
  await context.close();
}

for (const [place, dist] of dists.entries()) {
  found[place].stop = await packedServer(dist, {}, port + place);
}
for (let run = 0; run < RUNS; run += 1) {
  const turn = run % 2 ? [...dists.keys()].reverse() : [...dists.keys()];
  for (const place of turn) {
    if (!(await quiet(PATIENCE))) disturbed += 1;
    await once(`http://127.0.0.1:${port + place}/`, found[place]);
  }
}
await browser.close();
for (const { stop } of found) await stop();

const [now, before] = found;
for (const [words, key] of [["start page usable, ms", "usable"], ["first question answered, ms", "answered"], ["loaded until then, bytes", "bytes"], ["back to that answer, ms", "returned"]]) {
  const one = middle(now[key]);
  const other = before && middle(before[key]);
  console.log(`${words}: ${one.toFixed(0)}${before ? `; before: ${other.toFixed(0)}; ratio ${(one / other).toFixed(2)}` : ""}`);
}
console.log(`(medians of ${RUNS}; ${disturbed} of ${RUNS * dists.length} began while something else was running)`);
if (middle(now.bytes) > MOST_BYTES) {
  console.error(`until the first answer more than ${MOST_BYTES} bytes are loaded`);
  process.exitCode = 1;
}
