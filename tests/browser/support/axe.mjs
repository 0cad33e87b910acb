// What axe finds on a page as it stands.
import AxeBuilder from "@axe-core/playwright";

/** The rules whose answer may change with the look of a page; the others ask for names, roles and order, which do not. */
const OF_THE_LOOK = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

/**
 * The rules that a page breaks, with the elements. `lookOnly`: the page was asked about everything in another look already.
 * Frames are left out: nothing runs in the frame of the report, axe no more than anything else, and its file has a test of its own.
 */
export async function broken(page, { lookOnly = false } = {}) {
  // Where colours are forced they are the person's own; axe would measure ours, which nobody sees.
  const forced = await page.evaluate(() => matchMedia("(forced-colors: active)").matches);
  const axe = new AxeBuilder({ page })
    .exclude("iframe")
    // In one piece, in the page itself: without frames there is nothing to gather in a page of its own, which takes as long again.
    .setLegacyMode();
  if (lookOnly) axe.withRules(OF_THE_LOOK.filter((rule) => !(forced && rule === "color-contrast")));
  else axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).disableRules(forced ? ["color-contrast"] : []);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}
