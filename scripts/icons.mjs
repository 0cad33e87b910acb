// `node scripts/icons.mjs`: draws the tool's sign (style/icons/icon.svg) as PNG in the sizes that systems ask for, into
// style/icons. Run by hand after a change of the sign; what it draws is committed.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";

const GROUND = [0x2b, 0x4a, 0x63];
const TICK = [[4, 8.5], [6.6, 11.1], [12, 5.5]];

/** How far a point is from a line between two others. */
function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** How much of a pixel something covers whose edge is so many pixels away (inside: less than nothing). */
const cover = (edge) => Math.max(0, Math.min(1, 0.5 - edge));

/** The sign: with round corners, or to the edges and smaller within (systems cut such icons into their own shapes). */
function draw(size, toTheEdges) {
  const unit = size / 16;
  const rows = [];
  for (let y = 0; y < size; y += 1) {
    const row = [0];
    for (let x = 0; x < size; x += 1) {
      const point = [(x + 0.5) / unit, (y + 0.5) / unit];
      const within = toTheEdges ? point.map((at) => (at - 8) / 0.75 + 8) : point;
      const tick = Math.min(distance(within, TICK[0], TICK[1]), distance(within, TICK[1], TICK[2])) - 0.9;
      const white = cover(tick * unit * (toTheEdges ? 0.75 : 1));
      const corner = Math.hypot(...point.map((at) => Math.max(0, Math.abs(at - 8) - 5))) - 3;
      row.push(...GROUND.map((part) => Math.round(part + (255 - part) * white)), Math.round(255 * (toTheEdges ? 1 : cover(corner * unit))));
    }
    rows.push(Buffer.from(row));
  }
  return rows;
}

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest >>> 0;
});

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, "ascii"), data]);
  let check = 0xffffffff;
  for (const byte of body) check = CRC[(check ^ byte) & 255] ^ (check >>> 8);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE((check ^ 0xffffffff) >>> 0, body.length + 4);
  return out;
}

function png(size, toTheEdges) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(draw(size, toTheEdges)), { level: 9 });
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

for (const [name, size, toTheEdges] of [["icon-192", 192, false], ["icon-512", 512, false], ["icon-whole", 512, true]]) {
  writeFileSync(fileURLToPath(new URL(`../style/icons/${name}.png`, import.meta.url)), png(size, toTheEdges));
}
