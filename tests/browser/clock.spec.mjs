// Moments are told on the clock of their own day, in the app and in documents.
import { begin, download, expect, go, saved, test } from "./support/app.mjs";
import { addRow } from "./support/registers.mjs";

for (const [timezoneId, then, now, expected] of [
  ["Europe/London", "2026-06-30T23:30:00Z", "2026-12-01T10:00:00Z", "1 July 2026 at 00:30"],
  ["Europe/London", "2026-12-01T00:30:00Z", "2027-07-01T10:00:00Z", "1 December 2026 at 00:30"],
  ["Europe/Moscow", "2014-07-01T20:30:00Z", "2026-12-01T10:00:00Z", "2 July 2014 at 00:30"],
  ["Asia/Pyongyang", "2016-01-01T15:30:00Z", "2026-12-01T10:00:00Z", "2 January 2016 at 00:00"],
]) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });
    test(`a decision recorded at ${then} is told as ${expected}`, async ({ page }) => {
      await page.clock.setFixedTime(then);
      await begin(page);
      await addRow(page, "decisions", "Short chronologies", { why: "More would not change the analysis.", by: "Review panel" });
      await page.locator("#record").click();
      await saved(page);
      await page.clock.setFixedTime(now);
      await go(page, "report");
      expect((await download(page, "download-markdown")).text).toContain(expected);
    });
  });
}
