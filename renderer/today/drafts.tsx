// Forms a person began and has not finished: each opens where it was left.
import { NotebookPen } from 'lucide-react';
import type { Output } from '#contract/calls.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { columnWhen, dayAndTime } from '../app/clock.ts';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { PersonName } from '../ui/person-name.tsx';
import type { Rows } from '../ui/rows.ts';
import { Agenda, AgendaLine } from './agenda.tsx';

type Props = { drafts: Output<'cases.today'>['drafts']; rows: Rows };

/** The id of a row is that of its form. */
export function Drafts({ drafts, rows }: Props) {
  const { t, language } = useText();
  const { paper } = useOpenWords();
  if (drafts.length === 0) return null;
  return (
    <Agenda title={t('today.carryOn')}>
      {drafts.map((draft) => (
        <AgendaLine
          key={draft.formId}
          {...{ rows, id: draft.formId, icon: NotebookPen }}
          when={columnWhen(draft.changedAt, language)}
          title={
            <>
              {paper(draft.form)} — <PersonName {...draft} firstOnly />
            </>
          }
          detail={[
            draft.code,
            /^\d/.test(draft.placeInForm) &&
              t('today.stoppedAt', { place: inDigitsOf(language, draft.placeInForm) }),
            t('today.savedBy', { when: dayAndTime(draft.changedAt, language, t) }),
          ]}
        >
          <span className="goes">{t('today.continue')}</span>
        </AgendaLine>
      ))}
    </Agenda>
  );
}
