// The headers with which a host serves the app: the one place that knows them. `static-server.mjs` sends them; run by itself
// (`node scripts/headers.mjs`) this writes the ready files for hosts in docs/hosting/.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-WAyAhOZYFZ6cKMrA+nuhBzg7sWGhaxyGuUpu5fgm3Tg='; worker-src 'self'; frame-src blob:; img-src 'self' data:; " +
  "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A worker's policy comes with its file; the page's does not reach into it. It fetches its own wasm, and nothing else. */
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** What every file is served with. */
const ALWAYS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=(), display-capture=()",
};

const WORKER = /^\/?(.*\/)?(office|safe|press)-[0-9a-f]{16}\.js$/;

/** The headers for a path below the app's folder. */
export function headersOf(path) {
  return {
    ...ALWAYS,
    "Content-Security-Policy": WORKER.test(path) ? WORKER_POLICY : POLICY,
    // Names follow from content but for the page's own; yet a host may be renewed at any time: ask, and get "unchanged".
    "Cache-Control": "no-cache",
  };
}

const NOTE = "Written by scripts/headers.mjs: change it there.";
const lines = (headers, line) => Object.entries(headers).map(line).join("\n");
const page = headersOf("/");
const worker = headersOf("/office-0123456789abcdef.js");

/** The ready files, by name. */
export const FILES = {
  "nginx.conf": `# ${NOTE}
# Goes into the server block of the host; /srv/quality-marker holds the files of dist/.
location / {
    root /srv/quality-marker;
    index index.html;
    types { text/html html; text/css css; text/javascript js; application/wasm wasm; }
${lines(page, ([name, value]) => `    add_header ${name} "${value}" always;`)}
    location ~ /(office|safe|press)-[0-9a-f]+\\.js$ {
        root /srv/quality-marker;
        types { text/javascript js; }
${lines(worker, ([name, value]) => `        add_header ${name} "${value}" always;`)}
    }
}
`,
  "apache.htaccess": `# ${NOTE}
# Copy it as .htaccess beside index.html; needs mod_headers.
AddType application/wasm .wasm
AddType text/javascript .js
${lines(page, ([name, value]) => `Header always set ${name} "${value}"`)}
<FilesMatch "^(office|safe|press)-[0-9a-f]+\\.js$">
    Header always set Content-Security-Policy "${WORKER_POLICY}"
</FilesMatch>
`,
  _headers: `# ${NOTE}
# For Netlify and Cloudflare Pages: copy it beside index.html. A header that is named twice is sent as both, and browsers
# obey both policies; so the workers' own policy, which is part of the page's, needs no lines of its own here.
/*
${lines(page, ([name, value]) => `  ${name}: ${value}`)}
`,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(FILES)) {
    writeFileSync(fileURLToPath(new URL(`../docs/hosting/${name}`, import.meta.url)), text);
  }
}
