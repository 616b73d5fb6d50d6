// A thing to do has ended: done on a day that may lie in the past, or dropped with a reason.
import { useState } from 'react';
import type { Task } from '#contract/casework.ts';
import { exactDay, type PartialDate } from '#domain/people/partial-date.ts';
import type { CallError } from '../../app/call.ts';
import { today } from '../../app/clock.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DateBox } from '../../ui/date-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { useTaskWords } from './task-words.ts';

type Outcome = 'done' | 'dropped';
type Props = {
  task: Task;
  error: CallError | undefined;
  onEnd: (outcome: Outcome, day: string, reason: string) => void;
  onClose: () => void;
};

export function EndTask({ task, error, onEnd, onClose }: Props) {
  const { t } = useText();
  const { what, about } = useTaskWords()(task);
  const [outcome, setOutcome] = useState<Outcome>('done');
  const [date, setDate] = useState<PartialDate | null>(() => exactDay(today()));
  const [reason, setReason] = useState('');
  const day = date?.precision === 'day' ? date.from : null;
  const lacks =
    day === null
      ? t('casePage.tasks.needsDay')
      : outcome === 'dropped' && reason.trim() === '' && t('casePage.tasks.needsReason');
  const end = () => {
    if (!lacks && day !== null) onEnd(outcome, day, outcome === 'dropped' ? reason.trim() : '');
  };
  return (
    <Dialog
      title={t('casePage.tasks.endTitle')}
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('casePage.tasks.save'), run: end, typing: true }]}
      actions={
        <>
          <span className="cap grow">{lacks}</span>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.back')}
          </Button>
          <Button main hint="Ctrl Enter" off={Boolean(lacks)} onPress={end}>
            {t('casePage.tasks.save')}
          </Button>
        </>
      }
    >
      <p className="str">{what}</p>
      <p className="sup">{about}</p>
      <Choice
        label={t('casePage.tasks.outcome')}
        options={[
          { value: 'done', label: t('casePage.tasks.done') },
          { value: 'dropped', label: t('casePage.tasks.dropped') },
        ]}
        value={outcome}
        onChange={setOutcome}
      />
      <DateBox past label={t('casePage.tasks.on')} value={date} onChange={setDate} />
      {outcome === 'dropped' && (
        <Field
          area
          autoFocus
          required
          label={t('access.reason')}
          value={reason}
          onChange={setReason}
          maxLength={1000}
        />
      )}
      <ErrorNote error={error} />
    </Dialog>
  );
}
