// The frame of the restore wizard: five steps on the left, the sentence that nothing has changed yet.
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Trans } from 'react-i18next';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { KeyBar } from '../app/key-bar.tsx';
import { LanguageSwitch } from '../app/language-switch.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import '../vault/vault.css';
import type { Decided } from './restore-wizard.tsx';

const STEPS = ['where', 'words', 'copy', 'fetch', 'agree'] as const;
type Step = (typeof STEPS)[number];

type Props = {
  step: Step;
  decided: Decided;
  title: string;
  text?: string;
  children: ReactNode;
  foot: ReactNode;
};

export function RestoreFrame(props: Props) {
  const { t, language } = useText();
  const now = STEPS.indexOf(props.step);
  return (
    <div className="wiz gate">
      <div className="spine" />
      <header className="topbar">
        <div className="wordmark" lang="km">
          សំណុំ
        </div>
        <div className="end">
          <LanguageSwitch />
        </div>
      </header>
      <aside className="wsteps">
        <h2>{t('restore.title')}</h2>
        <p className="cap">{t('restore.steps')}</p>
        <ol>
          {STEPS.map((step, at) => (
            <li
              key={step}
              className={at < now ? 'done' : at === now ? 'now' : undefined}
              aria-current={at === now ? 'step' : undefined}
            >
              <span className="b">
                {at < now ? <Check className="ic s" aria-hidden /> : inDigitsOf(language, at + 1)}
              </span>
              <span>
                {t(`restore.step.${step}`)}
                <Note step={step} decided={props.decided} />
              </span>
            </li>
          ))}
        </ol>
      </aside>
      <main className="wmain">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
        <div className="wbody scroll" tabIndex={0}>
          <h1>{props.title}</h1>
          {props.text && <p className="sup">{props.text}</p>}
          <div className="unchanged">
            <Banner kind="safe">
              <Trans i18nKey="restore.unchanged" components={{ b: <b /> }} />
            </Banner>
          </div>
          {props.children}
        </div>
        <div className="wfoot">{props.foot}</div>
      </main>
      <KeyBar />
    </div>
  );
}

function Note({ step, decided }: { step: Step; decided: Decided }) {
  const { t } = useText();
  const { where, sign, copies } = decided;
  let note: string = t(`restore.hint.${step}`);
  if (step === 'where' && where) note = where;
  if (step === 'words' && sign) note = t('restore.hint.wordsDone', { sign });
  if (step === 'copy' && copies) note = t('restore.hint.copies', { count: copies });
  return <span className="cap">{note}</span>;
}
