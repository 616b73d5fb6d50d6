// What an exception is about, in words: each criterion that is not met, the thing asked for, the reason to close.
import { CRITERIA } from '#domain/cases/eligibility.ts';
import type { Bilingual } from '#domain/forms/form.ts';
import { labelIn, optionsOf } from '#domain/forms/lists.ts';
import { SERVICES } from '#domain/forms/services.ts';
import type { ExceptionRecord } from '../../storage/exceptions.ts';
import { nameOf } from '../computed/eligibility.ts';

const bare = (id: string): Bilingual => ({ en: id, km: id });

export function aboutOf({ rule, about }: Pick<ExceptionRecord, 'rule' | 'about'>): Bilingual[] {
  if (rule === 'criterion')
    return CRITERIA.filter((one) => about.split(' ').includes(one)).map(nameOf);
  if (rule === 'closing') return [labelIn(optionsOf('closure-reason'), about) ?? bare(about)];
  return [SERVICES.find(({ id }) => id === about)?.label ?? bare(about)];
}
