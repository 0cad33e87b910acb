// `node training.mjs DIST`: how long a hundred answers to all questions take to land and to show. Measured from the choice of
// the files to the list of them, from "Accept all" to the list of those who have answered, and from the way to the spread until
// every part of it is painted. Fails where landing and showing together take more than a second (median).
import { chromium, firefox } from "@playwright/test";
import { CHROMIUM, FIREFOX } from "../support/browsers.mjs";
import { serve } from "../support/serve.mjs";

const port = Number(process.env.BENCH_PORT ?? 8142);
const RUNS = Number(process.env.RUNS ?? 3);
const PEOPLE = 100;
const JUDGEMENTS = ["met", "partly", "not-met", "dont-know", "not-applicable", "outside-commission"];
const server = await serve(process.argv[2], "", port);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Does something, and tells how many milliseconds pass until what is looked for has been painted. */
const until = (page, act, { selector, count, text }) =>
  page.evaluate(
    async ({ act, selector, count, text }) => {
      const there = () => {
        const found = [...document.querySelectorAll(selector)];
        return found.length >= count && (!text || found.some((each) => each.textContent.includes(text)));
      };
      const began = performance.now();
      if (act.click) document.querySelector(act.click).click();
      if (act.hash) location.hash = act.hash;
      if (act.files) {
        const transfer = new DataTransfer();
        for (const [name, content] of act.files) transfer.items.add(new File([content], name, { type: "application/json" }));
        document.querySelector(".drop-zone").dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }
      await new Promise((done) => {
        if (there()) return done();
        new MutationObserver((_, observer) => {
          if (there()) {
            observer.disconnect();
            done();
          }
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - began;
    },
    { act, selector, count, text },
  );

async function measure(kind, launch) {
  const browser = await kind.launch(launch);
  const page = await browser.newPage({ locale: "en-GB" });
  await page.goto(`http://127.0.0.1:${port}/#/training/case/1`);
  await page.getByRole("button", { name: "Create session" }).click();
  await page.locator("#answer-files").waitFor();
  const id = page.url().match(/session\/([0-9a-f]{16})/)[1];
  const { checksum } = JSON.parse(await page.evaluate((id) => localStorage.getItem(`qmsa/training/${id}`), id));
  const files = Array.from({ length: PEOPLE }, (_, person) => {
    const given = PARTS.map((part, place) => ({
      part,
      judgement: JUDGEMENTS[(person * 7 + place * (1 + (person % 3))) % JUDGEMENTS.length],
      why: `Participant ${person} looked at passage ${place} and weighs it against what the commission asks for.`,
    }));
    const body = { id: (person + 1).toString(16).padStart(16, "0"), session: id, handed_back: "2026-11-25T10:00:00.000Z", name: `Person ${person}`, given };
    return [`answers-${person}.json`, JSON.stringify({ format: "quality-marker-response", schema: 1, checksum, body })];
  });
  const listed = await until(page, { files }, { selector: ".rows > li", count: PEOPLE });
  const landed = await until(page, { click: "#accept-all" }, { selector: ".entries > li", count: PEOPLE });
  await page.locator("#reveal").click();
  await page.locator("#to-spread").waitFor();
  const shown = await until(page, { hash: `#/training/session/${id}/spread` }, { selector: ".spread-part", count: PARTS.length });
  await browser.close();
  return { listed, landed, shown };
}

const PARTS = [
  "q1.what", "q1.detail", "q1.proportionality", "q1.commission", "q2.what", "q2.start", "q2.detail", "q2.why", "q3.records",
  "q3.practitioners", "q3.leaders", "q3.family", "q3.documents", "q3.systems", "q4.lead", "q4.others", "q4.every", "q5.sources",
  "q5.commission", "q6.practitioners", "q6.managers", "q7.reasons",
];

for (const [name, kind, { browserName: _, channel, launchOptions }] of [["Chromium", chromium, CHROMIUM], ["Firefox", firefox, FIREFOX]]) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure(kind, { channel, ...launchOptions }));
  const of = (what) => median(runs.map((run) => run[what]));
  const together = median(runs.map((run) => run.landed + run.shown));
  console.log(
    `${name}: ${PEOPLE} files read and listed in ${of("listed").toFixed(0)} ms; accepted and listed in ${of("landed").toFixed(0)} ms; ` +
      `the spread shown in ${of("shown").toFixed(0)} ms; landing and showing together ${together.toFixed(0)} ms (median of ${RUNS})`,
  );
  if (together > 1000) process.exitCode = 1;
}
server.stop();
