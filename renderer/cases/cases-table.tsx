// The found cases in groups that say why: as written, sounds the same, spelled nearly the same.
import { formatNumber } from '#domain/khmer/format.ts';
import { useText } from '../i18n/use-text.ts';
import type { Rows } from '../ui/rows.ts';
import { CaseLine } from './case-row.tsx';
import type { CaseList } from './use-case-list.ts';

const COLUMNS = ['name', 'code', 'sex', 'place', 'step', 'worker', 'changed'] as const;

type Props = { list: CaseList; rows: Rows; typed: string };

export function CasesTable({ list, rows, typed }: Props) {
  const { t } = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable
    <div className="casestable scroll" tabIndex={0}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen with the arrow keys */}
      <table id="cases" role="grid" aria-label={t('cases.title')}>
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column} className={column} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`cases.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {list.groups.map((group) => (
          <tbody key={group.why}>
            {group.why !== 'all' && (
              <tr className="g">
                <td colSpan={COLUMNS.length}>
                  {t(`cases.why.${group.why}`)} · {formatNumber(group.rows.length, 'en')}
                </td>
              </tr>
            )}
            {group.rows.map((row) => (
              <CaseLine
                key={row.id}
                row={row}
                waiting={list.waiting[row.id]}
                joined={list.joined[row.id]}
                rows={rows}
                typed={typed}
                whole={group.why === 'sounds'}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
