// True power cuts: an office on a disk of its own works until the disk is cut off; then everything that it had
// said is safe must be there, whole.
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { verifyEvents } from '../../../main/storage/events.ts';
import { openOriginal } from '../../../main/storage/sealed-files.ts';
import { openOffice } from '../../main/scans/office.ts';
import { createDice, type Dice } from '../../office/random.ts';
import { type Disk, makeDisk } from './disk.ts';

export type How = 'right' | 'weak' | 'bare';
export type Cuts = { cuts: number; acknowledged: number; lost: number; corrupt: number };
type Paper = Map<string, string>;

const FILES = 60;
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Files as the scanner left them, flushed; their digests by name. */
function layOn(scanner: string, cut: number, dice: Dice): Paper {
  const paper: Paper = new Map();
  for (let n = 0; n < FILES; n++) {
    const bytes = Buffer.alloc(dice.between(2_000, 90_000), `${cut}/${n} `);
    const name = `scan-${cut}-${n}.jpg`;
    writeFileSync(join(scanner, name), bytes);
    paper.set(name, digestOf(bytes));
  }
  execFileSync('sync', ['-f', scanner]);
  return paper;
}

async function untilStopped(worker: ChildProcess): Promise<void> {
  worker.kill('SIGSTOP');
  const state = () => readFileSync(`/proc/${worker.pid}/status`, 'utf8');
  while (!/^State:\s+T/m.test(state())) await wait(2);
}

const linesOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []);

type Verdict = { acknowledged: number; lost: number; corrupt: number };

/** What is on the disk after the cut, against what had been said before it. */
function judge(disk: Disk, said: readonly string[], paper: Paper): Verdict {
  const store = openOffice(join(disk.folder, 'office'));
  try {
    const names = (kind: string) =>
      said.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1));
    const cases = new Set(store.db.prepare('SELECT id FROM cases').pluck().all());
    const lostCases = names('case').filter((id) => !cases.has(id)).length;
    let corrupt = Number(store.db.pragma('integrity_check', { simple: true }) !== 'ok');
    if (!verifyEvents(store.db, store.keys.events).ok) corrupt++;
    const kept = new Set<string>();
    const rows = store.db
      .prepare(`SELECT sealed_name AS name, sealed_key AS key, sealed_bytes AS bytes FROM sources
        WHERE sealed_name <> ''`)
      .all() as { name: string; key: Buffer; bytes: number }[];
    for (const sealed of rows) {
      try {
        kept.add(digestOf(openOriginal(store.folder, store.keys, sealed)));
      } catch {
        corrupt++;
      }
    }
    const scanner = join(disk.folder, 'scanner');
    const waiting = new Set(readdirSync(scanner));
    const isKept = (name: string) => kept.has(paper.get(name) ?? '');
    // Said to be safe: it must be in the office. Not said: there, or still where the scanner put it.
    const lostFiles = [...paper.keys()].filter(
      (name) => !isKept(name) && (names('file').includes(name) || !waiting.has(name)),
    ).length;
    return {
      acknowledged: names('case').length + names('file').length,
      lost: lostCases + lostFiles,
      corrupt,
    };
  } finally {
    store.close();
  }
}

function judgeBare(disk: Disk, said: readonly string[]): Verdict {
  const there = new Set(linesOf(join(disk.folder, 'office', 'bare')));
  const numbers = said.filter((line) => line.startsWith('bare ')).map((line) => line.slice(5));
  return {
    acknowledged: numbers.length,
    lost: numbers.filter((n) => !there.has(n)).length,
    corrupt: 0,
  };
}

/** One disk, one office, one cut. */
async function cutOnce(place: string, cut: number, how: How, dice: Dice): Promise<Verdict> {
  const disk = makeDisk(place, cut % 2 === 0 ? 'ext4' : 'xfs');
  disk.mount();
  const [office, scanner] = [join(disk.folder, 'office'), join(disk.folder, 'scanner')];
  const said = join(place, `said-${cut}`);
  try {
    mkdirSync(office);
    mkdirSync(join(scanner, 'done'), { recursive: true });
    openOffice(office).close();
    const paper = layOn(scanner, cut, dice);
    const worker = fork(join(import.meta.dirname, 'worker.ts'), [office, scanner, said, how], {
      stdio: 'ignore',
    });
    const gone = once(worker, 'exit');
    while (linesOf(said).length < 2 && worker.exitCode === null) await wait(20);
    await wait(dice.between(100, 1800));
    if (worker.exitCode !== null) throw new Error(`the worker ended with ${worker.exitCode}`);
    await untilStopped(worker);
    // Only what was said before the cut counts: a flush that is under way may answer although it is lost.
    const before = linesOf(said);
    disk.cut();
    worker.kill('SIGKILL');
    await gone;
    await disk.unmount();
    disk.mount();
    if (how === 'bare') return judgeBare(disk, before);
    try {
      return judge(disk, before, paper);
    } catch {
      return { acknowledged: before.length, lost: before.length, corrupt: 1 };
    }
  } finally {
    await disk.remove();
  }
}

/** Cuts the power so often, in turns on ext4 and xfs. `weak` must lose; `bare` must not. */
export async function cutPower(
  { cuts, seed, how }: { cuts: number; seed: number; how: How },
  tell: (line: string) => void,
): Promise<Cuts> {
  const place = mkdtempSync(join(tmpdir(), 'samnum-power-'));
  const dice = createDice(seed);
  const sum: Cuts = { cuts, acknowledged: 0, lost: 0, corrupt: 0 };
  try {
    for (let cut = 0; cut < cuts; cut++) {
      const found = await cutOnce(place, cut, how, dice);
      for (const key of ['acknowledged', 'lost', 'corrupt'] as const) sum[key] += found[key];
      tell(`${how}, cut ${cut + 1}: ${JSON.stringify(found)}`);
    }
    return sum;
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
