// One line of the chronology, with its sign: sealed, draft, pencil, picture, restricted.
import {
  CircleCheck,
  FileText,
  Folder,
  History,
  Lock,
  type LucideIcon,
  NotebookPen,
  Pencil,
  ScanLine,
} from 'lucide-react';
import { memo } from 'react';
import { formatDay, inDigitsOf, monthNames } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { useNames } from '../app/names.tsx';
import { useUserName } from '../app/users.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { ListRow } from '../ui/list-row.tsx';
import { Mark } from '../ui/mark.tsx';
import type { Rows } from '../ui/rows.ts';
import { type Happening, useHappeningTitle } from './happening-title.ts';

const ICONS: Record<Happening['kind'], LucideIcon> = {
  form: FileText,
  document: ScanLine,
  note: NotebookPen,
  case: Folder,
  task: CircleCheck,
  line: History,
  drawing: Pencil,
};

export function HappeningLine({ one, rows }: { one: Happening; rows: Rows }) {
  return (
    <ListRow id={one.id} rows={rows} liClassName={one.restricted ? 'restricted' : one.state}>
      <Told one={one} />
    </ListRow>
  );
}

/** What stands in the line; kept as it is while the hands move from line to line. */
const Told = memo(({ one }: { one: Happening }) => {
  const { t, language } = useText();
  const userName = useUserName();
  const { paper } = useOpenWords();
  const { hidden: namesHidden } = useNames();
  const Icon = one.restricted ? Lock : ICONS[one.kind];
  const title = useHappeningTitle()(one);
  const whenWords = (date: PartialDate) => {
    const day = describePartialDate(date, language);
    if (one.time === undefined) return day;
    const time = inDigitsOf(language, one.time);
    return t(one.isAbout ? 'cases.chronology.about' : 'cases.chronology.at', { day, time });
  };
  const facts = [
    one.by && userName(one.by),
    one.happened
      ? t('cases.chronology.happened', { date: whenWords(one.happened) })
      : t('cases.chronology.noDate'),
    t('cases.chronology.entered', { date: formatDay(dayOf(one.enteredAt), language) }),
    one.pages > 0 && t('cases.chronology.pages', { count: one.pages }),
    one.state === 'pencil' && t('cases.chronology.machine'),
  ].filter(Boolean);
  return (
    <>
      <DayColumn one={one} />
      <span className="what">
        <Icon className="ic" aria-hidden />
        <span className="str clip" title={title}>
          {title}
        </span>
        <span className="end">
          <StateMark one={one} />
        </span>
      </span>
      {one.hidden && <span className="tx">{t('cases.chronology.hiddenText')}</span>}
      {one.kind === 'task' && one.form !== '' && <span className="tx">{paper(one.form)}</span>}
      {one.snippet && !namesHidden && (
        <span className="tx selectable">
          {one.state === 'pencil' ? (
            <span className="pencil-text">{one.snippet}</span>
          ) : (
            one.snippet
          )}
        </span>
      )}
      <span className="cap">{facts.join(' · ')}</span>
    </>
  );
});

/** The day it happened as on a calendar; what is only roughly known is written as such below. */
function DayColumn({ one }: { one: Happening }) {
  const { language } = useText();
  const from = one.happened?.from ?? one.happened?.to ?? null;
  if (!from) return <span className="d">—</span>;
  const month = monthNames(language)[Number(from.slice(5, 7)) - 1] ?? '';
  if (one.happened?.precision !== 'day') {
    return <span className="d">{inDigitsOf(language, from.slice(0, 4))}</span>;
  }
  return (
    <span className="d">
      <b>{inDigitsOf(language, Number(from.slice(8, 10)))}</b>
      {language === 'km' ? month : month.slice(0, 3)}
    </span>
  );
}

function StateMark({ one }: { one: Happening }) {
  const { t } = useText();
  if (one.restricted) return <Mark kind="restricted">{t('app.mark.restricted')}</Mark>;
  if (one.kind === 'case' || one.kind === 'task' || one.kind === 'line') return null;
  switch (one.state) {
    case 'final':
      return one.kind === 'document' ? null : (
        <Mark kind="final">{t('app.mark.final', { version: String(one.version) })}</Mark>
      );
    case 'pencil':
      return <Mark kind="pencil">{t('app.mark.pencil')}</Mark>;
    case 'picture':
      return <Mark kind="plain">{t('app.mark.picture')}</Mark>;
    case 'draft':
      return <Mark kind="plain">{t('app.mark.draft')}</Mark>;
  }
}
