// The coordinator's answer to one exception: yes or no, with a reason that whoever asked reads.
import { useState } from 'react';
import type { Exception } from '#contract/exceptions.ts';
import { newId } from '#domain/ids.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { call } from '../../app/call.ts';
import { useNames } from '../../app/names.tsx';
import { usePlaces } from '../../app/places.tsx';
import { useToast } from '../../app/toasts.tsx';
import { useDoing } from '../../app/use-doing.ts';
import { useUserName } from '../../app/users.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { useExceptionWords } from './exception-words.ts';

type Props = { one: Exception; onClose: () => void; onDone: () => void };

export function DecideException({ one, onClose, onDone }: Props) {
  const { t, language } = useText();
  const { go } = usePlaces();
  const say = useToast();
  const userName = useUserName();
  const { hidden } = useNames();
  const words = useExceptionWords();
  const { busy, error, run } = useDoing();
  const [cmd] = useState(newId);
  const [says, setSays] = useState<'yes' | 'no' | null>(null);
  const [why, setWhy] = useState('');
  const ready = says !== null && why.trim() !== '';
  const answer = () => {
    if (says === null || !ready) return;
    void run(
      () => call('exceptions.decide', { cmd, id: one.id, says, why: why.trim() }),
      () => {
        say((t) => t(`exceptions.done.${says}`));
        onDone();
      },
    );
  };
  return (
    <Dialog
      wide
      title={t('exceptions.question')}
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('exceptions.decide'), run: answer, typing: true }]}
      actions={
        <>
          <Button quiet onPress={() => go({ screen: 'form', formId: one.formId })}>
            {t('exceptions.openForm')}
          </Button>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.back')}
          </Button>
          <Button main hint="Ctrl Enter" off={!ready} busy={busy} onPress={answer}>
            {t('exceptions.decide')}
          </Button>
        </>
      }
    >
      <p className="str">{words(one)}</p>
      <p className="sup">
        <PersonName {...one} /> · <span className="selectable">{one.code}</span> ·{' '}
        {t('exceptions.askedBy', {
          name: userName(one.askedBy, true),
          day: formatDay(dayOf(one.askedAt), language),
        })}
      </p>
      {!hidden && <p className="selectable">{t('exceptions.why', { reason: one.reason })}</p>}
      <Choice
        required
        quietLabel
        autoFocus
        label={t('exceptions.question')}
        options={[
          { value: 'yes', label: t('exceptions.allow.yes') },
          { value: 'no', label: t('exceptions.allow.no') },
        ]}
        value={says}
        onChange={setSays}
      />
      <Field
        area
        required
        label={t('exceptions.reason')}
        value={why}
        onChange={setWhy}
        maxLength={1000}
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}
