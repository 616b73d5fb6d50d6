// Brings a store up to this version of the app, one dated step after the other, each in the same transaction.
import { copyFileSync, existsSync } from 'node:fs';
import type { Db } from './database.ts';
import { firstTables } from './migrations/202611210000-first-tables.ts';
import { paperThatWaits } from './migrations/202611221200-paper-that-waits.ts';
import { copiesLookedAfter } from './migrations/202611221300-copies-looked-after.ts';
import { casework } from './migrations/202611221500-casework.ts';
import { access } from './migrations/202611221600-access.ts';
import { valuesByConcept } from './migrations/202611221700-values-by-concept.ts';
import { officeForms } from './migrations/202611221800-office-forms.ts';
import { taskKinds } from './migrations/202611221900-task-kinds.ts';
import { samePeople } from './migrations/202611222000-same-people.ts';
import { places } from './migrations/202611222100-places.ts';
import { codeOfTheSheet } from './migrations/202611222200-code-of-the-sheet.ts';
import { drawings } from './migrations/202611230000-drawings.ts';
import { filedByCode } from './migrations/202611230100-filed-by-code.ts';
import { drawnItemsStay } from './migrations/202611230200-drawn-items-stay.ts';
import { sheetsAndReasons } from './migrations/202611230300-sheets-and-reasons.ts';
import { exceptions } from './migrations/202611231000-exceptions.ts';
import { tasksByForm } from './migrations/202611231010-tasks-by-form.ts';
import { pastVersions } from './migrations/202611231100-past-versions.ts';
import { formsByHand } from './migrations/202611231200-forms-by-hand.ts';
import { howPagesLie } from './migrations/202611231210-how-pages-lie.ts';
import { cabinet } from './migrations/202611231400-cabinet.ts';
import { typedFromPaper } from './migrations/202611231500-typed-from-paper.ts';
import { trialDecisions } from './migrations/202611231600-trial-decisions.ts';
import { whatIsDue } from './migrations/202611231700-what-is-due.ts';
import { decidedReadings } from './migrations/202611231800-decided-readings.ts';
import { begunCases } from './migrations/202611231900-begun-cases.ts';
import { aSmallDay } from './migrations/202611240000-a-small-day.ts';
import { broughtBack } from './migrations/202611250000-brought-back.ts';
import { scannerCertificates } from './migrations/202611260000-scanner-certificates.ts';
import { begunTexts } from './migrations/202611270000-begun-texts.ts';
import type { Migration } from './migrations/migration.ts';

/** In the order of their dates. Steps only add (an index may be replaced); a released step is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  paperThatWaits,
  copiesLookedAfter,
  casework,
  access,
  valuesByConcept,
  officeForms,
  taskKinds,
  samePeople,
  places,
  codeOfTheSheet,
  drawings,
  filedByCode,
  drawnItemsStay,
  sheetsAndReasons,
  exceptions,
  tasksByForm,
  pastVersions,
  formsByHand,
  howPagesLie,
  cabinet,
  typedFromPaper,
  trialDecisions,
  whatIsDue,
  decidedReadings,
  begunCases,
  aSmallDay,
  broughtBack,
  scannerCertificates,
  begunTexts,
];

/** The store was made by a later version of the app: refuse it, change nothing. */
export class NewerStoreError extends Error {
  readonly code = 'newer-store';
}

/** Ids of the steps a store has had; empty for a new file. */
export function appliedMigrations(db: Db): string[] {
  const known = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name='migrations'`).get();
  if (!known) return [];
  return db.prepare('SELECT id FROM migrations ORDER BY id').pluck().all() as string[];
}

/**
 * Applies what is missing. Keeps a copy of the file as `<file>.before-<step>` first when there is
 * anything to lose. Throws `NewerStoreError` when the store knows a step that this app does not.
 */
export function migrate(db: Db, steps: readonly Migration[] = MIGRATIONS): string[] {
  const applied = appliedMigrations(db);
  const known = new Set(steps.map((step) => step.id));
  if (applied.some((id) => !known.has(id))) throw new NewerStoreError();
  const missing = steps.filter((step) => !applied.includes(step.id));
  if (missing.length === 0) return [];
  if (applied.length > 0 && existsSync(db.name)) {
    db.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(db.name, `${db.name}.before-${missing[0]?.id}`);
  }
  db.transaction(() => {
    db.exec(
      'CREATE TABLE IF NOT EXISTS migrations(id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT',
    );
    for (const step of missing) {
      step.up(db);
      db.prepare('INSERT INTO migrations VALUES(?, ?)').run(step.id, Date.now());
    }
  }).immediate();
  return missing.map((step) => step.id);
}
