// What colleagues did since this person was last here: one line each, no case content but the code.
import { FilePen, Folder, type LucideIcon, ScanLine, UserRound } from 'lucide-react';
import { Trans } from 'react-i18next';
import type { Output } from '#contract/calls.ts';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';

type Did = Output<'cases.today'>['since'][number];

const ICONS: Record<string, LucideIcon> = { form: FilePen, document: ScanLine, person: UserRound };

function keyOf({ entity, op, code }: Did) {
  const create = /^(created|began|filed)$/.test(op);
  const done = /^(completed|finished)$/.test(op);
  const assign = /^assigned$/.test(op);
  if (code === '') return 'today.did.office' as const;
  switch (entity) {
    case 'case':
      if (assign) return 'today.did.case.assign' as const;
      return create ? ('today.did.case.create' as const) : ('today.did.case.change' as const);
    case 'form':
      if (done) return 'today.did.form.complete' as const;
      if (op === 'opened-with-reason') return 'today.did.form.opened' as const;
      return create ? ('today.did.form.create' as const) : ('today.did.form.change' as const);
    case 'document':
      return create
        ? ('today.did.document.create' as const)
        : ('today.did.document.change' as const);
    case 'person':
    case 'relation':
    case 'household':
      return 'today.did.person.change' as const;
    default:
      return 'today.did.other' as const;
  }
}

export function OthersDid({ since }: { since: readonly Did[] }) {
  const { t } = useText();
  const nameOf = useUserName();
  if (since.length === 0) return null;
  return (
    <section>
      <div className="sec">
        <h2>{t('today.since')}</h2>
      </div>
      <ul className="since">
        {since.slice(0, 6).map((did) => {
          const Icon = ICONS[did.entity] ?? Folder;
          return (
            <li key={`${did.at} ${did.op} ${did.caseId}`}>
              <Icon className="ic" aria-hidden />
              <span>
                <Trans
                  t={t}
                  i18nKey={keyOf(did)}
                  values={{ who: nameOf(did.by), code: did.code }}
                  components={{ b: <b /> }}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
