// What the stand-in puts into a page before the page's own scripts: the page's world gets what the
// preload exposes, the isolated world gets ipcRenderer and runs the app's preload bundle.
// Runs inside Chromium, taken as text: each function uses nothing from outside itself.
import type { Codec } from './codec.ts';
import type { BridgeEnd } from './page-bridge.ts';

/** Addresses of own schemes as Chromium knows them: scheme → suffix of the host name. */
export type SchemeNames = Record<string, string>;

export function setUpPageWorld(end: BridgeEnd, schemes: SchemeNames): void {
  const freeze = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    for (const item of Object.values(value)) freeze(item);
    return Object.freeze(value);
  };
  const real = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const [, scheme = '', name, rest] =
      /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/.exec(String(input)) ?? [];
    const suffix = typeof input === 'object' && 'method' in input ? undefined : schemes[scheme];
    return real(suffix ? `https://${name}${suffix}${rest || '/'}` : input, init);
  };
  window.open = () => null;
  end.onExpose((key, value) => {
    if (Object.hasOwn(window, key))
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    Object.defineProperty(window, key, { value: freeze(value), enumerable: true });
  });
}

export type Preload = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: unknown,
) => void;

export function setUpPreloadWorld(
  end: BridgeEnd,
  codec: Codec,
  bindingName: string,
  process: unknown,
  preload: Preload,
): void {
  type Listener = (event: unknown, ...args: unknown[]) => void;
  type Incoming =
    | { kind: 'return'; id: number; ok: true; value: unknown }
    | { kind: 'return'; id: number; ok: false; message: string }
    | { kind: 'message'; channel: string; args: unknown[] };
  const world = globalThis as unknown as Record<string, unknown>;
  const post = world[bindingName] as (text: string) => void;
  delete world[bindingName];

  const waiting = new Map<number, { resolve(value: unknown): void; reject(e: Error): void }>();
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  const files: File[] = [];
  let lastId = 0;

  function add(channel: string, listener: Listener, once: boolean) {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  }
  function remove(channel: string, listener: Listener) {
    const left = (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener);
    listeners.set(channel, left);
    return ipcRenderer;
  }
  function invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const text = codec.encode({ kind: 'invoke', id: ++lastId, channel, args });
      waiting.set(lastId, { resolve, reject });
      post(text);
    });
  }
  const ipcRenderer = {
    on: (channel: string, listener: Listener) => add(channel, listener, false),
    addListener: (channel: string, listener: Listener) => add(channel, listener, false),
    once: (channel: string, listener: Listener) => add(channel, listener, true),
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel: string) => listeners.delete(channel),
    send: (channel: string, ...args: unknown[]) =>
      post(codec.encode({ kind: 'send', channel, args })),
    invoke,
  };

  function receive(text: string): void {
    const message = codec.decode(text) as Incoming;
    if (message.kind === 'return') {
      const { resolve, reject } = waiting.get(message.id) ?? {};
      waiting.delete(message.id);
      if (message.ok) resolve?.(message.value);
      else reject?.(new Error(message.message));
      return;
    }
    for (const { listener, once } of listeners.get(message.channel) ?? []) {
      if (once) remove(message.channel, listener);
      listener({ sender: ipcRenderer, senderId: 0, ports: [] }, ...message.args);
    }
  }
  world.standInReceive = receive;
  // A page's script is not told a file's path at once; main asks Chromium when this name arrives there.
  world.standInFile = (index: number) => files[index];
  const webUtils = {
    getPathForFile: (file: File) => `stand-in-file:${files.push(file) - 1}`,
  };
  const contextBridge = { exposeInMainWorld: end.expose };
  const electron = { ipcRenderer, contextBridge, webUtils };
  const module = { exports: {} };
  preload(
    (name) => {
      if (name === 'electron' || name === 'electron/renderer') return electron;
      throw new Error(`module not found: ${name}`);
    },
    module,
    module.exports,
    process,
  );
}
