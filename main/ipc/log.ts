// The log: what went wrong, under a reference, with code and stack, never with anything from a case.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const LIMIT_BYTES = 1_000_000;

export type Log = {
  error(ref: string, what: string, thrown: unknown): void;
  info(what: string): void;
};

/**
 * Appends to `file`, keeping one older file. Of an error only its name, code and the lines of its
 * stack are written: a message may carry what a person typed.
 */
export function createLog(file: string): Log {
  mkdirSync(dirname(file), { recursive: true });
  const write = (line: string) => {
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT_BYTES) {
        renameSync(file, `${file}.old`);
      }
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not stop the work that is being logged.
    }
  };
  return {
    error: (ref, what, thrown) => write(`${ref} ${what} ${traceOf(thrown)}`),
    info: write,
  };
}

function traceOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const code = (thrown as { code?: unknown }).code;
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [thrown.name, typeof code === 'string' ? code : '', ...frames.map((f) => f.trim())]
    .filter((part) => part !== '')
    .join(' | ');
}
