// Asks the worker that lays families out; made when it is first needed, and kept.
import type { Laid, ToLay } from './lay-out.worker.ts';

type Asked = { resolve: (laid: Laid) => void; reject: (thrown: unknown) => void };

let worker: Worker | undefined;
let last = 0;
const asked = new Map<number, Asked>();

function begin(): Worker {
  const made = new Worker(new URL('./lay-out.worker.ts', import.meta.url), { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<{ id: number; laid: Laid }>) => {
    asked.get(data.id)?.resolve(data.laid);
    asked.delete(data.id);
  });
  made.addEventListener('error', (event) => {
    for (const { reject } of asked.values()) reject(event);
    asked.clear();
    worker = undefined;
  });
  return made;
}

/** The layout, worked out in another thread. Rejects when there is none: the caller works it out itself then. */
export function layBeside(toLay: ToLay): Promise<Laid> {
  return new Promise((resolve, reject) => {
    worker ??= begin();
    const id = ++last;
    asked.set(id, { resolve, reject });
    worker.postMessage({ id, ...toLay });
  });
}
