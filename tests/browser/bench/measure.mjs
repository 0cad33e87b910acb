// The measures themselves. All clocks are the page's own: what Playwright needs to pass messages is not in the figures.

/** Key presses in one field. */
const PRESSES = 24;
const TYPED = "what was usual then and is still so today ";

/** Opens an assessment in a browser that knows nothing else. */
export async function assessment(browser, url, text, throttle) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", timezoneId: "Europe/London" });
  const page = await context.newPage();
  await page.addInitScript(instruments);
  const { body } = JSON.parse(text);
  await page.goto(url);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [`qmsa/assessment/${body.id}`, text]);
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  // The processor time of the page's own thread, which other work on the machine leaves as it is.
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
  const hash = (page) => {
    // The row in the middle: neither the first that a search meets, nor the last.
    if (Array.isArray(page)) return `#/a/${body.id}/${page[0]}/${body.registers[page[0]][body.registers[page[0]].length >> 1].id}`;
    return `#/a/${body.id}${page ? `/${page}` : ""}`;
  };
  return { page, url, hash, worked, close: () => context.close() };
}

/** From navigation to the painted overview, with the assessment in local storage. */
export async function startUp(at) {
  await at.page.goto("about:blank");
  await at.page.goto(at.url + at.hash(""));
  return at.page.evaluate(() => window.bench.started);
}

/** From the change of the address to the painted page, its part from the office included. */
export async function pageOpening(at, page) {
  await at.page.evaluate((hash) => window.bench.open(hash), at.hash("guide"));
  return at.page.evaluate((hash) => window.bench.open(hash), at.hash(page));
}

/**
 * Types in a field at a human rhythm: for each key press the time to its paint; how long each save took meanwhile; and the
 * processor time of all of it, by key press.
 */
export async function keyPresses(at, page, field) {
  await at.page.evaluate((hash) => window.bench.open(hash), at.hash(page));
  await unfold(at.page, field);
  await at.page.locator(field).focus();
  await at.page.keyboard.press("Control+End");
  // The first presses on a page run code that has not run before.
  for (const letter of "then ") await press(at, letter, 150);
  await at.page.waitForTimeout(1000);
  await at.page.evaluate(() => window.bench.begin());
  const before = await at.worked();
  for (let number = 0; number < PRESSES; number++) {
    // Between 100 and 200 ms, never in step with saving.
    await press(at, TYPED[number % TYPED.length], 100 + ((number * 37) % 101));
  }
  await at.page.waitForTimeout(1000);
  const work = ((await at.worked()) - before) / PRESSES;
  return { work, ...(await at.page.evaluate(() => window.bench.end())) };
}

async function press(at, letter, wait) {
  const began = performance.now();
  await at.page.keyboard.press(letter);
  await at.page.waitForTimeout(Math.max(0, wait - (performance.now() - began)));
}

/** Runs in the page before the app does. */
function instruments() {
  /** Calls back when what stands in the page now has been painted: after the next frame's script, style, layout and paint. */
  const painted = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(null);
    });
  const settled = () => {
    const waits = [...document.querySelectorAll('main [aria-busy="true"], main [role="status"]')];
    return document.querySelector("#app main h1") && !waits.some((it) => it.ariaBusy || /…$/.test(it.textContent.trim()));
  };
  const whenSettled = (then) => painted((now) => (settled() ? then(now) : whenSettled(then)));

  const bench = { started: new Promise((resolve) => whenSettled(resolve)) };
  window.bench = bench;

  let presses = [];
  let saves = [];
  // From the moment at which the browser got the key: a press that waits for a save to end takes the longer.
  addEventListener("keydown", (event) => painted((now) => presses.push(now - event.timeStamp)), true);
  const { setTimeout } = window;
  const { setItem } = Storage.prototype;
  let stored = false;
  Storage.prototype.setItem = function (...entry) {
    stored = true;
    return setItem.apply(this, entry);
  };
  // A save is a timer's call in which something was stored.
  window.setTimeout = (act, millis, ...rest) =>
    setTimeout(
      (...all) => {
        const began = performance.now();
        stored = false;
        act(...all);
        if (stored) saves.push(performance.now() - began);
      },
      millis,
      ...rest,
    );
  bench.begin = () => ([presses, saves] = [[], []]);
  bench.end = () => ({ presses, saves });
  bench.open = (hash) =>
    new Promise((resolve) => {
      if (location.hash === hash) return resolve(0);
      const began = performance.now();
      addEventListener("hashchange", () => whenSettled((now) => resolve(now - began)), { once: true });
      location.hash = hash;
    });
}

/** Opens what a field is folded away in. */
export async function unfold(page, field) {
  await page.locator(field).evaluate((field) => field.closest("details:not([open])")?.setAttribute("open", ""));
}
