// What stands beside each case of a supervision: the exceptions that were asked for in it, and their answers.
import type { Bilingual } from '#domain/forms/form.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { namingOf } from '../../storage/access.ts';
import { type ExceptionRecord, exceptionsOfCase } from '../../storage/exceptions.ts';
import { aboutOf } from '../exceptions/about.ts';
import { supervisedCases, supervisedIn } from '../supervised-cases.ts';
import { joinWords } from './case-forms.ts';
import type { ComputeRows } from './compute.ts';

const SAYS: Record<'yes' | 'no' | 'open', Bilingual> = {
  yes: { en: 'agreed', km: 'យល់ព្រម' },
  no: { en: 'not agreed', km: 'មិនយល់ព្រម' },
  open: { en: 'waits for an answer', km: 'រង់ចាំចម្លើយ' },
};
const NONE: Bilingual = { en: 'None', km: 'គ្មាន' };

function lineOf(one: ExceptionRecord): Bilingual {
  const day = dayOf(one.decidedAt ?? one.askedAt);
  const on = { en: formatDay(day, 'en'), km: formatDay(day, 'km') };
  return joinWords([joinWords(aboutOf(one), ', '), SAYS[one.says ?? 'open'], on], ' · ');
}

/** Of a restricted case only where the worker whose session it is works on it; never of a closed form. */
const exceptions: ComputeRows = ({ db, form }) => {
  const worker = supervisedIn(form)?.id ?? form.author;
  return supervisedCases(db, form).flatMap(({ row, caseId, scope }) => {
    if (scope.restricted && !scope.workers.includes(worker)) return [];
    const told = exceptionsOfCase(db, caseId).filter(({ formId }) => !namingOf(db, formId).only);
    return [[row, told.length > 0 ? told.map(lineOf) : [NONE]]];
  });
};

export const COMPUTE_SUPERVISION = {
  'case-exceptions': exceptions,
} as const satisfies Record<string, ComputeRows>;
