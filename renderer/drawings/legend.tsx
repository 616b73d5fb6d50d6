// The signs that this picture uses and what each means; signs that it does not use are not told.
import { memo } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { LegendEntry } from './tool.ts';

type Props = { entries: readonly LegendEntry[] };

export const Legend = memo(function Legend({ entries }: Props) {
  const { t } = useText();
  if (entries.length === 0) return null;
  return (
    <ul className="drawing-legend" aria-label={t('drawings.legend')}>
      {entries.map(({ id, sign, says }) => (
        <li key={id}>
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            {sign}
          </svg>
          {says}
        </li>
      ))}
    </ul>
  );
});
