// What the app said was done, written down outside of it, and what an office that crashed still has of it.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../main/storage/database.ts';
import { CASE_FILE } from '../../main/storage/store.ts';
import { allOriginals, findDamage, type Inside } from '../flows/steps/inside.ts';

/** A form: the versions that were sent in their order, and the last one that was acknowledged. */
export type SavedForm = { sent: { rev: string; text: string }[]; acknowledged: number };
export type Ledger = {
  cases: Set<string>;
  forms: Map<string, SavedForm>;
  /** SHA-256 of each file that is safe, as the app said, and how many pages it has. */
  files: Map<string, number>;
  /** Files the scanner wrote, by name: safe when the app moved them to "done". */
  scanned: Map<string, { digest: string; pages: number }>;
  backups: number;
};
export type Verdict = { lost: string[]; doubled: string[]; corrupt: string[] };

export const newLedger = (): Ledger => ({
  cases: new Set(),
  forms: new Map(),
  files: new Map(),
  scanned: new Map(),
  backups: 0,
});

export function countAcknowledged({ cases, forms, files, backups }: Ledger): number {
  const saves = [...forms.values()].reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  return cases.size + saves + files.size + backups;
}

/** What the app moved away from the scanner's folder it has; what is in neither place is not safe either. */
export function readScanner(ledger: Ledger, scanner: string): void {
  for (const [name, { digest, pages }] of ledger.scanned)
    if (!existsSync(join(scanner, name))) ledger.files.set(digest, pages);
}

/** The case file as the crash left it, copied so that the app itself recovers its own. */
export async function lookAt<T>(inside: Inside, look: (copy: Inside) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'samnum-crashed-'));
  try {
    for (const end of ['', '-wal'])
      await cp(join(inside.folder, CASE_FILE + end), join(folder, CASE_FILE + end)).catch(() => {});
    const db = openDatabase(join(folder, CASE_FILE), inside.keys.database);
    try {
      return look({ ...inside, db });
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Compares the ledger with what is there. */
export function judge(ledger: Ledger, there: Inside): Verdict {
  const { db } = there;
  const lost: string[] = [];
  const doubled: string[] = [];
  const corrupt = findDamage(there);

  const hasCase = db.prepare('SELECT count(*) FROM cases WHERE id = ?').pluck();
  for (const id of ledger.cases) if (hasCase.get(id) !== 1) lost.push(`case ${id}`);

  const formRow = db.prepare('SELECT rev, answers FROM forms WHERE id = ?');
  for (const [id, { sent, acknowledged }] of ledger.forms) {
    const row = formRow.get(id) as { rev: string; answers: string } | undefined;
    const at = sent.findIndex(({ rev }) => rev === row?.rev);
    if (at + 1 < acknowledged) lost.push(`save ${acknowledged} of form ${id}, has ${at + 1}`);
    else if (at >= 0 && (JSON.parse(row?.answers ?? '{}').reason ?? '') !== sent[at]?.text)
      corrupt.push(`form ${id}`);
  }
  const twice = `SELECT cmd || ' ' || op || ' ' || entity_id FROM events WHERE cmd IS NOT NULL
    GROUP BY cmd, op, entity, entity_id HAVING count(*) > 1`;
  doubled.push(...(db.prepare(twice).pluck().all() as string[]));

  judgeFiles(ledger, there, { lost, doubled, corrupt });
  return { lost, doubled, corrupt };
}

function judgeFiles(ledger: Ledger, there: Inside, { lost, doubled, corrupt }: Verdict): void {
  const { db } = there;
  const taken = new Map<string, string[]>();
  for (const [id, digest] of allOriginals(there)) {
    if (digest === null) corrupt.push(`original of ${id}`);
    else taken.set(digest, [...(taken.get(digest) ?? []), id]);
  }
  const stateOf = db.prepare('SELECT state FROM sources WHERE id = ?').pluck();
  const pagesOf = db.prepare(
    'SELECT count(*) AS n, count(DISTINCT ix) AS places FROM pages WHERE source_id = ?',
  );
  for (const digest of ledger.files.keys()) if (!taken.has(digest)) lost.push(`file ${digest}`);
  for (const [digest, ids] of taken) {
    const first = ids.filter((id) => stateOf.get(id) !== 'duplicate');
    if (first.length > 1) doubled.push(`file ${digest}`);
    for (const id of first) {
      const { n, places } = pagesOf.get(id) as { n: number; places: number };
      if (n !== places) doubled.push(`page of ${id}`);
      const pages = ledger.files.get(digest);
      if (stateOf.get(id) === 'split' && pages !== undefined && n < pages)
        lost.push(`page of ${id}`);
      if (pages !== undefined && n > pages) doubled.push(`page of ${id}`);
    }
  }
}
