// The browsers of the tests, as Playwright is told of them. All come from the system: Playwright downloads none.
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Firefox puts the downloads of the tests in this process, which come one after the other. */
export const DOWNLOADS = join(tmpdir(), `quality-marker-downloads-${process.pid}`);

const chromium = (executablePath) => ({
  browserName: "chromium",
  launchOptions: {
    executablePath,
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
  },
});

/** The whole browser. */
export const CHROMIUM = chromium(process.env.CHROMIUM ?? "/usr/bin/chromium");

/**
 * The same engine without what draws its windows: it takes half as long. The whole browser where there is none (Debian packages
 * it by itself).
 */
export const CHROMIUM_SHELL = chromium(process.env.CHROMIUM_SHELL ?? CHROMIUM.launchOptions.executablePath);

/** A Firefox as Mozilla or Debian builds it, driven by WebDriver BiDi rather than by Playwright's own protocol. */
export const FIREFOX = {
  browserName: "firefox",
  channel: "moz-firefox",
  launchOptions: {
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    downloadsPath: DOWNLOADS,
    // Playwright takes the wall between files down, which people's Firefox has.
    firefoxUserPrefs: {
      "security.fileuri.strict_origin_policy": true,
      // A process for the next page, started before anybody asks, costs a quarter of the time of all tests.
      "dom.ipc.processPrelaunch.enabled": false,
      // Nor do its windows move as they open: a tenth.
      "ui.prefersReducedMotion": 1,
    },
  },
};
