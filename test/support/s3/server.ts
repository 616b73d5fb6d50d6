// Real S3 servers for tests: started when the first test asks, shared by the run, ended with it.
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { runFolder, runOwner } from '../run-folder.ts';

export interface S3Server {
  readonly name: 'rgw' | 'swift';
  readonly endpoint: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** PEM file of the server's own certificate, where it speaks TLS. */
  readonly certificate?: string;
}

const PROGRAMS = {
  rgw: ['ceph-mon', 'ceph-osd', 'radosgw', 'radosgw-admin', 'ceph-authtool'],
  swift: ['swift-proxy-server', 'swift-object-server', 'memcached', 'openssl'],
} as const;

export const PACKAGES = {
  rgw: ['radosgw', 'ceph-mon', 'ceph-osd', 'ceph-common'],
  swift: ['swift-proxy', 'swift-account', 'swift-container', 'swift-object', 'memcached', 'attr'],
} as const;

/** Why this server cannot be started here, with the command that changes it; null when it can. */
export function whyNoServer(name: S3Server['name']): string | null {
  if (process.getuid?.() !== 0) return `${name} needs root to start`;
  const missing = PROGRAMS[name].filter((program) => !isInstalled(program));
  if (missing.length === 0) return null;
  return `${name} is not installed: apt-get install --no-install-recommends ${PACKAGES[name].join(' ')}`;
}

export function isInstalled(program: string): boolean {
  return ['/usr/bin', '/usr/sbin', '/usr/local/bin'].some((at) => existsSync(join(at, program)));
}

/**
 * The server of this test run: all workers of one run share it. It ends when the process that owns the
 * run has ended, however that came about.
 */
export async function shareServer(name: S3Server['name']): Promise<S3Server> {
  const why = whyNoServer(name);
  if (why !== null) throw new Error(why);
  // Beside the folder of the run, not in it: the server is still there when the run removes its own.
  const folder = `${runFolder()}-${name}`;
  const ready = join(folder, 'server.json');
  if (claim(folder)) {
    const server = await start(name, folder).catch((error: unknown) => {
      writeFileSync(join(folder, 'failed'), String(error));
      throw error;
    });
    writeFileSync(`${ready}.new`, JSON.stringify(server));
    renameSync(`${ready}.new`, ready);
  }
  while (!existsSync(ready)) {
    if (existsSync(join(folder, 'failed')))
      throw new Error(readFileSync(join(folder, 'failed'), 'utf8'));
    await wait(100);
  }
  return JSON.parse(readFileSync(ready, 'utf8')) as S3Server;
}

/** True for exactly one process of the run. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function start(name: S3Server['name'], folder: string): Promise<S3Server> {
  const port = await findPorts(name);
  const script = join(import.meta.dirname, `${name}-up.sh`);
  const work = join(folder, 'work');
  mkdirSync(work);
  endWith(runOwner(), folder, join(work, 'pids'));
  await promisify(execFile)('bash', [script, work, String(port)], { timeout: 240_000 });
  if (name === 'rgw') {
    const endpoint = `http://127.0.0.1:${port}`;
    return { name, endpoint, region: 'us-east-1', accessKey: 'AKTEST', secretKey: 'SKTEST' };
  }
  return {
    name,
    endpoint: `https://127.0.0.1:${port}`,
    region: 'us-east-1',
    accessKey: 'test:tester',
    secretKey: 'testing',
    certificate: join(work, 'cert.pem'),
  };
}

/** A process of its own that outlives us just long enough to clean up. */
function endWith(owner: number, folder: string, pids: string): void {
  const watch =
    'while kill -0 "$1" 2>/dev/null; do sleep 0.5; done; kill $(cat "$3"); sleep 1; kill -9 $(cat "$3"); rm -rf "$2"';
  const guard = spawn('bash', ['-c', watch, 'guard', String(owner), folder, pids], {
    detached: true,
    stdio: 'ignore',
  });
  guard.unref();
}

/** Below the range that systems give away by themselves; apart, because both servers look at the same time. */
const PORTS = { rgw: 12_000, swift: 20_000 } as const;

/** A port with free neighbours. */
async function findPorts(name: S3Server['name']): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = PORTS[name] + 80 * Math.floor(Math.random() * 100);
    const free = await Promise.all([0, 1, 2, 3, 4, 10, 11].map((n) => isFree(port + n)));
    if (free.every(Boolean)) return port;
  }
  throw new Error('no free ports');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
