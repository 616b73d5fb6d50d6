// Says what will happen to what was ticked, asks why, and brings it back.
import { useState } from 'react';
import type { Output } from '#contract/calls.ts';
import type { PastCase } from '#contract/past.ts';
import { newId } from '#domain/ids.ts';
import { call } from '../app/call.ts';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
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
  const [cmd] = useState(newId);
  const { busy, error, run } = useDoing();
  return (
    <ReasonDialog
      title={t('past.bringTitle')}
      text={
        <ul className="past-does">
          <WhatHappens view={view} chosen={chosen} />
        </ul>
      }
      does={t('past.do')}
      {...{ busy, error, onClose }}
      onReason={(reason) =>
        void run(() => call('past.bringBack', { cmd, pastId, caseId, reason, ...chosen }), onDone)
      }
    />
  );
}

function WhatHappens({ view, chosen }: Pick<Props, 'view' | 'chosen'>) {
  const { t } = useText();
  const gone = view.forms.filter(({ id, now }) => now === null && chosen.forms.includes(id)).length;
  const counts = {
    people: chosen.people.length,
    facts: chosen.facts.length,
    houses: chosen.houses.length,
    missing: gone,
    drafts: chosen.forms.length - gone,
    drawings: chosen.drawings.length,
    pages: chosen.pages.length,
  };
  return (
    <>
      {chosen.casework && <li>{t('past.does.casework')}</li>}
      {(['people', 'facts', 'houses', 'missing', 'drafts', 'drawings', 'pages'] as const).map(
        (what) =>
          counts[what] > 0 && <li key={what}>{t(`past.does.${what}`, { count: counts[what] })}</li>,
      )}
      <li>{t('past.does.stays')}</li>
    </>
  );
}
