// Gives the memory of large buffers back at once.

/**
 * Frees buffers that nobody will look at again. Left to the garbage collector, the gigabytes that go
 * through a run make it work as hard as the encryption does. Buffers that share their memory with
 * others are left alone.
 */
export function giveBack(buffers: readonly Buffer[]): void {
  for (const { buffer, byteLength } of buffers) {
    if (byteLength === buffer.byteLength && buffer instanceof ArrayBuffer) buffer.transfer(0);
  }
}
