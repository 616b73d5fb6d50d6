// Something to do that no form asked for: what, who, by when.
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { call } from '../../app/call.ts';
import { useSession } from '../../app/session.tsx';
import { useToast } from '../../app/toasts.tsx';
import { useDoing } from '../../app/use-doing.ts';
import { useUserName, useUsers } from '../../app/users.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { DateBox } from '../../ui/date-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Pick } from '../../ui/pick.tsx';
import { ErrorNote } from '../../ui/states.tsx';

const SOMEBODY_ELSE = 'else';

type Props = { caseId: string; onClose: () => void; onAdded: () => void };

export function AddTask({ caseId, onClose, onAdded }: Props) {
  const { t } = useText();
  const say = useToast();
  const { me } = useSession();
  const userName = useUserName();
  const staff = useUsers().filter(({ active }) => active);
  const { busy, error, run } = useDoing();
  const [ids] = useState(() => ({ cmd: newId(), id: newId() }));
  const [what, setWhat] = useState('');
  const [whose, setWhose] = useState<string>(me.id);
  const [who, setWho] = useState('');
  const [due, setDue] = useState<PartialDate | null>(null);
  const [typed, setTyped] = useState('');
  const isElse = whose === SOMEBODY_ELSE;
  const ready = what.trim() !== '' && (due !== null || typed.trim() === '');
  const add = () => {
    if (!ready) return;
    const task = {
      what: what.trim(),
      userId: isElse ? null : whose,
      who: isElse ? who.trim() : '',
    };
    void run(
      () => call('tasks.add', { ...ids, caseId, ...task, due }),
      () => {
        say((t) => t('casePage.tasks.added'));
        onAdded();
      },
    );
  };
  return (
    <Dialog
      title={t('casePage.tasks.addTitle')}
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('casePage.tasks.add'), run: add, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.back')}
          </Button>
          <Button main hint="Ctrl Enter" off={!ready} busy={busy} onPress={add}>
            {t('casePage.tasks.add')}
          </Button>
        </>
      }
    >
      <Field
        autoFocus
        required
        label={t('casePage.tasks.what')}
        value={what}
        onChange={setWhat}
        maxLength={400}
        example={t('casePage.tasks.example')}
      />
      <DateBox
        label={t('casePage.tasks.byWhen')}
        example={t('casePage.tasks.dayExample')}
        value={due}
        onChange={(date, text) => {
          setDue(date);
          setTyped(text);
        }}
      />
      <div className="field">
        <div className="lab">{t('casePage.tasks.who')}</div>
        <Pick
          label={t('casePage.tasks.who')}
          options={[
            ...staff.map(({ id }) => ({ value: id, label: userName(id, true) })),
            { value: SOMEBODY_ELSE, label: t('casePage.tasks.else') },
          ]}
          value={whose}
          onChange={setWhose}
        />
      </div>
      {isElse && (
        <Field
          autoFocus
          label={t('casePage.tasks.elseName')}
          value={who}
          onChange={setWho}
          maxLength={200}
        />
      )}
      <ErrorNote error={error} />
    </Dialog>
  );
}
