// Folders served by the build tool (xtask), which knows the headers, types and packed copies of a host.
import { execFileSync, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

let found = process.env.QM_XTASK;

/** The build tool: the one of the run that this belongs to, or built now. */
const tool = () => (found ??= execFileSync("bash", [`${ROOT}scripts/run.sh`, "which"], { encoding: "utf8" }).trim());

/** Runs the build tool, and gives what it prints. */
export const xtask = (...args) => execFileSync(tool(), args, { cwd: ROOT, encoding: "utf8" }).trim();

/** The headers of a path below the app's folder; of the build in a folder, if one is given. */
export const headersOf = (path, ...folder) => JSON.parse(xtask("headers", "json", path, ...folder));

/** Serves a folder, below a path such as `/tools/quality`; a port of 0 takes any free one. Gives the port, and how to stop. */
export async function serve(folder, below = "", port = 0) {
  const server = spawn(tool(), ["serve", String(port), folder, below], { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  const stopped = new Promise((done) => server.once("exit", done));
  process.once("exit", () => server.kill());
  let said = "";
  const at = await new Promise((found, failed) => {
    server.stdout.on("data", (text) => {
      said += text;
      const address = said.match(/http:\/\/127\.0\.0\.1:(\d+)/);
      if (address) found(Number(address[1]));
    });
    server.once("exit", () => failed(new Error(`nothing serves ${folder} at port ${port}`)));
  });
  return {
    port: at,
    stop: () => {
      server.kill();
      return stopped;
    },
  };
}
