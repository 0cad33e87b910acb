// `node bench.mjs DIST FOLDER`: how quick the app is with the assessments in FOLDER/empty.json and FOLDER/large.json, side
// by side. docs/performance.md describes the method. Fails where a key press takes longer in the large one than allowed.
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { assessment, keyPresses, pageOpening, startUp } from "./measure.mjs";
import { quiet } from "./quiet.mjs";
import { high, middle, ratio, table } from "./table.mjs";
import { serve } from "../support/serve.mjs";

const [dist, folder] = process.argv.slice(2);
const RUNS = Number(process.env.RUNS ?? 5);
const THROTTLE = 4;
// The goal, and what a machine that does other work meanwhile may add to it.
const GOAL = 1.25;
const TOLERANCE = 1.15;
// How long to wait for a quiet moment before each field and each assessment's pages.
const PATIENCE = Number(process.env.PATIENCE ?? 30);
const port = Number(process.env.BENCH_PORT ?? 8139);

const places = {
  "question 1, note": ["question/1", "#q1-what-note"],
  "question 3, how we know": ["question/3", "#q3-how-we-know"],
  "source, label": [["sources"], "#sources-label"],
  "source, note": [["sources"], "#sources-note"],
  "request, what is requested": [["requests"], "#requests-what"],
  "evidence, title": [["evidence"], "#evidence-title"],
};
const registers = [
  "sources", "requests", "non-cooperation", "decisions", "practitioners", "family", "processes", "borders", "evidence", "actions",
];
// A list is a row of a register that grows; a fixed row has its number.
const fixed = (register) => `${register}/${"1".padStart(16, "0")}`;
const pages = [
  "", "review", ...[1, 2, 3, 4, 5, 6, 7].map((number) => `question/${number}`), "coverage", "registers", ...registers, "obstacles",
  fixed("coverage"), fixed("obstacles"), ...registers.map((register) => [register]), "second-look", "limitations", "report",
];

const server = await serve(dist, "", port);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
    // A key press is painted as soon as it can be, not at the next beat of a display: waiting would hide the work.
    "--disable-frame-rate-limit", "--disable-gpu-vsync",
  ],
});

let disturbed = 0;
const calm = async () => {
  if (!(await quiet(PATIENCE))) disturbed += 1;
};
const found = { empty: new Map(), large: new Map() };
/** Keeps what was measured in a run under a name. */
const keep = (which, name, values) => found[which].set(name, [...(found[which].get(name) ?? []), ...[values].flat()]);

try {
  for (let run = 0; run < RUNS; run++) {
    // Turn about, so that whatever else the machine does meanwhile falls on both.
    for (const which of run % 2 ? ["large", "empty"] : ["empty", "large"]) {
      process.stderr.write(`    run ${run + 1} of ${RUNS}, ${which}\n`);
      const at = await assessment(browser, `http://127.0.0.1:${port}/`, readFileSync(`${folder}/${which}.json`, "utf8"), THROTTLE);
      await calm();
      keep(which, "start-up", await startUp(at));
      for (const [name, [page, field]] of Object.entries(places)) {
        await calm();
        const { presses, saves, work } = await keyPresses(at, page, field);
        keep(which, name, presses);
        keep(which, "a save", saves);
        keep(which, `work ${name}`, work);
      }
      if (!process.env.KEYS_ONLY) {
        await calm();
        for (const page of pages) keep(which, `page ${label(page)}`, await pageOpening(at, page));
      }
      await at.close();
    }
  }
} catch (error) {
  // What was measured until then is worth a look; it is no answer.
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser.close();
  server.stop();
}

function label(page) {
  if (Array.isArray(page)) return `${page[0]}, a row`;
  return page.replace(/\/0{15}1$/, ", a row") || "overview";
}

const names = [...found.empty.keys()].filter((name) => found.large.has(name));
const of = (name) => [found.empty.get(name), found.large.get(name)];
const keys = Object.keys(places).filter((name) => names.includes(name));
table(`key press to paint, ms (${RUNS} runs)`, [...keys, "a save"], of);
table("processor time of a key press and its share in saves, ms", keys.map((name) => `work ${name}`), of);
table("start-up and pages to paint, ms", names.filter((name) => name === "start-up" || name.startsWith("page ")), of);

if (disturbed > 0) console.log(`The machine was busy with other work at ${disturbed} of the measures.`);
const slow = keys.filter((name) => ratio(middle, ...of(name)) > GOAL * TOLERANCE);
const all = keys.map((name) => of(name)).reduce(([empty, large], [more, most]) => [[...empty, ...more], [...large, ...most]], [[], []]);
console.log(`All key presses: median ${ratio(middle, ...all).toFixed(2)}, 90th percentile ${ratio(high, ...all).toFixed(2)} times the empty one's.`);
if (slow.length > 0) {
  console.error(`==> more than ${GOAL} times (and ${Math.round((TOLERANCE - 1) * 100)} % for noise) the empty one's: ${slow.join("; ")}`);
  process.exit(1);
}
console.log(`Every median is within ${GOAL} times the empty one's (and ${Math.round((TOLERANCE - 1) * 100)} % for noise).`);
