// The browser's store: filled up, and what is packed in it.
import { deflateRawSync, inflateRawSync } from "node:zlib";

const MARK = "qmsa-packed-1:";

/** What a packed text of the store holds; a plain one as it is. */
export const unpack = (text) =>
  text.startsWith(MARK) ? inflateRawSync(Buffer.from(text.slice(MARK.length), "base64")).toString("utf8") : text;

/** A text as frozen versions are stored. */
export const pack = (text) => MARK + deflateRawSync(Buffer.from(text, "utf8")).toString("base64");

/** Fills the store to its last unit but so many, in somebody else's name. */
export const fill = (page, left) =>
  page.evaluate((left) => {
    let text = "";
    for (let size = 1 << 22; size > 0; ) {
      try {
        localStorage.setItem("somebody-elses", text + "x".repeat(size));
        text += "x".repeat(size);
      } catch {
        size >>= 1;
      }
    }
    localStorage.setItem("somebody-elses", text.slice(left));
  }, left);
