// Whole journeys in real browsers, against the release in dist/ as a host would serve it.
import { defineConfig } from "@playwright/test";
import { CHROMIUM, CHROMIUM_SHELL, FIREFOX } from "./support/browsers.mjs";

/** Where a build is served already; otherwise the release (or the folder in DIST) is. */
const served = process.env.BASE_URL;
const port = Number(process.env.TEST_PORT ?? 8137);

/**
 * What depends on the whole browser: its profile, its processes, its installations, files that it opens from a disk. The whole
 * journey (@smoke) runs there too.
 */
const IN_CHROMIUM = ["offline", "reliability", "single", "traces-on-disk"];

/**
 * What engines do differently, and so is tried in Firefox as well. The others try what the program does, which is the same in every
 * engine: what it shows (axe, display, guard, kept, palette, registers, rows, training, versions), what it makes of texts
 * (documents, hostile), how its parts and its host get on (checkup, hosting, lazy, types, worker), what Chromium alone prints (paper).
 */
const IN_FIREFOX = [
  // What local storage and IndexedDB keep, and what they say when they are full, blocked or cleared.
  "journal", "faults",
  // Locks between tabs, and what tabs hear of each other.
  "tabs",
  // The page's policy, and what files from a disk and a service worker may do.
  "closed", "single", "offline",
  // Files that are opened and downloaded.
  "files",
  // What a browser writes to its profile by itself.
  "traces-on-disk",
];

/**
 * Of these, the tests with the tag @firefox: what tools write into fields, the whole journey, where the keyboard goes, what a locked
 * browser shows, age files.
 */
const PICKED_IN_FIREFOX = [
  "asking", "backup", "drops", "elsewhere", "fields", "journey", "keyboard", "place", "report", "saving", "taking-part",
];

const files = (names) => names.map((name) => `${name}.spec.mjs`);

export default defineConfig({
  testDir: ".",
  outputDir: "results",
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  retries: 0,
  // Tests wait a good deal of their time: for saves, for locks between tabs, for keys to be derived.
  workers: 4,
  timeout: 120_000,
  // What is waited for is waited for on slow machines too: a journal alone may take four seconds to answer (browser/journal.rs).
  expect: { timeout: 20_000 },
  reporter: [["list"], ["./support/times.mjs"]],
  webServer: served ? undefined : {
    command: `${process.env.QM_XTASK ?? "bash ../../scripts/run.sh"} serve ${port} ${process.env.DIST ?? "../../dist"}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
  use: {
    baseURL: served ?? `http://127.0.0.1:${port}/`,
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/London",
  },
  projects: [
    {
      name: "chromium",
      testMatch: files([...IN_CHROMIUM, "journey"]),
      grep: new RegExp(`@smoke|\\b(${IN_CHROMIUM.join("|")})\\.spec\\.mjs`),
      use: CHROMIUM,
    },
    { name: "chromium-shell", testMatch: "*.spec.mjs", testIgnore: files(IN_CHROMIUM), grepInvert: /@smoke/, use: CHROMIUM_SHELL },
    // One project: each begins its browsers anew, and a Firefox takes five seconds of a processor to begin.
    {
      name: "firefox",
      testMatch: files([...IN_FIREFOX, ...PICKED_IN_FIREFOX]),
      // Variants of one fault differ in what the program is given, and not in what the browser does with it.
      grepInvert: /@one-engine/,
      grep: new RegExp(`@firefox|\\b(${IN_FIREFOX.join("|")})\\.spec\\.mjs`),
      use: FIREFOX,
    },
  ],
});
