// The texts of the page around the program: src/content/page.json, or the same table of another language (docs/translating.md).
// index.html names them in double braces; every name has a text, and every text is used.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the texts of the language that is built. */
const folder = process.env.QM_LANGUAGE ? `content-${process.env.QM_LANGUAGE}` : "content";

/** The texts, by their names. */
export const WORDS = JSON.parse(readFileSync(fileURLToPath(new URL(`../src/${folder}/page.json`, import.meta.url)), "utf8"));

/** Those that other files than the page use. */
const ELSEWHERE = ["short-name"];

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter]);

/** The page with its texts. Trunk has dropped the quotation marks around a name that is an attribute's whole value. */
export function spoken(page) {
  const used = new Set(ELSEWHERE);
  const say = (name) => {
    if (!Object.hasOwn(WORDS, name)) throw new Error(`the page names a text “${name}” that ${folder}/page.json lacks`);
    used.add(name);
    return escaped(WORDS[name]);
  };
  const whole = page.replace(/=\{\{([a-z-]+)\}\}/g, (_, name) => `="${say(name)}"`).replace(/\{\{([a-z-]+)\}\}/g, (_, name) => say(name));
  const unused = Object.keys(WORDS).filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`${folder}/page.json has texts that nothing shows: ${unused.join(", ")}`);
  return whole;
}
