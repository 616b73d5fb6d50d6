// Something happens, or takes long, right before a file is moved or opened, or a folder is listed, until the test has ended.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { onTestFinished } from 'vitest';

type Name = 'rename' | 'readdir' | 'open';

/** Calls `first` with the path before each call of this name, and waits for it. */
export function beforeCall(name: Name, first: (path: string) => Promise<void> | void): void {
  const { promises } = fs;
  const real = promises[name] as (...input: unknown[]) => Promise<unknown>;
  const put = (call: typeof real) => {
    Object.assign(promises, { [name]: call });
    syncBuiltinESMExports();
  };
  put(async (...input) => {
    await first(String(input[0]));
    return real(...input);
  });
  onTestFinished(() => put(real));
}
