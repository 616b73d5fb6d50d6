// Where a program of this computer lies.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these names that can be run, in the folders of PATH; undefined when there is none. */
export function findProgram(names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {}
    }
  }
  return undefined;
}
