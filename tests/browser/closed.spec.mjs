// Closed by construction: whatever somebody may smuggle into the page, it runs nothing and reaches nobody.
import { createServer } from "node:http";
import { begin, expect, saved, test } from "./support/app.mjs";
import { headersOf } from "./support/serve.mjs";

/** A server on another port that counts what reaches it, and has a page without any policy. */
async function elsewhere() {
  const seen = new Set();
  const server = createServer((request, response) => {
    if (request.url === "/open") {
      response.setHeader("Content-Type", "text/html");
      response.end("<!doctype html><title>Open</title><body></body>");
      return;
    }
    seen.add(request.url.split("?")[0]);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.end();
  });
  server.on("upgrade", (request, socket) => {
    seen.add(request.url);
    socket.destroy();
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { seen, at: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** Tries everything that would reach another server or run a foreign program, and gives what ran. */
const attempt = async (at) => {
  window.ran = [];
  const add = (tag, members, content) => {
    const element = Object.assign(document.createElement(tag), members);
    if (content) element.textContent = content;
    document.body.append(element);
    return element;
  };
  const quietly = (act) => {
    try {
      return act();
    } catch {
      return undefined;
    }
  };
  add("script", {}, "window.ran.push('inline script')");
  add("script", { src: `${at}/script` });
  add("img", { src: `${at}/image` });
  add("link", { rel: "stylesheet", href: `${at}/style` });
  add("iframe", { src: `${at}/frame` });
  add("iframe", { name: "within" });
  add("object", { data: `${at}/object` });
  add("audio", { src: `${at}/audio` }).load();
  add("div", {}).setAttribute("onclick", "window.ran.push('inline handler')");
  document.body.lastChild.click();
  // From a turn of the page's own: what a test itself evaluates may always do so.
  await new Promise((done) => {
    setTimeout(() => {
      quietly(() => window.ran.push(new Function("return 'eval'")()));
      done();
    });
  });
  quietly(() => new WebSocket(`${at.replace("http", "ws")}/socket`));
  quietly(() => new EventSource(`${at}/events`));
  quietly(() => navigator.sendBeacon(`${at}/beacon`, "x"));
  quietly(() => {
    const request = new XMLHttpRequest();
    request.open("GET", `${at}/xhr`);
    request.send();
  });
  const form = add("form", { action: `${at}/form`, target: "within" });
  quietly(() => form.submit());
  await fetch(`${at}/fetch`).catch(() => undefined);
  // The ways on which nothing is heard when they fail have had their time when a second answer could have come.
  await fetch(`${at}/last`).catch(() => undefined);
  return window.ran;
};

test("nothing that is put into the page runs, and nothing reaches another server", async ({ page, context }) => {
  const other = await elsewhere();
  // So that it cannot pass by accident: from a page without a policy all of it arrives.
  const open = await context.newPage();
  await open.goto(`${other.at}/open`);
  const ran = await open.evaluate(attempt, other.at);
  expect(ran.sort()).toEqual(["eval", "inline handler", "inline script"]);
  const ways = ["script", "image", "style", "frame", "object", "audio", "socket", "events", "beacon", "xhr", "form", "fetch", "last"];
  for (const way of ways) await expect.poll(() => other.seen.has(`/${way}`), way).toBe(true);
  await open.close();

  await begin(page, "Behind the policy");
  await saved(page);
  other.seen.clear();
  page.expectedErrors = true;
  // What every other test would fail by (support/app.mjs).
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.expectedRequests = true;
  await page.evaluate(() => {
    window.violations = [];
    addEventListener("securitypolicyviolation", ({ effectiveDirective }) => window.violations.push(effectiveDirective));
  });
  expect(await page.evaluate(attempt, other.at)).toEqual([]);
  // The policy says so itself, of each way.
  const directives = ["script-src-elem", "script-src-attr", "script-src", "img-src", "style-src-elem", "frame-src", "object-src", "media-src", "connect-src", "form-action"];
  for (const directive of directives) {
    await expect.poll(() => page.evaluate((it) => window.violations.includes(it), directive), directive).toBe(true);
  }
  expect(said.join("\n")).toContain("Content Security Policy: img-src");
  expect([...other.seen]).toEqual([]);
  // A base that leads elsewhere does not move the page's own addresses.
  await page.evaluate((at) => document.head.append(Object.assign(document.createElement("base"), { href: at })), other.at);
  expect(await page.evaluate(() => new URL("x", document.baseURI).origin)).toBe(new URL(page.url()).origin);
  other.close();
});

test("every file comes with its headers, and the page's policy and the header's say the same", async ({ page, request, baseURL }) => {
  const html = await request.get("./");
  for (const [name, value] of Object.entries(headersOf("/"))) expect(html.headers()[name.toLowerCase()], name).toBe(value);
  await page.goto("./");
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  // The one directive that works only in a header.
  expect(`${meta}; frame-ancestors 'none'`).toBe(headersOf("/")["Content-Security-Policy"]);
  expect(meta).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  for (const name of ["documents", "crypto"]) {
    const address = await page.locator(`meta[name="${name}"]`).getAttribute("content");
    const worker = await request.get(new URL(address, baseURL).href);
    expect(worker.headers()["content-security-policy"]).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'");
  }
  // Scripts, styles and the program of the first load carry integrity hashes.
  const bare = await page.evaluate(() =>
    [...document.querySelectorAll("script[src], link[rel=stylesheet], link[rel=preload], link[rel=modulepreload]")]
      .filter((element) => !element.integrity)
      .map((element) => element.outerHTML),
  );
  expect(bare).toEqual([]);
});
