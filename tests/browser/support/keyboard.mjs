// The keyboard alone: where it goes, and that it can be seen there.
import { expect } from "./app.mjs";

/**
 * Presses Tab until this element has the keyboard, which must then be visible there; Shift and Tab where it stands before what has
 * it now. (Past its last element a page hands the keyboard to the browser's own bars, from where a Firefox without a window does not
 * come back as one with a window does.)
 */
export async function tabTo(page, locator, key) {
  key ??= await locator.evaluate((element) => {
    const before = element.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING;
    return before && document.activeElement !== document.body ? "Shift+Tab" : "Tab";
  });
  // What a locator finds by role takes a while to find: it is found again only where it was drawn anew meanwhile.
  let handle = await locator.elementHandle();
  for (let presses = 0; presses < 250; presses += 1) {
    const reached = await handle.evaluate((element) => {
      if (!element.isConnected) return "gone";
      return element === document.activeElement ? getComputedStyle(element).outlineStyle : undefined;
    });
    if (reached === "gone") {
      handle = await locator.elementHandle();
      continue;
    }
    if (reached !== undefined) {
      expect(reached, `a visible focus at ${locator}`).not.toBe("none");
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${locator}`);
}

/** Comes to a link or a button by Tab, and presses Enter. */
export async function follow(page, locator) {
  await tabTo(page, locator);
  await page.keyboard.press("Enter");
}
