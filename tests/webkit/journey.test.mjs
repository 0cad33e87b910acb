// The main job in WebKit: begin, judge, write, come back, read the report, download it, lock it, and wipe.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { serve } from "../browser/support/serve.mjs";
import { Browser, until } from "./browser.mjs";

const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const NOTE = "All of them were secured in March: “as they were”.";

let browser;
let server;
let at;

before(async () => {
  server = await serve(DIST, "/in/a/folder");
  at = `http://127.0.0.1:${server.port}/in/a/folder/`;
  browser = await Browser.start();
  await browser.open();
  console.log(browser.name);
});

after(async () => {
  await browser?.close().catch(() => undefined);
  await browser?.end();
  await server?.stop();
});

/** Moves the app to a page of the assessment that is open. */
async function move(path, heading) {
  await browser.run((path) => {
    const [, id] = location.hash.match(/#\/a\/([0-9a-f]{16})/);
    location.hash = `#/a/${id}${path}`;
  }, path);
  await browser.sees("#app main h1", heading);
}

const saved = () => browser.sees("#save-state", "Saved in this browser");

/** Presses a button that downloads, and gives what the page hands over. The browser itself would ask where to put it. */
async function download(button) {
  await browser.run(() => {
    window.handed = undefined;
    const blobs = new Map();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      const address = make(blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function () {
      blobs.get(this.href).arrayBuffer().then((bytes) => (window.handed = [this.download, ...new Uint8Array(bytes)]));
    };
  });
  await browser.click(button);
  const [name, ...bytes] = await until(`what ${button} hands over`, () => browser.run(() => window.handed ?? false), 30_000);
  return { name, bytes: Buffer.from(bytes) };
}

test("begin, judge, write, and come back", async () => {
  await browser.go(at);
  await browser.sees("#app main h1", "Does the review assemble the information it needs?");
  await browser.type("#new-name", "Review K, in WebKit");
  await browser.click("#app main form button[type=submit]");
  await browser.sees("#app main h1", "Review K, in WebKit");
  await move("/question/3", "sources");
  await browser.click("#q3-records-met");
  await browser.type("#q3-records-note", NOTE);
  await browser.click("#q3-family-dont-know");
  await browser.click("#new-evidence-folded > summary");
  await browser.type("#new-evidence", "Minutes of the planning meeting");
  await browser.click("#new-evidence ~ button, form:has(#new-evidence) button[type=submit]");
  await saved();
  await browser.reload();
  await until("the note after a reload", () => browser.run((note) => document.querySelector("#q3-records-note")?.value === note, NOTE).then((is) => is === true));
  assert.equal(await browser.run(() => document.querySelector("#q3-records-met").checked), true);
  await browser.sees("#app main", "Minutes of the planning meeting");
});

test("the second look, and undo", async () => {
  await move("/second-look", "Second look");
  await until("prompts", () => browser.run(() => document.querySelectorAll("#prompts section").length > 0).then((is) => is === true));
  await move("/question/3", "sources");
  await browser.click("#q3-records-partly");
  // What is said of saving grows and shrinks beside the button: it stands still when all is saved.
  await saved();
  await browser.click("#undo");
  await until("the judgement before", () => browser.run(() => document.querySelector("#q3-records-met").checked).then((is) => is === true));
  await saved();
});

test("the report, and its downloads: page, Word document, file that opens again", async () => {
  await move("/report", "Report");
  await until("the report in its frame", () => browser.run(() => document.querySelector("#preview iframe") !== null).then((is) => is === true), 30_000);
  await browser.click("#paper-report");
  await browser.click("#other-formats > summary");
  const html = await download("#download-html");
  assert.ok(html.bytes.toString("utf8").includes(NOTE), "the page holds the note");
  const docx = await download("#download-docx");
  assert.match(docx.name, /\.docx$/);
  assert.equal(docx.bytes.subarray(0, 4).toString("latin1"), "PK\x03\x04");
  const json = await download("#download-json");
  assert.equal(JSON.parse(json.bytes.toString("utf8")).body.answers.q3.parts["q3.records"].note, NOTE);
});

test("locked with a passphrase, and opened again", async () => {
  await browser.run(() => (location.hash = "#/storage"));
  await browser.type("#new-passphrase", "four words nobody guesses");
  await browser.type("#new-passphrase-again", "four words nobody guesses");
  await browser.click("form:has(#new-passphrase) button[type=submit]");
  await until("the lock", () => browser.run(() => document.querySelector("#lock-now") !== null).then((is) => is === true), 120_000);
  assert.equal(await browser.run(() => JSON.stringify(Object.entries(localStorage)).includes("Review K")), false);
  await browser.click("#lock-now");
  await browser.sees("#app main h1", "Locked");
  await browser.type("#passphrase", "four words nobody guesses");
  await browser.click("form:has(#passphrase) button[type=submit]");
  await browser.sees("#app main", "Review K, in WebKit");
});

test("kept for use without a network, as far as this browser keeps programs", async () => {
  await browser.run(() => (location.hash = "#/kept"));
  await browser.sees("#offline", "Use offline");
  if (!(await browser.run(() => document.querySelector("#offline-switch") !== null))) {
    await browser.sees("#offline", "Not possible here");
    console.log("this browser keeps no programs in such a window");
    return;
  }
  await browser.click("#offline-switch");
  await until("the program", () => browser.run(() => document.querySelector("#offline-switch")?.textContent.startsWith("Remove")).then((is) => is === true), 30_000);
  await server.stop();
  await browser.reload();
  await browser.sees("#app main h1", "Locked");
});

test("finish and wipe", async () => {
  await browser.run(() => (location.hash = "#/finish"));
  // A press that meets the page while it is still moving to its heading lands beside the button.
  await until("the page's heading", () => browser.run(() => location.hash === "#/finish" && document.activeElement?.tagName === "H1"));
  await browser.click("#wipe");
  await browser.click("#wipe-now");
  await browser.sees("#main", "This tool has nothing stored in this browser.");
  assert.equal(await browser.run(() => localStorage.length), 0);
});
