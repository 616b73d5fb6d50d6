// Opens what "restic restore" brought back of a Samnum office, without Samnum. Needs Node 20.11 or newer and sqlite3.
//
//   node rescue.mjs RESTORED-FOLDER NEW-FOLDER
//
// asks for the twenty-four recovery words, then writes into NEW-FOLDER, NOT ENCRYPTED ANY MORE:
//   cases.sqlite    every row of the office, for any program that opens SQLite
//   papers/CASE/    the scanned papers as they came in, by the code of their case
import { execFileSync } from 'node:child_process';
import { createDecipheriv, createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { mkdirSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';

/** Ends with one sentence about what is wrong. */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** The 32 bytes that the words spell (BIP39): 11 bits a word, the last 8 bits are a checksum. */
function entropyOf(typed) {
  const known = readFileSync(join(import.meta.dirname, 'rescue-words.txt'), 'utf8').split('\n');
  const words = typed.toLowerCase().match(/[a-z]+/g) ?? [];
  const unknown = words.findIndex((word) => !known.includes(word));
  if (unknown >= 0) stop(`Word ${unknown + 1} is not a recovery word. Compare it with the sheet.`);
  if (words.length !== 24) stop(`There are ${words.length} words. The sheet has 24.`);
  const bits = words.map((word) => known.indexOf(word).toString(2).padStart(11, '0')).join('');
  const bytes = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const entropy = bytes.subarray(0, 32);
  if (createHash('sha256').update(entropy).digest()[0] !== bytes[32])
    stop('A word is another one, or two stand in the wrong order.');
  return entropy;
}

const derive = (from, storeId, purpose) =>
  Buffer.from(hkdfSync('sha256', from, storeId, `samnum/${purpose}/v1`, 32));

/** AES-256-GCM of ciphertext and tag. */
function decrypt(bytes, key, nonce, bound) {
  const open = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
  open.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([open.update(bytes.subarray(0, -16)), open.final()]);
}

const unwrap = (wrapped, key, bound) =>
  decrypt(wrapped.subarray(12), key, wrapped.subarray(0, 12), bound);

/** The key from which every other key of the office comes. */
function storeKeyOf({ storeId, epoch, wraps }, entropy) {
  const { wrap } = wraps.find(({ kind }) => kind === 'recovery');
  const bound = `samnum/wrap/v1|${storeId}|recovery|recovery|${epoch}`;
  try {
    return unwrap(Buffer.from(wrap, 'base64'), derive(entropy, storeId, 'recovery'), bound);
  } catch {
    return stop('These are the words of another office, or older words of this one.');
  }
}

/** SQLCipher 4, raw key: pages of 4,096 bytes that end with 16 bytes of IV and 64 of HMAC-SHA512. */
function decryptDatabase(from, to, key) {
  const [source, target] = [openSync(from, 'r'), openSync(to, 'wx', 0o600)];
  const [page, number] = [Buffer.alloc(4096), Buffer.alloc(4)];
  let macKey;
  for (let at = 1; readSync(source, page, 0, 4096) === 4096; at++) {
    const begin = at === 1 ? 16 : 0;
    macKey ??= pbkdf2Sync(
      key,
      page.subarray(0, 16).map((byte) => byte ^ 0x3a),
      2,
      32,
      'sha512',
    );
    // Pages that were never written are zeros, in plain.
    if (page.some((byte) => byte !== 0)) {
      number.writeUInt32LE(at);
      const mac = createHmac('sha512', macKey).update(page.subarray(begin, 4032)).update(number);
      if (!mac.digest().equals(page.subarray(4032))) stop(`Page ${at} of ${from} is damaged.`);
      const open = createDecipheriv('aes-256-cbc', key, page.subarray(4016, 4032));
      open.setAutoPadding(false);
      Buffer.concat([open.update(page.subarray(begin, 4016)), open.final()]).copy(page, begin);
      if (at === 1) page.write('SQLite format 3\0', 0, 'latin1');
      page.fill(0, 4016);
    }
    writeSync(target, page);
  }
}

/** A sealed file: 8 bytes magic, then chunks of 65,536 bytes + tag, numbered, the last one marked. */
function unseal(sealed, key) {
  const [magic, body, step] = [sealed.subarray(0, 8), sealed.subarray(8), 65_536 + 16];
  const parts = [];
  for (let at = 0; at * step <= body.length; at++) {
    const nonce = Buffer.alloc(12);
    nonce.writeUIntBE(at, 5, 6);
    nonce[11] = (at + 1) * step > body.length ? 1 : 0;
    parts.push(decrypt(body.subarray(at * step, (at + 1) * step), key, nonce, magic));
  }
  return Buffer.concat(parts);
}

const PAPERS = `SELECT sealed_name AS name, hex(sealed_key) AS key, name AS own,
  coalesce((SELECT code FROM cases WHERE id = sources.case_id
    OR id IN (SELECT case_id FROM pages WHERE source_id = sources.id)), 'no-case') AS code
  FROM sources WHERE length(sealed_key) > 0 ORDER BY received_at, id`;

/** The originals, each in the folder of its case, by number and own name; names those that are lost. */
function writePapers(restored, to, database, filesKey) {
  const told = execFileSync('sqlite3', ['-json', database, PAPERS], { maxBuffer: 2 ** 30 });
  const rows = JSON.parse(told.length > 0 ? told : '[]');
  const lost = [];
  for (const [at, { name, key, own, code }] of rows.entries()) {
    const folder = join(to, code.replace(/[^\p{L}\p{N}-]/gu, '_'));
    const safe = own.replace(/[\p{Cc}\\/:*?"<>|]/gu, '_').slice(-60);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      const sealed = readFileSync(join(restored, 'sealed', name.slice(0, 2), `${name}.enc`));
      const paper = unseal(sealed, unwrap(Buffer.from(key, 'hex'), filesKey, `file/${name}`));
      const file = join(folder, `${String(at + 1).padStart(5, '0')} ${safe}`);
      writeFileSync(file, paper, { flag: 'wx', mode: 0o600 });
    } catch {
      lost.push(name);
    }
  }
  process.stdout.write(`${database}\n${rows.length - lost.length} papers in ${to}\n`);
  for (const name of lost) process.stderr.write(`Could not be opened: sealed/${name}.enc\n`);
  process.exitCode = lost.length > 0 ? 1 : 0;
}

const [restored, out] = process.argv.slice(2);
if (!restored || !out) stop('node rescue.mjs RESTORED-FOLDER NEW-FOLDER');
const lines = createInterface({ input: process.stdin, output: process.stderr });
const entropy = entropyOf(await lines.question('The 24 words of the recovery sheet: '));
lines.close();
const keybag = JSON.parse(readFileSync(join(restored, 'keybag.json'), 'utf8'));
const storeKey = storeKeyOf(keybag, entropy);
mkdirSync(out, { mode: 0o700 });
const database = join(out, 'cases.sqlite');
const keyFor = (purpose) => derive(storeKey, keybag.storeId, purpose);
decryptDatabase(join(restored, 'db', 'cases.db'), database, keyFor('db'));
writePapers(restored, join(out, 'papers'), database, keyFor('files'));
