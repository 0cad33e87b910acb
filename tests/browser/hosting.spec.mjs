// From a folder of any host, with the packed copies of make host: the same program, with the same headers.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { begin, download, expect, go, judge, moveTo, openExample, report, saved, test as base } from "./support/app.mjs";
import { headersOf, serve, xtask } from "./support/serve.mjs";

const BELOW = "/some/where/below";
const test = base.extend({
  /** The packed release, made once: packing takes some seconds. */
  packed: [async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "quality-marker-packed-"));
    xtask("host", folder);
    await use(folder);
    rmSync(folder, { recursive: true });
  }, { scope: "worker", timeout: 120_000 }],
  baseURL: async ({ packed }, use) => {
    const server = await serve(packed, BELOW);
    await use(`http://127.0.0.1:${server.port}${BELOW}/`);
    await server.stop();
  },
});

// Both in one process, which packs once.
base.describe.configure({ mode: "default" });

test("below a path, packed: begin, judge, the workers come, and nothing is asked of the rest of the host", async ({ page, packed }) => {
  const encodings = new Map();
  page.on("response", async (response) => encodings.set(new URL(response.url()).pathname.split("/").at(-1), response.headers()["content-encoding"]));
  await begin(page, "Below a path");
  await go(page, "question/3");
  await judge(page, "q3-records", "met");
  await page.locator("#q3-records-note").fill("Served from a folder.");
  await saved(page);
  await page.reload();
  await expect(page.locator("#q3-records-note")).toHaveValue("Served from a folder.");
  await go(page, "report");
  await expect(report(page)).toContainText("Served from a folder.");
  const docx = await download(page, "download-docx");
  expect(docx.bytes.subarray(0, 4)).toEqual(Buffer.from("PK\x03\x04"));
  await moveTo(page, "#/storage");
  await page.locator("#new-passphrase").fill("four words nobody guesses");
  await page.locator("#new-passphrase-again").fill("four words nobody guesses");
  await page.getByRole("button", { name: "Lock it", exact: true }).click();
  await expect(page.locator("#lock-now")).toBeVisible({ timeout: 60_000 });
  await moveTo(page, "#/");
  await openExample(page);
  // Every browser that is asked takes one of the two.
  expect([...encodings].filter(([name, encoding]) => /\.(wasm|js|css)$|^$/.test(name) && !/^(br|gzip)$/.test(encoding))).toEqual([]);
  expect([...encodings.keys()].length).toBeGreaterThan(8);
  expect(readdirSync(packed).length).toBeGreaterThan(40);
});

test("packed copies are what they are copies of, and come with the headers of the file", async ({ packed, request, baseURL }) => {
  // Every file is asked for in three encodings, while other tests use the processor.
  test.slow();
  const files = readdirSync(packed).filter((name) => !/\.(br|gz|png)$/.test(name));
  expect(files).toContain("offline.js");
  for (const name of files) {
    const bytes = readFileSync(join(packed, name));
    expect(brotliDecompressSync(readFileSync(join(packed, `${name}.br`))), name).toEqual(bytes);
    expect(gunzipSync(readFileSync(join(packed, `${name}.gz`))), name).toEqual(bytes);
    for (const [encoding, header] of [["br", "br"], ["gzip", "gzip"], ["identity", undefined]]) {
      const answer = await request.get(`${baseURL}${name}`, { headers: { "Accept-Encoding": encoding } });
      expect(answer.headers()["content-encoding"], name).toBe(header);
      expect(answer.headers()["content-security-policy"], name).toBe(headersOf(`${BELOW}/${name}`)["Content-Security-Policy"]);
      expect((await answer.body()).equals(bytes), name).toBe(true);
    }
  }
  const offline = await request.get(`${baseURL}offline.js`);
  expect(offline.headers()["content-security-policy"]).toBe("default-src 'none'; connect-src 'self'");
});
