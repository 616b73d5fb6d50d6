// What waits in a case, as marks: past its day, pages to check, the intake, drafts.
import type { ReactNode } from 'react';
import { formatSpan } from '#domain/khmer/format.ts';
import { daysBetween } from '#domain/people/iso-day.ts';
import { today } from '../app/clock.ts';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';
import type { CaseWaiting } from './use-case-list.ts';

/** The most pressing first. */
function useMarks(waiting: CaseWaiting): ReactNode[] {
  const { t, language } = useText();
  const { lateSince, pagesToCheck, intakeOpen, drafts } = waiting;
  const late = lateSince && formatSpan(daysBetween(lateSince, today()), 'day', language);
  return [
    late && (
      <Mark key="late" kind="overdue">
        {t('cases.waiting.late', { span: late })}
      </Mark>
    ),
    pagesToCheck > 0 && (
      <Mark key="check" kind="pencil">
        {t('cases.waiting.check', { count: pagesToCheck })}
      </Mark>
    ),
    intakeOpen && (
      <Mark key="intake" kind="plain">
        {t('cases.waiting.intake')}
      </Mark>
    ),
    drafts > 0 && (
      <Mark key="drafts" kind="plain">
        {t('cases.waiting.draft', { count: drafts })}
      </Mark>
    ),
  ].filter(Boolean);
}

/** In a row of the list there is room for one. */
export function FirstWaiting({ waiting }: { waiting: CaseWaiting }) {
  return useMarks(waiting)[0];
}

/** What a person should look at soon; the page itself shows the drafts and the intake. */
export function WaitingMarks({ waiting }: { waiting: CaseWaiting }) {
  return useMarks({ ...waiting, drafts: 0, intakeOpen: false });
}

export function AllWaiting({ waiting }: { waiting: CaseWaiting }) {
  const { t } = useText();
  const marks = useMarks(waiting);
  if (marks.length === 0) return <p className="sup">{t('cases.waiting.nothing')}</p>;
  return <p className="row wrap">{marks}</p>;
}
