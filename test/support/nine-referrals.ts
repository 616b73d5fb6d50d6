// Nine referrals of 1 July 2019 that differ in one thing each: who gets in, and who does not, and why.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import { exactDay, type PartialDate } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import type { OfficeOnDisk } from './office-on-disk.ts';
import { addPerson, openCase } from './open-case.ts';

export const ASSESSED_ON = '2019-07-01';
type Standing = 'meets' | 'does-not' | 'cannot-yet';
type Decision = 'admit' | 'not-admit' | 'wait';
type Asked = {
  nameKm: string;
  nameLatin: string;
  /** The only criterion that is not met, if any. */
  missed?: readonly [criterion: string, standing: Standing];
  decision: Decision;
  release?: PartialDate | null;
  district?: string;
  school?: string;
  idPoor?: string;
};
const out = (day: string) => exactDay(day);

/** All live in Siem Reap, where the office works, but (f). */
export const NINE = {
  a: { nameKm: 'ចាន់ ដារ៉ា', nameLatin: 'Chan Dara', release: out('2020-07-01'), decision: 'admit' },
  b: {
    ...{ nameKm: 'សុខ ពិសី', nameLatin: 'Sok Pisey', release: out('2020-06-30') },
    ...{ missed: ['sentence-left', 'does-not'], decision: 'not-admit' },
  },
  c: {
    nameKm: 'ហេង វិចិត្រ',
    nameLatin: 'Heng Vichet',
    release: out('2022-07-01'),
    decision: 'admit',
  },
  d: {
    ...{ nameKm: 'គឹម សុផល', nameLatin: 'Kim Sophal', release: out('2022-07-02') },
    ...{ missed: ['sentence-left', 'does-not'], decision: 'admit' },
  },
  e: {
    ...{ nameKm: 'ម៉ៅ ស្រីលក្ខណ៍', nameLatin: 'Mao Sreyleak', release: null },
    ...{ missed: ['sentence-left', 'cannot-yet'], decision: 'wait' },
  },
  f: {
    ...{ nameKm: 'លី រតនៈ', nameLatin: 'Ly Ratanak', district: 'kh-02' },
    ...{ missed: ['target-commune', 'does-not'], decision: 'not-admit' },
  },
  g: {
    ...{ nameKm: 'នួន ស្រីមុំ', nameLatin: 'Nuon Sreymom', school: 'finished' },
    ...{ missed: ['child-school', 'does-not'], decision: 'not-admit' },
  },
  h: {
    ...{ nameKm: 'ប៊ុន ថា', nameLatin: 'Bun Tha' },
    ...{ missed: ['carer-commits', 'does-not'], decision: 'not-admit' },
  },
  i: { nameKm: 'យឹម ចន្ថា', nameLatin: 'Yim Chantha', idPoor: 'none', decision: 'admit' },
} as const satisfies Record<string, Asked>;
export type Letter = keyof typeof NINE;

const folder = join(import.meta.dirname, '..', 'main', 'domain', 'forms', 'answers');
const saved = JSON.parse(readFileSync(join(folder, 'eligibility-r1.json'), 'utf8')).answers;
const option = (id: string) => ({ option: id });
type Answers = Input<'forms.save'>['answers'];

const EVIDENCE: Readonly<Record<Standing, string>> = {
  meets: 'បានឃើញឯកសារ និងសួរមេភូមិ។',
  'does-not': 'លិខិតពន្ធនាគារ និងការសួរគ្រួសារ។',
  'cannot-yet': 'មិនទាន់មានសាលក្រម។',
};

function answersOf(
  asked: Asked,
  who: { worker: string; decider: string; carer: string },
  members: string[],
): Answers {
  const { worker, decider, carer } = who;
  const { missed, decision, district = 'kh-17-10', idPoor = 'poor-1' } = asked;
  const rows = Object.keys(saved.criteria.cells).map((row) => {
    const standing = missed?.[0] === row ? missed[1] : 'meets';
    const evidence = EVIDENCE[standing];
    return [row, { result: option(standing), evidence, 'seen-from': option('authority') }];
  });
  const [household] = saved.household.rows;
  const home = { placeId: district, placeText: 'ភូមិត្រពាំងរុន' };
  const people = members.map((id) => ({ id, text: '' }));
  const own = { ...household.answers, members: { people }, home, idpoor: option(idPoor) };
  const { 'override-why': _, 'decided-with': __, ...rest } = saved;
  const day = exactDay(ASSESSED_ON);
  return {
    ...rest,
    ...{ 'event-date': day, 'assessment-day': day, 'told-family': exactDay('2019-07-08') },
    ...{ module: option('fs'), worker: { id: worker, text: '' } },
    ...{ criteria: { cells: Object.fromEntries(rows) }, class: option('struggling') },
    household: { rows: [{ id: newId(), answers: own }] },
    income: {
      rows: [
        {
          ...saved.income.rows[0],
          id: newId(),
          answers: { ...saved.income.rows[0].answers, who: { id: carer, text: '' } },
        },
      ],
    },
    debt: { rows: [] },
    decision: option(decision),
    ...(decision === 'admit' ? {} : { 'module-given': null, 'look-again': exactDay('2027-01-11') }),
    ...(decision === 'not-admit' ? { 'pointed-to': 'បានណែនាំទៅ គ.ក.ន.ក ឃុំ។' } : {}),
    'decided-by': { id: decider, text: '' },
  };
}

export type Referred = { caseId: string; formId: string; code: string };

/** One referral with its father in prison, its grandmother, its school, and a form of eligibility begun. */
async function refer(
  office: OfficeOnDisk,
  { worker, coordinator }: { worker: Session; coordinator: Session },
  asked: Asked,
): Promise<Referred> {
  const { nameKm, nameLatin, release = out('2021-01-01'), school = 'regular' } = asked;
  const opened = await openCase(office, worker, {
    ...{ nameKm, nameLatin, district: asked.district ?? 'kh-17-10' },
  });
  const { caseId, code, personId } = opened;
  const [family = ''] = nameKm.split(' ');
  const father = await addPerson(office, worker, caseId, {
    ...{ nameKm: `${family} សុវណ្ណ`, sex: 'm', roles: ['prisoner'], relation: 'father' },
  });
  const carer = await addPerson(office, worker, caseId, {
    ...{ nameKm: `${family} សារឿន`, sex: 'f', roles: ['caregiver'], relation: 'grandmother' },
  });
  const line = (kind: 'prison' | 'school', answers: object) =>
    office.call(worker, 'lines.save', {
      ...{ cmd: newId(), caseId, thread: newId(), kind, base: null },
      answers: answers as Answers,
    });
  await line('prison', {
    ...{ 'who-held': { id: father.personId, text: '' } },
    'prison-status': option(release === null ? 'pre-trial' : 'sentenced'),
    ...(release === null ? {} : { 'release-on': release }),
  });
  await line('school', {
    ...{ who: { id: personId, text: '' }, 'school-status': option(school) },
    ...(school === 'regular' ? { grade: option('4') } : {}),
  });
  const formId = newId();
  const form = { cmd: newId(), id: formId, caseId, form: 'eligibility' };
  const { rev } = await office.call(worker, 'forms.start', form);
  const answers = answersOf(
    asked,
    { worker: worker.user, decider: coordinator.user, carer: carer.personId },
    [personId, carer.personId],
  );
  await office.call(worker, 'forms.save', {
    ...{ cmd: newId(), baseRev: rev, formId, answers, placeInForm: 'decision' },
  });
  return { caseId, formId, code };
}

/** Throws what the form misses. */
export async function decide(
  office: OfficeOnDisk,
  session: Session,
  { formId }: Pick<Referred, 'formId'>,
  why?: string,
): Promise<void> {
  const { answers, rev } = await office.call(session, 'forms.view', { formId });
  const { problems } = await office.call(session, 'forms.complete', {
    ...{ cmd: newId(), baseRev: rev, formId },
    answers: { ...answers, ...(why === undefined ? {} : { 'override-why': why }) } as Answers,
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
}

/** All nine; every form is complete but that of (d), whom only a coordinator can admit. */
export async function referNine(
  office: OfficeOnDisk,
  worker: Session,
  coordinator: Session,
): Promise<Record<Letter, Referred>> {
  await office.call(coordinator, 'office.set', {
    ...{ cmd: newId(), key: 'target-communes', value: ['kh-17'], validFrom: '2018-01-01' },
  });
  const referred: [Letter, Referred][] = [];
  for (const [letter, asked] of Object.entries(NINE) as [Letter, Asked][]) {
    const one = await refer(office, { worker, coordinator }, asked);
    if (letter !== 'd') await decide(office, worker, one);
    referred.push([letter, one]);
  }
  return Object.fromEntries(referred) as Record<Letter, Referred>;
}
