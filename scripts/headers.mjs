// The headers with which a host serves the app: the one place that knows them. `static-server.mjs` sends them; run by itself
// (`node scripts/headers.mjs`) this writes the ready files for hosts in docs/hosting/.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SCRIPT_HASH, STYLE_HASH } from "./shell.mjs";

const POLICY =
  `default-src 'none'; script-src 'self' ${SCRIPT_HASH} 'wasm-unsafe-eval'; style-src 'self' ${STYLE_HASH} 'sha256-WAyAhOZYFZ6cKMrA+nuhBzg7sWGhaxyGuUpu5fgm3Tg='; worker-src 'self'; frame-src blob:; img-src 'self' data:; ` +
  "connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A worker's policy comes with its file; the page's does not reach into it. It fetches its own wasm, and nothing else. */
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** The service worker fetches the files of its build, and nothing else: it runs no other script. */
const OFFLINE_POLICY = "default-src 'none'; connect-src 'self'";

/** What every file is served with. */
const ALWAYS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=(), display-capture=()",
};

const WORKER = /^\/?(.*\/)?(office|safe|press)-[0-9a-f]{16}\.js$/;
const OFFLINE = /^\/?(.*\/)?offline\.js$/;

/** The policy for a path. */
const policyOf = (path) => (OFFLINE.test(path) ? OFFLINE_POLICY : WORKER.test(path) ? WORKER_POLICY : POLICY);

/** The headers for a path below the app's folder. */
export function headersOf(path) {
  return {
    ...ALWAYS,
    "Content-Security-Policy": policyOf(path),
    // Names follow from content but for the page's own; yet a host may be renewed at any time: ask, and get "unchanged".
    "Cache-Control": "no-cache",
  };
}

const NOTE = "Written by scripts/headers.mjs: change it there.";
const lines = (headers, line) => Object.entries(headers).map(line).join("\n");
const page = headersOf("/");
const worker = headersOf("/office-0123456789abcdef.js");
const offline = headersOf("/offline.js");
const nginx = (headers, before) => lines(headers, ([name, value]) => `${before}add_header ${name} "${value}" always;`);

/** The ready files, by name. */
export const FILES = {
  "nginx.conf": `# ${NOTE}
# Goes into the server block of the host; /srv/quality-marker holds the files of target/host/ (make host). In a folder of the
# host: "location /a/folder/ {" in the place of "location / {", and the files in /srv/quality-marker/a/folder/.
location / {
    root /srv/quality-marker;
    index index.html;
    # The packed copies that lie beside the files. For those that end in .br, where nginx has the module: brotli_static on;
    gzip_static on;
    types { text/html html; text/css css; text/javascript js; application/wasm wasm; application/manifest+json webmanifest; image/svg+xml svg; image/png png; }
${nginx(page, "    ")}
    location ~ /(office|safe|press)-[0-9a-f]+\\.js$ {
        root /srv/quality-marker;
        gzip_static on;
        types { text/javascript js; }
${nginx(worker, "        ")}
    }
    location ~ /offline\\.js$ {
        root /srv/quality-marker;
        gzip_static on;
        types { text/javascript js; }
${nginx(offline, "        ")}
    }
}
`,
  "apache.htaccess": `# ${NOTE}
# Copy it as .htaccess beside index.html, in whatever folder; needs mod_headers, and mod_rewrite for the packed copies.
AddType application/wasm .wasm
AddType text/javascript .js
AddType application/manifest+json .webmanifest
${lines(page, ([name, value]) => `Header always set ${name} "${value}"`)}
<FilesMatch "^(office|safe|press)-[0-9a-f]+\\.js(\\.br|\\.gz)?$">
    Header always set Content-Security-Policy "${WORKER_POLICY}"
</FilesMatch>
<FilesMatch "^offline\\.js(\\.br|\\.gz)?$">
    Header always set Content-Security-Policy "${OFFLINE_POLICY}"
</FilesMatch>
# The packed copies that lie beside the files (make host), for browsers that take them.
<IfModule mod_rewrite.c>
    RewriteEngine On
    RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
    RewriteCond %{REQUEST_FILENAME}.br -f
    RewriteRule \\.(html|css|js|wasm|svg|webmanifest)$ %{REQUEST_URI}.br [L]
    RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
    RewriteCond %{REQUEST_FILENAME}.gz -f
    RewriteRule \\.(html|css|js|wasm|svg|webmanifest)$ %{REQUEST_URI}.gz [L]
</IfModule>
${[["html", "text/html"], ["css", "text/css"], ["js", "text/javascript"], ["wasm", "application/wasm"], ["svg", "image/svg+xml"], ["webmanifest", "application/manifest+json"]]
  .map(([ending, type]) => `<FilesMatch "\\.${ending}\\.(br|gz)$">\n    ForceType ${type}\n    Header append Vary Accept-Encoding\n</FilesMatch>`)
  .join("\n")}
RemoveLanguage .br
RemoveEncoding .gz
<FilesMatch "\\.br$">
    Header set Content-Encoding br
</FilesMatch>
<FilesMatch "\\.gz$">
    Header set Content-Encoding gzip
</FilesMatch>
`,
  Caddyfile: `# ${NOTE}
# /srv/quality-marker holds the files of target/host/ (make host). In a folder of a host: put all of it into
# "handle_path /tools/quality/* { … }".
quality-marker.example {
    root * /srv/quality-marker
    @worker path_regexp /(office|safe|press)-[0-9a-f]+\\.js$
    @offline path_regexp /offline\\.js$
    @rest not path_regexp /((office|safe|press)-[0-9a-f]+|offline)\\.js$
    header {
${lines(Object.fromEntries(Object.entries(page).filter(([name]) => name !== "Content-Security-Policy")), ([name, value]) => `        ${name} "${value}"`)}
    }
    header @rest Content-Security-Policy "${page["Content-Security-Policy"]}"
    header @worker Content-Security-Policy "${WORKER_POLICY}"
    header @offline Content-Security-Policy "${OFFLINE_POLICY}"
    @manifest path *.webmanifest
    header @manifest Content-Type application/manifest+json
    file_server {
        precompressed br gzip
    }
}
`,
  _headers: `# ${NOTE}
# For Netlify and Cloudflare Pages: copy it beside index.html. A header that is named twice is sent as both, and browsers
# obey both policies; so the workers' own policies, which are part of the page's, need no lines of their own here. These hosts
# pack files by themselves: dist/ is what they need.
/*
${lines(page, ([name, value]) => `  ${name}: ${value}`)}
`,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(FILES)) {
    writeFileSync(fileURLToPath(new URL(`../docs/hosting/${name}`, import.meta.url)), text);
  }
}
