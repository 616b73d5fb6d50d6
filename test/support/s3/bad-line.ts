// A line that carries so many bits a second and breaks every connection now and then; it counts what goes up.
import { createServer, connect as reach, type Socket } from 'node:net';

export interface BadLine {
  readonly endpoint: string;
  /** Bytes that went up so far, whatever became of them. */
  sent(): number;
  /** Bytes that came down so far. */
  received(): number;
  /** How often everything was broken off. */
  breaks(): number;
  close(): Promise<void>;
}

const TICK_MS = 20;

/**
 * Starts a line before `target` (plain http). `bitsPerSecond` holds for all connections together, upwards;
 * every `breakEveryMs` each connection is reset, 0 for never.
 */
export async function startBadLine(
  target: string,
  options: { bitsPerSecond: number; breakEveryMs: number },
): Promise<BadLine> {
  const { hostname, port } = new URL(target);
  const perTick = (options.bitsPerSecond / 8 / 1000) * TICK_MS;
  const open = new Set<{ near: Socket; far: Socket }>();
  let sent = 0;
  let received = 0;
  let breaks = 0;
  let allowed = 0;

  const server = createServer((near) => {
    const pair = { near, far: reach({ host: hostname, port: Number(port) }) };
    open.add(pair);
    pair.far.pipe(near);
    pair.far.on('data', (chunk: Buffer) => {
      received += chunk.length;
    });
    const end = () => {
      open.delete(pair);
      near.destroy();
      pair.far.destroy();
    };
    for (const socket of [near, pair.far]) socket.on('error', end).on('close', end);
  });
  const tick = setInterval(() => {
    allowed = Math.min(allowed + perTick, perTick * 3);
    for (const { near, far } of open) {
      while (allowed >= 1) {
        const chunk: Buffer | null = near.read(Math.min(Math.floor(allowed), near.readableLength));
        if (chunk === null) break;
        allowed -= chunk.length;
        sent += chunk.length;
        far.write(chunk);
      }
    }
  }, TICK_MS);
  const breaker =
    options.breakEveryMs > 0
      ? setInterval(() => {
          breaks += 1;
          for (const { near, far } of open) {
            near.resetAndDestroy();
            far.resetAndDestroy();
          }
        }, options.breakEveryMs)
      : undefined;

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    sent: () => sent,
    received: () => received,
    breaks: () => breaks,
    close: () =>
      new Promise((resolve) => {
        clearInterval(tick);
        clearInterval(breaker);
        for (const { near, far } of open) {
          near.destroy();
          far.destroy();
        }
        server.close(() => resolve());
      }),
  };
}
