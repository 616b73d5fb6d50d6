// What the stand-in does not have says so, instead of being silently undefined.

export function unsupported(what: string): never {
  throw new Error(`${what} is not in the stand-in; run this with Electron itself`);
}

/** Names that runtimes, test tools and inspectors ask any object for. */
const askedByOthers = new Set([
  'then',
  'toJSON',
  'inspect',
  'domain',
  'asymmetricMatch',
  'nodeType',
]);

/**
 * Puts a guard at the end of an object's prototype chain: reading a name that nothing above has
 * defined throws. Give it a class's `prototype`, or an object that is exported as it is.
 */
export function refuseTheRest(object: object, name: string): void {
  const above = Object.getPrototypeOf(object) as object;
  const guard = new Proxy(above, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol') return Reflect.get(target, key, receiver);
      if (askedByOthers.has(key) || key.startsWith('_')) return undefined;
      return unsupported(`${name}.${key}`);
    },
  });
  Object.setPrototypeOf(object, guard);
}
