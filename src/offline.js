// The service worker: keeps one build of the program on this computer, so that it opens without a network. It is there only
// where somebody has turned it on (`ui::offline`), and it never sees what is written: that goes through no request.
//
// A build is fetched whole and checked by its hashes before it counts, and it is used only when a person says so: which build
// that is stands in a note, and a newer one waits beside it, whatever the browser does with this script meanwhile. A build puts
// its list in here (xtask/src/offline.rs).

const BUILD = "of this build";

const here = registration.scope;
const folder = new URL(here).pathname;
// Pages of one origin share its caches: names and addresses tell whose these are.
const NOTES = `qmsa-offline ${folder}`;
const BUILDS = `qmsa-build ${folder} `;
const at = (name) => new URL(name, here).href;
// `browser::offline` reads and writes the same note.
const NOTE = at("offline-note");

const alone = (act) => navigator.locks.request(NOTES, act);

/** Which build is used, and which is offered. */
async function note() {
  const noted = await (await caches.open(NOTES)).match(NOTE);
  return noted ? noted.json() : {};
}

const isThere = async (build) => build !== undefined && (await caches.has(BUILDS + build.id));

/** Fetches each file of this build; another content than this build's is refused by the browser. */
async function fetchAll() {
  const cache = await caches.open(BUILDS + BUILD.id);
  const one = async ([name, integrity]) => {
    const response = await fetch(at(name), { integrity, cache: "no-cache" });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    await cache.put(at(name), response);
  };
  await Promise.all(Object.entries(BUILD.files).map(one));
}

/** Uses this build where none is used yet, and offers it otherwise. */
async function keep() {
  try {
    await fetchAll();
  } catch (error) {
    // What is in use is of another build, or was whole before.
    if ((await note()).current?.id !== BUILD.id) await caches.delete(BUILDS + BUILD.id);
    throw error;
  }
  const { files, ...said } = BUILD;
  await alone(async () => {
    const { current } = await note();
    const isUsed = await isThere(current);
    const noted = !isUsed || current.id === said.id ? { current: said } : { current, offered: said };
    await (await caches.open(NOTES)).put(NOTE, new Response(JSON.stringify(noted)));
    await tidy();
  });
  // The word that the app hears from its other tabs as well.
  new BroadcastChannel("qmsa").postMessage("another-build");
}

/** Removes the builds that are neither used nor offered. */
async function tidy() {
  const { current, offered } = await note();
  const kept = [current, offered].map((build) => BUILDS + build?.id);
  const names = (await caches.keys()).filter((name) => name.startsWith(BUILDS) && !kept.includes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** The page is the used build's. Its other files have names that follow from their content: a page that was opened before finds its own. */
async function answer(request) {
  const name = request.url.slice(here.length).replace(/[?#].*/s, "");
  const { current } = await note();
  if (await isThere(current)) {
    const used = await caches.open(BUILDS + current.id);
    const isPage = request.mode === "navigate" && ["", "index.html"].includes(name);
    const found = await used.match(isPage ? here : request, { ignoreVary: true });
    if (found) return found;
    for (const other of (await caches.keys()).filter((name) => name.startsWith(BUILDS))) {
      const found = !isPage && (await (await caches.open(other)).match(request, { ignoreVary: true }));
      if (found) return found;
    }
  }
  return fetch(request);
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(alone(tidy).then(() => clients.claim())));
addEventListener("fetch", (event) => {
  const { request } = event;
  // What the check-up asks is for the host to answer (`browser::served`), and so is everything that is none of this tool's.
  if (request.method === "GET" && request.cache !== "no-store" && request.url.startsWith(here)) event.respondWith(answer(request));
});
