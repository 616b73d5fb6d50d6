// What stood in a copy and what came back of it, counted side by side.
import { Check, TriangleAlert } from 'lucide-react';
import { formatNumber } from '#domain/khmer/format.ts';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';

type Row = { name: string; expected: number; found: number };
const COUNTED = ['cases', 'people', 'forms', 'pages', 'files'] as const;
type Counts = Record<(typeof COUNTED)[number], number>;

type Props = {
  /** Above the column of what should be there. */
  expectedWord: string;
  expected: Counts;
  found: Counts;
  /** What originals are called where they are there, but not on this computer yet. */
  filesWord?: string;
  more?: readonly Row[];
};

export function CountsTable({ expectedWord, expected, found, filesWord, more = [] }: Props) {
  const { t } = useText();
  const rows: Row[] = COUNTED.map((kind) => ({
    name: (kind === 'files' && filesWord) || t(`restore.agree.${kind}`),
    expected: expected[kind],
    found: found[kind],
  }));
  return (
    <table className="counts">
      <thead>
        <tr>
          <th>{t('restore.agree.what')}</th>
          <th className="num">{expectedWord}</th>
          <th className="num">{t('restore.agree.found')}</th>
          <th aria-hidden />
        </tr>
      </thead>
      <tbody>
        {rows.concat(more).map((row) => {
          const same = row.found === row.expected;
          return (
            <tr key={row.name}>
              <td>{row.name}</td>
              <td className="num">{formatNumber(row.expected, 'en')}</td>
              <td className="num">{formatNumber(row.found, 'en')}</td>
              <td className={same ? 'same' : 'differs'}>
                {same ? (
                  <Check className="ic s" aria-label={t('restore.agree.equal')} />
                ) : (
                  <TriangleAlert className="ic s" aria-label={t('restore.agree.different')} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function CountsMark({ equal }: { equal: boolean }) {
  const { t } = useText();
  return equal ? (
    <Mark kind="safe">{t('restore.agree.equal')}</Mark>
  ) : (
    <Mark kind="risk">{t('restore.agree.different')}</Mark>
  );
}
