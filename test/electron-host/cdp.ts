// Chromium as a child process, spoken to by its DevTools protocol over a pipe: no port is opened.
import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';

type Commands = Protocol.CommandParameters;
type Method = keyof Commands;
/** Every event of the protocol with its parameters, as one discriminated union. */
export type CdpEvent = {
  [E in keyof Protocol.EventMap]: { method: E; params: Protocol.EventMap[E][0] };
}[keyof Protocol.EventMap];

type Message = {
  id?: number;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
} & CdpEvent;
type Waiting = { method: string; resolve(value: unknown): void; reject(error: Error): void };

export class Cdp extends EventEmitter {
  readonly child: ChildProcess;
  #lastId = 0;
  #waiting = new Map<number, Waiting>();
  #pending: Buffer[] = [];

  constructor(program: string, args: string[]) {
    super();
    this.setMaxListeners(0);
    this.child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
    this.child.stderr?.on('data', (data: Buffer) => passOn(String(data)));
    (this.child.stdio[4] as Readable).on('data', (data: Buffer) => this.#read(data));
    (this.child.stdio[3] as Writable).on('error', () => {});
    this.child.on('error', (error) => console.error(`stand-in: ${program}: ${error.message}`));
    this.child.on('close', () => {
      for (const { method, reject } of this.#waiting.values())
        reject(new Error(`${method}: Chromium has ended`));
      this.#waiting.clear();
      this.emit('gone');
    });
  }

  /** Sends a command to the browser, or to one page when a session is named. */
  send<M extends Method>(
    method: M,
    params?: Commands[M],
    sessionId?: string,
  ): Promise<Protocol.CommandReturnValues[M]> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve: resolve as Waiting['resolve'], reject });
      const message = JSON.stringify({ id, method, params: params ?? {}, sessionId });
      (this.child.stdio[3] as Writable).write(`${message}\0`);
    });
  }

  /** Listens to one page's events, or the browser's own without a session. */
  listen(sessionId: string | undefined, listener: (event: CdpEvent) => void): void {
    this.on(sessionId ?? 'browser', listener);
  }

  #read(data: Buffer): void {
    let rest = data;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      this.#pending.push(rest.subarray(0, end));
      const message = JSON.parse(Buffer.concat(this.#pending).toString()) as Message;
      this.#pending = [];
      rest = rest.subarray(end + 1);
      this.#receive(message);
    }
    if (rest.length > 0) this.#pending.push(rest);
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      this.emit(message.sessionId ?? 'browser', message);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }
}

/** Playwright waits for this line; the rest of what Chromium says is noise unless asked for. */
function passOn(stderr: string): void {
  for (const line of stderr.split('\n')) {
    if (line.startsWith('DevTools listening')) process.stderr.write(`${line}\n`);
    else if (line && process.env.ELECTRON_HOST_VERBOSE)
      process.stderr.write(`[chromium] ${line}\n`);
  }
}
