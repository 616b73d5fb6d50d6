// The name of a file as it can be shown and kept, and the path under which the system finds it.
import { isUtf8 } from 'node:buffer';
import type { PathLike } from 'node:fs';
import { join, sep } from 'node:path';

/** Old scanners and sticks of old computers write names so: each byte is a letter, also those that are none in UTF-8. */
const OLD_LETTERS = new TextDecoder('windows-1252');

export type NamedFile = { name: string; path: PathLike };

/**
 * What is shown of a name in a folder, and where the file lies. On Linux a name may be bytes that are no UTF-8: it is
 * shown in the letters of old Western computers, and found by its bytes.
 */
export function nameOfFile(folder: string, raw: Buffer): NamedFile {
  if (isUtf8(raw)) {
    const name = raw.toString();
    return { name, path: join(folder, name) };
  }
  return { name: OLD_LETTERS.decode(raw), path: Buffer.concat([Buffer.from(folder + sep), raw]) };
}
