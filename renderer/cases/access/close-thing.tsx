// Closes a case, a form or a paper to named people with a reason, or opens it again with one.
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { call } from '../../app/call.ts';
import { useSession } from '../../app/session.tsx';
import { useToast } from '../../app/toasts.tsx';
import { useDoing } from '../../app/use-doing.ts';
import { useUserName, useUsers } from '../../app/users.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import type { Thing } from './thing.ts';

type Props = { thing: Thing; onBack: () => void; onDone: () => void };

/** Coordinators see everything and whoever closes it stays in: neither has to be named. */
export function RestrictThing({ thing, named, onBack, onDone }: Props & { named: string[] }) {
  const { t } = useText();
  const say = useToast();
  const { me } = useSession();
  const userName = useUserName();
  const others = useUsers().filter(
    ({ id, role, active }) =>
      active && id !== me.id && (role === 'social-worker' || role === 'scan-clerk'),
  );
  const { busy, error, run } = useDoing();
  const [cmd] = useState(newId);
  const [people, setPeople] = useState<string[]>(() =>
    named.filter((id) => others.some((one) => one.id === id)),
  );
  const [reason, setReason] = useState('');
  const isSaid = reason.trim() !== '';
  const close = () => {
    if (!isSaid) return;
    void run(
      () => call('access.restrict', { cmd, ...thing, people, reason: reason.trim() }),
      () => {
        say((t) => t('casePage.access.restricted'));
        onDone();
      },
    );
  };
  const does = t('casePage.access.restrictDo');
  return (
    <Dialog
      title={t('casePage.access.restrictTitle')}
      onClose={onBack}
      keys={[{ keys: ['Ctrl Enter'], says: does, run: close, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onBack}>
            {t('app.state.back')}
          </Button>
          <Button main hint="Ctrl Enter" off={!isSaid} busy={busy} onPress={close}>
            {does}
          </Button>
        </>
      }
    >
      <p className="sup">
        {t(
          thing.entity === 'case'
            ? 'casePage.access.restrictText'
            : 'casePage.access.restrictThingText',
        )}
      </p>
      <Field
        area
        autoFocus
        required
        label={t('access.reason')}
        value={reason}
        onChange={setReason}
        maxLength={1000}
      />
      <Choices
        label={t('casePage.access.people')}
        options={others.map(({ id }) => ({ value: id, label: userName(id, true) }))}
        value={people}
        onChange={setPeople}
        help={others.length === 0 && t('casePage.access.nobodyElse')}
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}

export function OpenThing({ thing, onBack, onDone }: Props) {
  const { t } = useText();
  const say = useToast();
  const { busy, error, run } = useDoing();
  const [cmd] = useState(newId);
  return (
    <ReasonDialog
      title={t('casePage.access.openTitle')}
      text={t('casePage.access.openText')}
      does={t('casePage.access.open')}
      {...{ busy, error }}
      onClose={onBack}
      onReason={(reason) =>
        void run(
          () => call('access.open', { cmd, ...thing, reason }),
          () => {
            say((t) => t('casePage.access.opened'));
            onDone();
          },
        )
      }
    />
  );
}
