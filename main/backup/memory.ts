// Keeps the memory of the backup process small: its heap, and the large buffers beside it.
import { setFlagsFromString } from 'node:v8';

/**
 * To be called once, when the process begins. V8 lets the part of the heap where everything begins grow to tens of
 * megabytes while indexes and directories are read; kept small it is cleaned more often, at no cost that can be
 * measured: restoring a place with 170,000 pieces then takes 280 MB instead of 400.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

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
