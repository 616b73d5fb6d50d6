// What a page shows when there is nothing yet, when it waits, and when something went wrong.
import { LifeBuoy, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CallError } from '../app/call.ts';
import { useText } from '../i18n/use-text.ts';
import { Banner } from './banner.tsx';
import { Button, useLate } from './button.tsx';
import { KeyHint } from './key-hint.tsx';

export function Waiting() {
  const { t } = useText();
  const late = useLate(true);
  if (!late) return <div className="waiting" aria-busy />;
  return (
    <div className="waiting" role="status" aria-busy>
      <span className="ring" aria-hidden />
      <span>{t('app.state.loading')}</span>
    </div>
  );
}

export type Way = {
  icon: ReactNode;
  title: string;
  text: string;
  hint?: string;
  run: () => void;
};

/** One drawing, one sentence, up to three ways to begin. */
export function EmptyState(props: {
  drawing?: ReactNode;
  title: string;
  text?: string;
  ways?: readonly Way[];
  /** Part of a page that has a title of its own. */
  inside?: boolean;
}) {
  return (
    <div className="empty">
      {props.drawing}
      {props.inside ? <h2>{props.title}</h2> : <h1>{props.title}</h1>}
      {props.text && <p className="sup">{props.text}</p>}
      {props.ways && props.ways.length > 0 && (
        <div className="ways">
          {props.ways.map((way, index) => (
            <button
              key={way.title}
              type="button"
              className="way"
              onClick={way.run}
              // biome-ignore lint/a11y/noAutofocus: the first way to begin is where the hands are
              autoFocus={index === 0 && !props.inside}
            >
              {way.icon}
              <span className="row str">
                {way.title}
                {way.hint && <KeyHint name={way.hint} />}
              </span>
              <span className="cap">{way.text}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** A whole page that could not be shown: what happened, what is kept, what to do. */
export function ErrorState(props: {
  error: CallError;
  onAgain?: (() => void) | undefined;
  onBack?: (() => void) | undefined;
}) {
  const { t } = useText();
  const { code, ref } = props.error;
  return (
    <div className="trouble" role="alert">
      <h1>{t(`errors.${code}.what`)}</h1>
      <dl>
        <div>
          <dt>
            <ShieldCheck className="ic" aria-label={t('app.state.kept')} />
          </dt>
          <dd>{t(`errors.${code}.kept`)}</dd>
        </div>
        <div>
          <dt>
            <LifeBuoy className="ic" aria-label={t('app.state.todo')} />
          </dt>
          <dd>{t(`errors.${code}.todo`)}</dd>
        </div>
      </dl>
      <p className="cap selectable">{t('app.state.reference', { ref })}</p>
      <div className="row" style={{ marginTop: 20 }}>
        {props.onAgain && (
          <Button main autoFocus onPress={props.onAgain}>
            {t('app.state.again')}
          </Button>
        )}
        {props.onBack && <Button onPress={props.onBack}>{t('app.state.back')}</Button>}
      </div>
    </div>
  );
}

/** The same inside a page that stays: one banner. */
export function ErrorNote(props: { error: CallError | undefined }) {
  const { t } = useText();
  if (!props.error) return null;
  const { code, ref } = props.error;
  return (
    <Banner kind="risk">
      <b>{t(`errors.${code}.what`)}</b> {t(`errors.${code}.kept`)} {t(`errors.${code}.todo`)}
      {code === 'unexpected' && <span className="cap"> {t('app.state.reference', { ref })}</span>}
    </Banner>
  );
}
