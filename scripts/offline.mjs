// What a build needs to be kept on a computer (src/offline.js): its icons, the manifest by which a browser installs it, and the
// service worker with the list of this very build: every file with its hash, the newest schemas that it reads, and an id that
// follows from these. Last of all in a build (scripts/parts.mjs), when every file is as it will be served.
//
// `node offline.mjs FOLDER [SCHEMA]` makes the list of a folder anew: tests change a copy of a release so.
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { WORDS } from "./words.mjs";

const ICONS = ["icon.svg", "icon-192.png", "icon-512.png", "icon-whole.png"];

const MANIFEST = {
  name: WORDS.name,
  short_name: WORDS["short-name"],
  description: WORDS.description,
  lang: WORDS.language,
  id: "./",
  start_url: "./",
  scope: "./",
  display: "standalone",
  background_color: "#ffffff",
  theme_color: "#2b4a63",
  icons: [
    { src: "icon.svg", type: "image/svg+xml", sizes: "any" },
    { src: "icon-192.png", type: "image/png", sizes: "192x192" },
    { src: "icon-512.png", type: "image/png", sizes: "512x512" },
    { src: "icon-whole.png", type: "image/png", sizes: "512x512", purpose: "maskable" },
  ],
};

const source = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** What stands once in a source. */
function told(name, form) {
  const found = readFileSync(source(name), "utf8").match(form);
  if (!found) throw new Error(`${name} does not hold ${form} as it did`);
  return found[1];
}

/** Whether a host serves a file of this name as part of the program. */
const isServed = (name) => !/^[._]|\.(br|gz)$/.test(name) && name !== "offline.js";

/** Writes the service worker with the list of what is in a folder. */
export function writeList(folder, schema = Number(told("src/storage/envelope.rs", /^pub const SCHEMA: i64 = (\d+);$/m))) {
  const files = Object.fromEntries(
    readdirSync(folder)
      .filter(isServed)
      .sort()
      .map((name) => [
        // A host answers for the folder with its page; some move who asks for the page by its own name.
        name === "index.html" ? "./" : name,
        `sha256-${createHash("sha256").update(readFileSync(join(folder, name))).digest("base64")}`,
      ]),
  );
  const sessions = Number(told("src/storage/training.rs", /^pub const SCHEMA: i64 = (\d+);$/m));
  const version = told("Cargo.toml", /^version = "([^"]+)"$/m);
  const id = createHash("sha256").update(JSON.stringify({ schema, sessions, version, files })).digest("hex").slice(0, 16);
  const script = readFileSync(source("src/offline.js"), "utf8").replace(/^ *(\/\/|\/\*\*).*\n/gm, "").replace(/\n+/g, "\n");
  const pieces = script.split('"of this build"');
  if (pieces.length !== 2) throw new Error("src/offline.js has no place for the list");
  writeFileSync(join(folder, "offline.js"), pieces.join(JSON.stringify({ id, schema, sessions, version, files })));
  return id;
}

/** Puts all of it into a build's folder. */
export function writeOffline(folder) {
  for (const icon of ICONS) copyFileSync(source(`style/icons/${icon}`), join(folder, icon));
  writeFileSync(join(folder, "app.webmanifest"), JSON.stringify(MANIFEST));
  writeList(folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, schema] = process.argv.slice(2);
  console.log(writeList(folder, schema === undefined ? undefined : Number(schema)));
}
