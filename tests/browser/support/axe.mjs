// What axe finds on a page as it stands.
import { createRequire } from "node:module";

const { source } = createRequire(import.meta.url)("axe-core");

/** The rules whose answer may change with the look of a page; the others ask for names, roles and order, which do not. */
const OF_THE_LOOK = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

/**
 * The rules that a page breaks, with the elements. `lookOnly`: the page was asked about everything in another look already.
 * Frames are left out: nothing runs in the frame of the report, axe no more than anything else, and its file has a test of its own.
 */
export async function broken(page, { lookOnly = false } = {}) {
  // Where colours are forced they are the person's own; axe would measure ours, which nobody sees.
  const forced = await page.evaluate(() => matchMedia("(forced-colors: active)").matches);
  const colours = forced ? { "color-contrast": { enabled: false } } : {};
  const options = lookOnly
    ? { runOnly: { type: "rule", values: OF_THE_LOOK.filter((rule) => !(rule in colours)) } }
    : { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }, rules: colours };
  // A document keeps axe from one look to the next; what passes is not reported.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(async (options) => {
    const { violations } = await window.axe.run({ exclude: ["iframe"] }, { ...options, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
  }, options);
}
