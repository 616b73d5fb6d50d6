// Watches what the program asks of the file system, call by call, while the real calls are made.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

export type FileCall =
  | 'openSync'
  | 'writeSync'
  | 'fsyncSync'
  | 'closeSync'
  | 'renameSync'
  | 'mkdirSync'
  | 'rmSync';

/** `before` is called before each of these calls; when it throws, the call fails like that. */
export function watchFiles(
  names: readonly FileCall[],
  before: (name: FileCall, args: readonly unknown[]) => void,
): () => void {
  const originals = names.map((name) => fs[name]);
  for (const [at, name] of names.entries()) {
    const original = originals[at] as (...args: unknown[]) => unknown;
    const watched = (...args: unknown[]) => {
      before(name, args);
      return original(...args);
    };
    Object.assign(fs, { [name]: watched });
  }
  syncBuiltinESMExports();
  return () => {
    for (const [at, name] of names.entries()) Object.assign(fs, { [name]: originals[at] });
    syncBuiltinESMExports();
  };
}
