// A font whose only glyph is empty: text set in it is invisible, can be found, marked and copied.

const UNITS = 1000;
/** Width of the empty glyph; text is stretched over the word it stands on. */
export const GLYPH_WIDTH = 500;

const u16 = (...values: number[]) => Buffer.from(values.flatMap((v) => [(v >> 8) & 255, v & 255]));
const u32 = (...values: number[]) =>
  Buffer.concat(values.map((v) => u16(Math.floor(v / 65_536) & 0xffff, v % 65_536)));

/** The tables a TrueType font cannot do without (OpenType specification, "Required tables"). */
function tables(): Record<string, Buffer> {
  const glyphs = 2;
  return {
    glyf: Buffer.alloc(0),
    head: Buffer.concat([
      u16(1, 0),
      u32(65_536, 0, 0x5f0f3cf5),
      u16(0, UNITS),
      Buffer.alloc(16),
      u16(0, 0, GLYPH_WIDTH, UNITS),
      u16(0, 8, 2, 0, 0),
    ]),
    hhea: Buffer.concat([u16(1, 0, UNITS, 0, 0, GLYPH_WIDTH), Buffer.alloc(22), u16(glyphs)]),
    hmtx: u16(GLYPH_WIDTH, 0, GLYPH_WIDTH, 0),
    loca: u16(0, 0, 0),
    maxp: Buffer.concat([u16(1, 0, glyphs), Buffer.alloc(26)]),
  };
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    for (let j = 0; j < 4; j++) sum += (bytes[i + j] ?? 0) * 256 ** (3 - j);
  }
  return sum % 2 ** 32;
}

/** The font file, a few hundred bytes. Glyph 0 and glyph 1 are both empty. */
export function glyphlessFont(): Buffer {
  const named = Object.entries(tables());
  const directory: Buffer[] = [u16(1, 0, named.length, 64, 2, named.length * 16 - 64)];
  const bodies: Buffer[] = [];
  let at = 12 + named.length * 16;
  for (const [name, body] of named) {
    directory.push(Buffer.from(name), u32(checksum(body), at, body.length));
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    bodies.push(padded);
    at += padded.length;
  }
  return Buffer.concat([...directory, ...bodies]);
}
