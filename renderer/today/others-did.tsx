// What colleagues did since this person was last here: a line for each act, with the name of a form one may read.
import { FilePen, Folder, type LucideIcon, ScanLine, UserRound } from 'lucide-react';
import { Trans } from 'react-i18next';
import type { Output } from '#contract/calls.ts';
import { useUserName } from '../app/users.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { sentenceOf } from './did-sentence.ts';

type Did = Output<'cases.today'>['since'][number];

const ICONS: Record<string, LucideIcon> = { form: FilePen, document: ScanLine, person: UserRound };

export function OthersDid({ since }: { since: readonly Did[] }) {
  const { t } = useText();
  const nameOf = useUserName();
  const { paper } = useOpenWords();
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
                  i18nKey={sentenceOf(did)}
                  values={{ who: nameOf(did.by), code: did.code, form: paper(did.form) }}
                  components={{ b: <b />, c: <span className="part" /> }}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
