// A host of its own for each test: in a folder of an origin, to be stopped, and given another build.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve, xtask } from "./serve.mjs";

const DIST = fileURLToPath(new URL("../../../dist", import.meta.url));

/** The folder in which the app stands there. */
const BELOW = "/tools/quality-marker";

export class Host {
  #server;
  #port = 0;

  /** A host with a copy of the release. */
  static async begin() {
    const host = new Host();
    host.folder = mkdtempSync(join(tmpdir(), "quality-marker-host-"));
    cpSync(process.env.DIST ?? DIST, host.folder, { recursive: true });
    await host.start();
    return host;
  }

  get url() {
    return `http://127.0.0.1:${this.#port}${BELOW}/`;
  }

  /** Serves: at the same address as before, if it did. */
  async start() {
    this.#server = await serve(this.folder, BELOW, this.#port);
    this.#port = this.#server.port;
  }

  /** Answers nobody any more. */
  stop() {
    return this.#server.stop();
  }

  /** Replaces the build by another, which says its name in the page and that it reads up to this schema. */
  renew(name, schema) {
    const page = join(this.folder, "index.html");
    const text = readFileSync(page, "utf8").replace(/<meta name="build"[^>]*>/, "");
    writeFileSync(page, text.replace("</head>", `<meta name="build" content="${name}"></head>`));
    return xtask("list", this.folder, ...(schema === undefined ? [] : [String(schema)]));
  }

  async end() {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}
