// Gives the twenty-four recovery words from two trustees' sheets, without Samnum. Needs Node 20.11 or newer.
//
//   node join-sheets.mjs WORD-LIST
//
// WORD-LIST is the English word list of BIP39, one word a line (2,048 lines; public, the same everywhere).
// A sheet has 26 words: 24 are a share (32 bytes of y, one of x, in 11 bits a word), one the number of the
// set, one a checksum that Samnum looks at. Shamir's scheme over GF(256), two of three.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';

/** Product in GF(256) with x⁸ + x⁴ + x³ + x + 1. */
function times(a, b) {
  let product = 0;
  for (let bit = 0; bit < 8; bit++) {
    if ((b >> bit) & 1) product ^= a;
    a = (a << 1) ^ (a & 0x80 ? 0x11b : 0);
  }
  return product;
}

/** a⁻¹ is a²⁵⁴. */
const inverse = (a) => Array.from({ length: 253 }).reduce((power) => times(power, a), a);

/** The line through two points, where it meets x = 0. */
function joined(one, other) {
  const [x1, x2] = [one[32], other[32]];
  const under = inverse(x1 ^ x2);
  return Buffer.from(one.subarray(0, 32)).map((y1, at) =>
    times(times(y1, x2) ^ times(other[at], x1), under),
  );
}

const known = readFileSync(process.argv[2], 'utf8').trim().split(/\s+/);
const bitsOf = (words) =>
  words.map((word) => known.indexOf(word).toString(2).padStart(11, '0')).join('');
const bytesOf = (bits) => Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
const lines = createInterface({ input: process.stdin, output: process.stderr });
const typed = [];
process.stderr.write('The 26 words of one sheet, then those of the other, a line each:\n');
for await (const line of lines) typed.push(line.toLowerCase().match(/[a-z]+/g) ?? []);
const [one, other] = typed.map((words) => bytesOf(bitsOf(words.slice(0, 24))));
const secret = joined(one, other);
const check = createHash('sha256').update(secret).digest()[0].toString(2).padStart(8, '0');
const bits = [...secret].map((byte) => byte.toString(2).padStart(8, '0')).join('') + check;
const words = bits.match(/.{11}/g).map((part) => known[Number.parseInt(part, 2)]);
process.stdout.write(`${words.join(' ')}\n`);
