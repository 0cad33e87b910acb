// A browser's translation of the page: it puts elements of its own in the place of texts. What is told live stays true.
import { begin, expect, go, saved, test } from "./support/app.mjs";

/** Translates all texts, as browsers do: but where a page asks for none, and again when something is added. */
const translate = (page) =>
  page.evaluate(() => {
    const isLeftAlone = (node) => node.parentElement?.closest('[translate="no"], font, script, style, textarea') !== null;
    const all = (root) => {
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walk.nextNode()) texts.push(walk.currentNode);
      for (const text of texts.filter((text) => text.data.trim() && !isLeftAlone(text))) {
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = `[${text.data}]`;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    all(document.body);
    new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach((node) => node.isConnected && all(node.parentNode))))
      .observe(document.body, { childList: true, subtree: true });
  });

test("what is told live stays true while the page is translated", async ({ page }) => {
  await begin(page, "Translated");
  await go(page, "question/1");
  await saved(page);
  await translate(page);
  await expect(page.locator("#app main h1 font").first()).toContainText("[");
  await expect(page.locator("#save-state")).toContainText("Saved");
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.locator("#q1-what-note").fill("Not saved");
  await expect(page.locator("#not-saved")).toBeVisible();
  await expect(page.locator("#save-state")).toContainText("Not saved");
  await expect(page.locator("#save-state")).not.toContainText("Saved at");
});
