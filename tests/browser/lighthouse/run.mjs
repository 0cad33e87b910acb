// `node run.mjs DIST`: Lighthouse on the start page and on a page behind it, as a phone and as a desktop, from a host that packs with
// brotli. Fails where accessibility or best practices are not at 100; performance is told.
import lighthouse from "lighthouse";
import desktop from "lighthouse/core/config/desktop-config.js";
import { launch } from "chrome-launcher";
import { packedServer } from "../bench/packed-server.mjs";

const port = Number(process.env.BENCH_PORT ?? 8144);
const stop = await packedServer(process.argv[2], {}, port);
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
});
const CATEGORIES = ["performance", "accessibility", "best-practices"];
let short = 0;
try {
  for (const [form, config] of [["phone", undefined], ["desktop", desktop]]) {
    for (const page of ["", "#/training", "#/guide"]) {
      const options = { port: chrome.port, output: "json", logLevel: "error", onlyCategories: CATEGORIES };
      const { lhr } = await lighthouse(`http://127.0.0.1:${port}/${page}`, options, config);
      const scores = CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)]);
      console.log(`${form}, ${page || "start page"}: ${scores.map(([name, score]) => `${name} ${score}`).join(", ")}`);
      for (const [name, score] of scores) {
        if (name === "performance" || score === 100) continue;
        short += 1;
        for (const { id } of lhr.categories[name].auditRefs) {
          const { score, details } = lhr.audits[id];
          if (score !== null && score < 1) console.error(`    ${id}: ${JSON.stringify(details?.items ?? []).slice(0, 600)}`);
        }
      }
    }
  }
} finally {
  await chrome.kill();
  stop();
}
process.exitCode = short > 0 ? 1 : 0;
