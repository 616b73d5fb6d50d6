// The intake form of an invented case, filled as a tired worker fills it: most of it, in Khmer.
import { beginIntake } from '#domain/cases/intake.ts';
import { intakeR1 } from '#domain/forms/definitions/intake/r1.ts';
import type { CaseRecord } from '../../main/storage/cases.ts';
import type { JsonObject } from '../../main/storage/columns.ts';
import type { FormRecord } from '../../main/storage/forms.ts';
import type { InventedPerson } from './families.ts';
import type { Dice } from './random.ts';
import { writePage } from './texts.ts';

const SOURCES = ['prison-list', 'ccwc', 'village-chief', 'school', 'family', 'outreach'];
const URGENCY = ['today', 'week', 'normal'];

/** `rowIds` are the ids of the memberships, in the order of the family. */
export function inventIntake(
  dice: Dice,
  record: CaseRecord,
  family: readonly InventedPerson[],
  rowIds: readonly string[],
  by: { id: string; worker: string },
): FormRecord {
  const [child] = family;
  if (!child) throw new Error('a family has a child');
  const { placeId, placeText, opened, module } = record;
  const about = family.map((person) => ({ km: person.nameKm, latin: person.nameLatin || 'Nita' }));
  const started = beginIntake({
    ...{ rowId: rowIds[0] ?? '', child, home: { placeId, placeText }, opened, module },
    ...{ parents: [], matchAnswer: 'none', enteredBy: by.worker, worker: by.worker },
  });
  const rows = family.map((person, at) => ({
    id: rowIds[at] ?? '',
    answers: {
      'name-km': person.nameKm,
      'name-latin': person.nameLatin,
      'other-names': person.otherNames.join(', '),
      sex: { option: person.sex },
      birth: person.birth ?? { honest: 'not-known-yet' },
      roles: { options: person.roles },
      relation: { option: person.relation },
    },
  }));
  const answers = {
    ...started,
    source: { option: dice.pick(SOURCES) },
    referrer: { id: null, text: `${dice.pick(about).km} · 012 555 ${dice.between(100, 999)}` },
    reason: writePage(dice, about, 4, false),
    urgency: { option: dice.pick(URGENCY) },
    people: { rows },
    'safe-contact': writePage(dice, about, 1, false),
    'family-knows': dice.pick(['yes', 'no', 'unknown']),
    'prison-lines': { honest: 'not-known-yet' },
  };
  const final = dice.chance(0.66);
  return {
    ...{ id: by.id, caseId: record.id, form: intakeR1.id, revision: intakeR1.revision, step: 1 },
    ...{ state: final ? 'final' : 'draft', version: final ? 1 : 0, restricted: false },
    event: opened,
    ...{ enteredAt: record.enteredAt, changedAt: record.changedAt, author: by.worker },
    answers: answers as JsonObject,
    ...{ placeInForm: final ? '' : 'reason', amends: null, rev: record.rev },
  };
}
