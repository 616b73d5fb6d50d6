// Exceptions on the page of the day: what waits for the coordinator, and what was answered to a worker.
import { ShieldQuestion } from 'lucide-react';
import type { Exception } from '#contract/exceptions.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useNames } from '../../app/names.tsx';
import { useUserName } from '../../app/users.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Agenda, AgendaLine } from '../../today/agenda.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useNameText } from '../../ui/person-name.tsx';
import type { Rows } from '../../ui/rows.ts';
import { useExceptionWords } from './exception-words.ts';

export const exceptionId = ({ id }: Exception) => `exception ${id}`;

export function ExceptionLines({ all, rows }: { all: readonly Exception[]; rows: Rows }) {
  const { t, language } = useText();
  const userName = useUserName();
  const nameText = useNameText();
  const { hidden } = useNames();
  const words = useExceptionWords();
  if (all.length === 0) return null;
  const isAnswers = all.some(({ says }) => says !== null);
  return (
    <Agenda
      title={isAnswers ? t('exceptions.answered') : t('exceptions.waiting', { count: all.length })}
    >
      {all.map((one) => {
        const { first } = nameText(one);
        const by = one.says === null ? one.askedBy : one.decidedBy;
        const reason = one.says === null ? one.reason : one.why;
        return (
          <AgendaLine
            key={one.id}
            {...{ rows, id: exceptionId(one), icon: ShieldQuestion }}
            title={words(one)}
            detail={[
              first !== one.code && first,
              one.code,
              userName(by, true),
              formatDay(dayOf(one.decidedAt ?? one.askedAt), language),
              reason && !hidden && t('exceptions.why', { reason }),
            ]}
          >
            {one.says && (
              <Mark kind={one.says === 'yes' ? 'safe' : 'risk'}>
                {t(`exceptions.says.${one.says}`)}
              </Mark>
            )}
          </AgendaLine>
        );
      })}
    </Agenda>
  );
}
