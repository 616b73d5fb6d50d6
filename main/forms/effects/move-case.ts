// Moves a case on: its step, its module, whether it is open. A step is never taken back by a form.
import { AppError } from '../../ipc/errors.ts';
import { type CaseRecord, findCase, updateCase } from '../../storage/cases.ts';
import type { Db } from '../../storage/database.ts';
import { keepCasework } from '../../storage/past-versions.ts';
import { renewList } from '../../storage/register.ts';
import type { Act } from '../../storage/store.ts';

type Change = Partial<Pick<CaseRecord, 'step' | 'module' | 'status'>>;

/** Writes what differs, with its event; a lower step than the case has is left out. */
export function moveCase(db: Db, act: Act, caseId: string, change: Change): void {
  const record = findCase(db, caseId);
  if (!record) throw new AppError('not-found');
  const step = Math.max(record.step, change.step ?? 0);
  const next = { ...record, ...change, step, rev: act.cmd };
  const fields = (['step', 'module', 'status'] as const).filter(
    (name) => next[name] !== record[name],
  );
  if (fields.length === 0) return;
  keepCasework(db, act, record, next);
  updateCase(db, next);
  renewList(db, caseId);
  act.event({ op: 'changed', entity: 'case', entityId: caseId, caseId, fields });
}
