// Which pages belong together, as a range that can be typed: "6-7", in either digit set.
import { useEffect, useState } from 'react';
import { inDigitsOf, type Language } from '#domain/khmer/format.ts';
import { useText } from '../i18n/use-text.ts';
import { Field } from '../ui/field.tsx';
import { readRange } from './page-range.ts';
import type { FilingState } from './use-filing.ts';

export function PagesBox({ filing }: { filing: FilingState }) {
  const { t, language } = useText();
  const first = filing.run[0]?.number ?? 0;
  const last = filing.run.at(-1)?.number ?? 0;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(showRange(first, last, language));
    setWrong(false);
  }, [first, last, language]);

  const keep = () => {
    const count = readRange(typed, first);
    setWrong(count === null);
    if (count !== null) filing.takeTogether(count);
  };
  return (
    <Field
      label={t('scans.pages')}
      value={typed}
      onChange={setTyped}
      onBlur={keep}
      error={wrong ? t('scans.pagesWrong') : undefined}
      help={t('scans.pagesLine', { count: filing.run.length })}
    />
  );
}

function showRange(first: number, last: number, language: Language): string {
  return inDigitsOf(language, first === last ? first : `${first} – ${last}`);
}
