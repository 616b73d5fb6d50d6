// One case in the list, two lines a cell. A restricted one shows its code and nothing else.

import { formatSince } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { ageOn } from '#domain/people/partial-date.ts';
import { today } from '../app/clock.ts';
import { useNames } from '../app/names.tsx';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';
import { langOf, useNameText } from '../ui/person-name.tsx';
import type { Rows } from '../ui/rows.ts';
import { type StepNumber, StepsSmall } from '../ui/steps.tsx';
import { Marked } from './marked.tsx';
import type { CaseRow, CaseWaiting } from './use-case-list.ts';
import { FirstWaiting } from './waiting-marks.tsx';

type Props = {
  row: CaseRow;
  waiting: CaseWaiting | undefined;
  /** The number of the case that it was joined to. */
  joined: string | undefined;
  rows: Rows;
  typed: string;
  whole: boolean;
};

/** Latin digits: ages stand in a column and are compared. */
export function ageText(row: Pick<CaseRow, 'birth'>): string {
  const range = row.birth && ageOn(row.birth, today());
  if (!range || range.max === null) return '';
  return range.min === range.max ? String(range.min) : `${range.min}–${range.max}`;
}

export function CaseLine({ row, waiting, joined, rows, typed, whole }: Props) {
  const { t, language } = useText();
  const nameText = useNameText();
  const { hidden } = useNames();
  const userName = useUserName();
  const here = rows.here === row.id;
  const workers = row.workers.map((id) => userName(id, true)).join(', ') || t('cases.noWorker');
  const { ref, onClick } = rows.rowProps(row.id);
  const shared = {
    id: `case-${row.id}`,
    ref,
    onClick,
    className: here ? 'pick here' : 'pick',
    'aria-selected': here,
  };
  if (row.hidden) {
    return (
      <tr {...shared}>
        <td>
          <b>{t('cases.hidden.name')}</b>
          <span className="lat">{t('cases.hidden.text')}</span>
        </td>
        <td>{row.code}</td>
        <td className="mut">—</td>
        <td className="mut">—</td>
        <td>
          <Mark kind="restricted">{t('app.mark.restricted')}</Mark>
        </td>
        <td className="clip" title={workers}>
          {workers}
        </td>
        <td className="cap">{t('cases.hidden.ask')}</td>
      </tr>
    );
  }
  const { first, second } = nameText(row);
  const said = [
    joined && t('cases.joined', { code: joined }),
    row.restricted && t('app.mark.restricted'),
    !row.restricted && !joined && t(`words.module.${row.module}`),
  ]
    .filter(Boolean)
    .join(' · ');
  const mark = (text: string) => (
    <Marked text={text} typed={hidden ? '' : typed} whole={whole && !hidden} />
  );
  return (
    <tr {...shared}>
      <td className="clip" title={[first, second].join(' ')}>
        <b lang={langOf(first)}>{mark(first)}</b>
        <span className="lat clip" lang={langOf(second)}>
          {mark(second)}
        </span>
      </td>
      <td>
        <Marked text={row.code} typed={typed} whole={false} />
        <span className="lat clip" title={said}>
          {said}
        </span>
      </td>
      <td>
        {[t(`words.sex.${row.sex}`), ageText(row)].filter(Boolean).join(' · ')}
        <span className="lat nw">
          {row.birth ? describePartialDate(row.birth, language) : t('words.notRecorded')}
        </span>
      </td>
      <td>
        <span className="place" title={row.placeText}>
          {row.placeText || <span className="mut">{t('words.notRecorded')}</span>}
        </span>
      </td>
      <td>
        <StepsSmall step={row.step} />
        <span className="lat clip">{t(`words.step.s${row.step as StepNumber}`)}</span>
      </td>
      <td className="clip" title={workers}>
        {workers}
      </td>
      <td className="changed">
        {row.status === 'closed' ? (
          <Mark kind="plain">{t('cases.head.closed')}</Mark>
        ) : (
          waiting && <FirstWaiting waiting={waiting} />
        )}
        <span className="cap nw">{formatSince(row.changedAt, Date.now(), language)}</span>
      </td>
    </tr>
  );
}
