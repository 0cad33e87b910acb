// The report on paper: only Chromium prints to a file, so this is not tried in others.
import { download, expect, go, open, openExample, report, test } from "./support/app.mjs";

test("on paper the report has a cover, and the board summary is one page", async ({ page, browser }) => {
  await open(page);
  await openExample(page);
  await go(page, "report");
  const files = { report: (await download(page, "download-html")).text };
  await page.locator("#paper-board-summary").check();
  await expect(report(page)).toContainText("Where information-gathering falls short");
  files.board = (await download(page, "download-html")).text;
  const context = await browser.newContext({ javaScriptEnabled: false });
  const paper = await context.newPage();
  const pages = {};
  for (const [name, html] of Object.entries(files)) {
    await paper.setContent(html);
    const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString("latin1");
    pages[name] = pdf.match(/\/Type\s*\/Page\b/g).length;
  }
  expect(pages.board).toBe(1);
  expect(pages.report).toBeGreaterThan(5);
  await context.close();
});
