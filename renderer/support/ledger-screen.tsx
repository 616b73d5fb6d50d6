// The support ledger of a case: every thing that was given, what it cost beside its standard price, and the sums.
import { TriangleAlert } from 'lucide-react';
import type { Ledger, LedgerLine, RequestLine as Request } from '#contract/support.ts';
import { formatDay, formatShortDay } from '#domain/khmer/format.ts';
import { formatMoney, type Money } from '#domain/money/money.ts';
import { useCall, useChanged } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { useNames } from '../app/names.tsx';
import { usePlaces } from '../app/places.tsx';
import { useWrite } from '../cases/use-write.ts';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { type Rows, useRows } from '../ui/rows.ts';
import { EmptyState, ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import { RequestLine } from './request-line.tsx';
import { sayAmounts, useSupportWords } from './say.ts';
import './support.css';

export function LedgerScreen({ caseId }: { caseId: string }) {
  const { back } = usePlaces();
  const { value, error, refresh } = useCall('support.ledger', { caseId });
  const requests = useCall('support.requests', { caseId });
  useChanged(['form'], () => {
    refresh();
    requests.refresh();
  });
  if (error && !value) return <ErrorState error={error} onAgain={refresh} onBack={back} />;
  if (!value || !requests.value) return <Waiting />;
  const underWay = requests.value.requests;
  return <LedgerPage ledger={value} {...{ caseId, underWay }} />;
}

type Props = { ledger: Ledger; caseId: string; underWay: readonly Request[] };

function LedgerPage({ ledger, caseId, underWay }: Props) {
  const { t } = useText();
  const { go, back } = usePlaces();
  const { lines } = ledger;
  const { write, error } = useWrite(caseId);
  const rows = useRows({
    ids: [...underWay.map(({ formId }) => formId), ...lines.map(({ id }) => id)],
    onOpen: (id) => {
      const line = lines.find((one) => one.id === id);
      go(line ? { screen: 'form', formId: line.formId } : { screen: 'request', formId: id });
    },
  });
  useKeys([
    ...(ledger.mayAsk
      ? [{ keys: ['N'], says: t('support.newRequest'), run: () => write('support-request') }]
      : []),
    { keys: ['Escape'], says: t('support.backToCase'), run: back },
  ]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and may hold no button
    <div className="supportpage scroll" tabIndex={0}>
      <h1>{t('support.ledger')}</h1>
      <p className="sup">
        <PersonName {...ledger} /> · <span className="selectable">{ledger.code}</span>
      </p>
      <ErrorNote error={error} />
      {underWay.length > 0 && (
        <section>
          <h2>{t('support.others')}</h2>
          <ul className="list requests">
            {underWay.map((line) => (
              <RequestLine key={line.formId} line={line} rows={rows} />
            ))}
          </ul>
        </section>
      )}
      {lines.length === 0 ? (
        <EmptyState inside title={t('support.nothing')} text={t('support.nothingText')} />
      ) : (
        <>
          <Sums ledger={ledger} />
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{t('support.day')}</th>
                <th scope="col">{t('support.given')}</th>
                <th scope="col">{t('support.by')}</th>
                <th scope="col" className="num">
                  {t('support.standard')}
                </th>
                <th scope="col" className="num">
                  {t('support.paid')}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.id} line={line} rows={rows} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}

/** What was paid in each currency, then all of it in one and in the other, with the rate that was used. */
function Sums({ ledger: { sums, khr, usd, rates, lines } }: { ledger: Ledger }) {
  const { t, language } = useText();
  const whole = (amount: number | null, currency: Money['currency']) =>
    amount === null ? '—' : formatMoney({ amount, currency });
  const unpriced = lines.filter(({ paid }) => paid === null).length;
  return (
    <section className="sums" aria-label={t('support.together')}>
      <dl>
        <div>
          <dt>{t('support.together')}</dt>
          <dd>{sayAmounts(sums)}</dd>
        </div>
        <div>
          <dt>{t('support.inRiel')}</dt>
          <dd>{whole(khr, 'KHR')}</dd>
        </div>
        <div>
          <dt>{t('support.inDollars')}</dt>
          <dd>{whole(usd, 'USD')}</dd>
        </div>
      </dl>
      <p className="cap">
        {rates.map(({ riel, validFrom }) => (
          <span key={validFrom}>
            {t('support.rate', {
              riel: riel.toLocaleString('en-GB'),
              day: formatDay(validFrom, language),
            })}{' '}
          </span>
        ))}
        {(khr === null || usd === null) && <span>{t('support.noRate')} </span>}
        {unpriced > 0 && <span>{t('support.unpriced', { count: unpriced })}</span>}
      </p>
    </section>
  );
}

function Line({ line, rows }: { line: LedgerLine; rows: Rows }) {
  const { t, language } = useText();
  const { hidden } = useNames();
  const { nameOf, whatOf, countOf } = useSupportWords();
  const people = hidden ? '' : line.people.map(nameOf).filter(Boolean).join(', ');
  const count = countOf(line.service, line.quantity);
  const funder = nameOf(line.funder);
  return (
    <tr className={rows.here === line.id ? 'here' : undefined}>
      <td className="when">{line.day ? formatShortDay(line.day, language) : '—'}</td>
      <td className="what">
        <button type="button" className="linebtn" {...rows.rowProps(line.id)}>
          {whatOf(line.service, line.words)}
        </button>
        <div className="cap">{[count, people].filter(Boolean).join(' · ')}</div>
      </td>
      <td>
        {nameOf(line.by) || '—'}
        {funder !== '' && <div className="cap">{t('support.funder', { name: funder })}</div>}
      </td>
      <td className="num">{line.standard ? formatMoney(line.standard) : '—'}</td>
      <td className="num">
        {line.paid ? <b>{formatMoney(line.paid)}</b> : '—'}
        {line.above && (
          <div>
            <Mark kind="overdue" icon={TriangleAlert}>
              {t('support.above')}
            </Mark>
          </div>
        )}
        {line.above && line.why !== '' && <div className="cap why">{line.why}</div>}
        {line.lacks && <div className="cap why">{line.lacks[language]}</div>}
      </td>
    </tr>
  );
}
