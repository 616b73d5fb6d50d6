// Carries what the structured clone algorithm carries as JSON text, for IPC over the DevTools pipe.
// The same function runs in Node and, taken as text, in the page: it uses nothing from outside itself.

export type Codec = { encode(value: unknown): string; decode(text: string): unknown };

export function makeCodec(): Codec {
  type Tagged = { $: string; v?: unknown; k?: string };
  type Base64 = typeof Uint8Array & { fromBase64?(text: string): Uint8Array<ArrayBuffer> };
  const notCloneable = 'An object could not be cloned.';

  const views: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    Uint8Array,
    Int8Array,
    Uint8ClampedArray,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };

  function toBase64(bytes: Uint8Array): string {
    if ('toBase64' in bytes) return (bytes as { toBase64(): string }).toBase64();
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  }

  function fromBase64(text: string): Uint8Array<ArrayBuffer> {
    return (Uint8Array as Base64).fromBase64?.(text) ?? new Uint8Array(Buffer.from(text, 'base64'));
  }

  function packNumber(value: number): unknown {
    if (Object.is(value, -0)) return { $: 'number', v: '-0' };
    return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
  }

  function packObject(value: object, above: object[]): unknown {
    if (above.includes(value)) throw new Error('cyclic values are not in the stand-in');
    const inside = [...above, value];
    const each = (items: Iterable<unknown>) => [...items].map((item) => pack(item, inside));
    if (Array.isArray(value)) return each(value);
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof Map) return { $: 'map', v: each(value) };
    if (value instanceof Set) return { $: 'set', v: each(value) };
    if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] };
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message, value.stack] };
    if (value instanceof ArrayBuffer)
      return { $: 'bytes', k: 'ArrayBuffer', v: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const name = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name;
      const bytes = new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength);
      return { $: 'bytes', k: name, v: toBase64(bytes) };
    }
    if (value instanceof WeakMap || value instanceof WeakSet || value instanceof Promise)
      throw new Error(notCloneable);
    const entries = Object.entries(value).map(([key, item]) => [key, pack(item, inside)]);
    return '$' in value ? { $: 'object', v: entries } : Object.fromEntries(entries);
  }

  function pack(value: unknown, above: object[]): unknown {
    switch (typeof value) {
      case 'number':
        return packNumber(value);
      case 'undefined':
        return { $: 'undefined' };
      case 'bigint':
        return { $: 'bigint', v: String(value) };
      case 'function':
      case 'symbol':
        throw new Error(notCloneable);
      case 'object':
        return value === null ? null : packObject(value, above);
      default:
        return value;
    }
  }

  function unpackBytes({ k = '', v }: Tagged): unknown {
    const bytes = fromBase64(v as string);
    const View = views[k];
    return k === 'ArrayBuffer' || !View ? bytes.buffer : new View(bytes.buffer);
  }

  function unpackError([name, message, stack]: string[]): Error {
    return Object.assign(new Error(message), { name, stack });
  }

  function unpack(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(unpack);
    const tagged = value as Tagged;
    const items = tagged.v as unknown[];
    const entries = (of: [string, unknown][]) => of.map(([key, item]) => [key, unpack(item)]);
    switch (tagged.$) {
      case undefined:
        return Object.fromEntries(entries(Object.entries(value)));
      case 'object':
        return Object.fromEntries(entries(items as [string, unknown][]));
      case 'number':
        return Number(tagged.v);
      case 'bigint':
        return BigInt(tagged.v as string);
      case 'date':
        return new Date(tagged.v as number);
      case 'map':
        return new Map(items.map(unpack) as [unknown, unknown][]);
      case 'set':
        return new Set(items.map(unpack));
      case 'regexp':
        return new RegExp(items[0] as string, items[1] as string);
      case 'error':
        return unpackError(items as string[]);
      case 'bytes':
        return unpackBytes(tagged);
      default:
        return undefined;
    }
  }

  return {
    encode: (value) => JSON.stringify(pack(value, [])),
    decode: (text) => unpack(JSON.parse(text)),
  };
}
