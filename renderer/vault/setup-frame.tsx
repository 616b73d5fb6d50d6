// The frame of setting up: five steps on the left, the page, the buttons at its foot, the keys.
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { KeyBar } from '../app/key-bar.tsx';
import { LanguageSwitch } from '../app/language-switch.tsx';
import { useText } from '../i18n/use-text.ts';

export const SETUP_STEPS = ['office', 'person', 'words', 'prove', 'backup'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

type Props = {
  step: SetupStep;
  /** What was decided in a step that is done, shown under its name. */
  notes: Partial<Record<SetupStep, string>>;
  title: string;
  text: string;
  children: ReactNode;
  foot: ReactNode;
};

export function SetupFrame(props: Props) {
  const { t, language } = useText();
  const now = SETUP_STEPS.indexOf(props.step);
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
        <h2>{t('vault.setup.title')}</h2>
        <p className="cap">{t('vault.setup.time')}</p>
        <ol>
          {SETUP_STEPS.map((step, at) => (
            <li
              key={step}
              className={at < now ? 'done' : at === now ? 'now' : undefined}
              aria-current={at === now ? 'step' : undefined}
            >
              <span className="b">
                {at < now ? <Check className="ic s" aria-hidden /> : inDigitsOf(language, at + 1)}
              </span>
              <span>
                {t(`vault.setup.steps.${step}`)}
                <span className="cap selectable">{props.notes[step]}</span>
              </span>
            </li>
          ))}
        </ol>
      </aside>
      <main className="wmain">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page that scrolls must be reachable */}
        <div className="wbody scroll" tabIndex={0}>
          <h1>{props.title}</h1>
          <p className="sup">{props.text}</p>
          {props.children}
        </div>
        <div className="wfoot">{props.foot}</div>
      </main>
      <KeyBar />
    </div>
  );
}
