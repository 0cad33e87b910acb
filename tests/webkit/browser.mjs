// WebKit (the engine of every iPad and of Safari) by the W3C's WebDriver, spoken as it is: HTTP and JSON. Playwright's own
// WebKit is none that could be installed from a distribution's packages; Debian's WebKitGTK has this driver.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Looks again and again until something is there; what a page does takes its time, and nothing says when it is done. */
export async function until(what, look, millis = 60_000) {
  const end = Date.now() + millis;
  for (;;) {
    const found = await look().catch((error) => ({ error }));
    if (found && !found.error) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}${found?.error ? `: ${found.error.message}` : ""}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** A port that is free now. */
async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** A browser with a profile, and a screen, of its own. */
export class Browser {
  #processes = [];

  /** Starts a screen that nobody sees, the driver, and through it the browser. */
  static async start() {
    const browser = new Browser();
    browser.home = mkdtempSync(join(tmpdir(), "quality-marker-webkit-"));
    const display = await browser.#screen();
    browser.driver = `http://127.0.0.1:${await freePort()}`;
    const environment = {
      ...process.env,
      DISPLAY: display,
      HOME: browser.home,
      XDG_DATA_HOME: join(browser.home, "data"),
      XDG_CACHE_HOME: join(browser.home, "cache"),
      XDG_CONFIG_HOME: join(browser.home, "config"),
      XDG_RUNTIME_DIR: browser.home,
      // No graphics card, and no desktop that would be asked for anything.
      WEBKIT_DISABLE_DMABUF_RENDERER: "1",
      LIBGL_ALWAYS_SOFTWARE: "1",
      GDK_BACKEND: "x11",
      GSETTINGS_BACKEND: "memory",
      NO_AT_BRIDGE: "1",
      DBUS_SESSION_BUS_ADDRESS: "disabled:",
    };
    browser.#run(process.env.WEBKIT_DRIVER ?? "WebKitWebDriver", [`--port=${new URL(browser.driver).port}`], { env: environment });
    await until("the driver", () => browser.#ask("GET", "/status"));
    return browser;
  }

  #run(program, args, options) {
    const child = spawn(program, args, { stdio: ["ignore", "ignore", "inherit"], ...options });
    this.#processes.push(child);
    child.on("error", (error) => console.error(`${program}: ${error.message}`));
    return child;
  }

  /** The screen says itself which number it took. */
  async #screen() {
    const screen = this.#run("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    const number = await new Promise((told, fail) => {
      screen.stdio[3].once("data", (data) => told(String(data).trim()));
      screen.once("exit", (code) => fail(new Error(`Xvfb ended with ${code}`)));
    });
    return `:${number}`;
  }

  async #ask(method, path, body) {
    const answer = await fetch(this.driver + path, { method, ...(body ? { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } } : {}) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value?.error}: ${value?.message}`);
    return value;
  }

  /** Opens a window; what pages store is gone when it is closed. */
  async open() {
    const args = ["--automation"];
    const options = { binary: process.env.WEBKIT, args };
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
    const session = await this.#ask("POST", "/session", { capabilities });
    this.session = `/session/${session.sessionId}`;
    this.name = `${session.capabilities.browserName} ${session.capabilities.browserVersion}`;
  }

  async close() {
    await this.#ask("DELETE", this.session);
  }

  async end() {
    for (const child of this.#processes.reverse()) {
      if (child.exitCode !== null) continue;
      const ended = new Promise((done) => child.once("exit", done));
      child.kill();
      await ended;
    }
    rmSync(this.home, { recursive: true, force: true });
  }

  go(url) {
    return this.#ask("POST", `${this.session}/url`, { url });
  }

  reload() {
    return this.#ask("POST", `${this.session}/refresh`, {});
  }

  /** Runs a function in the page. */
  run(act, ...args) {
    return this.#ask("POST", `${this.session}/execute/sync`, { script: `return (${act}).apply(null, arguments)`, args });
  }

  /** Runs an asynchronous function in the page. */
  async runLong(act, ...args) {
    const script = `const done = arguments[arguments.length - 1]; (${act}).apply(null, arguments).then((value) => done([value]), (error) => done(String(error)))`;
    const answer = await this.#ask("POST", `${this.session}/execute/async`, { script, args });
    if (typeof answer === "string") throw new Error(answer);
    return answer[0];
  }

  async #element(css) {
    const found = await this.#ask("POST", `${this.session}/element`, { using: "css selector", value: css });
    return `${this.session}/element/${found[ELEMENT]}`;
  }

  /** Presses what a person would press there, when it can be pressed. */
  click(css) {
    return until(`a press on ${css}`, async () => {
      const element = await this.#element(css);
      await this.#bringIntoSight(css);
      await this.#ask("POST", `${element}/click`, {});
      return true;
    });
  }

  /** Types into a field, key by key, in the place of what stands there. */
  type(css, text) {
    return until(`typing into ${css}`, async () => {
      const element = await this.#element(css);
      await this.#bringIntoSight(css);
      await this.#ask("POST", `${element}/clear`, {});
      await this.#ask("POST", `${element}/value`, { text });
      return true;
    });
  }

  /** The driver empties nothing that is out of sight, and does not scroll to what lies a few pixels below the window. */
  #bringIntoSight(css) {
    return this.run((css) => document.querySelector(css)?.scrollIntoView({ block: "center", behavior: "instant" }), css);
  }

  /** Waits until a text stands in an element. */
  async sees(css, text) {
    await until(`“${text}” in ${css}`, () => this.run((css, text) => document.querySelector(css)?.textContent.includes(text), css, text).then((is) => is === true));
  }
}
