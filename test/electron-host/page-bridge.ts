// One end of contextBridge between the preload's world and the page's world: DOM events with names no
// page can guess, which carry structured clones and are delivered at once, so calls return values.
// Runs inside Chromium, taken as text: it uses nothing from outside itself.

export type BridgeEnd = {
  expose(key: string, value: unknown): void;
  onExpose(listener: (key: string, value: unknown) => void): void;
};

export function makeBridgeEnd(incoming: string, outgoing: string): BridgeEnd {
  type Plain = Record<string, unknown>;
  type Failure = { name: string; message: string };
  type Message =
    | { kind: 'call'; fn: number; id: number; args: unknown[] }
    | { kind: 'return'; id: number; ok: true; value: unknown }
    | { kind: 'return'; id: number; ok: false; error: Failure }
    | { kind: 'settle'; id: number; ok: true; value: unknown }
    | { kind: 'settle'; id: number; ok: false; error: Failure }
    | { kind: 'expose'; key: string; value: unknown };
  type Waiting = { resolve(value: unknown): void; reject(error: Error): void };

  const dispatch = window.dispatchEvent.bind(window);
  const Carrier = CustomEvent;
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const promises = new Map<number, Waiting>();
  const returned = new Map<number, Extract<Message, { kind: 'return' }>>();
  let lastId = 0;
  let exposed: (key: string, value: unknown) => void = () => {};

  const post = (detail: Message) => dispatch(new Carrier(outgoing, { detail }));
  const isPlain = (value: unknown): value is Plain => {
    if (value === null || typeof value !== 'object') return false;
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
  };
  const mapValues = (value: Plain, map: (item: unknown) => unknown) =>
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(item)]));
  const toFailure = (error: unknown): Failure =>
    error instanceof Error
      ? { name: error.name, message: error.message }
      : { name: 'Error', message: String(error) };
  const toError = ({ name, message }: Failure) => Object.assign(new Error(message), { name });

  function wrapPromise(promise: Promise<unknown>): unknown {
    const id = ++lastId;
    promise.then(
      (value) => post({ kind: 'settle', id, ok: true, value: wrap(value) }),
      (error) => post({ kind: 'settle', id, ok: false, error: toFailure(error) }),
    );
    return { $promise: id };
  }

  function wrap(value: unknown): unknown {
    if (typeof value === 'function') {
      functions.set(++lastId, value as (...args: unknown[]) => unknown);
      return { $function: lastId };
    }
    if (value instanceof Promise) return wrapPromise(value);
    if (Array.isArray(value)) return value.map(wrap);
    return isPlain(value) ? mapValues(value, wrap) : value;
  }

  function callAcross(fn: number, args: unknown[]): unknown {
    const id = ++lastId;
    post({ kind: 'call', fn, id, args: args.map(wrap) });
    const result = returned.get(id);
    returned.delete(id);
    if (!result) throw new Error('the other side of the bridge is gone');
    if (!result.ok) throw toError(result.error);
    return unwrap(result.value);
  }

  function unwrap(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(unwrap);
    if (!isPlain(value)) return value;
    const { $function: fn, $promise: id } = value;
    if (typeof fn === 'number') return (...args: unknown[]) => callAcross(fn, args);
    if (typeof id === 'number')
      return new Promise((resolve, reject) => promises.set(id, { resolve, reject }));
    return mapValues(value, unwrap);
  }

  function answer({ fn, id, args }: Extract<Message, { kind: 'call' }>): void {
    try {
      const value = wrap(functions.get(fn)?.(...args.map(unwrap)));
      post({ kind: 'return', id, ok: true, value });
    } catch (error) {
      post({ kind: 'return', id, ok: false, error: toFailure(error) });
    }
  }

  function settle(message: Extract<Message, { kind: 'settle' }>): void {
    const waiting = promises.get(message.id);
    promises.delete(message.id);
    if (message.ok) waiting?.resolve(unwrap(message.value));
    else waiting?.reject(toError(message.error));
  }

  window.addEventListener(
    incoming,
    (event) => {
      event.stopImmediatePropagation();
      const message = (event as CustomEvent<Message>).detail;
      if (message.kind === 'call') answer(message);
      else if (message.kind === 'return') returned.set(message.id, message);
      else if (message.kind === 'settle') settle(message);
      else exposed(message.key, unwrap(message.value));
    },
    true,
  );

  return {
    expose: (key, value) => void post({ kind: 'expose', key, value: wrap(value) }),
    onExpose: (listener) => {
      exposed = listener;
    },
  };
}
