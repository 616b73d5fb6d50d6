// In a form: what of it the coordinator was asked to allow, and the answer.
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useCall, useChanged } from '../../app/call.ts';
import { useUserName } from '../../app/users.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Banner } from '../../ui/banner.tsx';
import type { FormView } from '../use-draft.ts';
import { useExceptionWords } from './exception-words.ts';

/** Forms that a rule can close. */
const RULED: readonly string[] = ['eligibility', 'support-request', 'closure'];

export function ExceptionNote({ view }: { view: FormView }) {
  const { t, language } = useText();
  const userName = useUserName();
  const words = useExceptionWords();
  const asked = RULED.includes(view.form) && view.state === 'draft' ? { formId: view.id } : null;
  const { value, refresh } = useCall('exceptions.list', asked);
  useChanged(['form'], (event) => {
    if (event.caseId === null || event.caseId === view.caseId) refresh();
  });
  const told = value?.exceptions ?? [];
  // Of what was asked twice only the last answer counts.
  const newest = told.filter(
    (one, at) => told.findIndex((other) => words(other) === words(one)) === at,
  );
  return newest.map((one) => {
    const what = words(one);
    if (one.says === null) {
      const day = formatDay(dayOf(one.askedAt), language);
      return (
        <Banner key={one.id} kind="info">
          {t('exceptions.note.waiting', { what, day })}
        </Banner>
      );
    }
    const name = userName(one.decidedBy, true);
    return (
      <Banner key={one.id} kind={one.says === 'yes' ? 'info' : 'overdue'}>
        {t(`exceptions.note.${one.says}`, { name, what, why: one.why })}
      </Banner>
    );
  });
}
