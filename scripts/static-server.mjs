// Serves a folder on this machine only: `node static-server.mjs FOLDER PORT`.
// What a host needs to do is no more than this: files, their types, and no guessing. Where a packed copy lies beside a file
// (`make host`), those who can read it get it.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { headersOf } from "./headers.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

const PACKED = [["br", ".br"], ["gzip", ".gz"]];

/** The file, packed if there is such a copy and whoever asks can read it. */
async function packedOrNot(file, accepted = "") {
  for (const [encoding, ending] of PACKED) {
    const copy = new RegExp(`\\b${encoding}\\b`).test(accepted) && (await readFile(file + ending).catch(() => undefined));
    if (copy) return [copy, { "Content-Encoding": encoding, Vary: "Accept-Encoding" }];
  }
  return [await readFile(file), {}];
}

/** A server for what is in a folder, below a path of its own such as `/tools/quality`. */
export function serverOf(folder, below = "") {
  return createServer(async (request, response) => {
    let headers = headersOf("/");
    try {
      const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
      headers = headersOf(path);
      if (!path.startsWith(`${below}/`)) throw new Error("outside the folder");
      const file = normalize(join(folder, path.slice(below.length), path.endsWith("/") ? "index.html" : ""));
      if (!file.startsWith(normalize(folder) + sep)) throw new Error("outside the folder");
      const [body, how] = await packedOrNot(file, request.headers["accept-encoding"]);
      response.writeHead(200, { ...headers, ...how, "Content-Type": types[extname(file)] ?? "application/octet-stream" });
      response.end(body);
    } catch {
      response.writeHead(404, { ...headers, "Content-Type": "text/plain; charset=utf-8" });
      response.end("Not found\n");
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, port] = [process.argv[2], Number(process.argv[3])];
  const server = serverOf(folder);
  server.on("error", (error) => {
    const why = error.code === "EADDRINUSE" ? `port ${port} is in use: choose another with PORT=` : error.message;
    console.error(`\n==> cannot serve: ${why}`);
    process.exit(1);
  });
  server.listen(port, "127.0.0.1", () => {
    console.log(`\n==> The app is running at http://127.0.0.1:${port}\n    Press Ctrl+C to stop.`);
  });
}
