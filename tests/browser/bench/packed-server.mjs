// Serves a folder on this machine, packed with brotli as a good host would: for measuring only.
import { createServer } from "node:http";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { headersOf } from "../support/serve.mjs";

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".wasm": "application/wasm" };

/** Serves the files of a folder, and these pages besides (address → text); gives how to stop. */
export async function packedServer(folder, pages, port) {
  const files = new Map(Object.entries(pages).map(([path, text]) => [path, packed(Buffer.from(text), ".html", {})]));
  // The page of an older build, which is measured beside this one, may have another form.
  const headersIn = (path) => {
    try {
      return headersOf(path, folder);
    } catch {
      return {};
    }
  };
  const [page, worker, offline] = ["/", "/crypto-0123456789abcdef.js", "/offline.js"].map(headersIn);
  const headers = (name) => (name === "offline.js" ? offline : /^(documents|crypto)-.*\.js$/.test(name) ? worker : page);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.startsWith(".") || !statSync(path).isFile()) continue;
    const file = packed(readFileSync(path), extname(name), headers(name));
    files.set(`/${name}`, file);
    if (name === "index.html") files.set("/", file);
  }
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url, "http://localhost").pathname);
    if (!file) return response.writeHead(404).end();
    return response.writeHead(200, file.headers).end(file.body);
  });
  await new Promise((listening) => server.listen(port, "127.0.0.1", listening));
  return () => server.close();
}

function packed(bytes, extension, headers) {
  const body = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  return { body, headers: { ...headers, "Content-Type": TYPES[extension] ?? "application/octet-stream", "Content-Encoding": "br", "Content-Length": body.length } };
}
