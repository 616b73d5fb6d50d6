// A program of a scanner, run to its end.
import { spawn } from 'node:child_process';

/** `code` null: it is not on this computer, or it was stopped. `said`: what it told beside its output. */
export type Ran = { code: number | null; out: string; said: string };

/** In plain English where the program can: what it says is read. */
export const inEnglish = () => ({ ...process.env, LC_ALL: 'C' });

/** Never throws. */
export function runProgram(
  program: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<Ran> {
  return new Promise((done) => {
    let out = '';
    let said = '';
    const child = spawn(program, args, {
      ...{ env: inEnglish(), signal, stdio: ['ignore', 'pipe', 'pipe'] },
    });
    child.stdout?.on('data', (data: Buffer) => {
      out += data.toString('utf8');
    });
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString('utf8');
    });
    child.on('error', () => done({ code: null, out, said }));
    child.on('close', (code) => done({ code, out, said }));
  });
}
