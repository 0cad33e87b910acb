// Serves a folder on this machine only: `node static-server.mjs FOLDER PORT`.
// What a host needs to do is no more than this: files, their types, and no guessing.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { headersOf } from "./headers.mjs";

const [folder, port] = [process.argv[2], Number(process.argv[3])];
const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};

const server = createServer(async (request, response) => {
  let headers = headersOf("/");
  try {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    headers = headersOf(path);
    const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(normalize(folder) + sep)) throw new Error("outside the folder");
    const body = await readFile(file);
    response.writeHead(200, { ...headers, "Content-Type": types[extname(file)] ?? "application/octet-stream" });
    response.end(body);
  } catch {
    response.writeHead(404, { ...headers, "Content-Type": "text/plain; charset=utf-8" });
    response.end("Not found\n");
  }
});
server.on("error", (error) => {
  const why = error.code === "EADDRINUSE" ? `port ${port} is in use: choose another with PORT=` : error.message;
  console.error(`\n==> cannot serve: ${why}`);
  process.exit(1);
});
server.listen(port, "127.0.0.1", () => {
  console.log(`\n==> The app is running at http://127.0.0.1:${port}\n    Press Ctrl+C to stop.`);
});
