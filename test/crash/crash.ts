// npm run crash -- --kills 40 [--seed n]: pulls the plug of the app again and again, and compares what
// it had acknowledged with what is there. With --files 1000 an import of so many files is killed, also
// after each step of the order of writing; with --power 20 the disk is cut off instead (needs root). With --backup
// --runs 1000 copies are made and brought back under all kinds of trouble; --first 7 --runs 1 plays one of them alone.
// One JSON object is the last line of stdout.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Inside, openInside } from '../flows/steps/inside.ts';
import { OFFICE } from '../flows/steps/office.ts';
import { readyOffice } from '../flows/steps/ready-office.ts';
import { killDuringPaper } from '../main/scans/kill-paper.ts';
import { removeOffices } from '../main/scans/office.ts';
import { createDice } from '../office/random.ts';
import { runFolder } from '../support/run-folder.ts';
import { type CrashApp, killAll, openApp, PASSPHRASE, unlock } from './app.ts';
import { playControls, playRuns } from './backup/backup-faults.ts';
import { judgeBackups } from './backups.ts';
import {
  countAcknowledged,
  judge,
  lookAt,
  newLedger,
  readScanner,
  type Verdict,
} from './ledger.ts';
import { whyNoDisk } from './power/disk.ts';
import { cutPower } from './power/power.ts';
import { type Office, workFor } from './work.ts';

const root = join(import.meta.dirname, '..', '..');

export type CrashRun = {
  kills: number;
  acknowledged: number;
  lost: number;
  doubled: number;
  corrupt: number;
  /** What is wrong, in words. */
  faults: string[];
};
type Options = {
  kills: number;
  seed: number;
  /** The control: the app acknowledges before it saves. */
  wrongOrder?: boolean;
  tell?: (line: string) => void;
};

/** An app whose main file acknowledges first and saves later. */
function makeWrongOrder(folder: string): string {
  const appDir = join(folder, 'wrong-order');
  mkdirSync(appDir);
  const main = join(root, 'test', 'crash', 'answer-first.mjs');
  const name = { name: 'samnum', version: '0.0.0', type: 'module', main: 'main.mjs' };
  writeFileSync(join(appDir, 'package.json'), JSON.stringify(name));
  writeFileSync(join(appDir, 'main.mjs'), `await import(${JSON.stringify(`file://${main}`)});\n`);
  process.env.SAMNUM_MAIN = `file://${join(root, 'build', 'main', 'index.js')}`;
  return appDir;
}

async function newOffice(folder: string, seed: number): Promise<Office & { words: string[] }> {
  const [papers, scanner] = [join(folder, 'papers'), join(folder, 'scanner')];
  const profile = join(folder, 'profile');
  for (const each of [papers, scanner, profile]) mkdirSync(each);
  const { words } = await readyOffice(profile, OFFICE, PASSPHRASE);
  const app = await openApp(profile);
  await unlock(app);
  await app.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, scanner);
  await app.ask('scans.setWatch', { cmd: '01a20000-0000-7000-8000-000000000001', stop: false });
  await app.close();
  return { papers, scanner, words, ledger: newLedger(), dice: createDice(seed), made: 0 };
}

/** One start, some work, one kill. Now and then the kill comes while the app starts or unlocks. */
async function oneRound(folder: string, office: Office, appDir?: string): Promise<void> {
  const { dice } = office;
  const app: CrashApp = await openApp(join(folder, 'profile'), appDir);
  if (dice.chance(0.1)) {
    unlock(app).catch(() => {});
    await wait(dice.between(0, 1500));
    return killAll(app);
  }
  await unlock(app);
  const stop = await workFor(app, office, dice.between(200, 4000));
  await killAll(app);
  await stop();
}

/** After the last kill: started once more, everything that waits is read and can be found. */
async function comeBack(folder: string, office: Office): Promise<string[]> {
  const app = await openApp(join(folder, 'profile'));
  try {
    await unlock(app);
    const faults: string[] = [];
    const begun = Date.now();
    for (;;) {
      // A slow computer reads for longer than the office stays open without anybody at it.
      await app.ask('vault.active', {});
      const batches = await app.ask('scans.batches', {});
      const pages = [];
      for (const { id } of batches)
        pages.push(...(await app.ask('scans.batch', { batchId: id })).pages);
      const waiting = pages.filter(({ state }) => state === 'queued' || state === 'running').length;
      const { behind } = await app.ask('search.find', { text: 'river', kinds: [], limit: 1 });
      if (waiting === 0 && behind === 0) break;
      if (Date.now() - begun > 120_000 + pages.length * 5_000)
        faults.push(`${waiting} pages not read, index ${behind} behind`);
      if (faults.length > 0) break;
      await wait(500);
    }
    for (const [id, { sent, acknowledged }] of office.ledger.forms) {
      const word = /[0-9a-f-]{36}/.exec(sent[acknowledged - 1]?.text ?? '')?.[0].slice(-12);
      if (!word || sent.length > acknowledged) continue;
      const { hits } = await app.ask('search.find', { text: word, kinds: ['form'], limit: 5 });
      if (!hits.some((hit) => hit.id === id)) faults.push(`form ${id} is not found by its words`);
    }
    return faults;
  } finally {
    await app.close();
  }
}

async function judgeNow(inside: Inside, office: Office): Promise<Verdict> {
  readScanner(office.ledger, office.scanner);
  return lookAt(inside, (copy) => judge(office.ledger, copy));
}

/** Kills the app `kills` times. Everything is judged after each kill and once more at the end. */
export async function runCrashes(options: Options): Promise<CrashRun> {
  const { kills, seed, tell } = options;
  const folder = mkdtempSync(join(tmpdir(), 'samnum-crash-'));
  const faults = {
    lost: new Set<string>(),
    doubled: new Set<string>(),
    corrupt: new Set<string>(),
  };
  const note = (verdict: Partial<Verdict>) => {
    for (const kind of ['lost', 'doubled', 'corrupt'] as const)
      for (const fault of verdict[kind] ?? []) faults[kind].add(fault);
  };
  try {
    const office = await newOffice(folder, seed);
    const appDir = options.wrongOrder ? makeWrongOrder(folder) : undefined;
    const inside = await openInside(join(folder, 'profile'), PASSPHRASE);
    inside.close();
    for (let kill = 1; kill <= kills; kill++) {
      await oneRound(folder, office, appDir);
      note(await judgeNow(inside, office));
      const { lost, doubled, corrupt } = faults;
      const found = lost.size + doubled.size + corrupt.size;
      tell?.(`kill ${kill}: ${countAcknowledged(office.ledger)} acknowledged, ${found} faults`);
    }
    if (appDir === undefined) {
      note({ lost: await comeBack(folder, office) });
      note(await judgeNow(inside, office));
      note({ lost: await judgeBackups(join(folder, 'profile'), office) });
    }
    const { cases, files, backups } = office.ledger;
    tell?.(`of these ${cases.size} cases, ${files.size} files and ${backups} backups`);
    return {
      kills,
      acknowledged: countAcknowledged(office.ledger),
      ...{ lost: faults.lost.size, doubled: faults.doubled.size, corrupt: faults.corrupt.size },
      faults: [...faults.lost, ...faults.doubled, ...faults.corrupt],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function numberAfter(flag: string, otherwise: number): number {
  const at = process.argv.indexOf(flag);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

const has = (flag: string) => process.argv.includes(flag);
const tell = (line: string) => console.error(line);

/** The whole app, killed while people work. */
async function killApp(kills: number, seed: number): Promise<object> {
  const wrongOnly = has('--wrong-order');
  const run = await runCrashes({ kills, seed, tell, wrongOrder: wrongOnly });
  for (const fault of run.faults) tell(fault);
  let control = run;
  if (!wrongOnly) {
    tell('the control: an app that acknowledges before it saves');
    control = await runCrashes({ kills: Math.max(4, kills / 8), seed, tell, wrongOrder: true });
  }
  const { acknowledged, lost, doubled, corrupt } = run;
  return { kills, acknowledged, lost, doubled, corrupt, control_lost: control.lost, seed };
}

/** An import of so many files, killed at random and after each named step of the order of writing. */
async function killImport(kills: number, files: number, seed: number): Promise<object> {
  const run = await killDuringPaper({ files, kills, seed, order: 'right', atSteps: true, tell });
  tell('the control: files are moved away before they are safe');
  const control = await killDuringPaper({ files: 60, kills: 8, seed, order: 'wrong' });
  removeOffices();
  const { lost, moved, corrupt, unread } = run;
  const doubled = Math.max(0, run.sources - files) + Math.max(0, run.pages - files);
  const told = { acknowledged: moved, lost, doubled, corrupt, unread };
  return { kills, files, ...told, control_lost: control.lost, seed };
}

async function cutOff(cuts: number, seed: number): Promise<object> {
  const why = whyNoDisk();
  if (why !== null) return { cuts: 0, skipped: why, seed };
  const { acknowledged, lost, corrupt } = await cutPower({ cuts, seed, how: 'right' }, tell);
  const few = Math.max(4, Math.ceil(cuts / 5));
  const weak = await cutPower({ cuts: few, seed, how: 'weak' }, tell);
  const bare = await cutPower({ cuts: few, seed, how: 'bare' }, tell);
  const controls = { control_lost: weak.lost + weak.corrupt, bare_lost: bare.lost };
  return { cuts, acknowledged, lost, corrupt, ...controls, seed };
}

async function harmBackups(runs: number, seed: number): Promise<object> {
  const first = numberAfter('--first', 0);
  const numbers = Array.from({ length: runs }, (_, n) => first + n);
  const { told, ...tally } = await playRuns({ runs: numbers, seed, tell });
  for (const line of told) tell(line);
  tell('the controls: each judge with something broken for it');
  const missed = await playControls(seed);
  for (const name of missed) tell(`not seen: ${name}`);
  return { ...tally, control_missed: missed.length, seed };
}

if (import.meta.main) {
  runFolder();
  const seed = numberAfter('--seed', Math.floor(Math.random() * 2 ** 31));
  const kills = numberAfter('--kills', 40);
  tell(`seed ${seed}`);
  const result = has('--backup')
    ? await harmBackups(numberAfter('--runs', 100), seed)
    : has('--power')
      ? await cutOff(numberAfter('--power', 20), seed)
      : has('--files')
        ? await killImport(kills, numberAfter('--files', 1000), seed)
        : await killApp(kills, seed);
  console.log(JSON.stringify(result));
}
