// Says what will happen to what was ticked, asks why, and brings it back.
import { useState } from 'react';
import type { Output } from '#contract/calls.ts';
import type { PastCase } from '#contract/past.ts';
import { newId } from '#domain/ids.ts';
import { call } from '../app/call.ts';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { Chosen } from './use-chosen.ts';

type Props = {
  pastId: string;
  caseId: string;
  view: PastCase;
  chosen: Chosen;
  onClose: () => void;
  onDone: (done: Output<'past.bringBack'>) => void;
};

export function BringDialog({ pastId, caseId, view, chosen, onClose, onDone }: Props) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [cmd] = useState(newId);
  const { busy, error, run } = useDoing();
  const isSaid = reason.trim() !== '';
  const go = () => {
    if (!isSaid) return;
    const input = { cmd, pastId, caseId, reason: reason.trim(), ...chosen };
    void run(() => call('past.bringBack', input), onDone);
  };
  return (
    <Dialog
      title={t('past.bringTitle')}
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('past.do'), run: go, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('past.back')}
          </Button>
          <Button main hint="Ctrl Enter" off={!isSaid} busy={busy} onPress={go}>
            {t('past.do')}
          </Button>
        </>
      }
    >
      <ul className="past-does">
        <WhatHappens view={view} chosen={chosen} />
      </ul>
      <Field
        label={t('access.reason')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        area
        required
        autoFocus
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}

function WhatHappens({ view, chosen }: Pick<Props, 'view' | 'chosen'>) {
  const { t } = useText();
  const gone = view.forms.filter(({ id, now }) => now === null && chosen.forms.includes(id)).length;
  const counts = {
    people: chosen.people.length,
    missing: gone,
    drafts: chosen.forms.length - gone,
    pages: chosen.pages.length,
  };
  return (
    <>
      {chosen.casework && <li>{t('past.does.casework')}</li>}
      {(['people', 'missing', 'drafts', 'pages'] as const).map(
        (what) =>
          counts[what] > 0 && <li key={what}>{t(`past.does.${what}`, { count: counts[what] })}</li>,
      )}
      <li>{t('past.does.stays')}</li>
    </>
  );
}
