// ipcMain: messages from a page's preload to main, and the answers.
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { makeCodec } from './codec.ts';
import { refuseTheRest } from './unsupported.ts';

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;
type Incoming = { kind: 'invoke' | 'send'; id: number; channel: string; args: unknown[] };

export const codec = makeCodec();

class IpcMain
  extends EventEmitter
  implements Pick<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>
{
  handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }
  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }
}
refuseTheRest(IpcMain.prototype, 'ipcMain');
export const ipcMain = new IpcMain();

const fileName = /^stand-in-file:(\d+)$/;

/** Replaces each name that webUtils.getPathForFile gave out by the file's path. */
async function withPaths(
  value: unknown,
  pathOf: (file: number) => Promise<string>,
): Promise<unknown> {
  if (typeof value === 'string') {
    const index = fileName.exec(value)?.[1];
    return index === undefined ? value : pathOf(Number(index));
  }
  if (Array.isArray(value)) return Promise.all(value.map((item) => withPaths(item, pathOf)));
  if (value === null || typeof value !== 'object') return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).map(
    async ([key, item]) => [key, await withPaths(item, pathOf)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** Hands one message to the app; for an invoke, the text to send back. */
export async function receiveFromPage(
  text: string,
  makeIpcEvent: () => object,
  pathOf: (file: number) => Promise<string>,
): Promise<string | undefined> {
  const message = codec.decode(text) as Incoming;
  const { kind, id, channel } = message;
  const mayHoldFile = text.includes('stand-in-file:');
  const args = (mayHoldFile ? await withPaths(message.args, pathOf) : message.args) as unknown[];
  const event = makeIpcEvent();
  if (kind === 'send') {
    ipcMain.emit(channel, event, ...args);
    return undefined;
  }
  try {
    const handler = ipcMain.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const value = await handler(event as Electron.IpcMainInvokeEvent, ...args);
    return codec.encode({ kind: 'return', id, ok: true, value });
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    const failure = `Error invoking remote method '${channel}': ${error}`;
    return codec.encode({ kind: 'return', id, ok: false, message: failure });
  }
}
