// Which pages belong together, as a range that can be typed: "6-7", in either digit set.
import { type KeyboardEvent, useEffect, useState } from 'react';
import { inDigitsOf, type Language } from '#domain/khmer/format.ts';
import { useText } from '../i18n/use-text.ts';
import { Field } from '../ui/field.tsx';
import { readRange } from './page-range.ts';
import type { FilingState } from './use-filing.ts';

export function PagesBox({ filing }: { filing: FilingState }) {
  const { t, language } = useText();
  const first = filing.run[0]?.number ?? 0;
  const last = filing.run.at(-1)?.number ?? 0;
  const shown = showRange(first, last, language);
  const [typed, setTyped] = useState(shown);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(shown);
    setWrong(false);
  }, [shown]);

  const keep = () => {
    const count = readRange(typed, first);
    setWrong(count === null);
    if (count === null) return;
    // It says what is so; pages that cannot come along are not said to.
    setTyped(shown);
    filing.takeTogether(count);
  };
  /** What was typed is taken first; Enter files once it stands there. */
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || typed === shown) return;
    event.preventDefault();
    event.stopPropagation();
    keep();
  };
  return (
    <Field
      label={t('scans.pages')}
      value={typed}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={press}
      error={wrong ? t('scans.pagesWrong') : undefined}
      help={t('scans.pagesLine', { count: filing.run.length })}
    />
  );
}

function showRange(first: number, last: number, language: Language): string {
  return inDigitsOf(language, first === last ? first : `${first} – ${last}`);
}
