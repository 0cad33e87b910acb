// `node tests/browser/pictures/icons.mjs`: draws the tool's sign (style/icons/icon.svg) as PNG in the sizes that systems ask for,
// into style/icons. Run by hand after a change of the sign; what it draws is committed.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { CHROMIUM } from "../support/browsers.mjs";

const icons = new URL("../../../style/icons/", import.meta.url);
const sign = readFileSync(new URL("icon.svg", icons), "utf8");
const browser = await chromium.launch(CHROMIUM.launchOptions);
// Systems cut the last into their own shapes: its ground goes to the edges, and the sign is smaller within.
for (const [name, size, scale] of [["icon-192", 192, 1], ["icon-512", 512, 1], ["icon-whole", 512, 0.75]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const ground = scale < 1 ? "#2b4a63" : "transparent";
  await page.setContent(`<body style="margin:0;background:${ground}"><div style="width:100vw;height:100vh;transform:scale(${scale})">${sign}</div>`);
  writeFileSync(new URL(`${name}.png`, icons), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
