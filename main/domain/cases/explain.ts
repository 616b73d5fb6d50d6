// Why a criterion stands as it does, in words that a family can be told.
import type { Bilingual } from '../forms/form.ts';
import { formatShortDay, type Language } from '../khmer/format.ts';
import { addMonths } from '../people/iso-day.ts';
import type { PartialDate } from '../people/partial-date.ts';
import type { Criterion, EligibilityFacts, SentenceLimits } from './eligibility.ts';

const RELEASE = { en: 'release', km: 'ដោះលែង' };
const UNKNOWN = { en: 'not known', km: 'មិនទាន់ដឹង' };
const WITHIN = { en: 'limits', km: 'កម្រិត' };

function sayRelease({ from, to }: PartialDate, language: Language): string {
  const [first, last] = [from, to].map((day) => (day ? formatShortDay(day, language) : '…'));
  return first === last ? String(first) : `${first}–${last}`;
}

/** For the time to release its days and the limits: a day too many is seen at once; null for others. */
export function explain(
  criterion: Criterion,
  { held, day }: EligibilityFacts,
  limits: SentenceLimits,
): Bilingual | null {
  if (criterion !== 'sentence-left') return null;
  const releases = held
    .filter(({ who, status }) => (who === 'parent' || who === 'child') && status !== 'released')
    .map(({ release }) => release);
  const say = (language: Language) => {
    const days = releases.map((one) => (one ? sayRelease(one, language) : UNKNOWN[language]));
    const [first, last] = [limits.min, limits.max].map((months) =>
      formatShortDay(addMonths(day, months), language),
    );
    const released = days.length === 0 ? UNKNOWN[language] : days.join(', ');
    return `${RELEASE[language]} ${released}, ${WITHIN[language]} ${first}–${last}`;
  };
  return { en: say('en'), km: say('km') };
}
