// A browser that is killed while somebody types, and what its profile holds when it starts again. For Linux: the processes
// are found in /proc.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium, expect, firefox } from "@playwright/test";
import { CHROMIUM, FIREFOX } from "./browsers.mjs";

/** Nothing older than this may be lost, whatever happens to the browser. */
export const LIMIT_MILLIS = 2_000;

/** The text field that is typed into. */
const FIELD = "#q1-what-note";
const PASSPHRASE = "four words nobody guesses";
const valueOf = (number) => `Value ${number}`;
const numberIn = (value) => Number(/^Value (\d+)$/.exec(value)?.[1] ?? 0);

const KINDS = {
  chromium: {
    type: chromium,
    options: CHROMIUM.launchOptions,
    shows: ({ words }) => words.includes(" --type=renderer "),
  },
  firefox: {
    type: firefox,
    options: {
      ...FIREFOX.launchOptions,
      channel: FIREFOX.channel,
      executablePath: new URL("firefox-goes-on.sh", import.meta.url).pathname,
    },
    shows: ({ name }) => name === "Isolated Web Co" || name === "Web Content",
  },
};

/** Numbers from 0 to below 1 that come again with the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The processes that live; those that have ended and whose parent has not noticed yet do not. */
function processes() {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const [, name, rest] = /^\d+ \((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"));
      const [state, , group] = rest.split(" ");
      if (state === "Z" || state === "X") return [];
      return [{ pid: Number(pid), name, group: Number(group), words: readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ") }];
    } catch {
      return []; // It ended while it was looked at.
    }
  });
}

/**
 * An assessment in a browser whose profile is kept on the disk, with a diary outside it of what was typed there and what the
 * page said of it.
 */
export class Workplace {
  /** Opens a browser with a new profile, and an assessment of about `size` bytes in it; locked with a passphrase, if it is to be. */
  static async create(kind, baseURL, size, random, isLocked = false) {
    const place = new Workplace(kind, baseURL, random);
    try {
      await place.start();
      await place.furnish(size);
      if (isLocked) await place.lock();
      // An orderly end, so that what is there from the start is on the disk.
      await place.context.close();
      await place.start();
      await place.read();
    } catch (error) {
      await place.clear();
      throw error;
    }
    return place;
  }

  constructor(kind, baseURL, random) {
    Object.assign(this, { kind: KINDS[kind], baseURL, random });
    this.profile = mkdtempSync(join(tmpdir(), "quality-marker-kills-"));
    /** When each number was typed that may not be lost, by the clock of this machine. */
    this.typed = new Map();
    /** Each number that the page has called saved. */
    this.saved = new Set();
    this.last = 0;
  }

  async start() {
    const options = { ...this.kind.options, baseURL: this.baseURL, locale: "en-GB", viewport: { width: 1280, height: 900 } };
    this.context = await this.kind.type.launchPersistentContext(this.profile, options);
    this.closed = new Promise((resolve) => this.context.once("close", resolve));
    // Both browsers lead a process group of their own; only the first process names the profile and leads it.
    this.group = processes().find(({ pid, group, words }) => pid === group && words.includes(this.profile)).group;
    await this.context.exposeFunction("noted", (what, value, when) => {
      const number = numberIn(value);
      if (number === 0) return;
      if (what === "typed") this.typed.set(number, when);
      else this.saved.add(number);
    });
    await this.context.addInitScript((selector) => {
      const value = () => document.querySelector(selector)?.value ?? "";
      document.addEventListener("input", () => window.noted("typed", value(), Date.now()), true);
      let before = "";
      new MutationObserver(() => {
        const now = document.querySelector("#save-state")?.textContent ?? "";
        if (now !== before && now.startsWith("Saved in this browser")) window.noted("saved", value(), Date.now());
        before = now;
      }).observe(document, { subtree: true, childList: true, characterData: true });
    }, FIELD);
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
  }

  /** Puts an assessment of about a size into the browser, the way a person does who has a file of it. */
  async furnish(size) {
    const { page } = this;
    await page.goto("./");
    await page.getByLabel("What will you call it?").fill("Killed while typing");
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await expect(page.locator("#save-state")).toContainText("Saved in this browser");
    const small = await page.evaluate(() => localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith("qmsa/assessment/"))));
    // The checksum does not fit what is put in here: the page says so, and opens it.
    const whole = JSON.parse(small);
    const parts = Object.values(whole.body.answers).flatMap((answer) => Object.entries(answer.parts));
    const others = parts.filter(([part]) => part !== "q1.what");
    const sentence = "The chronology names the visit but not who took part in it. ";
    const times = Math.ceil((size - small.length) / others.length / sentence.length);
    for (const [, part] of others) part.note = sentence.repeat(times);
    const buffer = Buffer.from(JSON.stringify(whole));
    await page.goto("./#/open");
    await page.locator("#file").setInputFiles({ name: "assessment.json", mimeType: "application/json", buffer });
    const here = new URL(page.url()).hash;
    await page.locator("#add-opened").click();
    await page.waitForURL((url) => url.hash !== here && url.hash.startsWith("#/a/"));
    await expect(page.locator("#save-state")).toContainText("Saved in this browser");
    this.id = /#\/a\/([0-9a-f]{16})/.exec(page.url())[1];
    const stored = await page.evaluate((key) => localStorage.getItem(key).length, `qmsa/assessment/${this.id}`);
    expect(Math.abs(stored - size) / size, `${stored} for ${size}`).toBeLessThan(0.1);
  }

  /** Locks what the browser keeps. */
  async lock() {
    const { page } = this;
    await page.goto("./#/storage");
    await page.locator("#new-passphrase").fill(PASSPHRASE);
    await page.locator("#new-passphrase-again").fill(PASSPHRASE);
    await page.locator("form:has(#new-passphrase) button[type=submit]").click();
    await expect(page.locator("#lock-now")).toBeVisible({ timeout: 120_000 });
  }

  /** The number that the field holds when the assessment is opened; 0 where it is empty, or there is no assessment. */
  async read() {
    const { page } = this;
    await page.goto(`./#/a/${this.id}/question/1`);
    const field = page.locator(FIELD);
    const lost = page.getByRole("heading", { level: 1, name: /cannot be read|is not in this browser|cannot be reached/ });
    const locked = page.locator("#passphrase");
    const shown = page.locator("#q1-what-met");
    await expect(shown.or(lost).or(locked).first()).toBeVisible({ timeout: 30_000 });
    if (await locked.isVisible()) {
      await locked.fill(PASSPHRASE);
      await page.locator("form:has(#passphrase) button[type=submit]").click();
      await expect(shown.or(lost).first()).toBeVisible({ timeout: 60_000 });
    }
    if (await lost.isVisible()) return 0;
    await field.evaluate((field) => (field.closest("details").open = true));
    await expect(field).toBeEditable();
    await expect(page.locator("#save-state")).toContainText("Saved in this browser");
    return numberIn(await field.inputValue());
  }

  /** Types one number after the other, with a rest now and then as people have it, until the page is no more. */
  async type() {
    const field = this.page.locator(FIELD);
    try {
      for (;;) {
        this.last += 1;
        await field.fill(valueOf(this.last), { timeout: 10_000 });
        await pause(this.random() < 0.05 ? 600 : 50 + 50 * this.random());
      }
    } catch (error) {
      if (!this.isEnding) throw error;
    }
  }

  /** Types, and does something to the browser at some moment between the first and the last second. Says when. */
  async typeUntil([first, last], strike) {
    this.isEnding = false;
    const typing = this.type();
    await Promise.race([typing, pause(1_000 * (first + (last - first) * this.random()))]);
    this.isEnding = true;
    const when = Date.now();
    await strike();
    await typing;
    return when;
  }

  /** What is missing of what was typed before a moment. What is left counts from here on. */
  async account(when) {
    const saidLast = Math.max(0, ...this.saved);
    let held = await this.read();
    // A computer that is busy may keep the journal waiting; what it has comes when it answers.
    if (held < saidLast) {
      const field = this.page.locator(FIELD);
      await expect.poll(async () => numberIn(await field.inputValue({ timeout: 1_000 }).catch(() => "")), { timeout: 30_000 }).toBeGreaterThanOrEqual(saidLast).catch(() => {});
      held = numberIn(await field.inputValue({ timeout: 1_000 }).catch(() => ""));
    }
    const numbers = [...this.typed.keys()];
    const missing = numbers.filter((number) => number > held && this.typed.get(number) <= when);
    const said = [...this.saved];
    const outcome = {
      typed: numbers.length,
      saved: said.length,
      lostMillis: missing.length > 0 ? when - Math.min(...missing.map((number) => this.typed.get(number))) : 0,
      // A later text takes the place of an earlier one: all up to the one that is held are kept.
      lostSaved: said.filter((number) => number > held),
      notices: await this.page.locator("#no-journal, #recovered, [role=alert]").allTextContents(),
    };
    this.typed.clear();
    this.saved.clear();
    return outcome;
  }

  /** The whole browser is killed while somebody types, all its processes at once; then it starts again. */
  async kill(seconds) {
    const when = await this.typeUntil(seconds, async () => {
      process.kill(-this.group, "SIGKILL");
      await this.closed;
      await this.gone((one) => one.group === this.group);
    });
    await this.start();
    return this.account(when);
  }

  /** The processes that show pages are killed while somebody types; then the assessment is opened in a new tab. */
  async crash(seconds) {
    const when = await this.typeUntil(seconds, async () => {
      const showing = processes().filter((one) => one.group === this.group && this.kind.shows(one));
      expect(showing, "processes that show pages").not.toHaveLength(0);
      for (const { pid } of showing) process.kill(pid, "SIGKILL");
      await this.gone((one) => showing.some(({ pid }) => pid === one.pid));
    });
    const crashed = this.page;
    this.page = await this.context.newPage();
    await crashed.close();
    return this.account(when);
  }

  async gone(is) {
    await expect.poll(() => processes().filter(is).length, "processes that were killed").toBe(0);
  }

  /** Ends the browser and takes its profile off the disk. */
  async clear() {
    await this.context?.close().catch(() => {});
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What is wrong with an outcome, in words; nothing where all is well. */
export function wrong({ lostMillis, lostSaved }) {
  const words = [];
  if (lostMillis > LIMIT_MILLIS) words.push(`lost what was typed ${lostMillis} ms before`);
  if (lostSaved.length > 0) words.push(`lost ${lostSaved.length} values that the page had called saved`);
  return words;
}
