// utilityProcess: a Node child process behind Electron's interface.
import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { constants } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type * as Electron from 'electron';
import { refuseTheRest, unsupported } from './unsupported.ts';

/** Process id → name, for app.getAppMetrics. */
export const runningUtilities = new Map<number, string>();

const childSide = join(import.meta.dirname, 'utility-child.cjs');
type Supported = 'kill' | 'pid' | 'postMessage' | 'stdout' | 'stderr';

class UtilityProcess extends EventEmitter implements Pick<Electron.UtilityProcess, Supported> {
  readonly #child: ChildProcess;
  #hasEnded = false;

  constructor(modulePath: string, args: string[], options: Electron.ForkOptions) {
    super();
    const { cwd, env, execArgv = [], serviceName = 'Node Utility Process' } = options;
    const { stdio = 'inherit' } = options;
    const [, out, err] = Array.isArray(stdio) ? stdio : ['ignore', stdio, stdio];
    this.#child = spawn(process.execPath, [...execArgv, '-r', childSide, modulePath, ...args], {
      ...(cwd === undefined ? {} : { cwd }),
      env: (env as NodeJS.ProcessEnv | undefined) ?? process.env,
      stdio: ['ignore', out as 'inherit', err as 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    const { pid } = this.#child;
    if (pid !== undefined) runningUtilities.set(pid, serviceName);
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('error', (error) => this.emit('error', 'LaunchError', error.message, ''));
    this.#child.on('exit', (code, signal) => {
      this.#hasEnded = true;
      if (pid !== undefined) runningUtilities.delete(pid);
      this.emit('exit', code ?? (signal ? constants.signals[signal] : 1));
    });
  }

  get pid(): number | undefined {
    return this.#hasEnded ? undefined : this.#child.pid;
  }
  get stdout(): Readable | null {
    return this.#child.stdout;
  }
  get stderr(): Readable | null {
    return this.#child.stderr;
  }
  postMessage(message: unknown, transfer: unknown[] = []): void {
    if (transfer.length > 0) unsupported('a MessagePort to a utility process');
    if (this.#child.connected) this.#child.send(message as object);
  }
  kill(): boolean {
    return this.#child.kill();
  }
}
refuseTheRest(UtilityProcess.prototype, 'UtilityProcess');

export const utilityProcess = {
  fork(modulePath: string, args: string[] = [], options: Electron.ForkOptions = {}) {
    return new UtilityProcess(modulePath, args, options);
  },
};
refuseTheRest(utilityProcess, 'utilityProcess');
