// A case that waits: the father is held before trial, and it was decided to wait for the prison's answer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import type { OfficeOnDisk } from './office-on-disk.ts';
import { addPerson, type Facts, openCase } from './open-case.ts';

type Line = Input<'lines.save'>;
export type Written = { thread: string; id: string };

/** Filled examples of forms, complete. */
export function answersOf(form: string) {
  const folder = join(import.meta.dirname, '..', 'main', 'domain', 'forms', 'answers');
  return JSON.parse(readFileSync(join(folder, `${form}-r1.json`), 'utf8')).answers;
}

/** Writes a fact of a case, or the next version of one. */
export async function writeFact(
  office: OfficeOnDisk,
  session: Session,
  fact: { caseId: string; kind: Line['kind']; answers: object; before?: Written },
): Promise<Written> {
  const { caseId, kind, before } = fact;
  const thread = before?.thread ?? newId();
  const answers = fact.answers as Line['answers'];
  const line = { thread, kind, base: before?.id ?? null, answers };
  const { id } = await office.call(session, 'lines.save', { cmd: newId(), caseId, ...line });
  return { thread, id };
}

/** What was asked of a prison on 20 April 2019. */
export const ASKED = {
  'asked-whom': { id: null, text: 'ពន្ធនាគារខេត្តសៀមរាប' },
  'asked-what': 'ថ្ងៃដោះលែង',
  'asked-on': exactDay('2019-04-20'),
};

type Waiting = { decision?: string; sentenceLeft?: string; child?: Facts };

/** Decided by `coordinator` on the assessment of 1 July 2019. */
export async function waitForPrison(
  office: OfficeOnDisk,
  { worker, coordinator }: { worker: Session; coordinator: Session },
  { decision = 'wait', sentenceLeft = 'cannot-yet', child = {} }: Waiting = {},
) {
  const { caseId, code } = await openCase(office, worker, child);
  const father = { nameKm: 'សុខ ដារ៉ា', nameLatin: 'Sok Dara', relation: 'father' };
  const { personId } = await addPerson(office, worker, caseId, { ...father, roles: ['prisoner'] });
  const held = { 'who-held': { id: personId, text: '' } };
  const answers = { ...held, 'prison-status': { option: 'pre-trial' } };
  const prison = await writeFact(office, worker, { caseId, kind: 'prison', answers });
  const formId = newId();
  const begin = { cmd: newId(), id: formId, caseId, form: 'eligibility' };
  const { rev } = await office.call(worker, 'forms.start', begin);
  const saved = answersOf('eligibility');
  const row = { ...saved.criteria.cells['sentence-left'], result: { option: sentenceLeft } };
  const decided = {
    ...saved,
    'assessment-day': exactDay('2019-07-01'),
    criteria: { cells: { ...saved.criteria.cells, 'sentence-left': row } },
    decision: { option: decision },
    'look-again': exactDay('2027-01-01'),
  };
  const done = { cmd: newId(), baseRev: rev, formId, answers: decided };
  const { problems } = await office.call(coordinator, 'forms.complete', done);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { caseId, code, formId, held, prison };
}
