// One request: what is asked for, who said what, what was bought and its receipt. Nothing of the family.
import { useState } from 'react';
import type { SupportRequest } from '#contract/support.ts';
import { newId } from '#domain/ids.ts';
import { formatShortDay } from '#domain/khmer/format.ts';
import { call, useCall, useChanged } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useRows } from '../ui/rows.ts';
import { ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import { BuyDialog } from './buy-dialog.tsx';
import { ReceiptDialog } from './receipt-dialog.tsx';
import { RequestHead } from './request-head.tsx';
import { RequestItems } from './request-items.tsx';
import { useSupportWords } from './say.ts';
import './support.css';

export function RequestScreen({ formId }: { formId: string }) {
  const { back } = usePlaces();
  const { value, error, refresh } = useCall('support.request', { formId });
  useChanged(['form', 'document', 'source', 'page'], refresh);
  if (error && !value) return <ErrorState error={error} onAgain={refresh} onBack={back} />;
  return value ? <RequestPage request={value} refresh={refresh} /> : <Waiting />;
}

type Asking = 'no' | 'ask' | 'buy' | 'receipt' | null;

function RequestPage({ request, refresh }: { request: SupportRequest; refresh: () => void }) {
  const { t, language } = useText();
  const { go, back } = usePlaces();
  const say = useToast();
  const { nameOf } = useSupportWords();
  const { busy, error, run } = useDoing();
  const [asking, setAsking] = useState<Asking>(null);
  const { may, formId, rev } = request;
  const ids = new Set([...request.items, ...request.bought].map(({ id }) => id));
  const rows = useRows({
    ids: [...ids],
    openWord: t(may.buy ? 'support.buy' : 'support.receipt'),
    onOpen: () => setAsking(may.buy ? 'buy' : 'receipt'),
    on: asking === null,
  });
  const here = rows.here ?? '';
  const isBought = request.bought.some(({ id }) => id === here);
  const step = () => ({ cmd: newId(), baseRev: rev, formId });
  const decide = (says: 'yes' | 'no' | 'ask', reason = '') =>
    void run(
      () => call('support.decide', { ...step(), says, reason }),
      () => {
        setAsking(null);
        say((t) => t(`support.done.${says}`));
        refresh();
      },
    );
  const withdraw = () =>
    void run(
      () => call('support.withdraw', step()),
      () => refresh(),
    );
  const toForm = () => {
    const first = request.missing[0]?.at;
    go({ screen: 'form', formId, ...(first && { at: first }) });
  };
  const done = () => {
    setAsking(null);
    refresh();
  };
  useKeys([
    ...(may.decide
      ? [
          { keys: ['A'], says: t('support.approve'), run: () => decide('yes') },
          { keys: ['R'], says: t('support.refuse'), run: () => setAsking('no') },
          { keys: ['M'], says: t('support.askMore'), run: () => setAsking('ask') },
        ]
      : []),
    ...(may.buy && isBought
      ? [{ keys: ['P'], says: t('support.receipt'), run: () => setAsking('receipt') }]
      : []),
    ...(may.open
      ? [
          {
            keys: ['F'],
            says: t('support.openForm'),
            run: toForm,
          },
        ]
      : []),
    ...(may.withdraw ? [{ keys: ['X'], says: t('support.withdraw'), run: withdraw }] : []),
    { keys: ['Escape'], says: t('app.keys.back'), run: back },
  ]);
  return (
    <div className="supportpage scroll">
      <RequestHead
        request={request}
        busy={busy}
        onApprove={() => decide('yes')}
        onRefuse={() => setAsking('no')}
        onForm={may.open ? toForm : null}
      />
      {asking === null && <ErrorNote error={error} />}
      {request.missing.length > 0 && (
        <section className="lacks">
          <h2>{t('support.missing')}</h2>
          <ul>
            {request.missing.map((gap, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same words
              <li key={at}>{gap[language]}</li>
            ))}
          </ul>
        </section>
      )}
      <RequestItems request={request} rows={rows} />
      {request.decisions.length > 0 && (
        <section>
          <h2>{t('support.decisions')}</h2>
          <ul className="decisions">
            {request.decisions.map(({ by, says, reason, on }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: decisions are never moved
              <li key={at}>
                <b>{nameOf(by)}</b>: {t(`support.says.${says}`)}
                {on && <span className="cap"> · {formatShortDay(on, language)}</span>}
                {reason !== '' && <div>{reason}</div>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(asking === 'no' || asking === 'ask') && (
        <ReasonDialog
          title={t(asking === 'no' ? 'support.refuse' : 'support.askMore')}
          text={t(asking === 'no' ? 'support.refuseText' : 'support.askText')}
          does={t(asking === 'no' ? 'support.refuse' : 'support.askMore')}
          {...{ busy, error }}
          onClose={() => setAsking(null)}
          onReason={(reason) => decide(asking, reason)}
        />
      )}
      {asking === 'buy' && (
        <BuyDialog {...{ request, id: here }} onClose={() => setAsking(null)} onDone={done} />
      )}
      {asking === 'receipt' && (
        <ReceiptDialog {...{ request, id: here }} onClose={() => setAsking(null)} onDone={done} />
      )}
    </div>
  );
}
