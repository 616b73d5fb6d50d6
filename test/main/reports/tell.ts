// Puts cases, children and final forms into an office as plainly as reports read them.
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { ReportId, ReportOptions, ReportTable } from '#domain/reports/report.ts';
import { countReport } from '../../../main/reports/count.ts';
import { insertCase, type Module } from '../../../main/storage/cases.ts';
import { type FormValue, saveFormValues } from '../../../main/storage/form-values.ts';
import { insertForm } from '../../../main/storage/forms.ts';
import { insertPerson, type Sex, saveMember } from '../../../main/storage/people.ts';
import type { OfficeOnDisk } from '../../support/office-on-disk.ts';

export const TODAY = '2026-11-22';
export const ALL: ReportOptions = {
  ...{ from: null, to: null, module: null, district: null, public: false },
};

type CaseAsked = { opened?: string; module?: Module; step?: number; placeId?: string };

/** An open case; answers its id. */
export function openCase({ store: { db } }: OfficeOnDisk, asked: CaseAsked = {}): string {
  const { opened = '2019-05-01', module = 'fs', step = 5, placeId = 'kh-17-10' } = asked;
  const id = newId();
  insertCase(db, {
    ...{ id, code: `SR-${id.slice(-6)}`, module, step, status: 'open', restricted: false },
    ...{ opened: exactDay(opened), enteredAt: 1, changedAt: 1, placeId, placeText: '' },
    ...{ mainPerson: null, rev: newId() },
  });
  return id;
}

/** A person who is a child of these cases; answers the id of the person. */
export function addChild(
  { store: { db } }: OfficeOnDisk,
  cases: readonly string[],
  { sex = 'f' as Sex, birth = '2010-03-01' as string | null } = {},
): string {
  const id = newId();
  insertPerson(db, {
    ...{ id, nameKm: 'សុភា', nameLatin: 'Sophea', otherNames: [], sex, phone: '' },
    ...{ birth: birth === null ? null : exactDay(birth), died: null, recordingWish: 'record' },
    ...{ enteredAt: 1, rev: newId() },
  });
  for (const caseId of cases) {
    const member = { id: newId(), caseId, personId: id, roles: ['child'], relation: 'self' };
    saveMember(db, { ...member, rev: newId() });
  }
  return id;
}

/** A final form of a day with what it says to statistics: path, concept, value, and of whom. */
export function tell(
  { store: { db } }: OfficeOnDisk,
  asked: { caseId: string; form: string; day: string },
  values: readonly (readonly [path: string, concept: string, value: string, person?: string])[],
): void {
  const { caseId, form, day } = asked;
  const id = newId();
  insertForm(db, {
    ...{ id, caseId, form, revision: 1, step: 5, state: 'final', version: 1, restricted: false },
    ...{ event: exactDay(day), enteredAt: 1, changedAt: 1, author: newId(), answers: {} },
    ...{ placeInForm: '', amends: null, rev: newId() },
  });
  const told = values.map(
    ([path, concept, value, personId = null]): FormValue => ({ path, concept, value, personId }),
  );
  saveFormValues(db, { id, caseId, amends: null, day }, told);
}

/** The tables of a report by their ids. */
export function tablesOf(
  { store: { db } }: OfficeOnDisk,
  report: ReportId,
  options: Partial<ReportOptions> = {},
): Record<string, ReportTable> {
  const counting = { db, today: TODAY, names: true, options: { ...ALL, ...options } };
  return Object.fromEntries(countReport(counting, report).tables.map((table) => [table.id, table]));
}

/** First values of the rows by their English labels. */
export function firstsOf(table: ReportTable | undefined): Record<string, unknown> {
  return Object.fromEntries(
    (table?.rows ?? []).map(({ label, values: [first] }) => [
      label.en,
      first && 'count' in first ? first.count : first,
    ]),
  );
}
