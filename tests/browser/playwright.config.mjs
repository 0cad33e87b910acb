// Whole journeys in real browsers, against the release in dist/ as a host would serve it.
import { defineConfig } from "@playwright/test";
import { CHROMIUM, FIREFOX } from "./support/browsers.mjs";

/** Where a build is served already; otherwise the release (or the folder in DIST) is. */
const served = process.env.BASE_URL;
const port = Number(process.env.TEST_PORT ?? 8137);

/** Where no browser has a part in what is tried, or one that only Chromium can play (prints to PDF, is killed by its process group). */
const NOT_OF_A_BROWSER = ["hosting", "paper", "reliability"].map((name) => `${name}.spec.mjs`);

export default defineConfig({
  testDir: ".",
  outputDir: "results",
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  retries: 0,
  workers: 2,
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
    { name: "chromium", testMatch: "*.spec.mjs", use: CHROMIUM },
    { name: "firefox", testMatch: "*.spec.mjs", testIgnore: NOT_OF_A_BROWSER, use: FIREFOX },
  ],
});
