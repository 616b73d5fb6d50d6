// What an office says of its own people, for the workforce sheet: nothing that is not asked there.
import { z } from 'zod';
import type { Bilingual } from '../forms/form.ts';

type Word<Id extends string> = { id: Id; label: Bilingual };

const words = <const Id extends string>(
  rows: readonly (readonly [id: Id, en: string, km: string])[],
): readonly Word<Id>[] => rows.map(([id, en, km]) => ({ id, label: { en, km } }));

export const WORKER_SEXES = words([
  ['f', 'Woman', 'ស្រី'],
  ['m', 'Man', 'ប្រុស'],
  ['x', 'Other', 'ផ្សេងទៀត'],
]);

/** The highest one. */
export const EDUCATIONS = words([
  ['degree-sw', 'Degree in social work', 'បរិញ្ញាបត្រការងារសង្គម'],
  ['degree', 'Another degree', 'បរិញ្ញាបត្រជំនាញផ្សេង'],
  ['certificate', 'Certificate of a course', 'វិញ្ញាបនបត្រវគ្គបណ្ដុះបណ្ដាល'],
  ['on-the-job', 'Learned on the job', 'រៀនពេលធ្វើការ'],
]);

export const TRAININGS = words([
  ['case-management', 'Case management', 'ការគ្រប់គ្រងករណី'],
  ['child-protection', 'Child protection', 'កិច្ចការពារកុមារ'],
  ['counselling', 'Counselling', 'ការប្រឹក្សា'],
  ['law', 'Children and the law', 'កុមារ និងច្បាប់'],
  ['other', 'Another', 'ផ្សេងៗ'],
]);

const idsOf = <Id extends string>(list: readonly Word<Id>[]) =>
  z.enum(list.map(({ id }) => id) as [Id, ...Id[]]);

/** Null is not recorded; `since` is the year in which somebody began with social work. */
export const WorkerFacts = z.strictObject({
  user: z.uuid(),
  sex: idsOf(WORKER_SEXES).nullable(),
  education: idsOf(EDUCATIONS).nullable(),
  since: z.int().min(1950).max(2200).nullable(),
  training: z.array(idsOf(TRAININGS)).max(TRAININGS.length),
});
export type WorkerFacts = z.infer<typeof WorkerFacts>;
