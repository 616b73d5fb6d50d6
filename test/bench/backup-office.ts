// An office of the size that the backup bench is about: a real encrypted store, and sealed scans.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../main/domain/ids.ts';
import type { Session } from '../../main/domain/roles.ts';
import {
  type Act,
  CASE_FILE,
  describeNewStore,
  openStore,
  type Store,
} from '../../main/storage/store.ts';

export interface BenchOffice {
  readonly folder: string;
  readonly store: Store;
}

const WORKER: Session = { user: newId(), device: newId(), role: 'coordinator' };
const FORMS_PER_CASE = 8;
const WORDS =
  'ក្រុម គ្រួសារ ភូមិ សាលា ផ្ទះ child family mother school visit plan rice income grandmother village health'.split(
    ' ',
  );

/** Fills a new office until its case file has `databaseBytes`, and adds so many scans of 0.5 MB. */
export function makeBenchOffice(folder: string, databaseBytes: number, scans: number): BenchOffice {
  mkdirSync(folder, { recursive: true });
  const id = newId();
  const store = openStore(folder, randomBytes(32), id);
  describeNewStore(store.db, { id, name: 'Invented office', device: WORKER.device });
  const office = { folder, store };
  growBenchOffice(office, databaseBytes);
  addBenchScans(folder, scans);
  return office;
}

/** Adds cases until the case file has `databaseBytes`. */
export function growBenchOffice({ folder, store }: BenchOffice, databaseBytes: number): void {
  // Making the office is not what is measured: its many small commits need not wait for the disk.
  store.db.pragma('synchronous=OFF');
  const file = join(folder, CASE_FILE);
  while (statSync(file).size < databaseBytes) {
    for (let i = 0; i < 50; i++) addCase(store);
    store.db.pragma('wal_checkpoint(TRUNCATE)');
  }
  store.db.pragma('synchronous=FULL');
}

/** Random bytes stand for a sealed scan: that is what one looks like from outside. */
export function addBenchScans(folder: string, count: number): void {
  for (let i = 0; i < count; i++) {
    const bytes = randomBytes(512 * 1024 - ((i * 7919) % 20_000));
    const name = createHash('sha256').update(bytes).digest('hex');
    const shard = join(folder, 'sealed', name.slice(0, 2));
    mkdirSync(shard, { recursive: true });
    writeFileSync(join(shard, `${name}.enc`), bytes);
  }
}

/** Ten people edit forty forms and add sixty, in one hundred acts with about four events each. */
export function workOneBusyDay({ store }: BenchOffice): void {
  const forms = store.db.prepare('SELECT id, case_id FROM forms ORDER BY random() LIMIT 40').all();
  for (const { id, case_id: caseId } of forms as { id: string; case_id: string }[]) {
    change(store, caseId, ({ at, cmd }) => {
      const edit =
        'UPDATE forms SET answers = ?, version = version + 1, changed_at = ?, rev = ? WHERE id = ?';
      store.db.prepare(edit).run(answers(4200), at, cmd, id);
      return id;
    });
  }
  const cases = store.db.prepare('SELECT id FROM cases ORDER BY random() LIMIT 60').pluck().all();
  for (const caseId of cases as string[]) {
    change(store, caseId, (act) => addForm(store, caseId, 1500, act));
  }
}

function change(store: Store, caseId: string, work: (act: Act) => string): void {
  store.act(WORKER, newId(), (act) => {
    const entityId = work(act);
    store.db.prepare('UPDATE cases SET changed_at = ? WHERE id = ?').run(act.at, caseId);
    for (const op of ['case.open', 'form.open', 'form.save', 'case.list']) {
      act.event({ op, entity: 'form', entityId, caseId, fields: ['a', 'b', 'c'] });
    }
  });
}

function addCase(store: Store): void {
  store.act(WORKER, newId(), (act) => {
    const caseId = newId();
    const columns = 'id, code, opened, entered_at, changed_at, rev';
    store.db
      .prepare(`INSERT INTO cases(${columns}) VALUES(?, ?, '2026-01-05', ?, ?, ?)`)
      .run(caseId, caseId.slice(-6), act.at, act.at, act.cmd);
    for (let i = 0; i < FORMS_PER_CASE; i++) {
      const entityId = addForm(store, caseId, 4200, act);
      act.event({ op: 'form.save', entity: 'form', entityId, caseId, fields: ['a', 'b'] });
    }
    return null;
  });
}

function addForm(store: Store, caseId: string, size: number, act: Act): string {
  const id = newId();
  const { at, cmd: rev } = act;
  const columns =
    'id, case_id, form, revision, step, state, version, entered_at, changed_at, author, answers, rev';
  store.db
    .prepare(
      `INSERT INTO forms(${columns}) VALUES(?, ?, 'intake', 1, 1, 'draft', 1, ?, ?, ?, ?, ?)`,
    )
    .run(id, caseId, at, at, WORKER.user, answers(size), rev);
  return id;
}

function answers(size: number): string {
  const words: string[] = [];
  for (let bytes = 0; bytes < size; ) {
    const word = WORDS[Math.floor(Math.random() * WORDS.length)] ?? '';
    const number = Math.floor(Math.random() * 1_000_000).toString(36);
    words.push(word, number);
    bytes += Buffer.byteLength(word) + number.length + 2;
  }
  return JSON.stringify({ a: words.join(' ') });
}
