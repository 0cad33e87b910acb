// `node endurance.mjs DIST`: browsers killed while somebody types, again and again; `make endurance` runs it. KILLS= and
// CRASHES= say how often, BROWSERS= in which ones, SEED= repeats a run's moments. Fails where something old, or something
// that the page had called saved, is lost.
import { LIMIT_MILLIS, Workplace, seeded, wrong } from "../support/kills.mjs";
import { serve } from "../support/serve.mjs";

const [dist] = process.argv.slice(2);
const KILLS = Number(process.env.KILLS ?? 20);
const CRASHES = Number(process.env.CRASHES ?? 20);
const BROWSERS = (process.env.BROWSERS ?? "chromium,firefox").split(",");
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
const SIZES = { "20 kB": 20_000, "400 kB": 400_000 };
const port = Number(process.env.TEST_PORT ?? 8141);
const baseURL = `http://127.0.0.1:${port}/`;

const server = await serve(dist, "", port);

const rows = [];
let bad = 0;
/** One way to end, for one size, `times` over in one profile. */
async function series(browser, what, size, times, act, isLocked = false) {
  if (times === 0) return;
  const random = seeded(SEED + rows.length);
  const outcomes = [];
  let stopped = "";
  let place;
  try {
    place = await Workplace.create(browser, baseURL, SIZES[size], random, isLocked);
    for (let turn = 1; turn <= times; turn++) {
      const outcome = await act(place);
      outcomes.push(outcome);
      const words = wrong(outcome);
      console.error(`${browser}, ${what}, ${size}, ${turn} of ${times}: typed ${outcome.typed}, called saved ${outcome.saved}, ` +
        `lost ${outcome.lostMillis} ms${words.length ? ` - ${words.join("; ")}` : ""}`);
      if (words.length) bad += 1;
    }
  } catch (error) {
    stopped = ` (broke off: ${error.message.split("\n")[0]})`;
    console.error(error);
    bad += 1;
  } finally {
    await place?.clear();
  }
  const lost = outcomes.map(({ lostMillis }) => lostMillis).sort((a, b) => a - b);
  rows.push([
    browser, what + stopped, size, outcomes.length, lost.at(-1) ?? "-", lost[Math.floor(lost.length / 2)] ?? "-",
    outcomes.reduce((sum, { saved }) => sum + saved, 0),
    outcomes.reduce((sum, { lostSaved }) => sum + lostSaved.length, 0),
  ]);
}

console.error(`SEED=${SEED}`);
for (const browser of BROWSERS) {
  for (const size of Object.keys(SIZES)) await series(browser, "browser killed", size, KILLS, (place) => place.kill([1, 8]));
  await series(browser, "browser killed, locked", "20 kB", KILLS, (place) => place.kill([1, 8]), true);
  await series(browser, "renderer killed", "20 kB", CRASHES, (place) => place.crash([1, 4]));
}
await server.stop();

const head = ["browser", "what", "size", "times", "worst loss, ms", "median loss, ms", "called saved", "of these lost"];
for (const row of [head, head.map(() => "---"), ...rows]) console.log(`| ${row.join(" | ")} |`);
console.log(`\nSEED=${SEED}. Nothing older than ${LIMIT_MILLIS} ms, and nothing that the page had called saved, may be lost: ` +
  `${bad === 0 ? "so it was" : `${bad} times it was`}.`);
process.exit(bad === 0 ? 0 : 1);
