// What stands on record: consent for a purpose, days an answer was waited for, what the folder lacks.
import { type StandingConsent, strictestConsent } from '#domain/cases/consent.ts';
import { missingPapers } from '#domain/cases/papers.ts';
import { latestForm } from '#domain/forms/definitions/index.ts';
import type { Bilingual } from '#domain/forms/form.ts';
import { formatNumber } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { dayOf, daysBetween } from '#domain/people/iso-day.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { namingOf } from '../../storage/access.ts';
import { findCase } from '../../storage/cases.ts';
import { consentForms } from '../../storage/consents.ts';
import { documentsOfCase } from '../../storage/documents.ts';
import { drawingsOfCase } from '../../storage/drawings.ts';
import { formsOfCase } from '../../storage/forms.ts';
import { tasksOfCase } from '../../storage/tasks.ts';
import { counted, joinWords } from './case-forms.ts';
import type { Compute } from './compute.ts';

const SAID: Record<StandingConsent['says'], Bilingual> = {
  yes: { en: 'The family agreed', km: 'គ្រួសារយល់ព្រម' },
  no: { en: 'The family did not agree', km: 'គ្រួសារមិនយល់ព្រម' },
  later: { en: 'Not now', km: 'ចាំសិន' },
  'taken-back': { en: 'Taken back', km: 'បានដកការយល់ព្រម' },
  ended: { en: 'Agreed until a day that has passed', km: 'ការយល់ព្រមផុតកំណត់ហើយ' },
};
const NOT_ASKED: Bilingual = {
  en: 'Not on record: please ask first',
  km: 'មិនទាន់មានក្នុងកំណត់ត្រា៖ សូមសួរជាមុនសិន',
};

/** What everything said and taken back in the case tells of a purpose. */
const consentFor =
  (purpose: string): Compute =>
  ({ db, form }) => {
    const cases = consentForms(db, form.caseId);
    const stands = strictestConsent(cases, { purpose }, dayOf(Date.now()));
    if (!stands) return [NOT_ASKED];
    const { says, formId, limits, on } = stands;
    const isClosed = namingOf(db, formId).only;
    const except = limits === '' || isClosed ? null : { en: limits, km: limits };
    const day = on && { en: describePartialDate(on, 'en'), km: describePartialDate(on, 'km') };
    return [joinWords([SAID[says], except, day], ' · ')];
  };

/** Days from sending to the answer, or to today while there is none. */
const referralDays: Compute = ({ form }) => {
  const dateOf = (field: string) =>
    PartialDateSchema.safeParse(form.answers[field]).data?.from ?? null;
  const sent = dateOf('sent-on');
  if (sent === null) return [];
  const days = daysBetween(sent, dateOf('answered-on') ?? dayOf(Date.now()));
  return [{ en: `${days} ${days === 1 ? 'day' : 'days'}`, km: `${formatNumber(days, 'km')} ថ្ងៃ` }];
};

const nameOfKind = (kind: string): Bilingual => latestForm(kind)?.title ?? { en: kind, km: kind };

/** What should be in the folder by this step and is not, and what is still open in the case. */
const folderCheck: Compute = ({ db, form }) => {
  const { caseId } = form;
  const forms = formsOfCase(db, caseId);
  const papers = documentsOfCase(db, caseId).map(({ kind }) => kind);
  const drawn = drawingsOfCase(db, caseId).map(({ tool, form: sheet }) => sheet?.id ?? tool);
  const present = [...papers, ...forms.map((one) => one.form), ...drawn];
  const missing = missingPapers(findCase(db, caseId)?.step ?? 7, present).filter(
    (kind) => latestForm(kind) !== null,
  );
  const drafts = forms.filter((one) => one.state === 'draft' && one.id !== form.id);
  const tasks = tasksOfCase(db, caseId).filter(({ endedAt }) => endedAt === null);
  const lacks: Bilingual = { en: 'Missing:', km: 'នៅខ្វះ៖' };
  const open = (count: number, en: [string, string], km: string): Bilingual[] =>
    count === 0 ? [] : [counted(count, en, km)];
  const lines = [
    ...missing.map((kind) => joinWords([lacks, nameOfKind(kind)], ' ')),
    ...open(drafts.length, ['unfinished form', 'unfinished forms'], 'ទម្រង់មិនទាន់ចប់'),
    ...open(tasks.length, ['thing still to do', 'things still to do'], 'កិច្ចការមិនទាន់ធ្វើ'),
  ];
  const complete = { en: 'Nothing is missing', km: 'មិនខ្វះអ្វីទេ' };
  return lines.length > 0 ? lines : [complete];
};

export const COMPUTE_PAPERS = {
  'consent-share-services': consentFor('share-services'),
  'consent-story': consentFor('story'),
  'referral-days': referralDays,
  'folder-check': folderCheck,
} as const satisfies Record<string, Compute>;
