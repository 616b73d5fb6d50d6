// The colour space sRGB as an ICC profile, computed from the numbers of its standard.

/** Primaries and white of IEC 61966-2-1, adapted to D50 as ICC.1:2001 asks of a display profile. */
const WHITE = [0.9642, 1, 0.8249];
const RED = [0.4360747, 0.2225045, 0.0139322];
const GREEN = [0.3850649, 0.7168786, 0.0971045];
const BLUE = [0.1430804, 0.0606169, 0.7141733];
/** Places of the tone curve. */
const STEPS = 1024;

const u16 = (value: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
};
const u32 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4);
  return bytes;
};
const ascii = (text: string) => Buffer.from(text, 'latin1');
/** Signature and four reserved bytes, as every element begins. */
const element = (signature: string, ...body: Buffer[]) =>
  Buffer.concat([ascii(signature), u32(0), ...body]);

const xyz = (values: readonly number[]) =>
  element('XYZ ', u32(...values.map((value) => Math.round(value * 65_536))));

/** The light of a value from 0 to 1 (IEC 61966-2-1, 5.2). */
const lightOf = (value: number) =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

function toneCurve(): Buffer {
  const values = Array.from({ length: STEPS }, (_, at) =>
    u16(Math.round(lightOf(at / (STEPS - 1)) * 65_535)),
  );
  return element('curv', u32(STEPS), ...values);
}

function description(text: string): Buffer {
  const name = ascii(`${text}\0`);
  // No name in Unicode, and none for a script of the Macintosh (67 bytes, all empty).
  return element('desc', u32(name.length), name, u32(0, 0), u16(0), Buffer.alloc(1 + 67));
}

function elements(): [tag: string, body: Buffer][] {
  const curve = toneCurve();
  return [
    ['desc', description('sRGB')],
    ['cprt', element('text', ascii('No rights reserved\0'))],
    ['wtpt', xyz(WHITE)],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
}

/** The header of ICC.1:2001 (version 2.4), 128 bytes; its date is that of the standard, so files stay alike. */
function header(size: number): Buffer {
  const day = [2001, 12, 1, 0, 0, 0].map(u16);
  return Buffer.concat([
    ...[u32(size, 0, 0x02400000), ascii('mntrRGB XYZ '), ...day, ascii('acsp')],
    ...[u32(0, 0, 0, 0, 0, 0), u32(0), xyz(WHITE).subarray(8), u32(0), Buffer.alloc(44)],
  ]);
}

/** A display profile, about 2.5 KB. */
export function srgbProfile(): Buffer {
  const list = elements();
  const bodies: Buffer[] = [];
  const placed = new Map<Buffer, number>();
  const table: Buffer[] = [u32(list.length)];
  let at = 128 + 4 + list.length * 12;
  for (const [tag, body] of list) {
    let from = placed.get(body);
    if (from === undefined) {
      from = at;
      placed.set(body, at);
      const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
      bodies.push(padded);
      at += padded.length;
    }
    table.push(ascii(tag), u32(from, body.length));
  }
  return Buffer.concat([header(at), ...table, ...bodies]);
}
