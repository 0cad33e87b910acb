// Errors of scripts that are not ours, which run in the page all the same (a browser's extensions): they stop nothing. Ours do.
import { begin, expect, go, heading, saved, test } from "./support/app.mjs";

const NOTE = "#q1-what-note";

/** An assessment at its first question, in a page in which errors are expected. */
async function atWork(page) {
  page.expectedErrors = true;
  await begin(page, "Goes on");
  await go(page, "question/1");
  await saved(page);
}

/** Lets something happen in the page, and waits until the page was told of an error. */
const told = (page, act, ...given) =>
  page.evaluate(
    async ([act, given]) => {
      const heard = new Promise((done) => {
        // After the page's own listeners.
        for (const kind of ["error", "unhandledrejection"]) addEventListener(kind, () => setTimeout(done), { once: true });
      });
      new Function(`return (${act})`)()(...given);
      await heard;
    },
    [String(act), given],
  );

/** The app goes on: it is there, and saves what is typed. */
async function goesOn(page, words) {
  await expect(page.locator("#broken")).toBeHidden();
  await expect(page.locator("#app")).toBeVisible();
  await page.locator(NOTE).fill(words);
  await saved(page);
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain(words);
}

const THEIRS = {
  "an error without a file": () => setTimeout(() => {
    throw new Error("theirs");
  }),
  "a text that is thrown": () => setTimeout(() => {
    throw "theirs"; // eslint-disable-line no-throw-literal
  }),
  "an error in a file of an extension": () => setTimeout(() => {
    const error = new TypeError("theirs");
    const at = "chrome-extension://mfidniedemcgceagapgdekdbmanojomk/content.js:1:2";
    Object.defineProperty(error, "stack", { value: `TypeError: theirs\n    at fill (${at})\n    at ${at}` });
    throw error;
  }),
  "an error in another file of this origin": () => setTimeout(() => {
    const error = new TypeError("theirs");
    const at = new URL("injected/app-0123456789abcdef.js:1:2", document.baseURI);
    Object.defineProperty(error, "stack", { value: `fill@${at}\n@${at}` });
    throw error;
  }),
  "an error that speaks of our files": () => setTimeout(() => {
    throw new Error(`blocked: ${document.querySelector('meta[name="program"]').content}`);
  }),
  "a program of theirs that stops": () => setTimeout(() => {
    throw new WebAssembly.RuntimeError("unreachable");
  }),
  "a broken promise with a stack": () => void Promise.reject(new Error("theirs")),
  "a broken promise without an error": () => void Promise.reject("theirs"), // eslint-disable-line prefer-promise-reject-errors
  "a broken promise with nothing": () => void Promise.reject(), // eslint-disable-line prefer-promise-reject-errors
  "a broken promise with the browser's own error": () => void Promise.reject(new DOMException("theirs", "AbortError")),
  "an error whose stack cannot be read": () => setTimeout(() => {
    throw Object.defineProperty(new Error("theirs"), "stack", { get() { throw new Error("no"); } });
  }),
  "an error of another origin": () => dispatchEvent(new ErrorEvent("error", { message: "Script error.", filename: "" })),
  "a size that is watched in circles": () => {
    const box = document.body.appendChild(document.createElement("div"));
    let width = 100;
    new ResizeObserver(() => (box.style.width = `${(width += 1) < 200 ? width : 200}px`)).observe(box);
  },
};

for (const [what, act] of Object.entries(THEIRS)) {
  test(`${what} is none of ours: the app goes on`, { tag: "@firefox" }, async ({ page }) => {
    await atWork(page);
    await told(page, act);
    await goesOn(page, `Typed after ${what}`);
  });
}

test("an error in a listener of theirs, which our own act set off, stops nothing", { tag: "@firefox" }, async ({ page }) => {
  await atWork(page);
  // As a password manager that looks at whatever gets the keyboard.
  await page.evaluate(() => {
    window.thrown = 0;
    document.addEventListener("focusin", ({ target }) => {
      if (target.tagName !== "H1") return;
      window.thrown += 1;
      throw new Error("theirs");
    });
  });
  await page.getByRole("navigation", { name: "This assessment" }).getByRole("link", { name: /^Sources/ }).click();
  await expect(heading(page)).toBeFocused();
  await expect.poll(() => page.evaluate(() => window.thrown)).toBeGreaterThan(0);
  await go(page, "question/1");
  await goesOn(page, "Typed after their listener failed");
});

test("a promise of theirs that breaks beneath our own act stops nothing", { tag: "@firefox" }, async ({ page }) => {
  await atWork(page);
  await page.evaluate(() => {
    const { set, get } = Object.getOwnPropertyDescriptor(Document.prototype, "title");
    window.broken = 0;
    addEventListener("unhandledrejection", () => (window.broken += 1));
    Object.defineProperty(document, "title", {
      get,
      set(title) {
        (async () => {
          throw new Error("theirs");
        })();
        set.call(document, title);
      },
    });
  });
  await page.getByRole("navigation", { name: "This assessment" }).getByRole("link", { name: /^Sources/ }).click();
  await expect.poll(() => page.evaluate(() => window.broken)).toBeGreaterThan(0);
  await go(page, "question/1");
  await goesOn(page, "Typed after their promise broke");
});

/** The program has stopped, and offers what it had. */
async function hasStopped(page) {
  await expect(page.locator("#broken")).toBeVisible();
  await expect(page.locator("#broken-title")).toBeFocused();
  await expect(page.locator("#broken-files a", { hasText: "last change" })).toBeVisible();
}

test("an error of theirs that goes through our program stops it: nobody knows what it left undone", { tag: "@firefox" }, async ({ page }) => {
  await atWork(page);
  await page.evaluate(() => {
    Object.defineProperty(document, "title", {
      set() {
        throw new Error("theirs");
      },
    });
    location.hash = location.hash.replace(/question.*/, "registers");
  });
  await hasStopped(page);
});

const OURS = {
  "a program of ours that stops in a promise": (at) => {
    const error = new WebAssembly.RuntimeError("unreachable");
    Object.defineProperty(error, "stack", { value: `RuntimeError: unreachable\n    at ${at[1]}:wasm-function[7]:0x2a` });
    void Promise.reject(error);
  },
  "a program of ours that stops in a promise, as Firefox tells it": (at) => {
    const error = new WebAssembly.RuntimeError("unreachable");
    Object.defineProperty(error, "stack", { value: `wasm-function[7]@${at[1]}:wasm-function[7]:0x2a\nreal@${at[0]}:1:2` });
    void Promise.reject(error);
  },
  "a broken promise of our own script": (at) => {
    const error = new TypeError("ours");
    Object.defineProperty(error, "stack", { value: `TypeError: ours\n    at start (${at[0]}:1:2)` });
    void Promise.reject(error);
  },
  "an error in our own script": (at) => setTimeout(() => {
    const error = new TypeError("ours");
    Object.defineProperty(error, "stack", { value: `TypeError: ours\n    at start (${at[0]}:1:2)` });
    throw error;
  }),
  "something without a stack that our own script throws": (at) =>
    dispatchEvent(new ErrorEvent("error", { message: "ours", filename: at[0], error: "ours" })),
};

for (const [what, act] of Object.entries(OURS)) {
  test(`${what} stops the app and rescues the work`, { tag: "@firefox" }, async ({ page }) => {
    await atWork(page);
    await page.locator(NOTE).fill("The last thing typed");
    const files = await page.evaluate(() =>
      document.querySelector('meta[name="program"]').content.split(" ").map((name) => new URL(name, document.baseURI).href));
    await told(page, act, files);
    await hasStopped(page);
  });
}
