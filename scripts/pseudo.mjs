// `node pseudo.mjs`: a stand-in for another language. Writes src/content-cy with every text of src/content in brackets ⟦ ⟧, so that a build with
// QM_LANGUAGE=cy shows at a glance which words do not come from the language's folder (docs/translating.md). Run it in a copy of the
// checkout: the folder is no translation, and git must not keep it.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../src/", import.meta.url));
const [from, to] = [join(source, "content"), join(source, "content-cy")];

/**
 * Several words, or one that begins with a capital: the rule of tests/translating.rs. Single small words (“part”, “no”) stay as they
 * are, since ids look the same.
 */
const isWording = (before, text) =>
  !/(reason = |env!\(|include_str!\()$/.test(before) &&
  !/:\/\//.test(text) &&
  !/^[#/<.]/.test(text) &&
  (/[\p{L}\p{N}] \p{L}/u.test(text) || /^\p{Lu}\p{Ll}./u.test(text)) &&
  (text.includes(" ") || !/.\p{Lu}/u.test(text));

/** A Rust source with its texts in brackets. */
function bracketed(rust) {
  const end = rust.search(/\n#\[cfg\(test\)\]\nmod /);
  const [code, rest] = end < 0 ? [rust, ""] : [rust.slice(0, end), rust.slice(end)];
  const token = /\/\/[^\n]*|'(?:\\.|[^\\'])'|"((?:\\[^]|[^\\"])*)"/g;
  const said = code.replace(token, (whole, text, at) => {
    if (text === undefined || !isWording(code.slice(code.lastIndexOf("\n", at) + 1, at), text)) return whole;
    return `"⟦${text}⟧"`;
  });
  return said + rest;
}

for (const name of readdirSync(from, { recursive: true })) {
  if (!/\.(rs|json)$/.test(name)) continue;
  mkdirSync(dirname(join(to, name)), { recursive: true });
  const text = readFileSync(join(from, name), "utf8");
  if (name.endsWith(".rs")) writeFileSync(join(to, name), bracketed(text));
  else {
    const words = Object.entries(JSON.parse(text)).map(([key, value]) => [key, key === "language" ? value : `⟦${value}⟧`]);
    writeFileSync(join(to, name), JSON.stringify(Object.fromEntries(words), null, 2));
  }
}
