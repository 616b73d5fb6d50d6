// The frame of a wizard before the office is open: steps on the left, the page, the buttons at its foot, the keys.
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../i18n/use-text.ts';
import { KeyBar } from './key-bar.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** `note`: what was decided in a step that is done, or a word about one to come. */
export type WizardStep = { id: string; name: string; note: string | undefined };

type Props = {
  heading: string;
  time: string;
  steps: readonly WizardStep[];
  /** Place of the step that is shown, from 0. */
  now: number;
  title: string;
  text: string | undefined;
  /** Stands between the text and the page on every step. */
  banner?: ReactNode;
  children: ReactNode;
  foot: ReactNode;
};

export function WizardFrame(props: Props) {
  const { language } = useText();
  const { now } = props;
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
        <h2>{props.heading}</h2>
        <p className="cap">{props.time}</p>
        <ol>
          {props.steps.map((step, at) => (
            <li
              key={step.id}
              className={at < now ? 'done' : at === now ? 'now' : undefined}
              aria-current={at === now ? 'step' : undefined}
            >
              <span className="b">
                {at < now ? <Check className="ic s" aria-hidden /> : inDigitsOf(language, at + 1)}
              </span>
              <span>
                {step.name}
                <span className="cap selectable">{step.note}</span>
              </span>
            </li>
          ))}
        </ol>
      </aside>
      <main className="wmain">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page that scrolls must be reachable */}
        <div className="wbody scroll" tabIndex={0}>
          <h1>{props.title}</h1>
          {props.text && <p className="sup">{props.text}</p>}
          {props.banner}
          {props.children}
        </div>
        <div className="wfoot">{props.foot}</div>
      </main>
      <KeyBar />
    </div>
  );
}
