// A second reader of the SQLCipher 4 format, written from its description with node:crypto alone.
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';

const PAGE = 4096;
const SALT = 16;
const IV = 16;
const MAC = 64;

/**
 * Turns an encrypted file into a plain SQLite file. Every page: AES-256-CBC, then IV and HMAC-SHA512
 * over ciphertext, IV and page number in its last 80 bytes; the first 16 bytes of the file are the
 * salt. Throws when a page's HMAC is wrong.
 */
export function decryptSqlcipher(encrypted: Buffer, key: Uint8Array): Buffer {
  const macSalt = Buffer.from(encrypted.subarray(0, SALT)).map((byte) => byte ^ 0x3a);
  const macKey = pbkdf2Sync(key, macSalt, 2, 32, 'sha512');
  const pages: Buffer[] = [];
  for (let at = 0, number = 1; at < encrypted.length; at += PAGE, number++) {
    const page = encrypted.subarray(at, at + PAGE);
    const start = number === 1 ? SALT : 0;
    const tail = PAGE - IV - MAC;
    const place = Buffer.alloc(4);
    place.writeUInt32LE(number);
    const mac = createHmac('sha512', macKey)
      .update(page.subarray(start, tail + IV))
      .update(place)
      .digest();
    if (!mac.equals(page.subarray(tail + IV))) throw new Error(`page ${number} was changed`);
    const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(tail, tail + IV));
    decipher.setAutoPadding(false);
    const text = decipher.update(page.subarray(start, tail));
    const head = number === 1 ? Buffer.from('SQLite format 3\0') : Buffer.alloc(0);
    pages.push(Buffer.concat([head, text, Buffer.alloc(IV + MAC)]));
  }
  return Buffer.concat(pages);
}
