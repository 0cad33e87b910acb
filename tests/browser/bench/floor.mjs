// `node floor.mjs DIST FOLDER`: the app beside a page of plain HTML with the same seven questions (floor.html), in the same run
// and turn about: first paint, usable, key presses, a nearly full store, memory. docs/performance.md holds the goals and what was
// measured. Fails where a ratio is missed by more than 15 %. FOLDER holds large.json and empty.json. RUNS= and ONLY= (a
// measure's name) choose.
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { packedServer } from "./packed-server.mjs";
import { quiet } from "./quiet.mjs";
import { unfold } from "./measure.mjs";
import { middle } from "./table.mjs";

const [dist, folder] = process.argv.slice(2);
const RUNS = Number(process.env.RUNS ?? 7);
const PATIENCE = Number(process.env.PATIENCE ?? 30);
const port = Number(process.env.BENCH_PORT ?? 8143);
const origin = `http://127.0.0.1:${port}/`;
const THROTTLE = 4;
const TOLERANCE = 1.15;
/** Slow 4G: 1.6 Mbit/s, 150 ms. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const JUDGEMENTS = ["Not looked at yet", "Met", "Partly met", "Not met", "Don’t know", "Not applicable", "Outside the commission"];
const PARTS = [4, 4, 6, 3, 2, 2, 1];

const questions = PARTS.map((parts, question) => {
  const card = (part) => {
    const name = `q${question + 1}-${part + 1}`;
    const choices = JUDGEMENTS.map((words, place) => `<label><input type="radio" name="${name}" value="${place}"> ${words}</label>`);
    return `<fieldset><legend>Question ${question + 1}, part ${part + 1}</legend>${choices.join("")}</fieldset><label>Note<textarea id="${name}-note" name="${name}-note" rows="3"></textarea></label>`;
  };
  return `<section><h2>Question ${question + 1}</h2>${Array.from({ length: parts }, (_, part) => card(part)).join("")}</section>`;
});
const floor = readFileSync(new URL("floor.html", import.meta.url), "utf8").replace("<!-- QUESTIONS -->", questions.join("\n"));
const stop = await packedServer(dist, { "/floor.html": floor }, port);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-frame-rate-limit", "--disable-gpu-vsync", "--js-flags=--expose-gc",
  ],
});

let disturbed = 0;
const found = new Map();
const keep = (name, which, values) => {
  const all = found.get(name) ?? { app: [], floor: [] };
  all[which].push(...[values].flat());
  found.set(name, all);
};

/** A browser that knows nothing, slowed. */
async function cold(network) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", timezoneId: "Europe/London" });
  const page = await context.newPage();
  await page.addInitScript(instruments);
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  await client.send("Network.enable");
  if (network) await client.send("Network.emulateNetworkConditions", network);
  return { page, client, close: () => context.close() };
}

/** First paint and usable, both from navigation. */
async function load(network, address, selector) {
  const at = await cold(network);
  await at.page.goto(origin + address, { waitUntil: "commit" });
  const measured = await at.page.evaluate((selector) => window.floor.loaded(selector), selector);
  await at.close();
  return measured;
}

async function loads(name, network) {
  for (let run = 0; run < RUNS; run += 1) {
    for (const which of run % 2 ? ["app", "floor"] : ["floor", "app"]) {
      if (!(await quiet(PATIENCE))) disturbed += 1;
      const { paint, usable } = await load(network, which === "app" ? "" : "floor.html", which === "app" ? "#app #new-name" : "#q7-1-note");
      keep(`first paint${name}`, which, paint);
      keep(`usable${name}`, which, usable);
    }
  }
}

/** Key press to paint, at a human rhythm: the field is there already. */
async function presses(at, field) {
  await unfold(at.page, field);
  await at.page.locator(field).focus();
  await at.page.keyboard.press("Control+End");
  for (const letter of "then ") {
    await at.page.keyboard.press(letter);
    await at.page.waitForTimeout(150);
  }
  await at.page.waitForTimeout(800);
  await at.page.evaluate(() => window.floor.begin());
  const typed = "what was usual then and is still";
  for (let number = 0; number < 24; number += 1) {
    const began = performance.now();
    await at.page.keyboard.press(typed[number % typed.length]);
    await at.page.waitForTimeout(Math.max(0, 100 + ((number * 37) % 101) - (performance.now() - began)));
  }
  return at.page.evaluate(() => window.floor.end());
}

async function keys() {
  const text = readFileSync(`${folder}/large.json`, "utf8");
  const { body } = JSON.parse(text);
  const row = body.registers.sources[body.registers.sources.length >> 1].id;
  const places = { "fullest question": ["question/3", "#q3-records-note"], "register row": [`sources/${row}`, "#sources-note"] };
  for (let run = 0; run < Math.min(RUNS, 3); run += 1) {
    for (const which of run % 2 ? ["app", "floor"] : ["floor", "app"]) {
      const at = await cold();
      if (which === "floor") {
        await at.page.goto(`${origin}floor.html`);
        if (!(await quiet(PATIENCE))) disturbed += 1;
        const measured = await presses(at, "#q3-1-note");
        for (const name of Object.keys(places)) keep(`key press, ${name}`, which, measured);
      } else {
        await at.page.goto(origin);
        await at.page.evaluate(([key, text]) => localStorage.setItem(key, text), [`qmsa/assessment/${body.id}`, text]);
        for (const [name, [page, field]] of Object.entries(places)) {
          await at.page.goto("about:blank");
          await at.page.goto(`${origin}#/a/${body.id}/${page}`);
          await unfold(at.page, field);
          await at.page.locator(field).waitFor();
          if (!(await quiet(PATIENCE))) disturbed += 1;
          keep(`key press, ${name}`, which, await presses(at, field));
        }
      }
      await at.close();
    }
  }
}

/** FNV-1a with 64 bits, as docs/file-format.md has it. */
function checksum(text) {
  let total = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(text)) total = ((total ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return total.toString(16).padStart(16, "0");
}

/** One of 60 assessments that fill the store between them. */
function filling(number) {
  const { checksum: _, body, ...around } = JSON.parse(readFileSync(`${folder}/empty.json`, "utf8"));
  const whole = { ...around, body: { ...body, id: (number + 0x1000).toString(16).padStart(16, "0"), name: `Review ${number}` } };
  whole.body.summary = "What was found. ".repeat(Math.floor((4_500_000 / 60 - JSON.stringify(whole).length) / 16));
  const { body: written, ...before } = whole;
  return [`qmsa/assessment/${whole.body.id}`, JSON.stringify({ ...before, checksum: checksum(JSON.stringify(whole)), body: written })];
}

/** A start with 60 assessments in 4.5 million units, beside a start with nothing. Here the empty start is the floor. */
async function fullStore() {
  const at = await cold();
  await at.page.goto(origin);
  for (let number = 0; number < 60; number += 1) {
    await at.page.evaluate(([key, text]) => localStorage.setItem(key, text), filling(number));
  }
  // Once, so that index and journal are there as they would be.
  await at.page.goto("about:blank");
  await at.page.goto(origin);
  await at.page.locator(".entries > li").nth(59).waitFor({ timeout: 120_000 });
  const units = await at.page.evaluate(() => Object.entries(localStorage).reduce((all, [key, text]) => all + key.length + text.length, 0));
  console.log(`The nearly full store holds ${units} units.`);
  await at.client.send("Network.setCacheDisabled", { cacheDisabled: true });
  const empty = await cold();
  await empty.client.send("Network.setCacheDisabled", { cacheDisabled: true });
  for (let run = 0; run < RUNS; run += 1) {
    for (const [which, there] of run % 2 ? [["app", at], ["floor", empty]] : [["floor", empty], ["app", at]]) {
      if (!(await quiet(PATIENCE))) disturbed += 1;
      await there.page.goto("about:blank");
      await there.page.goto(origin, { waitUntil: "commit" });
      const { usable } = await there.page.evaluate((selector) => window.floor.loaded(selector), "#app #new-name");
      keep("start, nearly full store", which, usable);
    }
  }
  await at.close();
  await empty.close();
}

/** Memory after the load: JavaScript's heap and wasm's. */
async function memory() {
  const bytes = [];
  for (let run = 0; run < 3; run += 1) {
    const at = await cold();
    await at.page.goto(origin);
    await at.page.locator("#app #new-name").waitFor();
    await at.client.send("HeapProfiler.enable");
    await at.client.send("HeapProfiler.collectGarbage");
    const { usedSize } = await at.client.send("Runtime.getHeapUsage");
    bytes.push(usedSize + (await at.page.evaluate(() => window.floor.wasm())));
    await at.close();
  }
  return middle(bytes);
}

/** Runs in the page before anything else does. */
function instruments() {
  const painted = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(null);
    });
  const memories = new Set();
  const { Instance } = WebAssembly;
  const note = (instance) => {
    for (const it of Object.values(instance.exports)) if (it instanceof WebAssembly.Memory) memories.add(it);
  };
  for (const way of ["instantiate", "instantiateStreaming"]) {
    const plain = WebAssembly[way];
    WebAssembly[way] = async (...all) => {
      const made = await plain.apply(WebAssembly, all);
      note(made instanceof Instance ? made : made.instance);
      return made;
    };
  }
  let measured = [];
  addEventListener("keydown", (event) => painted((now) => measured.push(now - event.timeStamp)), true);
  window.floor = {
    begin: () => (measured = []),
    end: () => measured,
    wasm: () => [...memories].reduce((all, memory) => all + memory.buffer.byteLength, 0),
    loaded: (selector) =>
      new Promise((resolve) => {
        const usable = new Promise((done) => {
          const look = () => (document.querySelector(selector) ? painted(done) : undefined);
          if (look() === undefined && document.querySelector(selector)) return;
          const observer = new MutationObserver(() => {
            if (!document.querySelector(selector)) return;
            observer.disconnect();
            painted(done);
          });
          observer.observe(document, { subtree: true, childList: true });
        });
        const paint = new Promise((done) =>
          new PerformanceObserver((list) => {
            const first = list.getEntriesByName("first-contentful-paint")[0];
            if (first) done(first.startTime);
          }).observe({ type: "paint", buffered: true }),
        );
        Promise.all([paint, usable]).then(([paint, usable]) => resolve({ paint, usable }));
      }),
  };
}

const GOALS = {
  "first paint": 1.3,
  "first paint, slow 4G": 1.3,
  usable: 2,
  "usable, slow 4G": 2.3,
  "key press, fullest question": 1.1,
  "key press, register row": 1.1,
  "start, nearly full store": 1.3,
};
const MEMORY_GOAL = 4_000_000;
const wanted = (name) => !process.env.ONLY || name.startsWith(process.env.ONLY);

let missed = 0;
try {
  if (wanted("loads")) {
    await loads("", undefined);
    await loads(", slow 4G", SLOW);
  }
  if (wanted("keys")) await keys();
  if (wanted("store")) await fullStore();
  console.log(`\n| measure (median of ${RUNS}) | floor, ms | app, ms | ratio | goal |\n| --- | ---: | ---: | ---: | ---: |`);
  for (const [name, { app, floor }] of found) {
    const [ours, theirs] = [middle(app), middle(floor)];
    console.log(`| ${name} | ${theirs.toFixed(1)} | ${ours.toFixed(1)} | ${(ours / theirs).toFixed(2)} | ${GOALS[name].toFixed(2)} |`);
    if (ours / theirs > GOALS[name] * TOLERANCE) {
      console.error(`==> ${name}: missed by more than 15 %`);
      missed += 1;
    }
  }
  if (wanted("memory")) {
    const bytes = await memory();
    console.log(`\nMemory after the load (JavaScript's heap and wasm's): ${(bytes / 1e6).toFixed(2)} MB; the goal is ${MEMORY_GOAL / 1e6} MB.`);
    if (bytes > MEMORY_GOAL * TOLERANCE) missed += 1;
  }
  if (disturbed > 0) console.log(`The machine was busy with other work at ${disturbed} of the measures.`);
} finally {
  await browser.close();
  stop();
}
process.exitCode = missed > 0 ? 1 : 0;
