// What a browser has written into its profile folder: all of it, in the forms in which browsers write texts.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { chromium, firefox } from "@playwright/test";
import { CHROMIUM, FIREFOX } from "./browsers.mjs";

const MOZ_LZ4 = Buffer.from("mozLz40\0");

/** The content of a file as Firefox packs its sessions: a name, a size, and one block of LZ4. */
export function unpackMozLz4(packed) {
  const out = Buffer.alloc(packed.readUInt32LE(MOZ_LZ4.length));
  let [from, to] = [MOZ_LZ4.length + 4, 0];
  const length = (short) => {
    let all = short;
    if (short === 15) {
      let more;
      do all += more = packed[from++];
      while (more === 255);
    }
    return all;
  };
  while (from < packed.length) {
    const token = packed[from++];
    const literals = length(token >> 4);
    packed.copy(out, to, from, (from += literals));
    to += literals;
    if (from >= packed.length) break;
    const back = packed.readUInt16LE(from);
    from += 2;
    // What is copied may overlap with what it makes.
    for (let left = length(token & 15) + 4; left > 0; left -= 1, to += 1) out[to] = out[to - back];
  }
  return out.subarray(0, to);
}

/** A browser with a profile folder of its own. */
export class Profile {
  static async open(browserName, options) {
    const profile = new Profile();
    profile.folder = mkdtempSync(join(tmpdir(), "quality-marker-profile-"));
    const kinds = {
      chromium: [chromium, CHROMIUM.launchOptions],
      // People wait for fifteen seconds until Firefox writes what it remembers of a session.
      firefox: [firefox, {
        ...FIREFOX.launchOptions,
        channel: FIREFOX.channel,
        firefoxUserPrefs: { ...FIREFOX.launchOptions.firefoxUserPrefs, "browser.sessionstore.interval": 1_000, "browser.sessionstore.interval.idle": 1_000 },
      }],
    };
    const [type, launch] = kinds[browserName];
    profile.context = await type.launchPersistentContext(profile.folder, { ...launch, ...options });
    profile.page = profile.context.pages()[0] ?? (await profile.context.newPage());
    return profile;
  }

  /** Every file with its content, unpacked where Firefox packs it. A file that goes while it is looked at is passed over. */
  files() {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      try {
        const bytes = readFileSync(path);
        const isPacked = bytes.subarray(0, MOZ_LZ4.length).equals(MOZ_LZ4);
        return [{ name: relative(this.folder, path), bytes: isPacked ? unpackMozLz4(bytes) : bytes }];
      } catch {
        return [];
      }
    });
  }

  /** Which of these texts stand in which files, as UTF-8 or as UTF-16. */
  find(texts) {
    const forms = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, "utf16le")].map((bytes) => [text, bytes]));
    const found = this.files().flatMap((file) => forms.filter(([, bytes]) => file.bytes.includes(bytes)).map(([text]) => `${text}: ${file.name}`));
    return [...new Set(found)];
  }

  async close() {
    await this.context.close();
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
